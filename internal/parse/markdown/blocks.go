package markdown

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lontar/internal/archive"
)

// Blocks gives the prose of the document, one Block for each run of text that
// a phrase may be found in. A line break in the source is a blank, but stands
// for nothing between two characters of a script that writes no blanks.
func (d *Document) Blocks() []archive.Block {
	if d.blocks == nil {
		slices.SortFunc(d.forced, func(a, b forcedSpan) int { return a.start - b.start })
		f := &flattener{d: d}
		f.walk(d.root)
		f.flush()
		d.blocks = f.blocks
	}
	return d.blocks
}

type flattener struct {
	d       *Document
	blocks  []archive.Block
	text    []byte
	cur     archive.Block
	section int
	heading string
	quote   int // depth
	raw     int // depth of tags whose words are no prose
	off     int // level of the heading that opened {glossary=off}, 0: none
}

func (f *flattener) flush() {
	if len(bytes.TrimSpace(f.text)) > 0 {
		b := f.cur
		b.Text, b.Section, b.Heading, b.Off, b.Quote = string(f.text), f.section, f.heading, f.off > 0, f.quote > 0
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
	f.cur = archive.Block{}
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
		f.raw = max(0, f.raw+opens(n, f.d.src))
		return
	case *ast.Text:
		if f.raw == 0 {
			f.add(n)
		}
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

// opens is 1 for a raw tag that begins a link or code, -1 for its end.
func opens(n *ast.RawHTML, src []byte) int {
	if n.Segments.Len() == 0 {
		return 0
	}
	seg := n.Segments.At(0)
	m := rawTag.FindSubmatch(seg.Value(src))
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

func (f *flattener) add(t *ast.Text) {
	src := f.d.src
	for i := t.Segment.Start; i < t.Segment.Stop; {
		rest := src[i:t.Segment.Stop]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && isPunct(rest[1]):
			f.piece(string(rest[1:2]), i, i+2)
			i += 2
			continue
		case rest[0] == '&':
			if end := entityEnd(rest); end > 1 {
				if s := html.UnescapeString(string(rest[:end+1])); s != string(rest[:end+1]) {
					f.piece(strings.ReplaceAll(s, "\u00ad", ""), i, i+end+1)
					i += end + 1
					continue
				}
			}
		case bytes.HasPrefix(rest, []byte("\u00ad")):
			i += len("\u00ad")
			continue
		}
		// Up to the next byte that may begin something else, at least one rune.
		// At least one rune, and up to the next byte that may begin something else.
		_, n := utf8.DecodeRune(rest)
		for n < len(rest) && rest[n] != '\\' && rest[n] != '&' && (rest[n] != 0xc2 || n+1 < len(rest) && rest[n+1] != 0xad) {
			n++
		}
		f.verbatim(rest[:n], i)
		i += n
	}
	switch {
	case t.HardLineBreak():
		f.flush()
	case t.SoftLineBreak() && !f.joins(src[t.Segment.Stop:]):
		f.piece(" ", t.Segment.Stop, t.Segment.Stop+1)
	}
}

// entityEnd is where the semicolon of an entity stands, or -1.
func entityEnd(b []byte) int {
	for i := 1; i < min(len(b), 40); i++ {
		c := b[i]
		switch {
		case c == ';':
			return i
		case c == '#' && i == 1, c >= '0' && c <= '9', c|0x20 >= 'a' && c|0x20 <= 'z':
		default:
			return -1
		}
	}
	return -1
}

// joins tells whether a line break between what was added and the rest stands
// for nothing.
func (f *flattener) joins(rest []byte) bool {
	before, _ := utf8.DecodeLastRune(f.text)
	if before < utf8.RuneSelf {
		return false
	}
	after, _ := utf8.DecodeRune(bytes.TrimLeft(rest, " \t\r\n>"))
	return writtenTogether(before) && writtenTogether(after)
}

// writtenTogether: scripts without blanks between words, and their punctuation.
func writtenTogether(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) || r >= '\u3000' && r <= '\u303f' || r >= '\uff01' && r <= '\uff65' || r == 'ー'
}

func isPunct(b byte) bool {
	return b >= '!' && b <= '/' || b >= ':' && b <= '@' || b >= '[' && b <= '`' || b >= '{' && b <= '~'
}

func (f *flattener) verbatim(b []byte, at int) {
	at += f.d.offset
	if n := len(f.cur.Pieces); n == 0 || f.cur.Pieces[n-1].SourceEnd != 0 || f.cur.Pieces[n-1].Source+len(f.text)-f.cur.Pieces[n-1].Text != at {
		f.cur.Pieces = append(f.cur.Pieces, archive.Piece{Text: len(f.text), Source: at})
	}
	f.text = append(f.text, b...)
}

func (f *flattener) piece(s string, start, end int) {
	if s == "" {
		return
	}
	f.cur.Pieces = append(f.cur.Pieces, archive.Piece{Text: len(f.text), Source: start + f.d.offset, SourceEnd: end + f.d.offset})
	f.text = append(f.text, s...)
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
