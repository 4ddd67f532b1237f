package cite

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"lontar/internal/archive"
	"lontar/internal/relate"
)

// variables are those of a reference in the data schema of CSL 1.0.2, which
// allows no others; of dates, names and the rest only what we write.
var variables = []string{"id", "type", "citation-key", "language", "title", "original-title", "author", "editor", "translator", "illustrator", "contributor", "container-title", "section",
	"issued", "URL", "abstract", "note"}

func TestCSLJSONHoldsToItsSchema(t *testing.T) {
	for _, k := range samples() {
		var b bytes.Buffer
		if err := cslJSON(&b, k); err != nil {
			t.Fatal(err)
		}
		var items []map[string]any
		if err := json.Unmarshal(b.Bytes(), &items); err != nil || len(items) != 1 {
			t.Fatalf("%v: %s", err, b.String())
		}
		item := items[0]
		if item["type"] != "article-newspaper" || item["id"] != k.key || item["title"] != k.title {
			t.Errorf("%v", item)
		}
		for v, value := range item {
			if !slices.Contains(variables, v) {
				t.Errorf("CSL has no variable %q", v)
			}
			names, ok := value.([]any)
			for _, n := range names {
				name := n.(map[string]any)
				_, literal := name["literal"]
				_, family := name["family"]
				if ok && literal == family {
					t.Errorf("%s: %v is neither whole nor in parts", v, name)
				}
			}
		}
	}
}

// readBibTeX reads an entry as BibTeX does: braces are counted whatever stands
// before them.
func readBibTeX(t *testing.T, s string) (key string, fields map[string]string) {
	t.Helper()
	m := regexp.MustCompile(`^@article\{([A-Za-z0-9-]+),\n`).FindStringSubmatch(s)
	if m == nil {
		t.Fatalf("no entry: %s", s)
	}
	fields = map[string]string{}
	rest := s[len(m[0]):]
	for {
		rest = strings.TrimLeft(rest, ",\n ")
		if rest == "}\n" || rest == "}" {
			return m[1], fields
		}
		name, after, ok := strings.Cut(rest, " = ")
		if !ok || !regexp.MustCompile(`^[a-z]+$`).MatchString(name) {
			t.Fatalf("no field at %q", rest)
		}
		if after[0] != '{' {
			end := strings.IndexAny(after, ",\n")
			fields[name], rest = after[:end], after[end:]
			continue
		}
		depth, end := 0, -1
		for i, c := range after {
			if c == '{' {
				depth++
			} else if c == '}' {
				if depth--; depth == 0 {
					end = i
					break
				}
			}
		}
		if end < 0 {
			t.Fatalf("the braces of %s are not closed: %s", name, after)
		}
		fields[name], rest = after[1:end], after[end+1:]
	}
}

// typeset is what TeX makes of text between braces.
func typeset(s string) string {
	return strings.NewReplacer(`\textbackslash{}`, `\`, `\textbraceleft{}`, "{", `\textbraceright{}`, "}", `\textasciitilde{}`, "~", `\textasciicircum{}`, "^",
		`\$`, "$", `\&`, "&", `\%`, "%", `\#`, "#", `\_`, "_", "{", "", "}", "").Replace(s)
}

func TestBibTeXSaysWhatWasWritten(t *testing.T) {
	for _, k := range samples() {
		var b bytes.Buffer
		if err := bibTeX(&b, k); err != nil {
			t.Fatal(err)
		}
		key, f := readBibTeX(t, b.String())
		if key != k.key || typeset(f["title"]) != k.title || typeset(f["journal"]) != k.site || typeset(f["origtitle"]) != k.originalTitle || f["url"] != k.url || typeset(f["abstract"]) != k.abstract {
			t.Errorf("%s\nreads %v", b.String(), f)
		}
		if bare := regexp.MustCompile(`(^|[^\\])[$&%#_~^]`).FindString(f["title"] + f["journal"] + f["author"] + f["abstract"] + f["note"]); bare != "" {
			t.Errorf("TeX would take %q for a command: %s", bare, b.String())
		}
		if k.date.IsZero() != (f["year"] == "") {
			t.Errorf("year %q of %v", f["year"], k.date)
		}
	}
	_, f := readBibTeX(t, write(t, samples()[0]))
	for name, want := range map[string]string{"author": `Other, Ann and {Black and White, Inc.} and {van der Berg, Sr.}, Jo`, "month": "aug", "day": "3", "year": "2024", "language": "en", "translator": "{Tri}"} {
		if f[name] != want {
			t.Errorf("%s is %q, want %q", name, f[name], want)
		}
	}
}

func write(t *testing.T, k work) string {
	var b bytes.Buffer
	if err := bibTeX(&b, k); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func samples() []work {
	return []work{
		{key: "news-a-en", lang: "en", title: `100 % {sure}: a_b & c#d $5 ~x^2 \end "now"`, originalTitle: "Réponse", site: "A & B", section: "News", abstract: "{", note: "}_{", url: "https://x.example/a%20b_c/",
			date:    time.Date(2024, 8, 3, 23, 0, 0, 0, time.UTC),
			authors: []name{{family: "Other", given: "Ann"}, {literal: "Black and White, Inc."}, {family: "van der Berg, Sr.", given: "Jo"}}, translators: []name{{literal: "Tri"}}, others: []name{{literal: "Ph"}}},
		{key: "b-ar", lang: "ar", title: "عنوان", site: "موقع"},
	}
}

func TestKeysAreOfPlainLettersAndNeverShared(t *testing.T) {
	keyOf := func(story, lang string) string {
		return key(&relate.Page{Edition: &archive.Edition{Story: story, Lang: lang}})
	}
	seen := map[string]string{}
	for _, s := range [][2]string{{"news/2024/a", "en"}, {"news/2024/a", "zh-Hans"}, {"news/2024/重", "ja"}, {"news/2024/開", "ja"}, {"重", "ja"}, {"news/a.b", "en"}, {"news/ab", "en"}} {
		k := keyOf(s[0], s[1])
		if !regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]*$`).MatchString(k) {
			t.Errorf("%v has the key %q", s, k)
		}
		if other := seen[k]; other != "" {
			t.Errorf("%v and %s have the key %q", s, other, k)
		}
		seen[k] = s[0]
	}
	if got := keyOf("news/2024/a", "zh-Hans"); got != "news-2024-a-zh-hans" {
		t.Errorf("key %q", got)
	}
}

// The page names these types in its head.
func TestEveryFormatHasAFileAndAType(t *testing.T) {
	page, err := os.ReadFile("../../../docs/citing.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Formats {
		if !strings.Contains(string(page), "`"+f.File+"`") {
			t.Errorf("docs/citing.md says nothing of %s", f.File)
		}
	}
}
