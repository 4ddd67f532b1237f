package morph

// Persian: plural, indefinite and pronoun suffixes, often after a zero-width
// non-joiner, which many writers leave out or replace; it is folded away. Arabic
// kaf and yeh, hamza seats and vowel signs are folded as well.
var persian = Table{Lang: "fa", Fold: foldPersian, Stems: persianStems, Stop: foldedSet(faStop, foldPersian), Joined: fields("ها های هایی")}

func foldPersian(r rune) rune {
	switch r {
	case 'ك':
		return 'ک'
	case 'ي', 'ى', 'ئ':
		return 'ی'
	case 'أ', 'إ', 'ٱ', 'آ':
		return 'ا'
	case 'ؤ':
		return 'و'
	case 'ة', 'ۀ':
		return 'ه'
	case 'ـ', '\u200c', '\u200d', '\u0670':
		return -1
	}
	if r >= '\u064b' && r <= '\u065f' {
		return -1
	}
	return r
}

var (
	faPronouns = fields("م ت ش مان تان شان")
	faHa       = join(fields("ها های هایی ههای"), cross(fields("های"), fields("م ت ش مان تان شان")), cross(fields("ها"), fields("ست یم یت یش")))
	faGraded   = cross(fields("تر ترین"), join(bare, fields("ی ها های")))
)

func persianStems(w string) []Stem {
	out := persianNoun(w)
	for _, f := range faPlurals[w] {
		if f.Text != w {
			out = append(out, Stem{f.Text, fields("0 ی م ش مان شان یی")})
		}
	}
	return out
}

func persianNoun(w string) []Stem {
	if w == "زن" {
		return []Stem{{w, fields("0 ان انی ها های هایی ی")}}
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	e := join(bare, faHa)
	if !faNoGrade[w] {
		e = join(e, faGraded)
	}
	r := []rune(w)
	last, cut := r[len(r)-1], string(r[:len(r)-1])
	switch last {
	case 'ه': // silent h: the suffix stands apart; people take گان
		e = join(e, fields("ای ایی ام ات اش ایم اند مان تان شان ست"))
		return []Stem{{w, e}, {cut, fields("گان گانی گانشان")}, {w, fields("ی یی")}}
	case 'ا', 'و': // a glide before the suffix
		return []Stem{{w, join(e, fields("ی یی یم یت یش یمان یتان یشان یان یانی"))}}
	case 'ی':
		return []Stem{{w, join(e, fields("ان ام ات اش م ت ش مان تان شان ای ست"))}}
	}
	// The indefinite -ی also makes the adjective of relation; after names of places and
	// of fields that is what it mostly is.
	if len(r) > 3 {
		e = join(e, faPronouns)
	} else {
		e = join(e, faPronouns[2:])
	}
	if !faRelation[w] {
		e = join(e, fields("ی"))
	}
	if faPersons[w] || isDoer(r) || suffixed(w, "گر", "کار", "مند", "دار", "گذار", "بان", "یست") {
		e = join(e, fields("ان انی انش انشان ین"))
	}
	if suffixed(w, "ات", "یت", "ت") { // Arabic feminine: plural in -ات replaces it
		return []Stem{{w, withoutLook(w, e)}, {cut, fields("ات")}}
	}
	return []Stem{{w, withoutLook(w, join(e, fields("ات")))}}
}

// withoutLook leaves out the endings that make another word.
func withoutLook(stem string, endings []string) []string {
	var out []string
	for _, e := range endings {
		if !faOther[stem+e] {
			out = append(out, e)
		}
	}
	return out
}

var (
	faNoGrade  = foldedSet("دخ کم بیش دفت", foldPersian)
	faPersons  = foldedSet("زن مرد دختر پسر درخت چشم دوست استاد معلم کارگر بازیگر پزشک دانشجو مدیر کارشناس شاعر نویسنده جوان بزرگ ایران سرمایهگذار سهامدار وزیر بازیکن محقق متخصص مسلمان کودک نوجوان شهروند هموطن دانشمند خواننده روزنامهنگار", foldPersian)
	faRelation = foldedSet(`ایران آمریکا امریکا تهران فرانسه آلمان روسیه چین ژاپن عراق ترکیه هند عرب انگلیس جهان اقتصاد سیاست فرهنگ اجتماع علم تاریخ دین مذهب نظام صنعت دولت ملت مردم قانون حقوق مال پول طبیعت شخص
 خصوص عموم داخل خارج اصل فرع نفت گاز بانک کشاورز زندگ دانشگاه اسلام انسان زبان ذهن روان جان شهر روستا کشور بین شمال جنوب شرق غرب مرکز محل منطقه ورزش هنر پزشک درمان آموزش پژوهش بازرگان تجارت نظر عمل فن فناور الکترون`, foldPersian)
	faPlurals = irregular(foldList(loanPlurals, foldPersian))
	faOther   = foldedSet("سازمان ارزش حالت دانش بخشش مادرش کوشش خواهش آسمان کاری باری یاری درمان فرمان پیمان زمان کمان گمان خیابان بیابان دربان نامه مادران", foldPersian)
)

const faStop = `و در به از که این آن را با است برای تا بر هم یا هر خود ما او وی شما من تو آنها آنان ایشان اینها اما اگر ولی پس نیز نه بی چه چون چرا کجا کی چگونه همه همان همین هیچ چند چنین چنان دیگر یک
 دو سه باید شاید نباید بود بودند باشد باشند شد شدند شده شود می نمی های ها ای ام ات اش هست هستند نیست دارد دارند داشت کرد کرده کردند کند کنند کرده‌اند می‌شود می‌کند بین پیش بعد قبل زیر روی بالای درباره
 بدون جز مگر بلکه زیرا البته فقط تنها بسیار خیلی بیش کم اکنون سپس حتی طی توسط مانند مثل`
