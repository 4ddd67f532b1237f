package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lontar/internal/archive"
)

// Prose gives the text of the document as a reader could quote it: one Block
// for each paragraph, heading, cell or caption, with the words of links and
// code, as the author typed it. Pictures, bare addresses and the words of raw
// links, in which no reference could stand, are left out.
func (d *Document) Prose() []archive.Block {
	p := &prose{flat: flat{offset: d.offset, src: d.src}, d: d}
	p.walk(d.root)
	p.flush()
	return p.blocks
}

type prose struct {
	flat
	d      *Document
	blocks []archive.Block
	raw    int // depth of raw tags whose words are left out
}

func (p *prose) walk(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		if p.raw == 0 {
			p.words(n)
		}
		return
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				p.verbatim(t.Segment.Value(p.src), t.Segment.Start)
			}
		}
		return
	case *ast.RawHTML:
		p.raw = max(0, p.raw+opens(n, p.src, rawTag))
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *ast.Image, *ast.AutoLink, *ast.String, *extast.FootnoteLink, *extast.FootnoteBacklink:
		return
	}
	block := n.Type() == ast.TypeBlock
	if block {
		p.flush()
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.walk(c)
	}
	if block {
		p.flush()
		p.raw = 0
	}
}

func (p *prose) words(t *ast.Text) {
	p.add(t)
	switch stop := t.Segment.Stop; {
	case t.HardLineBreak(), t.SoftLineBreak() && !p.d.joined(stop):
		p.piece(" ", stop, stop+1)
	}
}

func (p *prose) flush() {
	if len(p.text) > 0 {
		p.blocks = append(p.blocks, archive.Block{Text: string(p.text), Pieces: p.pieces})
	}
	p.text, p.pieces = p.text[:0], nil
}

// A Quotation is a block quotation that stands by itself in a document: its
// text, of which a part may be set in bold.
type Quotation struct {
	Before, Bold, After string
	Bolds               int // how many parts are set in bold
	Start, End          int // bytes of the file: whole lines
}

// Quotations gives the block quotations at the top of the document, in order.
func (d *Document) Quotations() []Quotation {
	var out []Quotation
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		b, ok := n.(*ast.Blockquote)
		if !ok {
			continue
		}
		q := Quotation{}
		q.Start, q.End = d.lines(b)
		r := &quoted{prose{flat: flat{src: d.src}, d: d}, &q}
		r.read(b)
		r.turn(&q.After)
		if q.Bolds == 0 {
			q.Before, q.After = q.After, ""
		}
		out = append(out, q)
	}
	return out
}

// quoted reads a quotation and turns to the next part of it at bold words.
type quoted struct {
	prose
	q *Quotation
}

func (r *quoted) read(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		e, ok := c.(*ast.Emphasis)
		switch {
		case ok && e.Level == 2 && r.q.Bolds == 0:
			r.turn(&r.q.Before)
			r.inside(c)
			r.turn(&r.q.Bold)
			r.q.Bolds++
		case ok && e.Level == 2:
			r.q.Bolds++
			r.inside(c)
		case c.Type() == ast.TypeBlock || ok:
			if len(r.text) > 0 && c.Type() == ast.TypeBlock {
				r.text = append(r.text, ' ')
			}
			r.read(c)
		default:
			r.walk(c)
		}
	}
}

func (r *quoted) inside(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.walk(c)
	}
}

func (r *quoted) turn(to *string) {
	*to = string(r.text)
	r.text, r.pieces = r.text[:0], nil
}

// lines is the range of whole lines that a block stands on.
func (d *Document) lines(n ast.Node) (start, end int) {
	start, end = n.Pos(), n.Pos()
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			end = max(end, c.Pos())
			if c.Type() == ast.TypeBlock && c.Lines() != nil {
				if k := c.Lines().Len(); k > 0 {
					end = max(end, c.Lines().At(k-1).Stop-1)
				}
			}
		}
		return ast.WalkContinue, nil
	})
	start, end = min(max(start, 0), len(d.src)), min(max(end, 0), len(d.src))
	for start > 0 && d.src[start-1] != '\n' {
		start--
	}
	if n := slices.Index(d.src[end:], '\n'); n >= 0 {
		end += n + 1
	} else {
		end = len(d.src)
	}
	return start + d.offset, end + d.offset
}
