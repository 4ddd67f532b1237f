// Package annotate decides which occurrences of a term the reader sees marked:
// markup first, then what the story is about, then what was seen before; where
// nothing decides, nothing is marked and the author is told.
package annotate

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/source"
)

// A Request is what Hits needs to know of a text.
type Request struct {
	Text     source.Text
	Lang     string // of the edition
	Set      *glossary.Set
	Foreign  func(lang string) *glossary.Set // of runs in another language, nil for one without; a nil Foreign has none
	Blocks   []archive.Block
	Title    string
	Policy   string   // section, first, all, off
	Concepts []string // what the story is about
}

// Hits finds every occurrence of a term; those the reader shall see marked
// have an anchor.
func Hits(r Request) ([]archive.Hit, []diag.Diagnostic) {
	a := annotator{Request: r, seen: map[string]bool{}, hits: make([]archive.Hit, 0, len(r.Blocks)), where: make([]place, 0, len(r.Blocks))}
	for i := range r.Blocks {
		if a.set = a.setOf(&r.Blocks[i]); a.set != nil {
			a.block(i)
		}
	}
	a.mark()
	return a.hits, a.diags
}

type annotator struct {
	Request
	set      *glossary.Set           // of the block at hand
	title    glossary.Nearby         // once asked for
	sections map[int]glossary.Nearby // those asked for
	parts    map[int][]int           // section → its blocks, once asked for
	seen     map[string]bool         // concepts
	found    []glossary.Match        // in the block at hand
	hits     []archive.Hit
	where    []place // of each hit
	diags    []diag.Diagnostic
}

type place struct {
	block  int
	forced bool
}

// setOf is the glossary of a block: that of its run's language, or nil.
func (a *annotator) setOf(b *archive.Block) *glossary.Set {
	switch {
	case b.Lang == "" || b.Lang == a.Lang:
		return a.Set
	case a.Foreign == nil:
		return nil
	}
	return a.Foreign(b.Lang)
}

func (a *annotator) block(i int) {
	b := &a.Blocks[i]
	quotes, known := [][2]int(nil), false
	last := 0 // byte of the file where the hit before ends
	add := func(c string, term, from, to int, forced bool) {
		start, end := SourceRange(*b, from, to)
		if start < last { // the hit before has part of it already, or of the entity it is in
			return
		}
		if !known {
			quotes, known = quotations(b.Text), true
		}
		a.seen[c], last = true, end
		h := archive.Hit{Concept: c, Term: term, Start: start, End: end, Form: b.Text[from:to], Heading: b.Heading, Quoted: b.Quote || within(quotes, from)}
		if b.Lang != a.Lang {
			h.Lang = b.Lang
		}
		h.Before, h.After = sentence(b.Text, from, to)
		a.hits = append(a.hits, h)
		a.where = append(a.where, place{i, forced})
	}
	forced := b.Forced
	a.found = a.set.Find(a.found[:0], *b)
	for _, m := range a.found {
		for len(forced) > 0 && forced[0].End <= m.Start {
			a.insist(b, forced[0], add)
			forced = forced[1:]
		}
		c, settled, ok := a.choose(b, m)
		switch {
		case ok && settled:
			add(c.Concept, c.Term, m.Start, m.End, true)
		case ok:
			add(c.Concept, c.Term, m.Start, m.End, false)
		case !settled:
			start, end := SourceRange(*b, m.Start, m.End)
			form := b.Text[m.Start:m.End]
			a.diags = append(a.diags, a.Text.At(start, end, diag.Diagnostic{Code: "term/ambiguous", Severity: diag.Info,
				Message: fmt.Sprintf("%q may be %s; nothing was marked", form, names(m.Candidates)), Hint: "write [" + form + "](term:" + m.Candidates[0].Concept + "), or name the concept under concepts:"}))
		}
	}
	for _, f := range forced {
		a.insist(b, f, add)
	}
}

// insist marks what the author says is a term though the glossary would not
// have known it.
func (a *annotator) insist(b *archive.Block, f archive.Forced, add func(concept string, term, from, to int, forced bool)) {
	if f.Concept == "off" || f.Start >= f.End {
		return
	}
	if !a.set.Knows(f.Concept) {
		start, end := SourceRange(*b, f.Start, f.End)
		d := diag.Diagnostic{Code: "term/unknown", Severity: diag.Warning, Message: fmt.Sprintf("there is no concept %q in the glossary of this language", f.Concept)}
		if n := diag.Nearest(f.Concept, a.set.Concepts()); n != "" {
			d.Hint = fmt.Sprintf("did you mean %q?", n)
		}
		a.diags = append(a.diags, a.Text.At(start, end, d))
		return
	}
	add(f.Concept, 0, f.Start, f.End, true)
}

// wordsForAMark bounds how dense marks may stand: one for each so many words
// of a paragraph, though always two.
const wordsForAMark = 10

// mark gives anchors: to what the author forced, then by the policy to the
// first use in the story's own words, and to a quotation only where there is
// no other. What would crowd a paragraph waits for the next use.
func (a *annotator) mark() {
	type use struct {
		concept string
		section int // where the policy asks for it
	}
	marked := map[use]bool{}
	room := make([]int, len(a.Blocks))
	for i, w := range a.where {
		if i == 0 || w.block != a.where[i-1].block {
			text := a.Blocks[w.block].Text
			words := strings.Count(text, " ") + 1
			if words*30 < len(text) { // written without blanks: two characters to a word
				words = len(text) / 6
			}
			room[w.block] = max(2, words/wordsForAMark)
		}
	}
	on := make([]bool, len(a.hits))
	for _, quoted := range []bool{false, true} {
		for i, h := range a.hits {
			at, b := a.where[i], &a.Blocks[a.where[i].block]
			key := use{concept: h.Concept}
			if a.Policy == "section" {
				key.section = b.Section
			}
			switch {
			case on[i]:
			case at.forced || a.Policy == "all" && !b.Off:
				on[i] = true
			case a.Policy == "off" || b.Off || b.Quote != quoted || marked[key] || room[at.block] == 0:
				continue
			default:
				on[i] = true
			}
			if !marked[key] {
				room[at.block]--
			}
			marked[key] = true
		}
	}
	count := map[string]int{}
	for i := range a.hits {
		if h := &a.hits[i]; on[i] {
			count[h.Concept]++
			h.Anchor = "t-" + h.Concept + "-" + strconv.Itoa(count[h.Concept])
		}
	}
}

func names(cs []glossary.Candidate) string {
	var out []string
	for _, c := range cs {
		if !slices.Contains(out, c.Concept) {
			out = append(out, c.Concept)
		}
	}
	return strings.Join(out, " or ")
}

// choose returns the candidate, whether the matter is settled by the author or
// by absent words, and whether there is a candidate.
func (a *annotator) choose(b *archive.Block, m glossary.Match) (glossary.Candidate, bool, bool) {
	n := sort.Search(len(b.Forced), func(i int) bool { return m.Start < b.Forced[i].End })
	if n < len(b.Forced) && b.Forced[n].Start < m.End {
		for _, c := range m.Candidates {
			if c.Concept == b.Forced[n].Concept {
				return c, true, true
			}
		}
		return glossary.Candidate{}, true, false
	}
	left := m.Candidates
	if !slices.ContainsFunc(left, func(c glossary.Candidate) bool { return c.Concept != left[0].Concept }) {
		return left[0], false, true
	}
	// only keeps the candidates of which something is true and tells whether
	// they are all of one concept.
	only := func(keep func(glossary.Candidate) bool) bool {
		var kept []glossary.Candidate
		for _, c := range left {
			if keep(c) {
				kept = append(kept, c)
			}
		}
		for _, c := range kept {
			if c.Concept != kept[0].Concept {
				return false
			}
		}
		if len(kept) > 0 {
			left = kept
		}
		return len(kept) > 0
	}
	domains := map[string]bool{}
	for _, c := range a.Concepts {
		domains[a.set.Domain(c)] = true
	}
	for _, keep := range []func(glossary.Candidate) bool{
		func(c glossary.Candidate) bool { return c.Near != nil && c.Here },
		func(c glossary.Candidate) bool {
			return c.Near != nil && a.set == a.Set && a.inSection(b.Section).Has(c.Near)
		},
		func(c glossary.Candidate) bool { return c.Near != nil && a.set == a.Set && a.inTitle().Has(c.Near) },
		func(c glossary.Candidate) bool { return c.Near == nil },
		func(c glossary.Candidate) bool { return slices.Contains(a.Concepts, c.Concept) },
		func(c glossary.Candidate) bool { return a.seen[c.Concept] },
		func(c glossary.Candidate) bool { d := a.set.Domain(c.Concept); return d != "" && domains[d] },
	} {
		if only(keep) {
			return left[0], false, true
		}
	}
	// Where all want words near and none of them is, they mean something else.
	silent := !slices.ContainsFunc(m.Candidates, func(c glossary.Candidate) bool { return c.Near == nil || c.Here })
	return glossary.Candidate{}, silent, false
}

func (a *annotator) inSection(n int) glossary.Nearby {
	near, ok := a.sections[n]
	if !ok {
		near = glossary.Nearby{}
		if a.parts == nil {
			a.parts, a.sections = map[int][]int{}, map[int]glossary.Nearby{}
			for i, b := range a.Blocks {
				a.parts[b.Section] = append(a.parts[b.Section], i)
			}
		}
		for _, i := range a.parts[n] {
			if a.setOf(&a.Blocks[i]) == a.Set {
				a.Set.Nearby(near, a.Blocks[i].Text)
			}
		}
		a.sections[n] = near
	}
	return near
}

func (a *annotator) inTitle() glossary.Nearby {
	if a.title == nil {
		a.title = glossary.Nearby{}
		a.Set.Nearby(a.title, a.Title)
	}
	return a.title
}

// closing gives for an opening quotation mark the marks that may close it.
var closing = map[rune]string{'“': "”", '„': "“”", '«': "»", '»': "«", '”': "”", '「': "」", '『': "』", '"': "\""}

// quotations are the ranges of a text between quotation marks.
func quotations(text string) [][2]int {
	var out [][2]int
	never := "" // marks that nothing closes any more
	for i := 0; i < len(text); {
		if !mayQuote[text[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if marks := closing[r]; marks != "" && !strings.ContainsRune(never, r) {
			if n := strings.IndexAny(text[i+size:], marks); n >= 0 {
				out = append(out, [2]int{i, i + size + n})
				i += size + n
				_, size = utf8.DecodeRuneInString(text[i:])
			} else {
				never += string(r)
			}
		}
		i += size
	}
	return out
}

// mayQuote are the bytes that an opening quotation mark begins with, so that
// other letters need not be put together from their bytes.
var mayQuote = func() (is [256]bool) {
	for r := range closing {
		is[string(r)[0]] = true
	}
	return is
}()

func within(ranges [][2]int, at int) bool {
	n := sort.Search(len(ranges), func(i int) bool { return at < ranges[i][1] })
	return n < len(ranges) && ranges[n][0] <= at
}

// SourceRange maps a range of a block's text to bytes of the file.
func SourceRange(b archive.Block, start, end int) (int, int) {
	from, to := 0, 0
	// The pieces are in the order of the text.
	pieceAt := func(at int) int {
		return sort.Search(len(b.Pieces), func(i int) bool { return at < b.Pieces[i].Text }) - 1
	}
	if i := pieceAt(start); i >= 0 && start < len(b.Text) {
		from = b.Pieces[i].Source
		if b.Pieces[i].SourceEnd == 0 {
			from += start - b.Pieces[i].Text
		}
	}
	if i := pieceAt(end - 1); i >= 0 && end <= len(b.Text) {
		to = b.Pieces[i].SourceEnd
		if to == 0 {
			to = b.Pieces[i].Source + end - b.Pieces[i].Text
		}
	}
	return from, to
}

// maxContext bounds the sentence kept around a use, in bytes on each side.
const maxContext = 160

// sentence cuts the words around a range at the ends of its sentence, or of
// maxContext where a sentence is longer.
func sentence(text string, start, end int) (before, after string) {
	from := start
	for from > 0 && start-from < maxContext {
		if !endsStop[text[from-1]] {
			from--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if isFullStop(r) || isStop(r) && from < start && text[from] == ' ' {
			break
		}
		from -= size
	}
	for from < start && !utf8.RuneStart(text[from]) {
		from--
	}
	before = text[from:start]
	if from > 0 && start-from >= maxContext {
		if sp := strings.IndexByte(before, ' '); sp >= 0 && sp < 40 {
			before = before[sp+1:]
		}
		before = "…" + before
	}
	to := end
	for to < len(text) && to-end < maxContext {
		if !beginsStop[text[to]] {
			to++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[to:])
		to += size
		if isFullStop(r) || isStop(r) && (to == len(text) || text[to] == ' ') {
			return strings.TrimLeft(before, " "), text[end:to]
		}
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	after = text[end:to]
	if to < len(text) {
		if sp := strings.LastIndexByte(after, ' '); sp > len(after)-40 {
			after = after[:sp]
		}
		after += "…"
	}
	return strings.TrimLeft(before, " "), after
}

// isFullStop: marks that end a sentence whatever follows.
func isFullStop(r rune) bool {
	switch r {
	case '。', '！', '？', '؟', '۔', '।', '॥':
		return true
	}
	return false
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' }

// The bytes that a stop begins and ends with, so that other letters need not be
// put together from their bytes.
var beginsStop, endsStop = func() (first, last [256]bool) {
	for _, r := range ".!?。！？؟۔।॥" {
		s := string(r)
		first[s[0]], last[s[len(s)-1]] = true, true
	}
	return first, last
}()
