package picture

import (
	"encoding/binary"
	"slices"
)

// webpChunks are those that show pixels (WebP container specification).
var webpChunks = []string{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"}

const (
	webpEXIF = 0x08 // flags of VP8X
	webpXMP  = 0x04
)

func stripWebP(b []byte) stripped {
	s := stripped{cut: true}
	size := int64(binary.LittleEndian.Uint32(b[4:])) + 8
	s.cut = size > int64(len(b))
	b = b[:min(size, int64(len(b)))]
	s.out = append(make([]byte, 0, len(b)), b[:min(12, len(b))]...)
	flags, kept := -1, byte(0)
	for at := 12; at+8 <= len(b); {
		n := int64(binary.LittleEndian.Uint32(b[at+4:]))
		end := int64(at) + 8 + n + n%2
		if end > int64(len(b)) {
			s.cut = s.cut || end-n%2 > int64(len(b))
			end = int64(len(b))
		}
		name, data := string(b[at:at+4]), b[at+8:min(int64(at)+8+n, end)]
		switch {
		case name == "EXIF":
			// Browsers do not agree on turning it; without a word of it all of
			// them show it as Chromium does.
			x := reduceEXIF(trimEXIF(data), true)
			s.location = s.location || x.location
			if x.out != nil {
				s.out = append(s.out, webpChunk(name, x.out)...)
				kept |= webpEXIF
			}
		case name == "XMP ":
			x := reduceXMP(data)
			s.location = s.location || x.location
			if x.out != nil {
				s.out = append(s.out, webpChunk(name, x.out)...)
				kept |= webpXMP
			}
		case slices.Contains(webpChunks, name):
			if name == "VP8X" && len(data) > 0 {
				flags = len(s.out) + 8
			}
			s.moves = s.moves || name == "ANIM"
			s.out = append(s.out, b[at:end]...)
		}
		at = int(end)
	}
	if flags >= 0 {
		s.out[flags] = s.out[flags]&^(webpEXIF|webpXMP) | kept
	}
	if !s.cut {
		binary.LittleEndian.PutUint32(s.out[4:], uint32(len(s.out)-8))
	}
	return s
}

// trimEXIF takes the heading away that some programs carry over from JPEG.
func trimEXIF(b []byte) []byte {
	if len(b) > len(exifHead) && string(b[:len(exifHead)]) == exifHead {
		return b[len(exifHead):]
	}
	return b
}

func webpChunk(name string, data []byte) []byte {
	out := append([]byte(name), binary.LittleEndian.AppendUint32(nil, uint32(len(data)))...)
	out = append(out, data...)
	if len(data)%2 == 1 {
		out = append(out, 0)
	}
	return out
}
