package check

import (
	"fmt"
	"regexp"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/source"
)

// An Ignore is a comment that silences diagnostics of one paragraph:
// <!-- ignore term/deprecated: the title of a report -->
type Ignore struct {
	Codes    []string
	From, To int // lines, both included
	Reason   bool
	Place    diag.Diagnostic // of the comment
}

var ignore = regexp.MustCompile(`<!--\s*ignore\s+([a-z0-9/,\s-]*?)\s*(?::\s*(.*?))?\s*-->`)

// Ignores reads the comments of a body. One that stands alone is for the
// paragraph after it, one inside a paragraph for that one.
func Ignores(t source.Text, body int) []Ignore {
	var out []Ignore
	for _, m := range ignore.FindAllSubmatchIndex(t.Bytes[body:], -1) {
		start, end := body+m[0], body+m[1]
		ig := Ignore{Codes: strings.FieldsFunc(string(t.Bytes[body+m[2]:body+m[3]]), func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\t' }),
			Reason: m[4] >= 0 && m[5] > m[4], Place: t.At(start, end, diag.Diagnostic{})}
		ig.From, _ = t.Place(paragraphStart(t.Bytes, start))
		rest := strings.TrimLeft(string(t.Bytes[end:]), " \t\r\n")
		from := len(t.Bytes) - len(rest)
		if n := strings.Index(rest, "\n\n"); n >= 0 {
			rest = rest[:n]
		}
		ig.To, _ = t.Place(from + len(rest))
		out = append(out, ig)
	}
	return out
}

// paragraphStart goes back to the blank line before a place.
func paragraphStart(b []byte, at int) int {
	if i := strings.LastIndex(string(b[:at]), "\n\n"); i >= 0 {
		return i + 2
	}
	return 0
}

// Silence leaves out what is ignored with a reason, and reports comments that
// give none, name no diagnostic, or have nothing to silence.
func Silence(list []diag.Diagnostic, ignores []Ignore) []diag.Diagnostic {
	if len(ignores) == 0 {
		return list
	}
	hits := make([]int, len(ignores))
	var out []diag.Diagnostic
	for _, d := range list {
		silenced := false
		for i, ig := range ignores {
			if !ig.Reason || ig.Place.Path != d.Path || d.Line < ig.From || d.Line > ig.To {
				continue
			}
			for _, c := range ig.Codes {
				if c == d.Code {
					hits[i]++
					silenced = true
				}
			}
		}
		if !silenced {
			out = append(out, d)
		}
	}
	for i, ig := range ignores {
		report := func(code string, severity diag.Severity, message, hint string) {
			d := ig.Place
			d.Code, d.Severity, d.Message, d.Hint = code, severity, message, hint
			out = append(out, d)
		}
		unknown := len(ig.Codes) == 0
		for _, c := range ig.Codes {
			if _, ok := diag.Explanations[c]; !ok {
				unknown = true
				hint := "lontar explain CODE tells what a code means"
				if n := diag.Nearest(c, diag.Codes()); n != "" {
					hint = fmt.Sprintf("did you mean %q?", n)
				}
				report("check/unknown-code", diag.Warning, fmt.Sprintf("there is no diagnostic %q", c), hint)
			}
		}
		switch {
		case !ig.Reason:
			report("check/no-reason", diag.Warning, "a diagnostic is silenced without a reason", "write it after a colon: <!-- ignore "+strings.Join(ig.Codes, ", ")+": why -->")
		case hits[i] == 0 && !unknown:
			report("check/nothing-ignored", diag.Info, "there is nothing here to silence", "take the comment out")
		}
	}
	return out
}
