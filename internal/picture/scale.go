package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"
)

// scales tells whether smaller copies are worth making of a format: WebP has no
// encoder here, a GIF may move, the few colours of a palette would become many
// and the file larger, and the inks of print need their own profile.
func scales(kind string, m color.Model) bool {
	switch kind {
	case "jpeg":
		return m != color.CMYKModel
	case "png":
		_, palette := m.(color.Palette)
		return !palette
	}
	return false
}

// Widths are those of wanted, ascending, that are worth a copy of a picture: at
// least a tenth narrower than it is.
func (f Facts) Widths(wanted []int) []int {
	var out []int
	if f.Scales {
		for _, w := range wanted {
			if w*10 <= f.Width*9 && f.HeightAt(w) > 0 {
				out = append(out, w)
			}
		}
	}
	return out
}

// HeightAt is the height of a copy of a width.
func (f Facts) HeightAt(width int) int {
	if f.Width == 0 {
		return 0
	}
	return (2*f.Height*width + f.Width) / (2 * f.Width)
}

// Smaller makes copies of a JPEG or PNG in its own format, one for each width,
// which ascend. They are turned upright and keep the colour profile and the
// credits.
func Smaller(b []byte, widths []int, quality int) ([][]byte, error) {
	f := Look("", b)
	if !f.Scales {
		return nil, fmt.Errorf("no smaller copies of a picture of this kind (%s %s)", f.Kind, f.Fault)
	}
	src, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("decode a picture: %w", err)
	}
	m := strip(f.Kind, b)
	out := make([][]byte, len(widths))
	for i := len(widths) - 1; i >= 0; i-- {
		w, h := widths[i], f.HeightAt(widths[i])
		if m.turn >= 5 {
			w, h = h, w
		}
		src = shrink(src, max(w, 1), max(h, 1))
		if out[i], err = encode(f.Kind, turned(src, m.turn), quality, m.kept); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// shrink halves first as long as twice the pixels remain, which costs little
// time and memory, and leaves the rest to a good filter.
func shrink(src image.Image, w, h int) image.Image {
	for src.Bounds().Dx() >= 4*w && src.Bounds().Dy() >= 4*h {
		half := canvas(src, src.Bounds().Dx()/2, src.Bounds().Dy()/2)
		draw.ApproxBiLinear.Scale(half, half.Bounds(), src, src.Bounds(), draw.Src, nil)
		src = half
	}
	dst := canvas(src, w, h)
	draw.CatmullRom.Scale(dst, dst.Bounds(), src, src.Bounds(), draw.Src, nil)
	return dst
}

func canvas(src image.Image, w, h int) draw.Image {
	switch src.(type) {
	case *image.Gray, *image.Gray16:
		return image.NewGray(image.Rect(0, 0, w, h))
	}
	return image.NewRGBA(image.Rect(0, 0, w, h))
}

// turned puts a picture upright by its EXIF orientation: from 5 on its sides
// are swapped.
func turned(src image.Image, turn int) image.Image {
	if turn < 2 {
		return src
	}
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	dw, dh := w, h
	if turn >= 5 {
		dw, dh = h, w
	}
	dst := canvas(src, dw, dh)
	for y := range dh {
		for x := range dw {
			sx, sy := x, y
			switch turn {
			case 2:
				sx = w - 1 - x
			case 3:
				sx, sy = w-1-x, h-1-y
			case 4:
				sy = h - 1 - y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, h-1-x
			case 7:
				sx, sy = w-1-y, h-1-x
			case 8:
				sx, sy = w-1-y, x
			}
			dst.Set(x, y, src.At(sx, sy))
		}
	}
	return dst
}

// encode writes a picture with what is kept of the original's metadata after
// its first bytes.
func encode(kind string, m image.Image, quality int, kept []byte) ([]byte, error) {
	var b bytes.Buffer
	var err error
	head := 2 // the marker that begins a JPEG
	if kind == "jpeg" {
		err = jpeg.Encode(&b, m, &jpeg.Options{Quality: quality})
	} else {
		head = len(pngMagic) + 12 + 13 // magic and IHDR
		err = png.Encode(&b, m)
	}
	if err != nil {
		return nil, fmt.Errorf("encode a picture: %w", err)
	}
	out := b.Bytes()
	return bytes.Join([][]byte{out[:head], kept, out[head:]}, nil), nil
}
