package annotate

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

var wrapper = regexp.MustCompile(`(?s)<a class="term"[^>]*>(.*?)</a>`)

func TestWordsOfRawLinksAndCodeAreNotMarked(t *testing.T) {
	set := glossary.Compile([]archive.Concept{{ID: "v", Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: "valuation"}}}}}}, "en")
	md := markdown.New(markdown.Options{})
	for text, want := range map[string]int{`<a href="/x">a valuation</a> valuation`: 1, "<code>valuation</code> and <b>valuation</b>": 1, "<a href=x>valuation\n\nvaluation": 1, "R&D valuation &auml; valuation": 2} {
		src := source.Text{Bytes: []byte(text)}
		if hits, _ := Hits(Request{Text: src, Set: set, Blocks: md.Parse(src, 0).Blocks(), Policy: "all"}); len(hits) != want {
			t.Errorf("%s: %d hits, want %d", text, len(hits), want)
		}
	}
}

// Marks add tags and nothing else, whatever they cross.
func TestMarkedTextMinusItsTagsIsThePlainText(t *testing.T) {
	set := glossary.Compile([]archive.Concept{
		{ID: "valuation", Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: "valuation"}, {Text: "評価額"}, {Text: "تقييم"}}}}},
		{ID: "duty", Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: "fiduciary duty"}, {Text: "AT&T"}}}}},
	}, "en")
	foreign := glossary.Compile([]archive.Concept{{ID: "valuation", Entries: []archive.Entry{{Lang: "fr", Terms: []archive.Term{{Text: "l'évaluation"}}}}}}, "fr")
	var converters []*markdown.Converter
	langs := []string{"", "en", "fr", "ja", "he", "ru"}
	for _, lang := range langs {
		converters = append(converters, markdown.New(markdown.Options{Lang: lang}))
	}
	pieces := []string{"valuation", "valuations", "fiduciary", "duty", "duties", "*fiduciary*", "**fiduciary duty**", "fidu*ciary* duty", "*a valuation b*", "`valuation`",
		"[valuation](https://example.org/)", "[x](term:valuation)", "AT&amp;T", "valu\u00adation", "評価額", "**「評価額」**", "تقييم", "\n", "\n\n", "  \n", "\\*", "&eacute;", "<b>duty</b>", "~~valuation~~", "- ", "> ", "[^1]", "![fiduciary duty](a.png)", "## ", "x",
		`"valuation"`, `"`, "'", "l'évaluation", "[l'évaluation!]{lang=fr}", `[a "valuation]{lang=fr}"`, "--", "...", "5 km", "в", "評価\n額", "צה\"ל", ":", "«valuation»"}
	rnd := rand.New(rand.NewPCG(4, 4))
	marked, inRuns := 0, 0
	for i := range 6000 {
		md := converters[i%len(langs)]
		var b strings.Builder
		for range 3 + rnd.IntN(14) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
			if rnd.IntN(4) > 0 {
				b.WriteByte(' ')
			}
		}
		text := source.Text{Bytes: []byte(b.String() + "\n\n[^1]: fiduciary duty\n")}
		plain, err := md.Parse(text, 0).Render(nil)
		if err != nil {
			t.Fatal(err)
		}
		doc := md.Parse(text, 0)
		hits, _ := Hits(Request{Text: text, Lang: langs[i%len(langs)], Set: set, Foreign: func(string) *glossary.Set { return foreign }, Blocks: doc.Blocks(), Policy: "all"})
		var marks []markdown.Mark
		for _, h := range hits {
			if h.Lang == "fr" {
				inRuns++
			}
			if got := string(text.Bytes[h.Start:h.End]); len(h.Form) == len(got) && h.Form != got && !strings.Contains(got, "\n") {
				t.Fatalf("%q stands where %q was found", got, h.Form)
			}
			if h.Marked() {
				marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
			}
		}
		marked += len(marks)
		f, err := doc.Render(marks)
		if err != nil {
			t.Fatal(err)
		}
		if got := wrapper.ReplaceAllString(string(f.HTML), "$1"); got != string(plain.HTML) {
			t.Fatalf("%q\n got %s\nwant %s\nfrom %s", b.String(), got, plain.HTML, f.HTML)
		}
	}
	if marked < 2000 || inRuns < 100 {
		t.Errorf("only %d marks were tried, %d in runs of another language", marked, inRuns)
	}
}
