package pipeline

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"lontar/internal/load"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// texts are the files of bodies that were rewritten since the site was related.
//
// Where an edit touches bodies alone, nothing that is related changes: the next
// site shares all of it with the one before, its jobs too, and only here it is
// written what the files hold now. The one before cannot make these bodies any
// more in any case, for the bytes it knew are gone.
type texts struct {
	mu        sync.RWMutex
	rewritten map[string]source.File
}

func newTexts() *texts { return &texts{rewritten: map[string]source.File{}} }

// now returns a file as it is now.
func (t *texts) now(f source.File) source.File {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if newer, ok := t.rewritten[f.Path]; ok {
		return newer
	}
	return f
}

// FileOf returns the file of an edition as the site knows it.
func (s *Site) FileOf(p *relate.Page) source.File { return s.texts.now(p.File) }

// Has tells whether the site was made of a file, one that could not be read
// among them.
func (s *Site) Has(file string) bool {
	_, ok := slices.BinarySearchFunc(s.snapshot.Files, file, func(f source.File, p string) int { return strings.Compare(f.Path, p) })
	return ok
}

// rewritten returns the site after an edit that touched nothing but bodies of
// editions, the same site if there was no edit, or nil.
func (s *Site) rewritten(next load.Snapshot) (*Site, error) {
	changed, ok := changes(s.snapshot, next)
	if !ok {
		return nil, nil
	}
	if len(changed) == 0 {
		return s, nil
	}
	customs := cardCustoms(s.Config)
	for _, f := range changed {
		before := s.cardOf[f.Path]
		if before == nil || before.edition.File.Path == "" {
			return nil, nil
		}
		after, ok := get(s.w.memo, s.w.memo.cards, cardKey{f.Path, f.Hash, customs})
		if !ok {
			b, err := s.w.tree.Read(f)
			if err != nil {
				return nil, err
			}
			after = s.w.card(f, b, s.Config, customs, s.md)
		}
		if !sameCard(before, after) {
			return nil, nil
		}
	}
	s.texts.mu.Lock()
	defer s.texts.mu.Unlock()
	for _, f := range changed {
		s.texts.rewritten[f.Path] = f
	}
	out := *s
	out.snapshot = next
	return &out, nil
}

// changes returns the files that hold something else than before; ok is false
// if other files are there than before.
func changes(a, b load.Snapshot) (changed []source.File, ok bool) {
	if len(a.Files) != len(b.Files) || len(a.Unreadable)+len(b.Unreadable) > 0 {
		return nil, false
	}
	for i, f := range b.Files {
		before := a.Files[i]
		if before.Path != f.Path || before.Theme != f.Theme {
			return nil, false
		}
		if before.Hash != f.Hash {
			changed = append(changed, f)
		}
	}
	return changed, true
}

// sameCard tells whether two cards of a file say the same.
func sameCard(a, b *card) bool {
	if a.ok != b.ok || !reflect.DeepEqual(a.diags, b.diags) {
		return false
	}
	x, y := a.edition, b.edition
	x.File, y.File = source.File{}, source.File{}
	return reflect.DeepEqual(x, y) && reflect.DeepEqual(a.concept, b.concept) && reflect.DeepEqual(a.subject, b.subject)
}

// keep tells the memo that the site's bodies are still wanted, those that were
// made of them: a long row of edits elsewhere must not make it forget them.
func (s *Site) keep() {
	for _, p := range s.pages() {
		get(s.w.memo, s.w.memo.found, s.key(p, p.File))
	}
	for _, section := range s.Sections {
		for _, p := range section {
			get(s.w.memo, s.w.memo.found, s.key(p, p.File))
		}
	}
}
