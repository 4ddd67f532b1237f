package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lontar/internal/locale"
)

func (a *app) newCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "new", Short: "begin a site, a story, an edition or a concept",
		Example: "  lontar new site my-archive\n  lontar new story news/2024/my-story en\n  lontar new edition news/2024/my-story id\n  lontar new concept valuation en",
		Args:    usage(noSuchCommand), RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	cmd.AddCommand(
		&cobra.Command{Use: "site FOLDER", Short: "begin a site in a new folder", Args: usage(cobra.ExactArgs(1)), RunE: func(_ *cobra.Command, g []string) error {
			for path, text := range map[string]string{
				"lontar.yaml":                      "title: My archive\nbaseURL: https://example.org/\ndefault: en\n",
				"content/news/welcome/index.en.md": storyText("Welcome", true, "", "A [valuation](term:valuation) is explained at the end of the story.\n"),
				"content/glossary/valuation.md":    conceptText("en", "valuation", "What a company is judged to be worth."),
			} {
				if err := a.create(filepath.Join(g[0], path), text); err != nil {
					return err
				}
			}
			fmt.Fprintf(a.out, "look at it with: lontar serve -C %s\n", g[0])
			return nil
		}},
		&cobra.Command{Use: "story PATH LANGUAGE", Short: "begin a story in its first language", Args: usage(cobra.ExactArgs(2)), RunE: func(_ *cobra.Command, g []string) error {
			return a.edition(g[0], g[1], "")
		}},
		&cobra.Command{Use: "edition PATH LANGUAGE", Short: "begin another language of a story", Args: usage(cobra.ExactArgs(2)), RunE: func(_ *cobra.Command, g []string) error {
			have, err := filepath.Glob(filepath.Join(a.dir, "content", g[0], "index.*.md"))
			if err != nil || len(have) == 0 {
				return fmt.Errorf("there is no story %q in content/\nhint: begin it with: lontar new story %s en", g[0], g[0])
			}
			from := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(have[0]), "index."), ".md")
			for _, h := range have {
				b, err := os.ReadFile(h)
				if err != nil {
					return fmt.Errorf("read the story: %w", err)
				}
				if !strings.Contains(string(b), "\ntranslation:") {
					from = strings.TrimSuffix(strings.TrimPrefix(filepath.Base(h), "index."), ".md")
				}
			}
			if err := a.edition(g[0], g[1], from); err != nil {
				return err
			}
			return a.begun(g[0], g[1])
		}},
		&cobra.Command{Use: "concept ID LANGUAGE", Short: "begin a concept of the glossary", Args: usage(cobra.ExactArgs(2)), RunE: func(_ *cobra.Command, g []string) error {
			tag, err := readTag(g[1])
			if err != nil {
				return err
			}
			return a.create(filepath.Join(a.dir, "content", "glossary", g[0]+".md"), conceptText(tag, strings.ReplaceAll(g[0], "-", " "), "What it means, in one or two sentences."))
		}})
	return cmd
}

func readTag(s string) (string, error) {
	tag, ok := locale.Canonical(s)
	if ok {
		return tag, nil
	}
	hint := ""
	if n := locale.Suggest(s); n != "" {
		hint = fmt.Sprintf("\nhint: did you mean %q?", n)
	}
	return "", usageError{fmt.Errorf("%q is not a language tag%s", s, hint)}
}

func (a *app) edition(story, lang, from string) error {
	tag, err := readTag(lang)
	if err != nil {
		return err
	}
	first, _, _ := strings.Cut(filepath.ToSlash(filepath.Clean(story)), "/")
	news := first != "pages"
	return a.create(filepath.Join(a.dir, "content", story, "index."+tag+".md"), storyText("Title", news, from, "The first paragraph.\n"))
}

func storyText(title string, news bool, from, body string) string {
	text := "---\ntitle: " + title + "\n"
	if news {
		text += "date: " + time.Now().Format(time.DateOnly) + "\n"
	}
	if from != "" {
		text += "translation: {from: " + from + ", method: human}\n"
	}
	return text + "---\n\n" + body
}

func conceptText(tag, term, definition string) string {
	return "---\ndomain: general\n---\n# " + tag + "\n\n- " + term + "\n\n" + definition + "\n"
}

// create writes a new file and never over one that is there.
func (a *app) create(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; nothing was changed", path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if _, err := f.WriteString(text); err != nil {
		f.Close()
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	_, err = fmt.Fprintln(a.out, path)
	return err
}
