// Package render holds what every kind of output has in common: the job of
// making one file.
package render

import (
	"io"

	"lontar/internal/relate"
)

// A Job is one output file, made only when it is asked for. Render writes the
// same bytes each time: build and serve call the same function, so a preview
// cannot disagree with a build.
type Job struct {
	Path    string          // slash-separated, relative to the root of the site, e.g. "id/index.html"
	Source  string          // the input a person would edit to change it, for messages
	Layout  string          // the layout a page is made with; "" for what is no page
	Asset   bool            // referred to by pages, hence written before them
	Alias   bool            // an old address that leads on; gives way to a page
	Listing *relate.Listing // in the sitemaps; nil: it is in none
	Render  func(w io.Writer) error
}
