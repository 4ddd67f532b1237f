package pipeline

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lontar/internal/diag"
)

func makeArchive(t *testing.T) (*Site, map[string][]byte) {
	t.Helper()
	w, err := New("../..", os.DirFS("../.."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, j := range s.Jobs {
		var b bytes.Buffer
		if err := j.Render(&b); err != nil {
			t.Fatalf("%s: %v", j.Path, err)
		}
		out[j.Path] = b.Bytes()
	}
	return s, out
}

func TestArchiveOfThisRepositoryIsSound(t *testing.T) {
	s, _ := makeArchive(t)
	list, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	if diag.HasErrors(list) {
		var b bytes.Buffer
		diag.Fprint(&b, list, false)
		t.Error(b.String())
	}
}

func TestSameBytesOnOneCoreAndOnMany(t *testing.T) {
	_, many := makeArchive(t)
	before := runtime.GOMAXPROCS(1)
	_, one := makeArchive(t)
	runtime.GOMAXPROCS(before)
	if len(many) != len(one) {
		t.Fatalf("%d files, then %d", len(many), len(one))
	}
	for p, b := range many {
		if !bytes.Equal(b, one[p]) {
			t.Errorf("%s differs", p)
		}
	}
}

// parsed is what the checks need of a page.
type parsed struct {
	lang, dir string
	ids       map[string]bool
	links     []string
	hreflang  map[string]string
	canonical string
}

func parsePage(t *testing.T, p string, b []byte) parsed {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	out := parsed{ids: map[string]bool{}, hreflang: map[string]string{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: <%s %s>", p, n.Data, a.Key)
			}
		}
		if id := at["id"]; id != "" {
			if out.ids[id] {
				t.Errorf("%s: the id %q stands twice", p, id)
			}
			out.ids[id] = true
		}
		switch n.Data {
		case "html":
			out.lang, out.dir = at["lang"], at["dir"]
		case "style":
			t.Errorf("%s: an inline style sheet", p)
		case "script":
			if at["type"] == "application/ld+json" {
				if !json.Valid([]byte(n.FirstChild.Data)) {
					t.Errorf("%s: broken JSON-LD", p)
				}
				break
			}
			if at["src"] == "" {
				t.Errorf("%s: an inline script", p)
			}
			out.links = append(out.links, at["src"])
		case "img":
			out.links = append(out.links, at["src"])
			if alt, ok := at["alt"]; !ok || alt == "" && !ornament(n) {
				t.Errorf("%s: a picture without alt", p)
			}
			if at["width"] == "" || at["height"] == "" {
				t.Errorf("%s: %s has no size, so that the page moves when it arrives", p, at["src"])
			}
			for c := range strings.SplitSeq(at["srcset"], ", ") {
				if c != "" {
					out.links = append(out.links, strings.Fields(c)[0])
				}
			}
		case "a":
			out.links = append(out.links, at["href"])
		case "link":
			switch at["rel"] {
			case "alternate":
				if at["hreflang"] == "" { // another form of the page
					out.links = append(out.links, at["href"])
					break
				}
				out.hreflang[at["hreflang"]] = at["href"]
			case "canonical":
				out.canonical = at["href"]
			default:
				out.links = append(out.links, at["href"])
			}
		}
	}
	return out
}

func TestEveryPageIsWellConnected(t *testing.T) {
	s, files := makeArchive(t)
	pages := map[string]parsed{}
	for p, b := range files {
		if path.Ext(p) == ".html" {
			pages[p] = parsePage(t, p, b)
		}
	}
	byURL := map[string]string{}
	for _, r := range s.Redirects {
		delete(pages, r.From) // its canonical address is another page's
	}
	for p, page := range pages {
		if p != "404.html" && !bytes.Contains(files[p], []byte(`content="noindex"`)) {
			byURL[page.canonical] = p
		}
	}
	for p, page := range pages {
		if seg, _, ok := strings.Cut(p, "/"); ok {
			for _, l := range s.Langs {
				if s.Locales[l].Segment == seg && (page.lang != l || page.dir != s.Locales[l].Dir) {
					t.Errorf("%s: lang=%s dir=%s", p, page.lang, page.dir)
				}
			}
		}
		for _, l := range page.links {
			u, err := url.Parse(l)
			if err != nil || u.Scheme != "" {
				continue
			}
			at := p
			if strings.HasPrefix(u.Path, "/") {
				at = strings.TrimPrefix(u.Path, "/")
			} else if u.Path != "" {
				at = path.Join(path.Dir(p), u.Path)
			}
			if strings.HasSuffix(u.Path, "/") || at == "." || u.Path == "/" {
				at = path.Join(at, "index.html")
			}
			if _, ok := files[at]; !ok {
				t.Errorf("%s: the link %q leads nowhere", p, l)
			} else if u.Fragment != "" && !pages[at].ids[u.Fragment] {
				t.Errorf("%s: the link %q leads to no place on the page", p, l)
			}
		}
		for lang, href := range page.hreflang {
			other, ok := pages[byURL[href]]
			if !ok {
				t.Errorf("%s: hreflang %s leads to %s, which is no page", p, lang, href)
				continue
			}
			if lang == "x-default" {
				continue
			}
			if other.hreflang[page.lang] != page.canonical && p != "index.html" {
				t.Errorf("%s: hreflang %s is not answered", p, lang)
			}
		}
	}
}

// ornament tells whether a picture only goes with the headline beside it, as
// in lists of stories.
func ornament(n *html.Node) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "class" && strings.Contains(" "+a.Val+" ", " stories ") {
				return true
			}
		}
	}
	return false
}
