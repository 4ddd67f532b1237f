package pipeline

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"lontar/internal/diag"
)

// Sites of other generators build with three lines of settings: what they hold
// that is unknown here is reported, and none of it is an error.
func TestOtherPeoplesSitesBuildAsTheyAre(t *testing.T) {
	for name, c := range map[string]struct {
		settings string
		langs    int
	}{
		"cncf-glossary":        {"title: Cloud Native Glossary\nbaseURL: https://glossary.example/\nlanguages: [en, bn, de, es, fr, hi, it, ja, ko, pt-br, ru, tr, ur, vi, zh-cn, zh-tw]\n", 16},
		"contributor-covenant": {"title: Covenant\nbaseURL: https://covenant.example/\ndefault: en\n", 36},
	} {
		t.Run(name, func(t *testing.T) {
			corpus := filepath.Join("../../../shared/corpora", name)
			if _, err := os.Stat(corpus); err != nil {
				t.Skip("the corpus is not on this machine")
			}
			dir := t.TempDir()
			if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(corpus, "content"))); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, "lontar.yaml"), []byte(c.settings), 0o644); err != nil {
				t.Fatal(err)
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
			if diag.HasErrors(list) {
				var b bytes.Buffer
				diag.Fprint(&b, list, false)
				t.Error(b.String())
			}
			if len(s.Langs) != c.langs {
				t.Errorf("%d languages, want %d: %v", len(s.Langs), c.langs, s.Langs)
			}
			for _, j := range s.Jobs {
				var b bytes.Buffer
				if err := j.Render(&b); err != nil {
					t.Errorf("%s: %v", j.Path, err)
				}
			}
		})
	}
}
