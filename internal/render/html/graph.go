package html

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"lontar/internal/relate"
)

// What a page says to machines is one graph of things of schema.org (JSON-LD).
// A thing has the same address on every page of every language, and what one
// page only names, another one describes:
//
//	an edition, a list, a glossary, a term   the address of its page
//	a person, place, organisation, topic     #people/elon-musk at the site's root
//	the site and who publishes it            #site and #publisher there
//
// A site without an address has no graph: its things have no names.

func graph(things ...object) object {
	return object{"@context": "https://schema.org", "@graph": things}
}

// ref names a thing that is described elsewhere.
func ref(id string) object { return object{"@id": id} }

func refs(ids []string) []object {
	out := make([]object, len(ids))
	for i, id := range ids {
		out[i] = ref(id)
	}
	return out
}

// put sets what is there.
func (o object) put(key string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case []string:
		if len(v) == 0 {
			return
		}
	case []object:
		if len(v) == 0 {
			return
		}
		if len(v) == 1 {
			value = v[0]
		}
	}
	o[key] = value
}

func (r *Renderer) siteID() string      { return r.absolute("") + "#site" }
func (r *Renderer) publisherID() string { return r.absolute("") + "#publisher" }

// subjectID names a subject, whatever the language.
func (r *Renderer) subjectID(kind, id string) string {
	return r.absolute("") + "#" + relate.EscapePath(kind+"/"+id)
}

// machineTime writes a time as schema.org and Open Graph want it: without the
// hours that nobody gave.
func machineTime(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && t.Location() == time.UTC:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// tell completes what the page at an address tells machines: its own things,
// which its maker has put there, with the page, the way to it and the site.
func (r *Renderer) tell(kind, at string, v *View) {
	if r.Site.Config.BaseURL == "" || kind == "404" || v.NoIndex {
		v.Data, v.Share = nil, nil
		return
	}
	r.share(v)
	var things []object
	if v.Data != nil {
		things = v.Data["@graph"].([]object)
	}
	switch kind {
	case "list", "archive", "subjects":
		things = append([]object{r.collection(v, things)}, things...)
	}
	if trail := r.trail(kind, at, v); trail != nil {
		things = append(things, trail)
	}
	site, publisher := r.siteThings(v)
	if kind == "languages" {
		var all []string
		for _, lang := range r.Site.Langs {
			all = append(all, r.locale(lang).Tag)
		}
		site["inLanguage"] = all
	}
	v.Data = graph(append(things, site, publisher)...)
}

// siteThings are the site and who publishes it, as pages in a language name them.
func (r *Renderer) siteThings(v *View) (site, publisher object) {
	home := r.absolute("")
	site = object{"@type": "WebSite", "@id": r.siteID(), "url": home, "name": v.Site.text, "publisher": ref(r.publisherID())}
	return site, object{"@type": "NewsMediaOrganization", "@id": r.publisherID(), "url": home, "name": v.Site.text}
}

// collection is a list of stories or of subjects.
func (r *Renderer) collection(v *View, things []object) object {
	o := object{"@type": "CollectionPage", "@id": v.Canonical, "url": v.Canonical, "name": v.Heading.text, "inLanguage": v.Lang, "isPartOf": ref(r.siteID())}
	if v.About != nil {
		o.put("description", v.About.text)
	}
	var about []object
	for _, t := range things {
		about = append(about, ref(t["@id"].(string)))
	}
	o.put("about", about)
	return o
}

// trail is the way from the front page to a page, or nil for a front page.
func (r *Renderer) trail(kind, at string, v *View) object {
	segment, rest, _ := strings.Cut(at, "/")
	if rest == "" {
		return nil
	}
	type step struct{ name, id string }
	home := r.absolute(segment + "/")
	steps := []step{{v.Site.text, home}}
	for _, l := range v.Nav {
		// The section or the glossary this page is below.
		if id := r.resolved(l.Href); l.Current && id != home && id != v.Canonical {
			steps = append(steps, step{l.Text.text, id})
		}
	}
	if v.List != nil {
		for _, l := range v.List.Up {
			steps = append(steps, step{l.Text.text, r.resolved(l.Href)})
		}
	}
	if kind == "subjects" {
		steps = append(steps, step{v.Msg["archive"].text, r.absolute(segment + "/archive/")})
	}
	steps = append(steps, step{v.Heading.text, v.Canonical})
	items := make([]object, len(steps))
	for i, s := range steps {
		items[i] = object{"@type": "ListItem", "position": i + 1, "name": s.name}
		if s.id != v.Canonical {
			items[i]["item"] = ref(s.id)
		}
	}
	return object{"@type": "BreadcrumbList", "@id": v.Canonical + "#trail", "itemListElement": items}
}

// resolved is the whole address of a link from a page to another one of the
// site: such links climb to its root.
func (r *Renderer) resolved(href string) string {
	for strings.HasPrefix(href, "../") {
		href = href[len("../"):]
	}
	return r.absolute("") + href
}

// subjectTypes are the types of subjects; what is of no kind is a Thing.
var subjectTypes = map[string]string{"people": "Person", "places": "Place", "organisations": "Organization", relate.Sources: "Organization"}

func subjectType(kind string) string { return cmp.Or(subjectTypes[kind], "Thing") }

// subjectThing is a subject as pages in a language name it.
func (r *Renderer) subjectThing(lang string, sub *relate.Subject) object {
	name, _ := r.Site.SubjectName(sub, lang)
	o := object{"@type": subjectType(sub.Kind), "@id": r.subjectID(sub.Kind, sub.ID), "name": name}
	if sub.File != nil {
		o.put("sameAs", sub.File.See)
	}
	return o
}

// wholeSubject is a subject as its own page describes it.
func (r *Renderer) wholeSubject(lang string, sub *relate.Subject) object {
	o := r.subjectThing(lang, sub)
	o["mainEntityOfPage"] = ref(r.absolute(r.Site.SubjectPath(sub, lang)))
	if sub.File == nil {
		return o
	}
	if n := sub.File.Name(lang); n != nil {
		o.put("description", n.About)
	}
	var others []string
	for _, n := range sub.File.Names {
		if n.Text != o["name"] && !slices.Contains(others, n.Text) {
			others = append(others, n.Text)
		}
	}
	o.put("alternateName", others)
	return o
}
