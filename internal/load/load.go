// Package load takes a snapshot of all inputs of a site: what files there are
// and what they hold, by hash. The user's files lie over the theme's, file by
// file; of catalogues both are listed, because they are laid over each other
// message by message. Nothing outside the site's folder is read.
package load

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
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
	theme func() ([]source.File, error) // the theme's files, hashed once
	under fs.FS
	read  func(*os.Root, string) ([]byte, error) // a test makes it fail
}

// Folders are where a site's inputs are.
var Folders = []string{"content", "layouts", Catalogues, "static"}

// Catalogues is the folder of the interface words.
const Catalogues = "i18n"

// Settings is the file with a site's settings.
const Settings = "lontar.yaml"

// Output is the file that marks a folder as one that a build wrote: no input,
// wherever it is.
const Output = ".lontar-manifest"

// Open returns the tree of a folder. It is an error if the folder is not there.
func Open(dir string, theme fs.FS) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the site's folder: %w", err)
	}
	t := &Tree{root: root, under: theme, read: (*os.Root).ReadFile}
	t.theme = sync.OnceValues(t.readTheme)
	return t, nil
}

// Close releases the folder.
func (t *Tree) Close() error { return t.root.Close() }

// Ignored tells of a name whether editors and version control leave such files
// and folders behind. It is no input, nor is what is in it.
func Ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") || name == "4913" || name == "node_modules"
}

// input tells of a path whether a file there would be an input.
func input(p string) bool {
	if p == Settings {
		return true
	}
	top, rest, _ := strings.Cut(p, "/")
	return slices.Contains(Folders, top) && (rest == "" || !slices.ContainsFunc(strings.Split(rest, "/"), Ignored))
}

// readTheme lists the theme's files, but for its content: it has none.
func (t *Tree) readTheme() ([]source.File, error) {
	var files []source.File
	for _, folder := range Folders[1:] {
		err := fs.WalkDir(t.under, folder, func(p string, e fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return nil
			case err != nil:
				return err
			case p != folder && Ignored(e.Name()):
				if e.IsDir() {
					return fs.SkipDir
				}
			case e.Type().IsRegular():
				b, err := fs.ReadFile(t.under, p)
				if err != nil {
					return err
				}
				files = append(files, source.File{Path: p, Hash: source.HashOf(b), Size: int64(len(b)), Theme: true})
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("read the theme's %s: %w", folder, err)
		}
	}
	slices.SortFunc(files, byPath)
	return files, nil
}

func byPath(a, b source.File) int { return strings.Compare(a.Path, b.Path) }

// Settings returns the bytes of the site's settings as they are now, or nil.
func (t *Tree) Settings() []byte {
	b, err := t.read(t.root, Settings)
	if err != nil {
		return nil
	}
	return b
}

// Read returns the bytes of a file of the snapshot, or an error that is
// ErrChanged and names the file.
func (t *Tree) Read(f source.File) ([]byte, error) {
	if f.Theme {
		b, err := fs.ReadFile(t.under, f.Path)
		if err == nil && source.HashOf(b) != f.Hash {
			err = Changed{f.Path}
		}
		return b, err
	}
	b, err := t.read(t.root, f.Path)
	switch {
	case absent(err):
		return nil, Changed{f.Path}
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", f.Path, err)
	case source.HashOf(b) != f.Hash:
		return nil, Changed{f.Path}
	}
	return b, nil
}

// Changed is ErrChanged with the file.
type Changed struct{ Path string }

func (e Changed) Error() string { return path.Clean(e.Path) + ": " + ErrChanged.Error() }

// Is tells that it is ErrChanged.
func (e Changed) Is(target error) bool { return target == ErrChanged }
