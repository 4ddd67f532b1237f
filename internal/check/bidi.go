package check

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/source"
)

// Bidi reports control characters of direction that do harm: overrides
// anywhere, any in code and addresses, and those that are not closed in their
// paragraph, or close nothing there (UAX 9; "Trojan Source", CVE-2021-42574).
// Marks (LRM, RLM, ALM) are let be.
func Bidi(s Site) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	look := func(f source.File, body int) error {
		t, err := s.Text(f)
		if body < 0 {
			body = headEnd(t.Bytes)
		}
		if err == nil {
			out = append(out, bidi(t, body)...)
		}
		return err
	}
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			if err := look(p.File, p.Body); err != nil {
				return nil, err
			}
		}
	}
	for _, langs := range s.Sections {
		for _, p := range langs {
			if err := look(p.File, p.Body); err != nil {
				return nil, err
			}
		}
	}
	for _, f := range s.Notes {
		if err := look(f, -1); err != nil {
			return nil, err
		}
	}
	for _, c := range s.Concepts {
		if err := look(c.File, -1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// headEnd is where the settings of a file of concepts or notes end.
func headEnd(b []byte) int {
	if !bytes.HasPrefix(b, []byte("---\n")) {
		return 0
	}
	return max(0, bytes.Index(b, []byte("\n---\n"))+1)
}

// A control is a character of direction in a file, written out or escaped.
type control struct {
	start, end int
	r          rune
	escape     string // "&" in Markdown and HTML, "\\" in settings, "" none
}

var escapedControl = regexp.MustCompile(`&#(?:[xX]0*([0-9a-fA-F]{4})|0*([0-9]{4}));|\\(?:u|U0000)([0-9a-fA-F]{4})`)

func controls(b []byte) []control {
	var out []control
	for i := 0; i < len(b); i++ {
		n := bytes.IndexByte(b[i:], 0xe2)
		if n < 0 {
			break
		}
		i += n
		if i+2 < len(b) && (b[i+1] == 0x80 || b[i+1] == 0x81) {
			if r := []rune(string(b[i : i+3]))[0]; locale.IsBidiControl(r) {
				out = append(out, control{start: i, end: i + 3, r: r})
			}
		}
	}
	if bytes.Contains(b, []byte("&#")) || bytes.Contains(b, []byte(`\u`)) || bytes.Contains(b, []byte(`\U`)) {
		for _, m := range escapedControl.FindAllSubmatchIndex(b, -1) {
			c := control{start: m[0], end: m[1], escape: string(b[m[0]])}
			base, group := 16, 2
			switch {
			case m[4] >= 0:
				base, group = 10, 4
			case m[6] >= 0:
				group = 6
			}
			n, _ := strconv.ParseInt(string(b[m[group]:m[group+1]]), base, 32)
			if c.r = rune(n); locale.IsBidiControl(c.r) {
				out = append(out, c)
			}
		}
		slices.SortFunc(out, func(a, b control) int { return a.start - b.start })
	}
	return out
}

func bidi(t source.Text, body int) []diag.Diagnostic {
	found := controls(t.Bytes)
	if len(found) == 0 {
		return nil
	}
	var out []diag.Diagnostic
	report := func(c control, message, hint string) {
		out = append(out, t.At(c.start, c.end, diag.Diagnostic{Code: "text/bidi-control", Severity: diag.Warning, Message: fmt.Sprintf("U+%04X ", c.r) + message, Hint: hint}))
	}
	var open []control
	unclosed := func(from int) {
		for _, c := range open[from:] {
			if c.r == '\u202d' || c.r == '\u202e' {
				continue // reported where it stands
			}
			report(c, "is not closed in its paragraph", fmt.Sprintf("take it out, or close it with U+%04X; names and runs marked {lang=…} are isolated without it", closes(c.r)))
		}
		open = open[:from]
	}
	paragraph := -1
	lines(t.Bytes, body, func(l line) {
		if l.paragraph != paragraph {
			unclosed(0)
			paragraph = l.paragraph
		}
		for ; len(found) > 0 && found[0].start < l.end; found = found[1:] {
			c := found[0]
			code := l.code || l.start >= body && spanned(string(t.Bytes[l.start:l.end]), c.start-l.start)
			if c.escape == `\` && l.start >= body || c.escape == "&" && (code || l.start < body) {
				continue // no escape there, but what it looks like
			}
			switch {
			case c.r == '\u202d' || c.r == '\u202e':
				report(c, "makes letters read in another order than they are written in", "take it out; text has its direction without it")
				open = append(open, c)
			case code:
				report(c, "makes code or an address read otherwise than it runs", "take it out, or write it as an escape of the language")
			case closes(c.r) != 0:
				open = append(open, c)
			default:
				n := len(open) - 1
				for c.r == '\u2069' && n >= 0 && closes(open[n].r) != c.r {
					n--
				}
				if n < 0 || closes(open[n].r) != c.r {
					report(c, "closes nothing in its paragraph", "take it out")
					continue
				}
				unclosed(n + 1)
				open = open[:n]
			}
		}
	})
	unclosed(0)
	return out
}

// closes is what ends what a control opens; 0: it opens nothing.
func closes(r rune) rune {
	switch {
	case r == '\u202c' || r == '\u2069':
		return 0
	case r < '\u2066':
		return '\u202c'
	}
	return '\u2069'
}

// A line of a file with the paragraph it belongs to.
type line struct {
	start, end, paragraph int
	code                  bool
}

var (
	fence = regexp.MustCompile("^[ >]*(```+|~~~+)")
	// What begins a block of its own, so that a browser begins a paragraph.
	block = regexp.MustCompile(`^\s*(?:[-*+] |\d+[.)] |#|>|\||:|<|▲)`)
)

// lines tells of each line where it belongs. In settings, code, headings
// and tables each is a paragraph by itself.
func lines(b []byte, body int, tell func(line)) {
	paragraph, inside := 0, ""
	for start := 0; start < len(b); {
		end := len(b)
		if n := bytes.IndexByte(b[start:], '\n'); n >= 0 {
			end = start + n + 1
		}
		text := string(b[start:end])
		l := line{start: start, end: end}
		if start >= body {
			mark := ""
			if m := fence.FindStringSubmatch(text); m != nil {
				mark = m[1]
			}
			l.code = inside != "" || mark != ""
			switch {
			case inside == "":
				inside = mark
			case strings.HasPrefix(mark, inside):
				inside = ""
			}
		}
		if start < body || l.code || strings.TrimSpace(text) == "" || block.MatchString(text) {
			paragraph++
		}
		l.paragraph = paragraph
		tell(l)
		if l.code || start < body || strings.HasPrefix(strings.TrimLeft(text, " "), "#") {
			paragraph++
		}
		start = end
	}
}

// address is what a reader takes for one, and the target of a link.
var address = regexp.MustCompile(`\]\([^)\s]*|[a-z][a-z0-9+.-]*://[^\s)>"]*`)

// spanned tells whether a place of a line is in a code span or an address.
func spanned(text string, at int) bool {
	for _, m := range address.FindAllStringIndex(text, -1) {
		if m[0] <= at && at < m[1] {
			return true
		}
	}
	for i := 0; i < len(text); {
		open := strings.IndexByte(text[i:], '`')
		if open < 0 || i+open > at {
			return false
		}
		open += i
		ticks := 0
		for open+ticks < len(text) && text[open+ticks] == '`' {
			ticks++
		}
		i = open + ticks
		for end := i; end < len(text); {
			n := strings.IndexByte(text[end:], '`')
			if n < 0 {
				break
			}
			end += n
			run := end
			for run < len(text) && text[run] == '`' {
				run++
			}
			if run-end == ticks {
				if at < end {
					return true
				}
				i = run
				break
			}
			end = run
		}
	}
	return false
}
