package relate

import (
	"slices"

	"lontar/internal/archive"
)

// What readers get of a story that their language lacks.
const (
	MissingLink = "link" // it is listed, and leads to an edition there is
	MissingPage = "page" // it has a page among theirs, with the original's text
	MissingNone = "none" // nothing
)

// Reader is the language whose readers a page is for: the text's own, but where
// they borrow it.
func (p *Page) Reader() string {
	if p.Borrower != "" {
		return p.Borrower
	}
	return p.Lang
}

// Borrowed tells whether a page shows a text of another language than it is for.
func (p *Page) Borrowed() bool { return p.Borrower != "" }

// Own is the page that a text has in its own language.
func (p *Page) Own() *Page {
	if p.Borrowed() {
		return p.Story.Original
	}
	return p
}

// Missing is what is settled for the languages that lack a story.
func (s *Site) Missing(st *Story) string { return s.Config.In(st.Original.Section).Missing }

// Shown returns what a link to a story gives readers of a language: its edition
// in it, else a page that borrows the original if the section wants that, else
// the nearest edition there is.
func (s *Site) Shown(st *Story, lang string) *Page {
	if p := st.Edition(lang); p != nil {
		return p
	}
	if s.Missing(st) == MissingPage {
		if p := s.borrow(st, lang); p != nil {
			return p
		}
	}
	for _, l := range s.Fallbacks(lang) {
		if p := st.Edition(l); p != nil {
			return p
		}
	}
	return st.Original
}

// borrow makes the page that shows a story's original to readers of a language
// that lacks it: at the address the story has there until somebody gives it a
// slug. Where a page of the language's own has that address, there is none.
func (s *Site) borrow(st *Story, lang string) *Page {
	e := *st.Original.Edition
	e.Lang, e.Slug = lang, ""
	at, _ := s.permalink(&e)
	if s.byPath[at] != nil {
		return nil
	}
	return &Page{Edition: st.Original.Edition, Story: st, Path: at, Borrower: lang}
}

// lack gathers what languages show of the stories they lack.
func (s *Site) lack() {
	s.Lacked = map[string][]*Page{}
	for _, lang := range s.Langs {
		for _, st := range s.Stories {
			if st.Ordinary() || st.Edition(lang) != nil || s.Missing(st) == MissingNone {
				continue
			}
			s.Lacked[lang] = append(s.Lacked[lang], s.Shown(st, lang))
		}
		slices.SortFunc(s.Lacked[lang], Newest)
	}
}

// LackedOf returns what a language shows of the stories it lacks that name a
// subject, newest first; nothing where none of its own does, for then the
// subject has no page.
func (s *Site) LackedOf(sub *Subject, lang string) []*Page {
	return s.lacking[tie{lang, sub.Kind, sub.ID}]
}

// lackingTies gathers what languages lack by what it has in common with what
// they have. A story is asked once for what it names, however many lack it.
func (s *Site) lackingTies() {
	s.lacking = map[tie][]*Page{}
	named := map[*archive.Edition][]tie{}
	for _, lang := range s.Langs {
		for _, p := range s.Lacked[lang] {
			of, known := named[p.Edition]
			if !known {
				of = s.tiesOf(p)
				for _, sub := range s.SubjectsOf(p, Sources) {
					of = append(of, tie{kind: Sources, id: sub.ID})
				}
				named[p.Edition] = of
			}
			for _, t := range of {
				if t.lang = lang; len(s.byTie[t]) > 0 {
					s.lacking[t] = append(s.lacking[t], p)
				}
			}
		}
	}
}
