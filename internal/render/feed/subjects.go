package feed

import "lontar/internal/relate"

// subjects are the feeds of what has enough stories to be followed: a site with
// thousands of people in its stories does not get three files for each of them.
func (r *Renderer) subjects(lang string) []List {
	var out []List
	for _, sub := range r.Site.Subjects {
		var dated []*relate.Page
		for _, p := range sub.Pages[lang] {
			if !p.Date.IsZero() {
				dated = append(dated, p)
			}
		}
		if len(dated) < r.Site.Config.SubjectFeeds {
			continue
		}
		name, of := r.Site.SubjectName(sub, lang)
		if of != lang {
			name = isolate(name, r.Site.Locales[lang].Dir)
		}
		l := List{Lang: lang, Title: name + " · " + r.siteTitle(lang), At: r.Site.SubjectPath(sub, lang), Pages: dated}
		if sub.File != nil {
			if n := sub.File.Name(lang); n != nil {
				l.About = n.About
			}
		}
		out = append(out, l)
	}
	return out
}
