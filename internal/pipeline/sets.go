package pipeline

import (
	"strings"
	"sync"

	"lontar/internal/annotate/glossary"
	"lontar/internal/archive"
	"lontar/internal/source"
)

// sets are the glossaries of a site's languages, each compiled when a text of
// its language is first asked for.
type sets map[string]set

type set struct {
	hash    source.Hash // of the compiled one
	compile func() *glossary.Set
}

// newSets takes the glossary of a language that the same terms gave before, if
// there is one.
func newSets(w *Workshop, concepts []archive.Concept, langs []string) sets {
	list := make([]set, len(langs))
	parallel(len(langs), func(i int) {
		hash := glossary.HashOf(concepts, langs[i])
		list[i] = set{hash, sync.OnceValue(func() *glossary.Set {
			g, ok := get(w.memo, w.memo.sets, hash)
			if !ok {
				g = glossary.Compile(concepts, langs[i])
				w.count(func(did *Work) { did.Sets++ })
				put(w.memo, w.memo.sets, hash, g)
			}
			return g
		})}
		get(w.memo, w.memo.sets, hash) // it is still wanted
	})
	out := sets{}
	for i, lang := range langs {
		out[lang] = list[i]
	}
	return out
}

// of returns the glossary of one of the site's languages, or nil.
func (s sets) of(lang string) *glossary.Set {
	if known, ok := s[lang]; ok {
		return known.compile()
	}
	return nil
}

// nearest returns the language whose glossary a run's language is served by:
// its own, or the one an edition of the site in that language has (RFC 4647,
// lookup), or "".
func (s sets) nearest(lang string) string {
	for {
		if _, ok := s[lang]; ok {
			return lang
		}
		cut := strings.LastIndexByte(lang, '-')
		if cut < 0 {
			return ""
		}
		lang = lang[:cut]
	}
}

// near returns the glossary that a run's language is served by, or nil.
func (s sets) near(lang string) *glossary.Set { return s.of(s.nearest(lang)) }

// all compiles those that are not yet.
func (s sets) all() map[string]*glossary.Set {
	langs := make([]string, 0, len(s))
	for lang := range s {
		langs = append(langs, lang)
	}
	compiled := make([]*glossary.Set, len(langs))
	parallel(len(langs), func(i int) { compiled[i] = s.of(langs[i]) })
	out := map[string]*glossary.Set{}
	for i, lang := range langs {
		out[lang] = compiled[i]
	}
	return out
}
