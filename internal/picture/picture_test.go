package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"maps"
	"slices"
	"strings"
	"testing"
)

func pixelsOf(t *testing.T, b []byte) image.Image {
	t.Helper()
	m, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func samePixels(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if color.RGBA64Model.Convert(a.At(x, y)) != color.RGBA64Model.Convert(b.At(x, y)) {
				return false
			}
		}
	}
	return true
}

func TestWhatIsPublishedHasTheSamePixelsAndTellsOnlyWhoseTheyAre(t *testing.T) {
	for _, s := range secrets {
		if !bytes.Contains(bytes.Join(slices.Collect(maps.Values(taken(t, 6))), nil), []byte(s)) {
			t.Errorf("no file holds %s", s)
		}
	}
	for kind, b := range taken(t, 6) {
		out := Published("a."+kind, b)
		for _, s := range secrets {
			if bytes.Contains(out, []byte(s)) {
				t.Errorf("%s: holds %s", kind, s)
			}
		}
		for _, s := range []string{"Nova Lestari", "2024 Arsip Lontar", "نوفا", "Arsip Lontar &amp; Co", `xml:lang="id">Hak cipta`} {
			if !bytes.Contains(out, []byte(s)) {
				t.Errorf("%s: lost %s", kind, s)
			}
		}
		if !samePixels(pixelsOf(t, b), pixelsOf(t, out)) {
			t.Errorf("%s: other pixels", kind)
		}
		if f := Look("a."+kind, b); !f.Location || f.Fault != "" {
			t.Errorf("%s: %+v", kind, f)
		}
		f := Look("a."+kind, out)
		if f.Location || f.Fault != "" {
			t.Errorf("%s, published: %+v", kind, f)
		}
		if m := strip(kind, out); m.turn != map[string]int{"jpeg": 6, "png": 6}[kind] {
			t.Errorf("%s: turned %d", kind, m.turn)
		}
		if again := Published("a."+kind, out); !bytes.Equal(again, out) {
			t.Errorf("%s: what was published is changed again", kind)
		}
	}
	if out := Published("a.jpg", taken(t, 6)["jpeg"]); !bytes.Contains(out, []byte("A COLOUR PROFILE")) {
		t.Error("the colour profile is lost")
	}
}

func TestBytesStayWhereThereIsNothingToTakeAway(t *testing.T) {
	order := byteOrder(binary.BigEndian)
	upright := writeEXIF(magicOf(order), order, []exifEntry{short(order, tagOrientation, 6), ascii(tagCopyright, "Arsip Lontar")})
	rights := `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="` + nsRDF + `"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC BY</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`
	j, p := asJPEG(t, painted(50, 40)), asPNG(t, painted(50, 40))
	for name, b := range map[string][]byte{
		"a.jpg": j, "b.jpg": after(j, 2, jpegSegment(0xe1, []byte(exifHead), upright), jpegSegment(0xe1, []byte(xmpHead), []byte(rights)), jpegSegment(0xfe, []byte("a comment"))),
		"a.png": p, "b.png": after(p, 33, pngChunk("eXIf", upright), pngChunk("tEXt", []byte("Copyright\x00Arsip"))),
		"a.webp": withWebP(t), "a.gif": []byte("GIF89a and so on"), "a.txt": []byte("text"),
	} {
		if !bytes.Equal(Published(name, b), b) {
			t.Errorf("%s changed", name)
		}
	}
}

func TestDamagedMetadataIsDroppedAndThePictureStays(t *testing.T) {
	j := asJPEG(t, painted(60, 40))
	x := cameraEXIF(binary.LittleEndian, 3)
	for n := range x {
		for _, damaged := range [][]byte{x[:n], append(append(bytes.Clone(x[:n]), 0xff), x[n+1:]...)} {
			out := Published("a.jpg", after(j, 2, jpegSegment(0xe1, []byte(exifHead), damaged)))
			if !samePixels(pixelsOf(t, out), pixelsOf(t, j)) {
				t.Fatalf("damaged at %d: other pixels", n)
			}
			if bytes.Contains(out, []byte("SERIAL")) || bytes.Contains(out, []byte("THUMBNAIL")) {
				t.Fatalf("damaged at %d: a secret is out", n)
			}
		}
	}
	broken := after(j, 2, jpegSegment(0xe1, []byte(xmpHead), []byte(strings.Replace(cameraXMP, "</dc:creator>", "", 1))))
	if out := Published("a.jpg", broken); !bytes.Equal(out, j) {
		t.Error("a packet that cannot be read was published")
	}
	if !Look("a.jpg", broken).Location {
		t.Error("its location was not seen")
	}
}

func TestAPictureThatIsCutOffIsSaidToBe(t *testing.T) {
	for name, b := range map[string][]byte{"a.jpg": asJPEG(t, painted(60, 40)), "a.png": asPNG(t, painted(60, 40))} {
		if f := Look(name, b); f.Fault != "" || !f.Scales {
			t.Errorf("%s whole: %+v", name, f)
		}
		cut := b[:len(b)-20]
		if f := Look(name, cut); f.Fault == "" || f.Scales || f.Width != 60 {
			t.Errorf("%s cut off: %+v", name, f)
		}
		if out := Published(name, cut); len(out) < len(cut)-40 {
			t.Errorf("%s: of %d bytes %d are published", name, len(cut), len(out))
		}
	}
	flipped := asPNG(t, painted(60, 40))
	flipped[len(flipped)-30] ^= 1
	if f := Look("a.png", flipped); f.Fault == "" {
		t.Error("a wrong checksum was not seen")
	}
	for _, name := range []string{"a.jpg", "a.png", "a.webp", "a.gif", "a.avif", "a.jpeg"} {
		if f := Look(name, []byte("no picture at all")); f.Fault == "" {
			t.Errorf("%s with text in it: %+v", name, f)
		}
	}
}

func TestSizesAreThoseOfThePictureUpright(t *testing.T) {
	order := byteOrder(binary.LittleEndian)
	for turn := range uint16(9) {
		x := writeEXIF(magicOf(order), order, []exifEntry{short(order, tagOrientation, turn)})
		w, h := 60, 40
		if turn >= 5 {
			w, h = h, w
		}
		if f := Look("a.jpg", after(asJPEG(t, painted(60, 40)), 2, jpegSegment(0xe1, []byte(exifHead), x))); f.Width != w || f.Height != h {
			t.Errorf("turned %d: %d × %d", turn, f.Width, f.Height)
		}
	}
	u32 := func(n uint32) string { return string(binary.BigEndian.AppendUint32(nil, n)) }
	make := func(name string, parts ...string) string {
		body := strings.Join(parts, "")
		return u32(uint32(len(body)+8)) + name + body
	}
	avif := make("ftyp", "avif\x00\x00\x00\x00avifmif1") + make("meta", "\x00\x00\x00\x00", make("iprp", make("ipco",
		make("ispe", u32(0), u32(512), u32(512)), make("ispe", u32(0), u32(1000), u32(700)), make("irot", "\x01"))))
	if f := Look("a.avif", []byte(avif)); f.Kind != "avif" || f.Width != 700 || f.Height != 1000 {
		t.Errorf("AVIF: %+v", f)
	}
	if f := Look("a.webp", withWebP(t)); f.Kind != "webp" || f.Width != 1 {
		t.Errorf("WebP: %+v", f)
	}
}

func TestABombIsNotDecoded(t *testing.T) {
	p := asPNG(t, painted(2, 2))
	head := append(append(append([]byte{}, binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, 60000), 60000)...), 8, 6), 0, 0, 0)
	bomb := bytes.Join([][]byte{p[:8], pngChunk("IHDR", head), p[33:]}, nil)
	f := Look("a.png", bomb)
	if !f.TooLarge || f.Scales || f.Width != 60000 {
		t.Errorf("%+v", f)
	}
	if _, err := Smaller(bomb, []int{480}, 80); err == nil {
		t.Error("copies of it were made")
	}
}

func TestWidthsAreThoseWorthACopy(t *testing.T) {
	f := Facts{Scales: true, Width: 1000, Height: 667}
	for want, widths := range map[string][]int{"[480]": {480, 960, 1600}, "[]": {1600}, "[100 900]": {100, 900, 901}} {
		if got := fmt.Sprint(f.Widths(widths)); got != want {
			t.Errorf("of %v: %s, want %s", widths, got, want)
		}
	}
	if got := (Facts{Width: 1000, Height: 667}).Widths([]int{480}); got != nil {
		t.Errorf("of what does not scale: %v", got)
	}
	if got := f.HeightAt(480); got != 320 {
		t.Errorf("480 wide is %d high", got)
	}
	if got := (Facts{Scales: true, Width: 40000, Height: 1}).Widths([]int{480}); got != nil {
		t.Errorf("of a line: %v", got)
	}
}

// However a camera was held, its picture stands upright in the copies.
func TestCopiesStandUpright(t *testing.T) {
	order := byteOrder(binary.BigEndian)
	upright := painted(240, 160)
	for turn := 1; turn <= 8; turn++ {
		// What a camera writes is the picture turned back.
		back := map[int]int{6: 8, 8: 6}[turn]
		if back == 0 {
			back = turn
		}
		x := writeEXIF(magicOf(order), order, []exifEntry{short(order, tagOrientation, uint16(turn)), ascii(tagArtist, "Nova")})
		held := turned(upright, back)
		for kind, b := range map[string][]byte{
			"jpeg": after(asJPEG(t, held), 2, jpegSegment(0xe1, []byte(exifHead), x), jpegSegment(0xe2, []byte(iccHead+"\x01\x01PROFILE"))),
			"png":  after(asPNG(t, held), 33, pngChunk("eXIf", x), pngChunk("gAMA", []byte{0, 0, 0xb1, 0x8f})),
		} {
			all, err := Smaller(b, []int{60, 120}, 90)
			if err != nil {
				t.Fatal(err)
			}
			for i, w := range []int{60, 120} {
				m := pixelsOf(t, all[i])
				if m.Bounds() != image.Rect(0, 0, w, w*2/3) {
					t.Errorf("%s turned %d: %v", kind, turn, m.Bounds())
				}
				r, g, b, _ := m.At(w/12, w/12).RGBA()
				if r>>8 < 200 || g>>8 < 200 || b>>8 > 90 {
					t.Errorf("%s turned %d: the yellow corner is elsewhere", kind, turn)
				}
				if s := strip(kind, all[i]); s.turn > 1 || !bytes.Contains(all[i], []byte("Nova")) {
					t.Errorf("%s turned %d: the copy says it is turned %d", kind, turn, s.turn)
				}
			}
			if kind == "jpeg" && !bytes.Contains(all[0], []byte("PROFILE")) {
				t.Error("the colour profile is lost in copies")
			}
		}
	}
}

func TestCopiesKeepWhatAPictureIs(t *testing.T) {
	grey := image.NewGray(image.Rect(0, 0, 200, 100))
	clear := image.NewNRGBA(image.Rect(0, 0, 200, 100))
	for i := range grey.Pix {
		grey.Pix[i] = uint8(i)
	}
	for i := range clear.Pix {
		clear.Pix[i] = 128
	}
	all, err := Smaller(asJPEG(t, grey), []int{50}, 80)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := pixelsOf(t, all[0]).(*image.Gray); !ok {
		t.Error("grey became coloured")
	}
	if all, err = Smaller(asPNG(t, clear), []int{50}, 80); err != nil {
		t.Fatal(err)
	}
	if _, _, _, a := pixelsOf(t, all[0]).At(20, 20).RGBA(); a>>8 != 128 {
		t.Errorf("half clear became %d", a>>8)
	}
	again, err := Smaller(asPNG(t, clear), []int{50}, 80)
	if err != nil || !bytes.Equal(all[0], again[0]) {
		t.Error("other bytes the second time")
	}
	palette := image.NewPaletted(image.Rect(0, 0, 200, 100), color.Palette{color.Black, color.White})
	if f := Look("a.png", asPNG(t, palette)); f.Scales || f.Fault != "" {
		t.Errorf("a palette: %+v", f)
	}
}

func FuzzPictures(f *testing.F) {
	for _, b := range taken(f, 6) {
		f.Add(b)
	}
	f.Add([]byte("GIF89a"))
	f.Add([]byte("\x00\x00\x00\x20ftypavif\x00\x00\x00\x00avifmif1\x00\x00\x00\x20meta"))
	f.Fuzz(func(t *testing.T, b []byte) {
		facts := Look("a", b)
		out := Published("a", b)
		if len(out) > len(b)+4096 {
			t.Errorf("%d bytes became %d", len(b), len(out))
		}
		if again := Published("a", out); Kind("a", out) == facts.Kind && !bytes.Equal(again, out) {
			t.Error("what was published is changed again")
		}
		if facts.Scales && facts.Width*facts.Height < 1<<16 {
			_, _ = Smaller(b, facts.Widths([]int{8, 16}), 80)
		}
	})
}
