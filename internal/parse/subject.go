package parse

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/parse/markdown"
	"lontar/internal/permalink"
	"lontar/internal/source"
)

// SubjectKind tells which kind of subject a content file is of, "" if it is
// none: content/people/elon-musk.md. A language in the name makes it a story.
func SubjectKind(p string) string {
	dir, name := path.Split(strings.TrimPrefix(p, "content/"))
	kind := strings.TrimSuffix(dir, "/")
	name = strings.TrimSuffix(name, ".md")
	if slices.Contains(archive.SubjectFolders, kind) && name != "index" && name != "_index" && !strings.Contains(name, ".") {
		return kind
	}
	return ""
}

// Subject reads the file of a topic, person, place or organisation: a heading
// per language, its name there, and a paragraph of description.
func Subject(f source.File, b []byte, kind string, md func(lang string) *markdown.Converter) (archive.Subject, []diag.Diagnostic, bool) {
	t := source.Text{Path: f.Path, Bytes: b}
	s := archive.Subject{File: f, Kind: kind, ID: locale.NFC(strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path)))}
	block, start, body, format, closed := frontmatter.Split(b)
	if !closed {
		return s, []diag.Diagnostic{{Code: "frontmatter/unclosed", Severity: diag.Error, Path: f.Path, Line: 1, Col: 1, Text: t.Line(1), Message: "the front matter is not closed", Hint: "end it with a line of its own that holds only ---"}}, false
	}
	d := &frontmatter.Decoder{Text: t}
	if format != "" {
		v, diags := frontmatter.Parse(t, block, start, format)
		if diag.HasErrors(diags) {
			return s, diags, false
		}
		d.Diags = diags
		d.Mapping(v, "subject", []frontmatter.Field{{Name: "see", Read: d.Strings(&s.See)}, {Name: "aliases", Read: readAliases(d, &s.Aliases)}, {Name: "params"}})
	}
	p := &conceptParser{t: t, d: d, md: md}
	for _, q := range p.parts(body) {
		if n := p.subjectName(q); n.Text != "" {
			s.Names = append(s.Names, n)
		}
	}
	return s, d.Diags, true
}

func (p *conceptParser) subjectName(q languagePart) archive.SubjectName {
	n := archive.SubjectName{Lang: q.lang}
	at := q.start
	for at < q.end && len(bytes.TrimSpace(p.t.Bytes[at:min(lineEnd(p.t.Bytes, at), q.end)])) == 0 {
		at = min(lineEnd(p.t.Bytes, at), q.end)
	}
	end := min(lineEnd(p.t.Bytes, at), q.end)
	line := strings.TrimRight(string(p.t.Bytes[at:end]), "\r\n")
	if m := nameLine.FindStringSubmatchIndex(line); m != nil {
		n.Text = locale.NFC(line[m[2]:m[3]])
		if m[4] >= 0 {
			p.nameAttributes(&n, line[m[4]:m[5]], at+m[4])
		}
	}
	if n.Text == "" {
		head := bytes.LastIndexByte(p.t.Bytes[:max(0, q.start-1)], '\n') + 1
		p.report(head, head+len(bytes.TrimRight(p.t.Bytes[head:q.start], "\r\n")), diag.Warning, "subject/no-name", "no name in "+q.lang, "write the name on a line below this heading, or take the heading out")
		return n
	}
	n.About = p.description(q.lang, end, q.end)
	return n
}

func (p *conceptParser) nameAttributes(n *archive.SubjectName, text string, at int) {
	for _, m := range attribute.FindAllStringSubmatchIndex(text, -1) {
		key, value := text[m[2]:m[3]], ""
		if m[4] >= 0 {
			value = text[m[4]:m[5]]
		} else {
			value = text[m[6]:m[7]]
		}
		switch key {
		case "slug":
			if n.Slug = permalink.Segment(value); n.Slug != locale.NFC(value) {
				p.report(at+m[2], at+m[1], diag.Warning, "permalink/slug", fmt.Sprintf("the slug %q stands in the address as %q", value, n.Slug), fmt.Sprintf("write {slug=%s}", n.Slug))
			}
		case "sort":
			n.Sort = locale.NFC(value)
		default:
			hint := "known are: slug, sort"
			if near := diag.Nearest(key, []string{"slug", "sort"}); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			p.report(at+m[2], at+m[3], diag.Warning, "subject/unknown-attribute", fmt.Sprintf("unknown attribute %q of a name", key), hint)
		}
	}
}

// description is the one paragraph below a name, as plain text.
func (p *conceptParser) description(lang string, start, end int) string {
	start += len(p.t.Bytes[start:end]) - len(bytes.TrimLeft(p.t.Bytes[start:end], " \t\r\n"))
	text := bytes.TrimRight(p.t.Bytes[start:end], " \t\r\n")
	if len(text) == 0 {
		return ""
	}
	end = start + len(text)
	f, err := p.md(lang).Parse(source.Text{Path: p.t.Path, Bytes: p.t.Bytes[:end]}, start).Render(nil)
	if err != nil {
		p.report(start, end, diag.Warning, "subject/description", "this description cannot be read", "write one paragraph of words")
		return ""
	}
	first := string(bytes.TrimSpace(f.HTML))
	if cut := strings.Index(first, "</p>"); !strings.HasPrefix(first, "<p>") || cut+len("</p>") < len(first) {
		p.report(start, end, diag.Warning, "subject/description", "a description is one paragraph of words", "take out all but the first paragraph")
		if !strings.HasPrefix(first, "<p>") {
			return ""
		}
		first = first[:cut]
	}
	return strings.TrimSpace(strings.ReplaceAll(archive.PlainText(first), "\n", " "))
}
