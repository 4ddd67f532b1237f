package preview

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// most is the memory that a preview takes for an archive of ten thousand pages.
// A larger one takes in proportion.
const most = 240 << 20

// ours tells whether the collector of garbage is ours to set: who sets GOGC or
// GOMEMLIMIT knows better.
func ours() bool { return os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" }

// hurry lets garbage lie while the first site is made, as long as there is
// room: collecting is a third of that work, and nearly all that is made then
// stays. What it returns ends it.
func hurry() (over func()) {
	if !ours() {
		return func() {}
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(most * 11 / 12)
	go func() {
		defer close(stopped)
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		for tick := time.NewTicker(20 * time.Millisecond); ; {
			select {
			case <-stop:
				tick.Stop()
				return
			case <-tick.C:
			}
			// With so much that stays, the limit would be met again and again.
			if metrics.Read(live); live[0].Value.Uint64() > most/2 {
				debug.SetGCPercent(100)
				debug.SetMemoryLimit(math.MaxInt64)
			}
		}
	}()
	return func() {
		close(stop)
		<-stopped
	}
}

// boundMemory ends the hurry and collects from now on what is thrown away more
// often than a program does that has a machine for itself: pages are made and
// thrown away, what is kept is small beside them, and the editor has other
// programs open. The bound is a multiple of what the cards need, which the texts
// will not double.
func boundMemory(over func()) {
	over()
	if !ours() {
		return
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	debug.SetGCPercent(50)
	debug.SetMemoryLimit(max(most, 4*int64(m.HeapAlloc)))
}
