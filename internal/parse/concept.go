package parse

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

var (
	languageHeading = regexp.MustCompile(`^#\s+([A-Za-z][A-Za-z0-9_-]*)\s*$`)
	termLine        = regexp.MustCompile(`^\s*[-*+]\s+(.*?)\s*(\{[^{}]*\})?\s*$`)
	nameLine        = regexp.MustCompile(`^\s*(?:[-*+]\s+)?(.*?)\s*(\{[^{}]*\})?\s*$`)
	attribute       = regexp.MustCompile(`([A-Za-z]+)=(?:"([^"]*)"|([^\s"}]+))`)
)

// Concept reads one file of the glossary: a heading per language, a list of
// terms, the definition, and what is to be said beyond it. Definitions are made
// by the converter of their language.
func Concept(f source.File, b []byte, md func(lang string) *markdown.Converter) (archive.Concept, []diag.Diagnostic, bool) {
	t := source.Text{Path: f.Path, Bytes: b}
	c := archive.Concept{File: f, ID: strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path))}
	block, start, body, format, closed := frontmatter.Split(b)
	if !closed {
		return c, []diag.Diagnostic{{Code: "frontmatter/unclosed", Severity: diag.Error, Path: f.Path, Line: 1, Col: 1, Text: t.Line(1), Message: "the front matter is not closed", Hint: "end it with a line of its own that holds only ---"}}, false
	}
	d := &frontmatter.Decoder{Text: t}
	if format != "" {
		v, diags := frontmatter.Parse(t, block, start, format)
		if diag.HasErrors(diags) {
			return c, diags, false
		}
		d.Diags = diags
		d.Mapping(v, "concept", []frontmatter.Field{{Name: "domain", Read: d.String(&c.Domain)}, {Name: "related", Read: d.Strings(&c.Related)}, {Name: "see", Read: d.Strings(&c.See)},
			{Name: "aliases", Read: readAliases(d, &c.Aliases)}, {Name: "params"}})
	}
	p := conceptParser{t: t, d: d, md: md, c: &c}
	p.read(body)
	return c, d.Diags, true
}

type conceptParser struct {
	t  source.Text
	d  *frontmatter.Decoder
	md func(lang string) *markdown.Converter
	c  *archive.Concept
}

func (p *conceptParser) read(at int) {
	for _, q := range p.parts(at) {
		p.c.Entries = append(p.c.Entries, p.entry(q.lang, q.start, q.end))
	}
}

// A languagePart is what a file says in one language: the bytes below its heading.
type languagePart struct {
	lang       string
	start, end int
}

// parts cuts a file of several languages at its headings.
func (p *conceptParser) parts(at int) []languagePart {
	var parts []languagePart
	for at < len(p.t.Bytes) {
		end := lineEnd(p.t.Bytes, at)
		if m := languageHeading.FindSubmatch(bytes.TrimRight(p.t.Bytes[at:end], "\r\n")); m != nil {
			tag, ok := locale.Canonical(string(m[1]))
			if !ok {
				hint := "a heading of the first level names a language: # id"
				if s := locale.Suggest(string(m[1])); s != "" {
					hint = fmt.Sprintf("did you mean %q?", s)
				}
				p.report(at, at+len(bytes.TrimRight(p.t.Bytes[at:end], "\r\n")), diag.Error, "locale/unknown-tag", fmt.Sprintf("%q is not a language tag", m[1]), hint)
				tag = ""
			}
			if len(parts) > 0 {
				parts[len(parts)-1].end = at
			}
			parts = append(parts, languagePart{tag, end, len(p.t.Bytes)})
		} else if len(parts) == 0 && len(bytes.TrimSpace(p.t.Bytes[at:end])) > 0 {
			p.report(at, end, diag.Warning, "concept/stray", "text before the first language", "begin with a heading that names the language: # en")
			return nil
		}
		at = end
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(parts, func(q languagePart) bool {
		if q.lang == "" {
			return true
		}
		if seen[q.lang] {
			p.report(q.start, q.start, diag.Error, "concept/twice", fmt.Sprintf("the language %q stands twice in this file", q.lang), "keep one of the two parts")
			return true
		}
		seen[q.lang] = true
		return false
	})
}

func lineEnd(b []byte, at int) int {
	if i := bytes.IndexByte(b[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(b)
}

func (p *conceptParser) report(start, end int, sev diag.Severity, code, message, hint string) {
	p.d.Diags = append(p.d.Diags, p.t.At(start, end, diag.Diagnostic{Code: code, Severity: sev, Message: message, Hint: hint}))
}

func (p *conceptParser) entry(lang string, at, end int) archive.Entry {
	e := archive.Entry{Lang: lang}
	for at < end {
		next := min(lineEnd(p.t.Bytes, at), end)
		line := strings.TrimRight(string(p.t.Bytes[at:next]), "\r\n")
		if strings.TrimSpace(line) == "" {
			if len(e.Terms) > 0 && !moreTerms(p.t.Bytes[next:end]) {
				at = next
				break
			}
			at = next
			continue
		}
		m := termLine.FindStringSubmatchIndex(line)
		if m == nil {
			break
		}
		term := archive.Term{Text: locale.NFC(strings.TrimSpace(line[m[2]:m[3]])), Offset: at + m[2], Status: "admitted"}
		if len(e.Terms) == 0 {
			term.Status = "preferred"
		}
		if m[4] >= 0 {
			p.attributes(&term, line[m[4]:m[5]], at+m[4])
		}
		if term.Text == "" {
			p.report(at, next, diag.Error, "concept/empty-term", "a term without words", "delete the line or write the term")
		} else {
			e.Terms = append(e.Terms, term)
		}
		at = next
	}
	p.text(&e, at, end)
	return e
}

func moreTerms(b []byte) bool {
	rest := bytes.TrimLeft(b, " \t\r\n")
	return len(rest) > 1 && (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest[1] == ' '
}

// text cuts the definition, the first paragraph, from the rest.
func (p *conceptParser) text(e *archive.Entry, at, end int) {
	for at < end && (p.t.Bytes[at] == '\n' || p.t.Bytes[at] == '\r' || p.t.Bytes[at] == ' ') {
		at++
	}
	stop := at
	for stop < end {
		next := min(lineEnd(p.t.Bytes, stop), end)
		if len(bytes.TrimSpace(p.t.Bytes[stop:next])) == 0 {
			break
		}
		stop = next
	}
	e.RestStart, e.RestEnd = stop, end
	if stop == at {
		return
	}
	e.Definition = p.inline(e.Lang, at, stop, "a definition")
	end = stop + len(bytes.TrimRight(p.t.Bytes[stop:end], " \t\r\n"))
	last := stop // paragraph
	for at := stop; at < end; {
		next := min(lineEnd(p.t.Bytes, at), end)
		if len(bytes.TrimSpace(p.t.Bytes[at:next])) == 0 {
			last = next
		}
		at = next
	}
	if text, ok := bytes.CutPrefix(p.t.Bytes[last:end], []byte("Source:")); ok && last > stop {
		e.RestEnd = last
		e.Source = p.inline(e.Lang, end-len(text), end, "a source")
	}
}

// inline renders a paragraph that is shown in many places.
func (p *conceptParser) inline(lang string, start, end int, what string) string {
	f, err := p.md(lang).Parse(source.Text{Path: p.t.Path, Bytes: p.t.Bytes[:end]}, start).Render(nil)
	if err != nil || slices.ContainsFunc(f.Slots, func(s archive.Slot) bool { return s.Kind != archive.AnchorSlot }) {
		p.report(start, end, diag.Warning, "concept/definition", what+" holds words only; pictures and links to stories belong below it", "move them to the paragraphs after the definition")
		return ""
	}
	out := string(bytes.TrimSpace(f.HTML))
	if inner, ok := strings.CutPrefix(out, "<p>"); ok && strings.Count(out, "<p>") == 1 {
		out = strings.TrimSuffix(inner, "</p>")
	}
	return out
}

var termAttributes = []string{"status", "match", "forms", "stem", "near", "not", "pos", "type", "sort", "region", "hint", "compound"}

// attributeWords are the values of attributes that have a fixed set of them.
var attributeWords = map[string][]string{
	"status":   {"preferred", "admitted", "deprecated", "superseded"},
	"match":    {"inflect", "exact", "case", "off"},
	"pos":      {"noun", "adj", "propn", "verb"},
	"type":     {"full", "acronym", "abbreviation", "short", "symbol"},
	"compound": {"head", "any"},
}

func (p *conceptParser) attributes(term *archive.Term, text string, at int) {
	for _, m := range attribute.FindAllStringSubmatchIndex(text, -1) {
		key := text[m[2]:m[3]]
		value := ""
		if m[4] >= 0 {
			value = text[m[4]:m[5]]
		} else {
			value = text[m[6]:m[7]]
		}
		value = locale.NFC(value)
		switch key {
		case "status", "match", "pos", "type", "compound":
			to := map[string]*string{"status": &term.Status, "match": &term.Match, "pos": &term.POS, "type": &term.Type, "compound": &term.Compound}[key]
			words := attributeWords[key]
			if slices.Contains(words, value) {
				*to = value
			} else {
				p.report(at+m[0], at+m[1], diag.Error, "frontmatter/value", fmt.Sprintf("%q is not one of the words expected here", value), "use one of: "+strings.Join(words, ", "))
			}
		case "forms":
			term.Forms = splitList(value)
		case "stem":
			term.Stems = splitList(value)
		case "near":
			term.Near = strings.Fields(value)
		case "not":
			term.Not = splitList(value)
		case "sort":
			term.Sort = value
		case "hint":
			term.Hint = value
		case "region":
			term.Region = strings.ToUpper(value)
		default:
			hint := "known are: " + strings.Join(termAttributes, ", ")
			if n := diag.Nearest(key, termAttributes); n != "" {
				hint = fmt.Sprintf("did you mean %q?", n)
			}
			p.report(at+m[2], at+m[3], diag.Warning, "concept/unknown-attribute", fmt.Sprintf("unknown attribute %q of a term", key), hint)
		}
	}
}

func splitList(s string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '،' || r == '、' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
