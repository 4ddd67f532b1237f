package exchange

import (
	"encoding/json"
	"io"
	"slices"
)

// WriteSKOS writes the glossary as a concept scheme of SKOS, in JSON-LD. base
// is the address that ids stand under, ending in "/".
func WriteSKOS(w io.Writer, base, title string, cs []Concept) error {
	type object map[string]any
	text := func(s, lang string) object { return object{"@value": s, "@language": lang} }
	ref := func(id string) object { return object{"@id": id} }
	scheme := base + "glossary/"
	graph := []object{{"@id": scheme, "@type": "skos:ConceptScheme", "skos:prefLabel": title}}
	for _, c := range cs {
		o := object{"@id": scheme + c.ID, "@type": "skos:Concept", "skos:inScheme": ref(scheme), "skos:notation": c.ID}
		labels := map[string][]object{}
		for _, l := range c.Languages {
			preferred, said := false, map[string]bool{}
			for _, t := range l.Terms {
				key := map[string]string{"preferred": "skos:prefLabel", "deprecated": "skos:hiddenLabel", "superseded": "skos:hiddenLabel"}[t.Status]
				if key == "" || key == "skos:prefLabel" && preferred { // one for each language (SKOS, S14)
					key = "skos:altLabel"
				}
				if key == "skos:altLabel" && !preferred && !hasPreferred(l.Terms) {
					key = "skos:prefLabel"
				}
				preferred = preferred || key == "skos:prefLabel"
				if said[t.Text] { // a label is of one kind only (SKOS, S13)
					continue
				}
				said[t.Text] = true
				labels[key] = append(labels[key], text(t.Text, l.Tag))
			}
			if l.Definition != "" {
				labels["skos:definition"] = append(labels["skos:definition"], text(l.Definition, l.Tag))
			}
		}
		for key, list := range labels {
			o[key] = list
		}
		for key, list := range map[string][]string{"skos:related": c.Related, "skos:exactMatch": c.See} {
			var refs []object
			for _, id := range list {
				if key == "skos:related" {
					id = scheme + id
				}
				refs = append(refs, ref(id))
			}
			if refs != nil {
				o[key] = refs
			}
		}
		graph = append(graph, o)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(object{"@context": object{"skos": "http://www.w3.org/2004/02/skos/core#"}, "@graph": graph})
}

func hasPreferred(terms []Term) bool {
	return slices.ContainsFunc(terms, func(t Term) bool { return t.Status == "preferred" })
}
