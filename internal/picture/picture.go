// Package picture knows the files of pictures: how large they are shown, what
// may be published of them, and how smaller copies are made. It is bytes in,
// bytes out, whatever the bytes are.
package picture

import (
	"bytes"
	"image"
	_ "image/gif"  // sizes of pictures
	_ "image/jpeg" // sizes and pixels of pictures
	_ "image/png"  // sizes and pixels of pictures
	"path"
	"strings"

	_ "golang.org/x/image/webp" // sizes of pictures
)

// Facts are what is known of a picture without decoding it.
type Facts struct {
	Kind          string // jpeg, png, gif, webp, avif, svg; "": no picture that browsers show
	Width, Height int    // in CSS pixels, as it is shown; 0: not known
	Scales        bool   // smaller copies of it can be made
	TooLarge      bool   // it declares more pixels than are decoded
	Location      bool   // it says where it was taken
	Dangers       []string
	Fault         string // what is wrong with the file, "": nothing that is seen without decoding it
}

// MaxPixels is how many pixels a picture may have of which smaller copies are
// made. Decoding takes up to eight bytes for each.
const MaxPixels = 50_000_000

// Kind tells the format of a file by its content; an SVG only by its name,
// because servers do the same.
func Kind(name string, b []byte) string {
	switch {
	case strings.EqualFold(path.Ext(name), ".svg"):
		return "svg"
	case bytes.HasPrefix(b, []byte("\xff\xd8\xff")):
		return "jpeg"
	case bytes.HasPrefix(b, []byte(pngMagic)):
		return "png"
	case bytes.HasPrefix(b, []byte("GIF8")):
		return "gif"
	case len(b) > 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP":
		return "webp"
	case len(b) > 12 && string(b[4:8]) == "ftyp" && isAVIF(b):
		return "avif"
	}
	return ""
}

// Named tells whether a file is called as pictures are: those that this package
// reads, and those that cameras write and no browser shows.
func Named(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".heif", ".tif", ".tiff":
		return true
	}
	return false
}

// Look reads the facts of a file.
func Look(name string, b []byte) Facts {
	f := Facts{Kind: Kind(name, b)}
	switch f.Kind {
	case "":
		f.Fault = "it is no picture that browsers show"
	case "svg":
		svg := cleanSVG(b)
		f.Width, f.Height, f.Dangers, f.Fault = svg.width, svg.height, svg.dangers, svg.fault
	case "avif":
		f.Width, f.Height = avifSize(b)
	default:
		f.raster(b)
	}
	return f
}

func (f *Facts) raster(b []byte) {
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		f.Fault = "it cannot be read"
		return
	}
	f.Width, f.Height = c.Width, c.Height
	m := strip(f.Kind, b)
	f.Location = m.location
	if m.cut {
		f.Fault = "it is cut off or damaged"
	}
	f.TooLarge = int64(c.Width)*int64(c.Height) > MaxPixels
	f.Scales = !m.cut && !f.TooLarge && scales(f.Kind, c.ColorModel) && !m.moves
	if m.turn >= 5 {
		f.Width, f.Height = f.Height, f.Width
	}
}

// Published returns what may be published of a picture: the same pixels, and
// of what is said about them the rights and the names of their makers; of an
// SVG what draws. Bytes stay the same where nothing is taken away.
func Published(name string, b []byte) []byte {
	switch kind := Kind(name, b); kind {
	case "svg":
		return cleanSVG(b).out
	case "jpeg", "png", "webp":
		return strip(kind, b).out
	}
	return b
}

// A stripped file is one without what nobody should read in it.
type stripped struct {
	out      []byte
	kept     []byte // segments or chunks that a smaller copy gets too
	turn     int    // EXIF orientation, 1 to 8; 0: none
	location bool
	cut      bool // it ends too early, or a part is damaged
	moves    bool // it is an animation
}

func strip(kind string, b []byte) stripped {
	switch kind {
	case "jpeg":
		return stripJPEG(b)
	case "png":
		return stripPNG(b)
	case "webp":
		return stripWebP(b)
	}
	return stripped{out: b}
}
