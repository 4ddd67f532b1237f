package glossary

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lontar/internal/annotate/morph"
	"lontar/internal/archive"
)

// formsOf gives some of the forms of a phrase: each word with a proclitic, a
// stem and an ending that the table licenses.
func formsOf(rnd *rand.Rand, t morph.Table, phrase string, n int) []string {
	var out []string
	for range n {
		var form []string
		for _, w := range strings.Fields(phrase) {
			folded := t.FoldString(w)
			if stems := t.Stems(folded); len(stems) > 0 && !t.Stop[folded] && rnd.IntN(3) > 0 {
				s := stems[rnd.IntN(len(stems))]
				w = s.Text + s.Endings[rnd.IntN(len(s.Endings))]
				if len(t.Proclitics) > 0 && rnd.IntN(2) == 0 {
					w = t.Proclitics[rnd.IntN(len(t.Proclitics))] + w
				}
			}
			form = append(form, w)
		}
		out = append(out, strings.Join(form, " "))
	}
	return out
}

// A claim is a phrase that counts for a concept, or blocks where it is "".
type claim struct {
	phrase, concept string
	near            []string
}

// reference finds by the definition, with commas between words that are no
// neighbours, with blockers and with words that must be near.
func reference(t morph.Table, claims []claim, text []string) []string {
	bare := make([]string, len(text))
	at := make([]int, len(text)+1)
	for i, w := range text {
		bare[i] = strings.TrimSuffix(w, ",")
		at[i+1] = at[i] + len(w) + 1
	}
	isNear := func(c claim) bool {
		return len(c.near) == 0 || slices.ContainsFunc(c.near, func(n string) bool {
			return slices.ContainsFunc(bare, func(w string) bool { return isForm(t, n, w) })
		})
	}
	fits := func(c claim, i, n int) bool {
		words := strings.Fields(c.phrase)
		if len(words) != n || i+n > len(text) {
			return false
		}
		for k, w := range words {
			if !isForm(t, w, bare[i+k]) || k > 0 && text[i+k-1] != bare[i+k-1] {
				return false
			}
		}
		return true
	}
	var out []string
	for i := 0; i < len(text); i++ {
		for n := 4; n > 0; n-- {
			ids := map[string]bool{}
			var fitting []claim
			for _, c := range claims {
				if fits(c, i, n) {
					fitting = append(fitting, c)
					ids[c.concept] = true
				}
			}
			if len(ids) == 1 { // otherwise the caller chooses
				fitting = slices.DeleteFunc(fitting, func(c claim) bool { return !isNear(c) })
			}
			if len(fitting) == 0 {
				continue
			}
			if !ids[""] {
				out = append(out, fmt.Sprintf("%d-%d:%s", at[i], at[i+n-1]+len(bare[i+n-1]), strings.Join(slices.Sorted(maps.Keys(ids)), ",")))
			}
			i += n - 1
			break
		}
	}
	return out
}

func TestFindsWhatTheDefinitionSaysWithBlockersAndNearWords(t *testing.T) {
	t.Parallel()
	for lang, texts := range samples {
		table, _ := morph.For(lang)
		rnd := rand.New(rand.NewPCG(2, uint64(len(lang)+len(texts))))
		terms := plain(texts...)
		var claims []claim
		var pool []string
		for i := range terms {
			first := strings.Fields(texts[0])[0]
			switch i % 4 {
			case 1:
				terms[i].Near = []string{first}
			case 2: // a phrase it is no part of
				terms[i].Not = []string{texts[i] + " " + first, first + " " + texts[i]}
			}
			claims = append(claims, claim{texts[i], fmt.Sprint(i), terms[i].Near})
			for _, not := range terms[i].Not {
				claims = append(claims, claim{not, "", nil})
			}
			pool = append(pool, formsOf(rnd, table, texts[i], 6)...)
		}
		pool = append(pool, "xx", "zq")
		set := Compile(lexicon(lang, terms...), lang)
		for range 80 {
			var text []string
			for range 2 + rnd.IntN(7) {
				text = append(text, strings.Fields(pool[rnd.IntN(len(pool))])...)
				if rnd.IntN(5) == 0 {
					text[len(text)-1] += ","
				}
			}
			joined := strings.Join(text, " ")
			if strings.ContainsAny(joined, "'’-") {
				continue
			}
			if got, want := found(set, joined), reference(table, claims, text); !slices.Equal(got, want) {
				t.Fatalf("%s: %q\n got %v\nwant %v", lang, joined, got, want)
			}
		}
	}
}

// By character a term is found wherever its letters are, the longest first,
// but not in part of a run of katakana.
func TestFindsByCharacterWhatTheDefinitionSays(t *testing.T) {
	table, _ := morph.For("ja")
	texts := []string{"評価額", "評価", "取り組み", "高い", "サーバー", "データ", "価額高", "ＧＰＵ"}
	set := Compile(lexicon("ja", plain(texts...)...), "ja")
	longest := map[string]string{} // form → concept
	for i, text := range texts {
		folded := table.FoldString(text)
		longest[folded] = fmt.Sprint(i)
		for _, s := range table.Stems(folded) {
			for _, e := range s.Endings {
				longest[s.Text+e] = fmt.Sprint(i)
			}
		}
	}
	all := slices.SortedFunc(maps.Keys(longest), func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	kana := func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
	alphabet := strings.Split("評 価 額 取 り 組 み 高 い く かった サーバ ー データ タ 評価額 取組 GPU 、 の 「 」", " ")
	rnd := rand.New(rand.NewPCG(3, 3))
	for range 4000 {
		var text string
		for range 2 + rnd.IntN(12) {
			text += alphabet[rnd.IntN(len(alphabet))]
		}
		folded := table.FoldString(text)
		if strings.Contains(folded, "gpugpu") {
			continue
		}
		var want []string
		for i := 0; i < len(folded); {
			before, _ := utf8.DecodeLastRuneInString(folded[:i])
			first, size := utf8.DecodeRuneInString(folded[i:])
			for _, f := range all {
				last, _ := utf8.DecodeLastRuneInString(f)
				after, _ := utf8.DecodeRuneInString(strings.TrimPrefix(folded[i:], f))
				if strings.HasPrefix(folded[i:], f) && (!kana(before) || !kana(first)) && (!kana(last) || !kana(after)) {
					want = append(want, fmt.Sprintf("%d-%d:%s", i, i+len(f), longest[f]))
					size = len(f)
					break
				}
			}
			i += size
		}
		if got := found(set, text); !slices.Equal(got, want) {
			t.Fatalf("%q\n got %v\nwant %v", text, got, want)
		}
	}
}

// What is found, as concepts and folded forms, is the same however the letters
// are stored, in capitals, and wherever a line breaks.
func TestSpellingOfLettersCapitalsAndBlanksDoNotCount(t *testing.T) {
	t.Parallel()
	for lang, texts := range samples {
		table, _ := morph.For(lang)
		set := Compile(lexicon(lang, plain(texts...)...), lang)
		rnd := rand.New(rand.NewPCG(5, uint64(len(texts))))
		sequence := func(text string) string {
			var out []string
			for _, m := range set.Find(nil, archive.Block{Text: text}) {
				form := strings.Join(strings.FieldsFunc(table.FoldString(text[m.Start:m.End]), unicode.IsSpace), " ")
				out = append(out, m.Candidates[0].Concept+" "+form)
			}
			return strings.Join(out, "; ")
		}
		upper := strings.ToUpper
		if lang == "tr" {
			upper = func(s string) string { return strings.ToUpperSpecial(unicode.TurkishCase, s) }
		}
		var pool []string
		for _, text := range texts {
			pool = append(pool, formsOf(rnd, table, text, 5)...)
		}
		total := 0
		for range 80 {
			var parts []string
			for range 6 {
				parts = append(parts, pool[rnd.IntN(len(pool))], []string{"", "x,", "zq."}[rnd.IntN(3)])
			}
			text := norm.NFC.String(strings.Join(parts, " "))
			want := sequence(text)
			total += len(want)
			blanks := strings.Map(func(r rune) rune {
				if r == ' ' {
					return []rune{' ', '\u00a0', '\u202f'}[rnd.IntN(3)]
				}
				return r
			}, text)
			for name, other := range map[string]string{"NFD": norm.NFD.String(text), "capitals": upper(text), "NFD capitals": norm.NFD.String(upper(text)), "blanks": blanks} {
				if got := sequence(other); got != want {
					t.Fatalf("%s, %s: %q\n got %s\nwant %s", lang, name, other, got, want)
				}
			}
		}
		if total == 0 {
			t.Errorf("%s: nothing was found in any text", lang)
		}
	}
}

// However many words were read before, each text is read as if it were the first.
func TestWhatWasReadBeforeDoesNotCount(t *testing.T) {
	t.Parallel()
	terms := lexicon("id", plain(samples["id"]...)...)
	old := Compile(terms, "id")
	rnd := rand.New(rand.NewPCG(6, 6))
	for range 5 {
		var b strings.Builder
		for range 8_000 { // more than are remembered, some of equal length and ends
			fmt.Fprintf(&b, "valuasi%dnya ", rnd.IntN(1<<40))
			if rnd.IntN(50) == 0 {
				b.WriteString([]string{"valuasinya ", "pemegang saham ", "saham ", "modelnya "}[rnd.IntN(4)])
			}
		}
		if got, want := found(old, b.String()), found(Compile(terms, "id"), b.String()); !slices.Equal(got, want) {
			t.Fatalf("%d matches, in a fresh set %d", len(got), len(want))
		}
	}
}

// A set that forgets all it remembers of readings goes on as before.
func TestForgettingReadingsChangesNothing(t *testing.T) {
	terms := lexicon("en", plain("valuation", "valuations", "fiduciary duty")...)
	set := Compile(terms, "en")
	text := "the valuations of a fiduciary duty"
	want := found(set, text)
	x := set.take()
	x.ids = append(x.ids, make([]int32, idsLimit+1)...)
	set.give(x)
	for range 3 {
		if got := found(set, text); !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestEightReadersAtOnceFindTheSame(t *testing.T) {
	set := Compile(lexicon("ru", plain(samples["ru"]...)...), "ru")
	rnd := rand.New(rand.NewPCG(8, 8))
	table, _ := morph.For("ru")
	var texts []string
	var want [][]string
	for range 40 {
		var b strings.Builder
		for range 40 {
			b.WriteString(formsOf(rnd, table, samples["ru"][rnd.IntN(len(samples["ru"]))], 1)[0] + " ")
			fmt.Fprintf(&b, "слово%d ", rnd.IntN(5000))
		}
		texts = append(texts, b.String())
		want = append(want, found(Compile(lexicon("ru", plain(samples["ru"]...)...), "ru"), b.String()))
	}
	var wg sync.WaitGroup
	for k := range 8 {
		wg.Go(func() {
			for n := range 80 {
				i := (n*7 + k*5) % len(texts)
				if got := found(set, texts[i]); !slices.Equal(got, want[i]) {
					t.Errorf("reader %d, text %d: got %v, want %v", k, i, got, want[i])
					return
				}
			}
		})
	}
	wg.Wait()
}

// What is found in a text is found in it alone, and matches stand in order.
func FuzzAMatchStandsAlone(f *testing.F) {
	sets := map[string]*Set{}
	for lang, texts := range samples {
		sets[lang] = Compile(lexicon(lang, plain(append(texts, "AI", "R&D")...)...), lang)
	}
	sets["ja"] = Compile(lexicon("ja", plain("評価額", "取り組み", "高い", "GPU", "サーバー", "口")...), "ja")
	sets["he"] = Compile(lexicon("he", plain("AI", "מה", "סטארט־אפ", "שווי")...), "he")
	sets["uk"] = Compile(lexicon("uk", plain("об'єкт", "оцінка", "день")...), "uk")
	sets["th"] = Compile(lexicon("th", plain("มูลค่า", "ค่า")...), "th")
	for lang, texts := range samples {
		f.Add(lang, strings.Join(texts, "-"))
	}
	for _, s := range [][2]string{{"he", "ומה-AI, ה-AI־ מה־סטארט-אפים"}, {"id", "AI-nya saham-saham R&D-ku"}, {"uk", "об’єкта об'"}, {"ja", "ＧＰＵサーバ口径口取組高かった"}, {"th", "มูลค่าค่าา"}, {"en", "\xff\u0301 a\u200d’s"}, {"fi", "AI:n"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, lang, text string) {
		set := sets[lang]
		if set == nil {
			return
		}
		last := 0
		for _, m := range set.Find(nil, archive.Block{Text: text}) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) || !utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End]) && utf8.ValidString(text) {
				t.Fatalf("match %+v after %d in %q", m, last, text)
			}
			last = m.End
			form := text[m.Start:m.End]
			alone := set.Find(nil, archive.Block{Text: form})
			if len(alone) != 1 || alone[0].Start != 0 || alone[0].End != len(form) || alone[0].Candidates[0].Concept != m.Candidates[0].Concept {
				t.Fatalf("%q of %q alone: %+v, not %+v", form, text, alone, m)
			}
		}
	})
}

// Whatever is written as a term compiles, and where its words are joined as
// words are it is found as it is written.
func FuzzATermFindsItself(f *testing.F) {
	langs := []string{"", "ar", "de", "el", "en", "fa", "fi", "fr", "he", "hi", "id", "ja", "ko", "nl", "pl", "ru", "sv", "th", "tr", "uk", "vi", "zh", "sw"}
	for i, text := range []string{"valuation", "تقييم", "kewajiban fidusia", "taux d’intérêt", "סטארט־אפ", "評価額", "ـ", "a \u0301", "İSTANBUL", "AT&T", "เครื่อง", "ß", "'", "\xff", "C++", "the a"} {
		f.Add(text, uint(i), uint(i*5))
	}
	f.Fuzz(func(t *testing.T, text string, lang, how uint) {
		if len(text) > 200 {
			return
		}
		term := archive.Term{Text: text, Match: []string{"", "inflect", "exact", "case"}[how%4], POS: []string{"", "noun", "adj", "propn"}[how/4%4], Compound: []string{"", "head", "any"}[how/16%3]}
		if how/48%2 == 1 {
			term.Stems, term.Forms = []string{text}, []string{text}
		}
		tag := langs[lang%uint(len(langs))]
		set := Compile(lexicon(tag, term), tag)
		got := set.Find(nil, archive.Block{Text: text})
		for _, m := range got {
			set.Suggest(text[m.Start:m.End], text, "x")
			set.Suggest(text[m.Start:m.End], text, text)
		}
		set.Suggest(text, text, "—")
		ws := words(nil, text, &set.table)
		for i, w := range ws {
			if set.table.FoldString(w.in(text)) == "" || i > 0 && !set.adjacent(text, ws[i-1], w) {
				return
			}
		}
		if len(ws) > 0 && len(got) == 0 {
			t.Errorf("%s: %+v is not found in itself", tag, term)
		}
	})
}
