package locale

import (
	"slices"
	"strings"
	"testing"
)

func TestFormatPutsEachValueInOnce(t *testing.T) {
	for _, c := range []struct {
		text string
		args []string
		want string
	}{
		{"Published {date}", []string{"date", "1 May"}, "Published 1 May"},
		{"{a}{b}{a}", []string{"a", "1", "b", "2"}, "121"},
		{"By {name}, {role}", []string{"name", "{role}", "role", "{name}"}, "By {role}, {name}"},
		{"{a}", []string{"a", "{a}"}, "{a}"},
		{"{a} of {nobody}", []string{"a", "1"}, "1 of {nobody}"},
		{"{a}", []string{"a"}, "{a}"},
		{"{a", []string{"a", "1"}, "{a"},
		{"{{a}}", []string{"a", "1"}, "{1}"},
		{"{ a }", []string{"a", "1"}, "{ a }"},
		{"{}", []string{"", "1"}, "{}"},
		{"a}b{", nil, "a}b{"},
		{"", []string{"a", "1"}, ""},
	} {
		if got := Format(c.text, c.args...); got != c.want {
			t.Errorf("Format(%q, %q) is %q, want %q", c.text, c.args, got, c.want)
		}
	}
}

func TestStrayBraces(t *testing.T) {
	for text, want := range map[string]int{"": -1, "a {b} c": -1, "{a}{b}": -1, "a {b": 2, "b} c": 1, "a {} c": 2, "{ a }": 0, "{{a}}": 0, "{a}}": 3, "é{": 2} {
		if got := StrayBrace(text); got != want {
			t.Errorf("StrayBrace(%q) is %d, want %d", text, got, want)
		}
	}
}

func FuzzFormat(f *testing.F) {
	f.Add("a {b} c", "{b}")
	f.Add("{{b}", "}")
	f.Fuzz(func(t *testing.T, text, value string) {
		if got := Format(text); got != text {
			t.Errorf("without arguments %q became %q", text, got)
		}
		if !slices.Contains(Arguments(text), "b") {
			if got := Format(text, "b", value); got != text {
				t.Errorf("%q became %q", text, got)
			}
			return
		}
		if got, want := Format(text, "b", value), strings.ReplaceAll(text, "{b}", value); got != want {
			t.Errorf("%q with %q is %q, want %q", text, value, got, want)
		}
	})
}

func TestForeignWordsCountAsTheirLanguageDoes(t *testing.T) {
	story := Message{Plural: map[string]string{"one": "{count} story", "other": "{count} stories"}}
	// Filipino has "one" for 2, French for 0; English has not.
	for tag, n := range map[string]int{"fil": 2, "fr": 0, "ar": 3} {
		m := story
		m.From = "en"
		if got := m.Pick(Of(tag), n); got != "{count} stories" {
			t.Errorf("%s, %d: %q", tag, n, got)
		}
	}
	if got := (Message{Plural: map[string]string{"one": "x"}}).Pick(Of("ru"), 5); got != "x" {
		t.Errorf("a missing category gave %q", got)
	}
}

func TestACatalogueCompletesAnother(t *testing.T) {
	theme := Catalogue{Tag: "id", Path: "theme", Calendar: "gregory", Messages: map[string]Message{"a": {Text: "A"}, "b": {Text: "B"}}}
	site := Catalogue{Tag: "id", Path: "site", Digits: "latn", Messages: map[string]Message{"b": {Text: "own"}}}
	got := site.Over(theme)
	if got.Path != "site" || got.Calendar != "gregory" || got.Digits != "latn" || got.Messages["a"].Text != "A" || got.Messages["b"].Text != "own" {
		t.Errorf("got %+v", got)
	}
	if theme.Messages["b"].Text != "B" {
		t.Error("the theme's catalogue was changed")
	}
}
