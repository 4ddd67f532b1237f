package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

var names = []string{"lontar.yaml", "content", "layouts"}

func write(t *testing.T, at, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// until takes events until all paths have been named.
func until(t *testing.T, events <-chan event, want ...string) {
	t.Helper()
	deadline := time.After(20 * time.Second)
	for len(want) > 0 {
		select {
		case e := <-events:
			want = slices.DeleteFunc(want, func(p string) bool { return p == e.path || strings.HasPrefix(p, e.path+"/") })
		case <-deadline:
			t.Fatalf("never told of %v", want)
		}
	}
}

// How editors save: the calls they make, as strace shows them.
var saves = map[string]func(t *testing.T, at, text string){
	"in place": func(t *testing.T, at, text string) { write(t, at, text) },
	"vim": func(t *testing.T, at, text string) { // backupcopy=no
		dir := filepath.Dir(at)
		write(t, filepath.Join(dir, "4913"), "")
		must(t, os.Remove(filepath.Join(dir, "4913")))
		if _, err := os.Stat(at); err == nil {
			must(t, os.Rename(at, at+"~"))
		}
		write(t, at, text)
		_ = os.Remove(at + "~")
	},
	"emacs": func(t *testing.T, at, text string) { // file-precious-flag, and a lock beside
		dir, name := filepath.Split(at)
		must(t, os.Symlink("somebody@somewhere.1:2", filepath.Join(dir, ".#"+name)))
		write(t, filepath.Join(dir, "#"+name+"#"), text)
		temp := filepath.Join(dir, "tmp"+name)
		write(t, temp, text)
		must(t, os.Rename(temp, at))
		must(t, os.Remove(filepath.Join(dir, "#"+name+"#")))
		must(t, os.Remove(filepath.Join(dir, ".#"+name)))
	},
	"VS Code": func(t *testing.T, at, text string) { // truncates, then writes in parts
		f, err := os.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
		must(t, err)
		for _, part := range []string{text[:len(text)/2], text[len(text)/2:]} {
			_, err := f.WriteString(part)
			must(t, err)
		}
		must(t, f.Sync())
		must(t, f.Close())
		must(t, os.Chmod(at, 0o644))
	},
	"rename over": func(t *testing.T, at, text string) { // sed -i, many others
		write(t, filepath.Join(filepath.Dir(at), "sedXYZ"), text)
		must(t, os.Rename(filepath.Join(filepath.Dir(at), "sedXYZ"), at))
	},
}

func TestEverySaveOfEveryEditorIsSeen(t *testing.T) {
	for name, save := range saves {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			at := filepath.Join(dir, "content/news/one/index.en.md")
			write(t, at, "before")
			events := events(t.Context(), dir, names, system, time.Hour)
			for i := range 3 { // a watch on the file would be gone after the first
				save(t, at, fmt.Sprintf("after %d", i))
				until(t, events, "content/news/one/index.en.md")
			}
		})
	}
}

func TestFoldersMayComeMoveAndGo(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "content/a.md"), "x")
	events := events(t.Context(), dir, names, system, time.Hour)
	in := func(p string) string { return filepath.Join(dir, p) }
	write(t, in("content/new/deep/er/b.md"), "x")
	until(t, events, "content/new/deep/er/b.md")
	write(t, in("content/new/deep/er/b.md"), "y")
	until(t, events, "content/new/deep/er/b.md")
	must(t, os.Rename(in("content/new"), in("content/moved")))
	until(t, events, "content/new", "content/moved/deep/er/b.md")
	write(t, in("content/moved/deep/er/b.md"), "z")
	until(t, events, "content/moved/deep/er/b.md")
	must(t, os.RemoveAll(in("content/moved")))
	until(t, events, "content/moved")
	write(t, in("layouts/list.html"), "x") // a folder that was not there at the start
	until(t, events, "layouts/list.html")
	write(t, in("lontar.yaml"), "title: x")
	until(t, events, "lontar.yaml")
	must(t, os.RemoveAll(in("content")))
	write(t, in("content/again.md"), "x")
	until(t, events, "content/again.md")
}

func TestWhatIsNoInputIsNotTold(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "content/a.md"), "x")
	write(t, filepath.Join(dir, "content/out/.lontar-manifest"), "index.html\n")
	write(t, filepath.Join(dir, "content/.git/objects/00"), "x")
	events := events(t.Context(), dir, names, system, time.Hour)
	for _, p := range []string{"content/.git/objects/01", "content/out/index.html", "content/a.md~", "content/#a.md#", "content/4913", "build/index.html", "README.md"} {
		write(t, filepath.Join(dir, p), "x")
	}
	must(t, os.Chtimes(filepath.Join(dir, "content"), time.Time{}, time.Now()))
	write(t, filepath.Join(dir, "content/b.md"), "x")
	if e := <-events; e.path != "content/b.md" {
		t.Errorf("told of %+v", e)
	}
}

// failing lets so many folders be watched and no more.
func failing(folders int) func() (notifier, error) {
	return func() (notifier, error) {
		if folders < 0 {
			return notifier{}, syscall.EMFILE
		}
		n, err := system()
		add := n.add
		n.add = func(p string) error {
			if folders--; folders < 0 {
				return &fs.PathError{Op: "inotify_add_watch", Path: p, Err: syscall.ENOSPC}
			}
			return add(p)
		}
		return n, err
	}
}

func TestWhereTheSystemCannotWatchItLooksItself(t *testing.T) {
	for name, test := range map[string]struct {
		folders int
		err     error
	}{"none": {-1, syscall.EMFILE}, "too few": {2, syscall.ENOSPC}, "too few for new ones": {3, syscall.ENOSPC}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			at := filepath.Join(dir, "content/news/a.md")
			write(t, at, "x")
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			events := events(ctx, dir, names, failing(test.folders), time.Millisecond)
			write(t, filepath.Join(dir, "content/other/b.md"), "x") // one folder more
			e := <-events
			for ; !e.all; e = <-events {
			}
			if !errors.Is(e.polling, test.err) {
				t.Errorf("said %v", e.polling)
			}
			write(t, at, "longer")
			until(t, events, "content/news/a.md")
			past := time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC)
			must(t, os.Chtimes(at, past, past)) // the clock went back
			until(t, events, "content/news/a.md")
			must(t, os.Remove(at))
			until(t, events, "content/news/a.md")
			write(t, filepath.Join(dir, "content/new/c.md"), "x")
			until(t, events, "content/new/c.md")
		})
	}
}

func TestEventsThatWereLostAreEverything(t *testing.T) {
	errs := make(chan error, 1)
	events := events(t.Context(), t.TempDir(), names, func() (notifier, error) {
		n, err := system()
		n.errors = errs
		return n, err
	}, time.Hour)
	errs <- fsnotify.ErrEventOverflow
	if e := <-events; !e.all || e.polling != nil {
		t.Errorf("told %+v", e)
	}
}
