package preview

import (
	"cmp"
	"errors"
	"path"
	"reflect"
	"strings"
	"sync"

	"lontar/internal/load"
	"lontar/internal/pipeline"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// A tab is what the server knows of one open page.
type tab struct {
	at, sum string
	run     string // of the server it was connected to before
	site    int    // the number of the last site it was told of
	source  string // the file of the page it shows
	layout  string
	hash    source.Hash
	said    message // the last problems
}

// A shown page is made once for all tabs that show it.
type shown struct {
	once  sync.Once
	body  []byte
	sum   string
	name  string
	found bool
	err   error
}

// shared is what all tabs have in common: the pages of one site, and when
// files that keep their name last changed.
type shared struct {
	mu      sync.Mutex
	site    *pipeline.Site
	number  int
	pages   map[string]*shown
	changed map[string]int    // address of a file → number of the site it changed with
	sources map[string]string // address of a page that was shown → its file
}

// look moves on to the newest site and returns its number.
func (c *shared) look(site *pipeline.Site) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.site == site {
		return c.number
	}
	c.number++
	c.pages = map[string]*shown{}
	if c.site != nil {
		for p, f := range site.Files {
			if old, ok := c.site.Files[p]; ok && old.Hash != f.Hash && strings.HasPrefix(p, "static/") && relate.AssetPath(old) == relate.AssetPath(f) {
				if c.changed == nil {
					c.changed = map[string]int{}
				}
				c.changed[site.Config.BasePath()+relate.AssetPath(f)] = c.number
			}
		}
	}
	c.site = site
	return c.number
}

// since lists the files that changed after a site, by what a browser does
// with them.
func (c *shared) since(number int) []message {
	c.mu.Lock()
	defer c.mu.Unlock()
	kinds := map[string][]string{}
	for p, n := range c.changed {
		if n > number {
			kinds[kindOf(p)] = append(kinds[kindOf(p)], p)
		}
	}
	var out []message
	for _, kind := range []string{"script", "style", "image"} {
		if paths := kinds[kind]; paths != nil {
			out = append(out, message{Type: kind, Paths: paths})
		}
	}
	return out
}

// keep remembers the file of a page, for tabs that open it while it cannot be
// made.
func (c *shared) keep(t *tab) {
	if t.source == "" {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sources == nil {
		c.sources = map[string]string{}
	}
	c.sources[t.at] = t.source
}

func (c *shared) source(t *tab) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return cmp.Or(t.source, c.sources[t.at])
}

func kindOf(p string) string {
	switch path.Ext(p) {
	case ".css":
		return "style"
	case ".js", ".mjs":
		return "script"
	}
	return "image"
}

func (s *Server) shown(at string) *shown {
	s.client.mu.Lock()
	v := s.client.pages[at]
	if v == nil {
		v = &shown{}
		s.client.pages[at] = v
	}
	s.client.mu.Unlock()
	v.once.Do(func() {
		v.body, v.name, v.found, _, v.err = s.Page(at)
		v.sum = sumOf(v.body, v.found, v.err)
	})
	return v
}

// news is what a tab has not been told yet.
func (s *Server) news(t *tab) []message {
	site := s.Site()
	number := s.client.look(site)
	var out []message
	switch {
	case t.site > 0:
		out = s.client.since(t.site)
	case t.run != "" && t.run != s.client.run():
		// Nobody knows what changed while no server was there.
		out = append(out, message{Type: "style", Paths: []string{"*"}}, message{Type: "image", Paths: []string{"*"}})
	}
	t.site = number
	v := s.shown(t.at)
	if !errors.Is(v.err, load.ErrChanged) { // else the next site is on its way
		out = append(out, s.state(t, v))
	}
	if p := s.problems(t, v.err); !reflect.DeepEqual(p, t.said) {
		t.said = p
		out = append(out, p)
	}
	return out
}

// state says how the page stands to what the tab shows.
func (s *Server) state(t *tab, v *shown) message {
	switch {
	case v.err != nil:
		return message{Type: "failed"}
	case !v.found && t.sum != "" && !strings.HasPrefix(t.sum, "lost-") && !strings.HasPrefix(t.sum, "failed-"):
		if s.broken(s.client.source(t)) {
			return message{Type: "failed"}
		}
		m := message{Type: "gone"}
		m.To, m.Title = s.went(t)
		m.Home = s.home(t.at)
		return m
	}
	s.remember(t, v)
	if v.sum == t.sum {
		return message{Type: "clean", Source: t.source}
	}
	t.sum = v.sum
	return message{Type: "changed", Sum: v.sum, HTML: string(v.body), Source: t.source}
}

func (s *Server) remember(t *tab, v *shown) {
	s.mu.RLock()
	j := s.jobs[v.name]
	s.mu.RUnlock()
	t.source, t.layout = "", ""
	if v.found {
		t.source, t.layout = j.Source, j.Layout
	}
	s.client.keep(t)
	t.hash = source.Hash{}
	if p := s.Site().EditionOf(t.source); p != nil {
		t.hash = s.Site().FileOf(p).Hash
	}
}

// went finds the page that was made of a tab's file, or of one with the same
// words, in the same language.
func (s *Server) went(t *tab) (to, title string) {
	site := s.Site()
	lang, _, _ := strings.Cut(strings.TrimPrefix(t.at, site.Config.BasePath()), "/")
	for _, j := range site.Jobs {
		if j.Layout != "" && j.Layout == t.layout && j.Source == t.source && strings.HasPrefix(j.Path, lang+"/") && strings.HasSuffix(j.Path, "/index.html") {
			to = j.Path
		}
	}
	for _, st := range site.Stories {
		for _, p := range st.Editions {
			if p.File.Path == t.source || to == "" && t.hash != (source.Hash{}) && site.FileOf(p).Hash == t.hash {
				to, title = p.Path, p.Title
			}
		}
	}
	if to == "" {
		return "", ""
	}
	return address(site, strings.TrimSuffix(to, "index.html")), title
}

// address is where a browser finds a page, from the root of the host.
func address(site *pipeline.Site, path string) string {
	return site.Config.BasePath() + relate.EscapePath(path)
}

// home is the front page of the language that an address is in.
func (s *Server) home(at string) string {
	site := s.Site()
	for _, l := range site.Langs {
		if home := site.At(l, ""); strings.HasPrefix(at, site.Config.BasePath()+home) {
			return address(site, home)
		}
	}
	return address(site, "")
}
