package feed

import (
	"encoding/json"
	"io"
)

// The members of JSON Feed 1.1.
type (
	jsonFeed struct {
		Version     string       `json:"version"`
		Title       string       `json:"title"`
		Home        string       `json:"home_page_url"`
		Self        string       `json:"feed_url"`
		Description string       `json:"description,omitempty"`
		Language    string       `json:"language"`
		Authors     []jsonAuthor `json:"authors"`
		Items       []jsonItem   `json:"items"`
	}
	jsonItem struct {
		ID        string       `json:"id"`
		URL       string       `json:"url"`
		Title     string       `json:"title"`
		Summary   string       `json:"summary,omitempty"`
		Image     string       `json:"image,omitempty"`
		Published string       `json:"date_published"`
		Modified  string       `json:"date_modified"`
		Authors   []jsonAuthor `json:"authors,omitempty"`
		Tags      []string     `json:"tags,omitempty"`
		Language  string       `json:"language"`
		Content   string       `json:"content_html"`
		Stale     *stale       `json:"_stale,omitempty"` // our own, as the format allows
	}
	jsonAuthor struct {
		Name string `json:"name"`
	}
)

func (r *Renderer) json(l List) func(io.Writer) error {
	return func(w io.Writer) error {
		f, err := r.feed(l)
		if err != nil {
			return err
		}
		out := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: f.home, Self: r.Site.Absolute(l.At + JSONFile), Description: f.About, Language: r.Site.Locales[l.Lang].Tag,
			Authors: []jsonAuthor{{clean(r.siteTitle(l.Lang))}}, Items: []jsonItem{}}
		for _, e := range f.entries {
			item := jsonItem{ID: e.id, URL: e.url, Title: e.title, Summary: e.summary, Image: e.image, Published: stamp(e.published), Modified: stamp(e.updated), Tags: e.topics, Language: e.lang, Content: e.content, Stale: e.stale}
			for _, a := range e.authors {
				item.Authors = append(item.Authors, jsonAuthor{a})
			}
			out.Items = append(out.Items, item)
		}
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(out)
	}
}
