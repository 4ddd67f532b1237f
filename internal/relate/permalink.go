package relate

import (
	"fmt"
	"path"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/permalink"
)

// permalink is the address of an edition by the pattern of its section, which
// has been read before and found good. An edition without the date its pattern
// asks for is told so and gets the address it would have without one.
func (s *Site) permalink(e *archive.Edition) (string, []diag.Diagnostic) {
	dir, name := path.Split(e.Story)
	story := permalink.Story{Lang: s.Locales[e.Lang].Segment, Name: name, Slug: e.Slug, Title: e.Title, Date: e.Date}
	if dir = strings.TrimSuffix(dir, "/"); dir != "" {
		story.Folders = strings.Split(dir, "/")
	}
	pattern := s.pattern(s.Config.In(e.Section).Permalink)
	if e.Section == Ordinaries {
		// What is said of the site's stories is not said of these.
		pattern = s.pattern(s.Config.Sections[Ordinaries].Permalink)
		story.Folders = story.Folders[1:]
	}
	if e.Date.IsZero() && pattern.Dated() {
		where := "of this section"
		if e.Section != "" {
			where = fmt.Sprintf("of %q", e.Section)
		}
		return s.pattern("").Of(story), []diag.Diagnostic{{Code: "permalink/no-date", Severity: diag.Error, Path: e.File.Path, Line: 1, Col: 1,
			Message: fmt.Sprintf("the addresses %s have the date in them, and there is none here", where), Hint: "write date: …, or give the section a pattern without a date in lontar.yaml"}}
	}
	return pattern.Of(story), nil
}

// readPatterns reads the patterns of all sections once.
func (s *Site) readPatterns() {
	s.patterns = map[string]permalink.Pattern{}
	s.patterns[""], _ = permalink.Parse(permalink.Default)
	texts := []string{s.Config.Permalink}
	for _, section := range s.Config.Sections {
		texts = append(texts, section.Permalink)
	}
	for _, text := range texts {
		if p, fault := permalink.Parse(text); fault == nil {
			s.patterns[text] = p
		}
	}
}

func (s *Site) pattern(text string) permalink.Pattern {
	if p, ok := s.patterns[text]; ok {
		return p
	}
	return s.patterns[""]
}

// Below is the address whose lists and feeds a page belongs to: its own, or
// that of the section for a story, wherever its pattern puts it.
func (s *Site) Below(at, lang string) string {
	if p := s.byPath[at]; p != nil && p.Section != "" {
		return s.At(lang, p.Section)
	}
	return at
}
