package pipeline

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"lontar/internal/diag"
)

// TestHeadAndSitemapNameTheSameAlternates compares bytes, for every page there
// is: those that may be found by searching are in the sitemap, and no other.
func TestHeadAndSitemapNameTheSameAlternates(t *testing.T) {
	s, files := makeArchive(t)
	attributes := regexp.MustCompile(` hreflang="([^"]*)" href="([^"]*)"`)
	alternates := func(lines string, of *regexp.Regexp) []string {
		var out []string
		for _, l := range of.FindAllString(lines, -1) {
			m := attributes.FindStringSubmatch(l)
			out = append(out, m[1]+" "+m[2])
		}
		return out
	}
	inSitemap := map[string][]string{}
	inXML := regexp.MustCompile(`<xhtml:link rel="alternate"[^>]*>`)
	for _, u := range strings.Split(string(files["sitemap.xml"]), "<url>")[1:] {
		loc, rest, _ := strings.Cut(strings.TrimPrefix(u, "\n<loc>"), "</loc>")
		if _, twice := inSitemap[loc]; twice {
			t.Errorf("%s is in the sitemap twice", loc)
		}
		inSitemap[loc] = alternates(rest, inXML)
	}
	inHead := regexp.MustCompile(`<link rel="alternate" hreflang[^>]*>`)
	canonical := regexp.MustCompile(`<link rel="canonical" href="([^"]*)">`)
	with := 0
	for p, b := range files {
		if filepath.Ext(p) != ".html" {
			continue
		}
		page := string(b)
		m := canonical.FindStringSubmatch(page)
		if p == "404.html" || strings.Contains(page, `content="noindex"`) {
			if m != nil {
				if _, listed := inSitemap[s.Config.BaseURL+strings.TrimSuffix(p, "index.html")]; listed {
					t.Errorf("%s is in the sitemap", p)
				}
			}
			continue
		}
		got, listed := inSitemap[m[1]]
		if !listed {
			t.Errorf("%s is not in the sitemap", m[1])
		}
		if want := alternates(page, inHead); !slices.Equal(got, want) {
			t.Errorf("%s:\nsitemap %v\nhead    %v", p, got, want)
		}
		with += len(got)
		delete(inSitemap, m[1])
	}
	for loc := range inSitemap {
		t.Errorf("the sitemap names %s, which is no page", loc)
	}
	if with < 100 {
		t.Errorf("only %d alternates", with)
	}
}

// small makes a site of one language from files.
func small(t *testing.T, o Options, files map[string]string) (*Site, map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for p, text := range files {
		p = filepath.Join(dir, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	w, err := New(dir, os.DirFS("../.."), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, j := range s.Jobs {
		var b bytes.Buffer
		if err := j.Render(&b); err != nil {
			t.Fatalf("%s: %v", j.Path, err)
		}
		out[j.Path] = b.String()
	}
	return s, out
}

const oneStory = "---\ntitle: One\ndate: 2024-08-13\naliases: [old/one]\n---\nText.\n"

func TestSiteWithoutAddressHasNoFeedsAndIsToldOnce(t *testing.T) {
	s, files := small(t, Options{}, map[string]string{"lontar.yaml": "title: T\n", "content/news/one/index.en.md": oneStory})
	told := 0
	for _, d := range s.Diags {
		if d.Code == "config/no-base-url" && d.Severity == diag.Info {
			told++
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	for _, p := range []string{"sitemap.xml", "robots.txt", "feeds.opml", "en/atom.xml", "en/rss.xml", "en/feed.json"} {
		if _, ok := files[p]; ok {
			t.Errorf("there is a %s", p)
		}
	}
	if strings.Contains(files["en/index.html"], "atom.xml") {
		t.Error("a page points to a feed that is not there")
	}
}

func TestFeedsAndSitemapsHoldWhatIsOut(t *testing.T) {
	in := map[string]string{"lontar.yaml": "title: T\nbaseURL: https://news.example/\nfeedSize: 1\n", "content/news/one/index.en.md": oneStory,
		"content/news/_index.en.md": "---\ntitle: News\n---\n", "content/news/two/index.en.md": "---\ntitle: Two\ndate: 2024-08-12\n---\n", "content/news/draft/index.en.md": "---\ntitle: Draft\ndate: 2024-08-14\ndraft: true\n---\n"}
	s, files := small(t, Options{At: time.Date(2024, 8, 14, 0, 0, 0, 0, time.UTC)}, in)
	if n := strings.Count(files["en/atom.xml"], "<entry"); n != 1 || !strings.Contains(files["en/atom.xml"], "news/one") || diag.HasErrors(s.Diags) {
		t.Errorf("%d entries: %s", n, files["en/atom.xml"])
	}
	if strings.Contains(files["sitemap.xml"], "old/one") || strings.Contains(files["sitemap.xml"], "404") {
		t.Error("the sitemap names a page that leads elsewhere")
	}
	if n := strings.Count(files["sitemap-news.xml"], "<url>"); n != 2 || !strings.Contains(files["robots.txt"], "Sitemap: https://news.example/sitemap-news.xml\n") {
		t.Errorf("%d news, robots.txt: %s", n, files["robots.txt"])
	}
	// The site's own robots.txt stands instead of ours.
	in["static/robots.txt"] = "User-agent: *\nDisallow: /\n"
	s, files = small(t, Options{}, in)
	if files["robots.txt"] != in["static/robots.txt"] || files["sitemap-news.xml"] != "" || diag.HasErrors(s.Diags) {
		t.Errorf("robots.txt: %s", files["robots.txt"])
	}
}

func TestSubjectsThatEnoughStoriesNameHaveFeeds(t *testing.T) {
	in := map[string]string{"content/topics/law.md": "# en\n- Law {slug=the-law}\n\nWhat courts do.\n# ar\n- قانون\n"}
	for _, name := range []string{"a", "b", "c"} {
		in["content/news/"+name+"/index.en.md"] = "---\ntitle: " + name + "\ndate: 2024-08-13\ntopics: [law]\npeople: [ann]\n---\n"
	}
	in["content/news/c/index.en.md"] = "---\ntitle: c\ntopics: [law]\n---\n" // without a date it is in no feed
	in["content/news/a/index.ar.md"] = "---\ntitle: ا\ndate: 2024-08-13\ntranslation: {from: en}\ntopics: [law]\n---\n"
	for settings, want := range map[string]bool{"subjectFeeds: 2\n": true, "subjectFeeds: 3\n": false, "": false} {
		in["lontar.yaml"] = "title: The Daily\nbaseURL: https://d.example/\nlanguages: [en, ar]\n" + settings
		_, files := small(t, Options{}, in)
		for _, p := range []string{"en/topics/the-law/atom.xml", "en/topics/the-law/rss.xml", "en/topics/the-law/feed.json", "en/people/ann/atom.xml"} {
			if _, ok := files[p]; ok != want {
				t.Errorf("%q: is there a %s? %v", settings, p, ok)
			}
		}
		if _, ok := files["ar/topics/law/atom.xml"]; ok {
			t.Errorf("%q: a feed of one story", settings)
		}
		page := files["en/topics/the-law/index.html"]
		if strings.Contains(page, `title="Law · The Daily" href="../../../en/topics/the-law/atom.xml"`) != want || strings.Contains(files["feeds.opml"], "https://d.example/en/topics/the-law/atom.xml") != want {
			t.Errorf("%q: %s", settings, page)
		}
		if want && (strings.Count(files["en/topics/the-law/atom.xml"], "<entry") != 2 || !strings.Contains(files["en/topics/the-law/atom.xml"], "<subtitle>What courts do.</subtitle>")) {
			t.Error(files["en/topics/the-law/atom.xml"])
		}
	}
}
