package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

// A status is what the command shows; its JSON is for other programs.
type status struct {
	Languages []languageStatus `json:"languages"`
	Stories   []storyStatus    `json:"stories"`
}

type languageStatus struct {
	Language  string `json:"language"`
	Stories   int    `json:"stories"`
	Originals int    `json:"originals"`
	Terms     int    `json:"terms"`
	Inflects  bool   `json:"inflects"` // whether words are found in all their forms
}

type storyStatus struct {
	Story    string          `json:"story"`
	Original string          `json:"original"` // language
	Editions []editionStatus `json:"editions"`
}

type editionStatus struct {
	Language string         `json:"language"`
	State    relate.State   `json:"state"`  // the most pressing
	States   []relate.State `json:"states"` // all that hold
	File     string         `json:"file,omitempty"`
	From     string         `json:"from,omitempty"`  // language of the edition it was made from
	Since    string         `json:"since,omitempty"` // when that one changed
	Changes  []change       `json:"changes,omitempty"`
}

type change struct {
	Kind string `json:"kind"` // changed, added, removed, moved
	File string `json:"file"`
	Line int    `json:"line"`
	Was  string `json:"was,omitempty"` // how the passage began
	Now  string `json:"now,omitempty"`
}

type statusOptions struct {
	lang, diff string
	failOn     []string
}

// statusCommand is where one sees what an archive in many languages is made of.
func (a *app) statusCommand() *cobra.Command {
	var o statusOptions
	names := stateNames()
	cmd := &cobra.Command{Use: "status [STORY]", Short: "what the archive holds in each language, what is missing and what is stale", Args: usage(cobra.MaximumNArgs(1)),
		Example: "  lontar status\n  lontar status --lang fi                          what is to be done in one language\n  lontar status news/2024/my-story --diff fi       what changed in its original\n  lontar status --fail-on stale,orphaned           for a workflow: status 1 if there is one",
		Long:    "States, the most pressing first: " + strings.Join(names, ", ") + ".\ndocs/translating.md says what they mean.",
		RunE: func(_ *cobra.Command, given []string) error {
			if err := o.check(a.format, given); err != nil {
				return err
			}
			return a.with(func(s *pipeline.Site) error {
				stories := s.Stories
				if len(given) > 0 {
					st, err := storyOf(s, given[0])
					if err != nil {
						return err
					}
					stories = []*relate.Story{st}
				}
				if o.diff != "" {
					return a.difference(s, stories[0], o.diff)
				}
				return a.show(s, stories, len(given) > 0, o)
			})
		}}
	cmd.Flags().StringVar(&o.lang, "lang", "", "only this language")
	cmd.Flags().StringVar(&o.diff, "diff", "", "show what changed in the original of the translation into this language")
	cmd.Flags().StringSliceVar(&o.failOn, "fail-on", nil, "exit with status 1 if one of these states holds anywhere")
	return cmd
}

func stateNames() []string {
	names := make([]string, len(relate.States))
	for i, s := range relate.States {
		names[i] = string(s)
	}
	return names
}

func (o statusOptions) check(format string, given []string) error {
	if format != "text" && format != "json" {
		return usageError{fmt.Errorf("--format of status is text or json, not %q", format)}
	}
	if o.diff != "" && len(given) == 0 {
		return usageError{fmt.Errorf("--diff needs a story: lontar status STORY --diff %s", o.diff)}
	}
	for _, f := range o.failOn {
		if slices.Contains(relate.States, relate.State(f)) {
			continue
		}
		hint := "; states are " + strings.Join(stateNames(), ", ")
		if n := diag.Nearest(f, stateNames()); n != "" {
			hint = fmt.Sprintf("; did you mean %q?", n)
		}
		return usageError{fmt.Errorf("there is no state %q%s", f, hint)}
	}
	return nil
}

func (a *app) show(s *pipeline.Site, stories []*relate.Story, one bool, o statusOptions) error {
	langs := s.Langs
	if o.lang != "" {
		lang, err := language(s, o.lang)
		if err != nil {
			return err
		}
		langs = []string{lang}
	}
	out := status{Languages: []languageStatus{}, Stories: []storyStatus{}}
	for _, lang := range langs {
		out.Languages = append(out.Languages, ofLanguage(s, lang))
	}
	for _, st := range stories {
		of, err := ofStory(s, st, langs, o.lang == "", one || a.format == "json")
		if err != nil {
			return err
		}
		out.Stories = append(out.Stories, of)
		for _, e := range of.Editions {
			for _, state := range e.States {
				if slices.Contains(o.failOn, string(state)) {
					a.status = faulty
				}
			}
		}
	}
	switch {
	case a.format == "json":
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(out)
	case one:
		return a.printStory(out.Stories[0])
	}
	if err := a.printStories(out.Stories); err != nil {
		return err
	}
	fmt.Fprintln(a.out)
	return a.printLanguages(s, out.Languages)
}

func ofLanguage(s *pipeline.Site, lang string) languageStatus {
	out := languageStatus{Language: lang, Stories: len(s.Pages[lang]), Inflects: s.Inflects(lang)}
	for _, p := range s.Pages[lang] {
		if p.Story.Original == p {
			out.Originals++
		}
	}
	for _, c := range s.Concepts {
		if e := c.Entry(lang); e != nil && len(e.Terms) > 0 {
			out.Terms++
		}
	}
	return out
}

func ofStory(s *pipeline.Site, st *relate.Story, langs []string, all, changes bool) (storyStatus, error) {
	out := storyStatus{Story: st.Key, Original: st.Original.Lang, Editions: []editionStatus{}}
	lost, err := s.Lost(st)
	if err != nil {
		return out, err
	}
	if all {
		// The last edition of a language may have taken the language with it.
		for _, lang := range lost {
			if !slices.Contains(langs, lang) {
				langs = append(slices.Clone(langs), lang)
			}
		}
	}
	for _, lang := range langs {
		p := st.Edition(lang)
		if p == nil {
			state := relate.Missing
			if slices.Contains(lost, lang) {
				state = relate.Orphaned
			}
			out.Editions = append(out.Editions, editionStatus{Language: lang, State: state, States: []relate.State{state}})
			continue
		}
		f, err := s.Freshness(p)
		if err != nil {
			return out, err
		}
		e := editionStatus{Language: lang, State: f.States[0], States: f.States, File: p.File.Path, From: p.Translation.From}
		if !f.Since.IsZero() {
			e.Since = f.Since.Format(time.DateOnly)
		}
		if changes && f.Is(relate.Stale) {
			if e.Changes, err = changesOf(s, p); err != nil {
				return out, err
			}
		}
		out.Editions = append(out.Editions, e)
	}
	return out, nil
}

func changesOf(s *pipeline.Site, p *relate.Page) ([]change, error) {
	list, err := s.Differences(p)
	if err != nil {
		return nil, err
	}
	var out []change
	for _, d := range list {
		out = append(out, change{d.Kind, p.From().File.Path, d.Line, d.Was, d.Now})
	}
	return out, nil
}

// printStories has a line for each story and a column for each state that any
// language of any of them is in.
func (a *app) printStories(stories []storyStatus) error {
	var columns []relate.State
	count := map[relate.State]int{}
	for _, st := range stories {
		for _, e := range st.Editions {
			count[e.State]++
		}
	}
	for _, state := range relate.States {
		if count[state] > 0 {
			columns = append(columns, state)
		}
	}
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprint(w, "story")
	for _, c := range columns {
		fmt.Fprintf(w, "\t%s", c)
	}
	fmt.Fprintln(w)
	for _, st := range stories {
		fmt.Fprint(w, st.Story)
		for _, c := range columns {
			var langs []string
			for _, e := range st.Editions {
				if e.State == c {
					langs = append(langs, e.Language)
				}
			}
			fmt.Fprint(w, "\t", orDash(strings.Join(langs, " ")))
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if count[relate.Stale] > 0 {
		fmt.Fprintln(a.out, "what changed: lontar status STORY --diff LANGUAGE")
	}
	if count[relate.Unrecorded] > 0 {
		fmt.Fprintln(a.out, "of the unrecorded nobody knows whether they are stale; if they are up to date, say so: lontar accept --unrecorded")
	}
	return nil
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// printStory has a line for each language.
func (a *app) printStory(st storyStatus) error {
	fmt.Fprintf(a.out, "%s, original in %s\n", st.Story, st.Original)
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "language\tstate\tmade from\twhat to do")
	for _, e := range st.Editions {
		todo := "-"
		switch e.State {
		case relate.Stale:
			todo = fmt.Sprintf("%s in %s: lontar status %s --diff %s", numbered(len(e.Changes), "change"), e.From, st.Story, e.Language)
		case relate.Unrecorded:
			todo = fmt.Sprintf("if it is up to date: lontar accept %s %s", st.Story, e.Language)
		case relate.Missing:
			todo = fmt.Sprintf("lontar new edition %s %s", st.Story, e.Language)
		case relate.Orphaned:
			todo = fmt.Sprintf("bring back the edition in %s, or mend translation: in its front matter", e.From)
			if e.From == "" {
				todo = fmt.Sprintf("bring it back, or forget it: lontar accept %s --all", st.Story)
			}
		case relate.Machine, relate.Unreviewed:
			todo = "let somebody review it, and write translation: {reviewed: …}"
		}
		var states []string
		for _, state := range e.States {
			states = append(states, string(state))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", e.Language, strings.Join(states, ", "), orDash(e.From), todo)
	}
	return w.Flush()
}

func numbered(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// printLanguages has a line for each language of the archive.
func (a *app) printLanguages(s *pipeline.Site, list []languageStatus) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "language\tstories\tof which originals\tterms of\tforms of words")
	for _, l := range list {
		forms := "all"
		if !l.Inflects {
			forms = "as written only: no word table for this language"
		}
		fmt.Fprintf(w, "%s\t%d/%d\t%d\t%d/%d\t%s\n", l.Language, l.Stories, s.News(), l.Originals, l.Terms, len(s.Concepts), forms)
	}
	return w.Flush()
}

// difference shows what changed in the edition that a translation was made from.
func (a *app) difference(s *pipeline.Site, st *relate.Story, given string) error {
	p, err := editionOf(s, st, given)
	if err != nil {
		return err
	}
	f, err := s.Freshness(p)
	if err != nil {
		return err
	}
	list, err := changesOf(s, p)
	if err != nil {
		return err
	}
	if a.format == "json" {
		if list == nil {
			list = []change{}
		}
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	}
	switch {
	case f.Is(relate.Unrecorded):
		fmt.Fprintf(a.out, "nobody has recorded what %s was made from\nhint: if it is up to date, say so: lontar accept %s %s\n", p.File.Path, st.Key, p.Lang)
		return nil
	case len(list) == 0:
		fmt.Fprintf(a.out, "nothing has changed in %s since %s was made from it\n", f.From.File.Path, p.File.Path)
		return nil
	}
	for _, c := range list {
		fmt.Fprintf(a.out, "%s:%d: %s\n", c.File, c.Line, c.Kind)
		if c.Was != "" && c.Kind != "moved" {
			fmt.Fprintf(a.out, "  - %s\n", diag.Visible(c.Was))
		}
		if c.Now != "" {
			fmt.Fprintf(a.out, "  + %s\n", diag.Visible(c.Now))
		}
	}
	fmt.Fprintf(a.out, "when %s says the same: lontar accept %s %s\n", p.File.Path, st.Key, p.Lang)
	return nil
}
