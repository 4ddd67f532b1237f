package pipeline

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"lontar/internal/archive"
)

// fill gives every field of a value, and two elements to every list, something
// of their own.
func fill(v reflect.Value, n *int) {
	*n++
	if _, ok := v.Interface().(time.Time); ok {
		v.Set(reflect.ValueOf(time.Unix(int64(*n), 0).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), n)
		}
	case reflect.String:
		v.SetString(strings.Repeat("x", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Uint8, reflect.Uint64:
		v.SetUint(uint64(*n))
	default:
		panic(v.Kind())
	}
}

func TestPackedFindingsLoseNothing(t *testing.T) {
	var f archive.Findings
	n := 0
	fill(reflect.ValueOf(&f).Elem(), &n)
	names := newNames()
	k := pack(&f, names, nil)
	if got := k.unpack(names, nil); !reflect.DeepEqual(*got, f) {
		t.Errorf("got %+v\nwant %+v", *got, f)
	}
}

func TestSentencesThatStandInTheFileAreKeptByTheirLength(t *testing.T) {
	text := []byte("A *valuation* is\nwhat a company, judged by all who know it, is worth.")
	start := strings.Index(string(text), "company")
	end := start + len("company")
	for _, c := range []struct {
		before, after string
		in            bool
	}{
		{"is what a ", ", judged by all", true},
		{"…what a ", ", judged…", true},
		{"A valuation is what a ", " that differs", false},
		{"", "", false},
		{"…", "…", false},
	} {
		f := archive.Findings{Hits: []archive.Hit{{Concept: "c", Form: "company", Start: start, End: end, Before: c.before, After: c.after}}}
		names := newNames()
		k := pack(&f, names, text)
		h := k.unpack(names, text).Hits[0]
		if h.Before != c.before || h.After != c.after || k.needsText != c.in {
			t.Errorf("%q, %q became %q, %q; needs the text: %v", c.before, c.after, h.Before, h.After, k.needsText)
		}
	}
}
