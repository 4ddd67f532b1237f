package html

import (
	"fmt"
	"html/template"
	"io"

	"lontar/internal/relate"
	"lontar/internal/render"
)

// redirect is the page at an old address: readers and robots are sent on, and
// who is not sees where to.
func (r *Renderer) redirect(old relate.Redirect) render.Job {
	return render.Job{Path: old.From, Source: old.File, Alias: true, Render: func(w io.Writer) error {
		l, to := r.locale(old.Lang), relative(old.From, old.To)
		title := r.words(old.Lang, old.Of, old.Title)
		link := template.HTML(`<a href="` + to + `">` + string(title.HTML()) + `</a>`)
		canonical := ""
		if r.Site.Config.BaseURL != "" {
			canonical = `<link rel="canonical" href="` + r.absolute(old.To) + "\">\n"
		}
		vertical := ""
		if l.Vertical {
			vertical = ` class="vertical"`
		}
		_, err := fmt.Fprintf(w, `<!doctype html>
<html lang="%s" dir="%s"%s>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=%s">
%s<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="%s">
</head>
<body>
<main>
<p class="moved">%s</p>
</main>
</body>
</html>
`, l.Tag, l.Dir, vertical, template.HTMLEscapeString(title.String()), to, canonical,
			relative(old.From, relate.AssetPath(r.Site.Files["static/assets/lontar.css"])), format(r.message(old.Lang, "moved"), "link", link))
		return err
	}}
}
