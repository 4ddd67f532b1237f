package preview

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// bidiSite serves a copy of testdata/bidi, so that nothing is kept beside it.
func bidiSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/bidi")); err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(open(t, dir))
	t.Cleanup(srv.Close)
	return srv.URL
}

// rects finds words in the text of an element, each after the one before, and
// returns where they are drawn.
const rects = `(selector, has, words) => {
	const e = [...document.querySelectorAll(selector)].find(e => e.textContent.includes(has));
	if (!e) return null;
	const nodes = [], walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
	let text = "";
	while (walker.nextNode()) { nodes.push([walker.currentNode, text.length]); text += walker.currentNode.data; }
	const place = at => nodes.findLast(([, start]) => start <= at);
	let from = 0;
	return words.map(w => {
		const at = text.indexOf(w, from);
		if (at < 0) return null;
		from = at + w.length;
		const range = document.createRange(), [a, i] = place(at), [b, j] = place(at + w.length - 1);
		range.setStart(a, at - i);
		range.setEnd(b, at + w.length - j);
		const r = range.getBoundingClientRect();
		return {l: r.left, r: r.right, t: r.top, b: r.bottom};
	});
}`

type rect struct{ L, R, T, B float64 }

func rectsOf(t *testing.T, ctx context.Context, selector, has string, words ...string) []rect {
	t.Helper()
	args, err := json.Marshal([]any{selector, has, words})
	if err != nil {
		t.Fatal(err)
	}
	got := eval[[]*rect](t, ctx, fmt.Sprintf("(%s)(...%s)", rects, args))
	out := make([]rect, 0, len(words))
	for i, r := range got {
		if r == nil {
			t.Fatalf("%s with %q has no %q", selector, has, words[i])
		}
		out = append(out, *r)
	}
	if len(out) != len(words) {
		t.Fatalf("no %s with %q", selector, has)
	}
	return out
}

// What stands in the file in one order is drawn in another; this is where each
// word is on the screen, told from the right.
func TestWordsOfTwoDirectionsStandInTheOrderTheyAreReadIn(t *testing.T) {
	ctx := browser(t)
	url := bidiSite(t)
	do(t, ctx, chromedp.EmulateViewport(1280, 800))
	type line struct {
		selector, has string
		words         []string // in the order of the file
		drawn         string   // their numbers from the right; "" the same
	}
	common := []line{
		{".byline", "Vanila", []string{"Vanila", "Yunpeng"}, ""},
		{".provenance", "Daily", []string{"Daily Chips", "Nova", "vanila_7"}, ""},
	}
	pages := map[string][]line{
		"ar": {
			{"p", "بلغت", []string{"بلغت", "$", "24", "مليار", "2024", "فقط"}, ""},
			{"p", "السعر", []string{"السعر", "24.000", "€", "اليوم"}, ""},
			{"p", "كتب", []string{"كتب", "Vanila", "Yunpeng", "Nova", "هذا"}, ""},
			{"p", "العنوان", []string{"العنوان", "https", "example", "a/b", "c=1", "هنا"}, "154326"},
			{"p", "الأمر", []string{"الأمر", "go", "build", "./...", "هنا", "Ctrl-C", "!", "أيضا"}, "14325768"},
			{"p", "من 13", []string{"13", "إلى", "15", "أغسطس"}, ""},
			{".dateline", "أغسطس", []string{"نُشر", "13", "أغسطس", "2024", "دقيقة"}, ""},
			{".corrections li", "خطأ", []string{"14", "2024", ":", "كان", "Nova", "خطأ"}, ""},
			{"h1", "Grok", []string{"xAI", "تطلق", "نموذج", "Grok"}, ""},
			{"header.site nav", "xAI", []string{"الصفحة", "أخبار", "xAI", "مسرد"}, ""},
			{".languages", "English", []string{"English", "العربية", "עברית", "فارسی", "اردو"}, ""},
			{"td", "Nova", []string{"Nova"}, ""},
			{"pre", "echo", []string{"echo", "سلام", "&&", "ls"}, "4321"},
		},
		"he": {
			// Beside Hebrew, a sign of money belongs to its number.
			{"p", "השווי", []string{"השווי", "$", "24", "מיליארד", "2024", "בלבד"}, "132456"},
			{"p", "המחיר", []string{"המחיר", "24.000", "היום"}, ""},
			{"p", "הכתובת", []string{"הכתובת", "https", "example", "a/b", "c=1", "כאן"}, "154326"},
			{"p", "הפקודה", []string{"הפקודה", "go", "build", "./...", "כאן"}, "14325"},
			{".dateline", "2024", []string{"13", "אוגוסט", "2024", "·", "דק"}, ""},
			{".corrections li", "Nova", []string{"14", "2024", ":", "השם", "Nova", "שגוי"}, ""},
			{"h1", "Grok", []string{"xAI", "משיקה", "Grok"}, ""},
		},
		"fa": {
			{"p", "ارزش", []string{"ارزش", "۲۴", "میلیارد", "دلار", "۲۰۲۴", "رسید"}, ""},
			{"p", "قیمت", []string{"قیمت", "۲۴٬۰۰۰", "€", "امروز"}, ""},
			{"p", "شرکت", []string{"شرکت", "Nova", "و", "Vanila", "آمدند"}, ""},
			{".dateline", "۱۴۰۳", []string{"۲۳", "مرداد", "۱۴۰۳", "·", "دقیقه"}, ""},
			{"h1", "Grok", []string{"xAI", "Grok", "رونمایی"}, ""},
		},
		"ur": {
			{"p", "قیمت", []string{"قیمت", "$", "24", "ارب", "2024", "میں"}, ""},
			{"p", "دام", []string{"دام", "24.000", "€", "آج"}, ""},
			{"p", "کمپنی", []string{"کمپنی", "Nova", "اور", "Vanila", "آئیں"}, ""},
			{".dateline", "2024", []string{"13", "اگست", "2024", "·"}, ""},
			{"h1", "Grok", []string{"xAI", "نے", "Grok", "پیش"}, ""},
		},
	}
	for lang, lines := range pages {
		visit(t, ctx, url+"/"+lang+"/news/2024/order/")
		if dir := eval[string](t, ctx, `[document.documentElement, document.querySelector("article"), document.querySelector("h1 bdi"), document.querySelector(".standfirst bdi")].map(e => getComputedStyle(e).direction).join(" ")`); dir != "rtl rtl rtl rtl" {
			t.Errorf("%s: the page, its article, title and standfirst read %s", lang, dir)
		}
		if dir := eval[string](t, ctx, `[...document.querySelectorAll("[lang=en], code, pre, kbd, .byline bdi, a[href^=http][dir]")].map(e => getComputedStyle(e).direction).filter(d => d !== "ltr").join()`); dir != "" {
			t.Errorf("%s: a name, code or an address in Latin letters reads %s", lang, dir)
		}
		for _, l := range append(common, lines...) {
			got := rectsOf(t, ctx, l.selector, l.has, l.words...)
			want := l.drawn
			if want == "" {
				for i := range l.words {
					want += fmt.Sprint(i + 1)
				}
			}
			for k := range want[1:] {
				right, left := want[k]-'1', want[k+1]-'1'
				if got[left].R > got[right].L+1 || got[left].T > got[right].B {
					t.Errorf("%s: %q stands at %v, not left of %q at %v (%s)", lang, l.words[left], got[left], l.words[right], got[right], strings.Join(l.words, " "))
				}
			}
		}
	}
}

// Names with isolates left open and with ends of none, from the front matter,
// and a paragraph with one left open, change nothing after them.
func TestAnUnbalancedControlEndsWithItsOwnWords(t *testing.T) {
	ctx := browser(t)
	dir := t.TempDir()
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\n")
	put(t, dir, "content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\nsource:\n  title: \"Alpha \\u2067\"\n  publisher: \"שלום \\u2067\"\n  account: beta\n  cites:\n    - {title: \"\\u2069\\u2069שלום\", publisher: \"\\u2069\\u2069ילדה\"}\n---\n\nA name, \u2067ונילה, left open.\n\nListed is a thing with 24.\n")
	srv := httptest.NewServer(open(t, dir))
	defer srv.Close()
	do(t, ctx, chromedp.EmulateViewport(1280, 800))
	visit(t, ctx, srv.URL+"/en/news/2024/one/")
	for _, l := range []struct {
		selector string
		words    []string
	}{
		{".provenance", []string{"Alpha", "שלום", "beta"}},
		{".cites li", []string{"שלום", "ילדה"}},
		{".body p", []string{"Listed", "is", "with", "24"}},
	} {
		got := rectsOf(t, ctx, l.selector, l.words[0], l.words...)
		for i := range got[1:] {
			if got[i+1].L < got[i].R-1 {
				t.Errorf("%s: %q stands before %q", l.selector, l.words[i+1], l.words[i])
			}
		}
	}
}

func TestMongolianRunsFromTopToBottom(t *testing.T) {
	ctx := browser(t)
	url := bidiSite(t)
	for _, size := range [][2]int{{360, 640}, {768, 1024}, {1280, 800}} {
		do(t, ctx, chromedp.EmulateViewport(int64(size[0]), int64(size[1])))
		for _, page := range []string{"news/2024/mongol/", "", "glossary/", "glossary/language/"} {
			visit(t, ctx, url+"/mn-mong/"+page)
			if mode := eval[string](t, ctx, `[document.documentElement, document.body, document.querySelector("h1"), document.querySelector("main")].map(e => getComputedStyle(e).writingMode).join(" ")`); mode != "vertical-lr vertical-lr vertical-lr vertical-lr" {
				t.Errorf("%s at %v is written %s", page, size, mode)
			}
			if high := eval[float64](t, ctx, `document.documentElement.scrollHeight`); high > float64(size[1]) {
				t.Errorf("%s at %v is %v pixels high, so lines run out of the window", page, size, high)
			}
			if out := eval[string](t, ctx, `[...document.querySelectorAll("header.site a, .languages a")].filter(a => { const r = a.getBoundingClientRect(); return r.top < 0 || r.bottom > innerHeight || Math.max(r.width, r.height) < 24 || Math.min(r.width, r.height) < 14; }).map(a => a.textContent).join()`); out != "" {
				t.Errorf("%s at %v: links out of reach: %s", page, size, out)
			}
		}
		visit(t, ctx, url+"/mn-mong/news/2024/mongol/")
		if lang := eval[string](t, ctx, `[".skip", ".role"].map(s => document.querySelector(s + " bdi")?.lang).join()`); lang != "en,en" {
			t.Errorf("interface words that English lends are marked %q", lang)
		}
		lines := eval[[]rect](t, ctx, `(() => {
			const p = document.querySelector(".body p"), out = [], walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = document.createRange();
			while (walker.nextNode()) for (const m of walker.currentNode.data.matchAll(/[ᠠ-ᡂa-zA-Z0-9]+/g)) {
				range.setStart(walker.currentNode, m.index);
				range.setEnd(walker.currentNode, m.index + m[0].length);
				const r = range.getClientRects()[0];
				out.push({l: r.left, r: r.right, t: r.top, b: r.bottom});
			}
			return out;
		})()`)
		columns := 1
		for i, r := range lines[1:] {
			before := lines[i]
			switch {
			case r.T >= before.B-1: // further down the same line
				if (r.L+r.R)/2-(before.L+before.R)/2 > 12 {
					t.Errorf("%v: %v is lower than %v, but in another column", size, r, before)
				}
			case r.L > before.L: // the next line, to the right
				columns++
			default:
				t.Errorf("%v: after %v comes %v", size, before, r)
			}
		}
		if len(lines) < 40 || columns < 3 {
			t.Errorf("%v: %d words in %d columns", size, len(lines), columns)
		}
		if bad := eval[string](t, ctx, `(() => { const mode = s => getComputedStyle(document.querySelector(s)).writingMode, img = document.querySelector(".lead img").getBoundingClientRect();
			return [mode("table"), mode("pre"), Math.abs(img.width / img.height - 2) < .05 && img.width <= innerWidth && img.height <= innerHeight].join(" "); })()`); bad != "horizontal-tb horizontal-tb true" {
			t.Errorf("%v: table, code and picture are %s", size, bad)
		}
	}
}

func TestEveryRunOfAnotherLanguageReadsItsOwnWay(t *testing.T) {
	ctx := browser(t)
	url, s := archiveServer(t)
	dirs := map[string]string{}
	for _, l := range s.site.Locales {
		dirs[l.Tag] = l.Dir
	}
	args, err := json.Marshal(dirs)
	if err != nil {
		t.Fatal(err)
	}
	runs := 0
	for _, lang := range []string{"en", "ar", "he", "fa", "ur", "zh-hans"} {
		for _, page := range []string{"", "glossary/", "glossary/valuation/"} {
			visit(t, ctx, url+"/"+lang+"/"+page)
			bad := eval[string](t, ctx, fmt.Sprintf(`(dirs => [...document.querySelectorAll("[lang]")].filter(e => e.dir !== dirs[e.lang] || getComputedStyle(e).direction !== e.dir || e.localName !== "html" && getComputedStyle(e).display === "inline" && getComputedStyle(e).unicodeBidi !== "isolate").map(e => e.outerHTML.slice(0, 80)).join("\n"))(%s)`, args))
			if bad != "" {
				t.Errorf("%s/%s: of another direction, or not isolated: %s", lang, page, bad)
			}
			runs += eval[int](t, ctx, `document.querySelectorAll("[lang]").length`)
		}
	}
	if runs < 300 {
		t.Errorf("only %d runs seen", runs)
	}
}
