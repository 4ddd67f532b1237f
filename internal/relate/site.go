// Package relate knows what no single file says: which editions are one story,
// where each page stands, what leads where. A Site is a value; nothing in it
// changes after New returns, so any number of readers may use it at once.
package relate

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/permalink"
	"lontar/internal/source"
)

// Inputs are what the stages before this one made of the files.
type Inputs struct {
	Config     config.Config
	Editions   []archive.Edition
	Concepts   []archive.Concept
	Subjects   []archive.Subject
	Catalogues map[string]locale.Catalogue // by tag
	Reference  map[string]locale.Message   // what each of them should have
	Files      []source.File               // everything else: pictures, layouts, static files
}

// A Site is everything, related.
type Site struct {
	Config   config.Config
	Langs    []string // canonical tags, in the site's order
	Locales  map[string]locale.Locale
	Words    map[string]map[string]locale.Message // every message in every language
	Stories  []*Story                             // by key
	Pages    map[string][]*Page                   // by language: newest first, then by title
	Lacked   map[string][]*Page                   // by language: what it shows of the stories it lacks, newest first
	Ordinary map[string][]*Page                   // by language: the ordinary pages it shows
	Sections map[string]map[string]*Page          // by section, by language: the _index edition
	Concepts []archive.Concept                    // by id
	Subjects []*Subject                           // by kind and id; those that stories name
	Files    map[string]source.File
	// Redirects are the aliases, by old address.
	Redirects []Redirect

	patterns  map[string]permalink.Pattern
	byAlias   map[string]*Redirect // by old address without the slashes at its ends
	folded    func() map[string]string
	bySection map[[2]string][]*Page // dated stories by language and section, newest first
	byTie     map[tie][]*Page       // newest first
	lacking   map[tie][]*Page       // of Lacked, for the ties that are in byTie
	fallbacks map[string][]string   // by language
	byKey     map[string]*Story
	byPath    map[string]*Page
	byName    map[string]*archive.Subject
}

// A Story is one piece of news with all its editions.
type Story struct {
	Key      string
	Original *Page
	Editions []*Page // in the order of the site's languages
}

// Edition returns the story's edition in a language, or nil.
func (s *Story) Edition(lang string) *Page {
	for _, p := range s.Editions {
		if p.Lang == lang {
			return p
		}
	}
	return nil
}

// A Page is an edition with its address.
type Page struct {
	*archive.Edition
	Story *Story
	Path  string // "id/news/2024/grok-2/", relative to the root of the site

	Borrower string // the language that shows this text of another one as a page of its own; "": none
}

// New relates everything. The same inputs give the same site, in any order.
func New(in Inputs) (*Site, []diag.Diagnostic) {
	s := &Site{Config: in.Config, Locales: map[string]locale.Locale{}, Words: map[string]map[string]locale.Message{}, Pages: map[string][]*Page{},
		Sections: map[string]map[string]*Page{}, Files: map[string]source.File{}, byKey: map[string]*Story{}, byPath: map[string]*Page{}, fallbacks: map[string][]string{}}
	for _, f := range in.Files {
		s.Files[f.Path] = f
	}
	s.Concepts = slices.Clone(in.Concepts)
	slices.SortFunc(s.Concepts, func(a, b archive.Concept) int { return cmp.Compare(a.ID, b.ID) })
	editions := in.Editions
	if byPath := func(a, b archive.Edition) int { return cmp.Compare(a.File.Path, b.File.Path) }; !slices.IsSortedFunc(editions, byPath) {
		editions = slices.Clone(editions)
		slices.SortFunc(editions, byPath)
	}
	s.languages(editions)
	s.readPatterns()
	diags := s.words(in)
	diags = append(diags, s.stories(editions)...)
	diags = append(diags, s.concepts()...)
	s.sequences()
	s.lack()
	s.ordinaries()
	subjects := slices.Clone(in.Subjects)
	slices.SortFunc(subjects, func(a, b archive.Subject) int { return cmp.Compare(a.File.Path, b.File.Path) })
	diags = append(diags, s.subjects(subjects)...)
	s.byName = names(subjects)
	diags = append(diags, s.redirects()...)
	s.folded = sync.OnceValue(s.fold)
	return s, diags
}

func (s *Site) languages(editions []archive.Edition) {
	written := map[string]bool{}
	for _, e := range editions {
		written[e.Lang] = true
	}
	s.Langs = slices.Clone(s.Config.Languages)
	var rest []string
	for l := range written {
		if !slices.Contains(s.Langs, l) {
			rest = append(rest, l)
		}
	}
	locale.ByName(rest)
	s.Langs = append(s.Langs, rest...)
	if len(s.Langs) == 0 {
		s.Langs = []string{s.Config.Default}
	}
	for _, l := range s.Langs {
		s.Locales[l] = locale.Of(l)
	}
}

func (s *Site) stories(editions []archive.Edition) []diag.Diagnostic {
	var diags []diag.Diagnostic
	keys := map[string]string{} // translationKey → story key
	for i := range editions {
		e := &editions[i]
		key := e.Story
		if e.Key != "" {
			if k, ok := keys[e.Key]; ok {
				key = k
			} else {
				keys[e.Key] = key
			}
		}
		if e.Index {
			if s.Sections[e.Story] == nil {
				s.Sections[e.Story] = map[string]*Page{}
			}
			s.Sections[e.Story][e.Lang] = &Page{Edition: e, Path: s.At(e.Lang, e.Story)}
			continue
		}
		st := s.byKey[key]
		if st == nil {
			st = &Story{Key: key}
			s.byKey[key] = st
			s.Stories = append(s.Stories, st)
		}
		p := &Page{Edition: e, Story: st}
		var d []diag.Diagnostic
		p.Path, d = s.permalink(e)
		diags = append(diags, d...)
		if other := st.Edition(e.Lang); other != nil {
			diags = append(diags, clash(other, p))
			continue
		}
		if other := s.byPath[p.Path]; other != nil {
			diags = append(diags, clash(other, p))
			continue
		}
		s.byPath[p.Path] = p
		st.Editions = append(st.Editions, p)
		if e.Section != Ordinaries {
			s.Pages[e.Lang] = append(s.Pages[e.Lang], p)
		}
	}
	s.Stories = slices.DeleteFunc(s.Stories, func(st *Story) bool { return len(st.Editions) == 0 })
	slices.SortFunc(s.Stories, func(a, b *Story) int { return cmp.Compare(a.Key, b.Key) })
	for _, st := range s.Stories {
		slices.SortFunc(st.Editions, func(a, b *Page) int { return slices.Index(s.Langs, a.Lang) - slices.Index(s.Langs, b.Lang) })
		for _, p := range st.Editions {
			if from := p.Translation.From; from != "" && st.Edition(from) == nil {
				diags = append(diags, diag.Diagnostic{Code: "edition/no-original", Severity: diag.Warning, Path: p.File.Path, Line: 1, Col: 1,
					Message: fmt.Sprintf("this is a translation from %q, but the story has no edition in it", from), Hint: "add that edition, or name the language it was made from"})
			}
			if st.Original == nil && p.Translation.From == "" {
				st.Original = p
			}
		}
		if st.Original == nil {
			st.Original = st.Editions[0]
		}
	}
	for _, list := range s.Pages {
		slices.SortFunc(list, Newest)
	}
	return diags
}

// Newest orders pages for a list: by date, newest first, then by title and path.
func Newest(a, b *Page) int {
	return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Path, b.Path))
}

func clash(a, b *Page) diag.Diagnostic {
	return diag.Diagnostic{Code: "site/same-address", Severity: diag.Error, Path: b.File.Path, Line: 1, Col: 1,
		Message: fmt.Sprintf("this page and %s have the same address /%s", a.File.Path, b.Path), Hint: "give one of them another slug, or delete it"}
}

// Concept returns a concept by id, or nil.
func (s *Site) Concept(id string) *archive.Concept {
	i, ok := slices.BinarySearchFunc(s.Concepts, id, func(c archive.Concept, id string) int { return cmp.Compare(c.ID, id) })
	if !ok {
		return nil
	}
	return &s.Concepts[i]
}

func (s *Site) concepts() []diag.Diagnostic {
	var diags []diag.Diagnostic
	for _, c := range s.Concepts {
		for _, r := range c.Related {
			if s.Concept(r) == nil {
				diags = append(diags, s.unknownConcept(c.File.Path, r))
			}
		}
	}
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			for _, id := range p.Concepts {
				if s.Concept(id) == nil {
					diags = append(diags, s.unknownConcept(p.File.Path, id))
				}
			}
		}
	}
	return diags
}

func (s *Site) unknownConcept(file, id string) diag.Diagnostic {
	var ids []string
	for _, c := range s.Concepts {
		ids = append(ids, c.ID)
	}
	d := diag.Diagnostic{Code: "term/unknown", Severity: diag.Warning, Path: file, Line: 1, Col: 1, Message: fmt.Sprintf("there is no concept %q in the glossary", id)}
	if n := diag.Nearest(id, ids); n != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", n)
	}
	return d
}
