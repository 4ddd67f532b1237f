package relate

import (
	"regexp"
	"time"

	"lontar/internal/archive"
)

// taken is the time in an address of the Wayback Machine, archive.today and
// other archives that follow them: …/20240813101112/https://…
var taken = regexp.MustCompile(`/(\d{14})(?:[a-z]{2}_)?/`)

// VersionDate is the day of the copy of a work that an edition means, as Robust
// Links have it: that of the archived copy, where its address tells, else the
// one on which the edition linked to the work.
func VersionDate(p *Page, s archive.Source) string {
	if m := taken.FindStringSubmatch(s.Archived); m != nil {
		if t, err := time.Parse("20060102150405", m[1]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	if p.Date.IsZero() {
		return ""
	}
	return p.Date.Format(time.DateOnly)
}
