package preview

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/coder/websocket"
)

// A message tells an open page one thing. Type says which, and which fields
// are filled in:
//
//	hello      Run, Token, Beat: first, once
//	clean      Source: the page shows the newest site
//	changed    Source, Sum, HTML: the page as it is now
//	failed     the page cannot be made; its last good form stays
//	gone       To, Title, Home: there is no such page any more
//	style, script, image   Paths: files whose names stay when they change
//	problems   Errors, Here, Counts
//	alive      nothing new, but the server is there
type message struct {
	Type   string    `json:"type"`
	Run    string    `json:"run,omitempty"`
	Token  string    `json:"token,omitempty"`
	Beat   int64     `json:"beat,omitempty"` // milliseconds from one sign of life to the next
	Sum    string    `json:"sum,omitempty"`
	HTML   string    `json:"html,omitempty"`
	Source string    `json:"source,omitempty"` // the file a person would edit
	To     string    `json:"to,omitempty"`
	Home   string    `json:"home,omitempty"`
	Title  string    `json:"title,omitempty"`
	Paths  []string  `json:"paths,omitempty"`
	Errors []problem `json:"errors,omitempty"` // of the page at hand first
	Here   []problem `json:"here,omitempty"`   // warnings and notes of the page at hand
	Counts *counts   `json:"counts,omitempty"` // in the whole site
}

const (
	beat    = 10 * time.Second // the client takes a server for dead that misses two
	patient = 10 * time.Second // a browser that takes nothing for so long is not there any more
)

// socket follows the site for one open page.
func (s *Server) socket(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	ctx := c.CloseRead(r.Context())
	q := r.URL.Query()
	t := &tab{at: q.Get("page"), sum: q.Get("sum"), run: q.Get("run"), source: q.Get("source")}
	send := func(m message) error {
		b, err := json.Marshal(m)
		if err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(ctx, patient)
		defer cancel()
		return c.Write(ctx, websocket.MessageText, b)
	}
	ping := func() error {
		ctx, cancel := context.WithTimeout(ctx, patient)
		defer cancel()
		return c.Ping(ctx)
	}
	_ = s.follow(ctx, t, send, ping)
}

// follow tells a page of every new site until the connection or the context
// ends, and shows in between that the server is there.
func (s *Server) follow(ctx context.Context, t *tab, send func(message) error, ping func() error) error {
	every := cmp.Or(s.client.beat, beat)
	if err := send(message{Type: "hello", Run: s.client.run(), Token: s.client.token(), Beat: every.Milliseconds()}); err != nil {
		return err
	}
	for {
		s.mu.RLock()
		changed := s.changed
		s.mu.RUnlock()
		for _, m := range s.news(t) {
			if err := send(m); err != nil {
				return err
			}
		}
		for quiet := true; quiet; {
			select {
			case <-changed:
				quiet = false
			case <-time.After(every):
				if err := send(message{Type: "alive"}); err != nil {
					return err
				}
				if err := ping(); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
}

// withScript adds the client to a page. The page remembers by its sum which
// bytes it was made of, so that no change is missed before it connects. The
// script is not deferred: it notes the page as it was served before the page's
// own scripts change it.
func withScript(body []byte, sum string) []byte {
	script := fmt.Appendf(nil, "<script src=\"/_lontar/client.js?%s\"></script>\n", sum)
	at := bytes.LastIndex(body, []byte("</body>"))
	if at < 0 {
		at = len(body)
	}
	return bytes.Join([][]byte{body[:at], body[at:]}, script)
}

// sumOf tells one answer of Page from another: that there is no page, and that
// it cannot be made, from every page.
func sumOf(body []byte, found bool, err error) string {
	switch {
	case err != nil:
		return fmt.Sprintf("failed-%x", sha256.Sum256([]byte(err.Error())))
	case !found:
		return fmt.Sprintf("lost-%x", sha256.Sum256(body))
	}
	return fmt.Sprintf("%x", sha256.Sum256(body))
}
