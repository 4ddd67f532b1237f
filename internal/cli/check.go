package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
)

func (a *app) check() *cobra.Command {
	var o pipeline.Options
	var fix bool
	var against string
	cmd := &cobra.Command{Use: "check", Short: "say what is wrong with the site", Args: usage(cobra.NoArgs),
		Example: "  lontar check\n  lontar check --fix                 replace deprecated terms where that is certain\n  lontar check --format github       for a workflow; sarif and json too\n  lontar check --against build/      name the addresses of an earlier build that are gone",
		RunE: func(*cobra.Command, []string) error {
			list, err := a.checkOnce(o, against)
			if err != nil {
				return err
			}
			if fix {
				done, err := a.mend(list)
				if err != nil {
					return err
				}
				if done > 0 {
					fmt.Fprintln(a.err, counted(done, "place"), "mended")
					if list, err = a.checkOnce(o, against); err != nil {
						return err
					}
				}
			}
			if err := a.report(list); err != nil {
				return err
			}
			if a.format == "text" {
				fmt.Fprintln(a.out, counted(len(list), "diagnostic"))
			}
			return nil
		}}
	cmd.Flags().BoolVar(&o.Drafts, "drafts", false, "look at drafts too, and stories of days to come")
	cmd.Flags().BoolVar(&fix, "fix", false, "write the corrections that are certain into the files")
	cmd.Flags().StringVar(&against, "against", "", "the folder of an earlier build, to compare its addresses with the site's")
	day(cmd, &o.At)
	return cmd
}

func (a *app) checkOnce(o pipeline.Options, against string) ([]diag.Diagnostic, error) {
	w, s, err := a.open(o)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	list, err := s.Check()
	if err != nil || against == "" {
		return list, err
	}
	lost, err := lost(s, against, true)
	return diag.Sort(append(list, lost...)), err
}

// mend writes the fixes into the files, each file at once or not at all.
func (a *app) mend(list []diag.Diagnostic) (int, error) {
	byFile := map[string][]diag.Diagnostic{}
	for _, d := range list {
		if d.Fix != (diag.Fix{}) {
			byFile[d.Path] = append(byFile[d.Path], d)
		}
	}
	root, err := os.OpenRoot(a.dir)
	if err != nil {
		return 0, fmt.Errorf("open the site's folder: %w", err)
	}
	defer root.Close()
	total := 0
	for name, diags := range byFile {
		old, err := root.ReadFile(name)
		if err != nil {
			return total, fmt.Errorf("mend %s: %w", name, err)
		}
		b, done := diag.Apply(old, diags)
		if bytes.Equal(old, b) {
			continue
		}
		if err := replace(root, name, b); err != nil {
			return total, fmt.Errorf("mend %s: %w", name, err)
		}
		total += done
	}
	return total, nil
}

// replace writes a file at once or not at all.
func replace(root *os.Root, name string, b []byte) error {
	mode := os.FileMode(0o644)
	if info, err := root.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	temp := filepath.Join(filepath.Dir(name), ".lontar-mended")
	if err := root.WriteFile(temp, b, mode); err != nil {
		return err
	}
	if err := root.Rename(temp, name); err != nil {
		_ = root.Remove(temp)
		return err
	}
	return nil
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{Use: "version", Short: "print the version", Args: usage(cobra.NoArgs), RunE: func(*cobra.Command, []string) error {
		_, err := fmt.Fprintln(a.out, "lontar", version())
		return err
	}}
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(built from source)"
}

// counted is a number of things whose plural ends in s.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
