package locale

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
	"lv": "Č Ģ Ķ Ļ Ņ Š Ž", "mk": "Ѓ Ќ", "mt": "Ċ Ġ Għ Ħ Ż", "pl": "Ą Ć Ę Ł Ń Ó Ś Ź Ż", "ro": "Ă Â Î Ș Ş>Ș Ț Ţ>Ț", "sk": "Ä Č Ch Ô Š Ž",
	"sl": "Č Ć Đ Š Ž", "sq": "Ç Dh Ë Gj Ll Nj Rr Sh Th Xh Zh", "sr-Latn": "Č Ć Dž Đ Lj Nj Š Ž", "sv": "Å Ä Æ>Ä Ö Ø>Ö Ü>Y",
	"tr": "Ç Ğ İ Ö Ş Ü", "uk": "Ї", "vi": "Ă Â Đ Ê Ô Ơ Ư",
	"fa": "ك>ک ي>ی ى>ی", "ur": "ك>ک ي>ی ى>ی", "ckb": "ك>ک ي>ی ى>ی",
}

// sameLetter says under which letter another stands in languages that do not
// count it for one, though it does not decompose.
var sameLetter = map[rune]rune{
	'Ø': 'O', 'Æ': 'A', 'Œ': 'O', 'ß': 'S', 'ẞ': 'S', 'Đ': 'D', 'Ð': 'D', 'Ł': 'L', 'Ħ': 'H',
	'ٱ': 'ا', 'ى': 'ي', 'ך': 'כ', 'ם': 'מ', 'ן': 'נ', 'ף': 'פ', 'ץ': 'צ',
}
