package check

import (
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/relate"
	"lontar/internal/source"
)

func TestTheFirstHeadingThatDiffersIsNamed(t *testing.T) {
	levels := func(s string) (out []archive.Heading) {
		for i, c := range s {
			out = append(out, archive.Heading{Level: int(c - '0'), Text: string('A' + rune(i))})
		}
		return out
	}
	from := &relate.Page{Edition: &archive.Edition{File: source.File{Path: "index.en.md"}}}
	for _, c := range []struct {
		original, translation string
		at                    int
		want                  string // "": no difference
	}{
		{"", "", 0, ""}, {"232", "232", 0, ""},
		{"232", "222", 1, `level 2, and the original has "B" of level 3`},
		{"22", "2", 1, `the heading "B" here`},
		{"2", "", 0, `the heading "A" here`},
		{"2", "223", 1, `no heading for "B"`},
	} {
		d, ok := drift(levels(c.original), levels(c.translation), from)
		if ok != (c.want != "") || !strings.Contains(d.Message, c.want) || ok && d.at != c.at {
			t.Errorf("%s → %s: %v at %d: %s", c.original, c.translation, ok, d.at, d.Message)
		}
	}
}
