package annotate

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

var (
	tint = regexp.MustCompile(`(?s)<span class="noted">(.*?)</span>`)
	tag  = regexp.MustCompile(`<(/?)([a-z0-9]+)[^>]*?(/?)>`)
)

// nested tells what is wrong with how tags stand in each other, and whether a
// place is inside of a link.
func nested(html string, at map[int]bool) string {
	var open []string
	links, last := 0, 0
	for _, m := range append(tag.FindAllStringSubmatchIndex(html, -1), []int{len(html), len(html), -1, -1, -1, -1, -1, -1}) {
		for i := last; i <= m[0]; i++ {
			if at[i] && links > 0 {
				return "a reference stands in a link at " + html[max(0, i-40):i]
			}
		}
		last = m[0] + 1
		if m[2] < 0 {
			break
		}
		name := html[m[4]:m[5]]
		switch {
		case strings.Contains(" br img hr input ", " "+name+" "):
			continue
		case m[2] == m[3]:
			open = append(open, name)
			if name == "a" {
				links++
			}
			continue
		case len(open) == 0 || open[len(open)-1] != name:
			return fmt.Sprintf("</%s> closes %v", name, open)
		case name == "a":
			links--
		}
		open = open[:len(open)-1]
		last = m[1] + 1
	}
	return ""
}

func noting(t *testing.T, md *markdown.Converter, set *glossary.Set, text []byte, pick func(n int) int) (placed int) {
	t.Helper()
	src := source.Text{Bytes: text}
	plain, err := md.Parse(src, 0).Render(nil)
	if err != nil {
		t.Fatal(err)
	}
	doc := md.Parse(src, 0)
	hits, _ := Hits(Request{Text: src, Set: set, Blocks: doc.Blocks(), Policy: "all"})
	var marks []markdown.Mark
	for _, h := range hits {
		if h.Marked() {
			marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
		}
	}
	prose := doc.Prose()
	var notes []archive.Note
	for range pick(5) {
		if len(prose) == 0 {
			break
		}
		runes := []rune(prose[pick(len(prose))].Text)
		from := pick(len(runes))
		to := min(len(runes), from+1+pick(30))
		n := archive.Note{Quote: string(runes[from:to]), Prefix: string(runes[max(0, from-20):from]), Suffix: string(runes[to:min(len(runes), to+20)])}
		notes = append(notes, n)
	}
	notes, _ = Notes(src, source.Text{}, prose, notes)
	var spans []markdown.Noted
	for i, n := range notes {
		if n.Placed() {
			spans = append(spans, markdown.Noted{Start: n.Start, End: n.End, Number: i + 1})
		}
	}
	doc.Note(spans)
	f, err := doc.Render(marks)
	if err != nil {
		t.Fatal(err)
	}
	got := string(f.HTML)
	at, count := map[int]bool{}, 0
	for _, s := range f.Slots {
		if s.Kind == archive.NoteSlot {
			at[s.Offset] = true
			count++
		}
	}
	if count != len(spans) {
		t.Fatalf("%q: %d references to %d notes\n%s\n%+v", text, count, len(spans), got, spans)
	}
	for _, b := range []string{"<b>", "<i>", "<a ", "<del>"} { // raw tags need not be nested well
		if strings.Contains(string(text), b) {
			at = nil
		}
	}
	if at != nil {
		if wrong := nested(got, at); wrong != "" {
			t.Fatalf("%q: %s\n%s", text, wrong, got)
		}
	}
	if bare := wrapper.ReplaceAllString(tint.ReplaceAllString(got, "$1"), "$1"); bare != string(plain.HTML) {
		t.Fatalf("%q\n got %s\nwant %s\nfrom %s", text, bare, plain.HTML, got)
	}
	// A term is cut where a mark without notes is, and nowhere else.
	terms, err := md.Parse(src, 0).Render(marks)
	if err != nil {
		t.Fatal(err)
	}
	if bare := tint.ReplaceAllString(got, "$1"); bare != string(terms.HTML) {
		t.Fatalf("%q: notes change the marks of terms\n got %s\nwant %s", text, bare, terms.HTML)
	}
	return len(spans)
}

// Notes and terms may cross each other and emphasis: without their tags the
// text is what it is without them, and every note is referred to once.
func TestNotedTextMinusItsTagsIsThePlainText(t *testing.T) {
	pieces := map[string][]string{
		"en": {"valuation", "fiduciary", "duty", "*fiduciary*", "**fiduciary duty**", "fidu*ciary* duty", "*a valuation b*", "`valuation`", "[valuation now](https://example.org/)", "[*x* y](/z)", "AT&amp;T",
			"valu\u00adation", "\n", "\n\n", "  \n", "\\*", "~~valuation~~", "- ", "> ", "[^1]", "![fiduciary duty](a.png)", "## ", "x", `"valuation"`, "--", "...", "5 km", "[l'avis]{lang=fr}", "the court", "ruled", "on", "<https://e.org>", "| a | b |\n|--|--|\n| valuation | duty |\n"},
		"ja": {"評価額", "*評価*額", "評価\n額", "**「評価額」**", "、", "は", "&#35413;価額", "`評価額`", "裁判所", "認めた。", "\n\n", "[評価額](/x)"},
		"ar": {"تقييم", "وتقييمها", "**الشركة** الناشئة", "شركة\nناشئة", "«تقييم»", "تَقْيِيم", "و", "\n\n", "> ", "~~تقييم~~", "المحكمة", "[تقييم](term:c0)"},
		"th": {"มูลค่า", "มูล\nค่า", "*มูลค่า*", "การ", "\n\n", "ศาล", "ตัดสิน"},
	}
	for lang, list := range pieces {
		md := markdown.New(markdown.Options{Lang: lang})
		set := glossary.Compile(concepts(lang, map[string][]string{"en": {"valuation", "fiduciary duty", "AT&T"}, "ja": {"評価額"}, "ar": {"تقييم", "شركة ناشئة"}, "th": {"มูลค่า"}}[lang]...), lang)
		rnd := rand.New(rand.NewPCG(5, 5))
		placed := 0
		for range 800 {
			var b strings.Builder
			for range 3 + rnd.IntN(16) {
				b.WriteString(list[rnd.IntN(len(list))])
				if rnd.IntN(4) > 0 && lang != "ja" && lang != "th" {
					b.WriteByte(' ')
				}
			}
			b.WriteString("\n\n[^1]: fiduciary duty\n")
			placed += noting(t, md, set, []byte(b.String()), rnd.IntN)
		}
		if placed < 300 {
			t.Errorf("%s: only %d notes were placed", lang, placed)
		}
	}
}

func FuzzNotesOnlyAddTags(f *testing.F) {
	set := glossary.Compile(concepts("en", "valuation", "fiduciary duty"), "en")
	md := markdown.New(markdown.Options{Lang: "en"})
	f.Add("A *valuation* of [the court](x) `and` fiduciary duty.", uint64(1))
	f.Add("- valuation\n\n| a | b |\n|--|--|\n| valuation | *x* |\n\n[^1]\n\n[^1]: a note", uint64(2))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		if len(text) > 2000 || strings.Contains(text, "class") || strings.Contains(text, "<") {
			return
		}
		noting(t, md, set, []byte(text), rand.New(rand.NewPCG(seed, 1)).IntN)
	})
}

// Rewrapping a file or quoting the source's markup changes no place.
func TestNotesAreFoundInWhatReadersSee(t *testing.T) {
	md := markdown.New(markdown.Options{Lang: "en"})
	for _, c := range []struct{ name, text, quote, want string }{
		{"across emphasis", "The *Delaware* court **ruled**.", "Delaware court ruled", "Delaware* court **ruled"},
		{"across a link", "The [Delaware court](/x) ruled.", "The Delaware court ruled", "The [Delaware court](/x) ruled"},
		{"across lines", "The Delaware\ncourt ruled.", "Delaware court", "Delaware\ncourt"},
		{"in a quotation of lines", "> The Delaware\n> court ruled.", "Delaware court", "Delaware\n> court"},
		{"with an entity", "AT&amp;T paid.", "AT&T", "AT&amp;T"},
		{"in code", "Run `lontar build` now.", "Run lontar build", "Run `lontar build"},
		{"in a heading", "## The court {#c}\n\nIt ruled.", "The court", "The court"},
		{"in a cell", "| a | b |\n|---|---|\n| 12,000 H100s | x |", "12,000 H100s", "12,000 H100s"},
		{"in a footnote", "x[^1]\n\n[^1]: In a derivative suit", "derivative suit", "derivative suit"},
	} {
		src := source.Text{Path: "e.md", Bytes: []byte(c.text)}
		notes, diags := Notes(src, source.Text{Path: "n.md"}, md.Parse(src, 0).Prose(), []archive.Note{{Quote: c.quote}})
		if len(diags) > 0 || c.text[notes[0].Start:notes[0].End] != c.want {
			t.Errorf("%s: %+v %v", c.name, notes, diags)
		}
	}
}

func TestNotesStandInTheOrderOfTheTextAndTheUnplacedLast(t *testing.T) {
	src := source.Text{Path: "e.md", Bytes: []byte("Alpha beta gamma. Beta delta, delta epsilon.")}
	md := markdown.New(markdown.Options{Lang: "en"})
	notes, diags := Notes(src, source.Text{Path: "n.md", Bytes: []byte("1\n2\n3\n4\n")}, md.Parse(src, 0).Prose(), []archive.Note{
		{Quote: "omega and others", Line: 1}, {Quote: "epsilon", Line: 2}, {Quote: "delta", Line: 3}, {Quote: "beta", Line: 4}})
	var got []string
	for _, n := range notes {
		got = append(got, fmt.Sprint(n.Quote, n.Placed(), n.Lost))
	}
	if want := "betatrue false epsilontrue false omega and othersfalse true deltafalse false"; strings.Join(got, " ") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, " "), want)
	}
	var codes []string
	for _, d := range diag.Sort(diags) {
		codes = append(codes, fmt.Sprint(d.Code, d.Line))
	}
	if strings.Join(codes, " ") != "note/orphaned1 note/ambiguous3" || !strings.Contains(diags[1].Message, "1:24") || !strings.Contains(diags[1].Message, "1:31") {
		t.Errorf("got %v %v", codes, diags)
	}
}
