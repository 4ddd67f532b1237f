package locale

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// autonym returns a language's name in itself: from our table; of a region's
// variety from x/text, where that knows more than the bare language; else the
// tag. A name in another script than the tag's is worse than the tag.
func autonym(tag string) string {
	if name, ok := autonyms[tag]; ok {
		return name
	}
	lang, script, region := parts(tag)
	if name, ok := autonyms[lang+"-"+script]; ok {
		return name
	}
	own, known := autonyms[lang]
	self, plain := selfName(tag), selfName(lang)
	switch {
	case self != "" && self != plain && region != "":
		return capital(self)
	case known && scriptOf(tag) == scriptOf(lang):
		return own
	case self != "" && script == "":
		return capital(self)
	}
	return tag
}

func selfName(tag string) string {
	t, err := language.Raw.Parse(tag)
	if err != nil {
		return ""
	}
	return display.Self.Name(t)
}

// capital writes a name as in a menu, where it stands alone. ToTitle and not
// ToUpper: a Georgian name has no capital at its beginning.
func capital(name string) string {
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToTitle(r)) + name[n:]
}

// autonyms are the names languages have in themselves, as a language menu
// shows them: CLDR 48 localeDisplayNames, each in its own language, with a
// capital where the script has them. They are ours where CLDR has none (la),
// an English one (dv, gn), the bare stem (id, jv, ms) or one that speakers do
// not use (sa), and for a second script, which its readers need not be told.
var autonyms = map[string]string{
	"af": "Afrikaans", "am": "አማርኛ", "an": "Aragonés", "ar": "العربية", "as": "অসমীয়া", "ast": "Asturianu",
	"az": "Azərbaycanca", "az-Arab": "تۆرکجه", "az-Cyrl": "Азәрбајҹанҹа", "azb": "تۆرکجه",
	"ba": "Башҡортса", "be": "Беларуская", "bg": "Български", "bho": "भोजपुरी", "bn": "বাংলা", "bo": "བོད་སྐད་", "br": "Brezhoneg",
	"bs": "Bosanski", "bs-Cyrl": "Босански", "ca": "Català", "ce": "Нохчийн", "ceb": "Cebuano", "chr": "ᏣᎳᎩ", "ckb": "کوردیی ناوەندی",
	"co": "Corsu", "cs": "Čeština", "cv": "Чӑвашла", "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch", "doi": "डोगरी", "dsb": "Dolnoserbšćina",
	"dv": "ދިވެހިބަސް", "dz": "རྫོང་ཁ", "ee": "Eʋegbe", "el": "Ελληνικά", "en": "English", "eo": "Esperanto", "es": "Español", "et": "Eesti",
	"eu": "Euskara", "fa": "فارسی", "fa-AF": "دری", "ff": "Pulaar", "ff-Adlm": "𞤆𞤵𞤤𞤢𞤪", "fi": "Suomi", "fil": "Filipino", "fo": "Føroyskt",
	"fr": "Français", "fur": "Furlan", "fy": "Frysk", "ga": "Gaeilge", "gd": "Gàidhlig", "gl": "Galego", "gn": "Avañe’ẽ",
	"grc": "Ἑλληνική", "gsw": "Schwiizertüütsch", "gu": "ગુજરાતી", "ha": "Hausa", "haw": "ʻŌlelo Hawaiʻi", "he": "עברית", "hi": "हिन्दी",
	"hr": "Hrvatski", "hsb": "Hornjoserbšćina", "hu": "Magyar", "hy": "Հայերեն", "ia": "Interlingua", "id": "Bahasa Indonesia", "ig": "Igbo",
	"is": "Íslenska", "it": "Italiano", "ja": "日本語", "jv": "Basa Jawa", "ka": "ქართული", "kab": "Taqbaylit", "kk": "Қазақша",
	"km": "ខ្មែរ", "kn": "ಕನ್ನಡ", "ko": "한국어", "kok": "कोंकणी", "ks": "کٲشُر", "ks-Deva": "कॉशुर", "ku": "Kurdî", "ku-Arab": "کوردی",
	"ky": "Кыргызча", "la": "Latina", "lb": "Lëtzebuergesch", "lij": "Ligure", "ln": "Lingála", "lo": "ລາວ", "lt": "Lietuvių",
	"lv": "Latviešu", "mai": "मैथिली", "mg": "Malagasy", "mi": "Māori", "mk": "Македонски", "ml": "മലയാളം", "mn": "Монгол",
	"mn-Mong": "ᠮᠣᠩᠭᠣᠯ", "mni": "মৈতৈলোন্", "mr": "मराठी", "ms": "Bahasa Melayu", "mt": "Malti", "my": "မြန်မာ", "nb": "Norsk bokmål",
	"ne": "नेपाली", "nl": "Nederlands", "nn": "Norsk nynorsk", "no": "Norsk", "nqo": "ߒߞߏ", "oc": "Occitan", "om": "Oromoo", "or": "ଓଡ଼ିଆ",
	"os": "Ирон", "pa": "ਪੰਜਾਬੀ", "pa-Arab": "پنجابی", "pl": "Polski", "prs": "دری", "ps": "پښتو", "pt": "Português",
	"pt-BR": "Português (Brasil)", "pt-PT": "Português (Portugal)", "qu": "Runasimi", "rhg-Rohg": "𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝", "rm": "Rumantsch", "ro": "Română",
	"ru": "Русский", "rw": "Ikinyarwanda", "sa": "संस्कृतम्", "sah": "Саха тыла", "sat": "ᱥᱟᱱᱛᱟᱲᱤ", "sc": "Sardu", "sd": "سنڌي",
	"sd-Deva": "सिन्धी", "se": "Davvisámegiella", "sh": "Srpskohrvatski", "si": "සිංහල", "sk": "Slovenčina", "sl": "Slovenščina", "sn": "ChiShona",
	"so": "Soomaali", "sq": "Shqip", "sr": "Српски", "sr-Latn": "Srpski", "st": "Sesotho", "su": "Basa Sunda", "sv": "Svenska",
	"sw": "Kiswahili", "syr": "ܣܘܪܝܝܐ", "szl": "Ślōnski", "ta": "தமிழ்", "te": "తెలుగు", "tg": "Тоҷикӣ", "th": "ไทย", "ti": "ትግርኛ",
	"tk": "Türkmençe", "tl": "Tagalog", "to": "Lea fakatonga", "tr": "Türkçe", "tt": "Татарча", "ug": "ئۇيغۇرچە", "uk": "Українська",
	"ur": "اردو", "uz": "Oʻzbekcha", "uz-Arab": "اوزبیک", "uz-Cyrl": "Ўзбекча", "vec": "Veneto", "vi": "Tiếng Việt", "wo": "Wolof",
	"xh": "IsiXhosa", "yi": "ייִדיש", "yo": "Èdè Yorùbá", "yue": "粵語", "yue-Hans": "粤语", "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ", "zh": "中文",
	"zh-CN": "简体中文", "zh-HK": "繁體中文（香港）", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-Hant-HK": "繁體中文（香港）",
	"zh-MO": "繁體中文（澳門）", "zh-SG": "简体中文（新加坡）", "zh-TW": "繁體中文", "zu": "IsiZulu",
}
