package html

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"lontar/internal/locale"
)

// plainStrings are the fields of a view that hold nobody's words: addresses,
// ids, tags, and what a locale writes of a number or a date.
var plainStrings = []string{
	"View.Lang", "View.Dir", "View.Root", "View.Style", "View.Script", "View.Canonical", "View.Home",
	"Words.Lang", "Words.Dir", "Words.text", "Words.page", "Choice.Lang", "Choice.Dir", "Lost.Lang", "Lost.Dir", "Row.Lang", "Alternate.Lang",
	"Alternate.Href", "Choice.Href", "Link.Href", "Link.Lang", "Story.Lang", "Story.Dir", "Row.Href", "Other.Href", "Picture.Src", "Picture.Srcset", "Picture.Sizes", "Picture.Gap", "List.Newer", "List.Older",
	"Story.Annotations", "Note.ID", "Note.Back", "Entry.ID", "Entry.Page", "Entry.Back", "Letter.ID", "Group.Href", "Initial.ID",
	"Date.Machine", "Date.Text", "Year.Name",
	"Feed.Type", "Feed.Href",
	"Share.Type", "Share.Locale", "Share.Locales", "Share.Published", "Share.Updated",
	"Source.Version", "Reference.Href", "Reference.Type",
	"Letter.Name", "Initial.Name", // of the page's own alphabet, and alone in its heading
}

func TestEveryStringOfAViewThatHoldsSomebodysWordsIsolatesItself(t *testing.T) {
	var found []string
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			walk(typ.Elem())
		case reflect.Map:
			if typ != reflect.TypeFor[object]() {
				walk(typ.Key())
				walk(typ.Elem())
			}
		case reflect.Struct:
			if seen[typ] {
				return
			}
			seen[typ] = true
			for f := range typ.Fields() {
				if f.Type == reflect.TypeFor[string]() || f.Type == reflect.TypeFor[[]string]() {
					found = append(found, typ.Name()+"."+f.Name)
				} else {
					walk(f.Type)
				}
			}
		case reflect.Interface:
			t.Errorf("%s can hold anything", typ)
		}
	}
	walk(reflect.TypeFor[View]())
	if len(seen) < 15 {
		t.Fatalf("only %d types seen", len(seen))
	}
	for _, f := range found {
		if !slices.Contains(plainStrings, f) {
			t.Errorf("%s is a plain string; if it holds somebody's words, make it Words", f)
		}
	}
	for _, f := range plainStrings {
		if !slices.Contains(found, f) {
			t.Errorf("no view has %s any more", f)
		}
	}
}

// run executes a layout as a page does.
func run(t *testing.T, layout string, v *View) string {
	t.Helper()
	layouts, diags := Parse(map[string][]byte{"layouts/base.html": []byte(`{{template "main" .}}`), "layouts/story.html": []byte(`{{define "main"}}` + layout + `{{end}}`)})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	var b bytes.Buffer
	if err := layouts["story"].ExecuteTemplate(&b, "base.html", v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestALayoutCannotForgetToIsolate(t *testing.T) {
	ar, en := locale.Of("ar"), locale.Of("en")
	foreign := wordsOf(ar, en, "Vanila <1>")
	name := wordsOf(ar, locale.Locale{}, "Yunpeng")
	v := &View{Lang: "ar", Dir: "rtl", Heading: foreign, About: &name, Site: wordsOf(ar, ar, "xAI تطلق"), Msg: map[string]Words{
		"close": {Dir: "rtl", text: "إغلاق", page: "rtl", ours: true}, "by": {Dir: "rtl", text: "ترجمة {name}", page: "rtl", ours: true},
		"lent": {Lang: "en", Dir: "ltr", text: "Close", page: "rtl", ours: true}}}
	for layout, want := range map[string]string{
		`<p>{{.Heading}}</p>`:                                              `<p><bdi lang="en" dir="ltr">Vanila &lt;1&gt;</bdi></p>`,
		`<p>{{.About}}</p>`:                                                `<p><bdi>Yunpeng</bdi></p>`,
		`<p>{{.Site}}</p>`:                                                 `<p><bdi dir="rtl">xAI تطلق</bdi></p>`,
		`<img alt="{{.Heading}}">`:                                         "<img alt=\"\u2068Vanila &lt;1&gt;\u2069\">",
		`<img alt='{{with .About}}{{.}}{{end}}'>`:                          "<img alt='\u2068Yunpeng\u2069'>",
		`<a title="{{.Site}}" href="{{.Heading.Lang}}">{{.Site}}`:          `<a title="xAI تطلق" href="en"><bdi dir="rtl">xAI تطلق</bdi>`,
		`<title>{{if .Site}}{{.About}}{{end}}</title>{{.About}}`:           "<title>\u2068Yunpeng\u2069</title><bdi>Yunpeng</bdi>",
		`<textarea rows="{{.Lang}}">{{.About}}</textarea>`:                 "<textarea rows=\"ar\">\u2068Yunpeng\u2069</textarea>",
		`{{range $k, $w := .Msg}}{{if eq $k "close"}}{{$w}}{{end}}{{end}}`: `إغلاق`,
		`<b aria-label="{{.Msg.lent}}">{{.Msg.lent}}</b>`:                  "<b aria-label=\"\u2068Close\u2069\"><bdi lang=\"en\" dir=\"ltr\">Close</bdi></b>",
		`{{format .Msg.by "name" .Heading}}`:                               `ترجمة <bdi lang="en" dir="ltr">Vanila &lt;1&gt;</bdi>`,
		`{{format .Msg.by "name" "Vanila"}}`:                               `ترجمة <bdi>Vanila</bdi>`,
		`{{printf "%s" .Heading}}`:                                         "\u2068Vanila &lt;1&gt;\u2069",
		`{{$x := .About}}<i>{{$x}}</i>`:                                    `<i><bdi>Yunpeng</bdi></i>`,
		`{{bdi .About}}`:                                                   `<bdi>Yunpeng</bdi>`,
	} {
		if got := run(t, layout, v); got != want {
			t.Errorf("%s\n got %q\nwant %q", layout, got, want)
		}
	}
	v.About = nil
	if got := run(t, `<img alt="{{.About}}"><i>{{.About}}</i>{{with .About}}!{{end}}`, v); got != `<img alt=""><i></i>` {
		t.Errorf("words that are not there give %q", got)
	}
	v.Story = &Story{Source: &Source{URL: "https://x.org/a?b=1&c"}}
	if got := run(t, `{{with .Story.Source}}<a href="{{.URL}}">{{.URL}}</a>{{end}}`, v); got != `<a href="https://x.org/a?b=1&amp;c"><bdi dir="ltr">https://x.org/a?b=1&amp;c</bdi></a>` {
		t.Errorf("an address gives %q", got)
	}
}

func TestPlainWordsAreIsolatedWhereTheirDirectionCouldDiffer(t *testing.T) {
	en, fr, ar, he := locale.Of("en"), locale.Of("fr"), locale.Of("ar"), locale.Of("he")
	none := locale.Locale{}
	for _, c := range []struct {
		page, lang locale.Locale
		text, want string
	}{
		{en, en, "Musk", "Musk"},
		{en, en, "The word שלום", "The word שלום"},
		{fr, en, "Musk", "Musk"},
		{en, none, "Vanila", "Vanila"},
		{en, none, "ونیلا", "\u2068ونیلا\u2069"},
		{ar, none, "Vanila", "\u2068Vanila\u2069"},
		{ar, none, "2024", "\u20682024\u2069"},
		{en, ar, "ماسك", "\u2068ماسك\u2069"},
		{en, ar, "xAI تطلق", "\u2067xAI تطلق\u2069"},
		{he, en, "שלום means peace", "\u2066שלום means peace\u2069"},
		{he, ar, "ماسك", "ماسك"},
		{he, ar, "ماسك 2024", "\u2068ماسك 2024\u2069"},
		{en, ar, "", ""},
		{en, none, "A\u2066B", "\u2068A\u2066B\u2069\u2069"},
		{en, none, "A\u2069\u202cB", "AB"},
	} {
		if got := wordsOf(c.page, c.lang, c.text).String(); got != c.want {
			t.Errorf("%q in %q on a page in %s gives %q, want %q", c.text, c.lang.Tag, c.page.Tag, got, c.want)
		}
	}
}
