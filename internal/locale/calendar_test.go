package locale

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestEveryDayOfACalendarComesAfterTheOneBefore(t *testing.T) {
	for c, kind := range calendars {
		day := time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC)
		before, in := calendar(c).convert(day.Date())
		for day.Year() < 2200 {
			day = day.AddDate(0, 0, 1)
			d, now := calendar(c).convert(day.Date())
			if d.weekday != day.Weekday() {
				t.Fatalf("%s: %s is a %s", kind.name, day.Format(time.DateOnly), d.weekday)
			}
			nextDay := d.year == before.year && d.month == before.month && d.day == before.day+1
			nextMonth := d.day == 1 && before.day >= 28 && (d.year == before.year && d.month == before.month+1 || d.year == before.year+1 && d.month == 1 && before.month == 12)
			newEra := (d.era != before.era || now != in) && (d.day == before.day+1 || d.day == 1)
			switch {
			case kind.name == "islamic-umalqura" && (d.year == 1300 && d.month == 1 && d.day <= 2 || d.year == 1601 && d.month == 1 && d.day <= 2):
				// The table begins and ends; the civil calendar may be a day off.
			case !nextDay && !nextMonth && !newEra:
				t.Fatalf("%s: %s is %v, after %v", kind.name, day.Format(time.DateOnly), d, before)
			}
			before, in = d, now
		}
	}
}

func TestTheSiteChoosesCalendarAndDigits(t *testing.T) {
	for _, c := range []struct{ tag, calendar, digits, day, month, year, number string }{
		{"ja", "japanese", "", "令和元年8月5日", "令和元年8月", "平成31年–令和元年", "12,345"},
		{"en", "japanese", "", "August 5, 1 Reiwa", "August 1 Reiwa", "31 Heisei–1 Reiwa", "12,345"},
		{"zh-TW", "roc", "", "民國108年8月5日", "民國108年8月", "民國108年", "12,345"},
		{"th", "gregory", "thai", "๕ สิงหาคม ค.ศ. ๒๐๑๙", "สิงหาคม ๒๐๑๙", "๒๐๑๙", "๑๒,๓๔๕"},
		{"fa", "gregory", "latn", "5 اوت 2019", "اوت 2019", "2019", "12,345"},
		{"ar-SA", "islamic-umalqura", "", "٤ ذو الحجة ١٤٤٠ هـ", "أغسطس ٢٠١٩", "٢٠١٩", "١٢٬٣٤٥"},
		{"ar-SA", "", "latn", "5 أغسطس 2019", "أغسطس 2019", "2019", "12,345"},
		{"hi", "", "deva", "५ अगस्त २०१९", "अगस्त २०१९", "२०१९", "१२,३४५"},
		{"hi", "mayan", "klingon", "5 अगस्त 2019", "अगस्त 2019", "2019", "12,345"},
		{"en-TH", "", "", "August 5, 2562 BE", "August 2562 BE", "2562 BE", "12,345"},
		{"fa-US", "", "", "۵ اوت ۲۰۱۹", "اوت ۲۰۱۹", "۲۰۱۹", "۱۲٬۳۴۵"},
	} {
		l := Of(c.tag)
		l.Calendar, l.Digits = c.calendar, c.digits
		got := []string{l.LongDate(2019, time.August, 5), l.MonthYear(2019, time.August), l.Year(2019), l.Number(12345)}
		if want := []string{c.day, c.month, c.year, c.number}; !slices.Equal(got, want) {
			t.Errorf("%s %s %s: %q, want %q", c.tag, c.calendar, c.digits, got, want)
		}
	}
}

func TestADayBeforeTheFirstYearIsGregorian(t *testing.T) {
	for _, c := range []string{"japanese", "roc", "persian", "islamic-civil", "islamic-umalqura"} {
		l := Of("en")
		l.Calendar = c
		if got := l.LongDate(600, time.May, 4); got != "May 4, 600" {
			t.Errorf("%s: %q", c, got)
		}
	}
}

func TestCalendarsAndDigitSetsAreListed(t *testing.T) {
	if got := strings.Join(Calendars(), " "); got != "gregory persian buddhist islamic-umalqura islamic-civil japanese roc" {
		t.Error(got)
	}
	sets := DigitSets()
	for _, want := range []string{"arab", "arabext", "beng", "deva", "fullwide", "hanidec", "latn", "mymr", "thai", "tibt"} {
		if !slices.Contains(sets, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, set := range sets {
		l := Of("en")
		l.Digits = set
		if got := []rune(l.Year(1234567890)); len(got) != 10 || slices.Contains(got, 0xFFFD) {
			t.Errorf("%s: %q", set, string(got))
		}
	}
}

func TestALocaleThatOfDidNotMakeKnowsItsLanguage(t *testing.T) {
	l := Locale{Tag: "fa"}
	if got := l.LongDate(2024, time.August, 13); got != "۲۳ مرداد ۱۴۰۳" {
		t.Error(got)
	}
}
