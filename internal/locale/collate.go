package locale

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// A Collator orders words as a language does. It is not safe for concurrent use.
type Collator struct {
	lang string
	c    *collate.Collator
}

// NewCollator returns the collator of a language. Norwegian Bokmål orders as
// Danish, which the library lacks a table for.
func NewCollator(tag string) *Collator {
	b := base(tag)
	if b == "nb" || b == "no" {
		tag = "da"
	}
	t, err := language.Parse(tag)
	if err != nil {
		t = language.Und
	}
	return &Collator{b, collate.New(t)}
}

// Compare returns -1, 0 or 1.
func (c *Collator) Compare(a, b string) int {
	return c.c.CompareString(c.key(a), c.key(b))
}

func (c *Collator) key(s string) string {
	if c.lang == "ar" {
		return strings.TrimPrefix(s, "ال")
	}
	return s
}

// ownLetters are letters with marks that a language counts as letters.
var ownLetters = map[string]string{"fi": "ÅÄÖ", "sv": "ÅÄÖ", "es": "Ñ", "da": "ÆØÅ", "nb": "ÆØÅ", "no": "ÆØÅ", "tr": "ÇĞİÖŞÜ", "pl": "ĄĆĘŁŃÓŚŹŻ"}

const (
	initials = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
	kanaRows = "あいうえお かがきぎくぐけげこご さざしじすずせぜそぞ ただちぢっつづてでとど なにぬねの はばぱひびぴふぶぷへべぺほぼぽ まみむめも ゃやゅゆょよ らりるれろ わをん"
)

// Letter returns the heading a word stands under in an index of the language.
func (c *Collator) Letter(s string) string {
	for _, r := range norm.NFC.String(c.key(s)) {
		if r >= 'ァ' && r <= 'ヶ' {
			r -= 'ァ' - 'ぁ'
		}
		if unicode.Is(unicode.Hiragana, r) {
			for row := range strings.SplitSeq(kanaRows, " ") {
				if strings.ContainsRune(row, r) {
					first := []rune(row)[0]
					if first == 'ゃ' {
						first = 'や'
					}
					return string(first)
				}
			}
		}
		switch {
		case r >= 0xac00 && r <= 0xd7a3:
			return string([]rune(initials)[(r-0xac00)/588])
		case unicode.IsDigit(r):
			return "0–9"
		case !unicode.IsLetter(r):
			continue
		}
		up := unicode.ToUpper(r)
		if strings.ContainsRune(ownLetters[c.lang], up) {
			return string(up)
		}
		for _, d := range norm.NFD.String(string(up)) {
			return string(d)
		}
	}
	return "#"
}
