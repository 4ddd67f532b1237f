package html

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render"
)

// An Archive is the page that leads to everything: years with their months,
// and the indexes of subjects.
type Archive struct {
	Years    []Group
	Subjects []Counted // one for each kind
}

// A Group of links under a name.
type Group struct {
	Name  Words
	Href  string // of the name, "": none
	Count *Words
	Links []Counted
}

// A Counted link says how many stories it leads to.
type Counted struct {
	Link
	Count Words
}

// An Initial and the subjects under it in the index of their kind.
type Initial struct {
	Name, ID string
	Links    []Counted
}

// Subjects of one kind that a story names.
type Subjects struct {
	Kind  Words
	Links []Link
}

// A Pointer leads to another story.
type Pointer struct {
	Link
	Date *Date
}

// A listing is a list of an archive: of a time or of a subject.
type listing struct {
	rest   string // address within the language
	title  Words
	list   []*relate.Page
	others []*relate.Page // in other languages
	source string
	pathIn func(lang string) (string, bool)
	fill   func(v *View, from string)
}

func (r *Renderer) archived(lang string, a listing) []render.Job {
	var jobs []render.Job
	for _, p := range r.parts(a.list, a.others) {
		at := r.partAt(lang, a.rest, p.n)
		job := r.page("list", at, cmp.Or(a.source, "content"), func() (*View, error) {
			v, err := r.list(lang, a.rest, at, a.title, nil, false, p, a.pathIn)
			if err == nil {
				a.fill(v, at+"index.html")
			}
			return v, err
		})
		jobs = append(jobs, r.listedPart(job, at, lang, p, a.pathIn))
	}
	return jobs
}

// A span is a year, a month of one, or a day of that; what it has not is zero.
type span struct {
	year, day int
	month     time.Month
}

func (p span) of(t time.Time) span {
	out := span{year: t.Year()}
	if p.month > 0 {
		out.month = t.Month()
	}
	if p.day > 0 {
		out.day = t.Day()
	}
	return out
}

func (p span) rest() string {
	switch {
	case p.day > 0:
		return fmt.Sprintf("%d/%02d/%02d", p.year, p.month, p.day)
	case p.month > 0:
		return fmt.Sprintf("%d/%02d", p.year, p.month)
	}
	return strconv.Itoa(p.year)
}

// in returns the stories of a language in a span.
func (r *Renderer) in(lang string, p span) []*relate.Page { return within(r.Site.Pages[lang], p) }

// within returns the part of a list in a span; the list is by date.
func within(list []*relate.Page, p span) []*relate.Page {
	newer := func(q *relate.Page, p span) int {
		o := p.of(q.Date)
		return cmp.Or(cmp.Compare(p.year, o.year), cmp.Compare(p.month, o.month), cmp.Compare(p.day, o.day))
	}
	first, _ := slices.BinarySearchFunc(list, p, newer)
	last := first
	for last < len(list) && !list[last].Date.IsZero() && newer(list[last], p) == 0 {
		last++
	}
	return list[first:last]
}

func (r *Renderer) spanName(lang string, p span) string {
	l := r.Site.Locales[lang]
	switch {
	case p.day > 0:
		return l.LongDate(p.year, p.month, p.day)
	case p.month > 0:
		return l.MonthYear(p.year, p.month)
	}
	return l.Year(p.year)
}

// spans returns those a list has, newest first.
func spans(list []*relate.Page, kind span) []span {
	var out []span
	for _, p := range list {
		if at := kind.of(p.Date); !p.Date.IsZero() && (len(out) == 0 || out[len(out)-1] != at) {
			out = append(out, at)
		}
	}
	return out
}

// A day has a page of its own where it has more than one story: of one alone
// the month's page says all.
const minDay = 2

func (r *Renderer) has(lang string, p span) bool {
	n := len(r.in(lang, p))
	return n >= minDay || n > 0 && p.day == 0
}

func (r *Renderer) counted(lang string, text Words, href string, n int) Counted {
	return Counted{Link{Text: text, Href: href}, r.said(lang, "articles", r.count(lang, "articles", n))}
}

// beside are links to spans; current is the page's own.
func (r *Renderer) beside(lang, from, key string, list []span, current span) []Group {
	g := Group{Name: r.message(lang, key)}
	for _, p := range list {
		if r.has(lang, p) {
			c := r.counted(lang, r.ours(lang, lang, r.spanName(lang, p)), relative(from, r.at(lang, p.rest())), len(r.in(lang, p)))
			c.Current = p == current
			g.Links = append(g.Links, c)
		}
	}
	if len(g.Links) == 0 || len(g.Links) == 1 && g.Links[0].Current {
		return nil
	}
	return []Group{g}
}

func (r *Renderer) time(lang string, p span, title Words, list []*relate.Page) listing {
	return listing{rest: p.rest(), title: title, list: list, others: within(r.Site.Lacked[lang], p),
		pathIn: func(other string) (string, bool) { return r.at(other, p.rest()), r.has(other, p) },
		fill: func(v *View, from string) {
			v.List.Up = append(v.List.Up, Link{Text: v.Msg["archive"], Href: relative(from, r.at(lang, "archive"))})
			year, month := span{year: p.year}, span{year: p.year, month: p.month}
			if p != year {
				v.List.Up = append(v.List.Up, Link{Text: r.ours(lang, lang, r.spanName(lang, year)), Href: relative(from, r.at(lang, year.rest()))})
			}
			if p.day > 0 {
				v.List.Up = append(v.List.Up, Link{Text: r.ours(lang, lang, r.spanName(lang, month)), Href: relative(from, r.at(lang, month.rest()))})
			}
			if p.month > 0 {
				v.List.Beside = append(v.List.Beside, r.beside(lang, from, "days", spans(r.in(lang, month), span{month: 1, day: 1}), p)...)
			}
			if p.day == 0 {
				v.List.Beside = append(v.List.Beside, r.beside(lang, from, "months", spans(r.in(lang, year), span{month: 1}), p)...)
			}
			if p == year {
				v.List.Beside = append(v.List.Beside, r.beside(lang, from, "years", spans(r.Site.Pages[lang], span{}), p)...)
			}
		}}
}

// archives are the months, days and subjects of a language, with the page that
// leads to them; the years are among the lists.
func (r *Renderer) archives(lang string) []render.Job {
	s := r.Site
	if len(s.Pages[lang]) == 0 {
		return nil
	}
	var jobs []render.Job
	for _, kind := range []span{{month: 1}, {month: 1, day: 1}} {
		for _, p := range spans(s.Pages[lang], kind) {
			if r.has(lang, p) {
				title := r.said(lang, "stories_period", locale.Format(s.Words[lang]["stories_period"].Text, "period", r.spanName(lang, p)))
				jobs = append(jobs, r.archived(lang, r.time(lang, p, title, r.in(lang, p)))...)
			}
		}
	}
	for _, sub := range s.Subjects {
		if len(sub.Pages[lang]) > 0 {
			jobs = append(jobs, r.archived(lang, r.subject(lang, sub))...)
		}
	}
	for _, kind := range relate.SubjectKinds() {
		if len(r.subjects(kind, lang)) > 0 {
			index := r.page("subjects", r.at(lang, kind), "content/"+kind, func() (*View, error) { return r.subjectIndex(lang, kind), nil })
			jobs = append(jobs, r.listed(index, r.at(lang, kind), lang, time.Time{}, r.withSubjects(kind)))
		}
	}
	archive := r.page("archive", r.at(lang, "archive"), "content", func() (*View, error) { return r.archive(lang), nil })
	return append(jobs, r.listed(archive, r.at(lang, "archive"), lang, time.Time{}, r.withStories))
}

// withStories gives the archive's address in the languages that have one.
func (r *Renderer) withStories(lang string) (string, bool) {
	return r.at(lang, "archive"), len(r.Site.Pages[lang]) > 0
}

// withSubjects gives an index's address in the languages that have one.
func (r *Renderer) withSubjects(kind string) func(string) (string, bool) {
	return func(lang string) (string, bool) { return r.at(lang, kind), len(r.subjects(kind, lang)) > 0 }
}

// archive is the page that lists years, months and the indexes of subjects.
func (r *Renderer) archive(lang string) *View {
	s, at := r.Site, r.at(lang, "archive")
	from := at + "index.html"
	v := r.view(lang, at, r.message(lang, "archive"), r.withStories)
	v.Archive = &Archive{}
	for _, year := range spans(s.Pages[lang], span{}) {
		list := r.in(lang, year)
		c := r.counted(lang, r.ours(lang, lang, r.spanName(lang, year)), relative(from, r.at(lang, year.rest())), len(list))
		g := Group{Name: c.Text, Href: c.Href, Count: &c.Count}
		for _, month := range spans(list, span{month: 1}) {
			g.Links = append(g.Links, r.counted(lang, r.ours(lang, lang, r.spanName(lang, month)), relative(from, r.at(lang, month.rest())), len(r.in(lang, month))))
		}
		v.Archive.Years = append(v.Archive.Years, g)
	}
	for _, kind := range relate.SubjectKinds() {
		if n := len(r.subjects(kind, lang)); n > 0 {
			v.Archive.Subjects = append(v.Archive.Subjects, Counted{Link{Text: v.Msg[kind], Href: relative(from, r.at(lang, kind))}, r.ours(lang, lang, s.Locales[lang].Number(n))})
		}
	}
	return v
}

// subjects are those of a kind that stories of a language name.
func (r *Renderer) subjects(kind, lang string) []*relate.Subject {
	var out []*relate.Subject
	for _, sub := range r.Site.Subjects {
		if sub.Kind == kind && len(sub.Pages[lang]) > 0 {
			out = append(out, sub)
		}
	}
	return out
}

func (r *Renderer) subjectName(lang string, sub *relate.Subject) Words {
	name, of := r.Site.SubjectName(sub, lang)
	return r.words(lang, of, name)
}

func (r *Renderer) subject(lang string, sub *relate.Subject) listing {
	s := r.Site
	name := r.subjectName(lang, sub)
	a := listing{rest: s.SubjectPath(sub, lang)[len(r.at(lang, "")):], title: name, list: sub.Pages[lang], others: s.LackedOf(sub, lang)}
	a.rest = a.rest[:len(a.rest)-1]
	if sub.File != nil {
		a.source = sub.File.File.Path
	}
	a.pathIn = func(other string) (string, bool) { return s.SubjectPath(sub, other), len(sub.Pages[other]) > 0 }
	a.fill = func(v *View, from string) {
		v.Data = graph(r.wholeSubject(lang, sub))
		key, argument := "about_subject", "name"
		switch sub.Kind {
		case "topics":
			key, argument = "about_topic", "topic"
		case relate.Sources:
			key = "stories_from"
		}
		v.List.Of = format(v.Msg[key], argument, name)
		v.List.Up = []Link{{Text: v.Msg["archive"], Href: relative(from, r.at(lang, "archive"))}, {Text: v.Msg[sub.Kind], Href: relative(from, r.at(lang, sub.Kind))}}
		if sub.File == nil {
			return
		}
		for _, address := range sub.File.See {
			v.List.See = append(v.List.See, Address(address))
		}
		if n := sub.File.Name(lang); n != nil {
			v.About = optional(r.words(lang, n.Lang, n.About))
		}
	}
	return a
}

// subjectIndex lists the subjects of a kind in the order of the language.
func (r *Renderer) subjectIndex(lang, kind string) *View {
	at := r.at(lang, kind)
	v := r.view(lang, at, r.message(lang, kind), r.withSubjects(kind))
	collator := locale.NewCollator(r.Site.Locales[lang])
	type row struct {
		Counted
		key string
	}
	var rows []row
	for _, sub := range r.subjects(kind, lang) {
		c := row{Counted: r.counted(lang, r.subjectName(lang, sub), relative(at+"index.html", r.Site.SubjectPath(sub, lang)), len(sub.Pages[lang]))}
		c.key = c.Text.text
		if sub.File != nil {
			if n := sub.File.Name(lang); n != nil {
				c.key = cmp.Or(n.Sort, n.Text)
			}
		}
		rows = append(rows, c)
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(collator.Compare(a.key, b.key), collator.Compare(a.Text.text, b.Text.text))
	})
	for _, c := range rows {
		letter := collator.Letter(c.key)
		if n := len(v.Subjects); n == 0 || v.Subjects[n-1].Name != letter {
			v.Subjects = append(v.Subjects, Initial{Name: letter, ID: "l-" + strconv.Itoa(n+1)})
		}
		last := &v.Subjects[len(v.Subjects)-1]
		last.Links = append(last.Links, c.Counted)
	}
	return v
}

// surroundings are a story's subjects and the stories near it; only front
// matter is asked.
func (r *Renderer) surroundings(st *Story, p *relate.Page, from string) {
	s, lang := r.Site, p.Reader()
	for _, kind := range relate.SubjectKinds() {
		if kind == relate.Sources {
			continue // the source has a line of its own
		}
		line := Subjects{Kind: r.message(lang, kind)}
		for _, sub := range s.SubjectsOf(p, kind) {
			line.Links = append(line.Links, r.subjectLink(sub, lang, p.Lang, from))
		}
		if line.Links != nil {
			st.Subjects = append(st.Subjects, line)
		}
	}
	earlier, later := s.Around(p)
	st.Previous, st.Next = r.pointer(lang, earlier, from), r.pointer(lang, later, from)
	for _, other := range s.Related(p) {
		st.Related = append(st.Related, *r.pointer(lang, other, from))
	}
}

// subjectLink leads to a subject in the reader's language, or where that has no
// page for it in the one of the text that names it.
func (r *Renderer) subjectLink(sub *relate.Subject, lang, text, from string) Link {
	out := Link{Text: r.subjectName(lang, sub)}
	if len(sub.Pages[lang]) == 0 {
		lang, out.Lang = text, r.Site.Locales[text].Tag
	}
	out.Href = relative(from, r.Site.SubjectPath(sub, lang))
	return out
}

func (r *Renderer) pointer(lang string, p *relate.Page, from string) *Pointer {
	if p == nil {
		return nil
	}
	return &Pointer{r.leading(lang, from, p), dateOf(r.Site.Locales[lang], p.Date)}
}
