package markdown

import (
	"os"
	"testing"

	"lontar/internal/source"
)

// What remembering passages adds to the reading of a body.
func BenchmarkOutline(b *testing.B) {
	text, err := os.ReadFile("../../../content/news/2024/musk-xai-resources/index.en.md")
	if err != nil {
		b.Fatal(err)
	}
	c := New(Options{Lang: "en"})
	t := source.Text{Path: "x.md", Bytes: text}
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			c.Parse(t, 0)
		}
	})
	b.Run("parse and outline", func(b *testing.B) {
		for b.Loop() {
			c.Parse(t, 0).Outline()
		}
	})
}
