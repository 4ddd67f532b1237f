package pipeline

import (
	"sync"

	"lontar/internal/annotate/glossary"
	"lontar/internal/parse/markdown"
	"lontar/internal/picture"
	"lontar/internal/source"
)

// memo remembers what files gave, by the hash of everything it depends on:
// cards and findings, never bodies. What the last few sites did not ask for is
// forgotten, so that a long day of editing does not fill the memory.
type memo struct {
	mu         sync.Mutex
	site       int // counts sites
	cards      map[cardKey]kept[*card]
	catalogues map[source.Hash]kept[*words]
	found      map[bodyKey]kept[*remembered]
	pictures   map[source.Hash]kept[picture.Facts]
	locks      map[source.Hash]kept[*lock]
	sets       map[source.Hash]kept[*glossary.Set]
	layouts    map[source.Hash]kept[*layouts]
	converters map[markdown.Options]*markdown.Converter
	names      *names
}

type kept[T any] struct {
	value T
	site  int // the last one that asked for it
}

// sitesKept is for how many sites an unused value is kept: undoing an edit
// soon after costs nothing.
const sitesKept = 8

func newMemo() *memo {
	return &memo{cards: map[cardKey]kept[*card]{}, catalogues: map[source.Hash]kept[*words]{}, found: map[bodyKey]kept[*remembered]{}, pictures: map[source.Hash]kept[picture.Facts]{}, locks: map[source.Hash]kept[*lock]{}, sets: map[source.Hash]kept[*glossary.Set]{}, layouts: map[source.Hash]kept[*layouts]{}, converters: map[markdown.Options]*markdown.Converter{}, names: newNames()}
}

// next begins another site.
func (m *memo) next() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.site++
	forget(m.cards, m.site)
	forget(m.catalogues, m.site)
	forget(m.found, m.site)
	forget(m.pictures, m.site)
	forget(m.locks, m.site)
	forget(m.sets, m.site)
	forget(m.layouts, m.site)
}

func forget[K comparable, T any](of map[K]kept[T], site int) {
	for h, k := range of {
		if k.site < site-sitesKept {
			delete(of, h)
		}
	}
}

func get[K comparable, T any](m *memo, of map[K]kept[T], h K) (T, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := of[h]
	if ok && k.site != m.site {
		k.site = m.site
		of[h] = k
	}
	return k.value, ok
}

func put[K comparable, T any](m *memo, of map[K]kept[T], h K, v T) {
	m.mu.Lock()
	defer m.mu.Unlock()
	of[h] = kept[T]{v, m.site}
}

func (m *memo) converter(o markdown.Options) *markdown.Converter {
	m.mu.Lock()
	defer m.mu.Unlock()
	c := m.converters[o]
	if c == nil {
		c = markdown.New(o)
		m.converters[o] = c
	}
	return c
}
