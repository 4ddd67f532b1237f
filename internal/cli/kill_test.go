package cli

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lontar/internal/write"
)

// TestMain lets the test binary be lontar itself, so that it can be killed.
func TestMain(m *testing.M) {
	if args := os.Getenv("LONTAR_RUN"); args != "" {
		os.Exit(Main(strings.Fields(args), os.Stdout, os.Stderr, os.DirFS("../..")))
	}
	os.Exit(m.Run())
}

func TestKilledBuildsLeaveWholeFilesAndTheNextMends(t *testing.T) {
	dir := t.TempDir()
	site, out := filepath.Join(dir, "site"), filepath.Join(dir, "out")
	if err := os.CopyFS(filepath.Join(site, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	settings, err := os.ReadFile("../../lontar.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(site, "lontar.yaml"), settings, 0o644); err != nil {
		t.Fatal(err)
	}
	// Two states of the site: in the second every page of the story says other
	// words, and one story is not there.
	story, away := filepath.Join(site, "content/news/2024/grok-1-open"), filepath.Join(dir, "away")
	css := filepath.Join(site, "static/assets/extra.css")
	if err := os.MkdirAll(filepath.Dir(css), 0o755); err != nil {
		t.Fatal(err)
	}
	change := func(second bool) {
		text := "titles: {en: First}\n"
		from, to := away, story
		if second {
			text, from, to = "titles: {en: Second}\n", story, away
		}
		_ = os.Rename(from, to)
		if err := os.WriteFile(filepath.Join(site, "lontar.yaml"), append(bytes.ReplaceAll(settings, []byte("titles:"), []byte("params:")), text...), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(css, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	states := [2]map[string][]byte{}
	var slowest time.Duration
	for i, second := range []bool{false, true} {
		change(second)
		ref := filepath.Join(dir, "ref", []string{"first", "second"}[i])
		start := time.Now()
		if status, o, e := run(t, "build", "-C", site, "--out", ref); status != 0 {
			t.Fatalf("%s%s", o, e)
		}
		slowest = max(slowest, time.Since(start))
		states[i] = readTree(t, ref)
	}
	if bytes.Equal(states[0]["/en/index.html"], states[1]["/en/index.html"]) {
		t.Fatal("the two states do not differ")
	}
	for n := range 20 {
		change(n%2 == 1)
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "LONTAR_RUN=build -C "+site+" --out "+out)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		kill := time.AfterFunc(rand.N(slowest), func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		kill.Stop()
		for p, b := range readTree(t, out) {
			if !bytes.Equal(b, states[0][p]) && !bytes.Equal(b, states[1][p]) {
				t.Errorf("round %d: %s is neither the old nor the new file: %d bytes", n, p, len(b))
			}
		}
	}
	change(false)
	if status, o, e := run(t, "build", "-C", site, "--out", out); status != 0 {
		t.Fatalf("%s%s", o, e)
	}
	got := readTree(t, out)
	for p, b := range states[0] {
		if !bytes.Equal(got[p], b) {
			t.Errorf("after mending %s differs", p)
		}
	}
	if len(got) != len(states[0]) {
		t.Errorf("%d files after mending, want %d", len(got), len(states[0]))
	}
}

// readTree reads the files a visitor could get.
func readTree(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			if p == dir && os.IsNotExist(err) {
				return nil
			}
			return err
		}
		if e.IsDir() || e.Name() == write.Manifest || strings.HasPrefix(e.Name(), ".lontar-tmp-") {
			return nil
		}
		b, err := os.ReadFile(p)
		out[strings.TrimPrefix(p, dir)] = b
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
