package pipeline

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render"
)

// addresses reports two outputs with one path, or with paths of which one is a
// folder of the other. An alias gives way to a page, and of two aliases the
// first stays: nobody's page is lost by it, so that is no error.
func (s *Site) addresses() {
	order := make([]*render.Job, len(s.Jobs)) // jobs are large, and there are many
	for i := range s.Jobs {
		order[i] = &s.Jobs[i]
	}
	slices.SortStableFunc(order, func(a, b *render.Job) int {
		switch {
		case a.Alias == b.Alias:
			return strings.Compare(a.Path, b.Path)
		case b.Alias:
			return -1
		}
		return 1
	})
	taken := make(map[string]*render.Job, 2*len(order)) // files, and folders by the first file in them
	order = slices.DeleteFunc(order, func(j *render.Job) bool {
		key := locale.FoldCase(j.Path)
		other, twice := taken[key]
		var folders []string
		for dir := path.Dir(key); !twice && dir != "."; dir = path.Dir(dir) {
			o, known := taken[dir]
			if twice = known && locale.FoldCase(o.Path) == dir; twice {
				other = o
			}
			if known {
				break
			}
			folders = append(folders, dir)
		}
		if !twice {
			taken[key] = j
			for _, dir := range folders {
				taken[dir] = j
			}
			return false
		}
		s.Diags = append(s.Diags, s.sameAddress(*j, *other))
		return true
	})
	slices.SortFunc(order, func(a, b *render.Job) int { return strings.Compare(a.Path, b.Path) })
	jobs := make([]render.Job, len(order))
	for i, j := range order {
		jobs[i] = *j
	}
	s.Jobs = jobs
}

// answered are the aliases that no page and no other alias is in the way of.
func (s *Site) answered() []relate.Redirect {
	kept := map[[2]string]bool{}
	for _, j := range s.Jobs {
		kept[[2]string{j.Path, j.Source}] = j.Alias
	}
	var out []relate.Redirect
	for _, r := range s.Redirects {
		at := [2]string{r.From, r.File}
		if kept[at] {
			kept[at] = false
			out = append(out, r)
		}
	}
	return out
}

// sameAddress is told where the author can mend it: at a file of theirs, not
// at a page that Lontar makes by itself.
func (s *Site) sameAddress(j, other render.Job) diag.Diagnostic {
	if _, own := s.written(j.Source); !own && !j.Alias {
		if _, own := s.written(other.Source); own {
			j, other = other, j
		}
	}
	at, _ := s.written(j.Source)
	what, own := s.written(other.Source)
	if !own {
		what = "the page that Lontar makes of " + what
	}
	d := diag.Diagnostic{Code: "site/same-address", Severity: diag.Error, Path: at, Line: 1, Col: 1, Hint: "give one of them another slug or name",
		Message: fmt.Sprintf("this and %s have the same address /%s", what, strings.TrimSuffix(j.Path, "index.html"))}
	if !own {
		d.Hint = "give it another slug or name"
	}
	if j.Path != other.Path {
		d.Message = fmt.Sprintf("this is written to %s, and %s to %s: one name cannot be a folder and a file", j.Path, what, other.Path)
	}
	if j.Asset {
		d.Line, d.Col = 0, 0
	}
	if !j.Alias {
		return d
	}
	d.Severity, d.Hint = diag.Warning, "take the alias out"
	if other.Alias {
		d.Hint = "take the alias out of one of them"
	}
	for _, r := range s.Redirects {
		if r.From == j.Path && r.File == j.Source {
			d.Line, d.Col = r.Line, r.Col
			d.Message = fmt.Sprintf("the alias /%s is the address of %s", r.Old(), what)
			if other.Alias {
				d.Message = fmt.Sprintf("the alias /%s is also one of %s", r.Old(), what)
			}
		}
	}
	return d
}

// written tells whether a source is a file of the site rather than of what
// Lontar makes of many.
func (s *Site) written(source string) (string, bool) {
	return source, path.Ext(source) != "" && source != "lontar.yaml"
}
