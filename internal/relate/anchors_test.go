package relate

import (
	"slices"
	"strings"
	"testing"

	"lontar/internal/archive"
)

// headings reads "2 id", "2 #id" (given by the author) and gives places as the
// Markdown package does for headings of two levels.
func headings(list string) []archive.Heading {
	var out []archive.Heading
	top, sub := 0, 0
	for item := range strings.SplitSeq(list, ", ") {
		level, id, _ := strings.Cut(item, " ")
		h := archive.Heading{Level: int(level[0] - '0'), ID: strings.TrimPrefix(id, "#"), Explicit: id[0] == '#'}
		if h.Level == 2 {
			top, sub = top+1, 0
			h.Pos = "s-" + string('0'+rune(top))
		} else {
			sub++
			h.Pos = "s-" + string('0'+rune(top)) + "." + string('0'+rune(sub))
		}
		out = append(out, h)
	}
	return out
}

func TestSharedAnchors(t *testing.T) {
	for name, c := range map[string]struct{ original, translation, want string }{
		"by place":                  {"2 eins, 3 zwei, 2 drei", "2 un, 3 deux, 2 trois", "s-1 s-1.1 s-2"},
		"the original itself":       {"2 eins, 2 #zwei", "2 eins, 2 #zwei", "s-1 zwei"},
		"the original's own id":     {"2 eins, 2 #zwei", "2 un, 2 deux", "s-1 zwei"},
		"given in both":             {"2 #a, 2 #b", "2 #a, 2 #b", "a b"},
		"given in both, moved":      {"2 #a, 2 #b", "2 #b, 2 #a", "b a"},
		"another id in translation": {"2 #a", "2 #x", "a"},
		"given only in translation": {"2 eins", "2 #x", "s-1"},
		"more in the translation":   {"2 #a", "2 un, 2 deux", "a s-2"},
		"the id is taken":           {"2 #a, 2 b", "2 un, 2 a", "s-1 s-2"},
		"the place is taken":        {"2 eins, 2 zwei", "2 un, 2 #s-1", " s-2"},
	} {
		if got := strings.Join(SharedAnchors(headings(c.original), headings(c.translation)), " "); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if got := SharedAnchors(headings("2 eins"), nil); len(got) != 0 {
		t.Errorf("no headings: %q", got)
	}
	ids := slices.DeleteFunc(SharedAnchors(headings("2 #a, 2 #a"), headings("2 x, 2 y")), func(s string) bool { return s == "" })
	if len(ids) != len(slices.Compact(slices.Sorted(slices.Values(ids)))) {
		t.Errorf("an address stands twice on a page: %q", ids)
	}
}
