package cli

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

// A listed edition is a row of `lontar list`. Programs of others read it: a new
// column comes last, and none is ever renamed.
type listed struct {
	Story         string   `json:"story"` // its place in content/
	Lang          string   `json:"lang"`
	Title         string   `json:"title"`
	Description   string   `json:"description"`
	Date          string   `json:"date"`
	Updated       string   `json:"updated"`
	Section       string   `json:"section"`
	Address       string   `json:"address"` // whole, if the site has one
	File          string   `json:"file"`
	Draft         bool     `json:"draft"`
	From          string   `json:"from"` // the language it was translated from
	Method        string   `json:"method"`
	By            string   `json:"by"`
	Reviewed      string   `json:"reviewed"`
	Byline        []credit `json:"byline"`
	Publisher     string   `json:"publisher"` // of the source, as the next two
	Source        string   `json:"source"`
	Archived      string   `json:"archived"`
	Topics        []string `json:"topics"`
	People        []string `json:"people"`
	Places        []string `json:"places"`
	Organisations []string `json:"organisations"`
	Concepts      []string `json:"concepts"`
	Corrections   int      `json:"corrections"`
}

type credit struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

var listColumns = []string{"story", "lang", "title", "description", "date", "updated", "section", "address", "file", "draft", "from", "method", "by", "reviewed", "byline",
	"publisher", "source", "archived", "topics", "people", "places", "organisations", "concepts", "corrections"}

// A selection is what `lontar list` was asked for.
type selection struct {
	lang, section string
	subjects      map[string]*string // by kind
	since, until  time.Time
}

func (a *app) list() *cobra.Command {
	var o pipeline.Options
	var format string
	kinds := []string{"table", "csv", "json"}
	sel := selection{subjects: map[string]*string{}}
	cmd := &cobra.Command{Use: "list", Short: "the stories of the archive, one row an edition, for people and programs", Args: usage(cobra.NoArgs),
		Example: "  lontar list --lang id --since 2024-01-01\n  lontar list --topic chips --format csv > chips.csv\n  lontar list --format json | jq '.[] | select(.method == \"machine\") | .file'",
		RunE: func(*cobra.Command, []string) error {
			if !slices.Contains(kinds, format) {
				return usageError{fmt.Errorf("--format is one of %s, not %q", strings.Join(kinds, ", "), format)}
			}
			w, s, err := a.open(o)
			if err != nil {
				return err
			}
			defer w.Close()
			pages, err := sel.pages(s)
			if err != nil {
				return err
			}
			rows := make([]listed, len(pages))
			for i, p := range pages {
				rows[i] = row(s, p)
			}
			switch format {
			case "json":
				enc := json.NewEncoder(a.out)
				enc.SetEscapeHTML(false)
				enc.SetIndent("", "  ")
				return enc.Encode(rows)
			case "csv":
				return writeCSV(a.out, rows)
			}
			return writeTable(a.out, rows)
		}}
	f := cmd.Flags()
	f.StringVar(&format, "format", "table", "the format: table, csv or json")
	f.StringVar(&sel.lang, "lang", "", "only editions in this language")
	f.StringVar(&sel.section, "section", "", "only stories of this section")
	for _, k := range []struct{ flag, kind string }{{"topic", "topics"}, {"person", "people"}, {"place", "places"}, {"organisation", "organisations"}, {"source", relate.Sources}} {
		sel.subjects[k.kind] = f.String(k.flag, "", "only stories that name this "+k.flag+", by its id")
	}
	f.Lookup("source").Usage = "only stories from this publisher"
	f.TimeVar(&sel.since, "since", time.Time{}, []string{time.DateOnly}, "only stories of this day or later")
	f.TimeVar(&sel.until, "until", time.Time{}, []string{time.DateOnly}, "only stories of this day or earlier")
	for _, name := range []string{"since", "until"} {
		f.Lookup(name).DefValue = ""
	}
	f.BoolVar(&o.Drafts, "drafts", false, "list drafts too")
	day(cmd, &o.At)
	return cmd
}

// pages are the editions asked for: the newest first, those of one story in the
// site's order of languages.
func (sel selection) pages(s *pipeline.Site) ([]*relate.Page, error) {
	lang := ""
	if sel.lang != "" {
		var err error
		if lang, err = language(s, sel.lang); err != nil {
			return nil, err
		}
	}
	wanted := map[string]*relate.Subject{}
	for kind, id := range sel.subjects {
		if *id == "" {
			continue
		}
		if wanted[kind] = s.Subject(kind, *id); wanted[kind] == nil {
			return nil, sel.unknown(s, kind, *id)
		}
	}
	var out []*relate.Page
	inSection := false
	for _, st := range s.Stories {
		if st.Ordinary() {
			continue
		}
		for _, p := range st.Editions {
			inSection = inSection || p.Section == sel.section
			if lang != "" && p.Lang != lang || sel.section != "" && p.Section != sel.section || !sel.dated(p) {
				continue
			}
			names := true
			for kind, sub := range wanted {
				names = names && slices.Contains(s.SubjectsOf(p, kind), sub)
			}
			if names {
				out = append(out, p)
			}
		}
	}
	if sel.section != "" && !inSection {
		return nil, sel.unknown(s, "section", sel.section)
	}
	slices.SortStableFunc(out, func(a, b *relate.Page) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Story.Key, b.Story.Key), cmp.Compare(slices.Index(s.Langs, a.Lang), slices.Index(s.Langs, b.Lang)))
	})
	return out, nil
}

func (sel selection) dated(p *relate.Page) bool {
	day := p.Date.Format(time.DateOnly)
	return (sel.since.IsZero() || !p.Date.IsZero() && day >= sel.since.Format(time.DateOnly)) && (sel.until.IsZero() || !p.Date.IsZero() && day <= sel.until.Format(time.DateOnly))
}

// unknown says that no story has what was asked for, and what is near it.
func (selection) unknown(s *pipeline.Site, kind, id string) error {
	var known []string
	for _, sub := range s.Subjects {
		if sub.Kind == kind {
			known = append(known, sub.ID)
		}
	}
	for _, st := range s.Stories {
		if kind == "section" {
			known = append(known, st.Original.Section)
		}
	}
	hint := ""
	if near := diag.Nearest(id, known); near != "" {
		hint = fmt.Sprintf("; did you mean %q?", near)
	}
	return usageError{fmt.Errorf("no story has %q under %s%s", id, kind, hint)}
}

func row(s *pipeline.Site, p *relate.Page) listed {
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.DateOnly)
	}
	r := listed{Story: p.Story.Key, Lang: p.Lang, Title: p.Title, Description: p.Description, Date: day(p.Date), Updated: day(p.Updated), Section: p.Section, Address: s.Absolute(p.Path), File: p.File.Path,
		Draft: p.Draft, From: p.Translation.From, Method: p.Translation.Method, By: p.Translation.By, Reviewed: day(p.Translation.Reviewed), Byline: []credit{},
		Publisher: p.Source.Publisher, Source: p.Source.URL, Archived: p.Source.Archived,
		Topics: ids(s, p, "topics"), People: ids(s, p, "people"), Places: ids(s, p, "places"), Organisations: ids(s, p, "organisations"), Concepts: append([]string{}, p.Concepts...), Corrections: len(p.Corrections)}
	for _, c := range p.Byline {
		r.Byline = append(r.Byline, credit(c))
	}
	return r
}

func ids(s *pipeline.Site, p *relate.Page, kind string) []string {
	out := []string{}
	for _, sub := range s.SubjectsOf(p, kind) {
		out = append(out, sub.ID)
	}
	return out
}

func writeTable(to io.Writer, rows []listed) error {
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "date\tlang\tstory\ttitle")
	for _, r := range rows {
		title := strings.Join(strings.Fields(r.Title), " ")
		if r.Draft {
			title += " (draft)"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", cmp.Or(r.Date, "-"), r.Lang, r.Story, title)
	}
	return w.Flush()
}

func writeCSV(to io.Writer, rows []listed) error {
	w := csv.NewWriter(to)
	table := [][]string{listColumns}
	many := func(list []string) string { return strings.Join(list, "; ") }
	for _, r := range rows {
		var byline []string
		for _, c := range r.Byline {
			byline = append(byline, c.Name+" ("+c.Role+")")
		}
		cells := []string{r.Story, r.Lang, r.Title, r.Description, r.Date, r.Updated, r.Section, r.Address, r.File, strconv.FormatBool(r.Draft), r.From, r.Method, r.By, r.Reviewed, many(byline),
			r.Publisher, r.Source, r.Archived, many(r.Topics), many(r.People), many(r.Places), many(r.Organisations), many(r.Concepts), strconv.Itoa(r.Corrections)}
		for i := range cells {
			cells[i] = harmless(cells[i])
		}
		table = append(table, cells)
	}
	return w.WriteAll(table)
}

// harmless keeps a spreadsheet from running what somebody wrote as a formula:
// an apostrophe before it makes it text. Spreadsheets of East Asia take the wide
// signs too.
func harmless(cell string) string {
	first, _ := utf8.DecodeRuneInString(cell)
	if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
