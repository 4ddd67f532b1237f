package morph

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Turkish: number, possessive, case, -ki and copula, in this order. Endings are
// written as patterns whose capitals follow the word: A is a or e, I one of ı i
// u ü (vowel harmony), D is t after a voiceless consonant. Before a vowel the
// stem may be softened, doubled or lose its last vowel. Finite verbs are left
// out; infinitives decline.
var turkish = Table{
	Lang:   "tr",
	Lower:  func(s string) string { return strings.ToLowerSpecial(unicode.TurkishCase, s) },
	Fold:   foldTurkish,
	Stems:  turkishStems,
	Stop:   foldedSet(trStop, foldTurkish),
	Joined: joinedTurkish(), // Türkiye'nin, ABD'ye
}

// foldTurkish: many leave out the circumflex.
func foldTurkish(r rune) rune {
	switch r {
	case 'â':
		return 'a'
	case 'î':
		return 'i'
	case 'û':
		return 'u'
	case '\u0307':
		return -1
	}
	return r
}

const (
	trVowels    = "aeıioöuü"
	trVoiceless = "fstkçşhpx"
)

var (
	// What may follow a finished form: the present copula, the other copulas
	// after a consonant and after a vowel, and -ki, which declines again.
	trBe   = fields("0 DIr DIrlAr")
	trWasC = fields("DI DIk DIlAr mIş mIşlAr sA sAlAr ken")
	trWasV = fields("yDI yDIk yDIlAr ymIş ymIşlAr ysA ysAlAr yken yIm yIz sInIz")
	trKi   = fields("ki kini kine kinde kinden kinin kiyle kiler kileri kilere kilerde kilerden kilerin kilerle kidir kiydi")

	trAfterC = trCases("0", "I A", "DA", "In", "DAn", "lA")
	trAfterV = trCases("0", "yI yA", "DA", "nIn", "DAn", "ylA")
	trAfter3 = trCases("0", "nI nA ncA", "nDA", "nIn", "nDAn", "ylA") // after a possessive of the third person
	trEndC   = join(trAfterC, trWasC)
	trEnd3   = join(trAfter3, trWasV)
	trPlural = join(cross(fields("lAr lArIm lArImIz lArInIz"), trEndC), cross(fields("lArI"), trEnd3), fields("lArInlA"))

	// Groups of endings by what the stem must be. The other copulas and the
	// first person stand apart: on many stems they make verbs and other nouns.
	trGroups = map[string][]string{
		"consonant": join(trInitial(trAfterC, false), trPlural),
		"vowel":     join(trInitial(trAfterC, true), cross(fields("I"), trEnd3), cross(fields("ImIz InIz"), trEndC)),
		"was":       trWasC,
		"my":        join(cross(fields("Im"), trEndC), fields("Iz")),
		"open":      join(trAfterV, trWasV, trPlural, cross(fields("sI"), trEnd3), cross(fields("mIz nIz"), trEndC)),
		"open my":   cross(fields("m"), trEndC),
		"third":     trEnd3,                             // merkezi-ne
		"plural":    trPlural,                           // merkez-leri
		"our":       cross(fields("ImIz InIz"), trEndC), // merkez-imiz
		"open our":  cross(fields("mIz nIz"), trEndC),   // banka-mız
		"ki":        join(trKi, fields("kü")),           // yılki, bugünkü
	}
	trLists = sync.OnceValue(turkishLists)
)

// trCases spells out nominative, accusative with dative, locative, genitive,
// ablative and comitative, with the copula and -ki where they may follow.
func trCases(nom, acc, loc, gen, abl, com string) []string {
	return join(cross(fields(nom), trBe), fields(acc),
		cross(fields(loc), join(trBe, trWasV, trKi)), cross(fields(gen), join(trBe, trKi)),
		cross(fields(abl), join(trBe, fields("DI"))), cross(fields(com), fields("0 DIr yDI")))
}

// trInitial picks the patterns that begin with a vowel, or those that do not.
func trInitial(list []string, vowel bool) []string {
	var out []string
	for _, e := range list {
		if (e != "" && oneOf(rune(e[0]), "AI")) == vowel {
			out = append(out, e)
		}
	}
	return out
}

// trSpell writes out a pattern after a stem with this last vowel.
func trSpell(vowel rune, voiceless bool, pattern string) string {
	var b strings.Builder
	for _, r := range pattern {
		switch r {
		case 'A':
			r = 'a'
			if oneOf(vowel, "eiöü") {
				r = 'e'
			}
		case 'I':
			r = trHigh[vowel]
		case 'D':
			r = 'd'
			if voiceless {
				r = 't'
			}
		}
		if oneOf(r, trVowels) {
			vowel = r
		}
		voiceless = oneOf(r, trVoiceless)
		b.WriteRune(r)
	}
	return b.String()
}

// trHigh is the high vowel that follows a vowel.
var trHigh = map[rune]rune{'a': 'ı', 'ı': 'ı', 'e': 'i', 'i': 'i', 'o': 'u', 'u': 'u', 'ö': 'ü', 'ü': 'ü'}

type trKey struct {
	group     string
	high      rune
	voiceless bool
}

func turkishLists() map[trKey][]string {
	out := map[trKey][]string{}
	for group, patterns := range trGroups {
		for _, high := range "ıiuü" {
			for _, voiceless := range []bool{false, true} {
				list := make([]string, len(patterns))
				for i, p := range patterns {
					list[i] = trSpell(high, voiceless, p)
				}
				out[trKey{group, high, voiceless}] = list
			}
		}
	}
	return out
}

// An abbreviation is inflected as it is read out, which its letters do not show.
func joinedTurkish() []string {
	var out []string
	seen := map[string]bool{"": true}
	plural := cross(fields("lAr"), fields("0 I A DA DAn In lA InI InA InDA"))
	for _, p := range join(trAfterC, trAfterV, trAfter3, fields("sI ImIz mIz yDI DI"), plural) {
		for _, high := range "ıiuü" {
			for _, voiceless := range []bool{false, true} {
				if e := trSpell(high, voiceless, p); !seen[e] {
					seen[e] = true
					out = append(out, e)
				}
			}
		}
	}
	return out
}

type trBuilder struct {
	high []rune // the harmonies that the stem takes
	not  string // forms left to another word
	out  []Stem
}

func (b *trBuilder) add(text string, groups ...string) {
	for _, g := range groups {
		for _, high := range b.high {
			list := trLists()[trKey{g, high, oneOf(before(text, 0), trVoiceless)}]
			if b.not != "" {
				list = slices.DeleteFunc(slices.Clone(list), func(e string) bool { return slices.Contains(fields(b.not), text+e) })
			}
			b.out = append(b.out, Stem{text, list})
		}
	}
}

func turkishStems(w string) []Stem {
	last := trLastVowel(w)
	n := len([]rune(w))
	if last == 0 || n < 2 {
		return []Stem{{w, bare}}
	}
	b := &trBuilder{high: trHarmony(w), not: trOther[w]}
	syllables := trSyllables(w)
	switch {
	case w == "su" || w == "akarsu": // suyu, suyun
		b.add(w, "open")
		b.add(w+"y", "vowel", "my")
	case oneOf(before(w, 0), trVowels):
		if syllables < 2 {
			return []Stem{{w, bare}}
		}
		b.add(w, "open")
		if syllables > 2 || oneOf(before(w, 0), "aeo") { // tanı+m is tanım, a word of its own
			b.add(w, "open my")
		}
		b.possessed(w, n)
	default:
		b.add(w, "consonant")
		for _, s := range trBeforeVowel(w, syllables) {
			b.add(s, "vowel")
			if trMine[w] || syllables > 1 && !trVerbal[w] && !suffixed(w, "ış", "iş", "uş", "üş") { // kur+um and giriş+im are other words
				b.add(s, "my")
			}
		}
		if syllables > 1 && !trVerbal[w] && (!suffixed(w, "ş") || suffixed(w, "daş", "taş", "deş")) { // yaz+dı and görüş+tü are verbs
			b.add(w, "was")
		}
		if s, ok := strings.CutSuffix(w, "k"); ok && suffixed(w, "mak", "mek") && syllables > 1 { // infinitive: yapmaya, yapması
			b.add(s, "open")
		}
	}
	if trTimes[w] {
		b.add(w, "ki")
	}
	return b.out
}

// possessed declines a word that may end in the possessive, as the last word of
// veri merkezi does: n before cases, and other possessives in its place. That a
// word ends so is read off harmony and syllables; a vergi treated as one gains
// forms that nobody writes.
func (b *trBuilder) possessed(w string, n int) {
	r := []rune(w)
	high := r[n-1]
	if !oneOf(high, "ıiuü") || trOwn[w] {
		return
	}
	if n > 4 && r[n-2] == 's' && oneOf(r[n-3], trVowels) { // bankası
		if s := string(r[:n-2]); slices.Contains(trHarmony(s), high) {
			b.add(w, "third")
			b.add(s, "plural", "open our")
		}
		return
	}
	s := string(r[:n-1])
	stems := trFull[s]
	switch {
	case stems != nil: // hacmi
		if !slices.Contains(trHarmony(stems[0]), high) {
			return
		}
	case n < 3 || oneOf(r[n-2], trVowels) || !slices.Contains(trHarmony(s), high):
		return
	case !oneOf(r[n-3], trVowels) && !slices.Contains(trCodas, string(r[n-3:n-1])): // bil-gi is no possessive
		return
	default:
		stems = []string{s}
		if hard := trHard[r[n-2]]; hard != "" {
			if h := string(r[:n-2]) + hard; trSyllables(h) > 1 || trSoft[h] || hard == "k" && r[n-2] == 'g' {
				stems = append(stems, h)
			}
		}
	}
	b.add(w, "third")
	b.add(s, "our")
	for _, s := range stems {
		b.add(s, "plural")
	}
}

// trBeforeVowel gives the shapes of a stem before a vowel. Words of several
// syllables mostly soften p ç k, those of one mostly do not; t is by the word.
func trBeforeVowel(w string, syllables int) []string {
	out := []string{w}
	head := strings.TrimSuffix(w, string(before(w, 0)))
	soft := syllables > 1 || trSoft[w]
	switch before(w, 0) {
	case 'p':
		if soft {
			out = append(out, head+"b")
		}
	case 'ç':
		if soft {
			out = append(out, head+"c")
		}
	case 't':
		if trSoft[w] {
			out = append(out, head+"d")
		}
	case 'k':
		switch {
		case before(w, 1) == 'n':
			out = append(out, head+"g")
		case soft && oneOf(before(w, 1), trVowels) && !trHardK[w]:
			out = []string{head + "ğ"} // always: meslek+i would be the adjective mesleki
		}
	case 'g':
		if before(w, 1) == 'o' { // diyalog
			out = append(out, head+"ğ")
		}
	}
	if s := trShort[w]; s != "" {
		out = append(out, s)
	}
	return out
}

func trLastVowel(w string) rune {
	var last rune
	for _, r := range w {
		if oneOf(r, trVowels) {
			last = r
		}
	}
	return last
}

func trSyllables(w string) int {
	n := 0
	for _, r := range w {
		if oneOf(r, trVowels) {
			n++
		}
	}
	return n
}

// trHarmony: the high vowel after a word, and for loans whose last consonant is
// soft in spite of their vowel (kontrolü, saati) the front one as well.
func trHarmony(w string) []rune {
	high := trHigh[trLastVowel(w)]
	if high == 0 {
		return nil
	}
	out := []rune{high}
	if front, ok := map[rune]rune{'ı': 'i', 'u': 'ü'}[high]; ok && (trFront[w] || trSyllables(w) > 1 && suffixed(w, "al", "ol", "ul", "aat", "kat")) {
		out = append(out, front)
	}
	return out
}

// trPairs reads "word stem" pairs.
func trPairs(list string) (there map[string]string, back map[string][]string) {
	there, back = map[string]string{}, map[string][]string{}
	f := strings.Fields(list)
	for i := 0; i+1 < len(f); i += 2 {
		there[f[i]] = f[i+1]
		back[f[i+1]] = append(back[f[i+1]], f[i])
	}
	return there, back
}

var (
	trHard = map[rune]string{'ğ': "k", 'g': "k", 'b': "p", 'c': "ç", 'd': "t"}
	// Pairs of consonants that end a syllable.
	trCodas = fields("lk rk nk ng lp lb rp rb lt rt rd ld nt nd st ft ht pt kt şt rç rc lç lc nç nc rs ns ks rf rm lm rn hs şk sk fs ys vk rz yl ym yn yt yk")
	trTimes = set("yıl gün ay hafta sabah akşam gece bugün dün yarın öğle dönem asır yaz kış sezon gelecek")

	// Monosyllables that soften, and longer words that soften their t; longer
	// words that keep their k.
	trSoft = set(`kap dip cep kalp harp garp uç güç taç borç genç harç burç felç linç vinç öç gök çok yok art yurt kurt dört dert fert cilt but bent kürt
 kanat geçit yoğurt umut kağıt söğüt armut senet maksat iktisat taahhüt mevcut vücut hudut öğüt itikat cihat mürit ümit şehit tehdit kilit inat icat imdat damat evlat feryat cellat fesat itimat mabet tezat ecdat istidat
 murat mahmut ahmet mehmet barut isnat istinat itiyat irat`)
	trHardK = set("hukuk merak idrak iştirak evrak emlak ahlak infilak tetkik tahkik tasdik tebrik teşvik tatbik refik tevfik istihkak istimlak ittifak nifak")
	// Back vowels before a soft consonant.
	trFront = set("hal gol rol harf kalp harp saat dikkat hakikat şefkat kabahat seyahat menfaat sıhhat idrak emlak alkol petrol lügat liyakat refakat sadakat ziraat cemaat itaat kanaat şıhat hat")

	// Nouns that lose their last vowel before a vowel or double their consonant.
	trShort, trFull = trPairs(`ağız ağz akıl akl akis aks alın aln asıl asl asır asr avuç avc ağır ağr bağır bağr bahis bahs beniz benz beyin beyn boyun boyn böğür böğr burun burn cebir cebr cisim cism cürüm cürm devir devr emir emr
 fasıl fasl fetih feth fikir fikr geniz genz göğüs göğs gönül gönl hacim hacm haciz hacz hapis haps hasım hasm hazım hazm hısım hısm hüküm hükm hüzün hüzn ilim ilm isim ism izin izn kabir kabr kadir kadr kahır kahr karın karn kasıt kasd kavim kavm kayıp kayb
 kayıt kayd kesir kesr keşif keşf kısım kısm kibir kibr kutup kutb koyun koyn küfür küfr lütuf lütf metin metn meyil meyl misil misl mühür mühr nabız nabz nakil nakl nakit nakd nefis nefs nehir nehr nesil nesl nesir nesr nutuk nutk oğul oğl omuz omz ömür ömr
 rahim rahm rızık rızk resim resm sabır sabr seyir seyr sihir sihr şahıs şahs şehir şehr şekil şekl şükür şükr tavır tavr uzuv uzv vakit vakt vahiy vahy vakıf vakf vasıf vasf zehir zehr zihin zihn zikir zikr zulüm zulm akit akd defin defn hayır hayr kayın kayn ufuk ufk
 hak hakk had hadd his hiss ret redd af aff tıp tıbb zan zann zıt zıdd sır sırr cet cedd hat hatt şık şıkk mahal mahall üs üss hac hacc fen fenn zam zamm su suy rab rabb şer şerr`)

	// Longer nouns whose stem is also a verb's.
	trVerbal = set("güven kazan gerek deney gecik")
	// Monosyllables of which one says "my".
	trMine = set("kız eş dost can el göz baş yüz ruh kalp iş ev köy yurt halk")
	// Words whose final vowel is their own and would give the forms of another
	// word: soru+nu is also sorun+u, kap+ları is from kap.
	trOwn = set("soru sayı yazı dizi kapı yapı kadı altı yarı koyu kanı tanı anı bası akı üstü deri seri yeni sıkı dini askeri tarihi resmi")
	// Forms that are another word's far more often.
	trOther = map[string]string{"ad": "ada", "at": "ata", "oy": "oyun", "his": "hisse hisseden", "kar": "kara", "kur": "kura", "yar": "yara", "alt": "altın", "resim": "resmi",
		"ada": "adam adama adamı adamın adamda adamdan adamla adamdır", "kale": "kalem kaleme kalemi kalemin kalemde kalemden kalemle kalemdir", "deva": "devam devama devamı devamın"}
)

const trStop = `ve ile bir bu şu o da de ki mi mı mu mü ya ama fakat ancak veya yahut hem eğer çünkü değil ben sen biz siz onlar bana sana ona bize size onlara beni seni onu bizi sizi onları benim senin onun bizim sizin onların bunu bunun buna bunda bundan bunlar şunu şunun
 kendi böyle şöyle öyle nasıl neden niçin niye ne kim hangi hiç her hep tüm bütün bazı birçok birkaç çok az daha en pek için gibi kadar sonra önce göre karşın rağmen dolayı üzere bile sadece yalnızca ise idi imiş iken işte belki sanki artık zaten yine gene şimdi olarak olan oldu olduğu
 olur oluyor olmak eden etti eder ederek etmek edilen vardı yoktu varsa yoksa diye dek
 boyunca uyarınca hakkında`
