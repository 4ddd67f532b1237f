package locale

import (
	"unicode"
	"unicode/utf8"
)

// Gap is what stands between a text and the next sentence of a line: a blank,
// but nothing after a wide mark, which brings its own, nor after nothing.
func Gap(text string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	if text == "" || Wide(last) && unicode.IsPunct(last) {
		return ""
	}
	return " "
}
