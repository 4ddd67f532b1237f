package picture

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?(?:\*/|$)`)
	cssEscape  = regexp.MustCompile(`(?s)\\(?:([0-9a-fA-F]{1,6})[ \t\r\n\f]?|(.))`)
	cssImport  = regexp.MustCompile(`(?is)@(?:import|namespace|charset)[^;]*(?:;|$)`)
	cssURL     = regexp.MustCompile(`(?is)\b(?:url|src)\(\s*("[^"]*"|'[^']*'|[^)"']*)\s*\)?`)
	cssOther   = regexp.MustCompile(`(?i)expression\s*\(|-moz-binding|behavior\s*:|javascript:|\bimage-set\(|\bimage\(|@import|</`)
)

// cleanCSS takes out of a style what brings in something from elsewhere. A
// style that hides it behind escapes goes whole.
func cleanCSS(s string) (out string, dangerous bool) {
	if !strings.ContainsAny(s, `(\:@<`) {
		return s, false // the long lists of points of a path, mostly
	}
	plain := cssEscape.ReplaceAllStringFunc(cssComment.ReplaceAllString(s, ""), func(e string) string {
		if n, err := strconv.ParseUint(strings.TrimSpace(e[1:]), 16, 32); err == nil {
			return string(rune(n))
		}
		return e[1:]
	})
	if !reaches(plain) && !reaches(s) {
		return s, false
	}
	if strings.Contains(s, `\`) {
		return "", true
	}
	out = cssImport.ReplaceAllString(cssComment.ReplaceAllString(s, ""), "")
	out = cssURL.ReplaceAllStringFunc(out, func(u string) string {
		if local(cssURL.FindStringSubmatch(u)[1]) {
			return u
		}
		return "none"
	})
	if reaches(out) {
		return "", true
	}
	return out, true
}

// reaches tells whether a style asks for something from elsewhere.
func reaches(s string) bool {
	for _, u := range cssURL.FindAllStringSubmatch(s, -1) {
		if !local(u[1]) {
			return true
		}
	}
	return cssOther.MatchString(s)
}

var dataPicture = regexp.MustCompile(`(?i)^data:(?:image/(?:png|jpe?g|gif|webp|avif)|font/[a-z0-9-]+|application/(?:x-)?font-[a-z0-9-]+)[;,]`)

// local tells whether an address is a place in the picture itself, or a raster
// or font that stands in the address.
func local(address string) bool {
	address = strings.TrimSpace(strings.Trim(strings.TrimSpace(address), `"'`))
	return address == "" || address[0] == '#' || dataPicture.MatchString(address)
}
