package feed

import (
	"encoding/xml"
	"html"
	"io"
	"time"
)

// The elements of RSS 2.0, and those of other vocabularies for what it cannot
// say: who wrote it without their mail address, the full text, the last change.
type (
	rss struct {
		XMLName xml.Name   `xml:"rss"`
		Version string     `xml:"version,attr"`
		Atom    string     `xml:"xmlns:atom,attr"`
		Content string     `xml:"xmlns:content,attr"`
		DC      string     `xml:"xmlns:dc,attr"`
		Channel rssChannel `xml:"channel"`
	}
	rssChannel struct {
		Title       string    `xml:"title"`
		Link        string    `xml:"link"`
		Description string    `xml:"description"`
		Language    string    `xml:"language"`
		Built       string    `xml:"lastBuildDate"`
		Generator   string    `xml:"generator"`
		Self        atomLink  `xml:"atom:link"`
		Items       []rssItem `xml:"item"`
	}
	rssItem struct {
		Title        string     `xml:"title"`
		Link         string     `xml:"link"`
		GUID         rssGUID    `xml:"guid"`
		Published    string     `xml:"pubDate"`
		Updated      string     `xml:"atom:updated"`
		Creators     []string   `xml:"dc:creator"`
		Contributors []string   `xml:"dc:contributor"`
		Categories   []string   `xml:"category"`
		Links        []atomLink `xml:"atom:link"`
		Description  string     `xml:"description"`
		Content      rssText    `xml:"content:encoded"`
	}
	rssText struct {
		HTML string `xml:",cdata"`
	}
	rssGUID struct {
		IsPermalink bool   `xml:"isPermaLink,attr"`
		ID          string `xml:",chardata"`
	}
)

func (r *Renderer) rss(l List) func(io.Writer) error {
	return func(w io.Writer) error {
		f, err := r.feed(l)
		if err != nil {
			return err
		}
		out := rss{Version: "2.0", Atom: "http://www.w3.org/2005/Atom", Content: "http://purl.org/rss/1.0/modules/content/", DC: "http://purl.org/dc/elements/1.1/",
			Channel: rssChannel{Title: f.Title, Link: f.home, Description: f.About, Language: r.Site.Locales[l.Lang].Tag, Built: mailDate(f.updated), Generator: "Lontar",
				Self: atomLink{Rel: "self", Type: "application/rss+xml", Href: r.Site.Absolute(l.At + RSSFile)}}}
		if f.About == "" {
			out.Channel.Description = f.Title
		}
		for _, e := range f.entries {
			// A description is taken for HTML.
			out.Channel.Items = append(out.Channel.Items, rssItem{Title: e.title, Link: e.url, GUID: rssGUID{false, e.id}, Published: mailDate(e.published), Updated: stamp(e.updated),
				Creators: e.authors, Contributors: e.contributors, Categories: e.topics, Links: e.links(), Description: html.EscapeString(e.summary), Content: rssText{e.content}})
		}
		return writeXML(w, out)
	}
}

// mailDate writes a time as RFC 822 has it, with a year of four digits.
func mailDate(t time.Time) string { return t.Format(time.RFC1123Z) }
