package html

import (
	"bytes"
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/locale"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// pictureOf is a file as a picture of a page; its words are the caller's.
func (r *Renderer) pictureOf(f source.File, from string) Picture {
	w, h := r.Fragments.Picture(f.Path)
	p := Picture{Src: relative(from, relate.AssetPath(f)), Width: w, Height: h}
	copies := r.Fragments.Copies(f.Path)
	if len(copies) == 0 {
		return p
	}
	var all []string
	for _, c := range copies {
		all = append(all, relative(from, c.Path)+" "+strconv.Itoa(c.Width)+"w")
	}
	// A screen that asks for more than the largest copy gets the original,
	// unless there is the widest that was wanted and the original is as large
	// as cameras make them.
	wanted := r.Site.Config.Images.Widths
	if len(copies) < len(wanted) || w <= 2*copies[len(copies)-1].Width {
		all = append(all, p.Src+" "+strconv.Itoa(w)+"w")
	}
	p.Srcset, p.Sizes = strings.Join(all, ", "), r.Site.Config.Images.Sizes
	return p
}

// picture is the lead picture of an edition as a page shows it, or nil.
func (r *Renderer) picture(p *relate.Page, from string) *Picture {
	if p.Image.Src == "" {
		return nil
	}
	t, ok := r.Site.Resolve(p.File, p.Lang, p.Image.Src)
	if !ok || t.File == nil {
		return nil
	}
	out := r.pictureOf(*t.File, from)
	out.Gap = locale.Gap(p.Image.Caption)
	out.Alt = r.words(p.Reader(), p.Lang, p.Image.Alt)
	out.Caption, out.Credit = optional(r.words(p.Reader(), p.Lang, p.Image.Caption)), optional(r.unknown(p.Reader(), p.Image.Credit))
	return &out
}

// image writes the attributes of a picture of a body that only the site knows.
func (r *Renderer) image(b *bytes.Buffer, slot archive.Slot, file source.File, lang, from string) {
	t, ok := r.Site.Resolve(file, lang, slot.Value)
	if !ok || t.File == nil {
		b.WriteString(` src=""`)
		return
	}
	p := r.pictureOf(*t.File, from)
	fmt.Fprintf(b, ` src="%s"`, p.Src)
	if p.Srcset != "" {
		fmt.Fprintf(b, ` srcset="%s" sizes="%s"`, p.Srcset, template.HTMLEscapeString(p.Sizes))
	}
	if p.Width > 0 {
		fmt.Fprintf(b, ` width="%d" height="%d"`, p.Width, p.Height)
	}
	if slot.Kind == archive.LeadImageSlot {
		b.WriteString(` fetchpriority="high"`)
	} else {
		b.WriteString(` loading="lazy" decoding="async"`)
	}
}

// leading makes the first picture of a body one that the reader waits for.
func leading(slots []archive.Slot) []archive.Slot {
	for i, s := range slots {
		if s.Kind == archive.ImageSlot {
			out := append([]archive.Slot(nil), slots...)
			out[i].Kind = archive.LeadImageSlot
			return out
		}
	}
	return slots
}
