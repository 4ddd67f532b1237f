package markdown

import (
	"bytes"
	"os"
	"testing"

	"lontar/internal/source"
)

// BenchmarkConvert parses and renders a story of the archive with and without
// the customs of its language.
func BenchmarkConvert(b *testing.B) {
	for _, lang := range []string{"en", "fr", "zh-Hans", "ar"} {
		text := source.Text{Bytes: story(b, lang)}
		for name, off := range map[string]Off{"on": {}, "off": {true, true, true, true, true}} {
			c := New(Options{Lang: lang, Off: off})
			b.Run(lang+" "+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					d := c.Parse(text, 0)
					d.Blocks()
					if _, err := d.Render(nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func story(b *testing.B, lang string) []byte {
	text, err := os.ReadFile("../../../content/news/2024/musk-xai-resources/index." + lang + ".md")
	if err != nil {
		b.Fatal(err)
	}
	_, body, _ := bytes.Cut(text[3:], []byte("\n---\n"))
	return body
}
