package sitemap_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/relate"
	"lontar/internal/render"
	"lontar/internal/render/sitemap"
	"lontar/internal/source"
)

const ns = "http://www.sitemaps.org/schemas/sitemap/0.9"

// An entry of a sitemap. Its fields stand in the order the schema gives.
type entry struct {
	Loc     string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
	Lastmod string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 lastmod"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Lang string `xml:"hreflang,attr"`
		Href string `xml:"href,attr"`
	} `xml:"http://www.w3.org/1999/xhtml link"`
	News []struct {
		Name     string `xml:"publication>name"`
		Language string `xml:"publication>language"`
		Date     string `xml:"publication_date"`
		Title    string `xml:"title"`
	} `xml:"http://www.google.com/schemas/sitemap-news/0.9 news"`
}

// read parses a file and holds it to the schemas of sitemaps.org: the root, the
// order of an entry's elements, whole addresses of at most 2,048 characters
// below the file's folder, dates of the W3C's profile.
func read(t *testing.T, b []byte, root, child string) []entry {
	t.Helper()
	var f struct {
		XMLName xml.Name
		URLs    []entry `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
		Parts   []entry `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemap"`
	}
	if err := xml.Unmarshal(b, &f); err != nil {
		t.Fatal(err)
	}
	list := append(f.URLs, f.Parts...)
	if f.XMLName != (xml.Name{Space: ns, Local: root}) || len(list) == 0 || (len(f.URLs) > 0) != (child == "url") {
		t.Fatalf("the root is %v with %d entries", f.XMLName, len(list))
	}
	order := []string{"loc", "lastmod", "link", "news"}
	at, depth := 0, 0
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		tok, err := d.Token()
		if err != nil {
			break
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				at = 0
			}
			if n := slices.Index(order, tok.Name.Local); depth == 3 {
				if n < at {
					t.Fatalf("<%s> stands in the wrong place", tok.Name.Local)
				}
				at = n
			}
		case xml.EndElement:
			depth--
		}
	}
	seen := map[string]bool{}
	for _, e := range list {
		u, err := url.Parse(e.Loc)
		if err != nil || u.Host != "news.example" || len(e.Loc) > 2048 || seen[e.Loc] {
			t.Errorf("loc %q", e.Loc)
		}
		seen[e.Loc] = true
		if e.Lastmod != "" {
			if _, err := time.Parse(time.RFC3339, e.Lastmod); err != nil {
				t.Error(err)
			}
		}
	}
	return list
}

func rendered(t *testing.T, j render.Job) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := j.Render(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var today = time.Date(2024, 8, 13, 0, 0, 0, 0, time.UTC)

// site has n stories in two languages, the first of today, each next one a day
// older.
func site(n int) (*relate.Site, []relate.Listing) {
	c := config.Defaults()
	c.BaseURL, c.Title = "https://news.example/a&b/", map[string]string{"": "The <Archive>"}
	in := relate.Inputs{Config: c}
	for i := range n {
		for _, lang := range []string{"en", "zh-Hans"} {
			key := fmt.Sprintf("news/s%04d", i)
			in.Editions = append(in.Editions, archive.Edition{File: source.File{Path: "content/" + key + "/index." + lang + ".md"}, Story: key, Lang: lang, Title: "A & B", Date: today.AddDate(0, 0, -i)})
		}
	}
	s, _ := relate.New(in)
	var pages []relate.Listing
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			pages = append(pages, relate.Listing{Path: p.Path, Lang: p.Lang, Updated: p.Changed(), Alternates: func() []relate.Alternate {
				return s.Alternates(func(lang string) (string, bool) { e := st.Edition(lang); return e.Path, e != nil })
			}})
		}
	}
	return s, pages
}

func TestOneFileHoldsASmallSite(t *testing.T) {
	s, pages := site(3)
	jobs := sitemap.Jobs(s, pages, sitemap.Protocol())
	if len(jobs) != 1 || jobs[0].Path != "sitemap.xml" {
		t.Fatalf("%d files", len(jobs))
	}
	list := read(t, rendered(t, jobs[0]), "urlset", "url")
	if len(list) != 6 || list[0].Loc != "https://news.example/a&b/en/news/s0000/" || list[0].Lastmod != "2024-08-13T00:00:00Z" {
		t.Errorf("%d entries, %+v", len(list), list[0])
	}
	var langs []string
	for _, l := range list[0].Links {
		langs = append(langs, l.Rel+" "+l.Lang)
	}
	if want := []string{"alternate en", "alternate zh-Hans", "alternate x-default"}; !slices.Equal(langs, want) {
		t.Errorf("alternates %v, not %v", langs, want)
	}
}

// TestLargeSitesGetAnIndex splits by number and by size, and no file is above
// either limit.
func TestLargeSitesGetAnIndex(t *testing.T) {
	s, pages := site(40)
	for _, most := range []sitemap.Limits{{URLs: 15, Bytes: 1 << 20}, {URLs: 1000, Bytes: 6000}} {
		jobs := sitemap.Jobs(s, pages, most)
		files, total := map[string]bool{}, 0
		var index []entry
		for _, j := range jobs {
			b := rendered(t, j)
			if j.Path == "sitemap.xml" {
				index = read(t, b, "sitemapindex", "sitemap")
				continue
			}
			list := read(t, b, "urlset", "url")
			if len(list) > most.URLs || len(b) > most.Bytes {
				t.Errorf("%s: %d addresses in %d bytes, above %+v", j.Path, len(list), len(b), most)
			}
			for _, e := range list {
				if lang := strings.Split(strings.TrimPrefix(e.Loc, s.Config.BaseURL), "/")[0]; !strings.HasPrefix(j.Path, "sitemap-"+lang) {
					t.Errorf("%s is in %s", e.Loc, j.Path)
				}
			}
			total += len(list)
			files[s.Absolute(j.Path)] = true
		}
		if total != len(pages) || len(index) != len(files) || len(files) < 4 {
			t.Errorf("%+v: %d of %d pages in %d files, %d in the index", most, total, len(pages), len(files), len(index))
		}
		for _, e := range index {
			if !files[e.Loc] || e.Lastmod == "" {
				t.Errorf("the index names %+v", e)
			}
		}
	}
}

func TestNewsAreOfTheLastTwoDays(t *testing.T) {
	s, _ := site(9)
	if _, ok := sitemap.News(s, time.Time{}); ok {
		t.Error("news of no day")
	}
	if _, ok := sitemap.News(s, today.AddDate(0, 0, 3)); ok {
		t.Error("news that are none any more")
	}
	job, ok := sitemap.News(s, today.AddDate(0, 0, -1)) // the story of the day after is not out yet
	if !ok {
		t.Fatal("no news")
	}
	list := read(t, rendered(t, job), "urlset", "url")
	languages := map[string]int{}
	for _, e := range list {
		n := e.News[0]
		languages[n.Language]++
		if n.Name != "The <Archive>" || n.Title != "A & B" || n.Date < "2024-08-10" || n.Date > "2024-08-12T00:00:00Z" {
			t.Errorf("%+v", n)
		}
	}
	if len(list) != 6 || languages["en"] != 3 || languages["zh-cn"] != 3 {
		t.Errorf("%d stories, %v", len(list), languages)
	}
}

func TestNewsHoldAThousandAtMost(t *testing.T) {
	s, _ := site(1)
	many := slices.Repeat(s.Pages["en"], 1500)
	s.Pages["en"] = many
	job, _ := sitemap.News(s, today)
	if n := bytes.Count(rendered(t, job), []byte("<url>")); n != 1000 {
		t.Errorf("%d stories", n)
	}
}

func TestRobotsNameTheSitemaps(t *testing.T) {
	s, _ := site(1)
	if got, want := string(rendered(t, sitemap.Robots(s, []string{sitemap.File}))), "User-agent: *\nAllow: /\n\nSitemap: https://news.example/a&b/sitemap.xml\n"; got != want {
		t.Errorf("%q", got)
	}
}
