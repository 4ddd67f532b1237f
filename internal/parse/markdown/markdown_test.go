package markdown

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"lontar/internal/source"
)

func render(t testing.TB, o Options, text string) string {
	t.Helper()
	return renderBy(t, New(o), text)
}

func renderBy(t testing.TB, c *Converter, text string) string {
	t.Helper()
	f, err := c.Parse(source.Text{Path: "a.md", Bytes: []byte(text)}, 0).Render(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(f.HTML)
}

func TestCommonMarkExamplesThroughOurRenderer(t *testing.T) {
	b, err := os.ReadFile("../../../../shared/corpora/spec/commonmark-0.31.2.json")
	if err != nil {
		t.Skip("the CommonMark examples are not on this machine")
	}
	var examples []struct {
		Markdown, HTML string
		Example        int
	}
	if err := json.Unmarshal(b, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) != 652 {
		t.Fatalf("%d examples, want 652", len(examples))
	}
	for _, e := range examples {
		if got := render(t, Options{CommonMark: true}, e.Markdown); got != e.HTML {
			t.Errorf("example %d: %q\n got %q\nwant %q", e.Example, e.Markdown, got, e.HTML)
		}
	}
}

func TestWhatArticlesAreWrittenIn(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"figure of one word": {"![a](https://x.org/a.png)\n▲ 最初の年。\n", "<figcaption>最初の年。</figcaption>"},
		"figure with ▲":      {"![a](https://x.org/a.png)\n▲ A *caption*\n", "<figcaption>A <em>caption</em></figcaption>"},
		"figure with title":  {"![a](https://x.org/a.png \"Title\")\n", "<figcaption>Title</figcaption>"},
		"alert":              {"> [!NOTE]\n> Words\n", `<aside class="alert alert-note" role="note">`},
		"code is ltr":        {"```go\nfunc main() {}\n```\n", `<pre class="chroma" dir="ltr" tabindex="0"><code class="language-go"><span class=`},
		"code span is ltr":   {"`x`\n", `<code dir="ltr">x</code>`},
		"Devanagari id":      {"## हिन्दी शीर्षक\n", `id="हिन्दी-शीर्षक"`},
		"id never empty":     {"## !!!\n", `id="section"`},
		"shared id":          {"## Words {#shared}\n", `id="shared"`},
		"no script":          {"a <script>alert(1)</script> b\n", "<p>a "},
		"no style in table":  {"| a | b |\n|--:|---|\n| 1 | 2 |\n", `<th class="align-right">`},
		"stray end tags":     {"a </div></main> b\n", "<p>a  b</p>"},
		"forced term":        {"[Words](term:valuation) here\n", "<p>Words here</p>"},
	} {
		got := render(t, Options{}, c.in)
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %q has no %q", name, got, c.want)
		}
		if strings.Contains(got, "<script") || strings.Contains(got, "style=") {
			t.Errorf("%s: %q has a script or a style", name, got)
		}
	}
}

func TestMarksSurviveEmphasisAndDoNotChangeTheText(t *testing.T) {
	text := "Its fiduciary *duty* counts, and a plain fiduciary\nduty too.\n"
	doc := New(Options{}).Parse(source.Text{Path: "a.md", Bytes: []byte(text)}, 0)
	first := strings.Index(text, "fiduciary")
	second := strings.LastIndex(text, "fiduciary")
	marks := []Mark{{first, first + len("fiduciary *duty"), "t-1", "x"}, {second, second + len("fiduciary\nduty"), "t-2", "x"}}
	f, err := doc.Render(marks)
	if err != nil {
		t.Fatal(err)
	}
	got := string(f.HTML)
	if strings.Count(got, "<a class=\"term\"") != 3 {
		t.Errorf("want one wrapper across the line break and two across emphasis: %s", got)
	}
	bare := got
	for strings.Contains(bare, "<a class=\"term\"") {
		i := strings.Index(bare, "<a class=\"term\"")
		j := strings.Index(bare[i:], ">")
		bare = bare[:i] + bare[i+j+1:]
	}
	bare = strings.ReplaceAll(bare, "</a>", "")
	if want := render(t, Options{}, text); bare != want {
		t.Errorf("without our tags %q, want %q", bare, want)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"> [!NOTE]", "![a](b)\n▲", "![](b){alt=\"\" credit=x}\n▲ c", "[![](b){x=y}](c)", "[x](term:y)", "<b", "&#x;", "- - - -", "\xff"} {
		f.Add(s)
	}
	c := New(Options{})
	f.Fuzz(func(t *testing.T, s string) {
		d := c.Parse(source.Text{Path: "a.md", Bytes: []byte(s)}, 0)
		d.Blocks()
		if _, err := d.Render(nil); err != nil {
			t.Fatal(err)
		}
	})
}
