package parse

import (
	"fmt"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/parse/frontmatter"
)

// A requirement is a key of the front matter that `require:` may name.
type requirement struct {
	key string
	met func(*archive.Edition) bool
}

// requirements are those keys. `translation` alone is not among them: only
// translations have it, and they are known by it.
var requirements = []requirement{
	{"title", func(e *archive.Edition) bool { return !e.Untitled }},
	{"description", func(e *archive.Edition) bool { return e.Description != "" }},
	{"date", func(e *archive.Edition) bool { return !e.Date.IsZero() }},
	{"updated", func(e *archive.Edition) bool { return !e.Updated.IsZero() }},
	{"slug", func(e *archive.Edition) bool { return e.Slug != "" }},
	{"aliases", func(e *archive.Edition) bool { return len(e.Aliases) > 0 }},
	{"expires", func(e *archive.Edition) bool { return !e.Expires.IsZero() }},
	{"byline", func(e *archive.Edition) bool { return len(e.Byline) > 0 }},
	{"source", func(e *archive.Edition) bool {
		s := e.Source
		return s.Publisher != "" || s.Account != "" || s.Title != "" || s.URL != ""
	}},
	{"source.publisher", func(e *archive.Edition) bool { return e.Source.Publisher != "" }},
	{"source.account", func(e *archive.Edition) bool { return e.Source.Account != "" }},
	{"source.title", func(e *archive.Edition) bool { return e.Source.Title != "" }},
	{"source.url", func(e *archive.Edition) bool { return e.Source.URL != "" }},
	{"source.archived", func(e *archive.Edition) bool { return e.Source.Archived != "" }},
	{"source.published", func(e *archive.Edition) bool { return !e.Source.Published.IsZero() }},
	{"source.lang", func(e *archive.Edition) bool { return e.Source.Lang != "" }},
	{"source.cites", func(e *archive.Edition) bool { return len(e.Source.Cites) > 0 }},
	{"translation.from", func(e *archive.Edition) bool { return e.Translation.From != "" }},
	{"translation.method", func(e *archive.Edition) bool { return e.Translation.Method != "" }},
	{"translation.by", func(e *archive.Edition) bool { return e.Translation.By != "" }},
	{"translation.reviewed", func(e *archive.Edition) bool { return !e.Translation.Reviewed.IsZero() }},
	{"topics", func(e *archive.Edition) bool { return len(e.Topics) > 0 }},
	{"people", func(e *archive.Edition) bool { return len(e.People) > 0 }},
	{"places", func(e *archive.Edition) bool { return len(e.Places) > 0 }},
	{"organisations", func(e *archive.Edition) bool { return len(e.Organisations) > 0 }},
	{"image", func(e *archive.Edition) bool { return e.Image.Src != "" }},
	{"image.src", func(e *archive.Edition) bool { return e.Image.Src != "" }},
	{"image.alt", func(e *archive.Edition) bool { return e.Image.Alt != "" }},
	{"image.caption", func(e *archive.Edition) bool { return e.Image.Caption != "" }},
	{"image.credit", func(e *archive.Edition) bool { return e.Image.Credit != "" }},
	{"glossary", func(e *archive.Edition) bool { return e.Glossary != "" }},
	{"concepts", func(e *archive.Edition) bool { return len(e.Concepts) > 0 }},
	{"translationKey", func(e *archive.Edition) bool { return e.Key != "" }},
}

func requirementOf(key string) *requirement {
	for i := range requirements {
		if requirements[i].key == key {
			return &requirements[i]
		}
	}
	return nil
}

// readRequire reads the keys that an edition must have. An empty list is one
// too: it takes back what the site asks for elsewhere.
func readRequire(d *frontmatter.Decoder, to *[]string) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		*to = []string{}
		d.Each(func(v frontmatter.Value) {
			key := ""
			d.String(&key)(v)
			if key == "" {
				return
			}
			if requirementOf(key) == nil {
				d.Report(v, diag.Error, "config/require", fmt.Sprintf("no edition can be asked for %q", key), requireHint(key))
				return
			}
			*to = append(*to, key)
		})(v)
	}
}

func requireHint(key string) string {
	var names, below []string
	for _, r := range requirements {
		names = append(names, r.key)
		if strings.HasPrefix(r.key, key+".") {
			below = append(below, r.key)
		}
	}
	if below != nil {
		return "name a key below it: " + strings.Join(below, ", ")
	}
	if near := diag.Nearest(key, names); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "name a key of the front matter, such as date, byline or source.url"
}

// Required reports what an edition lacks of the keys that it must have. What is
// asked of translations is asked of them only; the introduction of a section is
// no edition of a story.
func Required(e *archive.Edition, keys []string) []diag.Diagnostic {
	if e.Index {
		return nil
	}
	var out []diag.Diagnostic
	for _, key := range keys {
		r := requirementOf(key)
		parent, child, nested := strings.Cut(key, ".")
		if r == nil || r.met(e) || parent == "translation" && e.Translation == (archive.Translation{}) {
			continue
		}
		hint := fmt.Sprintf("write %s: … in the front matter", key)
		if nested {
			hint = fmt.Sprintf("write %s: below %s: in the front matter", child, parent)
		}
		out = append(out, diag.Diagnostic{Code: "frontmatter/required", Severity: diag.Error, Path: e.File.Path, Line: 1, Col: 1,
			Message: fmt.Sprintf("there is no %s, which the settings ask every edition here to have", key), Hint: hint})
	}
	return out
}
