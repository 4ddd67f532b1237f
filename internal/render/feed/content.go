package feed

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/locale"
	"lontar/internal/relate"
)

// A text is a story's full text being put together: HTML that needs no style
// sheet, no script and no other part of the page. What the story's page shows
// stands in it too: where the text comes from, what was corrected, the terms.
type text struct {
	strings.Builder
	r      *Renderer
	p      *relate.Page
	l      locale.Locale
	fresh  relate.Freshness
	prefix string // of ids
}

func (r *Renderer) content(p *relate.Page, f archive.Fragment, fresh relate.Freshness, id, image string) string {
	t := text{r: r, p: p, l: r.Site.Locales[p.Lang], fresh: fresh, prefix: prefix(id)}
	// Readers do not keep the language and direction of the feed.
	fmt.Fprintf(&t, "<div lang=\"%s\" dir=\"%s\">\n", t.l.Tag, t.l.Dir)
	t.corrections()
	if p.Description != "" {
		t.WriteString("<p><strong>" + html.EscapeString(p.Description) + "</strong></p>\n")
	}
	t.provenance()
	t.picture(image)
	body := rewriter{prefix: t.prefix, base: r.Site.Absolute(p.Path), known: func(id string) bool { return r.Site.Concept(id) != nil }, number: t.l.Number}
	t.WriteString(body.rewrite(t.fill(f)))
	t.editorNotes(f.Notes)
	t.cites()
	t.terms(body.notes)
	t.WriteString("</div>")
	return t.String()
}

// say puts escaped arguments, name and HTML in turn, into a message.
func (t *text) say(key string, args ...string) string {
	return locale.Format(html.EscapeString(t.word(key)), args...)
}

func (t *text) word(key string) string { return t.r.Site.Words[t.p.Lang][key].Text }

func (t *text) corrections() {
	if len(t.p.Corrections) == 0 {
		return
	}
	t.WriteString("<p><strong>" + t.say("corrections") + "</strong></p>\n<ul>\n")
	for _, c := range t.p.Corrections {
		t.WriteString("<li>")
		if !c.Date.IsZero() {
			t.WriteString("<strong>" + t.date(c.Date) + "</strong> ")
		}
		t.WriteString(html.EscapeString(c.Text) + "</li>\n")
	}
	t.WriteString("</ul>\n")
}

// provenance says who made the text, from what, and how it came to be in this
// language. Labels are set off by weight: the colon is another in each language.
func (t *text) provenance() {
	var lines []string
	var names []string
	for _, c := range t.p.Byline {
		names = append(names, "<strong>"+t.say("role_"+c.Role)+"</strong> "+bdi(c.Name, ""))
	}
	if names != nil {
		lines = append(lines, strings.Join(names, " · "))
	}
	if s := t.work(t.p.Source, false); s != "" {
		lines = append(lines, "<strong>"+t.say("source")+"</strong> "+s)
	}
	if made := t.translation(); made != "" {
		lines = append(lines, made)
	}
	if stale := t.stale(); stale != "" {
		lines = append(lines, stale)
	}
	if lines != nil {
		t.WriteString("<p>" + strings.Join(lines, "<br>\n") + "</p>\n")
	}
}

func (t *text) translation() string {
	tr := t.p.Translation
	key := relate.HowTranslated(t.p)
	if key == "" {
		return ""
	}
	language := bdi(t.locale(tr.From).Autonym, tr.From)
	if o := t.p.Story.Edition(tr.From); o != nil {
		language = fmt.Sprintf(`<a href="%s" hreflang="%s">%s</a>`, html.EscapeString(t.r.Site.Absolute(o.Path)), t.locale(tr.From).Tag, language)
	}
	out := t.say(key, "language", language)
	if tr.By != "" {
		out += ". " + t.say("translated_by", "name", bdi(tr.By, ""))
	}
	if !tr.Reviewed.IsZero() {
		out += " · " + t.say("reviewed", "date", t.date(tr.Reviewed))
	}
	return out
}

// work names a source, with a link where it has an address.
func (t *text) work(s archive.Source, cited bool) string {
	lang := s.Lang
	if lang == t.p.Lang {
		lang = ""
	}
	var names []string
	for _, n := range []string{s.Title, s.Publisher} {
		if n != "" {
			names = append(names, bdi(n, lang))
		}
	}
	a := relate.WebAddress(s.URL)
	if len(names) == 0 && a != "" {
		names = []string{`<bdi dir="ltr">` + html.EscapeString(a) + "</bdi>"}
	}
	if len(names) > 0 && a != "" {
		names[0] = `<a href="` + html.EscapeString(a) + `">` + names[0] + "</a>"
	}
	if s.Account != "" {
		names = append(names, t.say("source_account", "name", bdi(s.Account, "")))
	}
	if names == nil {
		return ""
	}
	if other := relate.OtherLanguage(t.p, s, !cited); other != "" {
		names = append(names, t.say("only_in", "language", bdi(t.locale(other).Autonym, other)))
	}
	if !s.Published.IsZero() {
		names = append(names, t.date(s.Published))
	}
	if a := relate.WebAddress(s.Archived); a != "" {
		names = append(names, `<a href="`+html.EscapeString(a)+`">`+t.say("archived_copy")+"</a>")
	}
	return strings.Join(names, " · ")
}

func (t *text) picture(image string) {
	if image == "" {
		return
	}
	i := t.p.Image
	fmt.Fprintf(t, "<figure><img src=\"%s\" alt=\"%s\"", html.EscapeString(image), html.EscapeString(i.Alt))
	if target, ok := t.r.Site.Resolve(t.p.File, t.p.Lang, i.Src); ok && target.File != nil {
		t.WriteString(t.size(target.File.Path))
	}
	t.WriteString(">")
	if i.Caption != "" || i.Credit != "" {
		t.WriteString("<figcaption>" + html.EscapeString(i.Caption))
		if i.Credit != "" {
			t.WriteString(locale.Gap(i.Caption) + t.say("credit", "credit", bdi(i.Credit, "")))
		}
		t.WriteString("</figcaption>")
	}
	t.WriteString("</figure>\n")
}

func (t *text) size(path string) string {
	if w, h := t.r.Fragments.Picture(path); w > 0 {
		return fmt.Sprintf(` width="%d" height="%d"`, w, h)
	}
	return ""
}

func (t *text) cites() {
	var all []string
	for _, c := range t.p.Source.Cites {
		if w := t.work(c, true); w != "" {
			all = append(all, "<li>"+w+"</li>\n")
		}
	}
	if all != nil {
		t.WriteString("<h2>" + t.say("cites") + "</h2>\n<ul>\n" + strings.Join(all, "") + "</ul>\n")
	}
}

// terms are the notes that the numbers in the text lead to.
func (t *text) terms(notes []note) {
	if len(notes) == 0 {
		return
	}
	t.WriteString("<h2>" + t.say("terms_here") + "</h2>\n<dl>\n")
	for i, n := range notes {
		t.term(i, n, t.r.Site.Concept(n.concept))
	}
	t.WriteString("</dl>\n")
}

func (t *text) term(i int, n note, c *archive.Concept) {
	var names []string
	definition, of := "", ""
	lang := t.p.Lang
	for _, l := range append(t.r.Site.Fallbacks(lang), t.r.Site.Langs...) {
		e := c.Entry(l)
		if e == nil {
			continue
		}
		if l == lang {
			l = ""
		}
		if len(names) == 0 && len(e.Terms) > 0 {
			names = append(names, bdi(e.Terms[0].Text, l))
		}
		if definition == "" && e.Definition != "" {
			definition, of = e.Definition, l
		}
	}
	for _, l := range []string{t.p.Story.Original.Lang, "en"} {
		if e := c.Entry(l); e != nil && l != lang && len(e.Terms) > 0 {
			if name := bdi(e.Terms[0].Text, l); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if names == nil {
		names = []string{html.EscapeString(strings.ReplaceAll(c.ID, "-", " "))}
	}
	if of != "" {
		loc := t.locale(of)
		definition = fmt.Sprintf(`<span lang="%s" dir="%s">%s</span> %s`, loc.Tag, loc.Dir, definition, t.say("no_definition", "language", bdi(loc.Autonym, of)))
	}
	fmt.Fprintf(t, "<dt id=\"%s\">[%s] <strong>%s</strong></dt>\n<dd>%s <a href=\"%s\">%s</a> <a href=\"#%s\" title=\"%s\">↩\ufe0e</a></dd>\n",
		t.prefix+"g-"+n.concept, t.l.Number(i+1), strings.Join(names, "</strong> · <strong>"), definition,
		html.EscapeString(t.r.Site.Absolute(t.r.Site.At(lang, "glossary/"+c.ID))), t.say("term_page"), t.prefix+n.back, t.say("term_back"))
}

// fill writes a body with its slots filled; links are absolute.
func (t *text) fill(f archive.Fragment) string {
	var b strings.Builder
	last, site := 0, t.r.Site
	for _, s := range f.Slots {
		b.Write(f.HTML[last:s.Offset])
		last = s.Offset
		switch s.Kind {
		case archive.NoteSlot:
			b.WriteString(t.reference(s.Value))
		case archive.WordSlot:
			b.WriteString(t.say(s.Value))
		case archive.LinkSlot:
			to, ok := site.Resolve(t.p.File, t.p.Lang, s.Value)
			switch {
			case !ok:
			case to.Page != nil:
				fmt.Fprintf(&b, ` href="%s%s"`, html.EscapeString(site.Absolute(to.Page.Own().Path)), html.EscapeString(to.Fragment))
				if to.Page.Lang != t.p.Lang {
					fmt.Fprintf(&b, ` hreflang="%s"`, t.locale(to.Page.Lang).Tag)
				}
			default:
				fmt.Fprintf(&b, ` href="%s"`, html.EscapeString(site.Absolute(relate.AssetPath(*to.File))))
			}
		case archive.CreditSlot:
			b.WriteString(t.say("credit", "credit", bdi(s.Value, "")))
		case archive.ImageSlot:
			if to, ok := site.Resolve(t.p.File, t.p.Lang, s.Value); ok && to.File != nil {
				fmt.Fprintf(&b, ` src="%s"%s`, html.EscapeString(site.Absolute(relate.AssetPath(*to.File))), t.size(to.File.Path))
			}
		}
	}
	b.Write(f.HTML[last:])
	return b.String()
}
