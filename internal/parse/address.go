package parse

import (
	"fmt"
	"unicode/utf8"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/permalink"
)

// readPermalink takes a pattern that can be followed, and no other.
func readPermalink(d *frontmatter.Decoder, to *string) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		var pattern string
		if d.String(&pattern)(v); pattern == "" {
			return
		}
		_, fault := permalink.Parse(pattern)
		if fault == nil {
			*to = pattern
			return
		}
		line := d.Text.Line(v.Line)
		col := v.Col
		if r := []rune(line); col <= len(r) && (r[col-1] == '"' || r[col-1] == '\'') {
			col++
		}
		d.Diags = append(d.Diags, diag.Diagnostic{Code: "permalink/pattern", Severity: diag.Error, Path: d.Text.Path, Line: v.Line, Col: col + fault.Start, End: col + fault.End,
			Text: line, Message: fault.Message, Hint: fault.Hint})
	}
}

// readSlug takes the last part of an address; what cannot stand in one is
// mended, and the author sees how.
func readSlug(d *frontmatter.Decoder, to *string) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		var written string
		if d.String(&written)(v); written == "" {
			return
		}
		*to = permalink.Segment(written)
		switch {
		case *to == "":
			d.Report(v, diag.Warning, "permalink/slug", fmt.Sprintf("nothing of the slug %q can stand in an address, so the name of the file does", written), "write letters or digits, or take the slug out")
		case *to != locale.NFC(written):
			d.Report(v, diag.Warning, "permalink/slug", fmt.Sprintf("the slug %q stands in the address as %q", shortened(written), shortened(*to)), fmt.Sprintf("write slug: %s", *to))
		}
	}
}

// shortened keeps a message readable.
func shortened(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// readAliases keeps the place of each, for what is wrong with one shows only
// when all addresses are known.
func readAliases(d *frontmatter.Decoder, to *[]archive.Alias) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		if v.IsMapping() {
			d.Strings(new([]string))(v) // says what is expected
			return
		}
		d.Each(func(item frontmatter.Value) {
			var text string
			if d.String(&text)(item); text != "" {
				*to = append(*to, archive.Alias{Text: text, Line: item.Line, Col: item.Col})
			}
		})(v)
	}
}

// readRedirects takes the names of hosts, each once.
func readRedirects(d *frontmatter.Decoder, to *[]string) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		var host string
		if d.OneOf(&host, config.Hosts...)(v); host == "" {
			return
		}
		for _, other := range *to {
			if other == host {
				return
			}
		}
		*to = append(*to, host)
	}
}
