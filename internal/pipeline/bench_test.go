package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
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
