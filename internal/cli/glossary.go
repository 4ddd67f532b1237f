package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/exchange"
	"lontar/internal/locale"
	"lontar/internal/pipeline"
)

func (a *app) glossary() *cobra.Command {
	cmd := &cobra.Command{Use: "glossary", Short: "look into the glossary, bring one in, give one away", Args: usage(noSuchCommand),
		Example: "  lontar glossary list --lang id\n  lontar glossary explain content/news/2024/my-story/index.id.md:12\n  lontar glossary coverage\n  lontar glossary import terms.tbx\n  lontar glossary export --format csv > terms.csv",
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	cmd.AddCommand(a.glossaryList(), a.glossaryExplain(), a.glossaryCoverage(), a.glossaryImport(), a.glossaryExport())
	return cmd
}

// with opens the site, does something with it and closes it.
func (a *app) with(do func(*pipeline.Site) error) error {
	w, s, err := a.open(pipeline.Options{})
	if err != nil {
		return err
	}
	defer w.Close()
	return do(s)
}

// language canonicalises a tag given by --lang and makes sure the site has it.
func language(s *pipeline.Site, given string) (string, error) {
	if given == "" {
		return s.Config.Default, nil
	}
	tag, ok := locale.Canonical(given)
	if !ok || !slices.Contains(s.Langs, tag) {
		return "", usageError{fmt.Errorf("the site has no language %q; it has %s", given, strings.Join(s.Langs, ", "))}
	}
	return tag, nil
}

func (a *app) glossaryList() *cobra.Command {
	var lang string
	cmd := &cobra.Command{Use: "list", Short: "all concepts with their terms in one language and how often they are used", Args: usage(cobra.NoArgs),
		Example: "  lontar glossary list --lang fi",
		RunE: func(*cobra.Command, []string) error {
			return a.with(func(s *pipeline.Site) error {
				lang, err := language(s, lang)
				if err != nil {
					return err
				}
				all, marked, err := s.Uses(lang)
				if err != nil {
					return err
				}
				w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
				fmt.Fprintln(w, "concept\tuses\tmarked\tterms")
				for _, c := range s.Concepts {
					terms := []string{"-"}
					if e := c.Entry(lang); e != nil {
						terms = terms[:0]
						for _, t := range e.Terms {
							if t.Status == "preferred" {
								terms = append(terms, t.Text)
							} else {
								terms = append(terms, t.Text+" ("+t.Status+")")
							}
						}
					}
					fmt.Fprintf(w, "%s\t%d\t%d\t%s\n", c.ID, all[c.ID], marked[c.ID], strings.Join(terms, ", "))
				}
				return w.Flush()
			})
		}}
	cmd.Flags().StringVar(&lang, "lang", "", "the language (default the site's)")
	return cmd
}

var placeArg = regexp.MustCompile(`^(.+?):(\d+)(?::(\d+))?$`)

func (a *app) glossaryExplain() *cobra.Command {
	return &cobra.Command{Use: "explain FILE:LINE[:COL]", Short: "say which terms were found at a place, and how", Args: usage(cobra.ExactArgs(1)),
		Example: "  lontar glossary explain content/news/2024/my-story/index.id.md:12\n  lontar glossary explain content/news/2024/my-story/index.id.md:12:30",
		RunE: func(_ *cobra.Command, given []string) error {
			m := placeArg.FindStringSubmatch(given[0])
			if m == nil {
				return usageError{fmt.Errorf("%q is no place: give FILE:LINE or FILE:LINE:COLUMN", given[0])}
			}
			line, _ := strconv.Atoi(m[2])
			col, _ := strconv.Atoi(m[3])
			return a.with(func(s *pipeline.Site) error {
				file := m[1]
				if rel, err := filepath.Rel(a.dir, file); err == nil && !strings.HasPrefix(rel, "..") {
					file = rel
				}
				list, err := s.Explain(file, line, col)
				if err != nil {
					return a.nearestEdition(s, file, err)
				}
				for _, e := range list {
					fmt.Fprintf(a.out, "%s:%d:%d: %s\n", file, e.Line, e.Col, explained(e))
				}
				if len(list) == 0 {
					fmt.Fprintln(a.out, "no term was found there")
				}
				return nil
			})
		}}
}

func (a *app) nearestEdition(s *pipeline.Site, file string, err error) error {
	var files []string
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			files = append(files, p.File.Path)
		}
	}
	if n := diag.Nearest(file, files); n != "" {
		return usageError{fmt.Errorf("%w; did you mean %q?", err, n)}
	}
	return usageError{err}
}

// explained is "valuasinya ← valuasi + -nya, valuation, status preferred; marked for readers".
func explained(e pipeline.Explanation) string {
	var parts []string
	for _, p := range e.Parts {
		if p.Before != "" {
			parts = append(parts, p.Before+"-")
		}
		if p.Word != "" {
			parts = append(parts, p.Word)
		}
		if p.Ending != "" {
			parts = append(parts, "-"+p.Ending)
		}
	}
	how := strings.Join(parts, " + ")
	if e.Term.Text == "" {
		how = "said by the author"
	} else if how == "" {
		how = e.Term.Text
	}
	return fmt.Sprintf("%s ← %s; concept %s, status %s; %s", e.Hit.Form, how, e.Hit.Concept, e.Term.Status, e.Marked)
}

func (a *app) glossaryCoverage() *cobra.Command {
	return &cobra.Command{Use: "coverage", Short: "how complete the glossary is in each language", Args: usage(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			return a.with(func(s *pipeline.Site) error {
				w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
				fmt.Fprintln(w, "language\tterms\tdefinitions\tconcepts used\tuses\tmarked")
				for _, lang := range s.Langs {
					terms, definitions := 0, 0
					for _, c := range s.Concepts {
						if e := c.Entry(lang); e != nil {
							if len(e.Terms) > 0 {
								terms++
							}
							if e.Definition != "" {
								definitions++
							}
						}
					}
					all, marked, err := s.Uses(lang)
					if err != nil {
						return err
					}
					fmt.Fprintf(w, "%s\t%d/%d\t%d/%d\t%d\t%d\t%d\n", lang, terms, len(s.Concepts), definitions, len(s.Concepts), len(all), sum(all), sum(marked))
				}
				return w.Flush()
			})
		}}
}

func sum(m map[string]int) int {
	n := 0
	for _, v := range m {
		n += v
	}
	return n
}

func (a *app) glossaryImport() *cobra.Command {
	return &cobra.Command{Use: "import FILE", Short: "make concepts of a TBX or CSV file", Args: usage(cobra.ExactArgs(1)),
		Example: "  lontar glossary import terms.tbx\n  lontar glossary import terms.csv",
		Long:    "Writes a file of content/glossary/ for each concept. A concept that is there already is left as it is.",
		RunE: func(_ *cobra.Command, given []string) error {
			b, err := os.ReadFile(given[0])
			if err != nil {
				return fmt.Errorf("read the glossary: %w", err)
			}
			concepts, diags := exchange.Read(given[0], b)
			if err := a.report(diags); err != nil || a.status == faulty {
				return err
			}
			made, kept := 0, 0
			for _, c := range concepts {
				name := filepath.Join(a.dir, "content", "glossary", c.ID+".md")
				if _, err := os.Stat(name); err == nil {
					kept++
					continue
				}
				if err := a.create(name, exchange.Markdown(c)); err != nil {
					return err
				}
				made++
			}
			_, err = fmt.Fprintf(a.out, "%d concepts made, %d left as they were\n", made, kept)
			return err
		}}
}

func (a *app) glossaryExport() *cobra.Command {
	var to string
	kinds := []string{"tbx", "csv", "skos"}
	cmd := &cobra.Command{Use: "export", Short: "write the glossary as TBX, CSV or SKOS", Args: usage(cobra.NoArgs),
		Example: "  lontar glossary export --format tbx > terms.tbx\n  lontar glossary export --format csv > terms.csv\n  lontar glossary export --format skos > terms.jsonld",
		RunE: func(*cobra.Command, []string) error {
			if !slices.Contains(kinds, to) {
				return usageError{fmt.Errorf("--format is one of %s, not %q", strings.Join(kinds, ", "), to)}
			}
			return a.with(func(s *pipeline.Site) error {
				concepts := make([]exchange.Concept, len(s.Concepts))
				for i := range s.Concepts {
					concepts[i] = exchanged(&s.Concepts[i])
				}
				title := s.Config.TitleIn(s.Config.Default)
				switch to {
				case "tbx":
					return exchange.WriteTBX(a.out, title, concepts)
				case "csv":
					return exchange.WriteCSV(a.out, concepts)
				}
				return exchange.WriteSKOS(a.out, s.Config.BaseURL, title, concepts)
			})
		}}
	cmd.Flags().StringVar(&to, "format", "tbx", "the format: tbx, csv or skos")
	return cmd
}

func exchanged(c *archive.Concept) exchange.Concept {
	out := exchange.Concept{ID: c.ID, Domain: c.Domain, Related: c.Related, See: c.See}
	for _, e := range c.Entries {
		l := exchange.Language{Tag: e.Lang, Definition: archive.PlainText(e.Definition), Source: archive.PlainText(e.Source)}
		for _, t := range e.Terms {
			l.Terms = append(l.Terms, exchange.Term{Text: t.Text, Status: t.Status, Match: t.Match, POS: t.POS, Type: t.Type, Region: t.Region, Compound: t.Compound,
				Sort: t.Sort, Hint: t.Hint, Forms: t.Forms, Stems: t.Stems, Near: t.Near, Not: t.Not})
		}
		out.Languages = append(out.Languages, l)
	}
	return out
}
