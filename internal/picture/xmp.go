package picture

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
)

const (
	nsRDF  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsXMP  = "adobe:ns:meta/"
	nsXML  = "http://www.w3.org/XML/1998/namespace"
	nsEXIF = "http://ns.adobe.com/exif/1.0/"
	nsIPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
)

// A credit is a property of XMP that stays: who made the picture, whose it is,
// what may be done with it, whether a machine made it.
type credit struct{ ns, prefix, name string } // name "": all of the namespace

var credits = []credit{
	{"http://purl.org/dc/elements/1.1/", "dc", "creator"},
	{"http://purl.org/dc/elements/1.1/", "dc", "rights"},
	{"http://ns.adobe.com/xap/1.0/rights/", "xmpRights", ""},
	{"http://ns.adobe.com/photoshop/1.0/", "photoshop", "Credit"},
	{"http://ns.adobe.com/photoshop/1.0/", "photoshop", "Source"},
	{"http://creativecommons.org/ns#", "cc", ""},
	{nsIPTC, "Iptc4xmpExt", "DigitalSourceType"},
}

func creditOf(n xml.Name) (credit, bool) {
	i := slices.IndexFunc(credits, func(c credit) bool { return c.ns == n.Space && (c.name == "" || c.name == n.Local) })
	if i < 0 || !plainName(n.Local) {
		return credit{}, false
	}
	return credits[i], true
}

func plainName(s string) bool {
	for _, r := range s {
		if r != '-' && r != '_' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z') {
			return false
		}
	}
	return s != "" && s[0] > '9'
}

type xmp struct {
	out      []byte // nothing: no property is kept
	location bool
}

// A property of XMP with its values, in a container or by itself.
type property struct {
	credit
	name, container string // Seq, Bag or Alt
	values          []xmpValue
}

type xmpValue struct{ lang, text string }

// reduceXMP keeps of a packet (ISO 16684-1) what says whose the picture is.
func reduceXMP(b []byte) xmp {
	r := xmpReader{whole: true}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimRight(b, "\x00")))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return xmp{location: r.location || locates(string(b))}
		}
		r.token(tok)
	}
	x := xmp{location: r.location}
	if r.properties != nil {
		x.out = b
		if !r.whole {
			x.out = writeXMP(r.properties)
		}
	}
	return x
}

// locates guesses for a packet that cannot be read.
func locates(s string) bool { return strings.Contains(s, "GPSLatitude") }

type xmpReader struct {
	path       []xml.Name
	properties []property
	reading    bool // within a property that is kept
	whole      bool // nothing but what is kept
	location   bool
}

func (r *xmpReader) token(tok xml.Token) {
	switch t := tok.(type) {
	case xml.StartElement:
		r.start(t)
		r.path = append(r.path, t.Name)
	case xml.EndElement:
		r.path = r.path[:len(r.path)-1]
		if len(r.path) > 0 && r.path[len(r.path)-1] == (xml.Name{Space: nsRDF, Local: "Description"}) {
			r.reading = false
		}
	case xml.CharData:
		if r.reading {
			p := &r.properties[len(r.properties)-1]
			p.values[len(p.values)-1].text += string(t)
		}
	case xml.Comment, xml.Directive:
		r.whole = false
	}
}

func (r *xmpReader) start(e xml.StartElement) {
	r.location = r.location || e.Name.Space == nsEXIF && strings.HasPrefix(e.Name.Local, "GPS") || e.Name.Space == nsIPTC && strings.HasPrefix(e.Name.Local, "Location")
	frame := e.Name.Space == nsXMP || e.Name.Space == nsRDF
	inside := len(r.path) > 0 && r.path[len(r.path)-1] == (xml.Name{Space: nsRDF, Local: "Description"}) && !r.reading
	switch {
	case r.reading && e.Name.Space == nsRDF:
		p := &r.properties[len(r.properties)-1]
		switch e.Name.Local {
		case "Seq", "Bag", "Alt":
			p.container = e.Name.Local
		case "li":
			p.values = append(p.values, xmpValue{lang: attribute(e, nsXML, "lang")})
		}
	case inside && !frame:
		c, ok := creditOf(e.Name)
		if !ok {
			r.whole = false
			return
		}
		r.properties = append(r.properties, property{credit: c, name: e.Name.Local, values: []xmpValue{{text: attribute(e, nsRDF, "resource")}}})
		r.reading = true
	case !frame:
		r.whole = false
	}
	for _, a := range e.Attr {
		r.attribute(e, a)
	}
}

func (r *xmpReader) attribute(e xml.StartElement, a xml.Attr) {
	switch {
	case a.Name.Space == "xmlns" || a.Name.Local == "xmlns" || a.Name.Space == nsRDF || a.Name.Space == nsXML:
		return
	case a.Name.Space == nsXMP:
		r.whole = false // which program wrote it
		return
	}
	r.location = r.location || a.Name.Space == nsEXIF && strings.HasPrefix(a.Name.Local, "GPS")
	c, ok := creditOf(a.Name)
	if !ok || e.Name != (xml.Name{Space: nsRDF, Local: "Description"}) {
		r.whole = false
		return
	}
	r.properties = append(r.properties, property{credit: c, name: a.Name.Local, values: []xmpValue{{text: a.Value}}})
}

func attribute(e xml.StartElement, ns, name string) string {
	for _, a := range e.Attr {
		if a.Name.Space == ns && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func writeXMP(list []property) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"" + nsXMP + "\"><rdf:RDF xmlns:rdf=\"" + nsRDF + "\">")
	for _, p := range list {
		name := p.prefix + ":" + p.name
		b.WriteString("\n<rdf:Description rdf:about=\"\" xmlns:" + p.prefix + "=\"" + p.ns + "\"><" + name + ">")
		if p.container == "" {
			_ = xml.EscapeText(&b, []byte(strings.TrimSpace(p.values[0].text)))
		} else {
			b.WriteString("<rdf:" + p.container + ">")
			for _, v := range p.values[1:] {
				b.WriteString("<rdf:li")
				if v.lang != "" {
					b.WriteString(" xml:lang=\"")
					_ = xml.EscapeText(&b, []byte(v.lang))
					b.WriteString("\"")
				}
				b.WriteString(">")
				_ = xml.EscapeText(&b, []byte(strings.TrimSpace(v.text)))
				b.WriteString("</rdf:li>")
			}
			b.WriteString("</rdf:" + p.container + ">")
		}
		b.WriteString("</" + name + "></rdf:Description>")
	}
	b.WriteString("\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}
