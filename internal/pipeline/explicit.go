package pipeline

import (
	"bytes"
	"io"
	"path"

	"lontar/internal/render/html"
)

// explicitIndex makes all pages such as can be read without a server. What a
// person put into static/ is theirs and stays as it is.
func (s *Site) explicitIndex() {
	for i := range s.Jobs {
		j := &s.Jobs[i]
		if j.Asset || path.Ext(j.Path) != ".html" {
			continue
		}
		render := j.Render
		j.Render = func(w io.Writer) error {
			var b bytes.Buffer
			if err := render(&b); err != nil {
				return err
			}
			_, err := w.Write(html.ExplicitIndex(b.Bytes()))
			return err
		}
	}
}
