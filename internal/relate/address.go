package relate

import (
	"strings"
	"time"

	"lontar/internal/permalink"
)

// An Alternate is another language's address of the same page, absolute.
type Alternate struct{ Lang, Href string }

// A Listing is what a page's entry in a sitemap says. Pages that lead
// elsewhere or that nobody should find by searching have none.
type Listing struct {
	Path       string // of the page, from the root of the site
	Lang       string
	Updated    time.Time          // zero: not said
	Alternates func() []Alternate // the same as in the page's head
}

// A Feed is a file of stories for feed readers; pages below Of point to it.
type Feed struct{ Of, Path, Type, Title string }

// At is the address of a page of a language, from the root of the site.
func (s *Site) At(lang, rest string) string {
	return s.Locales[lang].Segment + "/" + permalink.Path(rest)
}

// Absolute is the whole address of a path from the root of the site.
func (s *Site) Absolute(p string) string { return s.Config.BaseURL + EscapePath(p) }

// EscapePath escapes a path once and the same way everywhere, so that
// canonical, hreflang, sitemap and links are equal bytes.
func EscapePath(p string) string {
	const hex = "0123456789ABCDEF"
	i := 0
	for i < len(p) && unreserved(p[i]) {
		i++
	}
	if i == len(p) {
		return p
	}
	var b strings.Builder
	b.WriteString(p[:i])
	for ; i < len(p); i++ {
		if c := p[i]; unreserved(c) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c == '/' || c == '-' || c == '_' || c == '.' || c == '~' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// Alternates are the addresses of one page in all languages it exists in, and
// x-default: the default language's, or of the front pages the one that lists
// the languages. A page in one language only has none, nor has any page of a
// site without an address.
func (s *Site) Alternates(pathIn func(lang string) (string, bool)) []Alternate {
	if s.Config.BaseURL == "" {
		return nil
	}
	out := make([]Alternate, 0, len(s.Langs)+1)
	fallback := ""
	for _, lang := range s.Langs {
		p, ok := pathIn(lang)
		if !ok {
			continue
		}
		out = append(out, Alternate{s.Locales[lang].Tag, s.Absolute(p)})
		if len(out) == 1 || lang == s.Config.Default {
			fallback = out[len(out)-1].Href
			if p == s.At(lang, "") {
				fallback = s.Config.BaseURL
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return append(out, Alternate{"x-default", fallback})
}

// SectionTitle is the name of a section as its introduction gives it, or else
// that of its folder.
func (s *Site) SectionTitle(section, lang string) string {
	if p := s.Sections[section][lang]; p != nil && p.Title != "" {
		return p.Title
	}
	return section
}
