package locale

import "strconv"

// calendarWords are the patterns and names of one calendar in one locale.
type calendarWords struct {
	calendar calendar
	patterns [patternCount]string
	months   [4][]string // wide, abbreviated; both again as they stand alone
	weekdays [4][]string // the same, from Sunday
	eras     [3][]string // abbreviated, wide, narrow
	gannen   string      // the year one of an era, where it is not written 1
}

// The patterns a calendar has: the four of [Style], then those of parts of a
// date.
const (
	monthYear = int(Short) + 1 + iota
	shortMonthYear
	monthDay
	onlyYear
	patternCount
)

var patternKeys = [patternCount]string{"dF", "dL", "dM", "dS", "yMMMM", "yMMM", "MMMMd", "y"}

// words returns the words of a calendar, from the table where they are there.
func (t *table) words(c calendar) *calendarWords {
	if c == gregory {
		return t.gregorian
	}
	if w := t.other.Load(); w != nil && w.calendar == c {
		return w
	}
	w := t.wordsOf(c)
	t.other.Store(w)
	return w
}

// wordsOf reads the words of a calendar. What it has not of its own it has
// from the calendar CLDR calls generic, and the Gregorian months.
func (t *table) wordsOf(c calendar) *calendarWords {
	w := &calendarWords{calendar: c}
	prefix := calendars[c].prefix
	for i, key := range patternKeys {
		w.patterns[i] = t.get(prefix + key)
		if w.patterns[i] == "" && c != gregory {
			w.patterns[i] = t.get("g." + key)
		}
	}
	for i, key := range [...]string{"mw", "ma", "mws", "mas"} {
		w.months[i] = t.list(prefix + key)
		if w.months[i] == nil {
			w.months[i] = t.list(key)
		}
	}
	for i, key := range [...]string{"ww", "wa", "wws", "was"} {
		w.weekdays[i] = t.list(prefix + key)
		if w.weekdays[i] == nil {
			w.weekdays[i] = t.list(key)
		}
	}
	for i, key := range [...]string{"era", "eraW", "eraN"} {
		w.eras[i] = t.list(prefix + key)
	}
	w.gannen = t.get(prefix + "gannen")
	return w
}

// named tells whether the months have names, and not the numbers of the root.
func (w *calendarWords) named() bool { return w.months[0][0] != "M01" }

// A writing is a date and a time of day being written after a pattern of
// UTS 35, part 4.
type writing struct {
	table        *table
	words        *calendarWords
	numbers      *numbers
	date         date
	hour, minute int
	out          []byte
}

func (w *writing) pattern(p string) {
	for i := 0; i < len(p); {
		switch c := p[i]; {
		case c == '\'':
			i = w.quoted(p, i+1)
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			n := 1
			for i+n < len(p) && p[i+n] == c {
				n++
			}
			if c == 'd' && n == 1 && w.date.day == 1 && w.table.first != "" && hasName(p) {
				w.out = append(w.out, w.table.first...)
			} else {
				w.field(c, n)
			}
			i += n
		default:
			w.out = append(w.out, c)
			i++
		}
	}
}

// hasName tells whether a pattern names the month instead of numbering it.
func hasName(p string) bool {
	for i := 0; i+3 <= len(p); i++ {
		if s := p[i : i+3]; s == "MMM" || s == "LLL" {
			return true
		}
	}
	return false
}

// quoted writes the text after a quotation mark and returns where it ends; two
// marks are one.
func (w *writing) quoted(p string, i int) int {
	if i < len(p) && p[i] == '\'' {
		w.out = append(w.out, '\'')
		return i + 1
	}
	for ; i < len(p); i++ {
		if p[i] == '\'' {
			if i+1 == len(p) || p[i+1] != '\'' {
				return i + 1
			}
			i++
		}
		w.out = append(w.out, p[i])
	}
	return i
}

// field writes one field: a letter of the pattern and how often it stands.
func (w *writing) field(c byte, n int) {
	d := w.date
	switch c {
	case 'G':
		w.name(w.words.eras[max(0, n-3)%3], d.era) // G, GGGG or GGGGG
	case 'y':
		w.year(n)
	case 'M', 'L':
		w.month(c, n)
	case 'R':
		w.out = append(w.out, roman[d.month-1]...)
	case 'd':
		w.number(d.day, n)
	case 'E', 'c':
		i := 0
		if c == 'c' {
			i = 2
		}
		if n < 4 {
			i++
		}
		w.name(w.words.weekdays[i], int(d.weekday))
	default:
		w.clock(c, n)
	}
}

// roman are the months of Hawaiian short dates.
var roman = [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

func (w *writing) year(n int) {
	switch y := w.date.year; {
	case y == 1 && w.words.gannen != "":
		w.out = append(w.out, w.words.gannen...)
	case n == 2:
		w.number(((y%100)+100)%100, 2)
	default:
		w.number(y, n)
	}
}

func (w *writing) month(c byte, n int) {
	if n < 3 {
		w.number(w.date.month, n)
		return
	}
	i := 0
	if c == 'L' {
		i = 2
	}
	if n != 4 {
		i++
	}
	w.name(w.words.months[i], w.date.month-1)
}

func (w *writing) clock(c byte, n int) {
	switch c {
	case 'H':
		w.number(w.hour, n)
	case 'h':
		w.number((w.hour+11)%12+1, n)
	case 'K':
		w.number(w.hour%12, n)
	case 'k':
		w.number((w.hour+23)%24+1, n)
	case 'm':
		w.number(w.minute, n)
	case 'a':
		w.name(w.table.list("ap"), w.hour/12)
	case 'B':
		w.name(w.table.list("B"), w.hour)
	}
}

func (w *writing) name(names []string, i int) {
	if i >= 0 && i < len(names) {
		w.out = append(w.out, names[i]...)
	}
}

// number writes a number in at least n digits of the locale.
func (w *writing) number(x, n int) {
	var b [24]byte
	s := strconv.AppendInt(b[:0], int64(x), 10)
	if x < 0 {
		w.out = append(w.out, '-')
		s = s[1:]
	}
	for ; n > len(s); n-- {
		w.out = append(w.out, w.numbers.digits[0]...)
	}
	for _, c := range s {
		w.out = append(w.out, w.numbers.digits[c-'0']...)
	}
}
