package preview

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
)

// An editing writes, breaks, mends, moves and deletes files of every kind and
// notes what a watcher would have told.
type editing struct {
	*rand.Rand
	t   *testing.T
	dir string
	at  []string
}

func (e *editing) write(name, text string) {
	at := filepath.Join(e.dir, name)
	if info, err := os.Stat(filepath.Dir(at)); err == nil && !info.IsDir() {
		return
	}
	e.at = append(e.at, name)
	if e.IntN(3) == 0 && os.MkdirAll(filepath.Dir(at), 0o755) == nil { // as editors do
		put(e.t, e.dir, "draft.tmp", text)
		if err := os.Rename(filepath.Join(e.dir, "draft.tmp"), at); err != nil {
			e.t.Fatal(err)
		}
		return
	}
	put(e.t, e.dir, name, text)
}

func (e *editing) remove(name string) {
	e.at = append(e.at, name)
	_ = os.RemoveAll(filepath.Join(e.dir, name))
}

func (e *editing) rename(from, to string) {
	if os.Rename(filepath.Join(e.dir, from), filepath.Join(e.dir, to)) == nil {
		e.at = append(e.at, from, to)
	}
}

func (e *editing) of(list ...string) string { return list[e.IntN(len(list))] }

var (
	editedStories = []string{"content/news/2024/one/index.en.md", "content/news/2024/one/index.ar.md", "content/news/2024/two/index.en.md", "content/news/2024/two/index.fi.md", "content/opinion/three.fi.md", "content/about.en.md", "content/news/_index.en.md"}
	editedBodies  = []string{"A valuation.", "Two valuations, some equity, and [one](../one/index.md).", "## A heading {#first}\n\nWords.\n\n## Another\n\nThis is equity.", "> [!NOTE]\n> Mind this.", "[gone](../nowhere/index.md) and [two](../two/index.md#first)",
		"| a | b |\n|---|---|\n| 1 | 2 |", "A [mot valorisation]{lang=fr} here.", "![A figure](figure.svg)", "![A dot](dot.png) and `code`", "```go\nfunc main() {}\n```", "<b>raw</b> -- \"quoted\"", "[unclosed {lang=", "- - - - deep"}
	editedFronts = []string{"title: T%d\ndate: 2024-03-0%d\n", "title: \"broken\ndate: 2024-01-01\nx%d: %d\n", "tittle: T%d\ndraft: %d\n", "title: T%d\ndate: 2023-01-0%d\nslug: other\n", "title: T%d\ndate: 2024-02-0%d\ntopics: [models]\npeople: [ada]\nconcepts: [valuation]\n",
		"title: T%d\ndate: 2024-02-1%d\naliases: [/old/place]\nimage: {src: figure.svg, alt: A figure}\n", "title: T%d\ndescription: Said %d\ntranslation: {from: en, method: machine}\nsource: {publisher: Paper, url: \"https://example.org/x\"}\n", "draft: true\ntitle: Hidden %d %d\n"}
)

func coloured(c uint8) string {
	img := image.NewRGBA(image.Rect(0, 0, 8+int(c), 8))
	img.Set(1, 1, color.RGBA{R: c, A: 255})
	var b bytes.Buffer
	_ = png.Encode(&b, img)
	return b.String()
}

// edit makes one edit and says what it was.
func (e *editing) edit(i int) string {
	story := editedStories[e.IntN(len(editedStories))]
	switch kind := e.IntN(29); kind {
	default:
		e.write(story, "---\n"+fmt.Sprintf(e.of(editedFronts...), i, 1+e.IntN(9))+"---\n\n"+e.of(editedBodies...)+"\n\n"+e.of(editedBodies...)+"\n")
		return "story"
	case 0, 1, 2, 3, 4:
		at := filepath.Join(e.dir, story)
		b, err := os.ReadFile(at)
		if err != nil {
			return "no body"
		}
		e.write(story, string(b)+"\n"+e.of(editedBodies...)+"\n")
		return "body"
	case 5:
		e.remove(story)
		return "story deleted"
	case 6:
		e.remove(e.of("content/news/2024/two", "content/opinion", "content/people", "i18n", "layouts", "static", "content/glossary"))
		return "folder deleted"
	case 7:
		e.rename(e.of("content/news/2024/one", "content/news/2024/two", "content/news/2024/second", "content/opinion"), e.of("content/news/2024/second", "content/news/2024/one", "content/essays"))
		return "folder moved"
	case 8, 9:
		e.write(e.of("content/glossary/valuation.md", "content/glossary/equity.md"), e.of(
			fmt.Sprintf("# en\n\n- valuation\n- word%d\n\nDefinition %d.\n\n# fi\n\n- arvostus\n\nArvo.\n", e.IntN(3), i), "---\nrelated: [valuation]\n---\n# en\n\n- equity {status=deprecated}\n- shares\n\nA part.\n",
			"---\ndomain: [unclosed\n---\n# en\n\n- equity\n", "valuation\n", "# en\n\n- valuation {match=exact statsu=x}\n\nOne.\n\nMore of it.\n"))
		return "concept"
	case 10:
		e.remove("content/glossary/" + e.of("valuation", "equity") + ".md")
		return "concept deleted"
	case 11, 12:
		e.write(e.of("i18n/en.yaml", "i18n/fi.yaml", "i18n/ar.yaml"), e.of(fmt.Sprintf("messages:\n  glossary: Words %d\n", i), "messages:\n  published: Out {date}\n  articles: {one: \"{count} piece\", other: \"{count} pieces\"}\n", "messages: [broken\n", "messages:\n  glosary: x\n", "digits: arab\nmessages: {}\n"))
		return "catalogue"
	case 13, 14:
		e.write(e.of("layouts/404.html", "layouts/story.html", "layouts/concept.html"), e.of("{{define \"main\"}}lost {{.Heading}}{{end}}", "{{define \"main\"}}{{.Nothing}}{{end}}", "{{if}", "{{define \"main\"}}<p>{{.Msg.glossary}}</p>{{with .Story}}{{.Body}}{{end}}{{end}}"))
		return "layout"
	case 15:
		e.write("layouts/partials/"+e.of("terms.html", "own.html"), e.of("{{define \"own\"}}x{{end}}", "{{range .Terms}}", "<p>own</p>"))
		return "partial"
	case 16:
		e.remove("layouts/" + e.of("404.html", "story.html", "concept.html", "partials/terms.html"))
		return "layout deleted"
	case 17:
		e.write(e.of("static/assets/lontar.css", "static/plain.css", "static/robots.txt"), fmt.Sprintf("/* %d */", i))
		return "static file"
	case 18, 19:
		e.write("lontar.yaml", e.of("title: Small\nbaseURL: https://example.org/\ndefault: en\n", "title: {en: Small, fi: Pieni}\nbaseURL: https://example.org/base/\ndefault: en\nlanguages: [fi, en, ar]\n", "title: None\ndefault: fi\n", "title: [broken\n", "baseURL: nowhere\n", "title: Small\nbaseURL: https://example.org/\ndefault: en\nglossary: all\npageSize: 1\nannotations: true\n", "title: Page\nbaseURL: https://example.org/\ndefault: en\nmissing: page\n"))
		return "settings"
	case 20, 21:
		e.write(e.of("content/news/2024/one/figure.svg", "content/news/2024/two/figure.svg", "content/opinion/figure.svg"), e.of(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="9"/>`, 1+e.IntN(40)), "<svg"))
		return "drawing"
	case 22:
		e.write(e.of("content/news/2024/one/dot.png", "content/news/2024/two/dot.png"), e.of(coloured(uint8(e.IntN(9))), "no picture"))
		return "picture"
	case 23:
		e.write(e.of("content/people/ada.md", "content/topics/models.md"), e.of(fmt.Sprintf("# en\n\n- Name %d {slug=name}\n\nAbout.\n", i), "# en\n\n- A {slag=x}\n", "nothing"))
		return "subject"
	case 24:
		e.write("content/news/2024/one/translations.lock", e.of("nonsense", ""))
		return "lock"
	case 26:
		notes := strings.NewReplacer("index.", "notes.", "about.", "about.notes.", "three.", "three.notes.").Replace(story)
		e.write(notes, e.of("> valuation\n\nA note.\n", "> A\n\nOther.\n\n— X, 2024-01-02\n", "> gone words\n", "---\nby: \"\n---\n", "> Words\n\n[x](../two/index.md)\n"))
		return "notes"
	case 25:
		if e.IntN(2) == 0 {
			e.remove("lontar.yaml")
			return "settings deleted"
		}
		record(e.t, e.dir, "news/2024/one")
		e.at = append(e.at, "content/news/2024/one/translations.lock")
		return "recorded"
	}
}

// cleanSite is a site made from nothing. ok is false if its settings cannot be
// read as they are: nothing would be built.
func cleanSite(t *testing.T, dir string) (site *pipeline.Site, ok bool) {
	t.Helper()
	w, err := pipeline.New(dir, theme(t), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	site, err = w.Make()
	if err != nil {
		t.Fatal(err)
	}
	return site, !slices.ContainsFunc(site.Diags, func(d diag.Diagnostic) bool { return d.Path == "lontar.yaml" && d.Severity == diag.Error })
}

// After each of a long row of edits the preview answers what a clean build
// writes, and of all addresses there ever were those that are gone are not
// found. Every edit is looked at in a few places, some in all.
func TestServeAnswersWhatACleanBuildWritesAfterAnyEdits(t *testing.T) {
	const edits, everywhere = 2000, 100
	dir := smallSite(t)
	s := open(t, dir)
	e := &editing{rand.New(rand.NewPCG(1, 2)), t, dir, nil}
	ever := map[string]bool{}
	kinds := map[string]int{}
	compared := 0
	for i := range edits {
		e.at = nil
		kind := e.edit(i)
		kinds[kind]++
		if err := s.refresh(e.at); err != nil {
			t.Fatalf("edit %d, %s: %v", i, kind, err)
		}
		all := i%everywhere == everywhere-1
		if !all && i%4 != 0 {
			visitSome(s, e) // so that there is something to remember
			continue
		}
		site, ok := cleanSite(t, dir)
		if !ok {
			continue
		}
		compared++
		base := site.Config.BasePath()
		want := map[string]func() ([]byte, error){}
		for _, j := range site.Jobs {
			ever[j.Path] = true
			want[j.Path] = func() ([]byte, error) {
				var b bytes.Buffer
				err := j.Render(&b)
				return b.Bytes(), err
			}
		}
		n := 0
		for p := range ever {
			if n++; n > 12 && !all {
				break
			}
			got, _, found, _, err := s.Page(base + p)
			render, is := want[p]
			if found != is {
				t.Fatalf("edit %d, %s of %v: %s is found: %v; in a clean build: %v", i, kind, e.at, p, found, is)
			}
			if !is {
				continue
			}
			body, broken := render()
			if fmt.Sprint(err) != fmt.Sprint(broken) || err == nil && !bytes.Equal(got, body) {
				t.Fatalf("edit %d, %s of %v: %s differs from a clean build\n%v\n%v\n%s", i, kind, e.at, p, err, broken, difference(got, body))
			}
		}
		if all {
			list, err := site.Check()
			if err != nil {
				t.Fatal(err)
			}
			looked(s)
			if got := s.Diagnostics(); !slices.Equal(got, list) {
				t.Fatalf("edit %d, %s: says\n%s\na clean check\n%s", i, kind, said(got), said(list))
			}
		}
	}
	if len(kinds) < 18 || compared < edits/8 {
		t.Errorf("%d sites compared, after %v", compared, kinds)
	}
}

func visitSome(s *Server, e *editing) {
	jobs := s.Site().Jobs
	for range 3 {
		_, _, _, _, _ = s.Page(s.Site().Config.BasePath() + jobs[e.IntN(len(jobs))].Path)
	}
}

func difference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("…%s\n…%s", a[max(0, i-80):min(len(a), i+120)], b[max(0, i-80):min(len(b), i+120)])
}

func said(list []diag.Diagnostic) string {
	var b strings.Builder
	diag.Fprint(&b, list, false)
	return b.String()
}
