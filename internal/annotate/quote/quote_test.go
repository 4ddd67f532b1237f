package quote

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"lontar/internal/archive"
)

func blocksOf(paragraphs ...string) (out []archive.Block) {
	for _, p := range paragraphs {
		out = append(out, archive.Block{Text: p})
	}
	return out
}

func TestQuotedWordsAreFound(t *testing.T) {
	const twice = "The court in Delaware ruled in January. The court in Texas waited until May."
	for _, c := range []struct {
		name, text string
		sel        Selector
		want       string // "": gone; "a|b": several
	}{
		{"as they are", "Musk held far less than half of the equity.", Selector{Exact: "half of the equity"}, "half of the equity"},
		{"between paragraphs", "It was late.\n\nThe vote came.", Selector{Exact: "late. The vote"}, "late. The vote"},
		{"with other quotation marks", "He called it “a ‘great’ deal”.", Selector{Exact: `"a 'great' deal"`}, "“a ‘great’ deal”"},
		{"in guillemets", "Il a dit « oui » hier.", Selector{Exact: `dit « oui »`}, "dit « oui »"},
		{"with other dashes and dots", "From 1990–1995 … perhaps", Selector{Exact: "1990-1995 ... perhaps"}, "1990–1995 … perhaps"},
		{"with other blanks", "worth 6\u202fmilliards d’euros", Selector{Exact: "6 milliards\nd'euros"}, "6\u202fmilliards d’euros"},
		{"with soft hyphens and marks of direction", "eine Unter\u00adnehmens\u00adbewertung \u200fנאמנות", Selector{Exact: "Unternehmensbewertung נאמנות"}, "Unter\u00adnehmens\u00adbewertung \u200fנאמנות"},
		{"in another normal form", "le caf\u0065\u0301 noir", Selector{Exact: "caf\u00e9"}, "caf\u0065\u0301"},
		{"composed where the note is not", "한국어 문장", Selector{Exact: "\u1112\u1161\u11ab국어"}, "한국어"},
		{"in capitals", "THE COURT RULED.", Selector{Exact: "The court"}, "THE COURT"},
		{"in their own case first", "Grok and grok", Selector{Exact: "grok"}, "grok"},
		{"by what is before", twice, Selector{Exact: "court", Prefix: "January. The"}, "court|2"},
		{"by what is after", twice, Selector{Exact: "court", Suffix: "in Delaware"}, "court|1"},
		{"not without it", twice, Selector{Exact: "court"}, "several"},
		{"not by what is alike", twice, Selector{Exact: "court", Prefix: "The", Suffix: "in"}, "several"},
		{"as a word, not as a part of others", "The start of art is an artefact.", Selector{Exact: "art"}, "art|2"},
		{"as a part where there is no word", "Valuasinya naik.", Selector{Exact: "Valuasi"}, "Valuasi"},
		{"with a letter more", "the board approved the compensation packages in full", Selector{Exact: "approved the compensation package in full"}, "approved the compensation packages in full"},
		{"with a word less", "the board approved the compensation package", Selector{Exact: "the board has approved the compensation package"}, "the board approved the compensation package"},
		{"when they changed to whole words", "the shareholder’s compensation plan was approved", Selector{Exact: "shareholders compensation plan was", Prefix: "the"}, "shareholder’s compensation plan was"},
		{"not if others are alike", "the first board approved it all; the third board approved it all", Selector{Exact: "the fifth board approved it all"}, "several"},
		{"not if they are gone", "Something else entirely is written here.", Selector{Exact: "the court ruled"}, ""},
		{"not if few letters changed of few", "the duty", Selector{Exact: "the deal"}, ""},
		{"not a common word where nothing around is left", "Nothing of it is left but Musk alone.", Selector{Exact: "Musk", Prefix: "In July", Suffix: "asked users in a poll"}, ""},
		{"not without words", "Text.", Selector{Exact: " … "}, ""},
	} {
		text := New(blocksOf(strings.Split(c.text, "\n\n")...))
		f := text.Find(c.sel)
		got := ""
		switch len(f.Places) {
		case 1:
			got = text.Words(f.Places[0])
			if i := strings.IndexByte(c.want, '|'); i >= 0 {
				got += fmt.Sprint("|", 1+strings.Count(c.text[:f.Places[0].Start], got))
			}
		case 2:
			got = "several"
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q (%+v)", c.name, got, c.want, f)
		}
	}
}

func TestWhatIsNearestToGoneWordsIsTold(t *testing.T) {
	f := New(blocksOf("At the end the court of appeal ruled on all of the claims.")).Find(Selector{Exact: "the supreme court ruled on all claims"})
	if len(f.Places) > 0 || !strings.Contains(f.Nearest, "court of appeal ruled on all") {
		t.Errorf("got %+v", f)
	}
	if f := New(blocksOf("Quite another text.")).Find(Selector{Exact: "the supreme court ruled on all claims"}); f.Nearest != "" {
		t.Errorf("%q resembles nothing", f.Nearest)
	}
}

// With a square of the length in it these would not end.
func TestEndlessTextsEnd(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		sel  Selector
	}{
		"one letter":        {strings.Repeat("a", 400_000), Selector{Exact: strings.Repeat("a", 500) + "b", Prefix: "b"}},
		"one word":          {strings.Repeat("word ", 100_000), Selector{Exact: "word", Prefix: strings.Repeat("word ", 1000), Suffix: "words"}},
		"words much alike":  {strings.Repeat("the board approved it. ", 20_000), Selector{Exact: "the bored improved it. the board"}},
		"endless words":     {"short", Selector{Exact: strings.Repeat("word ", 100_000)}},
		"marks and nothing": {strings.Repeat("\u0301", 200_000), Selector{Exact: "e\u0301"}},
	} {
		start := time.Now()
		New(blocksOf(c.text)).Find(c.sel)
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: %v", name, d)
		}
	}
}

// Whatever is written, a place is one of the text, on whole characters.
func FuzzPlacesAreInTheText(f *testing.F) {
	f.Add("The court ruled.\n\nIt did.", "court", "The", "ruled")
	f.Add("e\u0301e\u0301 « a » …", "e\u0301", "", "…")
	f.Add("裁判所は認めた。裁判所は", "裁判所", "", "認")
	f.Add("ศาลปกครองกลาง", "ปกครอง", "ศาล", "กลาง")
	f.Add("\xff\xfe court", "\xff", "", "")
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string) {
		if len(text)+len(exact)+len(prefix)+len(suffix) > 4000 {
			return
		}
		blocks := blocksOf(strings.Split(text, "\n\n")...)
		found := New(blocks).Find(Selector{exact, prefix, suffix})
		for _, p := range found.Places {
			if p.FirstBlock > p.LastBlock || p.FirstBlock == p.LastBlock && p.Start >= p.End {
				t.Fatalf("%q: %+v", text, p)
			}
			first, last := blocks[p.FirstBlock].Text, blocks[p.LastBlock].Text
			for _, at := range []struct {
				text string
				n    int
			}{{first, p.Start}, {last, p.End}} {
				if at.n < len(at.text) && utf8.ValidString(at.text) && !utf8.RuneStart(at.text[at.n]) {
					t.Fatalf("%q is cut at %d", at.text, at.n)
				}
			}
		}
	})
}
