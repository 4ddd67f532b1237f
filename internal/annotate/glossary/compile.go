// Package glossary finds the terms of one language in prose. A word of the
// text is a term's word if it is licensed proclitics, a stem of the term's
// word and a licensed ending of the language: inflection, never derivation.
package glossary

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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

	stems  map[string][]stem // folded stem → the words it may begin
	inside map[string][]stem // the same for words that may be part of a longer one

	reach   reach     // how long stems get
	first   []int32   // phrases, as a trie over word ids: word → node, 0: none begins with it
	next    [][]edge  // node → where its phrases go on, by word; of the root nothing
	ends    [][]int32 // node → terms that end there
	nears   []bool    // word id → some term wants it near
	nearRun []string  // by character: folded texts that some term wants near
	joined  map[string]bool
	domains map[string]string // concept → domain
	free    chan *scratch

	articles bool // some may stand inside a term
	signs    bool // some term ends in one
}

type term struct {
	concept string // "" for a blocker
	index   int
	text    string
	near    []int32 // word ids, or indexes of nearRun
	sign    string  // that must follow: ++ of C++
}

type edge struct{ word, node int32 }

// A stem belongs to a word id; the same spelling may begin several words.
type stem struct {
	word     int32
	endings  []string
	exact    string // the spelling by case, "" if case is not looked at
	identity bool   // function words and match=exact: nothing before or after
	capital  bool   // a name, or a German noun: begins with a capital
	any      bool   // of inside: anything may follow
}

// A reach says for the first two bytes of a stem how many bytes the longest
// stem has that begins so; most words of a text begin like none.
type reach struct {
	one [1 << 8]uint16
	two map[uint16]uint16
}

func (r *reach) add(stem string) {
	n := uint16(min(len(stem), 1<<16-1))
	if len(stem) == 1 {
		r.one[stem[0]] = max(r.one[stem[0]], 1)
		return
	}
	if r.two == nil {
		r.two = map[uint16]uint16{}
	}
	key := uint16(stem[0])<<8 | uint16(stem[1])
	r.two[key] = max(r.two[key], n)
	r.one[stem[0]] = max(r.one[stem[0]], 2)
}

// of returns the bytes of the longest stem that may begin the text, 0 for none.
func (r *reach) of(text string) int {
	if text == "" || r.one[text[0]] == 0 {
		return 0
	}
	if len(text) == 1 || r.one[text[0]] == 1 {
		return 1
	}
	return max(1, int(r.two[uint16(text[0])<<8|uint16(text[1])]))
}

// HashOf returns the Hash of the Set that Compile makes of the same arguments,
// in a hundredth of the time.
func HashOf(concepts []archive.Concept, lang string) source.Hash {
	var identity []byte
	field := func(list ...string) {
		for _, s := range list {
			identity = append(append(identity, s...), 0)
		}
		identity = append(identity, '\n')
	}
	for i := range concepts {
		e := concepts[i].Entry(lang)
		if e == nil {
			continue
		}
		field(concepts[i].ID, concepts[i].Domain)
		for _, t := range e.Terms {
			field(t.Text, t.Status, t.Match, t.POS, t.Type, t.Region, t.Compound, t.Hint)
			for _, list := range [][]string{t.Forms, t.Stems, t.Near, t.Not} {
				field(list...)
			}
		}
		field()
	}
	return source.HashOf([]byte(lang), identity)
}

// Compile makes the Set of a language from all concepts, in their order.
func Compile(concepts []archive.Concept, lang string) *Set {
	table, _ := morph.For(lang)
	s := &Set{table: table, stems: map[string][]stem{}, inside: map[string][]stem{}, ends: [][]int32{nil}, joined: map[string]bool{}, domains: map[string]string{}}
	for _, j := range table.Joined {
		s.joined[j] = true
	}
	c := compiler{set: s, words: map[wordKey]int32{}, children: map[edge]int32{}, forms: map[stemKey][]morph.Stem{}, region: region(lang)}
	c.ask(concepts, lang)
	for i := range concepts {
		e := concepts[i].Entry(lang)
		if e == nil {
			continue
		}
		s.domains[concepts[i].ID] = concepts[i].Domain
		for k, t := range e.Terms {
			if t.Match == "off" || t.Region != "" && c.region != "" && t.Region != c.region {
				continue
			}
			c.add(concepts[i].ID, k, t)
		}
	}
	s.first, s.nears, s.next = make([]int32, len(c.words)+1), make([]bool, len(c.words)+1), make([][]edge, len(s.ends))
	for at, node := range c.children {
		if at.node == 0 {
			s.first[at.word] = node
		} else {
			s.next[at.node] = append(s.next[at.node], edge{at.word, node})
		}
	}
	for _, edges := range s.next {
		slices.SortFunc(edges, byWord)
	}
	if !table.ByCharacter {
		for _, t := range s.terms {
			for _, n := range t.near {
				s.nears[n] = true
			}
		}
	}
	for _, m := range []map[string][]stem{s.stems, s.inside} {
		for text := range m {
			s.reach.add(text)
		}
	}
	s.Hash = HashOf(concepts, lang)
	s.articles = table.HasBetween()
	s.free = make(chan *scratch, runtime.GOMAXPROCS(0))
	return s
}

// Domain returns the domain of a concept, "" if it has none.
func (s *Set) Domain(concept string) string { return s.domains[concept] }

// Inflects tells whether the language has a word table; without one, words are
// found as they are written, but for case.
func (s *Set) Inflects() bool { return s.table.Lang != "" }

// Knows tells whether a concept has an entry in the language.
func (s *Set) Knows(concept string) bool { _, ok := s.domains[concept]; return ok }

// Concepts are the ids of those that have one, sorted.
func (s *Set) Concepts() []string { return slices.Sorted(maps.Keys(s.domains)) }

// region is the region of a tag, or "".
func region(tag string) string {
	for _, part := range strings.Split(tag, "-")[1:] {
		if len(part) == 2 || len(part) == 3 && part[0] <= '9' {
			return part
		}
	}
	return ""
}

func byWord(a, b edge) int { return cmp.Compare(a.word, b.word) }

type compiler struct {
	set      *Set
	words    map[wordKey]int32
	children map[edge]int32           // the trie while it grows: node and word → node
	forms    map[stemKey][]morph.Stem // asked of the table once
	room     []stem                   // for the first stem of a spelling
	region   string
}

type stemKey struct{ folded, pos string }

// A wordKey is a spelling and the manner it is matched in.
type wordKey struct {
	text, match, pos, compound, oblique string
	later                               bool // not the first of its term
}

func (c *compiler) add(concept string, index int, t archive.Term) {
	s := c.set
	id := int32(len(s.terms))
	s.terms = append(s.terms, term{concept: concept, index: index, text: t.Text, sign: sign(t.Text)})
	s.signs = s.signs || s.terms[id].sign != ""
	for _, n := range t.Near {
		s.terms[id].near = append(s.terms[id].near, c.near(n))
	}
	if t.Match == "" && (isAcronym(t.Text) || t.Type == "acronym") {
		t.Match = "case"
	}
	c.phrase(id, t)
	for _, f := range t.Forms {
		c.phrase(id, archive.Term{Text: f, Match: "form"})
	}
	for _, f := range t.Not {
		s.terms = append(s.terms, term{})
		c.phrase(int32(len(s.terms)-1), archive.Term{Text: f})
	}
}

// sign is what makes another term of a word though it is no letter: the end of
// C++ and C#.
func sign(term string) string {
	return term[len(strings.TrimRight(term, "+#♯")):]
}

func (c *compiler) near(text string) int32 {
	s := c.set
	if !s.table.ByCharacter {
		return c.word(text, archive.Term{}, false)
	}
	folded := s.table.FoldString(text)
	if i := slices.Index(s.nearRun, folded); i >= 0 {
		return int32(i)
	}
	s.nearRun = append(s.nearRun, folded)
	return int32(len(s.nearRun) - 1)
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

// phrase puts a term's words into the trie.
func (c *compiler) phrase(id int32, t archive.Term) {
	if c.set.table.ByCharacter && t.Match != "exact" && t.Match != "form" && t.Match != "case" {
		// What little inflects there inflects as a whole (高い, 高く).
		for _, text := range append([]string{t.Text}, t.Stems...) {
			for _, f := range c.set.table.Stems(c.set.table.FoldString(text)) {
				for _, e := range f.Endings {
					c.path(id, f.Text+e, t)
				}
			}
		}
	}
	c.path(id, t.Text, t)
}

func (c *compiler) path(id int32, text string, t archive.Term) {
	s := c.set
	node := int32(0)
	for _, w := range words(nil, text, &s.table) {
		e := edge{c.word(w.in(text), t, node != 0), node}
		child, ok := c.children[e]
		if !ok {
			child = int32(len(s.ends))
			s.ends = append(s.ends, nil)
			c.children[e] = child
		}
		node = child
	}
	if node != 0 && !slices.Contains(s.ends[node], id) {
		s.ends[node] = append(s.ends[node], id)
	}
}

// cased folds a text but leaves its case alone.
func (s *Set) cased(text string) string {
	t := s.table
	t.Lower = func(text string) string { return text }
	return t.FoldString(text)
}

var bare = []string{""}

// linked stands before function words that count as one inside a term.
const linked = "\x00"

// word returns the id of a word of a term and licenses its forms.
func (c *compiler) word(text string, t archive.Term, later bool) int32 {
	s := c.set
	key := wordKey{text, t.Match, t.POS, t.Compound, strings.Join(t.Stems, "\x00"), later}
	if id, ok := c.words[key]; ok {
		return id
	}
	id := int32(len(c.words) + 1)
	c.words[key] = id
	folded := s.table.FoldString(text)
	model := stem{word: id, any: t.Compound == "any"}
	if t.Match == "case" {
		model.exact = s.cased(text)
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(first) {
		model.capital = t.POS == "propn" || t.POS == "noun" && s.table.Lang == "de"
	}
	put := func(spelling string, endings []string, identity bool) {
		if spelling == "" { // of marks that folding drops
			return
		}
		st := model
		st.endings, st.identity = endings, identity
		c.license(spelling, st)
		if t.Compound != "" && !identity {
			st.capital = false
			s.inside[spelling] = append(s.inside[spelling], st)
		}
	}
	stop := s.table.Stop[folded]
	put(folded, bare, t.Match == "exact" || stop)
	if same := s.table.Same(folded); later && same != "" {
		put(linked+same, bare, true)
	}
	if s.table.ByCharacter || s.table.Stems == nil || t.Match == "exact" || t.Match == "form" || stop {
		return id
	}
	for _, f := range c.stemsOf(folded, t.POS) {
		put(f.Text, f.Endings, false)
	}
	for _, o := range t.Stems {
		for _, f := range c.stemsOf(s.table.FoldString(o), t.POS) {
			put(f.Text, f.Endings, false)
		}
	}
	return id
}

// ask asks the table for the stems of all words at once, on all cores: in a
// language of many endings that is most of the work.
func (c *compiler) ask(concepts []archive.Concept, lang string) {
	if c.set.table.ByCharacter || c.set.table.Stems == nil {
		return
	}
	var keys []stemKey
	for i := range concepts {
		e := concepts[i].Entry(lang)
		if e == nil {
			continue
		}
		for _, t := range e.Terms {
			if t.Match == "off" || t.Match == "exact" {
				continue
			}
			for _, w := range words(nil, t.Text, &c.set.table) {
				key := stemKey{c.set.table.FoldString(w.in(t.Text)), t.POS}
				if _, ok := c.forms[key]; !ok && !c.set.table.Stop[key.folded] {
					c.forms[key] = nil
					keys = append(keys, key)
				}
			}
		}
	}
	stems := make([][]morph.Stem, len(keys))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for n := range workers {
		wg.Go(func() {
			for i := n; i < len(keys); i += workers {
				stems[i] = c.set.table.StemsAs(keys[i].folded, keys[i].pos)
			}
		})
	}
	wg.Wait()
	total := len(keys)
	for i, key := range keys {
		c.forms[key] = stems[i]
		total += len(stems[i])
	}
	// A hundred thousand spellings: growing a map and making a slice for each
	// would be half of the work.
	c.set.stems = make(map[string][]stem, total)
	c.room = make([]stem, 0, total)
}

// license says that a spelling may begin a word.
func (c *compiler) license(spelling string, st stem) {
	old, ok := c.set.stems[spelling]
	if !ok && len(c.room) < cap(c.room) {
		n := len(c.room)
		c.room = append(c.room, st)
		c.set.stems[spelling] = c.room[n : n+1 : n+1]
		return
	}
	c.set.stems[spelling] = append(old, st)
}

func (c *compiler) stemsOf(folded, pos string) []morph.Stem {
	key := stemKey{folded, pos}
	forms, ok := c.forms[key]
	if !ok {
		forms = c.set.table.StemsAs(folded, pos)
		c.forms[key] = forms
	}
	return forms
}
