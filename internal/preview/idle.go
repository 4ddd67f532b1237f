package preview

import (
	"errors"
	"sync"
	"time"

	"lontar/internal/pipeline"
)

// traffic counts what somebody waits for. The work of idle time steps aside for
// it.
type traffic struct {
	mu   sync.Mutex
	busy int
	free *sync.Cond
	gate chan struct{} // as many pages are made at once
}

// begin counts one; what it returns counts it off.
func (t *traffic) begin() (end func()) {
	t.mu.Lock()
	t.busy++
	t.mu.Unlock()
	return func() {
		t.mu.Lock()
		t.busy--
		if t.busy == 0 {
			t.free.Broadcast()
		}
		t.mu.Unlock()
	}
}

// An idle is the look at all bodies of one site, in idle time. Nil is one that
// never began.
type idle struct {
	once sync.Once
	over chan struct{} // closed when nobody wants it any more
	done chan struct{} // closed when it has ended
}

func newIdle() *idle { return &idle{over: make(chan struct{}), done: make(chan struct{})} }

func (i *idle) stop() {
	if i != nil {
		i.once.Do(func() { close(i.over) })
	}
}

var errOver = errors.New("there is a newer site")

// await returns when nobody waits for a page, or errOver.
func (s *Server) await(i *idle) error {
	s.traffic.mu.Lock()
	for s.traffic.busy > 0 {
		s.traffic.free.Wait()
	}
	s.traffic.mu.Unlock()
	select {
	case <-i.over:
		return errOver
	default:
		return nil
	}
}

// lookAround makes every body of a site in idle time and says what is wrong
// with them. A body that cannot be read is about to be a newer site's.
func (s *Server) lookAround(site *pipeline.Site, i *idle) {
	defer close(i.done)
	select {
	case <-time.After(s.rest):
	case <-i.over:
		return
	}
	list, err := site.CheckWhile(func() error { return s.await(i) })
	if err != nil {
		return
	}
	s.mu.Lock()
	if s.site != site {
		s.mu.Unlock()
		return
	}
	s.list = list
	s.tell()
	s.mu.Unlock()
	s.report(s.Diagnostics())
}
