package markdown

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lontar/internal/archive"
)

// Blocks gives the prose of the document, one Block for each run of text that
// a phrase may be found in, as the author typed it. A line break in the source
// is a blank, or nothing where readers see nothing.
func (d *Document) Blocks() []archive.Block {
	if d.blocks == nil {
		slices.SortFunc(d.forced, func(a, b forcedSpan) int { return a.start - b.start })
		f := &flattener{d: d, flat: flat{offset: d.offset, src: d.src}}
		f.walk(d.root)
		f.flush()
		d.blocks = f.blocks
	}
	return d.blocks
}

type flattener struct {
	flat
	d       *Document
	blocks  []archive.Block
	lang    string // of the run, "" outside of runs
	section int
	heading string
	quote   int // depth
	raw     int // depth of tags whose words are no prose
	off     int // level of the heading that opened {glossary=off}, 0: none
}

func (f *flattener) flush() {
	if len(bytes.TrimSpace(f.text)) > 0 {
		b := archive.Block{Text: string(f.text), Pieces: f.pieces, Section: f.section, Heading: f.heading, Lang: f.lang, Off: f.off > 0, Quote: f.quote > 0}
		from := b.Pieces[0].Source - f.d.offset
		first, _ := slices.BinarySearchFunc(f.d.forced, from, func(s forcedSpan, at int) int { return s.end - at - 1 })
		last := b.Pieces[len(b.Pieces)-1]
		to := max(last.SourceEnd, last.Source+len(b.Text)-last.Text) - f.d.offset
		for _, s := range f.d.forced[first:] {
			if s.start >= to {
				break
			}
			if start, end, ok := textRange(b, s.start+f.d.offset, s.end+f.d.offset); ok {
				b.Forced = append(b.Forced, archive.Forced{Start: start, End: end, Concept: s.concept})
			}
		}
		f.blocks = append(f.blocks, b)
	}
	f.pieces = nil
	f.text = f.text[:0]
}

func (f *flattener) walk(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		f.flush()
		f.section++
		if id, ok := n.AttributeString("id"); ok {
			f.heading = string(id.([]byte))
		}
		if f.off >= n.Level || f.off == 0 {
			f.off = 0
			if v, ok := n.AttributeString("glossary"); ok && attrText(v) == "off" {
				f.off = n.Level
			}
		}
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *ast.Image, *ast.CodeSpan, *ast.Link, *ast.AutoLink, *extast.FootnoteLink, *extast.FootnoteBacklink:
		// The run ends: words on both sides of a picture are not a phrase.
		f.flush()
		return
	case *ast.RawHTML:
		f.flush()
		f.raw = max(0, f.raw+opens(n, f.src, rawTag))
		return
	case *ast.Text:
		if f.raw == 0 {
			f.words(n)
		}
		return
	case *runNode:
		f.flush()
		outer := f.lang
		f.lang = n.lang
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			f.walk(c)
		}
		f.flush()
		f.lang = outer
		return
	case *ast.String:
		f.flush()
		return
	}
	block := n.Type() == ast.TypeBlock
	if block {
		f.flush()
	}
	_, quote := n.(*ast.Blockquote)
	if quote {
		f.quote++
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		f.walk(c)
	}
	if block {
		f.flush()
	}
	if quote {
		f.quote--
	}
	if block {
		f.raw = 0
	}
}

var rawTag = regexp.MustCompile(`^<(/?)(?i:a|code|kbd|samp|pre|button|script|style)[\s/>]`)

// rawCode are the tags whose words stay letter for letter.
var rawCode = regexp.MustCompile(`^<(/?)(?i:code|kbd|samp|pre|script|style|tt|var|math)[\s/>]`)

// opens is 1 for a raw tag of a kind, -1 for its end.
func opens(n *ast.RawHTML, src []byte, kind *regexp.Regexp) int {
	if n.Segments.Len() == 0 {
		return 0
	}
	seg := n.Segments.At(0)
	m := kind.FindSubmatch(seg.Value(src))
	switch {
	case m == nil:
		return 0
	case len(m[1]) > 0:
		return -1
	}
	return 1
}

func attrText(v any) string {
	switch v := v.(type) {
	case []byte:
		return string(v)
	case string:
		return v
	}
	return ""
}

// words adds a text node and the line break after it, as readers see it.
func (f *flattener) words(t *ast.Text) {
	f.add(t)
	switch {
	case t.HardLineBreak():
		f.flush()
	case t.SoftLineBreak() && !f.d.joined(t.Segment.Stop):
		f.piece(" ", t.Segment.Stop, t.Segment.Stop+1)
	}
}

// textRange finds the part of a block's text that comes from a source range.
func textRange(b archive.Block, start, end int) (int, int, bool) {
	from, to := -1, -1
	for i, p := range b.Pieces {
		textEnd := len(b.Text)
		if i+1 < len(b.Pieces) {
			textEnd = b.Pieces[i+1].Text
		}
		srcEnd := p.SourceEnd
		if srcEnd == 0 {
			srcEnd = p.Source + textEnd - p.Text
		}
		if srcEnd <= start || p.Source >= end {
			continue
		}
		lo, hi := p.Text, textEnd
		if p.SourceEnd == 0 {
			lo, hi = p.Text+max(0, start-p.Source), textEnd-max(0, srcEnd-end)
		}
		if from < 0 {
			from = lo
		}
		to = hi
	}
	return from, to, from >= 0
}
