package archive

import (
	"strings"

	"lontar/internal/source"
)

// SubjectFolders are the kinds of subjects a story names in its front matter,
// by the key it does so under. A subject's file stands in the folder of that
// name in content/, and its page under that name in each language.
var SubjectFolders = []string{"topics", "people", "places", "organisations"}

// A Subject is somebody or something that stories are about, as its own file
// says: one file with all its languages, as a concept's.
type Subject struct {
	File    source.File
	Kind    string // of SubjectFolders
	ID      string
	See     []string
	Aliases []Alias
	Names   []SubjectName // in the file's order
}

// A SubjectName is what a subject is called in one language.
type SubjectName struct {
	Lang, Text string
	Slug       string // last part of the address; "": the id
	Sort       string // the reading it is ordered by
	About      string // one paragraph of plain text
}

// Name returns what the file says in a language, or nil. An edition in pt-BR is
// served by a name in pt (RFC 4647, lookup).
func (s *Subject) Name(lang string) *SubjectName {
	for {
		for i := range s.Names {
			if s.Names[i].Lang == lang {
				return &s.Names[i]
			}
		}
		cut := strings.LastIndexByte(lang, '-')
		if cut < 0 {
			return nil
		}
		lang = lang[:cut]
	}
}

// Subjects returns the ids an edition names under a key of its front matter.
func (e *Edition) Subjects(kind string) []string {
	switch kind {
	case "topics":
		return e.Topics
	case "people":
		return e.People
	case "places":
		return e.Places
	case "organisations":
		return e.Organisations
	}
	return nil
}
