package markdown

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// autoLink shows an address as it runs, from left to right: among words from
// right to left its stops and slashes would change places.
func (r *nodes) autoLink(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*ast.AutoLink)
	url := n.URL(src)
	switch {
	case html.IsDangerousURL(url):
		url = nil
	case n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(url), []byte("mailto:")):
		url = append([]byte("mailto:"), url...)
	}
	fmt.Fprintf(w, `<a href="%s" dir="ltr">%s</a>`, util.EscapeHTML(util.URLEscape(url, false)), util.EscapeHTML(n.Label(src)))
	return ast.WalkContinue, nil
}

var codeTag = regexp.MustCompile(`(?i)<(?:code|kbd|samp|pre|tt)(?:\s[^>]*)?>`)

// codeLTR gives the code in cleaned HTML the direction code has everywhere,
// unless its author gave one.
func codeLTR(b []byte) []byte {
	return codeTag.ReplaceAllFunc(b, func(tag []byte) []byte {
		if bytes.Contains(tag, []byte(" dir=")) {
			return tag
		}
		name := bytes.IndexAny(tag, " \t\n>")
		return append(append(bytes.Clone(tag[:name]), ` dir="ltr"`...), tag[name:]...)
	})
}
