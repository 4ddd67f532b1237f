package markdown

import (
	"slices"
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/source"
)

func outlineOf(lang string, off Off, text string) []archive.Passage {
	return New(Options{Lang: lang, Off: off}).Parse(source.Text{Path: "x.md", Bytes: []byte(text)}, 0).Outline()
}

func printsOf(passages []archive.Passage) []archive.Print {
	var out []archive.Print
	for _, p := range passages {
		out = append(out, p.Print)
	}
	return out
}

func TestPrintsStayWhenTheSameIsTypedOtherwise(t *testing.T) {
	for name, c := range map[string]struct{ lang, a, b string }{
		"a line broken elsewhere":      {"en", "One two three\nfour.\n", "One two\nthree four.\n"},
		"a Chinese line broken":        {"zh-Hans", "马斯克否认了这一说法，并称会上诉。\n", "马斯克否认了\n这一说法，\n并称会上诉。\n"},
		"a Chinese blank before Latin": {"zh-Hans", "他在 X 上说\n", "他在X上说\n"},
		"a Thai line broken":           {"th", "บริษัทเปิดเผย\nข้อมูล\n", "บริษัทเปิดเผยข้อมูล\n"},
		"trailing blanks":              {"en", "One  \ntwo.\n", "One\ntwo.\n"},
		"carriage returns":             {"en", "One\ntwo.\n\nThree.\n", "One\r\ntwo.\r\n\r\nThree.\r\n"},
		"more blank lines":             {"en", "One.\n\nTwo.\n", "One.\n\n\n\nTwo.\n\n"},
		"NFD":                          {"fr", "Énergie née.\n", "Énergie née.\n"},
		"the sign of a list":           {"en", "- one\n- two\n", "* one\n* two\n"},
		"a list set loosely":           {"en", "- one\n- two\n", "- one\n\n- two\n"},
		"the numbers of a list":        {"en", "1. one\n2. two\n", "1) one\n1) two\n"},
		"the sign of emphasis":         {"en", "A *b* and **c**.\n", "A _b_ and __c__.\n"},
		"the kind of a heading":        {"en", "## One\n\nTwo.\n", "One\n---\n\nTwo.\n"},
		"the id of a heading":          {"en", "## One\n", "## One {#first}\n"},
		"quotation marks":              {"fr", "Il dit \"oui\" -- ou pas...\n", "Il dit « oui » – ou pas…\n"},
		"apostrophes":                  {"en", "It's his.\n", "It’s his.\n"},
		"entities":                     {"en", "A &amp; b\\.\n", "A & b.\n"},
		"a link by reference":          {"en", "See [it](https://a.example/).\n", "See [it][1].\n\n[1]: https://a.example/\n"},
		"the name of a footnote":       {"en", "One.[^1]\n\n[^1]: Note.\n", "One.[^source]\n\n[^source]: Note.\n"},
		"the dashes of a table":        {"en", "| a | b |\n|---|---|\n| 1 | 2 |\n", "|a|b|\n|:--|--:|\n|1|2|\n"},
		"a comment":                    {"en", "One.\n\nTwo.\n", "One.\n\n<!-- ignore term/deprecated: a title -->\nTwo.\n"},
		"a comment in a line":          {"en", "One two.\n", "One <!-- mind --> two.\n"},
		"a term that was settled":      {"en", "The valuation rose.\n", "The [valuation](term:valuation) rose.\n"},
		"a language that was named":    {"en", "The mot juste.\n", "The [mot juste]{lang=fr}.\n"},
		"a soft hyphen":                {"de", "Donaudampfschiff\n", "Donau\u00addampf\u00adschiff\n"},
	} {
		a, b := outlineOf(c.lang, Off{}, c.a), outlineOf(c.lang, Off{}, c.b)
		if !slices.Equal(printsOf(a), printsOf(b)) {
			t.Errorf("%s: %v\nand %v", name, a, b)
		}
		if len(a) == 0 {
			t.Errorf("%s: there is no passage", name)
		}
		if off := outlineOf(c.lang, Off{Breaks: true, Quotes: true, Dashes: true, Spaces: true}, c.a); !slices.Equal(printsOf(a), printsOf(off)) {
			t.Errorf("%s: the prints hang on how the site sets its texts", name)
		}
	}
}

func TestPrintsChangeWithWhatIsSaid(t *testing.T) {
	for name, c := range map[string]struct{ lang, a, b string }{
		"a word":                     {"en", "One two.\n", "One three.\n"},
		"a figure":                   {"zh-Hans", "约240亿美元\n", "约250亿美元\n"},
		"two words made one":         {"en", "It is now here.\n", "It is nowhere.\n"},
		"a question":                 {"en", "It is.\n", "It is?\n"},
		"emphasis":                   {"en", "It is his.\n", "It *is* his.\n"},
		"where a link leads":         {"en", "See [it](a.md).\n", "See [it](b.md).\n"},
		"a picture":                  {"en", "![One](a.svg)\n", "![One](b.svg)\n"},
		"what a picture shows":       {"en", "![One](a.svg)\n▲ Caption\n", "![One](a.svg)\n▲ Another\n"},
		"a title that is a caption":  {"en", "![One](a.svg \"Caption\")\n", "![One](a.svg \"Another\")\n"},
		"the level of a heading":     {"en", "## One\n", "### One\n"},
		"a paragraph made a heading": {"en", "One\n", "## One\n"},
		"a paragraph made an item":   {"en", "One\n", "- One\n"},
		"a paragraph quoted":         {"en", "One\n", "> One\n"},
		"an alert of another kind":   {"en", "> [!NOTE]\n> One\n", "> [!CORRECTION]\n> One\n"},
		"a footnote":                 {"en", "One.\n", "One.[^1]\n\n[^1]: Note.\n"},
		"the words of a footnote":    {"en", "One.[^1]\n\n[^1]: Note.\n", "One.[^1]\n\n[^1]: Another.\n"},
		"code":                       {"en", "```\na\n```\n", "```\nb\n```\n"},
		"a cell":                     {"en", "| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 1 | 3 |\n"},
		"cells in another order":     {"en", "| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 2 | 1 |\n"},
		"something struck":           {"en", "One two.\n", "One ~~two~~.\n"},
		"a task that is done":        {"en", "- [ ] one\n", "- [x] one\n"},
		"raw HTML":                   {"en", "<div>\none\n</div>\n", "<div>\ntwo\n</div>\n"},
		"the order":                  {"en", "One.\n\nTwo.\n", "Two.\n\nOne.\n"},
	} {
		if a, b := outlineOf(c.lang, Off{}, c.a), outlineOf(c.lang, Off{}, c.b); slices.Equal(printsOf(a), printsOf(b)) {
			t.Errorf("%s is not noticed: %v", name, a)
		}
	}
}

func TestAnOutlineHasEveryPassageWithItsMarkAndPlace(t *testing.T) {
	text := "## Head *ing*\n\nA paragraph\nof two lines.[^1]\n\n- item\n  1. inner\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![Alt](a.svg)\n▲ Caption\n\n```go\ncode()\n```\n\n---\n\nterm\n: meaning\n\n[^1]: Note.\n"
	var got []string
	for _, p := range outlineOf("en", Off{}, text) {
		got = append(got, p.Mark+p.Text)
		if line, _, _ := strings.Cut(text[p.Offset:], "\n"); p.Mark != "``` " && !strings.Contains(line, strings.Fields(p.Text)[0]) {
			t.Errorf("%q is said to stand at %q", p.Text, line)
		}
	}
	want := []string{"## Head ing", "A paragraph of two lines.", "- item", "- 1. inner", "> quoted", "| a | b", "| 1 | 2", "▲ Alt Caption", "``` code()", "term", ": meaning", "[^] Note."}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
