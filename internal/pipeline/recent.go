package pipeline

import "sync"

// recent keeps the bodies made last: the three feeds of a list, and the page of
// a story beside them, want the same ones within a moment.
type recent struct {
	mu     sync.Mutex
	bodies map[bodyKey]stored
	order  [recentKept]bodyKey
	next   int
}

const recentKept = 64

func (r *recent) get(key bodyKey) (stored, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	v, ok := r.bodies[key]
	return v, ok
}

func (r *recent) put(key bodyKey, v stored) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.bodies[key]; ok {
		return
	}
	if r.bodies == nil {
		r.bodies = map[bodyKey]stored{}
	}
	delete(r.bodies, r.order[r.next])
	r.bodies[key], r.order[r.next] = v, key
	r.next = (r.next + 1) % recentKept
}
