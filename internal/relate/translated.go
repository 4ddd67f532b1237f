package relate

import "lontar/internal/archive"

// HowTranslated returns the key of the message that says how an edition came
// into its language, "" for an original. What a machine made and a person
// reviewed is a translation like others; when that was is said beside it.
func HowTranslated(p *Page) string {
	t := p.Translation
	switch {
	case t.From == "":
		return ""
	case t.Method == "machine" && t.Reviewed.IsZero():
		return "translated_machine"
	case t.Method == "machine-edited":
		return "translated_machine_edited"
	}
	return "translated"
}

// OtherLanguage returns the language of a source or a cited work where readers
// are told of it: "" where it is their own, and for the source where the line
// on the translation names it already.
func OtherLanguage(p *Page, s archive.Source, source bool) string {
	if s.Lang == p.Reader() || source && s.Lang == p.Translation.From {
		return ""
	}
	return s.Lang
}
