package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// newSite begins a site and returns what writes and reads its files.
func newSite(t *testing.T) (dir string, put func(name, text string), get func(name string) string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "s")
	if status, _, e := run(t, "new", "site", dir); status != 0 {
		t.Fatal(e)
	}
	put = func(name, text string) {
		t.Helper()
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	get = func(name string) string {
		b, _ := os.ReadFile(filepath.Join(dir, name))
		return string(b)
	}
	return dir, put, get
}

func TestAChangeOfAddressIsNoticedAndMended(t *testing.T) {
	dir, put, get := newSite(t)
	one, two, tre := "content/news/one/index.en.md", "content/news/two.en.md", "content/news/tre.en.md"
	put("lontar.yaml", "title: T\nlanguages: [en, ar]\n")
	put(one, "---\ntitle: One\ndate: 2024-08-13\npeople: [ann]\n---\nText.\n")
	put("content/news/one/index.ar.md", "---\ntitle: واحد\ndate: 2024-08-13\nslug: واحد\naliases: [/qadim/]\n---\n")
	put(two, "---\ntitle: Two\ndate: 2024-08-12\n---\n")
	put(tre, "---\ntitle: Three & more\ndate: 2024-08-11\n---\n")
	put("content/people/ann.md", "---\nsee: https://x.example/\n---\n# en\n- Ann\n")
	put("static/paper.pdf", "x")
	if status, _, e := run(t, "build", "-C", dir); status != 0 {
		t.Fatal(e)
	}
	// A deployed copy of it, on this machine or another.
	deployed := filepath.Join(t.TempDir(), "deployed")
	if err := os.CopyFS(deployed, os.DirFS(filepath.Join(dir, "build"))); err != nil {
		t.Fatal(err)
	}
	check := func(says ...string) {
		t.Helper()
		status, _, errOut := run(t, "check", "--against", deployed, "-C", dir)
		if status != 0 || strings.Count(errOut, "[address/gone]") != len(says) {
			t.Errorf("status %d, %d said, want %d:\n%s", status, strings.Count(errOut, "[address/gone]"), len(says), errOut)
		}
		for _, s := range says {
			if !strings.Contains(errOut, s) {
				t.Errorf("nothing says %q:\n%s", s, errOut)
			}
		}
	}
	check()
	put(one, "---\ntitle: One\ndate: 2024-08-13\nslug: uno\npeople: [ann]\n---\nText.\n")
	put("content/news/one/index.ar.md", "---\ntitle: واحد\ndate: 2024-08-13\nslug: الأول\n---\n")
	put("content/people/ann.md", "---\nsee: https://x.example/\n---\n# en\n- Ann {slug=ann-other}\n")
	for _, p := range []string{two, tre, "static/paper.pdf"} {
		if err := os.Remove(filepath.Join(dir, p)); err != nil {
			t.Fatal(err)
		}
	}
	put("content/news/third.en.md", "---\ntitle: Three & more\ndate: 2024-08-11\n---\n")
	check(one+":1:1: warning: this page was at /en/news/one/ and is at /en/news/uno/ now; nothing leads there from its old address [address/gone]\n    hint: write aliases: [/en/news/one/]",
		"index.ar.md:1:1: warning: this page was at /ar/news/واحد/ and is at /ar/news/الأول/ now",
		"index.ar.md:1:1: warning: this page was at /qadim/",
		"people/ann.md:1:1: warning: this page was at /en/people/ann/ and is at /en/people/ann-other/ now",
		two+": warning: there is nothing at /en/news/two/ any more",
		"content/news/third.en.md:1:1: warning: there is nothing at /en/news/tre/ any more, and this story has the same title",
		"static/paper.pdf: warning: there is nothing at /paper.pdf any more")
	// A build says what it is about to forget, and only of pages that moved.
	status, _, errOut := run(t, "build", "-C", dir)
	if status != 0 || strings.Count(errOut, "[address/gone]") != 4 || strings.Contains(errOut, "/en/news/two/") {
		t.Errorf("build: status %d:\n%s", status, errOut)
	}
	if status, _, errOut := run(t, "build", "-C", dir); status != 0 || strings.Contains(errOut, "address/gone") {
		t.Errorf("the second build: %s", errOut)
	}
	if status, _, errOut := run(t, "check", "--fix", "--against", deployed, "-C", dir); status != 0 || !strings.Contains(errOut, "3 places mended") || strings.Contains(errOut, "frontmatter/") {
		t.Errorf("--fix: status %d: %s", status, errOut)
	}
	check("/en/news/two/", "/en/news/tre/", "/paper.pdf")
	if got, want := get(one), "---\ntitle: One\ndate: 2024-08-13\nslug: uno\npeople: [ann]\naliases: [/en/news/one/]\n---\nText.\n"; got != want {
		t.Errorf("the story is %q", got)
	}
	if got, want := get("content/news/one/index.ar.md"), "---\ntitle: واحد\ndate: 2024-08-13\nslug: الأول\naliases: [/ar/news/واحد/, /qadim/]\n---\n"; got != want {
		t.Errorf("the story is %q", got)
	}
	// Another story takes the address.
	put(one, "---\ntitle: One\ndate: 2024-08-13\nslug: uno\n---\n")
	put("content/news/thief.en.md", "---\ntitle: Another\ndate: 2024-08-10\nslug: one\n---\n")
	if _, _, errOut := run(t, "check", "--against", deployed, "-C", dir); !strings.Contains(errOut, "now it shows content/news/thief.en.md, and this is at /en/news/uno/") {
		t.Errorf("an address that was taken over: %s", errOut)
	}
}

func TestABuildThatMovesVeryManyPagesNamesTheFirst(t *testing.T) {
	dir, put, get := newSite(t)
	for i := range 30 {
		put(fmt.Sprintf("content/news/s%d.en.md", i), "---\ntitle: T\ndate: 2024-08-13\n---\n")
	}
	run(t, "build", "-C", dir)
	put("lontar.yaml", get("lontar.yaml")+"permalink: /:year/:slug/\n")
	before := filepath.Join(t.TempDir(), "before")
	if err := os.CopyFS(before, os.DirFS(filepath.Join(dir, "build"))); err != nil {
		t.Fatal(err)
	}
	// The story a new site has moves too.
	if _, _, errOut := run(t, "build", "-C", dir); strings.Count(errOut, "[address/gone]") != 21 || !strings.Contains(errOut, "lontar.yaml: warning: 11 more pages") {
		t.Errorf("the build says %s", errOut)
	}
	if _, _, errOut := run(t, "check", "--against", before, "--fix", "-C", dir); !strings.Contains(errOut, "31 places mended") || strings.Contains(errOut, "address/gone") {
		t.Errorf("the check says %s", errOut)
	}
}

// A build of an earlier Lontar names no sources.
func TestABuildThatDoesNotSayWhatItWasMadeOfIsUnderstood(t *testing.T) {
	dir, put, _ := newSite(t)
	put("content/news/one.en.md", "---\ntitle: One\ndate: 2024-08-13\n---\n")
	run(t, "build", "-C", dir)
	manifest := filepath.Join(dir, "build/.lontar-manifest")
	b, err := os.ReadFile(manifest)
	if err != nil {
		t.Fatal(err)
	}
	var old bytes.Buffer
	for line := range strings.Lines(string(b)) {
		p, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
		old.WriteString(p + "\n")
	}
	if err := os.WriteFile(manifest, old.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	put("content/news/one.en.md", "---\ntitle: One\ndate: 2024-08-13\nslug: uno\n---\n")
	if _, _, errOut := run(t, "check", "--against", filepath.Join(dir, "build"), "-C", dir); !strings.Contains(errOut, "content/news/one.en.md:1:1: warning: there is nothing at /en/news/one/ any more, and this story has the same title") {
		t.Error(errOut)
	}
	if status, out, errOut := run(t, "build", "-C", dir); status != 0 || !strings.Contains(out, "1 removed") {
		t.Errorf("a build over it: status %d: %s%s", status, out, errOut)
	}
}

func TestAFolderThatIsNoBuildIsSaidToBeNone(t *testing.T) {
	dir, _, _ := newSite(t)
	for folder, says := range map[string]string{t.TempDir(): "this is no build of Lontar", filepath.Join(dir, "nowhere"): "nowhere"} {
		if status, _, errOut := run(t, "check", "--against", folder, "-C", dir); status != 3 || !strings.Contains(errOut, says) {
			t.Errorf("%s: status %d: %s", folder, status, errOut)
		}
	}
}

// The commands of the page on addresses are run one after the other.
func TestCommandsOfTheManualOfAddressesWork(t *testing.T) {
	manual, err := os.ReadFile("../../docs/addresses.md")
	if err != nil {
		t.Fatal(err)
	}
	theme, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir, put, _ := newSite(t)
	put("content/news/2024/my-story/index.ar.md", "---\ntitle: قصة عن الموارد\ndate: 2024-08-13\nslug: قصتي\naliases: [/2019/03/old-name.html, /ar/old-name/, old-name]\n---\n")
	put("lontar.yaml", "title: T\npermalink: /:section/:slug/\nredirects: [nginx]\nsections:\n  news: {permalink: /:year/:month/:slug/}\n")
	if status, _, e := run(t, "build", "-C", dir); status != 0 || strings.Contains(e, "warning") {
		t.Fatal(e)
	}
	t.Chdir(dir)
	commands := regexp.MustCompile(`(?m)^    go run \. (.*)$`).FindAllStringSubmatch(string(manual), -1)
	for _, m := range commands {
		var out, errOut bytes.Buffer
		if status := Main(strings.Fields(m[1]), &out, &errOut, os.DirFS(theme)); status != 0 {
			t.Errorf("lontar %s: status %d: %s%s", m[1], status, &out, &errOut)
		}
	}
	page, err := os.ReadFile("build/ar/2024/08/قصتي/index.html")
	if err != nil || len(commands) != 3 || !strings.Contains(string(page), `href="../../../../ar/index.html"`) {
		t.Errorf("after %d commands: %v %s", len(commands), err, page)
	}
	for _, old := range []string{"2019/03/old-name.html", "ar/old-name/index.html", "ar/2024/08/old-name/index.html", "redirects.nginx.conf"} {
		if _, err := os.Stat(filepath.Join("build", old)); err != nil {
			t.Error(err)
		}
	}
}
