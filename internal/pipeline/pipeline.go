// Package pipeline knows the order of the stages: load, parse, annotate,
// relate, render. It remembers what each file gave by the file's content, so
// that making the next site after an edit costs what the edit touched.
package pipeline

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

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
	"lontar/internal/render/hosts"
	"lontar/internal/render/html"
	"lontar/internal/source"
)

// Options of a build.
type Options struct {
	Drafts   bool      // stories that are drafts are made too, and those of days to come
	At       time.Time // the day the site is made for; stories that expire by then or are of a later day are left out. Zero: none is
	Cache    string    // the folder that keeps made bodies from one run to the next; "": none is kept
	Explicit bool      // links to folders name their index.html, for readers without a server
}

// A Workshop makes one site after the other of the same folder.
type Workshop struct {
	tree  *load.Tree
	opts  Options
	memo  *memo
	store *store

	recent recent

	decoding sync.Mutex // pictures are large: one at a time
	work     struct {
		sync.Mutex
		Work
	}
}

// Work counts what a workshop has done, so that a test can hold it to what an
// edit may cost.
type Work struct {
	Files   int // of the site, read by snapshots
	Cards   int // parsed
	Related int // sites that were related from their cards anew
	Bodies  int // made from their text, not taken from what is kept
	Sets    int // glossaries compiled
	Layouts int // files parsed
}

// Work returns what was done so far.
func (w *Workshop) Work() Work {
	w.work.Lock()
	defer w.work.Unlock()
	return w.work.Work
}

func (w *Workshop) count(add func(*Work)) {
	w.work.Lock()
	defer w.work.Unlock()
	add(&w.work.Work)
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

	w        *Workshop
	snapshot load.Snapshot
	cardOf   map[string]*card // by path
	texts    *texts
	sets     sets
	md       func(lang string) *markdown.Converter
	customs  string          // the settings that decide what a body looks like
	broken   map[string]bool // folders with a file that could not be read

	sections map[string]bool // that content/ has
	locks    locks
	notes    map[[2]string]source.File // by the story in content/ and the language they are about
	notable  map[[2]string]bool        // what can have notes: editions, drafts among them
}

// Make takes a snapshot of the whole folder and relates it. Bodies are not
// read.
func (w *Workshop) Make() (*Site, error) {
	snapshot, err := w.scan()
	if err != nil {
		return nil, err
	}
	return w.relate(snapshot, nil)
}

// scan looks at the whole folder, first at the settings, which tell how the
// rest is read.
func (w *Workshop) scan() (load.Snapshot, error) {
	c := config.Defaults()
	if b := w.tree.Settings(); b != nil {
		c, _ = parse.Settings(source.File{Path: load.Settings}, b)
	}
	return w.tree.Scan(w.visit(c))
}

// Next makes the site after an older one of this workshop by looking only at
// what events named; nil means that everything must be looked at. It is the
// older one itself if nothing changed.
func (w *Workshop) Next(old *Site, at []string) (*Site, error) {
	var snapshot load.Snapshot
	var err error
	if at == nil {
		snapshot, err = w.scan()
	} else {
		snapshot, err = w.tree.Look(old.snapshot, at, w.visit(old.Config))
	}
	if err != nil {
		return nil, err
	}
	if s, err := old.rewritten(snapshot); s != nil || err != nil {
		return s, err
	}
	return w.relate(snapshot, old)
}

// relate makes a site of a snapshot. Settings that cannot be read as they are
// are those of the older site, if there is one: a slip in lontar.yaml must not
// turn every page into another one.
func (w *Workshop) relate(snapshot load.Snapshot, old *Site) (*Site, error) {
	w.memo.next()
	w.count(func(did *Work) { did.Related++ })
	files := snapshot.Files
	s := &Site{w: w, snapshot: snapshot, texts: newTexts(), broken: map[string]bool{}, sections: map[string]bool{}, notes: map[[2]string]source.File{}, notable: map[[2]string]bool{}}
	in := relate.Inputs{Config: config.Defaults(), Catalogues: map[string]locale.Catalogue{}}
	settings := source.Text{Path: load.Settings}
	if i, ok := slices.BinarySearchFunc(files, load.Settings, func(f source.File, p string) int { return strings.Compare(f.Path, p) }); ok {
		b, err := w.tree.Read(files[i])
		if err != nil {
			return nil, err
		}
		var d []diag.Diagnostic
		settings.Bytes = b
		in.Config, d = parse.Settings(files[i], b)
		if old != nil && diag.HasErrors(d) {
			in.Config = old.Config
		}
		s.Diags = append(s.Diags, d...)
	}
	s.Diags = append(s.Diags, unreadable(snapshot)...)
	s.customs = fmt.Sprint(in.Config.HTML, in.Config.Off)
	s.md = w.converters(in.Config)
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
	s.sets = newSets(w, s.Concepts, s.Langs)
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
	s.Jobs = append(s.Jobs, hosts.Jobs(s.Site, s.answered)...)
	s.addresses()
	if w.opts.Explicit {
		s.explicitIndex()
	}
	s.Diags = diag.Sort(s.Diags)
	s.keep()
	return s, nil
}

func (w *Workshop) converters(c config.Config) func(lang string) *markdown.Converter {
	return func(lang string) *markdown.Converter {
		return w.memo.converter(markdown.Options{HTML: c.HTML, Lang: lang, Off: markdown.Off(c.Off)})
	}
}

// unreadable reports the files that nobody may read. The site is made without
// them.
func unreadable(s load.Snapshot) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, u := range s.Unreadable {
		out = append(out, diag.Diagnostic{Code: "load/unreadable", Severity: diag.Error, Path: u.Path, Message: "this cannot be read: " + reason(u.Err), Hint: "let yourself read it (chmod u+r), or move it out of the site's folder"})
	}
	return out
}

// reason is the innermost error: the outer ones say again which file it is.
func reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

// layouts reads the layouts, or takes what the same files gave before.
func (s *Site) layouts(files []source.File) (html.Layouts, error) {
	var own []source.File
	var hashes []byte
	for _, f := range files {
		if strings.HasPrefix(f.Path, "layouts/") && path.Ext(f.Path) == ".html" {
			own = append(own, f)
			hashes = append(append(hashes, f.Path...), f.Hash[:]...)
		}
	}
	key := source.HashOf(hashes)
	got, ok := get(s.w.memo, s.w.memo.layouts, key)
	if !ok {
		texts := map[string][]byte{}
		for _, f := range own {
			b, err := s.w.tree.Read(f)
			if err != nil {
				return nil, err
			}
			texts[f.Path] = b
		}
		got = &layouts{}
		got.parsed, got.diags = html.Parse(texts)
		s.w.count(func(w *Work) { w.Layouts += len(own) })
		put(s.w.memo, s.w.memo.layouts, key, got)
	}
	s.Diags = append(s.Diags, got.diags...)
	return got.parsed, nil
}

// layouts are what the memo keeps of the layouts of a site.
type layouts struct {
	parsed html.Layouts
	diags  []diag.Diagnostic
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
