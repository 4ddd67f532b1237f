package parse

import (
	"fmt"
	"strings"
	"testing"

	"lontar/internal/diag"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

func TestNotesAreReadAsTheyAreWritten(t *testing.T) {
	md := markdown.New(markdown.Options{Lang: "en"})
	for _, c := range []struct{ name, text, want string }{
		{"a quotation and a note", "> the words\n\nA note.\n", "1 ||the words|| <p>A note.</p>"},
		{"words with what stands around them", "> … before it **the words** after it …\n\nA note.", "1 |before it |the words| after it| <p>A note.</p>"},
		{"a quotation of several lines", "> the\n> words\n> **here**\n\nA note.", "1 |the words |here|| <p>A note.</p>"},
		{"emphasis in the words", "> before **the *new* words**\n\nA note.", "1 |before |the new words|| <p>A note.</p>"},
		{"markup of the text", "> the [court](../x/index.md) in `code` &amp; \\*all\\*\n\nA note.", "1 ||the court in code & *all*|| <p>A note.</p>"},
		{"who and when", "> a\n\nA note.\n\n— Ann Lee, 2024-12-05\n", "1 ||a|| <p>A note.</p> by Ann Lee 2024-12-05"},
		{"who in another script", "> a\n\nA note.\n\n— أرشيف لونتار، 2024-12-05\n", "1 ||a|| <p>A note.</p> by أرشيف لونتار 2024-12-05"},
		{"when alone", "> a\n\nA note.\n\n-- 2024-12-05", "1 ||a|| <p>A note.</p> 2024-12-05"},
		{"a name with figures", "> a\n\nA note.\n\n— Room 12024-12-05", "1 ||a|| <p>A note.</p> by Room 12024-12-05"},
		{"who alone", "> a\n\nA note.\n\n— Ann Lee", "1 ||a|| <p>A note.</p> by Ann Lee"},
		{"a dash within a paragraph", "> a\n\nA note\n— of two lines.", "1 ||a|| <p>A note\n— of two lines.</p>"},
		{"who and when for all", "---\nby: Ann\ndate: 2024-01-02\n---\n> a\n\nOne.\n\n> b\n\nTwo.\n\n— Bob, 2025-01-02", "5 ||a|| <p>One.</p> by Ann 2024-01-02\n9 ||b|| <p>Two.</p> by Bob 2025-01-02"},
		{"several paragraphs", "> a\n\nOne.\n\n- x\n- y\n\nTwo.\n\n> b\n\nThree.", "1 ||a|| <p>One.</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n<p>Two.</p>\n10 ||b|| <p>Three.</p>"},
		{"a quotation within a note", "> a\n\n- x\n  > said\n", "1 ||a|| <ul>\n<li>x\n<blockquote>\n<p>said</p>\n</blockquote>\n</li>\n</ul>"},
		{"a line of code that looks like a quotation", "> a\n\n```\n> b\n```\n", "1 ||a|| <pre class=\"chroma\" dir=\"ltr\" tabindex=\"0\"><code>&gt; b\n</code></pre>"},
		{"a comment of the editors", "<!-- to do -->\n\n> a\n\nOne.", "3 ||a|| <p>One.</p>"},
		{"line ends of another system", "> a **b** c\r\n\r\nOne.\r\n\r\n— Ann, 2024-12-05\r\n", "1 |a |b| c| <p>One.</p> by Ann 2024-12-05"},
		{"nothing", "", ""},
		{"text before the first", "Hello.\n\n> a\n\nOne.", "3 ||a|| <p>One.</p>\n!note/stray 1"},
		{"no note", "> a\n\n> \n\n> b\n\nTwo.", "5 ||b|| <p>Two.</p>\n!note/empty 1\n!note/quotation 3"},
		{"two parts in bold", "> **a** and **b**\n\nOne.", "!note/quotation 1"},
		{"a heading", "> a\n\n## One\n", "!note/form 3"},
		{"a footnote", "> a\n\nOne[^1]\n\n[^1]: x", "!note/form 3"},
		{"a date that is none", "> a\n\nOne.\n\n— Ann, 2024-13-05", "1 ||a|| <p>One.</p> by Ann\n!frontmatter/date 5"},
		{"a key that is none", "---\nbye: Ann\n---\n> a\n\nOne.", "4 ||a|| <p>One.</p>\n!frontmatter/unknown-key 2"},
		{"front matter without an end", "---\nby: Ann\n> a\n\nOne.", "!frontmatter/unclosed 1"},
	} {
		notes, diags := Notes(source.Text{Path: "notes.md", Bytes: []byte(c.text)}, md)
		var got []string
		for _, n := range notes {
			s := fmt.Sprintf("%d |%s|%s|%s| %s", n.Line, n.Prefix, n.Quote, n.Suffix, n.HTML)
			if n.By != "" {
				s += " by " + n.By
			}
			if !n.Date.IsZero() {
				s += n.Date.Format(" 2006-01-02")
			}
			got = append(got, s)
		}
		for _, d := range diag.Sort(diags) {
			got = append(got, fmt.Sprintf("!%s %d", d.Code, d.Line))
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "\n"), c.want)
		}
	}
}

func FuzzNotesAreRead(f *testing.F) {
	f.Add("> before **the words** after\n\nA note.\n\n— Ann, 2024-12-05\n")
	f.Add("---\nby: x\n---\n> a\n>\n> > b\n\n- > c\n\n> [!NOTE]\n> d\n")
	f.Add("> **a** **b**\n>\n\n> \n\n1. x\n\t> y")
	md := markdown.New(markdown.Options{Lang: "ar"})
	f.Fuzz(func(t *testing.T, text string) {
		notes, diags := Notes(source.Text{Path: "notes.md", Bytes: []byte(text)}, md)
		lines := strings.Count(text, "\n") + 1
		last := 0
		for _, n := range notes {
			if n.Quote == "" || len(n.HTML) == 0 || n.Line <= last || n.Line > lines {
				t.Fatalf("%q: %+v", text, n)
			}
			last = n.Line
		}
		for _, d := range diags {
			if d.Line < 0 || d.Line > lines+1 {
				t.Fatalf("%q: %+v", text, d)
			}
		}
	})
}
