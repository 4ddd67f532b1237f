package quote

import (
	"cmp"
	"slices"
	"unicode"
)

// A Selector says which words are meant.
type Selector struct{ Exact, Prefix, Suffix string }

// Found says where they stand: in one place; in none, and then Nearest is what
// resembles them most, if anything does; or in several, of which the first two
// tell.
type Found struct {
	Places  []Place
	Nearest string
}

const (
	maxContext  = 64     // runes of a prefix or suffix that are looked at
	maxFuzzy    = 600    // runes of words that are found though they changed
	maxPlaces   = 10_000 // where words stand that are looked at
	maxWeighed  = 200    // and of them those whose surroundings are compared in full
	leastKin    = .3     // of the surroundings that must be the same
	leastMargin = .05    // by which a place must be better than the next
	fuzzyMargin = .1     // the same if the words changed
	tellingBulk = 32     // letters that hardly stand in a text twice by chance
	fuzzyBulk   = 12     // letters that are found, without surroundings, though they changed
)

// A candidate is a place that may be meant.
type candidate struct {
	from, to int
	likeness float64 // of the words, 1: the same
	kin      float64 // of the surroundings, 1: the same
	same     bool    // surroundings, letter for letter
}

func (c candidate) score(s search) float64 {
	if !s.context() {
		return c.likeness
	}
	return .6*c.likeness + .4*c.kin
}

// A search is a selector as it is compared.
type search struct {
	words, prefix, suffix []rune
	before, after         []string // words of prefix and suffix, from the quoted words on outwards
}

func (s search) context() bool { return len(s.prefix)+len(s.suffix) > 0 }

// Find looks for the words: as they are; as they are but for capitals; and as
// something much like them, changed in at most a fifth of their letters. What
// stood around them tells between several places, and whether one is meant at
// all if the words are few.
func (t *Text) Find(sel Selector) Found {
	s := search{words: prepared(sel.Exact), prefix: prepared(sel.Prefix), suffix: prepared(sel.Suffix)}
	if bulk(s.words) == 0 {
		return Found{}
	}
	s.prefix = fold(trim(s.prefix[max(0, len(s.prefix)-maxContext):]))
	s.suffix = fold(trim(s.suffix[:min(len(s.suffix), maxContext)]))
	s.before, s.after = words(s.prefix), words(s.suffix)
	slices.Reverse(s.before)
	exact := t.standing(t.exact, s.words, s)
	if f, ok := t.settle(exact, s); ok {
		return f
	}
	folded := s
	folded.words = fold(s.words)
	loose := t.standing(t.withoutCase(), folded.words, s)
	if f, ok := t.settle(loose, s); ok {
		return f
	}
	changed, nearest := t.changed(folded)
	if f, ok := t.settle(changed, s); ok {
		return f
	}
	if len(loose) > 1 {
		return t.several(loose)
	}
	if len(loose) == 1 {
		nearest = loose[0]
	}
	if nearest.to > nearest.from {
		return Found{Nearest: t.Words(t.place(nearest.from, nearest.to))}
	}
	return Found{}
}

// standing are the places where words stand letter for letter. Those inside
// other words count only if there are no others or the surroundings tell.
func (t *Text) standing(text, words []rune, s search) []candidate {
	var out []candidate
	for _, i := range occurrences(text, words, maxPlaces) {
		out = append(out, candidate{from: i, to: i + len(words), likeness: 1, same: t.same(i, i+len(words), s)})
	}
	inside := func(c candidate) bool { return inWord(text, c.from) || inWord(text, c.to) }
	if whole := slices.DeleteFunc(slices.Clone(out), inside); len(whole) > 0 && !s.context() {
		out = whole
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		switch {
		case a.same == b.same:
			return 0
		case a.same:
			return -1
		}
		return 1
	})
	out = out[:min(len(out), maxWeighed)]
	for i := range out {
		out[i].kin = t.kin(out[i].from, out[i].to, s)
	}
	return out
}

// settle returns the place of the candidates that is meant, or two between
// which nothing decides; ok is false if none of them is.
func (t *Text) settle(all []candidate, s search) (f Found, ok bool) {
	same := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return !c.same })
	if len(same) == 1 && same[0].likeness == 1 {
		return Found{Places: []Place{t.place(same[0].from, same[0].to)}}, true
	}
	good := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return !c.acceptable(s, len(all)) })
	if len(good) == 0 {
		return Found{}, false
	}
	slices.SortStableFunc(good, func(a, b candidate) int { return cmp.Compare(b.score(s), a.score(s)) })
	margin := leastMargin
	if good[0].likeness < 1 {
		margin = fuzzyMargin
	}
	if len(good) > 1 && good[0].score(s)-good[1].score(s) < margin {
		return t.several(good), true
	}
	return Found{Places: []Place{t.place(good[0].from, good[0].to)}}, true
}

func (c candidate) acceptable(s search, among int) bool {
	switch {
	case !s.context():
		return c.likeness == 1 || bulk(s.words) >= fuzzyBulk
	case c.kin >= leastKin:
		return true
	}
	return c.likeness == 1 && among == 1 && bulk(s.words) >= tellingBulk
}

func (t *Text) several(all []candidate) Found {
	return Found{Places: []Place{t.place(all[0].from, all[0].to), t.place(all[1].from, all[1].to)}}
}

// same tells whether the surroundings are those of the selector, letter for
// letter but for capitals and blanks.
func (t *Text) same(from, to int, s search) bool {
	if !s.context() {
		return false
	}
	text := t.withoutCase()
	before, after := trim(text[max(0, from-len(s.prefix)-1):from]), trim(text[to:min(len(text), to+len(s.suffix)+1)])
	return len(before) >= len(s.prefix) && slices.Equal(before[len(before)-len(s.prefix):], s.prefix) &&
		len(after) >= len(s.suffix) && slices.Equal(after[:len(s.suffix)], s.suffix)
}

// kin is how much of what stood around the words still does, 0 to 1.
func (t *Text) kin(from, to int, s search) float64 {
	if !s.context() {
		return 0
	}
	text := t.withoutCase()
	before := words(text[max(0, from-2*len(s.prefix)-16):from])
	slices.Reverse(before)
	after := words(text[to:min(len(text), to+2*len(s.suffix)+16)])
	total := weightOf(s.before) + weightOf(s.after)
	if total == 0 {
		if t.same(from, to, s) {
			return 1
		}
		return 0
	}
	return (kept(s.before, before) + kept(s.after, after)) / total
}

func weightOf(words []string) float64 {
	n := 0
	for _, w := range words {
		n += weight(w)
	}
	return float64(n)
}

// weight of a word is its length: short words are everywhere.
func weight(w string) int {
	n := 0
	for range w {
		n++
	}
	return n
}

// kept is the weight of the old words that are still there in their order, less
// a quarter of the weight of those that came between them and the quoted words:
// both lists go outwards from these.
func kept(old, now []string) float64 {
	best := 0.
	row := make([]float64, len(now)+1)
	for j, w := range now {
		row[j+1] = row[j] - float64(weight(w))/4
	}
	for _, o := range old {
		diagonal := row[0]
		for j, w := range now {
			value := max(row[j+1], row[j]-float64(weight(w))/4)
			if w == o {
				value = max(value, diagonal+float64(weight(w)))
			}
			diagonal, row[j+1] = row[j+1], value
			best = max(best, value)
		}
	}
	return best
}

// changed are the places of words much like those looked for, and the nearest
// of all even if it is not like enough.
func (t *Text) changed(s search) (all []candidate, nearest candidate) {
	m := len(s.words)
	if m < 2 || m > maxFuzzy {
		return nil, candidate{}
	}
	text, most := t.withoutCase(), m/5
	for _, at := range t.likely(s.words) {
		lo, hi := max(0, at-most-8), min(len(text), at+m+most+24)
		from, to, d := closest(text[lo:hi], s.words)
		from, to = whole(text, lo+from, lo+to)
		if from >= to {
			continue
		}
		c := candidate{from: from, to: to, likeness: 1 - float64(d)/float64(m)}
		if c.likeness > nearest.likeness && c.likeness >= .4 {
			nearest = c
		}
		if d > most {
			continue
		}
		c.kin = t.kin(from, to, s)
		c.same = t.same(from, to, s)
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.score(s), a.score(s)) })
	var apart []candidate
	for _, c := range all {
		if !slices.ContainsFunc(apart, func(o candidate) bool { return c.from < o.to && o.from < c.to }) {
			apart = append(apart, c)
		}
	}
	return apart, nearest
}

// likely are places where something like the words may begin: where many pairs
// of their letters stand as far from each other as they do in them.
func (t *Text) likely(words []rune) []int {
	const (
		width   = 8       // places that are counted together
		places  = 8       // that are looked at
		counted = 400_000 // pairs, so that endless texts end
	)
	votes := map[int]int{}
	pairs, left := t.pairings(), counted
	for _, offset := range pairs.rarest(words) {
		at := pairs[[2]rune{words[offset], words[offset+1]}]
		if left -= len(at); left < 0 {
			break
		}
		for _, i := range at {
			votes[(i-offset+len(words))/width]++
		}
	}
	var order []int
	for b := range votes {
		order = append(order, b)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(votes[b]+votes[b+1], votes[a]+votes[a+1]), cmp.Compare(a, b))
	})
	order = order[:min(len(order), places)]
	for i := range order {
		order[i] = order[i]*width - len(words)
	}
	return order
}

// closest is the part of a text that takes the fewest changes to become the
// words, and how many (Sellers 1980). Of equals it is the one whose ends are
// those of the words.
func closest(text, words []rune) (from, to, distance int) {
	type cell struct{ cost, start int }
	prev, cur := make([]cell, len(words)+1), make([]cell, len(words)+1)
	for i := range prev {
		prev[i] = cell{i, 0}
	}
	best := 1 << 30
	for j := 1; j <= len(text); j++ {
		cur[0] = cell{0, j}
		for i := 1; i <= len(words); i++ {
			c := prev[i-1]
			if text[j-1] != words[i-1] {
				c.cost++
			}
			if o := prev[i]; o.cost+1 < c.cost {
				c = cell{o.cost + 1, o.start}
			}
			if o := cur[i-1]; o.cost+1 < c.cost {
				c = cell{o.cost + 1, o.start}
			}
			cur[i] = c
		}
		c := cur[len(words)]
		rank := 4 * c.cost
		if text[j-1] != words[len(words)-1] {
			rank++
		}
		if c.start < len(text) && text[c.start] != words[0] {
			rank++
		}
		if rank < best {
			best, from, to, distance = rank, c.start, j, c.cost
		}
		prev, cur = cur, prev
	}
	return from, to, distance
}

// whole moves the ends of a range to those of words, and off blanks.
func whole(text []rune, from, to int) (int, int) {
	const far = 12
	for n := 0; n < far && inWord(text, from); n++ {
		from--
	}
	for n := 0; n < far && inWord(text, to); n++ {
		to++
	}
	for from < to && unicode.IsSpace(text[from]) {
		from++
	}
	for from < to && unicode.IsSpace(text[to-1]) {
		to--
	}
	return from, to
}
