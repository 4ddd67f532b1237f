package html

import (
	"bytes"
	"regexp"
	"strings"
)

// ExplicitIndex makes the links of a page end in index.html where they lead to
// a folder, so that it can be read without a server. It works on the page as it
// is written, so that no layout and no text has to think of it.
func ExplicitIndex(page []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(page) + len(page)/16)
	for rest := page; ; {
		open := bytes.IndexByte(rest, '<')
		if open < 0 {
			out.Write(rest)
			return out.Bytes()
		}
		out.Write(rest[:open])
		rest = rest[open:]
		end, isTag := tagEnd(rest)
		if isTag {
			out.Write(leads.ReplaceAllFunc(rest[:end], explicit))
		} else {
			out.Write(rest[:end])
		}
		rest = rest[end:]
	}
}

// tagEnd is where a tag ends, or else what is none: a comment, or an element
// that holds no others.
func tagEnd(b []byte) (end int, isTag bool) {
	for open, shut := range map[string]string{"<!--": "-->", "<script": "</script", "<style": "</style"} {
		if len(b) >= len(open) && strings.EqualFold(string(b[:len(open)]), open) {
			if i := bytes.Index(b, []byte(shut)); i >= 0 {
				return i + len(shut), false
			}
		}
	}
	quote := byte(0)
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1, true
		}
	}
	return len(b), true
}

// leads is where a tag says an address: in a link, or to be sent on to.
var leads = regexp.MustCompile(`(?:\s(?i:href)=["']|\scontent=["']0; url=)[^"'#?]*`)

func explicit(lead []byte) []byte {
	at := bytes.IndexAny(lead, `"'`) + 1
	to := bytes.TrimPrefix(lead[at:], []byte("0; url="))
	scheme := bytes.IndexByte(to, ':')
	first, last := bytes.IndexByte(to, '/'), to[bytes.LastIndexByte(to, '/')+1:]
	switch {
	case len(to) == 0, bytes.HasPrefix(to, []byte("//")), scheme >= 0 && (first < 0 || scheme < first):
		return lead
	case len(last) == 0:
		return append(bytes.Clone(lead), "index.html"...)
	case string(last) == "." || string(last) == "..":
		return append(bytes.Clone(lead), "/index.html"...)
	}
	return lead
}
