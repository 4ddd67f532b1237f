package locale

import "unicode"

// together are the scripts that write no blanks between words: those of East
// Asia, and the ones of class SA in UAX 14, whose lines only a dictionary can
// break.
var together = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Yi,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
	unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet, unicode.Ahom,
}

// WrittenTogether tells whether a letter or mark is of a script that writes no
// blanks between words. Hangul is not: Korean has blanks.
func WrittenTogether(r rune) bool {
	return r >= 0xe00 && (unicode.In(r, together...) || r == 'ー' || r == 'ｰ')
}

// Wide tells whether a character fills the square of a Chinese one: East Asian
// Width W or F (UAX 11), of the blocks that prose is written in; no emoji.
func Wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115f, r >= 0x2e80 && r <= 0x303e, r >= 0x3041 && r <= 0x4dbf, r >= 0x4e00 && r <= 0xa4cf, r >= 0xa960 && r <= 0xa97c, r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff, r >= 0xfe10 && r <= 0xfe19, r >= 0xfe30 && r <= 0xfe6b, r >= 0xff01 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6,
		r >= 0x20000 && r <= 0x3fffd:
		return true
	}
	return r >= 0xff61 && r <= 0xff9f // halfwidth kana and their marks go with them
}
