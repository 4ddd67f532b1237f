package markdown

import (
	"strings"

	"lontar/internal/locale"
)

// Quotes are the quotation marks of a language, and those within a quotation.
type Quotes struct{ Open, Close, AltOpen, AltClose string }

// quotes are those of CLDR 48 (delimiters.json), but where the press of the
// language does otherwise: ar (CLDR turns the English ones round; papers have
// guillemets, which mirror by themselves), da (”…” in papers, English ones in
// CLDR), de-CH (guillemets), fr (“…” within «…», where CLDR repeats them), fr-CA
// (CLDR has ”…“), it-CH (‹…› within, as in de-CH), nl and bg (another pair within
// where CLDR repeats the first).
var quotes = map[string]Quotes{
	"ar": {"«", "»", "‹", "›"}, "bg": {"„", "“", "’", "’"}, "bn": {"“", "”", "‘", "’"}, "ca": {"«", "»", "“", "”"},
	"cs": {"„", "“", "‚", "‘"}, "da": {"”", "”", "’", "’"}, "de": {"„", "“", "‚", "‘"}, "de-CH": {"«", "»", "‹", "›"},
	"el": {"«", "»", "“", "”"}, "en": {"“", "”", "‘", "’"}, "es": {"“", "”", "‘", "’"}, "et": {"„", "“", "‚", "‘"},
	"fa": {"«", "»", "‹", "›"}, "fi": {"”", "”", "’", "’"}, "fr": {"«", "»", "“", "”"}, "fr-CH": {"«", "»", "‹", "›"},
	"he": {"”", "”", "’", "’"}, "hi": {"“", "”", "‘", "’"}, "hr": {"„", "“", "‚", "‘"}, "hu": {"„", "”", "»", "«"},
	"id": {"“", "”", "‘", "’"}, "it": {"«", "»", "“", "”"}, "it-CH": {"«", "»", "‹", "›"}, "ja": {"「", "」", "『", "』"},
	"ko": {"“", "”", "‘", "’"}, "la": {"“", "”", "‘", "’"}, "lt": {"„", "“", "‚", "‘"}, "lv": {"“", "”", "‘", "’"},
	"nb": {"«", "»", "‘", "’"}, "nl": {"‘", "’", "“", "”"}, "nn": {"«", "»", "‘", "’"}, "no": {"«", "»", "‘", "’"},
	"pl": {"„", "”", "«", "»"}, "pt": {"“", "”", "‘", "’"}, "pt-PT": {"«", "»", "“", "”"}, "ro": {"„", "”", "«", "»"},
	"ru": {"«", "»", "„", "“"}, "be": {"«", "»", "„", "“"}, "sa": {"“", "”", "‘", "’"}, "sk": {"„", "“", "‚", "‘"},
	"sl": {"„", "“", "‚", "‘"}, "sr": {"„", "”", "’", "’"}, "sv": {"”", "”", "’", "’"}, "sw": {"“", "”", "‘", "’"},
	"th": {"“", "”", "‘", "’"}, "tr": {"“", "”", "‘", "’"}, "uk": {"«", "»", "„", "“"}, "ur": {"”", "“", "’", "‘"},
	"vi": {"“", "”", "‘", "’"}, "zh": {"“", "”", "‘", "’"}, "zh-Hant": {"「", "」", "『", "』"}, "yue": {"「", "」", "『", "』"},
}

// QuotesOf returns the quotation marks of a language: of its tag, its script,
// its base, and of English, which most others borrow, for one nobody has
// described.
func QuotesOf(lang string) Quotes {
	base, _, _ := strings.Cut(lang, "-")
	for _, key := range []string{lang, base + "-" + locale.Of(lang).Script, base} {
		if q, ok := quotes[key]; ok {
			return q
		}
	}
	return quotes["en"]
}
