package glossary

import (
	"math/bits"
	"strings"
)

// A cache remembers what the words of recent texts may be. News repeats its
// words, and most of them are no term's: looking one up again costs less than
// folding it. It forgets by overwriting, so no text makes it slow or large.
type cache struct {
	slots []slot
	lost  int // slots overwritten since it last grew
}

// A slot holds a word of up to eight bytes in first, a longer one in text too.
type slot struct {
	first    uint64
	size     int32
	from, to int32
	text     string
}

const (
	firstSlots = 1 << 10
	mostSlots  = 1 << 15 // the vocabulary of a year of news
	probes     = 4
)

// find returns the slot of a word, and whether it holds the word already.
func (c *cache) find(text string, w word) (*slot, bool) {
	if len(c.slots) == 0 {
		c.slots = make([]slot, firstSlots)
	}
	first, last, size := ends(text, w)
	at, mask := int(mix(first, last, size)), len(c.slots)-1
	for i := range probes {
		s := &c.slots[(at+i)&mask]
		if s.size == size && s.first == first && (size <= 8 || s.text == w.in(text)) {
			return s, true
		}
		if s.size == 0 {
			return s, false
		}
	}
	if c.lost++; c.lost > len(c.slots) && len(c.slots) < mostSlots {
		old := c.slots
		c.slots, c.lost = make([]slot, 4*len(old)), 0
		for _, s := range old {
			if s.size > 0 {
				last := s.first
				if s.size > 8 {
					last = load(s.text[s.size-8:])
				}
				c.move(s, int(mix(s.first, last, s.size)))
			}
		}
		return c.find(text, w)
	}
	return &c.slots[(at+c.lost%probes)&mask], false
}

// move puts a slot where it belongs after growing, if there is room.
func (c *cache) move(s slot, at int) {
	for i := range probes {
		if to := &c.slots[(at+i)&(len(c.slots)-1)]; to.size == 0 {
			*to = s
			return
		}
	}
}

// put fills a slot. A long word is copied, so as not to hold on to its text.
func (s *slot) put(text string, w word, from, to int32) {
	first, _, size := ends(text, w)
	*s = slot{first: first, size: size, from: from, to: to}
	if size > 8 {
		s.text = strings.Clone(w.in(text))
	}
}

func (c *cache) clear() { clear(c.slots); c.lost = 0 }

// ends gives the first and the last eight bytes of a word, or all of a shorter
// one twice.
func ends(text string, w word) (first, last uint64, size int32) {
	size = w.end - w.start
	switch {
	case size > 8:
		return load(text[w.start:]), load(text[w.end-8:]), size
	case int(w.start)+8 <= len(text):
		first = load(text[w.start:]) & (1<<(8*size) - 1)
	default:
		for i := range size {
			first |= uint64(text[w.start+i]) << (8 * i)
		}
	}
	return first, first, size
}

// mix is a hash of that: enough to tell the words of a language apart, and
// those it does not only share a place.
func mix(first, last uint64, size int32) uint32 {
	hi, lo := bits.Mul64(first^0x9e3779b97f4a7c15, last^uint64(size)^0xbf58476d1ce4e5b9)
	return uint32(hi ^ lo ^ lo>>32)
}

// load reads the first eight bytes.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
