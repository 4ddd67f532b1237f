package locale

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// longest is how long a tag may be: RFC 5646, section 4.4.1, asks for 35.
const longest = 35

// replaced are the tags the IANA registry has withdrawn for another, and the
// twenty codes ISO 639-2 keeps for libraries ("B") beside the one BCP 47 has.
var replaced = map[string]string{
	"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro",
	"alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl", "fre": "fr", "geo": "ka", "ger": "de",
	"gre": "el", "ice": "is", "mac": "mk", "mao": "mi", "may": "ms", "per": "fa", "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy",
}

// replacedRegions are those the IANA registry has withdrawn for another.
var replacedRegions = map[string]string{"BU": "MM", "DD": "DE", "FX": "FR", "TP": "TL", "YD": "YE", "ZR": "CD"}

// noLanguage are registered codes that name no language.
var noLanguage = []string{"und", "mis", "mul", "zxx"}

// Canonical returns a BCP 47 tag, given in any case and with "_" for "-", in
// its shortest form (RFC 5646, section 4.5; the script left out that a language
// is written in unless another is named: ru-Cyrl is ru), and whether it names a registered
// language. It keeps what the author chose: zh-CN does not become zh-Hans, tl
// not fil, sh not sr-Latn, no not nb. Codes for no language or a private one
// (und, mul, qaa) are refused, since a folder of that name is none.
func Canonical(tag string) (string, bool) {
	if tag == "" || len(tag) > longest {
		return "", false
	}
	t, err := language.Raw.Parse(strings.ReplaceAll(tag, "_", "-"))
	if err != nil {
		return "", false
	}
	if t, err = language.SuppressScript.Canonicalize(t); err != nil {
		return "", false
	}
	short := t.String()
	if _, _, region := parts(short); replacedRegions[region] != "" {
		short = strings.Replace(short, "-"+region, "-"+replacedRegions[region], 1)
	}
	lang, rest, more := strings.Cut(short, "-")
	if to, ok := replaced[lang]; ok {
		lang = to
	}
	if len(lang) < 2 || slices.Contains(noLanguage, lang) || lang >= "qaa" && lang <= "qtz" && len(lang) == 3 {
		return "", false
	}
	if more {
		lang += "-" + rest
	}
	return lang, true
}

// meant are codes of countries and programs that people write for a language.
// Two of them are languages as well (kr Kanuri, se Northern Sami), which is
// for the caller to find out first.
var meant = map[string]string{
	"al": "sq", "at": "de-AT", "au": "en-AU", "by": "be", "cht": "zh-Hant", "chs": "zh-Hans", "cn": "zh", "cz": "cs", "dk": "da",
	"eg": "ar-EG", "en-uk": "en-GB", "gb": "en-GB", "ge": "ka", "gr": "el", "hk": "zh-HK", "il": "he", "ir": "fa", "jp": "ja", "kr": "ko",
	"kz": "kk", "mx": "es-MX", "nz": "en-NZ", "ph": "fil", "pk": "ur", "rs": "sr", "se": "sv", "sp": "es", "tw": "zh-TW", "ua": "uk",
	"us": "en-US", "vn": "vi", "zhs": "zh-Hans", "zht": "zh-Hant", "zh-chs": "zh-Hans", "zh-cht": "zh-Hant",
	"zh-simplified": "zh-Hans", "zh-traditional": "zh-Hant", "brazilian": "pt-BR", "farsi": "fa", "mandarin": "zh",
	"bahasa": "id", "norwegian": "no", "bengali": "bn", "flemish": "nl", "castilian": "es", "moldovan": "ro",
}

// Suggest returns the tag that was probably meant by one that is wrong, or ""
// where nothing is near: country codes (jp), names in English or in the
// language itself, with at most one slip in them, names of POSIX locales
// (en_us.UTF-8), and tags with a wrong end.
func Suggest(tag string) string {
	t := strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(t, ".@"); i >= 0 {
		t = t[:i]
	}
	t = strings.Join(strings.FieldsFunc(t, func(r rune) bool { return r == '_' || r == '-' || r == ' ' }), "-")
	if len(t) > 2*longest {
		return ""
	}
	if to, ok := meant[t]; ok {
		return to
	}
	if c, ok := Canonical(t); ok {
		return c
	}
	if c := named(t); c != "" {
		return c
	}
	for head := t; strings.Contains(head, "-"); {
		head = head[:strings.LastIndexByte(head, '-')]
		if to, ok := meant[head]; ok {
			if c, ok := Canonical(to + t[len(head):]); ok {
				return c
			}
			return to
		}
		if c, ok := Canonical(head); ok {
			return c
		}
		if c := named(head); c != "" {
			return c
		}
	}
	return ""
}

// named returns the language of our table with that name, hyphens for spaces.
func named(name string) string {
	if len(name) < 2 {
		return ""
	}
	name = FoldCase(name)
	best, slips := "", 2
	for _, tag := range plainestFirst() {
		english := display.English.Tags().Name(language.Raw.Make(tag))
		for _, n := range []string{Of(tag).Autonym, english, reversed(english)} {
			n = strings.ReplaceAll(FoldCase(n), " ", "-")
			if n == name {
				return tag
			}
			if slips == 2 && len(name) > 4 && oneSlip([]rune(n), []rune(name)) {
				best, slips = tag, 1
			}
		}
	}
	return best
}

// plainestFirst lists the tags of our table so that a name of several variants
// finds the one that says least: none with a region before those without.
func plainestFirst() []string {
	tags := autonymTags()
	slices.SortFunc(tags, func(a, b string) int {
		_, _, inA := parts(a)
		_, _, inB := parts(b)
		return cmp.Or(cmp.Compare(len(inA), len(inB)), cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	})
	return tags
}

// reversed turns "Simplified Chinese" into "Chinese Simplified", as programs
// name their languages.
func reversed(name string) string {
	a, b, ok := strings.Cut(name, " ")
	if !ok {
		return name
	}
	return b + " " + a
}

// oneSlip tells whether one letter left out, put in, changed or swapped with
// its neighbour makes one word of the other.
func oneSlip(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		if i == len(a) || slices.Equal(a[i+1:], b[i+1:]) {
			return true
		}
		return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
	case 1:
		return slices.Equal(a[i:], b[i+1:])
	}
	return false
}

// parts returns language, script and region; the latter two may be "".
func parts(tag string) (lang, script, region string) {
	for i, s := range strings.Split(tag, "-") {
		switch {
		case i == 0:
			lang = s
		case len(s) == 1:
			return lang, script, region
		case len(s) == 4 && s[0] > '9' && script == "" && region == "":
			script = s
		case (len(s) == 2 || len(s) == 3 && s[0] <= '9') && region == "":
			region = s
		}
	}
	return lang, script, region
}

// parent returns the locale between a region's and the language's own in CLDR
// 48 parentLocales.json, or "".
func parent(lang, region string) string {
	if region == "" {
		return ""
	}
	switch lang {
	case "en":
		if !strings.Contains("US AS BI CA GU MH MP PH PR UM VI", region) {
			return "en-001"
		}
	case "es":
		if !strings.Contains("ES EA IC GQ PH", region) {
			return "es-419"
		}
	case "pt":
		if region != "BR" {
			return "pt-PT"
		}
	}
	return ""
}

// lookup finds what a table has for a tag: first with script and region, last
// with the language alone.
func lookup[T any](table map[string]T, tag string) (T, bool) {
	if v, ok := table[tag]; ok {
		return v, true
	}
	lang, script, region := parts(tag)
	for _, key := range [...]string{lang + "-" + script + "-" + region, lang + "-" + region, lang + "-" + script, parent(lang, region)} {
		if v, ok := table[key]; ok {
			return v, true
		}
	}
	v, ok := table[lang]
	return v, ok
}
