package locale

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/sentences"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Shorten cuts plain text to what is shown in a number of columns, of which a
// full-width character takes two: after a sentence, else between words with
// the language's ellipsis, else between characters where a line may break. It
// never cuts a grapheme cluster (UAX 29) in two, nor a run between bidi
// controls unless that run alone is too long. What is open at the end is
// closed, and what closes nothing is left out, so that the text can stand
// beside any other.
func Shorten(text string, l Locale, columns int) string {
	text = balanced(strings.Join(strings.Fields(strings.ToValidUTF8(text, "")), " "))
	mark, ok := lookup(ellipses, l.Tag)
	if !ok {
		mark = "…"
	}
	end, whole := cut(text, columns, columns-columnsOf(mark))
	if whole {
		mark = ""
	}
	return text[:end] + mark + open(text[:end])
}

// ellipses differ from "…" in CLDR 48 characters.json; the one of Chinese is by
// GB/T 15834-2011, 4.11, of Mongolian by the Unicode Standard, chapter 13.5.
var ellipses = map[string]string{"bn": " …", "lb": " …", "dz": "་་་་", "zh": "……", "zh-Hant-HK": "⋯⋯", "zh-Hant-MO": "⋯⋯", "zh-HK": "⋯⋯", "zh-MO": "⋯⋯", "mn-Mong": "᠁"}

// cut returns where the text ends, and whether a sentence does: then nothing
// tells that it was cut. room is what an ellipsis leaves of the columns. The
// best place in the second half of them counts; only where there is none, one
// in the first.
func cut(text string, columns, room int) (end int, whole bool) {
	for _, from := range [...]int{columns / 2, 0} {
		if end, whole = cutAfter(text, columns, room, from); end > 0 {
			break
		}
	}
	return end, whole
}

func cutAfter(text string, columns, room, from int) (end int, whole bool) {
	var sentence, word, place, any int // the last ends of each kind
	var used int
	var controls nesting
	ends := sentences.FromString(text)
	for it := graphemes.FromString(text); it.Next(); {
		used += columnsOfCluster(it.Value())
		if used > columns {
			if sentence > 0 {
				return sentence, true
			}
			if from == 0 {
				place = cmp.Or(place, any)
			}
			return cmp.Or(word, place), false
		}
		controls.read(it.Value())
		if used < from {
			continue
		}
		at := it.End()
		for ends.End() < at && ends.Next() {
		}
		if len(controls) == 0 && at == len(strings.TrimRight(text[:ends.End()], " ")) && closesSentence(text[:at]) {
			sentence = at
		}
		blank := at < len(text) && text[at] == ' '
		if used > room || word > 0 && !blank {
			continue
		}
		kept := trimmed(text[:at])
		switch {
		case kept == 0:
		case len(controls) > 0:
			any = kept
		case blank:
			word = kept
		case mayBreak(text[:at], text[at:]):
			place = kept
		default:
			any = kept
		}
	}
	return len(text), true
}

// trimmed is how much of a text is left without the blanks and the signs at its
// end after which something is awaited.
func trimmed(s string) int {
	return len(strings.TrimRightFunc(s, func(r rune) bool {
		return r == ' ' || unicode.In(r, unicode.Ps, unicode.Pi, unicode.Pd) || strings.ContainsRune(",;:،؛、，；：…⋯·・", r)
	}))
}

// closesSentence tells whether a sentence may end with a text, other than in an
// abbreviation: "Dr." and "No." look like one to UAX 29.
func closesSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf) || r == '"' || r == '\'' })
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.':
		last := s[strings.LastIndexByte(s, ' ')+1:]
		return utf8.RuneCountInString(last) > 4 && strings.Count(last, ".") == 1
	case '!', '?', '。', '！', '？', '．', '｡', '؟', '۔', '।', '॥', '։', '።', '။', '។', '᠃':
		return true
	}
	return false
}

// mayBreak tells whether a text without a blank may be cut in two between
// grapheme clusters: between letters of any script but not before the mark that
// follows one, not before and after the signs that Chinese and Japanese keep off
// the ends of lines (JIS X 4051, classes 1 to 7), not between a vowel of Thai or
// Lao and its consonant, and not within a conjunct.
func mayBreak(before, after string) bool {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(after)
	switch {
	case unicode.In(a, unicode.Ps, unicode.Pi) || strings.ContainsRune(beforeConsonant+"￥＄￡＃", a):
		return false
	case unicode.In(b, unicode.Pe, unicode.Pf, unicode.Po, unicode.Mark, unicode.Lm) || strings.ContainsRune(notFirst, b):
		return false
	}
	return norm.NFC.PropertiesString(before[len(before)-utf8.RuneLen(a):]).CCC() != virama
}

const (
	virama   = 9 // canonical combining class
	notFirst = "〜゠–—〳〴〵々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー" + "ะาำฯๆๅະາຳຯໆ" + "％℃"
)

// columnsOf is how wide a text is, in columns of a terminal.
func columnsOf(s string) (n int) {
	for it := graphemes.FromString(s); it.Next(); {
		n += columnsOfCluster(it.Value())
	}
	return n
}

// columnsOfCluster is 2 for a full-width character (UAX 11) or an emoji, 0 for
// controls and marks alone.
func columnsOfCluster(g string) int {
	n := 0
	for _, r := range g {
		switch k := width.LookupRune(r).Kind(); {
		case r < utf8.RuneSelf:
			n = max(n, 1)
		case k == width.EastAsianWide || k == width.EastAsianFullwidth || r == '\ufe0f':
			return 2
		case !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
			n = max(n, 1)
		}
	}
	return n
}

// A nesting is the bidi controls that are open, as what would close each.
type nesting []rune

const (
	pdf = '\u202c' // closes an embedding or override
	pdi = '\u2069' // closes an isolate and what is open in it
)

// read follows the controls of a text (UAX 9, section 3.3.2) and tells whether
// the last of its characters, if it closes, closed something.
func (b *nesting) read(s string) bool {
	closed := true
	for _, r := range s {
		switch r {
		case '\u202a', '\u202b', '\u202d', '\u202e':
			*b = append(*b, pdf)
		case '\u2066', '\u2067', '\u2068':
			*b = append(*b, pdi)
		case pdf:
			n := len(*b)
			if closed = n > 0 && (*b)[n-1] == pdf; closed {
				*b = (*b)[:n-1]
			}
		case pdi:
			n := len(*b) - 1
			for n >= 0 && (*b)[n] != pdi {
				n--
			}
			if closed = n >= 0; closed {
				*b = (*b)[:n]
			}
		}
	}
	return closed
}

// balanced leaves out the controls that close nothing.
func balanced(s string) string {
	if !strings.ContainsAny(s, string(pdf)+string(pdi)) {
		return s
	}
	var b nesting
	return strings.Map(func(r rune) rune {
		if !b.read(string(r)) {
			return -1
		}
		return r
	}, s)
}

// open is what closes the controls a text leaves open.
func open(s string) string {
	var b nesting
	b.read(s)
	out := make([]rune, 0, len(b))
	for i := len(b) - 1; i >= 0; i-- {
		out = append(out, b[i])
	}
	return string(out)
}
