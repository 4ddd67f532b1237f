package feed

import (
	"fmt"
	"html"

	"lontar/internal/relate"
)

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
