package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"
)

// rightToLeft are the languages of the archive that Hugo must be told of.
const rightToLeft = " ar fa he ur "

// writeHugo writes the stories as a careful user of Hugo would: a folder for each
// language, a list of sections and topics in pages, a feed, a switcher with
// hreflang, contents, neighbours. It has no glossary: Hugo knows none.
func (c *corpus) writeHugo(out string, pages int) error {
	var conf strings.Builder
	conf.WriteString("baseURL = \"https://corpus.example/\"\ntitle = \"Corpus\"\ndefaultContentLanguage = \"en\"\ndefaultContentLanguageInSubdir = true\n" +
		"[pagination]\npagerSize = 20\n[taxonomies]\ntopic = \"topics\"\n[markup.goldmark.renderer]\nunsafe = false\n[languages]\n")
	for i, l := range c.langs {
		dir := "ltr"
		if strings.Contains(rightToLeft, " "+l.tag+" ") {
			dir = "rtl"
		}
		code := strings.ToLower(l.tag)
		fmt.Fprintf(&conf, "[languages.%s]\nlabel = %q\nlocale = %q\ndirection = %q\nweight = %d\ncontentDir = \"content/%s\"\n", code, l.tag, l.tag, dir, i+1, code)
		if err := put(filepath.Join(out, "i18n", code+".toml"), "skip = \"Skip\"\nglossary = \"Glossary\"\nlanguages = \"Languages\"\n"); err != nil {
			return err
		}
	}
	files := map[string]string{"hugo.toml": conf.String(), "layouts/baseof.html": hugoBase, "layouts/page.html": hugoPage, "layouts/list.html": hugoList, "layouts/home.html": hugoList, "static/site.css": "body{max-width:40em;margin:auto}\n"}
	for name, text := range files {
		if err := put(filepath.Join(out, name), text); err != nil {
			return err
		}
	}
	return c.each(pages, func(s story, l *language) error {
		code := strings.ToLower(l.tag)
		if l == c.langs[0] {
			if err := put(filepath.Join(out, "static/figures", s.name()+".svg"), figure(s)); err != nil {
				return err
			}
		}
		head := fmt.Sprintf("---\ntitle: %q\ndescription: %q\ndate: %s\ntranslationKey: %s\ntopics: [topic-%d, topic-%d]\n---\n\n",
			l.title(s), l.sentences[s.n%len(l.sentences)], s.date.Format(time.DateOnly), s.name(), s.n%20, 20+s.n%7)
		return put(filepath.Join(out, "content", code, "news", fmt.Sprint(s.year), s.name()+".md"), head+l.text(s, func(to int, words string) string {
			other := at(to)
			return fmt.Sprintf("[%s](/%s/news/%d/%s/)", words, code, other.year, other.name())
		}))
	})
}

const hugoBase = `<!doctype html>
<html lang="{{ site.Language.Locale }}" dir="{{ site.Language.Direction }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="{{ "site.css" | relURL }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Locale }}" href="{{ .Permalink }}">{{ end }}
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .Permalink }}">{{ end }}</head>
<body><a href="#main">{{ i18n "skip" }}</a><nav>{{ i18n "languages" }} {{ range .AllTranslations }}<a href="{{ .RelPermalink }}" hreflang="{{ .Language.Locale }}" lang="{{ .Language.Locale }}" dir="{{ .Language.Direction }}">{{ .Language.Label }}</a> {{ end }}</nav>
<main id="main">{{ block "main" . }}{{ end }}</main><footer id="glossary-word">{{ i18n "glossary" }}</footer></body></html>
`

const hugoPage = `{{ define "main" }}<article><h1>{{ .Title }}</h1><p id="layout-mark">{{ .Description }}</p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time>
{{ .TableOfContents }}{{ .Content }}
{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>{{ end }}
`

const hugoList = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ with .Paginator }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time> {{ .Description }}</li>{{ end }}</ul>
{{ if .HasNext }}<a href="{{ .Next.URL }}">2</a>{{ end }}{{ end }}{{ end }}
`
