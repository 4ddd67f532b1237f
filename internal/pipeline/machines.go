package pipeline

import (
	"slices"

	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/relate"
	"lontar/internal/render/feed"
	"lontar/internal/render/sitemap"
)

// feeds adds the jobs of all feeds, and returns what pages say of them.
func (s *Site) feeds() map[string][]relate.Feed {
	if s.Config.BaseURL == "" {
		// Who gave a wrong address has been told already.
		if !slices.ContainsFunc(s.Diags, func(d diag.Diagnostic) bool { return d.Code == "config/base-url" }) {
			s.Diags = append(s.Diags, diag.Diagnostic{Code: "config/no-base-url", Severity: diag.Info, Path: load.Settings,
				Message: "the site does not say its address, so it gets no feeds and no sitemap", Hint: "write baseURL: https://example.org/ with your own address"})
		}
		return nil
	}
	r := &feed.Renderer{Site: s.Site, Fragments: s}
	lists := r.Lists()
	of := map[string][]relate.Feed{}
	for _, l := range lists {
		s.Jobs = append(s.Jobs, r.Jobs(l)...)
		of[l.Lang] = append(of[l.Lang], l.Feed())
	}
	if len(lists) > 0 {
		s.Jobs = append(s.Jobs, r.OPML(lists))
	}
	return of
}

// sitemaps adds the jobs of the sitemaps of all pages, and robots.txt where the
// site has none of its own.
func (s *Site) sitemaps() {
	if s.Config.BaseURL == "" {
		return
	}
	var pages []relate.Listing
	for _, j := range s.Jobs {
		if j.Listing != nil {
			pages = append(pages, *j.Listing)
		}
	}
	jobs, files := sitemap.Jobs(s.Site, pages, sitemap.Protocol()), []string{sitemap.File}
	if news, ok := sitemap.News(s.Site, s.w.opts.At); ok {
		jobs, files = append(jobs, news), append(files, sitemap.NewsFile)
	}
	if _, own := s.Files["static/"+sitemap.RobotsFile]; !own {
		jobs = append(jobs, sitemap.Robots(s.Site, files))
	}
	s.Jobs = append(s.Jobs, jobs...)
}
