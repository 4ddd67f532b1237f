// Package diag holds diagnostics: problems that an author can fix. A
// diagnostic is data; only the command line and the preview print it.
package diag

import (
	"cmp"
	"slices"
	"strings"
)

// Severity orders diagnostics by what they cost the reader.
type Severity int

const (
	Error   Severity = iota // something cannot be published as written
	Warning                 // it can be published but is probably not what was meant
	Info                    // worth knowing
)

func (s Severity) String() string { return [...]string{"error", "warning", "info"}[s] }

// A Diagnostic is one problem at one place. Line and Col are 1-based; columns
// count code points. Line 0 means the file as a whole. End is the column after
// the last one concerned, on the same line.
type Diagnostic struct {
	Code     string // package/slug, stable; see Codes
	Severity Severity
	Path     string
	Line     int
	Col      int
	End      int
	Message  string
	Hint     string
	Text     string // the line of the file, for the caret
	Fix      Fix    // what certainly mends it; the zero value: nothing does
}

// A Fix replaces Old, at a byte offset of the file, by New.
type Fix struct {
	Offset   int
	Old, New string
}

// Apply makes the fixes of the diagnostics of one file, the last first. A fix
// whose words are not there any more, or that overlaps another, is left out;
// done counts those made.
func Apply(b []byte, list []Diagnostic) (out []byte, done int) {
	var fixes []Fix
	for _, d := range list {
		if d.Fix != (Fix{}) {
			fixes = append(fixes, d.Fix)
		}
	}
	slices.SortFunc(fixes, func(a, b Fix) int { return cmp.Compare(b.Offset, a.Offset) })
	out, limit := slices.Clone(b), len(b)
	for _, f := range slices.Compact(fixes) {
		end := f.Offset + len(f.Old)
		if f.Offset < 0 || end > limit || string(out[f.Offset:end]) != f.Old {
			continue
		}
		out = slices.Replace(out, f.Offset, end, []byte(f.New)...)
		limit = f.Offset
		done++
	}
	return out, done
}

// Error makes a diagnostic an error, for problems that show only while a page
// is made.
func (d Diagnostic) Error() string {
	var b strings.Builder
	Fprint(&b, []Diagnostic{d}, false)
	return strings.TrimSpace(b.String())
}

// Sort orders by path, line, column, code and message, and drops repetitions.
func Sort(list []Diagnostic) []Diagnostic {
	slices.SortFunc(list, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(list)
}

// HasErrors tells whether any diagnostic is of severity Error.
func HasErrors(list []Diagnostic) bool {
	return slices.ContainsFunc(list, func(d Diagnostic) bool { return d.Severity == Error })
}

// Nearest returns the candidate that is closest to the word by edit distance,
// or "" when none is close enough to be what was meant.
func Nearest(word string, candidates []string) string {
	best, bestDist := "", max(1, len([]rune(word))/3)+1
	for _, c := range candidates {
		if d := distance([]rune(word), []rune(c)); d < bestDist {
			best, bestDist = c, d
		}
	}
	return best
}

// distance is the optimal string alignment distance: a swap of neighbours, the
// commonest slip of a keyboard, counts once.
func distance(a, b []rune) int {
	before, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(b)]
}
