package write

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lontar/internal/render"
)

// Manifest names the file that says which files of the folder are ours.
const Manifest = ".lontar-manifest"

// ErrNoBuild says that a folder holds no site that Lontar wrote.
var ErrNoBuild = errors.New("this is no build of Lontar: it has no " + Manifest)

// A manifest gives for each of our files the input it was made of, by which a
// page is known again at another address; "": an older Lontar did not say.
type manifest map[string]string

func (m manifest) has(p string) bool {
	_, ok := m[p]
	return ok
}

// parseManifest reads a line a file: its path, a tab, its input.
func parseManifest(b []byte) manifest {
	m := manifest{}
	for line := range strings.Lines(string(b)) {
		p, source, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if fs.ValidPath(p) {
			m[p] = source
		}
	}
	return m
}

func (m manifest) bytes() []byte {
	lines := make([]string, 0, len(m))
	for p, source := range m {
		if source != "" && !strings.ContainsAny(source, "\n\r\t") {
			p += "\t" + source
		}
		lines = append(lines, p)
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, "\n") + "\n")
}

// Read returns what an earlier build wrote into a folder, which may come from
// another machine: a job for each file, which gives the file's bytes. Nothing
// in the folder is changed.
func Read(dir string) ([]render.Job, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", dir, err)
	}
	defer root.Close()
	b, err := root.ReadFile(Manifest)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", dir, ErrNoBuild)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Join(dir, Manifest), err)
	}
	var jobs []render.Job
	for p, source := range parseManifest(b) {
		jobs = append(jobs, render.Job{Path: p, Source: source, Render: func(w io.Writer) error {
			root, err := os.OpenRoot(dir)
			if err != nil {
				return fmt.Errorf("open %s: %w", dir, err)
			}
			defer root.Close()
			f, err := root.Open(p)
			if err != nil {
				return fmt.Errorf("read %s: %w", p, err)
			}
			defer f.Close()
			_, err = io.Copy(w, f)
			return err
		}})
	}
	slices.SortFunc(jobs, func(a, b render.Job) int { return strings.Compare(a.Path, b.Path) })
	return jobs, nil
}
