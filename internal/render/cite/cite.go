// Package cite writes how an edition is cited, for the programs that keep
// references: CSL-JSON and BibTeX, a file of each beside the story.
package cite

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
	"time"

	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render"
)

// A Format is a file that programs read.
type Format struct {
	Name string // as it is known
	File string // in the folder of the story's page
	Type string // media type
}

// Formats are the files each edition has.
var Formats = []Format{
	{"CSL-JSON", "citation.json", "application/vnd.citationstyles.csl+json"},
	{"BibTeX", "citation.bib", "application/x-bibtex"},
}

// Jobs are the files of all editions, where the site asks for them.
func Jobs(s *relate.Site) []render.Job {
	if !s.Config.Citations {
		return nil
	}
	var jobs []render.Job
	for _, st := range s.Stories {
		if st.Ordinary() {
			continue
		}
		for _, p := range st.Editions {
			for _, f := range Formats {
				write := bibTeX
				if f.Name == "CSL-JSON" {
					write = cslJSON
				}
				jobs = append(jobs, render.Job{Path: p.Path + f.File, Source: p.File.Path, Render: func(w io.Writer) error { return write(w, of(s, p)) }})
			}
		}
	}
	return jobs
}

// A work is an edition as a reference names it.
type work struct {
	key, lang            string
	title, originalTitle string
	site, section        string
	abstract, note, url  string
	date                 time.Time

	authors, editors, translators, illustrators, others []name
}

// A name is a person's in two parts where somebody said which they are, else
// in one.
type name struct{ family, given, literal string }

func of(s *relate.Site, p *relate.Page) work {
	w := work{key: key(p), lang: s.Locales[p.Lang].Tag, title: p.Title, site: s.Config.TitleIn(p.Lang), abstract: p.Description, date: p.Date}
	if s.Config.BaseURL != "" {
		w.url = s.Absolute(p.Path)
	}
	if p.Section != "" {
		w.section = s.SectionTitle(p.Section, p.Lang)
	}
	translated := map[string]bool{}
	for _, c := range p.Byline {
		to := &w.others
		switch c.Role {
		case "author", "reporter", "compiler":
			to = &w.authors
		case "editor":
			to = &w.editors
		case "translator":
			to, translated[c.Name] = &w.translators, true
		case "illustrator":
			to = &w.illustrators
		}
		*to = append(*to, named(s, c.Name))
	}
	t := p.Translation
	if t.From == "" {
		return w
	}
	if t.By != "" && t.Method != "machine" && !translated[t.By] {
		w.translators = append(w.translators, named(s, t.By))
	}
	if o := p.Story.Edition(t.From); o != nil && o != p {
		w.originalTitle = o.Title
	}
	from, ok := s.Locales[t.From]
	if !ok {
		from = locale.Of(t.From)
	}
	w.note = locale.Format(s.Words[p.Lang][relate.HowTranslated(p)].Text, "language", from.Autonym)
	return w
}

func named(s *relate.Site, written string) name {
	if family, given, ok := s.PersonalName(written); ok {
		return name{family: family, given: given}
	}
	return name{literal: written}
}

// key names an edition among all that a reader keeps, by its place in content/
// and its language, in letters that every program takes.
func key(p *relate.Page) string {
	whole := p.Edition.Story + "-" + strings.ToLower(p.Lang)
	lost := false
	out := strings.Map(func(r rune) rune {
		switch {
		case r == '/':
			return '-'
		case r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			return r
		}
		lost = true
		return -1
	}, whole)
	if lost {
		sum := sha256.Sum256([]byte(whole))
		out += "-" + hex.EncodeToString(sum[:4])
	}
	return strings.TrimLeft(out, "-")
}
