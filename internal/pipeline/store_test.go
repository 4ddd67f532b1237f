package pipeline

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// A build with a full, an empty or a damaged cache gives what one without gives.
func TestTheCacheNeverShows(t *testing.T) {
	_, want := makeArchive(t)
	dir := filepath.Join(t.TempDir(), "cache")
	compare := func(name string) {
		t.Helper()
		w, err := New("../..", os.DirFS("../.."), Options{Cache: dir})
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		s, err := w.Make()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Check(); err != nil {
			t.Fatal(err)
		}
		for _, j := range s.Jobs {
			var b bytes.Buffer
			if err := j.Render(&b); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(b.Bytes(), want[j.Path]) {
				t.Errorf("%s cache: %s differs", name, j.Path)
			}
		}
		w.Sweep()
	}
	kept := func() []string {
		list, err := filepath.Glob(filepath.Join(dir, "[0-9a-f]*"))
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	compare("empty")
	if len(kept()) == 0 {
		t.Fatal("nothing was kept")
	}
	compare("full")
	for i, p := range kept() {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		switch i % 3 {
		case 0:
			b = b[:len(b)/2]
		case 1:
			b[len(b)/2] ^= 1
		case 2:
			b = nil
		}
		if err := os.WriteFile(p, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stray := filepath.Join(dir, "0123456789abcdef")
	if err := os.WriteFile(stray, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	compare("damaged")
	if _, err := os.Stat(stray); err == nil {
		t.Error("what nobody asked for was kept")
	}
}
