package preview

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lontar/internal/diag"
)

// hosted is the small site with files of every kind, below a base path.
func hosted(t *testing.T, base string) (*Server, string) {
	t.Helper()
	dir := smallSite(t)
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org"+base+"\ndefault: en\n")
	for _, name := range []string{"a.webmanifest", "a.svg", "a.avif", "a.woff2", "a.txt", "a.pdf", "a.unknown", "data.json", "page.html", "UPPER.CSS", "with space.txt", "ä.txt"} {
		put(t, dir, "static/"+name, "0123456789")
	}
	return open(t, dir), dir
}

func ask(t *testing.T, s *Server, method, target string, header ...string) *http.Response {
	t.Helper()
	r := &http.Request{Method: method, Host: "localhost:1313", Header: http.Header{}, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}
	if strings.HasPrefix(target, "/") {
		// Parsed here and not by a client, which would tidy it up.
		u, err := http.ReadRequest(newReader("GET " + target + " HTTP/1.1\r\nHost: localhost:1313\r\n\r\n"))
		if err != nil {
			return &http.Response{StatusCode: http.StatusBadRequest, Header: http.Header{}, Body: http.NoBody}
		}
		r.URL, r.RequestURI = u.URL, u.RequestURI
	}
	for i := 0; i < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
		r.Header.Set(header[i], header[i+1])
	}
	rec := httptest.NewRecorder()
	s.ServeHTTP(rec, r.WithContext(t.Context()))
	return rec.Result()
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAnswersAsAStaticHostWould(t *testing.T) {
	for _, base := range []string{"/", "/y/", "/deep/er/"} {
		s, _ := hosted(t, base)
		for _, c := range []struct {
			path   string
			status int
			is     string // type, or where to
		}{
			{"", 200, "text/html; charset=utf-8"},
			{"en/", 200, "text/html; charset=utf-8"},
			{"en", 301, "en/"},
			{"en?x=1", 301, "en/?x=1"},
			{"/en", 301, "en/"},
			{"en/index.html", 200, "text/html; charset=utf-8"},
			{"en/news/2024/one/", 200, "text/html; charset=utf-8"},
			{"en/news/2024/one", 301, "en/news/2024/one/"},
			{"en/./news/../", 200, "text/html; charset=utf-8"},
			{"404.html", 200, "text/html; charset=utf-8"},
			{"nothing", 404, "text/html; charset=utf-8"},
			{"nothing/", 404, "text/html; charset=utf-8"},
			{"a.txt/", 404, "text/html; charset=utf-8"},
			{"en/atom.xml", 200, "application/xml; charset=utf-8"},
			{"sitemap.xml", 200, "application/xml; charset=utf-8"},
			{"robots.txt", 200, "text/plain; charset=utf-8"},
			{"a.webmanifest", 200, "application/manifest+json; charset=utf-8"},
			{"a.svg", 200, "image/svg+xml; charset=utf-8"},
			{"a.avif", 200, "image/avif"},
			{"a.woff2", 200, "font/woff2"},
			{"a.pdf", 200, "application/pdf"},
			{"a.unknown", 200, "application/octet-stream"},
			{"data.json", 200, "application/json; charset=utf-8"},
			{"UPPER.CSS", 200, "text/css; charset=utf-8"},
			{"with%20space.txt", 200, "text/plain; charset=utf-8"},
			{"%C3%A4.txt", 200, "text/plain; charset=utf-8"},
			{"content/news/2024/one/index.en.md", 404, "text/html; charset=utf-8"},
			{"lontar.yaml", 404, "text/html; charset=utf-8"},
		} {
			r := ask(t, s, "GET", base+c.path)
			is := r.Header.Get("Content-Type")
			if c.status == 301 {
				is = strings.TrimPrefix(r.Header.Get("Location"), base)
			}
			if r.StatusCode != c.status || is != c.is {
				t.Errorf("%s below %s: %d %q, want %d %q", c.path, base, r.StatusCode, is, c.status, c.is)
			}
			if b := bodyOf(t, r); strings.Contains(b, "_lontar") {
				t.Errorf("%s: the script went to a client that is no browser", c.path)
			}
		}
	}
}

func TestOutsideOfTheBasePathThereIsNothing(t *testing.T) {
	s, _ := hosted(t, "/y/")
	for path, want := range map[string]string{"/": "301 /y/", "/y": "301 /y/", "/en/": "404 ", "/yy/en/": "404 ", "/y/../en/": "404 ", "//evil.example/": "404 ", "/y//evil.example": "404 "} {
		r := ask(t, s, "GET", path)
		if got := fmt.Sprint(r.StatusCode, " ", r.Header.Get("Location")); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

func TestHeadRangesAndConditions(t *testing.T) {
	s, dir := hosted(t, "/")
	whole := ask(t, s, "GET", "/a.txt")
	tag := whole.Header.Get("ETag")
	if bodyOf(t, whole) != "0123456789" || tag == "" || whole.Header.Get("Cache-Control") != "no-cache" {
		t.Fatalf("%v", whole.Header)
	}
	for _, c := range []struct {
		method string
		header []string
		status int
		body   string
		length string
	}{
		{"HEAD", nil, 200, "", "10"},
		{"GET", []string{"Range", "bytes=2-4"}, 206, "234", "3"},
		{"GET", []string{"Range", "bytes=-3"}, 206, "789", "3"},
		{"GET", []string{"Range", "bytes=20-"}, 416, "invalid range: failed to overlap\n", "33"},
		{"GET", []string{"Range", "bytes=2-4", "If-Range", `"other"`}, 200, "0123456789", "10"},
		{"GET", []string{"If-None-Match", tag}, 304, "", ""},
		{"GET", []string{"If-None-Match", `"other"`}, 200, "0123456789", "10"},
		{"GET", []string{"If-Match", `"other"`}, 412, "", ""},
		{"POST", nil, 405, "only GET and HEAD\n", ""},
	} {
		r := ask(t, s, c.method, "/a.txt", c.header...)
		if b := bodyOf(t, r); r.StatusCode != c.status || b != c.body || c.length != "" && c.status != 416 && r.Header.Get("Content-Length") != c.length {
			t.Errorf("%s %v: %d %q %v", c.method, c.header, r.StatusCode, b, r.Header)
		}
	}
	put(t, dir, "static/a.txt", "other")
	if err := s.Refresh(); err != nil {
		t.Fatal(err)
	}
	if r := ask(t, s, "GET", "/a.txt", "If-None-Match", tag); r.StatusCode != 200 || bodyOf(t, r) != "other" {
		t.Errorf("after an edit: %d", r.StatusCode)
	}
	const accept = "text/html,*/*"
	page := ask(t, s, "GET", "/en/", "Accept", accept)
	if r := ask(t, s, "GET", "/en/", "Accept", accept, "If-None-Match", page.Header.Get("ETag")); r.StatusCode != 304 {
		t.Errorf("a page with the script: %d", r.StatusCode)
	}
	if r := ask(t, s, "GET", "/en/", "If-None-Match", page.Header.Get("ETag")); r.StatusCode != 200 {
		t.Errorf("the page without the script passes for the one with it: %d", r.StatusCode)
	}
	if lost := ask(t, s, "HEAD", "/nothing"); lost.StatusCode != 404 || bodyOf(t, lost) != "" || lost.Header.Get("Content-Length") == "0" {
		t.Errorf("HEAD of nothing: %d %v", lost.StatusCode, lost.Header)
	}
}

func TestNothingOutsideOfTheSiteIsServed(t *testing.T) {
	s, dir := hosted(t, "/")
	outside := t.TempDir()
	put(t, outside, "secret.txt", "secret")
	if err := os.Symlink(filepath.Join(outside, "secret.txt"), filepath.Join(dir, "static/link.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "static/folder")); err != nil {
		t.Fatal(err)
	}
	if err := s.refresh([]string{"static/link.txt", "static/folder", "static/folder/secret.txt", "../secret.txt"}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/..\\secret.txt", "/..%5csecret.txt", "/static/..%00/a.txt", "/a.txt%00", "/%00", "/link.txt", "/folder/secret.txt",
		"/%c0%ae%c0%ae/secret.txt", "/....//secret.txt", "//etc/passwd", "/C:/Windows/win.ini", "/lontar.yaml", "/.git/config", "/content/news/2024/one/index.en.md", "/static/a.txt"} {
		r := ask(t, s, "GET", path)
		if b := bodyOf(t, r); r.StatusCode != 404 && r.StatusCode != 400 || strings.Contains(b, "secret\n") || b == "secret" {
			t.Errorf("%s: %d %.80q", path, r.StatusCode, b)
		}
	}
}

func TestForeignHostsAndOriginsAreRefused(t *testing.T) {
	s, _ := hosted(t, "/")
	named, _ := hosted(t, "/")
	named.reach = reach{open: true, name: "mybox.lan"}
	for _, c := range []struct {
		host, origin string
		here, open   int
	}{
		{"localhost:1313", "", 200, 200},
		{"LOCALHOST", "", 200, 200},
		{"127.0.0.1:1313", "http://127.0.0.1:1313", 200, 200},
		{"127.9.9.9:1313", "", 200, 200},
		{"[::1]:1313", "http://[::1]:1313", 200, 200},
		{"[::1]", "", 200, 200},
		{"192.168.1.5:1313", "", 403, 200},
		{"[fe80::1]:1313", "", 403, 200},
		{"mybox.lan:1313", "http://mybox.lan:1313", 403, 200},
		{"mybox.lan.:1313", "", 403, 200},
		{"evil.example", "", 403, 403},
		{"localhost.evil.example", "", 403, 403},
		{"127.0.0.1.evil.example:1313", "", 403, 403},
		{"", "", 403, 403},
		{"localhost:1313", "http://evil.example", 403, 403},
		{"localhost:1313", "http://localhost:8080", 403, 403},
		{"localhost:1313", "null", 403, 403},
		{"localhost:1313", "http://localhost:1313.evil.example", 403, 403},
	} {
		header := []string{"Host", c.host}
		if c.origin != "" {
			header = append(header, "Origin", c.origin)
		}
		for _, path := range []string{"/en/", "/_lontar/client.js"} {
			if r := ask(t, s, "GET", path, header...); r.StatusCode != c.here {
				t.Errorf("%s for %q from %q: %d, want %d", path, c.host, c.origin, r.StatusCode, c.here)
			}
			if r := ask(t, named, "GET", path, header...); r.StatusCode != c.open {
				t.Errorf("%s with --host for %q from %q: %d, want %d", path, c.host, c.origin, r.StatusCode, c.open)
			}
		}
	}
}

func TestBrowsersSeeTheLastGoodPageWhileItIsBroken(t *testing.T) {
	s, dir := hosted(t, "/")
	const two = "content/news/2024/two/index.en.md"
	see := func(accept string) string {
		r := ask(t, s, "GET", "/en/news/2024/two/", "Accept", accept)
		b := bodyOf(t, r)
		for _, words := range []string{"Valuations again", ".Nothing", "Newer words"} {
			if strings.Contains(b, words) {
				return fmt.Sprint(r.StatusCode, " ", words)
			}
		}
		return fmt.Sprint(r.StatusCode)
	}
	refresh := func(at string) {
		t.Helper()
		if err := s.refresh([]string{at}); err != nil {
			t.Fatal(err)
		}
	}
	expect := func(what, browser, others string) {
		t.Helper()
		if b, o := see("text/html"), see("*/*"); b != browser || o != others {
			t.Errorf("%s: browsers see %s, others %s; want %s, %s", what, b, o, browser, others)
		}
	}
	expect("at first", "200 Valuations again", "200 Valuations again")
	put(t, dir, "layouts/story.html", "{{define \"main\"}}{{.Nothing}}{{end}}")
	refresh("layouts/story.html")
	expect("a broken layout", "200 Valuations again", "500 .Nothing")
	if err := os.Remove(filepath.Join(dir, "layouts/story.html")); err != nil {
		t.Fatal(err)
	}
	refresh("layouts/story.html")
	put(t, dir, two, "---\ntitle: \"open\n---\n\nx\n")
	refresh(two)
	expect("broken front matter", "200 Valuations again", "404")
	if !diag.HasErrors(s.Diagnostics()) {
		t.Error("nothing is said of it")
	}
	put(t, dir, two, "---\ntitle: Two\n---\n\nNewer words.\n")
	refresh(two)
	expect("mended", "200 Newer words", "200 Newer words")
	if err := os.RemoveAll(filepath.Join(dir, "content/news/2024/two")); err != nil {
		t.Fatal(err)
	}
	refresh("content/news/2024/two")
	expect("deleted", "404", "404")
}

func TestALookThatFailedIsRepeatedWithTheNext(t *testing.T) {
	s, dir := hosted(t, "/")
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\n---\n\nNewer words.\n")
	s.missed = []string{"content/news/2024/two/index.en.md"} // as if it had failed
	if err := s.refresh([]string{"static/a.txt"}); err != nil {
		t.Fatal(err)
	}
	if body, _, _, _, _ := s.Page("/en/news/2024/two/"); !bytes.Contains(body, []byte("Newer words")) {
		t.Error("the edit before was forgotten")
	}
}

// run starts a preview and returns where it is, and how to end it.
func run(t *testing.T, o Options) (Address, func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan Address, 1), make(chan error, 1)
	o.Theme, o.Ready, o.Report = theme(t), func(a Address) { ready <- a }, func([]diag.Diagnostic) {}
	go func() { ended <- Run(ctx, o) }()
	select {
	case a := <-ready:
		return a, func() {
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
		}
	case err := <-ended:
		cancel()
		t.Fatal(err)
		panic("unreachable")
	}
}

func TestAPortThatIsTakenGivesWayToTheNext(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = ln.Close() }()
	port := ln.Addr().(*net.TCPAddr).Port
	a, end := run(t, Options{Dir: smallSite(t), Port: port})
	defer end()
	if !a.Taken || a.URL == fmt.Sprintf("http://127.0.0.1:%d/", port) || a.Others != nil {
		t.Errorf("%+v", a)
	}
	if r, err := http.Get(a.URL + "en/"); err != nil || r.StatusCode != 200 {
		t.Errorf("%v %v", r, err)
	}
}

func TestOthersReachItOnlyWhenTold(t *testing.T) {
	a, end := run(t, Options{Dir: smallSite(t)})
	end()
	if host, _, _ := net.SplitHostPort(strings.TrimSuffix(strings.TrimPrefix(a.URL, "http://"), "/")); !net.ParseIP(host).IsLoopback() {
		t.Errorf("it listens at %s", a.URL)
	}
	a, end = run(t, Options{Dir: smallSite(t), Host: "0.0.0.0"})
	defer end()
	if !strings.HasPrefix(a.URL, "http://localhost:") {
		t.Errorf("%+v", a)
	}
	for _, other := range a.Others {
		if r, err := http.Get(other + "en/"); err != nil || r.StatusCode != 200 {
			t.Errorf("%s: %v %v", other, r, err)
		}
	}
}

func newReader(s string) *bufio.Reader { return bufio.NewReader(strings.NewReader(s)) }
