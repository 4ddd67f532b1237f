package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/locale"
	"lontar/internal/parse/markdown"
	"lontar/internal/picture"
	"lontar/internal/relate"
	"lontar/internal/render"
	"lontar/internal/source"
)

// Picture returns the size of a picture in CSS pixels, or 0, 0.
func (s *Site) Picture(p string) (int, int) {
	facts, err := s.facts(s.Files[p])
	if err != nil {
		return 0, 0
	}
	return facts.Width, facts.Height
}

// Copies returns the smaller copies of a picture, ascending.
func (s *Site) Copies(p string) []relate.Copy {
	f := s.Files[p]
	facts, err := s.facts(f)
	if err != nil || !strings.HasPrefix(p, "content/") {
		return nil
	}
	return relate.Copies(f, facts.Widths(s.Config.Images.Widths), s.Config.Images.Quality)
}

// facts are what is known of a file that is called like a picture.
func (s *Site) facts(f source.File) (picture.Facts, error) {
	if !picture.Named(f.Path) {
		return picture.Facts{}, nil
	}
	key := source.HashOf([]byte("facts"), f.Hash[:], []byte(strings.ToLower(path.Ext(f.Path))))
	if facts, ok := get(s.w.memo, s.w.memo.pictures, key); ok {
		return facts, nil
	}
	facts, ok := fetch[picture.Facts](s.w.store, key)
	if !ok {
		b, err := s.w.tree.Read(f)
		if err != nil {
			return facts, err
		}
		facts = picture.Look(f.Path, b)
		s.w.store.put(key, facts)
	}
	put(s.w.memo, s.w.memo.pictures, key, facts)
	return facts, nil
}

// published makes the job of a file of content/ that is called like a picture.
func (s *Site) published(f source.File) render.Job {
	return render.Job{Path: relate.AssetPath(f), Source: f.Path, Asset: true, Render: func(w io.Writer) error {
		b, err := s.w.tree.Read(f)
		if err != nil {
			return err
		}
		_, err = w.Write(picture.Published(f.Path, b))
		return err
	}}
}

// copies are the jobs of the smaller copies of all pictures. Which there are is
// told by their sizes; no picture is decoded for it.
func (s *Site) copies() ([]render.Job, error) {
	if len(s.Config.Images.Widths) == 0 {
		return nil, nil
	}
	files := s.pictures()
	errs := make([]error, len(files))
	parallel(len(files), func(i int) { _, errs[i] = s.facts(files[i]) })
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	var jobs []render.Job
	for _, f := range files {
		for i, c := range s.Copies(f.Path) {
			jobs = append(jobs, render.Job{Path: c.Path, Source: f.Path, Asset: true, Render: func(w io.Writer) error {
				b, err := s.smaller(f, i)
				if err != nil {
					return err
				}
				_, err = w.Write(b)
				return err
			}})
		}
	}
	return jobs, nil
}

// pictures are the files of content/ that are called like pictures, sorted.
func (s *Site) pictures() []source.File {
	var out []source.File
	for p, f := range s.Files {
		if strings.HasPrefix(p, "content/") && picture.Named(p) {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b source.File) int { return strings.Compare(a.Path, b.Path) })
	return out
}

// A copied picture is what the store keeps of a smaller copy.
type copied struct{ Bytes []byte }

// smaller returns the i-th smaller copy of a picture. All are made when one is
// asked for, so that the picture is decoded once, and one picture at a time, so
// that memory holds one.
func (s *Site) smaller(f source.File, i int) ([]byte, error) {
	facts, err := s.facts(f)
	if err != nil {
		return nil, err
	}
	widths := facts.Widths(s.Config.Images.Widths)
	key := func(i int) source.Hash { return relate.CopyHash(f, widths, i, s.Config.Images.Quality) }
	s.w.decoding.Lock()
	defer s.w.decoding.Unlock()
	if kept, ok := fetch[copied](s.w.store, key(i)); ok {
		return kept.Bytes, nil
	}
	b, err := s.w.tree.Read(f)
	if err != nil {
		return nil, err
	}
	all, err := picture.Smaller(b, widths, s.Config.Images.Quality)
	if err != nil {
		// Browsers may show more of a damaged picture than can be read here.
		return picture.Published(f.Path, b), nil
	}
	for i := range all {
		s.w.store.put(key(i), copied{all[i]})
	}
	return all[i], nil
}

// checkPictures reports what is wrong with the files of pictures.
func (s *Site) checkPictures() ([]diag.Diagnostic, error) {
	files := s.pictures()
	lists := make([][]diag.Diagnostic, len(files))
	errs := make([]error, len(files))
	parallel(len(files), func(i int) {
		var facts picture.Facts
		if facts, errs[i] = s.facts(files[i]); errs[i] == nil {
			lists[i] = pictureFaults(files[i].Path, facts)
		}
	})
	return slices.Concat(lists...), errors.Join(errs...)
}

func pictureFaults(p string, f picture.Facts) []diag.Diagnostic {
	var out []diag.Diagnostic
	report := func(sev diag.Severity, code, message, hint string) {
		out = append(out, diag.Diagnostic{Code: code, Severity: sev, Path: p, Message: message, Hint: hint})
	}
	switch {
	case f.Fault != "" && f.Kind == "svg":
		report(diag.Error, "image/damaged", "this SVG cannot be read: "+f.Fault, "save it anew as plain SVG in UTF-8; until then an empty picture is published")
	case f.Fault != "":
		report(diag.Warning, "image/damaged", "this picture may not be shown: "+f.Fault, "save it anew as JPEG, PNG, WebP, AVIF, GIF or SVG")
	case f.TooLarge:
		report(diag.Warning, "image/too-large", fmt.Sprintf("the picture has %d × %d pixels; it is published as it is, without smaller copies", f.Width, f.Height), fmt.Sprintf("save it with at most %d million pixels", picture.MaxPixels/1_000_000))
	}
	if f.Dangers != nil {
		report(diag.Warning, "image/unsafe", "the SVG holds what could do harm: "+strings.Join(f.Dangers, ", "), "take it out of the file; it is published without")
	}
	if f.Location {
		report(diag.Info, "image/location", "the file says where the picture was taken; it is published without", "take it out of the file too if others get the file")
	}
	return out
}

// likely suggests what was meant by the path of a file that is not there: one
// that differs by case, or a neighbour with a name like it.
func (s *Site) likely(from source.File, target string) string {
	dir := path.Dir(from.Path)
	want := path.Join(dir, target)
	byName := map[string]string{} // of the same folder, by name without case
	for _, p := range slices.Sorted(maps.Keys(s.Files)) {
		if locale.FoldCase(p) == locale.FoldCase(want) || locale.FoldCase(p) == locale.FoldCase("content/"+strings.TrimPrefix(target, "/")) {
			return p
		}
		if path.Dir(p) == path.Dir(want) {
			byName[locale.FoldCase(path.Base(p))] = p
		}
	}
	return byName[diag.Nearest(locale.FoldCase(path.Base(want)), slices.Sorted(maps.Keys(byName)))]
}

// suggestion says how to write the path of the file that was meant.
func (s *Site) suggestion(from source.File, target string) string {
	p := s.likely(from, target)
	if p == "" {
		return "put it beside the text, or give its path in content/"
	}
	as := strings.TrimPrefix(p, "content/")
	if rest, ok := strings.CutPrefix(p, path.Dir(from.Path)+"/"); ok {
		as = rest
	}
	return fmt.Sprintf("did you mean %q?", as)
}

// brokenPicture says what is wrong with the address of a picture on an
// edition's page; no code: nothing is.
func (s *Site) brokenPicture(p *relate.Page, target string) (code, message, hint string) {
	if target == "" {
		return "", "", ""
	}
	if markdown.External(target) {
		return "image/elsewhere", fmt.Sprintf("the picture %q is on another server, which pages of the site do not ask for anything", target), "save it beside the text, if you may, and give its name"
	}
	if t, ok := s.Resolve(p.File, p.Lang, target); ok && t.File != nil {
		if message, hint := otherwise(t, target); message != "" {
			return "link/otherwise", message, hint
		}
		return "", "", ""
	}
	return "link/broken", fmt.Sprintf("there is no picture %q", target), s.suggestion(p.File, target)
}

// atLead reports at the lead picture of the front matter.
func (s *Site) atLead(p *relate.Page, report func(archive.Link, string, string, string) error, code, message, hint string) error {
	t, err := s.text(p.File)
	if err != nil {
		return err
	}
	at := max(0, bytes.Index(t.Bytes[:min(p.Body, len(t.Bytes))], []byte(p.Image.Src)))
	return report(archive.Link{Start: at, End: at + len(p.Image.Src)}, code, message, hint)
}
