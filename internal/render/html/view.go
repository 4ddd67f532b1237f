// Package html makes the pages people read: a layout executed over a View of
// plain data, with fragments spliced in.
//
// Isolation is by construction. Whatever somebody wrote is of the type Words,
// whose text a layout cannot reach; isolate gives each action of a layout the
// function that prints words as an element, or as plain text where no element
// can stand. Plain strings of a view are addresses, ids and the like; a test
// holds the fields to a list. docs/layouts.md tells it to who writes a layout.
package html

import (
	"html/template"
	"time"

	"lontar/internal/locale"
	"lontar/internal/relate"
)

// A View is all a page can depend on. Links are relative to the page.
type View struct {
	Data  object // of schema.org, for machines; nil: none
	Share *Share // nil: the site has no address

	Lang, Dir string
	Vertical  bool
	Title     Words // of the document
	Site      Words
	Heading   Words
	About     *Words // description
	Root      string // from the page to the root of the site
	Style     string
	Script    string
	Canonical string
	Alternate []relate.Alternate
	NoIndex   bool // nobody should find the page by searching
	Feeds     []Feed
	Switcher  []Choice
	Nav       []Link
	Foot      []Link // ordinary pages
	Home      string
	Msg       map[string]Words // interface words

	Story    *Story
	List     *List
	Glossary *Index
	Concept  *Concept
	Archive  *Archive
	Subjects []Initial // the index of a kind
	Lost     []Lost
}

// A Feed is one that holds the stories of the page's part of the site.
type Feed struct {
	Type, Href string
	Title      Words
}

// A Choice is a language in the switcher; its link has lang and dir, so the name
// needs none. Where the page does not exist in it, Missing says so; Href then
// leads to one that borrows the text, or there is none.
type Choice struct {
	Lang, Dir string
	Name      Words
	Href      string
	Current   bool
	Missing   *Words
}

// A Link leads somewhere in the site.
type Link struct {
	Text    Words
	Href    string
	Lang    string // of where it leads, if that is another language
	Current bool
}

// A Date is for people and for machines.
type Date struct{ Text, Machine string }

// dateHTML writes the date as an element.
func dateHTML(d *Date) template.HTML {
	if d == nil {
		return ""
	}
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
	Srcset, Sizes   string // of smaller copies; "": there are none
	Width, Height   int
	Alt             Words
	Caption, Credit *Words
	Gap             string // between the two
}

// A Credit is a name in the byline with what the person did.
type Credit struct {
	Role, Name Words
}

// A Story is an edition as its page shows it.
type Story struct {
	Lang, Dir          string        // of the text
	Borrowed           template.HTML // what readers of another language are told of that
	Published, Updated *Date
	Minutes            Words
	Byline             []Credit
	Source             *Source
	Cites              []Source
	Translation        template.HTML
	Reviewed           template.HTML
	Stale              *Stale
	Picture            *Picture
	Body               template.HTML
	Contents           []Link
	Corrections        []Correction
	Terms              []Entry
	Notes              []Note
	Concepts           []Link // what the story is about
	Annotations        string // address of the file, "": none
	Subjects           []Subjects
	Previous, Next     *Pointer
	Related            []Pointer
	Citation           template.HTML // the line to cite the story by
	References         []Reference   // the same for programs
}

// A Correction is shown with its date.
type Correction struct {
	Date *Date
	Text Words
}

// An Entry is a term as the end of an article explains it.
type Entry struct {
	ID         string
	Term       Words
	Others     []Words // in the original's language and in English
	Definition template.HTML
	Source     template.HTML // of the definition
	DefLang    *Words        // name of the language, where the definition is in another one
	Page       string
	Back       string
}

// A Row is a story in a list.
type Row struct {
	Title   Words
	Href    string
	Date    *Date
	About   *Words
	OnlyIn  template.HTML
	Lang    string // where it is in another language
	Minutes Words
	Picture *Picture // the story's lead picture
}

// A List of stories, a part of it.
type List struct {
	Front        bool
	Intro        template.HTML
	Count        Words
	Rows         []Row
	Page         *Words // which one of how many
	Newer, Older string
	Years        []Link
	Elsewhere    []Row         // in other languages
	Others       *Words        // how many there are
	Of           template.HTML // what the stories have in common, in a sentence
	See          []Address     // about a subject
	Up           []Link        // the archives this list is a part of
	Beside       []Group       // and those beside and below it
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
	See     []Address
	Others  []Other
	Uses    *Words // how many
	Used    []Year
}

// A Term with its standing.
type Term struct {
	Text, Status Words
	Hint         *Words
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
	Story    Link
	Date     *Date
	Sentence template.HTML // with the term in <mark>
}

// A Lost is the 404 page's part in one language.
type Lost struct {
	Lang, Dir   string
	Home        Link
	Title, Text Words
}
