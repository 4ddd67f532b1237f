package locale

import (
	_ "embed" // the data of CLDR
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

//go:generate node ../../tools/cldr/generate.mjs

// cldr is the data of CLDR 48 by locale, made by tools/cldr: run "npm install"
// there and "go generate" here; building needs neither. A line "@tag parent"
// begins a locale, the lines "key=value" up to the next are what it has
// otherwise than its parent. The locales are sorted by tag. Nothing is read of
// a locale before a page is written in it.
//
//go:embed data/cldr.txt
var cldr string

// likelyScripts are lines "@tag script", sorted, of CLDR's likelySubtags.json.
//
//go:embed data/scripts.txt
var likelyScripts string

// section returns what follows "@tag " in sorted data up to the next "@" at
// the beginning of a line.
func section(data, tag string) (string, bool) {
	lo, hi := 0, len(data)
	for lo < hi {
		mid := lo + (hi-lo)/2
		at := strings.Index(data[mid:hi], "\n@")
		if at < 0 {
			// The last one before hi begins before mid.
			at = strings.LastIndex(data[lo:mid+1], "\n@")
			if at < 0 {
				return "", false
			}
			mid = lo
		}
		at += mid + 2
		key, rest, _ := strings.Cut(data[at:at+strings.IndexByte(data[at:], '\n')], " ")
		switch c := strings.Compare(key, tag); {
		case c == 0:
			start := at + len(key) + 1
			if end := strings.Index(data[start:], "\n@"); end >= 0 {
				return data[start : start+end+1], true
			}
			return data[start:], true
		case c < 0:
			lo = at + len(key) + len(rest)
		default:
			hi = at - 1
		}
	}
	return "", false
}

// A table is what CLDR knows of one locale. Its exported side never changes;
// what is remembered behind it is only to not do work twice.
type table struct {
	chain      []string // the sections of the locale and of those it inherits from
	named      bool     // there is data of the language, not only of the root
	script     string
	nativeName string
	calendar   calendar
	digits     string
	first      string // the first of a month, where it is not written 1
	cardinal   plural
	ordinal    plural

	gregorian *calendarWords
	other     atomic.Pointer[calendarWords] // of the calendar last asked for
	numbers   *numbers
	foreign   atomic.Pointer[numbers] // in the digits last asked for
}

// tables are those read up to now, by the tag of the locale in the data.
var tables sync.Map

// tableOf returns the table for a canonical tag.
func tableOf(tag string) *table { return tableAt(nearest(tag)) }

// root returns the table all others inherit from.
func root() *table { return tableAt("und") }

func tableAt(key string) *table {
	if t, ok := tables.Load(key); ok {
		return t.(*table)
	}
	t, _ := tables.LoadOrStore(key, read(key))
	return t.(*table)
}

// nearest returns the locale of the data that describes a tag best: with a
// region's own script (zh-TW is zh-Hant-TW), without a script that goes without
// saying (zh-Hans-CN is zh), and never one in another script.
func nearest(tag string) string {
	lang, script, region := parts(tag)
	tries := []string{tag}
	if script == "" {
		tries = append(tries, lang+"-"+region)
		script = likelyScript(lang, region)
	}
	tries = append(tries, lang+"-"+script+"-"+region, lang+"-"+script)
	if script == "Zzzz" || script == likelyScript(lang, "") {
		tries = append(tries, lang+"-"+region, lang)
	}
	for _, t := range tries {
		t = strings.TrimSuffix(t, "-")
		if _, ok := section(cldr, t); ok {
			return t
		}
	}
	return "und"
}

// likelyScript returns the script a language, in a region or anywhere, is
// likely to be written in, or Zzzz.
func likelyScript(lang, region string) string {
	for _, t := range [...]string{lang + "-" + region, lang} {
		if s, ok := section(likelyScripts, t); ok {
			return strings.TrimSuffix(s, "\n")
		}
	}
	if s, ok := section(cldr, lang); ok {
		t := table{chain: chainOf(s)}
		return t.get("script")
	}
	return "Zzzz"
}

// chainOf returns a section and those it inherits from, the root last.
func chainOf(s string) []string {
	var chain []string
	for {
		at := strings.IndexByte(s, '\n')
		chain = append(chain, s[at:])
		parent, ok := section(cldr, s[:at])
		if !ok {
			return chain
		}
		s = parent
	}
}

func read(tag string) *table {
	s, _ := section(cldr, tag)
	t := &table{chain: chainOf(s), named: tag != "und"}
	t.script = t.get("script")
	t.nativeName = t.get("name")
	t.calendar = calendarNamed(t.get("ca"))
	t.digits = t.get("nu")
	t.first = t.get("first")
	t.cardinal = compile(t.get("pl"))
	t.ordinal = compile(t.get("or"))
	t.gregorian = t.wordsOf(gregory)
	t.numbers = t.numbersIn(t.digits)
	return t
}

// get returns the value of a key, "" where there is none.
func (t *table) get(key string) string {
	key = "\n" + key + "="
	for _, s := range t.chain {
		if at := strings.Index(s, key); at >= 0 {
			v := s[at+len(key):]
			return v[:strings.IndexByte(v, '\n')]
		}
	}
	return ""
}

func (t *table) list(key string) []string {
	v := t.get(key)
	if v == "" {
		return nil
	}
	return strings.Split(v, "|")
}

// rootList returns a list of the root whose parts a space divides.
func rootList(key string) []string { return strings.Fields(root().get(key)) }

// rootPair returns what a list of the root, like "TH:buddhist IR:persian", has
// for a name.
func rootPair(key, name string) string {
	for _, pair := range rootList(key) {
		if k, v, _ := strings.Cut(pair, ":"); k == name {
			return v
		}
	}
	return ""
}

// DigitSets returns the BCP 47 types of the digits a [Locale] can count with,
// sorted: arab, arabext, beng, deva, latn and so on.
func DigitSets() []string {
	var sets []string
	root, _ := section(cldr, "und")
	for line := range strings.Lines(root) {
		if name, ok := strings.CutPrefix(line, "nu."); ok {
			name, _, _ = strings.Cut(name, "=")
			sets = append(sets, name)
		}
	}
	slices.Sort(sets)
	return sets
}
