package markdown

import (
	"bytes"
	"fmt"
	stdhtml "html"
	"io"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/alecthomas/chroma/v2"
	chromahtml "github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/styles"
	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"lontar/internal/archive"
)

// A Mark is a span of the file to wrap as a term.
type Mark struct {
	Start, End int // bytes of the file
	Anchor     string
	Concept    string
}

// Render writes the document as a fragment with the marks, which must not
// overlap. Its findings hold what the tree tells; hits are the caller's.
func (d *Document) Render(marks []Mark) (archive.Fragment, error) {
	s := &sink{d: d, wraps: d.wraps(marks), noting: d.noting()}
	if err := d.c.md.Renderer().Render(s, d.src, d.root); err != nil {
		return archive.Fragment{}, fmt.Errorf("render Markdown: %w", err)
	}
	s.closeRaw()
	f := archive.Fragment{HTML: s.Bytes(), Slots: s.slots}
	d.findings(&f.Findings)
	return f, nil
}

// sink is goldmark's writer and carries what one rendering needs to know, so
// that one converter can serve every file.
type sink struct {
	bytes.Buffer
	d       *Document
	slots   []archive.Slot
	wraps   map[*ast.Text][]wrap
	noting  *noting // nil: nothing is noted
	rawOpen []string
}

func (s *sink) Available() int { return 1 << 20 }
func (s *sink) Buffered() int  { return 0 }
func (s *sink) Flush() error   { return nil }

func (s *sink) slot(kind archive.SlotKind, value string) {
	s.slots = append(s.slots, archive.Slot{Offset: s.Len(), Kind: kind, Value: value})
}

// A wrap is the part of a mark inside one text node. A mark over neighbouring
// text nodes of one parent opens in the first and closes in the last; one that
// crosses emphasis is split, and only its first piece is the control.
type wrap struct {
	start, end  int // in the source, relative to the body
	open, close bool
	first       bool
	mark        *Mark
}

func (d *Document) wraps(marks []Mark) map[*ast.Text][]wrap {
	if len(marks) == 0 {
		return nil
	}
	out := map[*ast.Text][]wrap{}
	var texts []*ast.Text
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			texts = append(texts, t)
		}
		return ast.WalkContinue, nil
	})
	slices.SortFunc(texts, func(a, b *ast.Text) int { return a.Segment.Start - b.Segment.Start })
	for i := range marks {
		m := &marks[i]
		start, end := m.Start-d.offset, m.End-d.offset
		from, _ := slices.BinarySearchFunc(texts, start, func(t *ast.Text, at int) int { return t.Segment.Stop - at - 1 })
		var in []*ast.Text
		for _, t := range texts[from:] {
			if t.Segment.Start >= end {
				break
			}
			if t.Segment.Stop > start {
				in = append(in, t)
			}
		}
		for k, t := range in {
			w := wrap{start: max(start, t.Segment.Start), end: min(end, t.Segment.Stop), mark: m, first: k == 0}
			w.open = k == 0 || in[k-1].NextSibling() != ast.Node(t)
			w.close = k == len(in)-1 || t.NextSibling() != ast.Node(in[k+1])
			out[t] = append(out[t], w)
		}
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b wrap) int { return a.start - b.start })
	}
	return out
}

type nodes struct {
	html.Config
	opts Options
}

func (r *nodes) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindText, r.text)
	if r.opts.CommonMark {
		return
	}
	reg.Register(ast.KindLink, r.link)
	reg.Register(ast.KindImage, r.image)
	reg.Register(ast.KindAutoLink, r.autoLink)
	reg.Register(ast.KindCodeSpan, r.codeSpan)
	reg.Register(ast.KindFencedCodeBlock, r.code)
	reg.Register(ast.KindCodeBlock, r.code)
	reg.Register(ast.KindHTMLBlock, r.htmlBlock)
	reg.Register(ast.KindRawHTML, r.rawHTML)
	reg.Register(ast.KindHeading, r.heading)
	reg.Register(extast.KindFootnoteLink, r.footnoteLink)
	reg.Register(extast.KindFootnoteBacklink, r.footnoteBacklink)
	reg.Register(kindRun, r.run)
	reg.Register(kindFigure, r.figure)
	reg.Register(kindCaption, r.caption)
	reg.Register(kindBraces, r.braces)
	reg.Register(kindAlert, r.alert)
}

func (r *nodes) text(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*ast.Text)
	write := r.Writer.Write
	if n.IsRaw() {
		write = r.Writer.RawWrite
	}
	at, stop := n.Segment.Start, n.Segment.Stop
	line := "\n"
	if s, ok := w.(*sink); ok && (s.wraps != nil || s.noting != nil || len(s.d.edits) > 0) {
		edits := s.d.editsIn(at, stop)
		if k := len(edits); k > 0 && n.SoftLineBreak() && edits[k-1].start == stop {
			line = edits[k-1].with
		}
		for _, p := range s.wraps[n] {
			edits = r.part(s, n, write, at, p.start, edits, false)
			if p.open {
				openMark(w, p)
			}
			edits = r.part(s, n, write, p.start, p.end, edits, true)
			if p.close {
				_, _ = w.WriteString("</a>")
			}
			s.closed(n, p.end, p.close)
			at = p.end
		}
		_ = r.part(s, n, write, at, stop, edits, false)
	} else {
		write(w, n.Segment.Value(src))
	}
	switch {
	case n.HardLineBreak() && r.opts.CommonMark:
		_, _ = w.WriteString("<br />\n")
	case n.HardLineBreak():
		_, _ = w.WriteString("<br>\n")
	case n.SoftLineBreak():
		_, _ = w.WriteString(line)
	}
	return ast.WalkContinue, nil
}

// shown writes a part of a text node with its edits and returns those beyond.
// An edit goes to the part that it begins in.
func (r *nodes) shown(w util.BufWriter, write func(util.BufWriter, []byte), src []byte, from, to int, edits []edit) []edit {
	for len(edits) > 0 && edits[0].start < to {
		e := edits[0]
		if e.start >= from {
			write(w, src[from:e.start])
			_, _ = w.WriteString(e.with)
		}
		from = max(from, min(e.end, to))
		if e.end > to {
			return edits
		}
		edits = edits[1:]
	}
	write(w, src[from:to])
	return edits
}

func openMark(w util.BufWriter, p wrap) {
	if p.first {
		fmt.Fprintf(w, `<a class="term" role="doc-glossref" id="%s" href="#g-%s">`, p.mark.Anchor, p.mark.Concept)
		return
	}
	fmt.Fprintf(w, `<a class="term" href="#g-%s" tabindex="-1">`, p.mark.Concept)
}

// External tells whether an address leads out of the site by itself.
func External(dest string) bool {
	u, err := url.Parse(dest)
	return err == nil && (u.Scheme != "" || u.Host != "")
}

func (r *nodes) link(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Link)
	if !entering {
		_, _ = w.WriteString("</a>")
		w.(*sink).behind(n)
		return ast.WalkContinue, nil
	}
	dest := string(n.Destination)
	_, _ = w.WriteString("<a")
	switch {
	case dest == "", strings.HasPrefix(dest, "#"):
		fmt.Fprintf(w, ` href="%s"`, stdhtml.EscapeString(dest))
	case html.IsDangerousURL(n.Destination):
		_, _ = w.WriteString(` href=""`)
	case External(dest):
		fmt.Fprintf(w, ` href="%s"`, util.EscapeHTML(util.URLEscape(n.Destination, true)))
	default:
		w.(*sink).slot(archive.LinkSlot, dest)
	}
	if n.Title != nil {
		_, _ = w.WriteString(` title="`)
		r.Writer.Write(w, n.Title)
		_ = w.WriteByte('"')
	}
	_ = w.WriteByte('>')
	return ast.WalkContinue, nil
}

func (r *nodes) image(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*ast.Image)
	_, _ = w.WriteString("<img")
	dest := string(n.Destination)
	switch {
	case html.IsDangerousURL(n.Destination):
		_, _ = w.WriteString(` src=""`)
	case External(dest):
		fmt.Fprintf(w, ` src="%s"`, util.EscapeHTML(util.URLEscape(n.Destination, true)))
	default:
		w.(*sink).slot(archive.ImageSlot, dest)
	}
	fmt.Fprintf(w, ` alt="%s"`, stdhtml.EscapeString(w.(*sink).d.alt(n)))
	if n.Title != nil {
		_, _ = w.WriteString(` title="`)
		r.Writer.Write(w, n.Title)
		_ = w.WriteByte('"')
	}
	_ = w.WriteByte('>')
	return ast.WalkSkipChildren, nil
}

// codeSpan is always left to right: code is, in every language.
func (r *nodes) codeSpan(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</code>")
		w.(*sink).behind(n)
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(`<code dir="ltr">`)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			r.Writer.RawWrite(w, bytes.ReplaceAll(t.Segment.Value(src), []byte{'\n'}, []byte{' '}))
		}
	}
	return ast.WalkSkipChildren, nil
}

func (r *nodes) code(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	lang := ""
	if f, ok := node.(*ast.FencedCodeBlock); ok {
		lang = string(f.Language(src))
	}
	var code strings.Builder
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		code.Write(line.Value(src))
	}
	_, _ = w.WriteString(`<pre class="chroma" dir="ltr" tabindex="0"><code`)
	if lang != "" {
		fmt.Fprintf(w, ` class="language-%s"`, stdhtml.EscapeString(lang))
	}
	_ = w.WriteByte('>')
	if lexer := lexers.Get(lang); lang != "" && lexer != nil {
		it, err := chroma.Coalesce(lexer).Tokenise(nil, code.String())
		if err == nil {
			err = chromahtml.New(chromahtml.WithClasses(true), chromahtml.PreventSurroundingPre(true)).Format(w, styles.Fallback, it)
		}
		if err != nil {
			return ast.WalkStop, fmt.Errorf("highlight %s: %w", lang, err)
		}
	} else {
		_, _ = w.WriteString(stdhtml.EscapeString(code.String()))
	}
	_, _ = w.WriteString("</code></pre>\n")
	return ast.WalkSkipChildren, nil
}

func (r *nodes) figure(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*figureNode)
	if entering {
		_, _ = w.WriteString("<figure>\n")
		return ast.WalkContinue, nil
	}
	if _, captioned := n.LastChild().(*captionNode); !captioned {
		s := w.(*sink)
		title := s.d.c.typography.Plain(n.title)
		_, _ = w.WriteString("\n<figcaption>" + stdhtml.EscapeString(title))
		s.credit(title, n.credit)
		_, _ = w.WriteString("</figcaption>")
	}
	_, _ = w.WriteString("\n</figure>\n")
	return ast.WalkContinue, nil
}

func (r *nodes) caption(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("\n<figcaption>")
	} else {
		s := w.(*sink)
		s.credit(s.d.plain(n), n.Parent().(*figureNode).credit)
		_, _ = w.WriteString("</figcaption>")
	}
	return ast.WalkContinue, nil
}

func (r *nodes) alert(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	kind := node.(*alertNode).kind
	if entering {
		fmt.Fprintf(w, "<aside class=\"alert alert-%s\" role=\"note\">\n<p class=\"alert-title\">", kind)
		w.(*sink).slot(archive.WordSlot, "alert_"+kind)
		_, _ = w.WriteString("</p>\n")
	} else {
		_, _ = w.WriteString("</aside>\n")
	}
	return ast.WalkContinue, nil
}

func (r *nodes) htmlBlock(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		n := node.(*ast.HTMLBlock)
		var raw bytes.Buffer
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			raw.Write(line.Value(src))
		}
		if n.HasClosure() {
			raw.Write(n.ClosureLine.Value(src))
		}
		r.raw(w.(*sink), raw.Bytes())
	}
	return ast.WalkContinue, nil
}

func (r *nodes) rawHTML(w util.BufWriter, src []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		n := node.(*ast.RawHTML)
		var raw bytes.Buffer
		for i := range n.Segments.Len() {
			seg := n.Segments.At(i)
			raw.Write(seg.Value(src))
		}
		r.raw(w.(*sink), raw.Bytes())
	}
	return ast.WalkSkipChildren, nil
}

func (r *nodes) raw(s *sink, b []byte) {
	switch r.opts.HTML {
	case "trust":
		s.Write(b)
	case "escape":
		s.WriteString(stdhtml.EscapeString(string(b)))
	default:
		s.balanced(codeLTR(policy.SanitizeBytes(b)))
	}
}

// policy is what an article may hold of raw HTML: the elements of prose, with
// language and direction, no scripts, no styles, no frames.
var policy = func() *bluemonday.Policy {
	p := bluemonday.UGCPolicy()
	p.AllowAttrs("lang", "dir").Globally()
	p.AllowElements("bdi", "bdo", "wbr", "mark", "ruby", "rb", "rt", "rp", "kbd", "samp", "var", "details", "summary", "figure", "figcaption", "aside", "section")
	p.RequireNoFollowOnLinks(false)
	return p
}()

// balanced writes sanitised tags, dropping end tags that close nothing of
// theirs; what stays open is closed at the end of the article. Raw HTML can
// therefore not close the page's own elements.
func (s *sink) balanced(b []byte) {
	for len(b) > 0 {
		lt := bytes.IndexByte(b, '<')
		if lt < 0 {
			s.Write(b)
			return
		}
		s.Write(b[:lt])
		gt := bytes.IndexByte(b[lt:], '>')
		if gt < 0 {
			return
		}
		tag := b[lt : lt+gt+1]
		b = b[lt+gt+1:]
		name := strings.ToLower(string(bytes.TrimFunc(tag[1:len(tag)-1], func(r rune) bool { return r == '/' || unicode.IsSpace(r) })))
		name, _, _ = strings.Cut(name, " ")
		switch {
		case tag[1] == '/':
			if n := len(s.rawOpen); n == 0 || s.rawOpen[n-1] != name {
				continue
			}
			s.rawOpen = s.rawOpen[:len(s.rawOpen)-1]
		case !slices.Contains([]string{"br", "hr", "img", "wbr", "col", "input"}, name):
			s.rawOpen = append(s.rawOpen, name)
		}
		s.Write(tag)
	}
}

func (s *sink) closeRaw() {
	for i := len(s.rawOpen) - 1; i >= 0; i-- {
		_, _ = io.WriteString(s, "</"+s.rawOpen[i]+">")
	}
}
