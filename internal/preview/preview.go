// Package preview shows the site while it is being edited: each page is made
// when it is asked for, and each open page is told when its bytes change.
package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"time"

	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/pipeline"
	"lontar/internal/watch"
)

// Options of Run.
type Options struct {
	Dir    string
	Theme  fs.FS
	Host   string // where others may reach it: a name or an address, 0.0.0.0 for all of them; "": this machine only
	Port   int
	Drafts bool // stories that are drafts, and those of days to come
	At     time.Time
	Cache  string // folder, as in pipeline.Options
	Ready  func(Address)
	Report func([]diag.Diagnostic) // whenever there is something else to say
	Editor string                  // the command that opens a file; "" the one of $VISUAL or $EDITOR
}

// An Address says where the site is shown.
type Address struct {
	URL    string   // on this machine
	Others []string // on others; none unless a host was given
	Taken  bool     // the port that was asked for was in use
}

// Run serves until the context ends.
func Run(ctx context.Context, o Options) error {
	started := hurry()
	w, err := pipeline.New(o.Dir, o.Theme, pipeline.Options{Drafts: o.Drafts, At: o.At, Cache: o.Cache})
	if err != nil {
		return err
	}
	defer w.Close()
	// Watching begins first, so that no edit is missed while the site is made.
	changes, err := watch.Changes(ctx, o.Dir, append([]string{load.Settings}, load.Folders...))
	if err != nil {
		return err
	}
	s, err := newServer(w, reporter(o.Report), rest)
	if err != nil {
		return err
	}
	defer s.stop()
	go boundMemory(started)
	s.client.editor = newEditor(o.Dir, o.Editor)
	ln, err := listen(o.Host, o.Port)
	if err != nil {
		return err
	}
	if o.Host != "" {
		s.reach = reach{open: true, name: o.Host}
	}
	srv := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	go s.watch(changes)
	go func() {
		<-ctx.Done()
		_ = srv.Close()
	}()
	o.Ready(addressOf(ln.Addr(), o, s.Site().Config.BasePath()))
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// rest is how long nothing is looked at after an edit, so that the browser has
// the machine for itself while it shows it.
const rest = 150 * time.Millisecond

// watch makes the next site of each batch of changes.
func (s *Server) watch(changes <-chan watch.Batch) {
	for b := range changes {
		if b.Polling != nil {
			s.note(diag.Diagnostic{Code: "preview/polling", Severity: diag.Warning, Path: ".", Message: "the system does not watch files any more: " + b.Polling.Error(),
				Hint: "edits are seen within a second; allow more watches to see them at once (on Linux: sysctl fs.inotify.max_user_watches=524288)"})
		}
		at := b.Paths
		if b.All {
			at = nil
		}
		if err := s.refresh(at); err != nil {
			s.note(diag.Diagnostic{Code: "preview/failed", Severity: diag.Error, Path: ".", Message: err.Error(), Hint: "the last site that could be made is shown; save a file to try again"})
		}
	}
}

// reporter leaves out what it said just before.
func reporter(report func([]diag.Diagnostic)) func([]diag.Diagnostic) {
	var said []diag.Diagnostic
	return func(list []diag.Diagnostic) {
		if !slices.Equal(list, said) {
			said = slices.Clone(list)
			report(list)
		}
	}
}
