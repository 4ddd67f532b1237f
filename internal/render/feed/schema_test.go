package feed_test

import (
	"encoding/json"
	"mime"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// A grammar says what an element holds: its children with how often, and its
// attributes. It is what the RELAX NG of RFC 4287 (appendix B) and the
// specification of RSS 2.0 say, of the elements that feeds here have; others
// are wrong.
type grammar map[string]rule

type rule struct {
	children   string // "id title? link*": once, at most once, any number
	attributes string // "href rel?"
	text       bool   // words stand in it
}

// names are how the grammars call the namespaces.
var names = map[string]string{"atom:": atomNS, "content:": contentNS, "dc:": dcNS}

var atomGrammar = grammar{
	"atom:feed":  {children: "atom:id atom:title atom:subtitle? atom:updated atom:author* atom:link* atom:generator? atom:entry*", attributes: "lang"},
	"atom:entry": {children: "atom:id atom:title atom:updated atom:published? atom:author* atom:contributor* atom:link* atom:category* atom:summary? atom:content?", attributes: "lang"},
	"atom:id":    {text: true}, "atom:title": {text: true}, "atom:subtitle": {text: true}, "atom:updated": {text: true}, "atom:published": {text: true}, "atom:generator": {text: true},
	"atom:author": {children: "atom:name"}, "atom:contributor": {children: "atom:name"}, "atom:name": {text: true},
	"atom:link": {attributes: "rel? type? hreflang? title? href"}, "atom:category": {attributes: "term"},
	"atom:summary": {text: true}, "atom:content": {text: true, attributes: "type"},
}

var rssGrammar = grammar{
	"rss":     {children: "channel", attributes: "version"},
	"channel": {children: "title link description language? lastBuildDate? generator? atom:link item*"},
	"item":    {children: "title link? guid? pubDate? atom:updated? dc:creator* dc:contributor* category* atom:link* description? content:encoded?"},
	"title":   {text: true}, "link": {text: true}, "description": {text: true}, "language": {text: true}, "lastBuildDate": {text: true}, "generator": {text: true},
	"guid": {text: true, attributes: "isPermaLink?"}, "pubDate": {text: true}, "category": {text: true}, "atom:updated": {text: true}, "dc:creator": {text: true}, "dc:contributor": {text: true},
	"content:encoded": {text: true}, "atom:link": atomGrammar["atom:link"],
}

func (e *element) called() string {
	for short, space := range names {
		if e.name.Space == space {
			return short + e.name.Local
		}
	}
	return e.name.Local
}

// A report is told what is wrong, as (*testing.T).Errorf is.
type report func(format string, args ...any)

// hold reports where an element is not as its rule says.
func (g grammar) hold(wrong report, e *element) {
	name := e.called()
	r, ok := g[name]
	if !ok {
		wrong("<%s> is no element of this format", name)
		return
	}
	count := map[string]int{}
	for _, c := range e.children {
		count[c.called()]++
		g.hold(wrong, c)
	}
	g.counts(wrong, name, r.children, count)
	given := map[string]int{}
	for a := range e.attr {
		if !slices.Contains([]string{"xmlns", "atom", "content", "dc"}, a) { // declarations of namespaces
			given[a]++
		}
	}
	g.counts(wrong, name, r.attributes, given)
	if !r.text && strings.TrimSpace(e.text) != "" {
		wrong("<%s> holds the words %q", name, e.text)
	}
}

func (grammar) counts(wrong report, of, rules string, count map[string]int) {
	for _, what := range strings.Fields(rules) {
		name := strings.TrimRight(what, "?*")
		n := count[name]
		delete(count, name)
		if n == 0 && name == what || n > 1 && !strings.HasSuffix(what, "*") {
			wrong("<%s> has %d %s", of, n, what)
		}
	}
	for name := range count {
		wrong("<%s> may have no %s", of, name)
	}
}

// languageTag is RFC 3066, which RFC 4287 names; relation is the registered
// form of a link relation.
var (
	languageTag = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)
	relations   = []string{"self", "alternate", "via", "related", "enclosure"}
)

// checkLinks holds links, languages and media types to their forms, and a feed's
// link to itself to where the feed is.
func checkLinks(t *testing.T, e *element, self string) {
	t.Helper()
	for _, a := range []string{"lang", "hreflang"} {
		if l, ok := e.attr[a]; ok && !languageTag.MatchString(l) {
			t.Errorf("<%s %s=%q> is no language", e.name.Local, a, l)
		}
	}
	if e.called() == "atom:link" {
		if _, _, err := mime.ParseMediaType(e.attr["type"]); err != nil && e.attr["type"] != "" || !slices.Contains(relations, e.attr["rel"]) {
			t.Errorf("link %v", e.attr)
		}
		if e.attr["rel"] == "self" && e.attr["href"] != self {
			t.Errorf("the feed at %s says that it is at %s", self, e.attr["href"])
		}
	}
	for _, c := range e.children {
		checkLinks(t, c, self)
	}
}

// checkAuthors holds every entry to having an author, its own or the feed's
// (RFC 4287, section 4.1.2).
func checkAuthors(t *testing.T, feed *element) {
	t.Helper()
	for _, e := range feed.all(atomNS, "entry") {
		if len(feed.all(atomNS, "author"))+len(e.all(atomNS, "author")) == 0 {
			t.Errorf("nobody wrote %v", e.attr)
		}
	}
}

// checkMailDate holds a time to RFC 822: the name of the day is that of the
// date, which reading does not ask.
func checkMailDate(t *testing.T, s string) {
	t.Helper()
	at, err := time.Parse(time.RFC1123Z, s)
	if err != nil || at.Format(time.RFC1123Z) != s {
		t.Errorf("%q is no time of RFC 822", s)
	}
}

// checkChannel is what the feed validator asks of RSS beyond its elements.
func checkChannel(t *testing.T, c *element) {
	t.Helper()
	if l := c.one(t, "", "language").text; !languageTag.MatchString(l) {
		t.Errorf("language %q", l)
	}
	checkMailDate(t, c.one(t, "", "lastBuildDate").text)
	seen := map[string]bool{}
	for _, i := range c.all("", "item") {
		guid := i.one(t, "", "guid").text
		if seen[guid] {
			t.Errorf("guid %q stands twice", guid)
		}
		seen[guid] = true
		checkMailDate(t, i.one(t, "", "pubDate").text)
		// A title is taken for plain text by some readers and for HTML by others.
		if title := i.one(t, "", "title").text; strings.TrimSpace(title) == "" {
			t.Errorf("%s has no title", guid)
		}
		for _, address := range regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllStringSubmatch(i.one(t, "", "description").text, -1) {
			checkIRI(t, guid, address[1])
		}
	}
}

// The members of JSON Feed 1.1 that feeds here have.
var (
	feedMembers = []string{"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"}
	itemMembers = []string{"id", "url", "title", "summary", "image", "date_published", "date_modified", "authors", "tags", "language", "content_html"}
)

// extension is how JSON Feed wants members of one's own to be called; they are
// objects.
var extension = regexp.MustCompile(`^_[a-zA-Z]`)

func checkMembers(t *testing.T, b []byte) {
	t.Helper()
	var f map[string]any
	if err := json.Unmarshal(b, &f); err != nil {
		t.Fatal(err)
	}
	known := func(of map[string]any, members []string) {
		for m, v := range of {
			if _, object := v.(map[string]any); extension.MatchString(m) && object {
				continue
			}
			if !slices.Contains(members, m) {
				t.Errorf("JSON Feed has no member %q", m)
			}
			if v == nil || v == "" {
				t.Errorf("%q says nothing", m)
			}
		}
	}
	known(f, feedMembers)
	items, ok := f["items"].([]any)
	if !ok {
		t.Fatal("the items are no list")
	}
	ids := map[any]bool{}
	for _, i := range items {
		item := i.(map[string]any)
		known(item, itemMembers)
		if ids[item["id"]] {
			t.Errorf("%v stands twice", item["id"])
		}
		ids[item["id"]] = true
		if l, _ := item["language"].(string); !languageTag.MatchString(l) {
			t.Errorf("language %q", l)
		}
		authors, _ := item["authors"].([]any)
		for _, a := range authors {
			known(a.(map[string]any), []string{"name"})
		}
	}
}

// safe are the elements that the feed validator of the W3C has no doubts about,
// and those of HTML that came later and that readers know or take for their
// words: bdi keeps names in order, ruby gives their reading.
var safe = strings.Fields(`a abbr address article aside audio b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header
	hr i img ins kbd li ol p picture pre q s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr bdi bdo mark ruby rp rt`)

// plain are the attributes likewise.
var plain = strings.Fields("href src alt width height id lang dir title cite datetime colspan rowspan start reversed value type scope open hreflang align controls")

func checkSafe(t *testing.T, of, text string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.CommentToken, html.DoctypeToken:
			t.Errorf("%s holds %q", of, z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := z.Token()
			if !slices.Contains(safe, tag.Data) {
				t.Errorf("%s: a reader takes out <%s>", of, tag.Data)
			}
			for _, a := range tag.Attr {
				if !slices.Contains(plain, a.Key) {
					t.Errorf("%s: a reader takes out <%s %s>", of, tag.Data, a.Key)
				}
				if v := strings.ToLower(strings.TrimSpace(a.Val)); strings.HasPrefix(v, "javascript:") || strings.HasPrefix(v, "data:") {
					t.Errorf("%s: <%s %s=%q>", of, tag.Data, a.Key, a.Val)
				}
			}
		}
	}
}

// A grammar that lets everything pass holds nothing.
func TestTheGrammarsFindWhatIsWrong(t *testing.T) {
	for what, feed := range map[string]string{
		"no id":           `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>t</title><updated>u</updated></feed>`,
		"two titles":      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>i</id><title>t</title><title>t</title><updated>u</updated></feed>`,
		"a stranger":      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>i</id><title>t</title><updated>u</updated><pubDate>d</pubDate></feed>`,
		"no href":         `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>i</id><title>t</title><updated>u</updated><link rel="self"/></feed>`,
		"words":           `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">w<id>i</id><title>t</title><updated>u</updated></feed>`,
		"a nameless":      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>i</id><title>t</title><updated>u</updated><author/></feed>`,
		"a strange label": `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id x="y">i</id><title>t</title><updated>u</updated></feed>`,
	} {
		found := 0
		atomGrammar.hold(func(string, ...any) { found++ }, readXML(t, []byte(feed)))
		if found == 0 {
			t.Errorf("%s passes", what)
		}
	}
	atomGrammar.hold(t.Errorf, readXML(t, []byte(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>i</id><title>t</title><updated>u</updated></feed>`)))
}
