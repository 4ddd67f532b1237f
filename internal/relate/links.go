package relate

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"lontar/internal/locale"
	"lontar/internal/source"
)

// A Target is where a link of a body leads.
type Target struct {
	Page     *Page        // a story
	File     *source.File // or a file beside one
	Fragment string       // with "#", or empty
	Moved    bool         // the link names an alias
	Exact    string       // how the link should be written, where that is otherwise than it is: in other case
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
	candidates = slices.DeleteFunc(candidates, func(c string) bool { return c == ".." || strings.HasPrefix(c, "../") })
	for _, find := range []func(*Target, string, string) bool{s.exact, s.moved, s.inOtherCase} {
		for _, c := range candidates {
			if find(&t, c, lang) {
				return t, true
			}
		}
	}
	return t, false
}

func (s *Site) exact(t *Target, at, lang string) bool {
	if f, ok := s.fileIn(lang, at); ok {
		t.File = &f
		return true
	}
	t.Page = s.story(at, lang)
	return t.Page != nil
}

// moved finds a story by one of its aliases.
func (s *Site) moved(t *Target, at, lang string) bool {
	r := s.byAlias[strings.TrimSuffix(locale.NFC(strings.Trim(at, "/")), "/index.html")]
	if r == nil || r.Page == nil {
		return false
	}
	t.Page, t.Moved = s.Shown(r.Page.Story, lang), true
	return true
}

// story finds a page by its place in content/, with or without language,
// extension and index, or by its address.
func (s *Site) story(at, lang string) *Page {
	key := s.key(at)
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
	for _, address := range []string{strings.Trim(at, "/"), key} {
		if p := s.byPath[address+"/"]; p != nil {
			return s.Shown(p.Story, lang)
		}
	}
	return nil
}

// key is what a link to a file of a story names: no extension, no tag, no index.
func (s *Site) key(at string) string {
	key := strings.TrimSuffix(strings.TrimSuffix(strings.Trim(at, "/"), ".md"), ".html")
	if i := strings.LastIndexByte(key, '.'); i > 0 {
		if tag, ok := locale.Canonical(key[i+1:]); ok && s.Locales[tag].Tag != "" {
			key = key[:i]
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(key, "index"), "/")
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
