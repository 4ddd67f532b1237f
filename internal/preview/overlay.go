package preview

import (
	"errors"
	"slices"

	"lontar/internal/diag"
)

// A problem is a diagnostic as an open page shows it.
type problem struct {
	Severity string `json:"severity"`
	Path     string `json:"path"`
	Line     int    `json:"line,omitempty"`
	Col      int    `json:"col,omitempty"`
	End      int    `json:"end,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Code     string `json:"code"`
	Text     string `json:"text,omitempty"`
}

type counts struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

// mostShown is how many problems one page lists; who has more mends these first.
const mostShown = 50

// problems are the errors of the site, those of the page at hand first, and
// what else is to be said of that page. A layout's failure shows only while a
// page is made, so it is err.
func (s *Server) problems(t *tab, err error) message {
	m := message{Type: "problems", Counts: &counts{}}
	var d diag.Diagnostic
	list := s.Diagnostics()
	if errors.As(err, &d) && !slices.Contains(list, d) {
		list = append([]diag.Diagnostic{d}, list...)
	}
	var elsewhere []problem
	for _, d := range list {
		here := d.Path == t.source || d.Path == t.layout || err != nil && errors.Is(err, d)
		p := problem{d.Severity.String(), d.Path, d.Line, d.Col, d.End, d.Message, d.Hint, d.Code, d.Text}
		switch d.Severity {
		case diag.Error:
			m.Counts.Errors++
			if here {
				m.Errors = append(m.Errors, p)
			} else if len(elsewhere) < mostShown {
				elsewhere = append(elsewhere, p)
			}
			continue
		case diag.Warning:
			m.Counts.Warnings++
		case diag.Info:
			m.Counts.Notes++
		}
		if here && len(m.Here) < mostShown {
			m.Here = append(m.Here, p)
		}
	}
	m.Errors = append(m.Errors, elsewhere...)
	m.Errors = m.Errors[:min(len(m.Errors), mostShown)]
	return m
}
