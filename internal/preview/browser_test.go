package preview

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
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
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
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
	until(t, ctx, overlayHas+`("index.en.md")`)
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\n---\n\nMended.\n")
	until(t, ctx, `!`+overlayShown+` && document.body.textContent.includes("Mended")`)
	put(t, dir, "layouts/story.html", "{{define \"main\"}}{{.Nothing}}{{end}}")
	until(t, ctx, overlayHas+`(".Nothing")`)
	if !eval[bool](t, ctx, `document.body.textContent.includes("Mended")`) {
		t.Error("a layout that cannot be followed took the last good page away")
	}
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

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// firstTerm brings the first term of the page into view and returns its middle.
func firstTerm(t *testing.T, ctx context.Context) (x, y float64) {
	t.Helper()
	at := eval[[]float64](t, ctx, `(() => { const a = document.querySelector("a.term"); a.scrollIntoView({block: "center", behavior: "instant"});
		const r = a.getClientRects()[0]; return [r.left + r.width / 2, r.top + r.height / 2]; })()`)
	return at[0], at[1]
}

const cardIsOpen = `!!document.querySelector(".card dd")`

func TestATermOpensItsCardAndClosesWithEscape(t *testing.T) {
	url, _ := archiveServer(t)
	for _, lang := range []string{"en", "ar"} {
		story := map[string]string{"en": "/en/news/2024/musk-xai-resources/", "ar": "/ar/news/2024/ماسك-وموارد-xai/"}[lang]
		for how, open := range map[string]func(context.Context){
			"keyboard": func(ctx context.Context) {
				eval[bool](t, ctx, `(document.querySelector("a.term").focus(), true)`)
				do(t, ctx, chromedp.KeyEvent("\r"))
			},
			"pointer": func(ctx context.Context) { x, y := firstTerm(t, ctx); do(t, ctx, chromedp.MouseClickXY(x, y)) },
			"touch":   func(ctx context.Context) { x, y := firstTerm(t, ctx); do(t, ctx, chromedp.TapXY(x, y)) },
		} {
			t.Run(lang+" "+how, func(t *testing.T) {
				ctx := browser(t)
				if how == "touch" {
					do(t, ctx, chromedp.EmulateViewport(390, 800, chromedp.EmulateTouch, chromedp.EmulateMobile))
				}
				visit(t, ctx, url+story)
				until(t, ctx, `document.readyState === "complete"`)
				open(ctx)
				until(t, ctx, cardIsOpen)
				if !eval[bool](t, ctx, `document.querySelector(".card").contains(document.activeElement)`) {
					t.Error("focus did not move into the card")
				}
				if !eval[bool](t, ctx, `(() => { const a = document.querySelector("a.term").getClientRects()[0], c = document.querySelector(".card").getBoundingClientRect();
					return (c.top >= a.bottom || c.bottom <= a.top) && c.left >= 0 && c.right <= document.documentElement.clientWidth; })()`) {
					t.Error("the card covers its term or leaves the window")
				}
				do(t, ctx, chromedp.KeyEvent("\u001b"))
				until(t, ctx, `!document.querySelector(".card")`)
				if !eval[bool](t, ctx, `document.activeElement.classList.contains("term")`) {
					t.Error("focus did not return to the term")
				}
			})
		}
	}
}

func TestHoveringOpensACardThatThePointerMayEnter(t *testing.T) {
	ctx := browser(t)
	url, _ := archiveServer(t)
	visit(t, ctx, url+"/en/news/2024/musk-xai-resources/")
	until(t, ctx, `document.readyState === "complete"`)
	x, y := firstTerm(t, ctx)
	do(t, ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	until(t, ctx, cardIsOpen)
	at := eval[[]float64](t, ctx, `(() => { const r = document.querySelector(".card").getBoundingClientRect(); return [r.left + 20, r.top + 20]; })()`)
	do(t, ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]), chromedp.Sleep(600*time.Millisecond))
	if !eval[bool](t, ctx, cardIsOpen) {
		t.Error("the card closed under the pointer")
	}
	do(t, ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 5, 5))
	until(t, ctx, `!document.querySelector(".card")`)
}

func TestWithoutScriptsTheTermLeadsToItsEntryAndBack(t *testing.T) {
	ctx := browser(t)
	url, _ := archiveServer(t)
	do(t, ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
			return err
		}
		// A page that still scrolls moves away under the click.
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}})
		return err
	}))
	visit(t, ctx, url+"/fi/news/2024/musk-xai-voimavarat/")
	for _, step := range []struct{ click, leads string }{{"a.term", "#g-"}, {".entry a.back", "#t-"}} {
		do(t, ctx, chromedp.Click(step.click))
		at := ""
		for range 100 {
			if at, _ = chromedp.Run(ctx, chromedp.Location()); strings.Contains(at, step.leads) {
				break
			}
			<-time.After(50 * time.Millisecond)
		}
		if !strings.Contains(at, step.leads) {
			t.Errorf("%s leads to %s", step.click, at)
		}
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
		if filepath.Ext(p) != ".html" || s.jobs[p].Alias || strings.Contains(p, "/glossary/") && !strings.Contains(p, "/valuation/") && deep > 2 {
			continue
		}
		// One list looks like another: those of subjects and months in the longest words, and in each direction, are enough.
		if parts := strings.Split(p, "/"); len(parts) > 3 && parts[1] != "news" && parts[1] != "glossary" && !slices.Contains([]string{"de", "fi", "ar", "ja"}, parts[0]) {
			continue
		}
		visit(t, ctx, url+"/"+strings.TrimSuffix(p, "index.html"))
		if wide := eval[float64](t, ctx, `document.documentElement.scrollWidth`); wide > 320 {
			t.Errorf("%s is %v pixels wide", p, wide)
		}
		seg, _, _ := strings.Cut(p, "/")
		for _, lang := range s.site.Langs {
			if l := s.site.Locales[lang]; l.Segment == seg {
				if dir := eval[string](t, ctx, `getComputedStyle(document.querySelector(".borrowed .notice, h1")).direction`); dir != l.Dir {
					t.Errorf("%s reads %s", p, dir)
				}
			}
		}
	}
}
