// Package sitemap tells search engines what the site has: sitemaps with the
// alternates of each page, a news sitemap of the last days, robots.txt.
package sitemap

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"lontar/internal/relate"
	"lontar/internal/render"
)

// The names of the files, all at the root of the site, for a sitemap may name
// only what is below its folder.
const (
	File       = "sitemap.xml"
	NewsFile   = "sitemap-news.xml"
	RobotsFile = "robots.txt"
)

// Limits of one file.
type Limits struct{ URLs, Bytes int }

// Protocol are the limits of sitemaps.org.
func Protocol() Limits { return Limits{URLs: 50_000, Bytes: 50 << 20} }

// Jobs are the sitemaps of the pages that have a listing: one file, or where
// that would be too large an index and files for each language.
func Jobs(s *relate.Site, pages []relate.Listing, most Limits) []render.Job {
	pages = slices.Clone(pages)
	slices.SortFunc(pages, func(a, b relate.Listing) int { return cmp.Compare(a.Path, b.Path) })
	room := perFile(s, pages, most)
	if len(pages) <= room {
		return []render.Job{{Path: File, Source: "content", Render: func(w io.Writer) error { return urlset(w, s, pages) }}}
	}
	byLang := map[string][]relate.Listing{}
	var langs []string
	for _, p := range pages {
		if byLang[p.Lang] == nil {
			langs = append(langs, p.Lang)
		}
		byLang[p.Lang] = append(byLang[p.Lang], p)
	}
	slices.Sort(langs)
	var jobs []render.Job
	var files []part
	for _, lang := range langs {
		name := "sitemap-" + s.Locales[lang].Segment
		for n, list := 1, byLang[lang]; len(list) > 0; n++ {
			some := list[:min(len(list), room)]
			list = list[len(some):]
			f := part{name: name + ".xml"}
			if n > 1 {
				f.name = name + "-" + strconv.Itoa(n) + ".xml"
			}
			for _, p := range some {
				if p.Updated.After(f.updated) {
					f.updated = p.Updated
				}
			}
			files = append(files, f)
			jobs = append(jobs, render.Job{Path: f.name, Source: "content", Render: func(w io.Writer) error { return urlset(w, s, some) }})
		}
	}
	return append(jobs, render.Job{Path: File, Source: "content", Render: func(w io.Writer) error { return index(w, s, files) }})
}

// A part is a file of an index.
type part struct {
	name    string
	updated time.Time
}

// Bytes of an entry besides its addresses, and of each alternate's element.
const (
	aroundURL       = 100
	aroundAlternate = 80
	aroundFile      = 400
)

// perFile is how many pages surely fit into one file. It takes each for one of
// the longest address in every language, for the true size of all files would
// have to be found out before any of them is asked for.
func perFile(s *relate.Site, pages []relate.Listing, most Limits) int {
	longest := 0
	for _, p := range pages {
		longest = max(longest, len(escape(s.Absolute(p.Path))))
	}
	entry := aroundURL + longest + (len(s.Langs)+1)*(aroundAlternate+longest)
	return max(1, min(most.URLs, (most.Bytes-aroundFile)/entry))
}

func urlset(w io.Writer, s *relate.Site, pages []relate.Listing) error {
	b := bufio.NewWriter(w)
	_, _ = b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, p := range pages {
		_, _ = b.WriteString("<url>\n<loc>" + escape(s.Absolute(p.Path)) + "</loc>\n")
		lastmod(b, p.Updated)
		for _, a := range p.Alternates() {
			_, _ = b.WriteString(`<xhtml:link rel="alternate" hreflang="` + escape(a.Lang) + `" href="` + escape(a.Href) + "\"/>\n")
		}
		_, _ = b.WriteString("</url>\n")
	}
	_, _ = b.WriteString("</urlset>\n")
	return b.Flush()
}

func index(w io.Writer, s *relate.Site, files []part) error {
	b := bufio.NewWriter(w)
	_, _ = b.WriteString(xml.Header + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, f := range files {
		_, _ = b.WriteString("<sitemap>\n<loc>" + escape(s.Absolute(f.name)) + "</loc>\n")
		lastmod(b, f.updated)
		_, _ = b.WriteString("</sitemap>\n")
	}
	_, _ = b.WriteString("</sitemapindex>\n")
	return b.Flush()
}

func lastmod(b *bufio.Writer, t time.Time) {
	if !t.IsZero() {
		_, _ = b.WriteString("<lastmod>" + t.Format(time.RFC3339) + "</lastmod>\n")
	}
}

func escape(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' || strings.ContainsRune(`<>&'"`, r) }) {
		return s
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// Robots lets everybody in and says where the sitemaps are.
func Robots(s *relate.Site, sitemaps []string) render.Job {
	return render.Job{Path: RobotsFile, Source: "lontar.yaml", Render: func(w io.Writer) error {
		text := "User-agent: *\nAllow: /\n"
		for _, f := range sitemaps {
			text += "\nSitemap: " + s.Absolute(f) + "\n"
		}
		_, err := io.WriteString(w, text)
		return err
	}}
}
