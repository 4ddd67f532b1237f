package locale

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// notAsICU are the lists in which we differ, and why.
var notAsICU = map[string]string{
	"zh": "words in Latin letters stand among the initials of pinyin, as printed indexes have them, not after all",
}

// The files were put in order by tools/collate-expect.mjs with ICU 78.
func TestOrderIsThatOfICU(t *testing.T) {
	files, err := filepath.Glob("testdata/collate/*.txt")
	if err != nil || len(files) < 25 {
		t.Fatalf("%d lists of words, %v", len(files), err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Fields(string(b))
		tag, collation, _ := strings.Cut(name, "-u-co-")
		l := Of(tag)
		l.Collation = collation
		c := NewCollator(l)
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, c.Compare)
		same := slices.Equal(got, want)
		if reason, differs := notAsICU[name]; same == differs {
			t.Errorf("%s orders\n%s, ICU\n%s (%s)", name, strings.Join(got, " "), strings.Join(want, " "), reason)
		}
	}
}
