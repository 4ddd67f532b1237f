// Package watch turns file events into quiet batches: a hint where to look
// again, never the truth of what changed. Where the system cannot watch, it
// looks itself from time to time.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"lontar/internal/load"
)

// A Batch says where something changed.
type Batch struct {
	Paths   []string // from the watched folder, with slashes, sorted; folders stand for all below
	All     bool     // events were lost: anything may have changed
	Polling error    // why the system does not watch any more, in the first batch after
}

// One save is two to five events within a few milliseconds; a checkout of
// hundreds of files is a stream of them, of which nobody wants to wait for the
// end forever.
const (
	quiet = 12 * time.Millisecond  // no event for so long ends a batch
	limit = 400 * time.Millisecond // so long after its first event it is told in any case
	look  = 700 * time.Millisecond // from one look to the next, where the system does not watch
	many  = 20_000                 // more paths than that are everything
)

// Changes sends a batch after each burst of changes to the named files and
// folders of dir, until the context ends. Folders are watched, not files: a
// watch on a file dies at the first save that renames a new one over it.
func Changes(ctx context.Context, dir string, names []string) (<-chan Batch, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	return gather(events(ctx, dir, names, system, look), quiet, limit), nil
}

// An event is one path, or what a batch says besides.
type event struct {
	path    string
	all     bool
	polling error
}

// A notifier is what the system offers.
type notifier struct {
	add    func(folder string) error
	remove func(folder string) error
	events <-chan fsnotify.Event
	errors <-chan error
	close  func() error
}

func system() (notifier, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return notifier{}, err
	}
	return notifier{w.Add, w.Remove, w.Events, w.Errors, w.Close}, nil
}

// events watches, or looks every so often once that fails: a system has only so
// many watches, and an archive many folders. What changes before the first look
// may be missed, so it is everything. The watches stand when events returns.
func events(ctx context.Context, dir string, names []string, start func() (notifier, error), every time.Duration) <-chan event {
	out := make(chan event)
	w := &watcher{dir: dir, names: names, folders: map[string]bool{}, out: out}
	n, err := start()
	if err == nil {
		w.system = n
		err = w.begin()
	}
	go func() {
		defer close(out)
		if err == nil {
			err = w.follow(ctx)
		}
		if n.close != nil {
			_ = n.close()
		}
		if err == nil || ctx.Err() != nil {
			return
		}
		before := stamps(dir, names)
		if !w.tell(ctx, event{all: true, polling: err}) {
			return
		}
		poll(ctx, dir, names, before, every, w.tell)
	}()
	return out
}

// A watcher follows the notifications of the system.
type watcher struct {
	dir     string
	names   []string
	system  notifier
	folders map[string]bool // that are watched
	out     chan<- event
}

func (w *watcher) tell(ctx context.Context, e event) bool {
	select {
	case w.out <- e:
		return true
	case <-ctx.Done():
		return false
	}
}

func (w *watcher) begin() error {
	if err := w.system.add(w.dir); err != nil {
		return fmt.Errorf("watch %s: %w", w.dir, err)
	}
	for _, n := range w.names {
		if err := w.add(filepath.Join(w.dir, n)); err != nil {
			return err
		}
	}
	return nil
}

// follow returns why it stopped: nil when the context ended.
func (w *watcher) follow(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-w.system.events:
			if !ok {
				return errors.New("the system stopped watching")
			}
			rel, ours := within(w.dir, e.Name, w.names)
			if !ours || w.folders[e.Name] && !e.Has(fsnotify.Create) && !e.Has(fsnotify.Remove) && !e.Has(fsnotify.Rename) {
				continue
			}
			if e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename) {
				w.forget(e.Name)
			}
			if e.Has(fsnotify.Create) {
				if err := w.add(e.Name); err != nil {
					return err
				}
			}
			if !w.tell(ctx, event{path: rel}) {
				return nil
			}
		case _, ok := <-w.system.errors:
			if !ok {
				return errors.New("the system stopped watching")
			}
			if !w.tell(ctx, event{all: true}) {
				return nil
			}
		}
	}
}

// add watches a folder and all below. What vanishes meanwhile is let be.
func (w *watcher) add(at string) error {
	return walk(at, func(p string, e fs.DirEntry) error {
		if !e.IsDir() {
			return nil
		}
		err := w.system.add(p)
		switch {
		case err == nil:
			w.folders[p] = true
		case !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission):
			return fmt.Errorf("watch %s: %w", p, err)
		}
		return nil
	})
}

// forget ends the watches of a folder that went away: one that was moved would
// go on telling of files where they were.
func (w *watcher) forget(at string) {
	if !w.folders[at] {
		return
	}
	for p := range w.folders {
		if p == at || strings.HasPrefix(p, at+string(filepath.Separator)) {
			_ = w.system.remove(p)
			delete(w.folders, p)
		}
	}
}

// walk visits what is at a path and below, but for what is no input.
func walk(at string, visit func(p string, e fs.DirEntry) error) error {
	return filepath.WalkDir(at, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
				return nil
			}
			return fmt.Errorf("watch %s: %w", p, err)
		}
		if e.IsDir() {
			if p != at && load.Ignored(e.Name()) {
				return fs.SkipDir
			}
			if _, err := os.Lstat(filepath.Join(p, load.Output)); err == nil {
				return fs.SkipDir
			}
		}
		return visit(p, e)
	})
}

// within returns a path from dir if it is one of the named or below one, and
// nothing that editors and version control leave behind.
func within(dir, at string, names []string) (string, bool) {
	rel, err := filepath.Rel(dir, at)
	if err != nil {
		return "", false
	}
	rel = filepath.ToSlash(rel)
	for _, part := range strings.Split(rel, "/") {
		if load.Ignored(part) && part != load.Output {
			return "", false
		}
	}
	for _, n := range names {
		if rel == n || strings.HasPrefix(rel, n+"/") {
			return rel, true
		}
	}
	return "", false
}
