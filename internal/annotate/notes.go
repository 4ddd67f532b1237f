package annotate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"lontar/internal/annotate/quote"
	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/source"
)

// surroundings is how many letters on each side of noted words are told to other
// programs, so that they find them again.
const surroundings = 32

// Notes finds the words that notes are about in the prose of an edition. Those
// placed come first, in the order of the text; the others keep theirs. of is
// the file of the notes, in which the diagnostics stand.
func Notes(edition, of source.Text, prose []archive.Block, notes []archive.Note) ([]archive.Note, []diag.Diagnostic) {
	var diags []diag.Diagnostic
	out := slices.Clone(notes)
	var text *quote.Text
	if len(notes) > 0 {
		text = quote.New(prose)
	}
	for i := range out {
		n := &out[i]
		f := text.Find(quote.Selector{Exact: n.Quote, Prefix: n.Prefix, Suffix: n.Suffix})
		if len(f.Places) == 1 {
			p := f.Places[0]
			n.Start, n.End = rangeOf(prose, p)
			n.Exact = text.Words(p)
			n.Before, n.After = text.Around(p, surroundings)
		}
		if n.Placed() {
			continue
		}
		n.Exact = n.Quote
		n.Lost = len(f.Places) == 0
		diags = append(diags, unplaced(edition, of, prose, text, n, f))
	}
	slices.SortStableFunc(out, func(a, b archive.Note) int {
		if a.Placed() && b.Placed() {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		}
		return cmp.Compare(rank(a), rank(b))
	})
	return out, diags
}

func rank(n archive.Note) int {
	if n.Placed() {
		return 0
	}
	return 1
}

// rangeOf is the range of bytes of the file that a place comes from.
func rangeOf(prose []archive.Block, p quote.Place) (start, end int) {
	first, last := prose[p.FirstBlock], prose[p.LastBlock]
	_, size := utf8.DecodeRuneInString(first.Text[p.Start:])
	start, _ = SourceRange(first, p.Start, p.Start+size)
	_, size = utf8.DecodeLastRuneInString(last.Text[:p.End])
	_, end = SourceRange(last, p.End-size, p.End)
	return start, end
}

func unplaced(edition, of source.Text, prose []archive.Block, text *quote.Text, n *archive.Note, f quote.Found) diag.Diagnostic {
	d := diag.Diagnostic{Code: "note/orphaned", Severity: diag.Warning, Path: of.Path, Line: n.Line, Col: 1, Text: of.Line(n.Line)}
	switch {
	case !n.Lost:
		var at []string
		for _, p := range f.Places {
			start, _ := rangeOf(prose, p)
			line, col := edition.Place(start)
			before, after := text.Around(p, 16)
			at = append(at, fmt.Sprintf("%d:%d (%q)", line, col, strings.TrimSpace(before+text.Words(p)+after)))
		}
		d.Code = "note/ambiguous"
		d.Message = fmt.Sprintf("the words %q stand in several places of %s alike: %s", short(n.Quote), edition.Path, strings.Join(at, " and "))
		d.Hint = "quote what stands before or after them too, and set the words themselves in bold"
	case f.Nearest != "":
		d.Message = fmt.Sprintf("the words %q are not in %s any more; the note stands at its end", short(n.Quote), edition.Path)
		d.Hint = fmt.Sprintf("quote them as they are now, perhaps %q", short(f.Nearest))
	default:
		d.Message = fmt.Sprintf("the words %q are not in %s any more; the note stands at its end", short(n.Quote), edition.Path)
		d.Hint = "quote words that are there, or delete the note"
	}
	return d
}

// short cuts what is said of words in a message.
func short(s string) string {
	r := []rune(s)
	if len(r) <= 80 {
		return s
	}
	return string(r[:79]) + "…"
}
