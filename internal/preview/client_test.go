package preview

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"lontar/internal/pipeline"
)

// types are the kinds of some messages, in order.
func types(list []message) string {
	var out []string
	for _, m := range list {
		out = append(out, m.Type)
	}
	return strings.Join(out, " ")
}

func edit(t *testing.T, s *Server, dir, name, text string) {
	t.Helper()
	put(t, dir, name, text)
	if err := s.Refresh(); err != nil {
		t.Fatal(err)
	}
	looked(s)
}

// tabAt is a page as it was served just now.
func tabAt(s *Server, at string) *tab {
	s.client.look(s.Site())
	t := &tab{at: at, sum: s.shown(at).sum}
	s.news(t)
	return t
}

func TestATabIsToldOnlyWhatConcernsIt(t *testing.T) {
	dir := smallSite(t)
	put(t, dir, "static/plain.css", "a")
	put(t, dir, "static/plain.js", "a")
	put(t, dir, "static/a.png", "a")
	s := open(t, dir)
	two := tabAt(s, "/en/news/2024/two/")
	for _, c := range []struct{ file, text, want string }{
		{"content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nOther words.\n", "changed"},
		{"content/news/2024/one/index.ar.md", "---\ntitle: واحد\ndate: 2024-01-02\ntranslation: {from: en, method: machine}\n---\n\nتقييم آخر.\n", "clean"},
		{"static/plain.css", "b", "style clean"},
		{"static/plain.js", "b", "script clean"},
		{"static/a.png", "b", "image clean"},
		{"content/news/2024/one/index.en.md", "---\ntitle: \"One\n---\n", "changed problems"},
		{"content/news/2024/two/index.en.md", "---\ntitle: \"Two\n---\n", "failed problems"},
		{"content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nOther words.\n", "clean problems"},
		{"content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\n---\n\nA valuation.\n", "changed problems"},
		{"layouts/story.html", "{{define \"main\"}}{{.Nothing}}{{end}}", "failed problems"},
		{"layouts/story.html", "{{define \"main\"}}<p>Ours</p>{{end}}", "changed problems"},
		{"content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\nslug: second\n---\n\nOther words.\n", "gone"},
	} {
		edit(t, s, dir, c.file, c.text)
		if got := types(s.news(two)); got != c.want {
			t.Errorf("%s: told %q, want %q", c.file, got, c.want)
		}
	}
	if to, title := s.went(two); to != "/en/news/2024/second/" || title != "Two" {
		t.Errorf("the page went to %s (%s)", to, title)
	}
}

// Who opens a page while its file is broken sees its last good form, and is not
// told that it is gone.
func TestABrokenPageIsNotGone(t *testing.T) {
	dir := smallSite(t)
	s := open(t, dir)
	before := tabAt(s, "/en/news/2024/two/")
	edit(t, s, dir, "content/news/2024/two/index.en.md", "---\ntitle: \"Two\n---\n")
	s.client.look(s.Site())
	if got := types(s.news(&tab{at: "/en/news/2024/two/", sum: before.sum})); got != "failed problems" {
		t.Errorf("another tab is told %q", got)
	}
	if got := types(s.news(&tab{at: "/en/news/2024/two/", sum: before.sum, source: "content/news/2024/two/index.en.md"})); got != "failed problems" {
		t.Errorf("a tab that comes back is told %q", got)
	}
}

func TestOnePageIsMadeOnceForAllItsTabs(t *testing.T) {
	dir := smallSite(t)
	s := open(t, dir)
	a, b := tabAt(s, "/en/news/2024/two/"), tabAt(s, "/en/news/2024/two/")
	edit(t, s, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\n---\n\nOther words.\n")
	s.news(a)
	v := s.shown("/en/news/2024/two/")
	s.news(b)
	if s.shown("/en/news/2024/two/") != v || a.sum != b.sum || len(s.client.pages) != 1 {
		t.Error("two tabs of one page were made twice")
	}
}

func TestAConceptsPageSaysWhereItWent(t *testing.T) {
	dir := smallSite(t)
	s := open(t, dir)
	c := tabAt(s, "/en/glossary/valuation/")
	if err := os.Remove(filepath.Join(dir, "content/glossary/valuation.md")); err != nil {
		t.Fatal(err)
	}
	edit(t, s, dir, "content/glossary/worth.md", "# en\n\n- worth\n")
	got := s.news(c)
	if types(got[:1]) != "gone" || got[0].To != "" {
		t.Errorf("told %+v", got)
	}
}

func TestAfterARestartFilesThatKeepTheirNameAreAskedForAgain(t *testing.T) {
	s := open(t, smallSite(t))
	s.client.look(s.Site())
	c := &tab{at: "/en/", sum: s.shown("/en/").sum, run: "another"}
	if got := types(s.news(c)); got != "style image clean problems" {
		t.Errorf("told %q", got)
	}
}

func TestTheServerShowsThatItIsThereAndNoticesWhoIsNot(t *testing.T) {
	s := open(t, smallSite(t))
	synctest.Test(t, func(t *testing.T) {
		s.mu.Lock()
		s.changed = make(chan struct{}) // of this bubble
		s.mu.Unlock()
		ctx, cancel := context.WithCancel(t.Context())
		c := tabAt(s, "/en/")
		var mu sync.Mutex // the detector of races does not know the bubble's clock
		var got []message
		pings := 0
		told := func() ([]message, int) {
			synctest.Wait()
			mu.Lock()
			defer mu.Unlock()
			return slices.Clone(got), pings
		}
		gone := errors.New("gone")
		done := make(chan error, 1)
		go func() {
			done <- s.follow(ctx, c, func(m message) error {
				mu.Lock()
				defer mu.Unlock()
				got = append(got, m)
				return nil
			}, func() error {
				mu.Lock()
				defer mu.Unlock()
				if pings++; pings == 3 {
					return gone
				}
				return nil
			})
		}()
		if said, _ := told(); types(said) != "hello clean" || said[0].Run == "" || said[0].Beat != beat.Milliseconds() {
			t.Fatalf("at first: %+v", said)
		}
		time.Sleep(2*beat + beat/2)
		if said, pings := told(); types(said) != "hello clean alive alive" || pings != 2 {
			t.Errorf("after two beats and a half: %q, %d pings", types(said), pings)
		}
		s.mu.Lock()
		close(s.changed)
		s.changed = make(chan struct{})
		s.mu.Unlock()
		if said, _ := told(); types(said) != "hello clean alive alive clean" {
			t.Errorf("after a change: %q", types(said))
		}
		time.Sleep(beat)
		synctest.Wait()
		select {
		case err := <-done:
			if !errors.Is(err, gone) {
				t.Errorf("ended with %v", err)
			}
		default:
			t.Error("a browser that answers no ping is still followed")
		}
		cancel()
	})
}

func TestTheScriptStandsAtTheEndOfAnyPage(t *testing.T) {
	for in, want := range map[string]string{
		"<body><p>x</p></body></html>":                      "<body><p>x</p>@</body></html>",
		"<script>\"</body>\"</script><body>x</body></html>": "<script>\"</body>\"</script><body>x@</body></html>",
		"<p>x": "<p>x@",
	} {
		if got := string(withScript([]byte(in), "s")); got != strings.Replace(want, "@", "<script src=\"/_lontar/client.js?s\"></script>\n", 1) {
			t.Errorf("%q became %q", in, got)
		}
	}
	if bytes.Contains(clientScript(), []byte("</script")) {
		t.Error("the client could end its own element")
	}
}

func TestEditorsAreToldThePlace(t *testing.T) {
	for _, c := range []struct{ flag, visual, editor, want string }{
		{"code", "", "", "code --goto /s/f:3:4"},
		{"code -g", "", "", "code -g /s/f:3:4"},
		{"my-editor", "", "", "my-editor /s/f"},
		{"my-editor --at {line},{column} {file}", "", "", "my-editor --at 3,4 /s/f"},
		{`"/opt/my editor/subl" -w`, "", "", "/opt/my editor/subl -w /s/f:3:4"},
		{"", "subl -w", "vim", "subl -w /s/f:3:4"},
		{"", "", "/usr/bin/emacsclient", "/usr/bin/emacsclient --no-wait +3:4 /s/f"},
		{"", "vim", "nano", ""},
		{"", "emacs -nw", "", ""},
		{"", "", "", ""},
	} {
		t.Setenv("VISUAL", c.visual)
		t.Setenv("EDITOR", c.editor)
		e := newEditor("/s", c.flag)
		got := ""
		if e.command != nil {
			got = strings.Join(e.at("/s/f", 3, 4).Args, " ")
		}
		if got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
	if got := link("/a b/ä.md", 3, 4); got != "vscode://file/a%20b/%C3%A4.md:3:4" {
		t.Errorf("the link is %s", got)
	}
}

func TestOnlyPagesOfThisRunOpenOnlyFilesOfTheSite(t *testing.T) {
	dir := smallSite(t)
	if err := os.WriteFile(filepath.Join(filepath.Dir(dir), "outside.md"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(filepath.Dir(dir), "outside.md"), filepath.Join(dir, "content/out.md")); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", "")
	s.client.editor = newEditor(dir, "edit")
	var started []string
	s.client.editor.start = func(c *exec.Cmd) error { started = append(started, c.Args...); return nil }
	srv := httptest.NewServer(s)
	defer srv.Close()
	good := s.client.token()
	for _, c := range []struct {
		name, method, origin, token, body string
		status                            int
	}{
		{"as it should be", "POST", srv.URL, good, `{"path":"content/news/2024/two/index.en.md","line":2,"col":1}`, 200},
		{"a foreign page", "POST", "https://evil.example", good, `{"path":"lontar.yaml"}`, 403},
		{"no page at all", "POST", "", good, `{"path":"lontar.yaml"}`, 403},
		{"without the token", "POST", srv.URL, "", `{"path":"lontar.yaml"}`, 403},
		{"of another run", "POST", srv.URL, good + "x", `{"path":"lontar.yaml"}`, 403},
		{"by a link", "GET", srv.URL, good, "", 405},
		{"not JSON", "POST", srv.URL, good, "lontar.yaml", 400},
		{"above the site", "POST", srv.URL, good, `{"path":"../outside.md"}`, 404},
		{"anywhere", "POST", srv.URL, good, `{"path":"/etc/passwd"}`, 404},
		{"through a link", "POST", srv.URL, good, `{"path":"content/out.md"}`, 404},
		{"a folder", "POST", srv.URL, good, `{"path":"content"}`, 404},
		{"of the theme", "POST", srv.URL, good, `{"path":"layouts/story.html"}`, 404},
	} {
		req, err := http.NewRequestWithContext(t.Context(), c.method, srv.URL+"/_lontar/open", strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		if c.origin != "" {
			req.Header.Set("Origin", c.origin)
		}
		req.Header.Set("X-Lontar-Token", c.token)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != c.status {
			t.Errorf("%s: %d, want %d", c.name, res.StatusCode, c.status)
		}
	}
	if want := []string{"edit", filepath.Join(dir, "content/news/2024/two/index.en.md")}; !slices.Equal(started, want) {
		t.Errorf("started %q, want %q", started, want)
	}
}

func TestOthersWhoLookAtAPreviewOpenNothing(t *testing.T) {
	for remote, want := range map[string]bool{"127.0.0.1:9": true, "[::1]:9": true, "192.168.0.7:9": false, "[2001:db8::1]:9": false, "": false} {
		if got := loopback(remote); got != want {
			t.Errorf("%q is here: %v", remote, got)
		}
	}
}

func get(t *testing.T, s *Server, path string) (int, string) {
	t.Helper()
	rec := httptest.NewRecorder()
	req := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost"+path, http.NoBody)
	s.ServeHTTP(rec, req)
	b, err := io.ReadAll(rec.Body)
	if err != nil {
		t.Fatal(err)
	}
	return rec.Code, string(b)
}

func TestTheSheetOfAPage(t *testing.T) {
	dir := smallSite(t)
	put(t, dir, "content/news/2024/three/index.en.md", "---\ntitle: Three\ndate: 2024-03-03\ndraft: true\n---\n\nWords.\n")
	w, err := pipeline.New(dir, theme(t), pipeline.Options{Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := NewServer(w)
	if err != nil {
		t.Fatal(err)
	}
	s.client.editor = newEditor(dir, "edit")
	sheetOf := func(path string) sheet {
		t.Helper()
		status, body := get(t, s, "/_lontar/page.json?path="+path)
		var out sheet
		if err := json.Unmarshal([]byte(body), &out); err != nil || status != 200 {
			t.Fatalf("%s: %d %v %s", path, status, err, body)
		}
		return out
	}
	one := sheetOf("/en/news/2024/one/")
	if one.Lang != "en" || one.Story == nil || len(one.Story.Editions) != 2 || fmt.Sprint(one.Story.Editions[0].States) != "[original]" || !one.Story.Editions[0].Here ||
		fmt.Sprint(one.Story.Editions[1].States) != "[unrecorded machine unreviewed]" || one.Story.Editions[1].Href != "/ar/news/2024/one/" || one.Story.Words != 5 || one.Story.Minutes != 1 {
		t.Errorf("the sheet of a story: %+v", one.Story)
	}
	if len(one.Story.Marks) != 1 || one.Story.Marks[0].Concept != "valuation" || one.Story.Marks[0].Line != 8 || one.Story.Marks[0].File != "content/glossary/valuation.md" {
		t.Errorf("its marks: %+v", one.Story.Marks)
	}
	if len(one.Drafts) != 1 || one.Drafts[0].Path != "content/news/2024/three/index.en.md" || !sheetOf("/en/news/2024/three/").Story.Draft {
		t.Errorf("drafts: %+v", one.Drafts)
	}
	if want := []fileLink{{"text", "content/news/2024/one/index.en.md", true}, {"layout", "layouts/story.html", false}, {"words", "i18n/en.yaml", false}, {"settings", "lontar.yaml", true}}; !slices.Equal(one.Files, want) {
		t.Errorf("its files: %+v", one.Files)
	}
	for path, layout := range map[string]string{"/ar/": "layouts/list.html", "/en/glossary/valuation/": "layouts/concept.html", "/nothing/": "", "/": "layouts/languages.html"} {
		page := sheetOf(path)
		if i := slices.IndexFunc(page.Files, func(f fileLink) bool { return f.What == "layout" }); page.Story != nil || i < 0 != (layout == "") || i >= 0 && page.Files[i].Path != layout {
			t.Errorf("%s: %+v", path, page)
		}
	}
}

func TestTheSheetOfABorrowedTextIsThatOfTheText(t *testing.T) {
	dir := smallSite(t)
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\nmissing: page\n")
	s := open(t, dir)
	sheet, err := s.sheet("/ar/news/2024/two/")
	if err != nil {
		t.Fatal(err)
	}
	if sheet.Lang != "ar" || sheet.Files[0].Path != "content/news/2024/two/index.en.md" || sheet.Story == nil || sheet.Story.Editions[0].Here || fmt.Sprint(sheet.Story.Editions[1].States) != "[missing]" {
		t.Errorf("%+v", sheet)
	}
}

func TestComparing(t *testing.T) {
	s := open(t, smallSite(t))
	for _, c := range []struct {
		path   string
		status int
		sides  []string
	}{
		{"/_lontar/compare/en/news/2024/one/?with=ar", 200, []string{`src="/en/news/2024/one/"`, `src="/ar/news/2024/one/"`}},
		{"/_lontar/compare/ar/news/2024/one/", 200, []string{`src="/ar/news/2024/one/"`, `src="/en/news/2024/one/"`}},
		{"/_lontar/compare/ar/news/2024/one/?with=ja", 200, []string{`src="/ar/news/2024/one/"`, `src="/en/news/2024/one/"`}},
		{"/_lontar/compare/en/news/2024/two/", 200, []string{`src="/en/news/2024/two/"`, `src="/en/news/2024/two/"`}},
		{"/_lontar/compare/en/", 404, nil},
		{"/_lontar/compare/../../etc/", 404, nil},
		{"/_lontar/compare.js", 200, nil},
		{"/_lontar/compare.css", 200, nil},
		{"/_lontar/morph.js", 404, nil},
	} {
		status, body := get(t, s, c.path)
		if status != c.status {
			t.Errorf("%s: %d, want %d", c.path, status, c.status)
		}
		at := 0
		for _, want := range c.sides {
			i := strings.Index(body[at:], want)
			if i < 0 {
				t.Errorf("%s has no %s after the one before", c.path, want)
				break
			}
			at += i + len(want)
		}
	}
}
