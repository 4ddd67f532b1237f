package picture

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const svgHead = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">`

// Each is what stands inside an SVG, what of it is published, and what the
// author is told of.
func TestWhatCouldDoHarmIsTakenOutOfAnSVG(t *testing.T) {
	for name, c := range map[string]struct{ in, out, danger string }{
		"script":                    {`<script>alert(1)</script><rect/>`, `<rect/>`, "<script>"},
		"script in CDATA":           {`<script><![CDATA[a<b]]></script><rect/>`, `<rect/>`, "<script>"},
		"script by address":         {`<script xlink:href="https://x.example/a.js"/><rect/>`, `<rect/>`, "<script>"},
		"script of a prefix":        {`<s:script xmlns:s="http://www.w3.org/2000/svg">a()</s:script><rect/>`, `<rect/>`, "<script>"},
		"script of HTML":            {`<script xmlns="http://www.w3.org/1999/xhtml">a()</script><rect/>`, `<rect/>`, "<script>"},
		"handler of an event":       {`<rect onclick="a()" width="1"/>`, `<rect width="1"/>`, "onclick="},
		"handler in capitals":       {`<rect ONLOAD="a()"/>`, `<rect/>`, "onload="},
		"foreign object":            {`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject><rect/>`, `<rect/>`, "<foreignObject>"},
		"frame":                     {`<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.example"/><rect/>`, `<rect/>`, "<iframe>"},
		"link that runs":            {`<a href="javascript:a()"><rect/></a>`, `<a><rect/></a>`, `href="javascript:a()"`},
		"link that runs, hidden":    {`<a xlink:href=" java&#10;script:a()"><rect/></a>`, `<a><rect/></a>`, `href=" java\nscript:a()"`},
		"link to data":              {`<a href="data:text/html,x"><rect/></a>`, `<a><rect/></a>`, `href="data:text/html,x"`},
		"animated link":             {`<a><animate attributeName="href" to="javascript:a()"/></a>`, `<a/>`, `<animate attributeName="href">`},
		"animated link of a prefix": {`<set attributeName="xlink:href" to="javascript:a()"/><rect/>`, `<rect/>`, `<set attributeName="xlink:href">`},
		"animated handler":          {`<set attributeName="onload" to="a()"/><rect/>`, `<rect/>`, `<set attributeName="onload">`},
		"picture from elsewhere":    {`<image href="https://x.example/p.png" width="1"/>`, `<image width="1"/>`, `href="https://x.example/p.png"`},
		"picture without protocol":  {`<image xlink:href="//x.example/p.png"/>`, `<image/>`, `href="//x.example/p.png"`},
		"SVG in an address":         {`<image href="data:image/svg+xml,x"/>`, `<image/>`, `href="data:image/svg+xml,x"`},
		"use of another file":       {`<use href="other.svg#a"/>`, `<use/>`, `href="other.svg#a"`},
		"filter from elsewhere":     {`<feImage xlink:href="https://x.example/"/>`, `<feImage/>`, `href="https://x.example/"`},
		"style that imports":        {`<style>@import "https://x.example/a.css"; rect{fill:red}</style>`, `<style> rect{fill:red}</style>`, "<style> that brings in something from elsewhere"},
		"style that imports, split": {`<style>@im<g/>port "https://x.example/a.css";a{}</style>`, `<style>a{}</style>`, "<style> that brings in something from elsewhere"},
		"style that hides":          {`<style>@\69mport "https://x.example/a.css"; rect{fill:red}</style>`, `<style/>`, "<style> that brings in something from elsewhere"},
		"style with a comment":      {`<style>rect{fill:u/**/rl(https://x.example/)}</style>`, `<style>rect{fill:none}</style>`, "<style> that brings in something from elsewhere"},
		"font from elsewhere":       {`<style>@font-face{font-family:A;src:url("https://x.example/a.woff2")}</style>`, `<style>@font-face{font-family:A;src:none}</style>`, "<style> that brings in something from elsewhere"},
		"style of an element":       {`<rect style="fill:url(https://x.example/#a);stroke:red"/>`, `<rect style="fill:none;stroke:red"/>`, `style="fill:url(https://x.example/#a);stroke:red"`},
		"fill from elsewhere":       {`<rect fill="url('https://x.example/#a')"/>`, `<rect fill="none"/>`, `fill="url('https://x.example/#a')"`},
		"fill with escapes":         {`<rect fill="\75rl(https://x.example/)"/>`, `<rect fill=""/>`, `fill="\\75rl(https://x.example/)"`},
		"font of SVG":               {`<font-face><font-face-src/></font-face><rect/>`, `<rect/>`, "<font-face>"},
		"film":                      {`<video xmlns="http://www.w3.org/1999/xhtml" src="a.mp4"/><rect/>`, `<rect/>`, "<video>"},
		"other base":                {`<g xml:base="https://x.example/"><rect/></g>`, `<g><rect/></g>`, ""},
		"link that calls":           {`<a href="https://x.example/" ping="https://y.example/"><rect/></a>`, `<a href="https://x.example/"><rect/></a>`, ""},
		"marks of an editor":        {`<g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/nova/a.png"><inkscape:grid/><rect/></g>`, `<g><rect/></g>`, ""},
		"nothing":                   {`<a href="https://x.example/">α<rect fill="url(#g)"/></a>`, `<a href="https://x.example/">α<rect fill="url(#g)"/></a>`, ""},
	} {
		c2 := cleanSVG([]byte(svgHead + c.in + "</svg>"))
		if want := svgHead + c.out + "</svg>"; string(c2.out) != want {
			t.Errorf("%s: published\n%s, want\n%s (%s)", name, c2.out, want, c2.fault)
		}
		if got := strings.Join(c2.dangers, ", "); got != c.danger {
			t.Errorf("%s: reported %s, want %s", name, got, c.danger)
		}
		again := cleanSVG(c2.out)
		if !bytes.Equal(again.out, c2.out) || again.dangers != nil {
			t.Errorf("%s: what was cleaned is cleaned again: %s", name, again.out)
		}
	}
}

func TestWhatAnSVGSaysStaysInEveryScript(t *testing.T) {
	s := svgHead + `<title xml:lang="ar">قيمة الشركة</title><desc>説明 — "quoted" &amp; more &lt;</desc>
<!-- a remark --><text x="1" direction="rtl" unicode-bidi="embed" xml:space="preserve">  نص ١٢٣  </text><text lang="hi">मूल्याङ्कन</text>
<text writing-mode="vertical-rl">株式<tspan>時価総額</tspan></text><style>text { fill: #333 } @media (prefers-color-scheme: dark) { text { fill: #eee } }</style>
<linearGradient id="g"><stop offset="0"/></linearGradient><use href="#g"/><image href="data:image/png;base64,AA=="/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>نوفا</dc:creator></rdf:RDF></metadata></svg>`
	if c := cleanSVG([]byte(s)); string(c.out) != s || c.dangers != nil {
		t.Errorf("%s %v %s", c.out, c.dangers, c.fault)
	}
	// The words stay byte for byte also where something else is taken out.
	with := strings.Replace(s, "</svg>", "<script/></svg>", 1)
	if c := cleanSVG([]byte(with)); string(c.out) != s {
		t.Errorf("with a script, published\n%s, want\n%s", c.out, s)
	}
}

func TestPicturesOfTheArchiveStayAsTheyAre(t *testing.T) {
	files, err := filepath.Glob("../../content/news/*/*/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatal("no pictures", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(Published(f, b), b) {
			t.Errorf("%s is changed", f)
		}
		if facts := Look(f, b); facts.Width == 0 || facts.Height == 0 || facts.Dangers != nil {
			t.Errorf("%s: %+v", f, facts)
		}
	}
}

func TestEntitiesOfAnSVGStandForPlainTextsOnly(t *testing.T) {
	doc := func(declared, use string) []byte {
		return []byte(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [` + declared + `]>` + "\n" +
			`<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="` + use + `"><text>` + use + `</text></svg>`)
	}
	plain := cleanSVG(doc(`<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">`, "&ns_extend;"))
	if want := "\n" + `<svg xmlns="http://www.w3.org/2000/svg"><text>http://ns.adobe.com/Extensibility/1.0/</text></svg>`; strings.TrimSpace(string(plain.out)) != strings.TrimSpace(want) {
		t.Errorf("%s %s", plain.out, plain.fault)
	}
	bomb := `<!ENTITY a "ha">`
	for i := range 20 {
		bomb += fmt.Sprintf("<!ENTITY %c \"%s\">", 'b'+i, strings.Repeat(fmt.Sprintf("&%c;", 'a'+i), 20))
	}
	for name, b := range map[string][]byte{
		"a bomb":           doc(bomb, "&t;"),
		"a file":           doc(`<!ENTITY f SYSTEM "file:///etc/passwd">`, "&f;"),
		"a long text":      doc(`<!ENTITY l "`+strings.Repeat("x", 300)+`">`, "&l;"),
		"one undeclared":   doc("", "&no;"),
		"one with markup":  doc(`<!ENTITY m "<script/>">`, "&m;"),
		"one with numbers": doc(`<!ENTITY m "&#60;script/>">`, "&m;"),
	} {
		c := cleanSVG(b)
		if c.fault == "" || len(c.out) > 100 {
			t.Errorf("%s: %s", name, c.out)
		}
	}
	defaults := cleanSVG([]byte(`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]><svg xmlns="http://www.w3.org/2000/svg"/>`))
	if bytes.Contains(defaults.out, []byte("onload")) || defaults.fault != "" {
		t.Errorf("%s %s", defaults.out, defaults.fault)
	}
}

func TestAnSVGThatCannotBeReadIsPublishedEmpty(t *testing.T) {
	for name, s := range map[string]string{
		"nothing":             "",
		"text":                "no picture",
		"HTML":                "<html><script>a()</script></html>",
		"SVG of no namespace": "<svg><rect/></svg>",
		"open":                svgHead + "<g>",
		"crossed":             svgHead + "<g><a></g></a></svg>",
		"two":                 svgHead + "</svg>" + svgHead + "<script/></svg>",
		"a script first":      `<script xmlns="http://www.w3.org/2000/svg"/>`,
		"deep":                svgHead + strings.Repeat("<g>", 300) + strings.Repeat("</g>", 300) + "</svg>",
		"UTF-16":              "\xff\xfe<\x00s\x00",
		"another encoding":    `<?xml version="1.0" encoding="utf-7"?>` + svgHead + "</svg>",
		"a script before":     svgHead + "<script>a()</script><rect",
	} {
		c := cleanSVG([]byte(s))
		if c.fault == "" || string(c.out) != `<svg xmlns="http://www.w3.org/2000/svg"/>`+"\n" {
			t.Errorf("%s: %q, published %s", name, c.fault, c.out)
		}
	}
	latin := cleanSVG([]byte(`<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg"><text>` + "\xe9" + `</text></svg>`))
	if want := `<svg xmlns="http://www.w3.org/2000/svg"><text>é</text></svg>`; string(latin.out) != want {
		t.Errorf("ISO-8859-1: %s %s", latin.out, latin.fault)
	}
	if c := cleanSVG([]byte(svgHead + `<?xml-stylesheet href="https://x.example/a.css"?><rect/></svg>`)); string(c.out) != svgHead+"<rect/></svg>" || len(c.dangers) != 1 {
		t.Errorf("%s %v", c.out, c.dangers)
	}
}

func TestSizesOfSVG(t *testing.T) {
	for attrs, want := range map[string][2]int{
		`width="640" height="480"`:                       {640, 480},
		`width="640px" height="480.4px"`:                 {640, 480},
		`viewBox="0 0 300 150"`:                          {300, 150},
		`viewBox="0,0 , 300.6 150"`:                      {301, 150},
		`width="100%" height="100%" viewBox="0 0 30 15"`: {30, 15},
		`width="600" viewBox="0 0 300 150"`:              {600, 300},
		`height="75" viewBox="0 0 300 150"`:              {150, 75},
		`width="210mm" height="297mm"`:                   {794, 1123},
		`width="1in" height="72pt"`:                      {96, 96},
		`width="10em" height="5em"`:                      {160, 80},
		`width="auto" height="50"`:                       {0, 0},
		`width="-5" height="5"`:                          {0, 0},
		`width="1e300" height="1"`:                       {0, 0},
		`width="NaN" height="Inf" viewBox="0 0 NaN NaN"`: {0, 0},
		`viewBox="a b c d"`:                              {0, 0},
		``:                                               {0, 0},
	} {
		f := Look("a.SVG", []byte(`<svg xmlns="http://www.w3.org/2000/svg" `+attrs+`/>`))
		if got := [2]int{f.Width, f.Height}; got != want {
			t.Errorf("%s: %v, want %v (%s)", attrs, got, want, f.Fault)
		}
	}
}

func FuzzSVG(f *testing.F) {
	for _, s := range []string{"<script/>", `<a href="javascript:x">`, "<style>@import x</style>", `<!DOCTYPE svg [<!ENTITY a "b">]>`, "<?xml version='1.0'?>", "<![CDATA[x]]>", `<image href="//x"/>`} {
		f.Add(svgHead + s + "</svg>")
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := cleanSVG([]byte(s))
		again := cleanSVG(c.out)
		if again.fault != "" || !bytes.Equal(again.out, c.out) || again.dangers != nil {
			t.Errorf("what was cleaned is cleaned again:\n%q\n%q\n%v %s", c.out, again.out, again.dangers, again.fault)
		}
		low := bytes.ToLower(again.out)
		if bytes.Contains(low, []byte("<script")) && !bytes.Contains(low, []byte("<!--")) || bytes.Contains(low, []byte("<foreignobject")) && !bytes.Contains(low, []byte("<!--")) {
			t.Errorf("%q", again.out)
		}
	})
}
