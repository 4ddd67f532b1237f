package watch

import (
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// told is a batch with when it came, counted from the first event.
type told struct {
	at    time.Duration
	batch Batch
}

// gathered sends events at their times and returns the batches as they come, to
// somebody who takes so long for each.
func gathered(t *testing.T, events map[time.Duration][]event, takes time.Duration) []told {
	var out []told
	synctest.Test(t, func(t *testing.T) {
		in := make(chan event)
		batches := gather(in, 12*time.Millisecond, 100*time.Millisecond)
		start := time.Now()
		go func() {
			var times []time.Duration
			for at := range events {
				times = append(times, at)
			}
			slices.Sort(times)
			for _, at := range times {
				time.Sleep(at - time.Since(start))
				for _, e := range events[at] {
					in <- e
				}
			}
			time.Sleep(time.Second)
			close(in)
		}()
		for b := range batches {
			out = append(out, told{time.Since(start), b})
			time.Sleep(takes)
		}
	})
	return out
}

func TestABatchEndsWhenItIsQuiet(t *testing.T) {
	const ms = time.Millisecond
	a, b, c := event{path: "content/a.md"}, event{path: "content/b.md"}, event{path: "content/c.md"}
	stream := map[time.Duration][]event{}
	for i := range 50 {
		stream[time.Duration(i)*7*ms] = []event{a}
	}
	lost := errors.New("no watches left")
	for _, test := range []struct {
		name   string
		events map[time.Duration][]event
		takes  time.Duration
		want   []told
	}{
		{"one save is one batch", map[time.Duration][]event{0: {b, a, b}, 3 * ms: {a}}, 0, []told{{15 * ms, Batch{Paths: []string{a.path, b.path}}}}},
		{"two saves are two", map[time.Duration][]event{0: {a}, 40 * ms: {b}}, 0, []told{{12 * ms, Batch{Paths: []string{a.path}}}, {52 * ms, Batch{Paths: []string{b.path}}}}},
		{"each event puts off the end", map[time.Duration][]event{0: {a}, 11 * ms: {b}, 22 * ms: {c}}, 0, []told{{34 * ms, Batch{Paths: []string{a.path, b.path, c.path}}}}},
		{"but not beyond the limit", stream, 0, []told{
			{100 * ms, Batch{Paths: []string{a.path}}}, {205 * ms, Batch{Paths: []string{a.path}}}, {310 * ms, Batch{Paths: []string{a.path}}}, {355 * ms, Batch{Paths: []string{a.path}}}}},
		{"what comes while somebody is busy is one batch", map[time.Duration][]event{0: {a}, 50 * ms: {b}, 150 * ms: {c}, 250 * ms: {b}}, 400 * ms, []told{{12 * ms, Batch{Paths: []string{a.path}}}, {412 * ms, Batch{Paths: []string{b.path, c.path}}}}},
		{"lost events are everything", map[time.Duration][]event{0: {a, {all: true}}}, 0, []told{{12 * ms, Batch{Paths: []string{a.path}, All: true}}}},
		{"that nobody watches any more is said once", map[time.Duration][]event{0: {{all: true, polling: lost}}, 50 * ms: {a}}, 0, []told{{12 * ms, Batch{All: true, Polling: lost}}, {62 * ms, Batch{Paths: []string{a.path}}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := gathered(t, test.events, test.takes)
			if !slices.EqualFunc(got, test.want, func(a, b told) bool {
				return a.at == b.at && slices.Equal(a.batch.Paths, b.batch.Paths) && a.batch.All == b.batch.All && a.batch.Polling == b.batch.Polling
			}) {
				t.Errorf("got  %v\nwant %v", got, test.want)
			}
		})
	}
}
