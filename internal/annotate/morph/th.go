package morph

// Thai is matched by character and does not inflect.
var thai = Table{Lang: "th", ByCharacter: true, Stems: asWritten}
