package locale

import (
	"strconv"
	"strings"
)

// A grouping is how a language divides the digits of a long number.
type grouping struct {
	mark   string
	indian bool // groups of two after the first three: 12,34,567
	least  int  // digits a number must have; shorter ones stay whole
}

var (
	comma        = grouping{",", false, 4}
	dot          = grouping{".", false, 4}
	space        = grouping{"\u00a0", false, 4}
	narrowSpace  = grouping{"\u202f", false, 4}
	apostrophe   = grouping{"'", false, 4}
	arabicMark   = grouping{"٬", false, 4}
	indianComma  = grouping{",", true, 4}
	dotFrom5     = grouping{".", false, 5}
	spaceFrom5   = grouping{"\u00a0", false, 5}
	italianSwiss = grouping{"'", false, 5}
	nkoMark      = grouping{"،", false, 4}
	adlamMark    = grouping{"⹁", false, 4}
)

// groupings are the marks between thousands by language (CLDR 48 numbers.json:
// symbols group, decimalFormats standard, minimumGroupingDigits), always the
// one that goes with the digits in zeros. Latin, which CLDR has not, divides
// by spaces.
var groupings = map[string]grouping{
	"en": comma, "en-IN": indianComma, "en-ZA": space,
	"zh": comma, "yue": comma, "ja": comma, "ko": comma, "he": comma, "yi": comma, "ur": comma, "th": comma, "sw": comma, "am": comma,
	"fil": comma, "tl": comma, "my": comma, "km": comma, "mn": comma, "mt": comma, "ga": comma, "cy": comma, "gd": comma, "zu": comma,
	"yo": comma, "ig": comma, "ha": comma, "so": comma, "si": comma, "ti": comma, "ug": comma, "bo": comma, "kn": comma, "mi": comma,
	"bgc": comma, "bho": comma, "mni": comma, "raj": comma, "sat": comma,

	"ar": comma, "ar-DZ": dot, "ar-LY": dot, "ar-MA": dot, "ar-TN": dot,
	"ar-BH": arabicMark, "ar-DJ": arabicMark, "ar-EG": arabicMark, "ar-ER": arabicMark, "ar-IL": arabicMark, "ar-IQ": arabicMark,
	"ar-JO": arabicMark, "ar-KM": arabicMark, "ar-KW": arabicMark, "ar-LB": arabicMark, "ar-MR": arabicMark, "ar-OM": arabicMark,
	"ar-PS": arabicMark, "ar-QA": arabicMark, "ar-SA": arabicMark, "ar-SD": arabicMark, "ar-SO": arabicMark, "ar-SS": arabicMark,
	"ar-SY": arabicMark, "ar-TD": arabicMark, "ar-YE": arabicMark,
	"fa": arabicMark, "prs": arabicMark, "ckb": arabicMark, "ks": arabicMark, "ps": arabicMark, "sd": arabicMark, "pa-Arab": arabicMark,
	"uz-Arab": arabicMark, "ur-IN": arabicMark, "lrc": arabicMark, "mzn": arabicMark, "ks-Deva": comma, "sd-Deva": comma, "nqo": nkoMark, "ff-Adlm": adlamMark,

	"id": dot, "ms": comma, "ms-BN": dot, "ms-ID": dot, "jv": dot, "su": dot, "vi": dot, "lo": dot, "de": dot, "de-AT": space, "de-CH": apostrophe,
	"de-LI": apostrophe, "gsw": apostrophe, "nl": dot, "fy": dot, "lb": dot, "da": dot, "fo": dot, "is": dot, "el": dot, "tr": dot, "az": dot,
	"ku": dot, "ro": dot, "hr": dot, "bs": dot, "sr": dot, "sh": dot, "mk": dot, "ca": dot, "gl": dot, "eu": dot, "ast": dot, "hsb": dot,
	"dsb": dot, "pt": dot, "pt-PT": spaceFrom5,
	"it": dotFrom5, "it-CH": italianSwiss, "sl": dotFrom5,
	"es": dotFrom5, "es-419": comma, "es-AR": dot, "es-BO": dot, "es-CL": dot, "es-CO": dot, "es-CR": space, "es-EC": dot, "es-PY": dot,
	"es-UY": dot, "es-VE": dot,

	"ru": space, "uk": space, "kk": space, "ky": space, "tg": space, "tk": space, "tt": space, "uz": space, "fi": space, "sv": space,
	"nb": space, "nn": space, "no": space, "se": space, "cs": space, "sk": space, "lt": space, "af": space, "br": space, "oc": space,
	"xh": space, "la": space,
	"pl": spaceFrom5, "be": spaceFrom5, "bg": spaceFrom5, "et": spaceFrom5, "hu": spaceFrom5, "hy": spaceFrom5, "ka": spaceFrom5,
	"lv": spaceFrom5, "sq": spaceFrom5,
	"fr": narrowSpace, "fr-CA": space, "fr-LU": dot, "fr-MA": dot, "eo": narrowSpace, "rm": narrowSpace,

	"hi": indianComma, "bn": indianComma, "gu": indianComma, "mr": indianComma, "as": indianComma, "ml": indianComma, "ne": indianComma,
	"or": indianComma, "pa": indianComma, "sa": indianComma, "ta": indianComma, "ta-MY": comma, "ta-SG": comma, "te": indianComma,
	"kok": indianComma, "brx": indianComma, "dz": indianComma,
}

// zeros are the digits nought of languages that do not write ASCII digits by
// default (CLDR 48 defaultNumberingSystem; all of these count in tens from
// it). Arabic without a region writes ASCII digits, as in the Maghreb.
var zeros = map[string]rune{
	"ar-BH": '٠', "ar-DJ": '٠', "ar-EG": '٠', "ar-ER": '٠', "ar-IL": '٠', "ar-IQ": '٠', "ar-JO": '٠', "ar-KM": '٠', "ar-KW": '٠',
	"ar-LB": '٠', "ar-MR": '٠', "ar-OM": '٠', "ar-PS": '٠', "ar-QA": '٠', "ar-SA": '٠', "ar-SD": '٠', "ar-SO": '٠', "ar-SS": '٠',
	"ar-SY": '٠', "ar-TD": '٠', "ar-YE": '٠', "ckb": '٠', "sd": '٠', "sd-Deva": '0',
	"fa": '۰', "prs": '۰', "ks": '۰', "ks-Deva": '0', "lrc": '۰', "mzn": '۰', "pa-Arab": '۰', "ps": '۰', "ur-IN": '۰', "uz-Arab": '۰',
	"sa": '०', "mr": '०', "ne": '०', "bho": '०', "bgc": '०', "raj": '०',
	"bn": '০', "as": '০', "mni": '০', "dz": '༠', "my": '၀', "nqo": '߀', "sat": '᱐', "ff-Adlm": '𞥐',
}

// Number writes a whole number with the language's digits and grouping (CLDR
// 48). In a language we have no grouping of, digits are not grouped.
func (l Locale) Number(n int) string {
	s, sign := strconv.Itoa(n), ""
	if n < 0 {
		s, sign = s[1:], "-"
	}
	g, ok := lookup(groupings, l.Tag)
	if !ok || len(s) < g.least {
		return sign + l.digits(s)
	}
	size, out := 3, ""
	for len(s) > size {
		out = g.mark + l.digits(s[len(s)-size:]) + out
		s = s[:len(s)-size]
		if g.indian {
			size = 2
		}
	}
	return sign + l.digits(s) + out
}

// digits writes ASCII digits as those of the language.
func (l Locale) digits(s string) string {
	zero, ok := lookup(zeros, l.Tag)
	if !ok || zero == '0' {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}
