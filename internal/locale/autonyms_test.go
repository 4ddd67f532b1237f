package locale

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"
)

// shared reads the names and dates of CLDR; it is not part of this repository.
func shared(t *testing.T) map[string]cldrLocale {
	b, err := os.ReadFile("../../../shared/corpora/cldr/locales.json")
	if err != nil {
		t.Skip("the names and dates of CLDR are not on this machine")
	}
	var all map[string]cldrLocale
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d locales", len(all))
	}
	return all
}

type cldrLocale struct {
	Autonym          string
	DateFormats      map[string]string
	Months           map[string]string
	MonthsStandalone map[string]string
}

func TestAutonymsEqualCLDRButForCapitals(t *testing.T) {
	ours := map[string]string{"id": "Bahasa Indonesia", "sa": "संस्कृतम्"}
	for tag, l := range shared(t) {
		want := l.Autonym
		if o, ok := ours[tag]; ok {
			want = o
		}
		if got := Of(tag).Autonym; FoldCase(got) != FoldCase(want) {
			t.Errorf("%s is called %q, want %q", tag, got, want)
		}
	}
}

func TestAutonymsOfVarietiesAndStrangers(t *testing.T) {
	for tag, want := range map[string]string{
		"sa": "संस्कृतम्", "la": "Latina", "id": "Bahasa Indonesia", "id-ID": "Bahasa Indonesia", "ms": "Bahasa Melayu", "ru": "Русский", "el": "Ελληνικά",
		"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-CN": "简体中文", "zh-TW": "繁體中文", "zh-Hans-CN": "简体中文", "pt-BR": "Português (Brasil)", "fa-IR": "فارسی",
		"en-GB": "British English", "es-MX": "Español de México", "fr-CA": "Français canadien", "sr-Latn": "Srpski", "sr-Latn-RS": "Srpski", "ka": "ქართული",
		"az-Arab": "تۆرکجه", "mn-Mong": "ᠮᠣᠩᠭᠣᠯ", "ckb-IQ": "کوردیی ناوەندی", "en-Shaw": "en-Shaw", "aaa": "aaa", "": "",
	} {
		if got := Of(tag).Autonym; got != want {
			t.Errorf("%s is called %q, want %q", tag, got, want)
		}
	}
}

func TestEveryAutonymIsWrittenInItsTagsScript(t *testing.T) {
	if n := len(names()); n < 250 {
		t.Errorf("only %d autonyms", n)
	}
	for tag, name := range names() {
		if c, ok := Canonical(tag); !ok || c != tag {
			t.Errorf("%s is not canonical: %q", tag, c)
		}
		if name != NFC(name) || name != strings.TrimSpace(name) || name == "" {
			t.Errorf("%s: %q is not clean", tag, name)
		}
		l := Of(tag)
		if l.Script == "Zzzz" {
			t.Errorf("%s has no script", tag)
		}
		if latin := strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Latin, r) }); latin != (l.Script == "Latn") {
			t.Errorf("%s is written in %s, but called %q", tag, l.Script, name)
		}
	}
}

// names are the autonyms of the data by tag.
func names() map[string]string {
	all := map[string]string{}
	for _, tag := range autonymTags() {
		all[tag] = Of(tag).Autonym
	}
	return all
}
