package preview

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"net"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"syscall"
	"time"

	"lontar/internal/load"
)

// portsTried is how many ports after the one asked for are tried.
const portsTried = 20

// listen takes the port or, if it is in use, the next free one. Without a host
// only this machine can reach it.
func listen(host string, port int) (net.Listener, error) {
	if host == "" {
		host = "127.0.0.1"
	}
	var first error
	for p := port; p < port+portsTried && p < 1<<16; p++ {
		ln, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(p)))
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
	if !errors.Is(first, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("listen at %s: %w", net.JoinHostPort(host, strconv.Itoa(port)), first)
	}
	return nil, fmt.Errorf("no free port: %w", first)
}

// addressOf says how to reach a listener.
func addressOf(at net.Addr, o Options, base string) Address {
	host, port, _ := net.SplitHostPort(at.String())
	url := func(host string) string { return "http://" + net.JoinHostPort(host, port) + base }
	a := Address{URL: url(host), Taken: o.Port != 0 && port != strconv.Itoa(o.Port)}
	if o.Host == "" {
		return a
	}
	ip := net.ParseIP(host)
	switch {
	case ip.IsLoopback():
		a.URL = url(o.Host)
	case ip.IsUnspecified():
		a.URL = url("localhost")
		for _, other := range addressesOfMachine() {
			a.Others = append(a.Others, url(other))
		}
	default:
		a.URL = url(o.Host)
		a.Others = []string{a.URL}
	}
	return a
}

func addressesOfMachine() []string {
	list, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	var out []string
	for _, a := range list {
		if n, ok := a.(*net.IPNet); ok && !n.IP.IsLoopback() && !n.IP.IsLinkLocalUnicast() {
			out = append(out, n.IP.String())
		}
	}
	return out
}

// reach says by what names the preview may be asked for.
type reach struct {
	open bool   // others may reach it, by any address that is a number
	name string // and by this name
}

// allows refuses other hosts' names for this machine and other sites' pages
// that talk to us. What a page of another site can bend to our address is a
// name (DNS rebinding), never a number.
func (a reach) allows(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = strings.Trim(r.Host, "[]")
	}
	ip := net.ParseIP(host)
	switch {
	case strings.EqualFold(host, "localhost"), ip != nil && ip.IsLoopback():
	case a.open && (ip != nil || strings.EqualFold(strings.TrimSuffix(host, "."), a.name)):
	default:
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
	if !s.reach.allows(r) {
		http.Error(w, "this preview answers only its own address; see lontar serve --host", http.StatusForbidden)
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

func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	body, name, found, redirect, err := s.Page(r.URL.Path)
	for tries := 0; errors.Is(err, load.ErrChanged) && tries < triesOfLook; tries++ {
		if s.refresh(changedIn(err)) != nil {
			break
		}
		body, name, found, redirect, err = s.Page(r.URL.Path)
	}
	if redirect != "" {
		to := url.URL{Path: redirect, RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusMovedPermanently)
		return
	}
	w.Header().Set("Cache-Control", "no-cache")
	sum := sumOf(body, found, err)
	// Only a browser that shows pages gets the script, and the last good page
	// for one that cannot be made; everybody else gets the very bytes that
	// build writes.
	browser := strings.Contains(r.Header.Get("Accept"), "text/html")
	status := http.StatusOK
	switch good, ok := s.instead(s.nameOf(r.URL.Path), err); {
	case browser && ok && (err != nil || !found):
		body, name = good, "index.html"
	case err != nil:
		body, name, status = failure(err), "index.html", http.StatusInternalServerError
	case !found:
		status = http.StatusNotFound
	}
	w.Header().Set("Content-Type", contentType(name))
	if browser && path.Ext(name) == ".html" {
		body = withScript(body, sum)
		sum += "-shown"
	}
	if status != http.StatusOK {
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			_, _ = w.Write(body)
		}
		return
	}
	w.Header().Set("ETag", fmt.Sprintf("%q", sum))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
}

// changedIn is where to look again after a page could not be made because a
// file changed.
func changedIn(err error) []string {
	var which load.Changed
	if errors.As(err, &which) {
		return []string{which.Path}
	}
	return nil
}

// nameOf is the file that an address of a page stands for.
func (s *Server) nameOf(at string) string {
	rest, _ := strings.CutPrefix(path.Clean("/"+at)+"/", s.Site().Config.BasePath())
	if rest = strings.TrimSuffix(rest, "/"); path.Ext(rest) == ".html" {
		return rest
	}
	return path.Join(rest, "index.html")
}

// failure is a page that says what is wrong, so that the script in it has a
// page to mend.
func failure(err error) []byte {
	return []byte("<!doctype html>\n<html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>error</title></head><body><pre>" + html.EscapeString(err.Error()) + "</pre>\n</body></html>\n")
}
