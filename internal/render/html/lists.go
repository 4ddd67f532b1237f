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
	pages := s.Pages[lang]
	jobs := r.paged(lang, "", r.siteTitle(lang), s.Sections[""][lang], true, pages)
	bySection, byYear := map[string][]*relate.Page{}, map[int][]*relate.Page{}
	for _, p := range pages {
		if !p.Date.IsZero() {
			byYear[p.Date.Year()] = append(byYear[p.Date.Year()], p)
			if p.Section != "" {
				bySection[p.Section] = append(bySection[p.Section], p)
			}
		}
	}
	for section, list := range bySection {
		jobs = append(jobs, r.paged(lang, section, r.sectionTitle(section, lang), s.Sections[section][lang], false, list)...)
	}
	for year, list := range byYear {
		title := r.said(lang, "stories_of", locale.Format(s.Words[lang]["stories_of"].Text, "year", s.Locales[lang].Year(year)))
		jobs = append(jobs, r.archived(lang, r.time(lang, span{year: year}, title, list))...)
	}
	return jobs
}

func (r *Renderer) paged(lang, rest string, title Words, intro *relate.Page, front bool, list []*relate.Page) []render.Job {
	size := r.Site.Config.PageSize
	pages := max(1, (len(list)+size-1)/size)
	var jobs []render.Job
	for n := range pages {
		at := r.at(lang, rest)
		if n > 0 {
			at += "page/" + strconv.Itoa(n+1) + "/"
		}
		part := list[n*size : min(len(list), (n+1)*size)]
		pathIn := func(other string) (string, bool) {
			return r.at(other, rest), rest == "" || slices.ContainsFunc(r.Site.Pages[other], func(p *relate.Page) bool { return !p.Date.IsZero() && p.Section == rest })
		}
		job := r.page("list", at, "content", func() (*View, error) {
			return r.list(lang, rest, at, title, intro, front, n, pages, len(list), part, pathIn)
		})
		jobs = append(jobs, r.listedPart(job, at, lang, part, n, pathIn))
	}
	return jobs
}

// listedPart says that a part of a list may be found by searching. The second
// part in one language is not the second in another.
func (r *Renderer) listedPart(j render.Job, at, lang string, part []*relate.Page, n int, pathIn func(string) (string, bool)) render.Job {
	var updated time.Time
	for _, p := range part {
		if c := p.Changed(); c.After(updated) {
			updated = c
		}
	}
	if n > 0 {
		pathIn = nil
	}
	return r.listed(j, at, lang, updated, pathIn)
}

func (r *Renderer) list(lang, rest, at string, title Words, intro *relate.Page, front bool, n, pages, total int, part []*relate.Page, pathIn func(string) (string, bool)) (*View, error) {
	s, from := r.Site, at+"index.html"
	l := s.Locales[lang]
	v := r.view(lang, at, title, pathIn)
	if n > 0 {
		v.Alternate = nil
	}
	v.List = &List{Front: front, Count: r.said(lang, "articles", r.count(lang, "articles", total))}
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
			v.List.Intro = r.body(f, intro.File, lang, from, nil)
		}
	}
	for _, p := range part {
		row, err := r.row(p, lang, from)
		if err != nil {
			return nil, err
		}
		v.List.Rows = append(v.List.Rows, row)
	}
	if pages > 1 {
		page := r.said(lang, "page_of", locale.Format(v.Msg["page_of"].text, "page", l.Number(n+1), "pages", l.Number(pages)))
		v.List.Page = &page
		base := r.at(lang, rest)
		if n == 1 {
			v.List.Newer = relative(from, base)
		} else if n > 1 {
			v.List.Newer = relative(from, base+"page/"+strconv.Itoa(n)+"/")
		}
		if n+1 < pages {
			v.List.Older = relative(from, base+"page/"+strconv.Itoa(n+2)+"/")
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
		if n == 0 {
			return v, r.elsewhere(v, lang, from)
		}
	}
	return v, nil
}

// maxElsewhere bounds what a front page lists of other languages.
const maxElsewhere = 10

// elsewhere lists the stories that do not exist in this language, each in the
// language it was written in and marked as such: nothing pretends to be
// translated.
func (r *Renderer) elsewhere(v *View, lang, from string) error {
	var missing []*relate.Page
	for _, st := range r.Site.Stories {
		if st.Edition(lang) == nil && !st.Original.Date.IsZero() {
			missing = append(missing, st.Original)
		}
	}
	slices.SortFunc(missing, relate.Newest)
	for _, p := range missing[:min(len(missing), maxElsewhere)] {
		row, err := r.row(p, lang, from)
		if err != nil {
			return err
		}
		row.OnlyIn = format(v.Msg["only_in"], "language", r.autonym(lang, p.Lang))
		v.List.Elsewhere = append(v.List.Elsewhere, row)
	}
	return nil
}

func (r *Renderer) row(p *relate.Page, lang, from string) (Row, error) {
	f, err := r.Fragments.Findings(p)
	if err != nil {
		return Row{}, err
	}
	row := Row{Title: r.words(lang, p.Lang, p.Title), Href: relative(from, p.Path), Date: dateOf(r.Site.Locales[lang], p.Date), About: optional(r.words(lang, p.Lang, r.about(p, f))),
		Minutes: r.said(lang, "minutes", r.minutes(lang, p, f))}
	row.Lang = row.Title.Lang
	return row, nil
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
	v.Nav = nil
	for i, lang := range r.Site.Langs {
		v.Switcher[i].Href = base + r.at(lang, "")
		l := r.locale(lang)
		v.Lost = append(v.Lost, Lost{Lang: l.Tag, Dir: l.Dir, Home: Link{Text: r.message(lang, "front_page"), Href: base + r.at(lang, "")},
			Title: r.message(lang, "not_found"), Text: r.message(lang, "not_found_text")})
	}
	v.Title = r.own(r.Site.Config.Default, v.Msg["not_found"].String()+" · "+v.Site.String())
	return v, nil
}
