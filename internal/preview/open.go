package preview

import (
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// An editor opens files of a site at a place.
type editor struct {
	dir     string                // absolute
	command []string              // with {file}, {line} and {column}; nil: the browser follows a vscode:// link
	start   func(*exec.Cmd) error // starts it and does not wait
}

// editors are the windowed editors we know how to tell a line. One that runs
// in a terminal cannot be started from here.
var editors = map[string][]string{
	"code": {"--goto", "{file}:{line}:{column}"}, "code-insiders": {"--goto", "{file}:{line}:{column}"}, "codium": {"--goto", "{file}:{line}:{column}"}, "cursor": {"--goto", "{file}:{line}:{column}"},
	"subl": {"{file}:{line}:{column}"}, "zed": {"{file}:{line}:{column}"}, "mate": {"--line", "{line}:{column}", "{file}"}, "bbedit": {"+{line}", "{file}"},
	"gvim": {"--remote-silent", "+{line}", "{file}"}, "mvim": {"--remote-silent", "+{line}", "{file}"}, "emacs": {"+{line}:{column}", "{file}"},
	"emacsclient": {"--no-wait", "+{line}:{column}", "{file}"}, "gedit": {"+{line}:{column}", "{file}"}, "gnome-text-editor": {"{file}"}, "kate": {"--line", "{line}", "--column", "{column}", "{file}"},
	"idea": {"--line", "{line}", "--column", "{column}", "{file}"}, "webstorm": {"--line", "{line}", "--column", "{column}", "{file}"}, "goland": {"--line", "{line}", "--column", "{column}", "{file}"},
	"notepad++": {"-n{line}", "-c{column}", "{file}"},
}

// newEditor takes the command given, else that of $VISUAL or $EDITOR if it is
// a windowed one we know.
func newEditor(dir, command string) *editor {
	abs, err := filepath.Abs(dir)
	if err != nil {
		abs = dir
	}
	e := &editor{dir: abs, start: func(c *exec.Cmd) error {
		if err := c.Start(); err != nil {
			return err
		}
		go func() { _ = c.Wait() }() // so that it does not stay as a zombie
		return nil
	}}
	if words := fields(command); len(words) > 0 {
		e.command = whole(words, true)
		return e
	}
	for _, name := range []string{"VISUAL", "EDITOR"} {
		words := fields(os.Getenv(name))
		if len(words) == 0 || strings.Contains(strings.Join(words, " ")+" ", " -nw ") {
			continue
		}
		if e.command = whole(words, false); e.command != nil {
			return e
		}
	}
	return e
}

// whole adds to a command that names no file how it is told one; nil if that
// is not known and given is false.
func whole(words []string, given bool) []string {
	if strings.Contains(strings.Join(words, " "), "{file}") {
		return words
	}
	name := strings.TrimSuffix(filepath.Base(words[0]), ".exe")
	args, known := editors[name]
	if !known && !given {
		return nil
	}
	if !known {
		args = []string{"{file}"}
	}
	out := append([]string{}, words...)
	for _, a := range args {
		// "code -g" says already what we would add.
		if a != "--goto" || !strings.Contains(strings.Join(words, " "), " -g") {
			out = append(out, a)
		}
	}
	return out
}

// fields splits a command at blanks outside of quotation marks.
func fields(s string) []string {
	var out []string
	var word strings.Builder
	quote, in := rune(0), false
	for _, r := range s {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, in = r, true
		case quote == 0 && unicode.IsSpace(r):
			if in {
				out = append(out, word.String())
				word.Reset()
			}
			in = false
		default:
			word.WriteRune(r)
			in = true
		}
	}
	if in {
		out = append(out, word.String())
	}
	return out
}

// A place is where a page asks the editor to go.
type place struct {
	Path string `json:"path"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
}

// open starts the editor on a file of the site, for pages of this run only.
// Without an editor the answer is a link that the browser may follow.
func (s *Server) open(w http.ResponseWriter, r *http.Request) {
	e := s.client.editor
	switch {
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", "POST")
		http.Error(w, "only POST", http.StatusMethodNotAllowed)
		return
	case !loopback(r.RemoteAddr):
		http.Error(w, "files are opened only for the machine they are on", http.StatusForbidden)
		return
	case r.Header.Get("Origin") == "" || subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Lontar-Token")), []byte(s.client.token())) != 1:
		http.Error(w, "only pages of this preview may open files", http.StatusForbidden)
		return
	case e == nil:
		http.Error(w, "this preview opens no files", http.StatusNotFound)
		return
	}
	var p place
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&p); err != nil {
		http.Error(w, "a place is {path, line, col}", http.StatusBadRequest)
		return
	}
	file, err := e.file(p.Path)
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	answer := map[string]string{}
	if e.command == nil {
		answer["link"] = link(file, max(p.Line, 1), max(p.Col, 1))
	} else if err := e.start(e.at(file, max(p.Line, 1), max(p.Col, 1))); err != nil {
		http.Error(w, fmt.Sprintf("the editor did not start: %v", err), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer)
}

// loopback tells whether a request comes from this machine. Others may look at
// a preview that was given a host, but start nothing here.
func loopback(remote string) bool {
	host, _, err := net.SplitHostPort(remote)
	return err == nil && net.ParseIP(host).IsLoopback()
}

// file returns the whole name of a file of the site, if it is one and nothing
// on the way to it leads out.
func (e *editor) file(name string) (string, error) {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return "", fmt.Errorf("%q is no file of this site", name)
	}
	root, err := os.OpenRoot(e.dir)
	if err != nil {
		return "", fmt.Errorf("open the site: %w", err)
	}
	defer root.Close()
	info, err := root.Stat(filepath.FromSlash(name))
	if err != nil || info.Mode().Type()&^fs.ModeSymlink != 0 {
		return "", fmt.Errorf("the site has no file %q of its own; what comes with Lontar can be copied there and changed", name)
	}
	return filepath.Join(e.dir, filepath.FromSlash(name)), nil
}

// at fills in the command. It is started as it is, by no shell.
func (e *editor) at(file string, line, col int) *exec.Cmd {
	words := make([]string, len(e.command))
	fill := strings.NewReplacer("{file}", file, "{line}", strconv.Itoa(line), "{column}", strconv.Itoa(col))
	for i, w := range e.command {
		words[i] = fill.Replace(w)
	}
	c := exec.Command(words[0], words[1:]...)
	c.Dir = e.dir
	return c
}

func link(file string, line, col int) string {
	p := filepath.ToSlash(file)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p
	}
	return fmt.Sprintf("vscode://file%s:%d:%d", (&url.URL{Path: p}).EscapedPath(), line, col)
}
