package morph

import "golang.org/x/text/unicode/norm"

// Latin: five declensions by nominative. The third shows its stem only in the
// oblique cases; it is told by the ending of the nominative, or listed. -que, -ne
// and -ve are written on. i for j and u for v, without length marks.
var latin = Table{Lang: "la", Fold: foldLatin, Stems: latinStems, ByPOS: byPOS(latinAs), Stop: set(laStop)}

// foldLatin drops accents and macrons: they mark length or stress, not letters.
func foldLatin(r rune) rune {
	switch r {
	case 'j':
		return 'i'
	case 'v':
		return 'u'
	case 'æ', 'œ': // one letter for one: e is the medieval spelling
		return 'e'
	}
	if r >= '\u0300' && r <= '\u036f' {
		return -1
	}
	if r > 127 {
		if d := []rune(norm.NFD.String(string(r))); len(d) > 1 {
			return foldLatin(d[0])
		}
	}
	return r
}

func enclitic(list string) []string { return cross(fields(list), fields("0 que ne ue")) }

var (
	laNom    = enclitic("0")
	laFirst  = enclitic("a ae am arum as is")
	laSecond = enclitic("us i o um e orum os is")
	laEr     = enclitic("i o um orum os is")
	laNeuter = enclitic("um i o a orum is")
	laAdj    = enclitic("us i o um e orum os is a ae am arum as")
	laErAdj  = enclitic("i o um orum os is a ae am arum as")
	laThird  = enclitic("is i em e es um ium ibus im")
	laNeut3  = enclitic("is i e a ia um ium ibus")
	laFourth = enclitic("us ui u um uum ibus ua")
	laFifth  = enclitic("es ei em e erum ebus")
)

func latinStems(w string) []Stem { return latinAs(w, !laNoA[w]) }

func latinAs(w string, adj bool) []Stem {
	if s, ok := laIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	third := func(cut int, add string) []Stem {
		return []Stem{{w, laNom}, {w[:len(w)-cut] + add, laThird}}
	}
	neuter := func(cut int, add string) []Stem {
		return []Stem{{w, laNom}, {w[:len(w)-cut] + add, laNeut3}}
	}
	s := w[:len(w)-1]
	switch {
	case suffixed(w, "tas", "tus") && laTat[w] || suffixed(w, "itas", "etas", "ertas", "stas", "ultas", "ntas"):
		return third(1, "t")
	case suffixed(w, "us"):
		stem := w[:len(w)-2]
		switch {
		case laOr[w]: // corpus, corporis
			return neuter(2, "or")
		case laEris[w]: // genus, generis
			return neuter(2, "er")
		case laUs4[w] || suffixed(w, "atus", "itus", "ctus", "utus", "sus", "ntus") && len(w) > 5: // second or fourth
			return []Stem{{stem, join(laAdj, laFourth)}}
		case !adj:
			return []Stem{{stem, laSecond}}
		case len(w) > 4 && suffixed(w, "ius"): // filius, fili
			return []Stem{{stem, laAdj}, {stem[:len(stem)-1], enclitic("i")}}
		}
		return []Stem{{stem, laAdj}}
	case suffixed(w, "ius", "ium"):
		return []Stem{{w[:len(w)-2], laNeuter}}
	case suffixed(w, "um"):
		return []Stem{{w[:len(w)-2], laNeuter}}
	case suffixed(w, "a"):
		return []Stem{{s, laFirst}, {s, enclitic("orum abus")}} // castra is a plural
	case suffixed(w, "ae"):
		return []Stem{{w[:len(w)-2], laFirst}}
	case suffixed(w, "tio", "sio", "gio", "nio", "lio", "xio", "cio", "rio", "io", "do", "go"):
		if suffixed(w, "do", "go") { // altitudo, altitudinis
			return third(1, "in")
		}
		return third(0, "n")
	case suffixed(w, "o"):
		return append(third(0, "n"), Stem{s + "in", laThird})
	case suffixed(w, "men"): // nomen, nominis
		return neuter(2, "in")
	case suffixed(w, "or", "ar", "ur", "ul", "ol", "al"): // -al and -ar are also neuters
		return []Stem{{w, laNom}, {w, join(laThird, enclitic("a ia"))}}
	case suffixed(w, "er"):
		drop := w[:len(w)-2] + "r"
		return []Stem{{w, laNom}, {w, join(laErAdj, laThird)}, {drop, join(laErAdj, laThird)}, {w[:len(w)-2] + "rrim", laAdj}}
	case suffixed(w, "ns", "rs"): // mons, montis; sapiens
		return append(third(1, "t"), Stem{s + "t", enclitic("ia")}, Stem{s + "d", laThird})
	case suffixed(w, "bs", "ps"):
		out := third(1, "")
		if suffixed(w, "eps") { // princeps, principis
			out = append(out, Stem{w[:len(w)-3] + "ip", laThird})
		}
		return out
	case suffixed(w, "ex"): // iudex, iudicis; lex, legis
		return []Stem{{w, laNom}, {w[:len(w)-2] + "ic", laThird}, {s + "g", laThird}}
	case suffixed(w, "x"):
		return []Stem{{w, laNom}, {s + "c", laThird}, {s + "g", laThird}, {s + "ct", laThird}}
	case suffixed(w, "is"): // hostis; lapis, lapidis
		out := []Stem{{w, laNom}, {w[:len(w)-2], join(laThird, enclitic("ia"))}}
		if laPidis[w] {
			out = append(out, Stem{w[:len(w)-1] + "d", laThird})
		}
		return out
	case suffixed(w, "es"):
		if suffixed(w, "ies") || laFifthEs[w] {
			return []Stem{{w[:len(w)-2], laFifth}}
		}
		return []Stem{{w, laNom}, {w[:len(w)-2], laThird}, {w[:len(w)-2] + "it", laThird}, {s + "t", laThird}}
	case suffixed(w, "os"): // mos, moris; sacerdos, sacerdotis
		return append(third(1, "r"), Stem{s + "t", laThird})
	case suffixed(w, "as"):
		return append(third(1, "t"), Stem{s + "s", laThird}, Stem{s + "r", laThird})
	case suffixed(w, "e"): // mare, maris
		return []Stem{{w, laNom}, {s, laNeut3}}
	case suffixed(w, "u"): // cornu
		return []Stem{{w, laNom}, {s, laFourth}}
	}
	return []Stem{{w, laNom}, {w, laThird}}
}

var (
	laTat   = set("uirtus iuuentus senectus seruitus salus palus")
	laOr    = set("corpus tempus litus pectus pecus facinus frigus nemus stercus decus")
	laEris  = set("genus opus onus munus scelus uulnus latus sidus foedus funus pondus olus uellus ulcus glomus acus rudus")
	laUs4   = set("manus domus motus usus casus fructus gradus portus currus lacus arcus tribus uultus metus cursus exitus aditus spiritus senatus magistratus exercitus luctus sensus passus status impetus conatus")
	laNoA   = set("populus animus angelus dominus numerus locus annus deus equus hortus lectus murus oculus seruus uentus campus digitus discipulus gladius modus nuntius porcus ramus somnus taurus thronus titulus triumphus uicus sulcus legatus socius cibus ludus lupus")
	laPidis = set("lapis cuspis cassis pyramis tyrannis")

	laFifthEs = set("res fides spes dies species facies acies effigies materies pernicies series superficies")

	laIrregular = latinIrregulars()
)

func latinIrregulars() map[string][]Stem {
	out := map[string][]Stem{}
	put := func(word, stem string, endings []string) {
		out[word] = append(out[word], Stem{word, laNom}, Stem{stem, endings})
	}
	for _, p := range [][2]string{{"uir", "uir"}, {"puer", "puer"}, {"deus", "de"}} {
		put(p[0], p[1], laEr)
	}
	out["deus"] = append(out["deus"], Stem{"di", enclitic("0 i s is uom")})
	for _, p := range [][2]string{
		{"homo", "homin"}, {"nemo", "nemin"}, {"caro", "carn"}, {"rex", "reg"}, {"lex", "leg"}, {"grex", "greg"}, {"dux", "duc"}, {"lux", "luc"}, {"pax", "pac"}, {"uox", "uoc"}, {"nox", "noct"},
		{"nix", "niu"}, {"senex", "sen"}, {"mors", "mort"}, {"ars", "art"}, {"pars", "part"}, {"mens", "ment"}, {"gens", "gent"}, {"urbs", "urb"}, {"plebs", "pleb"}, {"bos", "bou"}, {"sus", "su"}, {"uis", "uir"},
		{"pes", "ped"}, {"merces", "merced"}, {"heres", "hered"}, {"obses", "obsid"}, {"praeses", "praesid"}, {"miles", "milit"}, {"eques", "equit"}, {"pedes", "pedit"}, {"comes", "comit"}, {"hospes", "hospit"}, {"princeps", "princip"},
		{"frater", "fratr"}, {"mater", "matr"}, {"pater", "patr"}, {"mos", "mor"}, {"flos", "flor"}, {"ros", "ror"}, {"custos", "custod"}, {"sacerdos", "sacerdot"}, {"laus", "laud"}, {"fraus", "fraud"}, {"sanguis", "sanguin"}, {"puluis", "puluer"},
		{"cinis", "ciner"}, {"aes", "aer"}, {"uas", "uas"}, {"sal", "sal"}, {"sol", "sol"}, {"fur", "fur"}, {"consul", "consul"}, {"arbor", "arbor"}, {"uirgo", "uirgin"}, {"ordo", "ordin"}, {"imago", "imagin"}, {"origo", "origin"}, {"salus", "salut"}, {"uirtus", "uirtut"}, {"palus", "palud"}, {"supplex", "supplic"},
	} {
		put(p[0], p[1], laThird)
	}
	for _, p := range [][2]string{{"caput", "capit"}, {"cor", "cord"}, {"os", "or"}, {"ius", "iur"}, {"rus", "rur"}, {"iter", "itiner"}, {"iecur", "iecor"}, {"lac", "lact"}, {"mel", "mell"}, {"uer", "uer"}, {"ebur", "ebor"}, {"robur", "robor"}, {"femur", "femor"}, {"fulgur", "fulgur"}, {"crus", "crur"}} {
		put(p[0], p[1], laNeut3)
	}
	out["uis"] = append(out["uis"], Stem{"ui", enclitic("m s")}, Stem{"uir", enclitic("es ium ibus")})
	out["domus"] = []Stem{{"dom", join(laFourth, enclitic("o i orum os"))}}
	out["uas"] = append(out["uas"], Stem{"uas", laNeuter})
	out["bonus"] = []Stem{{"bon", laAdj}}
	out["solus"] = []Stem{{"sol", join(laAdj, enclitic("ius"))}}
	out["multi"] = []Stem{{"mult", laAdj}}
	return out
}

const laStop = `et ac atque que sed autem uel aut siue neque nec non ne si nisi ut uti cum quod quia quoniam dum ubi unde quo qua quam quomodo an num enim nam igitur ergo itaque tamen etiam quoque in a ab abs ad ante apud circa
 contra de e ex extra inter intra ob per post prae praeter pro propter sine sub super supra trans is ea id eius ei eum eam eo eorum earum eis eos eas ii hic haec hoc huius huic hunc hanc hac hi hae his hos has horum harum ille illa illud
 illius illi illum illam illo illis illos illas ipse ipsa ipsum qui quae cuius cui quem quos quas quibus quorum quarum quis quid ego tu nos uos me te se mihi tibi sibi nobis uobis meus tuus suus noster uester sum es est sumus estis sunt
 esse erat erant fuit fuerunt erit erunt sit sint esset iam nunc tunc tum hodie semper saepe sic ita tam magis maxime omnes`
