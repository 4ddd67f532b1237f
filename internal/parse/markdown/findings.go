package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"lontar/internal/archive"
)

// findings gathers what is known of the body without its text.
func (d *Document) findings(f *archive.Findings) {
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if id, ok := n.AttributeString("id"); ok {
			f.IDs = append(f.IDs, attrText(id))
		}
		switch n := n.(type) {
		case *ast.Heading:
			id, _ := n.AttributeString("id")
			f.Headings = append(f.Headings, archive.Heading{Level: n.Level, ID: attrText(id), Text: plain(n, d.src)})
		case *ast.Link:
			f.Links = append(f.Links, d.place(n, string(n.Destination)))
		case *ast.Image:
			f.Images = append(f.Images, d.place(n, string(n.Destination)))
		case *ast.Paragraph:
			if text := strings.TrimSpace(plain(n, d.src)); f.Summary == "" && text != "" {
				f.Summary = text
			}
		}
		return ast.WalkContinue, nil
	})
	for _, b := range d.Blocks() {
		f.Words += countWords(b.Text)
	}
}

func (d *Document) place(n ast.Node, target string) archive.Link {
	start, end := extent(n)
	if start < 0 {
		if p := n.Pos(); p >= 0 {
			start, end = p, p+1
		} else {
			start, end = 0, 0
		}
	}
	return archive.Link{Target: target, Start: start + d.offset, End: end + d.offset}
}

// countWords counts runs of letters; scripts written without blanks count by
// character, two to a word as readers' speeds compare.
func countWords(s string) int {
	words, wide, in := 0, 0, false
	for _, r := range s {
		if r < utf8.RuneSelf {
			letter := r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
			if letter && !in {
				words++
			}
			in = letter || in && (r == '\'' || r == '-')
			continue
		}
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			wide++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				words++
			}
			in = true
		case unicode.IsMark(r) || r == '’':
		default:
			in = false
		}
	}
	return words + (wide+1)/2
}
