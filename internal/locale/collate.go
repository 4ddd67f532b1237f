package locale

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// A Collator orders words for the index of a language and says under which
// heading each stands, so that what stands under one heading stands together.
// It is not safe for concurrent use.
type Collator struct {
	lang    string
	han     bool // Chinese characters stand under the initials of pinyin
	letters []ownLetter
	library *collate.Collator
	seen    map[string]heading
}

// A heading is what of a word counts in an index, and where.
type heading struct{ word, letter string }

// other is the heading of words without a letter of any alphabet, or in
// characters that only a reading, given as sort key, could place.
const (
	other  = "#"
	digits = "0–9"
)

// NewCollator returns the collator of a language; where x/text has no order
// for it, that of the nearest language which has, else Unicode's own.
func NewCollator(tag string) *Collator {
	lang, script, region := parts(tag)
	if to, ok := orderedAs[lang]; ok {
		tag = to
	}
	t, err := language.Parse(tag)
	if err != nil {
		t = language.Und
	}
	letters, _ := lookup(ownLetters, tag)
	c := &Collator{lang: lang, letters: readLetters(letters), library: collate.New(t), seen: map[string]heading{}}
	c.han = lang == "zh" && script != "Hant" && (script == "Hans" || !slices.Contains([]string{"TW", "HK", "MO"}, region))
	return c
}

// An ownLetter is what the words under a heading begin with.
type ownLetter struct {
	begin   [][]rune // as clusters gives it
	heading string
}

// readLetters reads an entry of ownLetters, longest letters first.
func readLetters(list string) []ownLetter {
	var out []ownLetter
	for f := range strings.FieldsSeq(list) {
		begin, under, moved := strings.Cut(f, ">")
		if !moved {
			under = begin
		}
		out = append(out, ownLetter{clusters(norm.NFD.String(strings.ToUpper(begin))), under})
	}
	size := func(o ownLetter) (n int) {
		for _, c := range o.begin {
			n += len(c)
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b ownLetter) int { return size(b) - size(a) })
	return out
}

// Compare orders two words: -1, 0 or 1. The heading decides first, then the
// word. Marks before the first letter do not count, nor does the article of
// Arabic; words under "#" come last. Only equal strings are equal.
func (c *Collator) Compare(a, b string) int {
	x, y := c.heading(a), c.heading(b)
	if x.letter != y.letter {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), c.library.CompareString(x.letter, y.letter), strings.Compare(x.letter, y.letter))
	}
	return cmp.Or(c.library.CompareString(x.word, y.word), c.library.CompareString(a, b), strings.Compare(a, b))
}

func rank(h heading) int {
	switch h.letter {
	case digits:
		return 0
	case other:
		return 2
	}
	return 1
}

// Letter returns the heading a word stands under: a letter of the language's
// own alphabet (Ñ in Spanish, Ch in Czech), else the bare letter; the first
// consonant of a Korean syllable; the row of a kana; the initial of pinyin;
// "0–9" for digits, and "#" for the rest. Give it the sort key where a word
// has one.
func (c *Collator) Letter(s string) string { return c.heading(s).letter }

func (c *Collator) heading(s string) heading {
	h, ok := c.seen[s]
	if !ok {
		h.word = c.word(s)
		h.letter = c.letter(h.word)
		c.seen[s] = h
	}
	return h
}

// word cuts off what stands before the first letter or digit, and the article
// of Arabic.
func (c *Collator) word(s string) string {
	s = norm.NFC.String(s)
	i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if i < 0 {
		return s
	}
	s = s[i:]
	switch c.lang {
	case "ar":
		return withoutArticle(s)
	case "ja":
		return withoutLongMark(s)
	}
	return s
}

// withoutArticle cuts ال off a word of which enough is left, unless the two
// letters belong to the word.
func withoutArticle(s string) string {
	rest, ok := strings.CutPrefix(s, "ال")
	if !ok || len([]rune(rest)) < 2 {
		return s
	}
	for _, w := range noArticle {
		if strings.HasPrefix(rest, w) {
			return s
		}
	}
	return rest
}

// noArticle are beginnings, ال left out, of words in which it is no article:
// God, names from Europe, and the eighth form of verbs whose root begins so.
var noArticle = []string{"له", "كترون", "برت", "يزابيث", "يكس", "تزام", "تهاب", "تماس", "تقاط", "تحاق", "تفاف", "تباس", "تواء", "تفات", "تئام"}

// letter returns the heading of a word that begins with a letter or digit.
func (c *Collator) letter(word string) string {
	for _, r := range norm.NFKC.String(word) {
		switch {
		case unicode.IsDigit(r):
			return digits
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			return kanaRow(r)
		case unicode.Is(unicode.Hangul, r):
			return initial(r)
		case unicode.Is(unicode.Han, r):
			if c.han {
				return c.pinyin(r)
			}
			return other
		case strings.ContainsRune(beforeConsonant, r):
			continue
		case unicode.IsLetter(r):
			return c.alphabetic(word)
		default:
			return other
		}
	}
	return other
}

// alphabetic returns the letter of an alphabet a word begins with: the longest
// of the language's own that it has, else the bare letter.
func (c *Collator) alphabetic(word string) string {
	runes := []rune(norm.NFKD.String(strings.TrimLeft(word, beforeConsonant)))
	runes = runes[:min(len(runes), longestLetter)]
	begin := clusters(norm.NFD.String(c.upper(string(runes))))
	for _, own := range c.letters {
		if begins(begin, own.begin) {
			return own.heading
		}
	}
	first := begin[0]
	if first[0] == 'И' && slices.Contains(first, breve) { // a letter everywhere
		return "Й"
	}
	if to, ok := sameLetter[first[0]]; ok {
		return string(to)
	}
	return string(first[0])
}

const (
	beforeConsonant = "เแโใไເແໂໃໄ" // Thai and Lao vowels written before the consonant they follow
	longestLetter   = 12           // decomposed: three bases with three marks each
	breve           = '\u0306'
)

// upper writes capitals, with the two letters i of Turkish and Azerbaijani.
func (c *Collator) upper(s string) string {
	if c.lang == "tr" || c.lang == "az" {
		return strings.ToUpperSpecial(unicode.TurkishCase, s)
	}
	return strings.ToUpper(s)
}

// begins tells whether a word begins with a letter: the same bases in turn,
// each with at least the same marks. Other marks, the tones of Vietnamese for
// one, may stand among them.
func begins(word, letter [][]rune) bool {
	if len(letter) > len(word) {
		return false
	}
	for i, want := range letter {
		have := word[i]
		if have[0] != want[0] {
			return false
		}
		for _, mark := range want[1:] {
			if !slices.Contains(have[1:], mark) {
				return false
			}
		}
	}
	return true
}

// clusters cuts decomposed text into bases with their marks.
func clusters(s string) [][]rune {
	var out [][]rune
	for _, r := range s {
		if unicode.Is(unicode.Mn, r) && len(out) > 0 {
			out[len(out)-1] = append(out[len(out)-1], r)
		} else {
			out = append(out, []rune{r})
		}
	}
	return out
}

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
