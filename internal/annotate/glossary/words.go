package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/annotate/morph"
)

// A word of running text: its bytes and what joins it to the word before.
type word struct {
	text       string
	start, end int
	joint      rune // apostrophe, colon or hyphen directly before, 0: none
}

// words cuts text into words. Marks belong to words, otherwise Devanagari and
// vocalised Arabic would break in the middle. In languages written without
// blanks every character of the script is a word of its own.
func words(text string, t morph.Table) []word {
	var out []word
	start := -1
	joint, lastEnd := rune(0), -1
	flush := func(end int) {
		if start < 0 {
			return
		}
		w := word{text: text[start:end], start: start, end: end}
		if joint != 0 && lastEnd >= 0 && start-lastEnd == utf8.RuneLen(joint) {
			w.joint = joint
		}
		out = append(out, w)
		start, lastEnd, joint = -1, end, 0
	}
	for i, r := range text {
		switch {
		case t.ByCharacter && unsegmented(r):
			flush(i)
			start = i
			flush(i + utf8.RuneLen(r))
		case isWordRune(r):
			if start < 0 {
				start = i
			}
		case start >= 0 && isApostrophe(r) && inside(text[i+utf8.RuneLen(r):], t.Apostrophe):
		default:
			flush(i)
			joint = 0
			if isApostrophe(r) || r == ':' || r == '-' || r == '‐' || r == '‑' {
				joint = r
			}
		}
	}
	flush(len(text))
	return out
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// inside: the text goes on with one of the letters that follow an apostrophe in a word.
func inside(rest, letters string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	return size > 0 && strings.ContainsRune(letters, unicode.ToLower(r))
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d'
}

// unsegmented scripts write no blanks between words.
func unsegmented(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) || r == 'ー' || r == '々'
}
