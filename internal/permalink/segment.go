package permalink

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/locale"
)

// maxBytes is what every file system and archive format takes for a name.
const maxBytes = 143

// Path makes an address of a path: each of its parts a Segment, a slash at the
// end.
func Path(p string) string {
	if plain(p) {
		return p + "/"
	}
	var out strings.Builder
	for seg := range strings.SplitSeq(p, "/") {
		if seg = Segment(seg); seg != "" {
			out.WriteString(seg + "/")
		}
	}
	return out.String()
}

// plain tells of the commonest paths, quickly, that nothing is to be done.
func plain(p string) bool {
	start := 0
	for i := 0; i <= len(p); i++ {
		if i == len(p) || p[i] == '/' {
			if seg := p[start:i]; seg == "" || len(seg) > maxBytes || len(seg) < 5 && reserved(seg) || seg[0] == '-' || seg[len(seg)-1] == '-' {
				return false
			}
			start = i + 1
		} else if c := p[i]; c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// Segment makes one part of an address of any text: lower case, NFC, blanks,
// dashes and slashes to hyphens, nothing a file system refuses, at most 143 bytes. It is
// "" if nothing of the text can stand in an address.
func Segment(s string) string {
	s = strings.Trim(clean(s), ".-\u200c")
	if len(s) > maxBytes {
		end := maxBytes
		// A letter without its marks is another letter.
		for r, _ := utf8.DecodeRuneInString(s[end:]); end > 0 && (!utf8.RuneStart(s[end]) || unicode.IsMark(r)); r, _ = utf8.DecodeRuneInString(s[end:]) {
			end--
		}
		if s = strings.Trim(s[:end], ".-\u200c"); s == "" {
			return "" // nothing but marks
		}
	}
	if reserved(s) {
		device, rest, _ := strings.Cut(s, ".")
		if s = device + "_"; rest != "" {
			s += "." + rest
		}
	}
	return s
}

func clean(s string) string {
	var out strings.Builder
	last := rune(-1)
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), r == '_', r == '.', r == '\u200c':
		case r == '-' && last == ' ':
			continue
		case r == '-':
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), r == '/', r == '\\':
			if last == ' ' || last == '-' {
				continue
			}
			out.WriteByte('-')
			last = ' '
			continue
		default:
			continue
		}
		out.WriteRune(r)
		last = r
	}
	return locale.NFC(out.String())
}

// reserved tells of the names Windows keeps for devices, with any ending.
func reserved(s string) bool {
	s, _, _ = strings.Cut(s, ".")
	switch s {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(s) == 4 && (s[:3] == "com" || s[:3] == "lpt") && s[3] >= '1' && s[3] <= '9'
}
