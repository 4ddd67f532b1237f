package html

import (
	"html/template"

	"lontar/internal/relate"
)

// Stale tells readers that the original has changed since the translation they
// read was made.
type Stale struct {
	Said     template.HTML // in a sentence, with the day if it is known
	Original Link
}

func (r *Renderer) stale(p *relate.Page, from string) (*Stale, error) {
	f, err := r.Fragments.Freshness(p)
	if err != nil || !f.Is(relate.Stale) {
		return nil, err
	}
	said := format(r.message(p.Reader(), "stale"))
	if d := dateOf(r.Site.Locales[p.Reader()], f.Since); d != nil {
		said = format(r.message(p.Reader(), "stale_since"), "date", d)
	}
	return &Stale{said, r.leading(p.Reader(), from, f.From)}, nil
}
