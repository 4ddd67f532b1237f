package feed_test

import (
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render/feed"
)

func (bodies) Freshness(*relate.Page) (relate.Freshness, error) { return relate.Freshness{}, nil }

// overtaken are bodies of translations whose original has changed.
type overtaken struct{ bodies }

func (overtaken) Freshness(p *relate.Page) (relate.Freshness, error) {
	if p.From() == nil {
		return relate.Freshness{}, nil
	}
	return relate.Freshness{From: p.From(), States: []relate.State{relate.Stale}, Since: day("2024-09-01")}, nil
}

func TestAnEntryThatIsStaleSaysSoAndLeadsToItsOriginal(t *testing.T) {
	original, translation := story("news/a", "ar", "عنوان", "2024-08-13"), story("news/a", "en", "Title", "2024-08-13")
	translation.Translation = archive.Translation{From: "ar"}
	in := site(original, translation)
	in.Catalogues = map[string]locale.Catalogue{"en": {Messages: map[string]locale.Message{"stale_since": {Text: "The original has changed: {date}"}, "translated": {Text: "From {language}"}}}}
	s, _ := relate.New(in)
	r := &feed.Renderer{Site: s, Fragments: overtaken{bodies{"news/a": body("<p>Text</p>")}}}
	for _, l := range r.Lists() {
		for _, j := range r.Jobs(l) {
			var w strings.Builder
			if err := j.Render(&w); err != nil {
				t.Fatal(err)
			}
			if said := strings.Contains(w.String(), "The original has changed: "); said != (l.Lang == "en") {
				t.Errorf("%s: said %v", j.Path, said)
			}
			if data := strings.Contains(w.String(), `"_stale": {`); data != (l.Lang == "en" && strings.HasSuffix(j.Path, ".json")) {
				t.Errorf("%s: as data %v", j.Path, data)
			}
		}
	}
	atom := strings.Builder{}
	if err := r.Jobs(r.Lists()[0])[0].Render(&atom); err != nil {
		t.Fatal(err)
	}
	if want := `datetime="2024-09-01"`; !strings.Contains(strings.ReplaceAll(atom.String(), "&#34;", `"`), want) || !strings.Contains(atom.String(), "https://news.example/ar/news/a/") {
		t.Errorf("neither %s nor a link to the original in %s", want, atom.String())
	}
}
