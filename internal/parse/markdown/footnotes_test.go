package markdown

import (
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/source"
)

func TestNotesAreNumberedInTheDigitsOfTheLanguageAndNameTheWayBack(t *testing.T) {
	body := "a[^x] b[^y] c[^x]\n\n[^x]: one\n[^y]: two\n"
	for lang, second := range map[string]string{"fa": "۲", "bn": "২", "sa": "२", "en": "2", "ja": "2"} {
		f, err := New(Options{Lang: lang}).Parse(source.Text{Bytes: []byte(body)}, 0).Render(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{
			`<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">` + second + `</a></sup>`,
			`<a href="#fnref:1"`, `<a href="#fnref1:1"`, `<li id="fn:2">`,
		} {
			if !strings.Contains(string(f.HTML), want) {
				t.Errorf("%s: no %s in\n%s", lang, want, f.HTML)
			}
		}
		words := 0
		for _, s := range f.Slots {
			if s.Kind == archive.WordSlot && s.Value == "footnote_back" {
				words++
			}
		}
		if words != 3 {
			t.Errorf("%s: %d ways back have a name, want 3", lang, words)
		}
	}
}
