package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"lontar/internal/parse"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

// The same concept as each kind of TBX file says it.
var sameConcept = map[string]string{
	"dca.tbx": `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc/></tbxHeader><text><body>
<conceptEntry id="valuation"><descrip type="subjectField">finance</descrip><ref type="crossReference" target="equity"/>
 <langSec xml:lang="en"><descripGrp><descrip type="definition">What a company is <hi>judged</hi> to be worth.</descrip></descripGrp>
  <termSec><term>valuation</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><termNote type="partOfSpeech">noun</termNote></termSec>
  <termSec><term>appraisal</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
 <langSec xml:lang="id"><termSec><term>valuasi</term></termSec></langSec></conceptEntry></body></text></tbx>`,
	"dct.tbx": `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="valuation"><min:subjectField>finance</min:subjectField><basic:crossReference target="equity"/>
 <langSec xml:lang="en"><descripGrp><basic:definition>What a company is judged to be worth.</basic:definition></descripGrp>
  <termSec><term>valuation</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec>
  <termSec><term>appraisal</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
 <langSec xml:lang="id"><termSec><term>valuasi</term></termSec></langSec></conceptEntry></body></text></tbx>`,
	"old.tbx": `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body>
<termEntry id="valuation"><descrip type="subjectField">finance</descrip><ref type="crossReference" target="equity">equity</ref>
 <langSet xml:lang="en"><descrip type="definition">What a company is judged to be worth.</descrip>
  <ntig><termGrp><term>valuation</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
  <tig><term>appraisal</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
 <langSet xml:lang="id"><tig><term>valuasi</term></tig></langSet></termEntry></body></text></martif>`,
	"table.csv": "\ufeffterm;language;concept;status;definition;pos;domain;related\nvaluation;en;valuation;preferred;What a company is judged to be worth.;noun;finance;equity\nappraisal;en;valuation;deprecated;;;;\nvaluasi;id;valuation;;;;;\n",
}

func TestEveryFormatSaysTheSame(t *testing.T) {
	want := []Concept{{ID: "valuation", Domain: "finance", Related: []string{"equity"}, Languages: []Language{
		{Tag: "en", Definition: "What a company is judged to be worth.", Terms: []Term{{Text: "valuation", Status: "preferred", POS: "noun"}, {Text: "appraisal", Status: "deprecated"}}},
		{Tag: "id", Terms: []Term{{Text: "valuasi", Status: "preferred"}}}}}}
	for name, text := range sameConcept {
		got, diags := Read(name, []byte(text))
		if len(diags) > 0 {
			t.Errorf("%s: %v", name, diags)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
		}
	}
}

func TestBrokenFilesAreReportedAtTheirPlace(t *testing.T) {
	for name, want := range map[string]string{
		"a.tbx|<tbx>\n<text></tbx>":                            "2 exchange/syntax",
		"a.tbx|<tbx></tbx>":                                    "1 exchange/empty",
		"a.tbx|<!DOCTYPE x [<!ENTITY a \"b\">]><tbx>&a;</tbx>": "1 exchange/syntax",
		"a.csv|":                         "1 exchange/empty",
		"a.csv|concept,language\nx,en\n": "1 exchange/column",
		"a.csv|language,term,defnition\nen,x,y\n":     "1 exchange/column",
		"a.csv|language,term\nenglish,x\n":            "2 locale/unknown-tag",
		"a.csv|language,term,status\nen,x,prefered\n": "2 exchange/value",
		"a.csv|language,term\nen,\"x\n":               "2 exchange/syntax",
		"a.doc|x":                                     "0 exchange/format",
		"a.tbx|" + strings.Repeat("<a>", 500):         "1 exchange/syntax",
		"a.tbx|<tbx><conceptEntry><langSec xml:lang=\"english\"/></conceptEntry></tbx>": "1 locale/unknown-tag",
	} {
		file, text, _ := strings.Cut(name, "|")
		_, diags := Read(file, []byte(text))
		if len(diags) == 0 || fmt.Sprintf("%d %s", diags[0].Line, diags[0].Code) != want {
			t.Errorf("%.60q: %v, want %s", name, diags, want)
		}
	}
}

func randomConcepts(rnd *rand.Rand) []Concept {
	words := []string{"valuation", "=SUM(A1)", "'quoted'", `"`, "a & b < c", "تقييم", "評価額", "e\u0301", "{x}", "a, b", "-1", "@x", "\\", "C*-algebra", "two\nlines", "1. first", "# no heading", "]]>"}
	pick := func() string { return words[rnd.IntN(len(words))] }
	list := func() []string {
		var out []string
		for range rnd.IntN(3) {
			out = append(out, strings.ReplaceAll(pick(), "\n", " "))
		}
		return out
	}
	var out []Concept
	for i := range 1 + rnd.IntN(4) {
		c := Concept{ID: fmt.Sprint("c", i), Domain: pick(), Related: list(), See: list()}
		for _, tag := range []string{"en", "id", "ar"}[:1+rnd.IntN(3)] {
			l := Language{Tag: tag, Definition: pick(), Source: pick()}
			for range 1 + rnd.IntN(3) {
				l.Terms = append(l.Terms, Term{Text: strings.ReplaceAll(pick(), "\n", " "), Status: []string{"preferred", "admitted", "deprecated", "superseded"}[rnd.IntN(4)],
					Match: []string{"", "case"}[rnd.IntN(2)], POS: []string{"", "noun", "adj", "propn", "verb"}[rnd.IntN(5)], Type: []string{"", "acronym", "full"}[rnd.IntN(3)],
					Region: []string{"", "BR"}[rnd.IntN(2)], Sort: pick(), Hint: pick(), Compound: []string{"", "head"}[rnd.IntN(2)], Forms: list(), Stems: list(), Near: list(), Not: list()})
			}
			c.Languages = append(c.Languages, l)
		}
		out = append(out, c)
	}
	return out
}

func TestImportExportImportIsAFixedPoint(t *testing.T) {
	rnd := rand.New(rand.NewPCG(8, 8))
	for range 300 {
		cs := randomConcepts(rnd)
		for _, format := range []string{"a.tbx", "a.csv"} {
			write := func(cs []Concept) []byte {
				var b bytes.Buffer
				err := WriteTBX(&b, "Terms", cs)
				if format == "a.csv" {
					b.Reset()
					err = WriteCSV(&b, cs)
				}
				if err != nil {
					t.Fatal(err)
				}
				return b.Bytes()
			}
			first, diags := Read(format, write(cs))
			if len(diags) > 0 {
				t.Fatalf("%s: %v", format, diags)
			}
			second, _ := Read(format, write(first))
			if !reflect.DeepEqual(first, second) {
				t.Fatalf("%s:\nfirst  %+v\nsecond %+v", format, first, second)
			}
			if format == "a.tbx" && first[0].Languages[0].Terms[0].Hint == "" {
				t.Fatal("a hint was lost")
			}
		}
	}
}

// A concept's file says what was imported, as far as a line of text can.
func TestMarkdownIsReadBack(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2, 8))
	md := markdown.New(markdown.Options{})
	for range 300 {
		for _, c := range randomConcepts(rnd) {
			text := Markdown(c)
			got, diags, ok := parse.Concept(source.File{Path: "content/glossary/" + c.ID + ".md"}, []byte(text), func(string) *markdown.Converter { return md })
			if !ok || len(got.Entries) != len(c.Languages) {
				t.Fatalf("%v\n%s", diags, text)
			}
			for i, l := range c.Languages {
				if len(got.Entries[i].Terms) != len(l.Terms) || got.Entries[i].Definition == "" || (got.Entries[i].Source == "") != (l.Source == "") {
					t.Fatalf("%+v of\n%s", got.Entries[i], text)
				}
				for k, term := range l.Terms {
					if g := got.Entries[i].Terms[k]; g.Status != term.Status || g.POS != term.POS || g.Match != term.Match || g.Region != term.Region {
						t.Fatalf("%+v of\n%s", g, text)
					}
				}
			}
		}
	}
}

func TestSKOSHasOnePreferredLabelALanguage(t *testing.T) {
	var b bytes.Buffer
	cs := []Concept{{ID: "x", Related: []string{"y"}, Languages: []Language{{Tag: "en", Definition: "X.", Terms: []Term{{Text: "a", Status: "preferred"}, {Text: "b", Status: "preferred"}, {Text: "c", Status: "deprecated"}}}}}}
	if err := WriteSKOS(&b, "https://example.org/", "Terms", cs); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Graph []struct {
			Pref   []any `json:"skos:prefLabel"`
			Alt    []any `json:"skos:altLabel"`
			Hidden []any `json:"skos:hiddenLabel"`
		} `json:"@graph"`
	}
	_ = json.Unmarshal(b.Bytes(), &doc)
	if !json.Valid(b.Bytes()) || strings.Count(b.String(), `"skos:altLabel"`) != 1 || strings.Count(b.String(), `"skos:hiddenLabel"`) != 1 {
		t.Error(b.String())
	}
}

func FuzzRead(f *testing.F) {
	for name, text := range sameConcept {
		f.Add(strings.HasSuffix(name, "csv"), []byte(text))
	}
	f.Fuzz(func(t *testing.T, table bool, b []byte) {
		name := "a.tbx"
		if table {
			name = "a.csv"
		}
		cs, _ := Read(name, b)
		var out bytes.Buffer
		if err := WriteTBX(&out, "x", cs); err != nil {
			t.Fatal(err)
		}
		first, _ := ReadTBX("a.tbx", out.Bytes())
		out.Reset()
		_ = WriteTBX(&out, "x", first)
		second, _ := ReadTBX("a.tbx", out.Bytes())
		if !reflect.DeepEqual(first, second) {
			t.Fatalf("%+v\n%+v", first, second)
		}
	})
}
