package parse

import (
	"fmt"
	"strings"
	"testing"

	"lontar/internal/config"
	"lontar/internal/source"
)

func TestSectionsOfTheSettings(t *testing.T) {
	for text, want := range map[string]string{
		"sections:\n  news: {missing: page}\n": "",
		"sections:\n":                          "",
		"sections: [news, notes]\n":            "1:11 frontmatter/type",
		"sections: news\n":                     "1:11 frontmatter/type",
		"sections:\n  news: page\n":            "2:9 frontmatter/type",
		"sections:\n  news:\n    missing: pages\n    missin: page\n": "3:14 frontmatter/value, 4:5 frontmatter/unknown-key",
		"missing: sometimes\n": "1:10 frontmatter/value",
	} {
		_, diags := Settings(source.File{Path: "lontar.yaml"}, []byte(text))
		var said []string
		for _, d := range diags {
			said = append(said, fmt.Sprintf("%d:%d %s", d.Line, d.Col, d.Code))
		}
		if got := strings.Join(said, ", "); got != want {
			t.Errorf("%q: reported are %q, want %q", text, got, want)
		}
	}
	c, _ := Settings(source.File{}, []byte("missing: none\nsections:\n  notes: {missing: page}\n  news: {permalink: /:lang/:slug/}\n"))
	for section, want := range map[string]string{"notes": "page", "news": "none", "other": "none"} {
		if got := c.In(section).Missing; got != want {
			t.Errorf("missing in %s is %q, want %q", section, got, want)
		}
	}
	if got := config.Defaults().In("news").Missing; got != "link" {
		t.Errorf("missing is %q where nothing is said", got)
	}
}
