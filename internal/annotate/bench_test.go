package annotate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

// vocabulary makes words that look like words, the commonest first.
func vocabulary(n int) []string {
	rnd := rand.New(rand.NewPCG(7, 7))
	onsets, nuclei, codas := strings.Fields("b d f g k l m n p r s t v st tr pl"), strings.Fields("a e i o u ai ou"), strings.Fields("n r s l t")
	seen := map[string]bool{}
	var out []string
	for len(out) < n {
		var w strings.Builder
		for range 1 + len(out)*4/n + rnd.IntN(2) {
			w.WriteString(onsets[rnd.IntN(len(onsets))] + nuclei[rnd.IntN(len(nuclei))])
			if rnd.IntN(3) == 0 {
				w.WriteString(codas[rnd.IntN(len(codas))])
			}
		}
		if !seen[w.String()] {
			seen[w.String()] = true
			out = append(out, w.String())
		}
	}
	return out
}

// article is Markdown of about 10 kB whose words are as unevenly common as
// those of a language.
func article(words []string, seed uint64) string {
	rnd := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for b.Len() < 10_000 {
		fmt.Fprintf(&b, "## Part %d\n\n", b.Len())
		for range 3 {
			for i := range 60 {
				w := words[int(math.Pow(float64(len(words)), rnd.Float64()))-1]
				switch {
				case i%25 == 7:
					w = "*" + w + "*"
				case i%40 == 9:
					w = "[" + w + "](https://example.org/)"
				case i%10 == 9:
					w += "s,"
				}
				b.WriteString(w + " ")
			}
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// benchTerms are terms of one or two words: 500 drawn evenly from the words of
// the texts, so that few are common, and the rest from words like them that do
// not occur. A larger glossary covers more fields, not more of one text.
func benchTerms(words []string, n int) []archive.Concept {
	rnd := rand.New(rand.NewPCG(3, 3))
	out := make([]archive.Concept, n)
	used, unused := words[:len(words)/2], words[len(words)/2:]
	for i := range out {
		from := unused
		if i < 500 {
			from = used
		}
		text := from[rnd.IntN(len(from))]
		if i%3 == 0 {
			text += " " + from[rnd.IntN(len(from))]
		}
		out[i] = archive.Concept{ID: fmt.Sprint("c", i), Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: text, Status: "preferred"}}}}}
	}
	return out
}

// BenchmarkAnnotate gives what annotating costs beside parsing and rendering
// the same article: compare its ns/op with that of the first line.
func BenchmarkAnnotate(b *testing.B) {
	words := vocabulary(200_000)
	var texts []source.Text
	for i := range 20 {
		texts = append(texts, source.Text{Bytes: []byte(article(words[:len(words)/2], uint64(i)))})
	}
	md := markdown.New(markdown.Options{})
	whole := func(b *testing.B, set *glossary.Set) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			t := texts[i%len(texts)]
			doc := md.Parse(t, 0)
			var marks []markdown.Mark
			if set != nil {
				hits, _ := Hits(Request{Text: t, Set: set, Blocks: doc.Blocks(), Policy: "section"})
				for _, h := range hits {
					if h.Marked() {
						marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
					}
				}
			}
			if _, err := doc.Render(marks); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("parse and render", func(b *testing.B) { whole(b, nil) })
	docs := make([]*markdown.Document, len(texts))
	for i, t := range texts {
		docs[i] = md.Parse(t, 0)
	}
	for _, n := range []int{500, 1_000, 10_000, 100_000} {
		set := glossary.Compile(benchTerms(words, n), "en")
		b.Run(fmt.Sprintf("and annotate with %d terms", n), func(b *testing.B) { whole(b, set) })
		b.Run(fmt.Sprintf("find %d terms", n), func(b *testing.B) {
			b.ReportAllocs()
			blocks := make([][]archive.Block, len(docs))
			for i, d := range docs {
				blocks[i] = d.Blocks()
			}
			for i := 0; b.Loop(); i++ {
				for _, block := range blocks[i%len(texts)] {
					set.Find(block)
				}
			}
		})
	}
}

// BenchmarkCompile makes the glossary of a language of 10,000 terms.
func BenchmarkCompile(b *testing.B) {
	concepts := benchTerms(vocabulary(200_000), 10_000)
	for _, lang := range []string{"en", "id", "de", "fi", "ru", "ar", "ko", "tr"} {
		for i := range concepts {
			concepts[i].Entries[0].Lang = lang
		}
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				glossary.Compile(concepts, lang)
			}
		})
	}
}
