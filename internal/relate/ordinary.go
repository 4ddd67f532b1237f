package relate

// Ordinaries is the folder of content/ whose editions are ordinary pages and no
// news: who we are, how to reach us. Its name is no part of their addresses.
const Ordinaries = "pages"

// Ordinary tells whether a story is an ordinary page.
func (s *Story) Ordinary() bool { return s.Original.Section == Ordinaries }

// News is how many stories there are that are no ordinary pages.
func (s *Site) News() int {
	n := 0
	for _, st := range s.Stories {
		if !st.Ordinary() {
			n++
		}
	}
	return n
}

// ordinaries gathers the ordinary pages that each language shows, in the order
// of their names in content/, so that a reader who changes the language finds
// each at the same place.
func (s *Site) ordinaries() {
	s.Ordinary = map[string][]*Page{}
	for _, st := range s.Stories {
		if !st.Ordinary() {
			continue
		}
		for _, lang := range s.Langs {
			if st.Edition(lang) != nil || s.Missing(st) != MissingNone {
				s.Ordinary[lang] = append(s.Ordinary[lang], s.Shown(st, lang))
			}
		}
	}
}
