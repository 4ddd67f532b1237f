package html

import (
	"path"
	"slices"
	"strings"

	"lontar/internal/relate"
)

// A Share is what other sites and programs show of a page when somebody links
// to it: Open Graph, which most of them read.
type Share struct {
	Type               string   // article or website
	Locale             string   // id_ID; "" for a language of no country
	Locales            []string // of the other editions
	Image              *Picture // by its whole address
	Published, Updated string
	Section            *Words
	Tags               []Words
}

// shown are the formats of pictures that those who show a page can show; a
// drawing in SVG they leave out, or worse.
var shown = []string{".png", ".jpg", ".jpeg", ".webp", ".gif"}

// share completes what the page's maker has begun.
func (r *Renderer) share(v *View) {
	if v.Share == nil {
		v.Share = &Share{Type: "website"}
	}
	v.Share.Locale = r.openGraphLocale(v.Lang)
	for _, c := range v.Switcher {
		if l := r.openGraphLocale(c.Lang); c.Missing == nil && l != "" && l != v.Share.Locale && !slices.Contains(v.Share.Locales, l) {
			v.Share.Locales = append(v.Share.Locales, l)
		}
	}
}

// openGraphLocale is a language as Open Graph names it, ll_TT, which has no
// place for a script.
func (r *Renderer) openGraphLocale(tag string) string {
	territory := r.locale(tag).Territory()
	if territory == "" {
		return ""
	}
	lang, _, _ := strings.Cut(tag, "-")
	return lang + "_" + territory
}

func (r *Renderer) shareStory(p *relate.Page, st *Story) *Share {
	out := &Share{Type: "article", Published: machineTime(p.Date)}
	if changed := p.Changed(); changed.After(p.Date) {
		out.Updated = machineTime(changed)
	}
	if p.Section != "" {
		out.Section = optional(r.sectionTitle(p.Section, p.Lang))
	}
	for _, sub := range r.Site.SubjectsOf(p, "topics") {
		out.Tags = append(out.Tags, r.subjectName(p.Lang, sub))
	}
	if pic := st.Picture; pic != nil && slices.Contains(shown, strings.ToLower(path.Ext(pic.Src))) {
		whole := *pic
		whole.Src = r.resolved(pic.Src)
		out.Image = &whole
	}
	return out
}
