package locale

import "testing"

func TestBalanceBidi(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                             "plain",
		"\u200fmark\u200e":                  "\u200fmark\u200e",
		"\u2068a\u2069b":                    "\u2068a\u2069b",
		"\u2068a":                           "\u2068a\u2069",
		"a\u2069":                           "a",
		"a\u202cb":                          "ab",
		"\u202ea":                           "\u202ea\u202c",
		"\u202ba\u2068b\u202cc":             "\u202ba\u2068bc\u2069\u202c", // PDF closes nothing beyond the isolate
		"\u2068a\u202bb\u2069c\u202c":       "\u2068a\u202bb\u202c\u2069c", // PDI closes what stands open inside
		"\u2066\u2067\u2068":                "\u2066\u2067\u2068\u2069\u2069\u2069",
		"\u2069\u2069\u2069a\u2069":         "a",
		"\u202da\u202cb\u202c":              "\u202da\u202cb",
		"\u2067a\u2069\u2069 \u2066b\u2069": "\u2067a\u2069 \u2066b\u2069",
	} {
		if got := BalanceBidi(in); got != want {
			t.Errorf("%+q gives %+q, want %+q", in, got, want)
		}
		if got := BalanceBidi(want); got != want {
			t.Errorf("%+q is not left alone: %+q", want, got)
		}
	}
}

func TestFirstStrong(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "24 (…)": "", "xAI تطلق": "ltr", "«תל": "rtl", "24 مليار": "rtl", "\u2068abc\u2069 שלום": "rtl", "ᠮᠣᠩᠭᠣᠯ": "ltr", "ߒߞߏ": "rtl", "𞤆𞤵": "rtl", "\u200fabc": "rtl",
	} {
		if got := FirstStrong(in); got != want {
			t.Errorf("%q begins %q, want %q", in, got, want)
		}
	}
}

func TestCouldTurn(t *testing.T) {
	for _, c := range []struct {
		text, dir string
		want      bool
	}{
		{"Musk, 24!", "ltr", false}, {"Musk", "rtl", true}, {"ماسك", "rtl", false}, {"ماسك 24", "rtl", true}, {"ماسك ٢٤", "rtl", true}, {"a\u2067b\u2069", "ltr", true}, {"שלום", "ltr", true}, {"· — ·", "rtl", false},
	} {
		if got := CouldTurn(c.text, c.dir); got != c.want {
			t.Errorf("%q among %s: %v", c.text, c.dir, got)
		}
	}
}
