package morph

// Japanese is matched by character: nouns do not inflect and particles follow
// without a blank. Full-width Latin letters and digits are the same letters.
var japanese = Table{Lang: "ja", ByCharacter: true, Fold: foldWidth, Stems: asWritten}

// foldWidth maps full-width ASCII, which NFC leaves alone, to ASCII.
func foldWidth(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

func asWritten(word string) []Stem { return []Stem{{word, bare}} }
