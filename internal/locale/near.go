package locale

import (
	"slices"
	"strings"
)

// kin are languages served by the words of another as nearly by their own,
// which is nearer than the site's default: members of a macrolanguage written
// like it (ISO 639-3), names for what is now one language, and dialects with
// the standard their speakers write. A pair of two scripts is passed over.
var kin = map[string][]string{
	"no": {"nb", "nn"}, "nb": {"no", "nn"}, "nn": {"no", "nb"}, "tl": {"fil"}, "fil": {"tl"}, "prs": {"fa"}, "pes": {"fa"},
	"sh": {"sr-Latn", "hr", "bs"}, "bs": {"sh", "hr"}, "hr": {"sh", "bs"},
	"cmn": {"zh", "zh-Hant"}, "yue": {"zh-Hant", "zh-Hans"},
	"arb": {"ar"}, "arz": {"ar"}, "ary": {"ar"}, "arq": {"ar"}, "aeb": {"ar"}, "apc": {"ar"}, "acm": {"ar"}, "ars": {"ar"},
	"swh": {"sw"}, "swc": {"sw"}, "zsm": {"ms"}, "lvs": {"lv"}, "ekk": {"et"}, "uzn": {"uz"}, "azj": {"az"}, "khk": {"mn"}, "npi": {"ne"},
	"ory": {"or"}, "pbu": {"ps"}, "kmr": {"ku"}, "gsw": {"de"}, "lb": {"de"},
}

// Near returns the tags in whose words a reader of a language is served as in
// the reader's own, the nearest first, beginning with the tag itself: CLDR's
// parent of its region; what it says without its details (RFC 4647, section
// 3.4), as long as the script stays the same; the language as the known tags
// have it of other regions; its kin. zh-TW has zh-Hant and never zh, sr-Latn
// never sr.
func Near(tag string, known []string) []string {
	var out []string
	add := func(tags ...string) {
		for _, t := range tags {
			if SameWriting(t, tags[0]) && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	rest := slices.Sorted(slices.Values(known))
	own := func(t string) {
		lang, _, region := parts(t)
		chain := []string{t}
		if up := upper(lang, scriptOf(t), region); up != "" {
			chain = append(chain, up)
		}
		for head := t; strings.Contains(head, "-"); {
			if head = head[:strings.LastIndexByte(head, '-')]; head != lang {
				chain = append(chain, head)
			}
		}
		add(append(append(chain, lang+"-"+scriptOf(t), lang), rest...)...)
	}
	own(tag)
	lang, _, _ := parts(tag)
	for _, k := range kin[lang] {
		if scriptOf(k) == scriptOf(tag) {
			own(k)
		}
	}
	return out
}

// upper returns the parent of a region in CLDR 48 parentLocales.json, or "".
func upper(lang, script, region string) string {
	if lang == "zh" && script == "Hant" && region == "MO" {
		return "zh-HK"
	}
	return parent(lang, region)
}

// SameWriting tells whether two tags name one language in one script.
func SameWriting(a, b string) bool {
	la, _, _ := parts(a)
	lb, _, _ := parts(b)
	return la == lb && scriptOf(a) == scriptOf(b)
}
