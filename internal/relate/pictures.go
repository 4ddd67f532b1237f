package relate

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"lontar/internal/source"
)

// A Copy is a smaller copy of a picture: its address from the root of the site
// and its width in pixels.
type Copy struct {
	Path  string
	Width int
}

// Copies are the smaller copies of a picture in these widths.
func Copies(f source.File, widths []int, quality int) []Copy {
	out := make([]Copy, len(widths))
	for i, w := range widths {
		ext := path.Ext(f.Path)
		named := source.File{Path: strings.TrimSuffix(f.Path, ext) + "-" + strconv.Itoa(w) + ext, Hash: CopyHash(f, widths, i, quality)}
		out[i] = Copy{AssetPath(named), w}
	}
	return out
}

// CopyHash stands for the bytes of the i-th copy. Each is made from the next
// larger one, so that the widths from its own on are all a part of it.
func CopyHash(f source.File, widths []int, i, quality int) source.Hash {
	return source.HashOf([]byte("copy"), f.Hash[:], fmt.Append(nil, widths[i:], quality))
}

// fileIn finds a file in content/ or static/: the one for a language where
// there is one beside it, picture.ar.svg for picture.svg.
func (s *Site) fileIn(lang, p string) (source.File, bool) {
	ext := path.Ext(p)
	for _, folder := range []string{"content/", "static/"} {
		for _, tag := range tags(lang) {
			if f, ok := s.Files[folder+strings.TrimSuffix(p, ext)+"."+tag+ext]; ok && ext != "" {
				return f, true
			}
		}
		if f, ok := s.Files[folder+p]; ok {
			return f, true
		}
	}
	return source.File{}, false
}

// tags are a tag and those that are broader: zh-Hant-TW, zh-Hant, zh.
func tags(lang string) []string {
	var out []string
	for lang != "" {
		out = append(out, lang)
		lang = lang[:max(0, strings.LastIndexByte(lang, '-'))]
	}
	return out
}
