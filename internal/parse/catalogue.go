package parse

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/source"
)

// collations are the BCP 47 types of "co".
var collations = []string{"big5han", "compat", "dict", "eor", "gb2312", "phonebk", "phonetic", "pinyin", "standard", "stroke", "trad", "unihan", "zhuyin"}

const (
	writeOne = `write one, or "" where it shall be empty`
	quoteIt  = "put the text in quotation marks"
)

// A CatalogueFile is i18n/<tag>.yaml with the places of what it says.
type CatalogueFile struct {
	locale.Catalogue
	text source.Text
	keys []frontmatter.Key // of the messages that could be read
}

// Catalogue reads i18n/<tag>.yaml: what is wrong with it by itself.
func Catalogue(f source.File, b []byte, tag string) (CatalogueFile, []diag.Diagnostic) {
	t := source.Text{Path: f.Path, Bytes: b}
	c := CatalogueFile{Catalogue: locale.Catalogue{Tag: tag, Path: f.Path, Messages: map[string]locale.Message{}}, text: t}
	v, diags := frontmatter.Parse(t, b, 0, "yaml")
	d := &frontmatter.Decoder{Text: t}
	settings := map[string]func(frontmatter.Value){
		"name": d.String(&c.Name),
		"calendar": func(v frontmatter.Value) {
			if v.Scalar == "gregorian" { // the word everybody has for it
				c.Calendar = "gregory"
				return
			}
			d.OneOf(&c.Calendar, locale.Calendars()...)(v)
		},
		"digits":    d.OneOf(&c.Digits, locale.DigitSets()...),
		"collation": d.OneOf(&c.Collation, collations...),
		"messages":  func(v frontmatter.Value) { c.messages(d, v) },
	}
	names := []string{"name", "calendar", "digits", "collation", "messages"}
	for _, k := range v.Keys {
		if read := settings[k.Name]; read != nil {
			if !k.Value.Null {
				read(k.Value)
			}
			continue
		}
		hint := "a message stands under messages:"
		if n := diag.Nearest(strings.ToLower(k.Name), names); n != "" {
			hint = fmt.Sprintf("did you mean %q?", n)
		}
		d.Report(part(k), diag.Warning, "frontmatter/unknown-key", fmt.Sprintf("unknown catalogue key %q", k.Name), hint)
	}
	return c, append(diags, d.Diags...)
}

func (c *CatalogueFile) messages(d *frontmatter.Decoder, v frontmatter.Value) {
	if !v.IsMapping() {
		d.Report(v, diag.Error, "frontmatter/type", "messages must have keys and texts", "write each as key: text, on a line of its own")
		return
	}
	l := locale.Of(c.Tag)
	for _, k := range v.Keys {
		var m locale.Message
		switch {
		case k.Value.Null:
			d.Report(part(k), diag.Warning, "i18n/missing", fmt.Sprintf("message %q has no text", k.Name), writeOne)
			continue
		case k.Value.IsText():
			m.Text = c.message(d, k.Value)
		case bareBraces(k.Value):
			d.Report(k.Value, diag.Error, "i18n/braces", fmt.Sprintf("message %q begins with a brace and was not read as a text", k.Name), quoteIt)
			continue
		case k.Value.IsMapping():
			if m.Plural = c.plural(d, k, l.PluralCategories()); len(m.Plural) == 0 {
				continue
			}
		default:
			d.Report(k.Value, diag.Error, "frontmatter/type", fmt.Sprintf("message %q must be a text or have plural categories, not a list", k.Name), "write it as key: text")
			continue
		}
		c.Messages[k.Name] = m
		c.keys = append(c.keys, k)
	}
}

// bareBraces tells whether a value is a text such as {date} that YAML took for
// a mapping.
func bareBraces(v frontmatter.Value) bool {
	return len(v.Keys) == 1 && v.Keys[0].Value.Null && v.Keys[0].Line == v.Line
}

// plural reads the forms of a message, and reports those that the language
// does not have and those that are not there.
func (c *CatalogueFile) plural(d *frontmatter.Decoder, k frontmatter.Key, categories []string) map[string]string {
	texts, seen := map[string]string{}, map[string]bool{}
	has := c.Tag + " has: " + strings.Join(categories, ", ")
	for _, form := range k.Value.Keys {
		seen[form.Name] = true
		switch {
		case !slices.Contains(categories, form.Name):
			hint := has
			if n := diag.Nearest(strings.ToLower(form.Name), categories); n != "" {
				hint = fmt.Sprintf("did you mean %q?", n)
				seen[n] = true // one slip, one diagnostic
			}
			d.Report(part(form), diag.Warning, "i18n/plural", fmt.Sprintf("%q is no plural category of %s", form.Name, c.Tag), hint)
		case form.Value.Null:
			d.Report(part(form), diag.Warning, "i18n/missing", fmt.Sprintf("%q of message %q has no text", form.Name, k.Name), writeOne)
		case bareBraces(form.Value):
			d.Report(form.Value, diag.Error, "i18n/braces", fmt.Sprintf("%q of message %q begins with a brace and was not read as a text", form.Name, k.Name), quoteIt)
		case !form.Value.IsText():
			d.Report(form.Value, diag.Error, "frontmatter/type", fmt.Sprintf("%q of message %q must be a text", form.Name, k.Name), "write it as category: text")
		default:
			texts[form.Name] = c.message(d, form.Value)
		}
	}
	var missing []string
	for _, category := range categories {
		if !seen[category] {
			missing = append(missing, strconv.Quote(category))
		}
	}
	if len(missing) > 0 {
		d.Report(part(k), diag.Warning, "i18n/plural", fmt.Sprintf("message %q has no text for %s", k.Name, strings.Join(missing, ", ")), has)
	}
	return texts
}

// message returns a text without blanks at its ends, which a block of YAML
// leaves there, and reports a brace that stands for nothing.
func (c *CatalogueFile) message(d *frontmatter.Decoder, v frontmatter.Value) string {
	text := strings.TrimSpace(v.Scalar)
	i := locale.StrayBrace(text)
	if i < 0 {
		return text
	}
	piece, message := text[i:i+1], "a brace has no other half"
	if j := strings.IndexByte(text[i:], '}'); j > 0 && !strings.Contains(text[i+1:i+j], "{") {
		piece = text[i : i+j+1]
		message = fmt.Sprintf("%q names no argument", piece)
	}
	d.Report(c.within(v, piece, text[i:]), diag.Warning, "i18n/braces", message, "write an argument as {name}, without blanks, and no other braces")
	return text
}

// part is the place of a key.
func part(k frontmatter.Key) frontmatter.Value {
	return frontmatter.Value{Line: k.Line, Col: k.Col, Scalar: k.Name}
}

// within is the place of a piece of a text, found by what the text goes on
// with from there; or the text's own, where the file writes it in another way
// than it reads.
func (c *CatalogueFile) within(v frontmatter.Value, piece, on string) frontmatter.Value {
	line := []rune(c.text.Line(v.Line))
	if v.Col > len(line) {
		return frontmatter.Value{Line: v.Line, Col: v.Col}
	}
	before, _, ok := strings.Cut(string(line[v.Col-1:]), on)
	if !ok {
		return frontmatter.Value{Line: v.Line, Col: v.Col}
	}
	return frontmatter.Value{Line: v.Line, Col: v.Col + len([]rune(before)), Scalar: piece}
}
