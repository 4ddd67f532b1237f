package html

import (
	"html/template"
	"slices"

	"lontar/internal/relate"
	"lontar/internal/render"
)

// borrowings are the pages of a language that show texts of other ones. They
// are no pages of their own to search engines: none has a listing.
func (r *Renderer) borrowings(lang string) []render.Job {
	var jobs []render.Job
	for _, p := range slices.Concat(r.Site.Lacked[lang], r.Site.Ordinary[lang]) {
		if p.Borrowed() {
			jobs = append(jobs, r.page("borrowed", p.Path, p.File.Path, func() (*View, error) { return r.borrowed(p) }))
		}
	}
	return jobs
}

// borrowed is the page of a story its readers' language lacks: a frame in their
// language around the original's text, which says so to them and to machines.
func (r *Renderer) borrowed(p *relate.Page) (*View, error) {
	v, err := r.story(p)
	if err != nil {
		return nil, err
	}
	from, original := p.Path+"index.html", p.Own()
	to := relative(from, original.Path)
	v.NoIndex, v.Alternate, v.Data, v.Canonical = true, nil, nil, to
	if r.Site.Config.BaseURL != "" {
		v.Canonical = r.absolute(original.Path)
	}
	l := r.locale(p.Lang)
	v.Story.Lang, v.Story.Dir, v.Story.Annotations = l.Tag, l.Dir, ""
	v.Story.Borrowed = format(v.Msg["borrowed"], "language", r.linked(from, original, r.autonym(p.Reader(), p.Lang)))
	return v, nil
}

// linked are words that lead to an edition.
func (r *Renderer) linked(from string, p *relate.Page, text Words) template.HTML {
	return template.HTML(`<a href="` + relative(from, p.Path) + `" hreflang="` + r.Site.Locales[p.Lang].Tag + `">` + string(text.HTML()) + `</a>`)
}

// borrowable leads the switcher of a story to the pages that borrow it. Those
// languages still say that the story does not exist in them.
func (r *Renderer) borrowable(v *View, st *relate.Story, from string) {
	for i, lang := range r.Site.Langs {
		if p := r.Site.Shown(st, lang); p.Borrower == lang {
			v.Switcher[i].Href = relative(from, p.Path)
		}
	}
}

// leading is a link to what a language shows of a story.
func (r *Renderer) leading(lang, from string, p *relate.Page) Link {
	out := Link{Text: r.words(lang, p.Lang, p.Title), Href: relative(from, p.Path)}
	if p.Lang != lang {
		out.Lang = r.Site.Locales[p.Lang].Tag
	}
	return out
}

// onlyIn says of a story in a list which language it was written in, and before
// that the one it leads to if that is another.
func (r *Renderer) onlyIn(v *View, lang string, p *relate.Page) template.HTML {
	original := p.Story.Original
	said := format(v.Msg["only_in"], "language", r.autonym(lang, original.Lang))
	if original.Lang == p.Lang {
		return said
	}
	return r.autonym(lang, p.Lang).HTML() + " · " + said
}
