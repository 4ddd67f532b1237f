package html

import (
	"path"

	"lontar/internal/relate"
)

// edition is the page of an edition.
func (r *Renderer) edition(p *relate.Page) (*View, error) {
	if p.Story.Ordinary() {
		return r.ordinary(p)
	}
	return r.story(p)
}

// ordinary is a page that is no news.
func (r *Renderer) ordinary(p *relate.Page) (*View, error) {
	v, err := r.story(p)
	if err == nil {
		v.Data, v.Share = graph(r.webPage(p, v)), nil
	}
	return v, err
}

// kindOf is the layout of an edition.
func kindOf(p *relate.Page) string {
	if p.Story.Ordinary() {
		return "page"
	}
	return "story"
}

// webPage is an ordinary page as schema.org has it; two kinds have a type of
// their own, which the folder's name tells.
func (r *Renderer) webPage(p *relate.Page, v *View) object {
	kind := map[string]string{"about": "AboutPage", "contact": "ContactPage"}[path.Base(p.Edition.Story)]
	if kind == "" {
		kind = "WebPage"
	}
	o := object{"@type": kind, "@id": r.absolute(p.Path), "url": r.absolute(p.Path), "name": p.Title, "inLanguage": v.Lang, "isPartOf": ref(r.siteID())}
	if v.About != nil {
		o["description"] = v.About.text
	}
	r.translation(o, p, v)
	o.put("dateModified", machineTime(p.Changed()))
	return o
}

// foot are the ordinary pages, which every page leads to at its foot.
func (r *Renderer) foot(lang, at string) []Link {
	var out []Link
	for _, p := range r.Site.Ordinary[lang] {
		link := r.leading(lang, at+"index.html", p)
		link.Current = p.Path == at
		out = append(out, link)
	}
	return out
}
