package morph

import "strings"

// Swedish nouns: number, definiteness and a genitive -s after all of it. Gender
// and declension show only in some suffixes; elsewhere both genders are given,
// and the plurals in -ar and -er to all but the neuters that have none, because
// there they are verbs and agents (köp, köper; företag, företagarna). A stem may
// syncopate (regel, regler) or double m (program, programmet).
var swedish = Table{Lang: "sv", Stems: swedishStems, Stop: set(svStop),
	Joined: svS("0 n en t et ar arna er erna na")[1:]} // EU:s, VD:n, GPU:erna

// svS gives every ending also with the genitive -s.
func svS(list string) []string { return cross(fields(list), fields("0 s")) }

func swedishStems(w string) []Stem {
	if s, ok := svIrregular[w]; ok {
		out := append([]Stem{}, s...)
		for _, f := range s {
			if !suffixed(f.Text, "s", "x", "z") {
				out = append(out, Stem{f.Text, fields("s")})
			}
		}
		return out
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	if svSimple[w] && !svBoth[w] {
		return svAdjective(w)
	}
	if svBoth[w] || svAdjectival(w) { // digital, but also signal
		return append(svAdjective(w), svNoun(w)...)
	}
	if base, ok := svUninflected(w); ok { // de öppna, den offentliga
		return append(svAdjective(base), svNoun(w)...) // turkiska, liga
	}
	return svNoun(w)
}

func svNoun(w string) []Stem {
	one := func(list string) []Stem { return []Stem{{w, svS(list)}} }
	and := func(old, new, list string) Stem { return Stem{swap(w, old, new), svS(list)} }
	own := svS("0 en et")
	if suffixed(w, "s", "x", "z") { // no -s upon -s
		own = append(bare, svS("en et")...)
	}
	if head, plural := svChangedHead(w); head != "" {
		out := []Stem{{w, own}, and(head, plural, "0 na en")}
		if svDoubles(w) { // man → mannen
			out = append(out, Stem{w + "n", svS("en")}, and(head, plural, "nen"))
		}
		if w == head || head != "man" && head != "rot" {
			return out
		}
		return append(out, svPlain(w)...) // roman, talesman
	}
	switch {
	case suffixed(w, "are"): // aktieägaren, aktieägarna
		return append(one("0 n t"), and("e", "", "na"))
	case suffixed(w, "ma") && len(w) > 3: // schemat, temana
		return append(one("0 n t na"), and("a", "", "or orna an"))
	case suffixed(w, "ia"):
		return append(one("0 n"), and("a", "", "er erna"))
	case suffixed(w, "a"):
		return append(one("0 n"), and("a", "", "or orna"))
	case svHead(w, svEr) || suffixed(w, "else", "ie"): // styrelser, aktier
		return one("0 n r rna")
	case svHead(w, svAr) || suffixed(w, "inge", "bbe", "dde", "gge", "lle", "nne", "ppe", "rre", "tte"):
		return append(one("0 n t na"), and("e", "", "ar arna"))
	case suffixed(w, "e"): // avtalande, område; -r would be a verb (arbeter, märker)
		return one("0 n t na")
	case suffixed(w, "tor", "sor", "dor", "mor"): // faktorn, sensorer
		return one("0 n er erna et en")
	case suffixed(w, "ium", "eum"), suffixed(w, "trum"): // mediet, museer, centren
		return append(one("0 et en"), and("um", "", "et er erna a en ena"))
	case suffixed(w, "o"): // konton, radior
		return one("0 n t na r rna s en ar arna")
	case suffixed(w, "i", "y", "u", "å", "ö", "é", "à"):
		return one("0 n en t et er erna ar arna")
	case suffixed(w, "het", "ion", "tet") && !suffixed(w, "itetet"):
		return one("0 en er erna et")
	case suffixed(w, "ing"):
		return one("0 en et ar arna")
	case suffixed(w, "ik") && svSyllables(w) > 1 && !svHead(w, svIker): // teknikern is a person
		return one("0 en")
	case suffixed(w, "iker"):
		return one("0 n na")
	case suffixed(w, "el", "er", "en") && svSyllables(w) > 1, svHead(w, svCommonEn):
		out := append(one("0 n"), svSyncope(w, own)...)
		if svHead(w, svStressed) { // andel
			return append(out, svPlain(w)...)
		}
		return out
	}
	out := []Stem{{w, own}}
	if suffixed(w, "ar", "or", "ur") { // dollarn
		out = append(out, Stem{w, svS("n na")})
	}
	if suffixed(w, "um") && svSyllables(w) > 1 && !suffixed(w, "datum") { // maxima
		out = append(out, and("um", "", "a"))
	}
	if svDoubles(w) {
		out = append(out, Stem{w + w[len(w)-1:], svS("en et er erna ar arna")})
	}
	if svNeuter[w] || svHead(w, svNeuterHead) {
		return out
	}
	return append(out, svPlain(w)...)
}

// svPlain: the plurals of a noun that ends in a consonant. Where one of the two
// is a verb of the same stem (bild, bildar) the declension is listed.
func svPlain(w string) []Stem {
	switch {
	case svHead(w, svThird):
		return []Stem{{w, svS("er erna")}}
	case svHead(w, svSecond):
		return []Stem{{w, svS("ar arna")}}
	}
	return []Stem{{w, svS("er erna ar arna")}}
}

// svSyncope: nyckel → nycklar, finger → fingret, vapen → vapnen, nummer → numret.
func svSyncope(w string, own []string) []Stem {
	n := len(w)
	stem := w[:n-2]
	if suffixed(stem, "mm", "nn") && !suffixed(stem, "ämm") {
		stem = stem[:len(stem)-1]
	}
	stem += w[n-1:]
	out := []Stem{{w, own}}
	switch {
	case svNeuter[w] || svHead(w, svNeuterHead) || w[n-1] == 'n' && !svHead(w, svCommonEn):
		return append(out, Stem{stem, svS("et en ena")})
	case svNoPlural[w]: // handel, handlar
		return out
	}
	return append(out, Stem{stem, svS("et en ar arna er erna")}, Stem{w, svS("en er erna")})
}

// svDoubles: m after a short vowel is written double before a vowel, n in a few words.
func svDoubles(w string) bool {
	v := before(w, 1)
	return suffixed(w, "m") && oneOf(v, "aeiouyåäö") && !oneOf(before(w, 2), "aeiouyåäö") && w != "dam" ||
		svHead(w, svNn)
}

// svChangedHead finds the umlaut plural of a word or of the head of a compound.
func svChangedHead(w string) (string, string) {
	if p := svUmlaut[w]; p != "" {
		return w, p
	}
	for _, h := range svUmlautHeads {
		if strings.HasSuffix(w, h) && len(w) > len(h)+2 {
			return h, svUmlaut[h]
		}
	}
	return "", ""
}

// svHead: the word is in the list or a compound whose head is.
func svHead(w string, list map[string]bool) bool {
	if list[w] {
		return true
	}
	for i := 2; i < len(w)-2; i++ {
		if list[w[i:]] {
			return true
		}
	}
	return false
}

func svSyllables(w string) int {
	n := 0
	for _, r := range w {
		if oneOf(r, "aeiouyåäöé") {
			n++
		}
	}
	return n
}

// svAdjective: -t, -a, -e, comparison, and the -s of a person (den åtalades).
func svAdjective(w string) []Stem {
	n := len(w)
	cut := w[:n-1]
	e := fields("a as e es are ast aste")
	switch {
	case suffixed(w, "ad"): // noterad → noterat, noterade
		return []Stem{{w, fields("0 s e es")}, {cut + "t", bare}}
	case suffixed(w, "el", "er", "en") && svSyllables(w) > 1 && !suffixed(w, "iell", "uell"): // säker → säkra, öppen → öppet
		stem := w[:n-2]
		if suffixed(stem, "mm", "nn") { // gammal is irregular, hemmer none
			stem = stem[:len(stem)-1]
		}
		out := []Stem{{w, fields("0 s t ts")}, {stem + w[n-1:], e}}
		if w[n-1] == 'n' {
			out = append(out, Stem{cut + "t", bare})
		}
		return append(out, Stem{w, fields("ast")})
	case suffixed(w, "nd", "rd", "ld"): // känd → känt
		return []Stem{{w, append(fields("0 s"), e...)}, {cut + "t", bare}}
	case suffixed(w, "d"): // röd → rött
		return []Stem{{w, append(fields("0 s"), e...)}, {cut + "tt", bare}}
	case suffixed(w, "tt", "rt", "st", "ft", "kt", "lt", "nt"): // trött, svart, exakt
		return []Stem{{w, append(fields("0 s"), e...)}}
	case suffixed(w, "t"): // vit → vitt
		return []Stem{{w, append(fields("0 s t"), e...)}}
	case suffixed(w, "nn"): // sann → sant
		return []Stem{{w, append(fields("0 s"), e...)}, {cut + "t", bare}}
	case suffixed(w, "m") && oneOf(before(w, 1), "aouyi"): // gemensam → gemensamma
		return []Stem{{w, fields("0 s t")}, {w + "m", e}}
	case suffixed(w, "y", "i", "å"): // ny → nytt
		return []Stem{{w, append(fields("0 s tt"), e...)}, {w, fields("as r")}}
	}
	return []Stem{{w, append(fields("0 s t ts"), e...)}}
}

// svAdjectival: suffixes that make adjectives and participles.
func svAdjectival(w string) bool {
	if svSyllables(w) < 2 || len(w) < 5 || svNotAdjective[w] {
		return false
	}
	if svHead(w, svSimpleHead) {
		return true
	}
	return suffixed(w, "ig", "isk", "sam", "bar", "lös", "full", "mässig", "aktig", "iv", "ell", "al", "är", "ad", "ös", "ibel", "abel") && !suffixed(w, "stad", "rad", "blad", "skad", "nad") ||
		suffixed(w, "erad", "sk") && svSyllables(w) > 1 || svHead(w, svParticiple)
}

// svUninflected finds the adjective under an inflected dictionary form.
func svUninflected(w string) (string, bool) {
	base, ok := strings.CutSuffix(w, "a")
	if !ok {
		if base, ok = strings.CutSuffix(w, "ade"); ok && len(base) > 4 {
			return base + "ad", true
		}
		return "", false
	}
	if len(base) < 3 {
		return "", false
	}
	n := len(base)
	for _, t := range []string{base, base[:n-1] + "e" + base[n-1:], strings.TrimSuffix(base, "m")} {
		if svSimple[t] && !svBoth[t] || svAdjectival(t) && suffixed(t, "ig", "isk", "sam", "lös", "full", "ell", "bar", "al", "iv", "en") {
			return t, true
		}
	}
	return "", false
}

var (
	svUmlaut = map[string]string{"hand": "händer", "stad": "städer", "bok": "böcker", "man": "män", "land": "länder", "natt": "nätter", "tand": "tänder", "strand": "stränder",
		"rand": "ränder", "and": "änder", "fot": "fötter", "rot": "rötter", "son": "söner", "ledamot": "ledamöter", "gås": "gäss", "mus": "möss", "lus": "löss", "brand": "bränder",
		"nöt": "nötter", "tång": "tänger", "stång": "stänger", "spång": "spänger", "bokstav": "bokstäver"}
	svUmlautHeads = fields("strand brand bokstav ledamot hand stad bok man land natt tand stång fot rot")
	// Nouns in -e with plural in -r, and of persons and a few others in -ar.
	svEr = set("fiende linje guide")
	svAr = set("pojke granne kille timme måne fånge jude oxe hane ande ände droppe påse bulle backe gubbe lunge arvinge hare unge buske båge gosse stege hjälte stolpe kämpe holme dåre kåre greve fogde borste")
	// Neuters without plural ending whose -ar or -er is a verb.
	svNeuter = set(`tal mål hot lån köp stöd svar val bud krav land beslut försök tryck bevis brott straff skydd förvärv ansvar test fel råd byte spel bygg namn ljus ljud prov kast hopp hus brev
 anrop avfall avsked avslut bad band beskydd betyg bifall bord bruk bråk däck fynd förbehåll förråd försvar förtal förvar grepp hushåll håll intyg intåg jobb kval lov material mejl missbruk mynt nedfall
 nätverk pass prat pund rop samråd schakt skal skepp skick skift skratt snack språk steg stopp streck svep sår sällskap tilltal torn träd tåg utfall utlån utrop varv villkor vitsord vrak värv återfall överflöd äventyr jordbruk avdrag
 fall hinder nummer offer under tecken medel exempel segel kapitel finger filter papper fönster kloster register väder ämne åtal arbete beslag överslag läge skott mord rån uppror avstånd
 barn djur år blod bröd vin vatten ord part kort spår stål vapen uttal samtal lås verk nät slut värn`)
	svThird = set(`akt avgift bank bild bomb bukt chans chef dans design draft drift film front frukt färg gas gest grupp gräns instans kant kod kongress konkurs kunskap kurs lack layout legend list lunch lön mast match
 minut nisch orsak panel paus plan plats plikt post pris process procent puls punkt rast reklam reserv roll skiss skrift sport start stund strejk syn tejp trakt trend tvist ursäkt vakt vikt volt flykt hävd amerikan`)
	svSecond     = set("bit lek ring rök stek väg smäll väv stöt dal häll")
	svNeuterHead = set("avtal köp spel lån drag tag förslag anslag beslag utslag uppslag bolag krav beslut skydd ansvar stöd mål brott bevis tecken vapen nummer medel exempel nätverk verk språk jobb")
	svCommonEn   = set("öken fröken socken botten orden morgon afton")
	svNoPlural   = set("handel")
	svNn         = set("man vän mun")
	svStressed   = set("del sten ren ben gen led scen kvarter fenomen officer kapten")
	svIker       = set("fabrik butik publik rubrik replik mosaik antik tallrik flik")

	svNotAdjective = set("modell språkmodell novell kanal festival kapital material signal journal marknad")
	svBoth         = set("rätt djup ljus")
	svParticiple   = set("skriven given kommen bunden tagen sluten funnen hållen dragen bruten vunnen driven fylld född spänd lagd försedd ögd ställd byggd tryckt märkt köpt svarad styrd känd gjord låst vald ledd satt klädd dömd värd bränd värmd skadad åtalad anklagad")
	svSimple       = set(`stark svag hög låg djup bred smal lång kort tjock tunn snabb långsam hård mjuk varm kall kyl het sval tom dyr billig tidig sen svart vit röd grön blå grå gul brun
 ny rik fattig fri fast lös öppen stängd säker osäker enkel dubbel nykter vacker mogen egen trogen ledsen naken nyfiken tapper ädel falsk sann klar ren smutsig frisk sjuk död hel halv full fel rätt
 vild mild skarp spröd blid klok dum trygg stolt rädd glad arg trött vaken rolig tråkig viktig riktig ljus mörk rund rak krokig torr våt vass trubbig kär ung stor
 exakt direkt korrekt perfekt abstrakt konkret absolut modern extern intern anonym autonom privat separat effektiv intelligent konsekvent kompetent relevant transparent permanent konstant
 känd okänd styrd sluten bunden skyldig misstänkt flott ackurat lik tät pigg svensk dansk amerikansk akut enorm legitim insolvent otäck ledig blek fin arg blöt fix norsk finsk engelsk fransk tysk dömd använd gemensam öm lugn jämn grym stum skum slapp hemsk vis rättvis orättvis bekväm juridisk`)
	svSimpleHead = set("fri rik grå blå röd vit hög låg stark svag djup bred lång kort snabb hård mjuk varm kall svart grön gul öppen säker enkel trogen lös färdig klar skarp trött skyldig lik tät pigg torr")
	svIrregular  = irregular(`data datan datat datana; stor stort stora större störst största; liten litet lilla små mindre minst minsta; ung ungt unga yngre yngst yngsta; lång långt långa längre längst längsta; hög högt höga högre högst högsta;
 låg lågt låga lägre lägst lägsta; tung tungt tunga tyngre tyngst tyngsta; grov grovt grova grövre grövst grövsta; god gott goda bättre bäst bästa; bra bättre bäst bästa; ny nytt nya nyare nyast nyaste; dålig dåligt dåliga sämre sämst sämsta värre värst värsta; gammal gammalt gamla gamle äldre äldst äldsta;
 far fadern fäder fäderna; mor modern mödrar mödrarna; bror brodern bröder bröderna; dotter dottern döttrar döttrarna; bonde bonden bönder bönderna; öga ögat ögon ögonen; öra örat öron öronen; hjärta hjärtat hjärtan hjärtana; huvud huvudet huvuden huvudena; program programmet program programmen;
 datum datumet datumen; forum forumet forumen fora; faktum faktumet fakta; vatten vattnet; himmel himlen himmelen himlar himlarna; sko skon skor skorna; ko kon kor korna; tå tån tår tårna; bro bron broar broarna; tro tron; timme timmen timmar timmarna; finger fingret fingrar fingrarna; partner partnern partners partnerna; sak saken saker sakerna; tid tiden tider tiderna; del delen delar delarna; fru frun fruar fruarna; by byn byar byarna; rum rummet rummen; hem hemmet hemmen; mun munnen munnar munnarna; ledare ledaren ledarna; läge läget lägen lägena`)
)

const svStop = `den det de dem en ett och eller men utan för att som om när då så inte ej icke nej ja än jag du han hon vi ni mig dig sig oss er honom henne min mitt mina din ditt dina sin sitt sina hans hennes dess deras vår vårt våra ert era
 i på av till från med vid hos över under mellan mot genom efter före innan sedan medan kring bland enligt trots är var varit vara blir blev blivit har hade haft ha kan kunde ska skall skulle vill ville måste får fick bör
 detta denna dessa där här nu också bara ännu redan mycket mer mest många fler flest alla allt all någon något några ingen inget inga varje varandra vem vad vilken vilket vilka hur varför vars alls dags tills även dock dels
 upp ner ut in bort fram åt själv samt både antingen samma sådan sådant sådana annan annat andra`
