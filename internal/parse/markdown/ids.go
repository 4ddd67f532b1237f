package markdown

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"lontar/internal/locale"
)

// ids makes the addresses of headings: letters, marks and digits of every
// script, lower case, NFC, with hyphens between words; never empty, never
// twice. Marks are kept because without them Devanagari words become others.
type ids struct {
	used  map[string]bool
	next  map[string]int  // number to try first
	given map[string]bool // by the author
}

func newIDs() *ids { return &ids{map[string]bool{}, map[string]int{}, map[string]bool{}} }

// braces are what follows a run of another language.
var braces = regexp.MustCompile(`\]\{[^{}\n]*\blang=[^{}\n]*\}`)

func (s *ids) Generate(value []byte, _ ast.NodeKind) []byte {
	text := string(value)
	if strings.Contains(text, "]{") {
		text = braces.ReplaceAllString(text, "]")
	}
	base := slug(text)
	if base == "" {
		base = "section"
	}
	id := base
	for s.used[id] {
		n := max(2, s.next[base])
		id, s.next[base] = base+"-"+strconv.Itoa(n), n+1
	}
	s.used[id] = true
	return []byte(id)
}

func (s *ids) Put(value []byte) { s.used[string(value)], s.given[string(value)] = true, true }

func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range locale.NFC(strings.ToLower(text)) {
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '_' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		} else if r != '\'' && r != '’' {
			gap = true
		}
	}
	return b.String()
}
