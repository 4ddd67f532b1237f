package markdown

import (
	"fmt"
	stdhtml "html"
	"path"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/source"
)

// imageAttributes parses what stands in braces right after a picture:
// ![what it shows](x.jpg){credit="Nova"}.
type imageAttributes struct{}

// A bracesNode is what was read; it is gone when the tree is shaped.
type bracesNode struct{ ast.BaseInline }

var kindBraces = ast.NewNodeKind("Braces")

func (*bracesNode) Kind() ast.NodeKind           { return kindBraces }
func (n *bracesNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

var imageNames = []string{"alt", "credit"}

func (imageAttributes) Trigger() []byte { return []byte{'{'} }

func (imageAttributes) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	img, ok := parent.LastChild().(*ast.Image)
	line, segment := block.PeekLine()
	m := runBraces.FindSubmatchIndex(line)
	if !ok || m == nil {
		return nil
	}
	list := line[m[2]:m[3]]
	for _, a := range runAttribute.FindAllSubmatchIndex(list, -1) {
		name, value := string(list[a[2]:a[3]]), list[max(a[4], a[6]):max(a[5], a[7])]
		switch name {
		case "alt", "credit":
			img.SetAttributeString(name, value)
		default:
			hint := "known are: " + strings.Join(imageNames, ", ")
			if n := diag.Nearest(name, imageNames); n != "" {
				hint = fmt.Sprintf("did you mean %q?", n)
			}
			at := segment.Start + m[2]
			s := runsOf(pc)
			s.problems = append(s.problems, runProblem{at + a[2], at + a[3], diag.Diagnostic{Code: "markdown/unknown-attribute", Severity: diag.Warning,
				Message: fmt.Sprintf("unknown attribute %q of a picture", name), Hint: hint}})
		}
	}
	block.Advance(m[1])
	return &bracesNode{}
}

// said returns an attribute that the author gave a picture, set as the text is.
func (d *Document) said(n *ast.Image, name string) (string, bool) {
	v, ok := n.AttributeString(name)
	if !ok {
		return "", false
	}
	return d.c.typography.Plain(stdhtml.UnescapeString(attrText(v))), true
}

// alt is what those read who do not see the picture.
func (d *Document) alt(n *ast.Image) string {
	if alt, ok := d.said(n, "alt"); ok {
		return alt
	}
	return d.plain(n)
}

// alts reports pictures that say nothing to those who do not see them.
func (d *Document) alts(t source.Text) {
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		img, ok := n.(*ast.Image)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		if _, given := img.AttributeString("alt"); given && d.alt(img) == "" {
			return ast.WalkSkipChildren, nil
		}
		if message := Alt(string(img.Destination), d.alt(img)); message != "" {
			at := d.place(img, "")
			d.Diags = append(d.Diags, t.At(at.Start, at.End, diag.Diagnostic{Code: "image/alt", Severity: diag.Warning, Message: message,
				Hint: `write what it shows between the brackets, ![…](…); where it only adorns, write ![](…){alt=""}`}))
		}
		return ast.WalkSkipChildren, nil
	})
}

var pictureName = regexp.MustCompile(`(?i)^[^\s/]+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)$`)

// Alt says what is wrong with the alternative text of a picture, or nothing.
func Alt(src, alt string) string {
	alt = strings.TrimSpace(alt)
	base := path.Base(src)
	switch {
	case alt == "":
		return fmt.Sprintf("nothing says what the picture %q shows", base)
	case strings.EqualFold(alt, base), strings.EqualFold(alt, strings.TrimSuffix(base, path.Ext(base))), pictureName.MatchString(alt):
		return fmt.Sprintf("%q is the name of a file and does not say what the picture shows", alt)
	}
	return ""
}

// credit ends a caption with the credit.
func (s *sink) credit(caption, credit string) {
	if credit == "" {
		return
	}
	s.WriteString(locale.Gap(caption) + `<span class="credit">`)
	s.slot(archive.CreditSlot, credit)
	s.WriteString("</span>")
}

func (r *nodes) braces(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkContinue, nil
}
