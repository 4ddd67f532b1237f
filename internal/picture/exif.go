package picture

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Tags of the first directory (Exif 2.32, TIFF 6.0).
const (
	tagDescription = 0x010e
	tagOrientation = 0x0112
	tagXResolution = 0x011a
	tagYResolution = 0x011b
	tagUnit        = 0x0128
	tagArtist      = 0x013b
	tagCopyright   = 0x8298
	tagGPS         = 0x8825
)

// exifKept are the tags that stay: how the picture is turned and measured, what
// it shows, who made it and whose it is. All others may say where, when and
// with which camera.
var exifKept = []uint16{tagDescription, tagOrientation, tagXResolution, tagYResolution, tagUnit, tagArtist, tagCopyright}

// exifSizes are the bytes of one value of each TIFF type.
var exifSizes = [...]int64{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8}

type exif struct {
	out      []byte // nothing: no tag is kept
	turn     int
	location bool
}

type exifEntry struct {
	tag, kind uint16
	count     uint32
	value     []byte
}

// reduceEXIF keeps of a TIFF block what may be published, in the same order of
// bytes. straight leaves out how the picture is turned.
func reduceEXIF(b []byte, straight bool) exif {
	order := exifOrder(b)
	if order == nil {
		return exif{}
	}
	var x exif
	var kept []exifEntry
	whole := true // nothing but what is kept
	at := int64(order.Uint32(b[4:]))
	if at < 8 || at+2 > int64(len(b)) {
		return exif{}
	}
	n := int64(order.Uint16(b[at:]))
	for i := range n {
		e := at + 2 + 12*i
		if e+12 > int64(len(b)) {
			whole = false
			break
		}
		entry, ok := readEntry(b, e, order)
		if entry.tag == tagGPS {
			x.location = true
		}
		if !ok || !slices.Contains(exifKept, entry.tag) || slices.ContainsFunc(kept, func(k exifEntry) bool { return k.tag == entry.tag }) {
			whole = false
			continue
		}
		if entry.tag == tagOrientation {
			if entry.kind == 3 && entry.count == 1 {
				if t := int(order.Uint16(entry.value)); t >= 1 && t <= 8 {
					x.turn = t
				}
			}
			if straight && x.turn > 1 {
				whole = false
				continue
			}
		}
		kept = append(kept, entry)
	}
	if next := at + 2 + 12*n; next+4 > int64(len(b)) || order.Uint32(b[next:]) != 0 {
		whole = false // a thumbnail follows
	}
	if len(kept) > 0 {
		x.out = writeEXIF(b[:4], order, kept)
		if whole && len(b) <= len(x.out)+4 {
			x.out = b
		}
	}
	return x
}

// byteOrder reads and writes.
type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

func exifOrder(b []byte) byteOrder {
	switch {
	case len(b) < 8:
	case bytes.HasPrefix(b, []byte("II*\x00")):
		return binary.LittleEndian
	case bytes.HasPrefix(b, []byte("MM\x00*")):
		return binary.BigEndian
	}
	return nil
}

func readEntry(b []byte, at int64, order byteOrder) (exifEntry, bool) {
	e := exifEntry{tag: order.Uint16(b[at:]), kind: order.Uint16(b[at+2:]), count: order.Uint32(b[at+4:])}
	if int(e.kind) >= len(exifSizes) || e.kind == 0 {
		return e, false
	}
	size := exifSizes[e.kind] * int64(e.count)
	from := at + 8
	if size > 4 {
		from = int64(order.Uint32(b[at+8:]))
	}
	if size == 0 || from+size > int64(len(b)) {
		return e, false
	}
	e.value = b[from : from+size]
	return e, true
}

func writeEXIF(magic []byte, order byteOrder, entries []exifEntry) []byte {
	slices.SortFunc(entries, func(a, b exifEntry) int { return int(a.tag) - int(b.tag) })
	out := append([]byte(nil), magic...)
	var values []byte
	start := 8 + 2 + 12*len(entries) + 4
	u16 := func(v uint16) { out = order.AppendUint16(out, v) }
	u32 := func(v uint32) { out = order.AppendUint32(out, v) }
	u32(8)
	u16(uint16(len(entries)))
	for _, e := range entries {
		u16(e.tag)
		u16(e.kind)
		u32(e.count)
		if len(e.value) <= 4 {
			out = append(out, e.value...)
			out = append(out, make([]byte, 4-len(e.value))...)
			continue
		}
		u32(uint32(start + len(values)))
		values = append(values, e.value...)
		if len(values)%2 == 1 {
			values = append(values, 0)
		}
	}
	u32(0)
	return append(out, values...)
}
