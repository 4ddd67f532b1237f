package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
)

const (
	pngMagic = "\x89PNG\r\n\x1a\n"
	pngXMP   = "XML:com.adobe.xmp"
)

var (
	// pngChunks are those that show pixels (PNG, third edition, 11), and the
	// animation's.
	pngChunks = []string{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "tIME", "acTL", "fcTL", "fdAT"}
	// pngColours are those that a smaller copy needs too.
	pngColours = []string{"cHRM", "gAMA", "iCCP", "sRGB", "cICP"}
	// pngWords are the keywords of texts that say what it is and whose.
	pngWords = []string{"Title", "Author", "Description", "Copyright", "Disclaimer", "Warning", "Software"}
)

func stripPNG(b []byte) stripped {
	s := stripped{cut: true, out: append(make([]byte, 0, len(b)), pngMagic...)}
	broken := false
	for at := len(pngMagic); at+12 <= len(b); {
		n := int64(binary.BigEndian.Uint32(b[at:]))
		if int64(at)+12+n > int64(len(b)) {
			if string(b[at+4:at+8]) == "IDAT" {
				s.out = append(s.out, b[at:]...) // browsers show what there is
			}
			return s
		}
		end := at + 12 + int(n)
		name, data := string(b[at+4:at+8]), b[at+8:end-4]
		broken = broken || slices.Contains(pngChunks, name) && crc32.ChecksumIEEE(b[at+4:end-4]) != binary.BigEndian.Uint32(b[end-4:])
		s.chunk(name, data, b[at:end])
		if name == "IEND" {
			s.cut = broken
			return s
		}
		at = end
	}
	return s
}

func (s *stripped) chunk(name string, data, whole []byte) {
	switch {
	case slices.Contains(pngColours, name):
		s.keep(whole)
	case slices.Contains(pngChunks, name):
		s.moves = s.moves || name == "acTL"
		s.out = append(s.out, whole...)
	case name == "eXIf":
		x := reduceEXIF(data, false)
		s.location = s.location || x.location
		if s.turn == 0 {
			s.turn = x.turn
		}
		if x.out != nil {
			s.out = append(s.out, pngChunk(name, x.out)...)
		}
		if x := reduceEXIF(data, true); x.out != nil {
			s.kept = append(s.kept, pngChunk(name, x.out)...)
		}
	case name == "tEXt" || name == "zTXt" || name == "iTXt":
		word, rest, _ := bytes.Cut(data, []byte{0})
		// Not compressed, in no language, with no translated keyword.
		if plain := []byte{0, 0, 0, 0}; name == "iTXt" && string(word) == pngXMP && bytes.HasPrefix(rest, plain) {
			x := reduceXMP(rest[len(plain):])
			s.location = s.location || x.location
			if x.out != nil {
				s.keep(pngChunk(name, []byte(pngXMP), []byte{0}, plain, x.out))
			}
		} else if slices.Contains(pngWords, string(word)) {
			s.keep(whole)
		}
	}
}

func pngChunk(name string, parts ...[]byte) []byte {
	data := bytes.Join(parts, nil)
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, name...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}
