package pipeline

import (
	"bytes"
	"encoding/xml"
	"image"
	_ "image/gif"  // sizes of pictures
	_ "image/jpeg" // sizes of pictures
	_ "image/png"  // sizes of pictures
	"path"
	"strconv"
	"strings"
)

// Picture returns the size of a picture in CSS pixels, or 0, 0.
func (s *Site) Picture(p string) (int, int) {
	f, ok := s.Files[p]
	if !ok {
		return 0, 0
	}
	if size, ok := get(s.w.memo, s.w.memo.sizes, f.Hash); ok {
		return size[0], size[1]
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return 0, 0
	}
	var size [2]int
	if path.Ext(p) == ".svg" {
		size = svgSize(b)
	} else if c, _, err := image.DecodeConfig(bytes.NewReader(b)); err == nil {
		size = [2]int{c.Width, c.Height}
	}
	put(s.w.memo, s.w.memo.sizes, f.Hash, size)
	return size[0], size[1]
}

func svgSize(b []byte) [2]int {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		tok, err := d.Token()
		if err != nil {
			return [2]int{}
		}
		if e, ok := tok.(xml.StartElement); ok {
			var size [2]int
			for _, a := range e.Attr {
				n, _ := strconv.ParseFloat(strings.TrimSuffix(a.Value, "px"), 64)
				switch a.Name.Local {
				case "width":
					size[0] = int(n)
				case "height":
					size[1] = int(n)
				}
			}
			return size
		}
	}
}
