package annotate

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
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

// benchTerms are terms of one or two words: drawn evenly from a vocabulary.
func benchTerms(words []string, n int) []archive.Concept {
	rnd := rand.New(rand.NewPCG(3, 3))
	out := make([]archive.Concept, n)
	for i := range out {
		text := words[rnd.IntN(len(words))]
		if i%3 == 0 {
			text += " " + words[rnd.IntN(len(words))]
		}
		out[i] = archive.Concept{ID: fmt.Sprint("c", i), Entries: []archive.Entry{{Lang: "en", Terms: []archive.Term{{Text: text, Status: "preferred"}}}}}
	}
	return out
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
