package html

import (
	"cmp"
	"fmt"
	"html/template"
	"regexp"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// Words are somebody's words: a name, a title, a term. A layout prints them
// with {{.Name}} and cannot get at the bare text. Between tags that gives
// <bdi lang dir>, so that the words cannot reorder what stands around them; in
// an attribute or in <title>, which hold no elements, it gives the text between
// FSI and PDI where its direction could differ from the page's.
type Words struct {
	Lang string // "": the page's, or nobody knows
	Dir  string // "": nobody knows, the first letter decides
	text string
	page string // direction of the page
	ours bool   // an interface word: without <bdi> where all its letters read as the page does
}

// An Address of the web is shown from left to right everywhere.
type Address string

// wordsOf makes words of a language for a page; without a language nobody
// knows which it is.
func wordsOf(page, l locale.Locale, text string) Words {
	w := Words{text: locale.BalanceBidi(text), page: page.Dir}
	if l.Tag == "" {
		return w
	}
	w.Dir = l.Dir
	if l.Tag != page.Tag {
		w.Lang = l.Tag
	}
	return w
}

// String gives the text for where no element can stand.
func (w Words) String() string {
	if w.Lang == "" && w.Dir != "" || w.text == "" || !w.differs() {
		return w.text
	}
	open := "\u2068"
	if w.Dir != "" && locale.FirstStrong(w.text) != w.Dir {
		// The first letter would mislead: "xAI" at the head of an Arabic title.
		open = map[string]string{"ltr": "\u2066", "rtl": "\u2067"}[w.Dir]
	}
	return open + w.text + "\u2069"
}

// HTML gives the words as an element.
func (w Words) HTML() template.HTML {
	return w.element(template.HTML(template.HTMLEscapeString(w.text)))
}

func (w Words) element(text template.HTML) template.HTML {
	switch {
	case text == "":
		return ""
	case w.Lang != "":
		return template.HTML(fmt.Sprintf(`<bdi lang="%s" dir="%s">%s</bdi>`, w.Lang, w.Dir, text))
	case w.ours && !w.differs():
		return text
	case w.Dir != "" && locale.FirstStrong(w.text) != w.Dir:
		return template.HTML(fmt.Sprintf(`<bdi dir="%s">%s</bdi>`, w.Dir, text))
	}
	return "<bdi>" + text + "</bdi>"
}

// differs tells whether any part of the text could read another way than the
// page.
func (w Words) differs() bool {
	return w.Dir != "" && w.Dir != w.page || locale.CouldTurn(w.text, w.page)
}

// element is what a layout prints between tags.
func element(v any) any {
	switch v := v.(type) {
	case Words:
		return v.HTML()
	case *Words:
		if v == nil {
			return ""
		}
		return v.HTML()
	case Address:
		return template.HTML(`<bdi dir="ltr">` + template.HTMLEscapeString(string(v)) + `</bdi>`)
	case *Date:
		return dateHTML(v)
	}
	return v
}

// plain is what a layout prints where no element can stand.
func plain(v any) any {
	switch v := v.(type) {
	case *Words:
		if v == nil {
			return ""
		}
		return v.String()
	case *Date:
		if v == nil {
			return ""
		}
		return v.Text
	}
	return v
}

var argument = regexp.MustCompile(`\{[a-z_]+\}`)

// format puts arguments, name and value in turn, into a message. It is the only
// way to do so: each argument is isolated, but for HTML, which has been.
func format(message Words, args ...any) template.HTML {
	pairs := make([]string, 0, len(args))
	for i, a := range args {
		if i%2 == 0 {
			pairs = append(pairs, fmt.Sprint(a))
			continue
		}
		if s, ok := a.(string); ok {
			a = Words{text: locale.BalanceBidi(s), page: message.page}
		}
		s, ok := element(a).(template.HTML)
		if !ok {
			s = template.HTML(template.HTMLEscapeString(fmt.Sprint(a)))
		}
		pairs = append(pairs, string(s))
	}
	whole := template.HTML(locale.Format(template.HTMLEscapeString(message.text), pairs...))
	message.text = argument.ReplaceAllString(message.text, "") // of its own words only
	return message.element(whole)
}

// locale is what is known of a language, of the site or not.
func (r *Renderer) locale(lang string) locale.Locale {
	if l, ok := r.Site.Locales[lang]; ok || lang == "" {
		return l
	}
	return locale.Of(lang)
}

// own are words in the page's language.
func (r *Renderer) own(page, text string) Words { return r.words(page, page, text) }

// unknown are words of which nobody has said the language: the name of a person.
func (r *Renderer) unknown(page, text string) Words { return r.words(page, "", text) }

func (r *Renderer) words(page, lang, text string) Words {
	return wordsOf(r.locale(page), r.locale(lang), text)
}

// ours are interface words, lang the language they are really in.
func (r *Renderer) ours(page, lang, text string) Words {
	w := r.words(page, lang, text)
	w.ours = true
	return w
}

// said is a message with its arguments in; those are numbers of the page's
// language, everything else goes through format. Words that another language
// lent are marked as its own.
func (r *Renderer) said(lang, key, text string) Words {
	return r.ours(lang, cmp.Or(r.Site.Words[lang][key].From, lang), text)
}

// message is the interface word of a key.
func (r *Renderer) message(lang, key string) Words {
	return r.said(lang, key, r.Site.Words[lang][key].Text)
}

func (r *Renderer) autonym(page, lang string) Words {
	return r.words(page, lang, r.locale(lang).Autonym)
}

// optional is nil for words that are not there, so that {{with}} tells.
func optional(w Words) *Words {
	if w.text == "" {
		return nil
	}
	return &w
}

// siteTitle is the site's title in the page's language, else the one for all
// languages, else the default language's.
func (r *Renderer) siteTitle(lang string) Words {
	c := r.Site.Config
	text := c.TitleIn(lang)
	switch {
	case c.Title[lang] == text:
		return r.own(lang, text)
	case c.Title[""] == text:
		return r.unknown(lang, text)
	}
	return r.words(lang, c.Default, text)
}

// sentence is one run of words, however the term in it is marked.
func (r *Renderer) sentence(lang string, h archive.Hit) template.HTML {
	whole := r.own(lang, h.Before+h.Form+h.After)
	if whole.text != h.Before+h.Form+h.After {
		return whole.HTML() // cut out of an isolate; the mark must not stand in its way
	}
	e := template.HTMLEscapeString
	return whole.element(template.HTML(e(h.Before) + "<mark>" + e(h.Form) + "</mark>" + e(h.After)))
}
