package locale

import (
	"slices"

	"golang.org/x/text/language"
)

// rightToLeft are the scripts written from right to left: those of CLDR 48
// scriptMetadata.txt (RTL? = YES), then the variants of Arabic and Syriac that
// ISO 15924 has a code of their own for.
var rightToLeft = []string{
	"Adlm", "Arab", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani", "Mend",
	"Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sidt",
	"Sogd", "Sogo", "Syrc", "Thaa", "Yezi",
	"Aran", "Syre", "Syrj", "Syrn",
}

// scripts are those of languages for which x/text has another likely script
// than CLDR 48 likelySubtags.json, or none. Without the first line, some would
// have another direction than in CLDR's layout.json.
var scripts = map[string]string{
	"doi": "Deva", "ms-ID": "Latn", "prs": "Arab", "azb": "Arab", "grc": "Grek",
	"hnj": "Hmnp", "rhg": "Rohg", "rif": "Latn", "sat": "Olck", "sh": "Latn",
	"an": "Latn", "blo": "Latn", "cad": "Latn", "cic": "Latn", "ie": "Latn", "kxv": "Latn", "lld": "Latn", "mhn": "Latn", "mic": "Latn",
	"pis": "Latn", "tok": "Latn",
}

// scriptOf returns the script a tag names, or the one its language is likely
// to be written in.
func scriptOf(tag string) string {
	lang, script, region := parts(tag)
	if script != "" {
		return script
	}
	if s, ok := scripts[lang+"-"+region]; ok {
		return s
	}
	if s, ok := scripts[lang]; ok {
		return s
	}
	t, err := language.Raw.Parse(tag)
	if err != nil {
		return "Zzzz"
	}
	s, _ := t.Script()
	return s.String()
}

func direction(script string) string {
	if slices.Contains(rightToLeft, script) {
		return "rtl"
	}
	return "ltr"
}
