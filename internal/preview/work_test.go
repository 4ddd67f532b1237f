package preview

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"lontar/internal/pipeline"
)

// What an edit costs: files read, cards parsed, sites related, bodies made,
// glossaries compiled, layouts parsed, and which of the open pages are other
// ones after it. The bodies are those of all pages, made in idle time.
func TestAnEditCostsWhatItTouches(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\n")
	for i := range 30 {
		for _, lang := range []string{"en", "fi"} {
			put(t, dir, fmt.Sprintf("content/news/2024/story-%02d/index.%s.md", i, lang), fmt.Sprintf("---\ntitle: Story %d\ndate: 2024-01-%02d\n---\n\nA valuation, arvostus.\n", i, 1+i%28))
		}
	}
	put(t, dir, "content/glossary/valuation.md", "# en\n\n- valuation\n\nWorth.\n\n# fi\n\n- arvostus\n\nArvo.\n")
	put(t, dir, "layouts/404.html", "{{define \"main\"}}lost{{end}}")
	s := open(t, dir)
	looked(s)
	tabs := []string{"/en/news/2024/story-07/", "/fi/news/2024/story-07/", "/en/news/2024/story-20/", "/en/", "/en/glossary/valuation/", "/fi/glossary/valuation/", "/nowhere/"}
	const story = "content/news/2024/story-07/index.en.md"
	layouts := s.w.Work().Layouts
	for _, c := range []struct {
		name    string
		edit    func() (at []string)
		want    pipeline.Work
		changed int // of the open pages
	}{
		{"nothing", func() []string { return []string{story} }, pipeline.Work{Files: 1}, 0},
		{"the same bytes again", func() []string {
			b, _ := os.ReadFile(filepath.Join(dir, story))
			put(t, dir, story, string(b))
			return []string{story}
		}, pipeline.Work{Files: 1}, 0},
		// The story, and the concept's page, which quotes it.
		{"body", write(t, dir, story, "---\ntitle: Story 7\ndate: 2024-01-08\n---\n\nAnother valuation.\n"), pipeline.Work{Files: 1, Cards: 1, Bodies: 1}, 2},
		{"title", write(t, dir, story, "---\ntitle: Renamed\ndate: 2024-01-08\n---\n\nAnother valuation.\n"), pipeline.Work{Files: 1, Cards: 1, Related: 1, Bodies: 1}, 2},
		{"definition", write(t, dir, "content/glossary/valuation.md", "# en\n\n- valuation\n\nWhat it is worth.\n\n# fi\n\n- arvostus\n\nArvo.\n"), pipeline.Work{Files: 1, Cards: 1, Related: 1}, 3},
		{"term of one language", write(t, dir, "content/glossary/valuation.md", "# en\n\n- valuation\n- worth\n\nWhat it is worth.\n\n# fi\n\n- arvostus\n\nArvo.\n"), pipeline.Work{Files: 1, Cards: 1, Related: 1, Sets: 1, Bodies: 30}, 1},
		{"catalogue", write(t, dir, "i18n/en.yaml", "messages:\n  glossary: Words\n"), pipeline.Work{Files: 1, Related: 1}, 4},
		{"layout", write(t, dir, "layouts/404.html", "{{define \"main\"}}gone{{end}}"), pipeline.Work{Files: 1, Related: 1, Layouts: layouts}, 1},
		{"style sheet", write(t, dir, "static/assets/lontar.css", "body{}"), pipeline.Work{Files: 1, Related: 1}, 7},
		{"new story", write(t, dir, "content/news/2024/story-99/index.en.md", "---\ntitle: New\ndate: 2024-02-01\n---\n\nWords.\n"), pipeline.Work{Files: 1, Cards: 1, Related: 1, Bodies: 1}, 1},
		{"deleted story", func() []string {
			if err := os.RemoveAll(filepath.Join(dir, "content/news/2024/story-99")); err != nil {
				t.Fatal(err)
			}
			return []string{"content/news/2024/story-99"}
		}, pipeline.Work{Related: 1}, 1},
		{"settings that cannot be read", write(t, dir, "lontar.yaml", "title: [broken\n"), pipeline.Work{Files: 1, Related: 1}, 0},
		{"front matter that cannot be read", write(t, dir, story, "---\ntitle: \"open\n---\n\nx\n"), pipeline.Work{Files: 1, Cards: 1, Related: 1}, 4},
	} {
		sums := map[string]string{}
		for _, at := range tabs {
			body, _, found, _, err := s.Page(at)
			sums[at] = sumOf(body, found, err)
		}
		before := s.w.Work()
		if err := s.refresh(c.edit()); err != nil {
			t.Fatal(err)
		}
		looked(s)
		after := s.w.Work()
		got := pipeline.Work{Files: after.Files - before.Files, Cards: after.Cards - before.Cards, Related: after.Related - before.Related, Bodies: after.Bodies - before.Bodies, Sets: after.Sets - before.Sets, Layouts: after.Layouts - before.Layouts}
		var changed []string
		for _, at := range tabs {
			body, _, found, _, err := s.Page(at)
			if sums[at] != sumOf(body, found, err) {
				changed = append(changed, at)
			}
		}
		if got != c.want || len(changed) != c.changed {
			t.Errorf("%s: cost %+v, want %+v; %d pages changed: %v, want %d", c.name, got, c.want, len(changed), changed, c.changed)
		}
	}
}

// write is an edit of one file.
func write(t *testing.T, dir, name, text string) func() []string {
	return func() []string { put(t, dir, name, text); return []string{name} }
}
