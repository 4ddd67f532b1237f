// Package markdown turns Markdown into HTML fragments. It is the one door of
// goldmark, chroma and the sanitiser.
//
// A body is parsed once into a Document; Blocks gives its prose for finding
// terms, and Render writes it with the marks that were chosen. Marks are spans
// beside goldmark's tree, so that without any the output is goldmark's own.
package markdown

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/source"
)

// Options choose the dialect. The zero value is what articles are written in,
// in no language in particular.
type Options struct {
	HTML       string // raw HTML: sanitize (also ""), escape, trust
	Lang       string // of the text, whose custom its marks follow
	Off        Off    // of that custom
	CommonMark bool   // nothing beyond the specification, for conformance
}

// A Converter parses and renders; it is safe for concurrent use.
type Converter struct {
	opts       Options
	md         goldmark.Markdown
	typography *Typography
}

// New returns a converter.
func New(o Options) *Converter {
	own := renderer.WithNodeRenderers(util.Prioritized(&nodes{opts: o, Config: html.NewConfig()}, 100))
	if o.CommonMark {
		return &Converter{opts: o, md: goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML(), own))}
	}
	md := goldmark.New(
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
			extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote, extension.Linkify,
		),
		goldmark.WithParserOptions(parser.WithAttribute(), parser.WithAutoHeadingID(),
			parser.WithBlockParsers(util.Prioritized(newHeadings(), 550)), // before goldmark's, at 600
			parser.WithInlineParsers(util.Prioritized(runs{}, 150), // before links, at 200
				util.Prioritized(imageAttributes{}, 150)),
			parser.WithASTTransformers(util.Prioritized(shape{}, 500))),
		goldmark.WithRendererOptions(html.WithUnsafe(), own),
	)
	if !o.Off.Emphasis {
		script := locale.Of(o.Lang).Script
		sums := slices.Contains([]string{"Hans", "Hant", "Hani", "Jpan", "Kore", "Thai", "Laoo", "Khmr", "Mymr"}, script)
		md.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(emphasis{sums}, 450))) // before goldmark's, at 500
	}
	return &Converter{o, md, NewTypography(o.Lang, o.Off)}
}

// Typography returns what sets texts without markup as the converter sets bodies.
func (c *Converter) Typography() *Typography { return c.typography }

// A Document is a parsed body. It holds the source and must not outlive it.
type Document struct {
	c      *Converter
	root   ast.Node
	src    []byte
	offset int // of src in the file
	forced []forcedSpan
	edits  []edit // what is shown instead of the source, in its order
	joins  []int  // line breaks that stand for nothing
	ids    *ids
	places map[*ast.Heading]string
	blocks []archive.Block // once made
	noted  []Noted
	Diags  []diag.Diagnostic
}

type forcedSpan struct {
	start, end int
	concept    string
}

var forcedKey = parser.NewContextKey()

// Parse parses the body of t, which starts at byte offset body.
func (c *Converter) Parse(t source.Text, body int) *Document {
	d := &Document{c: c, src: t.Bytes[body:], offset: body}
	if at := tooDeep(d.src); at >= 0 && !c.opts.CommonMark {
		d.Diags = append(d.Diags, t.At(body+at, body+at+1, diag.Diagnostic{Code: "markdown/too-deep", Severity: diag.Error,
			Message: fmt.Sprintf("lists and quotations are nested more than %d deep", maxNesting), Hint: "take some levels out"}))
		d.src = nil
	}
	d.ids = newIDs()
	pc := parser.NewContext(parser.WithIDs(d.ids))
	d.root = c.md.Parser().Parse(text.NewReader(d.src), parser.WithContext(pc))
	if f, ok := pc.Get(forcedKey).([]forcedSpan); ok {
		d.forced = f
	}
	if !c.opts.CommonMark {
		for _, p := range runsOf(pc).problems {
			d.Diags = append(d.Diags, t.At(body+p.start, body+p.end, p.diagnostic))
		}
		d.places = places(d.root)
		d.typeset()
		d.alts(t)
	}
	return d
}

// maxNesting bounds block nesting: goldmark's time grows with its square, and
// no prose needs more.
const maxNesting = 40

func tooDeep(src []byte) int {
	at := 0
	for line := range bytes.Lines(src) {
		depth, spaces := 0, 0
	scan:
		for i, b := range line {
			switch {
			case b == ' ':
				spaces++
			case b == '\t':
				spaces += 4
			case b == '>':
				depth++
			case (b == '-' || b == '+' || b == '*') && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t'):
				depth++
			case b >= '0' && b <= '9' || b == '.' || b == ')':
			default:
				break scan
			}
			// A thematic break "* * *" is not nesting, but nobody writes forty stars.
			if depth > maxNesting || spaces/2 > 2*maxNesting && depth > 0 {
				return at
			}
		}
		at += len(line)
	}
	return -1
}

// shape turns what goldmark parsed into what an article means by it: figures,
// alerts, forced terms, and alignment as classes.
type shape struct{}

func (shape) Transform(doc *ast.Document, r text.Reader, pc parser.Context) {
	src := r.Source()
	var forced []forcedSpan
	var paragraphs []*ast.Paragraph
	var quotes []*ast.Blockquote
	var terms []*ast.Link
	var braces []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Paragraph:
			paragraphs = append(paragraphs, n)
		case *ast.Blockquote:
			quotes = append(quotes, n)
		case *ast.Link:
			if bytes.HasPrefix(n.Destination, []byte("term:")) {
				terms = append(terms, n)
			}
		case *bracesNode:
			braces = append(braces, n)
		case *extast.TableCell:
			if n.Alignment != extast.AlignNone {
				n.SetAttributeString("class", []byte("align-"+n.Alignment.String()))
			}
		}
		return ast.WalkContinue, nil
	})
	for _, b := range braces {
		b.Parent().RemoveChild(b.Parent(), b)
	}
	for _, q := range quotes {
		alert(q, src)
	}
	for _, l := range terms {
		start, end := extent(l)
		if start >= 0 {
			forced = append(forced, forcedSpan{start, end, string(l.Destination[len("term:"):])})
		}
		unwrap(l)
	}
	for _, p := range paragraphs {
		figure(p, src)
	}
	pc.Set(forcedKey, forced)
}

// extent is the byte range of the text inside a node, or -1, -1.
func extent(n ast.Node) (start, end int) {
	start, end = -1, -1
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			if start < 0 {
				start = t.Segment.Start
			}
			end = t.Segment.Stop
		}
		return ast.WalkContinue, nil
	})
	return start, end
}

func unwrap(n ast.Node) {
	parent := n.Parent()
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		parent.InsertBefore(parent, n, c)
		c = next
	}
	parent.RemoveChild(parent, n)
}

func alert(q *ast.Blockquote, src []byte) {
	p, ok := q.FirstChild().(*ast.Paragraph)
	if !ok || p.Lines().Len() == 0 {
		return
	}
	line := p.Lines().At(0)
	word := bytes.TrimSpace(line.Value(src))
	if !bytes.HasPrefix(word, []byte("[!")) || !bytes.HasSuffix(word, []byte("]")) {
		return
	}
	kind := string(bytes.ToLower(word[2 : len(word)-1]))
	switch kind {
	case "note", "tip", "important", "warning", "caution", "correction", "editor":
	default:
		return
	}
	for c := p.FirstChild(); c != nil; {
		next := c.NextSibling()
		if t, ok := c.(*ast.Text); ok && t.Segment.Start < line.Stop {
			p.RemoveChild(p, c)
		}
		c = next
	}
	if p.ChildCount() == 0 {
		q.RemoveChild(q, p)
	}
	a := &alertNode{kind: kind}
	for c := q.FirstChild(); c != nil; {
		next := c.NextSibling()
		a.AppendChild(a, c)
		c = next
	}
	q.Parent().ReplaceChild(q.Parent(), q, a)
}

func figure(p *ast.Paragraph, src []byte) {
	img, ok := p.FirstChild().(*ast.Image)
	if !ok || p.Parent() == nil {
		return
	}
	credit, _ := img.AttributeString("credit")
	f := &figureNode{credit: attrText(credit)}
	caption := img.NextSibling()
	switch t := caption.(type) {
	case nil:
		if len(img.Title) == 0 && f.credit == "" {
			return
		}
		f.title, img.Title = string(img.Title), nil
	case *ast.Text:
		// The line break after the picture is a text node of its own or the
		// end of an empty one.
		next := t
		if len(bytes.TrimSpace(t.Segment.Value(src))) == 0 && t.SoftLineBreak() {
			n, ok := t.NextSibling().(*ast.Text)
			if !ok {
				return
			}
			p.RemoveChild(p, t)
			next = n
		}
		v := next.Segment.Value(src)
		rest, ok := bytes.CutPrefix(v, []byte("▲"))
		if !ok {
			return
		}
		rest = bytes.TrimLeft(rest, " ")
		next.Segment = next.Segment.WithStart(next.Segment.Stop - len(rest))
		caption = next
		// Text is cut where an address may begin, also at a blank.
		if n, ok := next.NextSibling().(*ast.Text); ok && len(rest) == 0 && !next.SoftLineBreak() && !next.HardLineBreak() {
			rest = bytes.TrimLeft(n.Segment.Value(src), " ")
			n.Segment = n.Segment.WithStart(n.Segment.Stop - len(rest))
		}
	default:
		return
	}
	p.RemoveChild(p, img)
	f.AppendChild(f, img)
	if caption != nil {
		c := &captionNode{}
		for n := caption; n != nil; {
			next := n.NextSibling()
			c.AppendChild(c, n)
			n = next
		}
		f.AppendChild(f, c)
	}
	p.Parent().ReplaceChild(p.Parent(), p, f)
}

type figureNode struct {
	ast.BaseBlock
	title, credit string
}
type captionNode struct{ ast.BaseBlock }
type alertNode struct {
	ast.BaseBlock
	kind string
}

var (
	kindFigure  = ast.NewNodeKind("Figure")
	kindCaption = ast.NewNodeKind("Caption")
	kindAlert   = ast.NewNodeKind("Alert")
)

func (*figureNode) Kind() ast.NodeKind            { return kindFigure }
func (*captionNode) Kind() ast.NodeKind           { return kindCaption }
func (*alertNode) Kind() ast.NodeKind             { return kindAlert }
func (n *figureNode) Dump(src []byte, level int)  { ast.DumpHelper(n, src, level, nil, nil) }
func (n *captionNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }
func (n *alertNode) Dump(src []byte, level int)   { ast.DumpHelper(n, src, level, nil, nil) }
