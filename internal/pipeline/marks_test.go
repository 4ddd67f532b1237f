package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"testing"
)

// The terms of the sample story as readers of each language see them marked,
// and those found and not marked, for an editor to read.
func TestMarksOfTheSampleStory(t *testing.T) {
	w, err := New("../..", os.DirFS("../.."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for _, st := range s.Stories {
		if st.Key != "news/2024/musk-xai-resources" {
			continue
		}
		for _, p := range st.Editions {
			f, err := s.Findings(p)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%s\n", p.Lang)
			heading := "?"
			for _, h := range f.Hits {
				if h.Heading != heading {
					heading = h.Heading
					fmt.Fprintf(&b, "  #%s\n", heading)
				}
				mark := " "
				if h.Marked() {
					mark = "*"
				}
				fmt.Fprintf(&b, "   %s %-22s %s\n", mark, h.Concept, h.Form)
			}
		}
	}
	golden := "testdata/marks.golden"
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), want) {
		t.Errorf("the marks changed; read them and accept with -update:\n%s", b.String())
	}
}
