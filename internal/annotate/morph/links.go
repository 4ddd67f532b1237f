package morph

// sameWord gives function words that take another shape before another word:
// they are one word inside a term (centre de données, centre des données).
var sameWord = map[string]map[string]string{
	"fr": pairs("de d des du; à au aux; le l la les; un une"),
	"it": pairs("di d del dello della dell dei degli delle; a ad al allo alla all ai agli alle; da dal dallo dalla dall dai dagli dalle; in nel nello nella nell nei negli nelle; su sul sullo sulla sull sui sugli sulle"),
	"es": pairs("de del; a al; y e; o u"),
	"pt": pairs("de d do da dos das; em no na nos nas num numa; a à ao aos às; por pelo pela pelos pelas"),
}

// betweenWords are the articles that may stand inside a term.
var betweenWords = map[string]map[string]bool{
	"el": foldedSet("ο η το του της τον την τη οι τα των τους τις", foldGreek),
	"en": set("the a an"),
	"es": set("el la los las"),
	"fr": set("l le la les"),
	"it": set("il lo la l i gli le"),
	"pt": set("o a os as"),
}

// pairs reads "word shape shape; word shape".
func pairs(list string) map[string]string {
	out := map[string]string{}
	for word, stems := range irregular(list) {
		for _, s := range stems {
			out[s.Text] = word
		}
	}
	return out
}

// Same returns the word of which a folded function word is a shape, or "".
func (t Table) Same(folded string) string { return sameWord[t.Lang][folded] }

// Between tells whether a folded word is an article that may stand inside a term.
func (t Table) Between(folded string) bool { return betweenWords[t.Lang][folded] }

// HasBetween tells whether the language has any.
func (t Table) HasBetween() bool { return len(betweenWords[t.Lang]) > 0 }
