package pipeline

import (
	"sync"

	"lontar/internal/archive"
	"lontar/internal/diag"
	"lontar/internal/parse/markdown"
	"lontar/internal/source"
)

// memo remembers what files gave, by the hash of everything it depends on:
// cards and findings, never bodies.
type memo struct {
	mu         *sync.Mutex
	cards      map[source.Hash]*card
	found      map[source.Hash]*remembered
	sizes      map[source.Hash][2]int
	converters map[string]*markdown.Converter
}

type remembered struct {
	findings archive.Findings
	diags    []diag.Diagnostic
}

func newMemo() memo {
	return memo{&sync.Mutex{}, map[source.Hash]*card{}, map[source.Hash]*remembered{}, map[source.Hash][2]int{}, map[string]*markdown.Converter{}}
}

func (m memo) converter(html string) *markdown.Converter {
	m.mu.Lock()
	defer m.mu.Unlock()
	c := m.converters[html]
	if c == nil {
		c = markdown.New(markdown.Options{HTML: html})
		m.converters[html] = c
	}
	return c
}

func (m memo) card(h source.Hash) *card {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.cards[h]
}

func (m memo) putCard(h source.Hash, c *card) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.cards[h] = c
}

func (m memo) findings(h source.Hash) *remembered {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.found[h]
}

func (m memo) putFindings(h source.Hash, r *remembered) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.found[h] = r
}

func (m memo) size(h source.Hash) ([2]int, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s, ok := m.sizes[h]
	return s, ok
}

func (m memo) putSize(h source.Hash, s [2]int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sizes[h] = s
}
