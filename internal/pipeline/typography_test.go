package pipeline

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lontar/internal/diag"
)

// folder is a site whose files a test changes; page makes it anew and renders
// one page of it.
type folder struct {
	t   *testing.T
	dir string
	w   *Workshop
}

func newFolder(t *testing.T, files map[string]string) *folder {
	t.Helper()
	f := &folder{t: t, dir: t.TempDir()}
	for name, text := range files {
		f.put(name, text)
	}
	w, err := New(f.dir, os.DirFS("../.."), Options{Cache: filepath.Join(t.TempDir(), "cache")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	f.w = w
	return f
}

func (f *folder) put(name, text string) {
	f.t.Helper()
	at := filepath.Join(f.dir, name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		f.t.Fatal(err)
	}
}

func (f *folder) site() *Site {
	f.t.Helper()
	s, err := f.w.Make()
	if err != nil {
		f.t.Fatal(err)
	}
	return s
}

func (f *folder) page(path string) string {
	f.t.Helper()
	for _, j := range f.site().Jobs {
		if j.Path == path {
			var b bytes.Buffer
			if err := j.Render(&b); err != nil {
				f.t.Fatal(err)
			}
			return b.String()
		}
	}
	f.t.Fatalf("no page %s", path)
	return ""
}

func TestTextsAreSetByTheirLanguageAndTheSettings(t *testing.T) {
	f := newFolder(t, map[string]string{
		"lontar.yaml":                   "title: T\n",
		"content/news/one/index.en.md":  "---\ntitle: It's \"new\"\ndescription: That's it\n---\n\nShe said \"yes\" -- 5 km.\n",
		"content/news/one/index.de.md":  "---\ntitle: Das \"Neue\"\ntranslation: {from: en}\n---\n\nSie sagte \"ja\".\n",
		"content/glossary/valuation.md": "# en\n\n- valuation\n\nA \"worth\".\n\n# de\n\n- Bewertung\n\nEin \"Wert\".\n",
	})
	const en, de = "en/news/one/index.html", "de/news/one/index.html"
	holds := func(page string, wants ...string) {
		t.Helper()
		got := f.page(page)
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s has no %q", page, want)
			}
		}
	}
	holds(en, "It’s “new”", "That’s it", "She said “yes” – 5\u00a0km.")
	holds(de, "Das „Neue“", "Sie sagte „ja“.")
	holds("de/glossary/valuation/index.html", "Ein „Wert“.")
	f.put("lontar.yaml", "title: T\nmarkdown: {quotes: off}\n")
	holds(en, "It&#39;s &#34;new&#34;", "She said &quot;yes&quot; – 5\u00a0km.")
	f.put("lontar.yaml", "title: T\nmarkdown: {typography: off, dashes: on}\n")
	holds(en, "She said &quot;yes&quot; – 5 km.")
	f.put("lontar.yaml", "title: T\nmarkdown: {quotes: of}\n")
	if d := f.site().Diags; !diag.HasErrors(d) {
		t.Errorf("nothing is said of %q: %v", "quotes: of", d)
	}
}

func TestARunIsMarkedByTheGlossaryOfItsLanguage(t *testing.T) {
	f := newFolder(t, map[string]string{
		"lontar.yaml":                  "languages: [en, de]\n",
		"content/news/one/index.en.md": "---\ntitle: One\n---\n\nThe word [Anteile]{lang=de} is German.\n",
		"content/glossary/share.md":    "# en\n\n- share\n\nA part of a company.\n",
	})
	const page = "en/news/one/index.html"
	if got := f.page(page); strings.Contains(got, `class="term"`) {
		t.Error("a term is marked that nobody defined")
	}
	f.put("content/glossary/share.md", "# en\n\n- share\n\nA part of a company.\n\n# de\n\n- Anteil\n\nEin Teil.\n")
	got := f.page(page)
	if !strings.Contains(got, `<bdi lang="de" dir="ltr"><a class="term" role="doc-glossref" id="t-share-1" href="#g-share">Anteile</a></bdi>`) || !strings.Contains(got, `id="g-share"`) {
		t.Error("the German word is not marked, or has no entry")
	}
	s := f.site()
	if list, err := s.Explain("content/news/one/index.en.md", 5, 11); err != nil || len(list) != 1 || list[0].Term.Text != "Anteil" {
		t.Errorf("explained as %+v, %v", list, err)
	}
}

func TestEditionsShareTheAddressesOfTheirHeadings(t *testing.T) {
	f := newFolder(t, map[string]string{
		"lontar.yaml":                  "languages: [en, de]\n",
		"content/news/one/index.en.md": "---\ntitle: One\n---\n\n## First\n\n[x](#s-1) [y](#second)\n\n## Second {#second}\n\nWords\n",
		"content/news/one/index.de.md": "---\ntitle: Eins\ntranslation: {from: en}\n---\n\n## Erstens\n\n[x](#second) [y](#s-1) [z](#secnd)\n\n## Zweitens\n\nWorte\n\n### Mehr\n",
		"content/news/two/index.de.md": "---\ntitle: Zwei\n---\n\n[x](../one/index.md#second) [y](../one/index.md#zweitens)\n",
	})
	for page, want := range map[string]string{
		"en/news/one/index.html": `<h2 id="first"><span class="anchor" id="s-1"></span>First</h2>`,
		"de/news/one/index.html": `<h2 id="zweitens"><span class="anchor" id="second"></span>Zweitens</h2>`,
	} {
		if got := f.page(page); !strings.Contains(got, want) {
			t.Errorf("%s has no %q", page, want)
		}
	}
	if strings.Contains(f.page("en/news/one/index.html"), `<h2 id="second"><span`) {
		t.Error("an id stands twice")
	}
	list, err := f.site().Check()
	if err != nil {
		t.Fatal(err)
	}
	var anchors, structure []diag.Diagnostic
	for _, d := range list {
		switch d.Code {
		case "link/anchor":
			anchors = append(anchors, d)
		case "edition/structure":
			structure = append(structure, d)
		}
	}
	if len(anchors) != 1 || !strings.Contains(anchors[0].Hint, "#second") {
		t.Errorf("of links: %v", anchors)
	}
	if len(structure) != 1 || structure[0].Line != 14 || structure[0].Severity != diag.Info || !strings.Contains(structure[0].Message, `"Mehr"`) {
		t.Errorf("of headings: %+v", structure)
	}
}
