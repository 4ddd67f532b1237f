package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lontar/internal/source"
)

func TestBidiControlsAreReportedAtTheirPlaces(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"a \u2068b\u2069 c", ""},
		{"a \u202bb\u202c c", ""},
		{"a\u200fb\u200ec\u061cd", ""},
		{"a \u2068b", "1:3"},
		{"a \u2068b\nc\u2069", ""},
		{"a \u2068b\n\nc\u2069", "1:3 3:2"},
		{"- \u2068b\n- c\u2069", "1:3 2:4"},
		{"> \u2068b\n> c\u2069", "1:3 2:4"},
		{"# \u2067h\ntext\u2069", "1:3 2:5"},
		{"\u202ea\u202c", "1:1"},
		{"\u202db", "1:1"},
		{"\u2067a\u202bb\u2069", "1:3"},
		{"\u202ba\u2069\u202c", "1:3"},
		{"x \u202c", "1:3"},
		{"``a`\u2066`` b", "1:5"},
		{"``a`` \u2066b\u2069 `c`", ""},
		{"[a](b\u2066c) \u2066d\u2069", "1:6"},
		{"&#8238;&#x2066;", "1:1 1:8"},
		{"`&#8238;` \\u202e", ""},
		{"~~~\n\u2066\n~~~\n\u2066a\u2069", "2:1"},
	} {
		var got []string
		for _, d := range bidi(source.Text{Path: "x.md", Bytes: []byte(c.text)}, 0) {
			got = append(got, fmt.Sprintf("%d:%d", d.Line, d.Col))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+q: %v, want %q", c.text, got, c.want)
		}
	}
}

func FuzzBidi(f *testing.F) {
	f.Add("---\ntitle: \"\\u202e\"\n---\n\n`\u2066` ```\n\u202e&#x202e;", 20)
	f.Add("\xe2\x81\xa6\xe2\x80", 0)
	f.Fuzz(func(t *testing.T, text string, body int) {
		for _, d := range bidi(source.Text{Path: "x.md", Bytes: []byte(text)}, min(max(body, 0), len(text))) {
			if d.Line < 1 || d.Col < 1 || d.End <= d.Col {
				t.Errorf("%+q: no place: %+v", text, d)
			}
		}
	})
}
