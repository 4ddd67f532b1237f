package parse

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

// notesOf takes from a content file's name, without language and extension, what
// says that it holds notes: notes beside an index, name.notes beside a name. It
// returns the story's name.
func notesOf(name string) (story string, ok bool) {
	if name == "notes" {
		return "", true
	}
	story, ok = strings.CutSuffix(name, ".notes")
	return story, ok && story != "" && !slices.Contains(reserved, story)
}

// Notes reads a file of notes: block quotations of the words they are about,
// each followed by what is said of them. md is of the edition's language.
func Notes(t source.Text, md *markdown.Converter) ([]archive.Note, []diag.Diagnostic) {
	block, start, body, format, closed := frontmatter.Split(t.Bytes)
	if !closed {
		return nil, []diag.Diagnostic{{Code: "frontmatter/unclosed", Severity: diag.Error, Path: t.Path, Line: 1, Col: 1, Text: t.Line(1), Message: "the front matter is not closed", Hint: "end it with a line of its own that holds only ---"}}
	}
	p := &notesParser{t: t, md: md, d: &frontmatter.Decoder{Text: t}}
	if format != "" {
		v, diags := frontmatter.Parse(t, block, start, format)
		p.d.Diags = diags
		if !diag.HasErrors(diags) {
			p.d.Mapping(v, "notes", []frontmatter.Field{{Name: "by", Read: p.d.String(&p.by)}, {Name: "date", Read: p.d.Date(&p.date)}, {Name: "params"}})
		}
	}
	return p.read(body), p.d.Diags
}

type notesParser struct {
	t    source.Text
	md   *markdown.Converter
	d    *frontmatter.Decoder
	by   string // who made the notes that do not say it themselves
	date time.Time
}

func (p *notesParser) read(body int) []archive.Note {
	doc := p.md.Parse(p.t, body)
	p.d.Diags = append(p.d.Diags, doc.Diags...)
	quotations := doc.Quotations()
	first := len(p.t.Bytes)
	if len(quotations) > 0 {
		first = quotations[0].Start
	}
	if before := comment.ReplaceAll(p.t.Bytes[body:first], nil); len(bytes.TrimSpace(before)) > 0 {
		at := body + len(p.t.Bytes[body:]) - len(bytes.TrimLeft(p.t.Bytes[body:], " \t\r\n"))
		p.report(at, diag.Warning, "note/stray", "text before the first quotation belongs to no note", "begin each note with a line > that quotes the words it is about")
	}
	var out []archive.Note
	for i, q := range quotations {
		end := len(p.t.Bytes)
		if i+1 < len(quotations) {
			end = quotations[i+1].Start
		}
		if n, ok := p.note(q, end); ok {
			out = append(out, n)
		}
	}
	return out
}

// comment is what editors tell each other.
var comment = regexp.MustCompile(`(?s)<!--.*?-->`)

func (p *notesParser) note(q markdown.Quotation, end int) (archive.Note, bool) {
	n := archive.Note{By: p.by, Date: p.date}
	n.Line, _ = p.t.Place(q.Start)
	n.Quote = strings.TrimSpace(q.Before)
	if q.Bolds > 0 {
		n.Quote = strings.TrimSpace(q.Bold)
		n.Prefix, n.Suffix = strings.TrimLeft(q.Before, " .…⋯"), strings.TrimRight(q.After, " .…⋯")
	}
	switch {
	case q.Bolds > 1:
		p.report(q.Start, diag.Error, "note/quotation", "a quotation has several parts in bold", "set one part in bold, the words that the note is about")
		return n, false
	case n.Quote == "":
		p.report(q.Start, diag.Error, "note/quotation", "a quotation has no words", "quote the words that the note is about")
		return n, false
	}
	said := p.signature(&n, q.End, end)
	f, err := p.md.Parse(source.Text{Path: p.t.Path, Bytes: p.t.Bytes[:said]}, q.End).Render(nil)
	if err != nil || len(bytes.TrimSpace(f.HTML)) == 0 {
		p.report(q.Start, diag.Warning, "note/empty", "a quotation without a note", "write the note below it")
		return n, false
	}
	if len(f.Headings) > 0 || bytes.Contains(f.HTML, []byte(`role="doc-endnotes"`)) {
		p.report(said-len(bytes.TrimLeft(p.t.Bytes[q.End:said], " \t\r\n")), diag.Warning, "note/form", "a note has no headings and no footnotes of its own", "write paragraphs and lists")
		return n, false
	}
	n.HTML, n.Slots, n.Links, n.Images = bytes.TrimRight(f.HTML, "\n"), f.Slots, f.Links, f.Images
	return n, true
}

// signed is the line that ends a note with who wrote it and when.
var (
	signed = regexp.MustCompile(`^(?:—|―|–|--)[ \t]*(.*?)[ \t]*$`)
	dated  = regexp.MustCompile(`(?:^|[ \t,،、，])(\d{4}-\d{2}-\d{2})$`)
)

// signature reads the last paragraph of a note if it is one, and returns where
// the note's text ends.
func (p *notesParser) signature(n *archive.Note, start, end int) int {
	text := bytes.TrimRight(p.t.Bytes[start:end], " \t\r\n")
	last := start + len(text)
	at := start
	if i := bytes.LastIndexByte(text, '\n'); i >= 0 {
		at += i + 1
	}
	m := signed.FindSubmatch(p.t.Bytes[at:last])
	if m == nil || at > start && len(bytes.TrimSpace(lineBefore(p.t.Bytes[start:at]))) > 0 {
		return end
	}
	name := string(m[1])
	if d := dated.FindStringSubmatch(name); d != nil {
		name = strings.TrimRight(strings.TrimSuffix(name, d[1]), " \t,،、，")
		date, err := time.Parse(time.DateOnly, d[1])
		if err != nil {
			p.report(at, diag.Error, "frontmatter/date", fmt.Sprintf("%q is not a date", d[1]), "write year-month-day, such as 2024-08-13")
		} else {
			n.Date = date
		}
	}
	if name != "" {
		n.By = name
	}
	return at
}

// lineBefore is the last line of a text that ends with a line's end.
func lineBefore(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	return b[bytes.LastIndexByte(b, '\n')+1:]
}

func (p *notesParser) report(at int, severity diag.Severity, code, message, hint string) {
	line, _ := p.t.Place(at)
	p.d.Diags = append(p.d.Diags, diag.Diagnostic{Code: code, Severity: severity, Path: p.t.Path, Line: line, Col: 1, Text: p.t.Line(line), Message: message, Hint: hint})
}
