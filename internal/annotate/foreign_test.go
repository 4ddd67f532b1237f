package annotate

import (
	"fmt"
	"strings"
	"testing"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

// Words of a run are looked up in the glossary of its language, and only there.
func TestRunsHaveTheGlossaryOfTheirLanguage(t *testing.T) {
	concepts := []archive.Concept{{ID: "share", Entries: []archive.Entry{
		{Lang: "en", Terms: []archive.Term{{Text: "share"}}},
		{Lang: "de", Terms: []archive.Term{{Text: "Anteil"}}},
	}}}
	sets := map[string]*glossary.Set{"en": glossary.Compile(concepts, "en"), "de": glossary.Compile(concepts, "de")}
	text := source.Text{Path: "a.md", Bytes: []byte("A share. [Die *Anteile* and a share]{lang=de}, Anteile, [share]{lang=fr}, [a share]{lang=en}.")}
	doc := markdown.New(markdown.Options{Lang: "en"}).Parse(text, 0)
	hits, _ := Hits(Request{Text: text, Lang: "en", Set: sets["en"], Foreign: func(lang string) *glossary.Set { return sets[lang] }, Blocks: doc.Blocks(), Policy: "all"})
	var got []string
	var marks []markdown.Mark
	for _, h := range hits {
		got = append(got, fmt.Sprint(h.Lang, ":", string(text.Bytes[h.Start:h.End])))
		marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
	}
	if strings.Join(got, " ") != ":share de:Anteile :share" {
		t.Errorf("%q", got)
	}
	f, err := doc.Render(marks)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(f.HTML), `<bdi lang="de" dir="ltr">Die <em><a class="term" role="doc-glossref" id="t-share-2" href="#g-share">Anteile</a></em> and a share</bdi>`) {
		t.Errorf("%s", f.HTML)
	}
}
