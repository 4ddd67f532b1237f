// Package load takes a snapshot of all inputs of a site: what files there are
// and what they hold, by hash. The user's files lie over the theme's, file by
// file; of catalogues both are listed, because they are laid over each other
// message by message. Nothing outside the site's folder is read.
package load

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"

	"lontar/internal/source"
)

// ErrChanged says that a file no longer has the bytes the snapshot knows, so
// the snapshot must be taken again.
var ErrChanged = errors.New("the file changed while the site was being made")

// A Tree is a site's folder with the theme beneath it.
type Tree struct {
	root  *os.Root
	theme fs.FS
}

// Folders are where a site's inputs are.
var Folders = []string{"content", "layouts", Catalogues, "static"}

// Catalogues is the folder of the interface words.
const Catalogues = "i18n"

// Settings is the file with a site's settings.
const Settings = "lontar.yaml"

// Open returns the tree of a folder. It is an error if the folder is not there.
func Open(dir string, theme fs.FS) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the site's folder: %w", err)
	}
	return &Tree{root, theme}, nil
}

// Close releases the folder.
func (t *Tree) Close() error { return t.root.Close() }

// Scan lists every input with its hash, sorted by path, a catalogue of the theme
// before the site's.
func (t *Tree) Scan() ([]source.File, error) {
	site := t.root.FS()
	paths := map[string]bool{} // path → from the theme
	var files []source.File    // catalogues beneath one of the site's
	walk := func(fsys fs.FS, folder string, theme bool) error {
		err := fs.WalkDir(fsys, folder, func(p string, e fs.DirEntry, err error) error {
			if err != nil {
				if errors.Is(err, fs.ErrNotExist) {
					return nil
				}
				return err
			}
			if p != folder && ignored(e.Name()) {
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if e.Type().IsRegular() {
				if _, own := paths[p]; !own {
					paths[p] = theme
				} else if folder == Catalogues {
					files = append(files, source.File{Path: p, Theme: true})
				}
			}
			return nil
		})
		return err
	}
	for _, folder := range Folders {
		if err := walk(site, folder, false); err != nil {
			return nil, fmt.Errorf("read %s: %w", folder, err)
		}
		if folder == "content" {
			continue
		}
		if err := walk(t.theme, folder, true); err != nil {
			return nil, fmt.Errorf("read the theme's %s: %w", folder, err)
		}
	}
	if _, err := fs.Stat(site, Settings); err == nil {
		paths[Settings] = false
	}
	for p, theme := range paths {
		files = append(files, source.File{Path: p, Theme: theme})
	}
	slices.SortFunc(files, func(a, b source.File) int { return cmp.Or(strings.Compare(a.Path, b.Path), rank(a)-rank(b)) })
	return files, t.hash(files)
}

func rank(f source.File) int {
	if f.Theme {
		return 0
	}
	return 1
}

// ignored names what editors and version control leave behind.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") || name == "4913" || name == "node_modules"
}

func (t *Tree) hash(files []source.File) error {
	errs := make([]error, len(files))
	var wg sync.WaitGroup
	limit := make(chan struct{}, 8)
	for i := range files {
		wg.Add(1)
		limit <- struct{}{}
		go func() {
			defer func() { <-limit; wg.Done() }()
			b, err := t.bytes(files[i])
			files[i].Hash, files[i].Size, errs[i] = source.HashOf(b), int64(len(b)), err
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}

func (t *Tree) bytes(f source.File) ([]byte, error) {
	if f.Theme {
		return fs.ReadFile(t.theme, f.Path)
	}
	file, err := t.root.Open(f.Path)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Path, err)
	}
	defer file.Close()
	b, err := io.ReadAll(file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Path, err)
	}
	return b, nil
}

// Read returns the bytes of a file of the snapshot, or ErrChanged.
func (t *Tree) Read(f source.File) ([]byte, error) {
	b, err := t.bytes(f)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: %w", f.Path, ErrChanged)
		}
		return nil, err
	}
	if source.HashOf(b) != f.Hash {
		return nil, fmt.Errorf("%s: %w", f.Path, ErrChanged)
	}
	return b, nil
}
