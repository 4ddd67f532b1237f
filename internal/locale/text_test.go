package locale

import (
	"sync"
	"testing"
	"time"
)

func TestTextIsComparedWithoutCase(t *testing.T) {
	for in, want := range map[string]string{"Straße": "strasse", "ΣΊΣΥΦΟΣ": "σίσυφοσ", "A\u0308": "ä", "É": "é", "Ёлка": "ёлка", "ﬁ": "fi", "日本": "日本", "": ""} {
		if got := FoldCase(in); got != want {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
	}
	if got := NFC("e\u0301"); got != "é" {
		t.Errorf("got %q", got)
	}
}

func TestLocalesAreSafeForConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	shared := NewCollator(Of("zh-Hans"))
	for range 8 {
		wg.Go(func() {
			for _, tag := range []string{"fa", "en-GB", "ar-EG", "zh-Hans", "sa", "xx"} {
				l := Of(tag)
				l.LongDate(2024, time.August, 13)
				l.MonthYear(2024, time.August)
				l.Year(2024)
				l.Number(1234567)
				l.PluralCategory(3)
				l.PluralCategories()
				Canonical(tag)
				Suggest(tag + "glish")
				FoldCase(NFC(l.Autonym))
				NewCollator(Of(tag)).Letter(l.Autonym)
				shared.Compare(l.Autonym, tag)
				shared.Letter(l.Autonym)
			}
		})
	}
	wg.Wait()
}
