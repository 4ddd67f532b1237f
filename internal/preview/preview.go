// Package preview shows the site while it is being edited: each page is made
// when it is asked for, and each open page is told when its bytes change.
package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"

	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/pipeline"
	"lontar/internal/render"
	"lontar/internal/watch"
)

// Options of Run.
type Options struct {
	Dir    string
	Theme  fs.FS
	Port   int
	Drafts bool
	At     time.Time
	Cache  string // folder, as in pipeline.Options
	Ready  func(url string)
	Report func([]diag.Diagnostic)
	Editor string // the command that opens a file; "" the one of $VISUAL or $EDITOR
}

// A Server answers with the pages of the newest site that could be made.
type Server struct {
	w    *pipeline.Workshop
	mu   sync.RWMutex
	site *pipeline.Site
	jobs map[string]render.Job
	list []diag.Diagnostic
	// changed is closed and replaced whenever there is a new site.
	changed chan struct{}
	client  client
}

// NewServer makes the first site of a workshop.
func NewServer(w *pipeline.Workshop) (*Server, error) {
	s := &Server{w: w, changed: make(chan struct{})}
	return s, s.Refresh()
}

// Refresh makes the next site. If it cannot be made, because a file changed
// under its hands, the one before stays.
func (s *Server) Refresh() error {
	site, err := s.w.Make()
	for tries := 0; errors.Is(err, load.ErrChanged) && tries < 5; tries++ {
		site, err = s.w.Make()
	}
	if err != nil {
		return err
	}
	list, err := site.Check()
	if err != nil {
		return err
	}
	jobs := make(map[string]render.Job, len(site.Jobs))
	for _, j := range site.Jobs {
		jobs[j.Path] = j
	}
	s.mu.Lock()
	s.site, s.jobs, s.list = site, jobs, list
	close(s.changed)
	s.changed = make(chan struct{})
	s.mu.Unlock()
	return nil
}

// Site is the newest site.
func (s *Server) Site() *pipeline.Site {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.site
}

// Diagnostics of the newest site.
func (s *Server) Diagnostics() []diag.Diagnostic {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.list
}

// Run serves until the context ends.
func Run(ctx context.Context, o Options) error {
	w, err := pipeline.New(o.Dir, o.Theme, pipeline.Options{Drafts: o.Drafts, At: o.At, Cache: o.Cache})
	if err != nil {
		return err
	}
	defer w.Close()
	s, err := NewServer(w)
	if err != nil {
		return err
	}
	s.client.editor = newEditor(o.Dir, o.Editor)
	o.Report(s.Diagnostics())
	ln, err := listen(o.Port)
	if err != nil {
		return err
	}
	srv := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	changes, err := watch.Changes(ctx, o.Dir, append([]string{load.Settings}, load.Folders...))
	if err != nil {
		return fmt.Errorf("watch %s: %w", o.Dir, err)
	}
	go func() {
		for range changes {
			if err := s.Refresh(); err != nil {
				o.Report([]diag.Diagnostic{{Code: "preview", Path: o.Dir, Message: err.Error()}})
				continue
			}
			o.Report(s.Diagnostics())
		}
	}()
	go func() {
		<-ctx.Done()
		_ = srv.Close()
	}()
	o.Ready("http://" + ln.Addr().String() + "/")
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// listen takes the port or, if it is in use, the next free one. Only this
// machine can reach it.
func listen(port int) (net.Listener, error) {
	var first error
	for p := port; p < port+20; p++ {
		ln, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(p)))
		if err == nil {
			return ln, nil
		}
		if first == nil {
			first = err
		}
		if port == 0 {
			break
		}
	}
	return nil, fmt.Errorf("no free port: %w", first)
}

// local refuses other hosts' names for this machine (DNS rebinding) and other
// sites' pages that talk to us.
func local(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return false
	}
	origin := r.Header.Get("Origin")
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Host == r.Host
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !local(r) {
		http.Error(w, "this preview answers only its own address on this machine", http.StatusForbidden)
		return
	}
	if rest, ok := strings.CutPrefix(r.URL.Path, "/_lontar/"); ok {
		s.ours(w, r, rest)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	s.file(w, r)
}

// Page returns the bytes of an address as a static host would, whether it is
// there, and the address to go to instead.
func (s *Server) Page(at string) (body []byte, name string, found bool, redirect string, err error) {
	s.mu.RLock()
	jobs := s.jobs
	s.mu.RUnlock()
	name = strings.TrimPrefix(path.Clean("/"+at), "/")
	if strings.HasSuffix(at, "/") || at == "" {
		name = path.Join(name, "index.html")
	}
	j, ok := jobs[name]
	if !ok {
		if _, folder := jobs[path.Join(name, "index.html")]; folder {
			return nil, name, true, at + "/", nil
		}
		name = "404.html"
		if j, ok = jobs[name]; !ok {
			return nil, name, false, "", nil
		}
		var b bytes.Buffer
		err = j.Render(&b)
		return b.Bytes(), name, false, "", err
	}
	var b bytes.Buffer
	err = j.Render(&b)
	return b.Bytes(), name, true, "", err
}

func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	body, name, found, redirect, err := s.Page(r.URL.Path)
	if errors.Is(err, load.ErrChanged) && s.Refresh() == nil {
		body, name, found, redirect, err = s.Page(r.URL.Path)
	}
	if redirect != "" {
		http.Redirect(w, r, (&url.URL{Path: redirect}).EscapedPath(), http.StatusMovedPermanently)
		return
	}
	w.Header().Set("Cache-Control", "no-cache")
	if err != nil {
		// A page with the script, so that it mends itself when the layout is mended.
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusInternalServerError)
		page := "<!doctype html>\n<html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>error</title></head><body><pre>" + html.EscapeString(err.Error()) + "</pre>\n</body></html>\n"
		_, _ = w.Write(withScript([]byte(page), sumOf(body, false, err)))
		return
	}
	if !found {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		// A page that is gone because its front matter broke must come back
		// by itself when it is mended.
		if strings.Contains(r.Header.Get("Accept"), "text/html") {
			body = withScript(body, sumOf(body, false, nil))
		}
		if r.Method != http.MethodHead {
			_, _ = w.Write(body)
		}
		return
	}
	sum := sumOf(body, true, nil)
	w.Header().Set("ETag", fmt.Sprintf("%q", sum))
	// Only a browser that shows pages gets the reload script; everybody else
	// gets the very bytes that build writes.
	if path.Ext(name) == ".html" && strings.Contains(r.Header.Get("Accept"), "text/html") {
		body = withScript(body, sum)
		w.Header().Del("ETag")
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
}
