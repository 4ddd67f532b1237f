package morph

// Chinese is matched by character and does not inflect. Simplified and traditional
// characters are not folded together: the mapping is by word, not by character
// (发 is both 發 and 髮), and each edition has its own glossary entry.
var chinese = Table{Lang: "zh", ByCharacter: true, Fold: foldWidth, Stems: asWritten}
