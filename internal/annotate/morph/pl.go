package morph

import "strings"

// Polish: case and number of nouns, case, number and gender of adjectives, by
// the last letters of the dictionary form. Gender mostly does not show, so a
// noun gets the endings of every gender its last letter allows, less those that
// would make a form of another word: verbs in -ać above all (dział, działa).
var polish = Table{
	Lang:   "pl",
	Stems:  polishStems,
	Stop:   set(plStop),
	Joined: fields("a u owi em iem ie y i e ów om ami ach ę ą o ego emu ym im etu etem etowi ecie ety etów owie"), // ONZ-etu, SMS-ów, Google'a, Kennedy'ego
}

var (
	plAdjHard  = fields("y a e ego emu ej ym ą ych ymi")
	plAdjVelar = fields("i a ie iego iemu iej im ą ich imi")
	plAdjSoft  = fields("i ia ie iego iemu iej im ią ich imi")
)

const plConsonants = "bcćdfghjklłmnńprsśtvwxzźż"

func polishStems(w string) []Stem {
	if s, ok := plIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	return append(polishWord(w), plExtra[w]...)
}

func polishWord(w string) []Stem {
	r := []rune(w)
	n := len(r)
	cut, cut2 := string(r[:n-1]), string(r[:n-2])
	stem := func(s, list string) Stem { return Stem{s, fields(list)} }
	switch {
	case suffixed(w, "ych", "ich", "ego", "emu", "ymi", "imi", "ami"): // inside a term: centrum danych
		return []Stem{{w, bare}}
	case n > 5 && suffixed(w, "anin"): // Amerykanin → Amerykanie, Amerykanów
		return []Stem{stem(w, "0 a owi em ie"), stem(cut2, "ie 0 ów om ami ach")}
	case n > 4 && suffixed(w, "ość"):
		return []Stem{stem(w, "0"), stem(cut, "ci cią ciom ciami ciach")}
	case suffixed(w, "um"): // centrum, centra; but album, albumu
		return []Stem{stem(cut2, "um a ów om ami ach"), stem(w, "u owi em ie y ów om ami ach")}
	case n > 3 && suffixed(w, "mię"): // imię
		return []Stem{stem(cut, "ę enia eniu eniem"), stem(cut2+"ion", "a 0 om ami ach")}
	case r[n-1] == 'ę': // zwierzę
		return []Stem{stem(cut, "ę ęcia ęciu ęciem ęta ąt ętom ętami ętach")}
	case suffixed(w, "ki", "gi"): // polski; plural skutki, targi
		out := []Stem{{cut, plAdjVelar}, stem(plSoft(cut), "y"), stem(cut, "ów om ami ach")}
		if suffixed(w, "tki", "dki", "bki") { // krótszy
			out = append(out, plCompared(cut2)...)
		}
		return out
	case suffixed(w, "ni", "pi", "bi", "wi", "mi", "ci"): // ostatni, trzeci
		return []Stem{{cut, plAdjSoft}}
	case r[n-1] == 'y':
		return plAdjective(w, cut)
	case r[n-1] == 'a':
		return plFeminine(w, r)
	case r[n-1] == 'o':
		return plNeuterO(w, cut)
	case r[n-1] == 'e':
		return plNeuterE(w, r)
	case oneOf(r[n-1], plConsonants):
		return plConsonant(w, r)
	}
	return []Stem{{w, bare}} // -u, -i, -ą: menu
}

// plSoft softens the last consonant as before -e of the locative and -i of the
// persons: sąd → sądzi(e), wzrost → wzrości(e), rynk → rync. "" if it has no softening.
func plSoft(s string) string {
	for _, p := range plSoftening {
		if head, ok := strings.CutSuffix(s, p[0]); ok {
			return head + p[1]
		}
	}
	return ""
}

var plSoftening = [][2]string{{"cz", ""}, {"sz", ""}, {"rz", ""}, {"dz", ""}, {"st", "ści"}, {"zd", "ździ"}, {"sł", "śl"}, {"zł", "źl"}, {"sn", "śni"}, {"zn", "źni"}, {"sm", "śmi"}, {"ch", "sz"},
	{"t", "ci"}, {"d", "dzi"}, {"ł", "l"}, {"r", "rz"}, {"k", "c"}, {"g", "dz"}, {"b", "bi"}, {"p", "pi"}, {"m", "mi"}, {"w", "wi"}, {"v", "vi"}, {"f", "fi"}, {"n", "ni"}, {"s", "si"}, {"z", "zi"}}

// plLocative is the softened stem with -e, and where ia turns to ie before it
// (świat → świecie, zjazd → zjeździe, wiara → wierze) both spellings.
func plLocative(s string) []Stem {
	soft := plSoft(s)
	if soft == "" {
		return nil
	}
	out := []Stem{{soft, fields("e")}}
	for _, p := range [][2]string{{"iat", "ieci"}, {"jazd", "jeździ"}, {"iazd", "ieździ"}, {"iast", "ieści"}, {"fiar", "fierz"}, {"wiar", "wierz"}, {"miar", "mierz"}} {
		if head, ok := strings.CutSuffix(s, p[0]); ok {
			out = append(out, Stem{head + p[1], fields("e")})
		}
	}
	return out
}

// plAdjective: -y. Plurals of nouns end so too (wybory, koszty), and nothing tells them apart.
func plAdjective(w, s string) []Stem {
	out := []Stem{{s, plAdjHard}}
	if !plAdjectiveOnly[w] {
		out = append(out, Stem{s, fields("ów om ami ach")})
	}
	// The plural of men. -owi is the dative of the noun (rządowy, rządowi) unless no noun is there.
	switch {
	case suffixed(s, "sz"):
		out = append(out, Stem{swap(s, "sz", "si"), bare})
	case suffixed(s, "cz", "dz", "rz", "c"):
	case suffixed(s, "ż"):
		out = append(out, Stem{swap(s, "ż", "zi"), bare})
	case suffixed(s, "ch"):
		out = append(out, Stem{swap(s, "ch", "si"), bare})
	case suffixed(s, "r"):
		out = append(out, Stem{s, fields("zy")})
	case suffixed(s, "ow") && !plOwy[w]:
	default:
		soft := plSoft(s)
		if soft == "" {
			break
		}
		if suffixed(s, "ł") {
			soft += "i"
		}
		out = append(out, Stem{soft, bare})
		if suffixed(s, "on") { // oskarżony → oskarżeni
			out = append(out, Stem{swap(s, "on", "eni"), bare})
		}
		out = append(out, plCompared(s)...)
	}
	if suffixed(s, "r") {
		out = append(out, plCompared(s)...)
	}
	return out
}

// plCompared: nowszy, ważniejszy, najnowszy; the comparatives with another stem
// (większy) say too much else to be found under their positive.
func plCompared(s string) []Stem {
	stems := []string{swapIf(s, "ł", "l") + "s"}
	if suffixed(s, "n") && oneOf(before(s, 1), plConsonants) {
		stems = append(stems, s+"iejs")
	} else if suffixed(s, "r") {
		stems = append(stems, s+"zejs")
	}
	var out []Stem
	for _, c := range stems {
		for _, p := range []string{"", "naj"} {
			out = append(out, Stem{p + c + "z", plAdjHard}, Stem{p + c, fields("i")})
		}
	}
	return out
}

func swapIf(word, old, new string) string {
	if strings.HasSuffix(word, old) {
		return swap(word, old, new)
	}
	return word
}

// plFeminine: -a; also the plural of neuters (prawa) and the feminine of
// adjectives, which a term may hold (sztuczna inteligencja). The vocative in -o
// is left out where it would be an adverb (rzadko).
func plFeminine(w string, r []rune) []Stem {
	n := len(r)
	s, s2 := string(r[:n-1]), string(r[:n-2])
	switch {
	case suffixed(w, "ia"): // linia → linii, ziemia → ziemi, kopalnia → kopalń; średnia → średniej
		out := []Stem{{s2, fields("ia i ii ię ią io ie iom iami iach iów")}}
		if a := plAcute(s2); a != s2 { // but strateg is another word
			out = append(out, Stem{a, bare})
		}
		if suffixed(w, "nia") {
			out = append(out, Stem{s2, plAdjSoft})
		}
		return out
	case suffixed(w, "ja"):
		out := []Stem{{s, fields("a ę ą o e om ami ach")}}
		if oneOf(r[n-3], plConsonants) {
			return append(out, Stem{s, fields("i yj")}) // akcja → akcji
		}
		return append(out, Stem{s2, fields("i j")}) // nadzieja → nadziei
	case suffixed(w, "ea", "ua"): // idea
		return []Stem{{s, fields("a i ę ą e om ami ach")}}
	case suffixed(s, "k", "g"):
		out := append([]Stem{{s, fields("a i ę ą om ami ach")}}, plLocative(s)...)
		if suffixed(s, "k") { // wielka; but droga is a road
			out = append(out, Stem{s, plAdjVelar})
		}
		return append(out, plZero(w, s)...)
	case suffixed(s, "cz", "sz", "rz", "ż", "dz", "c"): // praca, nabywca, nadzorcza
		return append([]Stem{{s, fields("a y ę ą o e u om ami ach ów")}, {s, plAdjHard}}, plZero(w, s)...)
	case suffixed(s, "l"):
		return append([]Stem{{s, fields("a i ę ą o e u om ami ach")}}, plZero(w, s)...)
	case suffixed(w, "sta") && n > 4: // specjalista → specjaliści
		return append(append([]Stem{{s, fields("a y ę ą o ów om ami ach")}, {plSoft(s), bare}, {s, plAdjHard}}, plLocative(s)...), plZero(w, s)...)
	}
	return append(append([]Stem{{s, fields("a y ę ą om ami ach")}, {s, plAdjHard}}, plLocative(s)...), plZero(w, s)...)
}

// plAcute writes a soft consonant at the end of a word: kopaln(ia) → kopalń.
func plAcute(s string) string {
	for _, p := range []string{"nń", "cć", "sś", "zź"} {
		r := []rune(p)
		if strings.HasSuffix(s, string(r[0])) {
			return swap(s, string(r[0]), string(r[1]))
		}
	}
	return s
}

// plZero gives the genitive plural without ending: o and ę may turn to ó and ą,
// and e comes between two consonants (szkół, ksiąg, spółek, okien).
func plZero(w, s string) []Stem {
	var out []Stem
	if !plNoZero[w] && !suffixed(w, "tyka") {
		out = append(out, Stem{s, bare})
	}
	if i := strings.LastIndexAny(s, "aeiouyóąę"); i >= 0 {
		if s[i] == 'o' {
			out = append(out, Stem{s[:i] + "ó" + s[i+1:], bare})
		} else if strings.HasPrefix(s[i:], "ę") {
			out = append(out, Stem{s[:i] + "ą" + s[i+len("ę"):], bare})
		}
	}
	last, prev := before(s, 0), before(s, 1)
	if !oneOf(last, "kłnrwlm") || !oneOf(prev, plConsonants) || last == prev && last != 'n' {
		return out
	}
	head := strings.TrimSuffix(s, string(last))
	out = append(out, Stem{head + "e" + string(last), bare})
	if oneOf(last, "nłrm") {
		out = append(out, Stem{head + "ie" + string(last), bare})
	}
	return out
}

func plNeuterO(w, s string) []Stem {
	switch {
	case suffixed(s, "e", "a", "u"): // wideo
		return []Stem{{w, bare}}
	case suffixed(s, "i"): // studio
		return []Stem{{s, fields("o a u em om ami ach ów")}}
	case suffixed(s, "k", "g"):
		return append([]Stem{{s, fields("o a u iem om ami ach")}}, plZero(w, s)...)
	}
	return append(append([]Stem{{s, fields("o a u em om ami ach")}}, plLocative(s)...), plZero(w, s)...)
}

// plNeuterE: neuters, adjectives (walne, autorskie) and nouns in the plural (akcje, finanse).
func plNeuterE(w string, r []rune) []Stem {
	n := len(r)
	s, s2 := string(r[:n-1]), string(r[:n-2])
	switch {
	case suffixed(w, "kie", "gie"):
		return []Stem{{s2, plAdjVelar}}
	case suffixed(w, "ie"): // zgromadzenie → zgromadzeń
		out := []Stem{{s2, fields("ie ia iu iem iom iami iach")}, {plAcute(s2), bare}}
		if suffixed(w, "dzie") { // narzędzi
			out = append(out, Stem{s2, fields("i")})
		}
		if suffixed(w, "nie") && oneOf(before(w, 3), plConsonants) { // średnie; but zgromadzeni is a participle
			out = append(out, Stem{s2, plAdjSoft})
		}
		return out
	case suffixed(w, "je"):
		out := []Stem{{s, fields("e a u em ę ą om ami ach")}}
		if oneOf(before(w, 2), plConsonants) {
			return append(out, Stem{s, fields("i")})
		}
		return append(out, Stem{s2, fields("i")})
	case suffixed(s, "l"):
		return append([]Stem{{s, fields("e a u em i om ami ach")}}, plZero(w, s)...)
	case suffixed(s, "rz", "ż"): // morze, złoże; złożą is a verb
		return append([]Stem{{s, fields("e a u em om ami ach")}}, plZero(w, s)...)
	case suffixed(s, "cz", "sz", "dz", "c"):
		return append([]Stem{{s, fields("e a u em om ami ach")}, {s, plAdjHard[1:]}}, plZero(w, s)...)
	}
	return []Stem{{s, plAdjHard}, {s, fields("ów om ami ach")}}
}

// plConsonant: masculines, and the feminines without ending.
func plConsonant(w string, r []rune) []Stem {
	n := len(r)
	head := string(r[:n-1])
	switch r[n-1] {
	case 'ć': // feminine: sieć
		return []Stem{{w, fields("0 mi")}, {head + "ci", fields("0 ą e om ami ach")}}
	case 'ń', 'ś', 'ź':
		soft := map[rune]string{'ń': "ni", 'ś': "si", 'ź': "zi"}[r[n-1]]
		e := fields("0 a u owi em e ów om ami ach ą owie")
		out := []Stem{{w, fields("0 mi")}}
		// jesień keeps its e; więzień and uczeń drop it: więzienie, uczenie are other words.
		if !suffixed(w, "eń") || suffixed(w, "mień", "cień", "sień", "wień", "bień", "rzeń", "rdzeń", "leń", "szeń") {
			out = append(out, Stem{plOpen(head) + soft, e})
		}
		if h, ok := strings.CutSuffix(w, "ień"); ok { // dzień → dnia; kamień keeps its e
			for _, p := range [][2]string{{"dz", "d"}, {"c", "t"}, {"s", "ś"}, {"z", "ź"}, {"", ""}} {
				if b, ok := strings.CutSuffix(h, p[0]); ok {
					return append(out, Stem{b + p[1] + "ni", e})
				}
			}
		} else if h, ok := strings.CutSuffix(w, "eń"); ok { // styczeń
			out = append(out, Stem{h + "ni", e})
		}
		return out
	case 'j':
		o := plOpen(head)
		out := []Stem{{w, bare}, {o + "j", fields("a u owi em e ów om ami ach")}}
		if o == head && n > 3 {
			out = append(out, Stem{head, fields("i")})
		}
		return out
	}
	if h, ok := strings.CutSuffix(w, "ów"); ok { // Kraków; sądów inside a term
		return []Stem{{w, bare}, {h + "ow", fields("a owi em ie")}}
	}
	if plFeminineC[w] {
		return []Stem{{w, fields("0 y ą e om ami ach")}}
	}
	out := []Stem{{w, bare}}
	bases, keeps := plFleeting(w)
	if keeps {
		bases = append(bases, w)
		if o := plOpen(w); o != w {
			bases = append(bases, o)
		}
	}
	for _, b := range bases {
		out = append(out, plMasculine(b, w)...)
	}
	return append(out, plPersons(w, n)...)
}

func plMasculine(b, w string) []Stem {
	a := func(list string) []string {
		if before(w, 3) == 0 || plNoA[w] || b != w && strings.Contains(w, "ó") || suffixed(w, plVerbal...) {
			return fields(list)
		}
		return fields("a " + list)
	}
	switch {
	case suffixed(b, "ch", "h"):
		return []Stem{{b, a("u owi em y ów om ami ach owie")}}
	case suffixed(b, "k"):
		return []Stem{{b, a("u owi iem i ów om ami ach owie")}}
	case suffixed(b, "g"):
		return []Stem{{b, a("u owi iem i ów om ami ach owie")}}
	case suffixed(b, "cz", "sz", "rz", "ż", "dz", "c"):
		out := []Stem{{b, fields("a u owi em e y ów om ami ach owie")}}
		if suffixed(w, "iec") { // chłopcze
			out = append(out, Stem{b, fields("ze")})
		}
		return out
	case plFeminineL[w]:
		return []Stem{{b, fields("i ą e om ami ach")}}
	case suffixed(b, "l"):
		return []Stem{{b, fields("a u owi em e i ów om ami ach owie")}}
	case suffixed(b, "x"): // Linux → Linuksa
		return []Stem{{b, fields("a u owi em y ów om ami ach ie")}, {swap(b, "x", "ks"), fields("a u owi em y ów om ami ach ie")}}
	}
	out := append([]Stem{{b, a("u owi em y ów om ami ach owie")}}, plLocative(b)...)
	if suffixed(b, "ław") { // Wrocławia, but Stanisława
		out = append(out, Stem{b, fields("ia iu iowi iem")})
	}
	return out
}

// plOpen: ó and in some words ą of the last syllable open before an ending (dochód, dochodu; urząd, urzędu).
func plOpen(s string) string {
	if plNasal[s] {
		return strings.Replace(s, "ą", "ę", 1)
	}
	i := strings.LastIndexAny(s, "aeiouyóąę")
	if i >= 0 && strings.HasPrefix(s[i:], "ó") {
		return s[:i] + "o" + s[i+len("ó"):]
	}
	return s
}

// plFleeting gives the stems that drop e, and whether the full one may stay.
func plFleeting(w string) ([]string, bool) {
	small := before(w, 4) == 0 // piec, czek
	for _, p := range [][2]string{{"niec", "ńc"}, {"rzec", "rc"}, {"iec", "c"}, {"lec", "lc"}} {
		if h, ok := strings.CutSuffix(w, p[0]); ok && h != "" {
			return []string{h + p[1]}, small
		}
	}
	if h, ok := strings.CutSuffix(w, "ek"); ok && !suffixed(w, "iek") {
		return []string{h + "k"}, small
	}
	for _, p := range [][2]string{{"giel", "gl"}, {"bel", "bl"}, {"fel", "fl"}, {"eł", "ł"}, {"ter", "tr"}, {"kier", "kr"}, {"zew", "zw"}} {
		if h, ok := strings.CutSuffix(w, p[0]); ok && h != "" {
			return []string{h + p[1]}, true
		}
	}
	return nil, true
}

// plPersons gives the plural of men, of suffixes that make persons only: elsewhere
// it is a verb (sąd, sądzi; dochód, dochodzi; zarzut, zarzuci).
func plPersons(w string, n int) []Stem {
	switch {
	case n < 5:
	case suffixed(w, "ek", "iec"):
	case suffixed(w, "lik"): // stolicy is the capital
	case suffixed(w, "k", "g"):
		return []Stem{{plSoft(w), fields("y")}}
	case suffixed(w, "er", "or", "ir", "yr"):
		return []Stem{{w, fields("zy")}}
	case suffixed(w, "czyt"):
	case suffixed(w, "yt", "ent", "ant", "at", "et", "kt", "rt", "pt", "an", "in", "es"):
		return []Stem{{plSoft(w), bare}}
	}
	return nil
}

var (
	plAdjectiveOnly = set("prawy dobry lewy zły")
	plOwy           = set("nowy zdrowy gotowy surowy")
	plNasal         = set("urząd błąd mąż dąb wąż ząb ksiądz gołąb")
	// Feminines in a hardened consonant; all others are masculine.
	plFeminineC = set("rzecz ciecz dzicz mysz noc moc pomoc przemoc niemoc północ sprzedaż podróż młodzież odzież kradzież straż łupież krawędź twarz potwarz macierz wyprzedaż odsprzedaż uprząż rozkosz roztocz")
	plFeminineL = set("stal sól myśl biel kąpiel pościel gardziel")
	plNoZero    = set("lista stopa robota mama dama fizyka muzyka technika grafika mechanika banka")
	plNoA       = set("dług list obraz stop port bank gaza strzał ruch sztab poziom teatr szyb wiek wynik zysk fizyk muzyk technik grafik mechanik")
	// Roots of verbs in -ać: the genitive in -a would be their present tense (wpływ, wpływa).
	plVerbal    = fields("ład gląd dział pływ pad bieg ciąg sięg cisk zysk błysk zanik dotyk styk tyk czyt słuch dech kwit buch strach")
	plIrregular = irregular(`człowiek człowieka człowiekowi człowiekiem człowieku człowiecze ludzie ludzi ludziom ludźmi ludziach; rok roku rokowi rokiem lata lat latom latami latach; brat brata bratu bratem bracie bracia braci braciom braćmi braciach;
 ksiądz księdza księdzu księdzem księże księża księży księżom księżmi księżach; książę księcia księciu księciem książęta książąt książętom; ojciec ojca ojcu ojcem ojcze ojcowie ojców ojcom ojcami ojcach; dziecko dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach;
 sędzia sędziego sędziemu sędziego sędzią sędzim sędzi sędzię sędzio sędziowie sędziów sędziom sędziami sędziach; pani panią panie pań paniom paniami paniach; pan pana panu panem panie panowie panów panom panami panach; syn syna synowi synem synu synowie synów synom synami synach;
 liść liścia liściowi liściem liściu liście liści liściom liśćmi liściach; gość gościa gościowi gościem gościu goście gości gościom gośćmi gościach; przyjaciel przyjaciela przyjacielowi przyjacielem przyjacielu przyjaciele przyjaciół przyjaciołom przyjaciółmi przyjaciołach; tydzień tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach;
 oko oka oku okiem oczy oczu oczom oczami oczach; ucho ucha uchu uchem uszy uszu uszom uszami uszach; ręka ręki ręce rękę ręką rąk rękom rękami rękach ręku; pies psa psu psem psie psy psów psom psami psach; sen snu snowi snem śnie sny snów snom snami snach; wieś wsi wsią wsie wsiom wsiami wsiach;
 krew krwi krwią; kolej kolei koleją koleje kolejom kolejami kolejach; cel celu celowi celem cele celów celom celami celach; handel handlu handlowi handlem; dom domu domowi domem domy domów domom domami domach; las lasu lasowi lasem lesie lasy lasów lasom lasami lasach; kot kota kotu kotem kocie koty kotów kotom kotami kotach;
 polska polski polsce polskę polską polsko; niemcy niemiec niemcom niemcami niemczech; włochy włoch włochom włochami włoszech; węgry węgier węgrom węgrami węgrzech; czechy czech czechom czechami; chiny chin chinom chinami chinach; indie indii indiom indiami indiach;
 euro; ludzie ludzi ludziom ludźmi ludziach; dzieci dzieciom dziećmi dzieciach; pieniądze pieniędzy pieniądzom pieniędzmi pieniądzach; drzwi drzwiom drzwiami drzwiach; mistrz mistrza mistrzowi mistrzem mistrzu mistrzowie mistrzów mistrzom mistrzami mistrzach`)
	// Forms beside those the rules make.
	plExtra = irregular(`sąsiad sąsiedzi; obiad obiedzie; lato lecie; ciało ciele; czoło czele; kościół kościele; popiół popiele; anioł aniele; las lesie; wiatr wietrze; pieniądz pieniędzy pieniędzmi; miesiąc miesięcy; tysiąc tysięcy; pokój pokoi; ziemia ziem; bóg boga; kościół kościoła; powód powoda; wieczór wieczora; duże dużych dużym dużymi dużego; kolega koledzy kolegów; poeta poeci poetów; satelita satelici satelitów;
 siostra sióstr; prośba próśb; groźba gróźb; szwed szwedzi; żyd żydzi; szkot szkoci; francuz francuzi; czech czesi; włoch włosi; mnich mnisi; chłop chłopi; biskup biskupi; pilot piloci; patron patroni; minister ministrowie; mężczyzna mężczyźni; zły źli; płótno płócien; kobieta kobiecie; radom radomia radomiu; bytom bytomia bytomiu`)
)

const plStop = `i oraz a ale lub albo ani czy że żeby aby by gdy jeśli jeżeli bo ponieważ więc zatem jednak jednakże lecz zaś w we z ze na do od ode o u po przed przy przez nad pod za między bez dla ku mimo wobec według podczas oprócz poza wśród wokół
 jako jak niż nie tak już jeszcze tylko także też również nawet może można trzeba się siebie sobie sobą ja ty on ona ono my wy oni one mnie mną mi cię ciebie ci tobie jego jemu mu go jej ją nią nim nich im ich nimi nas nam nami was wam wami
 to ten ta te tego temu tej tym tych tymi tę tą tamten tamta tamto taki taka takie takiego takim takich który która które którego któremu której którym którą których którymi co kto kogo czego komu czym kim coś ktoś nic nikt
 mój moja moje twój swój swoja swoje swojego swojej swoim swoich nasz nasza nasze wasz jest są był była było byli były być będzie będą ma mają mam miał miała mieć został została zostało zostali zostały nie
 prawie razem raz potem teraz tu tam gdzie kiedy skąd dokąd bardzo więcej mniej bardziej wszystko wszystkie wszyscy wszystkich każdy każda każde sam sama samo sami dam dzięki wraz około zawsze nigdy często dlatego dlaczego wtedy np itd tzw`
