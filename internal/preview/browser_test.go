package preview

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"lontar/internal/load"
	"lontar/internal/pipeline"
	"lontar/internal/watch"
)

// browser starts Chromium, or skips where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("Chromium is not on this machine")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func eval[T any](t *testing.T, ctx context.Context, js string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js))
	if err != nil {
		t.Fatalf("%s: %v", js, err)
	}
	return v
}

// until waits for an expression of the page to become true.
func until(t *testing.T, ctx context.Context, js string) {
	t.Helper()
	end := time.Now().Add(20 * time.Second)
	for time.Now().Before(end) {
		if v, err := chromedp.Run(ctx, chromedp.Evaluate[bool](js)); err == nil && v {
			return
		}
		<-time.After(30 * time.Millisecond)
	}
	t.Fatalf("never became true: %s", js)
}

func visit(t *testing.T, ctx context.Context, url string) {
	t.Helper()
	if _, err := chromedp.Run(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
}

func TestAnOpenPageShowsTheEditByItself(t *testing.T) {
	ctx := browser(t)
	dir := smallSite(t)
	s := open(t, dir)
	srv := httptest.NewServer(s)
	defer srv.Close()
	changes, err := watch.Changes(t.Context(), dir, append([]string{load.Settings}, load.Folders...))
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for range changes {
			_ = s.Refresh()
		}
	}()
	visit(t, ctx, srv.URL+"/en/news/2024/two/")
	until(t, ctx, `document.body.textContent.includes("Valuations again")`)
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\n---\n\nQuite other words.\n")
	until(t, ctx, `document.body.textContent.includes("Quite other words")`)
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: \"Two\n---\n\nBroken.\n")
	until(t, ctx, `!!document.getElementById("lontar-errors") && document.getElementById("lontar-errors").textContent.includes("index.en.md")`)
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\n---\n\nMended.\n")
	until(t, ctx, `!document.getElementById("lontar-errors") && document.body.textContent.includes("Mended")`)
	put(t, dir, "layouts/story.html", "{{define \"main\"}}{{.Nothing}}{{end}}")
	until(t, ctx, `document.body.textContent.includes("Nothing")`)
	put(t, dir, "layouts/story.html", "{{define \"main\"}}<p>A layout of our own</p>{{end}}")
	until(t, ctx, `document.body.textContent.includes("A layout of our own")`)
}

func archiveServer(t *testing.T) (string, *Server) {
	t.Helper()
	w, err := pipeline.New("../..", os.DirFS("../.."), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := NewServer(w)
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(s)
	t.Cleanup(srv.Close)
	return srv.URL, s
}

func TestATermOpensItsCardFromTheKeyboardAndClosesWithEscape(t *testing.T) {
	ctx := browser(t)
	url, _ := archiveServer(t)
	visit(t, ctx, url+"/en/news/2024/musk-xai-resources/")
	until(t, ctx, `document.readyState === "complete"`)
	eval[bool](t, ctx, `(document.querySelector("a.term").focus(), document.activeElement.click(), true)`)
	if !eval[bool](t, ctx, `!!document.querySelector(".card dd") && document.querySelector(".card").contains(document.activeElement)`) {
		t.Error("the card did not open, or focus did not move into it")
	}
	eval[bool](t, ctx, `document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}))`)
	if !eval[bool](t, ctx, `!document.querySelector(".card") && document.activeElement.classList.contains("term")`) {
		t.Error("Escape did not close the card, or focus did not return")
	}
}

func TestDirectionAndNoSidewaysScrollingAt320Pixels(t *testing.T) {
	ctx := browser(t)
	url, s := archiveServer(t)
	if _, err := chromedp.Run(ctx, chromedp.EmulateViewport(320, 700)); err != nil {
		t.Fatal(err)
	}
	for p := range s.jobs {
		deep := strings.Count(p, "/")
		if filepath.Ext(p) != ".html" || strings.Contains(p, "/glossary/") && !strings.Contains(p, "/valuation/") && deep > 2 {
			continue
		}
		visit(t, ctx, url+"/"+strings.TrimSuffix(p, "index.html"))
		if wide := eval[float64](t, ctx, `document.documentElement.scrollWidth`); wide > 320 {
			t.Errorf("%s is %v pixels wide", p, wide)
		}
		seg, _, _ := strings.Cut(p, "/")
		for _, lang := range s.site.Langs {
			if l := s.site.Locales[lang]; l.Segment == seg {
				if dir := eval[string](t, ctx, `getComputedStyle(document.querySelector("h1")).direction`); dir != l.Dir {
					t.Errorf("%s reads %s", p, dir)
				}
			}
		}
	}
}
