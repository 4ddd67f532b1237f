package preview

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"lontar/internal/locale"
	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

// A sheet is what the bar of one page shows.
type sheet struct {
	Lang         string     `json:"lang"`
	Dir          string     `json:"dir"`
	Files        []fileLink `json:"files"`
	Story        *story     `json:"story,omitempty"`
	Drafts       []linked   `json:"drafts"` // of the whole site
	Untranslated words      `json:"untranslated"`
	Terms        []problem  `json:"terms"` // what is to be said of this page's terms
	Problems     []problem  `json:"problems"`
}

// A fileLink is a file that a person would edit to change the page. One that
// comes with Lontar cannot be opened.
type fileLink struct {
	What string `json:"what"`
	Path string `json:"path"`
	Own  bool   `json:"own"`
}

type story struct {
	Draft      bool          `json:"draft"`
	Words      int           `json:"words"`
	Characters int           `json:"characters"` // of Han and kana, which are not among the words
	Minutes    int           `json:"minutes"`
	Editions   []editionLink `json:"editions"` // one for each language of the site
	Marks      []mark        `json:"marks"`
	Unmarked   int           `json:"unmarked"` // terms that were found and are not marked
}

// An editionLink is one field of the language matrix.
type editionLink struct {
	Lang   string         `json:"lang"`
	Dir    string         `json:"dir"`
	Name   string         `json:"name"`
	States []relate.State `json:"states"` // the most pressing first
	Draft  bool           `json:"draft,omitempty"`
	Here   bool           `json:"here,omitempty"`
	Href   string         `json:"href,omitempty"`
	Path   string         `json:"path,omitempty"`
}

type linked struct {
	Title string `json:"title"`
	Lang  string `json:"lang"`
	Dir   string `json:"dir"`
	Href  string `json:"href"`
	Path  string `json:"path"`
}

// words are interface words that another language lends.
type words struct {
	File string `json:"file"`
	Own  bool   `json:"own"`
	List []lent `json:"list"`
}

type lent struct {
	Key  string `json:"key"`
	From string `json:"from"`
	Dir  string `json:"dir"`
	Text string `json:"text"`
}

// A mark says of a term that readers see marked why it is.
type mark struct {
	ID      string `json:"id"` // of the mark
	Lang    string `json:"lang"`
	Dir     string `json:"dir"`
	Form    string `json:"form"`
	Term    string `json:"term"`
	Status  string `json:"status"`
	Concept string `json:"concept"`
	File    string `json:"file"`
	Parts   []part `json:"parts"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
}

type part struct {
	Before string `json:"before"`
	Word   string `json:"word"`
	Ending string `json:"ending"`
}

func (s *Server) pageJSON(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		w.Header().Set("Allow", "GET")
		http.Error(w, "only GET", http.StatusMethodNotAllowed)
		return
	}
	sheet, err := s.sheet(r.URL.Query().Get("path"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(sheet)
}

// sheet gathers what an editor wants to know of the page at an address.
func (s *Server) sheet(at string) (sheet, error) {
	site := s.Site()
	s.client.look(site)
	v := s.shown(at)
	t := &tab{at: at}
	s.remember(t, v)
	out := sheet{Lang: site.Config.Default, Files: []fileLink{}, Drafts: drafts(site), Terms: []problem{}, Problems: append([]problem{}, s.problems(t, v.err).Here...)}
	for _, l := range site.Langs {
		if strings.HasPrefix(v.name, site.Locales[l].Segment+"/") {
			out.Lang = l
		}
	}
	out.Dir = site.Locales[out.Lang].Dir
	out.Untranslated = s.untranslated(site, out.Lang)
	for _, f := range []fileLink{{What: "text", Path: t.source}, {What: "layout", Path: t.layout}, {What: "words", Path: out.Untranslated.File}, {What: "settings", Path: "lontar.yaml"}} {
		if f.Own = s.own(f.Path); f.Path != "" && strings.Contains(f.Path, ".") {
			out.Files = append(out.Files, f)
		}
	}
	for _, p := range out.Problems {
		if strings.HasPrefix(p.Code, "term/") {
			out.Terms = append(out.Terms, p)
		}
	}
	p := site.EditionOf(t.source)
	if p == nil || t.layout == "" {
		return out, nil
	}
	var err error
	// A text that another language lends is an edition elsewhere.
	out.Story, err = storyOf(site, p, p.Path+"index.html" == v.name)
	return out, err
}

// own tells whether a file is the site's and can be opened.
func (s *Server) own(path string) bool {
	if s.client.editor == nil || path == "" {
		return false
	}
	_, err := s.client.editor.file(path)
	return err == nil
}

func (s *Server) untranslated(site *pipeline.Site, lang string) words {
	out := words{File: "i18n/" + lang + ".yaml", List: []lent{}}
	out.Own = s.own(out.File)
	for key, m := range site.Words[lang] {
		if m.From != "" {
			out.List = append(out.List, lent{key, m.From, locale.Of(m.From).Dir, m.Pick(site.Locales[lang], 2)})
		}
	}
	slices.SortFunc(out.List, func(a, b lent) int { return cmp.Compare(a.Key, b.Key) })
	return out
}

func drafts(site *pipeline.Site) []linked {
	out := []linked{}
	for _, st := range site.Stories {
		for _, p := range st.Editions {
			if p.Draft {
				out = append(out, linked{p.Title, p.Lang, site.Locales[p.Lang].Dir, address(site, p.Path), p.File.Path})
			}
		}
	}
	return out
}

func storyOf(site *pipeline.Site, p *relate.Page, here bool) (*story, error) {
	f, err := site.Findings(p)
	if err != nil {
		return nil, err
	}
	out := &story{Draft: p.Draft, Words: f.Words, Characters: f.Characters, Minutes: site.Locales[p.Lang].Minutes(f.Words, f.Characters), Marks: []mark{}}
	for _, lang := range site.Langs {
		l := site.Locales[lang]
		e := editionLink{Lang: lang, Dir: l.Dir, Name: l.Autonym, States: []relate.State{relate.Missing}}
		if other := p.Story.Edition(lang); other != nil {
			f, err := site.Freshness(other)
			if err != nil {
				return nil, err
			}
			e.States, e.Draft, e.Here, e.Href, e.Path = f.States, other.Draft, here && other == p, address(site, other.Path), other.File.Path
		}
		out.Editions = append(out.Editions, e)
	}
	found, err := site.Explain(p.File.Path, 0, 0)
	if err != nil {
		return nil, err
	}
	for _, x := range found {
		if !x.Hit.Marked() {
			out.Unmarked++
			continue
		}
		l := locale.Of(cmp.Or(x.Hit.Lang, p.Lang))
		m := mark{ID: x.Hit.Anchor, Lang: l.Tag, Dir: l.Dir, Form: x.Hit.Form, Term: x.Term.Text, Status: x.Term.Status, Concept: x.Hit.Concept, Parts: []part{}, Line: x.Line, Col: x.Col}
		if c := site.Concept(x.Hit.Concept); c != nil {
			m.File = c.File.Path
		}
		for _, p := range x.Parts {
			m.Parts = append(m.Parts, part(p))
		}
		out.Marks = append(out.Marks, m)
	}
	return out, nil
}
