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

// editionsOf makes a site of stories, one a line: its place in content/, the day
// of August 2024, then the language of the original and those of translations;
// a slug may follow a language after a colon.
func editionsOf(c config.Config, stories string) *Site {
	in := Inputs{Config: c}
	for line := range strings.Lines(stories) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		section, _, _ := strings.Cut(f[0], "/")
		for i, lang := range f[2:] {
			lang, slug, _ := strings.Cut(lang, ":")
			e := archive.Edition{File: source.File{Path: "content/" + f[0] + "/index." + lang + ".md"}, Story: f[0], Section: section, Lang: lang, Slug: slug, Title: f[0] + "." + lang, People: []string{"ann"}}
			if f[1] != "-" {
				day, err := time.Parse("2 January 2006", f[1]+" August 2024")
				if err != nil {
					panic(err)
				}
				e.Date = day
			}
			if i > 0 {
				first, _, _ := strings.Cut(f[2], ":")
				e.Translation.From = first
			}
			in.Editions = append(in.Editions, e)
		}
	}
	s, _ := New(in)
	return s
}

const editions = `
	news/a     9 zh ar
	news/b     8 zh en fi
	notes/c    7 fi:uutinen ar
	notes/d    6 zh:xin
	quiet/e    5 zh
	pages/us   - en:about fi:meista
	pages/zoo  - zh
`

func missingConfig() config.Config {
	c := config.Defaults()
	c.Languages = []string{"ar", "en", "fi", "zh"}
	c.Sections = map[string]config.Section{"notes": {Missing: MissingPage}, "quiet": {Missing: MissingNone}}
	return c
}

func shown(pages []*Page) string {
	var out []string
	for _, p := range pages {
		at := p.Path
		if p.Borrowed() {
			at += " borrows " + p.Lang
		}
		out = append(out, at)
	}
	return strings.Join(out, ", ")
}

func TestALanguageShowsWhatItLacksAsTheSectionWantsIt(t *testing.T) {
	s := editionsOf(missingConfig(), editions)
	for lang, want := range map[string]string{
		"ar": "en/news/b/, ar/notes/d/ borrows zh", // English is the site's default, nearer than the original
		"en": "zh/news/a/, en/notes/c/ borrows fi, en/notes/d/ borrows zh",
		"fi": "zh/news/a/, fi/notes/d/ borrows zh",
		"zh": "zh/notes/c/ borrows fi",
	} {
		if got := shown(s.Lacked[lang]); got != want {
			t.Errorf("%s shows %s, want %s", lang, got, want)
		}
		for _, p := range s.Pages[lang] {
			if p.Borrowed() || p.Lang != lang || p.Story.Ordinary() {
				t.Errorf("%s is among the pages of %s", p.Path, lang)
			}
		}
	}
	if got := s.Shown(s.byKey["quiet/e"], "fi").Path; got != "zh/quiet/e/" {
		t.Errorf("a link to a story that is not listed leads to %s", got)
	}
}

func TestOrdinaryPagesAreNoNewsAndEachLanguageShowsThem(t *testing.T) {
	c := missingConfig()
	if got := editionsOf(c, editions).News(); got != 5 {
		t.Errorf("%d of the stories are news, want 5", got)
	}
	for missing, want := range map[string]map[string]string{
		MissingLink: {"ar": "en/about/, zh/zoo/", "en": "en/about/, zh/zoo/", "fi": "fi/meista/, zh/zoo/", "zh": "en/about/, zh/zoo/"},
		MissingPage: {"ar": "ar/us/ borrows en, ar/zoo/ borrows zh", "en": "en/about/, en/zoo/ borrows zh", "fi": "fi/meista/, fi/zoo/ borrows zh", "zh": "zh/us/ borrows en, zh/zoo/"},
		MissingNone: {"ar": "", "en": "en/about/", "fi": "fi/meista/", "zh": "zh/zoo/"},
	} {
		c.Sections[Ordinaries] = config.Section{Missing: missing}
		s := editionsOf(c, editions)
		for lang := range want {
			if got := shown(s.Ordinary[lang]); got != want[lang] {
				t.Errorf("%s: %s shows %q, want %q", missing, lang, got, want[lang])
			}
		}
		if sub := s.Subject("people", "ann"); strings.Contains(shown(sub.Pages["en"]), "about") {
			t.Errorf("an ordinary page is among the stories about somebody: %s", shown(sub.Pages["en"]))
		}
	}
}

func TestABorrowedPageGivesWayToOneOfTheLanguage(t *testing.T) {
	s := editionsOf(missingConfig(), "notes/c 7 fi\nnotes/other 8 ar:c fi\n")
	if got, want := shown(s.Lacked["ar"]), "fi/notes/c/"; got != want {
		t.Errorf("ar shows %s, want %s", got, want)
	}
}

func TestABorrowedPageStandsAmongTheStoriesOfItsReaders(t *testing.T) {
	s := editionsOf(missingConfig(), "notes/a 1 en\nnotes/b 3 fi\nnotes/c 5 en\nnotes/d 2 zh en\n")
	b := s.Shown(s.byKey["notes/b"], "en")
	earlier, later := s.Around(b)
	if got := fmt.Sprint(shown([]*Page{earlier, later}), "; ", shown(s.Related(b))); got != "en/notes/d/, en/notes/c/; en/notes/d/, en/notes/c/, en/notes/a/" {
		t.Errorf("around it are %s", got)
	}
	// What a language lacks comes after its own.
	d := s.Shown(s.byKey["notes/d"], "zh")
	if got := shown(s.Related(d)); got != "zh/notes/b/ borrows fi, zh/notes/a/ borrows en, zh/notes/c/ borrows en" {
		t.Errorf("related in Chinese are %s", got)
	}
}
