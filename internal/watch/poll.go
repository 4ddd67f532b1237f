package watch

import (
	"context"
	"io/fs"
	"path/filepath"
	"time"
)

// A stamp tells that a file was written, not what it holds. That a clock went
// back does not matter: it is only asked whether it is another one.
type stamp struct {
	changed time.Time
	size    int64
	mode    fs.FileMode
}

func stamps(dir string, names []string) map[string]stamp {
	out := map[string]stamp{}
	for _, n := range names {
		_ = walk(filepath.Join(dir, n), func(p string, e fs.DirEntry) error {
			rel, ours := within(dir, p, names)
			if !ours || e.IsDir() {
				return nil
			}
			if info, err := e.Info(); err == nil {
				out[rel] = stamp{info.ModTime(), info.Size(), info.Mode()}
			}
			return nil
		})
	}
	return out
}

// poll looks every so often and tells of files that are new, gone or written.
func poll(ctx context.Context, dir string, names []string, before map[string]stamp, every time.Duration, tell func(context.Context, event) bool) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(every):
		}
		now := stamps(dir, names)
		for p, s := range now {
			if was, ok := before[p]; !ok || was.size != s.size || was.mode != s.mode || !was.changed.Equal(s.changed) {
				if !tell(ctx, event{path: p}) {
					return
				}
			}
		}
		for p := range before {
			if _, ok := now[p]; !ok && !tell(ctx, event{path: p}) {
				return
			}
		}
		before = now
	}
}
