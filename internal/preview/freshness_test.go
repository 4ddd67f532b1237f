package preview

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

// record writes the lock of a story as if all its translations were up to date.
func record(t *testing.T, dir, story string) {
	t.Helper()
	w, err := pipeline.New(dir, theme(t), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	for _, st := range s.Stories {
		if st.Key != story {
			continue
		}
		var translations []*relate.Page
		for _, p := range st.Editions {
			if p.From() != nil {
				translations = append(translations, p)
			}
		}
		_ = os.Remove(filepath.Join(dir, st.Lock())) // it may be a broken one
		if s, err = w.Make(); err != nil {
			t.Fatal(err)
		}
		file, text, err := s.Record(st, translations, true)
		if err != nil {
			t.Fatal(err)
		}
		put(t, dir, file, string(text))
	}
}

func TestAnEditOfTheOriginalShowsOnThePagesOfItsTranslations(t *testing.T) {
	dir := smallSite(t)
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\nlanguages: [en, ar, fi]\n")
	put(t, dir, "content/news/2024/one/index.fi.md", "---\ntitle: Yksi\ndate: 2024-01-02\ntranslation: {from: ar}\n---\n\nArvostus.\n")
	record(t, dir, "news/2024/one")
	s := open(t, dir)
	says := func(page, words string) bool {
		t.Helper()
		b, _, found, _, err := s.Page(page)
		if err != nil || !found {
			t.Fatalf("%s: %v", page, err)
		}
		return bytes.Contains(b, []byte(words))
	}
	original := func(front, body string) {
		t.Helper()
		put(t, dir, "content/news/2024/one/index.en.md", "---\ntitle: One\ndate: 2024-01-02\n"+front+"---\n\n"+body)
		if err := s.Refresh(); err != nil {
			t.Fatal(err)
		}
	}
	const ar, fi = "/ar/news/2024/one/", "/fi/news/2024/one/"
	body := "## First {#first}\n\nA valuation, see [two](../two/index.md).\n"
	if says(ar, "class=\"stale\"") || says("/ar/atom.xml", "عُدّل النص الأصلي") {
		t.Error("it is stale before any edit")
	}
	original("", strings.Replace(body, ", see", ",\nsee", 1))
	if says(ar, "class=\"stale\"") {
		t.Error("it is stale because a line was broken")
	}
	original("", strings.Replace(body, "A valuation", "Two valuations", 1))
	if !says(ar, "عُدّل النص الأصلي بعد إنجاز هذه الترجمة.") || !says(ar, `<a href="../../../../en/news/2024/one/" hreflang="en"><bdi lang="en" dir="ltr">One</bdi></a>`) || !says("/ar/atom.xml", "عُدّل النص الأصلي") || !says("/ar/feed.json", "عُدّل النص الأصلي") {
		t.Error("the translation does not say that its original has changed")
	}
	if says(fi, "class=\"stale\"") || says("/en/news/2024/one/", "class=\"stale\"") {
		t.Error("an edition is stale that was made from another one")
	}
	original("updated: 2024-05-06\n", strings.Replace(body, "A valuation", "Two valuations", 1))
	if !says(ar, `<time datetime="2024-05-06">`) {
		t.Error("the translation does not say since when")
	}
	record(t, dir, "news/2024/one")
	if err := s.Refresh(); err != nil {
		t.Fatal(err)
	}
	if says(ar, "class=\"stale\"") {
		t.Error("it is stale after it was recorded as up to date")
	}
	for _, lock := range []string{"/content/news/2024/one/translations.lock", "/news/2024/one/translations.lock", "/ar/news/2024/one/translations.lock"} {
		if _, _, found, _, _ := s.Page(lock); found {
			t.Errorf("%s is published", lock)
		}
	}
	for p := range s.jobs {
		if strings.Contains(p, "lock") {
			t.Errorf("%s is published", p)
		}
	}
}
