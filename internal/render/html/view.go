// Package html makes the pages people read: a layout executed over a View of
// plain data, with fragments spliced in.
package html

import (
	"fmt"
	"html/template"
	"strings"
	"time"

	"lontar/internal/locale"
)

// Words are somebody's words: a name, a title, a term. In a layout
// {{bdi .X}} writes them as <bdi lang dir>, so that they cannot reorder the
// text around them; printed plainly they stand between FSI and PDI.
type Words struct{ Text, Lang, Dir string }

func (w Words) String() string {
	if w.Lang == "" {
		return w.Text
	}
	return "\u2068" + w.Text + "\u2069"
}

func bdi(w Words) template.HTML {
	var b strings.Builder
	b.WriteString("<bdi")
	if w.Lang != "" {
		fmt.Fprintf(&b, ` lang="%s" dir="%s"`, w.Lang, w.Dir)
	}
	b.WriteString(">" + template.HTMLEscapeString(w.Text) + "</bdi>")
	return template.HTML(b.String())
}

// format puts arguments, name and value in turn, into a message. Words are
// isolated, HTML is taken as it is, everything else escaped.
func format(text string, args ...any) template.HTML {
	pairs := make([]string, 0, len(args))
	for i, a := range args {
		var s string
		switch a := a.(type) {
		case Words:
			s = string(bdi(a))
		case template.HTML:
			s = string(a)
		default:
			s = template.HTMLEscapeString(fmt.Sprint(a))
		}
		if i%2 == 0 {
			s = fmt.Sprint(a)
		}
		pairs = append(pairs, s)
	}
	return template.HTML(locale.Format(template.HTMLEscapeString(text), pairs...))
}

// A View is all a page can depend on. Links are relative to the page.
type View struct {
	Data object // of schema.org, for machines; nil: none

	Lang, Dir string
	Vertical  bool
	Title     string // of the document
	Site      string
	Heading   Words
	About     string // description
	Root      string // from the page to the root of the site
	Style     string
	Script    string
	Canonical string
	Alternate []Alternate
	Switcher  []Choice
	Nav       []Link
	Home      string
	Msg       map[string]string

	Story    *Story
	List     *List
	Glossary *Index
	Concept  *Concept
	Lost     []Lost
}

// An Alternate is another language's address of the same page, absolute.
type Alternate struct{ Lang, Href string }

// A Choice is a language in the switcher. Without Href the page does not exist in it.
type Choice struct {
	Name    Words
	Href    string
	Current bool
	Missing string
}

// A Link leads somewhere in the site.
type Link struct {
	Text    Words
	Href    string
	Current bool
}

// A Date is for people and for machines.
type Date struct{ Text, Machine string }

// HTML writes the date as an element.
func dateHTML(d Date) template.HTML {
	return template.HTML(`<time datetime="` + template.HTMLEscapeString(d.Machine) + `">` + template.HTMLEscapeString(d.Text) + `</time>`)
}

func dateOf(l locale.Locale, t time.Time) *Date {
	if t.IsZero() {
		return nil
	}
	return &Date{l.LongDate(t.Year(), t.Month(), t.Day()), t.Format(time.DateOnly)}
}

// A Picture with its size, so that nothing moves when it arrives.
type Picture struct {
	Src             string
	Width, Height   int
	Alt             string
	Caption, Credit Words
}

// A Credit is a name in the byline with what the person did.
type Credit struct {
	Role string
	Name Words
}

// A Source is a work the story stands on.
type Source struct {
	Publisher, Title Words
	URL, Archived    string
	Date             *Date
}

// A Story is an edition as its page shows it.
type Story struct {
	Published, Updated *Date
	Minutes            string
	Byline             []Credit
	Source             *Source
	Cites              []Source
	Translation        template.HTML
	Reviewed           template.HTML
	Picture            *Picture
	Body               template.HTML
	Contents           []Link
	Corrections        []Correction
	Terms              []Entry
	Concepts           []Link // what the story is about
	Annotations        string // address of the file, "": none
}

// A Correction is shown with its date.
type Correction struct {
	Date *Date
	Text string
}

// An Entry is a term as the end of an article explains it.
type Entry struct {
	ID         string
	Term       Words
	Others     []Words // in the original's language and in English
	Definition template.HTML
	DefLang    Words // where the definition is in another language
	Page       string
	Back       string
}

// A Row is a story in a list.
type Row struct {
	Title   Words
	Href    string
	Date    *Date
	About   string
	OnlyIn  template.HTML
	Lang    string
	Dir     string
	Minutes string
}

// A List of stories, a part of it.
type List struct {
	Front        bool
	Intro        template.HTML
	Count        string
	Rows         []Row
	Page         string
	Newer, Older string
	Years        []Link
	Elsewhere    []Row
}

// An Index is the glossary of a language.
type Index struct{ Letters []Letter }

// A Letter and the terms under it.
type Letter struct {
	Name, ID string
	Terms    []Entry
}

// A Concept is a glossary entry's own page.
type Concept struct {
	Entry   Entry
	Terms   []Term
	Rest    template.HTML
	Related []Link
	See     []string
	Others  []Other
	Uses    string
	Used    []Year
}

// A Term with its standing.
type Term struct {
	Text         Words
	Status, Hint string
}

// An Other language's preferred term.
type Other struct {
	Language, Term Words
	Href           string
}

// A Year of uses.
type Year struct {
	Name string
	Uses []Use
}

// A Use is a sentence with the term in it.
type Use struct {
	Story               Link
	Date                *Date
	Before, Form, After string
}

// A Lost is the 404 page's part in one language.
type Lost struct {
	Home  Link
	Title string
	Text  string
}
