package glossary

import (
	"encoding/binary"
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

type slot struct {
	text     string
	from, to int32
}

const (
	firstSlots = 1 << 10
	mostSlots  = 1 << 15 // the vocabulary of a year of news
	probes     = 4
)

// find returns the slot of a word, and whether it holds the word already.
func (c *cache) find(text string) (*slot, bool) {
	if len(c.slots) == 0 {
		c.slots = make([]slot, firstSlots)
	}
	mask := len(c.slots) - 1
	at := int(hash(text)) & mask
	for i := range probes {
		s := &c.slots[(at+i)&mask]
		if s.text == text {
			return s, true
		}
		if s.text == "" {
			return s, false
		}
	}
	if c.lost++; c.lost > len(c.slots) && len(c.slots) < mostSlots {
		old := c.slots
		c.slots, c.lost = make([]slot, 4*len(old)), 0
		for _, s := range old {
			if to, _ := c.find(s.text); s.text != "" {
				*to = s
			}
		}
		return c.find(text)
	}
	return &c.slots[(at+c.lost%probes)&mask], false
}

// put fills a slot. The word is copied, so as not to hold on to its text.
func (s *slot) put(text string, from, to int32) { *s = slot{strings.Clone(text), from, to} }

func (c *cache) clear() { clear(c.slots); c.lost = 0 }

// hash mixes the first and the last eight bytes and the length: enough to tell
// the words of a language apart, and those it does not only share a slot.
func hash(s string) uint32 {
	var a, b uint64
	if len(s) >= 8 {
		a, b = load(s), load(s[len(s)-8:])
	} else {
		for i := range len(s) {
			a |= uint64(s[i]) << (8 * i)
		}
	}
	hi, lo := bits.Mul64(a^0x9e3779b97f4a7c15, b^uint64(len(s))^0xbf58476d1ce4e5b9)
	return uint32(hi ^ lo ^ lo>>32)
}

func load(s string) uint64 {
	return binary.LittleEndian.Uint64([]byte(s[:8]))
}
