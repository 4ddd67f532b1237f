package relate

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
)

// A Redirect leads from an old address to the page that stands for it now.
type Redirect struct {
	From  string // the file at the old address: "old/index.html"
	To    string // address of the page, from the root of the site
	Page  *Page  // nil: it is not a story's
	Lang  string
	Title string // of the page
	Of    string // language of the title; "": nobody says
	File  string // where the alias is written
	Line  int
	Col   int
}

// Old is the old address as a reader would type it, from the root.
func (r Redirect) Old() string { return strings.TrimSuffix(r.From, "index.html") }

// redirects gathers the aliases of editions and of the introductions of
// sections. Two of one address, and one in the place of a page, are found where
// all pages are known.
func (s *Site) redirects() []diag.Diagnostic {
	var diags []diag.Diagnostic
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			diags = append(diags, s.aliases(p.Aliases, Redirect{To: p.Path, Page: p, Lang: p.Lang, Title: p.Title, Of: p.Lang, File: p.File.Path})...)
		}
	}
	for _, lang := range s.Langs {
		seen := map[string]bool{"": true} // the front page is there in any case
		for _, p := range s.Pages[lang] {
			seen[p.Section] = seen[p.Section] || !p.Date.IsZero()
		}
		for section, in := range s.Sections {
			if p := in[lang]; p != nil && seen[section] {
				diags = append(diags, s.aliases(p.Aliases, Redirect{To: s.At(lang, section), Lang: lang, Title: cmp.Or(p.Title, section), Of: lang, File: p.File.Path})...)
			}
		}
	}
	for _, sub := range s.Subjects {
		if sub.File == nil {
			continue
		}
		diags = append(diags, s.shared(sub.File.Aliases, sub.File.File.Path, func(lang string) (r Redirect, ok bool) {
			r.To = s.SubjectPath(sub, lang)
			r.Title, r.Of = s.SubjectName(sub, lang)
			return r, len(sub.Pages[lang]) > 0
		})...)
	}
	for _, c := range s.Concepts {
		diags = append(diags, s.shared(c.Aliases, c.File.Path, func(lang string) (Redirect, bool) {
			r := Redirect{To: s.At(lang, "glossary/"+c.ID), Title: c.ID}
			for _, l := range s.Fallbacks(lang) {
				if e := c.Entry(l); e != nil && len(e.Terms) > 0 {
					r.Title, r.Of = e.Terms[0].Text, l
					break
				}
			}
			return r, true
		})...)
	}
	slices.SortStableFunc(s.Redirects, func(a, b Redirect) int {
		return cmp.Or(cmp.Compare(a.From, b.From), slices.Index(s.Langs, a.Lang)-slices.Index(s.Langs, b.Lang), cmp.Compare(a.File, b.File))
	})
	s.byAlias = map[string]*Redirect{}
	for i := range s.Redirects {
		r := &s.Redirects[i]
		if at := strings.TrimSuffix(r.Old(), "/"); s.byAlias[at] == nil {
			s.byAlias[at] = r
		}
	}
	return diags
}

// shared gathers the aliases of a file that holds all languages. A relative one
// is of the page in each; one from the root is of the language it begins with,
// or else of the first that has the page.
func (s *Site) shared(list []archive.Alias, file string, in func(lang string) (Redirect, bool)) []diag.Diagnostic {
	var diags []diag.Diagnostic
	for _, a := range list {
		var all []Redirect
		for _, lang := range s.Langs {
			if r, ok := in(lang); ok {
				r.Lang, r.File = lang, file
				all = append(all, r)
			}
		}
		if strings.HasPrefix(a.Text, "/") || strings.Contains(a.Text, "://") {
			first, _, _ := strings.Cut(strings.TrimLeft(strings.TrimPrefix(a.Text, s.Config.BaseURL), "/"), "/")
			i := slices.IndexFunc(all, func(r Redirect) bool { return s.Locales[r.Lang].Segment == first })
			if i = max(i, 0); i < len(all) {
				all = all[i : i+1]
			}
		}
		told := false // what is wrong with it in one language is wrong in all
		for _, r := range all {
			if d := s.aliases([]archive.Alias{a}, r); !told {
				diags, told = append(diags, d...), len(d) > 0
			}
		}
	}
	return diags
}

func (s *Site) aliases(list []archive.Alias, to Redirect) []diag.Diagnostic {
	var diags []diag.Diagnostic
	seen := map[string]bool{}
	for _, a := range list {
		r := to
		r.Line, r.Col = a.Line, a.Col
		d := diag.Diagnostic{Code: "alias/outside", Severity: diag.Warning, Path: to.File, Line: a.Line, Col: a.Col}
		var wrong string
		r.From, wrong = s.oldFile(a.Text, to.To)
		switch {
		case wrong != "":
			d.Message, d.Hint = fmt.Sprintf("the alias %q %s", a.Text, wrong), "write an address of this site, such as /"+to.Lang+"/old-name/, or take the alias out"
			diags = append(diags, d)
		case r.From == to.To+"index.html":
			d.Code, d.Severity, d.Message, d.Hint = "alias/own-page", diag.Info, fmt.Sprintf("the alias %q is the address of the page itself", a.Text), "take it out"
			diags = append(diags, d)
		case !seen[r.From]:
			seen[r.From] = true
			s.Redirects = append(s.Redirects, r)
		}
	}
	return diags
}

// oldFile is the file that a server gives for an old address of a page, or what
// is wrong with the address. As in Hugo, one that begins with a slash is from
// the root of the site, any other one from the folder that the page is in.
func (s *Site) oldFile(alias, page string) (file, wrong string) {
	if rest, ok := strings.CutPrefix(alias, s.Config.BaseURL); ok && s.Config.BaseURL != "" {
		alias = "/" + rest
	}
	switch {
	case strings.Contains(alias, "://"), strings.HasPrefix(alias, "//"):
		return "", "leads to another site"
	case strings.ContainsAny(alias, "?#"):
		return "", "has a part that no server looks for a file by"
	}
	if plain, err := url.PathUnescape(alias); err == nil {
		alias = plain
	}
	alias = locale.NFC(alias)
	if strings.HasPrefix(alias, "/") {
		alias = path.Join(".", strings.TrimLeft(alias, "/"))
	} else {
		alias = path.Join(path.Dir(strings.TrimSuffix(page, "/")), alias)
	}
	for seg := range strings.SplitSeq(alias, "/") {
		switch {
		case seg == "..":
			return "", "leads out of the site"
		case seg != "." && strings.HasPrefix(seg, "."):
			return "", "is that of a hidden file"
		case len(seg) > 255 || strings.ContainsFunc(seg, func(r rune) bool { return r < ' ' || r == 0x7f || r == '\uFFFD' || strings.ContainsRune(`<>:"|?*\`, r) }):
			return "", "cannot be the name of a file"
		}
	}
	if ext := path.Ext(alias); ext == ".html" || ext == ".htm" {
		return alias, ""
	}
	return path.Join(alias, "index.html"), ""
}
