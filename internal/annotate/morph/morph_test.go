package morph

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// matches says whether a word of the text is a form of a dictionary word:
// proclitic, stem and ending exactly, a joined ending, or the word twice.
func matches(t Table, dictionary, text string) bool {
	if matchesWord(t, dictionary, text) {
		return true
	}
	i := strings.LastIndexAny(text, "'’:-")
	if i <= 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	left, right := text[:i], text[i+size:]
	if !matchesWord(t, dictionary, left) {
		return false
	}
	return slices.Contains(t.Joined, t.FoldString(right)) || t.Reduplicates && matchesWord(t, dictionary, right)
}

func matchesWord(t Table, dictionary, text string) bool {
	word, folded := t.FoldString(dictionary), t.FoldString(text)
	if word == folded {
		return true
	}
	if t.Stop[word] || t.Stop[folded] {
		return false
	}
	for _, p := range append([]string{""}, t.Proclitics...) {
		rest, ok := strings.CutPrefix(folded, p)
		if !ok || p != "" && utf8.RuneCountInString(rest) < 2 {
			continue
		}
		if rest == word {
			return true
		}
		for _, s := range t.Stems(word) {
			if ending, ok := strings.CutPrefix(rest, s.Text); ok && slices.Contains(s.Endings, ending) {
				return true
			}
		}
	}
	return false
}

// check runs lines of "word: form form form": all of yes match, none of no.
func check(t *testing.T, lang, yes, no string) {
	t.Helper()
	table, ok := For(lang)
	if !ok || table.Lang != lang {
		t.Fatalf("no table for %s", lang)
	}
	for _, side := range []struct {
		lines string
		want  bool
	}{{yes, true}, {no, false}} {
		n := 0
		for line := range strings.Lines(side.lines) {
			word, forms, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok {
				continue
			}
			for _, form := range strings.Fields(forms) {
				n++
				if matches(table, word, form) != side.want {
					t.Errorf("%s: %s for %s: got %v", lang, form, word, !side.want)
				}
			}
		}
		if n < 40 {
			t.Errorf("%s: only %d forms with answer %v", lang, n, side.want)
		}
	}
}

func TestFor(t *testing.T) {
	for tag, want := range map[string]string{"id": "id", "id-ID": "id", "EN-gb": "en", "zh-Hans": "zh", "zh_Hant_TW": "zh"} {
		if table, ok := For(tag); !ok || table.Lang != want {
			t.Errorf("For(%q) = %q, %v", tag, table.Lang, ok)
		}
	}
	for _, tag := range []string{"", "xx", "idx", "fil", "ens"} {
		if _, ok := For(tag); ok {
			t.Errorf("For(%q) has a table", tag)
		}
	}
}

// Every table is consistent with its own folding and gives every word itself.
func TestTables(t *testing.T) {
	for lang, table := range tables {
		if table.Lang != lang {
			t.Errorf("%s: table says %q", lang, table.Lang)
		}
		for _, p := range table.Proclitics {
			if p == "" || table.FoldString(p) != p {
				t.Errorf("%s: proclitic %q is not folded", lang, p)
			}
		}
		for w := range table.Stop {
			if table.FoldString(w) != w {
				t.Errorf("%s: stop word %q is not folded", lang, w)
			}
		}
		if table.ByCharacter {
			continue
		}
		for _, w := range []string{"", "a", "xy", "و", "ж", "가", "अ", "nen", "ton", "uus", "xis", "ийся", "онок", "日本語", "ααα", "ééé", "h100", "ءءء", "ह्न्"} {
			word := table.FoldString(w)
			for _, s := range table.Stems(word) {
				if len(s.Endings) == 0 || s.Text == "" && word != "" {
					t.Errorf("%s: odd stem %q of %q", lang, s.Text, w)
				}
			}
		}
	}
}
