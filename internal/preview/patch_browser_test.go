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
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// storyWith is an edition with this body.
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
