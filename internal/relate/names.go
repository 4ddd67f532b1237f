package relate

import (
	"strings"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// names are the people and organisations that have a file, by what they are
// called in any language. A name that two of them have is nobody's.
func names(files []archive.Subject) map[string]*archive.Subject {
	out := map[string]*archive.Subject{}
	for i := range files {
		f := &files[i]
		if f.Kind != "people" && f.Kind != "organisations" {
			continue
		}
		for _, n := range f.Names {
			if other, ok := out[n.Text]; ok && other != f {
				out[n.Text] = nil
				continue
			}
			out[n.Text] = f
		}
	}
	return out
}

// Called returns the file of the person or organisation of that name, or nil.
func (s *Site) Called(name string) *archive.Subject { return s.byName[locale.NFC(name)] }

// PersonalName splits the name of a person into what a list of works is ordered
// by and the rest. It does so only where the person's file says how: a sort of
// "Musk, Elon" for Elon Musk. Of all other names nobody knows which part is
// the family's, or whether they are a person's at all.
func (s *Site) PersonalName(name string) (family, given string, ok bool) {
	f := s.Called(name)
	if f == nil || f.Kind != "people" {
		return "", "", false
	}
	name = locale.NFC(name)
	for _, n := range f.Names {
		family, given, ok := strings.Cut(n.Sort, ", ")
		if ok && (given+" "+family == name || family+" "+given == name) {
			return family, given, true
		}
	}
	return "", "", false
}
