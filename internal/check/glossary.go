// Package check looks for what is wrong with a site beyond one file: faults of
// the glossary itself, and translations that lost a concept.
package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// A Site is what the checks look at.
type Site struct {
	*relate.Site
	Sets     map[string]*glossary.Set
	Text     func(source.File) (source.Text, error)
	Findings func(*relate.Page) (*archive.Findings, error)
	Notes    map[[2]string]source.File // what editors say of editions
}

// Glossary reports what is wrong with the concepts themselves.
func Glossary(s Site) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	for i := range s.Concepts {
		c := &s.Concepts[i]
		t, err := s.Text(c.File)
		if err != nil {
			return nil, err
		}
		out = append(out, untranslated(s, c)...)
		for _, e := range c.Entries {
			for k, term := range e.Terms {
				out = append(out, oddCharacters(t, term)...)
				if set := s.Sets[e.Lang]; set != nil {
					out = append(out, hidden(t, set, c.ID, k, term)...)
				}
			}
		}
	}
	return append(out, clashes(s)...), nil
}

// untranslated names the languages of the site that a concept lacks.
func untranslated(s Site, c *archive.Concept) []diag.Diagnostic {
	var noTerm, noDefinition []string
	for _, lang := range s.Langs {
		switch e := c.Entry(lang); {
		case e == nil || len(e.Terms) == 0:
			noTerm = append(noTerm, lang)
		case e.Definition == "":
			noDefinition = append(noDefinition, lang)
		}
	}
	var out []diag.Diagnostic
	for what, langs := range map[string][]string{"term": noTerm, "definition": noDefinition} {
		if len(langs) > 0 {
			out = append(out, diag.Diagnostic{Code: "term/untranslated", Severity: diag.Info, Path: c.File.Path,
				Message: fmt.Sprintf("%q has no %s in %s", c.ID, what, strings.Join(langs, ", ")), Hint: "readers of these languages see another one's"})
		}
	}
	return out
}

// hidden: a term that is not found in its own text stands in the shadow of
// another one.
func hidden(t source.Text, set *glossary.Set, concept string, index int, term archive.Term) []diag.Diagnostic {
	if term.Match == "off" || term.Region != "" || len(term.Near) > 0 {
		return nil
	}
	var others []string
	for _, m := range set.Find(nil, archive.Block{Text: term.Text}) {
		for _, c := range m.Candidates {
			if c.Concept == concept && c.Term == index {
				return nil
			}
			others = append(others, fmt.Sprintf("%q of %s", c.Text, c.Concept))
		}
	}
	message := fmt.Sprintf("%q will never be found: a not= phrase covers it", term.Text)
	if len(others) > 0 {
		message = fmt.Sprintf("%q will never be found: %s takes its words", term.Text, strings.Join(others, ", "))
	}
	return []diag.Diagnostic{at(t, term, diag.Diagnostic{Code: "term/shadowed", Severity: diag.Warning, Message: message, Hint: "take one of them out"})}
}

func at(t source.Text, term archive.Term, d diag.Diagnostic) diag.Diagnostic {
	end := term.Offset
	if strings.HasPrefix(string(t.Bytes[min(end, len(t.Bytes)):]), term.Text) {
		end += len(term.Text)
	}
	return t.At(term.Offset, end, d)
}

// clashes are terms that two concepts of one language claim without a way to
// tell which is meant.
func clashes(s Site) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, lang := range s.Langs {
		first := map[string]string{}
		for i := range s.Concepts {
			c := &s.Concepts[i]
			e := c.Entry(lang)
			if e == nil || e.Lang != lang {
				continue
			}
			for _, term := range e.Terms {
				if term.Match == "off" || len(term.Near) > 0 {
					continue
				}
				key := strings.ToLower(term.Text)
				if other, ok := first[key]; ok && other != c.ID {
					t, err := s.Text(c.File)
					if err != nil {
						continue
					}
					out = append(out, at(t, term, diag.Diagnostic{Code: "term/clash", Severity: diag.Warning,
						Message: fmt.Sprintf("%q is a term of %s too (%s)", term.Text, other, lang), Hint: "give one of them near= words, or name the concept in the stories that mean it"}))
				}
				first[key] = c.ID
			}
		}
	}
	return out
}

// alphabets that have letters of the same looks.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek}

func oddCharacters(t source.Text, term archive.Term) []diag.Diagnostic {
	what := ""
	for _, word := range strings.FieldsFunc(term.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		kinds := 0
		for _, a := range alphabets {
			if strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(a, r) }) {
				kinds++
			}
		}
		if kinds > 1 {
			what = fmt.Sprintf("%q mixes letters of two alphabets", word)
		}
	}
	for _, r := range term.Text {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' || r == '\u00a0' || r == '\ufffd' {
			what = fmt.Sprintf("%q holds the character U+%04X", term.Text, r)
		}
	}
	if strings.Contains(term.Text, "  ") {
		what = fmt.Sprintf("%q holds two blanks in a row", term.Text)
	}
	if last := []rune(term.Text); slices.Contains([]rune(",;:、，؛،"), last[len(last)-1]) {
		what = fmt.Sprintf("%q ends in a punctuation mark", term.Text)
	}
	if what == "" {
		return nil
	}
	return []diag.Diagnostic{at(t, term, diag.Diagnostic{Code: "term/odd-characters", Severity: diag.Warning, Message: what, Hint: "type the term again; text would not match it"})}
}
