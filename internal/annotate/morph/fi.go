package morph

import (
	"slices"
	"strings"
)

// Finnish nouns inflect for number and fifteen cases, then take a possessive
// suffix, then a clitic. A Stem here is a vowel or consonant stem in the grade
// its endings ask for, so that the endings fall into a few classes.
var finnish = Table{
	Lang:   "fi",
	Stems:  finnishStems,
	Stop:   set(fiStop),
	Joined: fiJoined, // EU:n, GPU:ita
}

// fiClass is a list of endings: one for words with a o u, one for the others.
type fiClass [2][]string

// harmonic spells A and O of a pattern by vowel harmony.
func harmonic(list []string) fiClass {
	var c fiClass
	for _, e := range list {
		c[0] = append(c[0], strings.NewReplacer("A", "a", "O", "o").Replace(e))
		c[1] = append(c[1], strings.NewReplacer("A", "ä", "O", "ö").Replace(e))
	}
	return c
}

var (
	fiClitics    = fields("0 kin kAAn hAn kO kOhAn kOs pA pAs")
	fiPossessive = fields("ni si nsA mme nne")
	// Local cases end in a vowel and may lengthen it for the third person (talossaan).
	fiLocal  = join(cross(fields("ssA stA llA ltA ttA"), join(bare, fiPossessive, fields("An"))), cross(fields("lle"), join(bare, fiPossessive, fields("en"))), fields("ksi"), cross(fields("kse"), join(fiPossessive, fields("en"))))
	fiEssive = cross(fields("nA"), join(bare, fiPossessive, fields("An")))

	fiNom  = clitic(bare)
	fiWeak = clitic(join(fields("n t"), fiLocal)) // singular cases of the weak grade
	fiStr  = clitic(join(fiEssive, fiPossessive)) // of the strong grade; talo+ni is nominative and genitive
	fiA    = clitic(cross(fields("A"), join(bare, fiPossessive, fields("An"))))
	fiTA   = clitic(cross(fields("tA"), join(bare, fiPossessive, fields("An"))))
	fiTail = clitic(join(fields("n"), fiPossessive))                                       // after the vowel of illative and genitive plural: n falls before a possessive
	fiPlW  = clitic(fiLocal)                                                               // without the instructive: it survives in adverbs (oikein)
	fiPlS  = clitic(join(fiEssive, cross(fields("ne"), join(fiPossessive, fields("en"))))) // essive, comitative

	fiJoined = joinedFinnish()
)

func clitic(endings []string) fiClass { return harmonic(cross(endings, fiClitics)) }

// An abbreviation is inflected by the sound of its last letter, so the illative
// may be any vowel.
func joinedFinnish() []string {
	list := join(fields("n t A tA nA ien iden ihin"), fiLocal, fields("An en in On un yn hun hyn hin hOn hen hAn seen"), cross(fields("i ei"), join(fiLocal, fields("tA nA"))), fields("jA ejA"))
	c := harmonic(cross(list, fields("0 kin kAAn hAn kO")))
	return join(c[0], c[1])
}

type fiBuilder struct {
	harmony int
	out     []Stem
}

func (b *fiBuilder) add(text string, c fiClass) {
	b.out = append(b.out, Stem{text, c[b.harmony]})
}

// singular adds the cases on a vowel stem in both grades.
func (b *fiBuilder) singular(strong string, weak ...string) {
	b.add(strong, fiStr)
	for _, w := range weak {
		b.add(w, fiWeak)
	}
}

// plural adds the cases on an i-stem in both grades.
func (b *fiBuilder) plural(strong string, weak ...string) {
	b.add(strong, fiPlS)
	b.add(strong+"hi", fiTail)
	for _, w := range weak {
		b.add(w, fiPlW)
	}
}

// tens adds the plural in -itA -iden -itten -isiin, which long words and long vowels take.
func (b *fiBuilder) tens(i string) {
	b.add(i, fiTA)
	b.add(i+"de", fiTail)
	b.add(i+"tte", fiTail)
	b.add(i+"sii", fiTail)
}

func finnishStems(word string) []Stem {
	for head, forms := range fiIrregular {
		// Compounds follow their head (puhemies, määräaika), but taika is not an aika.
		first, ok := strings.CutSuffix(word, head)
		if !ok || first != "" && (len(head) < 4 || len(first) < 3) {
			continue
		}
		out := make([]Stem, len(forms))
		for i, f := range forms {
			out[i] = Stem{first + f.Text, f.Endings}
		}
		return out
	}
	if short(word) {
		return []Stem{{word, bare}}
	}
	b := &fiBuilder{harmony: fiHarmony(word)}
	b.add(word, fiNom)
	fiDecline(b, word)
	return b.out
}

// fiHarmony: the last of a o u ä ö y decides, so that a compound follows its
// head and a loan its end (analyysi → analyysiä); e and i alone are front.
func fiHarmony(word string) int {
	if i := strings.LastIndexAny(word, "aouäöyå"); i >= 0 && oneOf(rune(word[i]), "aou") {
		return 0
	}
	return 1
}

func fiDecline(b *fiBuilder, w string) {
	last, prev := before(w, 0), before(w, 1)
	r := []rune(w)
	cut := string(r[:len(r)-1])  // without the last letter
	cut2 := string(r[:len(r)-2]) // without the last two
	switch {
	case suffixed(w, "nen"): // ihminen → ihmise-
		s := cut2[:len(cut2)-1] + "s"
		b.eStem(s, s)
	case suffixed(w, "uus", "yys"): // quality nouns: -uude-, plural -uuksi-
		b.quality(cut)
	case suffixed(w, "aus", "eus", "ous", "eys", "äys", "öys"): // rakkaus → rakkaude-, tapaus → tapaukse-: the spelling does not tell
		b.quality(cut)
		b.eStem(cut+"ks", w)
	case suffixed(w, "as", "äs", "is", "es"):
		for _, s := range fiStrongGrade(cut) { // asiakas → asiakkaa-, kaunis → kaunii-
			if last := string(before(s, 0)); !suffixed(w, "is") || fiLongIs[w] {
				b.longVowel(s+last, w)
			}
		}
		if !suffixed(w, "as") { // teräs → teräkse-
			b.eStem(cut+"ks", w)
		}
	case suffixed(w, "us", "ys", "os", "ös"): // arvostus → arvostukse-
		b.eStem(cut+"ks", w)
	case suffixed(w, "tön", "ton"): // työtön → työttömä-
		a := "a"
		if suffixed(w, "tön") {
			a = "ä"
		}
		s := cut2[:len(cut2)-1] + "tt" + string(prev) + "m"
		b.singular(s+a, s+a)
		b.add(w, fiTA)
		b.add(s+a+a, fiTail)
		b.plural(s+"i", s+"i")
		b.add(s+"i", fiA)
		b.add(s+"ie", fiTail)
	case suffixed(w, "in"): // puhelin → puhelime-, soitin → soittime-
		for _, s := range fiStrongGrade(cut) {
			b.eStem(s+"m", w)
		}
		b.loan(w + "i")
	case suffixed(w, "ut", "yt"): // lyhyt → lyhye-; participles → -ee-
		b.singular(cut+"e", cut+"e")
		b.add(w, fiTA)
		b.add(cut+"ee", fiTail)
		b.plural(cut+"i", cut+"i")
		b.add(cut+"i", fiA)
		b.add(cut+"ie", fiTail)
		if suffixed(w, "nut", "nyt", "lut", "lyt", "sut", "syt", "rut", "ryt") {
			b.longVowel(cut2+"ee", w)
		}
	case suffixed(w, "at", "ät", "ot", "öt") && len(r) > 4: // plural only: markkinat, tiedot, of which the singular shows the strong grade
		for _, s := range fiStrongGrade(cut) {
			fiDecline(b, s)
		}
	case !oneOf(last, "aeiouyäöå"): // foreign words add i; some in l n r add e (jäsen → jäsene-)
		b.loan(w + "i")
		if oneOf(last, "lnr") {
			b.eStem(w, w)
		}
	case suffixed(w, "mpi"): // comparative: suurempi → suurempa-, suuremma-
		a := [2]string{"a", "ä"}[b.harmony]
		s, weak := cut, cut2+"m"
		b.singular(s+a, weak+a)
		b.add(s+a, fiA)
		b.add(s+a+a, fiTail)
		b.plural(s+"i", weak+"i")
		b.add(s+"i", fiA)
		b.add(s+"ie", fiTail)
	case oneOf(prev, "aeiouyäö") && (prev == last || fiDiphthong(prev, last)):
		b.long(w)
	case last == 'e':
		if fiForeign(w) || fiPlainE[w] { // Google → Googlen, nukke → nuken
			b.singular(w, fiWeakGrade(w)...)
			b.add(w, fiA)
			b.add(w+"e", fiTail)
			b.plural(w+"i", w+"i")
			b.add(w+"j", fiA)
			b.add(w+"je", fiTail)
			if fiPlainE[w] {
				return
			}
		}
		for _, s := range fiStrongGrade(w) { // osake → osakkee-
			b.longVowel(s+"e", w+"t")
		}
	case last == 'i':
		b.iNoun(w, cut, cut2)
	case oneOf(last, "aä"):
		b.aNoun(w, cut)
	default: // o u ö y
		weak := fiWeakGrade(w)
		b.singular(w, weak...)
		b.add(w, fiA)
		b.add(w+string(last), fiTail)
		b.plural(w+"i", suffix(weak, "i")...)
		b.add(w+"j", fiA)
		b.add(w+"je", fiTail)
		if fiSyllables(w) > 2 || oneOf(prev, "aeiouyäö") {
			if oneOf(prev, "aeiouyäö") { // yhtiö → yhtiötä
				b.add(w, fiTA)
			}
			b.tens(w + "i")
			for _, v := range weak { // -kko: plural also in the weak grade
				b.tens(v + "i")
			}
		}
	}
}

// eStem: a stem in -e- with the consonant stem kept before t (ihmise-, ihmis-tä).
// s is the stem without e, t the form before the partitive ending.
func (b *fiBuilder) eStem(s, t string) {
	b.singular(s+"e", s+"e")
	b.add(t, fiTA)
	b.add(s+"ee", fiTail)
	b.plural(s+"i", s+"i")
	b.add(s+"i", fiA)
	b.add(s+"ii", fiTail)
	b.add(s+"ie", fiTail)
	b.add(t+"te", fiTail)
}

func (b *fiBuilder) quality(s string) {
	b.singular(s+"te", s+"de")
	b.add(s+"t", fiTA)
	b.add(s+"tee", fiTail)
	b.plural(s+"ksi", s+"ksi")
	b.add(s+"ksi", fiA)
	b.add(s+"ksii", fiTail)
	b.add(s+"ksie", fiTail)
}

// longVowel: vieraa-, perhee-; t is the form before the partitive ending.
func (b *fiBuilder) longVowel(s, t string) {
	b.singular(s, s)
	b.add(t, fiTA)
	b.add(s+"see", fiTail)
	r := []rune(s)
	i := string(r[:len(r)-1]) + "i"
	b.plural(i, i)
	b.tens(i)
}

// long: maa, työ, tie, vapaa; the plural shortens, and a diphthong drops its first vowel.
func (b *fiBuilder) long(w string) {
	r := []rune(w)
	n := len(r)
	last, prev := r[n-1], r[n-2]
	b.singular(w, w)
	b.add(w, fiTA)
	b.add(w+"h"+string(last), fiTail)
	if n > 4 {
		b.add(w+"see", fiTail)
	}
	i := string(r[:n-1]) + "i"
	switch {
	case strings.Contains("uo yö ie", string([]rune{prev, last})):
		i = string(r[:n-2]) + string(last) + "i"
	case last == 'i':
		i = w
	}
	b.plural(i, i)
	b.tens(i)
}

// loan: a noun in a stable i (tuoli, pankki, startup|i); plural -ei-.
func (b *fiBuilder) loan(w string) {
	weak := fiWeakGrade(w)
	s := w[:len(w)-1]
	b.singular(w, weak...)
	b.add(w, fiA)
	b.add(w+"i", fiTail)
	var ei []string
	for _, v := range weak {
		ei = append(ei, v[:len(v)-1]+"ei")
	}
	b.plural(s+"ei", ei...)
	b.add(s+"ej", fiA)
	b.add(w+"e", fiTail)
	if fiSyllables(w) > 2 {
		b.tens(s + "ei")
	}
}

func (b *fiBuilder) iNoun(w, cut, cut2 string) {
	switch {
	case fiHead(w, fiSi): // vuosi → vuode-, vuote-; kansi → kanne-, kante-
		strong := cut2 + "te"
		b.singular(strong, fiWeakGrade(strong)...)
		b.add(cut2+"t", fiTA)
		b.add(strong+"e", fiTail)
		b.plural(w, w)
		b.add(w, fiA)
		b.add(w+"i", fiTail)
		b.add(w+"e", fiTail)
	case fiHead(w, fiConsonant): // kieli → kiele-, kieltä
		b.eStem(cut, cut)
		if suffixed(w, "mi") { // lumi → lunta
			b.add(cut2+"n", fiTA)
		}
	case fiHead(w, fiE): // ovi → ove-, lehti → lehde-
		strong := cut + "e"
		weak := fiWeakGrade(strong)
		b.singular(strong, weak...)
		b.add(strong, fiA)
		b.add(strong+"e", fiTail)
		var i []string
		for _, v := range weak {
			i = append(i, v[:len(v)-1]+"i")
		}
		b.plural(w, i...)
		b.add(w, fiA)
		b.add(w+"i", fiTail)
		b.add(w+"e", fiTail)
	default:
		b.loan(w)
	}
}

// aNoun: before the plural i, a becomes o or falls: with a e i in the first of
// two syllables it becomes o, with o u it falls, ä falls. Longer words do either.
func (b *fiBuilder) aNoun(w, cut string) {
	last := before(w, 0)
	weak := fiWeakGrade(w)
	b.singular(w, weak...)
	b.add(w, fiA)
	b.add(w+string(last), fiTail)
	long := fiSyllables(w) > 2
	var falls, rounds bool
	if first := strings.IndexAny(w, "aeiouyäö"); long {
		falls, rounds = true, true
	} else if last == 'ä' || first >= 0 && oneOf(rune(w[first]), "ou") {
		falls = true
	} else {
		rounds = true
	}
	trim := func(vowel string) []string {
		var out []string
		for _, v := range weak {
			out = append(out, strings.TrimSuffix(v, string(last))+vowel+"i")
		}
		return out
	}
	if falls {
		i := trim("")
		b.plural(cut+"i", i...)
		b.add(cut+"i", fiA)
		b.add(cut+"ie", fiTail)
		b.add(cut+"ii", fiTail)
		if suffixed(w, "ea", "eä") { // korkea → korkeita
			b.tens(cut + "i")
			b.add(w, fiTA)
		}
	}
	if rounds {
		o := map[rune]string{'a': "o", 'ä': "ö"}[last]
		i := trim(o)
		b.plural(cut+o+"i", i...)
		b.add(cut+o+"j", fiA)
		b.add(cut+o+"je", fiTail)
		if long {
			b.tens(cut + o + "i")
			for _, v := range i { // lusikka → lusikoita
				b.tens(v)
				b.add(v+"hi", fiTail)
			}
		}
	}
}

// fiWeakGrade gives the weak grade of a stem that ends in one vowel: kk pp tt
// shorten, k p t soften. Loans with foreign letters may leave single stops alone.
func fiWeakGrade(s string) []string {
	r := []rune(s)
	n := len(r)
	if n < 3 || oneOf(r[n-2], "aeiouyäö") {
		return []string{s}
	}
	v, c, p := r[n-1], r[n-2], r[n-3]
	head := string(r[:n-2])
	vowel := oneOf(p, "aeiouyäö")
	var weak string
	switch {
	case c == p && oneOf(c, "kptgbd"): // pankki → pankin, bloggi → blogin
		return []string{head + string(v)}
	case c == 'k' && p == 'n':
		weak = head + "g" + string(v)
	case c == 'k' && p == 'h': // vihko → vihon or vihkon
		return []string{s, head + string(v)}
	case c == 'k' && oneOf(p, "lr") && v == 'e': // jälki → jäljen
		weak = head + "j" + string(v)
	case c == 'k' && vowel && p == v && oneOf(v, "uy") && n > 3 && !oneOf(r[n-4], "aeiouyäö"): // luku → luvun
		weak = head + "v" + string(v)
	case c == 'k' && (vowel || oneOf(p, "lr")):
		weak = head + string(v)
	case c == 'p' && p == 'm':
		weak = head + "m" + string(v)
	case c == 'p' && (vowel || oneOf(p, "lr")):
		weak = head + "v" + string(v)
	case c == 't' && oneOf(p, "nlr"):
		weak = head + string(p) + string(v)
	case c == 't' && (vowel || p == 'h'):
		weak = head + "d" + string(v)
	default:
		return []string{s}
	}
	if fiForeign(s) {
		return []string{weak, s}
	}
	if fiStable[s] {
		return []string{s}
	}
	return []string{weak}
}

// fiStrongGrade gives the strong grade of a stem whose dictionary form is weak
// (-e, -as, -in): the reverse of gradation, where it is ambiguous both.
func fiStrongGrade(s string) []string {
	r := []rune(s)
	n := len(r)
	if n < 3 {
		return []string{s}
	}
	v, c, p := string(r[n-1]), r[n-2], r[n-3]
	head := string(r[:n-2])
	open := oneOf(p, "aeiouyäölrnm")
	switch {
	case oneOf(c, "kpt") && open:
		return []string{head + string(c) + string(c) + v}
	case c == 'd':
		return []string{head + "t" + v}
	case c == 'v' && oneOf(p, "aeiouyäölr"):
		return []string{head + "p" + v, s}
	case c == p && oneOf(c, "nlr"):
		return []string{head + "t" + v, s}
	case c == 'm' && p == 'm':
		return []string{head + "p" + v, s}
	case c == 'g' && p == 'n':
		return []string{head + "k" + v}
	case oneOf(c, "aeiouyäö") && oneOf(r[n-1], "e"): // koe → kokee-
		return []string{string(r[:n-1]) + "k" + v, s}
	}
	return []string{s}
}

// fiForeign: letters and clusters no inherited word has.
func fiForeign(s string) bool {
	for i, r := range s {
		if oneOf(r, "bcfqwxzåšž") || r == 'g' && (i == 0 || s[i-1] != 'n') {
			return true
		}
	}
	return false
}

func fiDiphthong(a, b rune) bool {
	return slices.Contains(strings.Fields("ai ei oi ui yi äi öi au eu ou äy öy uo yö ie"), string([]rune{a, b}))
}

// fiSyllables counts vowel nuclei; a long vowel or a diphthong is one.
func fiSyllables(w string) int {
	r := []rune(w)
	n := 0
	for i := 0; i < len(r); i++ {
		if !oneOf(r[i], "aeiouyäöå") {
			continue
		}
		n++
		if i+1 < len(r) && (r[i+1] == r[i] || fiDiphthong(r[i], r[i+1])) {
			i++
		}
	}
	return n
}

// fiHead: the word is in the list, or a compound whose head is one of the longer ones.
func fiHead(w string, list []string) bool {
	for _, h := range list {
		if w == h || len(h) > 3 && strings.HasSuffix(w, h) && len(w) > len(h)+2 {
			return true
		}
	}
	return false
}

func suffix(list []string, s string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v + s
	}
	return out
}

var (
	// Nouns in -i with stem -e-; all others keep i.
	fiSi        = fields("vuosi käsi vesi uusi tosi kausi köysi reisi täysi viisi kuusi susi hiisi liesi mesi hirsi kansi länsi ponsi korsi varsi virsi kynsi jousi sisi")
	fiConsonant = fields("suuri nuori vuori kuori juuri ääri kieli mieli huoli niemi lumi tuomi meri veri puoli pieni sieni saari hiili kaari uni tuuli ääni vieri tuli teeri kiiri hauli hieni loimi toimi")
	fiE         = fields(`kivi ovi järvi nimi lehti talvi hetki joki mäki väki onni pilvi polvi sormi tammi torvi suomi lampi lahti happi helmi
 henki hanki kärki tähti salmi sarvi jälki kylki kurki koski arki retki siipi särki kaikki lehmi parvi korpi kaari kirvi hanhi tuohi ruuhi
 pelti hirvi leski kuki läpi tuki rauski lovi savi kihi sappi typpi loppi länki`)
	fiLongIs = set("kaunis kallis valmis raitis ruumis kirkas tiivis altis aulis saalis ruis")
	fiPlainE = set("nukke nalle kolme itse ale")
	// Loans without foreign letters whose single stop does not soften.
	fiStable = set("auto data nato foto muki loto moto moottori kaappi pito radikaali skuutti teko-auto")

	fiIrregular = fiIrregulars()
)

// fiIrregulars are frequent words that follow none of the types.
func fiIrregulars() map[string][]Stem {
	out := map[string][]Stem{}
	put := func(word, strong, weak, partitive, plural, pluralWeak, genitive string) {
		b := &fiBuilder{harmony: fiHarmony(partitive)}
		b.add(word, fiNom)
		b.singular(strong, weak)
		b.add(partitive, fiNom)
		r := []rune(strong)
		b.add(strong+string(r[len(r)-1]), fiTail)
		b.plural(plural, pluralWeak)
		b.add(plural, fiA)
		b.add(plural+"i", fiTail)
		b.add(genitive, fiTail)
		out[word] = b.out
	}
	put("mies", "miehe", "miehe", "miestä", "miehi", "miehi", "mieste")
	put("lapsi", "lapse", "lapse", "lasta", "lapsi", "lapsi", "laste")
	put("poika", "poika", "poja", "poikaa", "poiki", "poji", "poikie")
	put("aika", "aika", "aja", "aikaa", "aiko", "ajoi", "aikoje")
	put("veitsi", "veitse", "veitse", "veistä", "veitsi", "veitsi", "veitste")
	put("sydän", "sydäme", "sydäme", "sydäntä", "sydämi", "sydämi", "sydänte")
	put("tytär", "tyttäre", "tyttäre", "tytärtä", "tyttäri", "tyttäri", "tytärte")
	put("tuhat", "tuhante", "tuhanne", "tuhatta", "tuhansi", "tuhansi", "tuhansie")
	put("kevät", "kevää", "kevää", "kevättä", "kevä", "keväi", "keväide")
	put("paras", "parhaa", "parhaa", "parasta", "parhai", "parhai", "parhaide")
	put("varas", "varkaa", "varkaa", "varasta", "varkai", "varkai", "varkaide")
	put("hyvä", "hyvä", "hyvä", "hyvää", "hyvi", "hyvi", "hyvie")
	put("yö", "yö", "yö", "yötä", "öi", "öi", "öide")
	return out
}

const fiStop = `ja tai vai eli sekä mutta vaan kuin että jos kun koska jotta vaikka sillä siis niin myös on ei en et emme ette eivät ole oli olla
 olivat ovat olisi hän he se ne me te minä sinä tämä tuo nämä nuo joka jotka mikä mitkä kuka mitä jonka jossa josta johon jolla jolle jota joita
 siinä siitä siihen sitä sen niitä niiden tässä tästä tähän tätä tämän näitä näiden vain vielä jo nyt sitten aina usein ennen jälkeen kanssa
 ilman läpi yli ali alle päällä kohti vastaan mukaan takia vuoksi varten asti saakka noin lähes melko hyvin erittäin paljon vähän enemmän
 kaikki kaikkia kaiken joku jokin jotain muu muut muita muun itse toinen toisen ensin tosin kuitenkin esimerkiksi`
