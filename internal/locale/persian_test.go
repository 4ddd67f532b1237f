package locale

import (
	"testing"
	"time"
)

func TestPersianDays(t *testing.T) {
	for _, c := range []struct{ g, p [3]int }{
		{[3]int{1925, 3, 21}, [3]int{1304, 1, 1}},
		{[3]int{1970, 1, 1}, [3]int{1348, 10, 11}},
		{[3]int{1979, 2, 11}, [3]int{1357, 11, 22}}, // the Revolution
		{[3]int{2000, 2, 29}, [3]int{1378, 12, 10}},
		{[3]int{2017, 3, 20}, [3]int{1395, 12, 30}}, // the last day of a leap year
		{[3]int{2021, 3, 20}, [3]int{1399, 12, 30}},
		{[3]int{2021, 3, 21}, [3]int{1400, 1, 1}},
		{[3]int{2024, 3, 19}, [3]int{1402, 12, 29}},
		{[3]int{2024, 3, 20}, [3]int{1403, 1, 1}},
		{[3]int{2024, 8, 13}, [3]int{1403, 5, 23}},
		{[3]int{2024, 9, 21}, [3]int{1403, 6, 31}},
		{[3]int{2024, 9, 22}, [3]int{1403, 7, 1}},
		{[3]int{2025, 3, 20}, [3]int{1403, 12, 30}},
		{[3]int{2025, 3, 21}, [3]int{1404, 1, 1}},
		{[3]int{2026, 11, 24}, [3]int{1405, 9, 3}},
	} {
		y, m, d := toPersian(days(c.g[0], time.Month(c.g[1]), c.g[2]))
		if got := [3]int{y, m, d}; got != c.p {
			t.Errorf("%v is %v, want %v", c.g, got, c.p)
		}
	}
}

func TestEveryPersianDayHasTheNextOneAfterIt(t *testing.T) {
	day := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)
	y, m, d := toPersian(days(day.Date()))
	for day.Year() < 2200 {
		day = day.AddDate(0, 0, 1)
		y2, m2, d2 := toPersian(days(day.Date()))
		sameMonth := y2 == y && m2 == m && d2 == d+1
		nextMonth := y2 == y && m2 == m+1 && d2 == 1 && (m <= 6 && d == 31 || m > 6 && d == 30)
		nextYear := y2 == y+1 && m == 12 && m2 == 1 && d2 == 1 && (d == 29 || d == 30)
		if !sameMonth && !nextMonth && !nextYear {
			t.Fatalf("%s is %d-%d-%d, after %d-%d-%d", day.Format(time.DateOnly), y2, m2, d2, y, m, d)
		}
		y, m, d = y2, m2, d2
	}
}
