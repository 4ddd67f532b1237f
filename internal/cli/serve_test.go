//go:build unix

package cli

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// TestServeOpensTheBrowserAndSaysWhatIsWrong runs the command of docs/preview.md
// in a process of its own, edits, and reads what the terminal says.
func TestServeOpensTheBrowserAndSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	story := filepath.Join(dir, "site/content/news/2024/one/index.en.md")
	write := func(name, text string, mode os.FileMode) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	write(story, "---\ntitle: One\ndate: 2024-01-02\n---\n\nWords.\n", 0o644)
	write(filepath.Join(dir, "browser"), "#!/bin/sh\necho \"$1\" >\""+filepath.Join(dir, "opened")+"\"\n", 0o755)
	if err := syscall.Mkfifo(filepath.Join(dir, "opened"), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "LONTAR_RUN=serve --open --drafts --port 0 -C "+filepath.Join(dir, "site"), "BROWSER="+filepath.Join(dir, "browser"), "NO_COLOR=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(line)
	if opened, err := os.ReadFile(filepath.Join(dir, "opened")); err != nil || strings.TrimSpace(string(opened)) != url {
		t.Errorf("it said %q and opened %q: %v", line, opened, err)
	}
	if r, err := http.Get(url + "en/news/2024/one/"); err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%v %v", r, err)
	}
	lines := bufio.NewScanner(said)
	until := func(want string) {
		t.Helper()
		for lines.Scan() {
			if strings.Contains(lines.Text(), want) {
				return
			}
		}
		t.Fatalf("it never said %q", want)
	}
	write(story, "---\ntitle: \"One\ndate: 2024-01-02\n---\n\nWords.\n", 0o644)
	until("index.en.md:")
	write(story, "---\ntitle: One\ndate: 2024-01-02\n---\n\nWords.\n", 0o644)
	until("nothing is wrong any more")
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, said)
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}
