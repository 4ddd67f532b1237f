// Package pipeline knows the order of the stages: load, parse, annotate,
// relate, render. It remembers what each file gave by the file's content, so
// that making the next site after an edit costs what the edit touched.
package pipeline

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // sizes of pictures
	_ "image/jpeg" // sizes of pictures
	_ "image/png"  // sizes of pictures
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"lontar/internal/annotate"
	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/locale"
	"lontar/internal/parse"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/render"
	"lontar/internal/render/html"
	"lontar/internal/source"
)

// Options of a build.
type Options struct {
	Drafts bool      // stories that are drafts are made too
	At     time.Time // the day the site is made for; stories that expire by then are left out. Zero: none is
}

// A Workshop makes one site after the other of the same folder.
type Workshop struct {
	tree *load.Tree
	opts Options
	memo *memo
}

// New returns a workshop for a site's folder; theme lies beneath it.
func New(dir string, theme fs.FS, o Options) (*Workshop, error) {
	tree, err := load.Open(dir, theme)
	if err != nil {
		return nil, err
	}
	return &Workshop{tree: tree, opts: o, memo: newMemo()}, nil
}

// Close releases the folder.
func (w *Workshop) Close() error { return w.tree.Close() }

// A Site is everything that can be made of one state of the folder. It is safe
// for concurrent use.
type Site struct {
	*relate.Site
	Jobs  []render.Job
	Diags []diag.Diagnostic // of cards, concepts, settings, layouts; not of bodies

	w    *Workshop
	sets map[string]*glossary.Set
	md   *markdown.Converter
}

// Make takes a snapshot and relates it. Bodies are not read.
func (w *Workshop) Make() (*Site, error) {
	w.memo.next()
	files, err := w.tree.Scan()
	if err != nil {
		return nil, err
	}
	s := &Site{w: w, sets: map[string]*glossary.Set{}}
	in := relate.Inputs{Config: config.Defaults(), Catalogues: map[string]locale.Catalogue{}}
	byPath := map[string]source.File{}
	for _, f := range files {
		byPath[f.Path] = f
	}
	if f, ok := byPath[load.Settings]; ok {
		b, err := w.tree.Read(f)
		if err != nil {
			return nil, err
		}
		var d []diag.Diagnostic
		in.Config, d = parse.Settings(f, b)
		s.Diags = append(s.Diags, d...)
	}
	s.md = w.memo.converter(in.Config.HTML)
	if err := s.cards(files, &in); err != nil {
		return nil, err
	}
	var d []diag.Diagnostic
	s.Site, d = relate.New(in)
	s.Diags = append(s.Diags, d...)
	for _, lang := range s.Langs {
		s.sets[lang] = glossary.Compile(s.Concepts, lang)
	}
	layouts, err := s.layouts(files)
	if err != nil {
		return nil, err
	}
	r := &html.Renderer{Site: s.Site, Layouts: layouts, Fragments: s}
	s.Jobs = append(r.Jobs(), s.assets()...)
	s.addresses()
	s.Diags = diag.Sort(s.Diags)
	return s, nil
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

// A card is what the memo keeps of a content file.
type card struct {
	edition archive.Edition
	concept archive.Concept
	diags   []diag.Diagnostic
	ok      bool
}

func (s *Site) cards(files []source.File, in *relate.Inputs) error {
	cards := make([]*card, len(files))
	errs := make([]error, len(files))
	parallel(len(files), func(i int) {
		cards[i], errs[i] = s.card(files[i], in.Config)
	})
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for i, f := range files {
		c := cards[i]
		switch {
		case c == nil && strings.HasPrefix(f.Path, "i18n/"):
			if err := s.catalogue(f, in); err != nil {
				return err
			}
		case c == nil:
			in.Files = append(in.Files, f)
		default:
			s.Diags = append(s.Diags, c.diags...)
			if !c.ok {
				continue
			}
			if c.concept.ID != "" {
				in.Concepts = append(in.Concepts, c.concept)
				continue
			}
			if c.edition.Draft && !s.w.opts.Drafts {
				continue
			}
			if at := s.w.opts.At; !at.IsZero() && !c.edition.Expires.IsZero() && !c.edition.Expires.After(at) {
				continue
			}
			in.Editions = append(in.Editions, c.edition)
		}
	}
	return nil
}

func (s *Site) catalogue(f source.File, in *relate.Inputs) error {
	name := strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path))
	tag, ok := locale.Canonical(name)
	if path.Ext(f.Path) != ".yaml" {
		return nil
	}
	if !ok {
		s.Diags = append(s.Diags, diag.Diagnostic{Code: "locale/unknown-tag", Severity: diag.Warning, Path: f.Path, Message: fmt.Sprintf("%q is not a language tag", name), Hint: "name the file after its language, such as id.yaml"})
		return nil
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return err
	}
	c, d := parse.Catalogue(f, b, tag)
	in.Catalogues[tag] = c
	s.Diags = append(s.Diags, d...)
	return nil
}

// card reads a content file; nil means that the file is none.
func (s *Site) card(f source.File, c config.Config) (*card, error) {
	if !strings.HasPrefix(f.Path, "content/") || path.Ext(f.Path) != ".md" {
		return nil, nil
	}
	glossaryFile := strings.HasPrefix(f.Path, "content/glossary/") && !strings.Contains(strings.TrimSuffix(path.Base(f.Path), ".md"), ".")
	key := source.HashOf([]byte(f.Path), f.Hash[:], []byte(strings.Join(c.Languages, " ")+c.Default+c.HTML))
	if got, ok := get(s.w.memo, s.w.memo.cards, key); ok {
		return got, nil
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return nil, err
	}
	out := &card{}
	if glossaryFile {
		out.concept, out.diags, out.ok = parse.Concept(f, b, s.md)
	} else {
		at := parse.PlaceOf(f.Path, c.Languages)
		if at.Notes {
			return out, nil
		}
		if at.Lang == "" {
			at.Lang = c.Default
		}
		out.edition, out.diags, out.ok = parse.Edition(f, b, at)
	}
	put(s.w.memo, s.w.memo.cards, key, out)
	return out, nil
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
		if strings.HasPrefix(p, "static/") || strings.HasPrefix(p, "content/") {
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

// Fragment returns an edition's body, made now or remembered.
func (s *Site) Fragment(p *relate.Page) (archive.Fragment, error) {
	f, _, err := s.fragment(p)
	return f, err
}

// Findings returns what is known of an edition's body.
func (s *Site) Findings(p *relate.Page) (*archive.Findings, error) {
	key := s.key(p)
	if r, ok := get(s.w.memo, s.w.memo.found, key); ok {
		return &r.findings, nil
	}
	f, _, err := s.fragment(p)
	return &f.Findings, err
}

func (s *Site) key(p *relate.Page) source.Hash {
	var set source.Hash
	if g := s.sets[p.Lang]; g != nil {
		set = g.Hash
	}
	return source.HashOf(p.File.Hash[:], set[:], []byte(p.File.Path), []byte(s.Config.HTML+"\x00"+s.policy(p)))
}

func (s *Site) policy(p *relate.Page) string {
	if p.Glossary != "" {
		return p.Glossary
	}
	return s.Config.Glossary
}

func (s *Site) fragment(p *relate.Page) (archive.Fragment, []diag.Diagnostic, error) {
	b, err := s.w.tree.Read(p.File)
	if err != nil {
		return archive.Fragment{}, nil, err
	}
	t := source.Text{Path: p.File.Path, Bytes: b}
	doc := s.md.Parse(t, p.Body)
	diags := doc.Diags
	var hits []archive.Hit
	var marks []markdown.Mark
	if set := s.sets[p.Lang]; set != nil {
		base, _, _ := strings.Cut(p.Lang, "-")
		var d []diag.Diagnostic
		hits, d = annotate.Hits(annotate.Request{Text: t, Set: set, Blocks: doc.Blocks(base == "zh" || base == "ja"), Policy: s.policy(p), Concepts: p.Concepts})
		diags = append(diags, d...)
		for _, h := range hits {
			if h.Marked() {
				marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
			}
		}
		diags = append(diags, s.statuses(t, p.Lang, hits)...)
	}
	f, err := doc.Render(marks)
	if err != nil {
		return f, nil, fmt.Errorf("%s: %w", p.File.Path, err)
	}
	f.Hits = hits
	put(s.w.memo, s.w.memo.found, s.key(p), &remembered{f.Findings, diags})
	return f, diags, nil
}

// statuses reports deprecated and superseded terms with what to write instead.
func (s *Site) statuses(t source.Text, lang string, hits []archive.Hit) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, h := range hits {
		e := s.Concept(h.Concept).Entry(lang)
		if e == nil || h.Term >= len(e.Terms) {
			continue
		}
		if term := e.Terms[h.Term]; term.Status == "deprecated" || term.Status == "superseded" {
			hint := term.Hint
			if hint == "" {
				hint = fmt.Sprintf("use %q", e.Terms[0].Text)
			}
			out = append(out, t.At(h.Start, h.End, diag.Diagnostic{Code: "term/deprecated", Severity: diag.Warning, Message: fmt.Sprintf("%q is a %s term of %q", h.Form, term.Status, h.Concept), Hint: hint}))
		}
	}
	return out
}

// Rest returns what a concept's file says beyond the definition.
func (s *Site) Rest(c *archive.Concept, e *archive.Entry) (archive.Fragment, error) {
	b, err := s.w.tree.Read(c.File)
	if err != nil {
		return archive.Fragment{}, err
	}
	return s.md.Parse(source.Text{Path: c.File.Path, Bytes: b[:e.RestEnd]}, e.RestStart).Render(nil)
}

// Picture returns the size of a picture in CSS pixels, or 0, 0.
func (s *Site) Picture(p string) (int, int) {
	f, ok := s.Files[p]
	if !ok {
		return 0, 0
	}
	if size, ok := get(s.w.memo, s.w.memo.sizes, f.Hash); ok {
		return size[0], size[1]
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return 0, 0
	}
	var size [2]int
	if path.Ext(p) == ".svg" {
		size = svgSize(b)
	} else if c, _, err := image.DecodeConfig(bytes.NewReader(b)); err == nil {
		size = [2]int{c.Width, c.Height}
	}
	put(s.w.memo, s.w.memo.sizes, f.Hash, size)
	return size[0], size[1]
}

func svgSize(b []byte) [2]int {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		tok, err := d.Token()
		if err != nil {
			return [2]int{}
		}
		if e, ok := tok.(xml.StartElement); ok {
			var size [2]int
			for _, a := range e.Attr {
				n, _ := strconv.ParseFloat(strings.TrimSuffix(a.Value, "px"), 64)
				switch a.Name.Local {
				case "width":
					size[0] = int(n)
				case "height":
					size[1] = int(n)
				}
			}
			return size
		}
	}
}

// Check makes every body and returns all diagnostics: of cards, of bodies, and
// of links that lead nowhere.
func (s *Site) Check() ([]diag.Diagnostic, error) {
	var pages []*relate.Page
	for _, st := range s.Stories {
		pages = append(pages, st.Editions...)
	}
	lists := make([][]diag.Diagnostic, len(pages))
	errs := make([]error, len(pages))
	parallel(len(pages), func(i int) { lists[i], errs[i] = s.checkPage(pages[i]) })
	out := slices.Clone(s.Diags)
	for _, l := range lists {
		out = append(out, l...)
	}
	return diag.Sort(out), errors.Join(errs...)
}

func (s *Site) checkPage(p *relate.Page) ([]diag.Diagnostic, error) {
	findings, err := s.Findings(p)
	if err != nil {
		return nil, err
	}
	var out []diag.Diagnostic
	if r, ok := get(s.w.memo, s.w.memo.found, s.key(p)); ok {
		out = append(out, r.diags...)
	}
	var t *source.Text
	report := func(l archive.Link, code, message, hint string) error {
		if t == nil {
			b, err := s.w.tree.Read(p.File)
			if err != nil {
				return err
			}
			t = &source.Text{Path: p.File.Path, Bytes: b}
		}
		out = append(out, t.At(l.Start, l.End, diag.Diagnostic{Code: code, Severity: diag.Warning, Message: message, Hint: hint}))
		return nil
	}
	for _, l := range append(slices.Clone(findings.Links), findings.Images...) {
		if l.Target == "" || markdown.External(l.Target) || strings.HasPrefix(l.Target, "term:") {
			continue
		}
		anchors := findings.IDs
		if !strings.HasPrefix(l.Target, "#") {
			target, ok := s.Resolve(p.File, p.Lang, l.Target)
			if !ok {
				if err := report(l, "link/broken", fmt.Sprintf("the link %q leads to no page or file", l.Target), "give the path of a file in content/, such as ../other/index.md"); err != nil {
					return nil, err
				}
				continue
			}
			if target.Page == nil || target.Fragment == "" {
				continue
			}
			f, err := s.Findings(target.Page)
			if err != nil {
				return nil, err
			}
			anchors, l.Target = f.IDs, target.Fragment
		}
		if id := strings.TrimPrefix(l.Target, "#"); id != "" && !slices.Contains(anchors, id) {
			hint := "the page has no such heading"
			if n := diag.Nearest(id, anchors); n != "" {
				hint = fmt.Sprintf("did you mean %q?", "#"+n)
			}
			if err := report(l, "link/anchor", fmt.Sprintf("there is no place %q on the page the link leads to", "#"+id), hint); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
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
