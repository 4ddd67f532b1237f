package markdown

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lontar/internal/source"
)

func TestRunsOfAnotherLanguage(t *testing.T) {
	for _, c := range [][2]string{
		{`[mot "juste" !]{lang=fr} "x"`, "<bdi lang=\"fr\" dir=\"ltr\">mot «\u202fjuste\u202f»\u202f!</bdi> “x”"},
		{`"[oui]{lang=fr}"`, `“<bdi lang="fr" dir="ltr">oui</bdi>”`},
		{`[سلام]{lang=ar}`, `<bdi lang="ar" dir="rtl">سلام</bdi>`},
		{`[x]{lang="zh-hans" title="a & b"}`, `<bdi lang="zh-Hans" dir="ltr" title="a &amp; b">x</bdi>`},
		{`[*x* [l](#a) ` + "`]{`" + `]{lang=fr}`, `<bdi lang="fr" dir="ltr"><em>x</em> <a href="#a">l</a> <code dir="ltr">]{</code></bdi>`},
		{`[[l](#a)]{lang=fr}`, `<bdi lang="fr" dir="ltr"><a href="#a">l</a></bdi>`},
		{`[a [b]{lang=fr} c](#a)`, `<a href="#a">a <bdi lang="fr" dir="ltr">b</bdi> c</a>`},
		{`*a [b* c]{lang=fr}`, `*a <bdi lang="fr" dir="ltr">b* c</bdi>`},
		{`**[b]{lang=fr}**`, `<strong><bdi lang="fr" dir="ltr">b</bdi></strong>`},
		{`[a [b]{lang=de} c]{lang=fr}`, `<bdi lang="fr" dir="ltr">a <bdi lang="de" dir="ltr">b</bdi> c</bdi>`},
		{"[zwei\nZeilen]{lang=de}", "<bdi lang=\"de\" dir=\"ltr\">zwei\nZeilen</bdi>"},
		{`\[a]{lang=fr}`, `[a]{lang=fr}`},
		{`[a]{}`, `[a]{}`},
		{`[a]{b}`, `[a]{b}`},
		{`[a] {lang=fr}`, `[a] {lang=fr}`},
		{`![a]{lang=fr}`, `![a]{lang=fr}`},
		{`[a]{lang=frr`, `[a]{lang=frr`},
		{`[a <b title="]{lang=fr}">c</b>`, `[a <b>c</b>`}, // the sanitiser drops such a title
		{`[a](#b){lang=fr}`, `<a href="#b">a</a>{lang=fr}`},
		{`[[[a]{lang=fr}`, `[[<bdi lang="fr" dir="ltr">a</bdi>`},
	} {
		got := strings.TrimSpace(render(t, Options{Lang: "en"}, c[0]))
		got = strings.NewReplacer("<p>", "", "</p>", "").Replace(got)
		if got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestMistakesInARunAreNamed(t *testing.T) {
	for in, want := range map[string]string{
		"a [b]{lang=jp}":         `a.md:1:12: "jp" is not a language tag; did you mean "ja"?`,
		"a [b]{lnag=fr}":         `a.md:1:7: unknown attribute "lnag" of a run of text; did you mean "lang"?`,
		"a [b]{lang=fr class=x}": `a.md:1:15: unknown attribute "class" of a run of text; known are: lang, title`,
		"a [b]{lang=fr}":         "",
	} {
		var got []string
		for _, d := range New(Options{Lang: "en"}).Parse(source.Text{Path: "a.md", Bytes: []byte(in)}, 0).Diags {
			got = append(got, fmt.Sprintf("%s:%d:%d: %s; %s", d.Path, d.Line, d.Col, d.Message, d.Hint))
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestRunsInHeadings(t *testing.T) {
	f, err := New(Options{Lang: "en"}).Parse(source.Text{Bytes: []byte("## The [mot]{lang=fr}\n\n## [mot]{lang=fr} {#id}\n\n## Plain {#mine}\n\n# Top\n\n### Deep\n")}, 0).Render(nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range f.Headings {
		got = append(got, fmt.Sprint(h.Level, h.ID, h.Text, h.Explicit, h.Pos))
	}
	want := []string{`2 the-mot The mot false s-0.1`, `2 id mot true s-0.2`, `2 mine Plain true s-0.3`, `1 top Top false s-1`, `3 deep Deep false s-1.0.1`}
	for i := range want {
		if i >= len(got) || strings.ReplaceAll(got[i], " ", "") != strings.ReplaceAll(want[i], " ", "") {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}

func TestBlocksOfARunHaveItsLanguage(t *testing.T) {
	doc := New(Options{Lang: "en"}).Parse(source.Text{Bytes: []byte("One [mot *juste*]{lang=fr} two")}, 0)
	var got []string
	for _, b := range doc.Blocks() {
		got = append(got, b.Lang+"|"+b.Text)
	}
	if strings.Join(got, ",") != "|One ,fr|mot juste,| two" {
		t.Errorf("%q", got)
	}
	if got := RunLangs([]byte("[a]{lang=fr} ]{lang=fr} [b]{title=x lang=pt_br} [c]{lang=jp}")); strings.Join(got, " ") != "fr pt-BR" {
		t.Errorf("%q", got)
	}
}

func TestManyBracketsAreQuick(t *testing.T) {
	c := New(Options{Lang: "en"})
	for _, s := range []string{strings.Repeat("[", 1<<15) + "]{lang=fr}", strings.Repeat("[a]{lang=fr}", 1<<13), strings.Repeat("`", 200) + strings.Repeat("[`` ` ", 1<<12) + "]{lang=fr}",
		strings.Repeat(`"'`, 1<<14), strings.Repeat("'a ", 1<<14), strings.Repeat("א\"א", 1<<13), strings.Repeat("中\n", 1<<14)} {
		start := time.Now()
		c.Parse(source.Text{Bytes: []byte(s)}, 0).Blocks()
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%.20s… took %v", s, d)
		}
	}
}
