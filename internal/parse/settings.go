package parse

import (
	"fmt"
	"net/url"
	"strings"

	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/source"
)

// Settings reads lontar.yaml.
func Settings(f source.File, b []byte) (config.Config, []diag.Diagnostic) {
	t := source.Text{Path: f.Path, Bytes: b}
	c := config.Defaults()
	v, diags := frontmatter.Parse(t, b, 0, "yaml")
	d := &frontmatter.Decoder{Text: t}
	defaultSet := false
	fields := []frontmatter.Field{
		{Name: "title", Read: func(v frontmatter.Value) {
			if v.IsText() {
				c.Title = map[string]string{"": v.Scalar}
				return
			}
			c.Title = map[string]string{}
			for _, k := range v.Keys {
				var tag string
				readTag(d, &tag)(frontmatter.Value{Line: k.Line, Col: k.Col, Scalar: k.Name})
				var s string
				d.String(&s)(k.Value)
				c.Title[tag] = s
			}
		}},
		{Name: "baseURL", Read: func(v frontmatter.Value) {
			u, err := url.Parse(v.Scalar)
			if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
				d.Report(v, diag.Error, "config/base-url", fmt.Sprintf("%q is not the address of a site", v.Scalar), "write it whole: https://example.org/")
				return
			}
			c.BaseURL = strings.TrimSuffix(u.String(), "/") + "/"
		}},
		{Name: "languages", Read: d.Each(func(v frontmatter.Value) {
			var tag string
			if readTag(d, &tag)(v); tag != "" {
				c.Languages = append(c.Languages, tag)
			}
		})},
		{Name: "default", Read: func(v frontmatter.Value) { readTag(d, &c.Default)(v); defaultSet = true }},
		{Name: "pageSize", Read: d.Int(&c.PageSize, 1)},
		{Name: "feedSize", Read: d.Int(&c.FeedSize, 1)},
		{Name: "subjectFeeds", Read: d.Int(&c.SubjectFeeds, 1)},
		{Name: "markdown", Read: func(v frontmatter.Value) {
			d.Mapping(v, "markdown", []frontmatter.Field{
				{Name: "html", Read: d.OneOf(&c.HTML, "sanitize", "escape", "trust")},
				{Name: "typography", Read: onOff(d, &c.Off.Quotes, &c.Off.Dashes, &c.Off.Spaces)},
				{Name: "emphasis", Read: onOff(d, &c.Off.Emphasis)},
				{Name: "breaks", Read: onOff(d, &c.Off.Breaks)},
				{Name: "quotes", Read: onOff(d, &c.Off.Quotes)},
				{Name: "dashes", Read: onOff(d, &c.Off.Dashes)},
				{Name: "spaces", Read: onOff(d, &c.Off.Spaces)},
			})
		}},
		{Name: "glossary", Read: d.OneOf(&c.Glossary, "section", "first", "all", "off")},
		{Name: "annotations", Read: d.Bool(&c.Annotations)},
		{Name: "images", Read: images(d, &c.Images)},
		{Name: "citations", Read: d.Bool(&c.Citations)},
		{Name: "redirects", Read: d.Each(readRedirects(d, &c.Redirects))},
		{Name: "params"},
	}
	fields = append(fields, section(d, &c.Section)...)
	fields = append(fields, frontmatter.Field{Name: "sections", Read: func(v frontmatter.Value) {
		if !v.IsMapping() && !v.Null {
			d.Report(v, diag.Error, "frontmatter/type", "sections must name sections and what is settled for them", "write it as {news: {missing: page}}")
		}
		c.Sections = map[string]config.Section{}
		for _, k := range v.Keys {
			own := config.Section{Line: k.Line, Col: k.Col}
			d.Mapping(k.Value, "section", section(d, &own))
			c.Sections[k.Name] = own
		}
	}})
	d.Mapping(v, "settings", fields)
	if !defaultSet && len(c.Languages) > 0 {
		c.Default = c.Languages[0]
	}
	return c, append(diags, d.Diags...)
}

// section reads what a site settles for all its sections or for one.
func section(d *frontmatter.Decoder, to *config.Section) []frontmatter.Field {
	return []frontmatter.Field{
		{Name: "missing", Read: d.OneOf(&to.Missing, "link", "page", "none")},
		{Name: "permalink", Read: readPermalink(d, &to.Permalink)},
		{Name: "require", Read: readRequire(d, &to.Require)},
	}
}

// onOff reads "on" or "off"; what is off becomes true.
func onOff(d *frontmatter.Decoder, off ...*bool) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		word := ""
		d.OneOf(&word, "on", "off")(v)
		for _, to := range off {
			if word != "" {
				*to = word == "off"
			}
		}
	}
}
