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
	endings := func(list ...string) []Stem { return []Stem{{word, append([]string{""}, list...)}} }
	last, prev := before(word, 0), before(word, 1)
	if enGraded[word] {
		return enCompared(word, last, prev)
	}
	switch {
	case suffixed(word, "sis", "xis"): // Greek -is: analysis, axis → -es
		return []Stem{{word, bare}, {swap(word, "is", "es"), bare}}
	case suffixed(word, "us"): // -uses always, -i in the Latin words that keep it
		out := endings("es")
		if enLatinI[word] {
			out = append(out, Stem{swap(word, "us", "i"), bare})
		}
		return out
	case suffixed(word, "ex", "ix"):
		out := endings("es")
		if enLatinIces[word] {
			out = append(out, Stem{word[:len(word)-2] + "ices", bare})
		}
		return out
	case word == "quiz" || word == "whiz":
		return endings("zes")
	case suffixed(word, "s", "x", "z", "sh"):
		return endings("es")
	case suffixed(word, "ch"): // ch spoken as k takes -s
		if enHardCh[word] {
			return endings("s")
		}
		return endings("es")
	case last == 'y' && (!oneOf(prev, "aeou") || suffixed(word, "quy")):
		return []Stem{{word, bare}, {swap(word, "y", "ies"), bare}}
	case last == 'o' && enOes[word]:
		return endings("s", "es")
	case last == 'f' || suffixed(word, "fe"):
		for _, v := range enVes {
			// Compounds follow their head: bookshelf, housewife, afterlife.
			if strings.HasSuffix(word, v) && !enKeepsF[word] {
				out := []Stem{{word, bare}, {strings.TrimSuffix(strings.TrimSuffix(word, "e"), "f") + "ves", bare}}
				if v == "scarf" || v == "hoof" || v == "dwarf" || v == "wharf" {
					out[0].Endings = []string{"", "s"}
				}
				return out
			}
		}
		return endings("s")
	case suffixed(word, "um") && enLatinA[word]:
		return append(endings("s"), Stem{swap(word, "um", "a"), bare})
	case suffixed(word, "on") && enGreekA[word]:
		return append(endings("s"), Stem{swap(word, "on", "a"), bare})
	case last == 'a' && enLatinAe[word]:
		return endings("s", "e")
	case suffixed(word, "man") && !enMans[word]: // chairman → chairmen, but Germans
		return []Stem{{word, bare}, {swap(word, "man", "men"), bare}}
	case suffixed(word, "child"):
		return endings("ren")
	case suffixed(word, "foot"):
		return []Stem{{word, bare}, {swap(word, "foot", "feet"), bare}}
	case suffixed(word, "tooth"):
		return []Stem{{word, bare}, {swap(word, "tooth", "teeth"), bare}}
	}
	return endings("s")
}

// enCompared gives the comparative and superlative, and the -s that some
// of these words take as verbs or nouns.
func enCompared(word string, last, prev rune) []Stem {
	stem := word
	switch {
	case last == 'y' && !oneOf(prev, "aeou"):
		return []Stem{{word, bare}, {swap(word, "y", "i"), fields("er est")}}
	case last == 'e':
		return []Stem{{word, fields("0 r st")}}
	case oneOf(last, "bdgmnpt") && oneOf(prev, "aeiou") && !oneOf(before(word, 2), "aeiou"):
		stem += string(last) // a single consonant after a single vowel doubles
		return []Stem{{word, bare}, {stem, fields("er est")}}
	}
	return []Stem{{word, fields("0 er est")}}
}

var (
	enIrregular = irregular(`mouse mice; louse lice; goose geese; ox oxen; die dice dies; penny pennies pence; man men;
 woman women; child children; foot feet; tooth teeth; person persons; passerby passersby; datum data; genus genera;
 corpus corpora corpuses; opus opera opuses; schema schemas schemata; stigma stigmas stigmata; kibbutz kibbutzim; bureau bureaus bureaux;
 good better best; bad worse worst; far farther farthest further furthest; gas gases gasses; bus buses busses; lens lenses;
 brother brothers; attorney-general attorneys-general; chateau chateaux chateaus; plateau plateaus plateaux; cactus cacti cactuses`)

	// Not plurals: the -s word means something else, or the word is invariable.
	enNoPlural = set(`economic politic physic mathematic genetic electronic linguistic athletic robotic dynamic logistic
 news series species economics politics physics mathematics ethics logistics sheep aircraft spacecraft offspring deer salmon
 information software hardware equipment furniture people police cattle thanks means headquarters diabetes`)

	enLatinI    = set("alumnus stimulus nucleus radius focus fungus bacillus syllabus locus terminus thesaurus calculus emeritus")
	enLatinIces = set("index appendix matrix vertex vortex codex apex helix cortex vertix directrix")
	enHardCh    = set("stomach monarch epoch patriarch matriarch eunuch tech loch oligarch hierarch biotech fintech")
	enOes       = set("potato tomato hero echo veto torpedo embargo cargo mosquito volcano buffalo domino mango motto memento tornado zero superhero halo innuendo")
	enVes       = fields("leaf life wife knife half self shelf thief wolf calf loaf elf sheaf scarf hoof wharf dwarf")
	enKeepsF    = set("behalf still-life")
	enLatinA    = set("medium memorandum stratum spectrum curriculum addendum bacterium symposium quantum referendum consortium equilibrium millennium moratorium continuum optimum maximum minimum forum stadium aquarium erratum ovum")
	enGreekA    = set("criterion phenomenon automaton polyhedron ganglion")
	enLatinAe   = set("alga larva formula antenna alumna vertebra nebula supernova")
	enMans      = set("human superhuman nonhuman german roman ottoman norman talisman shaman caiman brahman mussulman ataman hetman pullman walkman turkman oman")

	// Adjectives compared by ending; elsewhere -er makes an agent (late/later, but bank/banker).
	enGraded = set(`big small large great high low long short old young new early late hot cold warm cool rich poor strong weak
 fast slow quick hard soft heavy light deep shallow wide broad narrow thick thin cheap dear safe easy busy happy healthy wealthy
 clean dirty clear dark bright close near nice fine rare wise large simple tough rough smooth sharp steep tall tight loose fair
 full fresh sweet bitter loud quiet calm mild brave proud pure ripe sad mad fat fit wet dry tiny ugly pretty lovely friendly
 lively lonely likely unlikely costly deadly risky tricky noisy angry hungry heavy lengthy mighty sturdy speedy scary funny
 sunny windy rainy cloudy dense vast grave harsh keen bold blunt crude strict stable humble noble gentle`)
)

const enStop = `a about above after again against all along also although am among an and any are as at be became because become been before
 behind being below beneath beside between beyond both but by can could did do does doing done down during each either else ever every few
 for from further had has have having he her here hers herself him himself his how however i if in into is it its itself just last least less
 let like may me might mine more most much must my myself neither never next no nobody none nor not nothing now of off often on once one only
 onto or other others otherwise ought our ours out over own per perhaps quite rather same shall she should since so some somebody someone
 something such than that the their theirs them themselves then there these they this those though through thus till to together too
 toward towards under unless until up upon us very was we were what whatever when where whether which while who whom whose why will with
 within without would yet you your yours yourself`
