package locale

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Per rule: its categories, and the samples CLDR 48 plurals.json gives of each.
func TestPluralCategoriesOfSamples(t *testing.T) {
	for _, c := range []struct{ tags, categories, samples string }{
		{"zh zh-Hans zh-Hant ja ko id vi th ms", "other", "other 0 1 2 5 11 21 100 1000000"},
		{"en de nl sv da nb nn no fi et hu el tr ur bg eu gl sw mr la sa en-GB", "one other", "one 1; other 0 2 10 11 21 101 1000000"},
		{"hi bn fa am gu kn", "one other", "one 0 1; other 2 10 11 21 101 1000000"},
		{"fr pt pt-BR", "one many other", "one 0 1; many 1000000 2000000; other 2 10 100 1000001 100000"},
		{"es it ca pt-PT es-MX", "one many other", "one 1; many 1000000 2000000; other 0 2 10 100 1000001 100000"},
		{"ru uk be", "one few many other", "one 1 21 31 101 1001; few 2 3 4 22 24 102; many 0 5 11 12 14 19 20 100 111 112 1000000"},
		{"pl", "one few many other", "one 1; few 2 3 4 22 24 102; many 0 5 11 12 14 21 31 101 1000000"},
		{"cs sk", "one few many other", "one 1; few 2 3 4; other 0 5 11 22 101 1000000"},
		{"hr sr bs sr-Latn sh", "one few other", "one 1 21 101; few 2 4 22 102; other 0 5 11 12 14 111 1000000"},
		{"sl", "one two few other", "one 1 101 201; two 2 102; few 3 4 103; other 0 5 11 12 13 21 1000000"},
		{"mk is", "one other", "one 1 21 101; other 0 2 11 12 111 1000000"},
		{"lt", "one few many other", "one 1 21 101; few 2 9 22 102; other 0 10 11 12 19 20 111 1000000"},
		{"lv", "zero one other", "zero 0 10 11 19 20 111 1000000; one 1 21 101; other 2 9 22 102"},
		{"ro", "one few other", "one 1; few 0 2 16 19 101 119 1001; other 20 21 35 100 120 1000000"},
		{"ar ar-EG", "zero one two few many other", "zero 0; one 1; two 2; few 3 10 103 110 1003; many 11 26 99 111 1011; other 100 101 102 200 202 1000000"},
		{"he", "one two other", "one 1; two 2; other 0 3 10 20 100 1000000"},
		{"ga", "one two few many other", "one 1; two 2; few 3 6; many 7 10; other 0 11 25 100 1000000"},
		{"cy", "zero one two few many other", "zero 0; one 1; two 2; few 3; many 6; other 4 5 7 20 100 1000000"},
		{"mt", "one two few many other", "one 1; two 2; few 0 3 10 103 109 110; many 11 19 111 117; other 20 35 100 102 1000000"},
		{"gd", "one two few other", "one 1 11; two 2 12; few 3 10 13 19; other 0 20 34 100 1000000"},
		{"br", "one two few many other", "one 1 21 101; two 2 22 102; few 3 4 9 23 109; many 1000000; other 0 5 10 11 71 92 79 100"},
		{"fil tl", "one other", "one 0 1 2 3 5 10 13 100; other 4 6 9 14 104"},
		{"xx aaa", "other", "other 0 1 2 5"},
	} {
		for tag := range strings.FieldsSeq(c.tags) {
			l := Of(tag)
			if got := strings.Join(l.PluralCategories(), " "); got != c.categories {
				t.Errorf("%s has %s, want %s", tag, got, c.categories)
			}
			for group := range strings.SplitSeq(c.samples, "; ") {
				f := strings.Fields(group)
				for _, s := range f[1:] {
					n, err := strconv.Atoi(s)
					if err != nil {
						t.Fatal(err)
					}
					if got := l.PluralCategory(n); got != f[0] {
						t.Errorf("%s: %d is %s, want %s", tag, n, got, f[0])
					}
				}
			}
		}
	}
}

func TestEveryCategoryGivenIsOneTheLanguageHas(t *testing.T) {
	order := []string{"zero", "one", "two", "few", "many", "other"}
	for _, tag := range autonymTags() {
		l := Of(tag)
		categories, last := l.PluralCategories(), -1
		for _, c := range categories {
			i := slices.Index(order, c)
			if i <= last {
				t.Errorf("%s: %v is not in CLDR's order", tag, categories)
			}
			last = i
		}
		for _, n := range append([]int{1000000, 1000001, math.MaxInt, -1, math.MinInt}, slices.Collect(upTo(2000))...) {
			if c := l.PluralCategory(n); !slices.Contains(categories, c) {
				t.Errorf("%s: %d is %s, which it does not have", tag, n, c)
			}
		}
	}
}

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestTheCategoriesAreTheCallersOwn(t *testing.T) {
	l := Of("ru")
	l.PluralCategories()[0] = "spoilt"
	if got := l.PluralCategories()[0]; got != "one" {
		t.Errorf("the table was changed to %q", got)
	}
}
