package locale

import (
	"slices"
	"testing"
)

// What is available, what is asked for, which is taken ("" none).
func TestTheNearestLanguageHasTheSameScript(t *testing.T) {
	for _, c := range []struct {
		tag  string
		have []string
		want string
	}{
		{"zh-CN", []string{"zh-Hans", "zh-Hant"}, "zh-Hans"},
		{"zh", []string{"zh-Hans", "zh-Hant"}, "zh-Hans"},
		{"zh-SG", []string{"zh-Hans", "zh-Hant"}, "zh-Hans"},
		{"zh-TW", []string{"zh-Hans", "zh-Hant"}, "zh-Hant"},
		{"zh-HK", []string{"zh", "zh-Hant"}, "zh-Hant"},
		{"zh-HK", []string{"zh", "zh-TW"}, "zh-TW"},
		{"zh-MO", []string{"zh-Hant", "zh-HK"}, "zh-HK"},
		{"zh-Hant-HK", []string{"zh", "zh-Hant"}, "zh-Hant"},
		{"zh-Hant", []string{"zh", "zh-Hans", "zh-CN"}, ""},
		{"yue", []string{"zh-Hans", "zh-Hant"}, "zh-Hant"},
		{"pt-BR", []string{"pt"}, "pt"},
		{"pt", []string{"pt-BR"}, "pt-BR"},
		{"pt-AO", []string{"pt", "pt-PT"}, "pt-PT"},
		{"es-MX", []string{"es", "es-419"}, "es-419"},
		{"es-MX", []string{"en", "es"}, "es"},
		{"en-IN", []string{"en", "en-001"}, "en-001"},
		{"fa-AF", []string{"fa"}, "fa"},
		{"prs", []string{"fa"}, "fa"},
		{"sr-Latn", []string{"sr"}, ""},
		{"sr-Cyrl", []string{"sr", "sr-Latn"}, "sr"},
		{"sr", []string{"sr-Latn", "sr-Cyrl"}, "sr-Cyrl"},
		{"sh", []string{"sr", "sr-Latn"}, "sr-Latn"},
		{"az-Arab", []string{"az", "az-Latn"}, ""},
		{"pa-Arab", []string{"pa"}, ""},
		{"mn-Mong", []string{"mn"}, ""},
		{"de-1996", []string{"de"}, "de"},
		{"ar-EG-u-nu-latn", []string{"ar", "ar-EG"}, "ar-EG"},
		{"no", []string{"nb", "nn"}, "nb"},
		{"nb", []string{"no"}, "no"},
		{"nn", []string{"nb"}, "nb"},
		{"nn", []string{"da", "sv"}, ""},
		{"tl", []string{"fil"}, "fil"},
		{"arz", []string{"ar"}, "ar"},
		{"bn", []string{"en", "hi"}, ""},
		{"tlh", []string{"en"}, ""},
	} {
		got := ""
		for _, n := range Near(c.tag, c.have) {
			if slices.Contains(c.have, n) {
				got = n
				break
			}
		}
		if got != c.want {
			t.Errorf("%s of %v: got %q, want %q", c.tag, c.have, got, c.want)
		}
		if near := Near(c.tag, c.have); near[0] != c.tag {
			t.Errorf("%s: the first is %s", c.tag, near[0])
		}
	}
}
