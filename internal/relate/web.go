package relate

import (
	"net/url"
	"strings"
)

// WebAddress returns an absolute address of the web in its escaped form, or "".
func WebAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}
