package morph

import (
	"strings"
	"unicode/utf8"
)

// Arabic nouns take conjunctions, prepositions and the article in front, and
// dual, sound plural and pronoun suffixes behind. Plurals inside the word are known
// for some shapes and for a list of common nouns; the glossary can give others as stems.
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
	arRelation = join(fields("0 ون و"), arPronouns, arDual, arFeminine) // without ا: it makes countries (بريطاني, بريطانيا)
)

func arabicStems(word string) []Stem { return append(arabicNoun(word), arabicBroken(word)...) }

func arabicNoun(word string) []Stem {
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
	case last == 'ي' && n == 3: // alef maqsura, which is alef before a suffix
		return []Stem{{word, arShort}, {cut + "ا", arHeavy}}
	case last == 'ي': // the same, or an adjective of relation
		return []Stem{{word, arRelation}, {cut + "ا", arPronouns}}
	case n == 3:
		return []Stem{{word, without(word, arShort)}}
	case n >= 5 && strings.HasPrefix(word, "م"): // participle: construct plural مساهمو مساهمي
		return []Stem{{word, without(word, join(arAdj, fields("و ي")))}}
	case isArabicAdjective(word, n):
		return []Stem{{word, without(word, arAdj)}}
	}
	return []Stem{{word, without(word, arNoun)}}
}

// arabicBroken gives the plurals inside the word that follow from its shape, and
// those of common short nouns, which are learnt one by one.
func arabicBroken(word string) []Stem {
	var out []Stem
	for _, f := range arPlurals[word] {
		if f.Text != word {
			out = append(out, arabicNoun(f.Text)...)
		}
	}
	r := []rune(strings.TrimSuffix(word, "ة"))
	switch {
	case len(r) == 4 && r[0] == 'م' && !oneOf(r[1], "تا") && !oneOf(r[2], "اوي") && !oneOf(r[3], "اويء"): // مصدر → مصادر, محكمة → محاكم
		out = append(out, arabicNoun(string([]rune{r[0], r[1], 'ا', r[2], r[3]}))...)
	case len(r) == 5 && oneOf(r[0], "مت") && oneOf(r[3], "اوي") && r[2] != 'ا' && r[1] != 'ا' && !strings.HasSuffix(word, "ة"): // مشروع → مشاريع, تقرير → تقارير
		out = append(out, arabicNoun(string([]rune{r[0], r[1], 'ا', r[2], 'ي', r[4]}))...)
	case len(r) == 5 && r[1] == 'ا' && r[3] == 'و' && !strings.HasSuffix(word, "ة"): // قانون → قوانين
		out = append(out, arabicNoun(string([]rune{r[0], 'و', 'ا', r[2], 'ي', r[4]}))...)
	}
	return out
}

// isArabicAdjective: participles in م of five letters and more, and the pattern
// faʿīl, agree in gender. For other nouns ة makes another word (مكتب, مكتبة).
func isArabicAdjective(word string, n int) bool {
	return n >= 5 && strings.HasPrefix(word, "م") || n == 4 && strings.HasPrefix(word, "مت") || n == 4 && before(word, 1) == 'ي' && before(word, 2) != 'ا'
}

// arPlurals: noun and its plurals inside the word.
var arPlurals = irregular(strings.Map(foldArabic, `اسم أسماء; أثر آثار; أساس أسس; أسبوع أسابيع; أسلوب أساليب; أصل أصول; إقليم أقاليم; أمة أمم; أمر أمور أوامر; باب أبواب;
 باحث باحثون; بحث بحوث أبحاث; بحر بحار; برنامج برامج; بلد بلدان بلاد; بنت بنات; بند بنود; بنك بنوك; بيت بيوت; تاجر تجار; تاريخ تواريخ; ثمن أثمان;
 جانب جوانب; جائزة جوائز; جبل جبال; جدول جداول; جزء أجزاء; جزيرة جزر; جسم أجسام; جهاز أجهزة; جيش جيوش; حاجز حواجز; حاكم حكام; حد حدود; حدث أحداث;
 حديقة حدائق; حرب حروب; حرف حروف أحرف; حزب أحزاب; حق حقوق; حقل حقول; حكم أحكام; حل حلول; خبر أخبار; خبير خبراء; خط خطوط; خطأ أخطاء; خطة خطط; خطر أخطار مخاطر;
 دافع دوافع; درس دروس; دعوى دعاوى; دليل أدلة; دور أدوار; دولة دول; دين ديون أديان; رأس رؤوس; رأي آراء; رئيس رؤساء; ربح أرباح; رجل رجال; رسالة رسائل; رسم رسوم;
 رقم أرقام; زعيم زعماء; زميل زملاء; سبب أسباب; سر أسرار; سطر أسطر سطور; سعر أسعار; سفير سفراء; سفينة سفن; سلاح أسلحة; سلطة سلطات; سنة سنوات سنين سنون;
 سند سندات; سهم أسهم; سؤال أسئلة; سوق أسواق; سياسة سياسات; سيارة سيارات; شأن شؤون; شخص أشخاص; شرط شروط; شركة شركات; شريك شركاء; شعب شعوب; شكل أشكال; شهر أشهر شهور; شيء أشياء;
 صاحب أصحاب; صديق أصدقاء; صف صفوف; صندوق صناديق; صوت أصوات; صورة صور; ضابط ضباط ضوابط; ضرر أضرار; ضريبة ضرائب; طالب طلاب طلبة; طبيب أطباء; طرف أطراف; طريق طرق; طريقة طرق طرائق;
 طفل أطفال; ظرف ظروف; عالم علماء; عامل عمال عوامل; عدد أعداد; عضو أعضاء; عقد عقود; علم علوم; عمل أعمال; عميل عملاء; عنصر عناصر; غرض أغراض; فرد أفراد; فرصة فرص; فرع فروع; فريق فرق;
 فكرة أفكار; فن فنون; قائد قادة; قائمة قوائم; قاعدة قواعد; قاض قضاة; قاضي قضاة; قرض قروض; قرن قرون; قسم أقسام; قصة قصص; قضية قضايا; قطاع قطاعات; قلب قلوب; قوم أقوام; قوة قوى قوات; قيد قيود; قيمة قيم;
 كاتب كتاب; كتاب كتب; كلمة كلمات; لغة لغات; لقب ألقاب; لون ألوان; ليلة ليال ليالي; مادة مواد; مال أموال; مبدأ مبادئ; مدينة مدن; مدير مدراء; مستوى مستويات; مشكلة مشاكل; معلومة معلومات; ملف ملفات;
 ملك ملوك; مهمة مهام; مورد موارد; موسم مواسم; موقع مواقع; موقف مواقف; نائب نواب; نتيجة نتائج; نص نصوص; نظام نظم أنظمة; نظرية نظريات; نفس أنفس نفوس; نقطة نقاط نقط; نموذج نماذج; نوع أنواع; هدف أهداف;
 هيئة هيئات; وثيقة وثائق; وجه وجوه أوجه; وحدة وحدات; وزن أوزان; وزير وزراء; وسيلة وسائل; وظيفة وظائف; وقت أوقات; وكيل وكلاء; ولد أولاد; يد أيد أيدي; يوم أيام; خوارزمية خوارزميات; شبكة شبكات; مساهم مساهمون; حصة حصص; أصل أصول; رقاقة رقائق; شريحة شرائح; معيار معايير; صفقة صفقات; تقرير تقارير`))

// arOther are words that look like a shorter noun with an ending.
var arOther = foldedSet(`طريقة طريقتان طريقتين طريقته طريقتها عقيدة عقيدته عقيدتها طيران عدوان عمران دوران ميزان عنوان سلطان
 حيوان إنسان نقصان جريان غليان سريان لبنان رمضان مالك مكتبات مجموعة مجموعته مجموعتها مجموعات مجموعتان مجموعتين راية`, foldArabic)

// without leaves out the endings that make another word.
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
