package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// Use reports how the stories use the glossary: concepts nobody uses, concepts
// a translation lost, and texts that call one concept by two names.
func Use(s Site) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	used := map[string]bool{}
	for _, st := range s.Stories {
		found := map[*relate.Page]map[string][]archive.Hit{}
		for _, p := range st.Editions {
			f, err := s.Findings(p)
			if err != nil {
				return nil, err
			}
			found[p] = map[string][]archive.Hit{}
			for _, h := range f.Hits {
				used[h.Concept] = true
				found[p][h.Concept] = append(found[p][h.Concept], h)
			}
			d, err := s.inconsistent(p, found[p])
			if err != nil {
				return nil, err
			}
			out = append(out, d...)
		}
		for _, p := range st.Editions {
			if p == st.Original || st.Original == nil {
				continue
			}
			d, err := s.missing(p, found[st.Original], found[p])
			if err != nil {
				return nil, err
			}
			out = append(out, d...)
		}
	}
	for _, c := range s.Concepts {
		if !used[c.ID] {
			out = append(out, diag.Diagnostic{Code: "term/unused", Severity: diag.Info, Path: c.File.Path, Message: fmt.Sprintf("no story uses %q", c.ID)})
		}
	}
	return out, nil
}

// inconsistent: two terms for one concept in one text. An acronym beside its
// full form is how it should be, and a quotation is somebody else's.
func (s Site) inconsistent(p *relate.Page, hits map[string][]archive.Hit) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	for concept, list := range hits {
		c := s.Concept(concept)
		if c == nil || c.Entry(p.Lang) == nil {
			continue
		}
		terms := c.Entry(p.Lang).Terms
		first := -1
		for _, h := range list {
			if h.Quoted || h.Lang != "" || h.Term >= len(terms) || isShort(terms[h.Term]) || terms[h.Term].Status == "deprecated" || terms[h.Term].Status == "superseded" {
				continue
			}
			if first < 0 {
				first = h.Term
				continue
			}
			if h.Term != first {
				t, err := s.Text(p.File)
				if err != nil {
					return nil, err
				}
				out = append(out, t.At(h.Start, h.End, diag.Diagnostic{Code: "term/inconsistent", Severity: diag.Info,
					Message: fmt.Sprintf("%q is called %q here and %q before", concept, terms[h.Term].Text, terms[first].Text), Hint: "keep to one of them, or leave it if it is meant for variety"}))
				break
			}
		}
	}
	return out, nil
}

func isShort(t archive.Term) bool {
	switch t.Type {
	case "acronym", "abbreviation", "short", "symbol":
		return true
	}
	return t.Type == "" && strings.ToUpper(t.Text) == t.Text && strings.ToLower(t.Text) != t.Text
}

// missing: a concept of the original that the translation has no term of. A
// second, looser look spares translations that name it in words the glossary
// does not have: any word that begins as one of the terms does.
func (s Site) missing(p *relate.Page, original, translation map[string][]archive.Hit) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	var text source.Text
	folded := ""
	for _, id := range sortedKeys(original) {
		c := s.Concept(id)
		if len(translation[id]) > 0 || c == nil {
			continue
		}
		e := c.Entry(p.Lang)
		if e == nil || len(e.Terms) == 0 {
			continue
		}
		if folded == "" {
			t, err := s.Text(p.File)
			if err != nil {
				return nil, err
			}
			text, folded = t, strings.ToLower(string(t.Bytes[p.Body:]))
		}
		if slices.ContainsFunc(e.Terms, func(t archive.Term) bool { return resembles(folded, t.Text) }) {
			continue
		}
		severity := diag.Info
		if slices.Contains(p.Concepts, id) {
			severity = diag.Warning
		}
		out = append(out, text.At(p.Body, p.Body, diag.Diagnostic{Code: "term/missing-in-translation", Severity: severity,
			Message: fmt.Sprintf("the original speaks of %q (%s), and this translation has none of its terms", id, original[id][0].Form),
			Hint:    fmt.Sprintf("the glossary has %q; add the translator's word to the concept if it is a good one", e.Terms[0].Text)}))
	}
	return out, nil
}

// resembles tells whether a text has a word that begins as the longest word of
// a term does: its first four letters, or two where a letter is a syllable.
func resembles(folded, term string) bool {
	longest := ""
	for _, w := range strings.FieldsFunc(strings.ToLower(term), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if utf8.RuneCountInString(w) > utf8.RuneCountInString(longest) {
			longest = w
		}
	}
	letters := []rune(longest)
	n := 4
	if len(letters) > 0 && (locale.WrittenTogether(letters[0]) || unicode.Is(unicode.Hangul, letters[0])) {
		n = 2
	}
	if len(letters) == 0 {
		return false
	}
	return strings.Contains(folded, string(letters[:min(n, len(letters))]))
}

func sortedKeys(m map[string][]archive.Hit) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
