package pipeline

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"lontar/internal/annotate"
	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/render"
)

// BenchmarkBuild2000Stories makes a site of 2,000 stories of about 10 kB and
// reports what the process holds of the system at the end.
func BenchmarkBuild2000Stories(b *testing.B) {
	dir := b.TempDir()
	para := strings.Repeat("A valuation is what a company is judged to be worth, and its shareholders know. ", 12)
	for i := range 2000 {
		at := filepath.Join(dir, fmt.Sprintf("content/news/%d/story-%d", 2020+i%5, i))
		if err := os.MkdirAll(at, 0o755); err != nil {
			b.Fatal(err)
		}
		var text strings.Builder
		fmt.Fprintf(&text, "---\ntitle: Story %d\ndate: %d-%02d-%02d\n---\n\n", i, 2020+i%5, 1+i%12, 1+i%28)
		for k := range 10 {
			fmt.Fprintf(&text, "## Part %d\n\n%s\n\n", k, para)
		}
		if err := os.WriteFile(filepath.Join(at, "index.en.md"), []byte(text.String()), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	cache := filepath.Join(b.TempDir(), "cache")
	for _, c := range []struct {
		name, cache string
		empty       bool
	}{{"without cache", "", false}, {"empty cache", cache, true}, {"full cache", cache, false}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if c.empty {
					b.StopTimer()
					if err := os.RemoveAll(c.cache); err != nil {
						b.Fatal(err)
					}
					b.StartTimer()
				}
				buildToNowhere(b, dir, c.cache)
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.Sys)/(1<<20), "MB-of-system")
		})
	}
}

// buildToNowhere does what a build does, but for writing.
func buildToNowhere(b *testing.B, dir, cache string) {
	b.Helper()
	w, err := New(dir, os.DirFS("../.."), Options{Cache: cache})
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Check(); err != nil {
		b.Fatal(err)
	}
	var buf bytes.Buffer
	for _, j := range s.Jobs {
		buf.Reset()
		if err := j.Render(&buf); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStages gives what the stages cost for the story pages of the archive
// in this repository, in all its languages and in the order of a build: parsing and rendering a page from
// its file without a glossary, and annotating its parsed body with the
// archive's concepts and as many more as the name says.
func BenchmarkStages(b *testing.B) {
	w, err := New("../..", os.DirFS("../.."), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		b.Fatal(err)
	}
	pages := s.pages()
	jobs := map[string]render.Job{}
	for _, j := range s.Jobs {
		jobs[j.Path] = j
	}
	compiled := s.sets.all()
	s.sets = nil
	b.Run("parse and render", func(b *testing.B) {
		b.ReportAllocs()
		var buf bytes.Buffer
		for i := 0; b.Loop(); i++ {
			buf.Reset()
			if err := jobs[pages[i%len(pages)].Path+"index.html"].Render(&buf); err != nil {
				b.Fatal(err)
			}
		}
	})
	requests := make([]annotate.Request, len(pages))
	for i, p := range pages {
		t, err := s.text(p.File)
		if err != nil {
			b.Fatal(err)
		}
		requests[i] = annotate.Request{Text: t, Blocks: s.md(p.Lang).Parse(t, p.Body).Blocks(), Title: p.Title, Policy: "section", Concepts: p.Concepts}
	}
	for _, more := range []int{0, 500, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("annotate with %d more terms", more), func(b *testing.B) {
			for _, lang := range s.Langs {
				compiled[lang] = glossary.Compile(slices.Concat(s.Concepts, strangers(lang, more)), lang)
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				k := i % len(pages)
				requests[k].Set = compiled[pages[k].Lang]
				annotate.Hits(requests[k])
			}
		})
	}
}

// strangers are terms that look like words of the language: letters of its
// own glossary in another order.
func strangers(lang string, n int) []archive.Concept {
	letters := map[string]string{"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "fa": "ابپتجچدرزسشعغفقکگلمنوهی", "ur": "ابپتٹجچدرزسشعغفقکگلمنوہی", "he": "אבגדהוזחטיכלמנסעפצקרשת", "ru": "абвгдежзиклмнопрстуфхцчшыя",
		"el": "αβγδεζηθικλμνξοπρστυφχω", "sa": "कखगघचजटडतदनपबमयरलवसह", "ja": "株式会社取引市場資金調達評価額", "zh-Hans": "公司资金市场股东估值权益模型", "ko": "가나다라마바사아자차카타파하기니디리미비시"}[lang]
	if letters == "" {
		letters = "aabcdeeefghiijklmnoopqrstuuvwxyz"
	}
	alphabet := []rune(letters)
	rnd := rand.New(rand.NewPCG(5, uint64(len(lang))))
	out := make([]archive.Concept, n)
	for i := range out {
		var text []rune
		for range 6 + rnd.IntN(4) {
			text = append(text, alphabet[rnd.IntN(len(alphabet))])
		}
		out[i] = archive.Concept{ID: fmt.Sprint("stranger-", i), Entries: []archive.Entry{{Lang: lang, Terms: []archive.Term{{Text: string(text), Status: "preferred"}}}}}
	}
	return out
}
