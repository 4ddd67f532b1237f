package annotate

import (
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

// concepts of one language, each of one term.
func concepts(lang string, terms ...string) []archive.Concept {
	var out []archive.Concept
	for i, t := range terms {
		out = append(out, archive.Concept{ID: fmt.Sprint("c", i), Entries: []archive.Entry{{Lang: lang, Terms: []archive.Term{{Text: t}}}}})
	}
	return out
}

// marked renders a text plainly and with its marks.
func marked(t *testing.T, set *glossary.Set, policy, text string) (plain, with string, hits []archive.Hit) {
	t.Helper()
	md := markdown.New(markdown.Options{})
	src := source.Text{Bytes: []byte(text)}
	f, err := md.Parse(src, 0).Render(nil)
	if err != nil {
		t.Fatal(err)
	}
	doc := md.Parse(src, 0)
	hits, _ = Hits(Request{Text: src, Set: set, Blocks: doc.Blocks(), Policy: policy})
	var marks []markdown.Mark
	for _, h := range hits {
		if h.Marked() {
			marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
		}
	}
	g, err := doc.Render(marks)
	if err != nil {
		t.Fatal(err)
	}
	return string(f.HTML), string(g.HTML), hits
}

var (
	markup = strings.NewReplacer("*", "", "~~", "", "\u00ad", "", "\\", "", "\n> ", " ", "\n", " ", "[", "", "](term:c0)", "", "](term:c1)", "", "](term:c2)", "", "](term:off)", "", "](term:nobody)", "")
	anchor = regexp.MustCompile(`<a class="term" role="doc-glossref" id="([^"]*)"`)
)

// scripts are words of terms in Markdown as people write it, and what stands
// around them.
var scripts = []struct {
	lang   string
	terms  []string
	pieces []string
}{
	{"id", []string{"valuasi", "kewajiban fidusia", "AI"}, []string{"valuasi", "Valuasinya", "*kewajiban* fidusianya", "**kewajiban fidusia**", "kewajiban", "fidusia", "kewajiban\nfidusia", "AI-nya", "“valuasi”", "valu\u00adasi", "`valuasi`", "[valuasi](/x)", "&amp;", "> ", "- ", "\n\n", "tidak", "[valuasi dan valuasi](term:c0)", "[kewajiban](term:c1) [fidusia](term:c0)", "[itu](term:c2)", "[kewajiban](term:nobody)"}},
	{"ja", []string{"評価額", "高い", "GPU"}, []string{"評価額", "*評価*額", "評価\n額", "評\u00ad価額", "高く", "**「評価額」**", "ＧＰＵ", "、", "\n", "\n\n", "は", "&#35413;価額", "`評価額`"}},
	{"ar", []string{"تقييم", "شركة ناشئة"}, []string{"تقييم", "وتقييمها", "**الشركة** الناشئة", "شركة\nناشئة", "«تقييم»", "تَقْيِيم", "\u200fتقييم", "و", "\n\n", "> ", "~~تقييم~~", "[تقييم](term:c0)", "[تقييم](term:off)"}},
	{"he", []string{"סטארט־אפ", "AI"}, []string{"סטארט־אפ", "סטארט-אפים", "ה-AI", "*סטארט*־אפ", "סטארט־\nאפ", "ו", "\n\n", "&nbsp;", "\\-"}},
	{"de", []string{"Bewertung", "treuhänderische Pflicht"}, []string{"Bewertung", "Bewer\u00adtungen", "treuh&auml;nderische Pflichten", "treuhänderischen\nPflicht", "treuhänderische *Pflicht*", "„Bewertung“", "die", "\n\n", "<b>Bewertung</b>", "![Bewertung](a.png)"}},
	{"th", []string{"มูลค่า"}, []string{"มูลค่า", "มูล\nค่า", "*มูลค่า*", "การ", "\n\n", "มูล\u00adค่า"}},
}

// Marks take nothing away and stand where the words are.
func TestMarksOfEveryScriptStandOnTheirWords(t *testing.T) {
	for _, s := range scripts {
		set := glossary.Compile(concepts(s.lang, s.terms...), s.lang)
		rnd := rand.New(rand.NewPCG(11, uint64(len(s.pieces))))
		total := 0
		for range 150 {
			var b strings.Builder
			for range 3 + rnd.IntN(10) {
				b.WriteString(s.pieces[rnd.IntN(len(s.pieces))])
				if rnd.IntN(5) > 0 && s.lang != "ja" && s.lang != "th" {
					b.WriteByte(' ')
				}
			}
			text, policy := b.String(), []string{"section", "first", "all", "off"}[rnd.IntN(4)]
			plain, with, hits := marked(t, set, policy, text)
			if got := wrapper.ReplaceAllString(with, "$1"); got != plain {
				t.Fatalf("%s, %s: %q\n got %s\nwant %s", s.lang, policy, text, got, plain)
			}
			ids := map[string]bool{}
			for _, m := range anchor.FindAllStringSubmatch(with, -1) {
				if ids[m[1]] {
					t.Fatalf("%q: %s stands twice", text, m[1])
				}
				ids[m[1]] = true
			}
			last := 0
			for _, h := range hits {
				total++
				if h.Marked() && !ids[h.Anchor] {
					t.Fatalf("%q: %+v has no mark", text, h)
				}
				if h.Start < last || h.End <= h.Start || h.End > len(text) {
					t.Fatalf("%q: %+v after %d", text, h, last)
				}
				last = h.End
				written := markup.Replace(html.UnescapeString(text[h.Start:h.End]))
				form := h.Form
				if s.lang == "ja" || s.lang == "th" {
					written, form = strings.ReplaceAll(written, " ", ""), strings.ReplaceAll(form, " ", "")
				}
				if written != form {
					t.Fatalf("%q: %q is written %q", text, form, written)
				}
			}
		}
		if total < 150 {
			t.Errorf("%s: only %d hits were tried", s.lang, total)
		}
	}
}

// A line may break at any blank of a paragraph: the same is found.
func TestWhereLinesBreakDoesNotCount(t *testing.T) {
	for lang, c := range map[string][2]string{
		"id": {"kewajiban fidusia", "Dewan punya kewajiban fidusianya sendiri dan kewajiban fidusia lain."},
		"en": {"duty of care", "The duties of care and a duty of the care are one duty of care."},
		"fi": {"suuri kielimalli", "Se on suuren kielimallin ja suurten kielimallien aika."},
		"ar": {"شركة ناشئة", "قالت الشركة الناشئة إن شركة ناشئة أخرى تنمو."},
		"ko": {"투자 라운드", "이번 투자 라운드는 지난 투자 라운드보다 크다."},
		"ru": {"раунд финансирования", "Он закрыл раунды финансирования и новый раунд финансирования."},
	} {
		set := glossary.Compile(concepts(lang, c[0]), lang)
		sequence := func(text string) string {
			_, _, hits := marked(t, set, "all", text)
			var out []string
			for _, h := range hits {
				out = append(out, h.Form)
			}
			return strings.Join(out, "|")
		}
		want := sequence(c[1])
		if !strings.Contains(want, "|") {
			t.Errorf("%s: found %q", lang, want)
		}
		for i := range c[1] {
			if c[1][i] == ' ' {
				for _, wrap := range []string{"\n", " \n", "\r\n"} {
					if got := sequence(c[1][:i] + wrap + c[1][i+1:]); got != want {
						t.Errorf("%s: broken with %q at %d: got %q, want %q", lang, wrap, i, got, want)
					}
				}
			}
		}
	}
}

// With a square of the length in it these would not end.
func TestHitsOfEndlessTextsEnd(t *testing.T) {
	set := glossary.Compile([]archive.Concept{
		{ID: "bank", Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: "bank", Near: []string{"money"}}, {Text: "valuation"}}}}},
		{ID: "river", Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: "bank", Near: []string{"water"}}}}}},
	}, "en")
	md := markdown.New(markdown.Options{})
	for name, text := range map[string]string{
		"quotation marks that nothing closes": "valuation " + strings.Repeat("“„«「", 40_000),
		"quotations":                          strings.Repeat("“valuation” ", 12_000),
		"entities":                            strings.Repeat("valuation &amp; ", 12_000),
		"emphasis":                            strings.Repeat("*valuation* ", 12_000),
		"a sentence without an end":           strings.Repeat("valuation ", 40_000),
	} {
		src := source.Text{Bytes: []byte(text)}
		hits, _ := Hits(Request{Text: src, Set: set, Blocks: md.Parse(src, 0).Blocks(), Policy: "all"})
		if len(hits) != strings.Count(text, "valuation") {
			t.Errorf("%s: %d hits", name, len(hits))
		}
	}
	var sections []archive.Block
	for i := range 20_000 {
		sections = append(sections, archive.Block{Text: "the bank", Section: i, Pieces: []archive.Piece{{}}})
	}
	if hits, _ := Hits(Request{Set: set, Blocks: sections}); len(hits) != 0 {
		t.Errorf("%d hits among doubtful words", len(hits))
	}
	forced := archive.Block{Text: strings.Repeat("valuation ", 40_000), Pieces: []archive.Piece{{}}}
	for i := range 40_000 {
		forced.Forced = append(forced.Forced, archive.Forced{Start: i * 10, End: i*10 + 9, Concept: []string{"bank", "off"}[i%2]})
	}
	if hits, _ := Hits(Request{Set: set, Blocks: []archive.Block{forced}}); len(hits) != 20_000 {
		t.Errorf("%d hits, want 20000", len(hits))
	}
}

func TestARangeOfTheTextIsTheRangeItCameFrom(t *testing.T) {
	// "a&amp;b" and, after a gap, "cd"
	b := archive.Block{Text: "a&bcd", Pieces: []archive.Piece{{Text: 0, Source: 10}, {Text: 1, Source: 11, SourceEnd: 16}, {Text: 2, Source: 16}, {Text: 3, Source: 30}}}
	for _, c := range [][4]int{{0, 1, 10, 11}, {0, 2, 10, 16}, {1, 2, 11, 16}, {1, 3, 11, 17}, {2, 3, 16, 17}, {2, 4, 16, 31}, {0, 5, 10, 32}, {4, 5, 31, 32}} {
		if from, to := SourceRange(b, c[0], c[1]); from != c[2] || to != c[3] {
			t.Errorf("%d-%d: got %d-%d, want %d-%d", c[0], c[1], from, to, c[2], c[3])
		}
	}
}

func TestHitsWithinOneEntityDoNotOverlap(t *testing.T) {
	set := glossary.Compile(concepts("ja", "評価", "価額"), "ja")
	b := archive.Block{Text: "評価価額", Pieces: []archive.Piece{{Text: 0, Source: 0, SourceEnd: 9}}}
	if hits, _ := Hits(Request{Set: set, Blocks: []archive.Block{b}, Policy: "all"}); len(hits) != 1 {
		t.Errorf("got %v, want one", hits)
	}
}

func TestQuotationsEndAtTheirMark(t *testing.T) {
	for text, want := range map[string]string{
		`a "b" c`: "b", "„b“ c “d”": "b|d", "»b« «c»": "b|c", "“a": "", `"a" "b`: "a", "““a”": "“a", "「あ」い": "あ", "“a »b« c": "b", "« « »": " « ",
	} {
		var got []string
		for _, q := range quotations(text) {
			_, size := utf8.DecodeRuneInString(text[q[0]:])
			got = append(got, text[q[0]+size:q[1]])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// Whatever is written, marks only add their tags.
func FuzzMarksOnlyAddTags(f *testing.F) {
	sets := make([]*glossary.Set, len(scripts))
	for i, s := range scripts {
		sets[i] = glossary.Compile(concepts(s.lang, s.terms...), s.lang)
		f.Add(i, strings.Join(s.pieces, " "))
		f.Add(i, strings.Join(s.pieces, ""))
	}
	f.Add(4, "R&D Bewertung und Bewertung&auml;")
	f.Add(2, "[تقييم تقييم](term:c0) [شركة](term:c1) [ناشئة](term:c0)")
	f.Add(0, "| valuasi | a |\n|--|--|\n| *valuasi* | AI-nya |\n\n[^1]\n\n[^1]: valuasi")
	f.Add(0, "# valuasi {glossary=off}\n\nvaluasi <i>kewajiban</i> fidusia\n\n```\nvaluasi\n```")
	f.Fuzz(func(t *testing.T, i int, text string) {
		if i < 0 || i >= len(sets) || len(text) > 2000 || strings.Contains(text, "class") {
			return
		}
		plain, with, hits := marked(t, sets[i], "all", text)
		if got := wrapper.ReplaceAllString(with, "$1"); got != plain {
			t.Fatalf("%q\n got %s\nwant %s\nfrom %s\n%+v", text, got, plain, with, hits)
		}
	})
}

func TestAForcedSpanOverSeveralMatchesOrPartOfOne(t *testing.T) {
	set := glossary.Compile(concepts("en", "valuation", "fiduciary duty"), "en")
	for text, want := range map[string]string{
		"[valuation and valuation](term:c0)":                        "c0 valuation|c0 valuation",
		"[valuation and valuation](term:c0), [what](term:c1)":       "c0 valuation|c0 valuation|c1 what",
		"[valuation and valuation](term:off) [this](term:c0)":       "c0 this",
		"[fiduciary](term:c1) [duty](term:c0)":                      "c1 fiduciary duty",
		"[fiduciary](term:c0) [duty](term:c1)":                      "c0 fiduciary|c1 duty",
		"a [worth](term:c0) of a valuation":                         "c0 worth|c0 valuation",
		"[the whole duty of man](term:c1) and his fiduciary duties": "c1 the whole duty of man|c1 fiduciary duties",
		"[nothing](term:nothing) valuation":                         "c0 valuation",
	} {
		plain, with, hits := marked(t, set, "all", text)
		var got []string
		for _, h := range hits {
			got = append(got, h.Concept+" "+h.Form)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
		if wrapper.ReplaceAllString(with, "$1") != plain {
			t.Errorf("%s: %s", text, with)
		}
	}
}
