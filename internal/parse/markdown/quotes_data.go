package markdown

import (
	"strings"

	"lontar/internal/locale"
)

// pressQuotes are the quotation marks where the press of a language does
// otherwise than CLDR 48 says: ar (CLDR turns the English ones round; papers
// have guillemets, which mirror by themselves), da (”…” in papers), de-CH and
// it-CH (guillemets), fr (“…” within «…», where CLDR repeats them), fr-CA (CLDR
// has ”…“ within), nl, bg and lt (another pair within where CLDR repeats the
// first).
var pressQuotes = map[string]locale.Quotes{
	"ar": {Open: "«", Close: "»", AltOpen: "‹", AltClose: "›"}, "bg": {Open: "„", Close: "“", AltOpen: "’", AltClose: "’"},
	"da": {Open: "”", Close: "”", AltOpen: "’", AltClose: "’"}, "de-CH": {Open: "«", Close: "»", AltOpen: "‹", AltClose: "›"},
	"fr": {Open: "«", Close: "»", AltOpen: "“", AltClose: "”"}, "fr-CA": {Open: "«", Close: "»", AltOpen: "“", AltClose: "”"},
	"it-CH": {Open: "«", Close: "»", AltOpen: "‹", AltClose: "›"}, "lt": {Open: "„", Close: "“", AltOpen: "‚", AltClose: "‘"},
	"nl": {Open: "‘", Close: "’", AltOpen: "“", AltClose: "”"},
}

// quotesOf returns the quotation marks of a language. A region's are those of
// the press of its language unless CLDR gives it marks of its own.
func quotesOf(lang string) locale.Quotes {
	base, _, _ := strings.Cut(lang, "-")
	own := locale.Of(lang).Quotes()
	if q, ok := pressQuotes[lang]; ok {
		return q
	}
	if q, ok := pressQuotes[base]; ok && own == locale.Of(base).Quotes() {
		return q
	}
	return own
}
