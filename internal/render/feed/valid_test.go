package feed_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
)

const (
	atomNS    = "http://www.w3.org/2005/Atom"
	contentNS = "http://purl.org/rss/1.0/modules/content/"
	dcNS      = "http://purl.org/dc/elements/1.1/"
)

// An element of a document, as its namespaces are resolved.
type element struct {
	name     xml.Name
	attr     map[string]string
	text     string
	children []*element
}

func (e *element) all(space, local string) []*element {
	var out []*element
	for _, c := range e.children {
		if c.name == (xml.Name{Space: space, Local: local}) {
			out = append(out, c)
		}
	}
	return out
}

// one returns the only child of a name.
func (e *element) one(t *testing.T, space, local string) *element {
	t.Helper()
	list := e.all(space, local)
	if len(list) != 1 {
		t.Fatalf("<%s> has %d <%s>, not one", e.name.Local, len(list), local)
	}
	return list[0]
}

func readXML(t *testing.T, b []byte) *element {
	t.Helper()
	if !utf8.Valid(b) || bytes.ContainsFunc(b, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xfffe || r == 0xffff }) {
		t.Fatal("the file holds what no XML may hold")
	}
	root := &element{}
	open := []*element{root}
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		top := open[len(open)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			e := &element{name: tok.Name, attr: map[string]string{}}
			for _, a := range tok.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(tok)
		}
	}
	if len(root.children) != 1 {
		t.Fatalf("%d root elements", len(root.children))
	}
	return root.children[0]
}

// wellTagged is the syntax of RFC 4151 for a host's name.
var wellTagged = regexp.MustCompile(`^tag:[a-z0-9]([a-z0-9.-]*[a-z0-9])?,\d{4}-\d{2}-\d{2}:[A-Za-z0-9\-._~%/]+:[a-z0-9-]+$`)

func checkIRI(t *testing.T, what, s string) {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil || u.Scheme == "" || strings.ContainsAny(s, " <>\"") {
		t.Errorf("%s: %q is no absolute address", what, s)
	}
}

func checkTime(t *testing.T, what, s, layout string) time.Time {
	t.Helper()
	at, err := time.Parse(layout, s)
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
	return at
}

// A told is what a feed says, in whichever format.
type told struct {
	ids, titles, contents []string
	updated               []time.Time
}

// checkAtom holds a file to RFC 4287: what must be there, how often, and in
// which form (sections 4.1 and 4.2).
func checkAtom(t *testing.T, b []byte) told {
	t.Helper()
	var out told
	f := readXML(t, b)
	if f.name != (xml.Name{Space: atomNS, Local: "feed"}) || f.attr["lang"] == "" {
		t.Fatalf("the root is %v", f.name)
	}
	atomGrammar.hold(t.Errorf, f)
	checkLinks(t, f, f.one(t, atomNS, "id").text)
	checkAuthors(t, f)
	checkIRI(t, "feed id", f.one(t, atomNS, "id").text)
	updated := checkTime(t, "feed updated", f.one(t, atomNS, "updated").text, time.RFC3339)
	if f.one(t, atomNS, "title").text == "" || f.one(t, atomNS, "author").one(t, atomNS, "name").text == "" {
		t.Error("the feed has no title or no author")
	}
	self := 0
	for _, l := range f.all(atomNS, "link") {
		checkIRI(t, "feed link", l.attr["href"])
		if l.attr["rel"] == "self" {
			self++
		}
	}
	if self != 1 {
		t.Errorf("%d links to itself", self)
	}
	ids := map[string]bool{}
	var newest time.Time
	for _, e := range f.all(atomNS, "entry") {
		id := e.one(t, atomNS, "id").text
		if ids[id] || !wellTagged.MatchString(id) {
			t.Errorf("the id %q is no tag, or stands twice", id)
		}
		ids[id] = true
		at := checkTime(t, id, e.one(t, atomNS, "updated").text, time.RFC3339)
		if at.Before(checkTime(t, id, e.one(t, atomNS, "published").text, time.RFC3339)) {
			t.Errorf("%s was updated before it was published", id)
		}
		if at.After(newest) {
			newest = at
		}
		alternates := map[string]bool{}
		for _, l := range e.all(atomNS, "link") {
			checkIRI(t, id, l.attr["href"])
			if key := l.attr["type"] + l.attr["hreflang"]; l.attr["rel"] == "alternate" {
				if alternates[key] {
					t.Errorf("%s: two alternates of one type and language", id)
				}
				alternates[key] = true
			}
		}
		if !alternates["text/html"+e.attr["lang"]] {
			t.Errorf("%s does not lead to its page", id)
		}
		for _, who := range append(e.all(atomNS, "author"), e.all(atomNS, "contributor")...) {
			if who.one(t, atomNS, "name").text == "" {
				t.Errorf("%s: somebody has no name", id)
			}
		}
		for _, c := range e.all(atomNS, "category") {
			if c.attr["term"] == "" {
				t.Errorf("%s: an empty category", id)
			}
		}
		if len(e.all(atomNS, "summary")) > 1 {
			t.Errorf("%s: two summaries", id)
		}
		c := e.one(t, atomNS, "content")
		if c.attr["type"] != "html" || len(c.children) > 0 {
			t.Errorf("%s: the content is no escaped HTML", id)
		}
		checkContent(t, id, c.text)
		out.ids, out.contents = append(out.ids, id), append(out.contents, c.text)
		out.titles, out.updated = append(out.titles, e.one(t, atomNS, "title").text), append(out.updated, at)
	}
	if !updated.Equal(newest) {
		t.Errorf("the feed is of %v, its newest entry of %v", updated, newest)
	}
	return out
}

// checkRSS holds a file to the specification of RSS 2.0 and the best practices
// of the RSS Advisory Board.
func checkRSS(t *testing.T, b []byte) told {
	t.Helper()
	var out told
	root := readXML(t, b)
	if root.name.Local != "rss" || root.name.Space != "" || root.attr["version"] != "2.0" {
		t.Fatalf("the root is %v %v", root.name, root.attr)
	}
	rssGrammar.hold(t.Errorf, root)
	c := root.one(t, "", "channel")
	checkLinks(t, c, c.one(t, "", "link").text+"rss.xml")
	checkChannel(t, c)
	checkIRI(t, "channel link", c.one(t, "", "link").text)
	checkTime(t, "lastBuildDate", c.one(t, "", "lastBuildDate").text, time.RFC1123Z)
	for _, name := range []string{"title", "description", "language"} {
		if c.one(t, "", name).text == "" {
			t.Errorf("the channel has an empty <%s>", name)
		}
	}
	if l := c.one(t, atomNS, "link"); l.attr["rel"] != "self" {
		t.Error("the channel does not say where it is")
	}
	for _, i := range c.all("", "item") {
		guid := i.one(t, "", "guid")
		if guid.attr["isPermaLink"] != "false" || !wellTagged.MatchString(guid.text) {
			t.Errorf("guid %q", guid.text)
		}
		checkIRI(t, guid.text, i.one(t, "", "link").text)
		checkTime(t, guid.text, i.one(t, "", "pubDate").text, time.RFC1123Z)
		if len(i.all("", "author")) > 0 {
			t.Errorf("%s: <author> holds a mail address, which nobody gave", guid.text)
		}
		text := i.one(t, contentNS, "encoded").text
		checkContent(t, guid.text, text)
		i.one(t, "", "description")
		for _, who := range i.all(dcNS, "creator") {
			if who.text == "" {
				t.Errorf("%s: somebody has no name", guid.text)
			}
		}
		out.ids, out.titles, out.contents = append(out.ids, guid.text), append(out.titles, i.one(t, "", "title").text), append(out.contents, text)
		out.updated = append(out.updated, checkTime(t, guid.text, i.one(t, atomNS, "updated").text, time.RFC3339))
	}
	return out
}

// checkJSON holds a file to JSON Feed 1.1.
func checkJSON(t *testing.T, b []byte) told {
	t.Helper()
	var out told
	var f struct {
		Version, Title, Language string
		Home                     string `json:"home_page_url"`
		Self                     string `json:"feed_url"`
		Authors                  []struct{ Name string }
		Items                    []struct {
			ID, URL, Title, Language, Summary, Image string
			Published                                string `json:"date_published"`
			Modified                                 string `json:"date_modified"`
			Content                                  string `json:"content_html"`
			Tags                                     []string
			Authors                                  []struct{ Name string }
		}
	}
	if err := json.Unmarshal(b, &f); err != nil {
		t.Fatal(err)
	}
	if f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" || f.Language == "" || len(f.Authors) != 1 {
		t.Errorf("version %q, title %q, language %q, authors %v", f.Version, f.Title, f.Language, f.Authors)
	}
	checkMembers(t, b)
	if f.Self != f.Home+"feed.json" {
		t.Errorf("the feed of %s says that it is at %s", f.Home, f.Self)
	}
	checkIRI(t, "home", f.Home)
	checkIRI(t, "self", f.Self)
	for _, i := range f.Items {
		checkIRI(t, i.ID, i.URL)
		if i.Image != "" {
			checkIRI(t, i.ID, i.Image)
		}
		checkTime(t, i.ID, i.Published, time.RFC3339)
		if !wellTagged.MatchString(i.ID) || i.Content == "" {
			t.Errorf("item %q", i.ID)
		}
		checkContent(t, i.ID, i.Content)
		out.ids, out.titles, out.contents = append(out.ids, i.ID), append(out.titles, i.Title), append(out.contents, i.Content)
		out.updated = append(out.updated, checkTime(t, i.ID, i.Modified, time.RFC3339))
	}
	return out
}

// checkContent holds a full text to what a reader without our style sheet and
// script needs.
func checkContent(t *testing.T, of, text string) {
	t.Helper()
	checkSafe(t, of, text)
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	var links []string
	wrapped := false
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "style", "iframe", "form", "input", "button":
			t.Errorf("%s: <%s>", of, n.Data)
		}
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
			switch {
			case a.Key == "class" || a.Key == "style" || a.Key == "role" || a.Key == "tabindex" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("%s: <%s %s=%q> means nothing in a reader", of, n.Data, a.Key, a.Val)
			case a.Key == "src" || a.Key == "cite" || a.Key == "href" && !strings.HasPrefix(a.Val, "#"):
				checkIRI(t, of, a.Val)
			case a.Key == "href":
				links = append(links, a.Val[1:])
			case a.Key == "id":
				if ids[a.Val] {
					t.Errorf("%s: the id %q stands twice", of, a.Val)
				}
				ids[a.Val] = true
			}
		}
		if n.Parent != nil && n.Parent.Data == "body" && n.Data == "div" && at["lang"] != "" && at["dir"] != "" {
			wrapped = true
		}
		if n.Data == "img" && at["src"] == "" {
			t.Errorf("%s: a picture from nowhere", of)
		}
	}
	if !wrapped {
		t.Errorf("%s: the text does not say its language and direction", of)
	}
	for _, l := range links {
		if un, err := url.PathUnescape(l); !ids[l] && (err != nil || !ids[un]) {
			t.Errorf("%s: #%s leads to no place of the text", of, l)
		}
	}
}
