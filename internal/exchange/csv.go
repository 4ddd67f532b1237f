package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"lontar/internal/diag"
	"lontar/internal/locale"
)

// columns of a CSV file, one row for each term. They may stand in any order.
var columns = []string{"concept", "domain", "language", "term", "status", "definition", "source", "pos", "type", "region", "match", "compound", "sort", "hint", "forms", "stem", "near", "not", "related", "see"}

var statuses = []string{"preferred", "admitted", "deprecated", "superseded"}

// listSeparator stands between the items of a cell; a comma is read too.
const listSeparator = "; "

// guard keeps a spreadsheet from running a cell as a formula.
func guard(s string) string {
	if s != "" && strings.ContainsRune("=+-@'", rune(s[0])) {
		return "'" + s
	}
	return s
}

func unguard(s string) string {
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@'", rune(s[1])) {
		return s[1:]
	}
	return s
}

// WriteCSV writes a row for each term; what is said of a concept or of a
// language stands in its first row.
func WriteCSV(w io.Writer, cs []Concept) error {
	out := csv.NewWriter(w)
	_ = out.Write(columns)
	for _, c := range cs {
		first := true
		for _, l := range c.Languages {
			terms := l.Terms
			if len(terms) == 0 {
				terms = []Term{{}}
			}
			for i, t := range terms {
				row := map[string]string{"concept": c.ID, "language": l.Tag, "term": t.Text, "status": t.Status, "pos": t.POS, "type": t.Type, "region": t.Region}
				for _, x := range t.extras() {
					if x.one != nil {
						row[x.name] = *x.one
					} else {
						row[x.name] = strings.Join(*x.many, listSeparator)
					}
				}
				if i == 0 {
					row["definition"], row["source"] = l.Definition, l.Source
				}
				if first {
					row["domain"], row["related"], row["see"] = c.Domain, strings.Join(c.Related, listSeparator), strings.Join(c.See, listSeparator)
					first = false
				}
				cells := make([]string, len(columns))
				for k, name := range columns {
					cells[k] = guard(row[name])
				}
				_ = out.Write(cells)
			}
		}
	}
	out.Flush()
	return out.Error()
}

// ReadCSV reads what WriteCSV writes, and tables of others with the same
// headings, separated by comma, semicolon or tab.
func ReadCSV(name string, b []byte) ([]Concept, []diag.Diagnostic) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	r := csv.NewReader(bytes.NewReader(b))
	head, _, _ := bytes.Cut(b, []byte("\n"))
	for _, sep := range ";\t" {
		if bytes.Count(head, []byte(string(sep))) > bytes.Count(head, []byte(string(r.Comma))) {
			r.Comma = sep
		}
	}
	r.FieldsPerRecord = -1
	fail := func(line, col int, code, message, hint string) []diag.Diagnostic {
		return []diag.Diagnostic{{Code: code, Severity: diag.Error, Path: name, Line: line, Col: col, Message: message, Hint: hint}}
	}
	var diags []diag.Diagnostic
	at := map[string]int{}
	names, err := r.Read()
	if err != nil {
		return nil, fail(1, 1, "exchange/empty", "the file has no first row", "it names the columns: concept, language, term, status, definition")
	}
	for i, n := range names {
		n = strings.ToLower(strings.TrimSpace(n))
		if !slices.Contains(columns, n) {
			d := diag.Diagnostic{Code: "exchange/column", Severity: diag.Warning, Path: name, Line: 1, Message: fmt.Sprintf("the column %q is not read", n)}
			if near := diag.Nearest(n, columns); near != "" {
				d.Hint = fmt.Sprintf("did you mean %q?", near)
			}
			diags = append(diags, d)
			continue
		}
		at[n] = i
	}
	for _, need := range []string{"language", "term"} {
		if _, ok := at[need]; !ok {
			return nil, append(diags, fail(1, 1, "exchange/column", fmt.Sprintf("there is no column %q", need), "the first row names the columns: concept, language, term, status, definition")...)
		}
	}
	var out []Concept
	index := map[string]int{}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			line, col := 1, 1
			var p *csv.ParseError
			if errors.As(err, &p) {
				line, col = p.Line, p.Column
			}
			return nil, append(diags, fail(line, col, "exchange/syntax", err.Error(), "close the quotation marks of the cell")...)
		}
		line, _ := r.FieldPos(0)
		cell := func(name string) string {
			if i, ok := at[name]; ok && i < len(record) {
				return norm.NFC.String(strings.TrimSpace(strings.ReplaceAll(unguard(record[i]), "\r\n", "\n")))
			}
			return ""
		}
		many := func(name string) []string {
			var list []string
			for _, v := range strings.FieldsFunc(cell(name), func(r rune) bool {
				return r == ';' || r == ',' && name != "see" // addresses may hold commas
			}) {
				if v = strings.TrimSpace(v); v != "" {
					list = append(list, v)
				}
			}
			return list
		}
		tag, ok := locale.Canonical(cell("language"))
		if !ok {
			diags = append(diags, diag.Diagnostic{Code: "locale/unknown-tag", Severity: diag.Warning, Path: name, Line: line, Message: fmt.Sprintf("%q is not a language tag; the row is left out", cell("language"))})
			continue
		}
		key := cell("concept")
		if key == "" {
			key = "\x00" + cell("term")
		}
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, Concept{ID: cell("concept")})
		}
		c := &out[i]
		if d := cell("domain"); d != "" {
			c.Domain = d
		}
		c.Related, c.See = append(c.Related, many("related")...), append(c.See, many("see")...)
		l := c.language(tag)
		if d := cell("definition"); d != "" {
			l.Definition = d
		}
		if s := cell("source"); s != "" {
			l.Source = s
		}
		t := Term{Text: oneLine(cell("term")), Status: cell("status"), POS: cell("pos"), Type: cell("type"), Region: cell("region")}
		for _, x := range t.extras() {
			if x.one != nil {
				*x.one = cell(x.name)
			} else {
				*x.many = many(x.name)
			}
		}
		if t.Text == "" {
			continue
		}
		if t.Status != "" && !slices.Contains(statuses, t.Status) {
			d := diag.Diagnostic{Code: "exchange/value", Severity: diag.Warning, Path: name, Line: line, Message: fmt.Sprintf("%q is no status of a term", t.Status), Hint: "use one of: " + strings.Join(statuses, ", ")}
			diags, t.Status = append(diags, d), ""
		}
		l.Terms = append(l.Terms, t)
	}
	for i := range out {
		for k := range out[i].Languages {
			standing(out[i].Languages[k].Terms)
		}
	}
	identify(out)
	return out, diags
}
