package locale

import (
	"strconv"
	"strings"
	"time"
)

// A Style is how much of a date is written out.
type Style int

// The styles of CLDR: Full has the weekday, Long the name of the month, Medium
// mostly its abbreviation, Short figures.
const (
	Full Style = iota
	Long
	Medium
	Short
)

// Date writes a Gregorian day in the calendar and the digits of the locale
// (CLDR 48 dateFormats). In a language CLDR has no names of months of, and for
// a month that is none, it gives an ISO 8601 date.
func (l Locale) Date(year int, month time.Month, day int, style Style) string {
	w, ok := l.begin(year, month, day, l.in(l.data()))
	if !ok {
		return isoDay(year, month, day)
	}
	w.pattern(w.words.patterns[style])
	return string(w.out)
}

// LongDate is Date in the style Long.
func (l Locale) LongDate(year int, month time.Month, day int) string {
	return l.Date(year, month, day, Long)
}

// MonthDay writes a Gregorian day without its year: "13 August".
func (l Locale) MonthDay(year int, month time.Month, day int) string {
	w, ok := l.begin(year, month, day, l.in(l.data()))
	if !ok {
		_, rest, _ := strings.Cut(isoDay(year, month, day), "-")
		return rest
	}
	w.pattern(w.words.patterns[monthDay])
	return string(w.out)
}

// MonthYear writes a Gregorian month as the heading of an archive, with the
// name a month has when it stands alone (август, not августа). It is the
// Gregorian month also where the calendar is Persian or Islamic, whose own
// months lie across two of them. A language without a table gives 2024-08.
func (l Locale) MonthYear(year int, month time.Month) string {
	return l.monthHeading(monthYear, year, month)
}

// ShortMonthYear is MonthYear with the month abbreviated, for a narrow column.
func (l Locale) ShortMonthYear(year int, month time.Month) string {
	return l.monthHeading(shortMonthYear, year, month)
}

func (l Locale) monthHeading(pattern, year int, month time.Month) string {
	if _, ok := l.begin(year, month, 1, gregory); !ok {
		return strings.TrimSuffix(isoDay(year, month, 1), "-01")
	}
	last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return l.heading(pattern, year, month, 1, month, last)
}

// Year writes a Gregorian year as the heading of an archive, in the digits and
// the era of the locale (พ.ศ. 2567). Where the calendar is Persian or Islamic it
// stays the Gregorian year: one of theirs lies across two, so that no year of an
// archive by Gregorian years would have a name.
func (l Locale) Year(year int) string {
	if t := l.data(); !t.named {
		return l.digits(strconv.Itoa(year))
	}
	return l.heading(onlyYear, year, time.January, 1, time.December, 31)
}

// heading writes a month or a year, named by its first and its last day where
// a new era began within it.
func (l Locale) heading(pattern, year int, m1 time.Month, d1 int, m2 time.Month, d2 int) string {
	c := l.in(l.data())
	if !c.withinYears() {
		c = gregory
	}
	write := func(m time.Month, d int) string {
		w := l.writing(year, m, d, c)
		w.date.day = 0
		w.pattern(w.words.patterns[pattern])
		return string(w.out)
	}
	first := write(m1, d1)
	if c != japanese {
		return first
	}
	if last := write(m2, d2); last != first {
		return first + "–" + last
	}
	return first
}

// Month returns the name a Gregorian month has when it stands alone, "" for a
// month that is none and in a language CLDR has no names of.
func (l Locale) Month(month time.Month) string {
	g := l.data().gregorian
	if month < time.January || month > time.December || !g.named() {
		return ""
	}
	return g.months[2][month-1]
}

// Weekday returns the name a day of the week has when it stands alone, "" for
// one that is none and in a language CLDR has no names of.
func (l Locale) Weekday(day time.Weekday) string {
	g := l.data().gregorian
	if day < time.Sunday || day > time.Saturday || !g.named() {
		return ""
	}
	return g.weekdays[2][day]
}

// Time writes the hour and minute of a time where it is (CLDR 48 timeFormats
// short).
func (l Locale) Time(t time.Time) string {
	w := l.writing(t.Year(), t.Month(), t.Day(), gregory)
	w.hour, w.minute = t.Hour(), t.Minute()
	w.pattern(w.table.get("t"))
	return string(w.out)
}

// DateTime writes a day and the time of day where it is (CLDR 48
// dateTimeFormats, in running text: "at").
func (l Locale) DateTime(t time.Time, style Style) string {
	p := l.data().get([...]string{Full: "gF", Long: "gL", Medium: "gM", Short: "gS"}[style])
	return strings.NewReplacer("{1}", l.Date(t.Year(), t.Month(), t.Day(), style), "{0}", l.Time(t), "'", "").Replace(p)
}

// begin returns a writing of a day, and whether the language has words for it.
func (l Locale) begin(year int, month time.Month, day int, c calendar) (*writing, bool) {
	if month < time.January || month > time.December || !l.data().gregorian.named() {
		return nil, false
	}
	return l.writing(year, month, day, c), true
}

func (l Locale) writing(year int, month time.Month, day int, c calendar) *writing {
	t := l.data()
	w := &writing{table: t, numbers: l.figures(t), out: make([]byte, 0, 64)}
	w.date, c = c.convert(year, month, day)
	w.words = t.words(c)
	return w
}

// isoDay writes a day as ISO 8601 does, in ASCII digits.
func isoDay(year int, month time.Month, day int) string {
	pad := func(n, size int) string {
		s := strconv.Itoa(n)
		return strings.Repeat("0", max(0, size-len(s))) + s
	}
	return pad(year, 4) + "-" + pad(int(month), 2) + "-" + pad(day, 2)
}
