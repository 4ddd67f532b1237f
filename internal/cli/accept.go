package cli

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

func (a *app) accept() *cobra.Command {
	var all, unrecorded bool
	cmd := &cobra.Command{Use: "accept [STORY [LANGUAGE…]]", Short: "record that translations say what their original says now", Args: usage(cobra.ArbitraryArgs),
		Example: "  lontar accept news/2024/my-story fi ru\n  lontar accept news/2024/my-story --all\n  lontar accept --unrecorded             all that nobody has recorded yet",
		Long: "Writes the translations.lock beside the story. Look at the translation first: what is recorded as up to date is\n" +
			"shown to readers as up to date, until the original changes again. --all and --unrecorded, without a story, are for\n" +
			"the whole archive; --all also forgets translations that are not there any more.",
		RunE: func(_ *cobra.Command, given []string) error {
			if some := all || unrecorded; some == (len(given) > 1) {
				return usageError{fmt.Errorf("say which translations: a story and its languages, or --all, or --unrecorded")}
			}
			return a.withDrafts(func(s *pipeline.Site) error {
				stories := s.Stories
				if len(given) > 0 {
					st, err := storyOf(s, given[0])
					if err != nil {
						return err
					}
					stories = []*relate.Story{st}
				}
				for _, st := range stories {
					list, err := chosen(s, st, given, unrecorded)
					if err != nil {
						return err
					}
					if err := a.record(s, st, list, all); err != nil {
						return err
					}
				}
				return nil
			})
		}}
	cmd.Flags().BoolVar(&all, "all", false, "all translations, those that are stale too")
	cmd.Flags().BoolVar(&unrecorded, "unrecorded", false, "all translations nothing is recorded of yet")
	return cmd
}

// withDrafts opens the site with the drafts that translators work on.
func (a *app) withDrafts(do func(*pipeline.Site) error) error {
	w, s, err := a.open(pipeline.Options{Drafts: true})
	if err != nil {
		return err
	}
	defer w.Close()
	return do(s)
}

// storyOf finds a story by its address in content/, or by a path of its folder
// or of one of its files.
func storyOf(s *pipeline.Site, given string) (*relate.Story, error) {
	key := strings.TrimPrefix(path.Clean(filepath.ToSlash(given)), "content/")
	var keys []string
	for _, st := range s.Stories {
		if st.Key == key || slices.ContainsFunc(st.Editions, func(p *relate.Page) bool { return p.Edition.Story == key || p.File.Path == "content/"+key }) {
			return st, nil
		}
		keys = append(keys, st.Key)
	}
	hint := "\nhint: lontar status lists them"
	if n := diag.Nearest(key, keys); n != "" {
		hint = fmt.Sprintf("; did you mean %q?", n)
	}
	return nil, usageError{fmt.Errorf("there is no story %q%s", given, hint)}
}

// edition finds a story's edition in a language given by hand.
func editionOf(s *pipeline.Site, st *relate.Story, given string) (*relate.Page, error) {
	lang, err := language(s, given)
	if err != nil {
		return nil, err
	}
	p := st.Edition(lang)
	switch {
	case p == nil:
		return nil, usageError{fmt.Errorf("%s has no edition in %q", st.Key, lang)}
	case p.Translation.From == "":
		return nil, usageError{fmt.Errorf("%s is no translation\nhint: say in its front matter what it was made from: translation: {from: %s}", p.File.Path, st.Original.Lang)}
	case p.From() == nil:
		return nil, usageError{fmt.Errorf("%s was made from an edition in %q, which is not there", p.File.Path, p.Translation.From)}
	}
	return p, nil
}

// chosen are the translations of a story to be recorded: those named, or all
// that can be.
func chosen(s *pipeline.Site, st *relate.Story, given []string, unrecorded bool) ([]*relate.Page, error) {
	var out []*relate.Page
	if len(given) > 1 {
		for _, g := range given[1:] {
			p, err := editionOf(s, st, g)
			if err != nil {
				return nil, err
			}
			out = append(out, p)
		}
		return out, nil
	}
	for _, p := range st.Editions {
		f, err := s.Freshness(p)
		if err != nil {
			return nil, err
		}
		if f.From != nil && (!unrecorded || f.Is(relate.Unrecorded)) {
			out = append(out, p)
		}
	}
	return out, nil
}

// record writes a story's lock, and says what it recorded that was not so before.
func (a *app) record(s *pipeline.Site, st *relate.Story, list []*relate.Page, forget bool) error {
	news, err := recorded(s, st, list, forget)
	if err != nil {
		return err
	}
	file, text, err := s.Record(st, list, forget)
	var fault diag.Diagnostic
	if errors.As(err, &fault) {
		return a.report([]diag.Diagnostic{fault})
	}
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(a.dir)
	if err != nil {
		return fmt.Errorf("open the site's folder: %w", err)
	}
	defer root.Close()
	old, err := root.ReadFile(file)
	if string(old) == string(text) || err != nil && text == nil {
		return nil
	}
	if text == nil {
		err = root.Remove(file)
	} else {
		err = replace(root, file, text)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", file, err)
	}
	if news == nil {
		news = []string{"written"}
	}
	_, err = fmt.Fprintf(a.out, "%s: %s\n", file, strings.Join(news, "; "))
	return err
}

// recorded is what a record will change, in words.
func recorded(s *pipeline.Site, st *relate.Story, list []*relate.Page, forget bool) ([]string, error) {
	were := map[relate.State][]string{}
	for _, p := range list {
		f, err := s.Freshness(p)
		if err != nil {
			return nil, err
		}
		were[f.States[0]] = append(were[f.States[0]], p.Lang)
	}
	var news []string
	for _, state := range []relate.State{relate.Stale, relate.Unrecorded} {
		if langs := were[state]; len(langs) == 1 {
			news = append(news, fmt.Sprintf("recorded %s, which was %s", langs[0], state))
		} else if len(langs) > 1 {
			news = append(news, fmt.Sprintf("recorded %s, which were %s", strings.Join(langs, ", "), state))
		}
	}
	if forget {
		lost, err := s.Lost(st)
		if err != nil {
			return nil, err
		}
		if lost != nil {
			news = append(news, "forgot "+strings.Join(lost, ", "))
		}
	}
	return news, nil
}

// begun records what a translation that was just begun is made from, so that a
// change of the original while it is being written is noticed.
func (a *app) begun(story, lang string) error {
	return a.withDrafts(func(s *pipeline.Site) error {
		st, err := storyOf(s, story)
		if err != nil {
			return err
		}
		p, err := editionOf(s, st, lang)
		if err != nil {
			return err
		}
		return a.record(s, st, []*relate.Page{p}, false)
	})
}
