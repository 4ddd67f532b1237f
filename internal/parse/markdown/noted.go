package markdown

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
)

// Noted is a span of the file that a note is about.
type Noted struct {
	Start, End int // bytes of the file
	Number     int
}

// Note tells Render of the words that notes are about. It wraps them, and
// leaves a slot after them. They may overlap each other and the marks: their
// wrappers stand inside those, and no reference inside of another link.
func (d *Document) Note(notes []Noted) { d.noted = notes }

// A referral is where a text node's bytes end that a note is about.
type referral struct{ at, number int }

// noting is what Render knows of notes, by the nodes it comes to.
type noting struct {
	spans map[*ast.Text][][2]int   // disjoint, in order, cut where a reference stands
	refs  map[*ast.Text][]referral // in order; those written are taken off
	after map[ast.Node][]referral  // behind links and code
	late  []referral               // within a term that is still open
	texts []*ast.Text              // in the order of the source
	hosts map[*ast.Text]ast.Node   // the link or code that a text is in
}

func (d *Document) noting() *noting {
	if len(d.noted) == 0 {
		return nil
	}
	n := &noting{spans: map[*ast.Text][][2]int{}, refs: map[*ast.Text][]referral{}, after: map[ast.Node][]referral{}, hosts: map[*ast.Text]ast.Node{}}
	n.gather(d.root, nil)
	slices.SortStableFunc(n.texts, func(a, b *ast.Text) int { return cmp.Compare(a.Segment.Start, b.Segment.Start) })
	for _, note := range d.noted {
		n.add(note.Start-d.offset, note.End-d.offset, note.Number)
	}
	for t, list := range n.spans {
		n.spans[t] = cutSpans(list, n.refs[t])
	}
	return n
}

func (n *noting) gather(node, host ast.Node) {
	switch node := node.(type) {
	case *ast.Text:
		n.texts = append(n.texts, node)
		if host != nil {
			n.hosts[node] = host
		}
		return
	case *ast.Image:
		return
	case *ast.Link, *ast.CodeSpan:
		if host == nil {
			host = node
		}
	}
	for c := node.FirstChild(); c != nil; c = c.NextSibling() {
		n.gather(c, host)
	}
}

func (n *noting) add(start, end, number int) {
	from, _ := slices.BinarySearchFunc(n.texts, start, func(t *ast.Text, at int) int { return t.Segment.Stop - at - 1 })
	var last *ast.Text
	for _, t := range n.texts[from:] {
		if t.Segment.Start >= end {
			break
		}
		if t.Segment.Stop > start {
			last = t
			n.spans[t] = append(n.spans[t], [2]int{max(start, t.Segment.Start), min(end, t.Segment.Stop)})
		}
	}
	if last == nil {
		return
	}
	r := referral{min(end, last.Segment.Stop), number}
	if host := n.hosts[last]; host != nil {
		n.after[host] = append(n.after[host], r)
		return
	}
	n.refs[last] = append(n.refs[last], r)
	slices.SortStableFunc(n.refs[last], func(a, b referral) int { return cmp.Compare(a.at, b.at) })
}

// cutSpans makes of spans that may overlap such as do not, none of which goes
// on beyond a reference.
func cutSpans(list [][2]int, refs []referral) [][2]int {
	slices.SortFunc(list, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var whole [][2]int
	for _, s := range list {
		if k := len(whole) - 1; k >= 0 && s[0] <= whole[k][1] {
			whole[k][1] = max(whole[k][1], s[1])
		} else {
			whole = append(whole, s)
		}
	}
	var out [][2]int
	for _, s := range whole {
		for len(refs) > 0 && refs[0].at < s[1] {
			if refs[0].at > s[0] {
				out = append(out, [2]int{s[0], refs[0].at})
				s[0] = refs[0].at
			}
			refs = refs[1:]
		}
		out = append(out, s)
	}
	return out
}

// part writes a part of a text node with its edits and returns those beyond;
// in a term it leaves the references to whoever closes that.
func (r *nodes) part(s *sink, n *ast.Text, write func(util.BufWriter, []byte), from, to int, edits []edit, term bool) []edit {
	if s.noting == nil {
		return r.shown(s, write, s.d.src, from, to, edits)
	}
	for _, span := range s.noting.spans[n] {
		start, end := max(span[0], from), min(span[1], to)
		if start >= end {
			continue
		}
		edits = r.shown(s, write, s.d.src, from, start, edits)
		s.WriteString(`<span class="noted">`)
		edits = r.shown(s, write, s.d.src, start, end, edits)
		s.WriteString("</span>")
		if from = end; !term {
			s.refer(n, end)
		}
	}
	edits = r.shown(s, write, s.d.src, from, to, edits)
	if !term && to == n.Segment.Stop {
		s.refer(n, to)
	}
	return edits
}

// closed is called behind a part of a term: whole tells whether it ends there.
func (s *sink) closed(n *ast.Text, at int, whole bool) {
	if s.noting == nil {
		return
	}
	if !whole {
		s.noting.late = append(s.noting.late, s.noting.take(n, at)...)
		return
	}
	s.leave(s.noting.late)
	s.noting.late = nil
	s.refer(n, at)
}

// refer leaves the slots of the references that belong before a byte of a node.
func (s *sink) refer(n *ast.Text, at int) { s.leave(s.noting.take(n, at)) }

// behind leaves those that belong behind a link or code.
func (s *sink) behind(n ast.Node) {
	if s.noting != nil {
		s.leave(s.noting.after[n])
	}
}

func (s *sink) leave(refs []referral) {
	for _, ref := range refs {
		s.slot(archive.NoteSlot, strconv.Itoa(ref.number))
	}
}

func (n *noting) take(t *ast.Text, at int) []referral {
	refs := n.refs[t]
	k := 0
	for k < len(refs) && refs[k].at <= at {
		k++
	}
	if k > 0 {
		n.refs[t] = refs[k:]
	}
	return refs[:k]
}
