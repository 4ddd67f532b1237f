package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Part is how one word of a text comes from a word of a term.
type Part struct{ Before, Word, Ending string }

// Explain says how a form comes from a term: for each of its words what stands
// before the term's word and what after, both folded.
func (s *Set) Explain(form, term string) []Part {
	var parts []Part
	wanted := words(nil, term, &s.table)
	for _, w := range words(nil, form, &s.table) {
		folded := s.table.FoldString(w.in(form))
		part := Part{Word: w.in(form)}
		if len(wanted) > 0 {
			if !s.table.ByCharacter {
				s.reading(w.in(form), wanted[0].in(term), func(before, ending string) {
					part = Part{before, wanted[0].in(term), ending}
				})
			}
			wanted = wanted[1:]
		} else if s.joined[folded] {
			part = Part{Ending: folded}
		}
		parts = append(parts, part)
	}
	return parts
}

// reading yields how text comes from a dictionary word, if it does.
func (s *Set) reading(text, word string, yield func(before, ending string)) {
	folded := s.table.FoldString(word)
	fits := map[string]bool{}
	for _, f := range s.table.Stems(folded) {
		for _, e := range f.Endings {
			fits[f.Text+e] = true
		}
	}
	fits[folded] = true
	s.analyse(text, func(_ *stem, before, ending string) bool {
		rest := strings.TrimPrefix(s.table.FoldString(text), before)
		if !fits[rest] {
			return true
		}
		if end, ok := strings.CutPrefix(rest, folded); ok {
			ending = end
		}
		yield(before, ending)
		return false
	})
}

// uninflecting languages put another noun in the place of one without changing
// a word around it.
var uninflecting = []string{"id", "ja", "ko", "th", "vi", "zh"}

// Suggest gives what to write instead of a form of one term to use another
// one: with the same clitic, the same ending and the same capital. Certain says
// that nothing around it has to change.
func (s *Set) Suggest(form, old, instead string) (text string, certain bool) {
	same := slices.Contains(uninflecting, s.table.Lang)
	parts := s.Explain(form, old)
	before, ending := "", ""
	if len(parts) > 0 {
		before, ending = parts[0].Before, parts[len(parts)-1].Ending
	}
	if s.table.FoldString(form) == s.table.FoldString(old) {
		before, ending = "", ""
	}
	text, certain = instead, same || s.table.Lang == "en"
	if joint := strings.LastIndexFunc(form, isHyphen); joint > 0 && len(parts) > 1 && parts[len(parts)-1].Word == "" {
		text += form[joint:] // AI-nya
	} else if ending != "" {
		list := words(nil, instead, &s.table)
		last := list[len(list)-1]
		licensed := false
		for _, f := range s.table.Stems(s.table.FoldString(last.in(instead))) {
			licensed = licensed || f.Text == s.table.FoldString(last.in(instead)) && slices.Contains(f.Endings, ending)
		}
		if licensed && certain {
			text += ending
		} else {
			certain = false
		}
	}
	if before != "" {
		text = before + text
	}
	if capital(form) && !capital(text) {
		r, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(r)) + text[size:]
	}
	return text, certain
}
