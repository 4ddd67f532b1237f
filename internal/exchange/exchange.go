// Package exchange reads and writes glossaries in the formats of others: TBX
// (ISO 30042:2019, and martif of 2008), CSV with a row for each term, SKOS.
// What is read, written and read again stays the same.
package exchange

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"lontar/internal/diag"
)

// A Concept as all formats can say it.
type Concept struct {
	ID, Domain   string
	Related, See []string
	Languages    []Language
}

// A Language of a concept. Definition is text without markup.
type Language struct {
	Tag, Definition, Source string
	Terms                   []Term
}

// A Term with the attributes of a concept's file.
type Term struct {
	Text, Status, Match, POS, Type, Region, Compound, Sort, Hint string
	Forms, Stems, Near, Not                                      []string
}

// language returns the concept's part of a language, made if need be.
func (c *Concept) language(tag string) *Language {
	for i := range c.Languages {
		if c.Languages[i].Tag == tag {
			return &c.Languages[i]
		}
	}
	c.Languages = append(c.Languages, Language{Tag: tag})
	return &c.Languages[len(c.Languages)-1]
}

// extra is an attribute that TBX has no category for.
type extra struct {
	name string
	one  *string
	many *[]string
}

func (t *Term) extras() []extra {
	return []extra{{"match", &t.Match, nil}, {"compound", &t.Compound, nil}, {"sort", &t.Sort, nil}, {"hint", &t.Hint, nil},
		{"forms", nil, &t.Forms}, {"stem", nil, &t.Stems}, {"near", nil, &t.Near}, {"not", nil, &t.Not}}
}

// standing gives the terms of a language that say nothing of it their status:
// the first is preferred, unless another one says it is.
func standing(terms []Term) {
	preferred := false
	for _, t := range terms {
		preferred = preferred || t.Status == "preferred"
	}
	for i := range terms {
		if terms[i].Status == "" {
			terms[i].Status = "admitted"
			if !preferred {
				terms[i].Status, preferred = "preferred", true
			}
		}
	}
}

var unfit = regexp.MustCompile(`[^a-z0-9]+`)

// identify gives every concept an id that is fit to be a file's name: its own,
// or one made of its English or first term.
func identify(cs []Concept) {
	used := map[string]bool{"off": true} // term:off forbids a term
	renamed := map[string]string{}
	for i := range cs {
		c := &cs[i]
		id := slug(c.ID)
		if strings.IndexFunc(id, unicode.IsLetter) < 0 {
			id = ""
			for _, l := range c.Languages {
				if len(l.Terms) > 0 && (id == "" || l.Tag == "en" || strings.HasPrefix(l.Tag, "en-")) {
					if s := slug(l.Terms[0].Text); s != "" {
						id = s
					}
				}
			}
		}
		if id == "" {
			id = "concept"
		}
		base := id
		for n := 2; used[id]; n++ {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		used[id] = true
		renamed[c.ID] = id
		c.ID = id
	}
	for i := range cs {
		for k, r := range cs[i].Related {
			if id, ok := renamed[r]; ok {
				cs[i].Related[k] = id
			}
		}
	}
}

func slug(s string) string {
	return strings.Trim(unfit.ReplaceAllString(strings.ToLower(norm.NFC.String(s)), "-"), "-")
}

// Read reads a glossary by the extension of its name: .tbx, .xml, .csv, .tsv.
func Read(name string, b []byte) ([]Concept, []diag.Diagnostic) {
	switch strings.ToLower(path.Ext(name)) {
	case ".tbx", ".xml", ".martif":
		return ReadTBX(name, b)
	case ".csv", ".tsv", ".txt":
		return ReadCSV(name, b)
	}
	return nil, []diag.Diagnostic{{Code: "exchange/format", Severity: diag.Error, Path: name, Message: "the format is told by the file's name, and this one tells none", Hint: "name it .tbx or .csv"}}
}

// Markdown is a concept as its file in content/glossary/ says it.
func Markdown(c Concept) string {
	var b strings.Builder
	if c.Domain != "" || len(c.Related) > 0 || len(c.See) > 0 {
		b.WriteString("---\n")
		if c.Domain != "" {
			fmt.Fprintf(&b, "domain: %q\n", c.Domain)
		}
		for _, l := range []struct {
			key    string
			values []string
		}{{"related", c.Related}, {"see", c.See}} {
			if len(l.values) > 0 {
				fmt.Fprintf(&b, "%s:\n", l.key)
				for _, v := range l.values {
					fmt.Fprintf(&b, "  - %q\n", v)
				}
			}
		}
		b.WriteString("---\n")
	}
	for _, l := range c.Languages {
		fmt.Fprintf(&b, "# %s\n\n", l.Tag)
		for i, t := range l.Terms {
			b.WriteString("- " + braces.Replace(oneLine(t.Text)) + attributes(t, i) + "\n")
		}
		if l.Definition != "" {
			b.WriteString("\n" + paragraph(l.Definition) + "\n")
		}
		if l.Source != "" {
			b.WriteString("\nSource: " + paragraph(l.Source) + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// braces would begin attributes.
var braces = strings.NewReplacer("{", "(", "}", ")")

func attributes(t Term, i int) string {
	var out []string
	add := func(name, value string) {
		if value = strings.NewReplacer(`"`, "”", "{", "(", "}", ")").Replace(oneLine(value)); value != "" {
			out = append(out, name+`="`+value+`"`)
		}
	}
	if i == 0 && t.Status != "preferred" || i > 0 && t.Status != "admitted" {
		add("status", t.Status)
	}
	for _, a := range []struct{ name, value string }{{"match", t.Match}, {"pos", t.POS}, {"type", t.Type}, {"region", t.Region}, {"compound", t.Compound}, {"sort", t.Sort},
		{"forms", strings.Join(t.Forms, ", ")}, {"stem", strings.Join(t.Stems, ", ")}, {"near", strings.Join(t.Near, " ")}, {"not", strings.Join(t.Not, ", ")}, {"hint", t.Hint}} {
		add(a.name, a.value)
	}
	if len(out) == 0 {
		return ""
	}
	return " {" + strings.Join(out, " ") + "}"
}

// oneLine keeps blanks of other kinds: French has them before its colons.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r >= '\t' && r <= '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
	}), " ")
}

// paragraph keeps text one paragraph and free of what Markdown would read into it.
func paragraph(s string) string {
	s = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "<", `\<`, "&", `\&`).Replace(oneLine(s))
	s = listNumber.ReplaceAllString(s, `$1\$2`)
	if s != "" && strings.ContainsRune("#->+=~:|", rune(s[0])) {
		return `\` + s
	}
	return s
}

// listNumber at the start of a paragraph would begin a list.
var listNumber = regexp.MustCompile(`^(\d+)([.)])`)
