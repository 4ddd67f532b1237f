package markdown

import (
	"bytes"
	"cmp"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// findings gathers what is known of the body without its text.
func (d *Document) findings(f *archive.Findings) {
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if id, ok := n.AttributeString("id"); ok {
			f.IDs = append(f.IDs, attrText(id))
		}
		switch n := n.(type) {
		case *ast.Heading:
			id, _ := n.AttributeString("id")
			h := archive.Heading{Level: n.Level, ID: attrText(id), Text: d.plain(n), Pos: d.places[n], Explicit: d.ids.given[attrText(id)]}
			at := d.place(n, "")
			h.Start, h.End = at.Start, at.End
			f.Headings = append(f.Headings, h)
		case *ast.Link:
			f.Links = append(f.Links, d.place(n, string(n.Destination)))
		case *ast.Image:
			f.Images = append(f.Images, d.place(n, string(n.Destination)))
		}
		return ast.WalkContinue, nil
	})
	r := &reader{d: d}
	r.read(d.root)
	f.Words, f.Characters = r.words, r.characters
	f.Summary = cmp.Or(r.summary, r.first)
}

// A reader goes through what is read of a body: no code blocks, no pictures, no
// footnote marks, no tags.
type reader struct {
	d                 *Document
	text              []byte // of the block
	words, characters int
	summary, first    string // the first paragraph on the level of the body, and on any
	notes             int    // depth of what is no part of the text: footnotes and boxes
}

func (r *reader) read(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		r.add(n)
		return
	case *ast.String:
		r.text = append(r.text, resolved(n.Value)...)
		return
	case *ast.AutoLink:
		r.text = append(r.text, n.Label(r.d.src)...)
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *ast.Image, *ast.RawHTML, *extast.FootnoteLink, *extast.FootnoteBacklink:
		return
	case *extast.FootnoteList, *alertNode:
		r.notes++
		defer func() { r.notes-- }()
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.read(c)
	}
	if n.Type() != ast.TypeBlock || len(r.text) == 0 {
		return
	}
	if n.Kind() == ast.KindParagraph && r.notes == 0 && r.summary == "" {
		if text := string(bytes.TrimSpace(r.text)); n.Parent().Kind() == ast.KindDocument {
			r.summary = text
		} else if r.first == "" {
			r.first = text
		}
	}
	words, characters := locale.CountWords(r.text)
	r.words += words
	r.characters += characters
	r.text = r.text[:0]
}

func (r *reader) add(t *ast.Text) {
	if t.Parent().Kind() == ast.KindCodeSpan {
		r.text = append(r.text, t.Segment.Value(r.d.src)...)
		return
	}
	r.text = r.d.plainText(r.text, t)
}

// resolved is text without escapes, entities and soft hyphens.
func resolved(v []byte) []byte {
	if bytes.IndexByte(v, '\\') >= 0 || bytes.IndexByte(v, '&') >= 0 {
		v = util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(v)))
	}
	if bytes.Contains(v, softHyphen) {
		v = bytes.ReplaceAll(v, softHyphen, nil)
	}
	return v
}

var softHyphen = []byte("\u00ad")

func (d *Document) place(n ast.Node, target string) archive.Link {
	start, end := extent(n)
	if start < 0 {
		if p := n.Pos(); p >= 0 {
			start, end = p, p+1
		} else {
			start, end = 0, 0
		}
	}
	return archive.Link{Target: target, Start: start + d.offset, End: end + d.offset}
}
