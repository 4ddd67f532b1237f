package pipeline

import (
	"errors"
	"fmt"
	"path"
	"slices"
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

// A cardKey is everything a card depends on.
type cardKey struct {
	path    string
	hash    source.Hash
	customs string
}

// cardCustoms are the settings that cards depend on.
func cardCustoms(c config.Config) string {
	return fmt.Sprint(c.Languages, c.Default, c.HTML, c.Off)
}

func isCard(f source.File) bool {
	return strings.HasPrefix(f.Path, "content/") && path.Ext(f.Path) == ".md"
}

// visit makes the cards of files while a snapshot is taken of them, so that
// they are read once.
func (w *Workshop) visit(c config.Config) load.Visit {
	md, customs := w.converters(c), cardCustoms(c)
	return func(f source.File, b []byte) {
		w.count(func(did *Work) { did.Files++ })
		if isCard(f) {
			w.card(f, b, c, customs, md)
		}
	}
}

func (s *Site) cards(files []source.File, in *relate.Inputs) error {
	customs := cardCustoms(in.Config)
	cards := make([]*card, len(files))
	var unread []int
	for i, f := range files {
		if !isCard(f) {
			continue
		}
		var ok bool
		if cards[i], ok = get(s.w.memo, s.w.memo.cards, cardKey{f.Path, f.Hash, customs}); !ok {
			unread = append(unread, i)
		}
	}
	errs := make([]error, len(unread))
	parallel(len(unread), func(n int) {
		i := unread[n]
		b, err := s.w.tree.Read(files[i])
		if err != nil {
			errs[n] = err
			return
		}
		cards[i] = s.w.card(files[i], b, in.Config, customs, s.md)
	})
	if err := errors.Join(errs...); err != nil {
		return err
	}
	s.cardOf = make(map[string]*card, len(files))
	in.Editions = slices.Grow(in.Editions, len(files))
	for i, f := range files {
		c := cards[i]
		switch {
		case c == nil && strings.HasPrefix(f.Path, load.Catalogues+"/"):
		case c == nil:
			in.Files = append(in.Files, f)
		default:
			s.cardOf[f.Path] = c
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
			// A day's stories are those of its last minute too.
			if at := s.w.opts.At; !at.IsZero() && !s.w.opts.Drafts && !c.edition.Date.Before(at.AddDate(0, 0, 1)) {
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

// card makes the card of a content file, or takes the one that the same bytes
// gave before.
func (w *Workshop) card(f source.File, b []byte, c config.Config, customs string, md func(lang string) *markdown.Converter) *card {
	key := cardKey{f.Path, f.Hash, customs}
	if got, ok := get(w.memo, w.memo.cards, key); ok {
		return got
	}
	out := &card{}
	if kind := parse.SubjectKind(f.Path); kind != "" {
		out.subject, out.diags, out.ok = parse.Subject(f, b, kind, md)
	} else if strings.HasPrefix(f.Path, "content/glossary/") && !strings.Contains(strings.TrimSuffix(path.Base(f.Path), ".md"), ".") {
		out.concept, out.diags, out.ok = parse.Concept(f, b, md)
	} else {
		at := parse.PlaceOf(f.Path, c.Languages)
		if at.Lang == "" {
			at.Lang = c.Default
		}
		if at.Notes {
			out.notes = at
			put(w.memo, w.memo.cards, key, out)
			return out
		}
		out.edition, out.diags, out.ok = parse.Edition(f, b, at)
		out.edition.Runs = markdown.RunLangs(b[min(out.edition.Body, len(b)):])
		setCard(&out.edition, md(at.Lang).Typography())
	}
	w.count(func(did *Work) { did.Cards++ })
	put(w.memo, w.memo.cards, key, out)
	return out
}
