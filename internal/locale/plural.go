package locale

import "strings"

// pluralSets name the cardinal categories of languages (CLDR 48 plurals.json),
// in CLDR's order. Latin and Sanskrit are our own: one for 1.
var pluralSets = map[string]string{
	"ja": "other", "zh": "other", "ko": "other", "id": "other", "vi": "other", "th": "other", "ms": "other",
	"fr": "one many other", "es": "one many other", "it": "one many other", "pt": "one many other",
	"ru": "one few many other", "uk": "one few many other", "pl": "one few many other",
	"ar": "zero one two few many other", "he": "one two other",
}

// PluralCategories lists the categories a message with a count must have.
func (l Locale) PluralCategories() []string {
	if s, ok := pluralSets[base(l.Tag)]; ok {
		return strings.Fields(s)
	}
	return []string{"one", "other"}
}

// PluralCategory returns the category of a whole number of at least 0.
func (l Locale) PluralCategory(n int) string {
	switch base(l.Tag) {
	case "ja", "zh", "ko", "id", "vi", "th", "ms":
		return "other"
	case "ru", "uk":
		switch {
		case n%10 == 1 && n%100 != 11:
			return "one"
		case n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
			return "few"
		}
		return "many"
	case "pl":
		switch {
		case n == 1:
			return "one"
		case n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
			return "few"
		}
		return "many"
	case "ar":
		switch {
		case n == 0:
			return "zero"
		case n == 1:
			return "one"
		case n == 2:
			return "two"
		case n%100 >= 3 && n%100 <= 10:
			return "few"
		case n%100 >= 11:
			return "many"
		}
		return "other"
	case "he":
		switch n {
		case 1:
			return "one"
		case 2:
			return "two"
		}
		return "other"
	case "fr", "pt":
		if n <= 1 {
			return "one"
		}
		if n%1000000 == 0 {
			return "many"
		}
		return "other"
	case "es", "it":
		if n == 1 {
			return "one"
		}
		if n > 0 && n%1000000 == 0 {
			return "many"
		}
		return "other"
	case "fa", "hi", "bn", "am", "gu", "kn":
		if n <= 1 {
			return "one"
		}
		return "other"
	}
	if n == 1 {
		return "one"
	}
	return "other"
}
