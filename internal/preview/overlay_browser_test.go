package preview

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

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
