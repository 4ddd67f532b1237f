package locale

import (
	"cmp"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// CountWords counts what there is to read, run by run of a script: words where
// a script has blanks between them (UAX 29; in Korean those are eojeol), the
// characters of Han and kana, which are counted apart because readers are timed
// by them, and an estimate of the words of scripts that have neither.
func CountWords(text []byte) (count, characters int) {
	var letters [len(estimated)]int
	start, plain, letter := 0, true, false // of the run that began at start: nothing to look at twice, a letter or digit in it
	end := func(at, next int) {
		switch {
		case !plain:
			count += countRun(text[start:at])
		case letter:
			count++
		}
		start, plain, letter = next, true, false
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			switch {
			case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9':
				letter = true
			case mayJoin(c) && i > start && i+1 < len(text) && text[i+1] > ' ':
				plain = false
			default:
				end(i, i+1)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r >= 'À' && r < '\u0e00' || r >= '가' && r <= '힣': // the alphabets of most texts
			if unicode.IsLetter(r) {
				letter = true
			} else if !unicode.IsMark(r) {
				plain = false
			}
		case r >= '\u3000' && r <= '\u3020', r == '“', r == '”', r == '–', r == '—', r == '…', r == 'ﾞ', r == 'ﾟ', r == utf8.RuneError:
			end(i, i+size)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == 'ｰ':
			end(i, i+size)
			characters++
		default:
			if k := scriptOfEstimate(r); k >= 0 {
				end(i, i+size)
				letters[k]++
			} else {
				plain = false
			}
		}
		i += size
	}
	end(len(text), len(text))
	for k, n := range letters {
		count += (n + estimated[k].perWord - 1) / estimated[k].perWord
	}
	return count, characters
}

// mayJoin tells which signs of ASCII can stand inside a word (UAX 29, WB6–13).
func mayJoin(c byte) bool {
	return c == '\'' || c == '"' || c == '.' || c == ':' || c == ',' || c == ';' || c == '_'
}

// countRun counts the words of a run by the whole of the rules.
func countRun(run []byte) int {
	n := 0
	for it := words.FromBytes(run); it.Next(); {
		for token := it.Value(); len(token) > 0; {
			r, size := utf8.DecodeRune(token)
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				n++
				break
			}
			token = token[size:]
		}
	}
	return n
}

// estimated are the scripts whose words only a dictionary could tell apart,
// and how many code points, marks among them, a word of news prose has: what
// the dictionaries of ICU 78 make of declarations and reports, rounded (4.1,
// 3.6, 6.1 and 5.0).
var estimated = [...]struct {
	script  *unicode.RangeTable
	perWord int
}{{unicode.Thai, 4}, {unicode.Lao, 4}, {unicode.Khmer, 6}, {unicode.Myanmar, 5}}

// scriptOfEstimate is the place of a letter or mark in the table, or -1.
func scriptOfEstimate(r rune) int {
	if r < '\u0e00' || r > '\u17ff' && r < '\ua9e0' || r > '\uaa7f' {
		return -1
	}
	for k, e := range estimated {
		if unicode.Is(e.script, r) && (unicode.IsLetter(r) || unicode.IsMark(r)) {
			return k
		}
	}
	return -1
}

// paces are words a minute, of adults reading plain prose aloud: Trauzettel-Klosinski
// and Dietz 2012, doi 10.1167/iovs.11-8284, the one study with equal texts in so
// many languages; Greek by the same texts in Gleni and others, Optometry and
// Vision Science 2019. The average stands for other languages.
var paces = map[string]int{
	"ar": 138, "nl": 202, "en": 228, "fi": 161, "fr": 195, "de": 179, "he": 187, "it": 188, "pl": 166, "pt": 181, "ru": 184, "sl": 180,
	"es": 218, "sv": 199, "tr": 166, "el": 208,
}

const (
	averagePace  = 184 // words
	chinesePace  = 255 // characters
	japanesePace = 357 // characters
)

// Minutes returns how long a reader of the language takes for what
// [CountWords] found in it, at least one minute.
func (l Locale) Minutes(words, characters int) int {
	lang, _, _ := parts(l.Tag)
	pace := chinesePace
	if lang == "ja" {
		pace = japanesePace
	}
	seconds := 60*words/cmp.Or(paces[lang], averagePace) + 60*characters/pace
	return max(1, (seconds+30)/60)
}
