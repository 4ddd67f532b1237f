package pipeline

import (
	"fmt"
	"slices"

	"lontar/internal/annotate"
	"lontar/internal/archive"
	"lontar/internal/check"
	"lontar/internal/diag"
	"lontar/internal/parse"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// addNotes keeps a file of notes for the edition it is about.
func (s *Site) addNotes(f source.File, at parse.Place) {
	of := [2]string{at.Story, at.Lang}
	if other, twice := s.notes[of]; twice {
		s.Diags = append(s.Diags, diag.Diagnostic{Code: "note/no-edition", Severity: diag.Error, Path: f.Path,
			Message: fmt.Sprintf("the notes on this edition are in %s already", other.Path), Hint: "put all of them into one file"})
		return
	}
	s.notes[of] = f
}

// strayNotes reports notes on editions that are not there. A draft is there.
func (s *Site) strayNotes() {
	for of, f := range s.notes {
		if s.notable[of] {
			continue
		}
		s.Diags = append(s.Diags, diag.Diagnostic{Code: "note/no-edition", Severity: diag.Warning, Path: f.Path,
			Message: fmt.Sprintf("the story %q has no edition in %q that these notes could be about", of[0], of[1]),
			Hint:    "call the file after the edition beside it: notes.id.md for index.id.md, name.notes.id.md for name.id.md"})
	}
}

// notesOn is the file with the notes on an edition.
func (s *Site) notesOn(p *relate.Page) (source.File, bool) {
	f, ok := s.notes[[2]string{p.Edition.Story, p.Lang}]
	return f, ok && !p.Index
}

// noted is what a file of notes gave.
type noted struct {
	notes   []archive.Note
	diags   []diag.Diagnostic
	ignores []check.Ignore
}

// note reads the notes on an edition, finds the words they are about, and tells
// the document of them.
func (s *Site) note(p *relate.Page, edition source.Text, doc *markdown.Document) (noted, error) {
	f, ok := s.notesOn(p)
	if !ok {
		return noted{}, nil
	}
	t, err := s.text(f)
	if err != nil {
		return noted{}, err
	}
	read, diags := parse.Notes(t, s.md(p.Lang))
	notes, more := annotate.Notes(edition, t, doc.Prose(), read)
	var placed []markdown.Noted
	for i, n := range notes {
		if n.Placed() {
			placed = append(placed, markdown.Noted{Start: n.Start, End: n.End, Number: i + 1})
		}
	}
	doc.Note(placed)
	return noted{notes, slices.Concat(diags, more), check.Ignores(t, 0)}, nil
}
