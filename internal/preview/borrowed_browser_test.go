package preview

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// lendingSite has a Chinese and a Finnish story that Arabic readers borrow.
func lendingSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for p, text := range map[string]string{
		"lontar.yaml":                      "title: T\nlanguages: [ar, fi, zh-Hans]\ndefault: ar\nmissing: page\n",
		"content/news/zh/index.zh-Hans.md": "---\ntitle: 公司的估值上升\ndescription: 说明\ndate: 2024-08-05\n---\n公司的估值上升了，*重要*的是这一点。" + strings.Repeat("这一行要长到换行。", 30) + "\n",
		"content/news/fi/index.fi.md":      "---\ntitle: Uutinen\ndate: 2024-08-05\n---\nTämä on *tärkeää*.\n",
		"content/glossary/valuation.md":    "# zh-Hans\n- 估值\n\n公司值多少钱。\n\n# ar\n- تقييم\n\nقيمة الشركة.\n",
		"content/pages/about/index.ar.md":  "---\ntitle: عنا\n---\nنحن.\n",
		"content/pages/imprint.fi.md":      "---\ntitle: Julkaisija\n---\nMe.\n",
	} {
		p = filepath.Join(dir, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	srv := httptest.NewServer(open(t, dir))
	t.Cleanup(srv.Close)
	return srv.URL
}

func TestAnArabicReaderSeesABorrowedChineseTextRightlySet(t *testing.T) {
	ctx := browser(t)
	url := lendingSite(t)
	do(t, ctx, chromedp.EmulateViewport(360, 800))
	visit(t, ctx, url+"/ar/news/zh/")
	style := func(selector, property string) string {
		return eval[string](t, ctx, `getComputedStyle(document.querySelector('`+selector+`'))['`+property+`']`)
	}
	for _, c := range []struct{ selector, property, want string }{
		{"html", "direction", "rtl"},
		{".notice", "direction", "rtl"},
		{".dateline", "direction", "rtl"},
		{".languages", "direction", "rtl"},
		{".terms dd", "direction", "rtl"},
		{"article h1", "direction", "ltr"},
		{".standfirst", "direction", "ltr"},
		{".body p", "direction", "ltr"},
		{".body p", "textAlign", "start"},
		{".body em", "fontStyle", "normal"},
		{".body em", "textEmphasisStyle", "dot"},
		{".body em", "fontWeight", "400"},
	} {
		if got := style(c.selector, c.property); got != c.want {
			t.Errorf("%s has %s %q, want %q", c.selector, c.property, got, c.want)
		}
	}
	for selector, font := range map[string]string{".body p": "Noto Serif CJK SC", "h1": "Noto Serif CJK SC", ".terms dd": "Noto Naskh Arabic", ".notice": "Noto Sans Arabic"} {
		if got := style(selector, "fontFamily"); !strings.HasPrefix(got, `"`+font) {
			t.Errorf("%s is set in %s, want %s first", selector, got, font)
		}
	}
	// The notice begins at the right, the text at the left.
	edges := func(selector string) []float64 {
		return eval[[]float64](t, ctx, `(() => { const r = document.createRange(), e = document.querySelector('`+selector+`'); r.selectNodeContents(e); const a = r.getClientRects()[0], b = e.getBoundingClientRect(); return [a.left - b.left, b.right - a.right]; })()`)
	}
	if e := edges("article h1"); e[0] > 1 || e[1] < 1 {
		t.Errorf("the headline stands %v from the edges, not at the left", e)
	}
	if e := edges(".dateline"); e[1] > 1 || e[0] < 1 {
		t.Errorf("the date stands %v from the edges, not at the right", e)
	}
	if eval[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`) {
		t.Error("the page scrolls sideways")
	}
	// A term's card speaks the reader's language, though it stands in the text.
	do(t, ctx, chromedp.Click("a.term"))
	until(t, ctx, `!!document.querySelector('.card')`)
	for property, want := range map[string]string{"lang": "ar", "dir": "rtl"} {
		if got := eval[string](t, ctx, `document.querySelector('.card').`+property); got != want {
			t.Errorf("the card has %s %q, want %q", property, got, want)
		}
	}

	visit(t, ctx, url+"/ar/news/fi/")
	for property, want := range map[string]string{"fontStyle": "italic", "fontWeight": "400", "textEmphasisStyle": "none"} {
		if got := style(".body em", property); got != want {
			t.Errorf("the Finnish emphasis has %s %q, want %q", property, got, want)
		}
	}
	if got := eval[string](t, ctx, `[...document.querySelectorAll("footer.site li a")].map(a => a.textContent + a.hreflang).join()`); got != "عنا,Julkaisijafi" {
		t.Errorf("the foot leads to %s", got)
	}
}
