package parse

import (
	"fmt"
	"slices"
	"strconv"

	"lontar/internal/archive"
	"lontar/internal/config"
	"lontar/internal/diag"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/parse/markdown"
)

// Bounds of what may be asked for of smaller copies of pictures.
const (
	leastWidth, mostWidth = 16, 8192
	mostWidths            = 12
)

// images reads which smaller copies of pictures are made: off, or how.
func images(d *frontmatter.Decoder, to *config.Images) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		if v.IsText() && !v.Null {
			word := ""
			if d.OneOf(&word, "on", "off")(v); word == "off" {
				to.Widths = nil
			}
			return
		}
		d.Mapping(v, "images", []frontmatter.Field{
			{Name: "widths", Read: func(v frontmatter.Value) { to.Widths = widths(d, v) }},
			{Name: "quality", Read: func(v frontmatter.Value) {
				if n, ok := within(d, v, 1, 100); ok {
					to.Quality = n
				}
			}},
			{Name: "sizes", Read: d.String(&to.Sizes)},
		})
	}
}

func widths(d *frontmatter.Decoder, v frontmatter.Value) []int {
	var out []int
	d.Each(func(v frontmatter.Value) {
		if n, ok := within(d, v, leastWidth, mostWidth); ok {
			out = append(out, n)
		}
	})(v)
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) > mostWidths {
		d.Report(v, diag.Error, "frontmatter/value", fmt.Sprintf("%d widths are more than anybody needs", len(out)), fmt.Sprintf("give at most %d", mostWidths))
		out = out[:mostWidths]
	}
	return out
}

func within(d *frontmatter.Decoder, v frontmatter.Value, low, high int) (int, bool) {
	n, err := strconv.Atoi(v.Scalar)
	if err != nil || n < low || n > high {
		d.Report(v, diag.Error, "frontmatter/value", fmt.Sprintf("expected a whole number from %d to %d, not %q", low, high, v.Scalar), "")
		return 0, false
	}
	return n, true
}

// image reads the lead picture: its file, or what there is to say of it. An
// alt that is there and empty says that the picture only adorns.
func image(d *frontmatter.Decoder, to *archive.Image) func(frontmatter.Value) {
	return func(v frontmatter.Value) {
		adorns := false
		if v.IsMapping() {
			d.Mapping(v, "image", []frontmatter.Field{{Name: "src", Also: []string{"image", "url"}, Read: d.String(&to.Src)},
				{Name: "alt", Read: func(v frontmatter.Value) {
					d.String(&to.Alt)(v)
					adorns = v.IsString && to.Alt == ""
				}},
				{Name: "caption", Read: d.String(&to.Caption)}, {Name: "credit", Read: d.String(&to.Credit)}})
		} else {
			var all []string
			d.Strings(&all)(v)
			if len(all) > 0 {
				to.Src = all[0]
			}
		}
		if message := markdown.Alt(to.Src, to.Alt); to.Src != "" && !adorns && message != "" {
			d.Report(v, diag.Warning, "image/alt", message, `write image: {src: …, alt: "what it shows"}; where it only adorns, write alt: ""`)
		}
	}
}
