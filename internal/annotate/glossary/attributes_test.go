package glossary

import (
	"strings"
	"testing"

	"lontar/internal/archive"
)

// forms gives what is found of the first term, each find in brackets' place.
func forms(lang string, t archive.Term, text string) string {
	var out []string
	for _, m := range Compile(lexicon(lang, t), lang).Find(nil, archive.Block{Text: text}) {
		out = append(out, text[m.Start:m.End])
	}
	return strings.Join(out, "|")
}

func TestEachAttributeOfATermWorks(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		term       archive.Term
		text, want string
	}{
		{"inflect", "en", archive.Term{Text: "valuation"}, "Valuations, evaluation", "Valuations"},
		{"exact", "en", archive.Term{Text: "valuation", Match: "exact"}, "valuation valuations", "valuation"},
		{"case", "en", archive.Term{Text: "Apple", Match: "case"}, "Apple apple Apples", "Apple|Apples"},
		{"off", "en", archive.Term{Text: "valuation", Match: "off"}, "valuation", ""},
		{"forms", "en", archive.Term{Text: "corpus", Forms: []string{"corpora"}}, "corpora", "corpora"},
		{"stem", "la", archive.Term{Text: "aestimatiox", Stems: []string{"aestimation"}}, "aestimationem", "aestimationem"},
		{"near", "id", archive.Term{Text: "penilaian", Near: []string{"perusahaan"}}, "penilaian perusahaannya", "penilaian"},
		{"near away", "id", archive.Term{Text: "penilaian", Near: []string{"perusahaan"}}, "penilaian guru", ""},
		{"near by character", "ja", archive.Term{Text: "評価", Near: []string{"会社"}}, "会社の評価", "評価"},
		{"not", "ja", archive.Term{Text: "評価額", Not: []string{"評価額面"}}, "評価額面と評価額", "評価額"},
		{"name", "en", archive.Term{Text: "Apple", POS: "propn"}, "An apple for Apple", "Apple"},
		{"German noun", "de", archive.Term{Text: "Recht", POS: "noun"}, "recht hat das Recht", "Recht"},
		{"noun", "it", archive.Term{Text: "intero", POS: "noun"}, "intero intera", "intero"},
		{"adjective", "es", archive.Term{Text: "zurdo", POS: "adj"}, "zurda zurdos", "zurda|zurdos"},
		{"region elsewhere", "pt-BR", archive.Term{Text: "ecrã", Region: "PT"}, "ecrã", ""},
		{"region here", "pt-BR", archive.Term{Text: "tela", Region: "BR"}, "telas", "telas"},
		{"region unsaid", "pt", archive.Term{Text: "ecrã", Region: "PT"}, "ecrã", "ecrã"},
		{"acronym", "en", archive.Term{Text: "who", Type: "acronym"}, "WHO who", "who"},
		{"compound head de", "de", archive.Term{Text: "Bewertung", Compound: "head"}, "Die Unternehmensbewertungen stiegen", "Unternehmensbewertungen"},
		{"compound head not any", "de", archive.Term{Text: "Bewertung", Compound: "head"}, "Bewertungsverfahren", ""},
		{"compound any", "de", archive.Term{Text: "Bewertung", Compound: "any"}, "ein Neubewertungsverfahren", "Neubewertungsverfahren"},
		{"no compound", "de", archive.Term{Text: "Bewertung"}, "Unternehmensbewertungen", ""},
		{"compound fi", "fi", archive.Term{Text: "arvostus", Compound: "head"}, "pörssiarvostuksen", "pörssiarvostuksen"},
		{"compound nl", "nl", archive.Term{Text: "waardering", Compound: "head"}, "beurswaarderingen", "beurswaarderingen"},
		{"compound sv", "sv", archive.Term{Text: "värdering", Compound: "head"}, "börsvärderingen", "börsvärderingen"},
		{"compound ko", "ko", archive.Term{Text: "가치", Compound: "head"}, "기업가치는", "기업가치는"},
		{"sign", "en", archive.Term{Text: "C++"}, "C, c++, C# and C++.", "c++|C++"},
		{"sharp", "id", archive.Term{Text: "C#"}, "bahasa C dan C#", "C#"},
		{"acronym by case", "en", archive.Term{Text: "US"}, "us US", "US"},
		{"clitic after a hyphen", "id", archive.Term{Text: "AI"}, "AI-nya", "AI-nya"},
		{"word after a hyphen", "id", archive.Term{Text: "AI"}, "AI-besar", "AI"},
		{"ending after a colon", "fi", archive.Term{Text: "xAI"}, "xAI:n", "xAI"},
		{"proclitic before a hyphen", "he", archive.Term{Text: "AI"}, "ה-AI", "ה-AI"},
		{"the word twice", "id", archive.Term{Text: "negara"}, "negara-negara", "negara-negara"},
		{"apostrophe", "fr", archive.Term{Text: "taux d'intérêt"}, "taux d’intérêt et taux d'intérêt", "taux d’intérêt|taux d'intérêt"},
		{"contraction", "fr", archive.Term{Text: "centre de données"}, "centres des données", "centres des données"},
		{"maqaf", "he", archive.Term{Text: "סטארט־אפ"}, "סטארט-אפ בסטארט־אפ", "סטארט-אפ|בסטארט־אפ"},
		{"article inside", "el", archive.Term{Text: "καθήκον πίστης"}, "το καθήκον της πίστης", "καθήκον της πίστης"},
		{"hyphen or blank", "en", archive.Term{Text: "self-driving"}, "self driving, self-driving", "self driving|self-driving"},
		{"dot of katakana", "ja", archive.Term{Text: "フィデューシャリー・デューティー"}, "フィデューシャリーデューティー", "フィデューシャリーデューティー"},
		{"part of a run of katakana", "ja", archive.Term{Text: "モデル"}, "スーパーモデル", ""},
		{"halves of sara am", "th", archive.Term{Text: "คำสั่ง"}, "ศาลมีคําสั่งและคำสั่ง", "คําสั่ง|คำสั่ง"},
		{"not in the middle of a Thai syllable", "th", archive.Term{Text: "น"}, "น้ำ", ""},
		{"part of a longer Chinese word", "ja", archive.Term{Text: "口"}, "口径と口", "口"},
	} {
		if got := forms(c.lang, c.term, c.text); got != c.want {
			t.Errorf("%s: %q in %q: got %q, want %q", c.name, c.term.Text, c.text, got, c.want)
		}
	}
}

func TestASuggestionInsideACompoundIsWrittenSmall(t *testing.T) {
	terms := []archive.Term{{Text: "Schätzung", Compound: "head"}, {Text: "Bewertung"}}
	got, certain := Compile(lexicon("de", terms...), "de").Suggest("Unternehmensschätzung", "Schätzung", "Bewertung")
	if got != "Unternehmensbewertung" || certain {
		t.Errorf("got %q, certain: %v", got, certain)
	}
}

func TestASuggestionKeepsCliticEndingAndCapital(t *testing.T) {
	for _, c := range []struct {
		lang, form, old, instead, want string
		certain                        bool
	}{
		{"id", "Penilaiannya", "penilaian", "valuasi", "Valuasinya", true},
		{"id", "penilaian", "penilaian", "valuasi", "valuasi", true},
		{"id", "KI-nya", "KI", "AI", "AI-nya", true},
		{"en", "appraisals", "appraisal", "valuation", "valuations", true},
		{"ko", "평가액은", "평가액", "기업가치", "기업가치", false}, // 은 does not follow a vowel
		{"ko", "평가액도", "평가액", "기업가치", "기업가치도", true},
		{"de", "Schätzung", "Schätzung", "Bewertung", "Bewertung", false}, // articles may have to change
		{"fi", "valuaation", "valuaatio", "arvostus", "arvostus", false},
		{"ja", "査定額", "査定額", "評価額", "評価額", true},
	} {
		set := Compile(lexicon(c.lang, plain(c.old, c.instead)...), c.lang)
		got, certain := set.Suggest(c.form, c.old, c.instead)
		if got != c.want || certain != c.certain {
			t.Errorf("%s → %s: got %q, %v; want %q, %v", c.form, c.instead, got, certain, c.want, c.certain)
		}
	}
}
