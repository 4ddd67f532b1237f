package pipeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
	"golang.org/x/net/html"
)

const schema = "https://schema.org/"

// vocabulary is as much of schema.org as pages use: each type with the
// properties that it, or what it is a kind of, has there.
var vocabulary = map[string]string{
	"NewsArticle": "url headline description inLanguage datePublished dateModified author editor translator contributor publisher image translationOfWork workTranslation " +
		"isBasedOn citation correction mentions about isPartOf articleSection keywords creditText digitalSourceType",
	"CreativeWork":          "name url archivedAt datePublished inLanguage publisher creator",
	"CorrectionComment":     "text datePublished",
	"CollectionPage":        "url name description inLanguage isPartOf about",
	"WebSite":               "url name inLanguage publisher",
	"NewsMediaOrganization": "url name",
	"Organization":          "name alternateName description sameAs mainEntityOfPage",
	"Person":                "name alternateName description sameAs mainEntityOfPage",
	"Place":                 "name alternateName description sameAs mainEntityOfPage",
	"Thing":                 "name alternateName description sameAs mainEntityOfPage",
	"DefinedTerm":           "name alternateName description sameAs termCode inLanguage inDefinedTermSet",
	"DefinedTermSet":        "name inLanguage hasDefinedTerm",
	"ImageObject":           "url contentUrl width height description caption creditText",
	"WebPage":               "url name description inLanguage isPartOf translationOfWork workTranslation dateModified creditText digitalSourceType",
	"AboutPage":             "url name description inLanguage isPartOf translationOfWork workTranslation dateModified creditText digitalSourceType",
	"ContactPage":           "url name description inLanguage isPartOf translationOfWork workTranslation dateModified creditText digitalSourceType",
	"Role":                  "roleName contributor",
	"BreadcrumbList":        "itemListElement",
	"ListItem":              "position name item",
}

// schemaContext stands in for schema.org's context: what it says of the terms
// that pages use.
type schemaContext struct{}

func (schemaContext) LoadDocument(u string) (*ld.RemoteDocument, error) {
	if u != "https://schema.org" {
		return nil, fmt.Errorf("a page needs %s", u)
	}
	context := map[string]any{"@vocab": schema}
	for _, term := range []string{"url", "sameAs", "archivedAt", "contentUrl"} {
		context[term] = map[string]any{"@type": "@id"}
	}
	for _, term := range []string{"datePublished", "dateModified"} {
		context[term] = map[string]any{"@type": "Date"}
	}
	return &ld.RemoteDocument{DocumentURL: u, Document: map[string]any{"@context": context}}, nil
}

// outside are the properties whose addresses are of the web at large, or only
// the address of a thing and not the thing.
var outside = []string{"url", "sameAs", "archivedAt", "contentUrl"}

// A thing is what all pages together say of one.
type thing struct {
	types map[string]bool
	refs  map[string][]string
	from  string // a page that names it
}

// A linked archive is the graph of all its pages, as a processor of JSON-LD
// reads them.
type linked map[string]*thing

func (l linked) at(id, page string) *thing {
	if l[id] == nil {
		l[id] = &thing{types: map[string]bool{}, refs: map[string][]string{}, from: page}
	}
	return l[id]
}

func (l linked) read(t *testing.T, p string, data []byte) {
	t.Helper()
	var doc any
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	o := ld.NewJsonLdOptions("https://lontar.example/" + p)
	o.DocumentLoader = schemaContext{}
	flat, err := ld.NewJsonLdProcessor().Flatten(doc, nil, o)
	if err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	for _, n := range flat.([]any) {
		l.node(t, p, n.(map[string]any))
	}
}

func (l linked) node(t *testing.T, p string, n map[string]any) {
	t.Helper()
	id := n["@id"].(string)
	blank := strings.HasPrefix(id, "_:")
	if blank {
		id += " of " + p
	}
	of := l.at(id, p)
	var allowed []string
	if types, ok := n["@type"].([]any); ok {
		for _, typ := range types {
			name := strings.TrimPrefix(typ.(string), schema)
			of.types[name] = true
			if vocabulary[name] == "" {
				t.Errorf("%s: %s is a %s, which is no type of schema.org", p, id, name)
			}
			allowed = append(allowed, strings.Fields(vocabulary[name])...)
		}
	}
	for key, values := range n {
		if strings.HasPrefix(key, "@") {
			continue
		}
		property := strings.TrimPrefix(key, schema)
		if !slices.Contains(allowed, property) {
			t.Errorf("%s: %s of %v has %s, which schema.org does not give it", p, id, of.types, property)
		}
		for _, v := range values.([]any) {
			m := v.(map[string]any)
			if to, ok := m["@id"].(string); ok && !slices.Contains(outside, property) && !strings.HasPrefix(to, schema) {
				if strings.HasPrefix(to, "_:") {
					to += " of " + p
				}
				of.refs[property] = append(of.refs[property], to)
				l.at(to, p)
			} else if text, ok := m["@value"].(string); ok && strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s of %s says nothing", p, property, id)
			}
		}
	}
}

// readGraphs reads the data of every page, and tells which pages have none.
func readGraphs(t *testing.T, files map[string][]byte) (all linked, without []string) {
	t.Helper()
	all = linked{}
	for p, b := range files {
		if path.Ext(p) != ".html" {
			continue
		}
		root, err := html.Parse(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for e := range root.Descendants() {
			if e.Type != html.ElementNode || e.Data != "script" {
				continue
			}
			for _, a := range e.Attr {
				if a.Key == "type" && a.Val == "application/ld+json" {
					n++
					all.read(t, p, []byte(e.FirstChild.Data))
				}
			}
		}
		switch {
		case n > 1:
			t.Errorf("%s has %d graphs", p, n)
		case n == 0 && !bytes.Contains(b, []byte(`content="noindex"`)):
			without = append(without, p)
		}
	}
	return all, without
}

func TestPagesTogetherAreOneGraph(t *testing.T) {
	s, files := makeArchive(t)
	all, without := readGraphs(t, files)
	if !slices.Equal(without, []string{"404.html"}) {
		t.Errorf("pages without data: %v", without)
	}
	count := map[string]int{}
	for id, n := range all {
		if len(n.types) != 1 {
			t.Errorf("%s (on %s) is of the types %v, not of one", id, n.from, n.types)
		}
		for typ := range n.types {
			count[typ]++
		}
		for _, to := range n.refs["translationOfWork"] {
			if !slices.Contains(all[to].refs["workTranslation"], id) {
				t.Errorf("%s is a translation of %s, which does not know it", id, to)
			}
		}
		for _, to := range n.refs["workTranslation"] {
			if !slices.Contains(all[to].refs["translationOfWork"], id) {
				t.Errorf("%s has the translation %s, which does not know it", id, to)
			}
		}
		if n.types["CollectionPage"] {
			for _, to := range n.refs["about"] {
				if !slices.Contains(all[to].refs["mainEntityOfPage"], id) && !strings.Contains(id, "/page/") {
					t.Errorf("%s is about %s, whose page it is not", id, to)
				}
			}
		}
	}
	editions, translations := 0, 0
	for _, st := range s.Stories {
		if st.Ordinary() {
			continue
		}
		for _, p := range st.Editions {
			editions++
			n := all[s.Absolute(p.Path)]
			if n == nil || !n.types["NewsArticle"] {
				t.Errorf("%s is no article", p.Path)
				continue
			}
			var want []string
			if from := st.Edition(p.Translation.From); from != nil {
				want = []string{s.Absolute(from.Path)}
				translations++
			}
			if got := n.refs["translationOfWork"]; !slices.Equal(got, want) {
				t.Errorf("%s is a translation of %v, want %v", p.Path, got, want)
			}
		}
	}
	if count["NewsArticle"] != editions || translations < 10 {
		t.Errorf("%d articles, want %d; %d translations", count["NewsArticle"], editions, translations)
	}
	if count["WebSite"] != 1 || count["NewsMediaOrganization"] != 1 || count["DefinedTermSet"] != len(s.Langs) {
		t.Errorf("%d sites, %d publishers, %d glossaries", count["WebSite"], count["NewsMediaOrganization"], count["DefinedTermSet"])
	}
	for _, typ := range []string{"Person", "Organization", "Thing", "DefinedTerm", "CollectionPage", "BreadcrumbList", "CreativeWork", "ImageObject"} {
		if count[typ] == 0 {
			t.Errorf("nothing is a %s", typ)
		}
	}
	t.Log(count)
}

// richSite is a site whose one story says all that front matter can say of
// where it comes from, in two languages and a third made by machine alone.
func richSite(t *testing.T, settings string) map[string]string {
	t.Helper()
	source := `source:
  publisher: The Wire
  account: "@wire"
  title: "A \"report\" & more"
  url: https://wire.example/a?b=1&c=2
  archived: https://web.archive.org/web/20240813101112/https://wire.example/a?b=1&c=2
  published: 2024-08-12
  lang: en
  cites:
    - {publisher: Court, title: Ruling, url: "https://court.example/1", archived: "https://perma.cc/AB12", lang: en}
    - {publisher: Agency}
corrections:
  - {date: 2024-08-15, text: "It was 3."}
people: [ann-other]
topics: [law]
concepts: [valuation]
image: {src: p.png, alt: A plan, caption: The plan, credit: Cy}
`
	_, files := small(t, Options{}, map[string]string{
		"lontar.yaml":                   "title: {en: The Daily, id: Harian, ar: اليومية}\nbaseURL: https://d.example/a/\nlanguages: [en, id, ar]\n" + settings,
		"content/people/ann-other.md":   "---\nsee: https://www.wikidata.org/wiki/Q1\n---\n# en\n- Ann Other {sort=\"Other, Ann\"}\n\nA lawyer.\n\n# id\n- Ann Lain\n",
		"content/glossary/valuation.md": "# en\n- valuation\n\nA worth.\n",
		"content/glossary/equity.md":    "# en\n- equity\n\nA part.\n",
		"content/news/2024/x/p.png":     string(onePixel),
		"content/news/2024/x/index.en.md": "---\ntitle: Ann & co.\ndescription: What is so.\ndate: 2024-08-13T09:30:00+07:00\nbyline:\n  - {name: Ann Other, role: author}\n  - {name: Daily, role: compiler}\n" +
			"  - {name: Ed, role: editor}\n  - {name: Ph, role: photographer}\n" + source + "---\nThe valuation of equity.\n",
		"content/news/2024/x/index.id.md": "---\ntitle: Ann dkk.\ndate: 2024-08-14\ntranslation: {from: en, method: machine-edited, by: Tri, reviewed: 2024-08-16}\n" + source + "---\nTeks.\n",
		"content/news/2024/x/index.ar.md": "---\ntitle: آن\ndate: 2024-08-14\nbyline: [{name: Mu, role: translator}]\ntranslation: {from: id, method: machine, by: Engine 3}\n" + source + "---\nنص.\n",
	})
	return files
}

// onePixel is the smallest picture there is.
var onePixel = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff\xff\x7f\x00\t\xfb\x03\xfd\x05CE\xca\x00\x00\x00\x00IEND\xaeB`\x82")

// graphOf returns the things of a page by their address and, of those without
// one, by their type.
func graphOf(t *testing.T, page string) map[string]map[string]any {
	t.Helper()
	_, rest, ok := strings.Cut(page, `<script type="application/ld+json">`)
	data, _, closed := strings.Cut(rest, "</script>")
	var doc struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(data), &doc); err != nil || !ok || !closed {
		t.Fatalf("%v: %s", err, data)
	}
	out := map[string]map[string]any{}
	for _, n := range doc.Graph {
		id, _ := n["@id"].(string)
		if id == "" {
			id = n["@type"].(string)
		}
		out[id] = n
	}
	return out
}

func TestAStoryTellsMachinesWhatItTellsReaders(t *testing.T) {
	files := richSite(t, "")
	const base = "https://d.example/a/"
	en, id, ar := graphOf(t, files["en/news/2024/x/index.html"]), graphOf(t, files["id/news/2024/x/index.html"]), graphOf(t, files["ar/news/2024/x/index.html"])
	for _, c := range []struct {
		of        map[string]any
		key, want string
	}{
		{en[base+"en/news/2024/x/"], "headline", `"Ann & co."`},
		{en[base+"en/news/2024/x/"], "inLanguage", `"en"`},
		{en[base+"en/news/2024/x/"], "datePublished", `"2024-08-13T09:30:00+07:00"`},
		{en[base+"en/news/2024/x/"], "dateModified", `"2024-08-15"`},
		{en[base+"en/news/2024/x/"], "author", `[{"@id":"https://d.example/a/#people/ann-other","@type":"Person","name":"Ann Other"},{"@id":"https://d.example/a/#publisher"}]`},
		{en[base+"en/news/2024/x/"], "editor", `{"@type":"Person","name":"Ed"}`},
		{en[base+"en/news/2024/x/"], "contributor", `{"@type":"Role","contributor":{"@type":"Person","name":"Ph"},"roleName":"photographer"}`},
		{en[base+"en/news/2024/x/"], "translator", "null"},
		{en[base+"en/news/2024/x/"], "translationOfWork", "null"},
		{en[base+"en/news/2024/x/"], "workTranslation", `{"@id":"https://d.example/a/id/news/2024/x/"}`},
		{en[base+"en/news/2024/x/"], "digitalSourceType", "null"},
		{en[base+"en/news/2024/x/"], "isBasedOn", `{"@id":"https://wire.example/a?b=1&c=2","@type":"CreativeWork","archivedAt":"https://web.archive.org/web/20240813101112/https://wire.example/a?b=1&c=2",` +
			`"creator":{"@type":"Organization","alternateName":"@wire"},"datePublished":"2024-08-12","inLanguage":"en","name":"A \"report\" & more",` +
			`"publisher":{"@id":"https://d.example/a/#sources/the-wire","@type":"Organization","name":"The Wire"},"url":"https://wire.example/a?b=1&c=2"}`},
		{en[base+"en/news/2024/x/"], "citation", `[{"@id":"https://court.example/1","@type":"CreativeWork","archivedAt":"https://perma.cc/AB12","inLanguage":"en","name":"Ruling",` +
			`"publisher":{"@type":"Organization","name":"Court"},"url":"https://court.example/1"},{"@type":"CreativeWork","publisher":{"@type":"Organization","name":"Agency"}}]`},
		{en[base+"en/news/2024/x/"], "correction", `{"@type":"CorrectionComment","datePublished":"2024-08-15","text":"It was 3."}`},
		{en[base+"en/news/2024/x/"], "about", `[{"@id":"https://d.example/a/#topics/law"},{"@id":"https://d.example/a/#people/ann-other"},{"@id":"https://d.example/a/en/glossary/valuation/"}]`},
		{en[base+"en/news/2024/x/"], "mentions", `{"@id":"https://d.example/a/en/glossary/equity/"}`},
		{en[base+"#people/ann-other"], "sameAs", `["https://www.wikidata.org/wiki/Q1"]`},
		{en[base+"en/news/2024/x/#trail"], "itemListElement", `[{"@type":"ListItem","item":{"@id":"https://d.example/a/en/"},"name":"The Daily","position":1},` +
			`{"@type":"ListItem","item":{"@id":"https://d.example/a/en/news/"},"name":"news","position":2},{"@type":"ListItem","name":"Ann & co.","position":3}]`},
		{id[base+"id/news/2024/x/"], "translator", `{"@type":"Person","name":"Tri"}`},
		{id[base+"id/news/2024/x/"], "translationOfWork", `{"@id":"https://d.example/a/en/news/2024/x/"}`},
		{id[base+"id/news/2024/x/"], "workTranslation", `{"@id":"https://d.example/a/ar/news/2024/x/"}`},
		{id[base+"id/news/2024/x/"], "digitalSourceType", `{"@id":"https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"}`},
		{id[base+"id/news/2024/x/"], "about", `[{"@id":"https://d.example/a/#topics/law"},{"@id":"https://d.example/a/#people/ann-other"}]`},
		{id[base+"#people/ann-other"], "name", `"Ann Lain"`},
		{ar[base+"ar/news/2024/x/"], "translator", `{"@type":"Person","name":"Mu"}`},
		{ar[base+"ar/news/2024/x/"], "translationOfWork", `{"@id":"https://d.example/a/id/news/2024/x/"}`},
		{ar[base+"ar/news/2024/x/"], "digitalSourceType", `{"@id":"https://schema.org/TrainedAlgorithmicMediaDigitalSource"}`},
		{graphOf(t, files["en/people/ann-other/index.html"])[base+"#people/ann-other"], "description", `"A lawyer."`},
		{graphOf(t, files["en/people/ann-other/index.html"])[base+"en/people/ann-other/"], "about", `{"@id":"https://d.example/a/#people/ann-other"}`},
		{graphOf(t, files["index.html"])[base+"#site"], "inLanguage", `["en","id","ar"]`},
	} {
		var got bytes.Buffer
		enc := json.NewEncoder(&got)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(c.of[c.key]); err != nil {
			t.Fatal(err)
		}
		if strings.TrimSpace(got.String()) != c.want {
			t.Errorf("%s of %v is\n%s, want\n%s", c.key, c.of["@id"], strings.TrimSpace(got.String()), c.want)
		}
	}
	if credit, _ := id[base+"id/news/2024/x/"]["creditText"].(string); !strings.Contains(credit, "Tri") || !strings.Contains(credit, "English") || strings.Contains(credit, "<") {
		t.Errorf("the Indonesian edition is credited with %q", credit)
	}
}

func TestASiteWithoutAddressTellsMachinesNothing(t *testing.T) {
	_, files := small(t, Options{}, map[string]string{"lontar.yaml": "title: T\n", "content/news/one/index.en.md": oneStory, "content/glossary/a.md": "# en\n- a\n\nB.\n"})
	for p, page := range files {
		if strings.Contains(page, "ld+json") || strings.Contains(page, "og:") {
			t.Errorf("%s names things by addresses that it has not", p)
		}
	}
}

func TestOpenGraphShowsWhatAPageIs(t *testing.T) {
	files := richSite(t, "")
	for p, want := range map[string][]string{
		"en/news/2024/x/index.html": {
			`<meta property="og:type" content="article">`, `<meta property="og:title" content="Ann &amp; co.">`, `<meta property="og:description" content="What is so.">`,
			`<meta property="og:url" content="https://d.example/a/en/news/2024/x/">`, `<meta property="og:site_name" content="The Daily">`,
			`<meta property="og:locale" content="en_US">`, `<meta property="og:locale:alternate" content="id_ID">`, `<meta property="og:locale:alternate" content="ar_EG">`,
			`<meta property="og:image" content="https://d.example/a/news/2024/x/p.`, `<meta property="og:image:width" content="1">`, `<meta property="og:image:height" content="1">`,
			`<meta property="og:image:alt" content="A plan">`, `<meta property="article:published_time" content="2024-08-13T09:30:00&#43;07:00">`,
			`<meta property="article:modified_time" content="2024-08-15">`, `<meta property="article:section" content="news">`, `<meta property="article:tag" content="law">`,
			`<meta name="twitter:card" content="summary_large_image">`,
		},
		"ar/news/2024/x/index.html": {"<meta property=\"article:tag\" content=\"\u2068law\u2069\">", `<meta property="og:locale" content="ar_EG">`},
		"en/index.html":             {`<meta property="og:type" content="website">`, `<meta name="twitter:card" content="summary">`},
	} {
		for _, w := range want {
			if !strings.Contains(files[p], w) {
				t.Errorf("%s has no %s", p, w)
			}
		}
	}
	if strings.Contains(files["404.html"], "og:") {
		t.Error("the page that is not there can be shared")
	}
}

func TestOrdinaryPagesAreNoNewsAndBorrowedTextsAreTheOriginals(t *testing.T) {
	_, files := small(t, Options{}, map[string]string{
		"lontar.yaml":                   "title: T\nbaseURL: https://d.example/\nlanguages: [en, id]\nmissing: page\ncitations: true\n",
		"content/pages/about.en.md":     "---\ntitle: About us\n---\nUs.\n",
		"content/pages/about.id.md":     "---\ntitle: Tentang kami\ntranslation: {from: en, method: human}\n---\nKami.\n",
		"content/news/one/index.en.md":  oneStory,
		"content/news/tiga/index.id.md": "---\ntitle: Tiga\ndate: 2024-08-13\n---\nTeks.\n",
	})
	about := graphOf(t, files["id/about/index.html"])["https://d.example/id/about/"]
	if about["@type"] != "AboutPage" || fmt.Sprint(about["translationOfWork"]) != "map[@id:https://d.example/en/about/]" {
		t.Errorf("the page about the site is %v", about)
	}
	for _, p := range []string{"en/about/citation.json", "id/about/citation.bib"} {
		if _, ok := files[p]; ok {
			t.Errorf("there is a %s", p)
		}
	}
	if page := files["en/about/index.html"]; strings.Contains(page, "citation") || !strings.Contains(page, `og:type" content="website"`) {
		t.Errorf("an ordinary page is cited as news: %s", page)
	}
	if strings.Contains(files["en/news/one/index.html"], "og:locale:alternate") {
		t.Error("Open Graph takes a borrowed text for an edition")
	}
	lent := files["id/news/one/index.html"]
	for _, says := range []string{`<bdi dir="ltr">https://d.example/en/news/one/</bdi>`, `href="../../../en/news/one/citation.bib"`, `content="noindex"`} {
		if !strings.Contains(lent, says) {
			t.Errorf("a borrowed text has no %s in\n%s", says, lent)
		}
	}
	if strings.Contains(lent, "ld+json\"") || strings.Contains(lent, "og:") {
		t.Error("a page that borrows a text tells machines that it is one of its own")
	}
	if _, ok := files["id/news/one/citation.bib"]; ok {
		t.Error("a borrowed text is cited as if it were of this language")
	}
}
