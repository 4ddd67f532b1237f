package feed

import (
	"encoding/xml"
	"io"

	"lontar/internal/render"
)

// OPMLFile is the list of all feeds, at the root of the site.
const OPMLFile = "feeds.opml"

type (
	opml struct {
		XMLName xml.Name  `xml:"opml"`
		Version string    `xml:"version,attr"`
		Title   string    `xml:"head>title"`
		Body    []outline `xml:"body>outline"`
	}
	outline struct {
		Text     string    `xml:"text,attr"`
		Title    string    `xml:"title,attr,omitempty"`
		Type     string    `xml:"type,attr,omitempty"`
		Language string    `xml:"language,attr,omitempty"`
		XMLURL   string    `xml:"xmlUrl,attr,omitempty"`
		HTMLURL  string    `xml:"htmlUrl,attr,omitempty"`
		Outlines []outline `xml:"outline"`
	}
)

// OPML is the job of the list of all feeds, by language (OPML 2.0). Each list
// stands in it once, as Atom: whoever imports it wants no story thrice.
func (r *Renderer) OPML(lists []List) render.Job {
	return render.Job{Path: OPMLFile, Source: "content", Render: func(w io.Writer) error {
		out := opml{Version: "2.0", Title: clean(r.siteTitle(r.Site.Config.Default))}
		at := map[string]int{}
		for _, l := range lists {
			loc := r.Site.Locales[l.Lang]
			i, ok := at[l.Lang]
			if !ok {
				i = len(out.Body)
				at[l.Lang] = i
				out.Body = append(out.Body, outline{Text: clean(loc.Autonym)})
			}
			title := clean(l.Title)
			// OPML calls every feed rss.
			out.Body[i].Outlines = append(out.Body[i].Outlines, outline{Text: title, Title: title, Type: "rss", Language: loc.Tag, XMLURL: r.Site.Absolute(l.At + AtomFile), HTMLURL: r.Site.Absolute(l.At)})
		}
		return writeXML(w, out)
	}}
}
