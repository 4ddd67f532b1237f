package locale

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// A Collator orders words for an index of a language and says under which
// heading each stands, so that what stands under one heading stands together.
// It is safe for concurrent use.
type Collator struct {
	lang, script string
	han          hanOrder
	letters      []ownLetter
	counted      *strings.Replacer // what letters count as

	mu      sync.Mutex // of what follows
	library *collate.Collator
	seen    map[string]heading
}

// A heading is what of a word counts in an index, and where.
type heading struct {
	word, letter string
	rank, stroke int
	key          []byte
}

const (
	other  = "#" // what has no letter: digits and signs
	unread = "漢" // what only a reading, given as sort key, could place
)

// NewCollator returns the collator of a locale, in the order its Collation
// asks for if there is one; where x/text has no order for the language, that of
// the nearest language which has, else Unicode's own.
func NewCollator(l Locale) *Collator {
	lang, _, _ := parts(l.Tag)
	tag := l.Tag
	if to, ok := orderedAs[lang]; ok {
		tag = to
	}
	t, err := language.Parse(tag)
	if err != nil {
		t = language.Und
	}
	if l.Collation != "" {
		if as, err := t.SetTypeForKey("co", l.Collation); err == nil {
			t = as
		}
	}
	letters, _ := lookup(ownLetters, tag)
	c := &Collator{lang: lang, script: l.Script, letters: readLetters(letters), counted: strings.NewReplacer(countedAs[lang]...), library: collate.New(t), seen: map[string]heading{}}
	if lang == "zh" {
		c.han = byPinyin
		if co := t.TypeForKey("co"); co == "stroke" || l.Script == "Hant" && co != "pinyin" {
			c.han = byStroke
		}
	}
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
// Arabic; words under "#" come first, words in other scripts than the
// language's own last. Only equal strings are equal.
func (c *Collator) Compare(a, b string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	x, y := c.heading(a), c.heading(b)
	if x.letter != y.letter {
		return cmp.Or(cmp.Compare(x.rank, y.rank), cmp.Compare(x.stroke, y.stroke), c.library.CompareString(x.letter, y.letter), strings.Compare(x.letter, y.letter))
	}
	return cmp.Or(bytes.Compare(x.key, y.key), c.library.CompareString(a, b), strings.Compare(a, b))
}

// Letter returns the heading a word stands under: a letter of the language's
// own alphabet (Ñ in Spanish, Ch in Czech), else the bare letter; the first
// consonant of a Korean syllable; the row of a kana; of Chinese the initial of
// pinyin or the number of strokes; "#" for digits and signs; "漢" for Han in
// other languages. Give it the sort key where a word has one.
func (c *Collator) Letter(s string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.heading(s).letter
}

func (c *Collator) heading(s string) heading {
	h, ok := c.seen[s]
	if !ok {
		h.word = c.word(s)
		h.letter = c.letter(h.word)
		if n := strokesOf(h.word); n > 0 && c.han == byStroke { // a sort key
			h.letter = c.strokes(n)
		}
		h.stroke = strokesOf(strings.TrimRight(h.letter, "画畫"))
		h.rank = c.rank(h)
		var buffer collate.Buffer
		h.key = bytes.Clone(c.library.KeyFromString(&buffer, c.counted.Replace(h.word)))
		c.seen[s] = h
	}
	return h
}

// rank puts the headings of the language's own script before others, as the
// reorder settings of CLDR 48 collation do; Japanese has Latin first.
func (c *Collator) rank(h heading) int {
	r, _ := utf8.DecodeRuneInString(h.letter)
	latin := unicode.Is(unicode.Latin, r)
	switch {
	case h.letter == other:
		return 0
	case h.letter == unread && c.lang == "ko":
		return 2
	case h.letter == unread:
		return 5
	case h.stroke > 0, latin && (c.han == byPinyin || c.lang == "ja"), unicode.In(r, alphabets[c.script]...):
		return 1
	case latin:
		return 3
	}
	return 4
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
			return other
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			return kanaRow(r)
		case unicode.Is(unicode.Hangul, r):
			return initial(r)
		case unicode.Is(unicode.Han, r):
			switch c.han {
			case byPinyin:
				return c.pinyin(r)
			case byStroke:
				return c.stroke(r)
			}
			return unread
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

// ByName puts tags in the order of their languages' own names, as a menu that
// nobody has ordered shows them: Latin first, then script by script.
func ByName(tags []string) {
	c := NewCollator(Of("und"))
	slices.SortFunc(tags, func(a, b string) int {
		return cmp.Or(c.Compare(Of(a).Autonym, Of(b).Autonym), strings.Compare(a, b))
	})
}
