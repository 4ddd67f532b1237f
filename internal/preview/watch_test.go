package preview

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lontar/internal/load"
	"lontar/internal/watch"
)

// watched is a server that follows its folder.
func watched(t *testing.T, dir string) *Server {
	t.Helper()
	changes, err := watch.Changes(t.Context(), dir, append([]string{load.Settings}, load.Folders...))
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	go s.watch(changes)
	return s
}

// shows waits until a page holds some words.
func shows(t *testing.T, s *Server, at, words string) {
	t.Helper()
	deadline := time.After(30 * time.Second)
	for {
		s.mu.RLock()
		changed := s.changed
		s.mu.RUnlock()
		body, _, found, _, err := s.Page(at)
		if err == nil && found && bytes.Contains(body, []byte(words)) {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			t.Fatalf("%s never showed %q", at, words)
		}
	}
}

func TestACheckoutOf500FilesIsAFewSites(t *testing.T) {
	dir := smallSite(t)
	branch := func(word string) {
		for i := range 500 {
			name := fmt.Sprintf("content/news/2024/s%03d/index.en.md", i)
			_ = os.Remove(filepath.Join(dir, name)) // as git does
			put(t, dir, name, fmt.Sprintf("---\ntitle: Story %d\n---\n\n%s.\n", i, word))
		}
	}
	branch("first")
	s := watched(t, dir)
	before := s.w.Work().Related
	branch("second")
	shows(t, s, "/en/news/2024/s499/", "second")
	for i := range 500 {
		shows(t, s, fmt.Sprintf("/en/news/2024/s%03d/", i), "second")
	}
	if n := s.w.Work().Related - before; n > 25 {
		t.Errorf("%d sites were made", n)
	}
}

func TestItsOwnOutputIsNoInputWhereverItIs(t *testing.T) {
	dir := smallSite(t)
	s := watched(t, dir)
	jobs := len(s.Site().Jobs)
	put(t, dir, "content/news/out/.lontar-manifest", "index.html\n")
	put(t, dir, "content/news/out/index.html", "<p>made</p>")
	put(t, dir, "content/news/out/en/words.md", "words")
	put(t, dir, "content/news/2024/two/index.en.md", "---\ntitle: Two\ndate: 2024-02-03\n---\n\nLater words.\n")
	shows(t, s, "/en/news/2024/two/", "Later words")
	if n := len(s.Site().Jobs); n != jobs {
		t.Errorf("%d files, before there were %d", n, jobs)
	}
}

func TestAFileWrittenInHalvesIsShownWhole(t *testing.T) {
	dir := smallSite(t)
	s := watched(t, dir)
	const two = "content/news/2024/two/index.en.md"
	for i := range 20 {
		f, err := os.Create(filepath.Join(dir, two))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(f, "---\ntitle: \"Half")
		_, _, _, _, _ = s.Page("/en/news/2024/two/") // somebody looks just now
		fmt.Fprintf(f, " %d\"\n---\n\nWhole words %d.\n", i, i)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		shows(t, s, "/en/news/2024/two/", fmt.Sprintf("Whole words %d", i))
	}
}

// In the days to come are stories that nobody is to see yet.
func TestFutureStoriesAreShownWithDrafts(t *testing.T) {
	for _, drafts := range []bool{false, true} {
		dir := smallSite(t)
		put(t, dir, "content/news/2024/later/index.en.md", "---\ntitle: Later\ndate: 2024-05-02\n---\n\nWords.\n")
		put(t, dir, "content/news/2024/tonight/index.en.md", "---\ntitle: Tonight\ndate: 2024-05-01T21:00:00Z\n---\n\nWords.\n")
		put(t, dir, "content/news/2024/draft/index.en.md", "---\ntitle: Draft\ndraft: true\n---\n\nWords.\n")
		s := openAs(t, dir, drafts, time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC))
		for at, want := range map[string]bool{"later": drafts, "draft": drafts, "tonight": true, "two": true} {
			if _, _, found, _, _ := s.Page("/en/news/2024/" + at + "/"); found != want {
				t.Errorf("drafts %v: %s is found: %v", drafts, at, found)
			}
		}
	}
}
