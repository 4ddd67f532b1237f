// Package annotate decides which occurrences of a term the reader sees marked:
// markup first, then what the story is about, then what was seen before; where
// nothing decides, nothing is marked and the author is told.
package annotate

import (
	"fmt"
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
	Set      *glossary.Set
	Blocks   []archive.Block
	Policy   string   // section, first, all, off
	Concepts []string // what the story is about
}

// Hits finds every occurrence of a term; those the reader shall see marked
// have an anchor.
func Hits(r Request) ([]archive.Hit, []diag.Diagnostic) {
	var hits []archive.Hit
	var diags []diag.Diagnostic
	seen := map[string]bool{}   // concept
	marked := map[string]bool{} // concept, or concept and section
	count := map[string]int{}
	for _, b := range r.Blocks {
		for _, m := range r.Set.Find(b) {
			start, end := SourceRange(b, m.Start, m.End)
			c, forced, ok := choose(b, m, r.Concepts, seen)
			if !ok {
				if !forced {
					diags = append(diags, r.Text.At(start, end, diag.Diagnostic{Code: "term/ambiguous", Severity: diag.Info,
						Message: fmt.Sprintf("%q may be %s; nothing was marked", b.Text[m.Start:m.End], names(m.Candidates)), Hint: "write [" + b.Text[m.Start:m.End] + "](term:" + m.Candidates[0].Concept + "), or name the concept under concepts:"}))
				}
				continue
			}
			seen[c.Concept] = true
			h := archive.Hit{Concept: c.Concept, Term: c.Term, Start: start, End: end, Form: b.Text[m.Start:m.End], Why: c.Why}
			h.Before, h.After = sentence(b.Text, m.Start, m.End)
			key := c.Concept
			if r.Policy == "section" {
				key += "\x00" + strconv.Itoa(b.Section)
			}
			if forced || r.Policy == "all" || r.Policy != "off" && !b.Off && !marked[key] {
				marked[key] = true
				count[c.Concept]++
				h.Anchor = "t-" + c.Concept + "-" + strconv.Itoa(count[c.Concept])
			}
			hits = append(hits, h)
		}
	}
	return hits, diags
}

func names(cs []glossary.Candidate) string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Concept)
	}
	return strings.Join(out, " or ")
}

// choose returns the candidate, whether markup decided, and whether there is one.
func choose(b archive.Block, m glossary.Match, about []string, seen map[string]bool) (glossary.Candidate, bool, bool) {
	for _, f := range b.Forced {
		if f.Start < m.End && m.Start < f.End {
			for _, c := range m.Candidates {
				if c.Concept == f.Concept {
					return c, true, true
				}
			}
			return glossary.Candidate{}, true, false
		}
	}
	one := func(keep func(string) bool) (glossary.Candidate, bool) {
		var found []glossary.Candidate
		for _, c := range m.Candidates {
			if keep(c.Concept) && (len(found) == 0 || found[0].Concept != c.Concept) {
				found = append(found, c)
			}
		}
		if len(found) == 1 {
			return found[0], true
		}
		return glossary.Candidate{}, false
	}
	for _, keep := range []func(string) bool{
		func(string) bool { return true },
		func(id string) bool {
			for _, a := range about {
				if a == id {
					return true
				}
			}
			return false
		},
		func(id string) bool { return seen[id] },
	} {
		if c, ok := one(keep); ok {
			return c, false, true
		}
	}
	return glossary.Candidate{}, false, false
}

// SourceRange maps a range of a block's text to bytes of the file.
func SourceRange(b archive.Block, start, end int) (int, int) {
	from, to := 0, 0
	for i, p := range b.Pieces {
		next := len(b.Text)
		if i+1 < len(b.Pieces) {
			next = b.Pieces[i+1].Text
		}
		if p.Text <= start && start < next {
			from = p.Source
			if p.SourceEnd == 0 {
				from += start - p.Text
			}
		}
		if p.Text < end && end <= next {
			to = p.SourceEnd
			if to == 0 {
				to = p.Source + end - p.Text
			}
		}
	}
	return from, to
}

// maxContext bounds the sentence kept around a use, in bytes on each side.
const maxContext = 160

// sentence cuts the words around a range at the ends of its sentence.
func sentence(text string, start, end int) (before, after string) {
	before, after = text[:start], text[end:]
	cutBefore := 0
	for i, r := range before {
		next := i + utf8.RuneLen(r)
		if strings.ContainsRune("。！？؟।॥", r) || strings.ContainsRune(".!?", r) && next < len(before) && before[next] == ' ' {
			cutBefore = next
		}
	}
	before = strings.TrimLeft(before[cutBefore:], " ")
	for i, r := range after {
		next := i + utf8.RuneLen(r)
		if strings.ContainsRune("。！？؟।॥", r) || strings.ContainsRune(".!?", r) && (next == len(after) || after[next] == ' ') {
			after = after[:next]
			break
		}
	}
	if len(before) > maxContext {
		i := len(before) - maxContext
		for !utf8.RuneStart(before[i]) {
			i++
		}
		if sp := strings.IndexByte(before[i:], ' '); sp >= 0 && sp < 40 {
			i += sp + 1
		}
		before = "…" + before[i:]
	}
	if len(after) > maxContext {
		i := maxContext
		for !utf8.RuneStart(after[i]) {
			i--
		}
		if sp := strings.LastIndexByte(after[:i], ' '); sp > i-40 {
			i = sp
		}
		after = after[:i] + "…"
	}
	return before, after
}
