package locale

import "slices"

// variants are right-to-left scripts CLDR's scriptMetadata.txt does not list:
// styles of Arabic and Syriac that ISO 15924 has a code of their own for.
var variants = []string{"Aran", "Syre", "Syrj", "Syrn"}

// scriptOf returns the script a tag names, or the one its language is likely
// to be written in.
func scriptOf(tag string) string {
	lang, script, region := parts(tag)
	if script != "" {
		return script
	}
	return likelyScript(lang, region)
}

// direction returns the direction of a script (CLDR 48 scriptMetadata.txt);
// that of every locale in CLDR's layout.json is the same.
func direction(script string) string {
	if slices.Contains(rootList("rtl"), script) || slices.Contains(variants, script) {
		return "rtl"
	}
	return "ltr"
}
