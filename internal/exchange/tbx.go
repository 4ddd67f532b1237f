package exchange

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"lontar/internal/diag"
	"lontar/internal/locale"
)

// element is an XML element with everything in it, or a piece of text.
type element struct {
	name     string // "" for text
	attrs    map[string]string
	text     string
	children []*element
	line     int
}

// maxDepth bounds nesting: TBX needs less than ten.
const maxDepth = 100

// readTree reads a document without its comments and instructions.
func readTree(b []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	root := &element{}
	stack := []*element{root}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			if len(stack) > maxDepth {
				return nil, fmt.Errorf("elements are nested more than %d deep", maxDepth)
			}
			line, _ := d.InputPos()
			e := &element{name: tok.Name.Local, attrs: map[string]string{}, line: line}
			for _, a := range tok.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.children = append(top.children, &element{text: string(tok)})
		}
	}
}

// each calls do for the elements of these names anywhere below, without going
// into them.
func (e *element) each(do func(*element), names ...string) {
	for _, c := range e.children {
		found := false
		for _, n := range names {
			found = found || c.name == n
		}
		if found {
			do(c)
		} else {
			c.each(do, names...)
		}
	}
}

// all is the text of an element and of what is in it (hi, foreign …).
func (e *element) all() string {
	return norm.NFC.String(strings.TrimSpace(e.raw()))
}

func (e *element) raw() string {
	s := e.text
	for _, c := range e.children {
		s += c.raw()
	}
	return s
}

// category is the data category: the type of a DCA element, or the name of a
// DCT one.
func (e *element) category() string {
	switch e.name {
	case "descrip", "termNote", "admin", "ref", "xref", "note":
		if t := e.attrs["type"]; t != "" {
			return t
		}
	}
	return e.name
}

var (
	statusOf = map[string]string{"preferredTerm-admn-sts": "preferred", "admittedTerm-admn-sts": "admitted", "deprecatedTerm-admn-sts": "deprecated", "supersededTerm-admn-sts": "superseded",
		"preferred": "preferred", "admitted": "admitted", "notRecommended": "deprecated", "obsolete": "superseded",
		"preferredTerm": "preferred", "admittedTerm": "admitted", "deprecatedTerm": "deprecated", "supersededTerm": "superseded"}
	posOf  = map[string]string{"noun": "noun", "adjective": "adj", "properNoun": "propn", "verb": "verb"}
	typeOf = map[string]string{"fullForm": "full", "acronym": "acronym", "abbreviation": "abbreviation", "shortForm": "short", "symbol": "symbol"}
)

func reverse(m map[string]string) map[string]string {
	out := map[string]string{}
	for k, v := range m {
		if len(k) > len(out[v]) {
			out[v] = k
		}
	}
	return out
}

var own = regexp.MustCompile(`(\w+)=("(?:[^"\\]|\\.)*")`)

// ReadTBX reads TBX of version 3, with categories as attributes or as elements,
// and martif of version 2.
func ReadTBX(name string, b []byte) ([]Concept, []diag.Diagnostic) {
	root, err := readTree(b)
	if err != nil {
		d := diag.Diagnostic{Code: "exchange/syntax", Severity: diag.Error, Path: name, Line: 1, Col: 1, Message: err.Error(), Hint: "the file is no well-formed XML; save it again as TBX"}
		var syntax *xml.SyntaxError
		if errors.As(err, &syntax) {
			d.Line, d.Message = syntax.Line, syntax.Msg
		}
		return nil, []diag.Diagnostic{d}
	}
	var out []Concept
	var diags []diag.Diagnostic
	root.each(func(entry *element) {
		c := Concept{ID: entry.attrs["id"]}
		var langs []*element
		definition := ""
		for _, child := range entry.children {
			if child.name == "langSec" || child.name == "langSet" {
				langs = append(langs, child)
				continue
			}
			fields(child, func(e *element) {
				switch e.category() {
				case "subjectField":
					c.Domain = e.all()
				case "definition":
					definition = e.all()
				case "crossReference":
					c.Related = append(c.Related, e.attrs["target"])
				case "externalCrossReference", "xGraphic":
					c.See = append(c.See, e.attrs["target"])
				}
			})
		}
		for _, l := range langs {
			tag, ok := locale.Canonical(l.attrs["lang"])
			if !ok {
				diags = append(diags, diag.Diagnostic{Code: "locale/unknown-tag", Severity: diag.Warning, Path: name, Line: l.line, Message: fmt.Sprintf("%q is not a language tag; its terms are left out", l.attrs["lang"])})
				continue
			}
			readLanguage(c.language(tag), l)
		}
		// A definition of the whole concept is in the language of the first.
		if definition != "" && len(c.Languages) > 0 && c.Languages[0].Definition == "" {
			c.Languages[0].Definition = definition
		}
		out = append(out, c)
	}, "conceptEntry", "termEntry")
	if len(out) == 0 {
		diags = append(diags, diag.Diagnostic{Code: "exchange/empty", Severity: diag.Error, Path: name, Line: 1, Col: 1, Message: "there is no concept in this file", Hint: "TBX keeps concepts in <conceptEntry> or <termEntry>"})
	}
	identify(out)
	return out, diags
}

// fields calls do for an element, or for those in a group.
func fields(e *element, do func(*element)) {
	if strings.HasSuffix(e.name, "Grp") {
		for _, c := range e.children {
			fields(c, do)
		}
		return
	}
	do(e)
}

func readLanguage(l *Language, sec *element) {
	for _, child := range sec.children {
		switch child.name {
		case "termSec", "tig", "ntig":
			if t := readTerm(child); t.Text != "" {
				l.Terms = append(l.Terms, t)
			}
			child.each(func(e *element) {
				if e.category() == "definition" && l.Definition == "" {
					l.Definition = e.all()
				}
			}, "descrip", "definition")
		default:
			fields(child, func(e *element) {
				switch e.category() {
				case "definition":
					l.Definition = e.all()
				case "source":
					l.Source = e.all()
				}
			})
		}
	}
	standing(l.Terms)
}

func readTerm(sec *element) Term {
	var t Term
	sec.each(func(e *element) { t.Text = oneLine(e.all()) }, "term")
	sec.each(func(e *element) {
		value := e.all()
		switch e.category() {
		case "administrativeStatus", "normativeAuthorization":
			t.Status = statusOf[value]
		case "partOfSpeech":
			t.POS = posOf[value]
		case "termType":
			t.Type = typeOf[value]
		case "geographicalUsage":
			t.Region = value
		case "note":
			rest, ok := strings.CutPrefix(value, "lontar: ")
			if !ok {
				return
			}
			for _, m := range own.FindAllStringSubmatch(rest, -1) {
				v, err := strconv.Unquote(m[2])
				if err != nil {
					continue
				}
				switch m[1] {
				case "pos":
					t.POS = v
				case "type":
					t.Type = v
				}
				for _, x := range t.extras() {
					switch {
					case x.name != m[1]:
					case x.one != nil:
						*x.one = v
					default:
						*x.many = append(*x.many, v)
					}
				}
			}
		}
	}, "termNote", "note", "administrativeStatus", "normativeAuthorization", "partOfSpeech", "termType", "geographicalUsage")
	return t
}

// xmlID is an id as XML wants it: it does not begin with a digit.
func xmlID(id string) string {
	if id != "" && id[0] >= '0' && id[0] <= '9' {
		return "_" + id
	}
	return id
}

// basic leaves out what the lists of TBX-Basic do not have.
func basic(value string) string {
	if value == "properNoun" || value == "symbol" {
		return ""
	}
	return value
}

// WriteTBX writes TBX-Basic, version 3, with categories as attributes. What
// TBX-Basic has no category for goes into a note that ReadTBX understands:
// lontar: match="case" forms="corpora".
func WriteTBX(w io.Writer, title string, cs []Concept) error {
	var b bytes.Buffer
	esc := func(s string) string {
		var e bytes.Buffer
		_ = xml.EscapeText(&e, []byte(s))
		return e.String()
	}
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n")
	fmt.Fprintf(&b, "<tbxHeader><fileDesc><titleStmt><title>%s</title></titleStmt><sourceDesc><p>%s</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n", esc(title), esc(title))
	status, pos, kind := reverse(statusOf), reverse(posOf), reverse(typeOf)
	ids := map[string]bool{}
	for _, c := range cs {
		ids[c.ID] = true
	}
	for _, c := range cs {
		fmt.Fprintf(&b, "<conceptEntry id=\"%s\">\n", esc(xmlID(c.ID)))
		if c.Domain != "" {
			fmt.Fprintf(&b, "  <descrip type=\"subjectField\">%s</descrip>\n", esc(c.Domain))
		}
		for _, r := range c.Related {
			if !ids[r] { // a reference needs what it refers to
				continue
			}
			r = xmlID(r)
			fmt.Fprintf(&b, "  <ref type=\"crossReference\" target=\"%s\"/>\n", esc(r))
		}
		for _, s := range c.See {
			if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
				continue
			}
			fmt.Fprintf(&b, "  <xref type=\"externalCrossReference\" target=\"%s\"/>\n", esc(s))
		}
		for _, l := range c.Languages {
			fmt.Fprintf(&b, "  <langSec xml:lang=\"%s\">\n", esc(l.Tag))
			if l.Definition != "" {
				fmt.Fprintf(&b, "    <descripGrp><descrip type=\"definition\">%s</descrip></descripGrp>\n", esc(l.Definition))
			}
			if l.Source != "" {
				fmt.Fprintf(&b, "    <admin type=\"source\">%s</admin>\n", esc(l.Source))
			}
			for _, t := range l.Terms {
				fmt.Fprintf(&b, "    <termSec>\n      <term>%s</term>\n", esc(t.Text))
				for _, n := range []struct{ category, value string }{{"administrativeStatus", status[t.Status]}, {"partOfSpeech", basic(pos[t.POS])}, {"termType", basic(kind[t.Type])}, {"geographicalUsage", t.Region}} {
					if n.value != "" {
						fmt.Fprintf(&b, "      <termNote type=\"%s\">%s</termNote>\n", n.category, esc(n.value))
					}
				}
				var extra []string
				// TBX-Basic knows neither names nor symbols.
				if t.POS == "propn" {
					extra = append(extra, `pos="propn"`)
				}
				if t.Type == "symbol" {
					extra = append(extra, `type="symbol"`)
				}
				for _, x := range t.extras() {
					if x.one != nil && *x.one != "" {
						extra = append(extra, x.name+"="+strconv.Quote(*x.one))
					}
					if x.many != nil {
						for _, v := range *x.many {
							extra = append(extra, x.name+"="+strconv.Quote(v))
						}
					}
				}
				if len(extra) > 0 {
					fmt.Fprintf(&b, "      <note>%s</note>\n", esc("lontar: "+strings.Join(extra, " ")))
				}
				b.WriteString("    </termSec>\n")
			}
			b.WriteString("  </langSec>\n")
		}
		b.WriteString("</conceptEntry>\n")
	}
	b.WriteString("</body></text>\n</tbx>\n")
	_, err := w.Write(b.Bytes())
	return err
}
