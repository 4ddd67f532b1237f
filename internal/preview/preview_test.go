package preview

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
	w, err := pipeline.New(dir, theme(t), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := NewServer(w)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// cleanBuild makes every page from scratch, remembering nothing.
func cleanBuild(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	w, err := pipeline.New(dir, theme(t), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, j := range s.Jobs {
		var b bytes.Buffer
		if err := j.Render(&b); err != nil {
			b.Reset()
			b.WriteString("error: " + err.Error())
		}
		out[j.Path] = b.Bytes()
	}
	return out
}

func TestServeAnswersWhatACleanBuildWritesAfterAnyEdits(t *testing.T) {
	dir := smallSite(t)
	record(t, dir, "news/2024/one")
	s := open(t, dir)
	rnd := rand.New(rand.NewPCG(1, 2))
	bodies := []string{"A valuation.", "Two valuations and [one](../one/index.md).", "## A heading\n\nWords.", "> [!NOTE]\n> Mind this.", "[gone](../nowhere/index.md)", "| a | b |\n|---|---|\n| 1 | 2 |"}
	fronts := []string{"title: T%d\ndate: 2024-03-0%d\n", "title: \"broken\ndate: 2024-01-01\nx%d: %d\n", "tittle: T%d\ndraft: %d\n", "title: T%d\ndate: 2023-01-0%d\nslug: other\n"}
	files := []string{"content/news/2024/one/index.en.md", "content/news/2024/one/index.ar.md", "content/news/2024/two/index.en.md", "content/news/2024/three/index.fi.md", "content/about.en.md"}
	for i := range 220 {
		f := files[rnd.IntN(len(files))]
		switch rnd.IntN(9) {
		case 0:
			_ = os.Remove(filepath.Join(dir, f))
		case 1:
			put(t, dir, "content/glossary/valuation.md", fmt.Sprintf("# en\n\n- valuation\n- word%d\n\nDefinition %d.\n", rnd.IntN(3), i))
		case 2:
			put(t, dir, "i18n/en.yaml", fmt.Sprintf("messages:\n  glossary: Words %d\n", i))
		case 3:
			put(t, dir, "layouts/404.html", []string{"{{define \"main\"}}lost{{end}}", "{{define \"main\"}}{{.Nothing}}{{end}}", "{{if}"}[rnd.IntN(3)])
		case 4:
			put(t, dir, "static/assets/lontar.css", fmt.Sprintf("/* %d */", i))
		case 5:
			if rnd.IntN(4) == 0 {
				put(t, dir, "content/news/2024/one/translations.lock", "editions: [\n")
			} else {
				record(t, dir, "news/2024/one")
			}
		case 6:
			notes := strings.NewReplacer("index.", "notes.", "about.", "about.notes.").Replace(f)
			put(t, dir, notes, []string{"> valuation\n\nA note.\n", "> A\n\nOther.\n\n— X, 2024-01-02\n", "> gone words\n", "---\nby: \"\n---\n", "> Words\n\n[x](../two/index.md)\n"}[rnd.IntN(5)])
		default:
			put(t, dir, f, "---\n"+fmt.Sprintf(fronts[rnd.IntN(len(fronts))], i, 1+rnd.IntN(9))+"---\n\n"+bodies[rnd.IntN(len(bodies))]+"\n")
		}
		if err := s.Refresh(); err != nil {
			t.Fatalf("edit %d: %v", i, err)
		}
		want := cleanBuild(t, dir)
		s.mu.RLock()
		if len(s.jobs) != len(want) {
			t.Fatalf("edit %d: %d addresses, a clean build has %d", i, len(s.jobs), len(want))
		}
		s.mu.RUnlock()
		for p, b := range want {
			got, _, found, _, err := s.Page("/" + p)
			if err != nil {
				got = []byte("error: " + err.Error())
			}
			if !found || !bytes.Equal(got, b) {
				t.Fatalf("edit %d: %s differs from a clean build", i, p)
			}
		}
	}
}

func TestAnswersAsAStaticHostWould(t *testing.T) {
	srv := httptest.NewServer(open(t, smallSite(t)))
	defer srv.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, c := range []struct {
		path   string
		status int
	}{{"/", 200}, {"/en/", 200}, {"/en", 301}, {"/en/news/2024/one/", 200}, {"/nothing", 404}, {"/../../etc/passwd", 404}, {"/404.html", 200}} {
		res, err := client.Get(srv.URL + c.path)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != c.status {
			t.Errorf("%s: %d, want %d", c.path, res.StatusCode, c.status)
		}
		if bytes.Contains(b, []byte("_lontar")) {
			t.Errorf("%s: the reload script went to a client that is no browser", c.path)
		}
	}
	req, _ := http.NewRequest("GET", srv.URL+"/en/", nil)
	req.Host = "evil.example"
	if res, err := client.Do(req); err != nil || res.StatusCode != 403 {
		t.Errorf("a foreign Host was answered: %v %v", res, err)
	}
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
