package preview

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"testing"

	"github.com/coder/websocket"
)

// A page that was served before an edit and connects after it is told all the
// same, and one that shows the newest bytes is left alone.
func TestAnEditBetweenServingAndConnectingIsTold(t *testing.T) {
	dir := smallSite(t)
	s := open(t, dir)
	srv := httptest.NewServer(s)
	defer srv.Close()
	const page = "/en/news/2024/two/"
	told := func() string {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, srv.URL+page, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept", "text/html")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		sum := regexp.MustCompile(`client\.js\?([0-9a-f]+)`).FindSubmatch(body)
		if sum == nil {
			t.Fatalf("no script in %s", body)
		}
		return srv.URL + "/_lontar/socket?page=" + page + "&sum=" + string(sum[1])
	}
	first := func(address string) string {
		c, _, err := websocket.Dial(t.Context(), address, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer c.CloseNow()
		for _, want := range []string{"hello", ""} {
			_, b, err := c.Read(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			var m message
			if err := json.Unmarshal(b, &m); err != nil {
				t.Fatal(err)
			}
			if want == "" {
				return m.Type
			}
			if m.Type != want {
				t.Fatalf("told %s, want %s first", b, want)
			}
		}
		return ""
	}
	before := told()
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nOther words.\n")
	if err := s.Refresh(); err != nil {
		t.Fatal(err)
	}
	if m := first(before); m != "changed" {
		t.Errorf("a page from before the edit is told %q", m)
	}
	if m := first(told()); m != "clean" {
		t.Errorf("a page from after the edit is told %q", m)
	}
}
