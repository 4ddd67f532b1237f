package html

import (
	"cmp"
	"slices"
	"strconv"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// glossary is the index of a language in its own alphabetical order.
func (r *Renderer) glossary(lang string) (*View, error) {
	at := r.at(lang, "glossary")
	v := r.view(lang, at, r.message(lang, "glossary"), r.everywhere("glossary"))
	collator := locale.NewCollator(r.Site.Locales[lang])
	type row struct {
		Entry
		key string
	}
	var rows []row
	for i := range r.Site.Concepts {
		c := &r.Site.Concepts[i]
		e := row{Entry: r.entry(c, lang, at+"index.html")}
		e.key = e.Term.text
		if o := c.Entry(lang); o != nil && len(o.Terms) > 0 && o.Terms[0].Sort != "" {
			e.key = o.Terms[0].Sort
		}
		rows = append(rows, e)
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(collator.Compare(a.key, b.key), collator.Compare(a.Term.text, b.Term.text))
	})
	idx := &Index{}
	for _, e := range rows {
		letter := collator.Letter(e.key)
		if n := len(idx.Letters); n == 0 || idx.Letters[n-1].Name != letter {
			idx.Letters = append(idx.Letters, Letter{Name: letter, ID: "l-" + strconv.Itoa(n+1)})
		}
		last := &idx.Letters[len(idx.Letters)-1]
		last.Terms = append(last.Terms, e.Entry)
	}
	v.Glossary, v.Data = idx, graph(r.definedTermSet(lang, v.Heading.text))
	return v, nil
}

// concept is a term's own page, with every place it is used at.
func (r *Renderer) concept(lang string, c *archive.Concept) (*View, error) {
	s, rest := r.Site, "glossary/"+c.ID
	at := r.at(lang, rest)
	from := at + "index.html"
	entry := r.entry(c, lang, from)
	v := r.view(lang, at, entry.Term, r.everywhere(rest))
	page := &Concept{Entry: entry}
	for _, address := range c.See {
		page.See = append(page.See, Address(address))
	}
	if e := c.Entry(lang); e != nil {
		for _, t := range e.Terms {
			page.Terms = append(page.Terms, Term{r.own(lang, t.Text), v.Msg["status_"+t.Status], optional(r.own(lang, t.Hint))})
		}
		f, err := r.Fragments.Rest(c, e)
		if err != nil {
			return nil, err
		}
		page.Rest = r.body(f, c.File, lang, lang, from, nil)
	}
	for _, id := range c.Related {
		if o := s.Concept(id); o != nil {
			e := r.entry(o, lang, from)
			page.Related = append(page.Related, Link{Text: e.Term, Href: e.Page})
		}
	}
	for _, other := range s.Langs {
		if e := c.Entry(other); e != nil && other != lang && len(e.Terms) > 0 {
			page.Others = append(page.Others, Other{r.autonym(lang, other), r.words(lang, other, e.Terms[0].Text), relative(from, r.at(other, rest))})
		}
	}
	uses := 0
	for _, p := range s.Pages[lang] {
		hits, err := r.Fragments.Sentences(p, c.ID)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			uses++
			year := ""
			if !p.Date.IsZero() {
				year = s.Locales[lang].Year(p.Date.Year())
			}
			if n := len(page.Used); n == 0 || page.Used[n-1].Name != year {
				page.Used = append(page.Used, Year{Name: year})
			}
			y := &page.Used[len(page.Used)-1]
			href := relative(from, p.Path)
			if h.Marked() {
				href += "#" + h.Anchor
			} else if h.Heading != "" {
				href += "#" + h.Heading
			}
			y.Uses = append(y.Uses, Use{Link{Text: r.own(lang, p.Title), Href: href}, dateOf(s.Locales[lang], p.Date), r.sentence(lang, h)})
		}
	}
	if uses > 0 {
		page.Uses = optional(r.said(lang, "uses", r.count(lang, "uses", uses)))
	}
	v.Concept = page
	if c.Entry(lang) != nil {
		v.Data = graph(r.definedTerm(lang, c))
	}
	return v, nil
}
