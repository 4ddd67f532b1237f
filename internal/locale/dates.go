package locale

import (
	"strconv"
	"strings"
	"time"
)

// A calendarText says how a language writes a day in full. The pattern has
// {d} for the day, {M} for the month's name and {y} for the year.
type calendarText struct {
	pattern, months string
}

// The month names stand as a date in words needs them (CLDR 48 "format" width
// wide); Latin, which CLDR does not have, in the genitive: die 13 Augusti.
var calendars = map[string]calendarText{
	"en": {"{M} {d}, {y}", "January February March April May June July August September October November December"},
	"id": {"{d} {M} {y}", "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"},
	"fi": {"{d}. {M} {y}", "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"},
	"de": {"{d}. {M} {y}", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"},
	"fr": {"{d} {M} {y}", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"},
	"es": {"{d} de {M} de {y}", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"},
	"pt": {"{d} de {M} de {y}", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"},
	"it": {"{d} {M} {y}", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"},
	"la": {"die {d} {M} {y}", "Ianuarii Februarii Martii Aprilis Maii Iunii Iulii Augusti Septembris Octobris Novembris Decembris"},
	"el": {"{d} {M} {y}", "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου"},
	"ru": {"{d} {M} {y} г.", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
	"ar": {"{d} {M} {y}", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"},
	"he": {"{d} ב{M} {y}", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"},
	"ur": {"{d} {M}، {y}", "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر"},
	"fa": {"{d} {M} {y}", "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"},
	"sa": {"{d} {M} {y}", "जनवरीमासः फरवरीमासः मार्चमासः अप्रैलमासः मईमासः जूनमासः जुलाईमासः अगस्तमासः सितंबरमासः अक्तूबरमासः नवंबरमासः दिसंबरमासः"},
	"ja": {"{y}年{M}月{d}日", "1 2 3 4 5 6 7 8 9 10 11 12"},
	"zh": {"{y}年{M}月{d}日", "1 2 3 4 5 6 7 8 9 10 11 12"},
	"ko": {"{y}년 {M}월 {d}일", "1 2 3 4 5 6 7 8 9 10 11 12"},
}

func base(tag string) string {
	b, _, _ := strings.Cut(tag, "-")
	return b
}

// LongDate writes a Gregorian day in full words, in the calendar and digits of
// the language; where the language has no table, as an ISO 8601 date.
func (l Locale) LongDate(year int, month time.Month, day int) string {
	c, ok := calendars[base(l.Tag)]
	if !ok {
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	}
	if base(l.Tag) == "fa" {
		y, m, d := persian(year, month, day)
		year, month, day = y, time.Month(m), d
	}
	name := strings.Fields(c.months)[month-1]
	dayText := strconv.Itoa(day)
	if day == 1 && base(l.Tag) == "fr" {
		dayText = "1er"
	}
	if day == 1 && base(l.Tag) == "it" {
		dayText = "1º"
	}
	text := strings.NewReplacer("{d}", dayText, "{M}", name, "{y}", strconv.Itoa(year)).Replace(c.pattern)
	return l.digits(text)
}

// Year writes a year as the heading of an archive. It is the Gregorian year in
// the language's digits everywhere: a Persian year lies across two of them.
func (l Locale) Year(year int) string {
	switch base(l.Tag) {
	case "ja", "zh":
		return strconv.Itoa(year) + "年"
	case "ko":
		return strconv.Itoa(year) + "년"
	}
	return l.digits(strconv.Itoa(year))
}

// zero is the digit nought of languages that do not write ASCII digits by
// default (CLDR 48 defaultNumberingSystem).
var zero = map[string]rune{"fa": '۰', "sa": '०', "bn": '০', "mr": '०', "ne": '०', "ckb": '٠', "ps": '۰', "ar-EG": '٠', "my": '၀'}

func (l Locale) digits(s string) string {
	z, ok := zero[l.Tag]
	if !ok {
		if z, ok = zero[base(l.Tag)]; !ok {
			return s
		}
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return z + r - '0'
		}
		return r
	}, s)
}

// groups are the separators of thousands (CLDR 48 symbols); Spanish,
// Portuguese and Italian group from five digits on.
var groups = map[string]string{"en": ",", "zh": ",", "ja": ",", "ko": ",", "he": ",", "ar": ",", "ur": ",", "sa": ",", "hi": ",", "th": ",",
	"id": ".", "de": ".", "es": ".", "pt": ".", "it": ".", "el": ".", "tr": ".", "nl": ".", "vi": ".", "fr": "\u202f", "fi": "\u00a0", "ru": "\u00a0", "uk": "\u00a0", "sv": "\u00a0", "pl": "\u00a0", "fa": "٬", "la": "\u00a0"}

// Number writes a whole number with the language's grouping and digits.
func (l Locale) Number(n int) string {
	s := strconv.Itoa(n)
	sep, ok := groups[base(l.Tag)]
	least := 4
	switch base(l.Tag) {
	case "es", "pt", "it", "pl":
		least = 5
	}
	if !ok || n < 0 || len(s) < least {
		return l.digits(s)
	}
	indian := base(l.Tag) == "sa" || base(l.Tag) == "hi"
	var out string
	for size := 3; len(s) > size; {
		out = sep + s[len(s)-size:] + out
		s = s[:len(s)-size]
		if indian {
			size = 2
		}
	}
	return l.digits(s + out)
}

// persian converts a Gregorian day by the 33-year arithmetic cycle, which
// agrees with the observed calendar from 1800 to 2256 of ours.
func persian(year int, month time.Month, day int) (int, int, int) {
	days := [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
	y2 := year
	if month > 2 {
		y2++
	}
	n := 355666 + 365*year + (y2+3)/4 - (y2+99)/100 + (y2+399)/400 + day + days[month-1]
	y := -1595 + 33*(n/12053)
	n %= 12053
	y += 4 * (n / 1461)
	n %= 1461
	if n > 365 {
		y += (n - 1) / 365
		n = (n - 1) % 365
	}
	if n < 186 {
		return y, 1 + n/31, 1 + n%31
	}
	return y, 7 + (n-186)/30, 1 + (n-186)%30
}
