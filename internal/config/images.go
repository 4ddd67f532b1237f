package config

// Images say which smaller copies of pictures are made, so that a telephone
// does not load what only a wide screen can show.
type Images struct {
	Widths  []int  // of the copies in pixels, ascending; none: no copies are made
	Quality int    // of JPEG, 1 to 100
	Sizes   string // how wide a picture is in a text, as in the sizes attribute of HTML
}

// DefaultImages fit the theme: its column is 38 em of 17 pixels, and half
// an em on each side of a narrow screen is empty.
func DefaultImages() Images {
	return Images{Widths: []int{480, 960, 1600}, Quality: 82, Sizes: "(max-width: 42.5em) calc(100vw - 2.125em), 40.375em"}
}
