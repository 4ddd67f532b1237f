package feed

import (
	"fmt"
	"html"
	"time"

	"lontar/internal/relate"
)

// A stale entry is a translation whose original has changed since.
type stale struct {
	Original string `json:"original"`        // its address
	Since    string `json:"since,omitempty"` // the day, where it is known
}

func (r *Renderer) stale(f relate.Freshness) *stale {
	if !f.Is(relate.Stale) {
		return nil
	}
	out := &stale{Original: r.Site.Absolute(f.From.Path)}
	if !f.Since.IsZero() {
		out.Since = f.Since.Format(time.DateOnly)
	}
	return out
}

// stale says that the original has changed since the text was translated, and
// leads to it.
func (t *text) stale() string {
	if !t.fresh.Is(relate.Stale) {
		return ""
	}
	said := t.say("stale")
	if !t.fresh.Since.IsZero() {
		said = t.say("stale_since", "date", t.date(t.fresh.Since))
	}
	from := t.fresh.From
	return fmt.Sprintf(`<strong>%s</strong> <a href="%s" hreflang="%s">%s</a>`, said, html.EscapeString(t.r.Site.Absolute(from.Path)), t.locale(from.Lang).Tag, bdi(from.Title, from.Lang))
}
