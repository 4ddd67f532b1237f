package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/idna"

	"lontar/internal/relate"
)

// An entry is a story as every format needs it. Texts are plain and hold no
// character that XML forbids; addresses are absolute.
type entry struct {
	id, lang, title, url string
	summary, content     string // content is HTML
	published, updated   time.Time
	authors              []string
	contributors         []string
	topics               []string
	image                string
	via                  link
	cites                []link
	others               []relate.Alternate // the story's other editions
	stale                *stale
}

// A link to another work.
type link struct{ href, title, lang string }

func (r *Renderer) entry(p *relate.Page) (entry, error) {
	f, err := r.Fragments.Fragment(p)
	if err != nil {
		return entry{}, err
	}
	s, l := r.Site, r.Site.Locales[p.Lang]
	e := entry{id: r.id(p), lang: l.Tag, title: clean(p.Title), url: s.Absolute(p.Path), summary: clean(p.Description), published: p.Date, updated: p.Changed()}
	if e.summary == "" {
		e.summary = clean(f.Summary)
	}
	add := func(to *[]string, name string) {
		if name = strings.TrimSpace(clean(name)); name != "" {
			*to = append(*to, isolate(name, l.Dir))
		}
	}
	for _, c := range p.Byline {
		switch c.Role {
		case "author", "reporter", "compiler":
			add(&e.authors, c.Name)
		default:
			add(&e.contributors, c.Name)
		}
	}
	if !named(p, p.Translation.By) {
		add(&e.contributors, p.Translation.By)
	}
	for _, t := range p.Topics {
		if t = clean(t); t != "" {
			e.topics = append(e.topics, t)
		}
	}
	e.via = workLink(p.Source.URL, p.Source.Title, p.Source.Publisher, p.Source.Lang, p.Lang)
	for _, c := range p.Source.Cites {
		if w := workLink(c.URL, c.Title, c.Publisher, c.Lang, p.Lang); w.href != "" {
			e.cites = append(e.cites, w)
		}
	}
	for _, o := range p.Story.Editions {
		if o != p {
			e.others = append(e.others, relate.Alternate{Lang: s.Locales[o.Lang].Tag, Href: s.Absolute(o.Path)})
		}
	}
	if t, ok := s.Resolve(p.File, p.Lang, p.Image.Src); ok && p.Image.Src != "" && t.File != nil {
		e.image = s.Absolute(relate.AssetPath(*t.File))
	}
	fresh, err := r.Fragments.Freshness(p)
	if err != nil {
		return entry{}, err
	}
	e.stale = r.stale(fresh)
	e.content = clean(r.content(p, f, fresh, e.id, e.image))
	return e, nil
}

// workLink is a link to a work; its title is isolated where it is of another
// language than the story.
func workLink(href, title, publisher, lang, in string) link {
	if title == "" {
		title = publisher
	}
	title = clean(title)
	if title != "" && lang != "" && lang != in {
		title = fsi + title + pdi
	}
	return link{relate.WebAddress(href), title, lang}
}

// named tells whether the byline names somebody as a translator.
func named(p *relate.Page, name string) bool {
	for _, c := range p.Byline {
		if c.Name == name {
			return true
		}
	}
	return false
}

// id names an edition for ever (RFC 4151): by the site's host, the day it was
// first published, its place in content/ and its language. A new title, slug or
// permalink does not make a reader take it for another story.
func (r *Renderer) id(p *relate.Page) string {
	host := "localhost"
	if u, err := url.Parse(r.Site.Config.BaseURL); err == nil && u.Hostname() != "" {
		host = u.Hostname()
		if a, err := idna.Lookup.ToASCII(host); err == nil {
			host = a
		}
	}
	// An address by number has colons, which would end the name early.
	host = strings.ReplaceAll(host, ":", "-")
	key := p.Key
	if key == "" {
		key = p.Edition.Story
	}
	return "tag:" + host + "," + p.Date.Format(time.DateOnly) + ":" + relate.EscapePath(key) + ":" + r.Site.Locales[p.Lang].Segment
}

// prefix is put before the ids of an article, so that two in one feed do not
// have the same.
func prefix(id string) string {
	sum := sha256.Sum256([]byte(id))
	return "s" + hex.EncodeToString(sum[:4]) + "-"
}
