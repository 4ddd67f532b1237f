package relate

import (
	"path"
	"slices"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/source"
)

// fold gives what links may name by how it is without case and in form C: some
// systems write names of files decomposed, some take a letter for its capital.
// Most sites never need it.
func (s *Site) fold() map[string]string {
	out := map[string]string{}
	add := func(at string) {
		if key := locale.FoldCase(at); out[key] == "" || at < out[key] {
			out[key] = at
		}
	}
	for _, st := range s.Stories {
		add(st.Key)
		for _, p := range st.Editions {
			add(strings.TrimSuffix(p.Path, "/"))
		}
	}
	for p := range s.Files {
		for _, folder := range []string{"content/", "static/"} {
			if rest, ok := strings.CutPrefix(p, folder); ok {
				add(rest)
			}
		}
	}
	return out
}

// inOtherCase finds what a link names in other letters of the same name.
func (s *Site) inOtherCase(t *Target, at, lang string) bool {
	at = locale.NFC(at)
	for _, key := range []string{at, s.key(at)} {
		is := s.folded()[locale.FoldCase(key)]
		if is == "" || !s.exact(t, is, lang) {
			continue
		}
		if now := locale.NFC(is); now != key {
			t.Exact = "/" + now
		}
		return true
	}
	return false
}

// Nearest is what a link that leads nowhere most likely means, written so that
// it leads there from everywhere; "" if nothing is near.
func (s *Site) Nearest(from source.File, target string) string {
	target, _, _ = strings.Cut(target, "#")
	at := strings.TrimPrefix(target, "/")
	if at == target {
		at = path.Join(strings.TrimPrefix(path.Dir(from.Path), "content/"), target)
	}
	want := locale.FoldCase(s.key(at))
	folded := s.folded()
	keys := make([]string, 0, len(folded))
	var named []string // the last part is right, the way there is not
	for key := range folded {
		switch base := path.Base(key); {
		case base == path.Base(want):
			named = append(named, key)
			fallthrough
		case diag.Nearest(path.Base(want), []string{base}) != "":
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	if len(named) == 1 {
		return "/" + folded[named[0]]
	}
	if near := diag.Nearest(want, keys); near != "" {
		return "/" + folded[near]
	}
	return ""
}
