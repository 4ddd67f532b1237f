package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// archiveSite is a site in four languages: five stories of 2024, two of them of one
// day, in Finnish, three of which are in English and one in Arabic, and a person
// with a name of her own in each but Japanese, which has a story about her.
func archiveSite(t *testing.T) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	put := func(name, text string) {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("lontar.yaml", "title: T\nbaseURL: https://x.example/\nlanguages: [fi, en, ar, ja]\ndefault: en\npageSize: 2\n")
	story := func(name, lang, date, rest string) {
		put("content/news/"+name+"."+lang+".md", fmt.Sprintf("---\ntitle: %s %s\ndate: %s\n%s---\nText.\n", name, lang, date, rest))
	}
	people := "people: [ann-other, zoe, aho, astrom]\n"
	for i, date := range []string{"2024-08-13", "2024-08-13", "2024-08-02", "2024-03-01"} {
		story(fmt.Sprint("s", i), "fi", date, people)
	}
	story("s4", "fi", "2023-12-31", "source: {publisher: The Post}\n")
	for i, date := range []string{"2024-08-13", "2024-08-12", "2024-08-02"} {
		story(fmt.Sprint("s", i), "en", date, "people: [ann-other]\n")
	}
	story("s0", "ar", "2024-08-13", "people: [ann-other]\n")
	story("s0", "ja", "2024-01-05", "people: [ann-other]\n")
	put("content/people/ann-other.md", "# en\n- Ann Other {slug=ann sort=\"Other, Ann\"}\n\nA lawyer.\n\n# fi\n- Anni Toinen {sort=\"Toinen\"}\n\n# ar\n- آن {slug=آن}\n\nمحامية.\n")
	put("content/people/astrom.md", "# fi\n- Åström\n")
	put("content/people/aho.md", "# fi\n- Aho\n")
	put("content/people/nobody.md", "# fi\n- Nobody\n")
	w, err := New(dir, os.DirFS("../.."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, d := range s.Diags {
		if strings.HasPrefix(d.Code, "subject/") {
			said = append(said, d.Code+" "+d.Path)
		}
	}
	if want := []string{"subject/no-file content/news/s0.fi.md", "subject/unused content/people/nobody.md"}; !slices.Equal(said, want) {
		t.Errorf("reported are %q, want %q", said, want)
	}
	files := map[string][]byte{}
	for _, j := range s.Jobs {
		var b bytes.Buffer
		if err := j.Render(&b); err != nil {
			t.Fatalf("%s: %v", j.Path, err)
		}
		files[j.Path] = b.Bytes()
	}
	return files
}

// text is what a reader sees of the page's main part, without the switcher.
func text(t *testing.T, b []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var walk func(n *html.Node, in bool)
	walk = func(n *html.Node, in bool) {
		if n.Type == html.ElementNode {
			in = in || n.Data == "main"
			for _, a := range n.Attr {
				if a.Key == "class" && a.Val == "languages" {
					return
				}
			}
		}
		if n.Type == html.TextNode && in {
			out.WriteString(n.Data + " ")
		}
		for c := range n.ChildNodes() {
			walk(c, in)
		}
	}
	walk(root, false)
	return strings.Join(strings.Fields(out.String()), " ")
}

func TestArchivesListWhatThereIsAndCountIt(t *testing.T) {
	files := archiveSite(t)
	for p, want := range map[string]string{
		"fi/archive/":           "Arkisto Vuodet 2024 4 juttua elokuu 2024 3 juttua maaliskuu 2024 1 juttu 2023 1 juttu joulukuu 2023 1 juttu Henkilöt 4 Lähteet 1",
		"fi/people/":            "Henkilöt A T Z Å A Aho 4 juttua T Anni Toinen 4 juttua Z zoe 4 juttua Å Åström 4 juttua",
		"en/people/":            "People O O Ann Other 3 stories",
		"ar/people/":            "الشخصيات",
		"ja/people/":            "人物",
		"fi/2024/08/":           "Arkisto 2024 Kaikki jutut 3 juttua",
		"fi/2024/08/page/2/":    "s2 fi",
		"fi/2024/08/13/":        "Arkisto 2024 elokuu 2024 Kaikki jutut 2 juttua",
		"fi/sources/the-post/":  "Jutut lähteestä: The Post 1 juttu",
		"en/people/ann/":        "Ann Other A lawyer. Archive People Stories about: Ann Other 3 stories",
		"en/people/ann/page/2/": "s2 en",
		"fi/people/ann-other/":  "Anni Toinen Arkisto Henkilöt Jutut aiheesta: Anni Toinen 4 juttua",
		"ja/people/ann-other/":  "Ann Other",
		"ar/people/آن/":         "محامية.",
		"fi/people/zoe/":        "zoe Arkisto Henkilöt",
	} {
		b, ok := files[p+"index.html"]
		if !ok {
			t.Errorf("there is no %s", p)
		} else if got := text(t, b); !strings.Contains(got, want) {
			t.Errorf("%s reads %q, want %q in it", p, got, want)
		}
	}
	for _, p := range []string{"en/2024/08/13/", "fi/2024/08/02/", "en/people/zoe/", "en/sources/", "fi/people/nobody/", "en/2024/03/"} {
		if _, ok := files[p+"index.html"]; ok {
			t.Errorf("there is a page %s without stories for it", p)
		}
	}
	if strings.Contains(string(files["ja/people/ann-other/index.html"]), "A lawyer") {
		t.Error("a description passes for Japanese")
	}
}

func TestArchivesNameOnlyTheLanguagesThatHaveThem(t *testing.T) {
	files := archiveSite(t)
	byURL := map[string]parsed{}
	for p, b := range files {
		if strings.HasSuffix(p, "index.html") {
			page := parsePage(t, p, b)
			byURL[page.canonical] = page
		}
	}
	for at, want := range map[string]string{
		"en/people/ann/":        "ar en fi ja x-default",
		"fi/people/zoe/":        "",
		"fi/2024/08/":           "ar en fi x-default",
		"fi/2024/08/13/":        "",
		"en/people/ann/page/2/": "",
		"fi/archive/":           "ar en fi ja x-default",
	} {
		page := byURL["https://x.example/"+at]
		var langs []string
		for l := range page.hreflang {
			langs = append(langs, l)
		}
		slices.Sort(langs)
		if got := strings.Join(langs, " "); got != want {
			t.Errorf("%s has hreflang %q, want %q", at, got, want)
		}
	}
	for url, page := range byURL {
		for l, href := range page.hreflang {
			other, ok := byURL[href]
			if !ok {
				t.Errorf("%s: hreflang %s leads to %s, which is no page", url, l, href)
			} else if l != "x-default" && page.lang != "" && url != "https://x.example/" && other.hreflang[page.lang] != url {
				t.Errorf("%s: hreflang %s is not answered", url, l)
			}
		}
	}
}

func TestAStoryLeadsToItsSubjectsAndItsNeighbours(t *testing.T) {
	page := string(archiveSite(t)["fi/news/s2/index.html"])
	for _, want := range []string{
		`<span class="role">Henkilöt</span> <a href="../../../fi/people/ann-other/"><bdi>Anni Toinen</bdi></a>`,
		`<a rel="prev" href="../../../fi/news/s3/">`,
		`<a rel="next" href="../../../fi/news/s1/">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if n := len(regexp.MustCompile(`news/s[0134]/"><bdi>`).FindAllString(page[strings.Index(page, `class="related"`):], -1)); n != 5 {
		t.Errorf("%d links to stories at the end, want three related and two neighbours", n)
	}
}
