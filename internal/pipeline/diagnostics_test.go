package pipeline

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lontar/internal/diag"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The site in testdata/faults holds one of every mistake; its golden file is
// what an author sees of them, all at once and sorted.
func TestEveryFaultIsReportedAtItsPlace(t *testing.T) {
	w, err := New("testdata/faults", os.DirFS("../.."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	diag.Fprint(&b, list, false)
	golden := filepath.Join("testdata", "faults.golden")
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	for _, d := range list {
		if _, ok := diag.Explanations[d.Code]; !ok {
			t.Errorf("explain knows nothing of %s", d.Code)
		}
	}
}

func TestEveryExplanationIsOfACodeThatIsUsed(t *testing.T) {
	var all strings.Builder
	err := filepath.WalkDir("..", func(p string, e os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_test.go") && filepath.Base(p) != "codes.go" {
			b, err := os.ReadFile(p)
			all.Write(b)
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range diag.Codes() {
		if !strings.Contains(all.String(), `"`+c+`"`) {
			t.Errorf("nothing reports %s", c)
		}
	}
}
