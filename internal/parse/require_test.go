package parse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/source"
)

const whole = `title: T
description: D
date: 2024-08-13
updated: 2024-08-14
slug: s
aliases: [a]
expires: 2030-01-01
byline: [{name: N}]
source: {publisher: P, account: A, title: T, url: "https://x.example/", archived: "https://y.example/", published: 2024-08-12, lang: en, cites: [{publisher: Q}]}
translation: {from: en, method: human, by: B, reviewed: 2024-08-15}
topics: [t]
people: [p]
places: [l]
organisations: [o]
image: {src: a.png, alt: A, caption: C, credit: R}
glossary: first
concepts: [c]
translationKey: k
`

func edition(t *testing.T, front string) *archive.Edition {
	t.Helper()
	e, diags, ok := Edition(source.File{Path: "content/news/a.id.md"}, []byte("---\n"+front+"---\n"), Place{Story: "news/a", Lang: "id"})
	if !ok {
		t.Fatal(diags)
	}
	return &e
}

// Every key is met where it is given, and reported where it alone is not.
func TestEveryKeyCanBeAskedFor(t *testing.T) {
	var keys []string
	for _, r := range requirements {
		keys = append(keys, r.key)
	}
	if d := Required(edition(t, whole), keys); len(d) > 0 {
		t.Fatalf("an edition with all keys lacks %v", d)
	}
	lacking := Required(edition(t, "translation: {from: en}\n"), keys)
	if len(lacking) != len(keys)-1 {
		t.Errorf("%d keys are missing, %d are reported", len(keys)-1, len(lacking))
	}
	for _, d := range lacking {
		if d.Code != "frontmatter/required" || d.Path != "content/news/a.id.md" || d.Line != 1 || d.Hint == "" {
			t.Errorf("%+v", d)
		}
	}
}

// A new key of the front matter is thought of here too.
func TestRequireKnowsTheKeysOfTheFrontMatter(t *testing.T) {
	never := []string{"draft", "corrections", "translation", "lang", "params"}
	for _, f := range editionFields(&frontmatter.Decoder{}, &archive.Edition{}) {
		if known := requirementOf(f.Name) != nil; known == slices.Contains(never, f.Name) {
			t.Errorf("can %s be asked for? %v", f.Name, known)
		}
	}
}

func TestTranslationsAloneAreAskedForWhoTranslated(t *testing.T) {
	asked := []string{"translation.by", "translation.from"}
	for front, want := range map[string]string{
		"title: T\n":                              "",
		"translation: {from: en}\n":               "translation.by",
		"translation: {method: human}\n":          "translation.by translation.from",
		"translation: {from: en, by: Somebody}\n": "",
	} {
		var got []string
		for _, d := range Required(edition(t, front), asked) {
			got = append(got, strings.Trim(strings.Fields(d.Message)[3], ","))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q lacks %v, want %s", front, got, want)
		}
	}
	e := edition(t, "title: T\n")
	e.Index = true
	if Required(e, []string{"date"}) != nil {
		t.Error("the introduction of a section is asked for a date")
	}
}

func TestRequireNamesTheNearestKey(t *testing.T) {
	for given, want := range map[string]string{
		"require: [source.ulr]":                `2:11: did you mean "source.url"?`,
		"require: translation":                 "2:10: name a key below it: translation.from, translation.method, translation.by, translation.reviewed",
		"require: [date, xyzzyplugh]":          "2:17: name a key of the front matter",
		"sections: {a: {require: [imagealt]}}": `2:26: did you mean "image.alt"?`,
	} {
		_, diags := Settings(source.File{Path: "lontar.yaml"}, []byte("title: T\n"+given+"\n"))
		if len(diags) != 1 || diags[0].Code != "config/require" || !strings.HasPrefix(fmt.Sprintf("%d:%d: %s", diags[0].Line, diags[0].Col, diags[0].Hint), want) {
			t.Errorf("%s: %+v, want %s", given, diags, want)
		}
	}
	c, diags := Settings(source.File{Path: "lontar.yaml"}, []byte("require: [date, source.url]\nsections:\n  pages: {require: []}\n  news: {require: byline}\n"))
	if len(diags) > 0 {
		t.Error(diags)
	}
	for section, want := range map[string]string{"": "[date source.url]", "other": "[date source.url]", "pages": "[]", "news": "[byline]"} {
		if got := fmt.Sprint(c.In(section).Require); got != want {
			t.Errorf("section %q asks for %s, want %s", section, got, want)
		}
	}
}
