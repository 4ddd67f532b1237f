package pipeline

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// missingSite is a site of four languages whose sections treat what a language
// lacks in each of the three ways.
var missingSite = map[string]string{
	"lontar.yaml": "title: T\nbaseURL: https://x.example/\nlanguages: [en, ar, fi, zh-Hans]\npageSize: 2\n" +
		"sections:\n  notes: {missing: page}\n  quiet: {missing: none}\n",
	"content/news/all.en.md":    "---\ntitle: Everywhere\ndate: 2024-08-01\npeople: [ann]\n---\nSee [the note](../notes/note.zh-Hans.md), [the news](far.md) and [silence](../quiet/still.md).\n",
	"content/news/all.ar.md":    "---\ntitle: في كل مكان\ndate: 2024-08-01\ntranslation: {from: en}\npeople: [ann]\n---\nانظر [الملاحظة](../notes/note.md).\n",
	"content/news/far.fi.md":    "---\ntitle: Kaukana\ndate: 2024-08-02\npeople: [ann]\n---\nTeksti.\n",
	"content/news/far.en.md":    "---\ntitle: Far away\ndate: 2024-08-02\npeople: [ann]\ntranslation: {from: fi}\n---\nText.\n",
	"content/news/alone.fi.md":  "---\ntitle: Yksin\ndate: 2024-08-03\npeople: [ann]\n---\nTeksti.\n",
	"content/quiet/still.fi.md": "---\ntitle: Hiljaa\ndate: 2024-08-09\n---\nTeksti.\n",
	"content/notes/note/index.zh-Hans.md": "---\ntitle: 一则短讯\nslug: duanxun\ndescription: 说明\ndate: 2024-08-05\naliases: [old/note]\nbyline: [{name: Vanila, role: author}]\ntopics: [chips]\npeople: [ann]\n" +
		"source: {publisher: 智东西, lang: zh-Hans, cites: [{publisher: The Post}]}\ncorrections: [{date: 2024-08-06, text: 更正}]\nimage: {src: p.svg, alt: 图, credit: 某人}\n---\n" +
		"公司的估值上升。[新闻](../../news/all.md)[^1]\n\n> [!NOTE]\n> 注意\n\n## 第一 {#one}\n\n文\n\n## 第二\n\n文\n\n## 第三\n\n文\n\n[^1]: 脚注\n",
	"content/notes/note/p.svg":        `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>`,
	"content/notes/here.en.md":        "---\ntitle: Here\ndate: 2024-08-04\npeople: [ann]\n---\nText.\n",
	"content/people/ann.md":           "# en\n- Ann {slug=ann-e}\n\n# ar\n- آن\n",
	"content/topics/chips.md":         "# en\n- Chips\n",
	"content/glossary/valuation.md":   "# en\n- valuation\n\nWhat a company is worth.\n\n# zh-Hans\n- 估值\n\n公司值多少钱。\n\n# ar\n- تقييم\n\nقيمة الشركة.\n",
	"content/pages/about/index.en.md": "---\ntitle: About us\ndescription: Who we are.\ntopics: [chips]\n---\nWe are.\n",
	"content/pages/about/index.fi.md": "---\ntitle: Meistä\nslug: meista\ntranslation: {from: en, method: machine}\n---\nOlemme.\n",
	"content/pages/imprint.fi.md":     "---\ntitle: Julkaisija\n---\nMe. [Vanha](../poissa.md)\n",
}

// between cuts a page.
func between(page, from, to string) string {
	_, rest, _ := strings.Cut(page, from)
	part, _, _ := strings.Cut(rest, to)
	return part
}

func has(t *testing.T, at, page string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(page, want) {
			t.Errorf("%s has no %s", at, want)
			t.Log(page)
		}
	}
}

func TestABorrowedPageSaysSoToReadersAndToMachines(t *testing.T) {
	_, files := small(t, Options{}, missingSite)
	page := files["ar/notes/note/index.html"]
	has(t, "the page", page,
		`<html lang="ar" dir="rtl">`,
		`<article class="borrowed" lang="zh-Hans" dir="ltr">`,
		`<meta name="robots" content="noindex">`,
		`<link rel="canonical" href="https://x.example/zh-hans/notes/duanxun/">`,
		`<h1><bdi lang="zh-Hans" dir="ltr">一则短讯</bdi></h1>`,
		`<div lang="ar" dir="rtl"><p class="notice">لم يُترجم هذا التقرير إلى هذه اللغة، وهو معروض باللغة التي كُتب بها: <a href="../../../zh-hans/notes/duanxun/" hreflang="zh-Hans"><bdi lang="zh-Hans" dir="ltr">`,
		`<title>`+"\u2068一则短讯\u2069 · \u2068T\u2069</title>",
		`href="../../../ar/people/ann/"`,                          // subjects in the reader's language,
		`href="../../../zh-hans/topics/chips/" hreflang="zh-Hans`, // or in the text's where that has none
		`<a href="../../../ar/news/all/">`,                        // and so the links of the text
		`<div class="entry" id="g-valuation"><dt><dfn><bdi>تقييم</bdi></dfn>`,
		`<bdi lang="zh-Hans" dir="ltr">估值</bdi>`,
		`class="alert-title">说明`, // a word of the text, not of the frame
		`<li><a href="#one"><bdi lang="zh-Hans" dir="ltr">第一</bdi></a></li>`,
		`<span class="credit" lang="ar" dir="rtl">`,
	)
	if strings.Contains(page, "hreflang=\"x-default\"") || strings.Contains(page, "ld+json") || strings.Contains(page, `rel="alternate" hreflang`) {
		t.Error("it passes for an edition of its own")
	}
	has(t, "the other way", files["zh-hans/notes/here/index.html"], `<article class="borrowed" lang="en" dir="ltr">`, `<a rel="next" href="../../../zh-hans/notes/duanxun/">`)
	parsePage(t, "ar/notes/note/index.html", []byte(page))
	// Nothing of a frame's words without their language: all Arabic letters of the
	// article stand below an element that says so.
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	arabic := 0
	var walk func(n *html.Node, lang string)
	walk = func(n *html.Node, lang string) {
		for _, a := range n.Attr {
			if a.Key == "lang" {
				lang = a.Val
			}
		}
		if n.Type == html.TextNode && strings.ContainsAny(n.Data, "اتلمنه") {
			arabic++
			if lang != "ar" && lang != "fa" && lang != "ur" {
				t.Errorf("%q passes for %s", n.Data, lang)
			}
		}
		if n.Type == html.TextNode && strings.ContainsAny(n.Data, "短文注图估值一") && lang != "zh-Hans" {
			t.Errorf("%q passes for %s", n.Data, lang)
		}
		for c := range n.ChildNodes() {
			if c.Data != "title" {
				walk(c, lang)
			}
		}
	}
	walk(root, "")
	if arabic < 10 {
		t.Errorf("only %d pieces of Arabic", arabic)
	}
}

func TestBorrowedPagesAreInNoListForMachines(t *testing.T) {
	s, files := small(t, Options{}, missingSite)
	borrowed := []string{"ar/notes/note/", "en/notes/note/", "fi/notes/note/", "ar/notes/here/", "fi/notes/here/", "zh-hans/notes/here/"}
	for _, at := range borrowed {
		if !strings.Contains(files[at+"index.html"], `class="borrowed"`) {
			t.Errorf("there is no %s", at)
		}
	}
	for _, j := range s.Jobs {
		if at := strings.TrimSuffix(j.Path, "index.html"); slices.Contains(borrowed, at) && j.Listing != nil {
			t.Errorf("%s has a listing", at)
		}
	}
	hreflang := regexp.MustCompile(`<link rel="alternate" hreflang[^>]*>`)
	for p, b := range files {
		text := ""
		switch {
		case strings.HasSuffix(p, ".html"):
			text = strings.Join(hreflang.FindAllString(b, -1), "")
		case strings.HasPrefix(p, "sitemap"):
			text = b
		case strings.HasSuffix(p, ".xml"), strings.HasSuffix(p, "feed.json"):
			text = b
		}
		for _, at := range borrowed {
			if strings.Contains(text, "https://x.example/"+at) {
				t.Errorf("%s names %s", p, at)
			}
		}
	}
	if !strings.Contains(files["sitemap.xml"], "https://x.example/zh-hans/notes/duanxun/") {
		t.Error("the original is in no sitemap")
	}
}

func TestEachPolicyShowsListsAndSwitchersTheTruth(t *testing.T) {
	_, files := small(t, Options{}, missingSite)
	elsewhere := func(at string) string {
		return between(files[at+"index.html"], `<section class="elsewhere"`, "</section>")
	}
	rows := func(at string) string {
		var out []string
		for _, m := range regexp.MustCompile(`<h3><a href="([./]*)([^"]*)"(?: hreflang="([^"]*)")?>`).FindAllStringSubmatch(files[at+"index.html"], -1) {
			out = append(out, strings.TrimSpace(m[2]+" "+m[3]))
		}
		return strings.Join(out, ", ")
	}
	// Its own come first, then those it lacks, in one row of pages.
	for at, want := range map[string]string{
		"en/":                     "en/notes/here/, en/news/far/",
		"en/page/2/":              "en/news/all/, en/notes/note/ zh-Hans",
		"en/page/3/":              "fi/news/alone/ fi",
		"ar/":                     "ar/news/all/, ar/notes/note/ zh-Hans",
		"ar/page/2/":              "ar/notes/here/ en, fi/news/alone/ fi",
		"ar/page/3/":              "en/news/far/ en", // the site's default, before the original
		"ar/news/":                "ar/news/all/, fi/news/alone/ fi",
		"ar/news/page/2/":         "en/news/far/ en",
		"ar/2024/08/page/2/":      "ar/notes/here/ en, fi/news/alone/ fi",
		"ar/people/ann/page/2/":   "ar/notes/here/ en, fi/news/alone/ fi",
		"zh-hans/notes/":          "zh-hans/notes/duanxun/, zh-hans/notes/here/ en",
		"fi/":                     "fi/quiet/still/, fi/news/alone/",
		"fi/page/2/":              "fi/news/far/, fi/notes/note/ zh-Hans",
		"zh-hans/2024/page/2/":    "fi/news/alone/ fi, en/news/far/ en",
		"zh-hans/sources/智东西/":    "zh-hans/notes/duanxun/",
		"zh-hans/people/ann/":     "zh-hans/notes/duanxun/, zh-hans/notes/here/ en",
		"en/people/ann-e/page/2/": "en/news/all/, en/notes/note/ zh-Hans",
	} {
		if got := rows(at); got != want {
			t.Errorf("%s lists %s, want %s", at, got, want)
		}
	}
	for at, b := range files {
		if !strings.HasPrefix(at, "fi/") && strings.Contains(between(b, "<main", "</main>"), "Hiljaa") {
			t.Errorf("%s names what only Finnish has", at)
		}
	}
	has(t, "the list", elsewhere("ar/page/3/"), `<bdi>4 تقارير</bdi>`, `<bdi lang="en" dir="ltr">English</bdi> · اللغة الأصلية: <bdi lang="fi" dir="ltr">Suomi</bdi>`)
	has(t, "a part of a list without own stories", files["ar/page/3/index.html"], `content="noindex"`)
	if strings.Contains(files["sitemap.xml"], "ar/page/3/") || !strings.Contains(files["sitemap.xml"], "ar/</loc>") {
		t.Error("the sitemap has lists of nothing the language has, or lacks others")
	}

	switcher := func(at string) string { return between(files[at+"index.html"], `<nav class="languages"`, "</nav>") }
	// link and none: the language says so and leads nowhere.
	for _, at := range []string{"fi/news/alone/", "fi/quiet/still/"} {
		has(t, at, switcher(at), `<span class="missing" title="ei vielä tällä kielellä"><span lang="ar" dir="rtl">العربية</span><span class="sr"> (ei vielä tällä kielellä)</span></span>`)
	}
	// page: it says so and leads to the borrowed text; it is in no hreflang.
	for _, at := range []string{"zh-hans/notes/duanxun/", "ar/notes/note/", "fi/notes/note/"} {
		got := switcher(at)
		has(t, at, got, `<a href="../../../zh-hans/notes/duanxun/" hreflang="zh-Hans"`)
		if !regexp.MustCompile(`<span class="missing" title="[^"]+"><a href="../../../ar/notes/note/" lang="ar" dir="rtl"( aria-current="page")?>العربية</a><span class="sr">`).MatchString(got) {
			t.Errorf("%s: %s", at, got)
		}
		if n := strings.Count(got, "aria-current"); n != 1 {
			t.Errorf("%s has %d current languages", at, n)
		}
	}
	// Links of a text lead where the lists do, and to a story nobody lists too.
	has(t, "a text", files["en/news/all/index.html"], `<a href="../../../en/notes/note/" hreflang="zh-Hans">`, `<a href="../../../en/news/far/">`, `<a href="../../../fi/quiet/still/" hreflang="fi">`)
	has(t, "related", between(files["ar/news/all/index.html"], `class="related"`, "</section>"), `<a href="../../../en/news/far/" hreflang="en"><bdi lang="en" dir="ltr">`, `<a href="../../../ar/notes/here/" hreflang="en">`)
}

func TestOrdinaryPagesAreNoNews(t *testing.T) {
	s, files := small(t, Options{}, missingSite)
	about := files["en/about/index.html"]
	has(t, "the page", about, `<h1><bdi>About us</bdi></h1>`, `"@type":"AboutPage"`, `"isPartOf":{"@id":"https://x.example/#site"`, `hreflang="fi" href="https://x.example/fi/meista/"`, `aria-current="page"`)
	has(t, "its translation", files["fi/meista/index.html"], `konekäännös`, `"translationOfWork":{"@id":"https://x.example/en/about/"}`)
	for _, not := range []string{"dateline", "class=\"around\"", "minute", "Published"} {
		if strings.Contains(about, not) {
			t.Errorf("the page has %s", not)
		}
	}
	foot := func(at string) string { return between(files[at+"index.html"], `<footer class="site">`, "</footer>") }
	has(t, "the foot", foot("en/news/all/"), `<li><a href="../../../en/about/"><bdi>About us</bdi></a></li><li><a href="../../../fi/imprint/" hreflang="fi"><bdi lang="fi" dir="ltr">Julkaisija</bdi></a></li>`)
	has(t, "the foot", foot("fi/"), `<a href="../fi/meista/"><bdi>Meistä</bdi></a>`, `<a href="../fi/imprint/"><bdi>Julkaisija</bdi></a>`)
	has(t, "the sitemap", files["sitemap.xml"], "https://x.example/fi/meista/")
	if strings.Contains(foot("en/about/"), "hreflang=\"en\"") || strings.Contains(files["404.html"], `href="../`) || strings.Contains(between(files["404.html"], "<footer", "</footer>"), "href") {
		t.Error("a foot leads astray")
	}
	for p, b := range files {
		if strings.HasSuffix(p, ".xml") && !strings.HasPrefix(p, "sitemap") || strings.HasSuffix(p, "feed.json") {
			if strings.Contains(b, "About us") || strings.Contains(b, "Julkaisija") {
				t.Errorf("%s has an ordinary page", p)
			}
		}
		if strings.Contains(between(b, "<main", "</main>"), "Julkaisija") && !strings.HasSuffix(p, "imprint/index.html") {
			t.Errorf("%s lists an ordinary page", p)
		}
	}
	if _, ok := files["en/pages/index.html"]; ok {
		t.Error("ordinary pages have a list")
	}
	list, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, d := range list {
		if strings.HasPrefix(d.Path, "content/pages/") {
			said = append(said, d.Path+" "+d.Code)
		}
	}
	if want := []string{"content/pages/imprint.fi.md link/broken"}; !slices.Equal(said, want) {
		t.Errorf("reported are %q, want %q", said, want)
	}

	// They may be borrowed, or left out, as stories may.
	borrowing := map[string]string{}
	for p, text := range missingSite {
		borrowing[p] = strings.Replace(text, "quiet:", "pages: {missing: page}\n  quiet:", 1)
	}
	_, files = small(t, Options{}, borrowing)
	has(t, "a borrowed page", files["ar/about/index.html"], `<article class="borrowed" lang="en" dir="ltr">`, `content="noindex"`, `aria-current="page"`)
	if strings.Contains(files["ar/about/index.html"], "dateline") {
		t.Error("a borrowed page without a date has a dateline")
	}
}

func TestASiteWithoutAddressBorrowsToo(t *testing.T) {
	in := map[string]string{}
	for p, text := range missingSite {
		in[p] = strings.Replace(text, "baseURL: https://x.example/\n", "", 1)
	}
	_, files := small(t, Options{}, in)
	has(t, "the page", files["ar/notes/note/index.html"], `<link rel="canonical" href="../../../zh-hans/notes/duanxun/">`)
}
