// Package locale holds what a page needs of a language: tag, script,
// direction, autonym, dates, numbers, plurals, order, interface words.
package locale

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"
)

// A Locale is a language as a page needs it.
type Locale struct {
	Tag      string // canonical BCP 47
	Segment  string // of an address: the tag in lower case
	Script   string // ISO 15924
	Dir      string // ltr or rtl
	Vertical bool   // traditional Mongolian
	Autonym  string
}

// odd are tags of other people's sites, and deprecated ones (IANA registry).
var odd = map[string]string{"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}

// Canonical returns a BCP 47 tag in its shortest form, keeping what the author
// chose: no macro-language is put in the place of another.
func Canonical(tag string) (string, bool) {
	tag = strings.ReplaceAll(tag, "_", "-")
	if tag == "" || len(tag) > 35 {
		return "", false
	}
	base, rest, more := strings.Cut(tag, "-")
	if to, ok := odd[strings.ToLower(base)]; ok {
		base = to
		tag = base
		if more {
			tag += "-" + rest
		}
	}
	t, err := language.Raw.Parse(tag)
	if err != nil || t == language.Und {
		return "", false
	}
	b, _, _ := t.Raw()
	if b.String() == "und" {
		return "", false
	}
	return t.String(), true
}

// wrong are country codes and names often written for languages.
var wrong = map[string]string{"jp": "ja", "kr": "ko", "cn": "zh", "gr": "el", "ua": "uk", "cz": "cs", "dk": "da", "english": "en", "indonesian": "id", "chinese": "zh", "arabic": "ar", "japanese": "ja", "korean": "ko", "german": "de", "french": "fr", "finnish": "fi"}

// Suggest returns the tag that was probably meant, or "".
func Suggest(tag string) string {
	t := strings.ToLower(tag)
	if to, ok := wrong[t]; ok {
		return to
	}
	t, _, _ = strings.Cut(strings.ReplaceAll(t, "_", "-"), ".")
	if c, ok := Canonical(t); ok {
		return c
	}
	if len(t) > 2 {
		if c, ok := Canonical(t[:2]); ok {
			return c
		}
	}
	return ""
}

// rightToLeft are the scripts CLDR 48 writes from right to left.
var rightToLeft = strings.Fields("Adlm Arab Aran Armi Avst Chrs Cprt Elym Garay Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi")

// directions that do not follow from the likely script (CLDR 48 layout.json).
var directions = map[string]string{"doi": "ltr", "ms-ID": "ltr", "prs": "rtl"}

// Of returns what is known of a language.
func Of(tag string) Locale {
	l := Locale{Tag: tag, Segment: strings.ToLower(tag), Dir: "ltr", Autonym: autonyms[tag]}
	t, err := language.Raw.Parse(tag)
	if err == nil {
		s, _ := t.Script()
		l.Script = s.String()
	}
	for _, s := range rightToLeft {
		if s == l.Script {
			l.Dir = "rtl"
		}
	}
	if d, ok := directions[tag]; ok {
		l.Dir = d
	}
	l.Vertical = l.Script == "Mong"
	if l.Autonym == "" && err == nil {
		l.Autonym = display.Self.Name(t)
	}
	if l.Autonym == "" {
		l.Autonym = tag
	}
	return l
}

var autonyms = map[string]string{
	"id": "Bahasa Indonesia", "sa": "संस्कृतम्", "la": "Latina", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-CN": "简体中文", "zh-TW": "繁體中文", "zh": "中文",
	"ko": "한국어", "ru": "Русский", "en": "English", "fr": "Français", "ja": "日本語", "de": "Deutsch", "pt": "Português", "el": "Ελληνικά", "es": "Español", "it": "Italiano",
	"fi": "Suomi", "ar": "العربية", "he": "עברית", "fa": "فارسی", "ur": "اردو", "hi": "हिन्दी", "tr": "Türkçe", "nl": "Nederlands", "pl": "Polski", "sv": "Svenska", "uk": "Українська",
	"vi": "Tiếng Việt", "th": "ไทย", "bn": "বাংলা", "ms": "Bahasa Melayu", "pt-BR": "Português (Brasil)", "sw": "Kiswahili", "gl": "Galego", "eu": "Euskara", "am": "አማርኛ",
}

// NFC returns the text in Unicode normalization form C.
func NFC(s string) string { return norm.NFC.String(s) }

// FoldCase returns the text for comparison without case.
func FoldCase(s string) string { return norm.NFC.String(cases.Fold().String(s)) }
