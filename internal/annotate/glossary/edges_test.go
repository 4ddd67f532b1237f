package glossary

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"lontar/internal/archive"
)

func TestATermIsFoundAsItIsWritten(t *testing.T) {
	for _, c := range [][3]string{
		{"en", "AT&T", "AT&T"}, {"en", "R&D", "R&D"}, {"en", "S&P 500", "S&P 500"}, {"en", "node.js", "node.js"}, {"en", "24/7", "24/7"},
		{"en", "U.S.", "U.S"}, // the last stop may be the sentence's
		{"ca", "col·lecció", "col·lecció"},
		{"zh", "埃隆·马斯克", "埃隆·马斯克"},
		{"ja", "フィデューシャリー・デューティー", "フィデューシャリー・デューティー"},
		{"he", `ארה"ב`, `ארה"ב`}, {"he", "ארה״ב", "ארה״ב"},
		{"uk", "об'єкт", "об’єкт"},
		{"fr", "aujourd’hui", "aujourd'hui"},
		{"vi", "định giá", "định giá"},
		{"sw", "thamani", "Thamani"}, // without a table
	} {
		if got := forms(c[0], archive.Term{Text: c[1]}, "… ("+c[2]+") …"); got != c[2] {
			t.Errorf("%s: %q in %q: got %q", c[0], c[1], c[2], got)
		}
	}
}

func TestWhatDoesNotJoinSeparates(t *testing.T) {
	for _, text := range []string{"fiduciary, duty", "fiduciary: duty", "fiduciary. Duty", "fiduciary (duty)", "fiduciary — duty", "fiduciary “duty”", "fiduciary:duty"} {
		if got := forms("en", archive.Term{Text: "fiduciary duty"}, text); got != "" {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func TestCaseIsComparedInOneSpelling(t *testing.T) {
	for _, c := range []struct{ lang, term, text, want string }{
		{"fr", "État", norm.NFD.String("un État, un état"), norm.NFD.String("État")},
		{"fr", norm.NFD.String("État"), "État", "État"},
		{"ja", "AI", "ＡＩとａｉ", "ＡＩ"},
		{"ru", "Артём", "Артем артем", "Артем"},
		{"tr", "İHA", "İHA iha İHA'nın", "İHA|İHA"},
	} {
		if got := forms(c.lang, archive.Term{Text: c.term, Match: "case"}, c.text); got != c.want {
			t.Errorf("%s: %q in %q: got %q, want %q", c.lang, c.term, c.text, got, c.want)
		}
	}
}

func TestAWordThatFoldsToNothingIsNeverFound(t *testing.T) {
	for _, c := range [][2]string{{"ar", "ـ"}, {"ru", "\u0301"}, {"he", "\u05b8"}, {"tr", "\u0307"}} {
		if got := forms(c[0], archive.Term{Text: c[1]}, c[1]+" x "+c[1]); got != "" {
			t.Errorf("%s: %q is found", c[0], got)
		}
	}
}

func TestOneArticleMayStandInsideATerm(t *testing.T) {
	for _, c := range []struct{ lang, term, text, want string }{
		{"el", "καθήκον πίστης", "καθήκον της πίστης", "καθήκον της πίστης"},
		{"fr", "pacte actionnaires", "le pacte les actionnaires", "pacte les actionnaires"},
		{"fr", "abus de pouvoir", "abus de le pouvoir", "abus de le pouvoir"},
		{"en", "duty of care", "duty of the care", "duty of the care"},
		{"en", "duty of care", "duty of the the care", ""},
		{"en", "duty of care", "duty of the", ""},
		{"en", "duty", "duty the", "duty"},
	} {
		if got := forms(c.lang, archive.Term{Text: c.term}, c.text); got != c.want {
			t.Errorf("%s: %q in %q: got %q, want %q", c.lang, c.term, c.text, got, c.want)
		}
	}
}

func TestAProcliticOfOneMatchIsNotTakenFromAnother(t *testing.T) {
	set := Compile(lexicon("he", plain("מה", "AI")...), "he")
	if got, want := found(set, "מה-AI"), []string{"0-4:0", "5-7:1"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// With a square of the length in it none of these would end.
func TestRunsOfArticlesAndEndlessCompoundsEnd(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang string
		term archive.Term
		text string
	}{
		{"en", archive.Term{Text: "The Economist"}, strings.Repeat("the ", 40_000)},
		{"fr", archive.Term{Text: "la la la lune"}, strings.Repeat("la ", 50_000)},
		{"de", archive.Term{Text: "Bewertung", Compound: "any"}, strings.Repeat("bewertung", 50_000)},
		{"de", archive.Term{Text: "Bewertung", Compound: "any", Match: "case"}, strings.Repeat("bewertung", 50_000)},
		{"ko", archive.Term{Text: "가치", Compound: "head"}, strings.Repeat("가치", 40_000)},
		{"ja", archive.Term{Text: "評価額", Near: []string{"会社"}}, strings.Repeat("評価", 40_000)},
		{"th", archive.Term{Text: "มูลค่ากิจการ"}, strings.Repeat("มูลค่า", 30_000)},
		{"he", archive.Term{Text: "AI"}, strings.Repeat("ה-", 50_000)},
	} {
		set := Compile(lexicon(c.lang, c.term), c.lang)
		set.Find(nil, archive.Block{Text: c.text})
	}
}

func TestStatusAndRegionStayWithTheirTerm(t *testing.T) {
	terms := []archive.Term{{Text: "valuation", Status: "preferred"}, {Text: "appraisal", Status: "deprecated"}, {Text: "costing", Status: "superseded"}, {Text: "pricing", Region: "GB"}}
	concepts := []archive.Concept{{ID: "c", Entries: []archive.Entry{{Lang: "en", Terms: terms}}}}
	var got []string
	for _, m := range Compile(concepts, "en-GB").Find(nil, archive.Block{Text: "appraisals, pricing, costings, valuations"}) {
		got = append(got, fmt.Sprint(m.Candidates[0].Term, " ", m.Candidates[0].Text))
	}
	if want := []string{"1 appraisal", "3 pricing", "2 costing", "0 valuation"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheHashChangesWithEachAttribute(t *testing.T) {
	base := archive.Term{Text: "term"}
	hash := func(terms ...archive.Term) string { return fmt.Sprint(Compile(lexicon("en", terms...), "en").Hash) }
	seen := map[string]string{hash(base): "none"}
	for name, set := range map[string]func(*archive.Term){
		"text":     func(t *archive.Term) { t.Text = "other" },
		"status":   func(t *archive.Term) { t.Status = "deprecated" },
		"match":    func(t *archive.Term) { t.Match = "exact" },
		"forms":    func(t *archive.Term) { t.Forms = []string{"a"} },
		"stems":    func(t *archive.Term) { t.Stems = []string{"a"} },
		"near":     func(t *archive.Term) { t.Near = []string{"a"} },
		"not":      func(t *archive.Term) { t.Not = []string{"a"} },
		"pos":      func(t *archive.Term) { t.POS = "noun" },
		"type":     func(t *archive.Term) { t.Type = "acronym" },
		"region":   func(t *archive.Term) { t.Region = "GB" },
		"compound": func(t *archive.Term) { t.Compound = "head" },
		"hint":     func(t *archive.Term) { t.Hint = "a" },
	} {
		changed := base
		set(&changed)
		h := hash(changed)
		if other, ok := seen[h]; ok {
			t.Errorf("%s changes nothing that %s does not", name, other)
		}
		seen[h] = name
		if h != hash(changed) {
			t.Errorf("%s: the hash of one glossary differs from itself", name)
		}
	}
}

// Another term may be written in place of a form without a look only where the
// form is its term, a clitic or ending that the other takes too, and no more.
func TestASuggestionIsCertainOnlyWhereNothingIsLost(t *testing.T) {
	for _, c := range []struct {
		lang, form, old, instead, want string
		certain                        bool
	}{
		{"en", "duty", "duty", "obligation", "obligation", true},
		{"en", "duties", "duty", "obligation", "obligation", false},
		{"en", "attorneys general", "attorney general", "prosecutor", "prosecutor", false},
		{"en", "duty of the care", "duty of care", "diligence", "diligence", false},
		{"en", "appraisals", "appraisal", "analysis", "analysis", false},
		{"en", "appraisals", "appraisal", "—", "—", false},
		{"id", "negara-negara", "negara", "bangsa", "bangsa", false},
		{"id", "penilaian perusahaannya", "penilaian perusahaan", "valuasi", "valuasinya", true},
		{"ja", "高く", "高い", "安い", "安い", false},
		{"ja", "高い", "高い", "安い", "安い", true},
		{"he", "ה-AI", "AI", "KI", "KI", false},
		{"ar", "وتقييمها", "تقييم", "تقدير", "وتقدير", false},
		{"ru", "Оценки", "оценка", "стоимость", "Стоимость", false},
		{"fr", "évaluations", "évaluation", "valorisation", "valorisation", false},
		{"sw", "Thamani", "thamani", "bei", "Bei", false},
	} {
		got, certain := Compile(lexicon(c.lang, plain(c.old, c.instead)...), c.lang).Suggest(c.form, c.old, c.instead)
		if got != c.want || certain != c.certain {
			t.Errorf("%s: %s → %s: got %q, %v; want %q, %v", c.lang, c.form, c.instead, got, certain, c.want, c.certain)
		}
	}
}

func TestExplainNamesWhatStandsBeforeAndAfter(t *testing.T) {
	for _, c := range []struct {
		lang, form, term string
		want             []Part
	}{
		{"id", "Penilaiannya", "penilaian", []Part{{"", "penilaian", "nya"}}},
		{"id", "AI-nya", "AI", []Part{{"", "AI", ""}, {"", "", "nya"}}},
		{"ar", "وتقييمها", "تقييم", []Part{{"و", "تقييم", "ها"}}},
		{"en", "fiduciary duties", "fiduciary duty", []Part{{"", "fiduciary", ""}, {"", "duty", ""}}},
		{"ko", "기업가치를", "기업가치", []Part{{"", "기업가치", "를"}}},
		{"sw", "Thamani", "thamani", []Part{{"", "thamani", ""}}},
	} {
		if got := Compile(lexicon(c.lang, plain(c.term)...), c.lang).Explain(c.form, c.term); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.lang, c.form, got, c.want)
		}
	}
}
