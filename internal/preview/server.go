package preview

import (
	"bytes"
	"errors"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/pipeline"
	"lontar/internal/render"
)

// A Server answers with the pages of the newest site that could be made.
type Server struct {
	w      *pipeline.Workshop
	report func([]diag.Diagnostic)
	reach  reach

	making sync.Mutex // one site is made at a time
	missed []string   // where to look again, because the last look failed

	mu    sync.RWMutex
	site  *pipeline.Site
	jobs  map[string]render.Job
	list  []diag.Diagnostic
	notes []diag.Diagnostic // of the preview itself
	// changed is closed and replaced whenever there is a new site, and when more
	// is known of what is wrong with it.
	changed chan struct{}
	idle    *idle         // looks for what is wrong with the site
	rest    time.Duration // from a new site to the look at its bodies

	traffic traffic
	good    lastGood
	client  client
}

// NewServer makes the first site of a workshop.
func NewServer(w *pipeline.Workshop) (*Server, error) {
	return newServer(w, func([]diag.Diagnostic) {}, 0)
}

func newServer(w *pipeline.Workshop, report func([]diag.Diagnostic), rest time.Duration) (*Server, error) {
	s := &Server{w: w, report: report, rest: rest, changed: make(chan struct{}), good: lastGood{pages: map[string]goodPage{}}}
	s.traffic.free = sync.NewCond(&s.traffic.mu)
	s.traffic.gate = make(chan struct{}, max(1, runtime.GOMAXPROCS(0)-1))
	return s, s.Refresh()
}

// stop ends what runs beside the requests.
func (s *Server) stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.idle.stop()
}

// Refresh looks at the whole folder and makes the next site. If it cannot be
// made, the one before stays.
func (s *Server) Refresh() error { return s.refresh(nil) }

// triesOfLook is how often a site is begun again because a file changed while
// it was made.
const triesOfLook = 5

// refresh looks only at some paths; nil means everywhere.
func (s *Server) refresh(at []string) error {
	s.making.Lock()
	defer s.making.Unlock()
	defer s.traffic.begin()()
	old := s.Site()
	if at != nil {
		at = slices.Concat(at, s.missed)
	}
	var site *pipeline.Site
	err := error(load.ErrChanged)
	for tries := 0; errors.Is(err, load.ErrChanged) && tries < triesOfLook; tries++ {
		if old == nil {
			site, err = s.w.Make()
		} else {
			site, err = s.w.Next(old, at)
		}
		var which load.Changed
		if errors.As(err, &which) && at != nil {
			at = append(slices.Clone(at), which.Path)
		}
	}
	if err != nil {
		s.missed = at
		return err
	}
	s.missed = nil
	if site != old {
		s.publish(old, site, at)
	}
	return nil
}

// publish shows a new site. What was found out of the bodies of the one before
// is taken to hold until they have been looked at, but for files that changed.
func (s *Server) publish(old, site *pipeline.Site, at []string) {
	list := site.Diags
	if old != nil && at != nil {
		list = stillSaid(s.Diagnostics(), old, site, at)
	}
	s.mu.Lock()
	if old == nil || len(old.Jobs) != len(site.Jobs) || len(site.Jobs) > 0 && &old.Jobs[0] != &site.Jobs[0] {
		s.jobs = make(map[string]render.Job, len(site.Jobs))
		for _, j := range site.Jobs {
			s.jobs[j.Path] = j
		}
	}
	s.site, s.list, s.notes = site, list, nil
	s.idle.stop()
	s.idle = newIdle()
	idle := s.idle
	s.tell()
	s.mu.Unlock()
	if diag.HasErrors(list) {
		s.report(list)
	}
	go s.lookAround(site, idle)
}

// tell wakes whoever follows the site. s.mu is held.
func (s *Server) tell() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// stillSaid are a new site's own diagnostics and those of the older one's
// bodies that no change concerns.
func stillSaid(list []diag.Diagnostic, old, site *pipeline.Site, at []string) []diag.Diagnostic {
	own := map[diag.Diagnostic]bool{}
	for _, d := range old.Diags {
		own[d] = true
	}
	out := slices.Clone(site.Diags)
	for _, d := range list {
		if !own[d] && !slices.Contains(at, d.Path) && site.Has(d.Path) {
			out = append(out, d)
		}
	}
	return diag.Sort(out)
}

// note adds a diagnostic of the preview itself, which holds until the next
// site.
func (s *Server) note(d diag.Diagnostic) {
	s.mu.Lock()
	s.notes = append(s.notes, d)
	s.tell()
	s.mu.Unlock()
	s.report(s.Diagnostics())
}

// Site is the newest site.
func (s *Server) Site() *pipeline.Site {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.site
}

// Diagnostics of the newest site, as far as it has been looked at.
func (s *Server) Diagnostics() []diag.Diagnostic {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return diag.Sort(slices.Concat(s.notes, s.list))
}

// Page returns the bytes of an address as a static host would, whether it is
// there, and the address to go to instead.
func (s *Server) Page(at string) (body []byte, name string, found bool, redirect string, err error) {
	s.mu.RLock()
	site, jobs := s.site, s.jobs
	s.mu.RUnlock()
	base := site.Config.BasePath()
	clean := path.Clean("/" + at)
	rest, below := strings.CutPrefix(strings.TrimSuffix(clean, "/")+"/", base)
	if !below {
		if clean == "/" {
			return nil, "", true, base, nil
		}
		body, err = s.make(jobs["404.html"])
		return body, "404.html", false, "", err
	}
	name = strings.TrimSuffix(rest, "/")
	folder := path.Join(name, "index.html")
	if name == "" || strings.HasSuffix(at, "/") {
		if name == "" && at != "" && !strings.HasSuffix(at, "/") {
			return nil, folder, true, base, nil
		}
		name = folder
	}
	j, ok := jobs[name]
	if !ok {
		if _, ok := jobs[folder]; ok && name != folder {
			return nil, name, true, base + name + "/", nil
		}
		body, err = s.make(jobs["404.html"])
		return body, "404.html", false, "", err
	}
	body, err = s.make(j)
	return body, name, true, "", err
}

// make runs a job. Open pages are made a few at a time, so that one that is
// waited for is not the last of forty.
func (s *Server) make(j render.Job) ([]byte, error) {
	if j.Render == nil {
		return nil, nil
	}
	defer s.traffic.begin()()
	s.traffic.gate <- struct{}{}
	defer func() { <-s.traffic.gate }()
	var b bytes.Buffer
	if err := j.Render(&b); err != nil {
		return nil, err
	}
	s.good.keep(j, b.Bytes())
	return b.Bytes(), nil
}
