// Package hosts writes the aliases of a site as rules of the servers it may
// stand on, so that an old address is answered by a status instead of a page.
package hosts

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"lontar/internal/relate"
	"lontar/internal/render"
)

// A form is how one kind of server wants its rules.
type form struct {
	file string
	rule func(from, to string) string // both as plain text, from the root of the host
}

var forms = map[string]form{
	// Netlify gives a file before a rule, unless the rule says otherwise.
	"netlify": {"_redirects", func(from, to string) string { return escape(from) + " " + escape(to) + " 301!" }},
	// Cloudflare gives a rule before a file, and knows no "!".
	"cloudflare": {"_redirects", func(from, to string) string { return escape(from) + " " + escape(to) + " 301" }},
	"nginx": {"redirects.nginx.conf", func(from, to string) string {
		return fmt.Sprintf("location = \"%s\" { return 301 \"%s\"; }", from, escape(to))
	}},
	"caddy":  {"redirects.caddy", caddy},
	"apache": {".htaccess", apache},
}

// Jobs are the files of the kinds of servers that are named. aliases gives the
// redirects that no page stands in the way of.
func Jobs(s *relate.Site, aliases func() []relate.Redirect) []render.Job {
	var jobs []render.Job
	base := s.Config.BasePath()
	for _, name := range s.Config.Redirects {
		f, ok := forms[name]
		if !ok {
			continue
		}
		jobs = append(jobs, render.Job{Path: f.file, Source: "lontar.yaml", Render: func(w io.Writer) error {
			var b strings.Builder
			for _, r := range aliases() {
				b.WriteString(f.rule(base+r.Old(), base+r.To) + "\n")
			}
			_, err := io.WriteString(w, b.String())
			return err
		}})
	}
	return jobs
}

func escape(p string) string { return relate.EscapePath(p) }

// caddy compares escaped forms where the pattern has any, and reads braces as
// the name of something.
func caddy(from, to string) string {
	if strings.ContainsAny(from, "%{}") {
		from = escape(from)
	}
	return fmt.Sprintf("redir \"%s\" \"%s\" permanent", from, escape(to))
}

// apache matches the plain path, and escapes what it sends on to by itself.
func apache(from, to string) string {
	return fmt.Sprintf("RedirectMatch 301 \"^%s$\" \"%s\"", regexp.QuoteMeta(from), to)
}
