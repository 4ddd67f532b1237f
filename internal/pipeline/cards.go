package pipeline

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/parse"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// A card is what the memo keeps of a content file.
type card struct {
	edition archive.Edition
	concept archive.Concept
	subject archive.Subject
	notes   parse.Place // of a file of notes
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
		case c == nil && strings.HasPrefix(f.Path, load.Catalogues+"/"):
		case c == nil:
			in.Files = append(in.Files, f)
		default:
			s.Diags = append(s.Diags, c.diags...)
			if c.notes.Notes {
				s.addNotes(f, c.notes)
				continue
			}
			s.notable[[2]string{c.edition.Story, c.edition.Lang}] = !c.edition.Index
			s.sections[c.edition.Section] = true
			s.locks.know(f, c.edition)
			if !c.ok {
				s.broken[path.Dir(f.Path)] = true
				continue
			}
			if c.concept.ID != "" {
				in.Concepts = append(in.Concepts, c.concept)
				continue
			}
			if c.subject.ID != "" {
				in.Subjects = append(in.Subjects, c.subject)
				continue
			}
			if c.edition.Draft && !s.w.opts.Drafts {
				continue
			}
			if at := s.w.opts.At; !at.IsZero() && !c.edition.Expires.IsZero() && !c.edition.Expires.After(at) {
				continue
			}
			s.Diags = append(s.Diags, parse.Required(&c.edition, in.Config.In(c.edition.Section).Require)...)
			in.Editions = append(in.Editions, c.edition)
		}
	}
	return nil
}

// setCard sets what a card says in the edition's own words as its body is set.
func setCard(e *archive.Edition, t *markdown.Typography) {
	for _, words := range []*string{&e.Title, &e.Description, &e.Image.Alt, &e.Image.Caption} {
		*words = t.Plain(*words)
	}
	for i := range e.Corrections {
		e.Corrections[i].Text = t.Plain(e.Corrections[i].Text)
	}
}

// card reads a content file; nil means that the file is none.
func (s *Site) card(f source.File, c config.Config) (*card, error) {
	if !strings.HasPrefix(f.Path, "content/") || path.Ext(f.Path) != ".md" {
		return nil, nil
	}
	glossaryFile := strings.HasPrefix(f.Path, "content/glossary/") && !strings.Contains(strings.TrimSuffix(path.Base(f.Path), ".md"), ".")
	key := source.HashOf([]byte(f.Path), f.Hash[:], []byte(strings.Join(c.Languages, " ")+c.Default+c.HTML), fmt.Append(nil, c.Off))
	if got, ok := get(s.w.memo, s.w.memo.cards, key); ok {
		return got, nil
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return nil, err
	}
	out := &card{}
	if kind := parse.SubjectKind(f.Path); kind != "" {
		out.subject, out.diags, out.ok = parse.Subject(f, b, kind, s.md)
	} else if glossaryFile {
		out.concept, out.diags, out.ok = parse.Concept(f, b, s.md)
	} else {
		at := parse.PlaceOf(f.Path, c.Languages)
		if at.Lang == "" {
			at.Lang = c.Default
		}
		if at.Notes {
			return &card{notes: at}, nil
		}
		out.edition, out.diags, out.ok = parse.Edition(f, b, at)
		out.edition.Runs = markdown.RunLangs(b[min(out.edition.Body, len(b)):])
		setCard(&out.edition, s.md(at.Lang).Typography())
	}
	put(s.w.memo, s.w.memo.cards, key, out)
	return out, nil
}
