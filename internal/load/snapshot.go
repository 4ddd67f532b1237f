package load

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"

	"lontar/internal/source"
)

// A Snapshot is what inputs there are and what they hold.
type Snapshot struct {
	Files      []source.File // by path; a catalogue of the theme before the site's
	Unreadable []Unreadable  // by path: files that are there and that nobody may read

	own []source.File // the site's, by path
}

// An Unreadable file is left out of the snapshot.
type Unreadable struct {
	Path string
	Err  error
}

// A Visit is shown the bytes of each of the site's files as they are read, from
// several goroutines at once, so that nothing need be read twice.
type Visit func(source.File, []byte)

// Scan looks at every input. visit may be nil.
func (t *Tree) Scan(visit Visit) (Snapshot, error) {
	l := look{tree: t, want: map[string]map[string]bool{}}
	for _, folder := range Folders {
		if err := l.folder(folder, true); err != nil {
			return Snapshot{}, err
		}
	}
	l.file(Settings)
	return l.snapshot(visit)
}

// Look takes a snapshot after an older one by looking only at some paths, which
// events named: at what is there, at their folders, and at all that is beneath.
func (t *Tree) Look(old Snapshot, at []string, visit Visit) (Snapshot, error) {
	l := look{tree: t, old: old.own, want: map[string]map[string]bool{}}
	for _, u := range old.Unreadable {
		at = append(slices.Clone(at), u.Path)
	}
	for _, p := range at {
		if p = path.Clean(p); path.Base(p) == Output {
			p = path.Dir(p)
		}
		if input(p) {
			if err := l.at(p); err != nil {
				return Snapshot{}, err
			}
		}
	}
	return l.snapshot(visit)
}

// A look gathers what must be read and what is gone.
type look struct {
	tree *Tree
	old  []source.File
	want map[string]map[string]bool // folder → names of files to read
	gone []string                   // files and folders
}

// file says that a file must be read again.
func (l *look) file(p string) {
	dir, name := path.Split(p)
	if l.want[dir] == nil {
		l.want[dir] = map[string]bool{}
	}
	l.want[dir][name] = true
}

// beneath are the known files of a folder and all below.
func (l *look) beneath(dir string) []source.File {
	first, _ := slices.BinarySearchFunc(l.old, dir+"/", func(f source.File, p string) int { return strings.Compare(f.Path, p) })
	last := first
	for last < len(l.old) && strings.HasPrefix(l.old[last].Path, dir+"/") {
		last++
	}
	return l.old[first:last]
}

func (l *look) knows(p string) bool {
	_, ok := slices.BinarySearchFunc(l.old, p, func(f source.File, p string) int { return strings.Compare(f.Path, p) })
	return ok
}

func (l *look) at(p string) error {
	named := p
	info, err := l.tree.root.Lstat(p)
	for ; absent(err) && p != "."; info, err = l.tree.root.Lstat(p) {
		l.gone = append(l.gone, p)
		p = path.Dir(p)
	}
	if err != nil {
		l.gone = append(l.gone, p)
		l.file(p) // reading it says what is the matter
		return nil
	}
	for d := p; d != "."; d = path.Dir(d) {
		if _, err := l.tree.root.Lstat(path.Join(d, Output)); err == nil {
			l.gone = append(l.gone, d)
			return nil
		}
	}
	switch {
	case info.Mode().IsRegular() && (p == Settings || strings.Contains(p, "/")):
		l.file(p)
	case !info.IsDir() || p == Settings:
		l.gone = append(l.gone, p)
	case p != ".":
		return l.folder(p, p == named)
	}
	if d := path.Dir(p); d != "." {
		return l.folder(d, false)
	}
	return nil
}

// folder lists a folder. all says that every file in it and below must be read;
// otherwise only those that nobody knew, and what is gone is forgotten.
func (l *look) folder(dir string, all bool) error {
	entries, err := fs.ReadDir(l.tree.root.FS(), dir)
	if absent(err) {
		l.gone = append(l.gone, dir)
		return nil
	}
	if errors.Is(err, fs.ErrPermission) {
		// What is in it cannot be read either, and the listing says so.
		l.gone = append(l.gone, dir)
		l.file(dir)
		return nil
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", dir, err)
	}
	there := map[string]bool{}
	for _, e := range entries {
		if e.Name() == Output {
			l.gone = append(l.gone, dir)
			return nil
		}
		there[e.Name()] = e.Type().IsRegular() || e.IsDir()
	}
	for _, f := range l.beneath(dir) {
		if name, _, _ := strings.Cut(f.Path[len(dir)+1:], "/"); !there[name] {
			l.gone = append(l.gone, f.Path)
		}
	}
	for _, e := range entries {
		p := dir + "/" + e.Name()
		switch {
		case Ignored(e.Name()):
		case e.IsDir() && (all || len(l.beneath(p)) == 0):
			if err := l.folder(p, true); err != nil {
				return err
			}
		case e.Type().IsRegular() && (all || !l.knows(p)):
			l.file(p)
		}
	}
	return nil
}

// snapshot reads what is wanted and puts it over what was known.
func (l *look) snapshot(visit Visit) (Snapshot, error) {
	theme, err := l.tree.theme()
	if err != nil {
		return Snapshot{}, err
	}
	found, unreadable := l.read(visit)
	gone := map[string]bool{}
	for _, p := range l.gone {
		gone[p] = true
	}
	for dir, names := range l.want {
		for n := range names {
			gone[dir+n] = true
		}
	}
	own := make([]source.File, 0, len(l.old)+len(found))
	for _, f := range l.old {
		if !under(gone, f.Path) {
			own = append(own, f)
		}
	}
	own = append(own, found...)
	slices.SortFunc(own, byPath)
	s := Snapshot{own: own, Unreadable: unreadable, Files: make([]source.File, 0, len(own)+len(theme))}
	for _, f := range own {
		for len(theme) > 0 && theme[0].Path < f.Path {
			s.Files, theme = append(s.Files, theme[0]), theme[1:]
		}
		if len(theme) > 0 && theme[0].Path == f.Path {
			if strings.HasPrefix(f.Path, Catalogues+"/") {
				s.Files = append(s.Files, theme[0])
			}
			theme = theme[1:]
		}
		s.Files = append(s.Files, f)
	}
	s.Files = append(s.Files, theme...)
	return s, nil
}

func under(gone map[string]bool, p string) bool {
	if len(gone) == 0 {
		return false
	}
	for ; p != "."; p = path.Dir(p) {
		if gone[p] {
			return true
		}
	}
	return false
}

// read reads what is wanted, folder by folder: to open a name in an open folder
// costs a fifth of finding the way to it each time. What has vanished since it
// was listed is not there.
func (l *look) read(visit Visit) ([]source.File, []Unreadable) {
	var mu sync.Mutex
	var found []source.File
	var unreadable []Unreadable
	var wg sync.WaitGroup
	folders := make(chan string)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for dir := range folders {
				some, not := l.tree.readFolder(dir, l.want[dir], visit)
				mu.Lock()
				found, unreadable = append(found, some...), append(unreadable, not...)
				mu.Unlock()
			}
		})
	}
	for dir := range l.want {
		folders <- dir
	}
	close(folders)
	wg.Wait()
	slices.SortFunc(unreadable, func(a, b Unreadable) int { return strings.Compare(a.Path, b.Path) })
	return found, unreadable
}

func (t *Tree) readFolder(dir string, names map[string]bool, visit Visit) (found []source.File, unreadable []Unreadable) {
	root := t.root
	if dir != "" {
		r, err := t.root.OpenRoot(strings.TrimSuffix(dir, "/"))
		if err != nil {
			if !absent(err) {
				unreadable = append(unreadable, Unreadable{dir, err})
			}
			return nil, unreadable
		}
		defer r.Close()
		root = r
	}
	for n := range names {
		b, err := t.read(root, n)
		switch {
		case absent(err):
		case err != nil:
			unreadable = append(unreadable, Unreadable{dir + n, err})
		default:
			f := source.File{Path: dir + n, Hash: source.HashOf(b), Size: int64(len(b))}
			found = append(found, f)
			if visit != nil {
				visit(f, b)
			}
		}
	}
	return found, unreadable
}

// absent tells that there is no such file, or none any more: a folder on the
// way to it has become a file.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, os.ErrNotExist)
}
