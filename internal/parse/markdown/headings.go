package markdown

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
)

// headings are goldmark's, but braces at the end that belong to a run are left
// to it.
type headings struct{ withAttributes, without parser.BlockParser }

func newHeadings() headings {
	return headings{
		parser.NewATXHeadingParser(parser.WithAutoHeadingID(), parser.WithHeadingAttribute()),
		parser.NewATXHeadingParser(parser.WithAutoHeadingID()),
	}
}

var endsInRun = regexp.MustCompile(`\]\{[^{}]*\blang=[^{}]*\}[ \t]*#*[ \t]*\r?\n?$`)

func (headings) Trigger() []byte { return []byte{'#'} }

func (h headings) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := r.PeekLine()
	if endsInRun.Match(line) {
		return h.without.Open(parent, r, pc)
	}
	return h.withAttributes.Open(parent, r, pc)
}

func (h headings) Continue(n ast.Node, r text.Reader, pc parser.Context) parser.State {
	return h.without.Continue(n, r, pc)
}

func (h headings) Close(n ast.Node, r text.Reader, pc parser.Context) {
	h.without.Close(n, r, pc)
}

func (headings) CanInterruptParagraph() bool { return true }
func (headings) CanAcceptIndentedLine() bool { return false }

// places gives each heading its place: how many of its level stand before it
// under the heading above, with that heading's place, as s-2.1. Levels count
// from the highest that the text has.
func places(root ast.Node) map[*ast.Heading]string {
	var all []*ast.Heading
	top := 7
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			all = append(all, h)
			top = min(top, h.Level)
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	out := make(map[*ast.Heading]string, len(all))
	var count [7]int
	for _, h := range all {
		count[h.Level]++
		clear(count[h.Level+1:])
		var b strings.Builder
		for i, n := range count[top : h.Level+1] {
			b.WriteString([]string{"s-", "."}[min(i, 1)] + strconv.Itoa(n))
		}
		out[h] = b.String()
	}
	return out
}

// heading leaves a slot for the address that the story's editions share.
func (r *nodes) heading(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Heading)
	if !entering {
		_, _ = w.WriteString("</h" + string('0'+rune(n.Level)) + ">\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<h" + string('0'+rune(n.Level)))
	if n.Attributes() != nil {
		html.RenderAttributes(w, n, html.HeadingAttributeFilter)
	}
	_ = w.WriteByte('>')
	s := w.(*sink)
	s.slot(archive.AnchorSlot, s.d.places[n])
	return ast.WalkContinue, nil
}
