package pipeline

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lontar/internal/diag"
)

func painted(w, h int, seed uint8) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = uint8(i/w) ^ seed
		if i%4 == 3 {
			m.Pix[i] = 255
		}
	}
	return m
}

// photo is a JPEG that says where it was taken.
func photo(t *testing.T, w, h int, seed uint8) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, painted(w, h, seed), nil); err != nil {
		t.Fatal(err)
	}
	gps := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x88\x25\x00\x04\x00\x00\x00\x01\x00\x00\x00\x1a\x00\x00\x00\x00SECRETPLACE"
	return "\xff\xd8\xff\xe1" + string(binary.BigEndian.AppendUint16(nil, uint16(len(gps)+2))) + gps + b.String()[2:]
}

func drawing(t *testing.T, m image.Image) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pictureFiles is a site with one picture of each kind.
func pictureFiles(t *testing.T) map[string]string {
	const s = "content/news/s/"
	return map[string]string{
		"lontar.yaml":     "title: T\nbaseURL: https://x.example/\nlanguages: [en, ar]\n",
		s + "photo.jpg":   photo(t, 1200, 800, 1),
		s + "small.png":   drawing(t, painted(300, 200, 2)),
		s + "wide.png":    drawing(t, painted(1000, 400, 3)),
		s + "colours.png": drawing(t, image.NewPaletted(image.Rect(0, 0, 900, 600), color.Palette{color.Black, color.White})),
		s + "map.svg":     `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><script/><text>Map</text></svg>`,
		s + "map.ar.svg":  `<svg xmlns="http://www.w3.org/2000/svg" width="44" height="33"><text>خريطة</text></svg>`,
		s + "linked.jpg":  photo(t, 700, 100, 4),
		s + "index.en.md": "---\ntitle: Story\ndate: 2024-08-13\nimage: {src: photo.jpg, alt: A photo}\n---\nText.\n\n![A map](map.svg)\n\n![Wide](wide.png)\n▲ Wide.\n\n![Small one](small.png) ![Colours here](colours.png) [a file](linked.jpg)\n",
		s + "index.ar.md": "---\ntitle: خبر\ndate: 2024-08-13\ntranslation: {from: en}\n---\nنص.\n\n![خريطة المدينة](map.svg)\n\n![عريضة جدا](wide.png)\n",
	}
}

func putAll(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func makeFolder(t *testing.T, dir string, o Options) (*Site, map[string][]byte) {
	t.Helper()
	w, err := New(dir, os.DirFS("../.."), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	return s, rendered(t, s)
}

func rendered(t *testing.T, s *Site) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, j := range s.Jobs {
		var b bytes.Buffer
		if err := j.Render(&b); err != nil {
			t.Fatalf("%s: %v", j.Path, err)
		}
		out[j.Path] = b.Bytes()
	}
	return out
}

// pictureTags are the attributes of the pictures of a page, in its order.
func pictureTags(t *testing.T, page []byte) []map[string]string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for n := range root.Descendants() {
		if n.Data == "img" {
			attrs := map[string]string{}
			for _, a := range n.Attr {
				attrs[a.Key] = a.Val
			}
			out = append(out, attrs)
		}
	}
	return out
}

var hashOf = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// named is an address without the way to it and without the hash.
func named(address string) string {
	return hashOf.ReplaceAllString(address[strings.LastIndexByte(address, '/')+1:], ".")
}

func TestPicturesComeInTheWidthThatIsNeededAndMoveNothing(t *testing.T) {
	dir := t.TempDir()
	putAll(t, dir, pictureFiles(t))
	_, out := makeFolder(t, dir, Options{})
	describe := func(page string) (got []string) {
		for _, a := range pictureTags(t, out[page]) {
			var set []string
			for c := range strings.SplitSeq(a["srcset"], ", ") {
				if c == "" {
					continue
				}
				address, width, _ := strings.Cut(c, " ")
				set = append(set, named(address)+" "+width)
				file := strings.TrimLeft(address, "./")
				if out[file] == nil {
					t.Errorf("%s: there is no %s", page, file)
					continue
				}
				size, _, err := image.DecodeConfig(bytes.NewReader(out[file]))
				if err != nil || fmt.Sprintf("%dw", size.Width) != width {
					t.Errorf("%s: %s is %d wide (%v)", page, c, size.Width, err)
				}
			}
			if (a["srcset"] == "") != (a["sizes"] == "") {
				t.Errorf("%s: sizes=%q", page, a["sizes"])
			}
			got = append(got, fmt.Sprintf("%s %s×%s [%s] %s%s", named(a["src"]), a["width"], a["height"], strings.Join(set, ", "), a["loading"], a["fetchpriority"]))
		}
		return got
	}
	for page, want := range map[string][]string{
		"en/news/s/index.html": {
			"photo.jpg 1200×800 [photo-480.jpg 480w, photo-960.jpg 960w, photo.jpg 1200w] high",
			"map.svg 40×30 [] lazy",
			"wide.png 1000×400 [wide-480.png 480w, wide.png 1000w] lazy",
			"small.png 300×200 [] lazy",
			"colours.png 900×600 [] lazy"},
		"ar/news/s/index.html": {
			"map.ar.svg 44×33 [] high",
			"wide.png 1000×400 [wide-480.png 480w, wide.png 1000w] lazy"},
		"en/index.html": {"photo.jpg 1200×800 [photo-480.jpg 480w, photo-960.jpg 960w, photo.jpg 1200w] lazy"},
		"ar/index.html": nil,
	} {
		if got := describe(page); !slices.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", page, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	var files []string
	for p, b := range out {
		if strings.HasPrefix(p, "news/s/") {
			files = append(files, named(p))
			if bytes.Contains(b, []byte("SECRETPLACE")) || bytes.Contains(b, []byte("<script")) {
				t.Errorf("%s holds what nobody should get", p)
			}
		}
	}
	slices.Sort(files)
	want := []string{"colours.png", "linked-480.jpg", "linked.jpg", "map.ar.svg", "map.svg", "photo-480.jpg", "photo-960.jpg", "photo.jpg", "small.png", "wide-480.png", "wide.png"}
	if !slices.Equal(files, want) {
		t.Errorf("files %v, want %v", files, want)
	}
}

func TestSettingsSayWhichCopiesAreMade(t *testing.T) {
	size := map[string]int{}
	for setting, want := range map[string]string{
		"images: off\n":                              "[linked.jpg photo.jpg]",
		"images: on\n":                               "[linked-480.jpg linked.jpg photo-480.jpg photo-960.jpg photo.jpg]",
		"images: {widths: [640, 64]}\n":              "[linked-64.jpg linked.jpg photo-64.jpg photo-640.jpg photo.jpg]",
		"images: {widths: [], quality: 10}\n":        "[linked.jpg photo.jpg]",
		"images: {quality: 10, sizes: 100vw}\n":      "[linked-480.jpg linked.jpg photo-480.jpg photo-960.jpg photo.jpg]",
		"images: {widths: [2000, 9000, x]}\n":        "[linked.jpg photo.jpg]",
		"images: {widths: 600}\nannotations: true\n": "[linked-600.jpg linked.jpg photo-600.jpg photo.jpg]",
	} {
		dir := t.TempDir()
		files := pictureFiles(t)
		files["lontar.yaml"] += setting
		putAll(t, dir, files)
		s, out := makeFolder(t, dir, Options{})
		var got []string
		for p, b := range out {
			if strings.HasPrefix(p, "news/s/") && strings.HasSuffix(p, ".jpg") {
				got = append(got, named(p))
				size[setting+named(p)] = len(b)
			}
		}
		slices.Sort(got)
		if fmt.Sprint(got) != want {
			t.Errorf("%s: %v, want %s", setting, got, want)
		}
		if faulty := strings.Contains(setting, "9000"); diag.HasErrors(s.Diags) != faulty {
			t.Errorf("%s: %v", setting, s.Diags)
		}
		if strings.Contains(setting, "sizes") != bytes.Contains(out["en/news/s/index.html"], []byte(`sizes="100vw"`)) {
			t.Errorf("%s: other sizes", setting)
		}
	}
	if fine, coarse := size["images: on\nphoto-960.jpg"], size["images: {quality: 10, sizes: 100vw}\nphoto-960.jpg"]; coarse == 0 || coarse*2 > fine {
		t.Errorf("%d bytes, and %d of the least quality", fine, coarse)
	}
}

func TestCopiesAreMadeOnceAndAnewForAnotherPicture(t *testing.T) {
	dir, cache := t.TempDir(), t.TempDir()
	putAll(t, dir, pictureFiles(t))
	_, plain := makeFolder(t, dir, Options{})
	s, first := makeFolder(t, dir, Options{Cache: cache})
	s.w.Sweep()
	list := func() []string {
		names, err := filepath.Glob(filepath.Join(cache, "[0-9a-f]*"))
		if err != nil {
			t.Fatal(err)
		}
		return names
	}
	kept := list()
	s, second := makeFolder(t, dir, Options{Cache: cache})
	s.w.Sweep()
	if !maps.EqualFunc(plain, first, bytes.Equal) || !maps.EqualFunc(first, second, bytes.Equal) {
		t.Error("the cache shows")
	}
	if !slices.Equal(kept, list()) {
		t.Error("the second build kept something else")
	}
	// What the cache holds is what is served: nothing is decoded again.
	f := s.Files["content/news/s/photo.jpg"]
	if _, err := s.smaller(f, 0); err != nil {
		t.Fatal(err)
	}
	putAll(t, dir, map[string]string{"content/news/s/photo.jpg": photo(t, 1200, 800, 9)})
	s, third := makeFolder(t, dir, Options{Cache: cache})
	s.w.Sweep()
	for p := range third {
		if _, before := first[p]; !before && !strings.HasPrefix(named(p), "photo") {
			t.Errorf("%s is new", p)
		}
	}
	for _, p := range slices.Sorted(maps.Keys(first)) {
		if strings.HasPrefix(named(p), "photo") && third[p] != nil {
			t.Errorf("%s is still there", p)
		}
	}
	if n := len(list()); n != len(kept) {
		t.Errorf("%d files are kept, %d before", n, len(kept))
	}
}

func TestAnEditOfATextLooksAtNoPictureAgain(t *testing.T) {
	dir := t.TempDir()
	putAll(t, dir, pictureFiles(t))
	s, _ := makeFolder(t, dir, Options{})
	for key, k := range s.w.memo.pictures {
		k.value.Width = 777 // what is remembered, and no file says
		s.w.memo.pictures[key] = k
	}
	putAll(t, dir, map[string]string{"content/news/s/index.en.md": "---\ntitle: Another\n---\nText.\n", "content/news/s/small.png": drawing(t, painted(60, 20, 2))})
	next, err := s.w.Make()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"photo.jpg": 777, "map.svg": 777, "small.png": 60} {
		if w, _ := next.Picture("content/news/s/" + name); w != want {
			t.Errorf("%s is %d wide", name, w)
		}
	}
}

func TestFaultsOfPicturesAreReported(t *testing.T) {
	dir := t.TempDir()
	const s = "content/news/s/"
	whole := photo(t, 600, 400, 1)
	bomb := []byte(drawing(t, painted(2, 2, 0)))
	copy(bomb[16:], "\x00\x00\xea\x60\x00\x00\xea\x60")
	binary.BigEndian.PutUint32(bomb[29:], crc32.ChecksumIEEE(bomb[12:29]))
	files := map[string]string{
		"lontar.yaml":       "title: T\nbaseURL: https://x.example/\n",
		s + "Photo.JPG":     whole,
		s + "cut.jpg":       whole[:len(whole)-50],
		s + "bomb.png":      string(bomb),
		s + "text.png":      "no picture",
		s + "attack.svg":    `<svg xmlns="http://www.w3.org/2000/svg" onload="a()"><script/></svg>`,
		s + "broken.svg":    `<svg xmlns="http://www.w3.org/2000/svg"><g></svg>`,
		s + "index.en.md":   "---\ntitle: Story\ndate: 2024-08-13\nimage: {src: foto.jpg, caption: C}\n---\nText ![A photo](photo.jpg) ![](Photo.JPG){alt=\"\"}\n\n![attack](attack.svg)\n\n![A chart](https://y.example/chart.png)\n\n![No such thing](nothing-like-it.png)\n",
		s + "t/index.en.md": "---\ntitle: Other\ndate: 2024-08-13\nimage: ../Photo.JPG\n---\nText.\n",
		s + "u/index.en.md": "---\ntitle: Third\ndate: 2024-08-13\nimage: {src: ../Photo.JPG, alt: \"\"}\n---\nText.\n",
	}
	putAll(t, dir, files)
	site, out := makeFolder(t, dir, Options{})
	list, err := site.Check()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range list {
		if strings.HasPrefix(d.Code, "image/") || strings.HasPrefix(d.Code, "link/") {
			got = append(got, fmt.Sprintf("%s:%d:%d: %s: %s [%s] %s", strings.TrimPrefix(d.Path, s), d.Line, d.Col, d.Severity, d.Message, d.Code, d.Hint))
		}
	}
	const write = "save it anew as JPEG, PNG, WebP, AVIF, GIF or SVG"
	const describe = `write image: {src: …, alt: "what it shows"}; where it only adorns, write alt: ""`
	want := []string{
		`Photo.JPG:0:0: info: the file says where the picture was taken; it is published without [image/location] take it out of the file too if others get the file`,
		`attack.svg:0:0: warning: the SVG holds what could do harm: <script>, onload= [image/unsafe] take it out of the file; it is published without`,
		`bomb.png:0:0: warning: the picture has 60000 × 60000 pixels; it is published as it is, without smaller copies [image/too-large] save it with at most 50 million pixels`,
		`broken.svg:0:0: error: this SVG cannot be read: </svg> closes nothing [image/damaged] save it anew as plain SVG in UTF-8; until then an empty picture is published`,
		`cut.jpg:0:0: warning: this picture may not be shown: it is cut off or damaged [image/damaged] ` + write,
		`cut.jpg:0:0: info: the file says where the picture was taken; it is published without [image/location] take it out of the file too if others get the file`,
		`index.en.md:4:8: warning: nothing says what the picture "foto.jpg" shows [image/alt] ` + describe,
		`index.en.md:4:14: warning: there is no picture "foto.jpg" [link/broken] did you mean "Photo.JPG"?`,
		`index.en.md:6:8: info: "photo.jpg" leads to what is written "/news/s/Photo.JPG" [link/otherwise] write "/news/s/Photo.JPG"`,
		`index.en.md:8:3: warning: "attack" is the name of a file and does not say what the picture shows [image/alt] write what it shows between the brackets, ![…](…); where it only adorns, write ![](…){alt=""}`,
		`index.en.md:10:3: warning: the picture "https://y.example/chart.png" is on another server, which pages of the site do not ask for anything [image/elsewhere] save it beside the text, if you may, and give its name`,
		`index.en.md:12:3: warning: there is no picture "nothing-like-it.png" [link/broken] put it beside the text, or give its path in content/`,
		`t/index.en.md:4:8: warning: nothing says what the picture "Photo.JPG" shows [image/alt] ` + describe,
		`text.png:0:0: warning: this picture may not be shown: it is no picture that browsers show [image/damaged] ` + write,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for p, b := range out {
		if strings.HasSuffix(p, ".svg") && (bytes.Contains(b, []byte("script")) || bytes.Contains(b, []byte("onload"))) {
			t.Errorf("%s: %s", p, b)
		}
	}
}
