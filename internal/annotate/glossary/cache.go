package glossary

import "math/bits"

// A cache remembers what the words of recent texts may be. News repeats its
// words, and most of them are no term's: looking one up again costs less than
// folding it. It forgets by overwriting, so no text makes it slow or large.
type cache struct {
	slots   []slot
	arena   []byte
	lost    int // slots overwritten since it last grew
	fetched uint32
}

// A slot is half a line of the processor's cache. The first and last eight
// bytes and the size tell words of up to sixteen bytes apart; what lies between
// them in a longer one is in the arena.
type slot struct {
	first, last uint64
	middle      uint32 // where in the arena
	from        int32  // readings: ids[from : from+n]
	size        uint32
	n           uint32
}

const (
	firstSlots = 1 << 10
	mostSlots  = 1 << 15 // the vocabulary of a year of news
	probes     = 4
)

// places appends to dst where the words of a text are looked for. It reads a
// little from each place: the processor does not wait for one to come from
// memory before it asks for the next, so that find has them all near.
func (c *cache) places(dst []uint32, text string, words []word) []uint32 {
	if len(c.slots) == 0 {
		c.slots = make([]slot, firstSlots)
	}
	mask, fetched := uint32(len(c.slots)-1), uint32(0)
	for _, w := range words {
		first, last := ends(text, w)
		at := mix(first, last, uint32(w.end-w.start))
		fetched ^= c.slots[at&mask].size
		dst = append(dst, at)
	}
	c.fetched = fetched // or the reading would be left out as useless
	return dst
}

// find returns the slot of a word at its place, and whether it holds the word
// already.
func (c *cache) find(text string, w word, at uint32) (*slot, bool) {
	first, last := ends(text, w)
	size, mask := uint32(w.end-w.start), uint32(len(c.slots)-1)
	for i := range uint32(probes) {
		s := &c.slots[(at+i)&mask]
		if s.first == first && s.last == last && s.size == size && (size <= 16 || c.middleIs(s, text[w.start+8:w.end-8])) {
			return s, true
		}
		if s.size == 0 {
			return s, false
		}
	}
	if c.lost++; c.lost > len(c.slots) && len(c.slots) < mostSlots {
		c.grow()
		return c.find(text, w, at)
	}
	return &c.slots[(at+uint32(c.lost)%probes)&mask], false
}

func (c *cache) middleIs(s *slot, middle string) bool {
	return string(c.arena[s.middle:int(s.middle)+len(middle)]) == middle
}

// grow makes room for four times as many and puts every slot where it belongs
// then, as far as there is room.
func (c *cache) grow() {
	old := c.slots
	c.slots, c.lost = make([]slot, 4*len(old)), 0
	mask := uint32(len(c.slots) - 1)
	for _, s := range old {
		at := mix(s.first, s.last, s.size)
		for i := range uint32(probes) {
			if to := &c.slots[(at+i)&mask]; s.size > 0 && to.size == 0 {
				*to = s
				break
			}
		}
	}
}

// put fills a slot. The middle of a long word is copied, so as not to hold on
// to its text.
func (c *cache) put(s *slot, text string, w word, from, n int) {
	first, last := ends(text, w)
	*s = slot{first: first, last: last, from: int32(from), size: uint32(w.end - w.start), n: uint32(n)}
	if s.size > 16 {
		s.middle = uint32(len(c.arena))
		c.arena = append(c.arena, text[w.start+8:w.end-8]...)
	}
}

func (c *cache) clear() { clear(c.slots); c.lost, c.arena = 0, c.arena[:0] }

// ends gives the first and the last eight bytes of a word, or all of a shorter
// one twice.
func ends(text string, w word) (first, last uint64) {
	size := w.end - w.start
	switch {
	case size >= 8:
		return load(text[w.start:]), load(text[w.end-8:])
	case int(w.start)+8 <= len(text):
		first = load(text[w.start:]) & (1<<(8*size) - 1)
	default:
		for i := range size {
			first |= uint64(text[w.start+i]) << (8 * i)
		}
	}
	return first, first
}

// mix is a hash of that: enough to tell the words of a language apart, and
// those it does not only share a place.
func mix(first, last uint64, size uint32) uint32 {
	hi, lo := bits.Mul64(first^0x9e3779b97f4a7c15, last^uint64(size)^0xbf58476d1ce4e5b9)
	return uint32(hi ^ lo ^ lo>>32)
}

// load reads the first eight bytes.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
