package locale

import (
	"slices"
	"sync"
)

// variants are right-to-left scripts CLDR's scriptMetadata.txt does not list:
// styles of Arabic and Syriac that ISO 15924 has a code of their own for.
var variants = []string{"Aran", "Syre", "Syrj", "Syrn"}

// scripts remembers what goes without saying, by language and region.
var scripts sync.Map

// scriptOf returns the script a tag names, or the one its language is likely
// to be written in.
func scriptOf(tag string) string {
	lang, script, region := parts(tag)
	if script != "" {
		return script
	}
	key := lang + "-" + region
	if s, ok := scripts.Load(key); ok {
		return s.(string)
	}
	s := likelyScript(lang, region)
	scripts.Store(key, s)
	return s
}

// direction returns the direction of a script (CLDR 48 scriptMetadata.txt);
// that of every locale in CLDR's layout.json is the same.
func direction(script string) string {
	if slices.Contains(rootList("rtl"), script) || slices.Contains(variants, script) {
		return "rtl"
	}
	return "ltr"
}
