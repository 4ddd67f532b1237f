package preview

import (
	"bytes"
	"html/template"
	"net/http"
	"path"
	"strings"
	"time"

	"lontar/internal/pipeline"
	"lontar/internal/relate"
)

// comparison shows two editions of a story beside each other.
var comparison = template.Must(template.New("compare.html").Parse(string(clientFile("compare.html"))))

type comparing struct {
	Title string
	Sides [2]side
}

type side struct {
	Href, Lang, Dir, Name string
	Choices               []choice
}

// A choice leads to the same comparison with another language on one side.
type choice struct {
	Name, Lang, Dir, Href string
	Chosen                bool
}

// compare answers /_lontar/compare/<address of an edition>?with=<language>.
func (s *Server) compare(w http.ResponseWriter, r *http.Request, rest string) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	if rest == "compare.js" || rest == "compare.css" {
		http.ServeContent(w, r, rest, time.Time{}, bytes.NewReader(clientFile("side-by-side"+path.Ext(rest))))
		return
	}
	site := s.Site()
	at := strings.TrimPrefix(strings.TrimSuffix(strings.TrimPrefix(rest, "compare"), "/")+"/", site.Config.BasePath())
	left := editionAt(site, at)
	if left == nil {
		http.Error(w, "there is no edition at /"+at+" to compare", http.StatusNotFound)
		return
	}
	right := other(site, left, r.URL.Query().Get("with"))
	c := comparing{Title: left.Title, Sides: [2]side{sideOf(site, left), sideOf(site, right)}}
	for _, e := range left.Story.Editions {
		l := site.Locales[e.Lang]
		c.Sides[0].Choices = append(c.Sides[0].Choices, choice{l.Autonym, l.Tag, l.Dir, comparisonOf(site, e, right.Lang), e == left})
		c.Sides[1].Choices = append(c.Sides[1].Choices, choice{l.Autonym, l.Tag, l.Dir, comparisonOf(site, left, e.Lang), e == right})
	}
	var b bytes.Buffer
	if err := comparison.Execute(&b, c); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	http.ServeContent(w, r, "compare.html", time.Time{}, bytes.NewReader(b.Bytes()))
}

func editionAt(site *pipeline.Site, at string) *relate.Page {
	for _, st := range site.Stories {
		for _, p := range st.Editions {
			if p.Path == at {
				return p
			}
		}
	}
	return nil
}

// other is the edition to compare with: the one asked for, else the original,
// else any other one.
func other(site *pipeline.Site, p *relate.Page, lang string) *relate.Page {
	if e := p.Story.Edition(lang); e != nil {
		return e
	}
	if p.Story.Original != p {
		return p.Story.Original
	}
	for _, e := range p.Story.Editions {
		if e != p {
			return e
		}
	}
	return p
}

func comparisonOf(site *pipeline.Site, p *relate.Page, with string) string {
	return "/_lontar/compare" + address(site, p.Path) + "?with=" + with
}

func sideOf(site *pipeline.Site, p *relate.Page) side {
	l := site.Locales[p.Lang]
	return side{Href: address(site, p.Path), Lang: l.Tag, Dir: l.Dir, Name: l.Autonym}
}
