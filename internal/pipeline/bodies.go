package pipeline

import (
	"fmt"
	"slices"

	"lontar/internal/annotate"
	"lontar/internal/archive"
	"lontar/internal/check"
	"lontar/internal/diag"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// Findings returns what is known of an edition's body. Its hits are without
// the words around them, which Sentences has.
func (s *Site) Findings(p *relate.Page) (*archive.Findings, error) {
	r, err := s.remembered(p, s.texts.now(p.File))
	if err != nil {
		return nil, err
	}
	return r.findings.unpack(s.w.memo.names, nil), nil
}

// Sentences returns the occurrences of a concept in an edition's body, "" for
// those of all concepts, with the words of the sentence around them. Most bodies
// have none, so that is known without unpacking what is kept of them.
func (s *Site) Sentences(p *relate.Page, concept string) ([]archive.Hit, error) {
	f := s.texts.now(p.File)
	r, err := s.remembered(p, f)
	if err != nil {
		return nil, err
	}
	if concept != "" {
		n, known := s.w.memo.names.find(concept)
		if _, has := slices.BinarySearch(r.findings.concepts, n); !known || !has {
			return nil, nil
		}
	}
	var text []byte
	if r.findings.needsText {
		if text, err = s.w.tree.Read(f); err != nil {
			return nil, err
		}
	}
	hits := r.findings.unpack(s.w.memo.names, text).Hits
	return slices.DeleteFunc(hits, func(h archive.Hit) bool { return concept != "" && h.Concept != concept }), nil
}

// remembered is what is kept in memory of a body, which is made if it was not
// yet.
func (s *Site) remembered(p *relate.Page, f source.File) (*remembered, error) {
	if r, ok := get(s.w.memo, s.w.memo.found, s.key(p, f)); ok {
		return r, nil
	}
	_, r, err := s.fragment(p, f)
	return r, err
}

// A bodyKey is everything a body depends on.
type bodyKey struct {
	file                        source.Hash
	path, lang, policy, customs string
	set, runs, notes            source.Hash
	translated                  bool
}

func (k bodyKey) hash() source.Hash {
	return source.HashOf(k.file[:], []byte(k.path), []byte(k.lang), []byte(k.policy), []byte(k.customs), k.set[:], k.runs[:], k.notes[:], fmt.Append(nil, k.translated))
}

// key is that of a page whose file is now f.
func (s *Site) key(p *relate.Page, f source.File) bodyKey {
	k := bodyKey{file: f.Hash, path: p.File.Path, lang: p.Lang, policy: s.policy(p), customs: s.customs, set: s.sets[p.Lang].hash, translated: p.Translated()}
	if n, ok := s.notesOn(p); ok {
		k.notes = source.HashOf(n.Hash[:], []byte(n.Path))
	}
	var runs []byte
	for _, lang := range p.Runs {
		if near := s.sets.nearest(lang); near != "" {
			hash := s.sets[near].hash
			runs = append(runs, hash[:]...)
		}
	}
	if runs != nil {
		k.runs = source.HashOf(runs)
	}
	return k
}

func (s *Site) policy(p *relate.Page) string {
	if p.Glossary != "" {
		return p.Glossary
	}
	return s.Config.Glossary
}

// Fragment returns an edition's body, made now or kept from before.
func (s *Site) Fragment(p *relate.Page) (archive.Fragment, error) {
	f, _, err := s.fragment(p, s.texts.now(p.File))
	return f, err
}

func (s *Site) fragment(p *relate.Page, f source.File) (archive.Fragment, *remembered, error) {
	key := s.key(p, f)
	v, ok := s.w.recent.get(key)
	var text []byte
	if !ok {
		var err error
		if v, text, err = s.stored(key, p, f); err != nil {
			return v.Fragment, nil, err
		}
		s.w.recent.put(key, v)
	}
	r, ok := get(s.w.memo, s.w.memo.found, key)
	if !ok {
		if text == nil {
			text, _ = s.w.tree.Read(f) // without it the same is kept in more bytes
		}
		r = &remembered{pack(&v.Fragment.Findings, s.w.memo.names, text), v.Diags, v.Ignores}
		put(s.w.memo, s.w.memo.found, key, r)
	}
	return v.Fragment, r, nil
}

// stored takes a body from the store, or makes it; text is then the file's.
func (s *Site) stored(key bodyKey, p *relate.Page, f source.File) (v stored, text []byte, err error) {
	if s.w.store == nil {
		return s.body(p, f)
	}
	name := key.hash()
	if v, ok := fetch[stored](s.w.store, name); ok {
		return v, nil, nil
	}
	if v, text, err = s.body(p, f); err == nil {
		s.w.store.put(name, v)
	}
	return v, text, err
}

// body reads an edition's body and makes it.
func (s *Site) body(p *relate.Page, file source.File) (stored, []byte, error) {
	b, err := s.w.tree.Read(file)
	if err != nil {
		return stored{}, nil, err
	}
	s.w.count(func(did *Work) { did.Bodies++ })
	t := source.Text{Path: p.File.Path, Bytes: b}
	doc := s.md(p.Lang).Parse(t, p.Body)
	diags := doc.Diags
	var hits []archive.Hit
	var marks []markdown.Mark
	if set := s.sets.of(p.Lang); set != nil {
		var d []diag.Diagnostic
		hits, d = annotate.Hits(annotate.Request{Text: t, Lang: p.Lang, Set: set, Foreign: s.sets.near, Blocks: doc.Blocks(), Title: p.Title, Policy: s.policy(p), Concepts: p.Concepts})
		diags = append(diags, d...)
		for _, h := range hits {
			if h.Marked() {
				marks = append(marks, markdown.Mark{Start: h.Start, End: h.End, Anchor: h.Anchor, Concept: h.Concept})
			}
		}
		diags = append(diags, s.statuses(t, p.Lang, hits)...)
	}
	notes, err := s.note(p, t, doc)
	if err != nil {
		return stored{}, nil, err
	}
	f, err := doc.Render(marks)
	if err != nil {
		return stored{}, nil, fmt.Errorf("%s: %w", p.File.Path, err)
	}
	f.Hits, f.Notes = hits, notes.notes
	if p.Translated() {
		f.Passages = prints(outline(p, doc))
	}
	return stored{f, append(diags, notes.diags...), append(check.Ignores(t, p.Body), notes.ignores...)}, b, nil
}

// statuses reports deprecated and superseded terms with what to write instead.
// What is quoted stays as it was said.
func (s *Site) statuses(t source.Text, lang string, hits []archive.Hit) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, h := range hits {
		c := s.Concept(h.Concept)
		if c == nil || h.Quoted {
			continue
		}
		lang, set := lang, s.sets.of(lang)
		if h.Lang != "" {
			lang, set = h.Lang, s.sets.near(h.Lang)
		}
		e := c.Entry(lang)
		if e == nil || h.Term >= len(e.Terms) {
			continue
		}
		term := e.Terms[h.Term]
		if term.Status != "deprecated" && term.Status != "superseded" {
			continue
		}
		better, certain := set.Suggest(h.Form, term.Text, e.Terms[0].Text)
		d := diag.Diagnostic{Code: "term/deprecated", Severity: diag.Warning, Message: fmt.Sprintf("%q is a %s term of %q", h.Form, term.Status, h.Concept), Hint: fmt.Sprintf("write %q", better)}
		if term.Hint != "" {
			d.Hint += " (" + term.Hint + ")"
		}
		if certain && string(t.Bytes[h.Start:h.End]) == h.Form {
			d.Fix = diag.Fix{Offset: h.Start, Old: h.Form, New: better}
		}
		out = append(out, t.At(h.Start, h.End, d))
	}
	return out
}

// Rest returns what a concept's file says beyond the definition.
func (s *Site) Rest(c *archive.Concept, e *archive.Entry) (archive.Fragment, error) {
	b, err := s.w.tree.Read(c.File)
	if err != nil {
		return archive.Fragment{}, err
	}
	return s.md(e.Lang).Parse(source.Text{Path: c.File.Path, Bytes: b[:e.RestEnd]}, e.RestStart).Render(nil)
}
