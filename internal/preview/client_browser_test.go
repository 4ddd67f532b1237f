package preview

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Expressions about what the preview shows over the page.
const (
	shadowTree   = `document.querySelector("lontar-preview").shadowRoot`
	overlayShown = `!!(` + shadowTree + `.getElementById("overlay")?.checkVisibility())`
	overlayHas   = `(text => ` + overlayShown + ` && ` + shadowTree + `.getElementById("overlay").textContent.includes(text))`
)

// newTab opens another page of a browser.
func newTab(t *testing.T, ctx context.Context) context.Context {
	t.Helper()
	tab, cancel := chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	do(t, tab, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		// Only one tab of a browser has the focus; each of these thinks it is that one.
		_, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		return err
	}))
	return tab
}

// A desk is a site that is edited while a browser shows it. Each edit is told
// at once, so that these tests are of the client and not of the watcher.
type desk struct {
	t   *testing.T
	ctx context.Context
	dir string
	s   *Server
	url string
}

func newDesk(t *testing.T, ctx context.Context, dir string) *desk {
	t.Helper()
	s := open(t, dir)
	srv := httptest.NewServer(s)
	t.Cleanup(srv.CloseClientConnections)
	t.Cleanup(srv.Close)
	return &desk{t, newTab(t, ctx), dir, s, srv.URL}
}

func (d *desk) write(name, text string) {
	d.t.Helper()
	put(d.t, d.dir, name, text)
	if err := d.s.Refresh(); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) remove(name string) {
	d.t.Helper()
	if err := os.RemoveAll(filepath.Join(d.dir, name)); err != nil {
		d.t.Fatal(err)
	}
	if err := d.s.Refresh(); err != nil {
		d.t.Fatal(err)
	}
}

// show opens an address and marks the window, so that a navigation is seen.
func (d *desk) show(path string) {
	d.t.Helper()
	visit(d.t, d.ctx, d.url+path)
	d.until(`document.readyState === "complete" && !!document.querySelector("lontar-preview")`)
	d.run(`window.sameWindow = true`)
}

func (d *desk) run(js string) {
	d.t.Helper()
	eval[bool](d.t, d.ctx, `(() => { `+js+`; return true; })()`)
}
func (d *desk) until(js string) { d.t.Helper(); until(d.t, d.ctx, js) }

// holds fails with the message unless the expression is true, and the page is
// still the one that was opened.
func (d *desk) holds(js, message string) {
	d.t.Helper()
	if !eval[bool](d.t, d.ctx, js) {
		d.t.Error(message)
	}
	if !eval[bool](d.t, d.ctx, `window.sameWindow === true`) {
		d.t.Error("the page was loaded anew")
	}
}

func (d *desk) text(words string) {
	d.t.Helper()
	d.until(fmt.Sprintf("document.body.textContent.includes(%q)", words))
}

func TestThePreviewInTheBrowser(t *testing.T) {
	ctx := browser(t)
	eval[bool](t, ctx, `true`) // starts the one browser of all tabs
	for name, test := range map[string]func(*testing.T, context.Context){
		"a patched page is the new page":    patchesWhole,
		"what the reader did stays":         keepsState,
		"the reader's place stays":          keepsPlace,
		"the head follows":                  headFollows,
		"changed words are lit":             lightsWords,
		"style sheets are swapped":          swapsStyles,
		"a picture alone is refreshed":      refreshesPictures,
		"a changed script loads the page":   reloadsForScripts,
		"a card stays open":                 keepsCards,
		"problems are shown and go away":    showsProblems,
		"a page that is gone says so":       saysGone,
		"the overlay is worked by keyboard": foldsOverlay,
		"forty tabs":                        fortyTabs,
		"a server that comes back":          reconnects,
		"a silent server is left":           leavesSilentServer,
		"the bar":                           showsBar,
		"the bar keeps out of the way":      barDodges,
		"nothing of it is printed":          hidesFromPrint,
		"side by side, lines running down":  sideBySideDown,
		"a file is opened":                  opensFiles,
		"side by side":                      sideBySide,
	} {
		t.Run(name, func(t *testing.T) { test(t, ctx) })
	}
}

func fortyTabs(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	// Frames hold a connection each as tabs do, and cost less to open.
	var frames strings.Builder
	for i := range 40 {
		fmt.Fprintf(&frames, `<iframe src="/%s"></iframe>`, []string{"en/news/2024/two/", "en/news/2024/one/", "ar/news/2024/one/", "en/"}[i%4])
	}
	put(t, d.dir, "static/many.html", "<!doctype html><html lang=en><title>Many</title><body>"+frames.String())
	if err := d.s.Refresh(); err != nil {
		t.Fatal(err)
	}
	visit(t, d.ctx, d.url+"/many.html")
	d.until(`Array.from(frames).length === 40 && Array.from(frames).every(f => f.document.readyState === "complete" && f.document.querySelector("lontar-preview"))`)
	d.run(`for (const f of Array.from(frames)) f.sameWindow = true`)
	d.write("content/news/2024/two/index.en.md", storyWith("Words for all."))
	d.until(`Array.from(frames).filter(f => f.location.pathname === "/en/news/2024/two/" && f.document.body.textContent.includes("Words for all")).length === 10`)
	d.write("lontar.yaml", "title: Renamed\nbaseURL: https://example.org/\ndefault: en\n")
	d.until(`Array.from(frames).every(f => f.document.querySelector("header.site .name").textContent === "Renamed")`)
	if !eval[bool](t, d.ctx, `Array.from(frames).every(f => f.sameWindow)`) {
		t.Error("a frame was loaded anew")
	}
}

func reconnects(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	srv, w := serveAt(t, "127.0.0.1:0", d.s)
	d.url = srv.URL
	d.show("/en/news/2024/two/")
	d.until(shadowTree + `.getElementById("bar").hasAttribute("data-here")`)
	_ = w.Close()
	w.each(func(c *wired) { _ = c.Close() })
	d.until(`!` + shadowTree + `.getElementById("bar").hasAttribute("data-here")`)
	put(t, d.dir, "content/news/2024/two/index.en.md", storyWith("Written meanwhile."))
	serveAt(t, w.Addr().String(), open(t, d.dir))
	d.text("Written meanwhile")
	d.holds(shadowTree+`.getElementById("bar").hasAttribute("data-here")`, "the bar still says that the server is away")
}

func leavesSilentServer(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.s.client.beat = 200 * time.Millisecond
	srv, w := serveAt(t, "127.0.0.1:0", d.s)
	d.url = srv.URL
	d.show("/en/news/2024/two/")
	d.until(shadowTree + `.getElementById("bar").hasAttribute("data-here")`)
	w.each(func(c *wired) { c.muted.Store(true) })
	d.write("content/news/2024/two/index.en.md", storyWith("Told by the next."))
	d.text("Told by the next")
	d.holds(`true`, "")
}

// A wire is a listener whose connections can be cut, as when the server ends,
// or muted, as when its machine sleeps.
type wire struct {
	net.Listener
	mu    sync.Mutex
	conns []*wired
}

type wired struct {
	net.Conn
	muted atomic.Bool
}

func (c *wired) Write(b []byte) (int, error) {
	if c.muted.Load() {
		return len(b), nil
	}
	return c.Conn.Write(b)
}

func (w *wire) Accept() (net.Conn, error) {
	c, err := w.Listener.Accept()
	if err != nil {
		return nil, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.conns = append(w.conns, &wired{Conn: c})
	return w.conns[len(w.conns)-1], nil
}

func (w *wire) each(do func(*wired)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.conns {
		do(c)
	}
}

// serveAt serves at an address over a wire.
func serveAt(t *testing.T, address string, h http.Handler) (*httptest.Server, *wire) {
	t.Helper()
	srv := httptest.NewUnstartedServer(h)
	_ = srv.Listener.Close()
	ln, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{Listener: ln}
	srv.Listener = w
	srv.Start()
	t.Cleanup(func() { w.each(func(c *wired) { _ = c.Close() }); srv.Close() })
	return srv, w
}
