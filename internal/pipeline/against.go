package pipeline

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"regexp"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/locale"
	"lontar/internal/parse"
	"lontar/internal/relate"
	"lontar/internal/render"
	"lontar/internal/source"
)

// A change is an address of an earlier build that shows something else now.
type change struct {
	old render.Job
	at  string      // where the page is now: a file; "": nobody knows
	now *render.Job // what stands at the old address; nil: nothing
}

// Moved reports the addresses of an earlier build whose page is elsewhere now
// and that lead there no more. A page is the same if it is made of the same
// file in the same language.
func (s *Site) Moved(old []render.Job) ([]diag.Diagnostic, error) {
	byFile := map[string][]change{}
	var out []diag.Diagnostic
	for _, c := range s.changes(old) {
		if c.at == "" {
			continue
		}
		if c.now == nil {
			byFile[c.old.Source] = append(byFile[c.old.Source], c)
			continue
		}
		out = append(out, diag.Diagnostic{Code: "address/gone", Severity: diag.Warning, Path: c.old.Source, Line: 1, Col: 1,
			Message: fmt.Sprintf("%s was the address of this page; now it shows %s, and this is at %s", address(c.old.Path), c.now.Source, address(c.at)), Hint: "give one of them another slug"})
	}
	files := s.sources()
	for file, list := range byFile {
		var b []byte
		if f, ok := files[file]; ok {
			var err error
			if b, err = s.w.tree.Read(f); err != nil {
				return nil, err
			}
		}
		aliases := make([]string, len(list))
		for i, c := range list {
			aliases[i] = address(c.old.Path)
		}
		fix, ok := parse.AddAliases(b, aliases)
		if !ok {
			fix = diag.Fix{}
		}
		for i, c := range list {
			d := diag.Diagnostic{Code: "address/gone", Severity: diag.Warning, Path: file, Line: 1, Col: 1, Fix: fix,
				Message: fmt.Sprintf("this page was at %s and is at %s now; nothing leads there from its old address", aliases[i], address(c.at)), Hint: "write aliases: [" + aliases[i] + "]"}
			out = append(out, d)
		}
	}
	return diag.Sort(out), nil
}

// Gone reports the other addresses of an earlier build that are no more. What
// may have become of a page is told by its heading.
func (s *Site) Gone(old []render.Job) []diag.Diagnostic {
	had := map[string]bool{}
	for _, j := range old {
		had[j.Path] = true
	}
	alike := s.newcomers(had)
	var out []diag.Diagnostic
	for _, c := range s.changes(old) {
		if c.at != "" || c.now != nil {
			continue
		}
		d := diag.Diagnostic{Code: "address/gone", Severity: diag.Warning, Path: cmp.Or(c.old.Source, load.Settings), Message: "there is nothing at " + address(c.old.Path) + " any more",
			Hint: "if this was not meant, bring back what made it"}
		if p := alike[titleOf(c.old)]; p != nil {
			d.Path, d.Line, d.Col = p.File.Path, 1, 1
			d.Message += ", and this story has the same title"
			d.Hint = "if it is the same story, write aliases: [" + address(c.old.Path) + "]"
		}
		out = append(out, d)
	}
	return diag.Sort(out)
}

// passing are files whose addresses nobody keeps: parts of long lists,
// pictures and styles under the hash of their bytes, what sitemaps are cut into, rules of servers.
var passing = regexp.MustCompile(`/page/[0-9]+/index\.html$|\.[0-9a-f]{8}\.[^./]+$|^sitemap[^/]*\.xml$|^redirects\.|^_redirects$|^\.htaccess$`)

func (s *Site) changes(old []render.Job) []change {
	now := map[string]*render.Job{}
	pages := map[string]map[string]string{} // by source, then by the first part of the address: its language
	for i := range s.Jobs {
		j := &s.Jobs[i]
		now[j.Path] = j
		if _, own := s.written(j.Source); !own || !isPage(*j) {
			continue
		}
		lang, _, _ := strings.Cut(j.Path, "/")
		if pages[j.Source] == nil {
			pages[j.Source] = map[string]string{}
		}
		if other, ok := pages[j.Source][lang]; !ok || len(j.Path) < len(other) {
			pages[j.Source][lang] = j.Path
		}
	}
	var out []change
	for _, o := range old {
		if passing.MatchString(o.Path) {
			continue
		}
		c := change{old: o, now: now[o.Path]}
		if of := pages[o.Source]; path.Ext(o.Path) == ".html" {
			lang, _, _ := strings.Cut(o.Path, "/")
			c.at = of[lang]
			if len(of) == 1 {
				for _, c.at = range of {
				}
			}
		}
		switch {
		case c.now == nil:
			out = append(out, c)
		case c.at != "" && c.at != o.Path && !c.now.Alias && c.now.Source != o.Source:
			out = append(out, c)
		}
	}
	return out
}

func isPage(j render.Job) bool { return path.Ext(j.Path) == ".html" && !j.Alias && !j.Asset }

// address is how a reader writes the address of a file.
func address(file string) string { return "/" + strings.TrimSuffix(file, "index.html") }

// sources are the files that pages are made of one by one.
func (s *Site) sources() map[string]source.File {
	out := map[string]source.File{}
	for _, st := range s.Stories {
		for _, e := range st.Editions {
			out[e.File.Path] = e.File
		}
	}
	for _, sub := range s.Subjects {
		if sub.File != nil {
			out[sub.File.File.Path] = sub.File.File
		}
	}
	for _, c := range s.Concepts {
		out[c.File.Path] = c.File
	}
	return out
}

var heading = regexp.MustCompile(`(?s)<h1[^>]*>(.*?)</h1>`)

// A titled is a title in a language, named by the first part of its addresses.
type titled struct{ lang, title string }

// newcomers are the stories at addresses an old build did not have, by title;
// nil where two have the same.
func (s *Site) newcomers(had map[string]bool) map[titled]*relate.Page {
	out := map[titled]*relate.Page{}
	for _, st := range s.Stories {
		for _, p := range st.Editions {
			if had[p.Path+"index.html"] {
				continue
			}
			key := titled{s.Locales[p.Lang].Segment, locale.NFC(p.Title)}
			if _, twice := out[key]; twice {
				out[key] = nil
			} else {
				out[key] = p
			}
		}
	}
	return out
}

// titleOf reads an old page.
func titleOf(old render.Job) titled {
	var b bytes.Buffer
	if path.Ext(old.Path) != ".html" || old.Render == nil || old.Render(&b) != nil {
		return titled{}
	}
	m := heading.FindSubmatch(b.Bytes())
	if m == nil {
		return titled{}
	}
	lang, _, _ := strings.Cut(old.Path, "/")
	return titled{lang, locale.NFC(strings.TrimSpace(archive.PlainText(string(m[1]))))}
}
