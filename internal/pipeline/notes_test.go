package pipeline

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lontar/internal/diag"
)

// madeOf makes a site of files and returns it with all its pages and what is
// wrong with it.
func madeOf(t *testing.T, files map[string]string) (map[string]string, []diag.Diagnostic) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	w, err := New(dir, os.DirFS("../.."), Options{})
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
	pages := map[string]string{}
	for _, j := range s.Jobs {
		var b bytes.Buffer
		if err := j.Render(&b); err != nil {
			t.Fatalf("%s: %v", j.Path, err)
		}
		pages[j.Path] = b.String()
	}
	return pages, list
}

// codes are the diagnostics about a file.
func codesOf(list []diag.Diagnostic, file string) (out []string) {
	for _, d := range list {
		if d.Path == file {
			out = append(out, d.Code)
		}
	}
	return out
}

const settings = "title: T\nbaseURL: https://example.org/\ndefault: en\nannotations: true\n"

func TestNotesBelongToTheEditionBesideThem(t *testing.T) {
	const front = "---\ntitle: T\ndate: 2024-01-02\n---\n\n"
	for _, c := range []struct{ settings, edition, notes, page string }{
		{settings, "content/news/x/index.en.md", "content/news/x/notes.en.md", "en/news/x/index.html"},
		{settings, "content/news/x/index.md", "content/news/x/notes.md", "en/news/x/index.html"},
		{settings, "content/news/x.en.md", "content/news/x.notes.en.md", "en/news/x/index.html"},
		{settings, "content/news/x.md", "content/news/x.notes.md", "en/news/x/index.html"},
		{settings, "content/pages/x.en.md", "content/pages/x.notes.en.md", "en/x/index.html"},
		{settings, "content/news/x.zh-Hans.md", "content/news/x.notes.zh_hans.md", "zh-hans/news/x/index.html"},
		{settings + "languages: [en, ar]\n", "content/ar/news/x.md", "content/ar/news/x.notes.md", "ar/news/x/index.html"},
		{settings + "languages: [en, ar]\n", "content/ar/news/x/index.md", "content/ar/news/x/notes.md", "ar/news/x/index.html"},
	} {
		pages, list := madeOf(t, map[string]string{"lontar.yaml": c.settings, c.edition: front + "The court ruled.\n", c.notes: "> court\n\nA lower one.\n"})
		if got := pages[c.page]; !strings.Contains(got, `The <span class="noted">court</span>`) || !strings.Contains(got, "<p>A lower one.</p>") {
			t.Errorf("%s: no note in %s", c.notes, c.page)
		}
		if got := codesOf(list, c.notes); len(got) > 0 {
			t.Errorf("%s: %v", c.notes, got)
		}
		for p := range pages {
			if strings.Contains(p, "notes") {
				t.Errorf("%s is also written to %s", c.notes, p)
			}
		}
	}
}

func TestNotesWithoutAnEditionAreReported(t *testing.T) {
	_, list := madeOf(t, map[string]string{"lontar.yaml": settings,
		"content/news/x/index.en.md":     "---\ntitle: T\ndate: 2024-01-02\n---\n\nWords.\n",
		"content/news/x/notes.fi.md":     "> sanat\n\nHuomautus.\n",
		"content/news/gone/notes.en.md":  "> words\n\nA note.\n",
		"content/news/x/notes.en.md":     "> Words\n\nA note.\n",
		"content/news/x.notes.en.md":     "> Words\n\nAnother.\n",
		"content/news/_index.en.md":      "---\ntitle: N\n---\n\nThe news of words.\n",
		"content/news/notes.en.md":       "> words\n\nA note.\n",
		"content/news/draft/index.en.md": "---\ntitle: D\ndate: 2024-01-02\ndraft: true\n---\n\nWords.\n",
		"content/news/draft/notes.en.md": "> words\n\nA note.\n",
		"content/news/bad/index.en.md":   "---\ntitle: \"D\n---\n\nWords.\n",
		"content/news/bad/notes.en.md":   "> words\n\nA note.\n"})
	var got []string
	for _, d := range list {
		if d.Code == "note/no-edition" {
			got = append(got, d.Path)
		}
	}
	if want := []string{"content/news/gone/notes.en.md", "content/news/notes.en.md", "content/news/x/notes.en.md", "content/news/x/notes.fi.md"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestANoteIsShownExportedAndFed(t *testing.T) {
	pages, list := madeOf(t, map[string]string{"lontar.yaml": settings,
		"content/news/y/index.en.md": "---\ntitle: Y\ndate: 2024-01-01\n---\n\nElse.\n",
		"content/news/x/index.en.md": "---\ntitle: X\ndate: 2024-01-02\n---\n\nThe *Delaware* court [ruled](../y/index.md) on it. Musk said no. Musk said so.\n",
		"content/news/x/notes.en.md": "---\nby: Ann <1>\n---\n> of words long gone\n\nLost.\n\n> **Delaware court ruled**\n\nSee [Y](../y/index.md) and [Z](../z/index.md).\n\n— Bob, 2024-12-05\n\n> **Musk** said\n\nWhich?\n"})
	if got := codesOf(list, "content/news/x/notes.en.md"); !slices.Equal(got, []string{"note/orphaned", "link/broken", "note/ambiguous"}) {
		t.Errorf("got %v", got)
	}
	page := pages["en/news/x/index.html"]
	for _, want := range []string{
		`The <em><span class="noted">Delaware</span></em><span class="noted"> court </span><a href="../../../en/news/y/"><span class="noted">ruled</span></a>` + "\u2060" + `<sup class="noteref"><a role="doc-noteref" id="nref-1" href="#n-1" dir="ltr">*1</a></sup> on it.`,
		`<li id="n-1">`, `<span class="quoted">Note on the words: <bdi>Delaware court ruled</bdi></span>`, `See <a href="../../../en/news/y/">Y</a> and <a class="broken">Z</a>.`,
		`<bdi>Bob</bdi>&nbsp;· <time datetime="2024-12-05">December 5, 2024</time> <a href="#nref-1" role="doc-backlink">`,
		"<li id=\"n-2\" class=\"unplaced\">\n<p class=\"note-on\"><span class=\"quoted\">Note on words that are no longer in the text: <bdi>of words long gone</bdi>", `<bdi>Ann &lt;1&gt;</bdi>`,
		"<li id=\"n-3\" class=\"unplaced\">\n<p class=\"note-on\"><span class=\"quoted\">Note on the words: <bdi>Musk</bdi>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s\n%s", want, page[strings.Index(page, "<article"):])
		}
	}
	feed := pages["en/feed.json"]
	var j struct {
		Items []struct {
			Content string `json:"content_html"`
		}
	}
	if err := json.Unmarshal([]byte(feed), &j); err != nil || len(j.Items) != 2 {
		t.Fatalf("%v: %s", err, feed)
	}
	for _, want := range []string{`ruled</a>` + "\u2060" + `<sup id="s`, `-n-1">[*1]</a></sup> on it`, "<h2>Notes</h2>\n<ol>\n<li id=\"s", `<p>Note on the words: <q>Delaware court ruled</q></p>`,
		`See <a href="https://example.org/en/news/y/">Y</a>`, `Note on words that are no longer in the text: <q>of words long gone</q>`, `<p>Lost.</p>`} {
		if !strings.Contains(j.Items[0].Content, want) {
			t.Errorf("the feed has no %s\n%s", want, j.Items[0].Content)
		}
	}
	type selector struct{ Type, Exact, Prefix, Suffix string }
	var a struct {
		Items []struct {
			Type, Motivation, ID, Created string
			Creator                       struct{ Name string }
			Target                        struct {
				Source   string
				Selector selector
			}
			Body struct{ Type, Value, Format, Language string }
		}
	}
	if err := json.Unmarshal([]byte(pages["en/news/x/annotations.json"]), &a); err != nil || len(a.Items) != 3 {
		t.Fatalf("%v: %s", err, pages["en/news/x/annotations.json"])
	}
	n := a.Items[0]
	if n.Type != "Annotation" || n.Motivation != "commenting" || n.ID != "https://example.org/en/news/x/#n-1" || n.Created != "2024-12-05T00:00:00Z" || n.Creator.Name != "Bob" ||
		n.Target.Source != "https://example.org/en/news/x/" || n.Target.Selector != (selector{"TextQuoteSelector", "Delaware court ruled", "The ", " on it. Musk said no. Musk said "}) ||
		n.Body.Type != "TextualBody" || n.Body.Format != "text/html" || n.Body.Language != "en" || n.Body.Value != `<p>See <a href="https://example.org/en/news/y/">Y</a> and <a>Z</a>.</p>` {
		t.Errorf("got %+v", n)
	}
}

func TestStrayCharactersOfDirectionInNotesAreReported(t *testing.T) {
	_, list := madeOf(t, map[string]string{"lontar.yaml": settings,
		"content/news/x/index.en.md": "---\ntitle: X\ndate: 2024-01-02\n---\n\nThe court ruled.\n",
		"content/news/x/notes.en.md": "> court\n\nA safe\u202e txt.exe\n"})
	if got := codesOf(list, "content/news/x/notes.en.md"); !slices.Equal(got, []string{"text/bidi-control"}) {
		t.Errorf("got %v", got)
	}
}

func TestANoteOnABorrowedTextStaysInItsLanguage(t *testing.T) {
	pages, _ := madeOf(t, map[string]string{"lontar.yaml": settings + "languages: [en, ar]\nmissing: page\n",
		"content/news/x/index.ar.md": "---\ntitle: خبر\ndate: 2024-01-02\n---\n\nحكمت المحكمة.\n",
		"content/news/x/notes.ar.md": "> المحكمة\n\nمحكمة الإنصاف.\n"})
	page := pages["en/news/x/index.html"]
	for _, want := range []string{`<a role="doc-noteref" id="nref-1" href="#n-1" dir="rtl">`, `<section class="notes" role="doc-endnotes" lang="en" dir="ltr" aria-label="Notes">`,
		`Note on the words: <bdi lang="ar" dir="rtl">المحكمة</bdi>`, `<div lang="ar" dir="rtl"><p>محكمة الإنصاف.</p></div>`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in\n%s", want, page)
		}
	}
}

// What a note says is a part of the page, so a change of its file is one of it.
func TestAChangedNoteChangesThePage(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		at := filepath.Join(dir, name)
		if os.MkdirAll(filepath.Dir(at), 0o755) != nil || os.WriteFile(at, []byte(text), 0o644) != nil {
			t.Fatal(name)
		}
	}
	write("content/news/x/index.en.md", "---\ntitle: X\ndate: 2024-01-02\n---\n\nThe court ruled.\n")
	for _, text := range []string{"> court\n\nOne.\n", "> court\n\nTwo.\n", "> ruled\n\nTwo.\n", ""} {
		if write("content/news/x/notes.en.md", text); text == "" {
			if err := os.Remove(filepath.Join(dir, "content/news/x/notes.en.md")); err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		for range 2 { // made, and kept from the first time
			w, err := New(dir, os.DirFS("../.."), Options{Cache: filepath.Join(dir, ".lontar/cache")})
			if err != nil {
				t.Fatal(err)
			}
			s, err := w.Make()
			if err != nil {
				t.Fatal(err)
			}
			for _, j := range s.Jobs {
				if j.Path == "en/news/x/index.html" {
					var b bytes.Buffer
					if err := j.Render(&b); err != nil {
						t.Fatal(err)
					}
					got = append(got, b.String())
				}
			}
			w.Close()
		}
		if got[0] != got[1] {
			t.Errorf("%q: the page from the cache is another one", text)
		}
		quote, said, _ := strings.Cut(strings.TrimPrefix(text, "> "), "\n\n")
		if text == "" {
			if strings.Contains(got[0], "noted") {
				t.Error("a note that was deleted is still shown")
			}
		} else if !strings.Contains(got[0], `<span class="noted">`+quote+`</span>`) || !strings.Contains(got[0], "<p>"+strings.TrimSpace(said)+"</p>") {
			t.Errorf("%q is not on the page", text)
		}
	}
}
