package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A ListKind is what joins the last two things of a list.
type ListKind int

// The kinds of CLDR's listPatterns that prose needs.
const (
	And    ListKind = iota // a, b and c
	Or                     // a, b or c
	Narrow                 // and, as short as it may be
)

// A ListPattern is how a language joins the things of a list: {0} is what comes
// before, {1} what comes after. A list of two has Pair; a longer one Start after
// the first, Middle, and End before the last.
type ListPattern struct{ Pair, Start, Middle, End string }

// ListPattern returns the pattern of a kind of list (CLDR 48), for callers who
// join marked-up text. It knows nothing of the words beside it: see
// [Locale.JoinList].
func (l Locale) ListPattern(kind ListKind) ListPattern {
	p := l.data().list([...]string{And: "la", Or: "lo", Narrow: "ln"}[kind])
	if len(p) < 4 {
		return ListPattern{"{0}, {1}", "{0}, {1}", "{0}, {1}", "{0}, {1}"}
	}
	return ListPattern{p[0], p[1], p[2], p[3]}
}

// List joins texts as the language does: "a, b and c".
func (l Locale) List(items ...string) string { return l.JoinList(And, items...) }

// JoinList joins texts as the language does. In Spanish "y" becomes "e" before
// an i, and "o" becomes "u" before an o (Real Academia, Ortografía); in Hebrew
// the joined ו takes a hyphen before a word in other letters.
func (l Locale) JoinList(kind ListKind, items ...string) string {
	p := l.ListPattern(kind)
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		return join(l.beside(p.Pair, items[1]), items[0], items[1])
	default:
		out := join(p.Start, items[0], items[1])
		for _, item := range items[2 : n-1] {
			out = join(p.Middle, out, item)
		}
		return join(l.beside(p.End, items[n-1]), out, items[n-1])
	}
}

func join(pattern, before, after string) string {
	return strings.NewReplacer("{0}", before, "{1}", after).Replace(pattern)
}

// beside changes the joining word of a pattern for what comes after it.
func (l Locale) beside(pattern, next string) string {
	lang, _, _ := parts(l.Tag)
	switch lang {
	case "es":
		if soundsLike(next, "i", "hi") && !soundsLike(next, "hia", "hie", "ia", "ie") {
			return strings.Replace(pattern, " y {1}", " e {1}", 1)
		}
		if soundsLike(next, "o", "ho", "8") {
			return strings.Replace(pattern, " o {1}", " u {1}", 1)
		}
	case "he":
		if r, _ := utf8.DecodeRuneInString(next); next != "" && !unicode.Is(unicode.Hebrew, r) {
			return strings.Replace(pattern, "ו{1}", "ו-{1}", 1)
		}
	}
	return pattern
}

// soundsLike tells whether a word begins with one of these, with or without an
// accent.
func soundsLike(word string, begins ...string) bool {
	word = strings.NewReplacer("í", "i", "ó", "o", "Í", "i", "Ó", "o").Replace(word)
	for _, b := range begins {
		if len(word) >= len(b) && strings.EqualFold(word[:len(b)], b) {
			return true
		}
	}
	return false
}

// Quotes are the quotation marks of a language: those around words, and those
// within them.
type Quotes struct{ Open, Close, AltOpen, AltClose string }

// Quotes returns the quotation marks of the language (CLDR 48 delimiters).
func (l Locale) Quotes() Quotes {
	q := l.data().list("q")
	if len(q) < 4 {
		return Quotes{"“", "”", "‘", "’"}
	}
	return Quotes{q[0], q[1], q[2], q[3]}
}
