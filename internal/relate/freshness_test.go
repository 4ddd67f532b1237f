package relate

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"lontar/internal/archive"
	"lontar/internal/source"
)

// letters makes a list of passages, each said to be a letter.
func letters(s string) []archive.Print {
	var out []archive.Print
	for _, r := range s {
		out = append(out, archive.Print(r))
	}
	return out
}

func TestChangesSayHowOneListBecameAnother(t *testing.T) {
	for _, c := range []struct {
		was, now string
		want     []Change
	}{
		{"abc", "abc", nil},
		{"", "", nil},
		{"abc", "axc", []Change{{"changed", 'b', 1}}},
		{"abc", "abxc", []Change{{"added", 0, 2}}},
		{"abc", "ac", []Change{{"removed", 'b', 1}}},
		{"abc", "", []Change{{"removed", 'a', 0}, {"removed", 'b', 0}, {"removed", 'c', 0}}},
		{"", "ab", []Change{{"added", 0, 0}, {"added", 0, 1}}},
		{"abc", "ab", []Change{{"removed", 'c', 2}}},
		{"abcd", "acbd", []Change{{"moved", 'b', 2}}},
		{"abcde", "xbcye", []Change{{"changed", 'a', 0}, {"changed", 'd', 3}}},
		{"abc", "axyc", []Change{{"changed", 'b', 1}, {"added", 0, 2}}},
		{"aab", "ab", []Change{{"removed", 'a', 1}}},
	} {
		if got := Changes(letters(c.was), letters(c.now)); !slices.Equal(got, c.want) {
			t.Errorf("%s → %s: %v, want %v", c.was, c.now, got, c.want)
		}
	}
}

func TestThereAreNoChangesIfAndOnlyIfTheListsAreEqual(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	list := func() []archive.Print {
		out := make([]archive.Print, rnd.IntN(6))
		for i := range out {
			out[i] = archive.Print('a' + rnd.IntN(3))
		}
		return out
	}
	for range 20000 {
		was, now := list(), list()
		changes := Changes(was, now)
		if slices.Equal(was, now) != (len(changes) == 0) {
			t.Fatalf("%v → %v: %v", was, now, changes)
		}
		balance := 0
		for _, c := range changes {
			if c.Kind != "removed" && c.At >= len(now) || c.At > len(now) {
				t.Fatalf("%v → %v: %v stands nowhere", was, now, c)
			}
			switch c.Kind {
			case "added":
				balance++
			case "removed":
				balance--
			}
		}
		if balance != len(now)-len(was) {
			t.Fatalf("%v → %v: %v do not add up", was, now, changes)
		}
	}
}

func TestLongListsAreComparedInReasonableTime(t *testing.T) {
	was := make([]archive.Print, 100_000)
	for i := range was {
		was[i] = archive.Print(i)
	}
	now := slices.Clone(was)
	now[10], now[99_000], now[500], now[501] = 1<<40, 1<<41, now[501], now[500]
	if got := Changes(was, now); !slices.Equal(got, []Change{{"changed", 10, 10}, {"changed", 500, 500}, {"changed", 501, 501}, {"changed", 99_000, 99_000}}) {
		t.Errorf("%d changes: %v", len(got), got[:min(len(got), 4)])
	}
}

func date(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// pair is a story with an original in zh-Hans and a translation into fi.
func pair(original, translation archive.Edition) (*Page, *Page) {
	st := &Story{}
	original.Lang, translation.Lang = "zh-Hans", "fi"
	st.Original = &Page{Edition: &original, Story: st}
	p := &Page{Edition: &translation, Story: st}
	st.Editions = []*Page{st.Original, p}
	return st.Original, p
}

func TestStatesOfATranslation(t *testing.T) {
	now := letters("abc")
	fresh, old := &archive.Made{From: "zh-Hans", Passages: letters("abc")}, &archive.Made{From: "zh-Hans", Passages: letters("abd")}
	for name, c := range map[string]struct {
		of   archive.Translation
		made *archive.Made
		want []State
	}{
		"an original":            {archive.Translation{}, nil, []State{Original}},
		"by a person":            {archive.Translation{From: "zh-Hans", Method: "human"}, fresh, []State{Current}},
		"by nobody knows whom":   {archive.Translation{From: "zh-Hans"}, fresh, []State{Current}},
		"by a machine":           {archive.Translation{From: "zh-Hans", Method: "machine"}, fresh, []State{Machine, Unreviewed, Current}},
		"edited":                 {archive.Translation{From: "zh-Hans", Method: "machine-edited"}, fresh, []State{Unreviewed, Current}},
		"reviewed":               {archive.Translation{From: "zh-Hans", Method: "machine", Reviewed: date("2024-09-01")}, fresh, []State{Current}},
		"stale":                  {archive.Translation{From: "zh-Hans"}, old, []State{Stale}},
		"stale and by a machine": {archive.Translation{From: "zh-Hans", Method: "machine"}, old, []State{Stale, Machine, Unreviewed}},
		"not recorded":           {archive.Translation{From: "zh-Hans"}, nil, []State{Unrecorded}},
		"recorded of another":    {archive.Translation{From: "zh-Hans"}, &archive.Made{From: "en", Passages: now}, []State{Unrecorded}},
		"of one that is gone":    {archive.Translation{From: "ja"}, fresh, []State{Orphaned}},
		"of itself":              {archive.Translation{From: "fi"}, fresh, []State{Orphaned}},
	} {
		_, p := pair(archive.Edition{}, archive.Edition{Translation: c.of})
		got := p.Freshness(c.made, now)
		if !reflect.DeepEqual(got.States, c.want) || got.Is(Stale) != (len(got.Changes) > 0) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestAStaleTranslationKnowsSinceWhen(t *testing.T) {
	correction := []archive.Correction{{Date: date("2024-10-01")}, {Date: date("2024-12-01")}}
	for name, c := range map[string]struct {
		original, translation archive.Edition
		want                  string
	}{
		"nothing is said":          {archive.Edition{Date: date("2024-08-13")}, archive.Edition{Date: date("2024-08-13")}, ""},
		"updated after it":         {archive.Edition{Updated: date("2024-11-01")}, archive.Edition{Date: date("2024-08-13")}, "2024-11-01"},
		"updated before it":        {archive.Edition{Updated: date("2024-08-14")}, archive.Edition{Date: date("2024-09-01")}, ""},
		"corrected twice after it": {archive.Edition{Corrections: correction}, archive.Edition{Date: date("2024-08-13")}, "2024-10-01"},
		"corrected once after it":  {archive.Edition{Corrections: correction}, archive.Edition{Updated: date("2024-11-01")}, "2024-12-01"},
		"reviewed after it":        {archive.Edition{Updated: date("2024-11-01")}, archive.Edition{Translation: archive.Translation{Reviewed: date("2024-11-02")}}, ""},
		"only published later":     {archive.Edition{Date: date("2025-01-01")}, archive.Edition{Date: date("2024-08-13")}, ""},
	} {
		c.translation.Translation.From = "zh-Hans"
		_, p := pair(c.original, c.translation)
		got := p.Freshness(&archive.Made{From: "zh-Hans"}, letters("a")).Since
		if said := got.Format(time.DateOnly); got.IsZero() != (c.want == "") || c.want != "" && said != c.want {
			t.Errorf("%s: %s, want %q", name, said, c.want)
		}
	}
}

func TestALockStandsBesideTheOriginal(t *testing.T) {
	for file, want := range map[string]string{
		"content/news/2024/a/index.en.md": "content/news/2024/a/translations.lock",
		"content/news/a/index.md":         "content/news/a/translations.lock",
		"content/about.pt-BR.md":          "content/about.translations.lock",
		"content/en/news/v1.2.md":         "content/en/news/v1.2.translations.lock",
		"content/index.en.md":             "content/translations.lock",
	} {
		st := &Story{Original: &Page{Edition: &archive.Edition{File: source.File{Path: file}}}}
		if got := st.Lock(); got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}
