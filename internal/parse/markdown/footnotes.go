package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// footnoteLink writes the number of a note in the digits of the language; the
// addresses stay goldmark's.
func (r *nodes) footnoteLink(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		n := node.(*extast.FootnoteLink)
		_, _ = fmt.Fprintf(w, `<sup id="%s"><a href="#fn:%d" class="footnote-ref" role="doc-noteref">%s</a></sup>`,
			reference(n.Index, n.RefIndex), n.Index, locale.Of(r.opts.Lang).Number(n.Index))
	}
	return ast.WalkContinue, nil
}

// footnoteBacklink says in words where it leads, since an arrow is read out as
// an arrow.
func (r *nodes) footnoteBacklink(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*extast.FootnoteBacklink)
	_, _ = fmt.Fprintf(w, `&#160;<a href="#%s" class="footnote-backref" role="doc-backlink"><span class="sr">`, reference(n.Index, n.RefIndex))
	if s, ok := w.(*sink); ok {
		s.slot(archive.WordSlot, "footnote_back")
	}
	_, _ = w.WriteString(`</span><span aria-hidden="true">&#x21a9;&#xfe0e;</span></a>`)
	return ast.WalkContinue, nil
}

// reference is the id of the nth place that refers to a note, from 0.
func reference(note, n int) string {
	if n == 0 {
		return fmt.Sprintf("fnref:%d", note)
	}
	return fmt.Sprintf("fnref%d:%d", n, note)
}
