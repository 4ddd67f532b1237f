package morph

import (
	"slices"
	"strings"
)

// German: the gender and class of a noun do not show, so a noun gets the endings
// of its last letters; plural in -er only for the nouns that have it, because
// -er otherwise makes agents (Spiel, Spieler). Folding loses the capital, so
// adjectives are told by their suffix or a list.
var german = Table{Lang: "de", Stems: germanStems, ByPOS: byPOS(germanAs), Stop: set(deStop), Joined: fields("s en er")}

var (
	deAdjective = fields("e en em er es")
	deGraded    = cross(fields("er st est"), join(bare, deAdjective))
	deCompared  = join(bare, deAdjective, deGraded)
	deNoun      = fields("0 s es e en")

	deS, deN, deEn, deEe = fields("0 s"), fields("0 n"), fields("e en"), fields("er ern")
	deFeminine           = fields("0 en")
	deOnEi               = fields("0 en s e")
	deOnIn               = fields("0 nen s e en")
	deOnNis              = fields("0 se sen ses")
	deOnUs               = fields("0 se sen ses es")
	deOnMa               = fields("0 s ta")
	deOnE                = fields("0 n ns s")
	deOnEr               = fields("0 s n")
	deErSingular         = fields("0 s es e")
	deWeak               = fields("0 n en s ens e")
	deIen                = fields("0 s es e en ien")
	deTen                = fields("0 s es e ten")
)

func germanStems(w string) []Stem {
	_, odd := deIrregular[w]
	switch {
	case !odd && deKnown(w):
		return append(germanAs(w, true), Stem{w, deS})
	case !odd && deAdjectival(w): // Modell, speziell
		return append(germanAs(w, true), germanAs(w, false)...)
	}
	return germanAs(w, false)
}

func germanAs(w string, adj bool) []Stem {
	out, ok := deIrregular[w]
	switch {
	case ok:
		out = slices.Clip(out)
	case adj:
		out = germanAdjective(w)
	default:
		out = germanNoun(w)
	}
	for _, s := range out {
		if strings.Contains(s.Text, "ß") { // Swiss and older spelling
			out = append(out, Stem{strings.ReplaceAll(s.Text, "ß", "ss"), s.Endings})
		}
	}
	return out
}

// deKnown: listed adjectives, also with un- (unklar).
func deKnown(w string) bool { return deSimple[w] || deSimple[strings.TrimPrefix(w, "un")] }

func germanAdjective(w string) []Stem {
	if s := deInflected(w); s != nil && !deKnown(w) {
		return s
	}
	if base, ok := strings.CutSuffix(w, "e"); ok { // müde, müder
		return []Stem{{w, bare}, {base, deCompared[1:]}}
	}
	out := []Stem{{w, deCompared}}
	if deRaised[w] { // alt, älter
		out = append(out, Stem{umlaut(w), deGraded})
	}
	if suffixed(w, "el") { // flexibel → flexible
		out = append(out, Stem{w[:len(w)-2] + "l", deCompared[1:]})
	} else if suffixed(w, "euer", "auer") {
		out = append(out, Stem{w[:len(w)-2] + "r", deCompared[1:]})
	}
	return out
}

// deInflected: an adjective as it stands in a term (künstliche Intelligenz,
// neuronales Netz, Angestellter) keeps its positive forms. -er is trusted only
// after an adjective's suffix, because it also makes agents and compares.
func deInflected(w string) []Stem {
	for _, e := range []string{"e", "es", "er"} {
		base, ok := strings.CutSuffix(w, e)
		if !ok || len(base) < 3 || deNoBase[w] {
			continue
		}
		if deKnown(base) || e == "e" && deAdjectival(base) || e == "es" && len(base) > 4 && base[len(base)-1] != 'i' ||
			e == "er" && (deClear(base) || dePerfect(base)) && !suffixed(base, "eig") {
			return []Stem{{base, deAdjective}}
		}
	}
	return nil
}

func germanNoun(w string) []Stem {
	if s := deInflected(w); s != nil {
		return append(s, Stem{w, deOnE})
	}
	one := func(endings []string) []Stem { return []Stem{{w, endings}} }
	kind := deKind(w)
	switch kind {
	case 'r', 'b':
		out := []Stem{{w, deErSingular}, {umlaut(w), deEe}}
		if kind == 'b' { // Band, Bände, Bänder
			out = append(out, Stem{umlaut(w), deEn})
		} else if suffixed(w, "mann") { // Kaufmann, Kaufleute
			out = append(out, Stem{swap(w, "mann", "leute"), deN})
		}
		return out
	case 'u':
		return []Stem{{w, deOnEr}, {umlaut(w), deN}}
	case 'w':
		return one(deWeak)
	case 'i':
		return one(deIen)
	case 't':
		return one(deTen)
	case 'o': // Konto, Arena, Praxis, Mythos → Konten
		cut := strings.TrimSuffix(w, "s")
		return []Stem{{w, deS}, {cut[:len(cut)-1] + "en", bare}}
	case 'm': // Examen, Examina
		return []Stem{{w, deS}, {w[:len(w)-2] + "ina", bare}}
	case 'x': // Index, Indizes
		return []Stem{{w, deOnUs}, {w[:len(w)-2] + "izes", bare}, {w[:len(w)-2] + "ices", bare}}
	case 'l': // Saal, Säle
		return []Stem{{w, deErSingular}, {swap(w, "aal", "äl"), deEn}}
	}
	if short(w) {
		return one(bare)
	}
	switch {
	case kind == 0 && suffixed(w, "ung", "heit", "keit", "schaft", "ion", "ität", "enz", "anz"): // feminine
		return one(deFeminine)
	case suffixed(w, "ei"): // Partei → Parteien
		return one(deOnEi)
	case suffixed(w, "in"):
		return one(deOnIn)
	case suffixed(w, "nis"):
		return one(deOnNis)
	case suffixed(w, "chen", "lein"):
		return one(deS)
	case suffixed(w, "um") && !suffixed(w, "aum"): // Zentrum → Zentren
		return []Stem{{w, deS}, {swap(w, "um", "en"), bare}, {swap(w, "um", "a"), bare}}
	case suffixed(w, "us") && !suffixed(w, "aus"): // Virus, Viren; Modus, Modi
		if len(w) < 5 || deKeepUs[w] {
			return one(deOnUs)
		}
		return []Stem{{w, deOnUs}, {swap(w, "us", "en"), bare}, {swap(w, "us", "i"), bare}}
	case suffixed(w, "ma") && len(w) > 3: // Firma → Firmen, Schema → Schemata
		if w == "komma" {
			return one(deOnMa)
		}
		return []Stem{{w, deOnMa}, {swap(w, "a", "en"), bare}}
	case suffixed(w, "y"): // Party, Partys, Parties
		return []Stem{{w, deS}, {swap(w, "y", "ies"), bare}}
	case suffixed(w, "a", "o", "i") || suffixed(w, "u") && !suffixed(w, "au"):
		return one(deS)
	case suffixed(w, "e"):
		return one(deOnE)
	case suffixed(w, "er", "el"):
		return one(deOnEr)
	case suffixed(w, "en"):
		return one(deS)
	}
	out := one(deNoun)
	if u := umlaut(w); u != w && kind != 'n' {
		out = append(out, Stem{u, deEn})
	}
	return out
}

// deAdjectival: shapes of adjectives and participles, which nouns may share.
func deAdjectival(w string) bool {
	if len(w) < 4 || suffixed(w, "schaft", "heit", "keit", "ität") {
		return false
	}
	return deClear(w) || len(w) > 5 && suffixed(w, "end", "ant", "al") || dePerfect(w) ||
		len(w) > 7 && (suffixed(w, "igt", "elt", "ert") || dePrefixed(w, deInseparable) != "" && suffixed(w, "t", "en")) || deKind(w) == 'a'
}

// deClear: suffixes that hardly make nouns.
func deClear(w string) bool {
	return len(w) > 3 && suffixed(w, "ig") ||
		len(w) > 5 && suffixed(w, "lich", "isch", "bar", "sam", "los", "haft", "iv", "ell", "ös", "iert", "är", "ibel", "abel") && !suffixed(w, "schaft", "stell")
}

// dePerfect: participle with ge-, also behind a separable prefix (angestellt).
func dePerfect(w string) bool {
	if rest := dePrefixed(w, deSeparable); rest != "" {
		w = rest
	}
	return len(w) > 7 && strings.HasPrefix(w, "ge") && suffixed(w, "t", "en")
}

func dePrefixed(w string, prefixes []string) string {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(w, p); ok {
			return rest
		}
	}
	return ""
}

// deKind gives the class of a listed noun or of a compound by its longest listed head.
func deKind(w string) byte {
	if k, ok := deExact[w]; ok {
		return k
	}
	for i := range w {
		if i > len(w)-3 {
			break
		}
		if k, ok := deHeads[w[i:]]; ok && i != 1 {
			return k
		}
	}
	return 0
}

// umlaut raises the last back vowel of a word, au as one.
func umlaut(w string) string {
	i := strings.LastIndexAny(w, "aou")
	if i < 0 || strings.ContainsAny(w[i:], "äöüei") && !suffixed(w[i:], "er", "el", "en") {
		return w
	}
	if w[i] == 'u' && i > 0 && w[i-1] == 'a' {
		i--
	} else if w[i] == 'u' && i > 0 && w[i-1] == 'e' {
		return w
	}
	switch w[i] {
	case 'a':
		return w[:i] + "ä" + w[i+1:]
	case 'o':
		return w[:i] + "ö" + w[i+1:]
	}
	return w[:i] + "ü" + w[i+1:]
}

// The classes of nouns: a word after = is not the head of compounds.
var deExact, deHeads = deClasses(map[byte]string{
	'r': `=kind enkelkind schulkind einzelkind bild feld geld lied glied licht =lid augenlid brett schild kleid geist =leib unterleib haus land buch wort mann wald dorf glas =gut landgut kulturgut saatgut rechtsgut
 konsumgut wirtschaftsgut gebrauchsgut massengut stückgut =amt bauamt postamt ehrenamt finanzamt arbeitsamt sozialamt jugendamt standesamt bundesamt landesamt kanzleramt umweltamt gesundheitsamt patentamt
 blatt fach dach =grab massengrab =lamm loch =rad fahrrad motorrad zahnrad laufrad lenkrad hinterrad vorderrad riesenrad windrad rand schloss =tal flusstal rheintal neandertal volk wurm strauch =bad schwimmbad hallenbad freibad wannenbad
 sonnenbad blutbad huhn kalb kraut =maul nest =ei hühnerei osterei spiegelei überraschungsei gott rind weib gesicht gehalt gespenst bösewicht =wicht fass gras gewand =gemach schlafgemach gemüt geschlecht haupt holz horn korn
 mahl =mal denkmal grabmal mahnmal ehrenmal muttermal =mund vormund pfand =ross schwert scheit tuch spital viech =ding balg wams biest regiment spind irrtum tum kleinkind patenkind stiefkind waisenkind findelkind seitental menschenkind wunderkind christkind`,
	'b': `band`,
	'u': `vater mutter bruder tochter apfel vogel mantel nagel mangel sattel boden garten laden faden =ofen hochofen backofen kachelofen hafen graben schaden kasten kloster schwager hammer acker magen =wagen lastwagen
 kraftwagen bogen kragen schnabel nabel =handel`,
	'w': `herr herz nachbar ungar fels`,
	'i': `material mineral fossil reptil prinzip adverb indiz privileg utensil partizip kapital`,
	't': `neubau altbau aufbau anbau umbau =bau wohnbau`,
	'o': `konto risiko saldo villa pizza veranda skala kasino agenda arena liga razzia regatta sauna algebra tundra mensa diva aula lava madonna datscha fresko praxis basis dosis thesis genesis
 synthesis hypothesis mythos epos tombola`,
	'm': `examen nomen pronomen volumen stamen`,
	'x': `index kodex codex appendix`,
	'l': `saal`,
	// no plural with umlaut, because that is another word (Blut, Blüte)
	'n': `bank wahl zahl spur =los wut brut laut ruhm schlaf =kur rohr fahrt wahn mast =mast =rost trost burg drang schmuck schutz glanz flucht zucht furcht durst =dung blut =lot betrug =schal qual scham schutt uhr frau arbeit form
 =tat person hund tag =arm ort punkt monat besuch abend grad pfad schuh stoff versuch erfolg verlust auto =acht =ruck =stuck =lug natur kultur figur struktur temperatur literatur`,
	// look like the head of another class or a suffix; nothing special
	'd': `antwort brand strand proband pflicht schlamm kamerad bereich verbleib samt sprung schwung tanz kranz schwanz =schaft
 datum faktum quantum ultimatum votum`,
	'a': `frei reich voll leer weit fest dicht gerecht bereit stark schwach fern eigen bewusst neutral sicher fremd`,
})

func deClasses(lists map[byte]string) (exact, heads map[string]byte) {
	exact, heads = map[string]byte{}, map[string]byte{}
	for kind, list := range lists {
		for _, w := range fields(list) {
			if word, ok := strings.CutPrefix(w, "="); ok {
				exact[word] = kind
			} else {
				heads[w] = kind
			}
		}
	}
	return exact, heads
}

var (
	deInseparable = fields("be ver ent er zer miss über unter wider hinter durch")
	deSeparable   = fields("ab an auf aus bei ein fest vorher voraus vor nach zusammen zurück zu um hin her los mit durch über unter weiter")

	deKeepUs = set("minus genus sinus kursus plus lotus primus status campus zirkus fokus") // -en and -i would make another word
	// nouns that look like an adjective with an ending
	deNoBase = set(`dichte breite tiefe weite reife leere stille frische schwere kühle kante ebene rechte feste wilde dichter träger lauter sicher heiter weiter freier leiter prediger gläubiger steiger zeiger hersteller aussteller`)
	deRaised = set("alt jung stark lang kurz warm kalt arm groß klug hart scharf schwach schwarz krank gesund dumm grob rot fromm bang glatt karg krumm nass blass arg schmal")
	deSimple = set(`alt neu jung gut groß klein lang kurz hoch tief breit eng stark schwach schnell langsam warm kalt heiß kühl lau hart weich schwer leicht hell dunkel laut leise still stumm taub blind arm reich frei voll leer hohl
 wahr falsch echt klar rein treu früh spät letzt erst zweit dritt viert fünft sechst siebt neunt zehnt best weit nah fern dick dünn dicht dürr schlank mager hager fein grob rau glatt stumpf spitz scharf flach steil schräg schief
 gerade krumm rund oval quer rot grün blau gelb schwarz weiß grau braun bunt violett beige blond blass bleich fahl kahl alle ganz halb doppelt einfach zweifach dreifach vierfach mehrfach vielfach zehnfach mannigfach einzeln
 schlecht schlimm schön hübsch nett lieb böse gemein fies mies übel klug dumm doof schlau weise krank gesund tot wach müde wild zahm mild sanft zart zäh steif fest locker lose straff schlaff stramm starr süß sauer bitter herb
 fade öde trüb finster düster heiter munter froh feucht nass trocken frisch reif roh gar satt matt fett faul morsch krass toll irre wirr stur stier träge rasch flink geschwind jäh plump schlicht simpel komplex stolz kühn
 tapfer feige frech dreist brav fromm keusch scheu fremd vertraut sicher offen geheim eigen selten knapp karg prall rar streng ernst nüchtern lecker sauber gerecht recht link privat separat getrennt
 direkt indirekt absolut relativ konkret abstrakt diskret exakt genau korrekt inkorrekt perfekt defekt komplett intakt kompakt strikt akut robust abrupt adäquat akkurat desolat delikat obligat devot flott schick smart clever
 modern intern extern global digital analog sozial zentral lokal national legal illegal fair egal real irreal total fatal loyal royal banal brutal final vital feudal ideal neutral mental verbal formal normal anormal optimal
 minimal maximal regional liberal radikal nuklear atomar linear polar solar modular binär primär sekundär tertiär regulär populär prekär stationär aktiv passiv naiv massiv intensiv extensiv stabil labil mobil immobil fragil agil
 steril zivil subtil human urban souverän spontan simultan momentan profan heterogen homogen synchron asynchron monoton autonom anonym extrem intim legitim maritim enorm konform uniform immun immens solide rigide hybrid
 valide rapide absurd profund wund grotesk antik publik barock konfus diffus dubios kurios grandios famos rigoros virtuos bewusst gewiss willkommen angenehm vornehm bequem schwanger heiser schwül golden silbern eisern hölzern
 gläsern stählern ledern kupfern seiden tönern teuer ungeheuer edel eitel heikel nobel penibel integer makaber illuster verschieden bekannt verwandt verletzt beamt berühmt beliebt bestimmt bereit gescheit geeignet gezielt
 gelehrt gesamt gesandt gewollt gewagt gefragt geplant geheim geübt geerbt erfahren inner äußer ober mittler vorder deutsch parallel kollektiv effizient ineffizient kompetent intelligent transparent
 permanent konsequent dezent latent prominent präsent resistent different divers invers konvers kontrovers pervers universell quer bieder wacker blank blöd spröde prüde preiswert lebenswert bemerkenswert
 nennenswert wünschenswert sinnvoll wertvoll bloß gleich ungleich barfuß klamm kraus schroff forsch barsch dumpf derb bunt nackt keck fix firm lax hold bang arg hohl grell geil heil`)
	deIrregular = irregular(`groß große großen großem großer großes größer größere größeren größerem größerer größeres größt größte größten größter größtes; gut gute guten gutem guter gutes besser bessere besseren besserer besseres bessere best beste besten bester bestes;
 hoch hohe hohen hohem hoher hohes höher höhere höheren höherer höheres höchst höchste höchsten höchster höchstes; nah nahe nahen naher nahes näher nähere näheren nächst nächste nächsten nächster nächstes;
 gute gut guten gutem guter gutes; hohe hoch hohen hohem hoher hohes; hoher hohe hohen hohem hohes; hohes hohe hohen hohem hoher; name namen namens; bonus boni bonusse; praktikum praktika praktikums; lexikon lexika lexikons;
 datum data daten datums; stadion stadions stadien; atlas atlanten atlasse atlasses; kaktus kakteen; korpus korpora; tempus tempora; genus genera;
 embryo embryonen embryos; cello celli cellos; solo soli solos; tempo tempi tempos; oma omas; ski skier skiern skis; ion ionen ions; spion spione spionen spions`)
)

const deStop = `der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß wenn als wie ob so nicht kein keine keinen keinem
 keiner ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen mein dein sein seine seinen seinem seiner ihre ihren ihrem ihrer unser in im ins an am ans auf
 aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit während wegen trotz zwischen hinter neben ist sind war waren wird werden
 wurde wurden hat haben hatte hatten kann können soll sollen muss müssen will wollen darf dürfen auch noch nur schon sehr mehr man sich selbst hier da dort dann
 nun doch ja nein was wer wo wann warum welche welcher welches dieser diese dieses diesen diesem jener jede jeder jedes alle allen aller viel viele`
