package glossary

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lontar/internal/annotate/morph"
	"lontar/internal/locale"
)

// A word of running text: its bytes and what joins it to the word before.
type word struct {
	start, end int32
	joint      rune // apostrophe, colon or hyphen directly before, 0: none
}

func (w word) in(text string) string { return text[w.start:w.end] }

// Classes of runes.
const (
	other = iota
	letter
	unsegmented
	apostrophe
	joining
)

// classes holds the class of every rune of the basic plane, so that text is
// scanned without asking Unicode's tables for each letter.
var classes = sync.OnceValue(func() *[1 << 16]uint8 {
	var t [1 << 16]uint8
	for r := rune(0); r < 1<<16; r++ {
		t[r] = classOf(r)
	}
	return &t
})

func classOf(r rune) uint8 {
	switch {
	case locale.WrittenTogether(r):
		return unsegmented
	// Marks belong to words, otherwise Devanagari and vocalised Arabic would
	// break in the middle; so do joiners.
	case unicode.IsLetter(r) && r != 'ʼ' || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d' || r == '׳' || r == '״':
		return letter
	case r == '\'' || r == '’' || r == 'ʼ':
		return apostrophe
	case isHyphen(r) || strings.ContainsRune(`:&./·"`, r): // R&D, U.S., ארה"ב
		return joining
	}
	return other
}

// isHyphen: the hyphens of all scripts, the Hebrew maqaf among them.
func isHyphen(r rune) bool {
	return r == '-' || r == '‐' || r == '‑' || r == '־'
}

// words appends the words of a text to dst. In languages written without
// blanks every character of the script is a word of its own.
func words(dst []word, text string, t *morph.Table) []word {
	class := classes()
	joint, lastEnd := rune(0), -1
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		c := classIn(class, r)
		start := i
		i += size
		switch {
		case c == letter || c == unsegmented && !t.ByCharacter:
			i = wordEnd(text, i, class, t)
		case c == unsegmented:
		case c == apostrophe || c == joining:
			joint = r
			continue
		default:
			joint = 0
			continue
		}
		w := word{start: int32(start), end: int32(i)}
		if joint != 0 && start-lastEnd == utf8.RuneLen(joint) {
			w.joint = joint
		}
		dst = append(dst, w)
		lastEnd, joint = i, 0
	}
	return dst
}

func classIn(class *[1 << 16]uint8, r rune) uint8 {
	if r < 1<<16 {
		return class[r]
	}
	return classOf(r)
}

// wordEnd returns where the word ends that reaches i.
func wordEnd(text string, i int, class *[1 << 16]uint8, t *morph.Table) int {
	for i < len(text) {
		if text[i] < utf8.RuneSelf {
			c := class[text[i]]
			if c != letter && (c != apostrophe || t.Apostrophe == "" || !inside(text[i+1:], t.Apostrophe)) {
				return i
			}
			i++
			continue
		}
		var r rune
		size := 2
		switch b := text[i]; { // the letters of most scripts are put together here, which is faster
		case b >= 0xc2 && b < 0xe0 && i+1 < len(text) && text[i+1]&0xc0 == 0x80:
			r = rune(b&0x1f)<<6 | rune(text[i+1]&0x3f)
		case b >= 0xe0 && b < 0xed && i+2 < len(text) && text[i+1]&0xc0 == 0x80 && text[i+2]&0xc0 == 0x80 && (b > 0xe0 || text[i+1] >= 0xa0):
			r, size = rune(b&0xf)<<12|rune(text[i+1]&0x3f)<<6|rune(text[i+2]&0x3f), 3
		default:
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		c := classIn(class, r)
		switch {
		case c == letter || c == unsegmented && !t.ByCharacter:
		case c == apostrophe && t.Apostrophe != "" && inside(text[i+size:], t.Apostrophe):
		default:
			return i
		}
		i += size
	}
	return i
}

// inside: the text goes on with one of the letters that follow an apostrophe in a word.
func inside(rest, letters string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	return size > 0 && strings.ContainsRune(letters, unicode.ToLower(r))
}
