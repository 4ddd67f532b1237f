package locale

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func tagsOf(data string) []string {
	var tags []string
	for line := range strings.Lines(data) {
		if t, ok := strings.CutPrefix(line, "@"); ok {
			t, _, _ = strings.Cut(strings.TrimSuffix(t, "\n"), " ")
			tags = append(tags, t)
		}
	}
	return tags
}

func TestEverySectionIsFoundAndNoOther(t *testing.T) {
	for name, data := range map[string]string{"cldr": cldr, "scripts": likelyScripts} {
		tags := tagsOf(data)
		if len(tags) < 700 || !slices.IsSorted(tags) {
			t.Fatalf("%s: %d tags, sorted: %t", name, len(tags), slices.IsSorted(tags))
		}
		for _, tag := range tags {
			s, ok := section(data, tag)
			if !ok || !strings.HasSuffix(s, "\n") || strings.Contains(s, "\n@") || !strings.Contains(data, "@"+tag+" "+s) {
				t.Errorf("%s: %s is %t %.40q", name, tag, ok, s)
			}
			for _, none := range []string{tag + "0", tag[:len(tag)-1], "", "@" + tag} {
				if _, ok := section(data, none); ok != slices.Contains(tags, none) {
					t.Errorf("%s: %q is found: %t", name, none, ok)
				}
			}
		}
	}
}

func TestTheDataOfEveryLocaleIsWhole(t *testing.T) {
	for _, tag := range tagsOf(cldr) {
		l := Of(tag)
		t0 := l.data()
		for c := range calendars {
			w := t0.words(calendar(c))
			for i, p := range w.patterns {
				if p == "" {
					t.Errorf("%s %s has no %s", tag, calendars[c].name, patternKeys[i])
				}
			}
			for i := range w.months {
				if len(w.months[i]) != 12 || len(w.weekdays[i]) != 7 || slices.Contains(w.months[i], "") {
					t.Errorf("%s %s: months %q, days %q", tag, calendars[c].name, w.months[i], w.weekdays[i])
				}
			}
			for _, names := range w.eras {
				if n := len(names); calendar(c) == japanese && n != len(eras) || calendar(c) != gregory && n == 0 {
					t.Errorf("%s %s: eras %q", tag, calendars[c].name, names)
				}
			}
			l.Calendar = calendars[c].name
			for s := Full; s <= Short; s++ {
				if got := l.Date(2024, time.August, 13, s); got == "" || strings.Contains(got, "\ufffd") {
					t.Errorf("%s %s: %q", tag, calendars[c].name, got)
				}
			}
		}
		if p := l.ListPattern(And); !strings.Contains(p.Pair, "{0}") || !strings.Contains(p.End, "{1}") {
			t.Errorf("%s: %v", tag, p)
		}
		if got := l.Time(time.Date(2024, 8, 13, 15, 4, 0, 0, time.UTC)); len([]rune(got)) < 4 {
			t.Errorf("%s: %q", tag, got)
		}
	}
}

func TestADataLocaleIsNeverInAnotherScript(t *testing.T) {
	for tag, want := range map[string]string{
		"zh-TW": "zh-TW", "zh-Hant-TW": "zh-Hant", "zh-Hans-CN": "zh-Hans", "pa-PK": "pa-Arab", "sr-ME": "sr-Latn-ME", "sr-Cyrl-RS": "sr-Cyrl", "ur-Latn": "und", "en-u-co-phonebk": "en",
		"en-US": "en", "de-XX": "de", "az-Arab": "az-Arab", "uz-AF": "uz-Arab", "": "und", "x": "und", "ca-valencia": "ca",
	} {
		if got := nearest(tag); got != want {
			t.Errorf("%q has the data of %s, want %s", tag, got, want)
		}
	}
	if got := Of("ru-Latn").PluralCategory(3); got != "few" {
		t.Errorf("Russian in Latin letters counts 3 as %s", got)
	}
}

func FuzzNoTagAndNoNumberPanics(f *testing.F) {
	f.Add("zh-Hant-TW", "1.50", "persian", "arab")
	f.Add("\n@en", "1c6", "", "")
	f.Add("und", "-0.000000000000000000001", "islamic-umalqura", "native")
	f.Fuzz(func(t *testing.T, tag, number, calendar, digits string) {
		l := Of(tag)
		l.Calendar, l.Digits = calendar, digits
		l.Date(len(number)*97, time.Month(len(tag)), len(digits), Full)
		l.DecimalText(number)
		l.Currency(float64(len(number))/3, number)
		l.List(number, tag, digits)
		l.JoinList(Or, number, tag)
		if c := l.PluralCategoryOf(number); !slices.Contains(l.PluralCategories(), c) {
			t.Errorf("%q is %s, which %q has not", number, c, tag)
		}
	})
}
