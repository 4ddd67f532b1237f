package parse

import (
	"testing"

	"lontar/internal/diag"
	"lontar/internal/source"
)

func TestPlaceIsReadFromThePath(t *testing.T) {
	folders := []string{"en", "pt-BR"}
	for p, want := range map[string]Place{
		"content/news/one/index.en.md":      {Story: "news/one", Lang: "en"},
		"content/news/one/index.zh_cn.md":   {Story: "news/one", Lang: "zh-CN"},
		"content/news/one/index.md":         {Story: "news/one"},
		"content/news/_index.iw.md":         {Story: "news", Lang: "he", Index: true},
		"content/pt-br/news/one.md":         {Story: "news/one", Lang: "pt-BR"},
		"content/news/one/notes.fi.md":      {Story: "news/one", Lang: "fi", Notes: true},
		"content/news/one/notes.md":         {Story: "news/one", Notes: true},
		"content/news/one.notes.zh_cn.md":   {Story: "news/one", Lang: "zh-CN", Notes: true},
		"content/news/one.notes.md":         {Story: "news/one", Notes: true},
		"content/news/notes/index.fi.md":    {Story: "news/notes", Lang: "fi"},
		"content/news/my-notes.fi.md":       {Story: "news/my-notes", Lang: "fi"},
		"content/pages/node.js.md":          {Story: "pages/node.js"},
		"content/pages/release-1.2.md":      {Story: "pages/release-1.2"},
		"content/pages/about.us.en.md":      {Story: "pages/about.us", Lang: "en"},
		"content/en/about.us.md":            {Story: "about.us", Lang: "en"},
		"content/news/one/index.chinese.md": {Story: "news/one/index.chinese", Wrong: "chinese"},
		"content/news/one/index.xx-yy.md":   {Story: "news/one/index.xx-yy", Wrong: "xx-yy"},
		"content/news/_index.jp.md":         {Story: "news/_index.jp", Wrong: "jp"},
		"content/en/news/index.german.md":   {Story: "news/index.german", Lang: "en", Wrong: "german"},
		"content/news/one.notes.german.md":  {Story: "news/one.notes.german", Wrong: "german"},
		"content/pages/about.spanish.md":    {Story: "pages/about.spanish", Wrong: "spanish"},
		"content/pages/about.en_US.utf8.md": {Story: "pages/about.en_US.utf8", Wrong: "en_US.utf8"},
	} {
		if got := PlaceOf(p, folders); got != want {
			t.Errorf("%s is %+v, want %+v", p, got, want)
		}
	}
}

func TestWrongTagOfAFileIsReportedWithTheRightName(t *testing.T) {
	for p, want := range map[string]struct {
		hint string
		ok   bool
	}{
		"content/news/one/index.chinese.md": {`did you mean "index.zh.md"?`, false},
		"content/news/one/index.xx-yy.md":   {"name the file after its language, such as index.id.md", false},
		"content/news/one/_index.jp.md":     {`did you mean "_index.ja.md"?`, false},
		"content/news/one.notes.german.md":  {`did you mean "one.notes.de.md"?`, false},
		"content/pages/about.spanish.md":    {`did you mean "about.es.md"?`, true},
	} {
		_, diags, ok := Edition(source.File{Path: p}, []byte("---\ntitle: One\n---\n"), PlaceOf(p, nil))
		if len(diags) != 1 || diags[0].Code != "locale/unknown-tag" || diags[0].Hint != want.hint || ok != want.ok || diag.HasErrors(diags) == ok {
			t.Errorf("%s: %+v (%t)", p, diags, ok)
		}
	}
}

func FuzzPlaceOf(f *testing.F) {
	f.Add("content/news/one/index.en.md")
	f.Add("content/en/a.b.c.md")
	f.Fuzz(func(t *testing.T, p string) {
		at := PlaceOf(p, []string{"en"})
		Edition(source.File{Path: p}, []byte("---\ntitle: One\n---\n"), at)
	})
}
