package morph

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Japanese is matched by character: nouns do not inflect and particles follow
// without a blank. Adjectives in い do; the kana of a compound verb's noun may
// be left out (取り組み, 取組み, 取組), and so may the last long mark of a loan
// (サーバー, サーバ). Full-width Latin letters and digits are the same letters.
var japanese = Table{Lang: "ja", ByCharacter: true, Fold: foldWidth, Stems: japaneseStems}

var (
	jaAdjective = fields("い く くて かった ければ")
	// A compound of two verbs as a noun: its kana are of the い and え rows.
	jaCompound = regexp.MustCompile(`^(\p{Han})([いきしちにひみりぎじびけげせてねべめれえ]|わせ|らし)(\p{Han})([いきしちにひみりぎじびけげせてねべめれえ]|わせ|らし)$`)
)

func japaneseStems(word string) []Stem {
	out := []Stem{{word, bare}}
	last, first := before(word, 0), before(word, 1)
	switch {
	case jaCompound.MatchString(word):
		m := jaCompound.FindStringSubmatch(word)
		out = append(out, Stem{m[1] + m[3], []string{"", m[4]}})
	case last == 'い' && utf8.RuneCountInString(word) > 1 && (unicode.Is(unicode.Han, first) || oneOf(first, "しなたろよさかけすくっぽれ")) && strings.ContainsFunc(word, isHan):
		out = append(out, Stem{strings.TrimSuffix(word, "い"), jaAdjective})
	case last == 'ー' && utf8.RuneCountInString(word) > 3:
		out = append(out, Stem{strings.TrimSuffix(word, "ー"), bare})
	case unicode.Is(unicode.Katakana, last) && utf8.RuneCountInString(word) > 2:
		out = append(out, Stem{word, fields("ー")})
	}
	return out
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// foldWidth maps full-width ASCII, which NFC leaves alone, to ASCII.
func foldWidth(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

func asWritten(word string) []Stem { return []Stem{{word, bare}} }
