package morph

import "strings"

// English nouns have a plural; the possessive hangs on an apostrophe and never
// touches the stem. The -s of a verb coincides with the plural. -ing, -ed and the
// agent -er are left out: which of them is inflection depends on the part of
// speech (a valuing is not a value), and only comparison has a closed list.
var english = Table{
	Lang:   "en",
	Stems:  englishStems,
	Stop:   set(enStop),
	Joined: fields("s"), // company's, CEO's
}

func englishStems(word string) []Stem {
	if forms, ok := enIrregular[word]; ok {
		return forms
	}
	if short(word) || enNoPlural[word] {
		return []Stem{{word, bare}}
	}
	with := func(list string) []Stem { return []Stem{{word, endings(list)}} }
	last, prev := before(word, 0), before(word, 1)
	if enGraded[word] {
		return enCompared(word, last, prev)
	}
	switch {
	case suffixed(word, "sis", "xis"): // Greek -is: analysis, axis → -es
		return []Stem{{word, bare}, {swap(word, "is", "es"), bare}}
	case suffixed(word, "us"): // -uses always, -i in the Latin words that keep it
		out := with("0 es")
		if enLatinI[word] || suffixed(word, "coccus", "thalamus") {
			out = append(out, Stem{swap(word, "us", "i"), bare})
		}
		return out
	case suffixed(word, "ex", "ix"):
		out := with("0 es")
		if enLatinIces[word] {
			out = append(out, Stem{word[:len(word)-2] + "ices", bare})
		}
		return out
	case word == "quiz" || word == "whiz":
		return with("0 zes")
	case suffixed(word, "s", "x", "z", "sh"):
		return with("0 es")
	case suffixed(word, "ch"): // ch spoken as k takes -s
		if enHardCh[word] {
			return with("0 s")
		}
		return with("0 es")
	case last == 'y' && (!oneOf(prev, "aeou") || suffixed(word, "quy")):
		return []Stem{{word, bare}, {swap(word, "y", "ies"), bare}}
	case last == 'o' && enItalianI[word]:
		return append(with("0 s es"), Stem{swap(word, "o", "i"), bare})
	case last == 'o' && enOes[word]:
		return with("0 s es")
	case last == 'f' || suffixed(word, "fe"):
		for _, v := range enVes {
			// Compounds follow their head: bookshelf, housewife, afterlife.
			if strings.HasSuffix(word, v) && !enKeepsF[word] {
				out := []Stem{{word, bare}, {strings.TrimSuffix(strings.TrimSuffix(word, "e"), "f") + "ves", bare}}
				if v == "scarf" || v == "hoof" || v == "dwarf" || v == "wharf" {
					out[0].Endings = endings("0 s")
				}
				return out
			}
		}
		return with("0 s")
	case suffixed(word, "eau"): // plateau → plateaux
		return with("0 s x")
	case suffixed(word, "ium") || suffixed(word, "um") && enLatinA[word]:
		return append(with("0 s"), Stem{swap(word, "um", "a"), bare})
	case suffixed(word, "on") && (enGreekA[word] || suffixed(word, "hedron", "zoon")):
		return append(with("0 s"), Stem{swap(word, "on", "a"), bare})
	case last == 'a' && enLatinAe[word]:
		return with("0 s e")
	case suffixed(word, "man") && !enMans[word]: // chairman → chairmen, but Germans
		return []Stem{{word, bare}, {swap(word, "man", "men"), bare}}
	case suffixed(word, "child"):
		return with("0 ren")
	case suffixed(word, "foot"):
		return []Stem{{word, bare}, {swap(word, "foot", "feet"), bare}}
	case suffixed(word, "tooth"):
		return []Stem{{word, bare}, {swap(word, "tooth", "teeth"), bare}}
	}
	return with("0 s")
}

// enCompared gives the comparative and superlative, and the -s of those that
// are nouns as well.
func enCompared(word string, last, prev rune) []Stem {
	own := bare
	if enGradedNoun[word] {
		own = endings("0 s")
	}
	switch {
	case last == 'y' && !oneOf(prev, "aeou"):
		return []Stem{{word, bare}, {swap(word, "y", "i"), endings("er est")}}
	case last == 'e':
		return []Stem{{word, own}, {word, endings("r st")}}
	case oneOf(last, "bdgmnpt") && oneOf(prev, "aeiou") && !oneOf(before(word, 2), "aeiou"):
		return []Stem{{word, own}, {word + string(last), endings("er est")}} // a single consonant after a single vowel doubles
	}
	return []Stem{{word, own}, {word, endings("er est")}}
}

var (
	enIrregular = irregular(`mouse mice; louse lice; dormouse dormice; goose geese; ox oxen; die dice dies; penny pennies pence; man men;
 woman women; child children; foot feet; tooth teeth; person persons; passerby passersby; datum data; genus genera; viscus viscera;
 corpus corpora corpuses; opus opera opuses; schema schemas schemata; stigma stigmas stigmata; stoma stomas stomata; lemma lemmas lemmata; trauma traumas traumata; dogma dogmas dogmata; carcinoma carcinomas carcinomata; kibbutz kibbutzim; cherub cherubs cherubim; seraph seraphs seraphim;
 good better best; bad worse worst; far farther farthest further furthest; gas gases gasses; bus buses busses; lens lenses; chassis chassis; staff staffs staves; turf turfs turves; beau beaus beaux; adieu adieus adieux; milieu milieus milieux; lexicon lexicons lexica;
 brother brothers; attorney-general attorneys-general; octopus octopuses octopi; hoof hoofs hooves; beef beefs beeves; handkerchief handkerchiefs handkerchieves; iris irises irides; larynx larynxes larynges; pharynx pharynxes pharynges; phalanx phalanxes phalanges; money moneys monies; plus pluses plusses`)

	// Not plurals: the -s word means something else, or the word is invariable.
	enNoPlural = set(`economic politic physic mathematic genetic electronic linguistic athletic robotic dynamic logistic acoustic aerodynamic aesthetic analytic ballistic
 biometric bioinformatic cybernetic econometric ergonomic forensic geopolitic graphic gymnastic hydraulic informatic kinetic macroeconomic metaphysic microeconomic numeric obstetric optic
 pediatric phonetic photonic pragmatic semantic semiotic stylistic thermodynamic
 news series species economics politics physics mathematics ethics logistics sheep aircraft spacecraft hovercraft offspring deer salmon trout moose bison swine
 information software hardware malware firmware equipment furniture people police cattle thanks means headquarters diabetes barracks crossroads corps debris rendezvous chaos mumps rabies
 advice knowledge evidence luggage machinery scissors trousers glasses clothes customs premises proceeds savings surroundings outskirts`)

	enLatinI = set(`alumnus stimulus nucleus radius focus fungus bacillus syllabus locus terminus thesaurus calculus emeritus cactus hippopotamus abacus torus incubus succubus
 humerus rhombus modulus annulus cumulus tumulus meniscus esophagus oesophagus sarcophagus gladiolus narcissus papyrus magus bronchus hippocampus cirrus uterus discus villus limbus nimbus tarsus colossus`)
	enLatinIces = set("index appendix matrix vertex vortex codex apex helix cortex vertix directrix subindex executrix testatrix cicatrix calix radix submatrix")
	enHardCh    = set("stomach monarch epoch patriarch matriarch eunuch tech loch oligarch hierarch biotech fintech edtech")
	enOes       = set(`potato tomato hero echo veto torpedo embargo cargo mosquito volcano buffalo domino mango motto memento tornado zero superhero halo innuendo
 archipelago desperado dingo flamingo ghetto lasso lingo manifesto mulatto peccadillo portico proviso salvo tuxedo fresco grotto commando farrago`)
	enItalianI = set("virtuoso libretto graffito paparazzo concerto tempo soprano castrato mafioso")
	enVes      = fields("leaf life wife knife half self shelf thief wolf calf loaf elf sheaf scarf hoof wharf dwarf")
	enKeepsF   = set("behalf still-life")
	enLatinA   = set(`memorandum stratum substratum spectrum curriculum addendum corrigendum quantum referendum continuum optimum maximum minimum extremum supremum infimum forum aquarium erratum ovum serum
 desideratum dictum candelabrum cerebrum cerebellum colloquium flagellum fulcrum labium phylum plectrum rostrum scriptorium septum speculum sputum sternum velum vacuum momentum datum symposium factum arboretum ultimatum interregnum`)
	enGreekA  = set("criterion phenomenon automaton ganglion taxon mitochondrion noumenon etymon organon prolegomenon oxymoron")
	enLatinAe = set(`alga larva formula antenna alumna vertebra nebula supernova nova pupa amoeba aorta patella scapula tibia fibula papilla hypha lamina lacuna trachea bursa fistula
 persona minutia areola fossa axilla macula placenta umbra penumbra medulla`)
	enMans = set("human superhuman nonhuman inhuman subhuman posthuman german roman ottoman norman talisman shaman caiman cayman brahman mussulman ataman hetman pullman walkman turkman oman")

	// Adjectives compared by ending; elsewhere -er makes an agent (late/later, but bank/banker).
	enGraded = set(`angry bald bare base big bitter black bland bleak blind blue blunt bold brave brief bright brisk broad brown bulky bumpy busy calm cheap chilly classy clean clear clever close cloudy clumsy
 coarse cold cool costly crazy creamy creepy crisp crude cruel curly cute damp dark deadly dear deep dense dim dirty drab dreary dry dull dumb dusty early earthy easy eerie empty
 fair faint fancy fast fat faulty fierce filthy fine firm fit flaky fleshy flimsy fluffy fond frail frank free fresh friendly full funny fuzzy gentle ghastly giddy glad gloomy glossy grainy grand grave gray greasy great greedy green grey
 grim gross grumpy guilty hairy handy happy hard hardy harsh hasty hazy healthy hearty heavy hefty high hilly hoarse holy homely hot huge humble hungry icy idle itchy jolly juicy keen kind lame large late lazy lean lengthy light likely
 lively lofty lonely long loose loud lousy lovely low lucky mad mean meek mellow merry messy mighty mild milky misty moist moody muddy murky naive narrow nasty naughty near neat needy nervy new nice nimble noble noisy nutty odd oily old
 pale petty pink plain plump polite poor posh pretty proud pure purple quick quiet quirky rainy rare raw ready red remote rich ripe risky rocky roomy rosy rough rowdy rude rusty sad safe salty sandy sane scarce scary severe shabby shady shaky shallow
 sharp shiny short shrewd shy silly simple sincere skinny sleepy slender slick slight slim slimy slow sly small smart smelly smoky smooth snowy sober soft sore sour spare sparse speedy spicy stale starry steady steep sticky stiff stingy stormy stout
 strange strict strong stuffy sturdy subtle sunny sure sweet swift tall tame tangy tart tasty taut tender tense thick thin thirsty thorny tidy tight tiny tough trendy tricky true ugly unfair unhappy unlikely vague vain vast wacky warm wary
 wavy weak wealthy weary weird wet white wide wild windy wise witty wordy worldly worthy wry young yummy stable unstable`)
	enGradedNoun = set("light cold cool high low fat fit fine fair firm clear clean close slow narrow calm warm dim dull smooth loose free blind black white red green blue brown grey gray pink deep great base spare tender sour kind plain lean tense tame")
)

const enStop = `a about above after again against all along also although am among an and any are as at be became because become been before
 behind being below beneath beside between beyond both but by can could did do does doing done down during each either else ever every few
 for from further had has have having he her here hers herself him himself his how however i if in into is it its itself just last least less
 let like may me might mine more most much must my myself neither never next no nobody none nor not nothing now of off often on once one only
 onto or other others otherwise ought our ours out over own per perhaps quite rather same shall she should since so some somebody someone
 something such than that the their theirs them themselves then there these they this those though through thus till to together too
 toward towards under unless until up upon us very was we were what whatever when where whether which while who whom whose why will with
 within without would yet you your yours yourself`
