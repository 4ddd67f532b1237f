package preview

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the script of open pages
	"fmt"
	"net/http"

	"github.com/coder/websocket"

	"lontar/internal/diag"
)

// reloadScript is never part of a built site. It asks for the page again when
// told to, and shows errors over the last good page.
//
//go:embed client/reload.js
var reloadScript string

// withScript adds the reload script to a page. The page remembers by its sum
// which bytes it was made of, so that no change is missed before it connects.
func withScript(body []byte, sum [sha256.Size]byte) []byte {
	return bytes.Replace(body, []byte("</body>"), fmt.Appendf(nil, "<script src=\"/_lontar/reload.js?%x\" defer></script>\n</body>", sum), 1)
}

// socket tells one open page when its bytes are others than those it shows,
// and what is wrong with the site.
func (s *Server) socket(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	ctx := c.CloseRead(r.Context())
	at, shown := r.URL.Query().Get("page"), r.URL.Query().Get("sum")
	for {
		s.mu.RLock()
		changed := s.changed
		s.mu.RUnlock()
		body, _, _, _, err := s.Page(at)
		now := fmt.Sprintf("%x", sumOf(body, err))
		if err := c.Write(ctx, websocket.MessageText, s.message(now != shown)); err != nil {
			return
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return
		}
	}
}

// sumOf tells one answer of Page from another.
func sumOf(body []byte, err error) [sha256.Size]byte {
	if err != nil {
		body = []byte(err.Error())
	}
	return sha256.Sum256(body)
}

func (s *Server) message(reload bool) []byte {
	var errs []diag.Diagnostic
	for _, d := range s.Diagnostics() {
		if d.Severity == diag.Error {
			errs = append(errs, d)
		}
	}
	if len(errs) > 0 {
		var b bytes.Buffer
		diag.Fprint(&b, errs, false)
		return append([]byte("errors\n"), b.Bytes()...)
	}
	if reload {
		return []byte("reload")
	}
	return []byte("clean")
}
