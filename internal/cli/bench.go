package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
)

// benchFile is text in which people marked every occurrence of some terms.
type benchFile struct {
	Lang      string
	Terms     []string
	Sentences []struct{ Text string }
}

func (a *app) bench() *cobra.Command {
	cmd := &cobra.Command{Use: "bench", Short: "measure how well terms are found", Hidden: true, Args: usage(noSuchCommand), RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	cmd.AddCommand(&cobra.Command{Use: "terms DIR", Short: "find the terms of annotated text and print what was found", Args: usage(cobra.ExactArgs(1)),
		Example: "  lontar bench terms annotated/ > predictions.jsonl",
		Long: `Each *.json file of the folder holds {"lang", "terms": [string], "sentences": [{"text"}]}.
For each sentence with a find one line is printed: {"lang", "sent", "spans": [[start, end, term]]},
in code points, the number of the sentence and of the term counted from 0.`,
		RunE: func(_ *cobra.Command, given []string) error {
			files, err := filepath.Glob(filepath.Join(given[0], "*.json"))
			if err != nil || len(files) == 0 {
				return fmt.Errorf("there is no *.json in %s", given[0])
			}
			for _, f := range files {
				if err := predict(a.out, f); err != nil {
					return fmt.Errorf("%s: %w", f, err)
				}
			}
			return nil
		}})
	return cmd
}

func predict(out io.Writer, name string) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var in benchFile
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	concepts := make([]archive.Concept, len(in.Terms))
	for i, t := range in.Terms {
		concepts[i] = archive.Concept{ID: fmt.Sprint(i), Entries: []archive.Entry{{Lang: in.Lang, Terms: []archive.Term{{Text: t, Status: "preferred"}}}}}
	}
	set := glossary.Compile(concepts, in.Lang)
	for n, s := range in.Sentences {
		var spans []string
		for _, m := range set.Find(nil, archive.Block{Text: s.Text}) {
			start, end := utf8.RuneCountInString(s.Text[:m.Start]), utf8.RuneCountInString(s.Text[:m.End])
			for _, c := range m.Candidates {
				if span := fmt.Sprintf("[%d,%d,%s]", start, end, c.Concept); !slices.Contains(spans, span) {
					spans = append(spans, span)
				}
			}
		}
		if len(spans) > 0 {
			if _, err := fmt.Fprintf(out, "{\"lang\":%q,\"sent\":%d,\"spans\":[%s]}\n", in.Lang, n, strings.Join(spans, ",")); err != nil {
				return err
			}
		}
	}
	return nil
}
