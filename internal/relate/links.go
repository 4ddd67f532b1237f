package relate

import (
	"net/url"
	"path"
	"strings"

	"lontar/internal/locale"
	"lontar/internal/source"
)

// A Target is where a link of a body leads.
type Target struct {
	Page     *Page        // a story
	File     *source.File // or a file beside one
	Fragment string       // with "#", or empty
}

// Resolve finds where a link written in a file leads for a reader of lang: to
// what is Shown of the story in that language.
func (s *Site) Resolve(from source.File, lang, target string) (Target, bool) {
	var t Target
	if i := strings.IndexByte(target, '#'); i >= 0 {
		target, t.Fragment = target[:i], target[i:]
	}
	target, _, _ = strings.Cut(target, "?")
	if u, err := url.PathUnescape(target); err == nil {
		target = u
	}
	dir := strings.TrimPrefix(path.Dir(from.Path), "content/")
	candidates := []string{strings.TrimPrefix(target, "/")}
	if !strings.HasPrefix(target, "/") {
		candidates = []string{path.Join(dir, target), path.Join(path.Dir(dir), target), target}
	}
	for _, c := range candidates {
		if c == ".." || strings.HasPrefix(c, "../") {
			continue
		}
		if f, ok := s.fileIn(lang, c); ok {
			t.File = &f
			return t, true
		}
		if p := s.story(c, lang); p != nil {
			t.Page = p
			return t, true
		}
	}
	return t, false
}

// story finds a page by its place in content/, with or without language,
// extension and index, or by its address.
func (s *Site) story(at, lang string) *Page {
	key := strings.TrimSuffix(strings.TrimSuffix(strings.Trim(at, "/"), ".md"), ".html")
	if i := strings.LastIndexByte(key, '.'); i > 0 {
		if tag, ok := locale.Canonical(key[i+1:]); ok && s.Locales[tag].Tag != "" {
			key = key[:i]
		}
	}
	key = strings.TrimSuffix(strings.TrimSuffix(key, "index"), "/")
	keys := []string{key}
	if first, rest, ok := strings.Cut(key, "/"); ok {
		if tag, ok := locale.Canonical(first); ok && s.Locales[tag].Tag != "" {
			keys = append(keys, rest)
		}
	}
	for _, k := range keys {
		if st := s.byKey[k]; st != nil && len(st.Editions) > 0 {
			return s.Shown(st, lang)
		}
	}
	return s.byPath[strings.Trim(at, "/")+"/"]
}

// AssetPath is the address of a picture or static file: pictures carry the
// hash of their content in their name, so that they can be kept for ever.
func AssetPath(f source.File) string {
	if p, ok := strings.CutPrefix(f.Path, "static/"); ok && !strings.HasPrefix(p, "assets/") {
		return p
	}
	p := strings.TrimPrefix(strings.TrimPrefix(f.Path, "content/"), "static/")
	ext := path.Ext(p)
	const digits = "0123456789abcdef"
	var hash [8]byte
	for i := range 4 {
		hash[2*i], hash[2*i+1] = digits[f.Hash[i]>>4], digits[f.Hash[i]&15]
	}
	return strings.ToLower(strings.TrimSuffix(p, ext)) + "." + string(hash[:]) + strings.ToLower(ext)
}
