package pipeline

import (
	"fmt"
	"net/url"
	"path"
	"strings"
	"testing"
)

// Every link is followed as a browser does that reads the folder from a disk:
// to a file, never to a folder.
func TestASiteWithExplicitIndexOpensWithoutAServer(t *testing.T) {
	in := map[string]string{"lontar.yaml": "title: T\nbaseURL: https://x.example/\nlanguages: [fi, ar]\npageSize: 2\n",
		"content/glossary/valuation.md": "# fi\n- arvostus\n\nArvo.\n\n# ar\n- تقييم\n\nقيمة.\n", "content/people/ann.md": "# fi\n- Ann {slug=anni}\n",
		"content/news/_index.fi.md": "---\ntitle: Uutiset\n---\nKatso [yhtä](../news/s1.md).\n"}
	for i := range 5 {
		for _, lang := range []string{"fi", "ar"} {
			in[fmt.Sprintf("content/news/s%d.%s.md", i, lang)] = fmt.Sprintf("---\ntitle: T%d\ndate: 2024-08-1%d\npeople: [ann]\naliases: [old-%d, /all/%s/%d.html]\n---\nSen arvostus, [muu](s%d.md#x), [ulos](https://x.example/).\n", i, i, i, lang, i, (i+1)%5)
		}
	}
	_, files := small(t, Options{Explicit: true}, in)
	_, plain := small(t, Options{}, in)
	links, changed := 0, 0
	for p, b := range files {
		if path.Ext(p) != ".html" || p == "404.html" {
			if b != plain[p] && p != "404.html" {
				t.Errorf("%s is another one", p)
			}
			continue
		}
		if b != plain[p] {
			changed++
		}
		all := parsePage(t, p, []byte(b)).links
		if head := readHead(t, b); head.refresh != "" {
			all = append(all, strings.TrimPrefix(head.refresh, "0; url="))
		}
		for _, l := range all {
			u, err := url.Parse(l)
			if err != nil || u.Scheme != "" || u.Path == "" {
				continue
			}
			links++
			if _, ok := files[path.Join(path.Dir(p), u.Path)]; !ok || strings.HasSuffix(u.Path, "/") {
				t.Errorf("%s: the link %q is to no file", p, l)
			}
		}
	}
	if links < 500 || changed < 50 {
		t.Errorf("%d links were followed, %d pages are others", links, changed)
	}
}
