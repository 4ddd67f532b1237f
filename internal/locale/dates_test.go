package locale

import (
	"testing"
	"time"
)

func TestDatesMonthsAndYears(t *testing.T) {
	for _, c := range [][4]string{
		{"zh-Hans", "2024年8月13日", "2024年8月", "2024年"}, {"zh-Hant", "2024年8月13日", "2024年8月", "2024年"}, {"zh-TW", "2024年8月13日", "2024年8月", "2024年"},
		{"ja", "2024年8月13日", "2024年8月", "2024年"}, {"ko", "2024년 8월 13일", "2024년 8월", "2024년"},
		{"ru", "13 августа 2024\u202fг.", "август 2024\u202fг.", "2024"}, {"uk", "13 серпня 2024\u202fр.", "серпень 2024\u202fр.", "2024"}, {"pl", "13 sierpnia 2024", "sierpień 2024", "2024"},
		{"en", "August 13, 2024", "August 2024", "2024"}, {"en-US", "August 13, 2024", "August 2024", "2024"}, {"en-CA", "August 13, 2024", "August 2024", "2024"},
		{"en-GB", "13 August 2024", "August 2024", "2024"}, {"en-IN", "13 August 2024", "August 2024", "2024"}, {"en-u-co-phonebk", "August 13, 2024", "August 2024", "2024"},
		{"fr", "13 août 2024", "août 2024", "2024"}, {"fr-CA", "13 août 2024", "août 2024", "2024"}, {"it", "13 agosto 2024", "agosto 2024", "2024"},
		{"es", "13 de agosto de 2024", "agosto de 2024", "2024"}, {"pt", "13 de agosto de 2024", "agosto de 2024", "2024"}, {"pt-BR", "13 de agosto de 2024", "agosto de 2024", "2024"},
		{"id", "13 Agustus 2024", "Agustus 2024", "2024"}, {"de", "13. August 2024", "August 2024", "2024"}, {"fi", "13. elokuuta 2024", "elokuu 2024", "2024"},
		{"la", "die 13 Augusti 2024", "Augustus 2024", "2024"}, {"el", "13 Αυγούστου 2024", "Αύγουστος 2024", "2024"}, {"nl", "13 augustus 2024", "augustus 2024", "2024"},
		{"sv", "13 augusti 2024", "augusti 2024", "2024"}, {"tr", "13 Ağustos 2024", "Ağustos 2024", "2024"}, {"vi", "13 tháng 8, 2024", "tháng 8 năm 2024", "2024"},
		{"th", "13 สิงหาคม 2567", "สิงหาคม 2567", "พ.ศ. 2567"},
		{"ar", "13 أغسطس 2024", "أغسطس 2024", "2024"}, {"ar-EG", "١٣ أغسطس ٢٠٢٤", "أغسطس ٢٠٢٤", "٢٠٢٤"}, {"ar-SY", "١٣ آب ٢٠٢٤", "آب ٢٠٢٤", "٢٠٢٤"}, {"ar-MA", "13 غشت 2024", "غشت 2024", "2024"},
		{"he", "13 באוגוסט 2024", "אוגוסט 2024", "2024"}, {"ur", "13 اگست، 2024", "اگست 2024", "2024"}, {"ur-IN", "۱۳ اگست، ۲۰۲۴", "اگست ۲۰۲۴", "۲۰۲۴"},
		{"fa", "۲۳ مرداد ۱۴۰۳", "اوت ۲۰۲۴", "۲۰۲۴"}, {"fa-IR", "۲۳ مرداد ۱۴۰۳", "اوت ۲۰۲۴", "۲۰۲۴"}, {"fa-AF", "۲۳ اسد ۱۴۰۳", "اگست ۲۰۲۴", "۲۰۲۴"},
		{"sa", "१३ अगस्तमासः २०२४", "अगस्तमासः २०२४", "२०२४"}, {"hi", "13 अगस्त 2024", "अगस्त 2024", "2024"}, {"bn", "১৩ আগস্ট, ২০২৪", "আগস্ট ২০২৪", "২০২৪"},
		{"mr", "१३ ऑगस्ट, २०२४", "ऑगस्ट २०२४", "२०२४"}, {"gl", "13 de agosto de 2024", "agosto de 2024", "2024"}, {"xx", "2024-08-13", "2024-08", "2024"}, {"dv", "2024-08-13", "2024-08", "2024"}, {"", "2024-08-13", "2024-08", "2024"},
	} {
		l := Of(c[0])
		if got := l.LongDate(2024, time.August, 13); got != c[1] {
			t.Errorf("%s: day %q, want %q", c[0], got, c[1])
		}
		if got := l.MonthYear(2024, time.August); got != c[2] {
			t.Errorf("%s: month %q, want %q", c[0], got, c[2])
		}
		if got := l.Year(2024); got != c[3] {
			t.Errorf("%s: year %q, want %q", c[0], got, c[3])
		}
	}
}

func TestFirstOfAMonth(t *testing.T) {
	for tag, want := range map[string]string{"fr": "1er août 2024", "it": "1º agosto 2024", "de": "1. August 2024", "es": "1 de agosto de 2024", "fa": "۱۱ مرداد ۱۴۰۳", "de-AT": "1. August 2024"} {
		if got := Of(tag).LongDate(2024, time.August, 1); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := Of("de-AT").LongDate(2024, time.January, 2); got != "2. Jänner 2024" {
		t.Errorf("de-AT: %q", got)
	}
}

func TestAMonthThatIsNoneIsNotNamed(t *testing.T) {
	for _, tag := range []string{"en", "fa", "xx"} {
		if got := Of(tag).LongDate(2024, 13, 1); got != "2024-13-01" {
			t.Errorf("%s: %q", tag, got)
		}
		if got := Of(tag).MonthYear(2024, 0); got != "2024-00" {
			t.Errorf("%s: %q", tag, got)
		}
	}
}
