package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// maxDepth bounds the nesting of an SVG; browsers draw none that is deeper.
const maxDepth = 256

// A cleanedSVG draws what the file drew and does nothing else.
type cleanedSVG struct {
	out           []byte
	width, height int
	dangers       []string // what was taken out that could do harm
	fault         string   // why it cannot be read; out is then an empty picture
}

// cleanSVG walks through an SVG and writes what is on the lists of names. Where
// that is all there is, its bytes stay the same.
func cleanSVG(b []byte) cleanedSVG {
	c := svgCleaner{}
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = latin1
	d.Entity = c.entities(b)
	for {
		tok, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return c.unreadable(faultOf(err))
		}
		if fault := c.token(tok); fault != "" {
			return c.unreadable(fault)
		}
	}
	switch {
	case len(c.open) > 0:
		return c.unreadable("<" + c.open[len(c.open)-1].name + "> is not closed")
	case !c.drawn:
		return c.unreadable("it has no <svg>")
	}
	out := cleanedSVG{out: b, dangers: slices.Compact(slices.Sorted(slices.Values(c.dangers)))}
	out.width, out.height = c.size[0], c.size[1]
	if c.changed {
		out.out = c.out.Bytes()
	}
	return out
}

func faultOf(err error) string {
	return strings.TrimPrefix(err.Error(), "XML syntax error ")
}

type svgElement struct {
	name    string // as written
	spaces  map[string]string
	dropped bool
	style   bool
	rights  bool // within <metadata>
}

type svgCleaner struct {
	out     bytes.Buffer
	open    []svgElement
	text    strings.Builder // of a <style>
	pending bool            // the last start tag is not closed yet
	changed bool
	drawn   bool
	size    [2]int
	dangers []string
}

func (c *svgCleaner) unreadable(fault string) cleanedSVG {
	return cleanedSVG{out: []byte(`<svg xmlns="` + nsSVG + `"/>` + "\n"), fault: fault}
}

func (c *svgCleaner) danger(what string) {
	c.changed = true
	c.dangers = append(c.dangers, what)
}

func (c *svgCleaner) token(tok xml.Token) string {
	switch t := tok.(type) {
	case xml.StartElement:
		return c.start(t)
	case xml.EndElement:
		return c.end(written(t.Name))
	case xml.CharData:
		c.characters(t)
	case xml.Comment:
		if !c.dropping() && !c.inStyle() {
			c.closeTag()
			fmt.Fprintf(&c.out, "<!--%s-->", []byte(t))
		}
	case xml.ProcInst:
		// It is written in UTF-8 now, as XML is without a declaration.
		if t.Target != "xml" {
			c.danger("<?" + t.Target + "?>")
		} else if !declaration.Match(t.Inst) {
			c.changed = true
		}
	case xml.Directive:
		c.changed = true
	}
	return ""
}

var declaration = regexp.MustCompile(`(?i)^version=["']1\.0["'](?:\s+encoding=["']utf-8["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*$`)

func written(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}

func (c *svgCleaner) dropping() bool { return len(c.open) > 0 && c.open[len(c.open)-1].dropped }
func (c *svgCleaner) inStyle() bool  { return len(c.open) > 0 && c.open[len(c.open)-1].style }

// space finds what a prefix stands for at the innermost element.
func (c *svgCleaner) space(prefix string) string {
	if prefix == "xml" {
		return nsXML
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		if ns, ok := c.open[i].spaces[prefix]; ok {
			return ns
		}
	}
	return ""
}

func (c *svgCleaner) start(t xml.StartElement) string {
	if len(c.open) >= maxDepth {
		return fmt.Sprintf("it is nested more than %d deep", maxDepth)
	}
	e := svgElement{name: written(t.Name), spaces: map[string]string{}}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			e.spaces[a.Name.Local] = a.Value
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			e.spaces[""] = a.Value
		}
	}
	outer, styled := c.dropping(), c.inStyle()
	root := len(c.open) == 0
	e.rights = len(c.open) > 0 && (c.open[len(c.open)-1].rights || c.open[len(c.open)-1].name == "metadata")
	c.open = append(c.open, e)
	at := &c.open[len(c.open)-1]
	ns := c.space(t.Name.Space)
	switch {
	case root && c.drawn:
		return "it has a second first element"
	case root && (ns != nsSVG || t.Name.Local != "svg"):
		return "its first element is not <svg> of " + nsSVG
	}
	// Words of a style are read as one, whatever stands between them.
	if at.dropped = outer || styled; at.dropped {
		c.changed = true
		return ""
	}
	if !c.wanted(t, ns, at.rights) {
		at.dropped, c.changed = true, true
		return ""
	}
	if root {
		c.drawn = true
		c.size = svgSize(t.Attr)
	}
	c.closeTag()
	c.out.WriteString("<" + at.name)
	for _, a := range t.Attr {
		c.attribute(t.Name.Local, a)
	}
	c.pending = true
	at.style = ns == nsSVG && t.Name.Local == "style"
	return ""
}

// wanted tells whether an element stays; what goes and could do harm is named.
func (c *svgCleaner) wanted(t xml.StartElement, ns string, rights bool) bool {
	switch {
	case rights && svgRights[ns]:
		return plainName(t.Name.Local)
	case ns != nsSVG:
		// The marks of an editor; anything of HTML is more than that.
		if strings.Contains(ns, "xhtml") || strings.Contains(ns, "html") {
			c.danger("<" + t.Name.Local + ">")
		}
		return false
	case !svgElements[t.Name.Local]:
		c.danger("<" + t.Name.Local + ">")
		return false
	}
	for _, a := range t.Attr {
		if name := strings.ToLower(a.Value); a.Name.Local == "attributeName" && (strings.HasPrefix(name, "on") || name == "href" || strings.HasSuffix(name, ":href")) {
			c.danger("<" + t.Name.Local + " attributeName=" + strconv.Quote(a.Value) + ">")
			return false
		}
	}
	return true
}

func (c *svgCleaner) attribute(element string, a xml.Attr) {
	name, value := written(a.Name), a.Value
	ns := ""
	if a.Name.Space != "" && a.Name.Space != "xmlns" {
		ns = c.space(a.Name.Space)
	}
	switch {
	case a.Name.Space == "xmlns":
		if value != nsSVG && value != nsXLink && !svgRights[value] || !plainName(a.Name.Local) {
			c.changed = true
			return
		}
	case name == "xmlns":
	case ns == nsXML && (a.Name.Local == "lang" || a.Name.Local == "space" || a.Name.Local == "id"):
	case svgRights[ns] && plainName(a.Name.Local):
	case ns == nsXLink && slices.Contains([]string{"href", "title", "role", "show", "type", "actuate"}, a.Name.Local):
	case a.Name.Space == "" && (svgAttributes[name] || strings.HasPrefix(name, "aria-") && plainName(name) || strings.HasPrefix(name, "data-") && plainName(name)):
	default:
		if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") && ns == "" {
			c.danger(strings.ToLower(a.Name.Local) + "=")
		}
		c.changed = true
		return
	}
	if a.Name.Local == "href" && !leads(element, value) {
		c.danger("href=" + strconv.Quote(shortened(value)))
		return
	}
	if a.Name.Space == "" && svgAttributes[name] && name != "href" && name != "id" && name != "class" {
		if clean, dangerous := cleanCSS(value); dangerous {
			c.danger(name + "=" + strconv.Quote(shortened(value)))
			value = clean
		}
	}
	c.out.WriteString(" " + name + `="` + attributeEscaper.Replace(value) + `"`)
}

func shortened(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

var (
	attributeEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;", "\r", "&#13;")
	textEscaper      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	scheme           = regexp.MustCompile(`^[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\x00-\x20-]*):`)
)

// leads tells whether an address may stay: of a link any place a link of a text
// may lead to, of all else a place in the picture itself.
func leads(element, address string) bool {
	if element != "a" {
		return local(address)
	}
	m := scheme.FindStringSubmatch(address)
	return m == nil || slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(m[1]))
}

func (c *svgCleaner) characters(t xml.CharData) {
	switch {
	case c.dropping():
	case c.inStyle():
		c.text.Write(t)
	case len(c.open) > 0:
		if len(t) > 0 {
			c.closeTag()
		}
		_, _ = textEscaper.WriteString(&c.out, string(t))
	case c.drawn && len(bytes.TrimSpace(t)) == 0:
		c.out.Write(t)
	}
}

func (c *svgCleaner) closeTag() {
	if c.pending {
		c.out.WriteString(">")
		c.pending = false
	}
}

func (c *svgCleaner) end(name string) string {
	if len(c.open) == 0 || c.open[len(c.open)-1].name != name {
		return "</" + name + "> closes nothing"
	}
	e := c.open[len(c.open)-1]
	if e.style {
		style, dangerous := cleanCSS(c.text.String())
		if dangerous {
			c.danger("<style> that brings in something from elsewhere")
		}
		c.text.Reset()
		if style != "" {
			c.closeTag()
			_, _ = textEscaper.WriteString(&c.out, style)
		}
	}
	c.open = c.open[:len(c.open)-1]
	switch {
	case e.dropped:
	case c.pending:
		c.out.WriteString("/>")
		c.pending = false
	default:
		c.out.WriteString("</" + name + ">")
	}
	return ""
}

var entity = regexp.MustCompile(`<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"&%<]{0,256})"|'([^'&%<]{0,256})')\s*>`)

// entities are the names for plain texts that drawing programs declare. Those
// that stand for other names, or for files, are not known, so that a file that
// uses them is faulty and none can grow beyond its size.
func (c *svgCleaner) entities(b []byte) map[string]string {
	out := map[string]string{}
	for _, m := range entity.FindAllSubmatch(b[:min(len(b), 1<<16)], 64) {
		out[string(m[1])] = string(m[2]) + string(m[3])
	}
	return out
}

// latin1 reads the one other encoding that drawing programs wrote.
func latin1(charset string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(charset) {
	case "iso-8859-1", "latin1", "us-ascii":
	default:
		return nil, fmt.Errorf("it is in %s; save it as UTF-8", charset)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	out := make([]rune, len(b))
	for i, c := range b {
		out[i] = rune(c)
	}
	return strings.NewReader(string(out)), nil
}

// svgSize is the size of the outermost element in CSS pixels: its own, else its
// viewBox's, with the ratio of that where one side is missing.
func svgSize(attrs []xml.Attr) [2]int {
	var w, h float64
	var box [4]float64
	for _, a := range attrs {
		if a.Name.Space != "" {
			continue
		}
		switch a.Name.Local {
		case "width":
			w = pixels(a.Value)
		case "height":
			h = pixels(a.Value)
		case "viewBox":
			parts := strings.FieldsFunc(a.Value, func(r rune) bool { return r == ',' || r <= ' ' })
			for i := range min(len(parts), 4) {
				box[i], _ = strconv.ParseFloat(parts[i], 64)
			}
		}
	}
	if box[2] > 0 && box[3] > 0 {
		switch {
		case w <= 0 && h <= 0:
			w, h = box[2], box[3]
		case w <= 0:
			w = h * box[2] / box[3]
		case h <= 0:
			h = w * box[3] / box[2]
		}
	}
	if !(w >= 0.5 && h >= 0.5 && w < 1e5 && h < 1e5) {
		return [2]int{}
	}
	return [2]int{int(w + 0.5), int(h + 0.5)}
}

// units are CSS lengths in pixels (CSS Values 4, 6); em as of 16 pixels.
var units = map[string]float64{"": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "q": 96 / 101.6, "em": 16, "rem": 16, "ex": 8}

func pixels(s string) float64 {
	s = strings.ToLower(strings.TrimSpace(s))
	cut := len(strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz%"))
	n, err := strconv.ParseFloat(s[:cut], 64)
	if err != nil {
		return 0
	}
	return n * units[s[cut:]]
}
