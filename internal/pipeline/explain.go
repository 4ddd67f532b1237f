package pipeline

import (
	"fmt"
	"path/filepath"
	"strings"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// An Explanation says of one occurrence how it was found and what became of it.
type Explanation struct {
	Line, Col int
	Hit       archive.Hit
	Term      archive.Term
	Parts     []glossary.Part
	Marked    string // or why not
}

// Explain returns the occurrences of terms in a line of an edition, in all
// lines if line is 0, or, if col is not 0, the one at that column. The error says that the file is no edition
// of the site.
func (s *Site) Explain(file string, line, col int) ([]Explanation, error) {
	p, t, err := s.edition(file)
	if err != nil {
		return nil, err
	}
	f, err := s.Findings(p)
	if err != nil {
		return nil, err
	}
	var out []Explanation
	for _, h := range f.Hits {
		l, c := t.Place(h.Start)
		_, end := t.Place(h.End)
		if line > 0 && l != line || col > 0 && (col < c || col >= end) {
			continue
		}
		e := Explanation{Line: l, Col: c, Hit: h, Marked: s.whyMarked(p, h)}
		lang := p.Lang
		if h.Lang != "" {
			lang = h.Lang
		}
		if entry := s.Concept(h.Concept).Entry(lang); entry != nil && h.Term < len(entry.Terms) {
			e.Term = entry.Terms[h.Term]
			e.Parts = s.sets.near(lang).Explain(h.Form, e.Term.Text)
		}
		out = append(out, e)
	}
	return out, nil
}

func (s *Site) whyMarked(p *relate.Page, h archive.Hit) string {
	switch policy := s.policy(p); {
	case h.Marked():
		return "marked for readers"
	case policy == "off":
		return "not marked: glossary is off"
	case policy == "first":
		return "not marked: another use in the story is, or the paragraph is full"
	default:
		return "not marked: another use in the section is, or the paragraph is full"
	}
}

// EditionOf returns the edition that a file holds, or nil.
func (s *Site) EditionOf(file string) *relate.Page {
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			if p.File.Path == file {
				return p
			}
		}
	}
	return nil
}

func (s *Site) edition(file string) (*relate.Page, source.Text, error) {
	p := s.EditionOf(strings.TrimPrefix(filepath.ToSlash(filepath.Clean(file)), "./"))
	if p == nil {
		return nil, source.Text{}, fmt.Errorf("%s is no edition of this site", file)
	}
	t, err := s.text(p.File)
	return p, t, err
}

// Uses counts the occurrences of concepts in a language: all, and those that
// readers see marked.
func (s *Site) Uses(lang string) (all, marked map[string]int, err error) {
	all, marked = map[string]int{}, map[string]int{}
	for _, p := range s.Pages[lang] {
		f, err := s.Findings(p)
		if err != nil {
			return nil, nil, err
		}
		for _, h := range f.Hits {
			all[h.Concept]++
			if h.Marked() {
				marked[h.Concept]++
			}
		}
	}
	return all, marked, nil
}

// Inflects tells whether words of a language are found in all their forms or
// only as they are written.
func (s *Site) Inflects(lang string) bool { return s.sets.of(lang).Inflects() }
