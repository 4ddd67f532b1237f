// Package watch turns file events into quiet batches: a hint to look again,
// never the truth of what changed.
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
)

// quiet is how long no event must come before a batch is told. One save is two
// to five events within a few milliseconds.
const quiet = 15 * time.Millisecond

// Changes sends one value after each batch of changes to the named files and
// folders of dir, until the context ends. Folders are watched, not files: a
// watch on a file dies at the first save that renames a new one over it.
func Changes(ctx context.Context, dir string, names []string) (<-chan struct{}, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("start watching: %w", err)
	}
	if err := w.Add(dir); err != nil {
		w.Close()
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	for _, n := range names {
		if err := add(w, filepath.Join(dir, n)); err != nil {
			w.Close()
			return nil, err
		}
	}
	events := make(chan struct{}, 1)
	go func() {
		defer w.Close()
		defer close(events)
		for {
			select {
			case <-ctx.Done():
				return
			case e, ok := <-w.Events:
				if !ok {
					return
				}
				if ours(dir, e.Name, names) && e.Op != fsnotify.Chmod {
					if e.Has(fsnotify.Create) {
						_ = add(w, e.Name)
					}
					select {
					case events <- struct{}{}:
					default:
					}
				}
			case <-w.Errors:
				// Events were lost: look at everything again.
				select {
				case events <- struct{}{}:
				default:
				}
			}
		}
	}()
	return batch(events), nil
}

// batch tells once for a burst of events, when it has been quiet for a moment.
func batch(events <-chan struct{}) <-chan struct{} {
	out := make(chan struct{})
	go func() {
		defer close(out)
		for range events {
			for calm := false; !calm; {
				select {
				case _, ok := <-events:
					if !ok {
						return
					}
				case <-time.After(quiet):
					calm = true
				}
			}
			out <- struct{}{}
		}
	}()
	return out
}

func add(w *fsnotify.Watcher, at string) error {
	err := filepath.WalkDir(at, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, os.ErrNotExist) {
				return nil
			}
			return err
		}
		if e.IsDir() {
			return w.Add(p)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("watch %s: %w", at, err)
	}
	return nil
}

// ours leaves out the output, caches, and what editors write beside a file.
func ours(dir, at string, names []string) bool {
	rel, err := filepath.Rel(dir, at)
	if err != nil {
		return false
	}
	rel = filepath.ToSlash(rel)
	b := filepath.Base(rel)
	if strings.HasPrefix(b, ".") || strings.HasSuffix(b, "~") || b == "4913" {
		return false
	}
	for _, n := range names {
		if rel == n || strings.HasPrefix(rel, n+"/") {
			return true
		}
	}
	return false
}
