package html

import (
	"html/template"
	"strings"

	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/render/cite"
)

// A Reference is a file that tells a program how to cite a story.
type Reference struct {
	Name       Words
	Href, Type string
}

// citation is the line that names a story in the order of its language. What a
// story has not, it leaves out with the mark that would follow it.
func (r *Renderer) citation(p *relate.Page, v *View) template.HTML {
	message := v.Msg["citation"]
	var names []string
	for _, c := range p.Byline {
		if c.Role == "author" || c.Role == "reporter" || c.Role == "compiler" {
			names = append(names, c.Name)
		}
	}
	if names == nil {
		message.text = without(message.text, "name")
	}
	if p.Date.IsZero() {
		message.text = without(message.text, "date")
	}
	// Readers can read this one; programs get the escaped address.
	address := r.Site.Config.BaseURL + p.Story.Edition(p.Lang).Path
	if r.Site.Config.BaseURL == "" {
		message.text = without(message.text, "address")
	}
	lang := p.Reader()
	return format(message, "name", r.nameList(lang, names), "title", r.words(lang, p.Lang, p.Title), "site", v.Site, "date", dateOf(r.Site.Locales[lang], p.Date), "address", Address(address))
}

// separators stand between the parts of a citation.
const separators = ".,:;/ ،、，：。؛"

// without takes an argument out of a message of parts, and the separators that
// set it off from the next; from the one before, if it is the last.
func without(text, name string) string {
	before, after, ok := strings.Cut(text, "{"+name+"}")
	if !ok {
		return text
	}
	if strings.Contains(after, "{") {
		return before + strings.TrimLeft(after, separators)
	}
	if i := strings.LastIndexByte(before, '}'); i >= 0 {
		rest := before[i+1:]
		if cut := strings.IndexAny(rest, separators); cut >= 0 {
			before = before[:i+1] + rest[:cut]
		}
	}
	return before + after
}

// nameList joins names as the language does, each isolated.
func (r *Renderer) nameList(lang string, names []string) template.HTML {
	if names == nil {
		return ""
	}
	// What joins depends on how a name begins, so they are joined as text, each
	// with a mark after it by which it is found again.
	marked := make([]string, len(names))
	pairs := make([]string, 0, 2*len(names))
	for i, n := range names {
		w := r.unknown(lang, n)
		marked[i] = w.text + string(rune(0xe000+i))
		pairs = append(pairs, template.HTMLEscapeString(marked[i]), string(w.HTML()))
	}
	whole := template.HTMLEscapeString(r.Site.Locales[lang].JoinList(locale.And, marked...))
	return template.HTML(strings.NewReplacer(pairs...).Replace(whole))
}

// references are the files of a story for programs that keep references; a page
// that borrows a text leads to those of the text.
func (r *Renderer) references(p *relate.Page) []Reference {
	if !r.Site.Config.Citations {
		return nil
	}
	var out []Reference
	folder := ""
	if p.Borrowed() {
		folder = relative(p.Path+"index.html", p.Story.Edition(p.Lang).Path)
	}
	for _, f := range cite.Formats {
		out = append(out, Reference{r.unknown(p.Reader(), f.Name), folder + f.File, f.Type})
	}
	return out
}
