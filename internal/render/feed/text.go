package feed

import (
	"html"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lontar/internal/locale"
)

// First strong isolate and its end: what stands between them does not move the
// words around it (UAX 9).
const (
	fsi = "\u2068"
	pdi = "\u2069"
)

// rightToLeft are the scripts of living languages that are written so.
var rightToLeft = []*unicode.RangeTable{unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam, unicode.Samaritan, unicode.Mandaic, unicode.Hanifi_Rohingya, unicode.Yezidi}

// isolate keeps a name that reads the other way than the text around it from
// changing their order where no markup can.
func isolate(name, dir string) string {
	for _, r := range name {
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.In(r, rightToLeft...) != (dir == "rtl") {
			return fsi + name + pdi
		}
		break
	}
	return name
}

// clean drops what is no character of XML 1.0 (section 2.2): no way of writing
// it would make the file well-formed.
func clean(s string) string {
	if strings.IndexFunc(s, forbidden) < 0 && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func forbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 && r != 0x85 || r == 0xfffe || r == 0xffff
}

// bdi is somebody's words as an element; lang is theirs, "" the text's own.
func bdi(words, lang string) string {
	if lang == "" {
		return "<bdi>" + html.EscapeString(words) + "</bdi>"
	}
	l := locale.Of(lang)
	return `<bdi lang="` + l.Tag + `" dir="` + l.Dir + `">` + html.EscapeString(words) + "</bdi>"
}

func (t *text) locale(lang string) locale.Locale {
	if l, ok := t.r.Site.Locales[lang]; ok {
		return l
	}
	return locale.Of(lang)
}

func (t *text) date(d time.Time) string {
	return `<time datetime="` + d.Format(time.DateOnly) + `">` + html.EscapeString(t.l.LongDate(d.Year(), d.Month(), d.Day())) + "</time>"
}
