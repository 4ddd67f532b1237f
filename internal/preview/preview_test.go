package preview

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
)

func theme(t *testing.T) fs.FS { t.Helper(); return os.DirFS("../..") }

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	at := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func smallSite(t *testing.T) string {
	dir := t.TempDir()
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\n")
	put(t, dir, "content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\n---\n\n## First {#first}\n\nA valuation, see [two](../two/index.md).\n")
	put(t, dir, "content/news/2024/one/index.ar.md", "---\ntitle: واحد\ndate: 2024-01-02\ntranslation: {from: en, method: machine}\n---\n\nتقييم الشركة.\n")
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nValuations again.\n")
	put(t, dir, "content/glossary/valuation.md", "# en\n\n- valuation\n\nWhat a company is judged to be worth.\n\n# ar\n\n- تقييم\n\nقيمة الشركة.\n")
	return dir
}

func open(t *testing.T, dir string) *Server {
	t.Helper()
	return openAs(t, dir, false, time.Time{})
}

func openAs(t *testing.T, dir string, drafts bool, at time.Time) *Server {
	t.Helper()
	w, err := pipeline.New(dir, theme(t), pipeline.Options{Drafts: drafts, At: at})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := NewServer(w)
	if err != nil {
		t.Fatal(err)
	}
	looked(s)
	return s
}

// looked waits until all bodies of the newest site have been looked at.
func looked(s *Server) {
	s.mu.RLock()
	done := s.idle.done
	s.mu.RUnlock()
	<-done
}

func TestBrokenAndMendedFrontMatter(t *testing.T) {
	dir := smallSite(t)
	s := open(t, dir)
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: \"open\n---\n\nx\n")
	if err := s.Refresh(); err != nil {
		t.Fatal(err)
	}
	if !diag.HasErrors(s.Diagnostics()) {
		t.Error("no error for broken front matter")
	}
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Mended\n---\n\nx\n")
	if err := s.Refresh(); err != nil {
		t.Fatal(err)
	}
	if diag.HasErrors(s.Diagnostics()) {
		t.Errorf("still broken: %v", s.Diagnostics())
	}
}
