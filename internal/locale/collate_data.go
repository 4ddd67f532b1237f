package locale

import "unicode"

// orderedAs are languages x/text has no order for, or a wrong one, and the
// language whose order they share (CLDR 48 collation; Norwegian for Danish
// differs only in what counts as an accent).
var orderedAs = map[string]string{
	"nb": "da", "nn": "da", "no": "da", "gl": "es", "eu": "es", "ast": "es", "sh": "hr", "prs": "fa",
}

// ownLetters are the letters of a language that Unicode's order takes for
// accented ones, for variants or for two, and whose words stand under a heading
// of their own; after ">" the heading of another letter under which they stand
// (CLDR 48 exemplarCharacters index and collation). The key is the language of
// the order.
var ownLetters = map[string]string{
	"az": "Ç Ğ İ Ö Ş Ü", "be": "Ў", "bs": "Č Ć Dž Đ Lj Nj Š Ž", "cs": "Č Ch Ř Š Ž", "cy": "Ch Dd Ff Ng Ll Ph Rh Th",
	"da": "Æ Ä>Æ Ø Ö>Ø Å Aa>Å Ü>Y", "es": "Ñ", "et": "Š Ž Õ Ä Ö Ü", "fi": "Å Ä Æ>Ä Ö Ø>Ö Ü>Y", "fil": "Ñ Ng",
	"hr": "Č Ć Dž Đ Lj Nj Š Ž", "hu": "Cs Dz Dzs Gy Ly Ny Ö Ő>Ö Sz Ty Ü Ű>Ü Zs", "is": "Á Ð É Í Ó Ú Ý Þ Æ Ä>Æ Ö Ø>Ö", "lt": "Č Š Y>I Ž",
	"lv": "Ā Č Ē Ģ Ī Ķ Ļ Ņ Š Ū Ž", "mk": "Ѓ Ќ", "mt": "Ċ Ġ Għ Ħ Ż", "pl": "Ą Ć Ę Ł Ń Ó Ś Ź Ż", "ro": "Ă Â Î Ș Ş>Ș Ț Ţ>Ț", "sk": "Ä Č Ch Ô Š Ž",
	"sl": "Č Ć Đ Š Ž", "sq": "Ç Dh Ë Gj Ll Nj Rr Sh Th Xh Zh", "sr-Latn": "Č Ć Dž Đ Lj Nj Š Ž", "sv": "Å Ä Æ>Ä Ö Ø>Ö Ü>Y",
	"tr": "Ç Ğ İ Ö Ş Ü", "uk": "Ї", "vi": "Ă Â Đ Ê Ô Ơ Ư",
	"fa": "آ ك>ک ي>ی ى>ی", "ur": "ك>ک ي>ی ى>ی", "ckb": "ك>ک ي>ی ى>ی",
}

// countedAs are letters the library takes for others than CLDR 48 does, each
// with what it counts as: the seats of hamza as alef, anusvara and visarga as
// letters between the vowels and the consonants.
var countedAs = map[string][]string{
	"ar": {"آ", "اا", "أ", "ا", "إ", "ا", "ٱ", "ا", "ؤ", "ا", "ئ", "ا", "ء", "ا"},
	"bn": {"ং", "ঔ", "ঃ", "ঔ"},
}

// sameLetter says under which letter another stands in languages that do not
// count it for one, though it does not decompose.
var sameLetter = map[rune]rune{
	'Ø': 'O', 'Æ': 'A', 'Œ': 'O', 'ß': 'S', 'ẞ': 'S', 'Đ': 'D', 'Ð': 'D', 'Ł': 'L', 'Ħ': 'H',
	'ٱ': 'ا', 'ى': 'ي', 'ך': 'כ', 'ם': 'מ', 'ן': 'נ', 'ף': 'פ', 'ץ': 'צ',
}

// alphabets are the letters of headings in a language's own script (ISO 15924).
// Where a script is missing, Latin comes before its letters.
var alphabets = map[string][]*unicode.RangeTable{
	"Latn": {unicode.Latin}, "Cyrl": {unicode.Cyrillic}, "Grek": {unicode.Greek}, "Arab": {unicode.Arabic}, "Aran": {unicode.Arabic}, "Hebr": {unicode.Hebrew},
	"Armn": {unicode.Armenian}, "Geor": {unicode.Georgian}, "Ethi": {unicode.Ethiopic}, "Deva": {unicode.Devanagari}, "Beng": {unicode.Bengali},
	"Guru": {unicode.Gurmukhi}, "Gujr": {unicode.Gujarati}, "Orya": {unicode.Oriya}, "Taml": {unicode.Tamil}, "Telu": {unicode.Telugu}, "Knda": {unicode.Kannada},
	"Mlym": {unicode.Malayalam}, "Sinh": {unicode.Sinhala}, "Thai": {unicode.Thai}, "Laoo": {unicode.Lao}, "Tibt": {unicode.Tibetan}, "Mymr": {unicode.Myanmar},
	"Khmr": {unicode.Khmer}, "Mong": {unicode.Mongolian}, "Thaa": {unicode.Thaana}, "Syrc": {unicode.Syriac}, "Nkoo": {unicode.Nko}, "Adlm": {unicode.Adlam},
	"Kore": {unicode.Hangul}, "Jpan": {unicode.Hiragana, unicode.Katakana}, "Hans": {unicode.Han, unicode.Bopomofo}, "Hant": {unicode.Han, unicode.Bopomofo},
}
