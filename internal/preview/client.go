package preview

import (
	"bytes"
	"crypto/rand"
	"embed"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// The client is never part of a built site. Its files are parts of one script,
// in this order, so that a page asks for one.
//
//go:embed client
var clientFiles embed.FS

var clientScripts = []string{"morph.js", "patch.js", "overlay.js", "bar.js", "socket.js"}

// client is what the server keeps for open pages.
type client struct {
	shared
	editor *editor       // nil: nothing can be opened
	beat   time.Duration // 0: as usual
	once   sync.Once
	id     string
}

// run names this run of the server. It is also the token that a page must show
// to have a file opened: other sites' pages cannot read it.
func (c *client) run() string {
	c.once.Do(func() { c.id = rand.Text() })
	return c.id
}

func (c *client) token() string { return c.run() }

// ours answers what is below /_lontar/.
func (s *Server) ours(w http.ResponseWriter, r *http.Request, rest string) {
	w.Header().Set("Cache-Control", "no-cache")
	switch first, _, _ := bytes.Cut([]byte(rest), []byte("/")); string(first) {
	case "socket":
		s.socket(w, r)
	case "client.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write(clientScript())
	case "page.json":
		s.pageJSON(w, r)
	case "open":
		s.open(w, r)
	case "compare", "compare.js", "compare.css":
		s.compare(w, r, rest)
	default:
		http.NotFound(w, r)
	}
}

// clientScript puts the parts together in one scope that the page cannot see.
var clientScript = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	b.WriteString("(() => {\n\"use strict\";\n")
	style, err := json.Marshal(string(clientFile("preview.css")))
	if err != nil {
		panic(err) // a string always has a form in JSON
	}
	fmt.Fprintf(&b, "const style = %s;\n", style)
	for _, name := range clientScripts {
		fmt.Fprintf(&b, "// %s\n%s\n", name, clientFile(name))
	}
	b.WriteString("})();\n")
	return b.Bytes()
})

func clientFile(name string) []byte {
	b, err := clientFiles.ReadFile("client/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return b
}
