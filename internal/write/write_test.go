package write

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lontar/internal/render"
)

func job(path, text string) render.Job {
	return render.Job{Path: path, Render: func(w io.Writer) error { _, err := io.WriteString(w, text); return err }}
}

func makeTree(t *testing.T, dir string, jobs ...render.Job) Stats {
	t.Helper()
	s, err := Tree(context.Background(), dir, jobs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOnlyWhatDiffersIsWrittenAndStaleFilesGo(t *testing.T) {
	dir := t.TempDir()
	if s := makeTree(t, dir, job("a/index.html", "1"), job("b/index.html", "1")); s != (Stats{2, 0, 0}) {
		t.Errorf("first: %+v", s)
	}
	if s := makeTree(t, dir, job("a/index.html", "1"), job("b/index.html", "1")); s != (Stats{0, 2, 0}) {
		t.Errorf("again: %+v", s)
	}
	if err := os.WriteFile(filepath.Join(dir, "CNAME"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if s := makeTree(t, dir, job("a/index.html", "2")); s != (Stats{1, 0, 1}) {
		t.Errorf("after a change: %+v", s)
	}
	if _, err := os.Stat(filepath.Join(dir, "b")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the empty folder of a stale page is still there")
	}
	if _, err := os.Stat(filepath.Join(dir, "CNAME")); err != nil {
		t.Error("somebody else's file was removed")
	}
	makeTree(t, dir, job("a", "now a file"))
	if b, _ := os.ReadFile(filepath.Join(dir, "a")); string(b) != "now a file" {
		t.Errorf("the page in place of a folder is %q", b)
	}
	makeTree(t, dir, job("a/index.html", "a folder again"))
}

func TestFoldersThatAreNotOursAreRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := Tree(context.Background(), dir, []render.Job{job("a", "1")}, Options{})
	if !errors.Is(err, ErrNotOurs) || !strings.Contains(err.Error(), "thesis.txt") {
		t.Errorf("got %v", err)
	}
	clean := t.TempDir()
	if err := os.WriteFile(filepath.Join(clean, ".gitignore"), []byte("*"), 0o644); err != nil {
		t.Fatal(err)
	}
	makeTree(t, clean, job("a", "1"))
	for _, bad := range []string{"../x", "/x", "a/../../x"} {
		if _, err := Tree(context.Background(), clean, []render.Job{job(bad, "1")}, Options{}); err == nil {
			t.Errorf("%q was written", bad)
		}
	}
}

func TestSomebodysFileInTheWayIsNeverWrittenOver(t *testing.T) {
	dir := t.TempDir()
	makeTree(t, dir, job("a", "1"))
	if err := os.WriteFile(filepath.Join(dir, "b"), []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("b", filepath.Join(dir, "c")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"b", "b", "c", "c"} {
		if _, err := Tree(context.Background(), dir, []render.Job{job("a", "1"), job(name, "ours")}, Options{}); !errors.Is(err, ErrNotOurs) {
			t.Errorf("%s: %v", name, err)
		}
	}
	makeTree(t, dir, job("a", "1"))
	if b, _ := os.ReadFile(filepath.Join(dir, "c")); string(b) != "theirs" {
		t.Errorf("somebody's file is %q", b)
	}
}

func TestAFailedRenderLeavesOldFilesWhole(t *testing.T) {
	dir := t.TempDir()
	makeTree(t, dir, job("a", "old"), job("b", "old"))
	broken := errors.New("broken")
	_, err := Tree(context.Background(), dir, []render.Job{{Path: "a", Render: func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	}}}, Options{})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	for _, f := range []string{"a", "b"} {
		if b, _ := os.ReadFile(filepath.Join(dir, f)); string(b) != "old" {
			t.Errorf("%s is %q", f, b)
		}
	}
}
