// Package morph says how the words of a language inflect, as far as finding a
// dictionary word in running text needs it: proclitics, stems and the endings
// licensed after each stem. Inflection only, never derivation: a reader who
// meets "evaluation" must not be shown what "valuation" means.
//
// A table licenses forms by the class of the dictionary form and so may license
// forms nobody writes. That is harmless. What it must not license is the form
// of another word; where two classes collide the rarer reading is left out.
package morph

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Stem is one spelling of a dictionary word before endings, already folded,
// with the endings licensed after it. The ending "" licenses the bare stem.
type Stem struct {
	Text    string
	Endings []string
}

// A Table says what the words of one language may do.
type Table struct {
	Lang         string
	ByCharacter  bool                                // running text without blanks, matched by character
	Lower        func(string) string                 // where lower case is not Unicode's or folding looks at whole words; nil: strings.ToLower
	Fold         func(r rune) rune                   // after NFC and lower case; -1 drops the rune; nil: none
	Proclitics   []string                            // folded strings that may precede a stem, combinations spelt out
	Stems        func(word string) []Stem            // of one folded dictionary word
	ByPOS        map[string]func(word string) []Stem // the same for one part of speech; may be nil
	Stop         map[string]bool                     // function words: match only identically
	Reduplicates bool                                // word-word is a form of word
	Joined       []string                            // endings licensed after an apostrophe, colon or hyphen
	Apostrophe   string                              // letters before which an apostrophe after a letter belongs to the word (об'єкт)
}

// StemsAs returns the stems of a folded dictionary word. Where the language
// tells parts of speech apart and one is said (noun, adj), only its endings are
// licensed.
func (t Table) StemsAs(word, pos string) []Stem {
	if f := t.ByPOS[pos]; f != nil {
		return f(word)
	}
	return t.Stems(word)
}

// byPOS makes the stems of nouns and adjectives where a table tells them apart.
func byPOS(stems func(word string, adjective bool) []Stem) map[string]func(string) []Stem {
	return map[string]func(string) []Stem{
		"noun": func(w string) []Stem { return stems(w, false) },
		"adj":  func(w string) []Stem { return stems(w, true) },
	}
}

// For returns the table of a language by the base language of a BCP 47 tag.
// Without a table a word matches only its own folded spelling.
func For(lang string) (Table, bool) {
	base := strings.ToLower(lang)
	if i := strings.IndexAny(base, "-_"); i >= 0 {
		base = base[:i]
	}
	t, ok := tables[base]
	return t, ok
}

// FoldString folds glossary and text alike: NFC, lower case, then Fold.
func (t Table) FoldString(s string) string {
	s = norm.NFC.String(s)
	if t.Lower != nil {
		s = t.Lower(s)
	} else {
		s = strings.ToLower(s)
	}
	if t.Fold != nil {
		s = strings.Map(t.Fold, s)
	}
	return s
}

// bare licenses a stem as it stands and nothing after it.
var bare = []string{""}

// short words take no endings: two letters and an ending are too often a word
// of their own. Those that must inflect are given their forms as stems.
func short(word string) bool { return utf8.RuneCountInString(word) < 3 }

// fields splits a blank-separated list; "0" stands for the empty ending.
func fields(list string) []string {
	out := strings.Fields(list)
	for i, s := range out {
		if s == "0" {
			out[i] = ""
		}
	}
	return out
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, s := range fields(list) {
		out[s] = true
	}
	return out
}

// foldedSet is a set written as people write it, foldList any such list.
func foldedSet(list string, fold func(rune) rune) map[string]bool { return set(foldList(list, fold)) }

func foldList(list string, fold func(rune) rune) string {
	return strings.Map(fold, strings.ToLower(norm.NFC.String(list)))
}

// cross concatenates every first part with every second part, in order.
func cross(parts ...[]string) []string {
	out := []string{""}
	for _, p := range parts {
		next := make([]string, 0, len(out)*len(p))
		for _, a := range out {
			for _, b := range p {
				next = append(next, a+b)
			}
		}
		out = next
	}
	return out
}

// join concatenates lists without touching their backing arrays.
func join(lists ...[]string) []string {
	var out []string
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// swap replaces a suffix that the word is known to have.
func swap(word, old, new string) string { return strings.TrimSuffix(word, old) + new }

func suffixed(word string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

// before returns the rune n runes before the end: 0 is the last, 1 the one
// before it; 0 when the word is shorter.
func before(word string, n int) rune {
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
	}
	if word == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(word)
	return r
}

func oneOf(r rune, letters string) bool { return r != 0 && strings.ContainsRune(letters, r) }

// irregular reads "word form form; word form": words whose forms no rule makes.
func irregular(list string) map[string][]Stem {
	out := map[string][]Stem{}
	for _, entry := range strings.Split(list, ";") {
		f := strings.Fields(entry)
		if len(f) < 2 {
			continue
		}
		for _, form := range f {
			out[f[0]] = append(out[f[0]], Stem{form, bare})
		}
	}
	return out
}
