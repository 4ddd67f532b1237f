package preview

import (
	"path"
	"sync"

	"lontar/internal/diag"
	"lontar/internal/render"
)

// lastGood are pages as they were when they could last be made. Who loads a
// page whose layout or front matter is broken sees that one, and over it what is
// wrong.
type lastGood struct {
	mu    sync.Mutex
	pages map[string]goodPage
	bytes int
}

type goodPage struct {
	body   []byte
	source string
}

// mostGood bounds what is kept.
const mostGood = 16 << 20

func (g *lastGood) keep(j render.Job, body []byte) {
	if path.Ext(j.Path) != ".html" || len(body) > mostGood/16 {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.bytes += len(body) - len(g.pages[j.Path].body)
	g.pages[j.Path] = goodPage{body, j.Source}
	for p, old := range g.pages {
		if g.bytes <= mostGood {
			break
		}
		if p != j.Path {
			g.bytes -= len(old.body)
			delete(g.pages, p)
		}
	}
}

func (g *lastGood) get(name string) (goodPage, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	p, ok := g.pages[name]
	return p, ok
}

// instead is the last good page at an address that cannot be made now: because
// of err, or because its file is there and cannot be read as it is. A page
// whose file is gone is gone.
func (s *Server) instead(name string, err error) ([]byte, bool) {
	p, ok := s.good.get(name)
	if !ok || err == nil && !s.broken(p.source) {
		return nil, false
	}
	return p.body, true
}

// broken tells whether a page is missing only because its file cannot be read
// as it is.
func (s *Server) broken(file string) bool {
	for _, d := range s.Diagnostics() {
		if d.Severity == diag.Error && d.Path == file && file != "" {
			return true
		}
	}
	return false
}
