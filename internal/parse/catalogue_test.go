package parse

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/source"
)

const english = `messages:
  published: Published {date}
  page_of: Page {page} of {pages}
  latest: Latest stories
  index: Index
  byline: By
  stories: {one: "{count} story", other: "{count} stories"}
`

func readWords(t *testing.T, tag, text string) (CatalogueFile, []diag.Diagnostic) {
	t.Helper()
	return Catalogue(source.File{Path: "i18n/" + tag + ".yaml"}, []byte(text), tag)
}

// report reads a catalogue against the English one above and lists what is
// said of it: line, column, code, what is quoted.
func report(t *testing.T, tag, text string) string {
	t.Helper()
	en, faults := readWords(t, "en", english)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	c, d := readWords(t, tag, text)
	d = diag.Sort(append(d, c.Compare(Reference(en.Catalogue, locale.Catalogue{}, nil), "en")...))
	var out []string
	for _, d := range d {
		line := []rune(d.Text)
		end := max(d.End-1, d.Col)
		out = append(out, fmt.Sprintf("%d:%d %s %s", d.Line, d.Col, d.Code, string(line[d.Col-1:min(end, len(line))])))
	}
	return strings.Join(out, "\n")
}

func TestWhatIsWrongWithACatalogueIsSaidAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, tag, text, want string }{
		{"whole", "de", "messages:\n  published: Am {date}\n  stories: {one: \"{count} Artikel\", other: \"{count} Artikel\"}\n", ""},
		{"nothing in it", "de", "", ""},
		{"no messages yet", "de", "messages:\n", ""},
		{"misspelt argument", "de", "messages:\n  published: Am {dat}\n", "2:17 i18n/argument {dat}"},
		{"surplus argument", "de", "messages:\n  latest: Neu am {x}\n", "2:18 i18n/argument {x}"},
		{"argument left out", "de", "messages:\n  page_of: Seite {page}\n", "2:12 i18n/argument Seite {page}"},
		{"argument in a quoted text", "de", "messages:\n  published: \"Am \\u00e4 {dat}\"\n", "2:25 i18n/argument {dat}"},
		{"argument in a block", "de", "messages:\n  published: |\n    Am {dat}\n", "2:14 i18n/argument |"},
		{"the number may be left out of one", "he", "messages:\n  stories: {one: כתבה, two: כתבות, other: \"{count} כתבות\"}\n", ""},
		{"but not where it is for many", "ru", "messages:\n  stories: {one: материал, few: \"{count} a\", many: \"{count} b\", other: c}\n", "2:18 i18n/argument материал"},
		{"nor of the only form", "ja", "messages:\n  stories: {other: 記事}\n", "2:20 i18n/argument 記事"},
		{"one text where there is one form", "ja", "messages:\n  stories: \"{count}本\"\n", ""},
		{"one text where there are two", "de", "messages:\n  stories: \"{count} Artikel\"\n", "2:3 i18n/plural stories"},
		{"forms of what does not count", "de", "messages:\n  latest: {one: Neu, other: Neu}\n", "2:3 i18n/plural latest"},
		{"category missing", "ru", "messages:\n  stories: {one: \"{count}\", few: \"{count}\"}\n", "2:3 i18n/plural stories"},
		{"category surplus", "de", "messages:\n  stories: {one: \"{count}\", few: \"{count}\", other: \"{count}\"}\n", "2:29 i18n/plural few"},
		{"category misspelt", "de", "messages:\n  stories:\n    one: \"{count}\"\n    oter: \"{count}\"\n", "4:5 i18n/plural oter"},
		{"category without a text", "de", "messages:\n  stories:\n    one:\n    other: \"{count}\"\n", "3:5 i18n/missing one"},
		{"misspelt key", "de", "messages:\n  publishd: Am\n", "2:3 i18n/surplus publishd"},
		{"untranslated", "de", "messages:\n  latest: Latest stories\n  index: Index\n", "2:3 i18n/untranslated latest"},
		{"untranslated, with arguments", "fr", "messages:\n  page_of: Page {page} of {pages}\n", "2:3 i18n/untranslated page_of"},
		{"English elsewhere", "en-GB", "messages:\n  latest: Latest stories\n", ""},
		{"open brace", "de", "messages:\n  published: \"Am {date\"\n", "2:18 i18n/braces {"},
		{"second of two", "de", "messages:\n  page_of: \"{page} {pages\"\n", "2:20 i18n/braces {"},
		{"closing brace", "de", "messages:\n  latest: Neu}\n", "2:14 i18n/braces }"},
		{"empty braces", "de", "messages:\n  latest: Neu {}\n", "2:15 i18n/braces {}"},
		{"blanks in braces", "de", "messages:\n  published: Am { date }\n", "2:17 i18n/braces { date }"},
		{"braces YAML takes", "de", "messages:\n  published: {date}\n", "2:14 i18n/braces {"},
		{"a key without a text", "de", "messages:\n  published:\n", "2:3 i18n/missing published"},
		{"meant to be empty", "de", "messages:\n  byline: \"\"\n", ""},
		{"a list", "de", "messages:\n  latest: [a]\n", "2:11 frontmatter/type ["},
		{"messages as a text", "de", "messages: x\n", "1:11 frontmatter/type x"},
		{"message beside messages", "de", "published: Am {date}\n", "1:1 frontmatter/unknown-key published"},
		{"calendar", "th", "calendar: budhist\n", "1:11 frontmatter/value budhist"},
		{"digits", "th", "digits: thay\n", "1:9 frontmatter/value thay"},
		{"collation", "de", "collation: phonebook\n", "1:12 frontmatter/value phonebook"},
		{"settings without a value", "de", "calendar:\ndigits:\nname:\n", ""},
		{"settings", "de", "name: Deutsch\ncalendar: gregorian\ndigits: latn\ncollation: phonebk\n", ""},
	} {
		if got := report(t, c.tag, c.text); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestSettingsOfACatalogueAreKept(t *testing.T) {
	c, d := readWords(t, "th", "name: Thai\ncalendar: gregorian\ndigits: thai\ncollation: trad\n")
	if len(d) > 0 || c.Name != "Thai" || c.Calendar != "gregory" || c.Digits != "thai" || c.Collation != "trad" {
		t.Errorf("got %+v, %v", c.Catalogue, d)
	}
}

func TestASiteHasMessagesOfItsOwn(t *testing.T) {
	en, _ := readWords(t, "en", english)
	id, _ := readWords(t, "id", "messages:\n  motto: Kata {siapa}\n  latst: Baru\n  pubished: Terbit\n")
	r := Reference(en.Catalogue, id.Catalogue, func(key string) bool { return key == "latst" })
	if r["motto"].From != "id" || r["latst"].From != "id" || r["published"].From != "en" {
		t.Errorf("got %+v", r)
	}
	if _, ok := r["pubished"]; ok {
		t.Error("a misspelt message that no layout names is taken for one of the site's")
	}
	fr, _ := readWords(t, "fr", "messages:\n  motto: Mot de {qui}\n")
	var codes []string
	for _, d := range fr.Compare(r, "id") {
		codes = append(codes, d.Code+" "+d.Message)
	}
	if want := []string{`i18n/argument "{qui}" stands for nothing here`, `i18n/argument message "motto" leaves out "{siapa}"`}; !slices.Equal(codes, want) {
		t.Errorf("got %q", codes)
	}
}

// The theme's own catalogues hold to what is asked of a site's.
func TestShippedCataloguesAreWhole(t *testing.T) {
	paths, err := filepath.Glob("../../i18n/*.yaml")
	if err != nil || len(paths) < 19 {
		t.Fatal(paths, err)
	}
	read := map[string]CatalogueFile{}
	for _, p := range paths {
		name := strings.TrimSuffix(filepath.Base(p), ".yaml")
		if tag, ok := locale.Canonical(name); !ok || tag != name {
			t.Errorf("%s is not named after a language in its shortest form", p)
			continue
		}
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		c, d := readWords(t, name, string(b))
		for _, d := range d {
			t.Error(d.Error())
		}
		read[name] = c
	}
	reference := Reference(read["en"].Catalogue, locale.Catalogue{}, nil)
	if len(reference) < 70 {
		t.Fatalf("English has %d messages", len(reference))
	}
	for tag, c := range read {
		for _, d := range c.Compare(reference, "en") {
			t.Error(d.Error())
		}
		for key, r := range reference {
			m, ok := c.Messages[key]
			if !ok {
				t.Errorf("%s lacks %s", tag, key)
				continue
			}
			if (m.Plural == nil) != (r.Plural == nil) {
				t.Errorf("%s: %s counts in one of English and %s only", tag, key, tag)
			}
			for category, text := range m.Texts() {
				if text == "" && r.Text != "" {
					t.Errorf("%s: %s %s is empty", tag, key, category)
				}
			}
		}
	}
}

func FuzzCatalogue(f *testing.F) {
	f.Add("ru", english)
	f.Add("ar", "name: x\ncalendar: persian\nmessages: {a: {one: b, two: {c}}, d: [e], f: null, g: {}}\n")
	f.Add("fr", "messages:\n  published: \"{d\\u007b\"\n  page_of: |\n    {page}\n    {pagse}\n  stories: {one: '{count', other: {count}}\n")
	f.Add("ja", "messages: {? [a] : b, published: 2024-01-01, <<: {x: y}}\r\n")
	en, _ := Catalogue(source.File{Path: "i18n/en.yaml"}, []byte(english), "en")
	reference := Reference(en.Catalogue, locale.Catalogue{}, nil)
	f.Fuzz(func(t *testing.T, name, text string) {
		tag, ok := locale.Canonical(name)
		if !ok {
			return
		}
		c, d := Catalogue(source.File{Path: "i18n/x.yaml"}, []byte(text), tag)
		d = append(d, c.Compare(reference, "en")...)
		lines := strings.Count(text, "\n") + 2
		for _, d := range d {
			if d.Line < 1 || d.Col < 1 || d.Line > lines {
				t.Errorf("%q: %+v is at no place of the file", text, d)
			}
			if _, ok := diag.Explanations[d.Code]; !ok {
				t.Errorf("no explanation of %s", d.Code)
			}
		}
		for _, k := range c.keys {
			if _, ok := c.Messages[k.Name]; !ok {
				t.Errorf("%q: %s has a place and no message", text, k.Name)
			}
		}
		for key, m := range c.Messages {
			for n := range 3 {
				_ = locale.Format(m.Pick(locale.Of(tag), n), "count", "1")
			}
			if m.Plural != nil && len(m.Plural) == 0 {
				t.Errorf("%q: %s has no text at all", text, key)
			}
		}
	})
}
