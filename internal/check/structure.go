package check

import (
	"fmt"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/relate"
)

// Structure reports translations whose headings are not those of the original.
func Structure(s Site) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			if p == st.Original || st.Original == nil {
				continue
			}
			original, err := s.Findings(st.Original)
			if err != nil {
				return nil, err
			}
			translation, err := s.Findings(p)
			if err != nil {
				return nil, err
			}
			d, ok := drift(original.Headings, translation.Headings, st.Original)
			if !ok {
				continue
			}
			t, err := s.Text(p.File)
			if err != nil {
				return nil, err
			}
			start, end := p.Body, p.Body
			if n := len(translation.Headings); n > 0 {
				h := translation.Headings[min(d.at, n-1)]
				start, end = h.Start, h.End
			}
			out = append(out, t.At(start, end, d.Diagnostic))
		}
	}
	return out, nil
}

type difference struct {
	diag.Diagnostic
	at int // index of the translation's heading
}

// drift finds the first heading that differs in level, or is one too many or
// too few.
func drift(original, translation []archive.Heading, from *relate.Page) (difference, bool) {
	i := 0
	for i < len(original) && i < len(translation) && original[i].Level == translation[i].Level {
		i++
	}
	d := difference{diag.Diagnostic{Code: "edition/structure", Severity: diag.Info, Hint: "give it the headings of " + from.File.Path + ", so that readers who change the language keep their place"}, i}
	switch {
	case i < len(original) && i < len(translation):
		d.Message = fmt.Sprintf("this heading is of level %d, and the original has %q of level %d here", translation[i].Level, original[i].Text, original[i].Level)
	case i < len(original):
		d.Message = fmt.Sprintf("the original has the heading %q here, and the translation has no more", original[i].Text)
	case i < len(translation):
		d.Message = fmt.Sprintf("the original has no heading for %q", translation[i].Text)
	default:
		return d, false
	}
	return d, true
}
