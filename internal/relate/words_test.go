package relate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lontar/internal/config"
	"lontar/internal/locale"
)

// wordsOf makes a site of languages and catalogues; a catalogue is written as
// "key=text", one a string.
func wordsOf(languages []string, catalogues map[string][]string) (*Site, []string) {
	in := Inputs{Config: config.Defaults(), Catalogues: map[string]locale.Catalogue{}, Reference: map[string]locale.Message{}}
	in.Config.Languages = languages
	for tag, list := range catalogues {
		c := locale.Catalogue{Tag: tag, Path: "i18n/" + tag + ".yaml", Messages: map[string]locale.Message{}}
		for _, s := range list {
			key, text, _ := strings.Cut(s, "=")
			c.Messages[key] = locale.Message{Text: text}
		}
		in.Catalogues[tag] = c
	}
	for key, m := range in.Catalogues["en"].Messages {
		m.From = "en"
		in.Reference[key] = m
	}
	s, diags := New(in)
	var said []string
	for _, d := range diags {
		said = append(said, d.Path+" "+d.Code+" "+d.Message)
	}
	return s, said
}

func TestALanguageWithoutWordsTakesTheNearest(t *testing.T) {
	s, said := wordsOf([]string{"en", "zh-TW", "pt-BR", "sr-Latn", "nb", "bn"}, map[string][]string{
		"en": {"a=A", "b=B"}, "zh-Hans": {"a=简", "b=简"}, "zh-Hant": {"a=繁", "b=繁"}, "pt": {"a=pt"}, "sr": {"a=ћ", "b=ћ"}, "no": {"a=no", "b=no"},
	})
	for _, c := range []struct{ lang, key, text, from string }{
		{"en", "a", "A", ""},
		{"zh-TW", "a", "繁", ""},
		{"pt-BR", "a", "pt", ""},
		{"pt-BR", "b", "B", "en"},
		{"sr-Latn", "a", "A", "en"},
		{"nb", "a", "no", "no"},
		{"bn", "b", "B", "en"},
	} {
		if m := s.Words[c.lang][c.key]; m.Text != c.text || m.From != c.from {
			t.Errorf("%s %s is %q of %q, want %q of %q", c.lang, c.key, m.Text, m.From, c.text, c.from)
		}
	}
	want := []string{
		"i18n/zh-TW.yaml i18n/no-catalogue there are no interface words in zh-TW; those of zh-Hant are shown",
		"i18n/pt-BR.yaml i18n/no-catalogue there are no interface words in pt-BR; those of pt are shown",
		"i18n/pt-BR.yaml i18n/missing messages are missing: b",
		"i18n/sr-Latn.yaml i18n/no-catalogue there are no interface words in sr-Latn; those of en are shown",
		"i18n/nb.yaml i18n/no-catalogue there are no interface words in nb; those of no are shown",
		"i18n/bn.yaml i18n/no-catalogue there are no interface words in bn; those of en are shown",
	}
	if !slices.Equal(said, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
}

func TestARegionsCatalogueNeedsOnlyWhatDiffers(t *testing.T) {
	s, said := wordsOf([]string{"en", "pt-PT"}, map[string][]string{"en": {"a=A", "b=B"}, "pt": {"a=Ônibus", "b=Trem"}, "pt-PT": {"b=Comboio"}})
	if w := s.Words["pt-PT"]; w["a"].Text != "Ônibus" || w["b"].Text != "Comboio" || len(said) > 0 {
		t.Errorf("got %v, %q", w, said)
	}
}

func TestTheSitesDefaultComesBeforeEnglish(t *testing.T) {
	in := Inputs{Config: config.Config{Default: "id", Languages: []string{"id", "jv"}}, Catalogues: map[string]locale.Catalogue{
		"en": {Tag: "en", Messages: map[string]locale.Message{"a": {Text: "A"}, "b": {Text: "B"}}},
		"id": {Tag: "id", Messages: map[string]locale.Message{"a": {Text: "a-id"}}},
	}}
	s, _ := New(in)
	if got := fmt.Sprint(s.Words["jv"]); got != fmt.Sprint(map[string]locale.Message{"a": {Text: "a-id", From: "id"}, "b": {Text: "B", From: "en"}}) {
		t.Errorf("got %s", got)
	}
}

func TestCustomsOfACatalogueReachTheLocale(t *testing.T) {
	in := Inputs{Config: config.Defaults(), Catalogues: map[string]locale.Catalogue{
		"fa":    {Tag: "fa", Name: "پارسی", Calendar: "gregory", Digits: "latn"},
		"fa-AF": {Tag: "fa-AF", Digits: "arabext"},
		"zh":    {Tag: "zh", Collation: "stroke"},
	}}
	in.Config.Languages = []string{"fa", "fa-AF", "zh-TW", "zh-CN"}
	s, _ := New(in)
	for _, want := range []locale.Locale{
		{Tag: "fa", Autonym: "پارسی", Calendar: "gregory", Digits: "latn"},
		{Tag: "fa-AF", Autonym: locale.Of("fa-AF").Autonym, Calendar: "gregory", Digits: "arabext"},
		{Tag: "zh-TW", Autonym: locale.Of("zh-TW").Autonym},
		{Tag: "zh-CN", Autonym: locale.Of("zh-CN").Autonym, Collation: "stroke"},
	} {
		l := s.Locales[want.Tag]
		if l.Autonym != want.Autonym || l.Calendar != want.Calendar || l.Digits != want.Digits || l.Collation != want.Collation {
			t.Errorf("%s is %+v", want.Tag, l)
		}
	}
}

func TestAMessageHasTheShapeItsLayoutExpects(t *testing.T) {
	in := Inputs{Config: config.Defaults(), Reference: map[string]locale.Message{"a": {Text: "A"}, "n": {Plural: map[string]string{"other": "{count}"}}}}
	in.Catalogues = map[string]locale.Catalogue{"en": {Tag: "en", Messages: map[string]locale.Message{
		"a": {Plural: map[string]string{"one": "x", "other": "y"}}, "n": {Text: "{count} of them"}}}}
	s, _ := New(in)
	if w := s.Words["en"]; w["a"].Text != "y" || w["n"].Pick(s.Locales["en"], 1) != "{count} of them" {
		t.Errorf("got %v", w)
	}
}
