package pipeline

import (
	"fmt"
	"maps"
	"slices"

	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/source"
)

// unknownSections reports what lontar.yaml settles for sections that content/
// does not have: it has no effect. A section of drafts is one.
func (s *Site) unknownSections(c config.Config, settings source.Text) {
	known := slices.Sorted(maps.Keys(s.sections))
	for name, own := range c.Sections {
		if s.sections[name] {
			continue
		}
		d := diag.Diagnostic{Code: "config/unknown-section", Severity: diag.Warning, Path: settings.Path, Line: own.Line, Col: own.Col, End: own.Col + len([]rune(name)), Text: settings.Line(own.Line),
			Message: fmt.Sprintf("content/ has no section %q", name), Hint: fmt.Sprintf("write a story in content/%s/, or take the section out", name)}
		if n := diag.Nearest(name, known); n != "" {
			d.Hint = fmt.Sprintf("did you mean %q?", n)
		}
		s.Diags = append(s.Diags, d)
	}
}
