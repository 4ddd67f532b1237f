package parse

import (
	"strings"
	"testing"

	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

func TestTheLastParagraphOfAConceptMayBeItsSource(t *testing.T) {
	for name, c := range map[string]struct{ text, definition, rest, source string }{
		"source":            {"# en\n- worth\n\nWhat it is.\n\nMore.\n\nSource: *The Act*, § 4\n", "What it is.", "More.", "<em>The Act</em>, § 4"},
		"CRLF":              {"# en\r\n- worth\r\n\r\nWhat it is.\r\n\r\nSource: The Act\r\n", "What it is.", "", "The Act"},
		"next language":     {"# en\n- worth\n\nWhat it is.\n\nSource: The Act\n\n# fr\n- valeur\n", "What it is.", "", "The Act"},
		"not the last":      {"# en\n- worth\n\nWhat it is.\n\nSource: The Act\n\nMore.\n", "What it is.", "Source: The Act\n\nMore.", ""},
		"only a definition": {"# en\n- worth\n\nSource: of income.\n", "Source: of income.", "", ""},
	} {
		got, diags, ok := Concept(source.File{Path: "content/glossary/worth.md"}, []byte(c.text), func(string) *markdown.Converter { return markdown.New(markdown.Options{}) })
		if !ok || len(diags) > 0 {
			t.Fatalf("%s: %v", name, diags)
		}
		e := got.Entries[0]
		if rest := strings.TrimSpace(c.text[e.RestStart:e.RestEnd]); e.Definition != c.definition || e.Source != c.source || rest != c.rest {
			t.Errorf("%s: definition %q, rest %q, source %q", name, e.Definition, rest, e.Source)
		}
	}
}
