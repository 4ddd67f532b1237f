package sitemap

import (
	"bufio"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"time"

	"lontar/internal/relate"
	"lontar/internal/render"
)

// maxNews is how many stories a news sitemap may hold, and newsDays for how
// many days before the one the site is made for, as Google News has it.
const (
	maxNews  = 1000
	newsDays = 2
)

// News is the sitemap of the stories of the last days before the day the site
// is made for, and of that day. ok is false when there is none, or when no day
// is given.
func News(s *relate.Site, day time.Time) (job render.Job, ok bool) {
	if day.IsZero() {
		return render.Job{}, false
	}
	var fresh []*relate.Page
	from, to := day.AddDate(0, 0, -newsDays), day.AddDate(0, 0, 1)
	for _, lang := range s.Langs {
		for _, p := range s.Pages[lang] {
			if !p.Date.IsZero() && !p.Date.Before(from) && p.Date.Before(to) {
				fresh = append(fresh, p)
			}
		}
	}
	if len(fresh) == 0 {
		return render.Job{}, false
	}
	slices.SortStableFunc(fresh, relate.Newest)
	fresh = fresh[:min(len(fresh), maxNews)]
	return render.Job{Path: NewsFile, Source: "content", Render: func(w io.Writer) error { return news(w, s, fresh) }}, true
}

func news(w io.Writer, s *relate.Site, pages []*relate.Page) error {
	b := bufio.NewWriter(w)
	_, _ = b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">` + "\n")
	for _, p := range pages {
		_, _ = b.WriteString("<url>\n<loc>" + escape(s.Absolute(p.Path)) + "</loc>\n<news:news>\n<news:publication>\n<news:name>" + escape(s.Config.TitleIn(p.Lang)) +
			"</news:name>\n<news:language>" + newsLanguage(s.Locales[p.Lang].Tag) + "</news:language>\n</news:publication>\n<news:publication_date>" + p.Date.Format(time.RFC3339) +
			"</news:publication_date>\n<news:title>" + escape(p.Title) + "</news:title>\n</news:news>\n</url>\n")
	}
	_, _ = b.WriteString("</urlset>\n")
	return b.Flush()
}

// newsLanguage is a language's ISO 639 code; the protocol knows two ways of
// writing Chinese besides.
func newsLanguage(tag string) string {
	lang, rest, _ := strings.Cut(tag, "-")
	if lang != "zh" {
		return lang
	}
	for _, traditional := range []string{"Hant", "TW", "HK", "MO"} {
		if strings.HasPrefix(rest, traditional) {
			return "zh-tw"
		}
	}
	return "zh-cn"
}
