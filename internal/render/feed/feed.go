// Package feed makes the files that feed readers subscribe to: Atom, RSS and
// JSON Feed of one list of stories, with their full text, and OPML of all lists.
//
// The files end in .xml and .json although .atom and .rss would say more:
// static hosts know those two, and send the others as a download.
package feed

import (
	"cmp"
	"slices"
	"time"

	"lontar/internal/archive"
	"lontar/internal/relate"
	"lontar/internal/render"
)

// The names of a list's files, in the folder of the list's page.
const (
	AtomFile = "atom.xml"
	RSSFile  = "rss.xml"
	JSONFile = "feed.json"
)

// Fragments gives bodies, and the sizes of their pictures.
type Fragments interface {
	Fragment(*relate.Page) (archive.Fragment, error)
	Picture(path string) (width, height int)
	Freshness(*relate.Page) (relate.Freshness, error)
}

// A List is what a feed holds: stories of one language, those of a section or
// of anything else that has a page. Stories without a date are left out.
type List struct {
	Lang  string
	Title string // plain text
	About string // plain text, may be empty
	At    string // the page of the same stories, from the root of the site: "id/news/"
	Pages []*relate.Page
}

// A Renderer makes the feeds of a site, which must have an address.
type Renderer struct {
	Site      *relate.Site
	Fragments Fragments
}

// Lists are the feeds every site has: one of each language, one of each of its
// sections, and those of the subjects that many stories name. What has no story has no feed, for a feed must say when it was
// updated.
func (r *Renderer) Lists() []List {
	var out []List
	for _, lang := range r.Site.Langs {
		all := List{Lang: lang, Title: r.siteTitle(lang), At: r.Site.At(lang, "")}
		if p := r.Site.Sections[""][lang]; p != nil {
			all.About = p.Description
		}
		sections := map[string]*List{}
		var names []string
		for _, p := range r.Site.Pages[lang] {
			if p.Date.IsZero() {
				continue
			}
			all.Pages = append(all.Pages, p)
			if p.Section == "" {
				continue
			}
			of := sections[p.Section]
			if of == nil {
				of = r.section(p.Section, lang)
				sections[p.Section] = of
				names = append(names, p.Section)
			}
			of.Pages = append(of.Pages, p)
		}
		if len(all.Pages) == 0 {
			continue
		}
		out = append(out, all)
		slices.Sort(names)
		for _, n := range names {
			out = append(out, *sections[n])
		}
		out = append(out, r.subjects(lang)...)
	}
	return out
}

func (r *Renderer) section(name, lang string) *List {
	l := &List{Lang: lang, At: r.Site.At(lang, name)}
	title := r.Site.SectionTitle(name, lang)
	if p := r.Site.Sections[name][lang]; p != nil {
		l.About = p.Description
	} else {
		title = isolate(title, r.Site.Locales[lang].Dir)
	}
	l.Title = title + " · " + r.siteTitle(lang)
	return l
}

// siteTitle is the site's title in a language; one of another language is
// isolated.
func (r *Renderer) siteTitle(lang string) string {
	title := r.Site.Config.TitleIn(lang)
	if _, own := r.Site.Config.Title[lang]; own {
		return title
	}
	return isolate(title, r.Site.Locales[lang].Dir)
}

// Feed is what a page says in its head of a list's feed.
func (l List) Feed() relate.Feed {
	return relate.Feed{Of: l.At, Path: l.At + AtomFile, Type: "application/atom+xml", Title: l.Title}
}

// Jobs are the three files of a list.
func (r *Renderer) Jobs(l List) []render.Job {
	return []render.Job{
		{Path: l.At + AtomFile, Source: "content", Render: r.atom(l)},
		{Path: l.At + RSSFile, Source: "content", Render: r.rss(l)},
		{Path: l.At + JSONFile, Source: "content", Render: r.json(l)},
	}
}

// A feed is a list as every format needs it.
type feed struct {
	List
	home    string // address of the list's page
	updated time.Time
	entries []entry
}

// feed makes the entries of a list: the stories that changed last, so that a
// correction of an old story reaches those who read it.
func (r *Renderer) feed(l List) (feed, error) {
	f := feed{List: l, home: r.Site.Absolute(l.At)}
	f.Title, f.About = clean(l.Title), clean(l.About)
	var pages []*relate.Page
	for _, p := range l.Pages {
		if !p.Date.IsZero() {
			pages = append(pages, p)
		}
	}
	slices.SortFunc(pages, func(a, b *relate.Page) int {
		return cmp.Or(b.Changed().Compare(a.Changed()), relate.Newest(a, b))
	})
	for _, p := range pages[:min(len(pages), r.Site.Config.FeedSize)] {
		e, err := r.entry(p)
		if err != nil {
			return feed{}, err
		}
		f.entries = append(f.entries, e)
	}
	if len(f.entries) > 0 {
		f.updated = f.entries[0].updated
	}
	return f, nil
}
