package markdown

import (
	"bytes"
	"cmp"
	"html"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// An edit is what readers see instead of bytes of the body. Edits lie within
// one text node each, or stand for the line break after it.
type edit struct {
	start, end int
	with       string
}

// A flat is running text with the way back to the body: what it is decoded
// from, without markup. Offsets of its pieces are of the file.
type flat struct {
	offset int // of src in the file
	src    []byte
	text   []byte
	pieces []archive.Piece
}

// add appends a text node up to its line break.
func (f *flat) add(t *ast.Text) {
	for i := t.Segment.Start; i < t.Segment.Stop; {
		rest := f.src[i:t.Segment.Stop]
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
		// At least one rune, and up to the next byte that may begin something else.
		_, n := utf8.DecodeRune(rest)
		for n < len(rest) && rest[n] != '\\' && rest[n] != '&' && (rest[n] != 0xc2 || n+1 < len(rest) && rest[n+1] != 0xad) {
			n++
		}
		f.verbatim(rest[:n], i)
		i += n
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

func isPunct(b byte) bool {
	return b >= '!' && b <= '/' || b >= ':' && b <= '@' || b >= '[' && b <= '`' || b >= '{' && b <= '~'
}

func (f *flat) verbatim(b []byte, at int) {
	at += f.offset
	if n := len(f.pieces); n == 0 || f.pieces[n-1].SourceEnd != 0 || f.pieces[n-1].Source+len(f.text)-f.pieces[n-1].Text != at {
		f.pieces = append(f.pieces, archive.Piece{Text: len(f.text), Source: at})
	}
	f.text = append(f.text, b...)
}

func (f *flat) piece(s string, start, end int) {
	if s == "" {
		return
	}
	f.pieces = append(f.pieces, archive.Piece{Text: len(f.text), Source: start + f.offset, SourceEnd: end + f.offset})
	f.text = append(f.text, s...)
}

// typesetter reads every text of the tree once and finds what is to be shown
// of it: the line breaks that stand for nothing, and the marks of the language.
type typesetter struct {
	d    *Document
	typo *Typography
	east bool // Chinese and Japanese: wide marks bring their own blank
	flat
	lines []int // offsets in the text of line breaks
	raw   int   // depth of raw code
	last  int   // piece that was asked for
}

func (d *Document) typeset() {
	t := d.typesetter(d.c.typography, d.c.opts.Lang)
	t.walk(d.root)
	t.flush()
	byStart := func(a, b edit) int { return cmp.Compare(a.start, b.start) }
	if !slices.IsSortedFunc(d.edits, byStart) {
		slices.SortStableFunc(d.edits, byStart)
	}
	slices.Sort(d.joins)
}

func (d *Document) typesetter(typo *Typography, lang string) *typesetter {
	base, _, _ := strings.Cut(lang, "-")
	return &typesetter{d: d, typo: typo, east: slices.Contains([]string{"zh", "ja", "yue", "wuu", "ii"}, base), flat: flat{src: d.src}}
}

func (t *typesetter) walk(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		t.node(n)
		return
	case *ast.CodeSpan, *ast.AutoLink:
		t.object()
		return
	case *ast.Image:
		alt := t.d.typesetter(t.typo, t.d.c.opts.Lang)
		alt.east = t.east
		alt.children(n)
		alt.flush()
		t.object()
		return
	case *runNode:
		t.run(n)
		return
	case *ast.RawHTML:
		t.raw = max(0, t.raw+opens(n, t.src, rawCode))
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *extast.FootnoteLink, *extast.FootnoteBacklink:
		return
	}
	block := n.Type() == ast.TypeBlock
	if block {
		t.flush()
	}
	t.children(n)
	if block {
		t.flush()
		t.raw = 0
	}
}

func (t *typesetter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t.walk(c)
	}
}

func (t *typesetter) node(n *ast.Text) {
	if t.raw > 0 {
		t.object()
	} else {
		t.add(n)
	}
	switch {
	case n.HardLineBreak():
		t.piece("\u2028", n.Segment.Stop, n.Segment.Stop)
	case n.SoftLineBreak():
		t.lines = append(t.lines, len(t.text))
		t.piece("\n", n.Segment.Stop, n.Segment.Stop+1)
	}
}

// object stands for something that is no text, so that marks beside it know
// that something is there.
func (t *typesetter) object() { t.piece(string(object), 0, -1) }

// run sets a run of another language by that language's custom; the text
// around sees that there are words.
func (t *typesetter) run(n *runNode) {
	inner := t.d.typesetter(NewTypography(n.lang, t.d.c.opts.Off), n.lang)
	inner.raw = t.raw
	inner.children(n)
	words := bytes.ReplaceAll(inner.text, []byte{'\n'}, []byte{' '})
	inner.flush()
	t.piece(string(words), 0, -1)
}

func (t *typesetter) flush() {
	off := t.d.c.opts.Off
	gone := map[int]bool(nil)
	for _, at := range t.lines {
		stop := t.source(at)
		if !t.vanishes(at, stop) {
			continue
		}
		t.d.joins = append(t.d.joins, stop)
		if !off.Breaks {
			t.d.edits = append(t.d.edits, edit{stop, stop + 1, ""})
			if gone == nil {
				gone = map[int]bool{}
			}
			gone[at] = true
		}
	}
	t.typo.set(t.text, t.keeps, func(start, end int, with string) {
		if !gone[start] && t.pieceAt(start) == t.pieceAt(end-1) {
			from := t.source(start)
			t.d.edits = append(t.d.edits, edit{from, from + end - start, with})
		}
	})
	t.text, t.pieces, t.lines, t.last = t.text[:0], t.pieces[:0], t.lines[:0], 0
}

// source is where a byte of the text stands in the body.
func (t *typesetter) source(at int) int {
	p := t.pieces[t.pieceAt(at)]
	if p.SourceEnd != 0 {
		return p.Source
	}
	return p.Source + at - p.Text
}

func (t *typesetter) pieceAt(at int) int {
	return sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].Text > at }) - 1
}

// keeps: what an author wrote as an entity or with a backslash, and what is of
// another language, is not touched.
func (t *typesetter) keeps(at int) bool {
	for t.last+1 < len(t.pieces) && t.pieces[t.last+1].Text <= at {
		t.last++ // mostly the piece before was asked for
	}
	p := t.pieces[t.last]
	if p.Text > at {
		p = t.pieces[t.pieceAt(at)]
	}
	return p.SourceEnd != 0 && (t.text[at] != '\n' || p.SourceEnd != p.Source+1)
}

// vanishes tells whether a line break of the source stands for nothing, as in
// CSS Text 3, section 4.1.2: beside a zero width space, and between two wide
// characters, Hangul apart. In Chinese and Japanese also beside wide
// punctuation, which has room of its own, and beside the quotation marks,
// dashes and dots that are wide there. Between two letters of scripts whose
// lines only a dictionary can break, such as Thai, the break is one of an
// editor: blanks are punctuation there, and a writer who means one leaves it at
// the end of the line.
func (t *typesetter) vanishes(at, stop int) bool {
	before, _ := utf8.DecodeLastRune(t.text[:at])
	after, _ := utf8.DecodeRune(t.text[at+1:])
	if before == '\u200b' || after == '\u200b' {
		return true
	}
	if before < utf8.RuneSelf || after < utf8.RuneSelf || unicode.Is(unicode.Hangul, before) || unicode.Is(unicode.Hangul, after) {
		wide := before
		if after > before {
			wide = after
		}
		return t.east && before > ' ' && after > ' ' && at+1 < len(t.text) && wideMark(wide)
	}
	wideBefore, wideAfter := locale.Wide(before), locale.Wide(after)
	switch {
	case wideBefore && wideAfter:
		return true
	case t.east && (wideBefore && ambiguousMark(after) || wideAfter && ambiguousMark(before) || wideMark(before) || wideMark(after)):
		return true
	}
	return !wideBefore && !wideAfter && locale.WrittenTogether(before) && locale.WrittenTogether(after) && (stop >= len(t.src) || t.src[stop] != ' ')
}

// wideMark: punctuation as wide as a Chinese character.
func wideMark(r rune) bool { return locale.Wide(r) && unicode.IsPunct(r) }

// ambiguousMark: punctuation that is wide in East Asian fonts.
func ambiguousMark(r rune) bool { return strings.ContainsRune("“”‘’…—·‥―", r) }

// joined tells whether the line break at a byte of the body stands for nothing.
func (d *Document) joined(stop int) bool {
	_, ok := slices.BinarySearch(d.joins, stop)
	return ok
}

// editsIn returns the edits of a text node and of the line break after it.
func (d *Document) editsIn(start, end int) []edit {
	from := sort.Search(len(d.edits), func(i int) bool { return d.edits[i].end > start })
	to := from
	for to < len(d.edits) && d.edits[to].start <= end {
		to++
	}
	return d.edits[from:to]
}
