package pipeline

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lontar/internal/diag"
)

// The site in testdata/addresses has every mistake in permalinks, aliases and
// links; its golden file is what an author sees of them.
func TestEveryFaultOfAnAddressIsReportedAtItsPlace(t *testing.T) {
	w, err := New("testdata/addresses", os.DirFS("../.."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	diag.Fprint(&b, list, false)
	golden := filepath.Join("testdata", "addresses.golden")
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	for _, d := range list {
		if _, ok := diag.Explanations[d.Code]; !ok {
			t.Errorf("explain knows nothing of %s", d.Code)
		}
	}
}

// headOf is what a page's head says to machines.
type headOf struct {
	html, csp, robots, refresh, canonical string
	alternates, links                     int
	text                                  string
}

func readHead(t *testing.T, b string) headOf {
	t.Helper()
	root, err := html.Parse(strings.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	var out headOf
	for n := range root.Descendants() {
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
		}
		switch {
		case n.Type == html.TextNode && n.Parent.Data != "title":
			out.text += n.Data
		case n.Data == "html":
			out.html = at["lang"] + " " + at["dir"]
		case n.Data == "meta" && at["http-equiv"] == "Content-Security-Policy":
			out.csp = at["content"]
		case n.Data == "meta" && at["http-equiv"] == "refresh":
			out.refresh = at["content"]
		case n.Data == "meta" && at["name"] == "robots":
			out.robots = at["content"]
		case n.Data == "link" && at["rel"] == "canonical":
			out.canonical = at["href"]
		case n.Data == "link" && at["rel"] == "alternate":
			out.alternates++
		case n.Data == "a":
			out.links++
		}
	}
	out.text = strings.Join(strings.Fields(out.text), " ")
	return out
}

func TestAnOldAddressLeadsOn(t *testing.T) {
	in := map[string]string{"lontar.yaml": "title: T\nbaseURL: https://x.example/\nlanguages: [en, ar, id]\npermalink: /:section/:slug/\n",
		"content/news/2024/a.ar.md":  "---\ntitle: xAI < الموارد\nslug: موارد\ndate: 2024-08-13\naliases: [/old/ar.html, قديم]\n---\n",
		"content/news/2024/a.id.md":  "---\ntitle: Sumber daya\nslug: sumber-daya\ndate: 2024-08-13\nurl: /2024/lama/\n---\n[lama](/old/ar.html)\n",
		"content/news/_index.id.md":  "---\ntitle: Berita\naliases: [/id/berita/]\n---\n",
		"content/news/_index.ar.md":  "---\ntitle: أخبار\n---\n",
		"content/notes/_index.id.md": "---\ntitle: no story, no page\naliases: [/id/catatan/]\n---\n"}
	s, files := small(t, Options{}, in)
	if len(s.Redirects) != 4 {
		t.Errorf("redirects are %+v", s.Redirects)
	}
	csp := readHead(t, files["id/index.html"]).csp
	for old, want := range map[string]headOf{
		"old/ar.html":               {html: "ar rtl", refresh: "0; url=../ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/", canonical: "https://x.example/ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/", text: "نُقلت هذه الصفحة إلى: xAI < الموارد"},
		"ar/news/قديم/index.html":   {html: "ar rtl", refresh: "0; url=../../../ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/", canonical: "https://x.example/ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/", text: "نُقلت هذه الصفحة إلى: xAI < الموارد"},
		"2024/lama/index.html":      {html: "id ltr", refresh: "0; url=../../id/news/sumber-daya/", canonical: "https://x.example/id/news/sumber-daya/", text: "Halaman ini telah pindah: Sumber daya"},
		"id/berita/index.html":      {html: "id ltr", refresh: "0; url=../../id/news/", canonical: "https://x.example/id/news/", text: "Halaman ini telah pindah: Berita"},
		"id/news/2024/x/index.html": {},
	} {
		page, ok := files[old]
		if want.html == "" {
			if ok {
				t.Errorf("there is a page at %s", old)
			}
			continue
		}
		want.csp, want.robots, want.links = csp, "noindex", 1
		if got := readHead(t, page); got != want {
			t.Errorf("%s is\n%+v, want\n%+v", old, got, want)
		}
		if !strings.Contains(files["sitemap.xml"], "<loc>"+want.canonical+"</loc>") {
			t.Errorf("the sitemap does not name %s", want.canonical)
		}
	}
	if !strings.Contains(files["id/news/sumber-daya/index.html"], `href="../../../id/news/sumber-daya/"`) {
		t.Error("a link to an alias does not lead to the page in the reader's language")
	}
	in["lontar.yaml"] = "title: T\n"
	if _, files := small(t, Options{}, in); strings.Contains(files["old/ar.html"]+files["id/index.html"], "canonical") {
		t.Error("a page of a site without an address claims a canonical one")
	}
}

// In the archive each address is one page's, and what leads there says so.
func TestEveryPageHasOneCanonicalAddress(t *testing.T) {
	s, files := makeArchive(t)
	byAddress := map[string]string{}
	sitemap := string(files["sitemap.xml"])
	for _, j := range s.Jobs {
		if path.Ext(j.Path) != ".html" || j.Path == "404.html" {
			continue
		}
		at := readHead(t, string(files[j.Path])).canonical
		if j.Alias {
			if !strings.Contains(sitemap, "<loc>"+at+"</loc>") {
				t.Errorf("%s leads to %s, which the sitemap does not name", j.Path, at)
			}
			continue
		}
		if own := s.Absolute(strings.TrimSuffix(j.Path, "index.html")); at != own && j.Listing != nil {
			t.Errorf("%s says its address is %s", j.Path, at)
		}
		if other := byAddress[at]; other != "" && j.Listing != nil {
			t.Errorf("%s and %s say they are %s", other, j.Path, at)
		}
		if j.Listing != nil {
			byAddress[at] = j.Path
		}
	}
	if len(s.Redirects) == 0 || len(byAddress) == 0 {
		t.Error("the archive shows no alias")
	}
}

func TestRulesOfServersLeaveOutAliasesThatAPageStandsAt(t *testing.T) {
	in := map[string]string{"lontar.yaml": "title: T\nbaseURL: https://x.example/sub/\nlanguages: [en, ar]\nredirects: [netlify, nginx, caddy, apache, nginx]\n",
		"content/news/a.en.md": "---\ntitle: A\ndate: 2024-08-13\naliases: [/old/, /en/news/b/, /en/news/]\n---\n",
		"content/news/b.en.md": "---\ntitle: B\ndate: 2024-08-13\naliases: [/old/, /older.html]\n---\n"}
	s, files := small(t, Options{}, in)
	for file, want := range map[string]string{
		"_redirects":           "/sub/old/ /sub/en/news/a/ 301!\n/sub/older.html /sub/en/news/b/ 301!\n",
		"redirects.nginx.conf": "location = \"/sub/old/\" { return 301 \"/sub/en/news/a/\"; }\nlocation = \"/sub/older.html\" { return 301 \"/sub/en/news/b/\"; }\n",
		"redirects.caddy":      "redir \"/sub/old/\" \"/sub/en/news/a/\" permanent\nredir \"/sub/older.html\" \"/sub/en/news/b/\" permanent\n",
		".htaccess":            "RedirectMatch 301 \"^/sub/old/$\" \"/sub/en/news/a/\"\nRedirectMatch 301 \"^/sub/older\\.html$\" \"/sub/en/news/b/\"\n",
	} {
		if files[file] != want {
			t.Errorf("%s is\n%s", file, files[file])
		}
	}
	clashes := 0
	for _, d := range s.Diags {
		if d.Code == "site/same-address" && d.Severity == diag.Warning {
			clashes++
		}
	}
	if clashes != 3 {
		t.Errorf("%d clashes, want 3: %v", clashes, s.Diags)
	}
}

func TestConceptsAndSubjectsKeepTheirOldAddresses(t *testing.T) {
	_, files := small(t, Options{}, map[string]string{"lontar.yaml": "title: T\nbaseURL: https://x.example/\nlanguages: [en, ar]\n",
		"content/news/a.en.md":          "---\ntitle: A\ndate: 2024-08-13\npeople: [ann]\n---\n",
		"content/news/a.ar.md":          "---\ntitle: A\ndate: 2024-08-13\n---\n",
		"content/people/ann.md":         "---\naliases: [anne, /tags/ann/]\n---\n# en\n- Ann {slug=ann-other}\n",
		"content/glossary/valuation.md": "---\naliases: [worth, /ar/qimah/]\n---\n# en\n- valuation\n\nWorth.\n"})
	for old, to := range map[string]string{"en/people/anne/": "en/people/ann-other/", "tags/ann/": "en/people/ann-other/", "ar/people/anne/": "",
		"en/glossary/worth/": "en/glossary/valuation/", "ar/glossary/worth/": "ar/glossary/valuation/", "ar/qimah/": "ar/glossary/valuation/", "en/qimah/": ""} {
		want := ""
		if to != "" {
			want = "https://x.example/" + to
		}
		if got := readHead(t, files[old+"index.html"]).canonical; got != want {
			t.Errorf("%s leads to %q, want %q", old, got, want)
		}
	}
	if page := files["ar/glossary/worth/index.html"]; !strings.Contains(page, `<bdi lang="en" dir="ltr">valuation</bdi>`) {
		t.Errorf("a term of another language is not marked: %s", page)
	}
}
