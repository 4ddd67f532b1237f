package morph

import "strings"

// German: the gender and class of a noun do not show, so a noun gets the endings
// of its last letters; plural in -er only for the nouns that have it, because
// -er otherwise makes agents (Spiel, Spieler). Folding loses the capital, so
// adjectives are told by their suffix or a list.
var german = Table{Lang: "de", Stems: germanStems, ByPOS: byPOS(germanAs), Stop: set(deStop), Joined: fields("s en er")}

var (
	deAdjective = fields("e en em er es")
	deCompared  = join(fields("0"), deAdjective, cross(fields("er st est"), join(bare, deAdjective)))
	deGraded    = join(cross(fields("er st est"), join(bare, deAdjective)))
)

func germanStems(word string) []Stem {
	return germanAs(word, deSimple[word] || deAdjectival(word))
}

func germanAs(word string, adj bool) []Stem {
	var out []Stem
	for _, s := range germanWord(word, adj) {
		out = append(out, s)
		if strings.Contains(s.Text, "ß") { // Swiss and older spelling
			out = append(out, Stem{strings.ReplaceAll(s.Text, "ß", "ss"), s.Endings})
		}
	}
	return out
}

func germanWord(w string, adj bool) []Stem {
	if s, ok := deIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	one := func(list string) []Stem { return []Stem{{w, fields(list)}} }
	if adj {
		out := []Stem{{w, deCompared}}
		if deRaised[w] { // alt, älter
			out = append(out, Stem{umlaut(w), deGraded})
		}
		if suffixed(w, "el") { // flexibel → flexible
			out = append(out, Stem{w[:len(w)-2] + "l", deAdjective})
		} else if suffixed(w, "euer", "auer") {
			out = append(out, Stem{w[:len(w)-2] + "r", deAdjective})
		}
		return append(out, Stem{w, fields("s")}) // König, Kapital, Reich look the same
	}
	if base, ok := strings.CutSuffix(w, "e"); ok && (deSimple[base] || deAdjectival(base)) {
		return []Stem{{base, deAdjective}} // künstliche Intelligenz
	}
	switch {
	case deHead(w, deEr):
		return []Stem{{w, fields("0 s es e")}, {umlaut(w), fields("er ern")}}
	case suffixed(w, "ung", "heit", "keit", "schaft", "ion", "ität", "enz", "anz"): // feminine
		return one("0 en")
	case suffixed(w, "ei"): // Partei → Parteien
		return one("0 en s")
	case suffixed(w, "in"):
		return one("0 nen s e en")
	case suffixed(w, "nis"):
		return one("0 se sen ses")
	case suffixed(w, "chen", "lein"):
		return one("0 s")
	case suffixed(w, "um"): // Zentrum → Zentren
		return []Stem{{w, fields("0 s")}, {swap(w, "um", "en"), bare}, {swap(w, "um", "a"), bare}}
	case suffixed(w, "tum"):
		return []Stem{{w, fields("0 s")}, {umlaut(w), fields("er ern")}}
	case suffixed(w, "us"):
		return []Stem{{w, fields("0 se sen ses es")}, {swap(w, "us", "en"), bare}}
	case suffixed(w, "ma"): // Firma → Firmen, Schema → Schemata
		return []Stem{{w, fields("0 s ta")}, {swap(w, "a", "en"), bare}}
	case deOen[w]:
		return []Stem{{w, fields("0 s")}, {w[:len(w)-1] + "en", bare}}
	case suffixed(w, "a", "o", "u", "i", "y"):
		return one("0 s")
	case suffixed(w, "e"):
		return one("0 n ns s")
	case suffixed(w, "er", "el"):
		out := one("0 s n")
		if deUmlautEr[w] || deHead(w, deUmlautEr) {
			out = append(out, Stem{umlaut(w), fields("0 n")})
		}
		return out
	case suffixed(w, "en"):
		out := one("0 s")
		if deUmlautEr[w] {
			out = append(out, Stem{umlaut(w), bare})
		}
		return out
	}
	out := one("0 s es e en")
	if u := umlaut(w); u != w && !deNoUmlaut[w] {
		out = append(out, Stem{u, fields("e en")})
	}
	return out
}

// deAdjectival: suffixes that make adjectives and participles.
func deAdjectival(w string) bool {
	if len(w) < 6 || suffixed(w, "schaft") {
		return false
	}
	return suffixed(w, "lich", "isch", "ig", "bar", "sam", "los", "haft", "iv", "ell", "ös", "iert", "är", "ibel", "abel", "end", "ant", "al") ||
		strings.HasPrefix(w, "ge") && suffixed(w, "t") && len(w) > 7 || suffixed(w, "igt", "elt", "ert") && len(w) > 7
}

// deHead: the word is in the list, or a compound whose head is.
func deHead(w string, list map[string]bool) bool {
	if list[w] {
		return true
	}
	for h := range list {
		if len(h) > 3 && strings.HasSuffix(w, h) && len(w) > len(h)+2 {
			return true
		}
	}
	return false
}

// umlaut raises the last back vowel of a word, au as one.
func umlaut(w string) string {
	i := strings.LastIndexAny(w, "aou")
	if i < 0 || strings.ContainsAny(w[i:], "äöüei") && !strings.HasSuffix(w[i:], "er") && !strings.HasSuffix(w[i:], "el") && !strings.HasSuffix(w[i:], "en") {
		return w
	}
	if w[i] == 'u' && i > 0 && w[i-1] == 'a' {
		i--
	} else if w[i] == 'u' && i > 0 && w[i-1] == 'e' {
		return w
	}
	return w[:i] + map[byte]string{'a': "ä", 'o': "ö", 'u': "ü"}[w[i]] + w[i+1:]
}

var (
	deEr = set(`kind bild feld geld lied licht brett schild kleid geist leib haus land buch wort mann wald dorf glas gut amt blatt dach fach grab lamm
 loch rad rand schloss tal volk wurm strauch bad band huhn kalb kraut maul nest ei gott rind weib mitglied gesicht gehalt gespenst`)
	deUmlautEr = set("vater mutter bruder tochter apfel vogel mantel nagel mangel sattel boden garten laden faden ofen hafen graben schaden kasten kloster schwager hammer")
	deNoUmlaut = set("bank uhr zahl frau arbeit form tat person hund tag arm ort punkt monat besuch abend grad pfad schuh stoff versuch erfolg verlust auto")
	deOen      = set("konto risiko saldo villa pizza aroma drama veranda skala kasino")
	deRaised   = set("alt jung stark lang kurz warm kalt arm groß klug hart scharf schwach schwarz krank gesund dumm grob")
	deSimple   = set(`alt neu jung gut groß klein lang kurz hoch tief breit eng stark schwach schnell langsam warm kalt heiß kühl hart weich schwer leicht
 hell dunkel laut leise arm reich frei voll leer wahr falsch echt klar rein stolz treu früh spät letzt erst zweit dritt best weit nah fern dick dünn dicht
 rot grün blau gelb schwarz weiß grau braun bunt alle ganz halb rund spitz scharf schlecht schön klug dumm krank gesund tot wild mild sauer süß bitter
 direkt absolut offen sicher sauber schlank knapp streng ernst fremd gerecht gesamt privat separat konkret exakt modern intern extern global digital
 sozial zentral lokal national international legal fair smart teuer edel genau eigen verschieden bekannt verwandt verletzt perfekt korrekt abstrakt
 deutsch autonom anonym parallel kollektiv effizient kompetent intelligent transparent permanent konsequent dezent latent`)
	deIrregular = irregular(`groß große großen großem großer großes größer größere größeren größerem größerer größeres größt größte größten größter größtes; gut gute guten gutem guter gutes besser bessere besseren besserer besseres bessere best beste besten bester bestes;
 hoch hohe hohen hohem hoher hohes höher höhere höheren höherer höheres höchst höchste höchsten höchster höchstes; nah nahe nahen naher nahes näher nähere näheren nächst nächste nächsten nächster nächstes;
 gute gut guten gutem guter gutes; hohe hoch hohen hohem hoher hohes; herr herrn herren; mensch menschen; herz herzen herzens; name namen namens; bonus boni bonusse; praktikum praktika praktikums; lexikon lexika lexikons; stadt städte städten; datum data daten datums; million millionen`)
)

const deStop = `der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß wenn als wie ob so nicht kein keine keinen keinem
 keiner ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen mein dein sein seine seinen seinem seiner ihre ihren ihrem ihrer unser in im ins an am ans auf
 aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit während wegen trotz zwischen hinter neben ist sind war waren wird werden
 wurde wurden hat haben hatte hatten kann können soll sollen muss müssen will wollen darf dürfen auch noch nur schon sehr mehr man sich selbst hier da dort dann
 nun doch ja nein was wer wo wann warum welche welcher welches dieser diese dieses diesen diesem jener jede jeder jedes alle allen aller viel viele`
