// Package quote finds quoted words again in a text that may have changed since:
// by the words themselves and by what stood before and after them, as the
// TextQuoteSelector of the Web Annotation Data Model (W3C, 2017) has them.
//
// Words that stand in two places alike are no place, and words that are gone
// are not taken for others that resemble them: a note in the wrong place says
// something false, and one that is reported can be mended.
package quote

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// A Text is prose in which words are looked for.
type Text struct {
	blocks []archive.Block
	exact  []rune
	folded []rune  // without case; once asked for
	units  []unit  // where each rune comes from
	pairs  pairing // once asked for
}

// A unit is the part of a block's text that a rune stands for.
type unit struct{ block, start, end int }

// New prepares the blocks of a text for finding. They are read as one, so that
// words are found across a paragraph that was cut in two.
func New(blocks []archive.Block) *Text {
	t := &Text{blocks: blocks}
	for i, b := range blocks {
		if i > 0 {
			t.add(' ', unit{i - 1, len(blocks[i-1].Text), len(blocks[i-1].Text)})
		}
		t.read(b.Text, i)
	}
	return t
}

// read appends a text as it is compared.
func (t *Text) read(text string, block int) {
	composed := locale.NFC(text) == text
	for at := 0; at < len(text); {
		size := cluster(text[at:], composed)
		whole := text[at : at+size]
		if !composed {
			whole = locale.NFC(whole)
		}
		for _, r := range whole {
			if c := plain(r); c >= 0 {
				t.add(c, unit{block, at, at + size})
			}
		}
		at += size
	}
}

// cluster is the size of what is normalised together: of a composed text each
// rune, otherwise a letter with its marks, or a syllable of conjoining jamo.
func cluster(s string, composed bool) int {
	_, size := utf8.DecodeRuneInString(s)
	for !composed && size < len(s) {
		r, n := utf8.DecodeRuneInString(s[size:])
		if !unicode.IsMark(r) && (r < 0x1160 || r > 0x11ff) {
			break
		}
		size += n
	}
	return size
}

// add appends a rune; blanks, dashes and dots in a row count as one.
func (t *Text) add(r rune, u unit) {
	if k := len(t.exact) - 1; k >= 0 && t.exact[k] == r && (r == ' ' || r == '-' || r == '.') {
		if t.units[k].block == u.block {
			t.units[k].end = u.end
		}
		return
	}
	t.exact = append(t.exact, r)
	t.units = append(t.units, u)
}

// plain is a rune as it is compared: marks that typography or a keyboard
// writes in several ways are one. It is -1 for what nobody sees.
func plain(r rune) rune {
	if r < utf8.RuneSelf {
		if r == '\t' || r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', 'ʹ', '′', '‹', '›':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', '「', '」', '『', '』', '《', '》', '＂':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '…', '⋯':
		return '.'
	case '\u00a0', '\u202f', '\u3000':
		return ' '
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	if r == '\u00ad' || unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}

// prepared is a text of a selector as it is compared.
func prepared(s string) []rune {
	t := Text{}
	t.read(s, 0)
	return trim(t.exact)
}

func trim(r []rune) []rune {
	for len(r) > 0 && r[0] == ' ' {
		r = r[1:]
	}
	for len(r) > 0 && r[len(r)-1] == ' ' {
		r = r[:len(r)-1]
	}
	return r
}

// fold takes the case away, rune by rune.
func fold(in []rune) []rune {
	out := make([]rune, len(in))
	for i, r := range in {
		out[i] = unicode.ToLower(unicode.ToUpper(r))
	}
	return out
}

func (t *Text) withoutCase() []rune {
	if t.folded == nil {
		t.folded = fold(t.exact)
	}
	return t.folded
}

// A Place is where words stand: from a byte of the text of one block to a byte
// of the same or a later one.
type Place struct{ FirstBlock, Start, LastBlock, End int }

func (t *Text) place(from, to int) Place {
	return Place{t.units[from].block, t.units[from].start, t.units[to-1].block, t.units[to-1].end}
}

// Words are the words at a place, those of several blocks with a blank between.
func (t *Text) Words(p Place) string {
	if p.FirstBlock == p.LastBlock {
		return t.blocks[p.FirstBlock].Text[p.Start:p.End]
	}
	parts := []string{t.blocks[p.FirstBlock].Text[p.Start:]}
	for _, b := range t.blocks[p.FirstBlock+1 : p.LastBlock] {
		parts = append(parts, b.Text)
	}
	return strings.Join(append(parts, t.blocks[p.LastBlock].Text[:p.End]), " ")
}

// Around are up to n runes of the blocks before and after a place.
func (t *Text) Around(p Place, n int) (before, after string) {
	b := []rune(t.blocks[p.FirstBlock].Text[:p.Start])
	a := []rune(t.blocks[p.LastBlock].Text[p.End:])
	return string(b[max(0, len(b)-n):]), string(a[:min(len(a), n)])
}

// occurrences are where words stand letter for letter, up to a number of them
// (Knuth, Morris and Pratt 1977: each letter is looked at once).
func occurrences(text, words []rune, most int) []int {
	if len(words) == 0 || len(words) > len(text) {
		return nil
	}
	back := make([]int, len(words))
	for i, k := 1, 0; i < len(words); i++ {
		for k > 0 && words[i] != words[k] {
			k = back[k-1]
		}
		if words[i] == words[k] {
			k++
		}
		back[i] = k
	}
	var out []int
	for i, k := 0, 0; i < len(text) && len(out) < most; i++ {
		for k > 0 && (k == len(words) || text[i] != words[k]) {
			k = back[k-1]
		}
		if text[i] == words[k] {
			k++
		}
		if k == len(words) {
			out = append(out, i+1-k)
		}
	}
	return out
}

// inWord tells whether a place between two letters is inside a word of a script
// with blanks between words.
func inWord(text []rune, at int) bool {
	if at <= 0 || at >= len(text) {
		return false
	}
	joins := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) && !locale.WrittenTogether(r)
	}
	return joins(text[at-1]) && joins(text[at])
}

// bulk is about how many Latin letters it takes to say as much: a Chinese
// character says more.
func bulk(text []rune) int {
	n := 0
	for _, r := range text {
		switch {
		case locale.Wide(r):
			n += 3
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			n++
		}
	}
	return n
}

// words cuts a text into words, or characters where a script has no blanks
// between those. What is neither letter nor figure does not count.
func words(text []rune) []string {
	var out []string
	for i := 0; i < len(text); {
		r := text[i]
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i++
			continue
		}
		start := i
		together := locale.WrittenTogether(r)
		for i++; i < len(text); i++ {
			if c := text[i]; !unicode.IsMark(c) && (together || locale.WrittenTogether(c) || !unicode.IsLetter(c) && !unicode.IsDigit(c)) {
				break
			}
		}
		out = append(out, string(text[start:i]))
	}
	return out
}

// A pairing is where each pair of letters stands.
type pairing map[[2]rune][]int

func (t *Text) pairings() pairing {
	if t.pairs == nil {
		t.pairs = pairing{}
		text := t.withoutCase()
		for i := 0; i+1 < len(text); i++ {
			pair := [2]rune{text[i], text[i+1]}
			t.pairs[pair] = append(t.pairs[pair], i)
		}
	}
	return t.pairs
}

// rarest are the pairs of some words with their offsets, the rarest first.
func (p pairing) rarest(of []rune) []int {
	out := make([]int, 0, len(of))
	for i := 0; i+1 < len(of); i++ {
		out = append(out, i)
	}
	sort.SliceStable(out, func(a, b int) bool {
		return len(p[[2]rune{of[out[a]], of[out[a]+1]}]) < len(p[[2]rune{of[out[b]], of[out[b]+1]}])
	})
	return slices.Clip(out)
}
