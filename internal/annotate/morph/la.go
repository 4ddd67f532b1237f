package morph

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Latin: five declensions by nominative. The third shows its stem only in the
// oblique cases; it is told by the ending of the nominative, or listed. Nouns in
// -us are listed where the feminine would be another word (animus, anima). -que, -ne
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
	laFirst  = enclitic("a ae am arum as is abus")
	laSecond = enclitic("us i o um e orum os is")
	laPlural = enclitic("i orum is os")
	laEr     = enclitic("i o um orum os is")
	laNeuter = enclitic("um i o a orum is")
	laOn     = enclitic("on i o a orum is")
	laAdj    = enclitic("us i o um e orum os is a ae am arum as")
	laErAdj  = enclitic("i o um orum os is a ae am arum as")
	laThird  = enclitic("is i em e es um ium ibus im")
	laAdj3   = join(laThird, enclitic("ia")) // not where -ia makes a noun: audacia, sapientia
	laNeut3  = enclitic("is i e a ia um ium ibus")
	laFourth = enclitic("us ui u um uum ibus ubus")
	laCornu  = enclitic("u us ui ua uum ibus")
	laFifth  = enclitic("es ei em e erum ebus")
	laBoth   = join(laAdj, laFourth)
	laIor    = enclitic("ior ioris iori iorem iore iores iorum ioribus iora")
	laIorEnd = join(laThird, enclitic("a"))
	laI      = enclitic("i")
)

func latinStems(w string) []Stem { return latinAs(w, !laNoA[w] && !laIs[w]) }

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
	compared := func(out []Stem, stem string) []Stem { // iustior, iustissimus
		return append(out, Stem{stem, laIor}, Stem{stem + "issim", laAdj})
	}
	s := w[:len(w)-1]
	switch {
	case suffixed(w, "us"):
		stem := w[:len(w)-2]
		switch {
		case laUs4[w]:
			return []Stem{{stem, laFourth}}
		case !laNoA[w] && suffixed(w, "atus", "itus", "ctus", "utus", "sus", "ntus") && len(w) > 5: // second or fourth
			if adj {
				return compared([]Stem{{stem, laBoth}}, stem)
			}
			return []Stem{{stem, laBoth}}
		case len(w) > 4 && suffixed(w, "ius"): // filius, fili
			out := []Stem{{stem, laAdj}, {stem[:len(stem)-1], laI}}
			if !adj {
				out[0].Endings = laSecond
			}
			return out
		case !adj:
			return []Stem{{stem, laSecond}}
		}
		return compared([]Stem{{stem, laAdj}}, stem)
	case suffixed(w, "um"):
		return []Stem{{w[:len(w)-2], laNeuter}}
	case suffixed(w, "a"):
		if laCastra[w] {
			return []Stem{{s, laNeuter}}
		}
		return []Stem{{s, laFirst}}
	case suffixed(w, "ae"):
		return []Stem{{w[:len(w)-2], laFirst}}
	case suffixed(w, "i"): // liberi
		return []Stem{{s, laPlural}}
	case suffixed(w, "do", "go"): // altitudo, altitudinis
		return third(1, "in")
	case suffixed(w, "o"):
		return third(0, "n")
	case suffixed(w, "men"): // nomen, nominis
		return neuter(2, "in")
	case suffixed(w, "on"): // organon; canon, canonis
		return []Stem{{w[:len(w)-2], laOn}, {w, laThird}}
	case suffixed(w, "ior"): // maior, maius
		return []Stem{{w, laNom}, {w, laIorEnd}, {w[:len(w)-2] + "us", laNom}}
	case suffixed(w, "al", "ar"): // animal, exemplar
		return []Stem{{w, laNom}, {w, laThird}, {w, laNeut3}}
	case suffixed(w, "er"):
		drop := w[:len(w)-2] + "r"
		switch {
		case laAgri[w]:
			return []Stem{{w, laNom}, {drop, laEr}}
		case laSacri[w]:
			return []Stem{{w, laNom}, {drop, laErAdj}, {drop, laIor}, {w + "rim", laAdj}}
		case laMiseri[w] || suffixed(w, "fer", "ger"):
			return []Stem{{w, laNom}, {w, laErAdj}, {w, laIor}, {w + "rim", laAdj}}
		case laAcris[w] || suffixed(w, "ester", "mber"):
			return []Stem{{w, laNom}, {drop, laAdj3}, {drop, laIor}, {w + "rim", laAdj}}
		case laKeepEr[w]:
			return third(0, "")
		}
		return []Stem{{w, laNom}, {w, laThird}, {drop, laErAdj}}
	case suffixed(w, "ns", "rs"): // mons, montis; sapiens; concors, concordis
		t := s + "t"
		if suffixed(w, "cors") {
			t = s + "d"
		}
		return compared([]Stem{{w, laNom}, {t, laThird}}, t)
	case suffixed(w, "ceps"): // princeps, principis
		return third(3, "ip")
	case suffixed(w, "bs", "ps", "ms"):
		return third(1, "")
	case suffixed(w, "ex"): // iudex, iudicis
		return third(2, "ic")
	case suffixed(w, "x"):
		return compared(third(1, "c"), s+"c")
	case suffixed(w, "is"): // hostis; grauis
		stem := w[:len(w)-2]
		if !adj {
			return []Stem{{stem, laThird}}
		}
		return compared([]Stem{{stem, laAdj3}}, stem)
	case suffixed(w, "ies"):
		return []Stem{{w[:len(w)-2], laFifth}}
	case suffixed(w, "es"): // nubes, nubis
		return []Stem{{w, laNom}, {w[:len(w)-2], laThird}}
	case suffixed(w, "os"): // mos, moris
		return third(1, "r")
	case suffixed(w, "as"): // ciuitas, ciuitatis
		return third(1, "t")
	case suffixed(w, "e"): // mare, maris
		return []Stem{{w, laNom}, {s, laNeut3}}
	case suffixed(w, "u"): // cornu
		return []Stem{{s, laCornu}}
	}
	return third(0, "")
}

var (
	laUs4 = set(`manus usus casus fructus gradus portus currus lacus arcus tribus uultus metus cursus exitus aditus spiritus senatus magistratus exercitus luctus sensus passus status impetus conatus motus abitus aduentus aestus
 ambitus anus artus aspectus astus cantus captus census circuitus coetus comitatus commeatus complexus concentus concursus congressus consensus conspectus consulatus contactus conuentus crepitus cultus cruciatus defectus
 descensus discessus ductus euentus excessus fetus flatus fletus fluctus fremitus gemitus gestus gressus gustus habitus haustus hiatus ictus idus incursus ingressus instinctus intellectus interitus introitus lapsus luxus
 mercatus meatus morsus mugitus nexus nisus nurus nutus obitus occasus occursus ortus pastus planctus plausus porticus potus principatus processus progressus prospectus pulsus quaestus quercus questus reditus regressus
 respectus risus ritus saltus sexus sinus singultus situs socrus sonitus specus strepitus successus sumptus tactus tonitrus tractatus tractus transitus tribunatus tumultus uersus uestitus uictus pontificatus ducatus
 episcopatus apostolatus`)
	laNoA = set(`populus animus angelus dominus numerus locus annus equus hortus lectus murus oculus seruus uentus campus digitus discipulus gladius modus nuntius porcus ramus somnus taurus thronus titulus triumphus uicus sulcus
 legatus socius cibus ludus lupus filius fluuius radius genius agnus anulus apostolus archangelus asinus aluus aruspicus auus autumnus baculus calamus capillus carrus catulus ceruus circulus circus clauus
 coquus colonus corbus coruus crocus cubus cumulus cuneus cygnus diaconus diabolus dolus episcopus famulus fiscus focus fumus fundus fungus furnus gallus hamus haedus herus humerus humus iocus iuncus
 lacertus laqueus libellus limus lucus lumbus maritus medicus modius monachus morbus morus mulus mundus musculus myrtus nasus nidus nimbus nodus nummus nucleus obolus ocellus oculus pagus palus
 pannus papyrus patruus pilus pinus pirus pontus priuignus psalmus pugnus pullus puluinus puteus rogus riuus remus rubus saccus scopulus sonus stilus stimulus stomachus sucus talus terminus thalamus
 thesaurus tribunus truncus tubus tumulus typus ulmus umerus uncus ursus uterus uitulus uulgus uirus pelagus zephyrus philosophus christus abacus abyssus cyathus hymnus scyphus synodus`)
	laCastra = set("castra arma acta exta hiberna aestiua spolia arbitria")
	laAgri   = set("ager faber magister minister aper caper cancer culter coluber arbiter fiber auster alexander")
	laSacri  = set("pulcher niger sacer aeger dexter sinister ruber piger macer integer taeter ater creber glaber scaber uafer")
	laMiseri = set("miser tener asper prosper lacer alter exter")
	laAcris  = set("acer celeber saluber uolucer alacer puter imber uenter linter uter accipiter october")
	laKeepEr = set("mulier carcer passer anser aer aether agger uomer later pauper degener uesper crater character presbyter")
	laIs     = set(`hostis auris mensis ciuis finis classis uestis messis pestis uitis ignis panis collis auis nauis orbis testis sitis turris uallis clauis iuuenis canis ensis unguis amnis axis crinis fascis funis postis
 anguis caulis follis fustis piscis sentis securis puppis restis febris tussis cutis ouis apis corbis uermis callis torquis fauis pelluis ratis strigilis aedilis basis crisis thesis synthesis phrasis genesis poesis`)

	laIrregular = latinIrregulars()
)

// laThirds: nominative and stem of the third declension, the nominatives of a
// stem together; neuters in laNeuters.
const laThirds = `homin homo; nemin nemo; carn caro; turbin turbo; ordin ordo; apollin apollo; praedon praedo; macedon macedo; ligon ligo; harpagon harpago; mangon mango; anien anio;
 reg rex; leg lex; greg grex; remig remex; coniug coniux coniunx; frug frux; strig strix; phalang phalanx; sphing sphinx; laryng larynx; pharyng pharynx; styg styx; aquileg aquilex; noct nox; niu nix; sen senex; supellectil supellex;
 nec nex; prec prex; faec faex; fec fex; ueruec ueruex; alec alex; halec halex; onych onyx;
 mort mors; gland glans; frond frons; front frons; iugland iuglans; lend lens; lent lens; caelib caelebs; ancipit anceps; praecipit praeceps; bicipit biceps; tricipit triceps; aucup auceps;
 bou bos; su sus; gru grus; mur mus; tellur tellus; incud incus; palud palus; pecud pecus; lepor lepus; uener uenus; uirtut uirtus; iuuentut iuuentus; senectut senectus; seruitut seruitus; salut salus; tripod tripus; oedipod oedipus;
 ped pes; quadruped quadrupes; biped bipes; comped compes; merced merces; hered heres; exhered exheres; obsid obses; praesid praeses; desid deses; cerer ceres; puber pubes; ass as; bess bes;
 milit miles; equit eques; pedit pedes; comit comes; hospit hospes; gurgit gurges; limit limes; stipit stipes; tramit trames; caespit caespes; cespit cespes; fomit fomes; poplit poples; palmit palmes; satellit satelles; alit ales;
 antistit antistes; superstit superstes; sospit sospes; diuit diues; caelit caeles; terget terges; seget seges; teget teges; abiet abies; ariet aries; pariet paries; interpret interpres; locuplet locuples; quiet quies;
 requiet requies; inquiet inquies; praepet praepes; teret teres; hebet hebes; indiget indiges; lebet lebes; magnet magnes; tapet tapes;
 fratr frater; matr mater; patr pater; iou iuppiter iupiter; custod custos; sacerdot sacerdos; dot dos; cot cos; nepot nepos; compot compos; impot impos; rhinocerot rhinoceros; hero heros; laud laus; fraud fraus;
 sanguin sanguis; puluer puluis; ciner cinis; cucumer cucumis; uomer uomis; lit lis; quirit quiris; samnit samnis; glir glis; lapid lapis; cuspid cuspis; cassid cassis; pyramid pyramis; tyrannid tyrannis;
 aegid aegis; irid iris; ephemerid ephemeris; paropsid paropsis; clamid clamis; chlamyd chlamys; mar mas; uad uas; lampad lampas; pallad pallas; monad monas; triad trias; decad decas; olympiad olympias; elephant elephas;
 gigant gigas; adamant adamas; sal sal; sol sol; fur fur; par par; lar lar; caesar caesar; consul consul; exsul exsul; uigil uigil; mugil mugil; pectin pecten; flamin flamen; ren ren; lien lien; splen splen; op ops; inop inops`

const laNeuters = `capit caput; occipit occiput; sincipit sinciput; cord cor; or os; oss os; iur ius; rur rus; crur crus; pur pus; tur tus; thur thus; itiner iter; iecor iecur; iecinor iecur; lact lac; mell mel; fell fel; uer uer; ebor ebur; robor robur;
 femor femur; femin femur; fulgur fulgur; murmur murmur; sulfur sulfur; sulphur sulphur; guttur guttur; aer aes; uas uas; halec halec; marmor marmor; aequor aequor; ador ador; cadauer cadauer; uber uber; tuber tuber; papauer papauer;
 piper piper; uerber uerber; gluten gluten; inguin inguen; unguin unguen; nectar nectar; iubar iubar; far far; farr far;
 corpor corpus; tempor tempus; litor litus; pector pectus; pecor pecus; facinor facinus; frigor frigus; nemor nemus; stercor stercus; decor decus; dedecor dedecus; faenor faenus; fenor fenus; pignor pignus; tergor tergus;
 gener genus; oper opus; oner onus; muner munus; sceler scelus; uulner uulnus; later latus; sider sidus; foeder foedus; feder fedus; funer funus; ponder pondus; oler olus; holer holus; ueller uellus; ulcer ulcus; glomer glomus;
 acer acus; ruder rudus; uiscer uiscus; pigner pignus;
 poemat poema; schemat schema; dogmat dogma; themat thema; problemat problema; diademat diadema; aromat aroma; aenigmat aenigma; enigmat enigma; systemat systema; dramat drama; diplomat diploma; stigmat stigma; baptismat baptisma;
 chrismat chrisma; phantasmat phantasma; plasmat plasma; epigrammat epigramma; axiomat axioma; spermat sperma; stemmat stemma; anathemat anathema; charismat charisma; schismat schisma; idiomat idioma; numismat numisma; emblemat emblema`

func latinIrregulars() map[string][]Stem {
	out := map[string][]Stem{}
	put := func(list string, endings []string) {
		for _, entry := range strings.Split(list, ";") {
			f := strings.Fields(entry)
			for _, w := range f[1:] {
				out[w] = append(out[w], Stem{w, laNom}, Stem{f[0], endings})
			}
		}
	}
	put(laThirds, laThird)
	put(laNeuters, laNeut3)
	put("uir uir; puer puer; socer socer; gener gener; leuir leuir; adulter adulter; libr liber", laEr)
	put("liber liber", laErAdj)
	put("r res; sp spes; fid fides; pleb plebes", laFifth)
	put("lat latus; bon bonus; mult multi", laAdj)
	put("sol solus; un unus; tot totus; null nullus; ull ullus; ali alius", enclitic("us i o um e orum os is a ae am arum as ius ud"))
	put("ac acus", laFourth)
	put("loc locus; ioc iocus; uas uas", enclitic("us i o um e orum os is a"))
	put("de deus", laSecond)
	put("di deus", enclitic("0 i s is uom"))
	put("bo bos; su sus", enclitic("um bus ubus"))
	put("ui uis", enclitic("m s"))
	put("uir uis", enclitic("es ium ibus"))
	put("dom domus", join(laFourth, enclitic("o i orum os")))
	return out
}

const laStop = `et ac atque que sed autem uel aut siue neque nec non ne si nisi ut uti cum quod quia quoniam dum ubi unde quo qua quam quomodo an num enim nam igitur ergo itaque tamen etiam quoque in a ab abs ad ante apud circa
 contra de e ex extra inter intra ob per post prae praeter pro propter sine sub super supra trans is ea id eius ei eum eam eo eorum earum eis eos eas ii hic haec hoc huius huic hunc hanc hac hi hae his hos has horum harum ille illa illud
 illius illi illum illam illo illis illos illas ipse ipsa ipsum qui quae cuius cui quem quos quas quibus quorum quarum quis quid ego tu nos uos me te se mihi tibi sibi nobis uobis meus tuus suus noster uester sum es est sumus estis sunt
 esse erat erant fuit fuerunt erit erunt sit sint esset iam nunc tunc tum hodie semper saepe sic ita tam magis maxime omnes`
