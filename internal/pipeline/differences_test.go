package pipeline

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lontar/internal/relate"
)

// differences records a translation of one body of an original, and returns
// what is said of it once the original has another one.
func differences(t *testing.T, was, now string) []string {
	t.Helper()
	dir := t.TempDir()
	put := func(name, text string) {
		t.Helper()
		p := filepath.Join(dir, "content/news/a", name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	w, err := New(dir, os.DirFS("../.."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	translation := func() (*Site, *relate.Page) {
		t.Helper()
		s, err := w.Make()
		if err != nil {
			t.Fatal(err)
		}
		return s, s.Stories[0].Edition("fi")
	}
	put("index.en.md", "---\ntitle: A\n---\n\n"+was)
	put("index.fi.md", "---\ntitle: A\ntranslation: {from: en}\n---\n\nA.\n")
	s, p := translation()
	file, text, err := s.Record(p.Story, []*relate.Page{p}, false)
	if err != nil {
		t.Fatal(err)
	}
	put(filepath.Base(file), string(text))
	put("index.en.md", "---\ntitle: A\n---\n\n"+now)
	s, p = translation()
	list, err := s.Differences(p)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range list {
		out = append(out, strings.TrimSpace(strings.Join([]string{d.Kind, d.Was, d.Now}, " | ")))
	}
	return out
}

func TestDifferencesNameWhatATranslatorHasToDo(t *testing.T) {
	const a, b, c = "The first paragraph of all.", "The second of the paragraphs.", "Third and last."
	body := func(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") + "\n" }
	for name, x := range map[string]struct {
		was, now string
		want     []string
	}{
		"nothing":                        {body(a, b), body(a, b), nil},
		"a paragraph":                    {body(a, b, c), body(a, "The second of three.", c), []string{"changed | " + b + " | The second of three."}},
		"a new one before a changed one": {body(a, b, c), body(a, "Something new.", "The second of the three.", c), []string{"added |  | Something new.", "changed | " + b + " | The second of the three."}},
		"a new one after a changed one":  {body(a, b, c), body(a, "The second of the three.", "Something new.", c), []string{"changed | " + b + " | The second of the three.", "added |  | Something new."}},
		"one less":                       {body(a, b, c), body(a, c), []string{"removed | " + b + " |"}},
		"the last one less":              {body(a, b), body(a), []string{"removed | " + b + " |"}},
		"another place":                  {body(a, b, c), body(a, c, b), []string{"moved | " + b + " | " + b}},
	} {
		if got := differences(t, x.was, x.now); !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
}
