package locale

import "testing"

func TestSpanishAndHebrewJoinBySound(t *testing.T) {
	for _, c := range [][4]string{
		{"es", "geografía", "historia", "geografía e historia"}, {"es", "agua", "hielo", "agua y hielo"}, {"es", "tabla", "índice", "tabla e índice"},
		{"es-MX", "padre", "hijo", "padre e hijo"}, {"he", "דג", "לחם", "דג ולחם"}, {"he", "דג", "ABC", "דג ו-ABC"},
	} {
		if got := Of(c[0]).List(c[1], c[2]); got != c[3] {
			t.Errorf("%s: %q, want %q", c[0], got, c[3])
		}
	}
	if got := Of("es").JoinList(Or, "siete", "ocho"); got != "siete u ocho" {
		t.Error(got)
	}
	if got := Of("es").JoinList(Or, "María", "Óscar"); got != "María u Óscar" {
		t.Error(got)
	}
}

func TestABraceInAThingIsNoPlaceForTheNext(t *testing.T) {
	if got := Of("en").List("{1}", "b", "{0}"); got != "{1}, b, and {0}" {
		t.Error(got)
	}
}

func TestLatinIsWhole(t *testing.T) {
	l := Of("la")
	for got, want := range map[string]string{
		l.Date(2024, 8, 13, Full): "die Martis 13 Augusti 2024", l.LongDate(2024, 8, 13): "die 13 Augusti 2024", l.Date(2024, 8, 13, Medium): "13 Aug. 2024",
		l.Date(2024, 8, 13, Short): "13.8.2024", l.MonthYear(2024, 8): "Augustus 2024", l.MonthDay(2024, 8, 13): "die 13 Augusti", l.Month(8): "Augustus",
		l.Weekday(2): "dies Martis", l.List("a", "b", "c"): "a, b et c", l.JoinList(Or, "a", "b"): "a vel b", l.Decimal(1234.5): "1\u00a0234,5", l.Percent(0.25, 0): "25%",
		l.Currency(5, "EUR"): "5,00\u00a0€", l.PluralCategory(1): "one", l.PluralCategory(2): "other",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
