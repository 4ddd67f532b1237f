package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

type layer struct{ imports, doors []string }

func readLayers(t *testing.T) map[string]layer {
	b, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]layer{}
	list := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
	}
	for line := range strings.Lines(string(b)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 6 || strings.HasPrefix(cells[1], "--") || strings.TrimSpace(cells[1]) == "package" {
			continue
		}
		out[strings.TrimSpace(cells[1])] = layer{list(cells[3]), list(cells[4])}
	}
	return out
}

func TestImportsFollowTheLayerTable(t *testing.T) {
	layers := readLayers(t)
	seen := map[string]bool{}
	used := map[string]map[string]bool{}
	err := filepath.WalkDir(".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(p))
		l, ok := layers[pkg]
		if !ok {
			t.Errorf("%s: package %s has no row in ARCHITECTURE.md", p, pkg)
			return nil
		}
		seen[pkg] = true
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range f.Imports {
			path, _ := strconv.Unquote(i.Path.Value)
			if own, ok := strings.CutPrefix(path, "lontar/internal/"); ok {
				if used[pkg] == nil {
					used[pkg] = map[string]bool{}
				}
				used[pkg][own] = true
				if !slices.Contains(l.imports, own) {
					t.Errorf("%s imports %s, which the layer table forbids", p, own)
				}
			} else if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
				if !slices.ContainsFunc(l.doors, func(d string) bool { return path == d || strings.HasPrefix(path, d+"/") }) {
					t.Errorf("%s imports %s, but %s is not its door", p, path, pkg)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg, l := range layers {
		if !seen[pkg] {
			t.Errorf("the table has a row for %s, which does not exist", pkg)
		}
		for _, i := range l.imports {
			if !used[pkg][i] {
				t.Errorf("the table lets %s import %s, which it does not", pkg, i)
			}
		}
	}
}
