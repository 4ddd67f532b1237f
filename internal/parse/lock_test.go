package parse

import (
	"reflect"
	"strings"
	"testing"

	"lontar/internal/archive"
	"lontar/internal/source"
)

const sampleLock = "version: 1\neditions:\n  fi:\n    from: zh-Hans\n    made:\n      - \"0000000000a1\"\n      - \"123456789012\"\n  pt-BR:\n    from: fi\n    made: []\npassages:\n  \"0000000000a1\": \"title: 标题\"\n  \"123456789012\": \"“A” \\\\ b: #c\"\n"

func TestALockIsReadAsItWasWritten(t *testing.T) {
	lock, diags := Lock(source.File{Path: "l"}, []byte(sampleLock))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	want := archive.Lock{Words: map[archive.Print]string{0xa1: "title: 标题", 0x123456789012: `“A” \ b: #c`},
		Made: map[string]archive.Made{"fi": {From: "zh-Hans", Passages: []archive.Print{0xa1, 0x123456789012}, Line: 3}, "pt-BR": {From: "fi", Line: 8}}}
	if !reflect.DeepEqual(lock, want) {
		t.Errorf("%v, want %v", lock, want)
	}
	if got := WriteLock(lock); !strings.HasSuffix(string(got), strings.Replace(sampleLock, "made: []", "made:", 1)) {
		t.Errorf("%s", got)
	}
}

func TestALockForgetsPassagesNoTranslationWasMadeFrom(t *testing.T) {
	lock, _ := Lock(source.File{Path: "l"}, []byte(sampleLock))
	delete(lock.Made, "fi")
	if got := string(WriteLock(lock)); strings.Contains(got, "0000000000a1") {
		t.Error(got)
	}
}

// Two people record two translations of the same text: version control joins
// what differs line by line, so no line of the one may stand next to one of the other.
func TestRecordingAnEditionChangesOnlyItsOwnLines(t *testing.T) {
	lock, _ := Lock(source.File{Path: "l"}, []byte(strings.Replace(sampleLock, "made: []", "made: [\"0000000000a1\"]", 1)))
	before := strings.Split(string(WriteLock(lock)), "\n")
	lock.Made["fi"] = archive.Made{From: "zh-Hans", Passages: []archive.Print{0xa1, 0x123456789012, 0xffffffffffff}}
	lock.Words[0xffffffffffff] = "new"
	after := strings.Split(string(WriteLock(lock)), "\n")
	if len(after) != len(before)+2 {
		t.Errorf("%d lines, then %d", len(before), len(after))
	}
	i := 0
	for _, line := range after {
		if i < len(before) && line == before[i] {
			i++
		} else if !strings.Contains(line, "ffffffffffff") {
			t.Errorf("another line changed: %s", line)
		}
	}
}

func TestALockOfAnotherCountRecordsNothing(t *testing.T) {
	for _, version := range []string{"", "version: 2\n"} {
		lock, diags := Lock(source.File{Path: "l"}, []byte(strings.Replace(sampleLock, "version: 1\n", version, 1)))
		if len(lock.Made) > 0 || len(diags) != 1 || diags[0].Code != "lock/version" || diags[0].Hint == "" {
			t.Errorf("%q: %v %v", version, lock.Made, diags)
		}
	}
}

func TestABrokenLockIsReportedAtItsPlace(t *testing.T) {
	for name, c := range map[string]struct {
		text, code string
		line, col  int
	}{
		"a conflict":             {"editions:\n<<<<<<< HEAD\n  fi:\n=======\n  ru:\n>>>>>>> other\n", "lock/conflict", 2, 1},
		"no YAML":                {"editions:\n  fi: [\n", "lock/broken", 3, 1},
		"a list":                 {"editions:\n  - fi\n", "lock/broken", 2, 3},
		"an edition that is one": {"editions:\n  fi: zh-Hans\n", "lock/broken", 2, 7},
		"an unknown key":         {"edition:\n  fi:\n", "lock/broken", 1, 1},
		"no print":               {"editions:\n  fi:\n    from: en\n    made:\n      - 12 monkeys\n", "lock/broken", 5, 9},
		"a print too long":       {"passages:\n  \"1234567890123\": x\n", "lock/broken", 2, 3},
		"made from nothing":      {"editions:\n  fi:\n    made: []\n", "lock/broken", 3, 5},
		"no language":            {"editions:\n  finnish:\n    from: en\n", "locale/unknown-tag", 2, 3},
	} {
		lock, diags := Lock(source.File{Path: "l"}, []byte(c.text))
		if len(diags) != 1 || diags[0].Code != c.code || diags[0].Line != c.line || diags[0].Col != c.col || diags[0].Hint == "" || diags[0].Severity.String() != "error" {
			t.Errorf("%s: %+v", name, diags)
		}
		if len(lock.Made) > 0 {
			t.Errorf("%s: it counts as recorded: %v", name, lock)
		}
	}
}

func FuzzLock(f *testing.F) {
	f.Add([]byte(sampleLock))
	f.Add([]byte("editions: {fi: {from: en, made: ['0000000000a1']}}\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		lock, _ := Lock(source.File{Path: "l"}, b)
		text := WriteLock(lock)
		again, diags := Lock(source.File{Path: "l"}, text)
		if len(diags) > 0 {
			t.Fatalf("%v in\n%s", diags, text)
		}
		if second := WriteLock(again); string(second) != string(text) {
			t.Errorf("%s\nthen\n%s", text, second)
		}
	})
}
