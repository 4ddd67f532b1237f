package locale

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// FirstStrong returns the direction of the first letter that has one, "ltr" or
// "rtl", as HTML's dir=auto and FSI find it (UAX 9, rules P2 and P3); "" if no
// letter has.
func FirstStrong(text string) string {
	depth := 0
	for _, r := range text {
		switch bidiClass(r) {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			depth++
		case bidi.PDI:
			depth = max(0, depth-1)
		case bidi.L:
			if depth == 0 {
				return "ltr"
			}
		case bidi.R, bidi.AL:
			if depth == 0 {
				return "rtl"
			}
		}
	}
	return ""
}

// CouldTurn tells whether a part of the text could be laid out against the
// direction given: letters of the other one, bidirectional controls, and, among
// text from right to left, numbers.
func CouldTurn(text, dir string) bool {
	for _, r := range text {
		switch bidiClass(r) {
		case bidi.L, bidi.EN, bidi.AN:
			if dir == "rtl" {
				return true
			}
		case bidi.R, bidi.AL:
			if dir != "rtl" {
				return true
			}
		case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.LRI, bidi.RLI, bidi.FSI:
			return true
		}
	}
	return false
}

func bidiClass(r rune) bidi.Class {
	if r < 0x80 && (r|0x20) >= 'a' && (r|0x20) <= 'z' {
		return bidi.L
	}
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// IsBidiControl tells whether a character opens or closes an embedding, an
// override or an isolate. Marks (LRM, RLM, ALM) have no end and do no harm.
func IsBidiControl(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// BalanceBidi drops the controls that close nothing and closes what is left
// open. A browser puts a <bdi> between control characters, so that a stray one
// inside would end it too soon, or not at all.
func BalanceBidi(text string) string {
	if !strings.ContainsFunc(text, IsBidiControl) {
		return text
	}
	const pdf, pdi = '\u202c', '\u2069'
	var b strings.Builder
	var open []rune // what closes each
	closeTo := func(n int) {
		for ; len(open) > n; open = open[:len(open)-1] {
			b.WriteRune(open[len(open)-1])
		}
	}
	for _, r := range text {
		n := len(open)
		switch {
		case r == pdf:
			if n == 0 || open[n-1] != pdf {
				continue
			}
			open = open[:n-1]
		case r == pdi:
			// What stands open inside an isolate ends with it.
			for n > 0 && open[n-1] != pdi {
				n--
			}
			if n == 0 {
				continue
			}
			closeTo(n)
			open = open[:n-1]
		case r >= '\u202a' && r <= '\u202e':
			open = append(open, pdf)
		case IsBidiControl(r):
			open = append(open, pdi)
		}
		b.WriteRune(r)
	}
	closeTo(0)
	return b.String()
}
