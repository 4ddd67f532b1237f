package markdown

import (
	"strings"
	"testing"

	"lontar/internal/source"
)

func TestFiguresHaveCaptionsAndCredits(t *testing.T) {
	for name, c := range map[string]struct{ lang, in, want string }{
		"credit and caption":       {"en", "![a chart](a.png){credit=\"Nova\"}\n▲ A *caption*.\n", `<figcaption>A <em>caption</em>. <span class="credit">[Nova]</span></figcaption>`},
		"credit and title":         {"en", "![a chart](a.png \"Title\"){credit=\"Nova & Co\"}\n", `<figcaption>Title <span class="credit">[Nova & Co]</span></figcaption>`},
		"credit alone":             {"en", "![a chart](a.png){credit=Nova}\n", `<figcaption><span class="credit">[Nova]</span></figcaption>`},
		"no blank after 。":         {"ja", "![図](a.png){credit=\"ノヴァ\"}\n▲ 最初の年。\n", `<figcaption>最初の年。<span class="credit">[ノヴァ]</span></figcaption>`},
		"no blank after a title 。": {"zh-Hans", "![图](a.png \"第一年。\"){credit=\"诺瓦\"}\n", `<figcaption>第一年。<span class="credit">[诺瓦]</span></figcaption>`},
		"a blank after letters":    {"ja", "![図](a.png){credit=\"N\"}\n▲ 最初の年\n", `<figcaption>最初の年 <span class="credit">[N]</span></figcaption>`},
		"no figure in a sentence":  {"en", "See ![a chart](a.png){credit=\"N\"} here.\n", `alt="a chart"> here.</p>`},
		"alt by attribute":         {"en", "![](a.png){alt=\"It's a chart\"}\n", "alt=\"It’s a chart\">"},
		"only adorns":              {"en", "![](a.png){alt=\"\"}\n", `alt="">`},
		"other braces stay":        {"en", "![a chart](a.png){.wide}\n", `alt="a chart">{.wide}</p>`},
		"braces apart stay":        {"en", "![a chart](a.png) {credit=x}\n", `{credit=x}</p>`},
		"braces after text stay":   {"en", "text{credit=x}\n", `<p>text{credit=x}</p>`},
		"in a link":                {"en", "[![](a.png){alt=\"A chart\"}](https://x.example/)\n", `alt="A chart"></a></p>`},
		"beside a run":             {"en", "![a chart](a.png){credit=N} and [mot]{lang=fr}\n", `<bdi lang="fr" dir="ltr">mot</bdi>`},
	} {
		d := New(Options{Lang: c.lang}).Parse(source.Text{Path: "a.md", Bytes: []byte(c.in)}, 0)
		f, err := d.Render(nil)
		if err != nil {
			t.Fatal(err)
		}
		html := string(f.HTML)
		for i := len(f.Slots) - 1; i >= 0; i-- {
			if s := f.Slots[i]; s.Value != "a.png" {
				html = html[:s.Offset] + "[" + s.Value + "]" + html[s.Offset:]
			}
		}
		if !strings.Contains(html, c.want) {
			t.Errorf("%s: %s, want %s", name, html, c.want)
		}
		if strings.Contains(c.want, "figcaption") != strings.Contains(html, "<figure>") {
			t.Errorf("%s: %s", name, html)
		}
	}
}

func TestAPictureThatSaysNothingIsReportedAtItsPlace(t *testing.T) {
	for in, want := range map[string]string{
		"Text\n\n![](a/Photo.jpg)\n":                 `a.md:3:1: nothing says what the picture "Photo.jpg" shows`,
		"Text ![ ](photo.jpg) here\n":                `a.md:1:8: nothing says what the picture "photo.jpg" shows`,
		"![photo.JPG](a/photo.jpg)\n":                `a.md:1:3: "photo.JPG" is the name of a file and does not say what the picture shows`,
		"![Photo](a/photo.jpg)\n":                    `a.md:1:3: "Photo" is the name of a file and does not say what the picture shows`,
		"![IMG_4711.heic](b.jpg)\n":                  `a.md:1:3: "IMG_4711.heic" is the name of a file and does not say what the picture shows`,
		"![](a.jpg){alt=\"a.jpg\"}\n":                `a.md:1:1: "a.jpg" is the name of a file and does not say what the picture shows`,
		"[![](a.jpg)](https://x.example/)\n":         `a.md:1:2: nothing says what the picture "a.jpg" shows`,
		"![](https://x.example/a.jpg \"A title\")\n": `a.md:1:1: nothing says what the picture "a.jpg" shows`,
		"![A chart of sales](a.jpg)\n":               "",
		"![](a.jpg){alt=\"\"}\n":                     "",
		"![](a.jpg){alt=\"\" credit=\"N\"}\n":        "",
		"![A chart](a.jpg){credt=\"N\"}\n":           `a.md:1:19: unknown attribute "credt" of a picture`,
		"`![](a.jpg)`\n":                             "",
	} {
		d := New(Options{}).Parse(source.Text{Path: "a.md", Bytes: []byte(in)}, 0)
		got := ""
		if len(d.Diags) > 0 {
			got = d.Diags[0].Error()
			got, _, _ = strings.Cut(got, " [")
			got = strings.Replace(got, "warning: ", "", 1)
		}
		if got != want || len(d.Diags) > 1 {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
