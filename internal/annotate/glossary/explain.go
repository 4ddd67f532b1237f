package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/annotate/morph"
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
	for _, f := range s.stemsOf(folded) {
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

// stemsOf returns the stems of a folded word; a language without a table has none.
func (s *Set) stemsOf(folded string) []morph.Stem {
	if s.table.Stems == nil {
		return nil
	}
	return s.table.Stems(folded)
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
	text, certain = instead, (same || s.table.Lang == "en") && s.written(parts, form, old)
	if joint := strings.LastIndexFunc(form, isHyphen); joint > 0 && len(parts) > 1 && parts[len(parts)-1].Word == "" {
		text += form[joint:] // AI-nya
	} else if ending != "" {
		last, licensed := "", false
		if list := words(nil, instead, &s.table); len(list) > 0 {
			last = s.table.FoldString(list[len(list)-1].in(instead))
		}
		for _, f := range s.stemsOf(last) {
			licensed = licensed || f.Text == last && slices.Contains(f.Endings, ending)
		}
		if licensed && certain {
			text += ending
		} else {
			certain = false
		}
	}
	if last, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(last) && !isAcronym(instead) {
		r, size := utf8.DecodeRuneInString(text) // Unternehmensbewertung
		text = string(unicode.ToLower(r)) + text[size:]
	}
	text = before + text
	if capital(form) && !capital(text) {
		r, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(r)) + text[size:]
	}
	return text, certain
}

// written tells whether a form is its term with nothing but what the parts put
// before the first and after the last word: another term can stand there then.
func (s *Set) written(parts []Part, form, term string) bool {
	var whole, inner strings.Builder
	for i, p := range parts {
		if i > 0 && p.Before != "" || p.Ending != "" && i < len(parts)-1 {
			return false
		}
		word := s.table.FoldString(p.Word)
		whole.WriteString(p.Before + word + p.Ending)
		inner.WriteString(word)
	}
	return whole.String() == s.letters(form) && inner.String() == s.letters(term)
}

// letters are the folded words of a text.
func (s *Set) letters(text string) string {
	var b strings.Builder
	for _, w := range words(nil, text, &s.table) {
		b.WriteString(s.table.FoldString(w.in(text)))
	}
	return b.String()
}
