package picture

import (
	"bytes"
	"encoding/binary"
)

// isAVIF tells whether a brand of the file's first box is AVIF's.
func isAVIF(b []byte) bool {
	n := min(int64(binary.BigEndian.Uint32(b)), int64(len(b)), 256)
	return n > 8 && (bytes.Contains(b[8:n], []byte("avif")) || bytes.Contains(b[8:n], []byte("avis")))
}

// avifSize reads the size of an AVIF from the properties of its items
// (ISO/IEC 23008-12): the largest is that of the whole, where it is made of
// tiles. A quarter turn swaps its sides.
func avifSize(b []byte) (width, height int) {
	meta := box(b, "meta")
	if len(meta) < 4 {
		return 0, 0
	}
	turned := false
	props := box(box(meta[4:], "iprp"), "ipco")
	for len(props) >= 8 {
		name, body, rest := nextBox(props)
		switch {
		case name == "ispe" && len(body) >= 12:
			w, h := int64(binary.BigEndian.Uint32(body[4:])), int64(binary.BigEndian.Uint32(body[8:]))
			if w < 1<<16 && h < 1<<16 && w*h > int64(width)*int64(height) {
				width, height = int(w), int(h)
			}
		case name == "irot" && len(body) >= 1:
			turned = body[0]&1 == 1
		}
		props = rest
	}
	if turned {
		return height, width
	}
	return width, height
}

// box finds the first box of a name among its neighbours.
func box(b []byte, name string) []byte {
	for len(b) >= 8 {
		n, body, rest := nextBox(b)
		if n == name {
			return body
		}
		b = rest
	}
	return nil
}

func nextBox(b []byte) (name string, body, rest []byte) {
	n, head := uint64(binary.BigEndian.Uint32(b)), uint64(8)
	if n == 1 && len(b) >= 16 {
		n, head = binary.BigEndian.Uint64(b[8:]), 16
	}
	if n == 0 || n < head || n > uint64(len(b)) {
		n = uint64(len(b))
	}
	if head > n {
		return string(b[4:8]), nil, nil
	}
	return string(b[4:8]), b[head:n], b[n:]
}
