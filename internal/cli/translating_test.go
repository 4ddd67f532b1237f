package cli

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The commands of docs/translating.md are run as they stand there, on a story
// whose original changes when the text says so, and print what it shows.
func TestTheManualOfTranslatorsDoesWhatItSays(t *testing.T) {
	manual := readFile(t, "../../docs/translating.md")
	dir := smallSite(t, map[string]string{
		"lontar.yaml":                            "title: S\nbaseURL: https://example.org/\n",
		"content/news/2024/my-story/index.en.md": "---\ntitle: A\ndate: 2024-06-05\n---\n\nA factory.\n\nThe chips arrived on June 4.\n",
	})
	commands := regexp.MustCompile(`(?m)^    go run \. (.*)$`).FindAllStringSubmatch(manual, -1)
	if len(commands) < 7 {
		t.Fatalf("only %d commands", len(commands))
	}
	for _, c := range commands {
		if strings.HasPrefix(c[1], "status --lang") {
			edit(t, filepath.Join(dir, "content/news/2024/my-story/index.en.md"), "June 4.", "June 14, ten days late.")
		}
		code, out, errOut := run(t, append(strings.Fields(c[1]), "-C", dir)...)
		if code != 0 {
			t.Errorf("%s: status %d: %s%s", c[1], code, out, errOut)
		}
		switch {
		case strings.HasPrefix(c[1], "status --lang"):
			if !strings.Contains(out, "news/2024/my-story  fi\n") || !strings.HasPrefix(out, "story               stale\n") {
				t.Errorf("%s: %s", c[1], out)
			}
		case strings.Contains(c[1], "--diff"):
			shown := "    " + strings.ReplaceAll(strings.TrimSpace(out), "\n", "\n    ") + "\n"
			if !strings.Contains(manual, shown) {
				t.Errorf("the manual does not show what %s prints:\n%s", c[1], shown)
			}
		}
	}
	for _, m := range regexp.MustCompile("`go run \\. ([a-z]+)").FindAllStringSubmatch(manual, -1) {
		if code, out, _ := run(t, m[1], "--help"); code != 0 || !strings.Contains(out, "lontar "+m[1]) {
			t.Errorf("there is no command %s", m[1])
		}
	}
	for _, state := range stateNames() {
		if !strings.Contains(manual, "| `"+state+"` |") {
			t.Errorf("it says nothing of the state %s", state)
		}
	}
}
