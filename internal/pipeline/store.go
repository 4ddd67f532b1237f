package pipeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"sync"

	"lontar/internal/archive"
	"lontar/internal/check"
	"lontar/internal/diag"
	"lontar/internal/source"
)

// A store keeps made bodies and pictures on disk, by the hash of all they depend on, the
// program included. It only saves work: whatever goes wrong with it, a body is
// made again, and the folder may be deleted at any time.
type store struct {
	dir     string
	program source.Hash
	mu      sync.Mutex
	used    map[string]bool // names asked for
}

type stored struct {
	Fragment archive.Fragment
	Diags    []diag.Diagnostic
	Ignores  []check.Ignore
}

// openStore returns nil, a store that keeps nothing, where it cannot keep.
func openStore(dir string) *store {
	if dir == "" || os.MkdirAll(dir, 0o755) != nil {
		return nil
	}
	// Nobody wants it in version control.
	_ = os.WriteFile(filepath.Join(dir, ".gitignore"), []byte("*\n"), 0o644)
	self, err := os.Executable()
	if err != nil {
		return nil
	}
	f, err := os.Open(self)
	if err != nil {
		return nil
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil
	}
	return &store{dir: dir, program: source.Hash(h.Sum(nil)), used: map[string]bool{}}
}

func (s *store) name(key source.Hash) string {
	h := source.HashOf(key[:], s.program[:])
	name := hex.EncodeToString(h[:16])
	s.mu.Lock()
	s.used[name] = true
	s.mu.Unlock()
	return name
}

// fetch returns what was kept; the checksum at the beginning tells a damaged
// file from a whole one.
func fetch[T any](s *store, key source.Hash) (T, bool) {
	var v, none T
	if s == nil {
		return v, false
	}
	b, err := os.ReadFile(filepath.Join(s.dir, s.name(key)))
	if err != nil || len(b) < sha256.Size {
		return v, false
	}
	sum := sha256.Sum256(b[sha256.Size:])
	if !bytes.Equal(sum[:], b[:sha256.Size]) || gob.NewDecoder(bytes.NewReader(b[sha256.Size:])).Decode(&v) != nil {
		return none, false
	}
	return v, true
}

func (s *store) put(key source.Hash, v any) {
	if s == nil {
		return
	}
	var b bytes.Buffer
	b.Write(make([]byte, sha256.Size))
	if gob.NewEncoder(&b).Encode(v) != nil {
		return
	}
	sum := sha256.Sum256(b.Bytes()[sha256.Size:])
	copy(b.Bytes(), sum[:])
	name := filepath.Join(s.dir, s.name(key))
	f, err := os.CreateTemp(s.dir, "new-")
	if err != nil {
		return
	}
	_, err = f.Write(b.Bytes())
	if f.Close() != nil || err != nil || os.Rename(f.Name(), name) != nil {
		_ = os.Remove(f.Name())
	}
}

// sweep removes what nobody asked for since the store was opened.
func (s *store) sweep() {
	if s == nil {
		return
	}
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range entries {
		if !s.used[e.Name()] && e.Name() != ".gitignore" {
			_ = os.Remove(filepath.Join(s.dir, e.Name()))
		}
	}
}
