// Package permalink makes addresses of patterns such as /:lang/:year/:slug/,
// and says what a part of an address may hold.
package permalink

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"lontar/internal/diag"
)

// Default is the pattern of a site that names none: the folders of content/
// below the language.
const Default = "/:lang/:sections/:slug/"

// A Pattern is a list of parts of an address, each of texts and tokens.
type Pattern [][]piece

type piece struct {
	text  string
	token bool
}

// A Story is what a pattern can ask for. Name is that of its file or folder.
type Story struct {
	Lang              string // part of the address
	Folders           []string
	Name, Slug, Title string
	Date              time.Time
}

// A Fault of a pattern, by the code points it stands at.
type Fault struct {
	Start, End    int
	Message, Hint string
}

// tokens gives for what may be written the token that is meant; some are
// Hugo's other names for ours.
var tokens = map[string]string{"lang": "lang", "section": "section", "sections": "sections", "year": "year", "month": "month", "day": "day",
	"slug": "slug", "title": "title", "name": "name", "filename": "name", "contentbasename": "name", "slugorfilename": "slug", "slugorcontentbasename": "slug"}

var (
	token  = regexp.MustCompile(`:[0-9A-Za-z]*(\[[^\]/]*\]?)?`)
	unique = []string{"slug", "title", "name"}
	dated  = []string{"year", "month", "day"}
)

// Parse reads a pattern. The language is its first part, whether it says so or
// not.
func Parse(pattern string) (Pattern, *Fault) {
	var out Pattern
	found := map[string]bool{}
	at := 0
	for seg := range strings.SplitSeq(pattern, "/") {
		part, fault := parsePart(seg)
		if fault == nil {
			fault = placed(part, len(out) == 0, seg)
		}
		if fault != nil {
			fault.Start, fault.End = fault.Start+at, fault.End+at
			return nil, fault
		}
		if len(part) > 0 {
			out = append(out, part)
		}
		for _, p := range part {
			found[p.text] = found[p.text] || p.token
		}
		at += utf8.RuneCountInString(seg) + 1
	}
	if !slices.ContainsFunc(unique, func(t string) bool { return found[t] }) {
		return nil, &Fault{0, utf8.RuneCountInString(pattern), "nothing in the pattern tells one story from another", "add :slug, :name or :title"}
	}
	if !found["lang"] {
		out = slices.Insert(out, 0, []piece{{"lang", true}})
	}
	return out, nil
}

func parsePart(seg string) ([]piece, *Fault) {
	var out []piece
	last := 0
	for _, m := range append(token.FindAllStringIndex(seg, -1), []int{len(seg), len(seg)}) {
		if text := seg[last:m[0]]; text != "" {
			if fault := literal(text); fault != nil {
				return nil, fault.by(seg[:last])
			}
			out = append(out, piece{text, false})
		}
		if name := seg[m[0]:m[1]]; name != "" {
			meant, ok := tokens[strings.ToLower(strings.TrimPrefix(name, ":"))]
			if !ok {
				return nil, unknown(name).by(seg[:m[0]])
			}
			out = append(out, piece{meant, true})
		}
		last = m[1]
	}
	if strings.HasSuffix(seg, ".html") {
		return nil, (&Fault{0, 5, "an address is a folder, not a file", "take .html out"}).by(seg[:len(seg)-5])
	}
	return out, nil
}

func (f *Fault) by(before string) *Fault {
	n := utf8.RuneCountInString(before)
	f.Start, f.End = f.Start+n, f.End+n
	return f
}

func unknown(name string) *Fault {
	f := &Fault{0, utf8.RuneCountInString(name), fmt.Sprintf("unknown token %q", name), "use :lang, :section, :sections, :year, :month, :day, :slug, :title or :name"}
	names := make([]string, 0, len(tokens))
	for n := range tokens {
		names = append(names, ":"+n)
	}
	slices.Sort(names)
	if n := diag.Nearest(strings.ToLower(name), names); n != "" {
		f.Hint = fmt.Sprintf("did you mean %q?", n)
	}
	return f
}

// literal holds the text between tokens to what an address may hold, so that
// the pattern shows the address as it will be.
func literal(text string) *Fault {
	if strings.Contains(text, "..") {
		i := strings.Index(text, "..")
		return (&Fault{0, 2, "an address cannot leave the site", `take ".." out`}).by(text[:i])
	}
	at := 0
	for _, r := range text {
		switch kept := clean(string(r)); {
		case kept == string(r):
		case kept == "" || kept == "-":
			return &Fault{at, at + 1, fmt.Sprintf("%q cannot stand in an address", r), "use letters, digits, - and _"}
		default:
			return &Fault{at, at + 1, "an address is written in small letters", fmt.Sprintf("write %q", clean(text))}
		}
		at++
	}
	return nil
}

// placed holds the tokens to where they can stand.
func placed(part []piece, first bool, seg string) *Fault {
	whole := utf8.RuneCountInString(seg)
	for _, p := range part {
		switch {
		case !p.token:
		case p.text == "lang" && (!first || len(part) > 1):
			return &Fault{0, whole, "the language is the first part of every address", "begin with /:lang/, or leave :lang out"}
		case p.text == "sections" && len(part) > 1:
			return &Fault{0, whole, ":sections can be several folders", "write it between slashes"}
		}
	}
	return nil
}

// Dated tells whether the pattern asks for a story's date.
func (p Pattern) Dated() bool {
	return slices.ContainsFunc(p, func(part []piece) bool {
		return slices.ContainsFunc(part, func(q piece) bool { return q.token && slices.Contains(dated, q.text) })
	})
}

// Of is the address of a story, from the root of the site. A story without a
// name of any kind gets one that ends with its folder.
func (p Pattern) Of(s Story) string {
	var out strings.Builder
	for _, part := range p {
		var seg strings.Builder
		for _, q := range part {
			switch {
			case !q.token:
				seg.WriteString(q.text)
			case q.text == "sections":
				out.WriteString(Path(strings.Join(s.Folders, "/")))
			default:
				seg.WriteString(s.value(q.text))
			}
		}
		if at := Segment(seg.String()); at != "" {
			out.WriteString(at + "/")
		}
	}
	return out.String()
}

func (s Story) value(token string) string {
	switch token {
	case "lang":
		return s.Lang
	case "section":
		return slices.Concat(s.Folders, []string{""})[0]
	case "year":
		return s.Date.Format("2006")
	case "month":
		return s.Date.Format("01")
	case "day":
		return s.Date.Format("02")
	case "slug":
		if at := Segment(s.Slug); at != "" {
			return at
		}
	case "title":
		if at := Segment(s.Title); at != "" {
			return at
		}
	}
	return s.Name
}
