package preview

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

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
