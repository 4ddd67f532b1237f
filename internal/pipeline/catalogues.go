package pipeline

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"

	"lontar/internal/diag"
	"lontar/internal/load"
	"lontar/internal/locale"
	"lontar/internal/parse"
	"lontar/internal/relate"
	"lontar/internal/source"
)

// words are what the memo keeps of a catalogue. Without a tag it is none.
type words struct {
	file  parse.CatalogueFile
	diags []diag.Diagnostic
}

// catalogues reads the interface words: the theme's with the site's over them,
// message by message. Only the site's files are its author's to mend, so
// nothing is said of the theme's.
func (s *Site) catalogues(files []source.File, in *relate.Inputs) error {
	var theme, own []source.File
	for _, f := range files {
		switch {
		case !strings.HasPrefix(f.Path, load.Catalogues+"/"):
		case f.Theme:
			theme = append(theme, f)
		default:
			own = append(own, f)
		}
	}
	beneath, err := s.readCatalogues(theme)
	if err != nil {
		return err
	}
	above, err := s.readCatalogues(own)
	if err != nil {
		return err
	}
	lay := func(list []*words) {
		for _, w := range list {
			if tag := w.file.Tag; tag != "" {
				in.Catalogues[tag] = w.file.Over(in.Catalogues[tag])
			}
		}
	}
	lay(beneath)
	english, themed := in.Catalogues["en"]
	lay(above)
	if !themed {
		english = in.Catalogues["en"]
	}
	used, err := s.mentions(files)
	if err != nil {
		return err
	}
	in.Reference = parse.Reference(english, in.Catalogues[in.Config.Default], used)
	first := map[string]string{}
	for i, w := range above {
		s.Diags = append(s.Diags, w.diags...)
		if at, twice := first[w.file.Tag]; twice && w.file.Tag != "" {
			s.Diags = append(s.Diags, diag.Diagnostic{Code: "i18n/twice", Severity: diag.Warning, Path: own[i].Path,
				Message: fmt.Sprintf("%q and %q both have the words of %s; where they differ this one is taken", at, own[i].Path, w.file.Tag), Hint: "put the words into one file"})
		} else {
			first[w.file.Tag] = own[i].Path
		}
		s.Diags = append(s.Diags, w.file.Compare(in.Reference, in.Config.Default)...)
	}
	return nil
}

func (s *Site) readCatalogues(files []source.File) ([]*words, error) {
	out := make([]*words, len(files))
	errs := make([]error, len(files))
	parallel(len(files), func(i int) { out[i], errs[i] = s.catalogue(files[i]) })
	return out, errors.Join(errs...)
}

func (s *Site) catalogue(f source.File) (*words, error) {
	key := source.HashOf([]byte(f.Path), f.Hash[:])
	if got, ok := get(s.w.memo, s.w.memo.catalogues, key); ok {
		return got, nil
	}
	out := &words{}
	dir, name := path.Split(f.Path)
	tag, ok := locale.Canonical(strings.TrimSuffix(name, path.Ext(name)))
	switch {
	case path.Ext(name) != ".yaml" || dir != load.Catalogues+"/":
		out.diags = []diag.Diagnostic{{Code: "i18n/file", Severity: diag.Info, Path: f.Path, Message: fmt.Sprintf("%q is not read", f.Path), Hint: "interface words stand in " + load.Catalogues + "/, in a file such as id.yaml"}}
	case !ok:
		name = strings.TrimSuffix(name, ".yaml")
		d := diag.Diagnostic{Code: "locale/unknown-tag", Severity: diag.Warning, Path: f.Path, Message: fmt.Sprintf("%q is not a language tag", name), Hint: "name the file after its language, such as id.yaml"}
		if tag := locale.Suggest(name); tag != "" {
			d.Hint = fmt.Sprintf("name the file %s.yaml if you mean %s", tag, locale.Of(tag).Autonym)
		}
		out.diags = []diag.Diagnostic{d}
	default:
		b, err := s.w.tree.Read(f)
		if err != nil {
			return nil, err
		}
		out.file, out.diags = parse.Catalogue(f, b, tag)
	}
	put(s.w.memo, s.w.memo.catalogues, key, out)
	return out, nil
}

// mentions returns whether a layout of the site's own names a message.
func (s *Site) mentions(files []source.File) (func(key string) bool, error) {
	var layouts []byte
	for _, f := range files {
		if !f.Theme && strings.HasPrefix(f.Path, "layouts/") {
			b, err := s.w.tree.Read(f)
			if err != nil {
				return nil, err
			}
			layouts = append(append(layouts, b...), '\n')
		}
	}
	return func(key string) bool {
		return regexp.MustCompile(`\b` + regexp.QuoteMeta(key) + `\b`).Match(layouts)
	}, nil
}
