package locale

import (
	"math/bits"
	"strconv"
)

// persianEpoch is 1 Farvardin 1, by the rule below, in days since 1970-01-01.
const persianEpoch = -492268

// toPersian converts a day to the Solar Hijri calendar of Iran by the rule of
// eight leap years in thirty-three, but for the one leap day that the sun, and
// ICU, give to another year before 1600. With the calendar as observed it agrees
// from 1925, when the law came.
func toPersian(n int) (y, m, d int) {
	n -= persianEpoch
	y = 1 + floorDiv(33*n+3, 12053)
	if n >= persianNewYear(y+1) {
		y++
	}
	n -= persianNewYear(y)
	if n < 186 {
		return y, n/31 + 1, n%31 + 1
	}
	return y, (n-6)/30 + 1, (n-6)%30 + 1
}

// persianNewYear returns the day a year begins on, counted from the epoch.
func persianNewYear(y int) int {
	day := 365*(y-1) + floorDiv(8*y+21, 33)
	if y == 1503 { // 1502 is no leap year, 1503 is
		day--
	}
	return day
}

// civilEpoch is 1 Muharram 1 of the civil calendar, a Friday, in days since
// 1970-01-01.
const civilEpoch = -492148

// toCivil converts a day to the tabular Islamic calendar, eleven leap years in
// thirty (BCP 47 islamic-civil).
func toCivil(n int) (y, m, d int) {
	n -= civilEpoch
	y = floorDiv(30*n+10646, 10631)
	n -= 354*(y-1) + floorDiv(11*y+3, 30)
	m = min(12, 2*n/59+1)
	return y, m, n - (59*(m-1)+1)/2 + 1
}

// toUmmAlQura converts a day to the calendar of Saudi Arabia by its table of
// the years 1300 to 1600 (1882 to 2174), as ICU has it; before and after, by
// the civil calendar, which may differ by a day or two.
func toUmmAlQura(n int) (y, m, d int) {
	table := root().list("umalqura")
	start, err := strconv.Atoi(table[0])
	if err != nil || n < start {
		return toCivil(n)
	}
	n -= start
	for i := 0; i < len(table[2]); i += 3 {
		long, err := strconv.ParseUint(table[2][i:i+3], 16, 12)
		if err != nil {
			break
		}
		if size := 12*29 + bits.OnesCount64(long); n >= size {
			n -= size
			continue
		}
		for m = 1; ; m++ {
			size := 29 + int(long>>(12-m)&1)
			if n < size {
				return 1300 + i/3, m, n + 1
			}
			n -= size
		}
	}
	return toCivil(n + start + lengthOf(table[2]))
}

// lengthOf counts the days of the whole table.
func lengthOf(hex string) int {
	sum := 0
	for i := 0; i < len(hex); i += 3 {
		long, err := strconv.ParseUint(hex[i:i+3], 16, 12)
		if err == nil {
			sum += 12*29 + bits.OnesCount64(long)
		}
	}
	return sum
}
