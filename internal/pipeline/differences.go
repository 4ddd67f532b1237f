package pipeline

import (
	"lontar/internal/relate"
)

// A Difference is a passage of an original that changed after a translation
// was made of it.
type Difference struct {
	Kind string // changed, added, removed, moved
	Line int    // in the original's file; of what was removed, of what follows it
	Was  string // how it began, as the lock remembers it
	Now  string // whole
}

// Differences says what changed in the edition a translation was made from.
func (s *Site) Differences(p *relate.Page) ([]Difference, error) {
	f, err := s.Freshness(p)
	if err != nil || !f.Is(relate.Stale) {
		return nil, err
	}
	l, err := s.lock(p.Story)
	if err != nil {
		return nil, err
	}
	now, t, err := s.Outline(f.From)
	if err != nil {
		return nil, err
	}
	var out []Difference
	for _, c := range f.Changes {
		d := Difference{Kind: c.Kind, Was: l.Words[c.Was], Line: 1}
		if c.At < len(now) {
			d.Line, _ = t.Place(now[c.At].Offset)
		} else {
			d.Line, _ = t.Place(len(t.Bytes))
		}
		if c.Kind != "removed" {
			d.Now = written(now[c.At])
		}
		out = append(out, d)
	}
	rematch(out)
	return out, nil
}

// rematch gives what a passage was to the one of its place that begins as it
// did: of a paragraph that was changed and one put before it, the second.
func rematch(list []Difference) {
	for i := range list {
		if list[i].Kind != "changed" || alike(list[i].Was, list[i].Now) {
			continue
		}
		for j := i + 1; j < len(list) && list[j].Line > list[j-1].Line && list[j].Kind != "removed"; j++ {
			if list[j].Kind == "added" && alike(list[i].Was, list[j].Now) {
				list[i].Kind, list[j].Kind = "added", "changed"
				list[i].Was, list[j].Was = "", list[i].Was
				break
			}
		}
	}
}

// alike tells whether two passages begin with the same words, for a third of
// the shorter one at least.
func alike(a, b string) bool {
	x, y := []rune(a), []rune(b)
	n := min(len(x), len(y))
	same := 0
	for same < n && x[same] == y[same] {
		same++
	}
	return same > 0 && same*3 >= n
}
