package morph

import (
	"strings"
	"unicode/utf8"
)

// Arabic nouns take conjunctions, prepositions and the article in front, and
// dual, sound plural and pronoun suffixes behind. Plurals inside the word follow from
// the shape of the longer words and are listed by pattern for the shorter ones; the
// glossary can give others as stems.
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
	arPronouns   = fields("ه ها هم هما هن ك كم كن نا")
	arHeavy      = fields("ه ها هم هما هن كم كن نا") // without ك: after short stems it makes other words (مال, مالك)
	arDual       = fields("ان ين")                   // nominative and oblique
	arAt         = join(fields("ات"), cross(fields("ات"), arPronouns))
	arTa         = join(fields("ة"), cross(fields("ت تا تي"), arPronouns), fields("تان تين تا"))
	arFeminine   = join(arTa, arAt)
	arWeakAt     = cross(fields("و ي"), arAt)           // قناة, قنوات
	arShort      = join(fields("0 ا"), arHeavy, arDual) // three letters: no plural by ending
	arShortAdj   = join(arShort, arFeminine, fields("ون"))
	arSingular   = join(fields("0 ا"), arPronouns, arDual, fields("ون"))
	arNoun       = join(arSingular, arAt) // ين is dual and plural
	arAdj        = join(arNoun, arFeminine)
	arParticiple = join(arAdj, fields("و ي"))                             // construct plural مساهمو مساهمي
	arRelation   = join(fields("0 ون و"), arPronouns, arDual, arFeminine) // without ا: it makes countries (بريطاني, بريطانيا)
	arPlural     = join(fields("0 ا"), arPronouns)                        // of a plural inside the word
	arPluralAh   = join(fields("ة"), cross(fields("ت"), arPronouns))      // أجهزة, أجهزتها
	arPlural3    = join(fields("0 ا"), arHeavy)
	arHamza      = join(fields("0 ا"), arPronouns, arDual, arAt) // بناء
	arHamzaYeh   = join(fields("ا"), arPronouns, arDual)         // بنائه
	arHamzaWaw   = fields("ان ين ات")                            // سماوات
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
	case suffixed(word, "اة") && n > 3:
		return []Stem{{cut, arTa}, {strings.TrimSuffix(cut, "ا"), arWeakAt}}
	case last == 'ة': // opens to ت before any suffix
		return []Stem{{cut, arFeminine}}
	case last == 'ء': // hamza takes the seat of the case vowel before a suffix
		return []Stem{{word, arHamza}, {cut + "ؤ", arPronouns}, {cut + "ئ", arHamzaYeh}, {cut + "و", arHamzaWaw}}
	case last == 'ي' && n == 3: // alef maqsura, which is alef before a suffix
		return []Stem{{word, without(word, arShort)}, {cut + "ا", arHeavy}}
	case last == 'ي': // the same, or an adjective of relation
		return []Stem{{word, arRelation}, {cut + "ا", arPronouns}}
	case n == 3 && arAdjectives[word]:
		return []Stem{{word, arShortAdj}}
	case n == 3:
		return []Stem{{word, without(word, arShort)}}
	case arOwnFeminine[word+"ة"]:
		return []Stem{{word, arSingular}}
	case n >= 5 && strings.HasPrefix(word, "م"):
		return []Stem{{word, without(word, arParticiple)}}
	case isArabicAdjective(word, n):
		return []Stem{{word, without(word, arAdj)}}
	}
	return []Stem{{word, without(word, arNoun)}}
}

// isArabicAdjective: participles in م of five letters and more, and the pattern
// faʿīl, agree in gender. For other nouns ة makes another word (مكتب, مكتبة).
func isArabicAdjective(word string, n int) bool {
	return n >= 5 && strings.HasPrefix(word, "م") || n == 4 && strings.HasPrefix(word, "مت") || n == 4 && before(word, 1) == 'ي' && before(word, 2) != 'ا' || arAdjectives[word]
}

// arabicBroken gives the plurals inside the word: the listed ones and, for words
// that have no other, what follows from the shape.
func arabicBroken(word string) []Stem {
	var out []Stem
	for _, f := range arPlurals[word] {
		if f.Text != word {
			out = arabicPlural(out, f.Text)
		}
	}
	bareWord, feminine := strings.CutSuffix(word, "ة")
	r := []rune(bareWord)
	for _, pattern := range arPatterns[word] {
		out = arabicPlural(out, arabicShape(pattern, r))
	}
	if !arNoShape[word] {
		if plural := arabicByShape(r, feminine); plural != "" {
			out = arabicPlural(out, plural)
		}
	}
	return out
}

// arabicPlural adds a plural inside the word: it takes case and pronouns only.
func arabicPlural(out []Stem, plural string) []Stem {
	last := before(plural, 0)
	cut := plural[:len(plural)-utf8.RuneLen(last)]
	switch {
	case last == 'ة':
		return append(out, Stem{cut, arPluralAh})
	case last == 'ء':
		return append(out, Stem{plural, arPlural}, Stem{cut + "ؤ", arPronouns}, Stem{cut + "ئ", arPronouns})
	case last == 'ي':
		return append(out, Stem{plural, arPlural}, Stem{cut + "ا", arPronouns})
	case utf8.RuneCountInString(plural) == 3:
		return append(out, Stem{plural, arPlural3})
	}
	return append(out, Stem{plural, arPlural})
}

// arabicByShape: the plural of words of four and five letters, ة not counted.
// Letters of long vowels are the only sign of the pattern.
func arabicByShape(r []rune, feminine bool) string {
	long := func(i int) bool { return oneOf(r[i], "اوي") }
	switch {
	case len(r) == 3 && feminine && r[2] == 'ي' && !long(1): // قضية → قضايا
		return string([]rune{r[0], r[1], 'ا', 'ي', 'ا'})
	case len(r) == 4 && r[1] == 'ا' && !oneOf(r[0], "او") && !long(2) && (!long(3) && r[3] != 'ء' || feminine && r[3] == 'ي'): // عامل → عوامل, ناحية → نواحي
		return string([]rune{r[0], 'و', 'ا', r[2], r[3]})
	case len(r) == 4 && feminine && r[2] == 'ي' && !long(1) && !long(3) && r[3] != 'ئ': // وثيقة → وثائق
		return string([]rune{r[0], r[1], 'ا', 'ئ', r[3]})
	case len(r) == 4 && !feminine && r[2] == 'ي' && !oneOf(r[1], "اي") && !long(3) && r[3] != 'ء': // وزير → وزراء
		return string([]rune{r[0], r[1], r[3], 'ا', 'ء'})
	case len(r) == 4 && r[1] != 'ا' && !long(2) && !long(3) && r[3] != 'ء' && r[0] != 'ا' && (r[0] != 'ت' || feminine) && (r[0] != 'م' || r[1] != 'ت'): // مصدر → مصادر, محكمة → محاكم, عنصر → عناصر
		return string([]rune{r[0], r[1], 'ا', r[2], r[3]})
	case len(r) == 5 && r[1] == 'ا' && oneOf(r[3], "وي") && !feminine: // قانون → قوانين, تاريخ → تواريخ
		return string([]rune{r[0], 'و', 'ا', r[2], 'ي', r[4]})
	case len(r) == 5 && r[1] != 'ا' && r[2] != 'ا' && !long(4) && r[4] != 'ء' &&
		(oneOf(r[3], "وي") && (!feminine || r[0] == 'ا') || r[3] == 'ا' && r[4] != 'ن' && r[0] != 'ا' && !feminine): // مشروع → مشاريع, صندوق → صناديق, مفتاح → مفاتيح
		return string([]rune{r[0], r[1], 'ا', r[2], 'ي', r[4]})
	}
	return ""
}

// arabicShape puts the letters of a word into a pattern, digits being their
// places. A doubled consonant is written once in words of two letters.
func arabicShape(pattern string, r []rune) string {
	if len(r) == 2 {
		r = []rune{r[0], r[1], r[1]}
	}
	var b strings.Builder
	for _, p := range pattern {
		if i := int(p - '1'); i < 0 || i > 8 {
			b.WriteRune(p)
		} else if i < len(r) {
			b.WriteRune(r[i])
		}
	}
	return strings.Replace(b.String(), "اا", "ا", 1) // أثر → آثار
}

// arPatterns: word → patterns of its plural or feminine.
var arPatterns = arabicPatterns(map[string]string{
	"ا12ا3": `أثر أجر أجل ألم ألف أمل بحث بطل بعد ثمن ثوب جبن جد جذر جزء جسم جنس حجر حجم حدث حرف حزب حزن حلف حلم حكم خبر خطر خلق دور دين ذهن ذوق ربح ربع رقم ركن روح زوج زمن سبب سبط سر سطح سعر سلف سوق سور
 شبح شبل شخص شكل شوط شوق صفر صنف صوت ضد ضرر ضعف ضلع ضوء طبق طرف طفل طور طوق ظرف ظفر عبء عدد عرق عصب عصر عضو عقب عم عمق عمل عنق عيد غصن غرض فخ فرد فرح فعل فكر فلك فوج فيل قدح قدر قدم قسم قطب
 قطر قفص قفل قلم قوس قول قوم قرص قمر كتف كوب كوخ كون كيس لحن لغز لفظ لقب لوح لون متر مثل مرض مطر ملك موج نسب نصف نظر نفس نمط نهر نور نوع هدف هرم وتر وثن وجع ورق وزن وسط وصف وضع وطن وقت وقف وكر ولد وهم
 صنم ترس برج جيل جرم حمل حوض خال رتل رحم رزق شجر عشب غنم فحل كفن كفل نحو نخب نفر وحل فضل مشط ملح ميل ورم وشم سن بوق قمع نجل رف حيز`,
	"12و3": `أصل أمر بحث بنك بند بيت جد جذع جرح جسر جفن جند جيب جيش حد حرب حرف حصن حظ حق حقل حل خد خصم خط خيط دب درس دين ذنب ذيل رد رسم رف رمز زيت سجن سد سطر سقف سهل سيف سيل شرط شعب شق شك شهر شيخ صحن صف صقر
 ضلع ضيف طبل طير ظرف عرش عرض عرق عقد عقل علم عهد عيب عين غيم فحص فرض فرع فرق فصل فن قبر قرد قرش قرض قرن قسط قشر قصر قلب قيد كسر كف كنز كهف ليث متن مرج مهر نجم نسر نص نفس نهد وجه وحش وعد وفد
 برج تل جحر جذر جلد خمر ختم دهر ذكر رهن زند سم شرخ صخر صك ضرس طقس غصن فلس كرم كعب لص لحم نذر بذر بطن حشد شحم غول فك قفل نمر`,
	"12ا3": `بحر بلد ثمر جبل جمل حبل ذئب رجل رمح رمل ريح سهم صعب ضخم عبد عظم كلب رقبة بقعة نقطة قلعة سلة جرة حربة خصم ظل عجل كعب بغل تل قفر كبش كلب`,
	"12ا4": `كبير صغير طويل قصير ثقيل خفيف كريم عظيم ضعيف سمين عريض غليظ شديد رقيق قبيح قويم ظريف صحيح لطيف`,
	"123": `غرفة فرصة نسخة تهمة حفرة نخبة بقعة نقطة أسرة رتبة ثغرة كتلة صدفة تحفة شقة قمة خطة حصة قصة مدة أمة همة حجة ذمة قبة درة شبهة نقمة فتنة محنة مهنة قطعة فرقة قيمة ديمة حيلة بدعة
 هدنة بذلة بؤرة ركبة رخصة حزمة حقبة جرعة صورة دولة رزمة لقمة ملة برهة زمرة نكتة رقعة علبة إبرة جثة خيمة منحة جنحة قطة`,
	"124": `كتاب مدينة طريق طريقة سفينة صحيفة جزيرة سرير رسول سبيل جدار جديد نظام لثام لحاف فراش نذير حجاب حزام عماد شهاب`,
	"ا124ة": `جهاز سلاح نظام رصيد حزام لباس متاع زمان مكان دماغ طعام شراب قناع قماش لسان جناح جواب رغيف عمود رصيف فؤاد خمار غلاف ضريح قفير سنام جبين وسام وشاح عتاد مزاج حجاب نصاب وثاق
 سماد بعير طراز`,
	"13ا4":   `عامل تاجر طالب حاكم ساكن راكب كافر حارس ناقد عابد عاشق فاجر جاهل حاسد صانع ضابط فاسق قاطن كاهن وارث`,
	"134اء":  `شاعر عالم عاقل فاضل جاهل صالح`,
	"124ي":   `مريض قتيل جريح أسير صريع`,
	"ا124اء": `صديق قريب`,
	"12ائ4":  `رسالة بضاعة جنازة قلادة خزانة عصابة سحابة عمامة ربابة عجوز عروس ضمير بديل نظير دليل خميرة عمارة حمالة فضالة`,
	"ا123":   `شهر سهم سطر نهر وجه حرف نفس ضلع فلس نجم نسر شبل بحر`,
	"234اء":  `أحمر أبيض أسود أخضر أصفر أزرق أسمر أشقر أعرج أحدب أبكم أخرس أجوف أملس أبلق أحمق أعزل أعوج أشعث أغبر`,
	"234":    `أحمر أسود أخضر أزرق أسمر أبكم أخرس`,
	"234ي":   `أكبر أصغر أعظم أفضل أوسط أيسر أحسن أسفل`,
	"ا2ا34":  `أكبر أصغر أفضل أعظم إصبع أرنب أرملة أقرب أسفل`,
	"12ا34":  `متجر متحف محور جدول زورق معول مروحة محضر منجم مبدأ`,
})

func arabicPatterns(lists map[string]string) map[string][]string {
	out := map[string][]string{}
	for pattern, list := range lists {
		for _, w := range strings.Fields(strings.Map(foldArabic, list)) {
			out[w] = append(out[w], pattern)
		}
	}
	return out
}

// arPlurals: noun and plurals that no pattern above gives.
var arPlurals = irregular(strings.Map(foldArabic, `اسم أسماء; أساس أسس; أمر أوامر; باب أبواب; برنامج برامج; بنت بنات; خطأ أخطاء; خطر مخاطر; دعوى دعاوى; دليل أدلة; رأس رؤوس; رأي آراء; رئيس رؤساء; رجل أرجل; رسم رسومات; سنة سنوات سنين سنون; سند سندات; سؤال أسئلة; شأن شؤون; شيء أشياء;
 صاحب أصحاب; طالب طلبة; طبيب أطباء; عضو أعضاء; فريق فرق; فكرة أفكار; قائد قادة; قاض قضاة; قاضي قضاة; قوة قوى; ليلة ليال ليالي; مادة مواد; مال أموال; مبدأ مبادئ; ملف ملفات; ملك ملوك; مهمة مهام; نائب نواب; نموذج نماذج;
 يد أيد أيدي أياد أيادي; يوم أيام; رقاقة رقائق; أب آباء; أخ إخوة إخوان; أخت أخوات; ابن أبناء بنون; امرأة نساء نسوة; مرأة نساء; أم أمهات; فتى فتية; شاب شباب شبان; رضيع رضع; راع رعاة; راعي رعاة; محامي محامون محامين; والي ولاة;
 رامي رماة; غازي غزاة; داعية دعاة; ناشط نشطاء; قارئ قراء; زائر زوار; سائح سياح; سائق سواق; ثائر ثوار; راهب رهبان; خادم خدم خدام; حارس حرس; وارث ورثة; أستاذ أساتذة; دكتور دكاترة; تلميذ تلامذة; فيلسوف فلاسفة; طاغية طغاة; مارد مردة;
 عدو أعداء; عبقري عباقرة; جبار جبابرة; إمام أئمة; نبي أنبياء; ولي أولياء; وصي أوصياء; غني أغنياء; قوي أقوياء; ذكي أذكياء; شقيق أشقاء; عزيز أعزاء; حبيب أحباء أحبة; بريء أبرياء; يتيم أيتام يتامى; ميت أموات موتى; حي حية أحياء;
 شريف أشراف; جندي جنود; أجنبي أجانب; عربي عرب; كردي أكراد; تركي أتراك; روسي روس; يهودي يهود; بربري بربر; إفريقي أفارقة; أفريقي أفارقة; فارس فرسان; عريس عرسان; عام أعوام; حال أحوال; خال أخوال; نار نيران; دار ديار دور; جار جيران;
 تاج تيجان; قاع قيعان; ثمرة ثمار; شجرة أشجار; بقرة أبقار; ورقة أوراق; زهرة زهور أزهار; وردة ورود; نجمة نجوم; دمعة دموع; صخرة صخور; بيضة بيض; حبة حبوب; بذرة بذور; غيمة غيوم; نخلة نخيل; ماء مياه; هواء أهوية; غذاء أغذية; دواء أدوية;
 غطاء أغطية; وعاء أوعية; حذاء أحذية; رداء أردية; إناء أوان; شتاء أشتية; كساء أكسية; بناء أبنية; نبأ أنباء; ملجأ ملاجئ; مرفأ مرافئ; منشأة منشآت; لؤلؤ لآلئ; مأساة مآس مآسي; بئر آبار; كأس كؤوس; فأس فؤوس; مئذنة مآذن; مأزق مآزق;
 مأخذ مآخذ; مأوى مآوي; مأدبة مآدب; نواة أنوية; مبنى مبان مباني; معنى معان معاني; مقهى مقاه مقاهي; مشفى مشاف مشافي; مرسى مراس; منفى مناف; ملهى ملاه ملاهي; مسعى مساع مساعي; مغزى مغاز; مرمى مرام; مجرى مجار مجاري; مرعى مراع; منحى مناح;
 نادي أندية نواد نوادي; ناد أندية; وادي أودية وديان; واد أودية وديان; قرية قرى; كلية كلى; رؤية رؤى; لحية لحى; فتوى فتاوى; شكوى شكاوى; بلوى بلايا; أفعى أفاع; زاوية زوايا; ميزة مزايا; نية نوايا; مرآة مرايا; أغنية أغان أغاني;
 أمنية أمان أماني; أضحية أضاح; كرسي كراس كراسي; أرض أراض أراضي أرضون; أهل أهال أهالي; ضاحية ضواح; ناحية نواح; جارية جوار; لجنة لجان; مائة مئات; شفة شفاه; لعبة ألعاب; مرة مرار; معيشة معايش; مصير مصائر; مكان أماكن; مضيق مضائق;
 إله آلهة; سلطان سلاطين; شيطان شياطين; ميدان ميادين; ديوان دواوين; عنوان عناوين; بستان بساتين; فستان فساتين; قربان قرابين; بركان براكين; ثعبان ثعابين; فنجان فناجين; دكان دكاكين; سكين سكاكين; شباك شبابيك; دينار دنانير; قيراط قراريط;
 تنين تنانين; فيلم أفلام; طن أطنان; غاز غازات; إنسان ناس; حصان أحصنة; أسد أسود; ثور ثيران; خروف خراف; نعجة نعاج; فأر فئران; غزال غزلان; حوت حيتان; غراب غربان; قضيب قضبان; قميص قمصان; جدار جدران; غلام غلمان; حائط حيطان; لسان ألسن;
 ذراع أذرع; عين أعين أعيان; أذن آذان; أنف أنوف; فم أفواه; كف أكف; وريد أوردة; شريان شرايين; تكلفة تكاليف; موعد مواعيد; ميزان موازين; ميثاق مواثيق; ميناء موان موانئ; ميراث مواريث; حاجة حوائج; خاصية خصائص خواص; دابة دواب; حافة حواف;
 حاسة حواس; سيد سادة; باشا باشوات; ند أنداد; رفيق رفاق; شاهد شهود; تابع أتباع; نصير أنصار; قليل قلائل; شديد أشداء; أول أوائل أولى; آخر أواخر أخرى أخر آخرون; أعلى عليا; أدنى دنيا; أقصى أقاصي قصوى; أعمى عميان عمياء; أحمق حمقى;
 حر حرة أحرار; عبد عبيد; مدى أمداء; كسول كسالى; أسير أسارى; عطشان عطشى; قائم قيام; ثلج ثلوج; نشاط أنشطة; قبو أقبية; جرو جراء; دلو دلاء; نحو أنحاء; موجة أمواج; حفل حفلات; ناب أنياب; عجل عجول; خيمة خيام; قدر قدور`))

var (
	// words whose plural by shape would be another word (مكتبة: مكاتب are offices)
	arNoShape = foldedSet(`مكتبة جامعة عاملة جزيرة مسلم مفوض مبشر مقبل مخلف مجهد مشرك مصلح مهجر مقتل مقدم`, foldArabic)
	// feminines that are words of their own and not forms of the word without ة
	arOwnFeminine = foldedSet(`مكتبة طريقة عقيدة مجموعة مدينة كتيبة قبيلة هزيمة شريعة فصيلة ذريعة رهينة عجينة خريطة سفينة حقيبة وسيلة محافظة مقاطعة مقاومة مؤسسة ميزانية محاضرة مطبعة مدرسة محكمة مصلحة مكانة كتابة خزانة جنازة إدارة وزارة تجارة حديقة`, foldArabic)
	// adjectives by no rule: of three letters, and fāʿil or participles of four
	arAdjectives = foldedSet(`خاص عام هام حاد جاد تام صعب سهل ضخم حسن حلو ضيق سيئ جيد طيب حار جاف شاب سام شاق ميت نقي لين هش بسيط مهم ممكن معين محدد موحد مسلح مكثف مغلق موجز مؤقت مسبق مركب معقد متاح مطلق محتل مزمن
 مفيد مثير مميز مؤثر منظم مصغر موسع ملزم مدمر مفاجئ مربح مكلف موقع معدل محسن مشفر مدمج مبرمج معمم مبسط كامل عاجل قادم سابق لاحق شامل عادل فاعل ناجح فاشل نادر ظاهر باطن واضح غامض ثابت جاهز فارغ صارم حاسم بارز باهظ بالغ تابع
 ثالث رابع خامس سادس سابع ثامن تاسع عاشر غائب خارق خاطئ دائم داخل رائد رائع راهن زائد زائف سائد سائل سالم شائع شاغر صادق صالح صامت ضار طارئ طازج عاطل عالق غالب غاضب فائق قابل قاتل قاصر قانع قاطع كاذب
 لازم مانع ناتج ناشئ ناضج ناقص نافع هائل هادئ هادف وارد واسع واعد وافر جديد فعال جذاب سيار نقال جوال`, foldArabic)

	// arOther are words that look like a shorter noun with an ending.
	arOther = foldedSet(`طيران عدوان عمران دوران ميزان عنوان سلطان حيوان إنسان نقصان جريان غليان سريان لبنان رمضان سليمان سودان حرمان فقدان بركان عدنان كتمان غفران زيدان حمدان مالك تمرين عشرين عشرون
 ثلاثون ثلاثين أربعين خمسين سبعين ثمانين تسعين عليا راية كربون هرمون`, foldArabic)
	arOtherStems = beginnings(arOther)
)

// beginnings holds the words and whatever they begin with.
func beginnings(words map[string]bool) map[string]bool {
	out := map[string]bool{}
	for w := range words {
		for i := range w {
			out[w[:i]] = true
		}
		out[w] = true
	}
	return out
}

// without leaves out the endings that make another word.
func without(stem string, endings []string) []string {
	if !arOtherStems[stem] {
		return endings
	}
	var out []string
	for _, e := range endings {
		if e == "" || !arOther[stem+e] {
			out = append(out, e)
		}
	}
	return out
}

const arStop = `من في على إلى عن مع أن إن كان كانت يكون تكون هو هي هم هن أنت أنا نحن هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين
 اللذان اللاتي ما ماذا لا لم لن قد لقد ثم أو أم بل لكن لكنه حتى إذا إذ لو لولا كي منذ مذ بين تحت فوق قبل بعد عند عندما حين حيث كل كلا بعض غير
 سوى أي أية كما كذلك لذلك هنا هناك أيضا فقط جدا ليس ليست عليه عليها إليه إليها فيه فيها منه منها عنه عنها به بها له لها لهم معه معها بأن لأن كأن
 وهو وهي وقد ولا وما ولم ولن وإن وأن فإن فقد كما بما مما عما فيما وفي ومن وعلى وإلى وعن ومع لدى خلال ضد نحو أما إما أنه أنها بأنه لأنه وكان وكانت`
