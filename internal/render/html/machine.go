package html

import (
	"encoding/json"
	"io"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/relate"
	"lontar/internal/render"
)

// object is a JSON object; encoding/json sorts its keys.
type object map[string]any

// data makes the job of a JSON file.
func data(path, source string, make func() (any, error)) render.Job {
	return render.Job{Path: path, Source: source, Render: func(w io.Writer) error {
		v, err := make()
		if err != nil {
			return err
		}
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(v)
	}}
}

// machineGlossary is the glossary of a language for programs: glossary.json.
func (r *Renderer) machineGlossary(lang string) (any, error) {
	uses := map[string]int{}
	for _, p := range r.Site.Pages[lang] {
		f, err := r.Fragments.Findings(p)
		if err != nil {
			return nil, err
		}
		for _, h := range f.Hits {
			uses[h.Concept]++
		}
	}
	concepts := []object{}
	for i := range r.Site.Concepts {
		c := &r.Site.Concepts[i]
		e := c.Entry(lang)
		if e == nil {
			continue
		}
		terms := []object{}
		for _, t := range e.Terms {
			term := object{"text": t.Text, "status": t.Status}
			for key, value := range map[string]string{"type": t.Type, "partOfSpeech": t.POS, "region": t.Region} {
				if value != "" {
					term[key] = value
				}
			}
			terms = append(terms, term)
		}
		concepts = append(concepts, object{"id": c.ID, "url": r.absolute(r.at(lang, "glossary/"+c.ID)), "domain": c.Domain, "terms": terms,
			"definition": archive.PlainText(e.Definition), "source": archive.PlainText(e.Source), "related": list(c.Related), "see": list(c.See), "uses": uses[c.ID]})
	}
	return object{"language": r.Site.Locales[lang].Tag, "title": r.Site.Config.TitleIn(lang), "url": r.absolute(r.at(lang, "glossary")), "concepts": concepts}, nil
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// definedTerm is a concept as schema.org has it.
func (r *Renderer) definedTerm(lang string, c *archive.Concept) object {
	o := object{"@type": "DefinedTerm", "@id": r.absolute(r.at(lang, "glossary/"+c.ID)), "termCode": c.ID, "inLanguage": r.Site.Locales[lang].Tag,
		"inDefinedTermSet": ref(r.absolute(r.at(lang, "glossary")))}
	e := c.Entry(lang)
	if e == nil {
		return o
	}
	var others []string
	for _, t := range e.Terms {
		switch {
		case o["name"] == nil:
			o["name"] = t.Text
		case t.Status == "preferred" || t.Status == "admitted":
			others = append(others, t.Text)
		}
	}
	if others != nil {
		o["alternateName"] = others
	}
	if e.Definition != "" {
		o["description"] = archive.PlainText(e.Definition)
	}
	if len(c.See) > 0 {
		o["sameAs"] = c.See
	}
	return o
}

// definedTermSet is the glossary of a language as schema.org has it.
func (r *Renderer) definedTermSet(lang, name string) object {
	terms := []object{}
	for i := range r.Site.Concepts {
		if c := &r.Site.Concepts[i]; c.Entry(lang) != nil {
			terms = append(terms, r.definedTerm(lang, c))
		}
	}
	return object{"@type": "DefinedTermSet", "@id": r.absolute(r.at(lang, "glossary")), "name": name,
		"inLanguage": r.Site.Locales[lang].Tag, "hasDefinedTerm": terms}
}

// annotations are the marked terms and the notes of a story as W3C Web
// Annotations: what is said of which words, found again by the words around them.
func (r *Renderer) annotations(p *relate.Page) (any, error) {
	f, err := r.Fragments.Findings(p)
	if err != nil {
		return nil, err
	}
	hits, err := r.Fragments.Sentences(p, "")
	if err != nil {
		return nil, err
	}
	page := r.absolute(p.Path)
	items := []object{}
	for _, h := range hits {
		target := object{"source": page, "selector": object{"type": "TextQuoteSelector", "exact": h.Form, "prefix": strings.TrimPrefix(h.Before, "…"), "suffix": strings.TrimSuffix(h.After, "…")}}
		if h.Marked() {
			target["id"] = page + "#" + h.Anchor
		}
		items = append(items, object{"type": "Annotation", "motivation": "identifying", "target": target,
			"body": object{"type": "SpecificResource", "purpose": "identifying", "source": r.absolute(r.at(p.Lang, "glossary/"+h.Concept))}})
	}
	items = append(items, r.commented(p, f.Notes)...)
	return object{"@context": "http://www.w3.org/ns/anno.jsonld", "id": r.absolute(p.Path) + "annotations.json", "type": "AnnotationPage", "items": items}, nil
}
