package glossary

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lontar/internal/annotate/morph"
	"lontar/internal/archive"
)

// lexicon makes concepts of one language, one term each, named by their index.
func lexicon(lang string, terms ...archive.Term) []archive.Concept {
	out := make([]archive.Concept, len(terms))
	for i, t := range terms {
		out[i] = archive.Concept{ID: fmt.Sprint(i), Entries: []archive.Entry{{Lang: lang, Terms: []archive.Term{t}}}}
	}
	return out
}

func plain(texts ...string) []archive.Term {
	out := make([]archive.Term, len(texts))
	for i, t := range texts {
		out[i] = archive.Term{Text: t}
	}
	return out
}

// found gives matches as "start-end:concepts".
func found(s *Set, text string) []string {
	var out []string
	for _, m := range s.Find(nil, archive.Block{Text: text}) {
		var ids []string
		for _, c := range m.Candidates {
			if !slices.Contains(ids, c.Concept) {
				ids = append(ids, c.Concept)
			}
		}
		slices.Sort(ids)
		out = append(out, fmt.Sprintf("%d-%d:%s", m.Start, m.End, strings.Join(ids, ",")))
	}
	return out
}

// isForm is the definition of a form: proclitic, stem, ending.
func isForm(t morph.Table, dictionary, text string) bool {
	word, folded := t.FoldString(dictionary), t.FoldString(text)
	if word == folded {
		return true
	}
	if t.Stop[word] {
		return false
	}
	for _, p := range append([]string{""}, t.Proclitics...) {
		rest, ok := strings.CutPrefix(folded, p)
		if !ok || p != "" && (t.Stop[folded] || utf8.RuneCountInString(rest) < 2) {
			continue
		}
		if rest == word {
			return true
		}
		if t.Stop[rest] {
			continue
		}
		for _, s := range t.Stems(word) {
			if ending, ok := strings.CutPrefix(rest, s.Text); ok && slices.Contains(s.Endings, ending) {
				return true
			}
		}
	}
	return false
}

// naive finds the terms word by word, as the definition says: at each word the
// longest term whose words are forms, then on behind it.
func naive(t morph.Table, terms []archive.Term, text []string) []string {
	var out []string
	at := make([]int, len(text)+1)
	for i, w := range text {
		at[i+1] = at[i] + len(w) + 1
	}
	for i := 0; i < len(text); i++ {
		best, ids := 0, []string(nil)
		for id, term := range terms {
			words := strings.Fields(term.Text)
			if i+len(words) > len(text) || len(words) < best {
				continue
			}
			fits := true
			for k, w := range words {
				fits = fits && isForm(t, w, text[i+k])
			}
			if fits && len(words) > best {
				best, ids = len(words), nil
			}
			if fits {
				ids = append(ids, fmt.Sprint(id))
			}
		}
		if best > 0 {
			slices.Sort(ids)
			out = append(out, fmt.Sprintf("%d-%d:%s", at[i], at[i+best]-1, strings.Join(ids, ",")))
			i += best - 1
		}
	}
	return out
}

var samples = map[string][]string{
	"id": {"valuasi", "kewajiban", "saham", "pemegang saham", "data", "pusat data", "model bahasa besar", "model"},
	"en": {"valuation", "fiduciary duty", "shareholder", "duty", "company", "data centre", "child", "analysis"},
	"fi": {"arvostus", "osake", "osakkeenomistaja", "suuri kielimalli", "kielimalli", "velvollisuus", "pankki", "vesi"},
	"ru": {"оценка", "акционер", "раунд финансирования", "раунд", "графический процессор", "день", "рынок"},
	"ar": {"تقييم", "مساهم", "شركة ناشئة", "شركة", "جولة تمويل", "واجب ائتماني", "قيادة"},
	"de": {"Bewertung", "Aktionär", "treuhänderische Pflicht", "Pflicht", "großes Sprachmodell", "Haus"},
	"ko": {"주주", "기업가치", "투자 라운드", "라운드", "매개변수"},
	"tr": {"değerleme", "hissedar", "veri merkezi", "veri", "kitap", "şirket"},
	"la": {"aestimatio", "officium fiduciarium", "officium", "rex", "corpus"},
}

// noise are words near to being forms.
func noise(rnd *rand.Rand, word string) string {
	r := []rune(word)
	switch rnd.IntN(4) {
	case 0:
		return "x" + word
	case 1:
		return string(r[:max(1, len(r)-2)])
	case 2:
		return word + "zq"
	}
	return string(r[len(r)/2:]) + string(r[:len(r)/2])
}

func TestFindsWhatTheDefinitionSays(t *testing.T) {
	for lang, texts := range samples {
		table, ok := morph.For(lang)
		if !ok {
			t.Fatalf("no table for %s", lang)
		}
		terms := plain(texts...)
		set := Compile(lexicon(lang, terms...), lang)
		rnd := rand.New(rand.NewPCG(1, uint64(len(texts))))
		var pool []string
		for _, term := range texts {
			for _, w := range strings.Fields(term) {
				pool = append(pool, w, noise(rnd, w), noise(rnd, w))
				for _, s := range table.Stems(table.FoldString(w)) {
					for _, e := range s.Endings {
						if len(table.Proclitics) > 0 && rnd.IntN(3) == 0 {
							pool = append(pool, table.Proclitics[rnd.IntN(len(table.Proclitics))]+s.Text+e)
						}
						if rnd.IntN(4) == 0 {
							pool = append(pool, s.Text+e)
						}
					}
				}
			}
		}
		for range 400 {
			var text []string
			for range 2 + rnd.IntN(10) {
				w := pool[rnd.IntN(len(pool))]
				if w != "" && !strings.ContainsFunc(w, func(r rune) bool { return r == '\'' || r == '’' || r == '-' || r == ' ' }) {
					text = append(text, w)
				}
			}
			joined := strings.Join(text, " ")
			if got, want := found(set, joined), naive(table, terms, text); !slices.Equal(got, want) {
				t.Fatalf("%s: %q\n got %v\nwant %v", lang, joined, got, want)
			}
		}
	}
}

// What is found does not depend on how the letters are stored, on capitals or
// on where lines break.
func TestFormCaseAndWrapsChangeNothing(t *testing.T) {
	count := func(s *Set, text string) string {
		var out []string
		for _, m := range s.Find(nil, archive.Block{Text: text}) {
			out = append(out, m.Candidates[0].Concept)
		}
		return strings.Join(out, " ")
	}
	for lang, texts := range samples {
		set := Compile(lexicon(lang, plain(texts...)...), lang)
		text := strings.Join(texts, " und ") + " " + strings.Join(texts, ", ")
		want := count(set, text)
		for name, other := range map[string]string{"NFD": norm.NFD.String(text), "NFC": norm.NFC.String(text), "no-break blanks": strings.ReplaceAll(text, " ", "\u00a0")} {
			if got := count(set, other); got != want {
				t.Errorf("%s, %s: got %s, want %s", lang, name, got, want)
			}
		}
		if lang != "tr" { // whose capitals of i and ı Unicode's upper case does not know
			if got := count(set, strings.ToUpper(text)); got != want {
				t.Errorf("%s, capitals: got %s, want %s", lang, got, want)
			}
		}
	}
}

func TestATextWithoutTermsCostsNoAllocation(t *testing.T) {
	set := Compile(lexicon("en", plain(samples["en"]...)...), "en")
	b := archive.Block{Text: strings.Repeat("The quick brown fox jumps over some lazy dogs, and nobody minds. ", 50)}
	set.Find(nil, b)
	if n := testing.AllocsPerRun(50, func() { set.Find(nil, b) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// None of these may take time that grows faster than the text; with a square
// in it the test would not end.
func TestAdversarialTextsEnd(t *testing.T) {
	set := Compile(lexicon("en", plain("valuation", "fiduciary duty of care", "a b c d e f g h")...), "en")
	var distinct strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&distinct, "valu%dvaluations ", i)
	}
	for _, text := range []string{strings.Repeat("valuation", 120_000), strings.Repeat("fiduciary duty of ", 60_000), strings.Repeat("a b c d e f g ", 70_000), distinct.String(), strings.Repeat("'", 500_000), strings.Repeat("é́", 200_000)} {
		set.Find(nil, archive.Block{Text: text})
	}
}

func TestManyWordsAndManyReadersGetTheSame(t *testing.T) {
	shared := Compile(lexicon("fi", plain(samples["fi"]...)...), "fi")
	rnd := rand.New(rand.NewPCG(9, 9))
	done := make(chan error)
	for w := range 4 {
		text := strings.Builder{}
		for i := range 30_000 {
			fmt.Fprintf(&text, "sana%d ", rnd.IntN(1<<20)+w+i)
			if i%100 == 0 {
				text.WriteString("arvostuksen osakkeita ")
			}
		}
		go func() {
			fresh := Compile(lexicon("fi", plain(samples["fi"]...)...), "fi")
			for range 2 {
				if got, want := found(shared, text.String()), found(fresh, text.String()); !slices.Equal(got, want) {
					done <- fmt.Errorf("%d finds, a fresh set has %d", len(got), len(want))
					return
				}
			}
			done <- nil
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func FuzzFind(f *testing.F) {
	var sets []*Set
	for lang, texts := range samples {
		sets = append(sets, Compile(lexicon(lang, plain(texts...)...), lang))
	}
	sets = append(sets, Compile(lexicon("ja", plain("評価額", "取り組み", "高い", "GPU", "サーバー")...), "ja"))
	for _, s := range []string{"valuations and fiduciary duties", "وتقييمها", "AI-nya Penilaiannya", "評価額は高く取組", "a\u0301\u200d’'-־", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, set := range sets {
			last := 0
			for _, m := range set.Find(nil, archive.Block{Text: text}) {
				if m.Start < last || m.End <= m.Start || m.End > len(text) || len(m.Candidates) == 0 {
					t.Fatalf("match %+v after %d in %q", m, last, text)
				}
				if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
					t.Fatalf("match %+v cuts a letter of %q", m, text)
				}
				last = m.End
				for _, c := range m.Candidates {
					set.Suggest(text[m.Start:m.End], c.Text, "x")
				}
			}
		}
	})
}
