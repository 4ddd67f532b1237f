package pipeline

import (
	"fmt"
	"strings"

	"lontar/internal/annotate"
	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/check"
	"lontar/internal/diag"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// Findings returns what is known of an edition's body.
func (s *Site) Findings(p *relate.Page) (*archive.Findings, error) {
	key := s.key(p)
	if r, ok := get(s.w.memo, s.w.memo.found, key); ok {
		return &r.findings, nil
	}
	f, err := s.Fragment(p)
	return &f.Findings, err
}

// key is everything a body depends on.
func (s *Site) key(p *relate.Page) source.Hash {
	var set source.Hash
	if g := s.sets[p.Lang]; g != nil {
		set = g.Hash
	}
	parts := [][]byte{p.File.Hash[:], set[:], []byte(p.File.Path), []byte(p.Lang), []byte(s.Config.HTML), []byte(s.policy(p)), fmt.Append(nil, s.Config.Off, p.Translated())}
	for _, lang := range p.Runs {
		if g := s.foreign(lang); g != nil {
			parts = append(parts, g.Hash[:])
		}
	}
	if n, ok := s.notesOn(p); ok {
		parts = append(parts, []byte("notes"), n.Hash[:], []byte(n.Path))
	}
	return source.HashOf(parts...)
}

// foreign is the glossary of a run's language: its own, or the one an edition
// of the site in that language has (RFC 4647, lookup).
func (s *Site) foreign(lang string) *glossary.Set {
	for {
		if g := s.sets[lang]; g != nil {
			return g
		}
		cut := strings.LastIndexByte(lang, '-')
		if cut < 0 {
			return nil
		}
		lang = lang[:cut]
	}
}

func (s *Site) policy(p *relate.Page) string {
	if p.Glossary != "" {
		return p.Glossary
	}
	return s.Config.Glossary
}

// Fragment returns an edition's body, made now or kept from before.
func (s *Site) Fragment(p *relate.Page) (archive.Fragment, error) {
	key := s.key(p)
	v, ok := fetch[stored](s.w.store, key)
	if !ok {
		var err error
		if v, err = s.body(p); err != nil {
			return v.Fragment, err
		}
		s.w.store.put(key, v)
	}
	put(s.w.memo, s.w.memo.found, key, &remembered{v.Fragment.Findings, v.Diags, v.Ignores})
	return v.Fragment, nil
}

// body reads an edition's body and makes it.
func (s *Site) body(p *relate.Page) (stored, error) {
	b, err := s.w.tree.Read(p.File)
	if err != nil {
		return stored{}, err
	}
	t := source.Text{Path: p.File.Path, Bytes: b}
	doc := s.md(p.Lang).Parse(t, p.Body)
	diags := doc.Diags
	var hits []archive.Hit
	var marks []markdown.Mark
	if set := s.sets[p.Lang]; set != nil {
		var d []diag.Diagnostic
		hits, d = annotate.Hits(annotate.Request{Text: t, Lang: p.Lang, Set: set, Foreign: s.foreign, Blocks: doc.Blocks(), Title: p.Title, Policy: s.policy(p), Concepts: p.Concepts})
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
		return stored{}, err
	}
	f, err := doc.Render(marks)
	if err != nil {
		return stored{}, fmt.Errorf("%s: %w", p.File.Path, err)
	}
	f.Hits, f.Notes = hits, notes.notes
	if p.Translated() {
		f.Passages = prints(outline(p, doc))
	}
	return stored{f, append(diags, notes.diags...), append(check.Ignores(t, p.Body), notes.ignores...)}, nil
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
		lang, set := lang, s.sets[lang]
		if h.Lang != "" {
			lang, set = h.Lang, s.foreign(h.Lang)
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
