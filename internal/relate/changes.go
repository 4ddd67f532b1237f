package relate

import "lontar/internal/archive"

// A Change is a passage that is otherwise than it was.
type Change struct {
	Kind string // changed, added, removed, moved
	Was  archive.Print
	At   int // among the passages there are now; of a removed one, before which it stood
}

// maxCompared bounds the table of a comparison; beyond, passages that were moved
// count as changed where they were and where they are.
const maxCompared = 1 << 22

// Changes says how a list of passages became another one. Passages of different
// words in one place are one changed passage.
func Changes(was, now []archive.Print) []Change {
	from := 0
	for from < len(was) && from < len(now) && was[from] == now[from] {
		from++
	}
	end, nowEnd := len(was), len(now)
	for end > from && nowEnd > from && was[end-1] == now[nowEnd-1] {
		end, nowEnd = end-1, nowEnd-1
	}
	var out []Change
	g := gap{at: from}
	for _, s := range steps(was[from:end], now[from:nowEnd]) {
		switch {
		case s.keep:
			out = append(out, g.close()...)
			g.at++
		case s.was:
			g.removed = append(g.removed, s.print)
		default:
			g.added++
		}
	}
	return moves(append(out, g.close()...), now)
}

// A gap is a place where both lists have passages of their own.
type gap struct {
	at      int // in the list there is now
	removed []archive.Print
	added   int
}

// close pairs the passages of the gap in their order.
func (g *gap) close() []Change {
	var out []Change
	pairs := min(len(g.removed), g.added)
	for i := range pairs {
		out = append(out, Change{"changed", g.removed[i], g.at + i})
	}
	for i := pairs; i < g.added; i++ {
		out = append(out, Change{"added", 0, g.at + i})
	}
	g.at += g.added
	for _, p := range g.removed[pairs:] {
		out = append(out, Change{"removed", p, g.at})
	}
	g.removed, g.added = nil, 0
	return out
}

// A step of a comparison: keep a passage, take one out, or put one in.
type step struct {
	keep, was bool
	print     archive.Print // of the one taken out
}

// steps finds a longest common subsequence.
func steps(was, now []archive.Print) []step {
	if len(was)*len(now) > maxCompared {
		return unordered(was, now)
	}
	wide := len(now) + 1
	common := make([]int32, (len(was)+1)*wide)
	for i := len(was) - 1; i >= 0; i-- {
		for j := len(now) - 1; j >= 0; j-- {
			if was[i] == now[j] {
				common[i*wide+j] = common[(i+1)*wide+j+1] + 1
			} else {
				common[i*wide+j] = max(common[(i+1)*wide+j], common[i*wide+j+1])
			}
		}
	}
	var out []step
	i, j := 0, 0
	for i < len(was) || j < len(now) {
		switch {
		case i < len(was) && j < len(now) && was[i] == now[j]:
			out = append(out, step{keep: true})
			i, j = i+1, j+1
		case j == len(now) || i < len(was) && common[(i+1)*wide+j] >= common[i*wide+j+1]:
			out = append(out, step{was: true, print: was[i]})
			i++
		default:
			out = append(out, step{})
			j++
		}
	}
	return out
}

// unordered pairs equal passages wherever they stand, and walks both lists at
// once.
func unordered(was, now []archive.Print) []step {
	fresh, gone := surplus(now, was), surplus(was, now)
	var out []step
	i, j := 0, 0
	for i < len(was) || j < len(now) {
		switch {
		case i < len(was) && gone[i]:
			out = append(out, step{was: true, print: was[i]})
			i++
		case j < len(now) && fresh[j]:
			out = append(out, step{})
			j++
		case was[i] == now[j]:
			out = append(out, step{keep: true})
			i, j = i+1, j+1
		default:
			out = append(out, step{was: true, print: was[i]}, step{})
			i, j = i+1, j+1
		}
	}
	return out
}

// surplus tells of each passage of a list whether the other one has no more of it.
func surplus(list, other []archive.Print) []bool {
	there := map[archive.Print]int{}
	for _, p := range other {
		there[p]++
	}
	out := make([]bool, len(list))
	for i, p := range list {
		there[p]--
		out[i] = there[p] < 0
	}
	return out
}

// moves finds passages that were taken out in one place and stand unchanged in
// another.
func moves(changes []Change, now []archive.Print) []Change {
	gone := map[archive.Print]int{}
	for _, c := range changes {
		if c.Kind == "removed" {
			gone[c.Was]++
		}
	}
	moved := map[archive.Print]int{}
	for i, c := range changes {
		if c.Kind == "added" && gone[now[c.At]] > 0 {
			p := now[c.At]
			gone[p]--
			moved[p]++
			changes[i] = Change{"moved", p, c.At}
		}
	}
	out := changes[:0]
	for _, c := range changes {
		if c.Kind == "removed" && moved[c.Was] > 0 {
			moved[c.Was]--
			continue
		}
		out = append(out, c)
	}
	return out
}
