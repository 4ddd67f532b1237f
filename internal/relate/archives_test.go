package relate

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/source"
)

// archiveOf makes a site of stories in English, one a line: a name, the day of
// 2024, then what it names, as people=ann or concepts=gpu.
func archiveOf(stories string, files ...archive.Subject) (*Site, []string) {
	in := Inputs{Config: config.Defaults(), Subjects: files}
	for line := range strings.Lines(stories) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		e := archive.Edition{File: source.File{Path: "content/news/" + f[0] + ".en.md"}, Story: "news/" + f[0], Section: "news", Lang: "en", Title: f[0]}
		if f[1] != "-" {
			day, err := time.Parse("01-02 2006", f[1]+" 2024")
			if err != nil {
				panic(err)
			}
			e.Date = day
		}
		for _, named := range f[2:] {
			key, id, _ := strings.Cut(named, "=")
			id = strings.ReplaceAll(id, "_", " ")
			switch key {
			case "people":
				e.People = append(e.People, id)
			case "topics":
				e.Topics = append(e.Topics, id)
			case "concepts":
				e.Concepts = append(e.Concepts, id)
			case "source":
				e.Source.Publisher = id
			case "section":
				e.Section = id
			}
		}
		in.Editions = append(in.Editions, e)
	}
	s, diags := New(in)
	var said []string
	for _, d := range diags {
		if strings.HasPrefix(d.Code, "subject/") {
			said = append(said, fmt.Sprintf("%s %s: %s", d.Path, d.Code, d.Hint))
		}
	}
	return s, said
}

func titles(pages []*Page) string {
	var out []string
	for _, p := range pages {
		out = append(out, p.Title)
	}
	return strings.Join(out, " ")
}

func (s *Site) titled(title string) *Page {
	for _, p := range s.Pages["en"] {
		if p.Title == title {
			return p
		}
	}
	return nil
}

func TestAStoryStandsOnceAndNewestFirstUnderItsSubjects(t *testing.T) {
	s, _ := archiveOf("a 01-01 people=ann people=Ann topics=Machine_Learning source=The_Post_(X)\nb 03-01 people=ann topics=machine-learning\nc 02-01 people=ann source=The_Post_(X)")
	for _, c := range []struct{ kind, written, id, want string }{
		{"people", "ann", "ann", "b c a"},
		{"topics", "Machine Learning", "machine-learning", "b a"},
		{"sources", "The Post (X)", "the-post-x", "c a"},
	} {
		sub := s.Subject(c.kind, c.written)
		if sub == nil || sub.ID != c.id || titles(sub.Pages["en"]) != c.want {
			t.Errorf("%s %q is %+v", c.kind, c.written, sub)
		}
	}
	if s.Subject("places", "ann") != nil {
		t.Error("a person is a place")
	}
}

func TestSubjectsWithoutFilesAndFilesWithoutStoriesAreReportedOnce(t *testing.T) {
	file := func(kind, id string) archive.Subject {
		return archive.Subject{Kind: kind, ID: id, File: source.File{Path: "content/" + kind + "/" + id + ".md"}, Names: []archive.SubjectName{{Lang: "en", Text: "Ann Other", Slug: "Ann O."}}}
	}
	s, said := archiveOf("a 01-01 people=ann-other people=ann-othre source=The_Post\nb 01-02 people=ann-othre topics=chips", file("people", "ann-other"), file("people", "zoe"), file("topics", "ann-othre"))
	want := []string{
		`content/news/a.en.md subject/no-file: did you mean "ann-other"?`,
		"content/news/b.en.md subject/no-file: write its names in content/topics/chips.md",
		"content/people/zoe.md subject/unused: write people: [zoe] in the front matter of the stories it is in, or delete the file",
		"content/topics/ann-othre.md subject/unused: write topics: [ann-othre] in the front matter of the stories it is in, or delete the file",
	}
	for _, w := range want {
		n := 0
		for _, got := range said {
			if got == w {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%q is said %d times of %q", w, n, said)
		}
	}
	if len(said) != len(want) {
		t.Errorf("got %q", said)
	}
	for _, c := range []struct{ kind, id, name, path string }{
		{"people", "ann-other", "Ann Other", "en/people/ann-o/"},
		{"people", "ann-othre", "ann othre", "en/people/ann-othre/"},
		{"sources", "The Post", "The Post", "en/sources/the-post/"},
	} {
		sub := s.Subject(c.kind, c.id)
		if name, _ := s.SubjectName(sub, "en"); name != c.name || s.SubjectPath(sub, "en") != c.path {
			t.Errorf("%s %s is %q at %s", c.kind, c.id, name, s.SubjectPath(sub, "en"))
		}
	}
}

func TestNeighboursAreOfTheSectionAndHaveADate(t *testing.T) {
	s, _ := archiveOf("a 01-01\nb 01-02\nx 01-02 section=other\nc 01-03\nabout -")
	for title, want := range map[string]string{"a": "none b", "b": "a c", "c": "b none", "x": "none none", "about": "none none"} {
		earlier, later := s.Around(s.titled(title))
		name := func(p *Page) string {
			if p == nil {
				return "none"
			}
			return p.Title
		}
		if got := name(earlier) + " " + name(later); got != want {
			t.Errorf("around %s are %s, want %s", title, got, want)
		}
	}
}

func TestRelatedStoriesShareWhatIsRare(t *testing.T) {
	for name, c := range map[string]struct{ stories, want string }{
		"nothing shared":     {"a 01-01 people=ann\nb 01-02 people=bob\nc 01-03", ""},
		"the weightier":      {"a 01-01 topics=t people=ann\nb 01-02 topics=t\nc 01-09 people=ann", "c b"},
		"the rarer":          {"a 01-01 people=ann people=bob\nb 01-02 people=ann\nc 01-09 people=bob\nd 01-03 people=ann", "c b d"},
		"more of them":       {"a 01-10 concepts=x concepts=y\nb 01-09 concepts=x\nc 01-01 concepts=x concepts=y", "c b"},
		"the nearer":         {"a 01-10 people=ann\nb 01-01 people=ann\nc 01-12 people=ann", "c b"},
		"then the newer":     {"a 01-10 people=ann\nb 01-09 people=ann\nc 01-11 people=ann", "c b"},
		"three at most":      {"a 01-10 people=ann\nb 01-09 people=ann\nc 01-08 people=ann\nd 01-07 people=ann\ne 01-06 people=ann", "b c d"},
		"a source is no tie": {"a 01-10 source=Post\nb 01-09 source=Post", ""},
	} {
		s, _ := archiveOf(c.stories)
		for range 3 {
			if got := titles(s.Related(s.titled("a"))); got != c.want {
				t.Errorf("%s: %q, want %q", name, got, c.want)
			}
		}
	}
}
