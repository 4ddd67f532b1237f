package parse

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/source"
)

// IsLock tells whether a file of content/ is a lock.
func IsLock(path string) bool {
	return strings.HasPrefix(path, "content/") && (strings.HasSuffix(path, "/"+archive.LockName) || strings.HasSuffix(path, "."+archive.LockName))
}

// lockVersion counts the ways in which passages were told apart: prints of
// another way say nothing.
const lockVersion = 1

const lockMend = "bring it back from version control; without it, nobody knows which translations are stale"

// Lock reads a translations.lock. What cannot be read of it is left out, and
// the translations of it count as not recorded.
func Lock(f source.File, b []byte) (archive.Lock, []diag.Diagnostic) {
	t := source.Text{Path: f.Path, Bytes: b}
	lock := archive.Lock{Words: map[archive.Print]string{}, Made: map[string]archive.Made{}}
	if at := bytes.Index(append([]byte{'\n'}, b...), []byte("\n<<<<<<< ")); at >= 0 {
		return lock, []diag.Diagnostic{t.At(at, at, diag.Diagnostic{Code: "lock/conflict", Severity: diag.Error,
			Message: "version control could not join two versions of this file", Hint: "keep both sides of each place, each line once, and take the lines with <<<<<<<, ======= and >>>>>>> out"})}
	}
	v, diags := frontmatter.Parse(t, b, 0, "yaml")
	d := &frontmatter.Decoder{Text: t}
	version := 0
	if !diag.HasErrors(diags) {
		d.Mapping(v, "lock", []frontmatter.Field{
			{Name: "version", Read: d.Int(&version, 1)},
			{Name: "editions", Read: func(v frontmatter.Value) {
				for _, k := range keys(d, v) {
					readMade(d, k, lock.Made)
				}
			}},
			{Name: "passages", Read: func(v frontmatter.Value) {
				for _, k := range keys(d, v) {
					if p, ok := readPrint(d, frontmatter.Value{Line: k.Line, Col: k.Col, Scalar: k.Name}); ok {
						lock.Words[p] = k.Value.Scalar
					}
				}
			}}})
	}
	if version != lockVersion && len(diags) == 0 && len(d.Diags) == 0 {
		return archive.Lock{Words: map[archive.Print]string{}, Made: map[string]archive.Made{}}, []diag.Diagnostic{t.At(0, 0, diag.Diagnostic{Code: "lock/version", Severity: diag.Info,
			Message: "this was written by a Lontar that tells passages apart otherwise, so that nothing is known of the translations", Hint: "see that they are up to date, then write: lontar accept STORY --all"})}
	}
	diags = append(diags, d.Diags...)
	for i := range diags {
		// The file is the tool's own: what is wrong with it is one thing.
		if strings.HasPrefix(diags[i].Code, "frontmatter/") {
			diags[i].Code, diags[i].Severity, diags[i].Hint = "lock/broken", diag.Error, lockMend
		}
	}
	return lock, diags
}

func keys(d *frontmatter.Decoder, v frontmatter.Value) []frontmatter.Key {
	if !v.IsMapping() && !v.Null {
		d.Report(v, diag.Error, "lock/broken", "expected keys with values here", lockMend)
	}
	return v.Keys
}

func readMade(d *frontmatter.Decoder, k frontmatter.Key, to map[string]archive.Made) {
	var lang string
	readTag(d, &lang)(frontmatter.Value{Line: k.Line, Col: k.Col, Scalar: k.Name})
	made := archive.Made{Line: k.Line}
	before := len(d.Diags)
	d.Mapping(k.Value, "edition", []frontmatter.Field{
		{Name: "from", Read: readTag(d, &made.From)},
		{Name: "made", Read: d.Each(func(v frontmatter.Value) {
			if p, ok := readPrint(d, v); ok {
				made.Passages = append(made.Passages, p)
			}
		})}})
	if made.From == "" && len(d.Diags) == before {
		d.Report(k.Value, diag.Error, "lock/broken", "it is not said which edition this one was made from", lockMend)
	}
	if lang != "" && len(d.Diags) == before {
		to[lang] = made
	}
}

func readPrint(d *frontmatter.Decoder, v frontmatter.Value) (archive.Print, bool) {
	p, ok := archive.ReadPrint(v.Scalar)
	if !ok {
		d.Report(v, diag.Error, "lock/broken", fmt.Sprintf("%q is not a passage's print", v.Scalar), lockMend)
	}
	return p, ok
}

// WriteLock writes a lock: sorted, a line for each passage, so that version
// control joins what two translators recorded. Words no translation was made
// from are left out.
func WriteLock(lock archive.Lock) []byte {
	var b strings.Builder
	b.WriteString("# What each translation of this story was made from. Lontar writes this file: keep it in version control\n# beside the story, and record that a translation is up to date with: lontar accept STORY LANGUAGE\nversion: " + strconv.Itoa(lockVersion) + "\neditions:\n")
	used := map[archive.Print]bool{}
	for _, lang := range slices.Sorted(maps.Keys(lock.Made)) {
		made := lock.Made[lang]
		fmt.Fprintf(&b, "  %s:\n    from: %s\n    made:\n", lang, made.From)
		for _, p := range made.Passages {
			used[p] = true
			fmt.Fprintf(&b, "      - %q\n", p.String())
		}
	}
	b.WriteString("passages:\n")
	for _, p := range slices.Sorted(maps.Keys(used)) {
		fmt.Fprintf(&b, "  %q: %s\n", p.String(), quoted(lock.Words[p]))
	}
	return []byte(b.String())
}

// quoted writes a text as JSON does, which YAML reads as it was.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a buffer does not fail, nor does a string
	return strings.TrimSuffix(b.String(), "\n")
}
