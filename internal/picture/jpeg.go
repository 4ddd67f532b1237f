package picture

import (
	"bytes"
	"encoding/binary"
)

const (
	exifHead      = "Exif\x00\x00"
	xmpHead       = "http://ns.adobe.com/xap/1.0/\x00"
	iccHead       = "ICC_PROFILE\x00"
	photoshopHead = "Photoshop 3.0\x00"
)

// stripJPEG goes through the segments (ITU-T T.81, B.1). Pixels are copied; of
// application segments only those stay that are needed to show them, and what
// says whose they are. What follows the end of the picture, such as previews
// and films of phones, goes.
func stripJPEG(b []byte) stripped {
	s := stripped{cut: true}
	s.out = append(make([]byte, 0, len(b)), b[:2]...)
	for at := 2; at+1 < len(b); {
		if b[at] != 0xff {
			at++ // decoders skip it
			continue
		}
		marker := b[at+1]
		switch {
		case marker == 0xff:
			at++
			continue
		case marker == 0xd9:
			s.out = append(s.out, 0xff, 0xd9)
			s.cut = false
			return s
		case marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8:
			at += 2
			continue
		}
		if at+4 > len(b) {
			return s
		}
		end := at + 2 + int(binary.BigEndian.Uint16(b[at+2:]))
		if end < at+4 || end > len(b) {
			return s
		}
		s.segment(marker, b[at+4:end], b[at:end])
		if marker == 0xda {
			from := end
			for end < len(b) && !isMarker(b[end:]) {
				end++
			}
			s.out = append(s.out, b[from:end]...)
		}
		at = end
	}
	return s
}

func (s *stripped) segment(marker byte, body, whole []byte) {
	switch {
	case marker == 0xe0:
		// Its thumbnail, and the one of an extension of it, may show what the
		// picture does not any more.
		if bytes.HasPrefix(body, []byte("JFIF\x00")) && len(body) >= 14 {
			if len(body) > 14 {
				whole = jpegSegment(0xe0, append(bytes.Clone(body[:12]), 0, 0))
			}
			s.out = append(s.out, whole...)
		}
	case marker == 0xe1 && bytes.HasPrefix(body, []byte(exifHead)):
		x := reduceEXIF(body[len(exifHead):], false)
		s.location = s.location || x.location
		if s.turn == 0 {
			s.turn = x.turn
		}
		if x.out != nil {
			s.out = append(s.out, jpegSegment(0xe1, []byte(exifHead), x.out)...)
		}
		if x := reduceEXIF(body[len(exifHead):], true); x.out != nil {
			s.kept = append(s.kept, jpegSegment(0xe1, []byte(exifHead), x.out)...)
		}
	case marker == 0xe1 && bytes.HasPrefix(body, []byte(xmpHead)):
		x := reduceXMP(body[len(xmpHead):])
		s.location = s.location || x.location
		if x.out != nil {
			s.keep(jpegSegment(0xe1, []byte(xmpHead), x.out))
		}
	case marker == 0xe2 && bytes.HasPrefix(body, []byte(iccHead)):
		s.keep(whole)
	case marker == 0xed && bytes.HasPrefix(body, []byte(photoshopHead)):
		if out := reduceIPTC(body[len(photoshopHead):]); out != nil {
			s.keep(jpegSegment(0xed, []byte(photoshopHead), out))
		}
	case marker == 0xee && bytes.HasPrefix(body, []byte("Adobe")): // how colours are coded
		s.out = append(s.out, whole...)
	case marker >= 0xe0 && marker <= 0xef:
	default:
		s.out = append(s.out, whole...)
	}
}

// keep keeps something in the picture and in smaller copies of it.
func (s *stripped) keep(b []byte) {
	s.out = append(s.out, b...)
	s.kept = append(s.kept, b...)
}

func jpegSegment(marker byte, parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	if len(body) > 0xffff-2 {
		return nil
	}
	return append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2)), body...)
}

// isMarker tells whether a segment begins here, and not a byte 0xff of the
// pixels (which 0 follows) or one of the eight restart marks between them.
func isMarker(b []byte) bool {
	return len(b) > 1 && b[0] == 0xff && b[1] != 0 && (b[1] < 0xd0 || b[1] > 0xd7)
}
