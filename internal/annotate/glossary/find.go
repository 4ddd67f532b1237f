package glossary

import (
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
	Why     string // "valuasinya ← valuasi + -nya"
}

// Find returns the matches in a block, leftmost and longest first, without
// overlaps. Terms with near words count only if one of them is in the block.
func (s *Set) Find(b archive.Block) []Match {
	if len(s.stems) == 0 {
		return nil
	}
	ws := words(b.Text, s.table)
	ids := make([][]reading, len(ws))
	for i, w := range ws {
		ids[i] = s.readings(w.text)
	}
	var folded string
	var out []Match
	for i := 0; i < len(ws); i++ {
		if len(ids[i]) == 0 {
			continue
		}
		end, terms, why := s.longest(b.Text, ws, ids, i, func(id int) bool {
			t := s.terms[id]
			if len(t.near) == 0 {
				return true
			}
			if folded == "" {
				folded = " " + s.table.FoldString(b.Text)
			}
			for _, n := range t.near {
				if hasWord(folded, n, s.table.ByCharacter) {
					return true
				}
			}
			return false
		})
		if end < 0 {
			continue
		}
		m := Match{Start: ws[i].start, End: ws[end].end}
		if next := end + 1; s.table.Reduplicates && i == end && next < len(ws) && ws[next].joint == '-' && sharesWord(ids[i], ids[next]) {
			m.End, end = ws[next].end, next
		}
		for _, id := range terms {
			if t := s.terms[id]; t.concept != "" {
				m.Candidates = append(m.Candidates, Candidate{t.concept, t.index, why + " ← " + t.Text})
			}
		}
		if len(m.Candidates) > 0 && len(m.Candidates) == len(terms) {
			out = append(out, m)
		}
		i = end
	}
	return out
}

func hasWord(folded, n string, byCharacter bool) bool {
	for at := 0; ; {
		i := strings.Index(folded[at:], n)
		if i < 0 {
			return false
		}
		if byCharacter {
			return true
		}
		before, _ := utf8.DecodeLastRuneInString(folded[:at+i])
		if !isWordRune(before) {
			return true
		}
		at += i + len(n)
	}
}

func sharesWord(a, b []reading) bool {
	for _, x := range a {
		for _, y := range b {
			if x.word == y.word {
				return true
			}
		}
	}
	return false
}

// longest walks the trie from word i and returns the last word of the longest
// phrase, and its terms.
func (s *Set) longest(text string, ws []word, ids [][]reading, i int, allowed func(int) bool) (int, []int, string) {
	end, terms := -1, []int(nil)
	at := []*node{s.root}
	for j := i; j < len(ws) && len(at) > 0; j++ {
		if j > i && !adjacent(text, ws[j-1], ws[j], s.table.ByCharacter) {
			break
		}
		var next []*node
		for _, n := range at {
			for _, r := range ids[j] {
				if child := n.next[r.word]; child != nil {
					next = append(next, child)
				}
			}
		}
		at = next
		var here []int
		for _, n := range at {
			for _, id := range n.terms {
				if allowed(id) {
					here = append(here, id)
				}
			}
		}
		if len(here) > 0 && (!s.table.ByCharacter || edges(ws, i, j)) {
			end, terms = j, here
		}
	}
	if end < 0 {
		return -1, nil, ""
	}
	return end, terms, text[ws[i].start:ws[end].end]
}

// adjacent words of a phrase have blanks or a hyphen between them, nothing else.
func adjacent(text string, a, b word, byCharacter bool) bool {
	gap := text[a.end:b.start]
	if byCharacter && gap == "" {
		return true
	}
	return gap != "" && strings.TrimLeft(gap, " \t\u00a0\u202f-‐‑") == ""
}

// edges holds a run of katakana or of Thai combining signs together: a term
// does not end in the middle of one.
func edges(ws []word, i, j int) bool {
	if i > 0 && ws[i-1].end == ws[i].start && sameRun(ws[i-1].text, ws[i].text) {
		return false
	}
	return j+1 >= len(ws) || ws[j].end != ws[j+1].start || !sameRun(ws[j].text, ws[j+1].text)
}

func sameRun(a, b string) bool {
	x, _ := utf8.DecodeLastRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	kana := func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
	return kana(x) && kana(y) || unicode.Is(unicode.Thai, y) && unicode.IsMark(y)
}

type reading struct{ word int }

// readings returns the word ids a word of the text may be.
func (s *Set) readings(text string) []reading {
	folded := s.table.FoldString(text)
	out := s.read(nil, text, folded, false)
	if s.table.Stop[folded] {
		return out
	}
	for _, p := range s.table.Proclitics {
		if rest, ok := strings.CutPrefix(folded, p); ok && utf8.RuneCountInString(rest) >= 2 {
			out = s.read(out, text, rest, true)
		}
	}
	return out
}

func (s *Set) read(out []reading, text, folded string, proclitic bool) []reading {
	stop := s.table.Stop[folded]
	for cut := len(folded); cut > 0; cut-- {
		if !utf8.RuneStart(byteAt(folded, cut)) {
			continue
		}
		list := s.stems[folded[:cut]]
		if len(list) == 0 {
			continue
		}
		ending := folded[cut:]
		for _, st := range list {
			if (st.identity || stop) && (proclitic || ending != "") {
				continue
			}
			if st.exact != "" && !strings.Contains(text, st.exact) {
				continue
			}
			for _, e := range st.endings {
				if e == ending {
					out = append(out, reading{st.word})
					break
				}
			}
		}
	}
	return out
}

func byteAt(s string, i int) byte {
	if i == len(s) {
		return 0
	}
	return s[i]
}
