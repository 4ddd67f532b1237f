package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/archive"
)

// A Match is a place in a block's text and the terms it may be.
type Match struct {
	Start, End int // bytes of the block's text
	Candidates []Candidate
}

// A Candidate is a term that the words of a Match are a form of.
type Candidate struct {
	Concept string
	Term    int
	Text    string  // of the term
	Near    []int32 // what it wants near, nil: nothing; see Nearby
	Here    bool    // and one of it is in the block
}

// Nearby is the set of words of a stretch of text that some term wants near.
type Nearby map[int32]bool

// Has tells whether one of the wanted words is there.
func (n Nearby) Has(near []int32) bool {
	for _, id := range near {
		if n[id] {
			return true
		}
	}
	return false
}

// scratch is what finding needs and the next text can use again.
type scratch struct {
	words    []word
	readings []span   // for each word
	starts   []int32  // words that a phrase may begin with
	places   []uint32 // of each in the cache
	cache    cache
	ids      []int32 // what spans are of
	here     Nearby
	text     string  // what was read
	runs     bool    // here does not hold yet what is found by character
	now, old []int32 // nodes
	found    []int32 // terms at the end of the longest phrase
	candid   []int32 // terms at the end of a phrase
}

type span struct{ from, to int32 }

// Bounds of what a scratch remembers: readings, and bytes of long words.
const (
	idsLimit   = 1 << 18
	arenaLimit = 1 << 22
)

// read cuts a text into words and looks each of them up.
func (s *Set) read(x *scratch, text string) {
	x.words = words(x.words[:0], text, &s.table)
	x.readings, x.starts = x.readings[:0], x.starts[:0]
	if len(x.ids) > idsLimit || len(x.cache.arena) > arenaLimit {
		x.cache.clear()
		x.ids = x.ids[:0]
	}
	clear(x.here)
	x.places = x.cache.places(x.places[:0], text, x.words)
	for i, w := range x.words {
		at, ok := x.cache.find(text, w, x.places[i])
		if !ok {
			from := len(x.ids)
			x.ids = s.lookup(x.ids, w.in(text))
			x.cache.put(at, text, w, from, len(x.ids)-from)
		}
		r := span{at.from, at.from + int32(at.n)}
		x.readings = append(x.readings, r)
		begins := false
		for _, id := range x.ids[r.from:r.to] {
			begins = begins || s.first[id] != 0
			if s.nears[id] {
				x.here[id] = true
			}
		}
		if begins {
			x.starts = append(x.starts, int32(i))
		}
	}
	x.text, x.runs = text, len(s.nearRun) > 0
}

// has tells whether one of the wanted words is in the text that was read.
func (s *Set) has(x *scratch, near []int32) bool {
	if x.runs && len(near) > 0 {
		x.runs = false
		folded := s.table.FoldString(x.text)
		for i, n := range s.nearRun {
			if strings.Contains(folded, n) {
				x.here[int32(i)] = true
			}
		}
	}
	return x.here.Has(near)
}

// take gives a scratch, one of those that are free if there is one. A pool of
// the runtime would lose what they remember at every collection.
func (s *Set) take() *scratch {
	select {
	case x := <-s.free:
		return x
	default:
		return &scratch{here: Nearby{}}
	}
}

func (s *Set) give(x *scratch) {
	select {
	case s.free <- x:
	default:
	}
}

// Nearby adds to dst the words of a text that some term wants near.
func (s *Set) Nearby(dst Nearby, text string) {
	x := s.take()
	defer s.give(x)
	s.read(x, text)
	s.has(x, []int32{0})
	for id := range x.here {
		dst[id] = true
	}
}

// Find appends to dst the matches in a block, leftmost and longest first, without
// overlaps. A term that wants words near which are not in the block is given
// only where another concept claims the same words: the caller may know more.
func (s *Set) Find(dst []Match, b archive.Block) []Match {
	if len(s.terms) == 0 {
		return dst
	}
	x := s.take()
	defer s.give(x)
	s.read(x, b.Text)
	none := len(dst)
	var all []Candidate // of every match, which has a part of it
	next := 0           // word
	for _, start := range x.starts {
		i := int(start)
		if i < next {
			continue
		}
		end := s.phrase(x, b.Text, i)
		if end < 0 {
			continue
		}
		var m Match
		m, all = s.match(x, b.Text, i, end, all)
		if len(dst) > none && m.Start < dst[len(dst)-1].End {
			m.Start = int(x.words[i].start) // a proclitic that is a term before it
		}
		if len(m.Candidates) > 0 {
			dst = append(dst, m)
		}
		for end+1 < len(x.words) && int(x.words[end+1].start) < m.End {
			end++
		}
		next = end + 1
	}
	return dst
}

// match makes the Match of words i to end, whose terms are in x.found, and puts
// its candidates to all. A blocker among them leaves nothing.
func (s *Set) match(x *scratch, text string, i, end int, all []Candidate) (Match, []Candidate) {
	m, from := Match{Start: s.reachBack(x, text, i), End: s.reachOn(x, i, end)}, len(all)
	all = slices.Grow(all, len(x.found))
	for _, id := range x.found {
		t := &s.terms[id]
		if t.concept == "" {
			return m, all[:from]
		}
		m.End = max(m.End, int(x.words[end].end)+len(t.sign))
		all = append(all, Candidate{t.concept, t.index, t.text, t.near, s.has(x, t.near)})
	}
	m.Candidates = all[from:len(all):len(all)]
	return m, all
}

// reachOn takes in what a hyphen joins to the last word and the language
// licenses there: the word again, or an ending (AI-nya).
func (s *Set) reachOn(x *scratch, i, end int) int {
	next := end + 1
	if next >= len(x.words) || !isHyphen(x.words[next].joint) {
		return int(x.words[end].end)
	}
	if s.table.Reduplicates && i == end && s.sharesWord(x, end, next) || s.joined[s.table.FoldString(x.words[next].in(x.text))] {
		return int(x.words[next].end)
	}
	return int(x.words[end].end)
}

// reachBack takes in proclitics that a hyphen joins to the first word (ה-AI).
func (s *Set) reachBack(x *scratch, text string, i int) int {
	if i > 0 && isHyphen(x.words[i].joint) && (i == 1 || x.words[i-1].joint == 0) {
		before := s.table.FoldString(x.words[i-1].in(x.text))
		for _, p := range s.table.Proclitics {
			if p == before {
				return int(x.words[i-1].start)
			}
		}
	}
	return int(x.words[i].start)
}

func (s *Set) sharesWord(x *scratch, a, b int) bool {
	for _, p := range x.ids[x.readings[a].from:x.readings[a].to] {
		for _, q := range x.ids[x.readings[b].from:x.readings[b].to] {
			if p == q {
				return true
			}
		}
	}
	return false
}

// phrase walks the trie from word i and returns the last word of the longest
// phrase, with its terms in x.found, or -1.
func (s *Set) phrase(x *scratch, text string, i int) int {
	end, skipped, on := -1, false, true
	x.now = append(x.now[:0], 0)
	for j := i; j < len(x.words) && on; j++ {
		if j > i && !s.adjacent(text, x.words[j-1], x.words[j]) {
			break
		}
		x.old, x.now = x.now, x.old[:0]
		for _, node := range x.old {
			for _, id := range x.ids[x.readings[j].from:x.readings[j].to] {
				if child := s.child(node, id); child != 0 {
					x.now = append(x.now, child)
				}
			}
		}
		if len(x.now) == 0 && j > i && !skipped && j+1 < len(x.words) && s.isBetween(x.words[j].in(text)) {
			x.now, skipped = append(x.now, x.old...), true // an article inside a term
			continue
		}
		skipped, on = false, false
		x.candid = x.candid[:0]
		for _, node := range x.now {
			x.candid = append(x.candid, s.ends[node]...)
			on = on || len(s.next[node]) > 0
		}
		if s.signs {
			s.signed(x, text[x.words[j].end:])
		}
		if s.settle(x) && (!s.table.ByCharacter || whole(text, x.words, i, j)) {
			end = j
			x.found = append(x.found[:0], x.candid...)
		}
	}
	return end
}

// child is where a word leads from a node, 0: nowhere.
func (s *Set) child(node, word int32) int32 {
	if node == 0 {
		return s.first[word]
	}
	edges := s.next[node]
	if i, ok := slices.BinarySearchFunc(edges, edge{word: word}, byWord); ok {
		return edges[i].node
	}
	return 0
}

// longestArticle is in bytes.
const longestArticle = 8

func (s *Set) isBetween(word string) bool {
	return s.articles && len(word) <= longestArticle && s.table.Between(s.table.FoldString(word))
}

// signed drops from x.candid the terms whose sign does not follow, and where
// one does, those that have none.
func (s *Set) signed(x *scratch, rest string) {
	longest := 0
	for _, id := range x.candid {
		if sign := s.terms[id].sign; strings.HasPrefix(rest, sign) {
			longest = max(longest, len(sign))
		}
	}
	x.candid = slices.DeleteFunc(x.candid, func(id int32) bool {
		sign := s.terms[id].sign
		return len(sign) != longest || !strings.HasPrefix(rest, sign)
	})
}

// settle drops from x.candid the terms whose near words are not in the block,
// unless two concepts claim the words, and tells whether any are left.
func (s *Set) settle(x *scratch) bool {
	for _, id := range x.candid {
		if s.terms[id].concept != s.terms[x.candid[0]].concept {
			return true
		}
	}
	kept := x.candid[:0]
	for _, id := range x.candid {
		if near := s.terms[id].near; len(near) == 0 || s.has(x, near) {
			kept = append(kept, id)
		}
	}
	x.candid = kept
	return len(kept) > 0
}

// adjacent words of a phrase have blanks, a hyphen, an apostrophe or the dot of
// katakana between them, nothing else.
func (s *Set) adjacent(text string, a, b word) bool {
	gap := text[a.end:b.start]
	if gap == "" {
		return s.table.ByCharacter
	}
	return b.joint != 0 && b.joint != ':' || strings.TrimLeft(gap, " \t\u00a0\u202f-‐‑־・") == ""
}

// whole: a term does not begin or end in the middle of a run of katakana, of a
// Thai syllable, or, being one Chinese character, of a longer word.
func whole(text string, ws []word, i, j int) bool {
	before := i > 0 && ws[i-1].end == ws[i].start
	after := j+1 < len(ws) && ws[j].end == ws[j+1].start
	if before && sameRun(ws[i-1].in(text), ws[i].in(text)) || after && sameRun(ws[j].in(text), ws[j+1].in(text)) {
		return false
	}
	inWord := before && isHan(ws[i-1].in(text)) || after && isHan(ws[j+1].in(text))
	return i != j || !isHan(ws[i].in(text)) || !inWord
}

func isHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

func sameRun(a, b string) bool {
	x, _ := utf8.DecodeLastRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	kana := func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
	return kana(x) && kana(y) || unicode.Is(unicode.Thai, y) && unicode.IsMark(y)
}

// lookup appends the ids of the words that a word of the text may be a form of.
func (s *Set) lookup(dst []int32, text string) []int32 {
	from := len(dst)
	s.analyse(text, func(st *stem, _, _ string) bool {
		for _, id := range dst[from:] {
			if id == st.word {
				return true
			}
		}
		dst = append(dst, st.word)
		return true
	})
	return dst
}

// longestCompound bounds where a word is looked for inside another, in bytes:
// the time for that grows with the square.
const longestCompound = 1 << 10

// analyse gives every reading of a word of the text: the stem, what stands
// before it and the ending, until yield returns false.
func (s *Set) analyse(text string, yield func(st *stem, before, ending string) bool) {
	folded := s.table.FoldString(text)
	if same := s.table.Same(folded); same != "" {
		for i := range s.stems[linked+same] {
			if !yield(&s.stems[linked+same][i], "", "") {
				return
			}
		}
	}
	if !s.stemsIn(s.stems, text, "", folded, yield) || s.table.Stop[folded] {
		return
	}
	for _, p := range s.table.Proclitics {
		if rest, ok := strings.CutPrefix(folded, p); ok && utf8.RuneCountInString(rest) >= 2 {
			if !s.stemsIn(s.stems, text, p, rest, yield) {
				return
			}
		}
	}
	if len(s.inside) == 0 || len(folded) > longestCompound {
		return
	}
	runes := 0
	for i := range folded {
		if runes >= 2 && len(folded)-i > 2 && !s.stemsIn(s.inside, text, folded[:i], folded[i:], yield) {
			return
		}
		runes++
	}
}

// stemsIn gives the readings of rest, which stands after before.
func (s *Set) stemsIn(stems map[string][]stem, text, before, rest string, yield func(*stem, string, string) bool) bool {
	longest := s.reach.of(rest)
	if longest == 0 {
		return true
	}
	stop := s.table.Stop[rest]
	for cut := min(len(rest), longest); cut > 0; cut-- {
		if cut < len(rest) && !utf8.RuneStart(rest[cut]) {
			continue
		}
		list := stems[rest[:cut]]
		ending := rest[cut:]
		for i := range list {
			st := &list[i]
			if (st.identity || stop) && (before != "" || ending != "") {
				continue
			}
			if st.exact != "" && !strings.Contains(s.cased(text), st.exact) {
				continue
			}
			if st.capital && !capital(text) {
				continue
			}
			licensed := st.any && before != "" && utf8.RuneCountInString(ending) > 2
			for k := 0; k < len(st.endings) && !licensed; k++ {
				licensed = st.endings[k] == ending
			}
			if licensed && !yield(st, before, ending) {
				return false
			}
		}
	}
	return true
}

func capital(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
