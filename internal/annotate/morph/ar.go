package morph

import (
	"strings"
	"unicode/utf8"
)

// Arabic nouns take conjunctions, prepositions and the article in front, and
// dual, sound plural and pronoun suffixes behind. Broken plurals are words to
// list in the glossary: no rule makes them from the consonants alone.
var arabic = Table{
	Lang:       "ar",
	Fold:       foldArabic,
	Proclitics: arProclitics,
	Stems:      arabicStems,
	Stop:       foldedSet(arStop, foldArabic),
}

// foldArabic drops vowel signs and tatweel, which are optional, and joins the
// spellings of alef and of final yeh, which writers do not keep apart. Persian
// kaf and yeh are what some keyboards type.
func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ـ', '\u0670', '\u200c', '\u200d':
		return -1
	}
	if r >= '\u064b' && r <= '\u065f' || r >= '\u0610' && r <= '\u061a' || r >= '\u06d6' && r <= '\u06ed' {
		return -1
	}
	return r
}

// foldedSet is a stop list written as people write it.
func foldedSet(list string, fold func(rune) rune) map[string]bool {
	return set(strings.Map(fold, strings.ToLower(list)))
}

// A conjunction (wa- fa-), then a preposition (bi- ka- li-), then the article;
// li- and the article contract to لل.
var arProclitics = cross(fields("0 و ف"), fields("0 ب ك ل ال بال كال لل"))[1:]

// The suffix of the first person, ي, is left out: it spells the adjective of
// relation (اقتصادي is "economic" far more often than "my economy").
var (
	arPronouns = fields("ه ها هم هما هن ك كم كن نا")
	arHeavy    = fields("ه ها هم هما هن كم كن نا") // without ك: after short stems it makes other words (مال, مالك)
	arDual     = fields("ان ين")                   // nominative and oblique
	arFeminine = join(fields("ة"), cross(fields("ت تا تي"), arPronouns), fields("تان تين تا"), arAt)
	arAt       = join(fields("ات"), cross(fields("ات"), arPronouns))
	arShort    = join(fields("0 ا"), arHeavy, arDual)                        // three letters: no plural by ending
	arNoun     = join(fields("0 ا"), arPronouns, arDual, arAt, fields("ون")) // ين is dual and plural
	arAdj      = join(arNoun, arFeminine)
)

func arabicStems(word string) []Stem {
	n := utf8.RuneCountInString(word)
	if n < 3 {
		return []Stem{{word, bare}}
	}
	last := before(word, 0)
	cut := word[:len(word)-utf8.RuneLen(last)]
	switch {
	case last == 'ة': // opens to ت before any suffix
		return []Stem{{cut, without(cut, arFeminine)}}
	case last == 'ء': // hamza takes the seat of the case vowel before a suffix
		return []Stem{{word, join(fields("0 ا"), arPronouns, arDual, arAt)}, {cut + "ؤ", arPronouns}, {cut + "ئ", join(fields("ا"), arPronouns, arDual)}, {cut + "و", fields("ان ين ات")}}
	case last == 'ي': // adjective of relation, or alef maqsura, which is alef before a suffix
		out := []Stem{{word, arAdj}}
		if n > 3 {
			out = append(out, Stem{cut + "ا", arPronouns})
		} else {
			out = append(out, Stem{cut + "ا", arHeavy})
		}
		return out
	case n == 3:
		return []Stem{{word, without(word, arShort)}}
	case isArabicAdjective(word, n):
		return []Stem{{word, without(word, arAdj)}}
	}
	return []Stem{{word, without(word, arNoun)}}
}

// isArabicAdjective: participles in م of five letters and more, and the pattern
// faʿīl, agree in gender. For other nouns ة makes another word (مكتب, مكتبة).
func isArabicAdjective(word string, n int) bool {
	return n >= 5 && strings.HasPrefix(word, "م") || n == 4 && before(word, 1) == 'ي' && before(word, 2) != 'ا'
}

// arOther are words that look like a shorter noun with an ending.
var arOther = foldedSet(`طريقة طريقتان طريقتين طريقته طريقتها طرقات عقيدة عقيدته عقيدتها طيران عدوان عمران دوران ميزان عنوان سلطان قانون
 مالك كمالا سكان بلدان لسان برهان بستان رمضان ميدان حيوان انسان امان بيان نقصان جريان غليان سريان دخان فنان قرآن لبنان عثمان حسين
 قوانين معادن بنين حنين حسنا معنا ضمنا مسكن شركات حركات`, foldArabic)

func without(stem string, endings []string) []string {
	var out []string
	for _, e := range endings {
		if !arOther[stem+e] || e == "ة" && !arOther[stem+"ة"] {
			out = append(out, e)
		}
	}
	return out
}

const arStop = `من في على إلى عن مع أن إن كان كانت يكون تكون هو هي هم هن أنت أنا نحن هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين
 اللذان اللاتي ما ماذا لا لم لن قد لقد ثم أو أم بل لكن لكنه حتى إذا إذ لو لولا كي منذ مذ بين تحت فوق قبل بعد عند عندما حين حيث كل كلا بعض غير
 سوى أي أية كما كذلك لذلك هنا هناك أيضا فقط جدا ليس ليست عليه عليها إليه إليها فيه فيها منه منها عنه عنها به بها له لها لهم معه معها بأن لأن كأن
 وهو وهي وقد ولا وما ولم ولن وإن وأن فإن فقد كما بما مما عما فيما وفي ومن وعلى وإلى وعن ومع لدى خلال ضد نحو أما إما أنه أنها بأنه لأنه وكان وكانت`
