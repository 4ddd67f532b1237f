// Package cli holds the commands. It is the only package that prints.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
	"lontar/internal/write"
)

// Exit statuses.
const (
	clean   = 0
	faulty  = 1 // diagnostics of severity error
	misused = 2
	failed  = 3 // the job could not be done
)

var formats = []string{"text", "json", "sarif", "github"}

type app struct {
	out, err io.Writer
	theme    fs.FS
	dir      string
	format   string
	status   int
}

// Main runs a command line and returns the exit status.
func Main(args []string, out, errOut io.Writer, theme fs.FS) int {
	a := &app{out: out, err: errOut, theme: theme}
	root := a.root()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := root.ExecuteContext(ctx)
	var wrong usageError
	switch {
	case errors.As(err, &wrong):
		fmt.Fprintf(errOut, "error: %v\n", err)
		if !strings.Contains(err.Error(), "\nhint: ") {
			fmt.Fprintln(errOut, "hint: lontar help shows what there is")
		}
		return misused
	case err != nil:
		fmt.Fprintf(errOut, "error: %v\n", err)
		return failed
	}
	return a.status
}

type usageError struct{ error }

func usage(args cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, given []string) error {
		if err := args(cmd, given); err != nil {
			return usageError{err}
		}
		return nil
	}
}

// noSuchCommand is for commands that only hold others.
func noSuchCommand(cmd *cobra.Command, given []string) error {
	if len(given) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	hint := ""
	if near := diag.Nearest(given[0], names); near != "" {
		hint = fmt.Sprintf("; did you mean %q?", near)
	}
	return fmt.Errorf("there is no command %q%s", given[0], hint)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use: "lontar", Short: "a news archive in many languages, explained by a glossary",
		Example:       "  lontar serve            look at the site while you edit it\n  lontar build            write it to build/\n  lontar check            say what is wrong with it",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          usage(noSuchCommand),
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		wrong, ok := strings.CutPrefix(err.Error(), "unknown flag: --")
		if !ok {
			return usageError{err}
		}
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := diag.Nearest(wrong, names); near != "" {
			return usageError{fmt.Errorf("%w; did you mean \"--%s\"?", err, near)}
		}
		return usageError{fmt.Errorf("%w; %s --help names those there are", err, cmd.CommandPath())}
	})
	root.PersistentFlags().StringVarP(&a.dir, "dir", "C", ".", "the folder of the site")
	root.PersistentFlags().StringVar(&a.format, "format", "text", "how diagnostics are printed: text, json, sarif or github")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if !slices.Contains(formats, a.format) {
			return usageError{fmt.Errorf("--format is one of %s, not %q", strings.Join(formats, ", "), a.format)}
		}
		return nil
	}
	root.AddCommand(a.build(), a.serve(), a.check(), a.newCommand(), a.explain(), a.glossary(), a.list(), a.statusCommand(), a.accept(), a.bench(), a.versionCommand())
	return root
}

// open makes the site of the folder once.
func (a *app) open(o pipeline.Options) (*pipeline.Workshop, *pipeline.Site, error) {
	o.Cache = a.cache()
	if _, err := os.Stat(filepath.Join(a.dir, "content")); err != nil {
		return nil, nil, fmt.Errorf("there is no content/ in %s\nhint: go to the folder of a site, name it with -C, or begin one with: lontar new site my-archive", a.dir)
	}
	w, err := pipeline.New(a.dir, a.theme, o)
	if err != nil {
		return nil, nil, err
	}
	s, err := w.Make()
	if err != nil {
		w.Close()
		return nil, nil, err
	}
	return w, s, nil
}

// cache is the folder of what is kept between runs.
func (a *app) cache() string { return filepath.Join(a.dir, ".lontar", "cache") }

func (a *app) report(list []diag.Diagnostic) error {
	if diag.HasErrors(list) {
		a.status = faulty
	}
	switch a.format {
	case "json":
		return diag.WriteJSON(a.out, list)
	case "sarif":
		return diag.WriteSARIF(a.out, version(), list)
	case "github":
		return diag.WriteGitHub(a.out, list)
	}
	diag.Fprint(a.err, list, a.terminal() && os.Getenv("NO_COLOR") == "")
	return nil
}

func (a *app) terminal() bool {
	f, ok := a.err.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// day adds the flag for the day the site is made for. It is an input like any
// other, so that the same day gives the same site.
func day(cmd *cobra.Command, at *time.Time) {
	*at = time.Now().UTC().Truncate(24 * time.Hour)
	cmd.Flags().TimeVar(at, "at", *at, []string{time.DateOnly}, "make the site as of this day: what has expired by then is left out")
	cmd.Flags().Lookup("at").DefValue = "today"
}

// withoutInfo leaves out what is only worth knowing: check shows it.
func withoutInfo(list []diag.Diagnostic) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, d := range list {
		if d.Severity != diag.Info {
			out = append(out, d)
		}
	}
	return out
}

func (a *app) build() *cobra.Command {
	var out string
	var o pipeline.Options
	cmd := &cobra.Command{Use: "build", Short: "write the site to build/", Example: "  lontar build\n  lontar build --out public\n  lontar build --out /media/stick/archive --explicit-index     opens from a disk, without a server", Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			start := time.Now()
			w, s, err := a.open(o)
			if err != nil {
				return err
			}
			defer w.Close()
			list, err := s.Check()
			if err != nil {
				return err
			}
			if out == "" {
				out = a.dir + "/build"
			}
			gone, err := lost(s, out, false)
			if err != nil {
				return err
			}
			if err := a.report(diag.Sort(append(withoutInfo(list), gone...))); err != nil {
				return err
			}
			if a.status == faulty {
				fmt.Fprintln(a.err, "nothing was written: mend the errors first")
				return nil
			}
			stats, err := write.Tree(cmd.Context(), out, s.Jobs, write.Options{Progress: a.progress()})
			if a.terminal() {
				fmt.Fprint(a.err, "\r\x1b[K")
			}
			var fault diag.Diagnostic
			if errors.As(err, &fault) {
				return a.report([]diag.Diagnostic{fault})
			}
			if err != nil {
				return err
			}
			w.Sweep()
			if a.format == "text" {
				fmt.Fprintf(a.out, "%d files in %d languages in %.1f s: %d written, %d unchanged, %d removed\n", len(s.Jobs), len(s.Langs), time.Since(start).Seconds(), stats.Written, stats.Unchanged, stats.Removed)
			}
			return nil
		}}
	cmd.Flags().StringVarP(&out, "out", "o", "", "the folder to write (default build/ in the site)")
	cmd.Flags().BoolVar(&o.Drafts, "drafts", false, "make drafts too, and stories of days to come")
	cmd.Flags().BoolVar(&o.Explicit, "explicit-index", false, "end links in index.html, so that the folder can be read without a server")
	day(cmd, &o.At)
	return cmd
}

// progress shows a line that counts, on a terminal only.
func (a *app) progress() func(done, total int) {
	if !a.terminal() {
		return nil
	}
	var last atomic.Int64
	return func(done, total int) {
		now := time.Now().UnixMilli()
		if prev := last.Load(); now-prev > 100 && last.CompareAndSwap(prev, now) {
			fmt.Fprintf(a.err, "\r%d of %d files", done, total)
		}
	}
}

func (a *app) explain() *cobra.Command {
	return &cobra.Command{Use: "explain CODE", Short: "say what a diagnostic means", Example: "  lontar explain frontmatter/unknown-key", Args: usage(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, given []string) error {
			e, ok := diag.Explanations[given[0]]
			if !ok {
				hint := ""
				if n := diag.Nearest(given[0], diag.Codes()); n != "" {
					hint = fmt.Sprintf("\nhint: did you mean %q?", n)
				}
				return usageError{fmt.Errorf("there is no diagnostic %q%s", given[0], hint)}
			}
			_, err := fmt.Fprintf(a.out, "%s\n\n%s\n\nbefore:\n    %s\nafter:\n    %s\n", given[0], e.Text, e.Before, e.After)
			return err
		}}
}
