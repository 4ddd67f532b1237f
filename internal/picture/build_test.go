package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// painted is a picture that is not the same however it is turned.
func painted(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{uint8(x * 255 / w), uint8(y * 255 / h), 90, 255}
			if x < w/4 && y < h/4 {
				c = color.RGBA{250, 240, 20, 255}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// after puts segments or chunks behind the head of a file.
func after(b []byte, head int, parts ...[]byte) []byte {
	return bytes.Join([][]byte{b[:head], bytes.Join(parts, nil), b[head:]}, nil)
}

func ascii(tag uint16, s string) exifEntry {
	return exifEntry{tag, 2, uint32(len(s) + 1), append([]byte(s), 0)}
}

func short(order byteOrder, tag, v uint16) exifEntry {
	return exifEntry{tag, 3, 1, order.AppendUint16(nil, v)}
}

func magicOf(order byteOrder) []byte {
	if order == byteOrder(binary.BigEndian) {
		return []byte("MM\x00*")
	}
	return []byte("II*\x00")
}

// cameraEXIF is what a telephone writes: how the picture is turned, who took
// it with which camera, where, and a thumbnail in a directory of its own.
func cameraEXIF(order byteOrder, turn uint16) []byte {
	b := writeEXIF(magicOf(order), order, []exifEntry{
		short(order, tagOrientation, turn), ascii(tagArtist, "Nova Lestari"), ascii(tagCopyright, "2024 Arsip Lontar"),
		ascii(0x010f, "CAMERA MAKER"), ascii(0xc62f, "SERIAL-4711"), ascii(0xa430, "OWNER OF CAMERA"),
		{tagGPS, 4, 1, order.AppendUint32(nil, 0)},
	})
	gps := writeEXIF(magicOf(order), order, []exifEntry{ascii(1, "N"), ascii(2, "3512.345 GPSVALUE")})
	place := len(b)
	b = append(b, gps...)
	n := int(order.Uint16(b[8:]))
	for i := range n {
		if e := 10 + 12*i; order.Uint16(b[e:]) == tagGPS {
			order.PutUint32(b[e+8:], uint32(place+8))
		}
	}
	order.PutUint32(b[10+12*n:], uint32(len(b))) // the next directory
	return append(b, writeEXIF(magicOf(order), order, []exifEntry{ascii(0x0201, "THUMBNAIL")})...)
}

const cameraXMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="EDITOR 1.0"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" exif:GPSLatitude="35,12.345N" aux:SerialNumber="SERIAL-4711" photoshop:Credit="Arsip Lontar &amp; Co">
<dc:creator><rdf:Seq><rdf:li>نوفا</rdf:li><rdf:li>Nova Lestari</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="id">Hak cipta</rdf:li></rdf:Alt></dc:rights>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">PRIVATE TITLE</rdf:li></rdf:Alt></dc:title>
<xmpMM:History><rdf:Seq><rdf:li rdf:parseType="Resource"><dc:creator>HIDDEN</dc:creator></rdf:li></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

func dataset(record, set byte, s string) []byte {
	return append([]byte{0x1c, record, set, byte(len(s) >> 8), byte(len(s))}, s...)
}

func resource(id uint16, data []byte) []byte {
	b := binary.BigEndian.AppendUint16([]byte("8BIM"), id)
	b = binary.BigEndian.AppendUint32(append(b, 0, 0), uint32(len(data)))
	b = append(b, data...)
	if len(data)%2 == 1 {
		b = append(b, 0)
	}
	return b
}

func cameraIPTC() []byte {
	return bytes.Join([][]byte{resource(0x040c, []byte("THUMBNAIL")),
		resource(iptcResource, bytes.Join([][]byte{dataset(1, 90, "\x1b%G"), dataset(2, 80, "Nova Lestari"), dataset(2, 92, "SUBLOCATION"), dataset(2, 116, "Arsip Lontar")}, nil)),
		resource(0x0425, []byte("DIGEST"))}, nil)
}

// secrets are what none of the published files may hold.
var secrets = []string{"GPSVALUE", "GPSLatitude", "35,12.345N", "SERIAL", "OWNER", "THUMBNAIL", "CAMERA", "PRIVATE", "HIDDEN", "SUBLOCATION", "DIGEST", "EDITOR", "TRAILER"}

// taken are files as a telephone writes them, by kind.
func taken(t testing.TB, turn uint16) map[string][]byte {
	icc := append([]byte(iccHead+"\x01\x01"), "A COLOUR PROFILE"...)
	j := after(asJPEG(t, painted(120, 80)), 2,
		jpegSegment(0xe0, []byte("JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x01\x01"), []byte("THU")),
		jpegSegment(0xe0, []byte("JFXX\x00\x10THUMBNAIL")),
		jpegSegment(0xe1, []byte(exifHead), cameraEXIF(binary.BigEndian, turn)),
		jpegSegment(0xe1, []byte(xmpHead), []byte(cameraXMP)),
		jpegSegment(0xe1, []byte("http://ns.adobe.com/xmp/extension/\x00SERIAL")),
		jpegSegment(0xe2, icc), jpegSegment(0xe2, []byte("MPF\x00THUMBNAIL")),
		jpegSegment(0xed, []byte(photoshopHead), cameraIPTC()),
		jpegSegment(0xeb, []byte("JP SERIAL")))
	j = append(j, "\xff\xd8TRAILER\xff\xd9"...)
	p := after(asPNG(t, painted(120, 80)), len(pngMagic)+25,
		pngChunk("gAMA", []byte{0, 0, 0xb1, 0x8f}),
		pngChunk("eXIf", cameraEXIF(binary.LittleEndian, turn)),
		pngChunk("tEXt", []byte("Raw profile type exif\x00SERIAL")),
		pngChunk("tEXt", []byte("Author\x00Nova Lestari")),
		pngChunk("tEXt", []byte("Source\x00CAMERA")),
		pngChunk("iTXt", []byte(pngXMP+"\x00\x00\x00\x00\x00"+cameraXMP)))
	p = append(p, "TRAILER"...)
	w := withWebP(t, webpChunk("EXIF", append([]byte(exifHead), cameraEXIF(binary.LittleEndian, turn)...)), webpChunk("XMP ", []byte(cameraXMP)), webpChunk("junk", []byte("SERIAL")))
	w[20] |= webpEXIF | webpXMP
	return map[string][]byte{"jpeg": j, "png": p, "webp": append(w, "TRAILER"...)}
}

// flat is a WebP of 1 × 1 pixels without loss: a size, no transform, and five
// codes of one symbol each.
var flatWebP = []byte("VP8L\x0e\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\x08\x08\x00")

func withWebP(t testing.TB, chunks ...[]byte) []byte {
	t.Helper()
	body := bytes.Join(append([][]byte{webpChunk("VP8X", []byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), flatWebP}, chunks...), nil)
	return append(append([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(len(body)+4))...), append([]byte("WEBP"), body...)...)
}
