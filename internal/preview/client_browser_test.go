package preview

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
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

// storyWith is a page with everything that a reader or a script can change.
func storyWith(body string) string {
	return "---\ntitle: Two\ndate: 2024-02-03\n---\n\n" + body + "\n"
}

// statefulSite has a layout with things that have a state, and no policy that
// would keep a sound from playing.
func statefulSite(t *testing.T) string {
	dir := smallSite(t)
	put(t, dir, "layouts/base.html", `<!doctype html>
<html lang="{{.Lang}}" dir="{{.Dir}}">
<head><meta charset="utf-8"><title>{{.Title}}</title>{{with .About}}<meta name="description" content="{{.}}">{{end}}{{if .Canonical}}<link rel="canonical" href="{{.Canonical}}">{{end}}
<link rel="stylesheet" href="{{.Style}}"><script src="{{.Script}}" defer></script></head>
<body><main>{{template "main" .}}</main>
<details id="more"><summary>More</summary><p>Words</p></details>
<details><summary>Other</summary><p>Words</p></details>
<button popovertarget="pop">Pop</button><div popover id="pop">Popped</div>
<form><input name="q"><textarea></textarea><input type="checkbox"><select><option>a<option>b</select></form>
<audio src="/tone.wav" controls></audio>
<img src="/dot.png" alt="A dot" width="20" height="20">
</body></html>`)
	put(t, dir, "static/tone.wav", tone())
	put(t, dir, "static/dot.png", dot(t, 1))
	return dir
}

// tone is ten seconds of silence, 8 bits, 8 kHz, mono.
func tone() string {
	const n = 80000
	size := func(v int) string { return string([]byte{byte(v), byte(v >> 8), byte(v >> 16), byte(v >> 24)}) }
	return "RIFF" + size(36+n) + "WAVEfmt " + size(16) + "\x01\x00\x01\x00" + size(8000) + size(8000) + "\x01\x00\x08\x00data" + size(n) + strings.Repeat("\x80", n)
}

// dot is a picture so many pixels wide.
func dot(t *testing.T, wide int) string {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, wide, 1))
	m.SetGray(0, 0, color.Gray{128})
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
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

// patchesWhole edits at random and compares what stands in the browser with
// what the server would send.
func patchesWhole(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	rnd := rand.New(rand.NewPCG(3, 4))
	blocks := []string{"Words of a paragraph.", "A valuation and [one](../one/index.md).", "## A heading", "## Another {#given}", "- a\n- list\n- of valuations", "> quoted words", "| a | b |\n|---|---|\n| 1 | 2 |", "1. first\n2. second", "```go\nfunc main() {}\n```", "> [!NOTE]\n> Mind this.", "Some *emphasis*, `code` and **more** of it.", "日本語の段落です。", "[mot]{lang=fr}"}
	d.show("/en/news/2024/two/")
	text := []string{"Words of a paragraph."}
	for i := range 60 {
		switch at := rnd.IntN(len(text) + 1); {
		case rnd.IntN(3) > 0 || len(text) < 2:
			text = slices.Insert(text, at, blocks[rnd.IntN(len(blocks))])
		case rnd.IntN(2) == 0:
			text = slices.Delete(text, min(at, len(text)-1), min(at, len(text)-1)+1)
		default:
			rnd.Shuffle(len(text), func(i, j int) { text[i], text[j] = text[j], text[i] })
		}
		switch i % 10 {
		case 3:
			d.write("content/glossary/valuation.md", fmt.Sprintf("# en\n\n- %s\n\nDefinition %d.\n", []string{"valuation", "paragraph"}[rnd.IntN(2)], i))
		case 6:
			d.write("i18n/en.yaml", fmt.Sprintf("messages:\n  glossary: Words %d\n", i))
		case 9:
			d.write("content/news/2024/two/index.ar.md", fmt.Sprintf("---\ntitle: اثنان %d\ntranslation: {from: en}\n---\n\nكلمات.\n", i))
		}
		d.write("content/news/2024/two/index.en.md", fmt.Sprintf("---\ntitle: Two, version %d\ndate: 2024-02-03\n---\n\n%s\n", i, strings.Join(text, "\n\n")))
		d.until(fmt.Sprintf(`document.title.includes("version %d ")`, i))
		want, _, _, _, err := d.s.Page("/en/news/2024/two/")
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(string(want))
		if err != nil {
			t.Fatal(err)
		}
		differs := eval[string](t, d.ctx, `(html => { const tidy = s => s.replace(/\s+<\/body>/, "</body>").replace(/<lontar-preview.*/s, "</html>").replace(/\s+<\/html>/, "</html>");
			const want = tidy(new DOMParser().parseFromString(html, "text/html").documentElement.outerHTML), got = tidy(document.documentElement.outerHTML);
			if (want === got) return "";
			let at = 0; while (want[at] === got[at]) at++;
			return "want " + want.slice(at - 80, at + 120) + "\ngot  " + got.slice(at - 80, at + 120); })(`+string(b)+`)`)
		if differs != "" {
			t.Fatalf("edit %d: %s", i, differs)
		}
	}
	d.holds(`true`, "")
}

func keepsState(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, statefulSite(t))
	const file = "content/news/2024/two/index.en.md"
	d.write(file, storyWith("First words.\n\nSelected words here.\n\nLast words."))
	d.show("/en/news/2024/two/")
	d.run(`document.getElementById("more").open = true; document.getElementById("pop").showPopover();
		const [q] = document.forms[0].elements; q.value = "typed"; document.querySelector("textarea").value = "much typed"; document.querySelector("[type=checkbox]").checked = true; document.querySelector("select").selectedIndex = 1;
		const audio = document.querySelector("audio"); audio.currentTime = 4; window.audioOf = audio;
		const p = [...document.querySelectorAll(".body p")][1].firstChild; getSelection().setBaseAndExtent(p, 0, p, 8); window.selectedIn = p;`)
	d.until(`document.querySelector("audio").currentTime >= 4`)
	kept := func(when string) {
		d.holds(`document.getElementById("more").open && !document.querySelectorAll("details")[1].open`, when+": details changed")
		d.holds(`document.getElementById("pop").matches(":popover-open")`, when+": the popover closed")
		d.holds(`document.forms[0].elements[0].value === "typed" && document.querySelector("textarea").value === "much typed" && document.querySelector("[type=checkbox]").checked && document.querySelector("select").selectedIndex === 1`, when+": what was typed is lost")
		d.holds(`document.querySelector("audio") === window.audioOf && window.audioOf.currentTime >= 4`, when+": the sound began anew")
		d.holds(`getSelection().toString() === "Selected" && getSelection().anchorNode === window.selectedIn`, when+": the selection is lost")
	}
	d.write(file, storyWith("A new paragraph.\n\nFirst words.\n\nSelected words here, and more.\n\nLast words."))
	d.text("and more")
	kept("a paragraph more")
	d.write(file, storyWith("## A heading\n\n- a list\n\nSelected words here, and more.\n\n> quoted"))
	d.text("quoted")
	kept("other blocks around")
	d.holds(`[...document.querySelector(".body").children].map(e => e.localName).join() === "h2,ul,p,blockquote"`, "the blocks are not those of the new text")

	d.run(`document.querySelector("textarea").focus(); document.querySelector("textarea").setSelectionRange(2, 4)`)
	d.write(file, storyWith("Quite other words."))
	d.text("Quite other words")
	d.holds(`document.activeElement === document.querySelector("textarea") && document.activeElement.selectionStart === 2 && document.activeElement.selectionEnd === 4`, "the focus or the caret is lost")

	// A layout may put what has a state elsewhere.
	base, err := os.ReadFile(filepath.Join(d.dir, "layouts/base.html"))
	if err != nil {
		t.Fatal(err)
	}
	form := `<form><input name="q">`
	d.write("layouts/base.html", strings.Replace(string(base), form, `<p>In front of the form</p>`+form, 1))
	d.text("In front of the form")
	d.holds(`document.activeElement === document.querySelector("textarea") && document.querySelector("textarea").value === "much typed" && document.querySelector("audio") === window.audioOf`, "a change of the layout lost what had a state")
}

func keepsPlace(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	const file = "content/news/2024/two/index.en.md"
	var paragraphs []string
	for i := range 60 {
		paragraphs = append(paragraphs, fmt.Sprintf("Paragraph %d of many words that fill a line or two.", i))
	}
	d.write(file, storyWith(strings.Join(paragraphs, "\n\n")))
	d.show("/en/news/2024/two/")
	d.run(`const p = [...document.querySelectorAll(".body p")].find(p => p.textContent.startsWith("Paragraph 40")); window.p40 = p; scrollTo({top: p.getBoundingClientRect().top + scrollY - 100, behavior: "instant"})`)
	before := eval[float64](t, d.ctx, `window.p40.getBoundingClientRect().top`)
	grown := append([]string{"Grown above.\n\n## With a heading\n\n" + strings.Repeat("Many more words. ", 200)}, paragraphs...)
	d.write(file, storyWith(strings.Join(grown, "\n\n")))
	d.text("Grown above")
	d.run(`window.settled = false; requestAnimationFrame(() => requestAnimationFrame(() => { window.settled = true; }))`)
	d.until(`window.settled`)
	if after := eval[float64](t, d.ctx, `window.p40.getBoundingClientRect().top`); after < before-1 || after > before+1 {
		t.Errorf("paragraph 40 went from %v to %v", before, after)
	}
	d.write(file, storyWith(strings.Join(paragraphs[20:], "\n\n")))
	d.until(`!document.body.textContent.includes("Grown above")`)
	if after := eval[float64](t, d.ctx, `window.p40.getBoundingClientRect().top`); after < before-1 || after > before+1 {
		t.Errorf("with less above, paragraph 40 went from %v to %v", before, after)
	}
	d.run(`scrollTo({top: 0, behavior: "instant"})`)
	d.write(file, storyWith("At the very top.\n\n"+strings.Join(paragraphs, "\n\n")))
	d.text("At the very top")
	d.holds(`scrollY === 0`, "who reads the top was moved away from it")
}

func headFollows(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.show("/en/news/2024/two/")
	d.write("content/news/2024/two/index.en.md", "---\ntitle: Another\ndescription: Told anew\ndate: 2024-02-03\n---\n\nWords.\n")
	d.until(`document.title.includes("Another") && document.querySelector("meta[name=description]")?.content === "Told anew"`)
	d.holds(`document.querySelector("link[rel=canonical]").href === "https://example.org/en/news/2024/two/"`, "canonical is gone")
	d.write("content/news/2024/two/index.ar.md", "---\ntitle: اثنان\ndate: 2024-02-03\ntranslation: {from: en}\n---\n\nكلمات.\n")
	d.until(`!!document.querySelector("link[rel=alternate][hreflang=ar]")`)
	d.write("lontar.yaml", "title: Small\nbaseURL: https://example.net/\ndefault: en\n")
	d.until(`document.querySelector("link[rel=canonical]").href === "https://example.net/en/news/2024/two/"`)
	d.write("layouts/base.html", `<!doctype html><html lang="ar" dir="rtl" class="x"><head><meta charset="utf-8"><title>{{.Title}}</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"><link rel="stylesheet" href="{{.Style}}"><script src="{{.Script}}" defer></script></head><body>{{template "main" .}}</body></html>`)
	d.until(`document.documentElement.lang === "ar" && document.documentElement.dir === "rtl" && document.documentElement.className === "x" && !document.querySelector("link[rel=canonical]")`)
	d.holds(`document.title.includes("Another") && getComputedStyle(document.body).direction === "rtl"`, "the head is not that of the page")
}

func lightsWords(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.write("content/news/2024/two/index.en.md", storyWith("One old word here.\n\nAnother paragraph."))
	d.show("/en/news/2024/two/")
	d.run(`const set = CSS.highlights.set.bind(CSS.highlights); window.lit = []; CSS.highlights.set = (name, h) => { if (name === "lontar-changed") window.lit.push([...h].map(String).join("|")); return set(name, h); }`)
	d.write("content/news/2024/two/index.en.md", storyWith("One older word here.\n\nAnother paragraph.\n\nA third."))
	d.text("older")
	d.until(`window.lit.length > 0`)
	if got := eval[string](t, d.ctx, `window.lit.at(-1)`); !strings.Contains(got, "older") || !strings.Contains(got, "A third.") || strings.Contains(got, "Another") || strings.Contains(got, "here") {
		t.Errorf("lit: %q", got)
	}
	d.until(`!CSS.highlights.has("lontar-changed")`)
	d.holds(`!document.body.outerHTML.includes("lontar-") && !document.head.outerHTML.includes("_lontar")`, "the preview left something in the document")
}

func swapsStyles(t *testing.T, ctx context.Context) {
	dir := smallSite(t)
	css, err := os.ReadFile("../../static/assets/lontar.css")
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "static/assets/lontar.css", string(css)+"\nh1 { outline-width: 1px }")
	put(t, dir, "static/plain.css", "h1 { text-indent: 1px }")
	base, err := os.ReadFile("../../layouts/base.html")
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "layouts/base.html", strings.Replace(string(base), "</head>", `<link rel="stylesheet" href="/plain.css"></head>`, 1))
	d := newDesk(t, ctx, dir)
	d.show("/en/news/2024/two/")
	// Without any sheet the body would be as wide as the window.
	d.run(`window.bare = 0; const look = () => { if (getComputedStyle(document.body).boxSizing !== "border-box") window.bare++; requestAnimationFrame(look); }; look()`)
	d.write("static/assets/lontar.css", string(css)+"\nh1 { outline-width: 7px; outline-style: solid }")
	d.until(`getComputedStyle(document.querySelector("h1")).outlineWidth === "7px" && document.querySelectorAll("link[rel=stylesheet]").length === 2`)
	d.holds(`window.bare === 0`, "for a moment the page had no style")
	d.write("static/plain.css", "h1 { text-indent: 9px }")
	d.until(`getComputedStyle(document.querySelector("h1")).textIndent === "9px" && document.querySelectorAll("link[rel=stylesheet]").length === 2`)
	d.holds(`window.bare === 0 && getComputedStyle(document.querySelector("h1")).outlineWidth === "7px"`, "swapping one sheet lost the other")
	d.write("content/news/2024/two/index.en.md", storyWith("Words after."))
	d.text("Words after")
	d.holds(`getComputedStyle(document.querySelector("h1")).textIndent === "9px"`, "an edit of the text brought the old sheet back")
}

func refreshesPictures(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, statefulSite(t))
	d.write("content/news/2024/two/index.en.md", storyWith("![A picture](a.png)"))
	d.write("content/news/2024/two/a.png", dot(t, 2))
	d.show("/en/news/2024/two/")
	d.until(`document.querySelector("img[alt='A dot']").naturalWidth === 1 && document.querySelector(".body img").naturalWidth === 2`)
	d.write("static/dot.png", dot(t, 5))
	d.until(`document.querySelector("img[alt='A dot']").naturalWidth === 5`)
	d.write("content/news/2024/two/a.png", dot(t, 7))
	d.until(`document.querySelector(".body img").naturalWidth === 7`)
	d.holds(`document.querySelector("img[alt='A dot']").naturalWidth === 5`, "the first picture went back")
}

func reloadsForScripts(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	do(t, d.ctx, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `window.said = []; const info = console.info; console.info = text => { window.said.push(text); info(text); }`})
		return err
	}))
	d.show("/en/news/2024/two/")
	d.holds(`window.said.length === 0`, "it speaks of a reload before there was one")
	d.write("static/assets/lontar.js", "window.edited = true;")
	d.until(`window.edited === true && window.sameWindow === undefined && window.said.join() === "lontar: full reload: a script or a policy of the page changed"`)
}

func keepsCards(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.show("/en/news/2024/one/")
	d.run(`document.querySelector("a.term").focus()`)
	do(t, d.ctx, chromedp.KeyEvent("\r"))
	d.until(cardIsOpen)
	d.write("content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\n---\n\nNew. A valuation, see [two](../two/index.md), and [others](../two/index.md).\n")
	d.text("others")
	d.holds(cardIsOpen+` && document.querySelector(".card").contains(document.activeElement) && document.querySelector(".card").previousSibling.matches("a.term")`, "the card closed, moved, or lost the focus")
	do(t, d.ctx, chromedp.KeyEvent("\u001b"))
	d.until(`!document.querySelector(".card") && document.activeElement.matches("a.term")`)
	d.write("content/news/2024/two/index.en.md", storyWith("Nothing."))
	d.write("content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\n---\n\n## A valuation\n\n- A list\n- of valuations\n")
	d.text("of valuations")
	d.run(`document.querySelector("a.term").click()`)
	d.until(cardIsOpen)
}

func showsProblems(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.show("/en/news/2024/one/")
	for _, c := range []struct{ file, broken, mended, says string }{
		{"content/news/2024/one/index.en.md", "---\ntitle: \"One\n---\n\nBroken.\n", "---\ntitle: One\ndate: 2024-01-02\n---\n\n## First {#first}\n\nA valuation.\n", "index.en.md"},
		{"layouts/story.html", "{{define \"main\"}}{{.Nothing}}{{end}}", "", "layouts/story.html"},
		{"layouts/base.html", "{{if}", "", "layouts/base.html"},
		{"i18n/en.yaml", "messages:\n  glossary: [\n", "messages:\n  made_with: Made\n", "i18n/en.yaml"},
		{"content/glossary/valuation.md", "---\nrelated: [\n---\n\n# en\n\n- valuation\n", "# en\n\n- valuation\n\nWhat a company is judged to be worth.\n", "valuation.md"},
		{"lontar.yaml", "title: [\n", "title: Small\nbaseURL: https://example.org/\ndefault: en\n", "lontar.yaml"},
	} {
		d.write(c.file, c.broken)
		d.until(overlayHas + fmt.Sprintf("(%q)", c.says))
		d.holds(`document.body.textContent.includes("valuation")`, c.file+": the last good page is gone")
		d.holds(`!document.body.textContent.includes(`+fmt.Sprintf("%q", c.says)+`)`, c.file+": the problem stands in the page itself")
		if c.mended == "" {
			d.remove(c.file)
		} else {
			d.write(c.file, c.mended)
		}
		d.until(`!` + overlayShown)
	}
	d.holds(`document.querySelector("h1").textContent.includes("One")`, "the page is not whole after all is mended")

	// Of many problems, those of the page at hand come first.
	put(t, d.dir, "content/news/2024/a/index.en.md", "---\ntitle: \"A\n---\n")
	d.write("content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-13-45\n---\n\nA valuation.\n")
	d.until(overlayHas + `("2024/a/")`)
	first := eval[string](t, d.ctx, shadowTree+`.querySelector("#overlay li").textContent`)
	if !strings.Contains(first, "2024/one/index.en.md:3:") || !strings.Contains(first, "frontmatter/date") {
		t.Errorf("first is %q", first)
	}
	if mark := eval[string](t, d.ctx, shadowTree+`.querySelector("#overlay li mark").textContent`); mark != "2024-13-45" {
		t.Errorf("%q is underlined", mark)
	}
	d.holds(`getComputedStyle(`+shadowTree+`.getElementById("overlay")).direction === "ltr"`, "the overlay does not read from left to right")
}

func saysGone(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.show("/en/news/2024/two/")
	d.write("content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\nslug: second\n---\n\nValuations again.\n")
	d.until(overlayHas + `("deleted or renamed")`)
	d.holds(shadowTree+`.querySelector("#overlay .gone a").pathname === "/en/news/2024/second/" && document.body.textContent.includes("Valuations again")`, "it does not say where the page went, or the page is gone")
	d.write("content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nBack again.\n")
	d.until(`!` + overlayShown + ` && document.body.textContent.includes("Back again")`)
	put(t, d.dir, "content/news/2024/moved/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nBack again.\n")
	d.remove("content/news/2024/two")
	d.until(overlayHas + `("deleted or renamed")`)
	d.run(shadowTree + `.querySelector("#overlay .gone a").click()`)
	d.until(`location.pathname === "/en/news/2024/moved/"`)
	d.until(`!!document.querySelector("lontar-preview") && !` + overlayShown)
}

func foldsOverlay(t *testing.T, ctx context.Context) {
	dir := smallSite(t)
	put(t, dir, "content/news/2024/two/index.ar.md", "---\ntitle: اثنان\ndate: 2024-02-03\n---\n\nكلمات.\n")
	d := newDesk(t, ctx, dir)
	d.show("/ar/news/2024/two/")
	d.write("content/news/2024/bad/index.en.md", "---\ntitle: \"Bad\n---\n")
	d.until(overlayShown)
	d.holds(`getComputedStyle(document.body).direction === "rtl" && getComputedStyle(`+shadowTree+`.getElementById("overlay")).direction === "ltr"`, "the overlay of an Arabic page does not read from left to right")
	do(t, d.ctx, chromedp.KeyEvent("\u001b"))
	d.until(`!` + overlayShown + ` && ` + shadowTree + `.getElementById("unfold").checkVisibility()`)
	d.write("content/news/2024/two/index.ar.md", "---\ntitle: اثنان\ndate: 2024-02-03\n---\n\nكلمات أخرى.\n")
	d.text("أخرى")
	d.holds(`!`+overlayShown, "an edit that changes no error unfolds them")
	d.run(shadowTree + `.getElementById("unfold").focus()`)
	do(t, d.ctx, chromedp.KeyEvent("\r"))
	d.until(overlayShown + ` && ` + shadowTree + `.activeElement?.id === "overlay"`)
	do(t, d.ctx, chromedp.KeyEvent("\t"))
	d.until(shadowTree + `.activeElement?.className === "fold"`)
	do(t, d.ctx, chromedp.KeyEvent("\t"))
	d.until(shadowTree + `.activeElement?.classList.contains("place")`)
	do(t, d.ctx, chromedp.KeyEvent("\u001b"))
	d.until(`!` + overlayShown + ` && ` + shadowTree + `.activeElement?.id === "unfold"`)
	d.write("content/news/2024/worse/index.en.md", "---\ntitle: \"Worse\n---\n")
	d.until(overlayShown)
	d.remove("content/news/2024/worse")
	d.remove("content/news/2024/bad")
	d.until(`!` + overlayShown + ` && !` + shadowTree + `.getElementById("unfold").checkVisibility()`)
	d.until(shadowTree + `.querySelector("[aria-live=polite]").textContent === "mended"`)
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
	w.Close()
	w.each(func(c *wired) { c.Close() })
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

func showsBar(t *testing.T, ctx context.Context) {
	dir := smallSite(t)
	put(t, dir, "content/news/2024/three/index.fi.md", "---\ntitle: Kolme\ndate: 2024-03-03\ndraft: true\n---\n\nSanoja.\n")
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\nlanguages: [en, ar, fi, eo]\n")
	put(t, dir, "content/glossary/valuation.md", "# en\n\n- valuation\n- worthing {status=deprecated}\n\nWhat a company is judged to be worth.\n\n# ar\n\n- تقييم\n\nقيمة الشركة.\n")
	put(t, dir, "content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\n---\n\nValuations of many, by a worthing.\n")
	d := newDesk(t, ctx, dir)
	d.s.client.editor = newEditor(dir, "true")
	d.show("/en/news/2024/one/")
	d.until(`!!` + shadowTree + `.querySelector(".matrix")`)
	if got := eval[string](t, d.ctx, `[...`+shadowTree+`.querySelectorAll(".matrix li")].map(e => e.className).join()`); got != "original,unrecorded,missing,missing" {
		t.Errorf("the matrix is %q", got)
	}
	d.holds(shadowTree+`.getElementById("strip").textContent.includes("6 words")`, "it does not count the words")
	d.run(shadowTree + `.activeElement?.blur()`)
	do(t, d.ctx, chromedp.KeyEvent("L", chromedp.KeyModifiers(1|8)))
	d.until(shadowTree + `.getElementById("panel").checkVisibility() && ` + shadowTree + `.activeElement?.id === "panel"`)
	panel := eval[string](t, d.ctx, shadowTree+`.getElementById("panel").textContent`)
	for _, want := range []string{"content/news/2024/one/index.en.md", "layouts/story.html (comes with Lontar)", "machine translation", `"worthing" is a deprecated term`, "compare"} {
		if !strings.Contains(panel, want) {
			t.Errorf("the panel has no %q: %s", want, panel)
		}
	}
	d.run(`[...document.querySelectorAll("a.term")].find(a => a.textContent === "Valuations").focus()`)
	d.until(shadowTree + `.getElementById("why").checkVisibility()`)
	if why := eval[string](t, d.ctx, shadowTree+`.getElementById("why").textContent`); !strings.Contains(why, "Valuations is a form of the preferred term valuation") || !strings.Contains(why, "with the ending s") || !strings.Contains(why, "line 6") {
		t.Errorf("why: %q", why)
	}
	d.run(shadowTree + `.getElementById("shrink").click()`)
	d.until(shadowTree + `.getElementById("bar").className === "dot"`)
	d.show("/en/")
	d.holds(shadowTree+`.getElementById("bar").className === "dot"`, "it forgets how it was left")
	d.run(shadowTree + `.getElementById("shrink").click()`)
	d.holds(shadowTree+`.getElementById("bar").className === "strip"`, "it does not grow again")
	d.show("/fi/")
	d.until(`!!` + shadowTree + `.getElementById("files") && ` + shadowTree + `.getElementById("strip").textContent === ""`)
	d.show("/eo/")
	d.until(`/^[0-9]+ words untranslated$/.test(` + shadowTree + `.getElementById("strip").textContent)`)
	d.run(shadowTree + `.querySelector("#strip button").click()`)
	d.until(shadowTree + `.getElementById("untranslated").checkVisibility() && ` + shadowTree + `.getElementById("untranslated").textContent.includes("made_with en:")`)
}

func hidesFromPrint(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.show("/en/news/2024/one/")
	d.run(`window.refused = []; document.addEventListener("securitypolicyviolation", e => window.refused.push(e.violatedDirective))`)
	d.until(`!!` + shadowTree + `.querySelector(".matrix")`)
	d.write("content/news/2024/bad/index.en.md", "---\ntitle: \"Bad\n---\n")
	d.until(overlayShown)
	d.holds(`window.refused.length === 0`, "the page's policy refuses something of the preview's")
	do(t, d.ctx, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		return err
	}))
	d.until(`getComputedStyle(document.querySelector("lontar-preview")).display === "none"`)
}

func barDodges(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	d.write("content/news/2024/two/index.en.md", storyWith(strings.Repeat("[Some words that lead](../one/index.md) to another.\n\n", 60)))
	do(t, d.ctx, chromedp.EmulateViewport(360, 640))
	d.show("/en/news/2024/two/")
	d.until(`!!` + shadowTree + `.querySelector(".matrix")`)
	d.run(`const a = document.querySelectorAll(".body a")[20]; a.scrollIntoView({block: "end", behavior: "instant"}); a.focus({preventScroll: true})`)
	d.until(`(() => { const a = document.activeElement.getBoundingClientRect(), b = ` + shadowTree + `.getElementById("bar").getBoundingClientRect(); return document.activeElement.matches(".body a") && (b.bottom <= a.top || b.top >= a.bottom); })()`)
	d.holds(shadowTree+`.getElementById("bar").getBoundingClientRect().width <= 360`, "the bar is wider than the window")
}

func opensFiles(t *testing.T, ctx context.Context) {
	d := newDesk(t, ctx, smallSite(t))
	opened := make(chan []string, 1)
	d.s.client.editor = newEditor(d.dir, "edit {file} {line} {column}")
	d.s.client.editor.start = func(c *exec.Cmd) error { opened <- c.Args; return nil }
	d.show("/en/news/2024/two/")
	d.write("content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-13-45\n---\n\nWords.\n")
	d.until(overlayShown)
	d.run(shadowTree + `.querySelector("#overlay .place").click()`)
	select {
	case args := <-opened:
		if want := []string{"edit", filepath.Join(d.dir, "content/news/2024/two/index.en.md"), "3", "7"}; fmt.Sprint(args) != fmt.Sprint(want) {
			t.Errorf("started %q, want %q", args, want)
		}
	case <-time.After(20 * time.Second):
		t.Error("no editor was started")
	}
}

func sideBySide(t *testing.T, ctx context.Context) {
	dir := smallSite(t)
	long := strings.Repeat("\n\nWords.", 60)
	put(t, dir, "content/news/2024/long/index.en.md", "---\ntitle: Long\ndate: 2024-05-01\n---\n\n## One"+long+"\n\n## Two"+long+"\n\n## Three {#three}"+long)
	put(t, dir, "content/news/2024/long/index.ar.md", "---\ntitle: طويل\ndate: 2024-05-01\ntranslation: {from: en}\n---\n\n## واحد"+strings.Repeat("\n\nكلمات كثيرة في فقرة.", 30)+"\n\n## اثنان"+long+long+"\n\n## ثلاثة"+long)
	d := newDesk(t, ctx, dir)
	do(t, d.ctx, chromedp.EmulateViewport(1280, 800))
	visit(t, d.ctx, d.url+"/_lontar/compare/en/news/2024/long/?with=ar")
	d.until(`frames.length === 2 && Array.from(frames).every(f => f.document.readyState === "complete" && f.document.querySelector("lontar-preview"))`)
	d.run(`window.sameWindow = true`)
	d.holds(`frames[0].document.documentElement.dir === "ltr" && frames[1].document.documentElement.dir === "rtl"`, "the sides are not the two editions")
	d.holds(`!frames[0].document.querySelector("lontar-preview").shadowRoot.getElementById("bar")`, "each side has a bar of its own")
	// The heading of the one side stands where its sibling on the other stands.
	for _, pair := range [][2]string{{"two", "اثنان"}, {"three", "ثلاثة"}, {"one", "واحد"}} {
		for side, ids := range [2][2]string{pair, {pair[1], pair[0]}} {
			d.run(`const a = frames[` + fmt.Sprint(side) + `], h = a.document.getElementById("` + ids[0] + `"); a.dispatchEvent(new Event("wheel")); a.scrollTo({top: h.getBoundingClientRect().top + a.scrollY - a.innerHeight / 3, behavior: "instant"})`)
			d.until(`(() => { const a = frames[` + fmt.Sprint(side) + `], b = frames[` + fmt.Sprint(1-side) + `]; return Math.abs(a.document.getElementById("` + ids[0] + `").getBoundingClientRect().top - b.document.getElementById("` + ids[1] + `").getBoundingClientRect().top) < 8; })()`)
		}
	}
	d.run(`const a = frames[0], p = [...a.document.querySelectorAll(".body p")][70]; a.dispatchEvent(new Event("wheel")); a.scrollTo({top: p.getBoundingClientRect().top + a.scrollY - 300, behavior: "instant"}); p.dispatchEvent(new PointerEvent("pointerover", {bubbles: true}))`)
	d.until(`Array.from(frames).every(f => f.CSS.highlights.has("lontar-same"))`)
	d.write("content/news/2024/long/index.ar.md", "---\ntitle: طويل\ndate: 2024-05-01\ntranslation: {from: en}\n---\n\n## واحد"+long+"\n\n## جديد"+long)
	d.until(`frames[1].document.body.textContent.includes("جديد")`)
	d.holds(`frames[0].document.body.textContent.includes("Three")`, "the other side changed")
	d.run(`const s = document.querySelectorAll("select")[1]; s.selectedIndex = [...s.options].findIndex(o => o.lang === "en"); s.dispatchEvent(new Event("change"))`)
	d.until(`location.search === "?with=en" && frames.length === 2 && frames[1].document.documentElement.lang === "en"`)
}

func sideBySideDown(t *testing.T, ctx context.Context) {
	dir := smallSite(t)
	put(t, dir, "content/news/2024/long/index.en.md", "---\ntitle: Long\ndate: 2024-05-01\n---\n\n## One"+strings.Repeat("\n\nWords.", 60)+"\n\n## Two"+strings.Repeat("\n\nWords.", 60))
	put(t, dir, "content/news/2024/long/index.mn-Mong.md", "---\ntitle: ᠤᠷᠲᠤ\ndate: 2024-05-01\ntranslation: {from: en}\n---\n\n## ᠨᠢᠭᠡ"+strings.Repeat("\n\nᠦᠭᠡᠰ ᠦᠭᠡᠰ", 80)+"\n\n## ᠬᠣᠶᠠᠷ"+strings.Repeat("\n\nᠦᠭᠡᠰ ᠦᠭᠡᠰ", 80))
	d := newDesk(t, ctx, dir)
	do(t, d.ctx, chromedp.EmulateViewport(1280, 800))
	visit(t, d.ctx, d.url+"/_lontar/compare/en/news/2024/long/?with=mn-Mong")
	d.until(`frames.length === 2 && Array.from(frames).every(f => f.document.readyState === "complete" && f.document.querySelector("lontar-preview"))`)
	d.run(`const a = frames[0], h = a.document.getElementById("two"); a.dispatchEvent(new Event("wheel")); a.scrollTo({top: h.getBoundingClientRect().top + a.scrollY - a.innerHeight / 3, behavior: "instant"})`)
	d.until(`(() => { const b = frames[1]; return b.scrollX > 0 && Math.abs(b.document.getElementById("ᠬᠣᠶᠠᠷ").getBoundingClientRect().left - b.innerWidth / 3) < 8; })()`)
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
	srv.Listener.Close()
	ln, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{Listener: ln}
	srv.Listener = w
	srv.Start()
	t.Cleanup(func() { w.each(func(c *wired) { c.Close() }); srv.Close() })
	return srv, w
}
