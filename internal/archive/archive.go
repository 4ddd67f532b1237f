// Package archive holds what an archive is made of: editions, concepts, terms,
// and what was found in a text. They are values; none reaches outside itself.
package archive

import (
	"html"
	"strings"
	"time"

	"lontar/internal/source"
)

// An Edition is a story in one language as its front matter says: the card of
// a file. The body stays on disk, from byte Body on.
type Edition struct {
	File    source.File
	Body    int
	Story   string // the story's address in content/ without language: "news/2024/grok-2"
	Section string // first folder of Story, "" at the top
	Lang    string // canonical BCP 47 tag
	Index   bool   // _index: the introduction of a section, not a story

	Title, Description string
	Untitled           bool      // the title is the name of the file
	Date, Updated      time.Time // zero: none
	Slug               string
	Aliases            []Alias
	Draft              bool
	Expires            time.Time
	Byline             []Credit
	Source             Source
	Translation        Translation
	Corrections        []Correction
	Topics             []string
	People             []string
	Places             []string
	Organisations      []string
	Image              Image
	Glossary           string // policy: section, first, all, off; "" as the site says
	Concepts           []string
	Key                string   // translationKey: relates editions whose paths differ
	Runs               []string // languages the body has runs of, in [words]{lang=fr}
}

// An Alias is an address that once led here, as somebody wrote it, with its
// place in the file.
type Alias struct {
	Text      string
	Line, Col int
}

// Changed is when readers last got something new: the latest of date, update
// and corrections.
func (e *Edition) Changed() time.Time {
	last := e.Date
	if e.Updated.After(last) {
		last = e.Updated
	}
	for _, c := range e.Corrections {
		if c.Date.After(last) {
			last = c.Date
		}
	}
	return last
}

// A Credit names somebody and what they did.
type Credit struct{ Name, Role string }

// A Source says where a text was first published.
type Source struct {
	Publisher, Account, Title, URL, Archived, Lang string
	Published                                      time.Time
	Cites                                          []Source
}

// A Translation says how an edition was made from another one.
type Translation struct {
	From, Method, By string
	Reviewed         time.Time
}

// A Correction says what was wrong and when it was mended.
type Correction struct {
	Date time.Time
	Text string
}

// An Image is a picture with what must be said of it.
type Image struct{ Src, Alt, Caption, Credit string }

// A Concept is a glossary entry in all its languages.
type Concept struct {
	File    source.File
	ID      string
	Domain  string
	Related []string
	See     []string
	Aliases []Alias
	Entries []Entry // in the file's order
}

// An Entry is a concept in one language. Definition and Source are finished
// HTML; the paragraphs between them are at bytes [RestStart, RestEnd) of the file.
type Entry struct {
	Lang               string
	Terms              []Term
	Definition, Source string
	RestStart, RestEnd int
}

// Entry returns the concept's entry in a language, or nil. An edition in pt-BR
// is served by an entry in pt (RFC 4647, lookup).
func (c *Concept) Entry(lang string) *Entry {
	for {
		for i := range c.Entries {
			if c.Entries[i].Lang == lang {
				return &c.Entries[i]
			}
		}
		cut := strings.LastIndexByte(lang, '-')
		if cut < 0 {
			return nil
		}
		lang = lang[:cut]
	}
}

// A Term is one designation of a concept in one language.
type Term struct {
	Text     string
	Status   string   // preferred, admitted, deprecated, superseded (ISO 30042)
	Match    string   // inflect (also ""), exact, case, off
	Forms    []string // irregular whole forms
	Stems    []string // oblique stems
	Near     []string // counts only with one of these words in its paragraph
	Not      []string // phrases it is no part of
	POS      string   // noun, adj, propn, verb; "": not said
	Type     string   // full, acronym, abbreviation, short, symbol; "": as it is written
	Region   string   // where it is used, as in a BCP 47 tag; "": everywhere
	Compound string   // found in longer words: head (their end) or any (anywhere); "": not
	Sort     string   // the reading it is ordered by
	Hint     string   // what to write instead
	Offset   int      // in the concept's file
}

// A Block is one run of prose with everything but its words taken away, and
// the way back to the bytes it came from.
type Block struct {
	Text    string
	Pieces  []Piece
	Section int    // counts headings before it
	Heading string // id of the heading above it
	Lang    string // of the run, where it differs from the edition's
	Off     bool   // {glossary=off}
	Quote   bool   // in a quotation: somebody else's words
	Forced  []Forced
}

// A Piece maps bytes of a Block's text to bytes of the source. Verbatim
// pieces have the same length on both sides; others (an entity, a soft break)
// stand for the whole source range.
type Piece struct{ Text, Source, SourceEnd int }

// Forced is a span of a block's text whose concept the author gave: a concept
// id, or "off".
type Forced struct {
	Start, End int
	Concept    string
}

// A Hit is one occurrence of a term.
type Hit struct {
	Concept string
	Lang    string // of the run it is in, "" for the edition's own
	Term    int    // index into the entry's terms
	Start   int    // byte range in the source file
	End     int
	Form    string // as written
	Before  string // of the sentence
	After   string
	Anchor  string // id of the mark, "" if not marked
	Heading string // id of the heading above
	Quoted  bool   // in somebody else's words
}

// Marked tells whether readers see the occurrence marked.
func (h Hit) Marked() bool { return h.Anchor != "" }

// A Heading of a body.
type Heading struct {
	Level      int
	ID, Text   string
	Explicit   bool   // the author gave the id
	Pos        string // its place among the headings of its level, the same in editions of the same structure: s-2.1
	Start, End int    // bytes of the file
}

// A Link of a body, with its place in the file.
type Link struct {
	Target     string
	Start, End int
}

// A SlotKind says what only the site can fill in.
type SlotKind uint8

const (
	LinkSlot      SlotKind = iota // attributes of an <a>: where Value leads in this language
	ImageSlot                     // attributes of an <img>: address and size of Value
	WordSlot                      // the interface word Value
	LeadImageSlot                 // likewise, of the first picture that a page shows
	CreditSlot                    // who made a picture: Value, said as the page's language says it
	AnchorSlot                    // at the start of the heading whose Pos is Value: the address all editions share
	NoteSlot                      // after the words that the note with the number Value is about
)

// A Slot stands at a byte offset of a fragment's HTML.
type Slot struct {
	Offset int
	Kind   SlotKind
	Value  string
}

// Findings are what is known of a body without its text.
type Findings struct {
	Headings   []Heading
	IDs        []string
	Links      []Link
	Images     []Link
	Hits       []Hit
	Notes      []Note // those placed first, in the order of the text
	Words      int
	Characters int     // of Han and kana, which are not among the words
	Summary    string  // the first paragraph as plain text
	Passages   []Print // of front matter and body, as translators see them
}

// A Fragment is a body as finished HTML with slots, and its findings.
type Fragment struct {
	HTML  []byte
	Slots []Slot
	Findings
}

// PlainText takes the tags out of a definition.
func PlainText(s string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		b.WriteString(s[:open])
		end := strings.IndexByte(s[open:], '>')
		if end < 0 {
			s = ""
			break
		}
		s = s[open+end+1:]
	}
	return html.UnescapeString(b.String() + s)
}
