package locale

// A calendar is how a language counts days in running text.
type calendar int

const (
	gregorian calendar = iota
	solarHijri
	buddhist
)

type monthNames [12]string

// dateWords say how a language writes dates. In the patterns D stands for the
// day, M for the name of the month, N for its number and Y for the year; no
// pattern has these letters as text.
type dateWords struct {
	day, month, year string     // patterns; no year pattern: the number alone
	months           monthNames // as within a date
	alone            monthNames // as a heading; empty where they are the same
	first            string     // the first of a month, where it is not written 1
	calendar         calendar
	own              monthNames // of the calendar, where it has other months
}

// dates are from CLDR 48 ca-gregorian.json, ca-persian.json (Iran and
// Afghanistan) and ca-buddhist.json: dateFormats long, availableFormats yMMMM
// and y, months wide, format and stand-alone. Beyond CLDR: the first of a month
// in French and Italian, which the rules of both languages want as an ordinal,
// and Latin, which CLDR has not: the month in the genitive within a date
// (die 13 Augusti, the day counted as in modern Latin), in the nominative alone.
var dates = map[string]dateWords{
	"zh": {day: "Y年N月D日", month: "Y年N月", year: "Y年"},
	"ja": {day: "Y年N月D日", month: "Y年N月", year: "Y年"},
	"ko": {day: "Y년 N월 D일", month: "Y년 N월", year: "Y년"},

	"en":     {day: "M D, Y", month: "M Y", months: english},
	"en-001": {day: "D M Y", month: "M Y", months: english},

	"id": {day: "D M Y", month: "M Y",
		months: monthNames{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}},
	"vi": {day: "D M, Y", month: "M năm Y",
		months: monthNames{"tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"}},
	"th": {day: "D M Y", month: "M Y", year: "พ.ศ. Y", calendar: buddhist,
		months: monthNames{"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"}},

	"de": {day: "D. M Y", month: "M Y",
		months: monthNames{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}},
	"de-AT": {day: "D. M Y", month: "M Y",
		months: monthNames{"Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}},
	"nl": {day: "D M Y", month: "M Y",
		months: monthNames{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}},
	"sv": {day: "D M Y", month: "M Y",
		months: monthNames{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}},
	"fi": {day: "D. M Y", month: "M Y",
		months: monthNames{"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"},
		alone:  monthNames{"tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"}},
	"tr": {day: "D M Y", month: "M Y",
		months: monthNames{"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"}},

	"fr": {day: "D M Y", month: "M Y", first: "1er",
		months: monthNames{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}},
	"it": {day: "D M Y", month: "M Y", first: "1º",
		months: monthNames{"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"}},
	"es": {day: "D de M de Y", month: "M de Y",
		months: monthNames{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"}},
	"pt": {day: "D de M de Y", month: "M de Y",
		months: monthNames{"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"}},
	"la": {day: "die D M Y", month: "M Y",
		months: monthNames{"Ianuarii", "Februarii", "Martii", "Aprilis", "Maii", "Iunii", "Iulii", "Augusti", "Septembris", "Octobris", "Novembris", "Decembris"},
		alone:  monthNames{"Ianuarius", "Februarius", "Martius", "Aprilis", "Maius", "Iunius", "Iulius", "Augustus", "September", "October", "November", "December"}},

	"el": {day: "D M Y", month: "M Y",
		months: monthNames{"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"},
		alone:  monthNames{"Ιανουάριος", "Φεβρουάριος", "Μάρτιος", "Απρίλιος", "Μάιος", "Ιούνιος", "Ιούλιος", "Αύγουστος", "Σεπτέμβριος", "Οκτώβριος", "Νοέμβριος", "Δεκέμβριος"}},
	"ru": {day: "D M Y г.", month: "M Y г.",
		months: monthNames{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
		alone:  monthNames{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}},
	"uk": {day: "D M Y р.", month: "M Y р.",
		months: monthNames{"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"},
		alone:  monthNames{"січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень", "листопад", "грудень"}},
	"pl": {day: "D M Y", month: "M Y",
		months: monthNames{"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"},
		alone:  monthNames{"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"}},

	"ar": {day: "D M Y", month: "M Y",
		months: monthNames{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}},
	"ar-DZ": {day: "D M Y", month: "M Y", months: maghreb}, "ar-TN": {day: "D M Y", month: "M Y", months: maghreb},
	"ar-IQ": {day: "D M Y", month: "M Y", months: levant}, "ar-JO": {day: "D M Y", month: "M Y", months: levant},
	"ar-LB": {day: "D M Y", month: "M Y", months: levant}, "ar-PS": {day: "D M Y", month: "M Y", months: levant},
	"ar-SY": {day: "D M Y", month: "M Y", months: levant},
	"ar-MA": {day: "D M Y", month: "M Y",
		months: monthNames{"يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"}},
	"ar-MR": {day: "D M Y", month: "M Y",
		months: monthNames{"يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر", "أكتوبر", "نوفمبر", "دجمبر"}},
	"he": {day: "D בM Y", month: "M Y",
		months: monthNames{"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"}},
	"ur": {day: "D M، Y", month: "M Y",
		months: monthNames{"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"}},
	"fa": {day: "D M Y", month: "M Y", calendar: solarHijri, months: persianGregorian,
		own: monthNames{"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"}},
	"fa-AF": dari,
	"prs":   dari,

	"sa": {day: "D M Y", month: "M Y",
		months: monthNames{"जनवरीमासः", "फरवरीमासः", "मार्चमासः", "अप्रैलमासः", "मईमासः", "जूनमासः", "जुलाईमासः", "अगस्तमासः", "सितंबरमासः", "अक्तूबरमासः", "नवंबरमासः", "दिसंबरमासः"}},
	"hi": {day: "D M Y", month: "M Y",
		months: monthNames{"जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"}},
	"bn": {day: "D M, Y", month: "M Y",
		months: monthNames{"জানুয়ারী", "ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"}},
}

var (
	english = monthNames{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

	maghreb = monthNames{"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}
	levant  = monthNames{"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"}

	persianGregorian = monthNames{"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"}

	dari = dateWords{day: "D M Y", month: "M Y", calendar: solarHijri,
		months: monthNames{"جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر"},
		own:    monthNames{"حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبلهٔ", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"}}
)
