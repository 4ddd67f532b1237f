// Package locale holds what a page needs of a language: tag, script,
// direction, autonym, dates, numbers, plurals, order, interface words.
//
// The data is our own because no library agrees with CLDR 48: the tables in
// x/text are of CLDR 32 (order: 23), know no Sanskrit and no Latin, and take
// "Indonesia" for the name of Indonesian. The folder data holds all of CLDR 48
// that pages need, made by tools/cldr and read a locale at a time; what differs
// from CLDR is in tools/cldr/own.txt, each with its reason.
//
// Everything is safe for concurrent use.
package locale

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// A Locale is a language as a page needs it. Make one with [Of].
type Locale struct {
	Tag      string // canonical BCP 47 in its shortest form: zh-Hans, pt-BR, id
	Segment  string // of an address: the tag in lower case
	Script   string // ISO 15924; Zzzz where nobody has said
	Dir      string // "ltr" or "rtl", as HTML's dir attribute wants it
	Vertical bool   // lines run from top to bottom: traditional Mongolian
	Autonym  string // the language's name in itself, as a menu shows it

	Calendar  string // "" the language's own; a BCP 47 "ca" type: gregory, persian, buddhist, islamic-umalqura, islamic-civil, japanese, roc
	Digits    string // "" the language's own; a BCP 47 "nu" type: latn, arab, arabext, deva, …
	Collation string // "" the language's own; a BCP 47 "co" type: pinyin, stroke, phonebk, trad, …

	table *table   // what CLDR says of it; nil in a Locale that Of did not make
	own   calendar // its own, where the table is there
}

// Of returns what is known of a language whose tag [Canonical] gave. It never
// fails: of a language nobody has described it says left to right, and the tag
// for a name.
func Of(canonical string) Locale {
	if l, ok := locales.Load(canonical); ok {
		return l.(Locale)
	}
	l := describe(canonical)
	locales.Store(canonical, l)
	return l
}

// locales remembers what was asked for: a site asks for the same few at every
// edit.
var locales sync.Map

func describe(canonical string) Locale {
	t := tableOf(canonical)
	script := scriptOf(canonical)
	return Locale{
		Tag:      canonical,
		Segment:  strings.ToLower(canonical),
		Script:   script,
		Dir:      direction(script),
		Vertical: script == "Mong" || t.get("mode") != "",
		Autonym:  autonym(canonical, t),
		table:    t,
		own:      ownCalendar(canonical, t),
	}
}

// data returns what CLDR says of the locale.
func (l Locale) data() *table {
	if l.table != nil {
		return l.table
	}
	return tableOf(l.Tag)
}

// NFC returns the text in Unicode normalization form C (UAX 15).
func NFC(s string) string { return norm.NFC.String(s) }

// FoldCase returns the text for comparison without case: full case folding
// (Unicode's CaseFolding.txt, ß becomes ss), then form C. It is the same for
// all languages; Turkish i and ı stay apart.
func FoldCase(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFC.String(cases.Fold().String(s))
		}
	}
	return strings.ToLower(s)
}
