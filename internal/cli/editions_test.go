package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The commands and settings of docs/editions.md are followed as they stand there.
func TestTheManualOfEditionsDoesWhatItSays(t *testing.T) {
	manual := readFile(t, "../../docs/editions.md")
	blocks := regexp.MustCompile(`(?m)(?:^    .*\n)+`).FindAllString(manual, -1)
	settings := strings.ReplaceAll(blocks[0], "\n    ", "\n")
	dir := smallSite(t, map[string]string{
		"lontar.yaml":                              "title: S\nbaseURL: https://example.org/\nlanguages: [en, ar, fi]\n" + strings.TrimPrefix(settings, "    "),
		"content/news/one/index.fi.md":             "---\ntitle: Yksi\ndate: 2024-06-05\n---\n\nUutinen.\n",
		"content/briefs/2024/my-story/index.fi.md": "---\ntitle: Lyhyt\ndate: 2024-06-04\nslug: oma\n---\n\nUutinen.\n",
		"content/letters/a/index.fi.md":            "---\ntitle: Kirje\ndate: 2024-06-03\n---\n\nUutinen.\n",
	})
	commands := regexp.MustCompile(`(?m)^    go run \. (.*)$`).FindAllStringSubmatch(manual, -1)
	if len(commands) != 3 {
		t.Fatalf("%d commands", len(commands))
	}
	for _, c := range commands {
		if c[1] == "check" {
			edit(t, filepath.Join(dir, "lontar.yaml"), "letters:", "post: {missing: none}\n  letters:")
			edit(t, filepath.Join(dir, "content/pages/about/index.fi.md"), "title:", "slug: tietoa\ntitle:")
		}
		code, out, errOut := run(t, append(strings.Fields(c[1]), "-C", dir)...)
		if code != 0 {
			t.Errorf("%s: status %d: %s%s", c[1], code, out, errOut)
		}
		if c[1] == "check" && !strings.Contains(out+errOut, `content/ has no section "post"`) {
			t.Errorf("check says nothing of a section that is not there: %s%s", out, errOut)
		}
	}
	if text := readFile(t, filepath.Join(dir, "content/pages/about/index.fi.md")); strings.Contains(text, "date:") {
		t.Errorf("an ordinary page begins with a date: %s", text)
	}
	site := filepath.Join(t.TempDir(), "site")
	if code, out, errOut := run(t, "build", "-C", dir, "--out", site); code != 0 {
		t.Fatalf("status %d: %s%s", code, out, errOut)
	}
	front := readFile(t, filepath.Join(site, "ar/index.html"))
	for text, want := range map[string]bool{
		`href="../fi/news/one/" hreflang="fi"`:             true,
		`href="../ar/briefs/2024/my-story/" hreflang="fi"`: true,
		`Kirje`:                        false,
		`href="../en/about/"`:          true,
		`>In other languages`:          false,
		`<section class="elsewhere"`:   true,
		`href="../fi/tietoa/`:          false,
		`href="../en/about/" hreflang`: true,
	} {
		if strings.Contains(front, text) != want {
			t.Errorf("that %s is on the Arabic front page is %v", text, !want)
		}
	}
	for p, want := range map[string]bool{"ar/briefs/2024/my-story": true, "en/briefs/2024/my-story": true, "fi/briefs/2024/oma": true, "fi/tietoa": true, "en/about": true,
		"ar/about": false, "ar/letters/a": false, "ar/news/one": false, "en/pages/about": false} {
		if _, err := os.Stat(filepath.Join(site, p, "index.html")); (err == nil) != want {
			t.Errorf("that there is a page %s is %v", p, !want)
		}
	}
	if page := readFile(t, filepath.Join(site, "fi/tietoa/index.html")); !strings.Contains(page, `"AboutPage"`) || strings.Contains(page, "dateline") {
		t.Errorf("the page about the site: %s", page)
	}
}
