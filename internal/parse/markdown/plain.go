package markdown

import (
	"github.com/yuin/goldmark/ast"
)

// plain is the text inside a node as readers see it, without markup.
func (d *Document) plain(n ast.Node) string {
	var b []byte
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch t := c.(type) {
		case *ast.Text:
			b = d.plainText(b, t)
		case *ast.AutoLink:
			b = append(b, t.Label(d.src)...)
		}
		return ast.WalkContinue, nil
	})
	return string(b)
}

// plainText appends what readers see of a text node and of the line break
// after it.
func (d *Document) plainText(dst []byte, t *ast.Text) []byte {
	at, line := t.Segment.Start, " "
	for _, e := range d.editsIn(at, t.Segment.Stop) {
		switch {
		case e.start >= t.Segment.Stop:
			if t.SoftLineBreak() {
				line = e.with
			}
		case e.start >= at:
			dst = append(append(dst, resolved(d.src[at:e.start])...), e.with...)
			fallthrough
		default:
			at = min(e.end, t.Segment.Stop)
		}
	}
	dst = append(dst, resolved(d.src[at:t.Segment.Stop])...)
	if t.SoftLineBreak() || t.HardLineBreak() {
		dst = append(dst, line...)
	}
	return dst
}
