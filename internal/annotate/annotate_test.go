package annotate

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/source"
)

var finance = []archive.Concept{
	{ID: "valuation", Entries: []archive.Entry{{Lang: "id", Terms: []archive.Term{{Text: "valuasi"}, {Text: "penilaian", Status: "deprecated", Near: []string{"OpenAI", "xAI", "perusahaan", "miliar"}}}}, {Lang: "en", Terms: []archive.Term{{Text: "valuation"}}}}},
	{ID: "fiduciary-duty", Entries: []archive.Entry{{Lang: "id", Terms: []archive.Term{{Text: "kewajiban fidusia"}}}, {Lang: "en", Terms: []archive.Term{{Text: "fiduciary duty"}}}}},
}

func hits(t *testing.T, lang, text, policy string) []archive.Hit {
	t.Helper()
	h, _ := Hits(Request{Text: source.Text{Bytes: []byte(text)}, Set: glossary.Compile(finance, lang), Policy: policy,
		Blocks: []archive.Block{{Text: text, Pieces: []archive.Piece{{}}}}})
	return h
}

func TestSavedReportHasExactlyItsFivePlaces(t *testing.T) {
	b, err := os.ReadFile("../../../shared/seed/zhidongxi-2024-08-13.id.txt")
	if err != nil {
		t.Skip("the saved report is not on this machine")
	}
	var got []string
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		for _, h := range hits(t, "id", strings.TrimRight(line, "\r\n"), "all") {
			got = append(got, fmt.Sprintf("%d %s %s", n, h.Concept, h.Form))
		}
	}
	want := []string{"14 valuation Valuasinya", "36 fiduciary-duty kewajiban fidusianya", "41 fiduciary-duty kewajiban fidusia", "44 valuation Penilaiannya", "45 valuation valuasi"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestDerivationsAndNeighboursAreNotForms(t *testing.T) {
	for _, text := range []string{"evaluasinya", "evaluation", "penilaian guru"} {
		if got := hits(t, "id", text, "all"); len(got) > 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
	if got := hits(t, "en", "fiduciary duties and valuations, the valuation’s", "all"); len(got) != 3 {
		t.Errorf("want three English forms, got %v", got)
	}
}

func TestPolicyMarksFirstInEachSection(t *testing.T) {
	blocks := []archive.Block{{Text: "valuation valuation", Pieces: []archive.Piece{{}}, Section: 1}, {Text: "valuation", Pieces: []archive.Piece{{Source: 30}}, Section: 2}}
	for policy, want := range map[string]int{"section": 2, "first": 1, "all": 3, "off": 0} {
		got, _ := Hits(Request{Set: glossary.Compile(finance, "en"), Policy: policy, Blocks: blocks})
		marked := 0
		for _, h := range got {
			if h.Marked() {
				marked++
			}
		}
		if marked != want || len(got) != 3 {
			t.Errorf("%s: %d marked of %d, want %d of 3", policy, marked, len(got), want)
		}
	}
}
