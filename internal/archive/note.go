package archive

import "time"

// A Note is what an editor says of words of an edition, kept apart from it: the
// edition is archived and stays as it is.
type Note struct {
	Quote          string // the words it is about, as the note has them
	Prefix, Suffix string // and what stood around them
	Line           int    // of the quotation, in the file of the notes
	By             string
	Date           time.Time // zero: not said

	HTML          []byte // what it says
	Slots         []Slot
	Links, Images []Link // with their places in the file of the notes

	// Where the words stand now. A note that is not placed has no range; it is
	// lost if its words are gone, and otherwise they stand in several places.
	Start, End           int // bytes of the edition's file
	Exact, Before, After string
	Lost                 bool
}

// Placed tells whether the words are where a reader can be led.
func (n Note) Placed() bool { return n.End > n.Start }
