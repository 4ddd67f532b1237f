package relate

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/source"
)

// addressed is a site of one story in Finnish and Arabic, another one in
// Finnish, and an introduction of their section; the first has the aliases.
func addressed(base string, aliases ...string) (*Site, []string) {
	in := Inputs{Config: config.Defaults(), Files: []source.File{{Path: "content/news/one/Kuva.JPG"}, {Path: "static/Paper.pdf"}}}
	in.Config.Languages, in.Config.Default, in.Config.BaseURL = []string{"fi", "ar"}, "fi", base
	edition := func(story, lang, slug string) archive.Edition {
		return archive.Edition{File: source.File{Path: "content/" + story + "/index." + lang + ".md"}, Story: story, Section: "news", Lang: lang, Title: story, Slug: slug}
	}
	one := edition("news/one", "fi", "yksi")
	for i, a := range aliases {
		one.Aliases = append(one.Aliases, archive.Alias{Text: a, Line: 3, Col: i + 1})
	}
	in.Editions = []archive.Edition{one, edition("news/one", "ar", "واحد"), edition("news/Café", "fi", "")}
	s, diags := New(in)
	var said []string
	for _, d := range aboutAddresses(diags) {
		said = append(said, fmt.Sprintf("%d:%d %s %s", d.Line, d.Col, d.Code, d.Message))
	}
	return s, said
}

// aboutAddresses leaves out what a site without interface words is told.
func aboutAddresses(list []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return strings.HasPrefix(d.Code, "i18n/") })
}

func TestAliasesAreReadAsHugoReadsThem(t *testing.T) {
	for alias, want := range map[string]string{
		"/vanha/juttu/":                      "vanha/juttu/index.html",
		"/vanha":                             "vanha/index.html",
		"/fi/vanha/":                         "fi/vanha/index.html",
		"vanha":                              "fi/news/vanha/index.html",
		"../uutiset/vanha/":                  "fi/uutiset/vanha/index.html",
		"/2019/Vanha.html":                   "2019/Vanha.html",
		"/2019/vanha.php":                    "2019/vanha.php/index.html",
		"https://x.example/arkisto/v/":       "v/index.html",
		"/%D9%82%D8%AF%D9%8A%D9%85/":         "قديم/index.html",
		"/cafe\u0301/":                       "café/index.html",
		"/100%/":                             "100%/index.html",
		"/":                                  "index.html",
		"/fi/news/yksi/":                     "1:1 alias/own-page",
		"yksi":                               "1:1 alias/own-page",
		"https://other.example/x/":           "leads to another site",
		"//other.example/x/":                 "leads to another site",
		"../../../../x/":                     "leads out of the site",
		"/../x/":                             "leads out of the site",
		"/?p=12":                             "has a part that no server looks for",
		"/x/#y":                              "has a part that no server looks for",
		"/.lontar-manifest":                  "is that of a hidden file",
		"/a:b/":                              "cannot be the name of a file",
		"/a%00b/":                            "cannot be the name of a file",
		"/" + strings.Repeat("x", 300) + "/": "cannot be the name of a file",
	} {
		s, said := addressed("https://x.example/arkisto/", alias)
		if len(s.Redirects) == 1 && len(said) == 0 {
			if r := s.Redirects[0]; r.From != want || r.To != "fi/news/yksi/" || r.Line != 3 {
				t.Errorf("%s: %+v, want %s", alias, r, want)
			}
			continue
		}
		if want = strings.Replace(want, "1:1", "3:1", 1); len(said) != 1 || !strings.Contains(said[0], want) || len(s.Redirects) != 0 {
			t.Errorf("%s: %v %q, want %s", alias, s.Redirects, said, want)
		}
	}
	if s, said := addressed("", "/a/", "/a", "/b/"); len(s.Redirects) != 2 || len(said) != 0 {
		t.Errorf("an alias given twice: %v %q", s.Redirects, said)
	}
}

func TestALinkFindsItsStoryByWhateverNamesIt(t *testing.T) {
	s, _ := addressed("", "/vanha/", "/2019/vanha.html")
	from := source.File{Path: "content/news/two/index.ar.md"}
	for link, want := range map[string]string{
		"../one/index.md":                    "ar/news/واحد/",
		"../one/":                            "ar/news/واحد/",
		"news/one#x":                         "ar/news/واحد/",
		"/fi/news/yksi/":                     "ar/news/واحد/",
		"/fi/news/yksi/index.html":           "ar/news/واحد/",
		"/ar/news/%D9%88%D8%A7%D8%AD%D8%AF/": "ar/news/واحد/",
		"/vanha/":                            "ar/news/واحد/ moved",
		"/vanha":                             "ar/news/واحد/ moved",
		"/vanha/index.html":                  "ar/news/واحد/ moved",
		"/2019/vanha.html":                   "ar/news/واحد/ moved",
		"../One/index.md":                    "ar/news/واحد/ /news/one",
		"/FI/news/Yksi/":                     "ar/news/واحد/ /fi/news/yksi",
		"/news/Cafe\u0301":                   "fi/news/café/",
		"/news/café":                         "fi/news/café/ /news/Café",
		"/news/caf%C3%A9/":                   "fi/news/café/ /news/Café",
		"../one/kuva.jpg":                    "content/news/one/Kuva.JPG /news/one/Kuva.JPG",
		"/paper.pdf":                         "static/Paper.pdf /Paper.pdf",
		"../on/":                             `no: /news/one`,
		"/fi/news/yksii/":                    `no: /fi/news/yksi`,
		"../../old/one/index.md":             `no: /news/one`,
		"/something/else/entirely":           `no: `,
	} {
		to, ok := s.Resolve(from, "ar", link)
		var got string
		switch {
		case !ok:
			got = "no: " + s.Nearest(from, link)
		case to.File != nil:
			got = to.File.Path
		default:
			got = to.Page.Path
		}
		if to.Moved {
			got += " moved"
		}
		if to.Exact != "" {
			got += " " + to.Exact
		}
		if got != want {
			t.Errorf("%q leads to %q, want %q", link, got, want)
		}
	}
}

func TestAStoryStandsWhereItsSectionPutsIt(t *testing.T) {
	day := time.Date(2024, 8, 13, 0, 0, 0, 0, time.UTC)
	in := Inputs{Config: config.Defaults()}
	in.Config.Permalink = "/:section/:slug/"
	in.Config.Sections = map[string]config.Section{"news": {Permalink: "/:year/:month/:slug/"}}
	edition := func(path, story, section, lang string) archive.Edition {
		return archive.Edition{File: source.File{Path: path}, Story: story, Section: section, Lang: lang, Title: "T", Date: day}
	}
	undated := edition("content/news/c.en.md", "news/c", "news", "en")
	undated.Date = time.Time{}
	in.Editions = []archive.Edition{edition("content/News/x/A.en.md", "news/x/A", "news", "en"), edition("content/notes/x/b.ja.md", "notes/x/b", "notes", "ja"), edition("content/pages/x/d.ja.md", "pages/x/d", "pages", "ja"), undated}
	s, diags := New(in)
	var got []string
	for _, st := range s.Stories {
		got = append(got, st.Editions[0].Path)
	}
	if want := []string{"en/news/c/", "en/2024/08/a/", "ja/notes/b/", "ja/x/d/"}; !slices.Equal(got, want) {
		t.Errorf("addresses are %q, want %q", got, want)
	}
	if diags = aboutAddresses(diags); len(diags) != 1 || diags[0].Code != "permalink/no-date" || diags[0].Path != undated.File.Path {
		t.Errorf("said is %v", diags)
	}
	if below := s.Below("en/2024/08/a/", "en"); below != "en/news/" {
		t.Errorf("the story is below %s", below)
	}
}
