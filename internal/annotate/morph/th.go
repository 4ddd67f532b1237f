package morph

import "strings"

// Thai is matched by character and does not inflect. Sara am is one letter, of
// which some keyboards type the two halves.
var thai = Table{Lang: "th", ByCharacter: true, Stems: thaiStems}

func thaiStems(word string) []Stem {
	whole := strings.ReplaceAll(word, "\u0e4d\u0e32", "\u0e33")
	return []Stem{{word, bare}, {whole, bare}, {strings.ReplaceAll(whole, "\u0e33", "\u0e4d\u0e32"), bare}}
}
