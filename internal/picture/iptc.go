package picture

import (
	"bytes"
	"encoding/binary"
)

const iptcResource = 0x0404

// reduceIPTC keeps of Photoshop's image resources the record of the press
// (IPTC-IIM 4.2), and of that who made the picture and whose it is. nil: there
// is nothing of the kind.
func reduceIPTC(b []byte) []byte {
	for at := 0; at+12 <= len(b) && string(b[at:at+4]) == "8BIM"; {
		id := binary.BigEndian.Uint16(b[at+4:])
		name := 1 + int(b[at+6])
		name += name % 2
		size := at + 6 + name
		if size+4 > len(b) {
			return nil
		}
		n := int64(binary.BigEndian.Uint32(b[size:]))
		from := int64(size + 4)
		if from+n > int64(len(b)) {
			return nil
		}
		end := int(from + n)
		if id == iptcResource {
			data := iptcCredits(b[from:end])
			if data == nil {
				return nil
			}
			out := append([]byte("8BIM\x04\x04\x00\x00"), binary.BigEndian.AppendUint32(nil, uint32(len(data)))...)
			out = append(out, data...)
			if len(data)%2 == 1 {
				out = append(out, 0)
			}
			return out
		}
		at = end + int(n%2)
	}
	return nil
}

// iptcCredits keeps the data sets of credits: by-line and its title, credit,
// source, copyright notice; and the character set they are in.
func iptcCredits(b []byte) []byte {
	var out []byte
	credits := false
	for len(b) >= 5 && b[0] == 0x1c {
		n := 5 + int(binary.BigEndian.Uint16(b[3:]))
		if b[3] >= 0x80 || n > len(b) {
			break
		}
		switch set := [2]byte{b[1], b[2]}; set {
		case [2]byte{2, 80}, [2]byte{2, 85}, [2]byte{2, 110}, [2]byte{2, 115}, [2]byte{2, 116}:
			credits = true
			out = append(out, b[:n]...)
		case [2]byte{1, 90}, [2]byte{2, 0}:
			out = append(out, b[:n]...)
		}
		b = b[n:]
	}
	if !credits {
		return nil
	}
	return bytes.Clone(out)
}
