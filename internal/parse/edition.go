// Package parse turns files into editions, concepts, settings and catalogues.
// Every function is pure: bytes in, a value and diagnostics out.
package parse

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/source"
)

// A Place is what a content file's path says: which story, in which language.
type Place struct {
	Story string // without language and extension; "news/2024/grok-2"
	Lang  string // "" where the path names none
	Index bool   // _index
	Notes bool   // notes.<tag>.md and name.notes.<tag>.md: what an editor says of the story
	Wrong string // what stands where a tag should and is none: index.english.md
}

// reserved are the file names before a tag that mean something by themselves.
var reserved = []string{"index", "_index", "notes"}

// PlaceOf reads a path under content/. folders are the languages of the site
// if its first folders are languages.
func PlaceOf(p string, folders []string) Place {
	rel := strings.TrimSuffix(strings.TrimPrefix(p, "content/"), path.Ext(p))
	var at Place
	if first, rest, ok := strings.Cut(rel, "/"); ok {
		if tag, ok := locale.Canonical(first); ok {
			for _, l := range folders {
				if l == tag {
					at.Lang, rel = tag, rest
				}
			}
		}
	}
	dir, name := path.Split(rel)
	if i := strings.LastIndexByte(name, '.'); i > 0 && at.Lang == "" {
		if tag, ok := locale.Canonical(name[i+1:]); ok {
			at.Lang, name = tag, name[:i]
		}
	}
	if story, ok := notesOf(name); ok {
		at.Notes, at.Story = true, strings.TrimSuffix(dir+story, "/")
		return at
	}
	if _, wrong, ok := strings.Cut(name, ".notes."); ok {
		at.Wrong = wrong
	} else if first, wrong, ok := strings.Cut(name, "."); ok && (slices.Contains(reserved, first) || at.Lang == "" && locale.Suggest(wrong) != "") {
		at.Wrong = wrong
	}
	switch name {
	case "index":
		at.Story = strings.TrimSuffix(dir, "/")
	case "_index":
		at.Story, at.Index = strings.TrimSuffix(dir, "/"), true
	default:
		at.Story = dir + name
	}
	return at
}

// Edition reads a content file's front matter. ok is false when it cannot be
// read at all.
func Edition(f source.File, b []byte, at Place) (e archive.Edition, diags []diag.Diagnostic, ok bool) {
	t := source.Text{Path: f.Path, Bytes: b}
	e = archive.Edition{File: f, Story: at.Story, Lang: at.Lang, Index: at.Index}
	if section, _, nested := strings.Cut(at.Story, "/"); nested || at.Index {
		e.Section = section
	}
	if at.Wrong != "" {
		wrong := wrongTag(f, at)
		if diags = append(diags, wrong); wrong.Severity == diag.Error {
			return e, diags, false
		}
	}
	block, start, body, format, closed := frontmatter.Split(b)
	e.Body = body
	if !closed {
		line, _ := t.Place(start)
		return e, append(diags, diag.Diagnostic{Code: "frontmatter/unclosed", Severity: diag.Error, Path: f.Path, Line: max(1, line-1), Col: 1, Text: t.Line(max(1, line-1)),
			Message: "the front matter is not closed", Hint: "end it with a line of its own that holds only --- (or +++)"}), false
	}
	v, more := frontmatter.Parse(t, block, start, format)
	diags = append(diags, more...)
	if format == "" {
		v = frontmatter.Value{Line: 1, Col: 1, Null: true}
	}
	if diag.HasErrors(diags) {
		return e, diags, false
	}
	d := &frontmatter.Decoder{Text: t}
	d.Mapping(v, "front matter", editionFields(d, &e))
	if e.Title == "" && !e.Index {
		e.Title, e.Untitled = path.Base(e.Story), true
		if format != "" || len(b) > 0 {
			d.Diags = append(d.Diags, diag.Diagnostic{Code: "frontmatter/no-title", Severity: diag.Warning, Path: f.Path, Line: 1, Col: 1, Message: "there is no title", Hint: "write title: … in the front matter"})
		}
	}
	return e, append(diags, d.Diags...), true
}

// wrongTag reports a file name that seems to name a language and does not. Of
// index.english.md and x.notes.english.md nothing else can be meant; a story may
// be called about.us.
func wrongTag(f source.File, at Place) diag.Diagnostic {
	d := diag.Diagnostic{Code: "locale/unknown-tag", Severity: diag.Warning, Path: f.Path, Message: fmt.Sprintf("%q is not a language tag", at.Wrong)}
	name := strings.TrimSuffix(path.Base(f.Path), "."+at.Wrong+path.Ext(f.Path))
	if slices.Contains(reserved, name) || strings.HasSuffix(name, ".notes") {
		d.Severity = diag.Error
	}
	d.Hint = "name the file after its language, such as " + name + ".id.md"
	if tag := locale.Suggest(at.Wrong); tag != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", name+"."+tag+path.Ext(f.Path))
	}
	return d
}

func editionFields(d *frontmatter.Decoder, e *archive.Edition) []frontmatter.Field {
	return []frontmatter.Field{
		{Name: "title", Read: d.String(&e.Title)},
		{Name: "description", Also: []string{"summary"}, Read: d.String(&e.Description)},
		{Name: "date", Also: []string{"publishDate"}, Read: d.Date(&e.Date)},
		{Name: "updated", Also: []string{"lastmod"}, Read: d.Date(&e.Updated)},
		{Name: "slug", Read: readSlug(d, &e.Slug)},
		{Name: "aliases", Also: []string{"url"}, Read: readAliases(d, &e.Aliases)},
		{Name: "draft", Read: d.Bool(&e.Draft)},
		{Name: "expires", Also: []string{"expiryDate"}, Read: d.Date(&e.Expires)},
		{Name: "byline", Also: []string{"author", "authors"}, Read: d.Each(func(v frontmatter.Value) {
			c := archive.Credit{Role: "author"}
			if v.IsText() {
				c.Name = v.Scalar
			} else {
				d.Mapping(v, "byline", []frontmatter.Field{{Name: "name", Read: d.String(&c.Name)},
					{Name: "role", Read: d.OneOf(&c.Role, "author", "reporter", "compiler", "translator", "editor", "photographer", "illustrator")}})
			}
			if c.Name != "" {
				e.Byline = append(e.Byline, c)
			}
		})},
		{Name: "source", Read: func(v frontmatter.Value) { readSource(d, v, &e.Source) }},
		{Name: "translation", Read: func(v frontmatter.Value) {
			d.Mapping(v, "translation", []frontmatter.Field{
				{Name: "from", Read: readTag(d, &e.Translation.From)},
				{Name: "method", Read: d.OneOf(&e.Translation.Method, "human", "machine", "machine-edited")},
				{Name: "by", Read: d.String(&e.Translation.By)},
				{Name: "reviewed", Read: d.Date(&e.Translation.Reviewed)}})
		}},
		{Name: "corrections", Read: d.Each(func(v frontmatter.Value) {
			var c archive.Correction
			d.Mapping(v, "correction", []frontmatter.Field{{Name: "date", Read: d.Date(&c.Date)}, {Name: "text", Read: d.String(&c.Text)}})
			e.Corrections = append(e.Corrections, c)
		})},
		{Name: "topics", Also: []string{"tags", "categories"}, Read: d.Strings(&e.Topics)},
		{Name: "people", Read: d.Strings(&e.People)},
		{Name: "places", Read: d.Strings(&e.Places)},
		{Name: "organisations", Also: []string{"organizations"}, Read: d.Strings(&e.Organisations)},
		{Name: "image", Also: []string{"cover", "images"}, Read: image(d, &e.Image)},
		{Name: "glossary", Read: d.OneOf(&e.Glossary, "section", "first", "all", "off")},
		{Name: "concepts", Read: d.Strings(&e.Concepts)},
		{Name: "translationKey", Read: d.String(&e.Key)},
		{Name: "lang", Read: nil},
		{Name: "params"},
	}
}

func readSource(d *frontmatter.Decoder, v frontmatter.Value, s *archive.Source) {
	if v.IsText() {
		s.Publisher = v.Scalar
		return
	}
	d.Mapping(v, "source", []frontmatter.Field{
		{Name: "publisher", Read: d.String(&s.Publisher)}, {Name: "account", Read: d.String(&s.Account)}, {Name: "title", Read: d.String(&s.Title)},
		{Name: "url", Read: d.String(&s.URL)}, {Name: "archived", Read: d.String(&s.Archived)}, {Name: "published", Read: d.Date(&s.Published)},
		{Name: "lang", Read: readTag(d, &s.Lang)},
		{Name: "cites", Read: d.Each(func(v frontmatter.Value) {
			var c archive.Source
			readSource(d, v, &c)
			s.Cites = append(s.Cites, c)
		})}})
}

func readTag(d *frontmatter.Decoder, to *string) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		tag, ok := locale.Canonical(v.Scalar)
		if !ok {
			hint := "use a BCP 47 tag such as id, zh-Hans or pt-BR"
			if s := locale.Suggest(v.Scalar); s != "" {
				hint = fmt.Sprintf("did you mean %q?", s)
			}
			d.Report(v, diag.Error, "locale/unknown-tag", fmt.Sprintf("%q is not a language tag", v.Scalar), hint)
			return
		}
		*to = tag
	}
}
