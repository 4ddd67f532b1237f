package html

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/relate"
)

func (r *Renderer) story(p *relate.Page) (*View, error) {
	f, err := r.Fragments.Fragment(p)
	if err != nil {
		return nil, err
	}
	s, lang, from := r.Site, p.Reader(), p.Path+"index.html"
	l := s.Locales[lang]
	v := r.view(lang, p.Path, r.words(lang, p.Lang, p.Title), editions(p.Story))
	r.borrowable(v, p.Story, from)
	v.About = optional(r.words(lang, p.Lang, r.about(p, &f.Findings)))
	anchors, err := r.anchors(p, &f.Findings)
	if err != nil {
		return nil, err
	}
	lead := r.picture(p, from)
	if lead == nil {
		f.Slots = leading(f.Slots)
	}
	st := &Story{Lang: v.Lang, Dir: v.Dir, Published: dateOf(l, p.Date), Updated: dateOf(l, p.Updated), Minutes: r.said(lang, "minutes", r.minutes(lang, p, &f.Findings)),
		Body: r.body(f, p.File, p.Lang, lang, from, anchors), Picture: lead}
	for _, c := range p.Byline {
		st.Byline = append(st.Byline, Credit{v.Msg["role_"+c.Role], r.unknown(lang, c.Name)})
	}
	if src := r.source(p, p.Source, false, v); src.Publisher != nil || src.Account != "" || src.Title != nil || src.URL != "" {
		st.Source = &src
	}
	for _, c := range p.Source.Cites {
		st.Cites = append(st.Cites, r.source(p, c, true, v))
	}
	st.Translation, st.Reviewed = r.provenance(p, v)
	if st.Stale, err = r.stale(p, from); err != nil {
		return nil, err
	}
	for _, c := range p.Corrections {
		st.Corrections = append(st.Corrections, Correction{dateOf(l, c.Date), r.words(lang, p.Lang, c.Text)})
	}
	for _, h := range f.Headings {
		if h.Level == 2 {
			st.Contents = append(st.Contents, Link{Text: r.words(lang, p.Lang, h.Text), Href: "#" + h.ID})
		}
	}
	if len(st.Contents) < 3 {
		st.Contents = nil
	}
	st.Terms = r.terms(p, f.Hits, from)
	st.Notes = r.notes(p, &f.Findings, lang, from)
	for _, id := range p.Concepts {
		if c := s.Concept(id); c != nil {
			e := r.entry(c, lang, from)
			st.Concepts = append(st.Concepts, Link{Text: e.Term, Href: e.Page})
		}
	}
	if s.Config.Annotations {
		st.Annotations = "annotations.json"
	}
	r.surroundings(st, p, from)
	if !p.Story.Ordinary() {
		st.Citation, st.References = r.citation(p, v), r.references(p)
	}
	v.Story = st
	v.Data, v.Share = graph(r.article(p, &f.Findings, v)...), r.shareStory(p, st)
	return v, nil
}

// provenance says how the text came to be in this language.
func (r *Renderer) provenance(p *relate.Page, v *View) (made, reviewed template.HTML) {
	key := relate.HowTranslated(p)
	if key == "" {
		return "", ""
	}
	language := r.autonym(p.Reader(), p.Translation.From).HTML()
	if o := p.Story.Edition(p.Translation.From); o != nil {
		language = r.linked(p.Path+"index.html", o, r.autonym(p.Reader(), o.Lang))
	}
	made = format(v.Msg[key], "language", language)
	if p.Translation.By != "" {
		made += ". " + format(v.Msg["translated_by"], "name", r.unknown(p.Reader(), p.Translation.By))
	}
	if d := dateOf(r.Site.Locales[p.Reader()], p.Translation.Reviewed); d != nil {
		reviewed = format(v.Msg["reviewed"], "date", d)
	}
	return made, reviewed
}

// terms are the entries at the end of an article: one for each concept that is
// marked in it, in the order of their first marks.
func (r *Renderer) terms(p *relate.Page, hits []archive.Hit, from string) []Entry {
	var out []Entry
	seen := map[string]bool{}
	for _, h := range hits {
		if !h.Marked() || seen[h.Concept] {
			continue
		}
		seen[h.Concept] = true
		c := r.Site.Concept(h.Concept)
		if c == nil {
			continue
		}
		e := r.entry(c, p.Reader(), from)
		e.Back = "#" + h.Anchor
		for _, other := range []string{p.Story.Original.Lang, "en"} {
			if o := c.Entry(other); o != nil && other != p.Reader() && len(o.Terms) > 0 {
				w := r.words(p.Reader(), other, o.Terms[0].Text)
				if len(e.Others) == 0 || e.Others[0] != w {
					e.Others = append(e.Others, w)
				}
			}
		}
		out = append(out, e)
	}
	return out
}

// entry is a concept as a reader of lang sees it. A definition from another
// language says that it is one.
func (r *Renderer) entry(c *archive.Concept, lang, from string) Entry {
	e := Entry{ID: c.ID, Page: relative(from, r.at(lang, "glossary/"+c.ID))}
	for _, l := range slices.Concat(r.Site.Fallbacks(lang), r.Site.Langs) {
		o := c.Entry(l)
		if o == nil {
			continue
		}
		if e.Term.text != "" && e.Definition != "" {
			break
		}
		if e.Term.text == "" && len(o.Terms) > 0 {
			e.Term = r.words(lang, l, o.Terms[0].Text)
		}
		if e.Definition == "" && o.Definition != "" {
			e.Definition, e.Source = template.HTML(o.Definition), template.HTML(o.Source)
			if l != lang {
				e.Definition, e.Source = r.marked(l, o.Definition), r.marked(l, o.Source)
				e.DefLang = optional(r.autonym(lang, l))
			}
		}
	}
	if e.Term.text == "" {
		e.Term = r.unknown(lang, strings.ReplaceAll(c.ID, "-", " "))
	}
	return e
}

// marked is HTML that says which language it is in.
func (r *Renderer) marked(lang, s string) template.HTML {
	if s == "" {
		return ""
	}
	l := r.locale(lang)
	return template.HTML(fmt.Sprintf(`<span lang="%s" dir="%s">%s</span>`, l.Tag, l.Dir, s))
}
