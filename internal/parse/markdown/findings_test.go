package markdown

import (
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/source"
)

func findingsOf(t *testing.T, body string) archive.Findings {
	t.Helper()
	f, err := New(Options{}).Parse(source.Text{Path: "x.md", Bytes: []byte(body)}, 0).Render(nil)
	if err != nil {
		t.Fatal(err)
	}
	return f.Findings
}

func TestSummaryIsTheFirstParagraphAsPlainText(t *testing.T) {
	for body, want := range map[string]string{
		"# Title\n\nThe *first* **one**.\n\nThe second.\n":          "The first one.",
		"A [link](x.md) and `code \\*` \\*here\\* &amp; &copy;.\n":  "A link and code \\* *here* & ©.",
		"A note[^1] and ![a picture](x.png) too.\n\n[^1]: Below.\n": "A note and  too.",
		"Some <b class=\"x\">bold</b><br> <!-- no --> words.\n":     "Some bold  words.",
		"See <https://example.org> now.\n":                          "See https://example.org now.",
		"two\nlines\n":                                              "two lines",
		"該公司\n表示。\n":                                                "該公司表示。",
		"회사는\n말했다.\n":                                               "회사는 말했다.",
		"in&shy;visible so\u00adft\n":                               "invisible soft",
		"> [!NOTE]\n> A box.\n\nThe text.\n":                        "The text.",
		"> A quotation.\n\nThe text.\n":                             "The text.",
		"![A](a.png)\n▲ A caption\n\nThe text.\n":                   "The text.",
		"<div>\n<p>raw</p>\n</div>\n\nThe text.\n":                  "The text.",
		"> Nothing but a quotation.\n":                              "Nothing but a quotation.",
		"":                                                          "",
		"```\ncode\n```\n":                                          "",
		"قال \u2068Grok\u2069 إنه\n":                                "قال \u2068Grok\u2069 إنه",
	} {
		got := findingsOf(t, body).Summary
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q says %q, want %q", body, got, want)
		}
	}
}

func TestWhatIsReadIsCounted(t *testing.T) {
	for body, want := range map[string][2]int{
		"# A title\n\nThree more words.\n":                  {5, 0},
		"A [link text](x) and `code`.\n":                    {5, 0},
		"A**b**c d\n":                                       {2, 0},
		"- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n": {6, 0},
		"```\nnot code\n```\n\n![no picture](x.png)\n":      {0, 0},
		"one[^1]\n\n[^1]: a note\n":                         {3, 0},
		"GPT 的**人工**智能\n":                                   {1, 5},
		"one\ntwo\\\nthree\n":                               {3, 0},
		"<div>\nraw\n</div>\n":                              {0, 0},
	} {
		if f := findingsOf(t, body); f.Words != want[0] || f.Characters != want[1] {
			t.Errorf("%q has %d words and %d characters, want %v", body, f.Words, f.Characters, want)
		}
	}
}

func BenchmarkFindings(b *testing.B) {
	body := strings.Repeat("The company said on *Tuesday* that its [new model](x.md), trained on “public” data, is 2.5 times faster.\nIt didn't say how.\n\n", 40)
	c := New(Options{})
	doc := c.Parse(source.Text{Path: "x.md", Bytes: []byte(body)}, 0)
	b.Run("parse and render", func(b *testing.B) {
		for b.Loop() {
			if _, err := c.Parse(source.Text{Path: "x.md", Bytes: []byte(body)}, 0).Render(nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("count", func(b *testing.B) {
		for b.Loop() {
			r := &reader{d: doc}
			r.read(doc.root)
		}
	})
}
