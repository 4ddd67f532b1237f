package locale

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// LongDate writes a Gregorian day in full words, in the calendar and digits of
// the language: Persian for fa, Buddhist for th. A language without a table,
// or a month that is none, gives an ISO 8601 date.
func (l Locale) LongDate(year int, month time.Month, day int) string {
	w, ok := lookup(dates, l.Tag)
	if !ok || month < time.January || month > time.December {
		return fmt.Sprintf("%04d-%02d-%02d", year, int(month), day)
	}
	m := int(month)
	names := w.months
	if w.calendar == solarHijri {
		year, m, day = persian(year, month, day)
		names = w.own
	}
	first := ""
	if day == 1 {
		first = w.first
	}
	return l.fill(w.day, w.era(year), m, names[m-1], day, first)
}

// MonthYear writes a Gregorian month as the heading of an archive, with the
// name a month has when it stands alone (август, not августа). It is the
// Gregorian month also in Persian, whose own months lie across two of them.
// A language without a table gives 2024-08.
func (l Locale) MonthYear(year int, month time.Month) string {
	w, ok := lookup(dates, l.Tag)
	if !ok || month < time.January || month > time.December {
		return fmt.Sprintf("%04d-%02d", year, int(month))
	}
	names := w.alone
	if names[0] == "" {
		names = w.months
	}
	return l.fill(w.month, w.era(year), int(month), names[month-1], 0, "")
}

// Year writes a Gregorian year as the heading of an archive, in the language's
// digits and, for th, the Buddhist era. For fa it stays the Gregorian year: a
// Persian one lies across two of them, from March to March, so that no year of
// an archive by Gregorian years would have a name.
func (l Locale) Year(year int) string {
	w, ok := lookup(dates, l.Tag)
	if !ok || w.year == "" {
		return l.digits(strconv.Itoa(w.era(year)))
	}
	return l.fill(w.year, w.era(year), 0, "", 0, "")
}

// fill puts the parts of a date into a pattern of dateWords.
func (l Locale) fill(pattern string, year, month int, name string, day int, first string) string {
	if first == "" {
		first = l.digits(strconv.Itoa(day))
	}
	var b strings.Builder
	for _, r := range pattern {
		switch r {
		case 'Y':
			b.WriteString(l.digits(strconv.Itoa(year)))
		case 'N':
			b.WriteString(l.digits(strconv.Itoa(month)))
		case 'M':
			b.WriteString(name)
		case 'D':
			b.WriteString(first)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// era returns the number a Gregorian year has in the language's calendar,
// where both begin on the same day.
func (w dateWords) era(year int) int {
	if w.calendar == buddhist {
		return year + 543
	}
	return year
}
