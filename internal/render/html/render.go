package html

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render"
	"lontar/internal/source"
)

// Fragments gives bodies and what was found in them.
type Fragments interface {
	Fragment(*relate.Page) (archive.Fragment, error)
	Findings(*relate.Page) (*archive.Findings, error)
	Sentences(p *relate.Page, concept string) ([]archive.Hit, error) // the hits of a concept, "" for all, with the words around them
	Rest(c *archive.Concept, e *archive.Entry) (archive.Fragment, error)
	Picture(path string) (width, height int)
	Freshness(*relate.Page) (relate.Freshness, error)
	Copies(path string) []relate.Copy
}

// Layouts are the parsed templates, one set for each kind of page.
type Layouts map[string]*template.Template

// Kinds are the layouts a site has; base.html and partials/ are in each.
var Kinds = []string{"story", "list", "glossary", "concept", "archive", "subjects", "languages", "404", "page", "borrowed"}

// Parse reads the layouts. A mistake in one is a diagnostic at its place.
func Parse(files map[string][]byte) (Layouts, []diag.Diagnostic) {
	funcs := template.FuncMap{"bdi": element, "plain": plain, "format": format, "date": dateHTML}
	var diags []diag.Diagnostic
	base := template.New("base").Funcs(funcs)
	add := func(t *template.Template, name string) {
		if _, err := t.New(path.Base(name)).Parse(string(files[name])); err != nil {
			diags = append(diags, layoutDiagnostic(name, err))
		}
	}
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	add(base, "layouts/base.html")
	for _, n := range names {
		if strings.HasPrefix(n, "layouts/partials/") {
			add(base, n)
		}
	}
	out := Layouts{}
	for _, kind := range Kinds {
		t, err := base.Clone()
		if err != nil {
			diags = append(diags, layoutDiagnostic("layouts/base.html", err))
			continue
		}
		add(t, "layouts/"+kind+".html")
		isolate(t)
		out[kind] = t
	}
	return out, diags
}

// executing is how html/template names the place where a layout failed.
var executing = regexp.MustCompile(`template: ([^:]+):(\d+):(\d+): executing "[^"]*" at (<.*>): (.*)`)

// layoutFailure says what is wrong with a layout that could be read but not be
// followed, such as one that names what a page does not have.
func layoutFailure(err error) error {
	m := executing.FindStringSubmatch(err.Error())
	if m == nil {
		return err
	}
	line, _ := strconv.Atoi(m[2])
	col, _ := strconv.Atoi(m[3])
	file := "layouts/" + m[1]
	if m[1] != "base.html" && !slices.Contains(Kinds, strings.TrimSuffix(m[1], ".html")) {
		file = "layouts/partials/" + m[1]
	}
	return diag.Diagnostic{Code: "layout/failed", Severity: diag.Error, Path: file, Line: line, Col: col + 1,
		Message: fmt.Sprintf("%s: %s", m[4], m[5]), Hint: "mend the layout; pages made before keep their last whole form"}
}

func layoutDiagnostic(name string, err error) diag.Diagnostic {
	d := diag.Diagnostic{Code: "layout/syntax", Severity: diag.Error, Path: name, Message: err.Error()}
	// html/template says "template: name:line: what" or "template: name:line:col: …".
	parts := strings.SplitN(strings.TrimPrefix(err.Error(), "template: "), ":", 3)
	if len(parts) == 3 {
		if n, e := strconv.Atoi(parts[1]); e == nil {
			d.Line, d.Message = n, strings.TrimSpace(parts[2])
		}
	}
	return d
}

// A Renderer makes the jobs of a site.
type Renderer struct {
	Site      *relate.Site
	Layouts   Layouts
	Fragments Fragments
	Feeds     map[string][]relate.Feed // by language
}

// Jobs lists every page, in the order of stories and languages.
func (r *Renderer) Jobs() []render.Job {
	var jobs []render.Job
	s := r.Site
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			jobs = append(jobs, r.listed(r.page(kindOf(p), p.Path, p.File.Path, func() (*View, error) { return r.edition(p) }), p.Path, p.Lang, p.Changed(), editions(p.Story)))
			if s.Config.Annotations {
				jobs = append(jobs, data(p.Path+"annotations.json", p.File.Path, func() (any, error) { return r.annotations(p) }))
			}
		}
	}
	for _, old := range s.Redirects {
		jobs = append(jobs, r.redirect(old))
	}
	for _, lang := range s.Langs {
		jobs = append(jobs, r.borrowings(lang)...)
		jobs = append(jobs, r.lists(lang)...)
		jobs = append(jobs, r.archives(lang)...)
		if len(s.Concepts) > 0 {
			index := r.page("glossary", r.at(lang, "glossary"), "content/glossary", func() (*View, error) { return r.glossary(lang) })
			jobs = append(jobs, r.listed(index, r.at(lang, "glossary"), lang, time.Time{}, r.everywhere("glossary")))
			jobs = append(jobs, data(r.at(lang, "glossary")+"glossary.json", "content/glossary", func() (any, error) { return r.machineGlossary(lang) }))
			for i := range s.Concepts {
				c := &s.Concepts[i]
				page := r.page("concept", r.at(lang, "glossary/"+c.ID), c.File.Path, func() (*View, error) { return r.concept(lang, c) })
				jobs = append(jobs, r.listed(page, r.at(lang, "glossary/"+c.ID), lang, time.Time{}, r.everywhere("glossary/"+c.ID)))
			}
		}
	}
	jobs = append(jobs, r.listed(r.page("languages", "", "lontar.yaml", r.languages), "", s.Config.Default, time.Time{}, r.everywhere("")))
	lost := r.page("404", "", "lontar.yaml", r.lost)
	lost.Path = "404.html"
	jobs = append(jobs, lost)
	return jobs
}

// at is the address of a page of a language.
func (r *Renderer) at(lang, rest string) string { return r.Site.At(lang, rest) }

func (r *Renderer) page(kind, dir, source string, make func() (*View, error)) render.Job {
	return render.Job{Path: dir + "index.html", Source: source, Layout: "layouts/" + kind + ".html", Render: func(w io.Writer) error {
		v, err := make()
		if err != nil {
			return err
		}
		r.tell(kind, dir, v)
		if err := r.Layouts[kind].ExecuteTemplate(w, "base.html", v); err != nil {
			return layoutFailure(err)
		}
		return nil
	}}
}

// listed says that a page may be found by searching. pathIn is the one its
// view was made with, so that head and sitemap name the same alternates; nil:
// it has none.
func (r *Renderer) listed(j render.Job, at, lang string, updated time.Time, pathIn func(string) (string, bool)) render.Job {
	j.Listing = &relate.Listing{Path: at, Lang: lang, Updated: updated, Alternates: func() []relate.Alternate {
		if pathIn == nil {
			return nil
		}
		return r.Site.Alternates(pathIn)
	}}
	return j
}

// relative leads from one file of the site to a page, both from the root.
func relative(from, to string) string {
	up := strings.Repeat("../", strings.Count(from, "/"))
	if up == "" && to == "" {
		return "./"
	}
	return up + relate.EscapePath(to)
}

func (r *Renderer) absolute(p string) string { return r.Site.Absolute(p) }

func (r *Renderer) count(lang, key string, n int) string {
	l := r.Site.Locales[lang]
	return locale.Format(r.Site.Words[lang][key].Pick(l, n), "count", l.Number(n))
}

// view is what every page of a language has. pathIn gives the same page's
// address in another language, and whether it exists there.
func (r *Renderer) view(lang, at string, heading Words, pathIn func(lang string) (string, bool)) *View {
	s := r.Site
	l := s.Locales[lang]
	from := at + "index.html"
	msg := make(map[string]Words, len(s.Words[lang]))
	for k := range s.Words[lang] {
		msg[k] = r.message(lang, k)
	}
	v := &View{Lang: l.Tag, Dir: l.Dir, Vertical: l.Vertical, Site: r.siteTitle(lang), Msg: msg, Root: relative(from, ""), Home: relative(from, r.at(lang, "")),
		Canonical: r.absolute(at), Style: relative(from, relate.AssetPath(s.Files["static/assets/lontar.css"])), Script: relative(from, relate.AssetPath(s.Files["static/assets/lontar.js"]))}
	if s.Config.BaseURL == "" {
		v.Canonical = "" // a site without an address has no absolute ones
	}
	v.Title, v.Heading = heading, heading
	if heading.text != v.Site.text {
		v.Title = r.own(lang, heading.String()+" · "+v.Site.String())
	}
	v.Nav = append(v.Nav, Link{Text: msg["front_page"], Href: v.Home, Current: at == r.at(lang, "")})
	below := s.Below(at, lang)
	for _, sec := range r.sections(lang) {
		sec.Current = strings.HasPrefix(below, sec.Href)
		sec.Href = relative(from, sec.Href)
		v.Nav = append(v.Nav, sec)
	}
	if len(s.Concepts) > 0 {
		g := r.at(lang, "glossary")
		v.Nav = append(v.Nav, Link{Text: msg["glossary"], Href: relative(from, g), Current: strings.HasPrefix(at, g)})
	}
	if len(s.Pages[lang]) > 0 {
		a := r.at(lang, "archive")
		v.Nav = append(v.Nav, Link{Text: msg["archive"], Href: relative(from, a), Current: at == a})
	}
	for _, other := range s.Langs {
		o := r.locale(other)
		c := Choice{Lang: o.Tag, Dir: o.Dir, Name: r.ours(other, other, o.Autonym), Current: other == lang}
		if p, ok := pathIn(other); ok {
			c.Href = relative(from, p)
		} else {
			c.Missing = optional(msg["no_edition"])
		}
		v.Switcher = append(v.Switcher, c)
	}
	v.Alternate = s.Alternates(pathIn)
	v.Foot = r.foot(lang, at)
	for _, f := range r.Feeds[lang] {
		if strings.HasPrefix(below, f.Of) {
			v.Feeds = append(v.Feeds, Feed{f.Type, relative(from, f.Path), r.own(lang, f.Title)})
		}
	}
	return v
}

// editions is for the pages of a story.
func editions(st *relate.Story) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		if e := st.Edition(lang); e != nil {
			return e.Path, true
		}
		return "", false
	}
}

// everywhere is for pages that every language has.
func (r *Renderer) everywhere(rest string) func(string) (string, bool) {
	return func(lang string) (string, bool) { return r.at(lang, rest), true }
}

// sections lists the sections a language has stories in; Href from the root.
func (r *Renderer) sections(lang string) []Link {
	var out []Link
	seen := map[string]bool{}
	for _, p := range r.Site.Pages[lang] {
		if p.Section == "" || seen[p.Section] || p.Date.IsZero() {
			continue
		}
		seen[p.Section] = true
		out = append(out, Link{Text: r.sectionTitle(p.Section, lang), Href: r.at(lang, p.Section)})
	}
	order := locale.NewCollator(r.Site.Locales[lang])
	slices.SortFunc(out, func(a, b Link) int {
		return cmp.Or(order.Compare(a.Text.text, b.Text.text), cmp.Compare(a.Href, b.Href))
	})
	return out
}

func (r *Renderer) sectionTitle(section, lang string) Words {
	if e := r.Site.Sections[section][lang]; e != nil && e.Title != "" {
		return r.own(lang, e.Title)
	}
	return r.unknown(lang, section)
}

// anchors gives for the places of an edition's headings the addresses they
// share with the other editions, where those are not their own ids.
func (r *Renderer) anchors(p *relate.Page, f *archive.Findings) (map[string]string, error) {
	original := f
	if p.Story.Original != p {
		var err error
		if original, err = r.Fragments.Findings(p.Story.Original); err != nil {
			return nil, err
		}
	}
	out := map[string]string{}
	for i, shared := range relate.SharedAnchors(original.Headings, f.Headings) {
		if h := f.Headings[i]; shared != h.ID {
			out[h.Pos] = shared
		}
	}
	return out, nil
}

// body fills a fragment's slots for a page; in is the language of the text,
// lang that of who reads it, anchors are the shared addresses of its headings
// by their place.
func (r *Renderer) body(f archive.Fragment, file source.File, in, lang, from string, anchors map[string]string) template.HTML {
	var b bytes.Buffer
	b.Grow(len(f.HTML) + 64*len(f.Slots))
	last := 0
	for _, slot := range f.Slots {
		b.Write(f.HTML[last:slot.Offset])
		last = slot.Offset
		switch slot.Kind {
		case archive.AnchorSlot:
			if id := anchors[slot.Value]; id != "" {
				fmt.Fprintf(&b, `<span class="anchor" id="%s"></span>`, template.HTMLEscapeString(id))
			}
		case archive.NoteSlot:
			b.WriteString(noteReference(r.Site.Locales[in], slot.Value))
		case archive.WordSlot:
			b.WriteString(string(r.message(in, slot.Value).HTML()))
		case archive.LinkSlot:
			t, ok := r.Site.Resolve(file, lang, slot.Value)
			switch {
			case !ok:
				// Left as text that leads nowhere; the author has been told.
				b.WriteString(` class="broken"`)
			case t.Page != nil:
				fmt.Fprintf(&b, ` href="%s%s"`, relative(from, t.Page.Path), template.HTMLEscapeString(t.Fragment))
				if t.Page.Lang != lang {
					fmt.Fprintf(&b, ` hreflang="%s"`, r.Site.Locales[t.Page.Lang].Tag)
				}
			default:
				fmt.Fprintf(&b, ` href="%s"`, relative(from, relate.AssetPath(*t.File)))
			}
		case archive.ImageSlot, archive.LeadImageSlot:
			r.image(&b, slot, file, in, from)
		case archive.CreditSlot:
			b.WriteString(string(format(r.message(in, "credit"), "credit", r.unknown(in, slot.Value))))
		}
	}
	b.Write(f.HTML[last:])
	return template.HTML(b.String())
}

// minutes is how long a story takes to read, said in lang; a story in another
// language is read at the pace of its own.
func (r *Renderer) minutes(lang string, p *relate.Page, f *archive.Findings) string {
	return r.count(lang, "minutes", r.Site.Locales[p.Lang].Minutes(f.Words, f.Characters))
}

// summaryColumns is about two lines of a list, and what search engines show.
const summaryColumns = 200

// about is what a list says of a story: its description, else its beginning.
func (r *Renderer) about(p *relate.Page, f *archive.Findings) string {
	if p.Description != "" {
		return p.Description
	}
	return locale.Shorten(f.Summary, r.Site.Locales[p.Lang], summaryColumns)
}
