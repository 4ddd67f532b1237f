package watch

import (
	"maps"
	"slices"
	"time"
)

// gather makes batches of events. The first event begins one; it is told when
// it has been quiet for a moment, or after the limit. Who takes it may be busy:
// until then it grows.
func gather(events <-chan event, quiet, limit time.Duration) <-chan Batch {
	out := make(chan Batch)
	go func() {
		defer close(out)
		g := gathering{paths: map[string]bool{}}
		for {
			var ready chan<- Batch
			var batch Batch
			if g.begun && g.calm == nil {
				ready, batch = out, g.batch()
			}
			select {
			case e, ok := <-events:
				if !ok {
					return
				}
				g.add(e, quiet, limit)
			case <-g.calm:
				g.calm = nil
			case <-g.late:
				g.calm, g.late = nil, nil
				g.overdue = true
			case ready <- batch:
				g = gathering{paths: map[string]bool{}}
			}
		}
	}()
	return out
}

type gathering struct {
	begun   bool
	overdue bool
	calm    <-chan time.Time // nil: quiet enough
	late    <-chan time.Time
	paths   map[string]bool
	all     bool
	polling error
}

func (g *gathering) add(e event, quiet, limit time.Duration) {
	if !g.begun {
		g.begun = true
		g.late = time.After(limit)
	}
	if !g.overdue {
		g.calm = time.After(quiet)
	}
	if e.path != "" && len(g.paths) <= many {
		g.paths[e.path] = true
	}
	g.all = g.all || e.all || len(g.paths) > many
	if e.polling != nil {
		g.polling = e.polling
	}
}

func (g *gathering) batch() Batch {
	return Batch{Paths: slices.Sorted(maps.Keys(g.paths)), All: g.all, Polling: g.polling}
}
