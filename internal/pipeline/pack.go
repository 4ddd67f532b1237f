package pipeline

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"sync"

	"lontar/internal/archive"
	"lontar/internal/check"
	"lontar/internal/diag"
)

// remembered is what the memo keeps of a body.
type remembered struct {
	findings packed
	diags    []diag.Diagnostic
	ignores  []check.Ignore
}

// packed are findings in a tenth of their size, as bytes that nobody has to look
// through for pointers: at ten thousand pages they are most of the memory. Words
// that return on many pages are numbers of names. Of the sentence around a hit
// only its length is kept where the file has the same bytes there.
type packed struct {
	bytes     []byte
	needsText bool
	concepts  []uint32       // of its hits, as numbers of names, sorted
	notes     []archive.Note // as they are: few pages have some
}

// names are words by their number and numbers by their word.
type names struct {
	mu   sync.RWMutex
	list []string
	of   map[string]uint64
}

func newNames() *names { return &names{of: map[string]uint64{}} }

func (n *names) number(s string) uint64 {
	n.mu.RLock()
	i, ok := n.of[s]
	n.mu.RUnlock()
	if ok {
		return i
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if i, ok := n.of[s]; ok {
		return i
	}
	s = strings.Clone(s)
	i = uint64(len(n.list))
	n.list, n.of[s] = append(n.list, s), i
	return i
}

// find returns the number of a word that has one.
func (n *names) find(s string) (uint32, bool) {
	n.mu.RLock()
	defer n.mu.RUnlock()
	i, ok := n.of[s]
	return uint32(i), ok
}

// known are the names there are; none of them ever changes.
func (n *names) known() []string {
	n.mu.RLock()
	defer n.mu.RUnlock()
	return n.list
}

// How the words beside a hit are kept.
const (
	asTheyAre = iota // as they are
	inText           // they stand in the file
	cutBefore        // they stand in the file but for an ellipsis before them
	cutAfter         // or after them
	ways
)

const ellipsis = "…"

type packer struct {
	out   []byte
	names *names
}

func (p *packer) int(n int)     { p.out = binary.AppendVarint(p.out, int64(n)) }
func (p *packer) name(s string) { p.out = binary.AppendUvarint(p.out, p.names.number(s)) }
func (p *packer) bool(b bool) {
	if b {
		p.int(1)
	} else {
		p.int(0)
	}
}

func (p *packer) text(s string) {
	p.int(len(s))
	p.out = append(p.out, s...)
}

// beside keeps the words before or after a hit; stands gives the bytes of the
// file that are as many.
func (p *packer) beside(s string, stands func(n int) []byte) (needsText bool) {
	for way, bare := range []string{inText: s, cutBefore: strings.TrimPrefix(s, ellipsis), cutAfter: strings.TrimSuffix(s, ellipsis)} {
		if way != asTheyAre && (way == inText) == (bare == s) && len(bare) > 0 && joined(stands(len(bare))) == bare {
			p.int(len(bare)*ways + way)
			return true
		}
	}
	p.int(len(s)*ways + asTheyAre)
	p.out = append(p.out, s...)
	return false
}

// joined is a text with its lines joined, as a paragraph is read.
func joined(b []byte) string { return string(bytes.ReplaceAll(b, []byte{'\n'}, []byte{' '})) }

// pack keeps findings; text is the file they were found in, or nil.
func pack(f *archive.Findings, n *names, text []byte) packed {
	p := packer{names: n}
	out := packed{notes: f.Notes}
	p.int(f.Words)
	p.int(f.Characters)
	p.text(f.Summary)
	p.int(len(f.Headings))
	for _, h := range f.Headings {
		p.int(h.Level)
		p.text(h.ID)
		p.text(h.Text)
		p.bool(h.Explicit)
		p.name(h.Pos)
		p.int(h.Start)
		p.int(h.End - h.Start)
	}
	p.int(len(f.IDs))
	for _, id := range f.IDs {
		p.text(id)
	}
	for _, links := range [][]archive.Link{f.Links, f.Images} {
		p.int(len(links))
		for _, l := range links {
			p.text(l.Target)
			p.int(l.Start)
			p.int(l.End - l.Start)
		}
	}
	p.int(len(f.Hits))
	for _, h := range f.Hits {
		out.concepts = append(out.concepts, uint32(n.number(h.Concept)))
		for _, s := range []string{h.Concept, h.Lang, h.Form, h.Anchor, h.Heading} {
			p.name(s)
		}
		p.int(h.Term)
		p.int(h.Start)
		p.int(h.End - h.Start)
		p.bool(h.Quoted)
		before := p.beside(h.Before, func(n int) []byte { return text[max(0, min(h.Start, len(text))-n):min(h.Start, len(text))] })
		after := p.beside(h.After, func(n int) []byte { return text[min(h.End, len(text)):min(h.End+n, len(text))] })
		out.needsText = out.needsText || before || after
	}
	p.int(len(f.Passages))
	for _, print := range f.Passages {
		p.out = binary.AppendUvarint(p.out, uint64(print))
	}
	out.bytes = bytes.Clone(p.out)
	slices.Sort(out.concepts)
	out.concepts = slices.Clone(slices.Compact(out.concepts))
	return out
}

type unpacker struct {
	in    []byte
	names []string
}

func (u *unpacker) int() int {
	v, n := binary.Varint(u.in)
	u.in = u.in[n:]
	return int(v)
}

func (u *unpacker) uint() uint64 {
	v, n := binary.Uvarint(u.in)
	u.in = u.in[n:]
	return v
}

func (u *unpacker) name() string { return u.names[u.uint()] }

func (u *unpacker) bytes(n int) string {
	s := string(u.in[:n])
	u.in = u.in[n:]
	return s
}

func (u *unpacker) text() string { return u.bytes(u.int()) }

func (u *unpacker) links() []archive.Link {
	out := make([]archive.Link, u.int())
	for i := range out {
		l := &out[i]
		l.Target, l.Start = u.text(), u.int()
		l.End = l.Start + u.int()
	}
	return out
}

func (u *unpacker) beside(text []byte, stands func(n int) []byte) string {
	n := u.int()
	way := n % ways
	n /= ways
	switch {
	case way == asTheyAre:
		return u.bytes(n)
	case text == nil:
		return ""
	case way == cutBefore:
		return ellipsis + joined(stands(n))
	case way == cutAfter:
		return joined(stands(n)) + ellipsis
	}
	return joined(stands(n))
}

// unpack returns the findings; without the file's text those words around hits
// that stand in it are left out.
func (k packed) unpack(n *names, text []byte) *archive.Findings {
	u := unpacker{k.bytes, n.known()}
	f := &archive.Findings{Words: u.int(), Characters: u.int(), Summary: u.text(), Notes: k.notes}
	f.Headings = make([]archive.Heading, u.int())
	for i := range f.Headings {
		h := &f.Headings[i]
		h.Level, h.ID, h.Text, h.Explicit, h.Pos, h.Start = u.int(), u.text(), u.text(), u.int() == 1, u.name(), u.int()
		h.End = h.Start + u.int()
	}
	f.IDs = make([]string, u.int())
	for i := range f.IDs {
		f.IDs[i] = u.text()
	}
	f.Links, f.Images = u.links(), u.links()
	f.Hits = make([]archive.Hit, u.int())
	for i := range f.Hits {
		h := &f.Hits[i]
		h.Concept, h.Lang, h.Form, h.Anchor, h.Heading, h.Term, h.Start = u.name(), u.name(), u.name(), u.name(), u.name(), u.int(), u.int()
		h.End = h.Start + u.int()
		h.Quoted = u.int() == 1
		h.Before = u.beside(text, func(n int) []byte { return text[max(0, h.Start-n):h.Start] })
		h.After = u.beside(text, func(n int) []byte { return text[h.End:min(h.End+n, len(text))] })
	}
	f.Passages = make([]archive.Print, u.int())
	for i := range f.Passages {
		f.Passages[i] = archive.Print(u.uint())
	}
	return f
}
