package feed

import (
	"html"
	"net/url"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

// A note is a term that the text has, with the id of its first place.
type note struct {
	concept, back string
	placed        bool // back is in the text
}

// A rewriter makes of a page's body one that stands anywhere: addresses are
// absolute, ids its own, and what only a style sheet or a script would show is
// said in elements. A term becomes its plain words with the number of a note.
//
// It reads tokens, not a tree: what it gets was made well-formed before.
type rewriter struct {
	prefix string
	base   string // address of the page
	known  func(concept string) bool
	number func(int) string
	notes  []note

	out  []byte
	open []element
	many map[string]int // how many of a name are open
	term string         // concept of the term we are in
	last struct {
		concept    string
		start, end int // the number after it
		first      bool
	}
}

// An element that is open, and what it was made to.
type element struct{ name, end string }

// hidden are the elements that no reader shows, with all that is in them.
var hidden = []string{"script", "style", "iframe", "object", "noscript", "template", "svg", "math", "select", "textarea", "title", "head"}

// unwrapped are elements that say nothing without a style sheet or a form.
var unwrapped = []string{"form", "button", "label", "fieldset", "font", "center", "html", "body", "nav", "main"}

// void are the elements without an end.
var void = []string{"br", "hr", "img", "wbr", "col", "input", "source", "embed", "link", "meta", "area", "base", "track"}

// kept are the attributes that mean something in a feed reader.
var kept = []string{"href", "src", "alt", "width", "height", "id", "lang", "dir", "title", "cite", "datetime", "colspan", "rowspan", "start", "reversed", "value", "type", "scope", "open", "hreflang", "align", "controls"}

func (r *rewriter) rewrite(body string) string {
	r.many = map[string]int{}
	z := nethtml.NewTokenizer(strings.NewReader(body))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			for len(r.open) > 0 {
				r.close()
			}
			return string(r.out)
		case nethtml.TextToken:
			if len(r.open) == 0 || r.open[len(r.open)-1].end != nothing {
				r.out = append(r.out, z.Raw()...)
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			r.start(z.Token())
		case nethtml.EndTagToken:
			r.end(z.Token().Data)
		}
	}
}

// nothing is the end of a hidden element.
const nothing = "\x00"

func (r *rewriter) inHidden() bool {
	return len(r.open) > 0 && r.open[len(r.open)-1].end == nothing
}

func (r *rewriter) start(t nethtml.Token) {
	at := map[string]string{}
	for _, a := range t.Attr {
		at[a.Key] = a.Val
	}
	class := strings.Fields(at["class"])
	switch name := t.Data; {
	case name == "input":
		if at["type"] == "checkbox" && !r.inHidden() {
			box := "☐"
			if _, on := at["checked"]; on {
				box = "☑"
			}
			r.out = append(r.out, box...)
		}
	case name == "img" && at["src"] == "":
		if !r.inHidden() {
			r.out = append(r.out, html.EscapeString(at["alt"])...)
		}
	case slices.Contains(void, name):
		if !r.inHidden() && slices.Contains([]string{"br", "hr", "img", "wbr", "col", "source"}, name) {
			r.tag(name, t.Attr)
		}
	case r.inHidden() || slices.Contains(hidden, name):
		r.push(element{name, nothing})
	case slices.Contains(unwrapped, name), name == "span" && at["lang"] == "" && at["dir"] == "":
		r.push(element{name, ""})
	case name == "a" && slices.Contains(class, "term"):
		r.push(element{name, ""})
		r.term = strings.TrimPrefix(at["href"], "#g-")
		r.note(at["id"])
	case name == "aside" && slices.Contains(class, "alert"):
		r.push(element{name, "</blockquote>"})
		r.tag("blockquote", t.Attr)
	case name == "p" && slices.Contains(class, "alert-title"):
		r.push(element{name, "</strong></p>"})
		r.tag("p", t.Attr)
		r.out = append(r.out, "<strong>"...)
	default:
		r.push(element{name, "</" + name + ">"})
		r.tag(name, t.Attr)
	}
}

func (r *rewriter) push(e element) {
	r.open = append(r.open, e)
	r.many[e.name]++
}

// end closes an element, and those in it that were left open; the end of none
// is dropped.
func (r *rewriter) end(name string) {
	if r.many[name] == 0 {
		return
	}
	for r.close() != name {
	}
}

func (r *rewriter) close() string {
	e := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	r.many[e.name]--
	if e.end != nothing {
		r.out = append(r.out, e.end...)
	}
	if e.name == "a" && r.term != "" {
		r.cite()
		r.term = ""
	}
	return e.name
}

// note gives a term its number when it is first met.
func (r *rewriter) note(id string) {
	if !r.known(r.term) {
		r.term = ""
		return
	}
	if id == "" {
		// The rest of a term that crosses emphasis: the number moves behind it.
		if r.last.concept == r.term {
			r.out = slices.Delete(r.out, r.last.start, r.last.end)
			if r.last.first {
				r.notes[len(r.notes)-1].placed = false
			}
		}
		return
	}
	r.last.concept = ""
	if !slices.ContainsFunc(r.notes, func(n note) bool { return n.concept == r.term }) {
		r.notes = append(r.notes, note{concept: r.term, back: id})
	}
}

// cite writes the number of the term that ends here.
func (r *rewriter) cite() {
	n := slices.IndexFunc(r.notes, func(n note) bool { return n.concept == r.term })
	if n < 0 {
		return
	}
	r.last.concept, r.last.start, r.last.first = r.term, len(r.out), !r.notes[n].placed
	r.out = append(r.out, "\u2060<sup"...) // no line begins with the number
	if !r.notes[n].placed {
		r.notes[n].placed = true
		r.out = append(r.out, ` id="`+html.EscapeString(r.prefix+r.notes[n].back)+`"`...)
	}
	r.out = append(r.out, `><a href="#`+html.EscapeString(r.prefix+"g-"+r.term)+`">[`+r.number(n+1)+`]</a></sup>`...)
	r.last.end = len(r.out)
}

func (r *rewriter) tag(name string, attrs []nethtml.Attribute) {
	r.out = append(append(r.out, '<'), name...)
	for _, a := range attrs {
		value, ok := r.attribute(name, a)
		if ok {
			r.out = append(r.out, " "+a.Key+`="`+html.EscapeString(value)+`"`...)
		}
	}
	r.out = append(r.out, '>')
}

func (r *rewriter) attribute(name string, a nethtml.Attribute) (string, bool) {
	if !slices.Contains(kept, a.Key) || a.Key == "type" && name != "ol" && name != "source" {
		return "", false
	}
	switch a.Key {
	case "id":
		return r.prefix + a.Val, a.Val != ""
	case "href", "src", "cite":
		if here, ok := strings.CutPrefix(a.Val, "#"); ok && a.Key == "href" && here != "" {
			return "#" + r.prefix + here, true
		}
		if a.Val == "" {
			return "", false
		}
		return absolute(r.base, a.Val)
	}
	return a.Val, true
}

// absolute resolves an address of a page; what is no address to follow has none.
func absolute(base, ref string) (string, bool) {
	b, err := url.Parse(base)
	if err != nil {
		return "", false
	}
	u, err := b.Parse(strings.TrimSpace(ref))
	if err != nil || !slices.Contains([]string{"http", "https", "mailto", "tel", "ftp", "xmpp", "geo"}, u.Scheme) {
		return "", false
	}
	return u.String(), true
}
