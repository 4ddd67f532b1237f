// Package write makes the output folder equal to the site: only what differs
// is written, and at any moment every file in it is a whole old or a whole new
// one.
package write

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"lontar/internal/render"
)

const tempPrefix = ".lontar-tmp-"

// ErrNotOurs says that the folder, or a file in it, was not made by Lontar.
var ErrNotOurs = errors.New("not made by Lontar")

// Options of Tree; the zero value is useful.
type Options struct {
	Workers  int                   // default: one for each processor
	Progress func(done, total int) // called from any worker
}

// Stats count files.
type Stats struct{ Written, Unchanged, Removed int }

// Tree makes dir equal to the jobs. Pages are written after the assets they
// refer to, and what is no longer in the site is removed last, so a reader
// never meets a page without its style sheet. Files are not flushed to the
// disk one by one: a torn power line costs a build, which can be repeated.
func Tree(ctx context.Context, dir string, jobs []render.Job, o Options) (Stats, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Stats{}, fmt.Errorf("make %s: %w", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Stats{}, fmt.Errorf("open %s: %w", dir, err)
	}
	defer root.Close()
	t := &tree{root: root, o: o, dir: dir}
	if err := t.readManifest(); err != nil {
		return Stats{}, err
	}
	return t.run(ctx, jobs)
}

type tree struct {
	root  *os.Root
	dir   string
	o     Options
	ours  manifest
	temps atomic.Int64
	stats [3]atomic.Int64
	done  atomic.Int64
	total int
	dirs  sync.Map
}

func (t *tree) readManifest() error {
	b, err := t.root.ReadFile(Manifest)
	t.ours = parseManifest(b)
	if err == nil {
		return t.removeTemps()
	}
	entries, err := fs.ReadDir(t.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("read %s: %w", t.dir, err)
	}
	for _, e := range entries {
		if e.Name() != ".gitignore" && !strings.HasPrefix(e.Name(), tempPrefix) {
			return fmt.Errorf("%s holds %q, %w: give another folder with --out, or empty this one", t.dir, e.Name(), ErrNotOurs)
		}
	}
	return nil
}

func (t *tree) removeTemps() error {
	return fs.WalkDir(t.root.FS(), ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && strings.HasPrefix(e.Name(), tempPrefix) {
			return t.root.Remove(p)
		}
		return err
	})
}

func (t *tree) run(ctx context.Context, jobs []render.Job) (Stats, error) {
	now := manifest{}
	var assets, pages []render.Job
	for _, j := range jobs {
		now[j.Path] = j.Source
		if j.Asset {
			assets = append(assets, j)
		} else {
			pages = append(pages, j)
		}
	}
	t.total = len(jobs)
	// Until the end the manifest names old and new files alike: whatever a
	// killed build leaves behind is known to be ours.
	union := maps.Clone(t.ours)
	for p, source := range now {
		// A file that is there and not ours stays not ours: the build will
		// refuse to write over it, and so must the next one.
		if _, err := t.root.Lstat(p); err != nil || t.ours.has(p) {
			union[p] = source
		}
	}
	if err := t.manifest(union); err != nil {
		return Stats{}, err
	}
	for _, list := range [][]render.Job{assets, pages} {
		if err := t.all(ctx, list); err != nil {
			return t.count(), err
		}
	}
	for p := range t.ours {
		if !now.has(p) {
			if err := t.removeStale(p); err != nil {
				return t.count(), err
			}
		}
	}
	return t.count(), t.manifest(now)
}

func (t *tree) count() Stats {
	return Stats{int(t.stats[0].Load()), int(t.stats[1].Load()), int(t.stats[2].Load())}
}

func (t *tree) manifest(m manifest) error {
	b := m.bytes()
	if old, err := t.root.ReadFile(Manifest); err == nil && bytes.Equal(old, b) {
		return nil
	}
	return t.replace(Manifest, b)
}

func (t *tree) all(ctx context.Context, jobs []render.Job) error {
	workers := t.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan render.Job)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			var buf bytes.Buffer
			for j := range next {
				buf.Reset()
				if err := t.one(j, &buf); err != nil {
					cancel(err)
					return
				}
				if n := int(t.done.Add(1)); t.o.Progress != nil {
					t.o.Progress(n, t.total)
				}
			}
		})
	}
feed:
	for _, j := range jobs {
		select {
		case next <- j:
		case <-ctx.Done():
			break feed
		}
	}
	close(next)
	wg.Wait()
	return context.Cause(ctx)
}

func (t *tree) one(j render.Job, buf *bytes.Buffer) error {
	if !fs.ValidPath(j.Path) || strings.ContainsAny(j.Path, "\n\r\t") {
		return fmt.Errorf("%q is not a path inside the site", j.Path)
	}
	if err := j.Render(buf); err != nil {
		return fmt.Errorf("%s: %w", j.Path, err)
	}
	info, err := t.root.Lstat(j.Path)
	regular := err == nil && info.Mode().IsRegular()
	if regular {
		if old, err := t.root.ReadFile(j.Path); err == nil && bytes.Equal(old, buf.Bytes()) {
			t.stats[1].Add(1)
			return nil
		}
	}
	if err == nil && !info.IsDir() && !t.ours.has(j.Path) {
		return fmt.Errorf("%s/%s was %w and is in the way of a page", t.dir, j.Path, ErrNotOurs)
	}
	if err := t.folder(path.Dir(j.Path)); err != nil {
		return err
	}
	if err == nil && info.IsDir() {
		if err := t.emptyFolder(j.Path); err != nil {
			return err
		}
	}
	t.stats[0].Add(1)
	return t.replace(j.Path, buf.Bytes())
}

// folder makes the folder of a file; a stale file of ours where it must stand
// is removed first.
func (t *tree) folder(dir string) error {
	if _, ok := t.dirs.Load(dir); ok || dir == "." {
		return nil
	}
	for d := dir; d != "."; d = path.Dir(d) {
		if info, err := t.root.Lstat(d); err == nil && !info.IsDir() && t.ours.has(d) {
			if err := t.root.Remove(d); err != nil {
				return fmt.Errorf("make way for %s: %w", d, err)
			}
		}
	}
	if err := t.root.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make %s: %w", dir, err)
	}
	t.dirs.Store(dir, true)
	return nil
}

// emptyFolder removes stale files of ours and the folder that held them, where
// a file must stand now.
func (t *tree) emptyFolder(dir string) error {
	for p := range t.ours {
		if strings.HasPrefix(p, dir+"/") {
			if err := t.root.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("make way for %s: %w", dir, err)
			}
			for d := path.Dir(p); d != "." && len(d) >= len(dir); d = path.Dir(d) {
				_ = t.root.Remove(d)
			}
		}
	}
	return nil
}

func (t *tree) replace(name string, b []byte) error {
	temp := path.Join(path.Dir(name), tempPrefix+strconv.FormatInt(t.temps.Add(1), 10))
	if err := t.root.WriteFile(temp, b, 0o644); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	if err := t.root.Rename(temp, name); err != nil {
		_ = t.root.Remove(temp)
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// removeStale removes a file of an earlier build and the folders it leaves empty.
func (t *tree) removeStale(p string) error {
	err := t.root.Remove(p)
	if err == nil {
		t.stats[2].Add(1)
	} else if info, e := t.root.Lstat(p); e == nil && !info.IsDir() {
		return fmt.Errorf("remove %s: %w", p, err)
	}
	for d := path.Dir(p); d != "."; d = path.Dir(d) {
		// A page may stand now where the folder was.
		if info, err := t.root.Lstat(d); err == nil && !info.IsDir() || t.root.Remove(d) != nil && err == nil {
			break
		}
	}
	return nil
}
