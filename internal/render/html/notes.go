package html

import (
	"fmt"
	"html/template"
	"strconv"

	"lontar/internal/archive"
	"lontar/internal/locale"
	"lontar/internal/relate"
)

// A Note is what an editor says of words of the text, apart from it.
type Note struct {
	ID     string
	Number *Words // as it stands behind the words; nil: they have no place in the text
	Back   string // where that is
	Quote  Words  // the words as they are now, else as they were
	Lost   bool   // they are not in the text any more
	Body   template.HTML
	By     *Words
	Date   *Date
}

// quoteColumns is about two lines of a margin.
const quoteColumns = 80

func (r *Renderer) notes(p *relate.Page, f *archive.Findings, lang, from string) []Note {
	var out []Note
	l, of := r.Site.Locales[lang], r.Site.Locales[p.Lang]
	for i, n := range f.Notes {
		number := strconv.Itoa(i + 1)
		v := Note{ID: "n-" + number, Quote: r.words(lang, p.Lang, locale.Shorten(n.Exact, of, quoteColumns)), Lost: n.Lost,
			Body: r.body(archive.Fragment{HTML: n.HTML, Slots: n.Slots}, p.File, p.Lang, lang, from, nil), By: optional(r.unknown(lang, n.By)), Date: dateOf(l, n.Date)}
		if p.Lang != lang {
			v.Body = template.HTML(fmt.Sprintf(`<div lang="%s" dir="%s">%s</div>`, of.Tag, of.Dir, v.Body))
		}
		if n.Placed() {
			v.Number, v.Back = optional(r.ours(lang, p.Lang, noteMark(of, i+1))), "#nref-"+number
		}
		out = append(out, v)
	}
	return out
}

// noteMark tells a note from a footnote, which has a bare number.
func noteMark(l locale.Locale, n int) string { return "*" + l.Number(n) }

// noteReference stands behind the words of a note. No line begins with it.
func noteReference(l locale.Locale, number string) string {
	n, _ := strconv.Atoi(number)
	return fmt.Sprintf("\u2060<sup class=\"noteref\"><a role=\"doc-noteref\" id=\"nref-%s\" href=\"#n-%s\" dir=\"%s\">%s</a></sup>", number, number, l.Dir, noteMark(l, n))
}

// commented are the notes of a story as W3C Web Annotations.
func (r *Renderer) commented(p *relate.Page, notes []archive.Note) []object {
	page, lang := r.absolute(p.Path), r.Site.Locales[p.Lang].Tag
	var out []object
	for i, n := range notes {
		selector := object{"type": "TextQuoteSelector", "exact": n.Exact, "prefix": n.Before, "suffix": n.After}
		if !n.Placed() {
			selector["prefix"], selector["suffix"] = n.Prefix, n.Suffix
		}
		a := object{"id": page + "#n-" + strconv.Itoa(i+1), "type": "Annotation", "motivation": "commenting", "target": object{"source": page, "selector": selector},
			"body": object{"type": "TextualBody", "value": r.standalone(p, n), "format": "text/html", "language": lang, "textDirection": r.Site.Locales[p.Lang].Dir}}
		if n.By != "" {
			a["creator"] = object{"name": n.By}
		}
		if !n.Date.IsZero() {
			a["created"] = n.Date.UTC().Format("2006-01-02T15:04:05Z")
		}
		out = append(out, a)
	}
	return out
}

// standalone is what a note says where nothing is relative to the page.
func (r *Renderer) standalone(p *relate.Page, n archive.Note) string {
	var b []byte
	last := 0
	for _, s := range n.Slots {
		b = append(b, n.HTML[last:s.Offset]...)
		last = s.Offset
		switch s.Kind {
		case archive.WordSlot:
			b = append(b, r.message(p.Lang, s.Value).HTML()...)
			continue
		case archive.CreditSlot:
			b = append(b, format(r.message(p.Lang, "credit"), "credit", r.unknown(p.Lang, s.Value))...)
			continue
		}
		t, ok := r.Site.Resolve(p.File, p.Lang, s.Value)
		switch {
		case !ok:
		case s.Kind == archive.LinkSlot && t.Page != nil:
			b = fmt.Appendf(b, ` href="%s%s"`, template.HTMLEscapeString(r.absolute(t.Page.Own().Path)), template.HTMLEscapeString(t.Fragment))
		case s.Kind == archive.LinkSlot:
			b = fmt.Appendf(b, ` href="%s"`, template.HTMLEscapeString(r.absolute(relate.AssetPath(*t.File))))
		case s.Kind == archive.ImageSlot && t.File != nil:
			b = fmt.Appendf(b, ` src="%s"`, template.HTMLEscapeString(r.absolute(relate.AssetPath(*t.File))))
		}
	}
	return string(append(b, n.HTML[last:]...))
}
