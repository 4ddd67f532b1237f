// Package source holds input files and positions in them.
package source

import (
	"bytes"
	"crypto/sha256"
	"unicode/utf8"

	"lontar/internal/diag"
)

// A Hash is the SHA-256 of a file's bytes.
type Hash [sha256.Size]byte

// HashOf hashes the parts as one text; each part's length is part of it.
func HashOf(parts ...[]byte) Hash {
	h := sha256.New()
	for _, p := range parts {
		if len(parts) > 1 {
			n := len(p)
			h.Write([]byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)})
		}
		h.Write(p)
	}
	return Hash(h.Sum(nil))
}

// A File is one input as it was when the site was read: what it is called and
// what it held, not its bytes.
type File struct {
	Path  string // slash-separated, relative to the site's folder
	Hash  Hash
	Size  int64
	Theme bool // from the embedded theme, not from the site's folder
}

// A Text is a file's bytes with a way to name places in them.
type Text struct {
	Path  string
	Bytes []byte
}

// Place returns the line and column of a byte offset, both 1-based; columns
// count code points, as editors do.
func (t Text) Place(offset int) (line, col int) {
	offset = min(max(offset, 0), len(t.Bytes))
	start := bytes.LastIndexByte(t.Bytes[:offset], '\n') + 1
	return bytes.Count(t.Bytes[:start], []byte{'\n'}) + 1, utf8.RuneCount(t.Bytes[start:offset]) + 1
}

// Line returns line n (1-based) without its end.
func (t Text) Line(n int) string {
	rest := t.Bytes
	for ; n > 1; n-- {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			return ""
		}
		rest = rest[i+1:]
	}
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return string(bytes.TrimSuffix(rest, []byte{'\r'}))
}

// At fills in the place of a diagnostic from the byte range [start, end).
func (t Text) At(start, end int, d diag.Diagnostic) diag.Diagnostic {
	d.Path = t.Path
	d.Line, d.Col = t.Place(start)
	if line, col := t.Place(end); line == d.Line {
		d.End = col
	}
	d.Text = t.Line(d.Line)
	return d
}
