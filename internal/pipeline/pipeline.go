// Package pipeline knows the order of the stages: load, parse, annotate,
// relate, render. It remembers what each file gave by the file's content, so
// that making the next site after an edit costs what the edit touched.
package pipeline

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"lontar/internal/annotate/glossary"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/locale"
	"lontar/internal/parse"
	"lontar/internal/parse/markdown"
	"lontar/internal/picture"
	"lontar/internal/relate"
	"lontar/internal/render"
	"lontar/internal/render/cite"
	"lontar/internal/render/html"
	"lontar/internal/source"
)

// Options of a build.
type Options struct {
	Drafts bool      // stories that are drafts are made too
	At     time.Time // the day the site is made for; stories that expire by then are left out. Zero: none is
	Cache  string    // the folder that keeps made bodies from one run to the next; "": none is kept
}

// A Workshop makes one site after the other of the same folder.
type Workshop struct {
	tree  *load.Tree
	opts  Options
	memo  *memo
	store *store

	decoding sync.Mutex // pictures are large: one at a time
}

// New returns a workshop for a site's folder; theme lies beneath it.
func New(dir string, theme fs.FS, o Options) (*Workshop, error) {
	tree, err := load.Open(dir, theme)
	if err != nil {
		return nil, err
	}
	return &Workshop{tree: tree, opts: o, memo: newMemo(), store: openStore(o.Cache)}, nil
}

// Sweep throws away what the cache holds of texts that no site of this
// workshop had.
func (w *Workshop) Sweep() { w.store.sweep() }

// Close releases the folder.
func (w *Workshop) Close() error { return w.tree.Close() }

// A Site is everything that can be made of one state of the folder. It is safe
// for concurrent use.
type Site struct {
	*relate.Site
	Jobs  []render.Job
	Diags []diag.Diagnostic // of cards, concepts, settings, layouts; not of bodies

	w      *Workshop
	sets   map[string]*glossary.Set
	md     func(lang string) *markdown.Converter
	broken map[string]bool // folders with a file that could not be read

	sections map[string]bool // that content/ has
	locks    locks
	notes    map[[2]string]source.File // by the story in content/ and the language they are about
	notable  map[[2]string]bool        // what can have notes: editions, drafts among them
}

// Make takes a snapshot and relates it. Bodies are not read.
func (w *Workshop) Make() (*Site, error) {
	w.memo.next()
	files, err := w.tree.Scan()
	if err != nil {
		return nil, err
	}
	s := &Site{w: w, sets: map[string]*glossary.Set{}, broken: map[string]bool{}, sections: map[string]bool{}, notes: map[[2]string]source.File{}, notable: map[[2]string]bool{}}
	in := relate.Inputs{Config: config.Defaults(), Catalogues: map[string]locale.Catalogue{}}
	byPath := map[string]source.File{}
	for _, f := range files {
		byPath[f.Path] = f
	}
	settings := source.Text{Path: load.Settings}
	if f, ok := byPath[load.Settings]; ok {
		b, err := w.tree.Read(f)
		if err != nil {
			return nil, err
		}
		var d []diag.Diagnostic
		settings.Bytes = b
		in.Config, d = parse.Settings(f, b)
		s.Diags = append(s.Diags, d...)
	}
	s.md = func(lang string) *markdown.Converter {
		return w.memo.converter(markdown.Options{HTML: in.Config.HTML, Lang: lang, Off: markdown.Off(in.Config.Off)})
	}
	if err := s.catalogues(files, &in); err != nil {
		return nil, err
	}
	files = s.takeLocks(files)
	if err := s.cards(files, &in); err != nil {
		return nil, err
	}
	s.unknownSections(in.Config, settings)
	s.strayNotes()
	var d []diag.Diagnostic
	s.Site, d = relate.New(in)
	// An edition that cannot be read is reported as such, not once more by each
	// of its translations.
	d = slices.DeleteFunc(d, func(d diag.Diagnostic) bool {
		return d.Code == "edition/no-original" && s.broken[path.Dir(d.Path)]
	})
	s.Diags = append(s.Diags, d...)
	s.compile()
	layouts, err := s.layouts(files)
	if err != nil {
		return nil, err
	}
	r := &html.Renderer{Site: s.Site, Layouts: layouts, Fragments: s, Feeds: s.feeds()}
	copies, err := s.copies()
	if err != nil {
		return nil, err
	}
	s.Jobs = append(append(append(s.Jobs, r.Jobs()...), s.assets()...), copies...)
	s.Jobs = append(s.Jobs, cite.Jobs(s.Site)...)
	s.sitemaps()
	s.addresses()
	s.Diags = diag.Sort(s.Diags)
	return s, nil
}

// compile makes the glossary of each language, or takes the one that the same
// concepts gave before.
func (s *Site) compile() {
	var hashes []byte
	for _, c := range s.Concepts {
		hashes = append(append(hashes, c.File.Path...), c.File.Hash[:]...)
	}
	sets := make([]*glossary.Set, len(s.Langs))
	parallel(len(s.Langs), func(i int) {
		key := source.HashOf([]byte(s.Langs[i]), hashes)
		set, ok := get(s.w.memo, s.w.memo.sets, key)
		if !ok {
			set = glossary.Compile(s.Concepts, s.Langs[i])
			put(s.w.memo, s.w.memo.sets, key, set)
		}
		sets[i] = set
	})
	for i, lang := range s.Langs {
		s.sets[lang] = sets[i]
	}
}

// addresses reports two outputs with one path. An alias gives way to a page,
// and of two aliases the first stays: nobody's page is lost by it, so that is
// no error.
func (s *Site) addresses() {
	slices.SortStableFunc(s.Jobs, func(a, b render.Job) int {
		switch {
		case a.Alias == b.Alias:
			return strings.Compare(a.Path, b.Path)
		case b.Alias:
			return -1
		}
		return 1
	})
	seen := map[string]render.Job{}
	s.Jobs = slices.DeleteFunc(s.Jobs, func(j render.Job) bool {
		key := locale.FoldCase(j.Path)
		other, twice := seen[key]
		if !twice {
			seen[key] = j
			return false
		}
		d := diag.Diagnostic{Code: "site/same-address", Severity: diag.Error, Path: j.Source, Line: 1, Col: 1,
			Message: fmt.Sprintf("this and %s would both be written to %s", other.Source, j.Path), Hint: "give one of them another slug or name"}
		if j.Alias {
			d.Severity, d.Hint = diag.Warning, "take the alias out of one of them"
		}
		s.Diags = append(s.Diags, d)
		return true
	})
	slices.SortFunc(s.Jobs, func(a, b render.Job) int { return strings.Compare(a.Path, b.Path) })
}

func (s *Site) layouts(files []source.File) (html.Layouts, error) {
	texts := map[string][]byte{}
	for _, f := range files {
		if strings.HasPrefix(f.Path, "layouts/") && path.Ext(f.Path) == ".html" {
			b, err := s.w.tree.Read(f)
			if err != nil {
				return nil, err
			}
			texts[f.Path] = b
		}
	}
	layouts, d := html.Parse(texts)
	s.Diags = append(s.Diags, d...)
	return layouts, nil
}

// assets are the files that are copied.
func (s *Site) assets() []render.Job {
	var jobs []render.Job
	for p, f := range s.Files {
		if strings.HasPrefix(p, "content/") && picture.Named(p) {
			jobs = append(jobs, s.published(f))
		} else if strings.HasPrefix(p, "static/") || strings.HasPrefix(p, "content/") {
			jobs = append(jobs, render.Job{Path: relate.AssetPath(f), Source: p, Asset: true, Render: func(w io.Writer) error {
				b, err := s.w.tree.Read(f)
				if err != nil {
					return err
				}
				_, err = w.Write(b)
				return err
			}})
		}
	}
	return jobs
}

func parallel(n int, do func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
