package morph

// Hebrew: conjunction, prepositions, relative and article are written onto the
// word in front; number, construct state and pronouns behind. Vowel points are
// optional and final letter shapes carry no meaning: both are folded.
var hebrew = Table{Lang: "he", Fold: foldHebrew, Proclitics: heProclitics, Stems: hebrewStems, Stop: foldedSet(heStop, foldHebrew)}

func foldHebrew(r rune) rune {
	switch r {
	case 'ך':
		return 'כ'
	case 'ם':
		return 'מ'
	case 'ן':
		return 'נ'
	case 'ף':
		return 'פ'
	case 'ץ':
		return 'צ'
	}
	if r >= '\u0591' && r <= '\u05c7' && r != '־' {
		return -1
	}
	return r
}

// ve-, she-, ke-she-; then be- ke- le- mi- with the article in them, or ha-.
var heProclitics = cross(fields("0 ו ש וש כש וכש"), fields("0 ה ב כ ל מ מה כב לב"))[1:]

// Suffix pronouns, folded; after plural nouns they follow yod.
var (
	heOwn       = fields("ו ה נו מ נ כ כמ כנ י")
	heOwnPlural = fields("י יו יה ינו יהמ יהנ יכ יכמ יכנ")
	heMasc      = join(fields("0 ימ יימ"), heOwnPlural)
	heAt        = join(fields("ות"), cross(fields("ות"), heOwnPlural))
)

func hebrewStems(w string) []Stem {
	if s, ok := heIrregular[w]; ok {
		return s
	}
	r := []rune(w)
	n := len(r)
	if n < 3 {
		return []Stem{{w, bare}}
	}
	last, cut := r[n-1], string(r[:n-1])
	cut2 := string(r[:n-2])
	switch {
	case last == 'ה': // feminine, construct in ת; masculine in -e (שדה, מבנה) has the plural ים
		e := join(fields("ה ת"), cross(fields("ת"), heOwn), heAt)
		if n == 3 || n <= 5 && r[0] == 'מ' {
			e = join(e, fields("ימ י"))
		}
		return []Stem{{cut, withoutOther(cut, e)}}
	case suffixed(w, "ות") && n > 4: // abstract: plural -ויות
		return []Stem{{w, join(bare, heOwn[:7])}, {cut, join(fields("יות"), cross(fields("יות"), heOwnPlural))}}
	case suffixed(w, "ית"): // plural -יות
		return []Stem{{w, join(bare, heOwn[:7])}, {cut, join(fields("ות"), cross(fields("ות"), heOwnPlural))}}
	case last == 'ת': // שכבת; plural in -ות without the ת (מסגרת, מסגרות)
		return []Stem{{w, join(fields("0 ימ"), heOwn[:7], heOwnPlural)}, {cut, heAt}}
	case last == 'י': // adjective of relation: ישראלית, ישראליים
		return []Stem{{w, fields("0 ת ות מ ימ")}}
	case suffixed(w, "ימ") && n > 4: // plural only
		return []Stem{{w, bare}, {cut2, heOwnPlural}}
	}
	e := join(heMasc, fields("ו נו"))
	if n > 3 {
		e = join(e, fields("מ נ"))
	}
	if heOt[w] || suffixed(w, "ונ") || n > 4 {
		e = join(e, heAt)
	}
	if heAdjectives[w] || n >= 4 && heParticiple(r) {
		e = join(e, fields("ה ת ות"))
	}
	return []Stem{{w, withoutOther(w, e)}}
}

// heParticiple: shapes that agree in gender (מקומי, נוסף, גדול); for other nouns
// the feminine is another word.
func heParticiple(r []rune) bool {
	n := len(r)
	return n >= 5 && oneOf(r[0], "מנ") || n == 4 && (oneOf(r[2], "וי") || r[1] == 'ו' || r[0] == 'נ')
}

var (
	heAdjectives = foldedSet("חדש ישן רחב צר עמוק חזק חלש קשה רך יפה חכם נכון שלם זר בכיר קטן רב אחר ראשון אחרון שלישי לבן שחור אדום כחול ירוק טוב רע חם קר מר חי מת כבד קל ארוך קצר", foldHebrew)
	heIrregular  = irregular(foldList(`איש אנשים אנשי אנשיו איש; אישה אשה נשים אשת נשות נשי אישתו אשתו; בית בתי בתים ביתו ביתה ביתם הביתה; בן בני בנים בנו בנה בניו; בת בנות בת בתו בתה בנותיו; עיר ערים ערי; יום ימים ימי; שנה שנים שנת שנות שנתיים שנותיו;
 אב אבי אבות אביו אביה; אח אחים אחי אחיו; אחות אחיות אחותו; שם שמות שמו שמה שמם; לב לבבות לבו ליבו; פה פיו פיות; כלי כלים כליו כלי; צד צדדים צדדי; חבר חברים חברי חבריו; דבר דברים דברי דבריו; טוב טובה טובים טובות; רע רעה רעים רעות; רב רבים רבות רבה; דרך דרכים דרכי דרכו דרכה; זכות זכויות זכויותיו זכותו זכויותיהם;
 אם אמהות אימהות אמו אמה; ראש ראשי ראשים ראשו; מקום מקומות מקומו; חוק חוקים חוקי; עם עמים עמי; אחר אחרת אחרים אחרות; אחד אחת אחדים ; מילה מילים מילות מילת מילותיו; ביצה ביצים ביצי ביצת; אבן אבנים אבני; לילה לילות לילו`, foldHebrew))
)

// heOt: masculines with the feminine plural; heOther: words that look like a shorter one with an ending.
var (
	heOt    = foldedSet("ארון מקום רחוב יסוד חלון לוח קיר קול אור דור שבוע סוד מזל חוב כוח כיס גורל רעיון פתרון צינור מקור מטבע שם אב לילה שולחן עיקרון דרך", foldHebrew)
	heOther = foldedSet("פעילות רגישות ועדה משטרה ספרות שירות נקודה תחנות אריה חובה הכנסה", foldHebrew)
)

// withoutOther leaves out the endings that make another word; -ה stays for agreement.
func withoutOther(stem string, endings []string) []string {
	var out []string
	for _, e := range endings {
		if !heOther[stem+e] || e == "ה" {
			out = append(out, e)
		}
	}
	return out
}

const heStop = `של את על אל עם אם כי לא הוא היא הם הן אני אתה אנחנו זה זו זאת אלה אלו היה היתה הייתה היו יהיה תהיה להיות יש אין גם רק עוד כבר מאוד יותר פחות כל כמו כאשר כש אשר ש מה מי איך למה מתי איפה
 או אך אבל אלא לכן כן לפי בין תחת מעל אחרי לפני נגד מול אצל ללא בלי עד מן מ ב ל כ ה ו לו לה להם לי לנו לך שלו שלה שלהם אותו אותה אותם בו בה בהם ממנו ממנה מהם עליו עליה עליהם אליו אליה וכן וגם כדי בגלל
 כיום לבסוף שבו שבה שבהם ולא שלא הזה הזאת האלה שהוא שהיא שהם כך אז שם פה כאן הנה`
