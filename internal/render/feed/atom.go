package feed

import (
	"encoding/xml"
	"io"
	"time"
)

// The elements of RFC 4287, in the order they are written in.
type (
	atomFeed struct {
		XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang      string      `xml:"xml:lang,attr"`
		ID        string      `xml:"id"`
		Title     string      `xml:"title"`
		Subtitle  string      `xml:"subtitle,omitempty"`
		Updated   string      `xml:"updated"`
		Author    atomPerson  `xml:"author"`
		Links     []atomLink  `xml:"link"`
		Generator string      `xml:"generator"`
		Entries   []atomEntry `xml:"entry"`
	}
	atomEntry struct {
		Lang         string       `xml:"xml:lang,attr"`
		ID           string       `xml:"id"`
		Title        string       `xml:"title"`
		Updated      string       `xml:"updated"`
		Published    string       `xml:"published"`
		Authors      []atomPerson `xml:"author"`
		Contributors []atomPerson `xml:"contributor"`
		Links        []atomLink   `xml:"link"`
		Categories   []category   `xml:"category"`
		Summary      string       `xml:"summary,omitempty"`
		Content      atomText     `xml:"content"`
	}
	atomPerson struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel   string `xml:"rel,attr"`
		Type  string `xml:"type,attr,omitempty"`
		Lang  string `xml:"hreflang,attr,omitempty"`
		Title string `xml:"title,attr,omitempty"`
		Href  string `xml:"href,attr"`
	}
	category struct {
		Term string `xml:"term,attr"`
	}
	atomText struct {
		Type string `xml:"type,attr"`
		Text string `xml:",cdata"`
	}
)

func (r *Renderer) atom(l List) func(io.Writer) error {
	return func(w io.Writer) error {
		f, err := r.feed(l)
		if err != nil {
			return err
		}
		self := r.Site.Absolute(l.At + AtomFile)
		tag := r.Site.Locales[l.Lang].Tag
		out := atomFeed{Lang: tag, ID: self, Title: f.Title, Subtitle: f.About, Updated: stamp(f.updated), Author: atomPerson{clean(r.siteTitle(l.Lang))}, Generator: "Lontar",
			Links: []atomLink{{Rel: "self", Type: "application/atom+xml", Href: self}, {Rel: "alternate", Type: "text/html", Lang: tag, Href: f.home}}}
		for _, e := range f.entries {
			a := atomEntry{Lang: e.lang, ID: e.id, Title: e.title, Updated: stamp(e.updated), Published: stamp(e.published), Authors: people(e.authors), Contributors: people(e.contributors),
				Links: append([]atomLink{{Rel: "alternate", Type: "text/html", Lang: e.lang, Href: e.url}}, e.links()...), Summary: e.summary, Content: atomText{"html", e.content}}
			for _, t := range e.topics {
				a.Categories = append(a.Categories, category{t})
			}
			out.Entries = append(out.Entries, a)
		}
		return writeXML(w, out)
	}
}

// links are those to other editions and other works.
func (e entry) links() []atomLink {
	var out []atomLink
	for _, o := range e.others {
		out = append(out, atomLink{Rel: "alternate", Type: "text/html", Lang: o.Lang, Href: o.Href})
	}
	if e.via.href != "" {
		out = append(out, atomLink{Rel: "via", Lang: e.via.lang, Title: e.via.title, Href: e.via.href})
	}
	for _, c := range e.cites {
		out = append(out, atomLink{Rel: "related", Lang: c.lang, Title: c.title, Href: c.href})
	}
	return out
}

func people(names []string) []atomPerson {
	var out []atomPerson
	for _, n := range names {
		out = append(out, atomPerson{n})
	}
	return out
}

// stamp writes a time as RFC 3339. A date without time is midnight, UTC.
func stamp(t time.Time) string { return t.Format(time.RFC3339) }

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
