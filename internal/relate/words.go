package relate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/locale"
)

// Fallbacks are the languages to ask, in order, where one of the site's has no
// words of its own: itself and what is as near as itself, then the site's
// default and what is near to that, then English.
func (s *Site) Fallbacks(lang string) []string { return s.fallbacks[lang] }

// near fills in the Fallbacks, from the languages that something is written in.
func (s *Site) near(catalogues map[string]locale.Catalogue) {
	known := slices.Concat(s.Langs, slices.Sorted(maps.Keys(catalogues)))
	last := append(locale.Near(s.Config.Default, known), "en")
	for _, lang := range s.Langs {
		out := locale.Near(lang, known)
		for _, l := range last {
			if !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
		s.fallbacks[lang] = slices.Clip(out)
	}
}

// words gives every language of the site every message: its own, or the
// nearest language's that has it.
func (s *Site) words(in Inputs) []diag.Diagnostic {
	s.near(in.Catalogues)
	var diags []diag.Diagnostic
	for _, lang := range s.Langs {
		s.customs(lang, in.Catalogues)
		all := map[string]locale.Message{}
		shown := "" // the nearest language that has a catalogue
		for _, l := range s.Fallbacks(lang) {
			c, ok := in.Catalogues[l]
			if !ok {
				continue
			}
			if shown == "" {
				shown = l
			}
			same := locale.SameWriting(l, lang)
			for key, m := range c.Messages {
				if _, has := all[key]; has {
					continue
				}
				if !same {
					m.From = l
				}
				all[key] = shaped(m, in.Reference[key])
			}
		}
		s.Words[lang] = all
		if shown != lang {
			diags = append(diags, noCatalogue(lang, shown))
		}
		if locale.SameWriting(shown, lang) {
			diags = append(diags, s.missing(lang, in)...)
		}
	}
	return diags
}

// customs puts what a language's catalogue says of it, or that of the same
// language elsewhere, over what is known of the language.
func (s *Site) customs(lang string, catalogues map[string]locale.Catalogue) {
	l := s.Locales[lang]
	var c locale.Catalogue
	for _, near := range slices.Backward(locale.Near(lang, nil)) {
		if up, ok := catalogues[near]; ok && locale.SameWriting(near, lang) {
			c = up.Over(c)
		}
	}
	l.Calendar, l.Digits, l.Collation = c.Calendar, c.Digits, c.Collation
	if name := catalogues[lang].Name; name != "" { // of this very language, not of one near it
		l.Autonym = name
	}
	s.Locales[lang] = l
}

// shaped gives a message the shape layouts expect: a text where the reference
// has no plural. It has been reported; a reader still sees words.
func shaped(m, reference locale.Message) locale.Message {
	if reference.Plural == nil && reference.Text != "" && m.Plural != nil {
		return locale.Message{Text: m.Plural["other"], From: m.From}
	}
	return m
}

func noCatalogue(lang, shown string) diag.Diagnostic {
	d := diag.Diagnostic{Code: "i18n/no-catalogue", Severity: diag.Info, Path: "i18n/" + lang + ".yaml"}
	switch {
	case shown == "":
		d.Message, d.Hint = fmt.Sprintf("there are no interface words in %s, nor in any language instead", lang), "write them in this file"
	case locale.SameWriting(shown, lang):
		d.Message, d.Hint = fmt.Sprintf("there are no interface words in %s; those of %s are shown", lang, shown), "write those that differ in this file"
	default:
		d.Message, d.Hint = fmt.Sprintf("there are no interface words in %s; those of %s are shown", lang, shown), "translate the theme's i18n/en.yaml into this file"
	}
	return d
}

// missing reports the messages a language has to borrow from another.
func (s *Site) missing(lang string, in Inputs) []diag.Diagnostic {
	var keys []string
	for key := range in.Reference {
		if m, ok := s.Words[lang][key]; !ok || m.From != "" {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	slices.Sort(keys)
	path := "i18n/" + lang + ".yaml"
	if c, ok := in.Catalogues[lang]; ok {
		path = c.Path
	}
	return []diag.Diagnostic{{Code: "i18n/missing", Severity: diag.Warning, Path: path,
		Message: "messages are missing: " + strings.Join(keys, ", "), Hint: "readers see them in another language; translate them in this file"}}
}
