package parse

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/frontmatter"
)

// Reference returns every message a language should have: the theme's English
// ones, and those the site gives itself in its default language. A message
// that is none of the theme's but spelt like one is the site's only if a
// layout of the site uses it. From is the language of each.
func Reference(english, own locale.Catalogue, used func(key string) bool) map[string]locale.Message {
	out := map[string]locale.Message{}
	for key, m := range english.Messages {
		m.From = "en"
		out[key] = m
	}
	known := slices.Sorted(maps.Keys(english.Messages))
	for key, m := range own.Messages {
		if _, ok := out[key]; !ok && (diag.Nearest(key, known) == "" || used(key)) {
			m.From = own.Tag
			out[key] = m
		}
	}
	return out
}

// Compare reports where the file's messages differ from those of the
// reference in more than their language. What is missing is not reported: it
// may stand in the theme's file.
func (c CatalogueFile) Compare(reference map[string]locale.Message, defaultTag string) []diag.Diagnostic {
	d := &frontmatter.Decoder{Text: c.text}
	known := slices.Sorted(maps.Keys(reference))
	l := locale.Of(c.Tag)
	categories := l.PluralCategories()
	for _, k := range c.keys {
		r, ok := reference[k.Name]
		if !ok {
			hint := fmt.Sprintf("take it out; a message of your own layouts stands in i18n/%s.yaml too", defaultTag)
			if n := diag.Nearest(k.Name, known); n != "" {
				hint = fmt.Sprintf("did you mean %q?", n)
			}
			d.Report(part(k), diag.Warning, "i18n/surplus", fmt.Sprintf("nothing shows a message %q", k.Name), hint)
			continue
		}
		m := c.Messages[k.Name]
		switch {
		case r.Plural == nil && m.Plural != nil:
			d.Report(part(k), diag.Warning, "i18n/plural", fmt.Sprintf("message %q has no count, so its plural categories choose nothing", k.Name), "write one text for it")
		case r.Plural != nil && m.Plural == nil && len(categories) > 1:
			d.Report(part(k), diag.Warning, "i18n/plural", fmt.Sprintf("message %q counts, and has one text for every number", k.Name), c.Tag+" has: "+strings.Join(categories, ", "))
		}
		c.arguments(d, k, r)
		if !locale.SameWriting(c.Tag, r.From) && untranslated(m, r) {
			d.Report(part(k), diag.Info, "i18n/untranslated", fmt.Sprintf("message %q reads as it does in %s", k.Name, r.From), "translate it")
		}
	}
	return d.Diags
}

// arguments compares the placeholders of a message with those of the
// reference.
func (c CatalogueFile) arguments(d *frontmatter.Decoder, k frontmatter.Key, r locale.Message) {
	var want []string
	for _, text := range r.Texts() {
		want = append(want, locale.Arguments(text)...)
	}
	slices.Sort(want)
	want = slices.Compact(want)
	texts := c.Messages[k.Name].Texts()
	for _, category := range slices.Sorted(maps.Keys(texts)) {
		v := k.Value
		for _, form := range k.Value.Keys {
			if form.Name == category {
				v = form.Value
			}
		}
		got := locale.Arguments(texts[category])
		// One slip, one diagnostic: a name that is misspelt or has lost a brace
		// is not reported as left out as well.
		there := slices.Clone(got)
		if locale.StrayBrace(texts[category]) >= 0 {
			there = slices.Clone(want)
		}
		for _, name := range got {
			if slices.Contains(want, name) {
				continue
			}
			hint := "message " + k.Name + " has no arguments"
			if len(want) > 0 {
				hint = "message " + k.Name + " has: {" + strings.Join(want, "}, {") + "}"
			}
			if n := diag.Nearest(name, want); n != "" {
				hint = fmt.Sprintf("did you mean %q?", "{"+n+"}")
				there = append(there, n)
			}
			piece := "{" + name + "}"
			d.Report(c.within(v, piece, piece), diag.Warning, "i18n/argument", fmt.Sprintf("%q stands for nothing here", piece), hint)
		}
		for _, name := range want {
			if !slices.Contains(there, name) && (name != "count" || !saysItself(c.Tag, category)) {
				d.Report(v, diag.Warning, "i18n/argument", fmt.Sprintf("message %q leaves out %q", k.Name, "{"+name+"}"), "put it where the language wants it")
			}
		}
	}
}

// saysItself tells whether a form may leave out the number, because no number
// above two has it: "one story", "two stories". The Russian "one" may not: 21
// has it too. A category that no whole number has may.
func saysItself(tag, category string) bool {
	l := locale.Of(tag)
	if category == "" {
		return false
	}
	for n := 3; n <= 200; n++ {
		if l.PluralCategory(n) == category {
			return false
		}
	}
	return true
}

// untranslated tells whether a message is, in any form, the reference's own
// sentence: two words or more, one of them without a capital. Single
// words and names are the same in many languages.
func untranslated(m, r locale.Message) bool {
	theirs := r.Texts()
	for category, text := range m.Texts() {
		if text != theirs[category] {
			continue
		}
		for _, name := range locale.Arguments(text) {
			text = strings.ReplaceAll(text, "{"+name+"}", " ")
		}
		words, small := 0, false
		for word := range strings.FieldsSeq(text) {
			if i := strings.IndexFunc(word, unicode.IsLetter); i >= 0 {
				words++
				small = small || !unicode.IsUpper([]rune(word[i:])[0])
			}
		}
		if words > 1 && small {
			return true
		}
	}
	return false
}
