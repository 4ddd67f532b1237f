package locale

import "time"

// persianEpoch is 1 Farvardin 1, by the rule below, in days since 1970-01-01.
const persianEpoch = -492268

// persian converts a Gregorian day to the Solar Hijri calendar of Iran by the
// rule of eight leap years in thirty-three, the one ICU has; with the calendar
// as observed it agrees from 1925, when the law came, to 2124.
func persian(year int, month time.Month, day int) (y, m, d int) {
	n := int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400) - persianEpoch
	y = 1 + floorDiv(33*n+3, 12053)
	n -= newYear(y)
	if n < 186 {
		return y, n/31 + 1, n%31 + 1
	}
	return y, (n-6)/30 + 1, (n-6)%30 + 1
}

// newYear returns the day a Persian year begins on, counted from the epoch.
func newYear(y int) int { return 365*(y-1) + floorDiv(8*y+21, 33) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
