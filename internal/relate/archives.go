package relate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/permalink"
)

// Sources is the kind of subject that a story names by its source's publisher.
const Sources = "sources"

// SubjectKinds are all kinds of subjects, in the order pages show them.
func SubjectKinds() []string { return append(slices.Clone(archive.SubjectFolders), Sources) }

// A Subject is somebody or something stories are about, or whose texts they
// tell, with those stories.
type Subject struct {
	Kind, ID string
	File     *archive.Subject   // nil: it has none
	Pages    map[string][]*Page // by language, newest first
	Written  string             // the first story's own way to write it
	Lang     string             // of Written, "" if nobody says
}

// subjects gathers what the stories name, and reports names without a file and
// files without a story.
func (s *Site) subjects(files []archive.Subject) []diag.Diagnostic {
	s.byTie = map[tie][]*Page{}
	found := map[tie]*Subject{}
	first := map[tie]*Page{}
	for _, st := range s.Stories {
		if st.Ordinary() {
			continue
		}
		for _, p := range st.Editions {
			for _, kind := range SubjectKinds() {
				for _, written := range named(p, kind) {
					id := s.SubjectID(written)
					if id == "" {
						continue
					}
					at := tie{kind: kind, id: id}
					sub := found[at]
					if sub == nil {
						sub = &Subject{Kind: kind, ID: id, Pages: map[string][]*Page{}, Written: written}
						if kind == Sources {
							sub.Lang = p.Source.Lang
						}
						found[at], first[at] = sub, p
					}
					if list := sub.Pages[p.Lang]; !slices.Contains(list[max(0, len(list)-1):], p) {
						sub.Pages[p.Lang] = append(list, p)
					}
				}
			}
			for _, id := range p.Concepts {
				at := tie{p.Lang, "concepts", id}
				if list := s.byTie[at]; !slices.Contains(list[max(0, len(list)-1):], p) {
					s.byTie[at] = append(list, p)
				}
			}
		}
	}
	known := map[string][]string{}
	var diags []diag.Diagnostic
	for i := range files {
		f := &files[i]
		known[f.Kind] = append(known[f.Kind], f.ID)
		sub := found[tie{kind: f.Kind, id: s.SubjectID(f.ID)}]
		if sub == nil {
			diags = append(diags, diag.Diagnostic{Code: "subject/unused", Severity: diag.Info, Path: f.File.Path,
				Message: fmt.Sprintf("no story names %q under %s", f.ID, f.Kind), Hint: fmt.Sprintf("write %s: [%s] in the front matter of the stories it is in, or delete the file", f.Kind, f.ID)})
			continue
		}
		sub.File = f
	}
	for at, sub := range found {
		for lang, list := range sub.Pages {
			slices.SortFunc(list, Newest)
			s.byTie[tie{lang, at.kind, at.id}] = list
		}
		s.Subjects = append(s.Subjects, sub)
		if sub.File == nil && at.kind != Sources {
			d := diag.Diagnostic{Code: "subject/no-file", Severity: diag.Info, Path: first[at].File.Path, Line: 1, Col: 1,
				Message: fmt.Sprintf("%q under %s has no file, so readers see its id for a name", sub.Written, at.kind), Hint: fmt.Sprintf("write its names in content/%s/%s.md", at.kind, at.id)}
			if n := diag.Nearest(at.id, known[at.kind]); n != "" {
				d.Hint = fmt.Sprintf("did you mean %q?", n)
			}
			diags = append(diags, d)
		}
	}
	for at, list := range s.byTie {
		if at.kind == "concepts" {
			slices.SortFunc(list, Newest)
		}
	}
	slices.SortFunc(s.Subjects, func(a, b *Subject) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID)) })
	s.lackingTies()
	return diags
}

// SubjectID returns what a name in the front matter is known by: the last part
// of an address, so that "Machine Learning" is machine-learning.
func (s *Site) SubjectID(written string) string {
	return permalink.Segment(written)
}

// Subject returns a subject by its kind and what a story calls it, or nil.
func (s *Site) Subject(kind, written string) *Subject {
	id := s.SubjectID(written)
	i, ok := slices.BinarySearchFunc(s.Subjects, id, func(a *Subject, id string) int { return cmp.Or(cmp.Compare(a.Kind, kind), cmp.Compare(a.ID, id)) })
	if !ok {
		return nil
	}
	return s.Subjects[i]
}

// SubjectsOf returns the subjects of a kind a page names, in its order, each
// once.
func (s *Site) SubjectsOf(p *Page, kind string) []*Subject {
	var out []*Subject
	for _, written := range named(p, kind) {
		if sub := s.Subject(kind, written); sub != nil && !slices.Contains(out, sub) {
			out = append(out, sub)
		}
	}
	return out
}

func named(p *Page, kind string) []string {
	if kind != Sources {
		return p.Subjects(kind)
	}
	if p.Source.Publisher == "" {
		return nil
	}
	return []string{p.Source.Publisher}
}

// SubjectPath is the address of a subject's page in a language, from the root.
func (s *Site) SubjectPath(sub *Subject, lang string) string {
	name := sub.ID
	if sub.File != nil {
		if n := sub.File.Name(lang); n != nil {
			name = cmp.Or(s.SubjectID(n.Slug), name)
		}
	}
	return s.Locales[lang].Segment + "/" + sub.Kind + "/" + name + "/"
}

// SubjectName returns what readers of a language see a subject called, and the
// language of that: "" where nobody says.
func (s *Site) SubjectName(sub *Subject, lang string) (name, of string) {
	if sub.File != nil {
		for _, l := range append(s.Fallbacks(lang), s.Langs...) {
			if n := sub.File.Name(l); n != nil {
				return n.Text, n.Lang
			}
		}
	}
	if sub.Kind == Sources || sub.Written != sub.ID {
		return sub.Written, sub.Lang
	}
	return strings.ReplaceAll(sub.ID, "-", " "), ""
}

// Around returns the story before and the one after a page, by date within its
// language and section; nil where there is none. One that is borrowed stands
// between those of its reader's language.
func (s *Site) Around(p *Page) (earlier, later *Page) {
	if p.Date.IsZero() {
		return nil, nil
	}
	list := s.bySection[[2]string{p.Reader(), p.Section}]
	i, ok := slices.BinarySearchFunc(list, p, Newest)
	next := i
	if ok {
		next++
	}
	if next < len(list) {
		earlier = list[next]
	}
	if i > 0 {
		later = list[i-1]
	}
	return earlier, later
}

// sequences orders the dated stories of each language and section.
func (s *Site) sequences() {
	s.bySection = map[[2]string][]*Page{}
	for lang, list := range s.Pages {
		for _, p := range list {
			if !p.Date.IsZero() {
				at := [2]string{lang, p.Section}
				s.bySection[at] = append(s.bySection[at], p)
			}
		}
	}
}

// A tie is what two stories of a language can have in common.
type tie struct{ lang, kind, id string }

// ties are the weights of what two stories share: a concept the author declared
// tells most of what a story is about, a topic least.
var ties = map[string]int{"concepts": 3, "people": 3, "organisations": 2, "places": 2, "topics": 1}

const (
	maxRelated = 3
	nearRange  = 50 // how many stories to either side of a page are looked at for each tie
)

// Related returns the stories that are nearest to a page, at most three: of its
// reader's language, and where those are too few of what that language lacks.
// Each concept and subject two stories share counts its weight divided by the
// number of stories that have it, for what is rare tells more; of equals the
// nearer in time is first, then the newer. Nothing but front matter is asked.
func (s *Site) Related(p *Page) []*Page {
	out := s.nearest(p, s.byTie, maxRelated)
	if len(out) < maxRelated {
		out = append(out, s.nearest(p, s.lacking, maxRelated-len(out))...)
	}
	return out
}

func (s *Site) nearest(p *Page, among map[tie][]*Page, most int) []*Page {
	const unit = 1 << 20
	score := map[*Page]int{}
	for _, t := range s.tiesOf(p) {
		t.lang = p.Reader()
		list := among[t]
		at, _ := slices.BinarySearchFunc(list, p, Newest)
		for _, other := range list[max(0, at-nearRange):min(len(list), at+nearRange+1)] {
			if other.Story != p.Story {
				score[other] += ties[t.kind] * unit / len(list)
			}
		}
	}
	out := make([]*Page, 0, len(score))
	for other := range score {
		out = append(out, other)
	}
	slices.SortFunc(out, func(a, b *Page) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a.Date.Sub(p.Date).Abs(), b.Date.Sub(p.Date).Abs()), Newest(a, b))
	})
	return out[:min(len(out), most)]
}

// tiesOf returns what a page can have in common with others, each once, without
// a language.
func (s *Site) tiesOf(p *Page) []tie {
	var out []tie
	for kind := range ties {
		if kind != "concepts" {
			for _, sub := range s.SubjectsOf(p, kind) {
				out = append(out, tie{kind: kind, id: sub.ID})
			}
		}
	}
	for _, id := range slices.Compact(slices.Sorted(slices.Values(p.Concepts))) {
		out = append(out, tie{kind: "concepts", id: id})
	}
	return out
}
