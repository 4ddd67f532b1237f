package cli

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"lontar/internal/diag"
	"lontar/internal/preview"
)

func (a *app) serve() *cobra.Command {
	o := preview.Options{}
	var open bool
	cmd := &cobra.Command{Use: "serve", Short: "show the site in the browser and follow every edit", Example: "  lontar serve\n  lontar serve --open --drafts\n  lontar serve --host 0.0.0.0 --port 8080", Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := os.Stat(a.dir + "/content"); err != nil {
				return fmt.Errorf("there is no content/ in %s\nhint: begin a site with: lontar new site my-archive", a.dir)
			}
			o.Dir, o.Theme, o.Cache = a.dir, a.theme, a.cache()
			o.Ready = func(at preview.Address) { a.ready(o, at, open) }
			faulty := false
			o.Report = func(list []diag.Diagnostic) {
				list = withoutInfo(list)
				if len(list) == 0 && faulty {
					fmt.Fprintln(a.err, "nothing is wrong any more")
				}
				faulty = len(list) > 0
				diag.Fprint(a.err, list, a.terminal() && os.Getenv("NO_COLOR") == "")
			}
			return preview.Run(cmd.Context(), o)
		}}
	cmd.Flags().IntVarP(&o.Port, "port", "p", 1313, "the port; the next free one is taken if it is in use")
	cmd.Flags().StringVar(&o.Host, "host", "", "let others on the network look too, by this name or address; 0.0.0.0 for every address of this machine")
	cmd.Flags().BoolVar(&open, "open", false, "open the site in the browser")
	cmd.Flags().BoolVar(&o.Drafts, "drafts", false, "show drafts too, and stories of days to come")
	cmd.Flags().StringVar(&o.Editor, "editor", "", "the command that opens a file from the browser, such as 'code -g {file}:{line}:{column}'; else $VISUAL or $EDITOR")
	day(cmd, &o.At)
	return cmd
}

// ready says where the site is.
func (a *app) ready(o preview.Options, at preview.Address, open bool) {
	if at.Taken {
		fmt.Fprintf(a.err, "port %d is in use, so the next free one was taken\n", o.Port)
	}
	fmt.Fprintf(a.out, "the site is at %s — stop with Ctrl+C\n", at.URL)
	for _, other := range at.Others {
		fmt.Fprintf(a.out, "others find it at %s\n", other)
	}
	if o.Host != "" {
		fmt.Fprintln(a.err, "warning: whoever can reach this machine can read the site, drafts among them if you show them")
	}
	if open {
		if err := browse(at.URL); err != nil {
			fmt.Fprintf(a.err, "the browser did not open: %v\n", err)
		}
	}
}

// browse opens an address in the browser: that of $BROWSER, or the system's.
func browse(url string) error {
	command := map[string][]string{"darwin": {"open"}, "windows": {"rundll32", "url.dll,FileProtocolHandler"}}[runtime.GOOS]
	if command == nil {
		command = []string{"xdg-open"}
	}
	if own := strings.Fields(os.Getenv("BROWSER")); len(own) > 0 {
		command = own
	}
	c := exec.Command(command[0], append(command[1:], url)...)
	if err := c.Start(); err != nil {
		return err
	}
	go func() { _ = c.Wait() }() // so that it does not stay as a zombie
	return nil
}
