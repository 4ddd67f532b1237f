package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode"
)

// Fprint writes diagnostics as a person reads them: place, message, code, the
// line with a caret under what is meant, and the hint.
func Fprint(w io.Writer, list []Diagnostic, color bool) {
	for _, d := range list {
		fmt.Fprint(w, place(d), ": ", paint(d, color), Visible(d.Message), " [", d.Code, "]\n")
		if d.Text != "" {
			quoteLine(w, d)
		}
		if d.Hint != "" {
			fmt.Fprintf(w, "    hint: %s\n", Visible(d.Hint))
		}
	}
}

func place(d Diagnostic) string {
	switch {
	case d.Line == 0:
		return d.Path
	case d.Col == 0:
		return fmt.Sprintf("%s:%d", d.Path, d.Line)
	}
	return fmt.Sprintf("%s:%d:%d", d.Path, d.Line, d.Col)
}

func paint(d Diagnostic, color bool) string {
	label := d.Severity.String() + ": "
	if !color {
		return label
	}
	return [...]string{"\x1b[31m", "\x1b[33m", "\x1b[36m"}[d.Severity] + label + "\x1b[0m"
}

// maxQuoted is how much of a long line is quoted, in columns of a terminal.
const maxQuoted = 100

func quoteLine(w io.Writer, d Diagnostic) {
	line := []rune(strings.TrimRight(d.Text, "\r\n"))
	start, end := max(0, d.Col-1), d.End-1
	if end <= start {
		end = start + 1
	}
	start, end = min(start, len(line)), min(end, len(line))
	if hasRTL(line) {
		// A terminal reorders such a line, so a caret would point at the
		// wrong word. The words themselves are quoted inside an isolate.
		if end > start {
			fmt.Fprintf(w, "    \u2068%s\u2069\n", Visible(string(line[start:end])))
		}
		return
	}
	from := 0
	if width(line[:end]) > maxQuoted {
		for from < start && width(line[from:end]) > maxQuoted/2 {
			from++
		}
	}
	to := len(line)
	for to > end && width(line[from:to]) > maxQuoted {
		to--
	}
	lead := ""
	if from > 0 {
		lead = "… "
	}
	fmt.Fprintf(w, "    %s%s\n", lead, Visible(string(line[from:to])))
	fmt.Fprintf(w, "    %s%s\n", strings.Repeat(" ", len([]rune(lead))+shown(line[from:start])), strings.Repeat("^", max(1, shown(line[start:end]))))
}

func hasRTL(line []rune) bool {
	for _, r := range line {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) {
			return true
		}
	}
	return false
}

// width counts columns of a terminal: wide characters are two, marks none
// (UAX 11, the ranges that matter for written text).
func width(line []rune) int {
	n := 0
	for _, r := range line {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0xa4cf, r >= 0xac00 && r <= 0xd7a3, r >= 0xf900 && r <= 0xfaff,
			r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6, r >= 0x1f300 && r <= 0x1faff, r >= 0x20000 && r <= 0x3fffd:
			n += 2
		default:
			n++
		}
	}
	return n
}

// shown counts columns as visible writes them.
func shown(line []rune) int { return width([]rune(Visible(string(line)))) }

// Visible escapes what would change the terminal or the order of the text:
// control characters and bidirectional controls. A tab is one blank.
func Visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c:
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// WriteGitHub writes the list as workflow commands, which GitHub shows at the
// changed lines of a pull request.
func WriteGitHub(w io.Writer, list []Diagnostic) error {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for _, d := range list {
		text := d.Message
		if d.Hint != "" {
			text += "\nhint: " + d.Hint
		}
		place := ""
		if d.Line > 0 {
			place = fmt.Sprintf(",line=%d", d.Line)
			if d.Col > 0 {
				place += fmt.Sprintf(",col=%d", d.Col)
			}
			if d.End > d.Col {
				place += fmt.Sprintf(",endColumn=%d", d.End)
			}
		}
		kind := [...]string{"error", "warning", "notice"}[d.Severity]
		if _, err := fmt.Fprintf(w, "::%s file=%s%s,title=%s::%s\n", kind, property.Replace(d.Path), place, property.Replace(d.Code), data.Replace(text)); err != nil {
			return err
		}
	}
	return nil
}

// WriteSARIF writes the list as a SARIF 2.1.0 log (OASIS), which code hosts and
// editors read.
func WriteSARIF(w io.Writer, version string, list []Diagnostic) error {
	type object map[string]any
	used := map[string]bool{}
	results := make([]object, 0, len(list))
	for _, d := range list {
		used[d.Code] = true
		text := d.Message
		if d.Hint != "" {
			text += " (" + d.Hint + ")"
		}
		location := object{"artifactLocation": object{"uri": (&url.URL{Path: d.Path}).EscapedPath()}}
		if d.Line > 0 {
			region := object{"startLine": d.Line}
			if d.Col > 0 {
				region["startColumn"] = d.Col
			}
			if d.End > d.Col {
				region["endColumn"] = d.End
			}
			location["region"] = region
		}
		results = append(results, object{"ruleId": d.Code, "level": [...]string{"error", "warning", "note"}[d.Severity],
			"message": object{"text": text}, "locations": []object{{"physicalLocation": location}}})
	}
	rules := []object{}
	for _, code := range Codes() {
		if used[code] {
			rules = append(rules, object{"id": code, "shortDescription": object{"text": Explanations[code].Text}})
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(object{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": []object{{
		"columnKind": "unicodeCodePoints",
		"tool":       object{"driver": object{"name": "Lontar", "version": version, "rules": rules}},
		"results":    results,
	}}})
}

// WriteJSON writes the list as one JSON array for other tools.
func WriteJSON(w io.Writer, list []Diagnostic) error {
	type row struct {
		Code     string `json:"code"`
		Severity string `json:"severity"`
		Path     string `json:"path"`
		Line     int    `json:"line,omitempty"`
		Col      int    `json:"column,omitempty"`
		End      int    `json:"endColumn,omitempty"`
		Message  string `json:"message"`
		Hint     string `json:"hint,omitempty"`
		Fix      string `json:"fix,omitempty"`
	}
	rows := make([]row, 0, len(list))
	for _, d := range list {
		rows = append(rows, row{d.Code, d.Severity.String(), d.Path, d.Line, d.Col, d.End, d.Message, d.Hint, d.Fix.New})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(rows)
}
