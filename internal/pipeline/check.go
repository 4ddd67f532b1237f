package pipeline

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/check"
	"lontar/internal/diag"
	"lontar/internal/parse/markdown"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// Check makes every body and returns all diagnostics: of cards, of bodies, and
// of links that lead nowhere.
func (s *Site) Check() ([]diag.Diagnostic, error) {
	pages := s.pages()
	lists := make([][]diag.Diagnostic, len(pages))
	errs := make([]error, len(pages))
	parallel(len(pages), func(i int) { lists[i], errs[i] = s.checkPage(pages[i]) })
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return s.checkAll(pages, lists, func() error { return nil })
}

// CheckWhile is Check on one core, for idle time: before each body it asks
// whether to go on, and ends with the error that says not to.
func (s *Site) CheckWhile(wanted func() error) ([]diag.Diagnostic, error) {
	pages := s.pages()
	lists := make([][]diag.Diagnostic, len(pages))
	for i, p := range pages {
		err := wanted()
		if err == nil {
			lists[i], err = s.checkPage(p)
		}
		if err != nil {
			return nil, err
		}
	}
	return s.checkAll(pages, lists, wanted)
}

// checkAll looks at the whole site, after each of its bodies.
func (s *Site) checkAll(pages []*relate.Page, lists [][]diag.Diagnostic, wanted func() error) ([]diag.Diagnostic, error) {
	out := slices.Clone(s.Diags)
	for _, l := range lists {
		out = append(out, l...)
	}
	pictures, err := s.checkPictures()
	if err != nil {
		return nil, err
	}
	out = append(out, pictures...)
	site := check.Site{Site: s.Site, Sets: s.sets.all(), Text: func(f source.File) (source.Text, error) {
		if err := wanted(); err != nil {
			return source.Text{}, err
		}
		return s.text(f)
	}, Findings: func(p *relate.Page) (*archive.Findings, error) {
		if err := wanted(); err != nil {
			return nil, err
		}
		return s.Findings(p)
	}, Notes: s.notes}
	for _, look := range []func(check.Site) ([]diag.Diagnostic, error){check.Glossary, check.Use, check.Structure, check.Bidi} {
		d, err := look(site)
		if err != nil {
			return nil, err
		}
		out = append(out, d...)
	}
	d, err := s.checkFreshness()
	if err != nil {
		return nil, err
	}
	out = append(out, d...)
	var ignores []check.Ignore
	for _, p := range pages {
		if r, ok := get(s.w.memo, s.w.memo.found, s.key(p, s.texts.now(p.File))); ok {
			ignores = append(ignores, r.ignores...)
		}
	}
	return diag.Sort(check.Silence(out, ignores)), nil
}

// pages are all editions, one language after the other, so that what is
// remembered of a language's words stays near.
func (s *Site) pages() []*relate.Page {
	var out []*relate.Page
	for _, lang := range s.Langs {
		out = append(out, s.Pages[lang]...)
		for _, p := range s.Ordinary[lang] {
			if p.Lang == lang {
				out = append(out, p)
			}
		}
	}
	return out
}

func (s *Site) text(f source.File) (source.Text, error) {
	b, err := s.w.tree.Read(s.texts.now(f))
	return source.Text{Path: f.Path, Bytes: b}, err
}

func (s *Site) checkPage(p *relate.Page) ([]diag.Diagnostic, error) {
	findings, err := s.Findings(p)
	if err != nil {
		return nil, err
	}
	var out []diag.Diagnostic
	if r, ok := get(s.w.memo, s.w.memo.found, s.key(p, s.texts.now(p.File))); ok {
		out = append(out, r.diags...)
	}
	broken, err := s.checkLinks(p, p.File, findings.Links, findings.Images)
	if err != nil {
		return nil, err
	}
	out = append(out, broken...)
	of, _ := s.notesOn(p)
	for _, n := range findings.Notes {
		if broken, err = s.checkLinks(p, of, n.Links, n.Images); err != nil {
			return nil, err
		}
		out = append(out, broken...)
	}
	return out, nil
}

// checkLinks reports the links and pictures of a file, an edition's or that of the
// notes on it, that lead nowhere.
func (s *Site) checkLinks(p *relate.Page, file source.File, links, images []archive.Link) ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	var t *source.Text
	report := func(l archive.Link, code, message, hint string) error {
		if t == nil {
			b, err := s.w.tree.Read(s.texts.now(file))
			if err != nil {
				return err
			}
			t = &source.Text{Path: file.Path, Bytes: b}
		}
		severity := diag.Warning
		if code == "link/otherwise" {
			severity = diag.Info
		}
		out = append(out, t.At(l.Start, l.End, diag.Diagnostic{Code: code, Severity: severity, Message: message, Hint: hint}))
		return nil
	}
	for _, l := range images {
		code, message, hint := s.brokenPicture(p, l.Target)
		if code == "" {
			continue
		}
		if err := report(l, code, message, hint); err != nil {
			return nil, err
		}
	}
	if code, message, hint := s.brokenPicture(p, p.Image.Src); code != "" && file == p.File {
		if err := s.atLead(p, report, code, message, hint); err != nil {
			return nil, err
		}
	}
	for _, l := range links {
		if l.Target == "" || markdown.External(l.Target) || strings.HasPrefix(l.Target, "term:") {
			continue
		}
		at := p
		if !strings.HasPrefix(l.Target, "#") {
			target, ok := s.Resolve(p.File, p.Lang, l.Target)
			if !ok {
				hint := "give the path of a file in content/, such as ../other/index.md"
				if n := s.Nearest(p.File, l.Target); n != "" {
					hint = fmt.Sprintf("did you mean %q?", n)
				}
				if err := report(l, "link/broken", fmt.Sprintf("the link %q leads to no page or file", l.Target), hint); err != nil {
					return nil, err
				}
				continue
			}
			if message, hint := otherwise(target, l.Target); message != "" {
				if err := report(l, "link/otherwise", message, hint); err != nil {
					return nil, err
				}
			}
			if target.Page == nil || target.Fragment == "" {
				continue
			}
			at, l.Target = target.Page, target.Fragment
		}
		anchors, err := s.anchors(at)
		if err != nil {
			return nil, err
		}
		if id := strings.TrimPrefix(l.Target, "#"); id != "" && !slices.Contains(anchors, id) {
			hint := "the page has no such heading"
			if n := diag.Nearest(id, anchors); n != "" {
				hint = fmt.Sprintf("did you mean %q?", "#"+n)
			}
			if err := report(l, "link/anchor", fmt.Sprintf("there is no place %q on the page the link leads to", "#"+id), hint); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// otherwise says of a link that leads somewhere how it should be written.
func otherwise(t relate.Target, written string) (message, hint string) {
	switch {
	case t.Moved:
		return fmt.Sprintf("%q names an old address of %s", written, t.Page.File.Path), fmt.Sprintf("write %q", "/"+t.Page.Story.Key+t.Fragment)
	case t.Exact != "":
		return fmt.Sprintf("%q leads to what is written %q", written, t.Exact), fmt.Sprintf("write %q", t.Exact+t.Fragment)
	}
	return "", ""
}

// anchors are the places on an edition's page that a link may lead to: ids of
// its own, and those it shares with the story's other editions.
func (s *Site) anchors(p *relate.Page) ([]string, error) {
	f, err := s.Findings(p)
	if err != nil {
		return nil, err
	}
	original := f
	if p.Story != nil && p.Story.Original != nil && p.Story.Original != p {
		if original, err = s.Findings(p.Story.Original); err != nil {
			return nil, err
		}
	}
	return append(slices.Clone(f.IDs), relate.SharedAnchors(original.Headings, f.Headings)...), nil
}
