package locale

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A hanOrder is what Chinese characters are ordered by.
type hanOrder int

const (
	byReading hanOrder = iota // which is not known without a sort key
	byPinyin
	byStroke
)

// kanaRow returns the row of the table of fifty sounds a kana stands in;
// small, voiced and katakana forms stand with the plain one.
func kanaRow(r rune) string {
	r = []rune(norm.NFD.String(string(hiragana(r))))[0]
	for row := range strings.SplitSeq(kanaRows, " ") {
		if strings.ContainsRune(row, r) {
			return string([]rune(row)[0])
		}
	}
	return other
}

const kanaRows = "あいうえおぁぃぅぇぉ かきくけこゕゖ さしすせそ たちつてとっ なにぬねの はひふへほ まみむめも やゆよゃゅょ らりるれろ わゐゑをんゎ"

// withoutLongMark writes the vowel a long mark stands for, as JIS X 4061 counts
// it; the library puts every word with the mark before all others.
func withoutLongMark(s string) string {
	if !strings.ContainsAny(s, "ーｰ") {
		return s
	}
	out := []rune(norm.NFKC.String(s))
	for i, r := range out {
		if r != 'ー' || i == 0 {
			continue
		}
		before := hiragana(out[i-1])
		for column := range strings.SplitSeq(kanaColumns, " ") {
			if strings.ContainsRune(column, before) {
				out[i] = []rune(column)[0]
			}
		}
	}
	return string(out)
}

const kanaColumns = "あかさたなはまやらわがざだばぱぁゃゎゕ いきしちにひみりぎじぢびぴぃゐ うくすつぬふむゆるぐずづぶぷぅゅっゔ えけせてねへめれげぜでべぺぇゑゖ おこそとのほもよろごぞどぼぽぉょを"

// hiragana returns the hiragana of a katakana, other characters as they are.
func hiragana(r rune) rune {
	if r >= 'ァ' && r <= 'ヶ' {
		return r - ('ァ' - 'ぁ')
	}
	return r
}

// initial returns the first consonant of a Hangul syllable or the letter
// itself; the doubled consonants stand with the plain ones.
func initial(r rune) string {
	switch {
	case r >= '가' && r <= '힣':
		return string([]rune(initials)[(r-'가')/588])
	case r >= 0x1100 && r <= 0x1112:
		return string([]rune(initials)[r-0x1100])
	}
	return other
}

const initials = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"

// pinyin returns the initial of the reading the library orders a character by.
// Of a character with several readings it may be the wrong one: such a word
// wants a sort key.
func (c *Collator) pinyin(r rune) string {
	i, found := slices.BinarySearchFunc([]rune(firstOfPinyin), r, func(first, r rune) int {
		return c.library.CompareString(string(first), string(r))
	})
	if !found {
		i--
	}
	if i < 0 {
		return other
	}
	return pinyinInitials[i : i+1]
}

// firstOfPinyin are the first characters of each initial in the order of the
// library (CLDR 23 zh.xml, pinyin); no reading begins with I, U or V.
const (
	pinyinInitials = "ABCDEFGHJKLMNOPQRSTWXYZ"
	firstOfPinyin  = "阿八嚓咑妸发旮哈丌咔垃呣嗯喔妑七呥仨他穵夕丫帀"
)

// stroke returns the heading of a character by the strokes the library orders
// it by.
func (c *Collator) stroke(r rune) string {
	n := 0
	for i, first := range []rune(firstOfStrokes) {
		if c.library.CompareString(string(first), string(r)) <= 0 {
			n = i + 1
		}
	}
	if n == 0 {
		return unread
	}
	return c.strokes(n)
}

func (c *Collator) strokes(n int) string {
	if c.script == "Hant" {
		return strconv.Itoa(n) + "畫"
	}
	return strconv.Itoa(n) + "画"
}

// strokesOf reads a number of strokes, 0 if it is none.
func strokesOf(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 99 {
		return 0
	}
	return n
}

// firstOfStrokes are the first characters of each number of strokes in the order
// of the library, where none has that number those of the next that has.
const firstOfStrokes = "一丁万不丗丞丣並临丵乾亁亂僎僵亸償儭儳儶儷亹儽儾囔圞灥囖爨厵灩灪爩齾齾齉靐靐靐龘龘龘龘龘龘龘龘龘"
