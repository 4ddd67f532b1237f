package html

import (
	"slices"
	"strconv"
	"time"

	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render"
)

// lists are the front page, the sections, the years and the topics of a language.
func (r *Renderer) lists(lang string) []render.Job {
	s := r.Site
	pages, lacked := s.Pages[lang], s.Lacked[lang]
	jobs := r.paged(lang, "", r.siteTitle(lang), s.Sections[""][lang], true, pages, dated(lacked))
	byYear := map[int][]*relate.Page{}
	for _, p := range pages {
		if !p.Date.IsZero() {
			byYear[p.Date.Year()] = append(byYear[p.Date.Year()], p)
		}
	}
	others := bySection(lacked)
	for section, list := range bySection(pages) {
		jobs = append(jobs, r.paged(lang, section, r.sectionTitle(section, lang), s.Sections[section][lang], false, list, others[section])...)
	}
	for year, list := range byYear {
		title := r.said(lang, "stories_of", locale.Format(s.Words[lang]["stories_of"].Text, "year", s.Locales[lang].Year(year)))
		jobs = append(jobs, r.archived(lang, r.time(lang, span{year: year}, title, list))...)
	}
	return jobs
}

// dated is a list without its end, where the stories without a date are.
func dated(list []*relate.Page) []*relate.Page {
	if i := slices.IndexFunc(list, func(p *relate.Page) bool { return p.Date.IsZero() }); i >= 0 {
		return list[:i]
	}
	return list
}

func bySection(list []*relate.Page) map[string][]*relate.Page {
	out := map[string][]*relate.Page{}
	for _, p := range dated(list) {
		if p.Section != "" {
			out[p.Section] = append(out[p.Section], p)
		}
	}
	return out
}

// A part of a list: first come the stories of the page's language, then those
// it lacks.
type part struct {
	n, of         int // which part, of how many
	list, others  []*relate.Page
	total, lacked int // of the whole list
}

func (r *Renderer) parts(list, others []*relate.Page) []part {
	size := r.Site.Config.PageSize
	all := part{total: len(list), lacked: len(others)}
	all.of = max(1, (all.total+all.lacked+size-1)/size)
	out := make([]part, all.of)
	for n := range out {
		p := all
		p.n = n
		cut := func(l []*relate.Page, first int) []*relate.Page {
			return l[max(0, min(first, len(l))):max(0, min(first+size, len(l)))]
		}
		p.list, p.others = cut(list, n*size), cut(others, n*size-len(list))
		out[n] = p
	}
	return out
}

// partAt is the address of a part of a list.
func (r *Renderer) partAt(lang, rest string, n int) string {
	at := r.at(lang, rest)
	if n > 0 {
		at += "page/" + strconv.Itoa(n+1) + "/"
	}
	return at
}

func (r *Renderer) paged(lang, rest string, title Words, intro *relate.Page, front bool, list, others []*relate.Page) []render.Job {
	var jobs []render.Job
	for _, p := range r.parts(list, others) {
		at := r.partAt(lang, rest, p.n)
		pathIn := func(other string) (string, bool) {
			return r.at(other, rest), rest == "" || slices.ContainsFunc(r.Site.Pages[other], func(p *relate.Page) bool { return !p.Date.IsZero() && p.Section == rest })
		}
		job := r.page("list", at, "content", func() (*View, error) {
			return r.list(lang, rest, at, title, intro, front, p, pathIn)
		})
		jobs = append(jobs, r.listedPart(job, at, lang, p, pathIn))
	}
	return jobs
}

// listedPart says that a part of a list may be found by searching. The second
// part in one language is not the second in another, and one that holds only
// stories of other languages is nobody's to find.
func (r *Renderer) listedPart(j render.Job, at, lang string, of part, pathIn func(string) (string, bool)) render.Job {
	if of.foreign() {
		return j
	}
	var updated time.Time
	for _, p := range of.list {
		if c := p.Changed(); c.After(updated) {
			updated = c
		}
	}
	if of.n > 0 {
		pathIn = nil
	}
	return r.listed(j, at, lang, updated, pathIn)
}

// foreign tells whether a part has only what the language lacks.
func (p part) foreign() bool { return p.n > 0 && len(p.list) == 0 }

func (r *Renderer) list(lang, rest, at string, title Words, intro *relate.Page, front bool, of part, pathIn func(string) (string, bool)) (*View, error) {
	s, n, from := r.Site, of.n, at+"index.html"
	l := s.Locales[lang]
	v := r.view(lang, at, title, pathIn)
	v.NoIndex = of.foreign()
	if n > 0 {
		v.Alternate = nil
	}
	v.List = &List{Front: front, Count: r.said(lang, "articles", r.count(lang, "articles", of.total))}
	if intro != nil {
		if intro.Title != "" && !front {
			v.Heading = r.own(lang, intro.Title)
		}
		v.About = optional(r.own(lang, intro.Description))
		if n == 0 {
			f, err := r.Fragments.Fragment(intro)
			if err != nil {
				return nil, err
			}
			v.List.Intro = r.body(f, intro.File, lang, lang, from, nil)
		}
	}
	var err error
	if v.List.Rows, err = r.rows(v, lang, from, of.list); err != nil {
		return nil, err
	}
	if v.List.Elsewhere, err = r.rows(v, lang, from, of.others); err != nil {
		return nil, err
	}
	if of.lacked > 0 {
		v.List.Others = optional(r.said(lang, "articles", r.count(lang, "articles", of.lacked)))
	}
	if pages := of.of; pages > 1 {
		page := r.said(lang, "page_of", locale.Format(v.Msg["page_of"].text, "page", l.Number(n+1), "pages", l.Number(pages)))
		v.List.Page = &page
		if n > 0 {
			v.List.Newer = relative(from, r.partAt(lang, rest, n-1))
		}
		if n+1 < pages {
			v.List.Older = relative(from, r.partAt(lang, rest, n+1))
		}
	}
	if front {
		seen := map[int]bool{}
		for _, p := range s.Pages[lang] {
			if y := p.Date.Year(); !p.Date.IsZero() && !seen[y] {
				seen[y] = true
				v.List.Years = append(v.List.Years, Link{Text: r.ours(lang, lang, l.Year(y)), Href: relative(from, r.at(lang, strconv.Itoa(y)))})
			}
		}
	}
	return v, nil
}

// rows are the stories of a list. Those of another language than the page's are
// marked: nothing pretends to be translated.
func (r *Renderer) rows(v *View, lang, from string, list []*relate.Page) ([]Row, error) {
	var out []Row
	for _, p := range list {
		f, err := r.Fragments.Findings(p)
		if err != nil {
			return nil, err
		}
		row := Row{Title: r.words(lang, p.Lang, p.Title), Href: relative(from, p.Path), Date: dateOf(r.Site.Locales[lang], p.Date), About: optional(r.words(lang, p.Lang, r.about(p, f))),
			Minutes: r.said(lang, "minutes", r.minutes(lang, p, f)), Picture: r.picture(p, from)}
		if row.Lang = row.Title.Lang; row.Lang != "" {
			row.OnlyIn = r.onlyIn(v, lang, p)
		}
		out = append(out, row)
	}
	return out, nil
}

func (r *Renderer) languages() (*View, error) {
	s := r.Site
	lang := s.Config.Default
	if _, ok := s.Locales[lang]; !ok {
		lang = s.Langs[0]
	}
	v := r.view(lang, "", r.siteTitle(lang), r.everywhere(""))
	for i := range v.Switcher {
		v.Switcher[i].Current = false
	}
	return v, nil
}

// lost is the 404 page. A server sends it for any address, so its links are
// from the site's base path, not relative.
func (r *Renderer) lost() (*View, error) {
	v, err := r.languages()
	if err != nil {
		return nil, err
	}
	base := r.Site.Config.BasePath()
	v.Alternate, v.Canonical = nil, ""
	v.Root, v.Style, v.Script, v.Home = base, base+v.Style, base+v.Script, base
	v.Nav, v.Foot = nil, nil
	for i, lang := range r.Site.Langs {
		v.Switcher[i].Href = base + r.at(lang, "")
		l := r.locale(lang)
		v.Lost = append(v.Lost, Lost{Lang: l.Tag, Dir: l.Dir, Home: Link{Text: r.message(lang, "front_page"), Href: base + r.at(lang, "")},
			Title: r.message(lang, "not_found"), Text: r.message(lang, "not_found_text")})
	}
	v.Title = r.own(r.Site.Config.Default, v.Msg["not_found"].String()+" · "+v.Site.String())
	return v, nil
}
