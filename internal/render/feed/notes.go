package feed

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"lontar/internal/archive"
)

// reference stands behind the words of a note; the rewriter makes its
// addresses those of the entry.
func (t *text) reference(number string) string {
	n, _ := strconv.Atoi(number)
	return fmt.Sprintf("\u2060<sup id=\"nref-%s\"><a href=\"#n-%s\">[*%s]</a></sup>", number, number, t.l.Number(n))
}

// editorNotes are the notes on the text: a list whose numbers are those in it.
func (t *text) editorNotes(notes []archive.Note) {
	if len(notes) == 0 {
		return
	}
	t.WriteString("<h2>" + t.say("notes") + "</h2>\n<ol>\n")
	for i, n := range notes {
		number := strconv.Itoa(i + 1)
		body := rewriter{prefix: t.prefix, base: t.r.Site.Absolute(t.p.Path), known: func(string) bool { return false }, number: t.l.Number}
		said := body.rewrite(t.fill(archive.Fragment{HTML: n.HTML, Slots: n.Slots}))
		about := "note_on"
		if n.Lost {
			about = "note_lost"
		}
		fmt.Fprintf(t, "<li id=\"%sn-%s\"><p>%s</p>\n%s\n", t.prefix, number, t.say(about, "quote", "<q>"+html.EscapeString(n.Exact)+"</q>"), said)
		var by []string
		if n.By != "" {
			by = append(by, bdi(n.By, ""))
		}
		if !n.Date.IsZero() {
			by = append(by, t.date(n.Date))
		}
		if n.Placed() {
			by = append(by, fmt.Sprintf(`<a href="#%snref-%s" title="%s">↩&#xfe0e;</a>`, t.prefix, number, t.say("footnote_back")))
		}
		if by != nil {
			t.WriteString("<p>" + strings.Join(by, " · ") + "</p>")
		}
		t.WriteString("</li>\n")
	}
	t.WriteString("</ol>\n")
}
