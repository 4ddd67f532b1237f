package archive

import (
	"fmt"
	"strconv"
)

// A Print is what a passage says as a number: two passages have the same one if
// they say the same, however they are typed. It has 48 bits.
type Print uint64

// String writes a print as a lock does, in twelve hexadecimal digits.
func (p Print) String() string { return fmt.Sprintf("%012x", uint64(p)) }

// ReadPrint reads what String wrote.
func ReadPrint(s string) (Print, bool) {
	n, err := strconv.ParseUint(s, 16, 48)
	return Print(n), err == nil && Print(n).String() == s
}

// A Passage is a piece of an edition that a translator changes as one: its
// title, a paragraph, an item, a row of a table.
type Passage struct {
	Print  Print
	Mark   string // what it is, as an author would write it: "## ", "- ", "title: "
	Text   string // its words, without markup
	Offset int    // in the file
}

// LockName is what the file of a lock is called, or how its name ends where
// several stories share a folder.
const LockName = "translations.lock"

// A Lock is a translations.lock: which passages of its original each
// translation of a story was made from.
type Lock struct {
	Words map[Print]string // how each passage begins, for people
	Made  map[string]Made  // by the language of the translation
}

// Made is what one translation was made from.
type Made struct {
	From     string  // language of the edition it was made from
	Passages []Print // of that edition, in its order
	Line     int     // in the lock
}
