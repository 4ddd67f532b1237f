package locale

import (
	"slices"
	"time"
)

// A calendar is how a language counts days.
type calendar int

const (
	gregory calendar = iota
	persian
	buddhist
	islamicUmalqura
	islamicCivil
	japanese
	roc
)

type calendarType struct{ name, prefix string }

// calendars are their BCP 47 types ("ca"), and the prefix of their keys in the
// data.
var calendars = [...]calendarType{
	gregory: {"gregory", ""}, persian: {"persian", "p."}, buddhist: {"buddhist", "b."},
	islamicUmalqura: {"islamic-umalqura", "i."}, islamicCivil: {"islamic-civil", "i."}, japanese: {"japanese", "j."}, roc: {"roc", "r."},
}

// Calendars returns the BCP 47 types of the calendars a [Locale] can write
// dates in.
func Calendars() []string {
	names := make([]string, len(calendars))
	for i, c := range calendars {
		names[i] = c.name
	}
	return names
}

// calendarNamed returns the calendar of a type, Gregorian for a strange one.
func calendarNamed(name string) calendar {
	return calendar(max(0, slices.IndexFunc(calendars[:], func(c calendarType) bool { return c.name == name })))
}

// in returns the calendar dates of a locale are written in: the one the site
// chose, else its own.
func (l Locale) in(t *table) calendar {
	switch {
	case slices.ContainsFunc(calendars[:], func(c calendarType) bool { return c.name == l.Calendar }):
		return calendarNamed(l.Calendar)
	case l.table != nil:
		return l.own
	}
	return ownCalendar(l.Tag, t)
}

// ownCalendar returns the calendar of the region in a tag, else that of the
// language (CLDR 48 calendarPreferenceData.json). Arabic has the Gregorian one,
// in Saudi Arabia too.
func ownCalendar(tag string, t *table) calendar {
	if _, _, region := parts(tag); region != "" {
		return calendarNamed(rootPair("regions", region))
	}
	return t.calendar
}

// withinYears tells whether the years and months of a calendar are those of
// the Gregorian one under another number, so that an archive by Gregorian
// years and months has headings in it.
func (c calendar) withinYears() bool {
	return c != persian && c != islamicUmalqura && c != islamicCivil
}

// A date is a day in some calendar.
type date struct {
	year, month, day int
	era              int // in the calendar's list of eras
	weekday          time.Weekday
}

// convert returns a Gregorian day in a calendar. A day before the calendar's
// first year stays Gregorian, as does any of a month that is none.
func (c calendar) convert(year int, month time.Month, day int) (date, calendar) {
	n := days(year, month, day)
	d := date{year: year, month: int(month), day: day, weekday: time.Weekday(((n+4)%7 + 7) % 7)}
	switch c {
	case persian:
		d.year, d.month, d.day = toPersian(n)
	case islamicUmalqura:
		d.year, d.month, d.day = toUmmAlQura(n)
	case islamicCivil:
		d.year, d.month, d.day = toCivil(n)
	case buddhist:
		d.year += 543
	case roc:
		d.year -= 1911
	case japanese:
		d.era = len(eras) - 1
		for d.era >= 0 && n < days(eras[d.era].year, eras[d.era].month, eras[d.era].day) {
			d.era--
		}
		if d.era >= 0 {
			d.year += 1 - eras[d.era].year
		} else {
			d.year = 0
		}
	}
	if c != gregory && d.year < 1 {
		return gregory.convert(year, month, day)
	}
	return d, c
}

// eras are those of Japan since Meiji, with their first days (CLDR 48
// calendarData.json). Before 1873 Japan had another calendar; CLDR counts
// Gregorian days from the first of Meiji all the same.
var eras = [...]struct {
	year  int
	month time.Month
	day   int
}{{1868, time.October, 23}, {1912, time.July, 30}, {1926, time.December, 25}, {1989, time.January, 8}, {2019, time.May, 1}}

// days counts a Gregorian day from 1970-01-01.
func days(year int, month time.Month, day int) int {
	return floorDiv(int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()), 86400)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
