package locale

import (
	"slices"
	"strings"
	"testing"
)

func TestLetterIsOfTheLanguagesOwnAlphabet(t *testing.T) {
	for _, c := range []struct{ tag, word, want string }{
		{"en", "résumé", "R"}, {"en", "élan", "E"}, {"en", "“quoted”", "Q"}, {"en", ".NET", "N"}, {"en", "3D", "#"}, {"en", "…", "#"}, {"en", "", "#"},
		{"en", "Ångström", "A"}, {"en", "Ørsted", "O"}, {"en", "Łódź", "L"}, {"en", "Æsir", "A"}, {"en", "ﬁle", "F"}, {"en", "e\u0301lan", "E"},
		{"fi", "Åbo", "Å"}, {"fi", "äly", "Ä"}, {"fi", "öljy", "Ö"}, {"fi", "a\u0308ly", "Ä"}, {"fi", "élan", "E"}, {"sv", "ärende", "Ä"}, {"sv", "über", "Y"},
		{"nb", "ærlig", "Æ"}, {"nb", "øl", "Ø"}, {"no", "år", "Å"}, {"da", "Aabenraa", "Å"}, {"nb-NO", "Örebro", "Ø"},
		{"es", "ñandú", "Ñ"}, {"es-MX", "ñandú", "Ñ"}, {"es", "ácido", "A"}, {"gl", "ñu", "Ñ"}, {"es", "chico", "C"},
		{"de", "Übung", "U"}, {"de", "ßonderbar", "S"}, {"fr", "œuvre", "O"}, {"fr", "École", "E"}, {"pt", "Ética", "E"}, {"it", "è", "E"},
		{"cs", "chlapec", "Ch"}, {"cs", "CHLAPEC", "Ch"}, {"cs", "cena", "C"}, {"cs", "čas", "Č"}, {"cs", "ďas", "D"}, {"sk", "chlieb", "Ch"},
		{"hu", "dzsungel", "Dzs"}, {"hu", "dzéta", "Dz"}, {"hu", "őz", "Ö"}, {"hu", "űr", "Ü"}, {"hu", "ár", "A"},
		{"hr", "ljubav", "Lj"}, {"hr", "džep", "Dž"}, {"sr-Latn", "njuška", "Nj"}, {"pl", "łódź", "Ł"}, {"pl", "źródło", "Ź"}, {"cy", "llan", "Ll"},
		{"tr", "ilk", "İ"}, {"tr", "ılık", "I"}, {"tr", "çay", "Ç"}, {"tr", "âlem", "A"}, {"ro", "ţară", "Ț"}, {"ro", "școală", "Ș"}, {"is", "það", "Þ"},
		{"vi", "ấn", "Â"}, {"vi", "ằng", "Ă"}, {"vi", "đường", "Đ"}, {"vi", "ý", "Y"}, {"vi", "ợ", "Ơ"}, {"id", "èsé", "E"}, {"la", "Æneis", "A"},
		{"el", "άλφα", "Α"}, {"el", "ΰ", "Υ"}, {"el", "ὥρα", "Ω"}, {"ru", "ёлка", "Е"}, {"ru", "йод", "Й"}, {"uk", "їжак", "Ї"}, {"uk", "ґанок", "Ґ"},
		{"be", "ўсё", "Ў"}, {"mk", "ќерка", "Ќ"}, {"el", "Linux", "L"},
		{"ko", "가치", "ㄱ"}, {"ko", "까치", "ㄱ"}, {"ko", "쓰기", "ㅅ"}, {"ko", "히읗", "ㅎ"}, {"ko", "\u1112\u1161", "ㅎ"}, {"ko", "ㄲ", "ㄱ"}, {"ko", "人", "漢"},
		{"ja", "がくしゅう", "か"}, {"ja", "パン", "は"}, {"ja", "ﾊﾟﾝ", "は"}, {"ja", "ヴァイオリン", "あ"}, {"ja", "っ", "た"}, {"ja", "ょ", "や"}, {"ja", "を", "わ"},
		{"ja", "ん", "わ"}, {"ja", "ヶ", "か"}, {"ja", "学習", "漢"}, {"ja", "GPU", "G"},
		{"ar", "التعلم", "ت"}, {"ar", "آلة", "ا"}, {"ar", "إنسان", "ا"}, {"ar", "أمن", "ا"}, {"ar", "الله", "ا"}, {"ar", "الكتروني", "ا"}, {"ar", "ال", "ا"},
		{"ar", "ٱلكتاب", "ا"}, {"fa", "آموزش", "آ"}, {"fa", "الگو", "ا"}, {"fa", "گراف", "گ"}, {"fa", "كتاب", "ک"}, {"ur", "ٹیکنالوجی", "ٹ"}, {"ar", "١٢", "#"},
		{"he", "בינה", "ב"}, {"he", "שׁלום", "ש"}, {"hi", "क़लम", "क"}, {"hi", "क्षमा", "क"}, {"sa", "अन्तरजालम्", "अ"}, {"sa", "ज्ञानम्", "ज"}, {"bn", "তথ্য", "ত"},
		{"th", "เกม", "ก"}, {"th", "ไทย", "ท"}, {"zh-Hans", "rengong zhineng", "R"}, {"zh-Hans", "rén gōng", "R"}, {"zh-Hans", "人工智能", "R"},
		{"zh-CN", "阿里", "A"}, {"zh", "作坊", "Z"}, {"zh", "我", "W"}, {"zh", "哦", "O"}, {"zh", "你", "N"}, {"zh", "马", "M"}, {"zh-Hant", "人工智慧", "2畫"}, {"zh-TW", "人", "2畫"}, {"zh-Hant", "12", "12畫"}, {"zh-Hant", "一", "1畫"}, {"zh-Hant", "龘", "48畫"}, {"zh", "12", "#"},
		{"zh-Hant", "ㄖㄣˊ", "ㄖ"}, {"xx", "Wort", "W"}, {"", "Wort", "W"},
	} {
		if got := NewCollator(Of(c.tag)).Letter(c.word); got != c.want {
			t.Errorf("%s: %s stands under %q, want %q", c.tag, c.word, got, c.want)
		}
	}
}

func TestOrderIsOfTheLanguage(t *testing.T) {
	for _, c := range []struct{ tag, want string }{
		{"en", "1 2 a á b Z"}, {"fi", "a z å ä ö"}, {"sv", "y ü z å ä ö"}, {"nb", "z æ ø å Aa"}, {"no", "z æ ø å"}, {"nb-NO", "z æ ø å"}, {"da", "z æ ø å"},
		{"de", "a ä b o ö p"}, {"es", "n nz ñ o"}, {"gl", "n nz ñ o"}, {"cs", "c č d h ch i"}, {"hr", "l lj m n nj o"}, {"tr", "h ı i j"},
		{"ru", "е ё ж и й к"}, {"uk", "г ґ д и і ї й"}, {"el", "α ά β ω"}, {"ko", "가 까 나 하 人"}, {"ja", "か が き さ 一"}, {"ja", "かあさん カード かい カリキュラム だい ちり でい データ てん とし"},
		{"zh-Hans", "a 阿 b 八 人 Z 中"}, {"ar", "أسهم التعلم جبر"}, {"th", "กา เกา ขา แขก"}, {"en", "… “a” b (c)"}, {"ar", "3D جبر نور GPU"}, {"ru", "я GPU β"}, {"ja", "! GPU あ 学"}, {"ko", "하 人 GPU"}, {"zh-Hant", "! 乙 2 中 11 12 GPU β"}, {"fa", "ب پ ت ج چ ح ز ژ ک گ ل"}, {"th", "กา เกา ขา ไทย"}, {"lv", "a ā u"},
	} {
		c0 := NewCollator(Of(c.tag))
		got := strings.Fields(c.want)
		slices.Reverse(got)
		slices.SortFunc(got, c0.Compare)
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s orders %s, want %s", c.tag, s, c.want)
		}
	}
}

// An index opens a heading when the letter changes, so a letter that came back
// would open a second one.
func TestWhatStandsUnderOneLetterStandsTogether(t *testing.T) {
	const (
		latin    = "a á à â ä ã å ā ă ą æ b c ć č ç ch cs d ď đ ð dd dh dz dž dzs e é è ê ë ě ę ė ē f ff g ğ ģ ġ gj gy għ h ħ i í ì î ï ı į ī j k ķ l ł ľ ĺ ļ ll lj ly m n ñ ń ň ņ ng nj ny o ó ò ô ö õ ő ø œ ơ p ph q r ř ŕ rh rr s ś š ş ș ß sh sz t ť ţ ț th ty u ú ù û ü ů ű ư ū ų v w x xh y ý ÿ z ź ž ż zs zh ắ ấ ố ự ế ẵ"
		greek    = "α ά ᾳ β γ δ ε έ ζ η ή θ ι ί ϊ ΐ κ λ μ ν ξ ο ό π ρ σ τ υ ύ φ χ ψ ω ώ"
		cyrillic = "а б в г ґ ѓ д ђ е ё є ж з и й і ї ј к ќ л љ м н њ о п р с т ћ у ў ф х ц ч џ ш щ ъ ы ь э ю я"
		arabic   = "ا أ إ آ ٱ ء ب پ ت ة ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک ك گ ل م ن و ؤ ه ي ى ی ئ الت الب الل"
		hebrew   = "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת"
		indic    = "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ क क़ ख ख़ ग ग़ घ च छ ज ज़ झ ञ ट ठ ड ड़ ढ ण त थ द ध न प फ फ़ ब भ म य र ल व श ष स ह"
		bengali  = "অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ ক খ গ ঘ চ ছ জ ঝ ট ঠ ড ড় ঢ ঢ় ণ ত থ দ ধ ন প ফ ব ভ ম য য় র ল শ ষ স হ"
		east     = "あ ア い か が ガ き さ ざ た だ っ な は ば ぱ ま や ょ ら わ を 가 까 나 다 따 라 마 바 빠 사 싸 아 자 짜 차 하 阿 八 人 中 作 一 ก ข เก เข แก"
		marks    = "1 2 ! ? ١ #a …"
	)
	letters := strings.Fields(strings.Join([]string{latin, greek, cyrillic, arabic, hebrew, indic, bengali, east, marks}, " "))
	var words []string
	for _, l := range letters {
		for _, w := range []string{l, strings.ToUpper(l)} {
			for _, end := range []string{"", "a", "z"} {
				words = append(words, w+end)
			}
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	for _, tag := range []string{"en", "zh-Hans", "zh-Hant", "ko", "ru", "fr", "id", "sa", "ja", "de", "pt", "el", "es", "it", "fi", "la", "ar", "he", "fa", "ur", "hi", "tr", "nl", "pl", "sv", "uk", "vi", "th", "bn",
		"sw", "ms", "cs", "sk", "ro", "hu", "da", "nb", "nn", "bg", "mk", "sr", "sr-Latn", "hr", "bs", "sl", "lt", "lv", "et", "ga", "cy", "mt", "mr", "eu", "gl", "ca", "is", "sq", "az", "be", "fil", "kk"} {
		c := NewCollator(Of(tag))
		slices.SortFunc(words, c.Compare)
		seen, last := map[string]string{}, ""
		for i, w := range words {
			l := c.Letter(w)
			if l == last {
				seen[l] = w
				continue
			}
			if before, ok := seen[l]; ok {
				t.Errorf("%s: %s opens %q again after %q; that ended with %s", tag, w, l, words[i-1], before)
			}
			seen[l], last = w, l
		}
	}
}

func TestOnlyEqualStringsAreEqual(t *testing.T) {
	for _, tag := range []string{"en", "zh", "ar", "ja"} {
		c := NewCollator(Of(tag))
		for _, p := range [][2]string{{"a", "A"}, {"“a”", "a"}, {"التعلم", "تعلم"}, {"!", "?"}, {"か", "カ"}} {
			if x, y := c.Compare(p[0], p[1]), c.Compare(p[1], p[0]); x == 0 || x != -y {
				t.Errorf("%s: %q and %q compare as %d and %d", tag, p[0], p[1], x, y)
			}
		}
		if c.Compare("a", "a") != 0 {
			t.Errorf("%s: a is not itself", tag)
		}
	}
}

func TestChineseIsOrderedAsTheSiteAsks(t *testing.T) {
	for _, c := range []struct{ tag, collation, word, want string }{
		{"zh-Hans", "stroke", "人工智能", "2画"}, {"zh-Hans", "stroke", "7", "7画"}, {"zh-Hans", "", "7", "#"}, {"zh-Hans", "pinyin", "人工智能", "R"},
		{"zh-Hant", "pinyin", "人工智慧", "R"}, {"zh-Hant", "pinyin", "車", "C"}, {"zh-Hant", "stroke", "車", "7畫"}, {"zh-Hant", "", "鬱", "29畫"},
		{"zh-u-co-stroke", "", "人", "2画"}, {"de", "phonebk", "Ärger", "A"}, {"xx", "nonsense-of-many-letters", "a", "A"},
	} {
		l := Of(c.tag)
		l.Collation = c.collation
		if got := NewCollator(l).Letter(c.word); got != c.want {
			t.Errorf("%s, %q: %s stands under %q, want %q", c.tag, c.collation, c.word, got, c.want)
		}
	}
}

// The boundaries of strokes and of pinyin must be in the order they are
// searched in, whatever order the library has.
func TestBoundariesAreInOrder(t *testing.T) {
	for _, c := range []struct{ tag, collation, first string }{{"zh", "pinyin", firstOfPinyin}, {"zh-Hant", "pinyin", firstOfPinyin}, {"zh", "stroke", firstOfStrokes}, {"zh-Hant", "stroke", firstOfStrokes}} {
		l := Of(c.tag)
		l.Collation = c.collation
		order := NewCollator(l).library
		runes := []rune(c.first)
		for i := 1; i < len(runes); i++ {
			if order.CompareString(string(runes[i-1]), string(runes[i])) > 0 {
				t.Errorf("%s, %s: %c comes after %c", c.tag, c.collation, runes[i-1], runes[i])
			}
		}
	}
}

func TestLanguagesAreOrderedByTheirNames(t *testing.T) {
	tags := strings.Fields("zh-Hans ar de ja ru el cs es en he ko fa fi az vi")
	ByName(tags)
	if got, want := strings.Join(tags, " "), "az cs de en es fi vi el ru he ar fa ko ja zh-Hans"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
