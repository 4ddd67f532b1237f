package html

import (
	"html/template"

	"lontar/internal/archive"
	"lontar/internal/relate"
)

// A Source is a work the story stands on.
type Source struct {
	Publisher, Title *Words
	Account          template.HTML
	Language         template.HTML // where readers would not know it
	URL, Archived    Address
	ArchivedName     Words  // what the link to the copy says
	Version          string // day of the copy that is meant
	Date             *Date
}

// source is the work an edition is made from, or one that is cited.
func (r *Renderer) source(p *relate.Page, c archive.Source, cited bool, v *View) Source {
	lang := p.Reader()
	out := Source{Publisher: optional(r.words(lang, c.Lang, c.Publisher)), Title: optional(r.words(lang, c.Lang, c.Title)),
		URL: Address(c.URL), Archived: Address(c.Archived), ArchivedName: v.Msg["archived_copy"], Version: relate.VersionDate(p, c), Date: dateOf(r.Site.Locales[lang], c.Published)}
	if c.Account != "" {
		out.Account = format(v.Msg["source_account"], "name", r.unknown(lang, c.Account))
	}
	if other := relate.OtherLanguage(p, c, !cited); other != "" {
		out.Language = format(v.Msg["only_in"], "language", r.autonym(lang, other))
	}
	return out
}
