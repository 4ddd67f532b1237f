package morph

import "strings"

// Dutch: plural in -en with the spelling of open and closed syllables (zaak,
// zaken; wet, wetten; prijs, prijzen) or in -s, which is also the genitive of
// names. Which of the two a noun takes hardly shows, so most are given both.
// Diminutives are derivation.
var dutch = Table{Lang: "nl", Lower: nlLower, Stems: dutchStems, Stop: set(nlStop), Joined: fields("s")} // foto's, GPU's

func nlLower(s string) string { return strings.ReplaceAll(strings.ToLower(s), "ĳ", "ij") }

func dutchStems(w string) []Stem {
	if s, ok := nlIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	if nlSimple[w] && !nlBoth[w] {
		return nlAdjective(w)
	}
	if nlBoth[w] || nlAdjectival(w) { // digitaal, but also kanaal
		return append(nlAdjective(w), nlNoun(w)...)
	}
	if nlParticiple(w) {
		return append(nlNoun(w), Stem{w, fields("e")})
	}
	if base, ok := nlUninflected(w); ok { // fiduciaire plicht, beklaagde
		return []Stem{{base, bare}, {w, fields("0 n s")}}
	}
	return nlNoun(w)
}

func nlNoun(w string) []Stem {
	one := func(list string) []Stem { return []Stem{{w, fields(list)}} }
	swapped := func(old, new, list string) Stem { return Stem{swap(w, old, new), fields(list)} }
	for head, plural := range nlChanged { // hoofdstad → hoofdsteden
		if w == head || strings.HasSuffix(w, head) && len(w) > len(head)+2 {
			return []Stem{{w, bare}, swapped(head, plural, "0")}
		}
	}
	last := before(w, 0)
	switch {
	case suffixed(w, "heid"):
		return append(one("0"), swapped("heid", "heden", "0"))
	case suffixed(w, "ie"): // categorie → categorieën, premie → premies, bacterie → bacteriën
		return append(one("0 s ën"), swapped("e", "ën", "0"))
	case suffixed(w, "ee"):
		return one("0 s ën")
	case last == 'e':
		return one("0 n s")
	case suffixed(w, "oe", "ui"):
		return one("0 s en")
	case oneOf(last, "aiouyéèëï"): // the plural is foto's; without the apostrophe it is a slip
		if suffixed(w, "ma") { // schemata
			return one("0 s ta")
		}
		return one("0 s")
	case suffixed(w, "um") && !suffixed(w, "uum") && len(w) > 4:
		return append(one("0 s"), swapped("um", "a", "0"))
	case suffixed(w, "sis", "xis"):
		return append(one("0 sen"), swapped("is", "es", "0"))
	case suffixed(w, "us") && nlSyllables(w) > 1: // cursus → cursussen, politicus → politici
		return append(one("0 sen"), swapped("us", "i", "0"))
	case suffixed(w, "ex", "ix"):
		return append(one("0 en"), Stem{w[:len(w)-2] + "ices", bare})
	case suffixed(w, "man") && len(w) > 5: // raadsman → raadslieden
		return append(one("0 s nen"), swapped("man", "lieden", "0"), swapped("man", "lui", "0"))
	case nlHead(w, nlWeakEn): // middel → middelen
		return one("0 s en")
	case nlWeak(w): // aandeelhouder, regel, teken
		return one("0 s")
	}
	out := []Stem{{w, bare}}
	if nlTakesS(w) {
		out = one("0 s")
	}
	for _, s := range nlOpen(w, true) {
		out = append(out, Stem{s, fields("en")})
	}
	if last == 's' || last == 'f' { // kansen beside prijzen, paragrafen beside bedrijven
		for _, s := range nlOpen(w, false) {
			out = append(out, Stem{s, fields("en")})
		}
	}
	return out
}

// nlWeak: a second syllable in -el -em -en -er has no stress and a plural in -s.
// The verb has -en there (handel, handelen). Compounds of stressed words keep theirs.
func nlWeak(w string) bool {
	if nlSyllables(w) < 2 || !suffixed(w, "el", "em", "en", "er") || oneOf(before(w, 2), "aeiouëé") || suffixed(w, "qu") {
		return false
	}
	return !nlHead(w, nlStressed)
}

// nlOpen respells a stem for an ending with a vowel. voiced: f and s become v
// and z after a long vowel, a diphthong or a liquid.
func nlOpen(w string, voiced bool) []string {
	n := len(w)
	last, v, prev := before(w, 0), before(w, 1), before(w, 2)
	if !oneOf(last, "bdfgklmnprstvz") {
		return []string{w}
	}
	cut, soft := w[:n-1], w[n-1:]
	if voiced {
		soft = strings.NewReplacer("f", "v", "s", "z").Replace(soft)
	}
	switch {
	case suffixed(cut, "iee"): // financieel → financiële
		return []string{cut[:len(cut)-2] + "ë" + soft}
	case suffixed(cut, "ëe"):
		return []string{cut[:len(cut)-1] + soft}
	case suffixed(cut, "aa", "ee", "oo", "uu"):
		return []string{cut[:len(cut)-1] + soft}
	case suffixed(cut, "ie", "oe", "ij", "ei", "ui", "eu", "au", "ou"):
		return []string{cut + soft}
	case nlHead(w, nlLong): // dag → dagen, gerechtshof → gerechtshoven
		if nlLong[w] {
			return []string{cut + soft}
		}
		return []string{cut + soft, w + string(last)} // complot is no lot
	case oneOf(v, "aeiouy") && (!oneOf(prev, "aeiou") || suffixed(w[:n-2], "qu")):
		if suffixed(w, "ig") && nlSyllables(w) > 1 {
			return []string{w}
		}
		if suffixed(w, "or", "on", "ik", "ir") && nlSyllables(w) > 1 { // motoren, monniken beside ballonnen
			return []string{w, w + string(last)}
		}
		return []string{w + string(last)}
	case oneOf(last, "fs") && oneOf(v, "lnrm"): // golf → golven, grens → grenzen
		return []string{cut + soft}
	}
	return []string{w}
}

// nlTakesS: not after a sibilant; nor after a native syllable with a long vowel,
// where -s makes another word (plaat, plaats; paar, paars).
func nlTakesS(w string) bool {
	switch {
	case suffixed(w, "s", "x", "z", "sch") || nlLong[w] || nlNoS[w]:
		return false
	case nlSyllables(w) == 1:
		return !suffixed(w[:len(w)-1], "aa", "uu", "ie", "oe", "ij", "ei", "ui", "eu", "au")
	}
	return true
}

// nlSyllables counts runs of vowels.
func nlSyllables(w string) int {
	n, in := 0, false
	for _, r := range w {
		v := oneOf(r, "aeiouyáéèêëïóöü")
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// nlHead: the word is in the list or a compound whose head is.
func nlHead(w string, list map[string]bool) bool {
	if list[w] {
		return true
	}
	for i := 3; i < len(w)-2; i++ {
		if list[w[i:]] {
			return true
		}
	}
	return false
}

// nlAdjective: -e, comparative, superlative and the partitive -s (iets belangrijks).
func nlAdjective(w string) []Stem {
	own, er := fields("0 s st ste"), fields("e er ere ers")
	switch {
	case suffixed(w, "r"):
		own, er = join(own, fields("der dere ders")), fields("e")
	case suffixed(w, "s"):
		own = fields("0 t te")
	}
	if nlNoS[w] {
		own = fields("0 st ste")
	}
	if nlNotCompared[w] {
		er = fields("e")
	}
	out := []Stem{{w, own}}
	voiced := !suffixed(w, "ees", "aans", "eens", "oens", "lands", "els", "uits", "ans", "ops") // Europese
	for _, s := range nlOpen(w, voiced) {
		out = append(out, Stem{s, er})
	}
	return out
}

// nlAdjectival: suffixes that make adjectives and participles.
func nlAdjectival(w string) bool {
	if nlSyllables(w) < 2 || len(w) < 5 || nlNotAdjective[w] {
		return false
	}
	return suffixed(w, "lijk", "ig", "isch", "baar", "zaam", "loos", "ief", "iek", "ieel", "ueel", "neel", "ureel", "aal", "air", "vol", "rijk", "eus", "ibel", "abel",
		"aans", "lands", "ees", "eerd", "rend", "dend", "tend", "gend", "kend", "pend", "mend", "nend", "vend", "zend", "send", "lend", "uwd") || nlHead(w, nlSimpleHead)
}

// nlParticiple: gedeeld, aangepast, verplicht. Nouns like bericht pass too; no one writes their -e.
func nlParticiple(w string) bool {
	if len(w) < 6 || !suffixed(w, "d", "t") {
		return false
	}
	for _, p := range nlPrefixes {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// nlUninflected finds the adjective under an inflected dictionary form.
func nlUninflected(w string) (string, bool) {
	base, ok := strings.CutSuffix(w, "e")
	if !ok || len(base) < 3 {
		return "", false
	}
	n := len(base)
	tries := []string{base}
	last, v := base[n-1], base[n-2]
	if last == v { // witte
		tries = append(tries, base[:n-1])
	}
	if strings.IndexByte("aeou", v) >= 0 && strings.IndexByte("bcdfghjklmnpqrstvwz", base[n-3]) >= 0 { // digitale
		tries = append(tries, base[:n-1]+string(v)+string(last))
	}
	if i, ok := strings.CutSuffix(base, "iël"); ok {
		tries = append(tries, i+"ieel")
	}
	for _, t := range tries {
		switch t[len(t)-1] {
		case 'v': // actieve
			t = t[:len(t)-1] + "f"
		case 'z': // ambitieuze
			t = t[:len(t)-1] + "s"
		}
		if nlSimple[t] || nlAdjectival(t) || nlParticiple(t) && suffixed(t, "d") { // a thought, gedachte, is not gedacht
			return t, true
		}
	}
	return "", false
}

var (
	// A vowel short in the closed and long in the open syllable.
	nlLong = set(`dag weg dak gat glas bad blad vat slag verdrag bedrag gezag gebrek god lot slot hof hol oorlog spel verlof gebod verbod gebed
 bevel staf graf dal pad schot hertog tred wrak`)
	nlChanged  = map[string]string{"stad": "steden", "lid": "leden", "schip": "schepen", "smid": "smeden", "koe": "koeien", "vlo": "vlooien"}
	nlPrefixes = append(fields("ge be ver ont her"), cross(fields("aan af op uit in voor toe door over om bij mee terug tegen vast na neer samen goed vrij"), fields("ge"))...)
	nlStressed = set("model voorstel toestel opstel gestel cel spel vel bel kapel rebel parallel stem klem pen")
	nlWeakEn   = set("artikel middel vleugel engel wonder maatregel")
	nlNoS      = set("plat nieuw nederland ijsland groenland kan hal wal wen men bar engel rot gren pol")
	// Comparatives that are first of all another word: leger, rechter.
	nlNotCompared  = set("leeg recht")
	nlBoth         = set("recht licht rijk publiek gelijk vlak abstract")
	nlNotAdjective = set("vergelijk koninkrijk")
	nlSimple       = set(`groot klein nieuw oud jong goed slecht lang kort hoog laag breed smal diep dik dun zwaar licht sterk zwak snel traag hard zacht warm koud heet koel rijk arm
 vol leeg vrij duur goedkoop vroeg laat wit zwart rood groen geel blauw grijs bruin juist fout waar vals echt zeker vast los open dicht scherp streng zuiver vers fris schoon vuil
 mooi lelijk slim dom wijs gek blij boos trots droog nat ruim nauw rond recht krom vlak ruw glad stil luid dood half heel zuur zoet bitter mild fel gelijk eerlijk
 privaat publiek exact direct correct perfect abstract concreet absoluut modern extern intern anoniem autonoom centraal sociaal uniek complex intens robuust bekend vreemd gezond gewoon
 bijzonder ander expliciet impliciet discreet duidelijk zichtbaar gesloten transparant intelligent efficiënt consistent permanent relevant urgent constant dominant competent autonoom kunstmatig
 verplicht verwacht gericht bewust bekwaam eigen beperkt aangeklaagd gedaagd beklaagd gestort vergoed betrokken gedeeld verbonden gebonden verenigd geschat getraind
 engels frans duits deens zweeds fins noors brits schots grieks turks pools vlaams spaans iers joods russisch`)
	nlSimpleHead = set("vrij sterk zwak arm groot hoog laag vast open neutraal bewust bekwaam zeker gezond bekend waard talig jarig matig")
	nlIrregular  = irregular(`welkom welkome; kind kinderen kinds; kleinkind kleinkinderen; ei eieren; been benen beenderen; blad bladen bladeren; goed goede goeds goederen beter betere beters best beste; goede goed goeden; hoen hoenderen; kalf kalveren; lam lammeren;
 lied liederen; rad raderen; rund runderen; volk volken volkeren; gelid gelederen; gemoed gemoederen; museum musea museums; examen examens examina; rede redes redenen; veel meer meest; weinig minder minst;
 data; aanbod; staf staven stafs; hof hoven hofs; god goden gods; spel spelen spellen; koe koeien; schoen schoenen; zoon zonen zoons; leraar leraren leraars; bus bussen; corpus corpora corpussen; genus genera; datum data datums; euro; la laden; gedrag gedragingen`)
)

const nlStop = `de het een en of maar want dus omdat als dan zo niet geen wel nog al ook maar ik jij je u hij zij ze wij we jullie hun hen hem haar mijn zijn jouw uw ons onze die dat deze dit
 wie wat waar wanneer hoe waarom welk welke in op aan van voor door met bij uit over onder tegen tussen naar om te tot na sinds tijdens zonder binnen buiten boven achter is ben bent was waren wordt worden werd werden
 heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet moeten moest wil willen wilde mag mogen mocht er daar hier nu toen toch ja nee meer meest veel weinig alle alles iets niets iemand niemand men zich zelf elk elke ieder iedere
 rechts links slechts deels soms eens steeds reeds volgens anders even evens tevens straks thans langs sinds vaak zeer heel des der den s
 ergens nergens overigens althans ooit nooit al hele ander andere`
