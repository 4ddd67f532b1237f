package parse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

func plainConverter(string) *markdown.Converter { return markdown.New(markdown.Options{}) }

func TestASubjectHasANameAndADescriptionInEachLanguage(t *testing.T) {
	text := "---\nsee: https://www.wikidata.org/wiki/Q1\n---\n# en\n- Ann Other {slug=ann sort=\"Other, Ann\"}\n\nA *lawyer* &\nwriter.\n\n# ja\nアン・アザー\n# pt_br\r\n\r\nAna\r\n\r\nUma [advogada](https://x.org).\r\n"
	got, diags, ok := Subject(source.File{Path: "content/people/ann-other.md"}, []byte(text), "people", plainConverter)
	if !ok || len(diags) > 0 {
		t.Fatal(ok, diags)
	}
	want := []archive.SubjectName{
		{Lang: "en", Text: "Ann Other", Slug: "ann", Sort: "Other, Ann", About: "A lawyer & writer."},
		{Lang: "ja", Text: "アン・アザー"},
		{Lang: "pt-BR", Text: "Ana", About: "Uma advogada."},
	}
	if got.ID != "ann-other" || got.Kind != "people" || !slices.Equal(got.See, []string{"https://www.wikidata.org/wiki/Q1"}) || !slices.Equal(got.Names, want) {
		t.Errorf("got %+v", got)
	}
	if n := got.Name("en-GB"); n == nil || n.Text != "Ann Other" {
		t.Errorf("en-GB has the name %+v", n)
	}
	if n := got.Name("fr"); n != nil {
		t.Errorf("fr has the name %+v", n)
	}
}

func TestFaultsOfASubjectsFileAreReportedAtTheirPlace(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no name":          {"# en\n\n# fr\n- Ann\n", "1:1 subject/no-name"},
		"no name at end":   {"# fr\n- Ann\n\n# en", "4:1 subject/no-name"},
		"only attributes":  {"# en\n- {slug=ann}\n", "1:1 subject/no-name"},
		"unknown language": {"# english\n- Ann\n", "1:1 locale/unknown-tag"},
		"twice":            {"# en\n- Ann\n# en\n- Anna\n", "4:1 concept/twice"},
		"stray":            {"Ann\n# en\n- Ann\n", "1:1 concept/stray"},
		"two paragraphs":   {"# en\n- Ann\n\nOne.\n\nTwo.\n", "4:1 subject/description"},
		"a list":           {"# en\n- Ann\n- Anna\n", "3:1 subject/description"},
		"attribute":        {"# en\n- Ann {slag=ann}\n", "2:8 subject/unknown-attribute"},
		"key":              {"---\nsaw: x\n---\n# en\n- Ann\n", "2:1 frontmatter/unknown-key"},
		"not closed":       {"---\nsee: x\n", "1:1 frontmatter/unclosed"},
	} {
		_, diags, _ := Subject(source.File{Path: "content/people/ann.md"}, []byte(c.text), "people", plainConverter)
		var got []string
		for _, d := range diags {
			got = append(got, fmt.Sprintf("%d:%d %s", d.Line, d.Col, d.Code))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}

func TestOnlyFilesWithoutALanguageAreSubjects(t *testing.T) {
	for p, want := range map[string]string{
		"content/people/elon-musk.md":    "people",
		"content/topics/chips.md":        "topics",
		"content/people/elon-musk.en.md": "",
		"content/people/_index.md":       "",
		"content/people/index.md":        "",
		"content/people/a/b.md":          "",
		"content/news/people/a.md":       "",
		"content/glossary/gpu.md":        "",
	} {
		if got := SubjectKind(p); got != want {
			t.Errorf("%s is of kind %q, want %q", p, got, want)
		}
	}
}

func FuzzSubject(f *testing.F) {
	f.Add("---\nsee: x\n---\n# en\n- Ann {slug=a}\n\nA lawyer.\n# fr\n")
	f.Add("# en\n{slug=\"\n\n> a\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, _, _ := Subject(source.File{Path: "content/people/a.md"}, []byte(text), "people", plainConverter)
		for _, n := range s.Names {
			if n.Text == "" || n.Lang == "" {
				t.Errorf("a name without words or language: %+v", n)
			}
		}
	})
}
