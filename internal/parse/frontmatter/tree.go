// Package frontmatter reads the block of settings at the head of a file, and
// files that are nothing but settings, into typed values with diagnostics that
// name the place. It is the one door of YAML and TOML.
package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v4"

	"lontar/internal/diag"
	"lontar/internal/source"
)

// A Value is a piece of the block with its place.
type Value struct {
	Line, Col int // in the file, 1-based
	Scalar    string
	Null      bool
	IsString  bool
	List      []Value
	Keys      []Key // a mapping, in the order written
	kind      kind
}

// A Key is one entry of a mapping.
type Key struct {
	Name      string
	Line, Col int
	Value     Value
}

type kind uint8

const (
	scalar kind = iota
	list
	mapping
)

// Split cuts the block off a file. It returns the block, the byte offset where
// it starts, the offset of the body, and the format ("yaml", "toml", or "" if
// there is no block). A byte order mark and blank lines before the block, which
// other generators let pass, are let pass here.
func Split(b []byte) (block []byte, start, body int, format string, closed bool) {
	i := 0
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		i = 3
	}
	rest := b[i:]
	trimmed := bytes.TrimLeft(rest, " \t\r\n")
	i += len(rest) - len(trimmed)
	for _, f := range []struct{ fence, format string }{{"---", "yaml"}, {"+++", "toml"}} {
		if !bytes.HasPrefix(trimmed, []byte(f.fence)) {
			continue
		}
		first, _, _ := bytes.Cut(trimmed, []byte{'\n'})
		if strings.TrimRight(string(first), " \t\r") != f.fence {
			continue
		}
		start = min(i+len(first)+1, len(b))
		for at := start; at < len(b); {
			end := bytes.IndexByte(b[at:], '\n')
			next := len(b)
			if end >= 0 {
				next = at + end + 1
			}
			if strings.TrimRight(string(b[at:next]), " \t\r\n") == f.fence {
				return b[start:at], start, next, f.format, true
			}
			at = next
		}
		return b[start:], start, len(b), f.format, false
	}
	if i == 3 {
		return nil, 0, 3, "", true
	}
	return nil, 0, 0, "", true
}

// Parse reads a block that starts at byte start of the text.
func Parse(t source.Text, block []byte, start int, format string) (Value, []diag.Diagnostic) {
	line, _ := t.Place(start)
	if format == "toml" {
		return parseTOML(t, block, line)
	}
	return parseYAML(t, block, line)
}

func parseYAML(t source.Text, block []byte, firstLine int) (Value, []diag.Diagnostic) {
	empty := Value{Line: firstLine, Col: 1, kind: mapping}
	if len(bytes.TrimSpace(stripComments(block))) == 0 {
		return empty, nil
	}
	var n yaml.Node
	if err := yaml.Load(bytes.ReplaceAll(block, []byte{'\r'}, nil), &n, yaml.WithUniqueKeys()); err != nil {
		return empty, []diag.Diagnostic{syntax(t, err, firstLine)}
	}
	root := &n
	if n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		root = n.Content[0]
	}
	v, err := fromYAML(root, firstLine-1, 0)
	if err != nil {
		return empty, []diag.Diagnostic{at(t, firstLine, 1, 0, diag.Error, "frontmatter/syntax", err.Error(), "")}
	}
	if v.kind != mapping {
		return empty, []diag.Diagnostic{at(t, v.Line, v.Col, 0, diag.Error, "frontmatter/syntax", "expected keys with values, such as title: …", "write each setting on a line of its own as key: value")}
	}
	return v, repeated(t, v)
}

func repeated(t source.Text, v Value) []diag.Diagnostic {
	var out []diag.Diagnostic
	seen := map[string]bool{}
	for _, k := range v.Keys {
		if seen[k.Name] {
			out = append(out, at(t, k.Line, k.Col, len([]rune(k.Name)), diag.Error, "frontmatter/syntax", fmt.Sprintf("key %q is given twice", k.Name), "keep one of them"))
		}
		seen[k.Name] = true
	}
	return out
}

func stripComments(b []byte) []byte {
	var out []byte
	for line := range bytes.Lines(b) {
		if !bytes.HasPrefix(bytes.TrimSpace(line), []byte("#")) {
			out = append(out, line...)
		}
	}
	return out
}

// maxDepth bounds nesting, and with it what aliases can unfold to.
const maxDepth = 16

func fromYAML(n *yaml.Node, add, depth int) (Value, error) {
	v := Value{Line: n.Line + add, Col: n.Column}
	if depth > maxDepth {
		return v, fmt.Errorf("values are nested more than %d deep", maxDepth)
	}
	switch n.Kind {
	case yaml.AliasNode:
		return v, errors.New("anchors and aliases (& and *) are not understood here")
	case yaml.SequenceNode:
		v.kind = list
		for _, c := range n.Content {
			item, err := fromYAML(c, add, depth+1)
			if err != nil {
				return v, err
			}
			v.List = append(v.List, item)
		}
	case yaml.MappingNode:
		v.kind = mapping
		for i := 0; i+1 < len(n.Content); i += 2 {
			item, err := fromYAML(n.Content[i+1], add, depth+1)
			if err != nil {
				return v, err
			}
			v.Keys = append(v.Keys, Key{n.Content[i].Value, n.Content[i].Line + add, n.Content[i].Column, item})
		}
	default:
		v.Scalar = n.Value
		v.Null = n.ShortTag() == "!!null"
		v.IsString = n.ShortTag() == "!!str"
	}
	return v, nil
}

// openedQuote is a value that begins with a quotation mark.
var openedQuote = regexp.MustCompile(`^(\s*(?:- )?[\w-]+:\s+)(".*)$`)

func syntax(t source.Text, err error, firstLine int) diag.Diagnostic {
	line, col, message := firstLine, 1, err.Error()
	var le *yaml.LoadError
	var many *yaml.LoadErrors
	if errors.As(err, &many) && len(many.Errors) > 0 {
		le = many.Errors[0]
	} else {
		errors.As(err, &le)
	}
	if le != nil {
		message = le.Message
		mark := le.Mark
		if le.ContextMark.Line > 0 {
			// An unclosed quote is noticed at the end of the block; where it
			// was opened is what the author needs.
			mark = le.ContextMark
		}
		line, col = firstLine+max(mark.Line-1, 0), max(mark.Column, 1)
	}
	// The parser reads on to the next quotation mark, which may stand far below.
	for n := firstLine; n < line; n++ {
		if m := openedQuote.FindStringSubmatch(t.Line(n)); m != nil && strings.Count(strings.ReplaceAll(m[2], `\"`, ""), `"`)%2 == 1 {
			return at(t, n, utf8.RuneCountInString(m[1])+1, 0, diag.Error, "frontmatter/syntax", "a quotation mark is opened here and not closed", `write it at the end of the value too`)
		}
	}
	return at(t, line, col, 0, diag.Error, "frontmatter/syntax", strings.TrimPrefix(message, "yaml: "), `quote a value that contains ": " or begins with a special sign`)
}

func parseTOML(t source.Text, block []byte, firstLine int) (Value, []diag.Diagnostic) {
	m := map[string]any{}
	if err := toml.Unmarshal(block, &m); err != nil {
		line, col := 1, 1
		var de *toml.DecodeError
		if errors.As(err, &de) {
			line, col = de.Position()
		}
		return Value{Line: firstLine, Col: 1, kind: mapping}, []diag.Diagnostic{at(t, firstLine+line-1, col, 0, diag.Error, "frontmatter/syntax", strings.TrimPrefix(err.Error(), "toml: "), "")}
	}
	return fromTOML(m, t, firstLine), nil
}

// fromTOML gives each top-level key the line on which it is written: the
// decoder does not keep places.
func fromTOML(x any, t source.Text, line int) Value {
	v := Value{Line: line, Col: 1}
	switch x := x.(type) {
	case map[string]any:
		v.kind = mapping
		names := make([]string, 0, len(x))
		for k := range x {
			names = append(names, k)
		}
		slices.Sort(names)
		for _, k := range names {
			at := lineOfKey(t, line, k)
			item := fromTOML(x[k], t, at)
			v.Keys = append(v.Keys, Key{k, at, 1, item})
		}
	case []any:
		v.kind = list
		for _, item := range x {
			v.List = append(v.List, fromTOML(item, t, line))
		}
	case string:
		v.Scalar, v.IsString = x, true
	case time.Time:
		v.Scalar = x.Format(time.RFC3339)
	default:
		v.Scalar = fmt.Sprint(x)
	}
	return v
}

func lineOfKey(t source.Text, from int, key string) int {
	for n := from; n < from+200; n++ {
		name, _, ok := strings.Cut(t.Line(n), "=")
		if ok && strings.Trim(strings.TrimSpace(name), `"'`) == key || strings.TrimSpace(t.Line(n)) == "["+key+"]" {
			return n
		}
		if strings.HasPrefix(t.Line(n), "+++") {
			break
		}
	}
	return from
}

func at(t source.Text, line, col, length int, sev diag.Severity, code, message, hint string) diag.Diagnostic {
	d := diag.Diagnostic{Code: code, Severity: sev, Path: t.Path, Line: line, Col: col, Message: message, Hint: hint, Text: t.Line(line)}
	if length > 0 {
		d.End = col + length
	}
	return d
}
