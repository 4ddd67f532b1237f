package preview

import (
	"path"
	"strings"
)

// contentType is what static hosts say of a file by the end of its name. The
// tables of the machine are not asked: they differ from one to the next.
func contentType(name string) string {
	t, ok := contentTypes[strings.ToLower(path.Ext(name))]
	if !ok {
		return "application/octet-stream"
	}
	if strings.HasPrefix(t, "text/") || strings.HasSuffix(t, "+xml") || strings.HasSuffix(t, "/xml") || strings.HasSuffix(t, "json") {
		return t + "; charset=utf-8"
	}
	return t
}

var contentTypes = map[string]string{
	".html": "text/html", ".htm": "text/html", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".txt": "text/plain", ".md": "text/markdown",
	".csv": "text/csv", ".vtt": "text/vtt", ".ics": "text/calendar", ".json": "application/json", ".geojson": "application/geo+json", ".jsonld": "application/ld+json", ".map": "application/json",
	".webmanifest": "application/manifest+json", ".xml": "application/xml", ".atom": "application/atom+xml", ".rss": "application/rss+xml", ".opml": "text/x-opml", ".tbx": "application/xml", ".xsl": "text/xsl",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/vnd.microsoft.icon",
	".bmp": "image/bmp", ".jxl": "image/jxl", ".tif": "image/tiff", ".tiff": "image/tiff", ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf", ".otf": "font/otf",
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".flac": "audio/flac", ".wav": "audio/wav", ".mp4": "video/mp4", ".webm": "video/webm", ".ogv": "video/ogg",
	".mov": "video/quicktime", ".pdf": "application/pdf", ".epub": "application/epub+zip", ".zip": "application/zip", ".gz": "application/gzip", ".wasm": "application/wasm",
}
