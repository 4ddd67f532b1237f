package markdown

import (
	"strings"

	"lontar/internal/locale"
)

// A custom is what a language's press does with the marks a keyboard has.
type custom struct {
	quotes   locale.Quotes
	inside   string          // blank between a guillemet and its words
	marks    map[rune]string // marks with the blank that stands before them
	dash     string          // for --
	long     string          // for ---
	ellipsis string          // for ...
	tight    bool            // -- is the short dash between figures and the long one elsewhere
	nearDash bool            // no line begins with a dash
	short    string          // words of one letter that do not end a line
	thousand string          // between groups of three figures
	elided   map[string]bool // words that begin with an apostrophe
}

const (
	narrow = "\u202f" // narrow no-break space
	fixed  = "\u00a0" // no-break space
)

// enDash are the languages whose press has no em dash: where authors of others
// type three hyphens, theirs mean the spaced en dash.
var enDash = words("de nds lb fi sv da nb nn no is fo et nl fy af cs sk pl hu sl hr bs sq lv")

// spaced are the languages that group figures by blanks.
var spaced = words("fr fi sv nb nn no et lv lt pl cs sk hu bg ru uk be kk")

// clinging are words of one letter, prepositions and conjunctions, that Slavic
// typesetting keeps with the next word.
var clinging = map[string]string{"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz", "ru": "авикосу", "uk": "авиійзоу", "be": "аіузйо"}

var elided = map[string]map[string]bool{
	"en": words("tis twas twere twill em n til till bout cause cuz round neath tween twixt kay nother"),
	"nl": words("s t n k m r"),
	"af": words("n"),
	"de": words("s n ne nen nem ner ran rein raus rauf"),
}

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

func customOf(lang string) custom {
	base, _, _ := strings.Cut(lang, "-")
	c := custom{quotes: quotesOf(lang), dash: "–", long: "—", ellipsis: "…", short: clinging[base], elided: elided[base]}
	if enDash[base] {
		c.long = "–"
	}
	if spaced[base] {
		c.thousand = fixed
	}
	switch base {
	case "fr":
		c.inside, c.thousand = narrow, narrow
		c.marks = map[rune]string{';': narrow, '!': narrow, '?': narrow, ':': fixed}
		if lang == "fr-CA" {
			c.marks = map[rune]string{':': fixed}
		}
	case "de":
		c.nearDash = true
	case "ru", "be", "uk":
		c.tight, c.nearDash = true, true
	case "zh", "yue", "ja":
		c.tight, c.long, c.ellipsis = true, "——", "……"
	}
	return c
}
