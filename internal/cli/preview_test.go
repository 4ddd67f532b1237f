package cli

import (
	"regexp"
	"strings"
	"testing"
)

// Every option that docs/preview.md gives to serve is one it takes.
func TestThePreviewsManualShowsOnlyOptionsThatExist(t *testing.T) {
	manual := readFile(t, "../../docs/preview.md")
	_, help, _ := run(t, "serve", "--help")
	found := regexp.MustCompile(`--[a-z]+`).FindAllString(strings.ReplaceAll(manual, "--goto", ""), -1)
	if len(found) == 0 {
		t.Fatal("the manual shows no options")
	}
	for _, option := range found {
		if !strings.Contains(help, option+" ") {
			t.Errorf("the manual shows %s, which serve does not take", option)
		}
	}
}
