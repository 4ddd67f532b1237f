package locale

import "slices"

// A pluralRule says how a language counts: its cardinal categories, in CLDR's
// order, and which of them a whole number of at least 0 has.
type pluralRule struct {
	categories []string
	category   func(n int) string
}

// PluralCategory returns the cardinal category of a whole number: "zero",
// "one", "two", "few", "many" or "other" (CLDR 48 plurals.json). A negative
// number has that of its amount.
func (l Locale) PluralCategory(n int) string {
	r, ok := lookup(plurals, l.Tag)
	if !ok {
		return "other"
	}
	if n < 0 {
		n = -n
	}
	return r.category(n)
}

// PluralCategories returns the categories a message with a count needs in the
// language, in CLDR's order. Some of them no whole number has (Russian
// "other"): catalogues everywhere give them all the same. A language we have
// no rule for has only "other".
func (l Locale) PluralCategories() []string {
	r, ok := lookup(plurals, l.Tag)
	if !ok {
		return []string{"other"}
	}
	return slices.Clone(r.categories)
}

// plurals are the rules by language: CLDR 48 plurals.json for whole numbers.
// Latin and Sanskrit, of which CLDR says nothing, are ours: one for 1. The
// Sanskrit dual is left out, as CLDR leaves it out for the languages of India.
var plurals = map[string]pluralRule{
	"zh": none, "ja": none, "ko": none, "id": none, "vi": none, "th": none, "ms": none, "yue": none, "my": none, "lo": none, "km": none,
	"bo": none, "dz": none, "jv": none, "su": none, "yo": none, "wo": none, "bm": none, "ig": none, "to": none,

	"en": single, "de": single, "nl": single, "sv": single, "da": single, "nb": single, "nn": single, "no": single, "fi": single,
	"et": single, "hu": single, "el": single, "tr": single, "ur": single, "bg": single, "eu": single, "gl": single, "sw": single,
	"ka": single, "kk": single, "az": single, "sq": single, "mn": single, "ne": single, "mr": single, "ta": single, "te": single,
	"ml": single, "or": single, "eo": single, "fo": single, "fy": single, "af": single, "lb": single, "ky": single, "uz": single,
	"tk": single, "ug": single, "ckb": single, "ku": single, "ps": single, "sd": single, "dv": single, "so": single, "ast": single,
	"yi": single, "ha": single, "rm": single, "xh": single, "la": single, "sa": single,

	"hi": upToOne, "bn": upToOne, "fa": upToOne, "am": upToOne, "gu": upToOne, "kn": upToOne, "as": upToOne, "zu": upToOne,
	"pa": upToOne, "si": upToOne, "hy": upToOne, "ff": upToOne, "kab": upToOne, "mg": upToOne, "ln": upToOne, "ti": upToOne,
	"bho": upToOne, "ak": upToOne, "doi": upToOne,

	"fr": romance0, "pt": romance0, "pt-PT": romance1, "es": romance1, "it": romance1, "ca": romance1,

	"ru": eastSlavic, "uk": eastSlavic, "be": eastSlavic, "pl": polish,
	"cs": czech, "sk": czech, "hr": southSlavic, "sr": southSlavic, "bs": southSlavic, "sh": southSlavic, "sl": slovenian,
	"hsb": sorbian, "dsb": sorbian, "mk": endsInOne, "is": endsInOne,
	"lt": lithuanian, "lv": latvian, "ro": romanian,

	"ar": arabic, "he": hebrew, "mt": maltese, "ga": irish, "gd": gaelic, "cy": welsh, "br": breton,
	"fil": filipino, "tl": filipino,
}

var (
	none = pluralRule{[]string{"other"}, func(int) string { return "other" }}

	single = pluralRule{[]string{"one", "other"}, func(n int) string {
		if n == 1 {
			return "one"
		}
		return "other"
	}}

	upToOne = pluralRule{[]string{"one", "other"}, func(n int) string {
		if n <= 1 {
			return "one"
		}
		return "other"
	}}

	romance0 = pluralRule{[]string{"one", "many", "other"}, func(n int) string {
		switch {
		case n <= 1:
			return "one"
		case n%1_000_000 == 0:
			return "many"
		}
		return "other"
	}}

	romance1 = pluralRule{[]string{"one", "many", "other"}, func(n int) string {
		switch {
		case n == 1:
			return "one"
		case n != 0 && n%1_000_000 == 0:
			return "many"
		}
		return "other"
	}}

	eastSlavic = pluralRule{[]string{"one", "few", "many", "other"}, func(n int) string {
		switch {
		case n%10 == 1 && n%100 != 11:
			return "one"
		case ends2to4(n):
			return "few"
		}
		return "many"
	}}

	polish = pluralRule{[]string{"one", "few", "many", "other"}, func(n int) string {
		switch {
		case n == 1:
			return "one"
		case ends2to4(n):
			return "few"
		}
		return "many"
	}}

	czech = pluralRule{[]string{"one", "few", "many", "other"}, func(n int) string {
		switch {
		case n == 1:
			return "one"
		case n >= 2 && n <= 4:
			return "few"
		}
		return "other"
	}}

	southSlavic = pluralRule{[]string{"one", "few", "other"}, func(n int) string {
		switch {
		case n%10 == 1 && n%100 != 11:
			return "one"
		case ends2to4(n):
			return "few"
		}
		return "other"
	}}

	slovenian = pluralRule{[]string{"one", "two", "few", "other"}, lastTwo}
	sorbian   = slovenian

	endsInOne = pluralRule{[]string{"one", "other"}, func(n int) string {
		if n%10 == 1 && n%100 != 11 {
			return "one"
		}
		return "other"
	}}

	lithuanian = pluralRule{[]string{"one", "few", "many", "other"}, func(n int) string {
		switch {
		case n%10 == 0 || teen(n):
			return "other"
		case n%10 == 1:
			return "one"
		}
		return "few"
	}}

	latvian = pluralRule{[]string{"zero", "one", "other"}, func(n int) string {
		switch {
		case n%10 == 0 || teen(n):
			return "zero"
		case n%10 == 1:
			return "one"
		}
		return "other"
	}}

	romanian = pluralRule{[]string{"one", "few", "other"}, func(n int) string {
		switch {
		case n == 1:
			return "one"
		case n == 0 || n%100 >= 1 && n%100 <= 19:
			return "few"
		}
		return "other"
	}}

	arabic = pluralRule{[]string{"zero", "one", "two", "few", "many", "other"}, func(n int) string {
		switch r := n % 100; {
		case n == 0:
			return "zero"
		case n == 1:
			return "one"
		case n == 2:
			return "two"
		case r >= 3 && r <= 10:
			return "few"
		case r >= 11:
			return "many"
		}
		return "other"
	}}

	hebrew = pluralRule{[]string{"one", "two", "other"}, func(n int) string {
		switch n {
		case 1:
			return "one"
		case 2:
			return "two"
		}
		return "other"
	}}

	maltese = pluralRule{[]string{"one", "two", "few", "many", "other"}, func(n int) string {
		switch r := n % 100; {
		case n == 1:
			return "one"
		case n == 2:
			return "two"
		case n == 0 || r >= 3 && r <= 10:
			return "few"
		case r >= 11 && r <= 19:
			return "many"
		}
		return "other"
	}}

	irish = pluralRule{[]string{"one", "two", "few", "many", "other"}, func(n int) string {
		switch {
		case n == 1:
			return "one"
		case n == 2:
			return "two"
		case n >= 3 && n <= 6:
			return "few"
		case n >= 7 && n <= 10:
			return "many"
		}
		return "other"
	}}

	gaelic = pluralRule{[]string{"one", "two", "few", "other"}, func(n int) string {
		switch {
		case n == 1 || n == 11:
			return "one"
		case n == 2 || n == 12:
			return "two"
		case n >= 3 && n <= 19:
			return "few"
		}
		return "other"
	}}

	welsh = pluralRule{[]string{"zero", "one", "two", "few", "many", "other"}, func(n int) string {
		switch n {
		case 0:
			return "zero"
		case 1:
			return "one"
		case 2:
			return "two"
		case 3:
			return "few"
		case 6:
			return "many"
		}
		return "other"
	}}

	breton = pluralRule{[]string{"one", "two", "few", "many", "other"}, func(n int) string {
		ten := n / 10 % 10
		seldom := ten == 1 || ten == 7 || ten == 9
		switch r := n % 10; {
		case r == 1 && !seldom:
			return "one"
		case r == 2 && !seldom:
			return "two"
		case (r == 3 || r == 4 || r == 9) && !seldom:
			return "few"
		case n != 0 && n%1_000_000 == 0:
			return "many"
		}
		return "other"
	}}

	filipino = pluralRule{[]string{"one", "other"}, func(n int) string {
		switch n % 10 {
		case 4, 6, 9:
			return "other"
		}
		return "one"
	}}
)

// lastTwo is the rule of Slovenian and Sorbian: the last two digits decide.
func lastTwo(n int) string {
	switch n % 100 {
	case 1:
		return "one"
	case 2:
		return "two"
	case 3, 4:
		return "few"
	}
	return "other"
}

// ends2to4 tells whether the last digit is 2, 3 or 4 and the number no teen.
func ends2to4(n int) bool { return n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14) }

// teen tells whether the last two digits are 11 to 19.
func teen(n int) bool { return n%100 >= 11 && n%100 <= 19 }
