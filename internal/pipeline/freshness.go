package pipeline

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// locks are a site's translations.lock files. They are read when a translation
// is asked about.
type locks struct {
	files   map[string]source.File
	written map[[2]string]bool // the story and language of each edition there is a file of, drafts too
	beside  map[string]bool    // folders that hold editions
}

// A lock is what the memo keeps of one.
type lock struct {
	archive.Lock
	diags []diag.Diagnostic
}

// takeLocks takes the locks out of the files, so that none is published.
func (s *Site) takeLocks(files []source.File) []source.File {
	s.locks = locks{map[string]source.File{}, map[[2]string]bool{}, map[string]bool{}}
	return slices.DeleteFunc(slices.Clone(files), func(f source.File) bool {
		if !parse.IsLock(f.Path) {
			return false
		}
		s.locks.files[f.Path] = f
		return true
	})
}

func (l *locks) know(f source.File, e archive.Edition) {
	if e.Lang != "" {
		l.written[[2]string{e.Story, e.Lang}] = true
		l.beside[path.Dir(f.Path)] = true
	}
}

// lock reads a story's lock; a story may have none.
func (s *Site) lock(st *relate.Story) (*lock, error) {
	f, ok := s.locks.files[st.Lock()]
	if !ok {
		return &lock{}, nil
	}
	key := source.HashOf([]byte(f.Path), f.Hash[:])
	if got, ok := get(s.w.memo, s.w.memo.locks, key); ok {
		return got, nil
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return nil, err
	}
	out := &lock{}
	out.Lock, out.diags = parse.Lock(f, b)
	put(s.w.memo, s.w.memo.locks, key, out)
	return out, nil
}

// Freshness says how an edition stands to the one it was made from. It needs
// that one's findings, and no other body.
func (s *Site) Freshness(p *relate.Page) (relate.Freshness, error) {
	from := p.From()
	if from == nil {
		return p.Freshness(nil, nil), nil
	}
	l, err := s.lock(p.Story)
	if err != nil {
		return relate.Freshness{}, err
	}
	made, ok := l.Made[p.Lang]
	if !ok {
		return p.Freshness(nil, nil), nil
	}
	f, err := s.Findings(from)
	if err != nil {
		return relate.Freshness{}, err
	}
	return p.Freshness(&made, f.Passages), nil
}

// outline is an edition as its translators see it: the words of its front
// matter, then its body.
func outline(p *relate.Page, doc *markdown.Document) []archive.Passage {
	var out []archive.Passage
	add := func(mark, words string) {
		if words != "" {
			out = append(out, markdown.PassageOf(mark, words))
		}
	}
	add("title: ", p.Title)
	add("description: ", p.Description)
	add("image, alt: ", p.Image.Alt)
	add("image, caption: ", p.Image.Caption)
	for _, c := range p.Corrections {
		add("corrections: ", c.Text)
	}
	return append(out, doc.Outline()...)
}

func prints(of []archive.Passage) []archive.Print {
	out := make([]archive.Print, len(of))
	for i, p := range of {
		out[i] = p.Print
	}
	return out
}

// Outline reads an edition's passages, with their words.
func (s *Site) Outline(p *relate.Page) ([]archive.Passage, source.Text, error) {
	t, err := s.text(p.File)
	if err != nil {
		return nil, t, err
	}
	out := outline(p, s.md(p.Lang).Parse(t, p.Body))
	for i, passage := range out {
		if passage.Offset < p.Body {
			out[i].Offset, _ = keyAt(t, p.Body, passage.Mark[:strings.IndexAny(passage.Mark, ",:")])
		}
	}
	return out, t, nil
}

// keyAt finds a key of the front matter, where it stands at the start of a line.
func keyAt(t source.Text, body int, key string) (start, end int) {
	if i := bytes.Index(t.Bytes[:min(body, len(t.Bytes))], []byte("\n"+key)); i >= 0 {
		return i + 1, i + 1 + len(key)
	}
	return 0, 0
}

// written is a passage on one line.
func written(p archive.Passage) string {
	return p.Mark + strings.Join(strings.Fields(p.Text), " ")
}

// firstColumns is how much of a passage a lock remembers.
const firstColumns = 60

// Record returns the path of a story's lock, and its text once the given
// translations are recorded as up to date. Forget leaves out what the lock
// holds of editions there is no file of. Without text, there is nothing to keep.
func (s *Site) Record(st *relate.Story, translations []*relate.Page, forget bool) (file string, text []byte, err error) {
	l, err := s.lock(st)
	if err != nil {
		return "", nil, err
	}
	for _, d := range l.diags {
		if d.Severity == diag.Error {
			return "", nil, d
		}
	}
	out := archive.Lock{Words: map[archive.Print]string{}, Made: map[string]archive.Made{}}
	maps.Copy(out.Words, l.Words)
	for lang, made := range l.Made {
		if !forget || s.hasFile(st, lang) {
			out.Made[lang] = made
		}
	}
	for _, p := range translations {
		now, _, err := s.Outline(p.From())
		if err != nil {
			return "", nil, err
		}
		for _, passage := range now {
			out.Words[passage.Print] = locale.Shorten(written(passage), s.Locales[p.From().Lang], firstColumns)
		}
		out.Made[p.Lang] = archive.Made{From: p.From().Lang, Passages: prints(now)}
	}
	if len(out.Made) == 0 {
		return st.Lock(), nil, nil
	}
	return st.Lock(), parse.WriteLock(out), nil
}

// checkFreshness reports translations whose original has changed, and what is
// wrong with the locks.
func (s *Site) checkFreshness() ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	claimed := map[string]bool{}
	for _, st := range s.Stories {
		file := st.Lock()
		claimed[file] = true
		if _, ok := s.locks.files[file]; !ok {
			continue
		}
		d, err := s.checkLock(st, file)
		if err != nil {
			return nil, err
		}
		out = append(out, d...)
	}
	for _, file := range slices.Sorted(maps.Keys(s.locks.files)) {
		if !claimed[file] && !s.locks.beside[path.Dir(file)] {
			out = append(out, diag.Diagnostic{Code: "lock/no-story", Severity: diag.Warning, Path: file, Line: 1, Col: 1,
				Message: "there is no story beside this lock", Hint: "move it to the folder of its story's original, or delete it"})
		}
	}
	return out, nil
}

func (s *Site) checkLock(st *relate.Story, file string) ([]diag.Diagnostic, error) {
	l, err := s.lock(st)
	if err != nil {
		return nil, err
	}
	lost, err := s.orphans(st, file, l)
	if err != nil {
		return nil, err
	}
	out := slices.Concat(l.diags, lost)
	for _, p := range st.Editions {
		f, err := s.Freshness(p)
		if err != nil {
			return nil, err
		}
		if f.Is(relate.Stale) {
			d, err := s.stale(p, f)
			if err != nil {
				return nil, err
			}
			out = append(out, d)
		}
	}
	return out, nil
}

// Lost lists the languages of editions that a story's lock remembers and that
// there is no file of.
func (s *Site) Lost(st *relate.Story) ([]string, error) {
	l, err := s.lock(st)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, lang := range slices.Sorted(maps.Keys(l.Made)) {
		if !s.hasFile(st, lang) {
			out = append(out, lang)
		}
	}
	return out, nil
}

// hasFile tells whether a story has an edition, be it a draft or broken.
func (s *Site) hasFile(st *relate.Story, lang string) bool {
	return st.Edition(lang) != nil || s.locks.written[[2]string{st.Original.Edition.Story, lang}]
}

func (s *Site) orphans(st *relate.Story, file string, l *lock) ([]diag.Diagnostic, error) {
	lost, err := s.Lost(st)
	var out []diag.Diagnostic
	for _, lang := range lost {
		out = append(out, diag.Diagnostic{Code: "lock/orphaned", Severity: diag.Warning, Path: file, Line: l.Made[lang].Line, Col: 3,
			Message: fmt.Sprintf("the lock remembers a translation into %q, and the story has none", lang), Hint: "bring the edition back, or forget it with: lontar accept " + st.Key + " --all"})
	}
	return out, err
}

func (s *Site) stale(p *relate.Page, f relate.Freshness) (diag.Diagnostic, error) {
	t, err := s.text(p.File)
	if err != nil {
		return diag.Diagnostic{}, err
	}
	places := "1 place"
	if n := len(f.Changes); n > 1 {
		places = fmt.Sprintf("%d places", n)
	}
	start, end := keyAt(t, p.Body, "translation")
	return t.At(start, end, diag.Diagnostic{Code: "edition/stale", Severity: diag.Info,
		Message: fmt.Sprintf("the edition in %q has changed in %s since this translation of it was made", f.From.Lang, places),
		Hint:    fmt.Sprintf("see them with: lontar status %s --diff %s; when this says the same again: lontar accept %[1]s %[2]s", p.Story.Key, p.Lang)}), nil
}
