package feed_test

import (
	"bytes"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

// TestFeedsOfTheArchiveAreValid holds every feed of the archive in this
// repository to its specification, and the three formats to one another.
func TestFeedsOfTheArchiveAreValid(t *testing.T) {
	w, err := pipeline.New("../../..", os.DirFS("../../.."), pipeline.Options{Cache: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	render := map[string]func() []byte{}
	for _, j := range s.Jobs {
		render[j.Path] = func() []byte {
			var b bytes.Buffer
			if err := j.Render(&b); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	feeds := 0
	for p := range render {
		dir, ok := strings.CutSuffix(p, "atom.xml")
		if !ok {
			continue
		}
		feeds++
		t.Run(p, func(t *testing.T) {
			atom, rss, json := checkAtom(t, render[p]()), checkRSS(t, render[dir+"rss.xml"]()), checkJSON(t, render[dir+"feed.json"]())
			if len(atom.ids) == 0 {
				t.Error("an empty feed")
			}
			for _, other := range []told{rss, json} {
				if !slices.Equal(atom.ids, other.ids) || !slices.Equal(atom.titles, other.titles) || !slices.Equal(atom.contents, other.contents) {
					t.Error("two formats of one feed say different things")
				}
			}
			if page := string(render[dir+"index.html"]()); !strings.Contains(page, `href="`+strings.Repeat("../", strings.Count(dir, "/"))+relate.EscapePath(dir)+`atom.xml"`) {
				t.Error("the page does not point to its feed")
			}
		})
	}
	fixed := 2*len(s.Langs) + 1
	want := fixed
	for _, sub := range s.Subjects {
		for _, pages := range sub.Pages {
			if len(pages) >= s.Config.SubjectFeeds {
				want++
			}
		}
	}
	if feeds != want || want == fixed {
		t.Errorf("%d feeds, not %d: one of each language, of its news, of the Finnish briefs, and of each subject that has enough of them", feeds, want)
	}
	list := readXML(t, render["feeds.opml"]())
	outlines := 0
	for _, lang := range list.one(t, "", "body").all("", "outline") {
		for _, o := range lang.all("", "outline") {
			outlines++
			path, err := url.PathUnescape(strings.TrimPrefix(o.attr["xmlUrl"], s.Config.BaseURL))
			if err != nil {
				t.Error(err)
			}
			if render[path] == nil || o.attr["type"] != "rss" || o.attr["text"] == "" {
				t.Errorf("outline %v", o.attr)
			}
		}
	}
	if list.attr["version"] != "2.0" || list.one(t, "", "head").one(t, "", "title").text == "" || outlines != feeds {
		t.Errorf("OPML names %d of %d feeds", outlines, feeds)
	}
}
