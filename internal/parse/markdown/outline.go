package markdown

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// Outline lists the passages of the body. Their prints are of what the author
// says, so that a line broken elsewhere, another sign for a list or for
// emphasis, or another kind of quotation mark gives the same ones. They do not
// depend on how the site sets its texts.
func (d *Document) Outline() []archive.Passage {
	o := &outliner{d: d}
	o.block(d.root, "")
	return o.out
}

// PassageOf makes a passage of words that stand in no body, such as a title.
func PassageOf(mark, words string) archive.Passage {
	return archive.Passage{Print: printOf(mark, words), Mark: mark, Text: words}
}

type outliner struct {
	d     *Document
	out   []archive.Passage
	words strings.Builder // of the passage, as people read it
	said  strings.Builder // the same with a sign for each kind of markup
}

// Signs for markup in what is hashed. No text has these characters.
const (
	emphasisSign = "\x01"
	strongSign   = "\x02"
	codeSign     = "\x03"
	targetSign   = "\x04" // before the address of a link or a picture
	noteSign     = "\x05"
	struckSign   = "\x06"
	htmlSign     = "\x07"
)

// block goes down to the blocks that hold words; mark is what those around it
// make of it.
func (o *outliner) block(n ast.Node, mark string) {
	switch n := n.(type) {
	case *ast.Heading:
		mark += strings.Repeat("#", n.Level) + " "
	case *ast.ListItem:
		// That it is one of a numbered list says something; which sign stands
		// before it does not.
		mark += "- "
		if list, ok := n.Parent().(*ast.List); ok && list.IsOrdered() {
			mark = strings.TrimSuffix(mark, "- ") + "1. "
		}
	case *ast.Blockquote:
		mark += "> "
	case *alertNode:
		mark += "> [!" + strings.ToUpper(n.kind) + "] "
	case *extast.Footnote:
		mark += "[^] "
	case *extast.DefinitionDescription:
		mark += ": "
	case *extast.TableRow, *extast.TableHeader:
		o.cells(n, " | ")
		o.passage(n, mark+"| ")
		return
	case *figureNode:
		o.cells(n, " ")
		o.add(n.title)
		o.passage(n, mark+"▲ ")
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		o.lines(n)
		o.passage(n, mark+"``` ")
		return
	case *ast.HTMLBlock:
		if o.lines(n); n.HasClosure() {
			o.add(string(n.ClosureLine.Value(o.d.src)))
		}
		if strings.HasPrefix(strings.TrimSpace(o.words.String()), "<!--") {
			o.words.Reset() // nothing that readers see
			o.said.Reset()
		}
		o.passage(n, mark)
		return
	}
	if c := n.FirstChild(); c != nil && c.Type() == ast.TypeInline {
		o.inline(n)
		o.passage(n, mark)
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		o.block(c, mark)
	}
}

// cells reads what stands beside each other.
func (o *outliner) cells(n ast.Node, between string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			o.add(between)
		}
		o.inline(c)
	}
}

func (o *outliner) lines(n ast.Node) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		o.add(string(line.Value(o.d.src)))
	}
}

// passage ends the one being read.
func (o *outliner) passage(n ast.Node, mark string) {
	words, said := strings.TrimSpace(o.words.String()), o.said.String()
	o.words.Reset()
	o.said.Reset()
	if said == "" {
		return
	}
	o.out = append(o.out, archive.Passage{Print: printOf(mark, said), Mark: mark, Text: words, Offset: o.d.place(n, "").Start})
}

// add adds words, sign something that stands for markup.
func (o *outliner) add(words string)  { o.words.WriteString(words); o.said.WriteString(words) }
func (o *outliner) sign(signs string) { o.said.WriteString(signs) }

func (o *outliner) inline(n ast.Node) {
	before, after := "", ""
	switch n := n.(type) {
	case *ast.Text:
		o.text(n)
		return
	case *ast.String:
		o.add(string(resolved(n.Value)))
		return
	case *ast.AutoLink:
		o.add(string(n.Label(o.d.src)))
		return
	case *ast.RawHTML:
		if raw := n.Segments.Value(o.d.src); !bytes.HasPrefix(raw, []byte("<!--")) {
			o.sign(htmlSign + string(raw))
		}
		return
	case *extast.FootnoteLink:
		// Without its number, which changes with every note before it.
		o.sign(noteSign)
		return
	case *extast.FootnoteBacklink:
		return
	case *ast.CodeSpan:
		before, after = codeSign, codeSign
	case *extast.Strikethrough:
		before, after = struckSign, struckSign
	case *extast.TaskCheckBox:
		before = strconv.FormatBool(n.IsChecked)
	case *ast.Emphasis:
		before, after = emphasisSign, emphasisSign
		if n.Level == 2 {
			before, after = strongSign, strongSign
		}
	case *ast.Link:
		after = targetSign + string(n.Destination) + targetSign + string(n.Title)
	case *ast.Image:
		after = targetSign + string(n.Destination) + targetSign + string(n.Title)
		for _, name := range imageNames {
			if said, ok := n.AttributeString(name); ok {
				after += targetSign + name + targetSign + attrText(said)
			}
		}
	case *runNode:
		after = n.title
	}
	o.sign(before)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		o.inline(c)
	}
	o.sign(after)
}

func (o *outliner) text(t *ast.Text) {
	v := t.Segment.Value(o.d.src)
	if t.Parent().Kind() != ast.KindCodeSpan {
		v = resolved(v)
	}
	o.add(string(v))
	if t.SoftLineBreak() || t.HardLineBreak() {
		o.add(" ")
	}
}

func printOf(mark, said string) archive.Print {
	sum := sha256.Sum256([]byte(mark + "\x00" + likened(said)))
	return archive.Print(binary.BigEndian.Uint64(sum[:8]) >> 16)
}

// likened writes a text as all its spellings are written that say the same:
// NFC; a blank only between words that need one; quotation marks, dashes and
// points of ellipsis in one form; nothing invisible.
func likened(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var last rune
	blank, points := false, 0
	for _, r := range locale.NFC(strings.ReplaceAll(s, "…", "...")) {
		if 'a' <= r && r <= 'z' && !blank { // the most of most texts
			b.WriteByte(byte(r))
			last, points = r, 0
			continue
		}
		switch r = form(r); {
		case r == ' ':
			blank = true
			continue
		case r < 0 || r == '-' && last == '-':
			continue
		}
		if points++; r != '.' {
			points = 0
		}
		if points > 3 {
			continue
		}
		if blank && wantsBlanks(last) && wantsBlanks(r) {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// form is the one sign for all that mean the same, -1 for what nobody sees.
func form(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0x80 && unicode.IsLetter(r):
		return r
	case unicode.IsSpace(r):
		return ' '
	case r == '"' || r == '\'' || r >= 0x80 && strings.ContainsRune("“”„‟‘’‚‛«»‹›「」『』", r):
		return '\''
	case r == '-' || r == '\u2212' || r >= 0x80 && unicode.Is(unicode.Pd, r):
		return '-'
	case r >= 0x80 && r != '\u200c' && r != '\u200d' && unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// wantsBlanks tells whether a letter is of a script that sets blanks between
// words; those that do not begin with Thai.
func wantsBlanks(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r) {
		return false
	}
	return r < '\u0e00' || r != 'ー' && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
