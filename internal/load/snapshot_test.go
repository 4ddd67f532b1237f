package load

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"lontar/internal/source"
)

var smallTheme = fstest.MapFS{"layouts/base.html": {Data: []byte("base")}, "layouts/story.html": {Data: []byte("story")}, "i18n/en.yaml": {Data: []byte("name: English")}, "static/a.css": {Data: []byte("a")}}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	at := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func tree(t *testing.T, dir string) *Tree {
	t.Helper()
	tr, err := Open(dir, smallTheme)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tr.Close() })
	return tr
}

func scan(t *testing.T, tr *Tree) Snapshot {
	t.Helper()
	s, err := tr.Scan(nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A snapshot taken by looking where something happened is the one that looking
// everywhere gives.
func TestLookingWhereSomethingHappenedIsEnough(t *testing.T) {
	dir := t.TempDir()
	tr := tree(t, dir)
	put(t, dir, "content/a/index.en.md", "x")
	now := scan(t, tr)
	rnd := rand.New(rand.NewPCG(3, 4))
	names := []string{"content/a/index.en.md", "content/a/index.id.md", "content/a/b/c.md", "content/d", "content/d/e.md", "content/.git/x", "content/out/.lontar-manifest", "content/out/index.html",
		"layouts/story.html", "layouts/base.html", "i18n/en.yaml", "i18n/id.yaml", "static/a.css", "static/x/y.png", "lontar.yaml", "content/f~", "README.md", "content", "layouts"}
	for i := range 1500 {
		var at []string
		for range 1 + rnd.IntN(3) {
			name := names[rnd.IntN(len(names))]
			p := filepath.Join(dir, name)
			at = append(at, name)
			switch rnd.IntN(5) {
			case 0:
				_ = os.RemoveAll(p)
			case 1:
				other := names[rnd.IntN(len(names))]
				if os.MkdirAll(filepath.Dir(filepath.Join(dir, other)), 0o755) == nil && os.Rename(p, filepath.Join(dir, other)) == nil {
					at = append(at, other)
				}
			default:
				if info, err := os.Stat(p); err != nil || !info.IsDir() {
					if os.MkdirAll(filepath.Dir(p), 0o755) == nil {
						_ = os.WriteFile(p, fmt.Append(nil, rnd.IntN(4)), 0o644)
						// The folder may be new, and told of as one.
						at = append(at, filepath.ToSlash(filepath.Dir(name)))
					}
				}
			}
		}
		next, err := tr.Look(now, at, nil)
		if err != nil {
			t.Fatal(err)
		}
		if want := scan(t, tr); !reflect.DeepEqual(next.Files, want.Files) {
			t.Fatalf("edit %d at %v: got\n%v\nwant\n%v", i, at, paths(next), paths(want))
		}
		now = next
	}
}

func paths(s Snapshot) string {
	var out []string
	for _, f := range s.Files {
		out = append(out, fmt.Sprintf("%s %x %v", f.Path, f.Hash[:2], f.Theme))
	}
	return strings.Join(out, "\n")
}

func TestOnlyWhatIsNamedIsRead(t *testing.T) {
	dir := t.TempDir()
	for i := range 50 {
		put(t, dir, fmt.Sprintf("content/news/%d/index.en.md", i), "x")
	}
	tr := tree(t, dir)
	now := scan(t, tr)
	var mu sync.Mutex
	read := map[string]string{}
	look := func(at ...string) []string {
		t.Helper()
		clear(read)
		next, err := tr.Look(now, at, func(f source.File, b []byte) {
			mu.Lock()
			defer mu.Unlock()
			read[f.Path] = string(b)
		})
		if err != nil {
			t.Fatal(err)
		}
		now = next
		return slices.Sorted(maps.Keys(read))
	}
	put(t, dir, "content/news/7/index.en.md", "y")
	if got := look("content/news/7/index.en.md"); !slices.Equal(got, []string{"content/news/7/index.en.md"}) || read["content/news/7/index.en.md"] != "y" {
		t.Errorf("an edit: read %v", read)
	}
	put(t, dir, "content/news/7/index.id.md", "z") // of which nobody told
	if got := look("content/news/7/index.en.md"); !slices.Equal(got, []string{"content/news/7/index.en.md", "content/news/7/index.id.md"}) {
		t.Errorf("a new neighbour: read %v", got)
	}
	if err := os.RemoveAll(filepath.Join(dir, "content/news/8")); err != nil {
		t.Fatal(err)
	}
	if got := look("content/news/8/index.en.md"); len(got) != 0 {
		t.Errorf("a story that went: read %v", got)
	}
	if err := os.Rename(filepath.Join(dir, "content/news/7"), filepath.Join(dir, "content/news/77")); err != nil {
		t.Fatal(err)
	}
	if got := look("content/news/7", "content/news/77"); !slices.Equal(got, []string{"content/news/77/index.en.md", "content/news/77/index.id.md"}) {
		t.Errorf("a folder that moved: read %v", got)
	}
	past := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	put(t, dir, "content/news/1/index.en.md", "w") // as long as before, and the clock went back
	if err := os.Chtimes(filepath.Join(dir, "content/news/1/index.en.md"), past, past); err != nil {
		t.Fatal(err)
	}
	look("content/news/1/index.en.md")
	if want := scan(t, tr); !reflect.DeepEqual(now.Files, want.Files) {
		t.Errorf("got\n%s\nwant\n%s", paths(now), paths(want))
	}
}

func TestNothingOutsideOfTheFolderIsRead(t *testing.T) {
	outside := t.TempDir()
	put(t, outside, "secret.md", "secret")
	dir := t.TempDir()
	put(t, dir, "content/a.md", "x")
	for _, link := range []struct{ from, to string }{{"content/file.md", filepath.Join(outside, "secret.md")}, {"content/folder", outside}, {"content/up.md", "../../secret.md"}, {"content/inside.md", "a.md"}} {
		if err := os.Symlink(link.to, filepath.Join(dir, link.from)); err != nil {
			t.Fatal(err)
		}
	}
	tr := tree(t, dir)
	s := scan(t, tr)
	s, err := tr.Look(s, []string{"content/file.md", "content/folder/secret.md", "content/../../secret.md", "/etc/passwd", "content/inside.md", "content/\x00", "content\\a.md"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range s.Files {
		if strings.HasPrefix(f.Path, "content/") && f.Path != "content/a.md" {
			t.Errorf("took %s", f.Path)
		}
	}
	for _, p := range []string{"content/file.md", "content/folder/secret.md", "../secret.md", "/etc/passwd"} {
		if b, err := tr.Read(source.File{Path: p, Hash: source.HashOf([]byte("secret"))}); err == nil {
			t.Errorf("read %s: %s", p, b)
		}
	}
}

func TestAFileThatNobodyMayReadIsLeftOutAndNamed(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "content/a.md", "x")
	put(t, dir, "content/b.md", "y")
	tr := tree(t, dir)
	denied := true
	tr.read = func(r *os.Root, name string) ([]byte, error) {
		if denied && name == "b.md" {
			return nil, &fs.PathError{Op: "openat", Path: name, Err: syscall.EACCES}
		}
		return r.ReadFile(name)
	}
	s := scan(t, tr)
	if len(s.Unreadable) != 1 || s.Unreadable[0].Path != "content/b.md" || !errors.Is(s.Unreadable[0].Err, fs.ErrPermission) || strings.Contains(paths(s), "content/b.md") {
		t.Errorf("took %s and left out %v", paths(s), s.Unreadable)
	}
	denied = false
	s, err := tr.Look(s, []string{"content/a.md"}, nil) // nobody need name it again
	if err != nil || len(s.Unreadable) != 0 || !reflect.DeepEqual(s.Files, scan(t, tr).Files) {
		t.Errorf("%v: took %s and left out %v", err, paths(s), s.Unreadable)
	}
}

func TestAFileThatChangedIsNamed(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "content/a.md", "x")
	tr := tree(t, dir)
	f := scan(t, tr).Files[0]
	for _, change := range []func(){func() { put(t, dir, "content/a.md", "y") }, func() { _ = os.RemoveAll(filepath.Join(dir, "content")) }, func() { put(t, dir, "content", "a file") }} {
		change()
		var which Changed
		if _, err := tr.Read(f); !errors.Is(err, ErrChanged) || !errors.As(err, &which) || which.Path != "content/a.md" {
			t.Errorf("said %v", err)
		}
	}
}
