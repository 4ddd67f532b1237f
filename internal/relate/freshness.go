package relate

import (
	"path"
	"slices"
	"strings"
	"time"

	"lontar/internal/archive"
	"lontar/internal/locale"
)

// A State is something that holds of a story in a language.
type State string

// The states of an edition, and of a language that has none.
const (
	Orphaned   State = "orphaned"   // the edition it was made from is not there
	Stale      State = "stale"      // that edition has changed since
	Unrecorded State = "unrecorded" // nobody has recorded what it was made from
	Machine    State = "machine"    // a machine made it, and nobody has reviewed it
	Unreviewed State = "unreviewed" // a machine had a part in it, and nobody has reviewed it
	Current    State = "current"    // it says what the edition it was made from says
	Original   State = "original"   // it was made from no other
	Missing    State = "missing"    // the story has no edition in the language
)

// States lists them all, the most pressing first.
var States = []State{Orphaned, Stale, Unrecorded, Machine, Unreviewed, Current, Original, Missing}

// Freshness is how an edition stands to the one it was made from.
type Freshness struct {
	From    *Page     // nil: none, or one that is not there
	States  []State   // all that hold, the most pressing first
	Changes []Change  // of a stale one
	Since   time.Time // when From changed, where its front matter says so
}

// Is tells whether a state holds.
func (f Freshness) Is(s State) bool { return slices.Contains(f.States, s) }

// From returns the edition that a translation was made from, or nil.
func (p *Page) From() *Page {
	if p.Story == nil || p.Translation.From == "" || p.Translation.From == p.Lang {
		return nil
	}
	return p.Story.Edition(p.Translation.From)
}

// Translated tells whether another edition was made from this one.
func (p *Page) Translated() bool {
	return p.Story != nil && slices.ContainsFunc(p.Story.Editions, func(o *Page) bool { return o.From() != nil && o.From().Lang == p.Lang })
}

// Freshness compares what is recorded of a translation, nil if nothing is, with
// the passages its original has now.
func (p *Page) Freshness(made *archive.Made, now []archive.Print) Freshness {
	f := Freshness{From: p.From()}
	add := func(s State) { f.States = append(f.States, s) }
	switch {
	case p.Translation.From == "":
		add(Original)
		return f
	case f.From == nil:
		add(Orphaned)
	case made == nil || made.From != f.From.Lang:
		add(Unrecorded)
	default:
		if f.Changes = Changes(made.Passages, now); len(f.Changes) > 0 {
			add(Stale)
			f.Since = f.From.changedAfter(p)
		}
	}
	if m := p.Translation.Method; p.Translation.Reviewed.IsZero() && m != "" && m != "human" {
		if m == "machine" {
			add(Machine)
		}
		add(Unreviewed)
	}
	if !f.Is(Orphaned) && !f.Is(Stale) && !f.Is(Unrecorded) {
		add(Current)
	}
	return f
}

// changedAfter is the first update or correction that the front matter names
// after everything that was done to a translation.
func (p *Page) changedAfter(translation *Page) time.Time {
	done := translation.Changed()
	if r := translation.Translation.Reviewed; r.After(done) {
		done = r
	}
	var first time.Time
	add := func(t time.Time) {
		if t.After(done) && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	add(p.Updated)
	for _, c := range p.Corrections {
		add(c.Date)
	}
	return first
}

// Lock is where the story's translations.lock stands: beside its original.
func (st *Story) Lock() string {
	dir, file := path.Split(st.Original.File.Path)
	file = strings.TrimSuffix(file, path.Ext(file))
	if i := strings.LastIndexByte(file, '.'); i > 0 {
		if _, ok := locale.Canonical(file[i+1:]); ok {
			file = file[:i]
		}
	}
	if file == "index" {
		return dir + archive.LockName
	}
	return dir + file + "." + archive.LockName
}
