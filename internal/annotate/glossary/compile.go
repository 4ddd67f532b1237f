// Package glossary finds the terms of one language in prose. A word of the
// text is a term's word if it is licensed proclitics, a stem of the term's
// word and a licensed ending of the language: inflection, never derivation.
package glossary

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"lontar/internal/annotate/morph"
	"lontar/internal/archive"
	"lontar/internal/source"
)

// A Set is the glossary of one language, compiled. It is immutable and safe
// for concurrent use.
type Set struct {
	Hash  source.Hash // of everything that decides what is found and said of it
	table morph.Table
	terms []term
	stems map[string][]stem // folded stem → the words it may begin
	root  *node
}

type term struct {
	concept string // "" for a blocker
	index   int
	archive.Term
	near []string // folded
}

// A stem belongs to a word id; the same spelling may begin several words.
type stem struct {
	word     int
	endings  []string
	exact    string // the spelling by case, "" if case is not looked at
	identity bool   // function words and match=exact: nothing before or after
}

type node struct {
	next  map[int]*node
	terms []int
}

// Compile makes the Set of a language from all concepts, in their order.
func Compile(concepts []archive.Concept, lang string) *Set {
	s := &Set{stems: map[string][]stem{}, root: &node{}}
	s.table, _ = morph.For(lang)
	c := compiler{set: s, words: map[string]int{}}
	var identity strings.Builder
	for _, concept := range concepts {
		e := concept.Entry(lang)
		if e == nil {
			continue
		}
		for i, t := range e.Terms {
			fmt.Fprintf(&identity, "%s\x00%d\x00%s\x00%s\x00%s\x00%q%q%q%q%q\n", concept.ID, i, t.Text, t.Status, t.Match, t.Forms, t.Stems, t.Near, t.Not, t.Hint)
			if t.Match == "off" {
				continue
			}
			c.add(concept.ID, i, t)
		}
	}
	s.Hash = source.HashOf([]byte(lang), []byte(identity.String()))
	return s
}

type compiler struct {
	set   *Set
	words map[string]int // spelling and manner → word id
}

func (c *compiler) add(concept string, index int, t archive.Term) {
	s := c.set
	near := make([]string, len(t.Near))
	for i, n := range t.Near {
		near[i] = s.table.FoldString(n)
	}
	id := len(s.terms)
	s.terms = append(s.terms, term{concept, index, t, near})
	match := t.Match
	if match == "" && isAcronym(t.Text) {
		match = "case"
	}
	c.phrase(id, t.Text, match, t.Stems)
	for _, f := range t.Forms {
		c.phrase(id, f, "form", nil)
	}
	for _, f := range t.Not {
		blocker := len(s.terms)
		s.terms = append(s.terms, term{})
		c.phrase(blocker, f, "", nil)
	}
}

// isAcronym: capitals only, at least two letters; matched by case, so that
// "US" is not "us".
func isAcronym(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			letters++
		}
	}
	return letters >= 2
}

func (c *compiler) phrase(id int, text, match string, stems []string) {
	n := c.set.root
	found := false
	for _, w := range words(text, c.set.table) {
		found = true
		word := c.word(w.text, match, stems)
		if n.next == nil {
			n.next = map[int]*node{}
		}
		child := n.next[word]
		if child == nil {
			child = &node{}
			n.next[word] = child
		}
		n = child
	}
	if found && !slices.Contains(n.terms, id) {
		n.terms = append(n.terms, id)
	}
}

func (c *compiler) word(text, match string, oblique []string) int {
	key := text + "\x00" + match + strings.Join(oblique, "\x00")
	if id, ok := c.words[key]; ok {
		return id
	}
	id := len(c.words) + 1
	c.words[key] = id
	t := c.set.table
	folded := t.FoldString(text)
	put := func(spelling string, endings []string, identity bool) {
		st := stem{word: id, endings: endings, identity: identity}
		if match == "case" {
			st.exact = text
		}
		c.set.stems[spelling] = append(c.set.stems[spelling], st)
	}
	bare := []string{""}
	put(folded, bare, match == "exact" || t.Stop[folded])
	if t.ByCharacter || t.Stems == nil || match == "exact" || match == "form" || t.Stop[folded] {
		return id
	}
	forms := t.Stems(folded)
	for _, o := range oblique {
		forms = append(forms, t.Stems(t.FoldString(o))...)
	}
	for _, f := range forms {
		put(f.Text, f.Endings, false)
	}
	return id
}
