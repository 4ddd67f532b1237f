package feed_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render/feed"
	"lontar/internal/source"
)

// bodies gives every page the body of its story.
type bodies map[string]archive.Fragment

func (b bodies) Fragment(p *relate.Page) (archive.Fragment, error) { return b[p.Edition.Story], nil }
func (b bodies) Picture(string) (int, int)                         { return 640, 480 }

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// story is an edition with a date.
func story(key, lang, title, date string) archive.Edition {
	section, _, _ := strings.Cut(key, "/")
	return archive.Edition{File: source.File{Path: "content/" + key + "/index." + lang + ".md"}, Story: key, Section: section, Lang: lang, Title: title, Date: day(date)}
}

func body(html string, slots ...archive.Slot) archive.Fragment {
	return archive.Fragment{HTML: []byte(html), Slots: slots}
}

// words are the few messages a feed needs.
var words = map[string]locale.Message{"corrections": {Text: "Corrections"}, "terms_here": {Text: "Terms in this story"}, "term_page": {Text: "More"}, "term_back": {Text: "Back"},
	"role_author": {Text: "Author"}, "role_editor": {Text: "Editor"}, "source": {Text: "Source"}, "archived_copy": {Text: "Archived copy"}, "alert_note": {Text: "Note"},
	"translated_machine": {Text: "Machine translation, not reviewed; original language: {language}"}, "translated_by": {Text: "Translated by {name}"}, "no_definition": {Text: "shown in: {language}"}}

func site(editions ...archive.Edition) relate.Inputs {
	c := config.Defaults()
	c.BaseURL, c.Title, c.Languages = "https://news.example/", map[string]string{"": "The Archive"}, []string{"en", "ar"}
	return relate.Inputs{Config: c, Editions: editions, Catalogues: map[string]locale.Catalogue{"en": {Messages: words}, "ar": {Messages: words}}}
}

// rendered makes the feed of a language in each format and holds it to its
// specification.
func rendered(t *testing.T, in relate.Inputs, b bodies, lang string) (told, string) {
	t.Helper()
	s, _ := relate.New(in)
	r := &feed.Renderer{Site: s, Fragments: b}
	for _, l := range r.Lists() {
		if l.At != s.At(lang, "") {
			continue
		}
		var texts []string
		for _, j := range r.Jobs(l) {
			var w bytes.Buffer
			if err := j.Render(&w); err != nil {
				t.Fatal(err)
			}
			texts = append(texts, w.String())
		}
		atom := checkAtom(t, []byte(texts[0]))
		if rss, json := checkRSS(t, []byte(texts[1])), checkJSON(t, []byte(texts[2])); !slices.Equal(atom.contents, rss.contents) || !slices.Equal(atom.contents, json.contents) {
			t.Error("the formats hold different texts")
		}
		return atom, strings.Join(texts, "\n")
	}
	return told{}, ""
}

func TestIDStaysWhenTitleSlugAndTextChange(t *testing.T) {
	e := story("news/über uns/a,b", "en", "One", "2024-08-13")
	before, _ := rendered(t, site(e), bodies{e.Story: body("<p>Old</p>")}, "en")
	e.Title, e.Slug, e.Updated, e.Aliases = "Another", "somewhere/else", day("2025-01-01"), []archive.Alias{{Text: "old"}}
	after, all := rendered(t, site(e), bodies{e.Story: body("<p>New</p>")}, "en")
	if want := "tag:news.example,2024-08-13:news/%C3%BCber%20uns/a%2Cb:en"; before.ids[0] != want || after.ids[0] != want {
		t.Errorf("%q, then %q, not %q", before.ids[0], after.ids[0], want)
	}
	if !after.updated[0].Equal(day("2025-01-01")) || !strings.Contains(all, "<pubDate>Tue, 13 Aug 2024 00:00:00 +0000</pubDate>") {
		t.Error("the update is not said, or the first date is lost")
	}
}

func TestIDHoldsAHostWrittenInLetters(t *testing.T) {
	e := story("news/a", "en", "One", "2024-08-13")
	for address, host := range map[string]string{"https://Bücher.example:8080/sub/": "xn--bcher-kva.example", "http://127.0.0.1/": "127.0.0.1"} {
		in := site(e)
		in.Config.BaseURL = address
		if f, _ := rendered(t, in, bodies{e.Story: body("")}, "en"); !strings.HasPrefix(f.ids[0], "tag:"+host+",") {
			t.Errorf("%s: %s", address, f.ids[0])
		}
	}
}

func TestCorrectionMakesAnEntryNewAndStandsFirst(t *testing.T) {
	old, recent := story("news/old", "en", "Old", "2020-01-01"), story("news/recent", "en", "Recent", "2024-01-01")
	old.Corrections = []archive.Correction{{Date: day("2024-02-01"), Text: "It was 6 < 7, not 8."}}
	in := site(old, recent)
	in.Config.FeedSize = 1
	f, _ := rendered(t, in, bodies{old.Story: body("<p>Text</p>")}, "en")
	if len(f.titles) != 1 || f.titles[0] != "Old" || !f.updated[0].Equal(day("2024-02-01")) {
		t.Fatalf("%v of %v", f.titles, f.updated)
	}
	if at := strings.Index(f.contents[0], "It was 6 &lt; 7"); at < 0 || at > strings.Index(f.contents[0], "Text") {
		t.Errorf("the correction does not stand first: %s", f.contents[0])
	}
}

func TestStoriesWithoutDateAndLanguagesWithoutStories(t *testing.T) {
	about := story("about", "en", "About", "2024-01-01")
	about.Date = time.Time{}
	s, _ := relate.New(site(about))
	if lists := (&feed.Renderer{Site: s, Fragments: bodies{}}).Lists(); len(lists) != 0 {
		t.Errorf("feeds of nothing: %v", lists)
	}
}

var valuation = archive.Concept{ID: "valuation", Entries: []archive.Entry{
	{Lang: "en", Terms: []archive.Term{{Text: "valuation"}}, Definition: "What a company is <em>worth</em>."}, {Lang: "ar", Terms: []archive.Term{{Text: "تقييم"}}}}}

func TestTermsBecomeNotes(t *testing.T) {
	e := story("news/a", "en", "A", "2024-01-01")
	const first, rest, again = `<a class="term" role="doc-glossref" id="t-valuation-1" href="#g-valuation">val</a>`, `<em><a class="term" href="#g-valuation" tabindex="-1">uation</a></em>`,
		`<a class="term" role="doc-glossref" id="t-valuation-2" href="#g-valuation">valuations</a>`
	in := site(e)
	in.Concepts = []archive.Concept{valuation}
	f, _ := rendered(t, in, bodies{e.Story: body("<p>The " + first + rest + " and " + again + ", <a class=\"term\" id=\"t-gone-1\" href=\"#g-gone\">gone</a>.</p>")}, "en")
	text := f.contents[0]
	if got := strip(text); !strings.Contains(got, "The valuation[1] and valuations[1], gone.") {
		t.Errorf("the terms read: %s", got)
	}
	if !strings.Contains(text, `[1] <strong><bdi>valuation</bdi></strong></dt>`) || !strings.Contains(text, "What a company is <em>worth</em>.") || !strings.Contains(text, `href="https://news.example/en/glossary/valuation/"`) {
		t.Errorf("the note: %s", text)
	}
	ar := e
	ar.Lang, ar.File.Path, ar.Translation = "ar", "content/news/a/index.ar.md", archive.Translation{From: "en", Method: "machine"}
	in.Editions = append(in.Editions, ar)
	f, _ = rendered(t, in, bodies{e.Story: body("<p>" + again + "</p>")}, "ar")
	for _, want := range []string{`<div lang="ar" dir="rtl">`, `<span lang="en" dir="ltr">What a company is <em>worth</em>.</span>`, `Machine translation, not reviewed; original language: <a href="https://news.example/en/news/a/" hreflang="en"><bdi lang="en" dir="ltr">English</bdi></a>`} {
		if !strings.Contains(f.contents[0], want) {
			t.Errorf("%s is not in %s", want, f.contents[0])
		}
	}
}

// strip is what a reader sees in a line.
func strip(s string) string {
	return strings.ReplaceAll(archive.PlainText(s), "\u2060", "")
}

func TestBodiesReadWellWithoutStyleSheet(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"an alert", `<aside class="alert alert-note" role="note"><p class="alert-title">Note</p><p>x</p></aside>`, `<blockquote><p><strong>Note</strong></p><p>x</p></blockquote>`},
		{"colours of code", `<pre class="chroma" dir="ltr" tabindex="0"><code class="language-go"><span class="k">func</span> &lt;x&gt;</code></pre>`, `<pre dir="ltr"><code>func &lt;x&gt;</code></pre>`},
		{"another language", `<span lang="fr" dir="ltr">mot</span>`, `<span lang="fr" dir="ltr">mot</span>`},
		{"tasks", `<li><input checked="" disabled="" type="checkbox"> a</li><li><input type="checkbox"> b</li>`, `<li>☑ a</li><li>☐ b</li>`},
		{"scripts", `a<script>if (a<b) {}</script><style>p{}</style><!-- x -->b`, `ab`},
		{"a frame in another", `<object>x<iframe>y</iframe>z</object>b`, `b`},
		{"a form", `<form action="x"><p>a</p></form>`, `<p>a</p>`},
		{"a relative link", `<a href="../b/?x=1&amp;y=2#z">b</a>`, `<a href="https://news.example/en/news/b/?x=1&amp;y=2#z">b</a>`},
		{"a link by script", `<a href="javascript:alert(1)">b</a> <a href="">c</a>`, `<a>b</a> <a>c</a>`},
		{"a link to nowhere", `<a class="broken">b</a>`, `<a>b</a>`},
		{"a missing picture", `<img src="" alt="A &lt; B">`, `A &lt; B`},
		{"a picture", `<figure><img src="p.png" alt="x" loading="lazy" onload="x()"><figcaption>c</figcaption></figure>`, `<figure><img src="https://news.example/en/news/a/p.png" alt="x"><figcaption>c</figcaption></figure>`},
		{"what was left open", `<p>a<b>b`, `<p>a<b>b</b></p>`},
		{"what was not open", `a</div></p>b`, `ab`},
	} {
		e := story("news/a", "en", "A", "2024-01-01")
		f, _ := rendered(t, site(e), bodies{e.Story: body(c.in)}, "en")
		if got := strings.TrimSuffix(strings.TrimPrefix(f.contents[0], "<div lang=\"en\" dir=\"ltr\">\n"), "</div>"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestTwoArticlesOfAFeedShareNoID(t *testing.T) {
	const note = `<h2 id="same">x</h2><p><sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>n <a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></div>`
	a, b := story("news/a", "en", "A", "2024-01-01"), story("news/b", "en", "B", "2024-01-01")
	f, _ := rendered(t, site(a, b), bodies{a.Story: body(note), b.Story: body(note)}, "en")
	checkContent(t, "both", f.contents[0]+f.contents[1])
}

func TestSlotsAreFilledWithWholeAddresses(t *testing.T) {
	a, b := story("news/a", "en", "A", "2024-01-01"), story("news/b", "ar", "B", "2024-01-01")
	b.Slug = "عربي"
	in := site(a, b)
	in.Files = []source.File{{Path: "content/news/a/p.png"}}
	link, img, word := "<p><a", ">b</a> <img", ` alt="x"> `
	f, _ := rendered(t, in, bodies{a.Story: body(link+img+word+"</p>", archive.Slot{Offset: len(link), Value: "../b/index.md#x"},
		archive.Slot{Offset: len(link + img), Kind: archive.ImageSlot, Value: "p.png"}, archive.Slot{Offset: len(link + img + word), Kind: archive.WordSlot, Value: "alert_note"})}, "en")
	want := `<p><a href="https://news.example/ar/news/%D8%B9%D8%B1%D8%A8%D9%8A/#x" hreflang="ar">b</a> <img src="https://news.example/news/a/p.00000000.png" width="640" height="480" alt="x"> Note</p>`
	if !strings.Contains(f.contents[0], want) {
		t.Errorf("got %s\nwant %s", f.contents[0], want)
	}
}

func TestNamesAreSaidWithTheirPartAndIsolated(t *testing.T) {
	e := story("news/a", "ar", "أ", "2024-01-01")
	e.Byline = []archive.Credit{{Name: "Vanila", Role: "author"}, {Name: "ليلى", Role: "reporter"}, {Name: "Yunpeng", Role: "editor"}}
	e.Translation = archive.Translation{From: "en", By: "Omar"}
	e.Source = archive.Source{Publisher: "Times", URL: "https://times.example/a b", Archived: "https://web.example/1", Lang: "en", Cites: []archive.Source{{Title: "No address", URL: "javascript:alert(1)"}}}
	e.Topics = []string{"law"}
	_, all := rendered(t, site(e), bodies{e.Story: body("<p>x</p>")}, "ar")
	for _, want := range []string{"<author>\n   <name>\u2068Vanila\u2069</name>", "<name>ليلى</name>", "<contributor>\n   <name>\u2068Yunpeng\u2069</name>", "<name>\u2068Omar\u2069</name>", "<dc:creator>\u2068Vanila\u2069</dc:creator>", "<dc:contributor>\u2068Yunpeng\u2069</dc:contributor>",
		`<link rel="via" hreflang="en" title="` + "\u2068Times\u2069" + `" href="https://times.example/a%20b">`, `<category term="law">`, "<category>law</category>", `"tags": [` + "\n    \"law\"", "<title>\u2068The Archive\u2069</title>", `<a href="https://web.example/1">Archived copy</a>`} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(all, `href="javascript`) {
		t.Error("a script as an address")
	}
}

// FuzzFeeds: whatever an author writes, the files are well-formed and say what
// their formats need.
func FuzzFeeds(f *testing.F) {
	f.Add("Title ]]> & <b>", "<p>a</p>]]>\x00\x0b", "N\x1bame")
	f.Add("\xff\xfe", "<p><a class=\"term\" id=\"\" href=\"#g-valuation\">x<p></a>", "\u202e\ufffe")
	f.Add("", `<a class="term" id="&quot;" href="#g-valuation">x</a><a class="term" href="#g-valuation">y`, "")
	f.Add("x", "<svg><p id=a><plaintext><img src=%zz><a href='http://[::1'>", "x")
	f.Fuzz(func(t *testing.T, title, html, name string) {
		e := story("news/a", "en", title, "2024-01-01")
		e.Description, e.Topics, e.Byline = title, []string{name}, []archive.Credit{{Name: name, Role: name}, {Name: name, Role: "author"}}
		e.Corrections, e.Source = []archive.Correction{{Text: name}}, archive.Source{Publisher: title, URL: name, Cites: []archive.Source{{URL: html}}}
		in := site(e)
		in.Concepts = []archive.Concept{valuation}
		in.Config.Title = map[string]string{"": title}
		s, _ := relate.New(in)
		r := &feed.Renderer{Site: s, Fragments: bodies{e.Story: body(html)}}
		lists := r.Lists()
		for _, j := range append(r.Jobs(lists[0]), r.OPML(lists)) {
			var w bytes.Buffer
			if err := j.Render(&w); err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(j.Path, ".json") {
				if strings.ContainsFunc(w.String(), func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != 0x85 }) {
					t.Error("a control character")
				}
				continue
			}
			x := readXML(t, w.Bytes())
			for _, e := range x.all(atomNS, "entry") {
				for _, who := range append(e.all(atomNS, "author"), e.all(atomNS, "contributor")...) {
					if strings.TrimSpace(who.one(t, atomNS, "name").text) == "" {
						t.Error("somebody has no name")
					}
				}
			}
		}
	})
}
