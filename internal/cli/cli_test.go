package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func run(t *testing.T, args ...string) (status int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	status = Main(args, &o, &e, os.DirFS("../.."))
	return status, o.String(), e.String()
}

func TestASiteFromNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my-archive")
	for _, step := range []struct {
		args   string
		status int
		says   string
	}{
		{"new site " + dir, 0, "lontar serve -C"},
		{"new site " + dir, 3, "nothing was changed"},
		{"build -C " + dir, 0, "written"},
		{"build -C " + dir, 0, " 0 written"},
		{"new story news/2024/my-story en -C " + dir, 0, "index.en.md"},
		{"new edition news/2024/my-story id -C " + dir, 0, "index.id.md"},
		{"new edition news/2024/none id -C " + dir, 3, "there is no story"},
		{"new story news/2024/x english -C " + dir, 2, `did you mean "en"?`},
		{"new concept equity en -C " + dir, 0, "equity.md"},
		{"check -C " + dir, 0, "diagnostics"},
		{"check --format json -C " + dir, 0, "["},
		{"explain frontmatter/date", 0, "2024-08-13"},
		{"explain frontmatter/dat", 2, `did you mean "frontmatter/date"?`},
		{"version", 0, "lontar"},
		{"--help", 0, "lontar serve"},
		{"biuld", 2, `did you mean "build"?`},
		{"build --nothing", 2, "unknown flag"},
		{"check --fixx", 2, `did you mean "--fix"?`},
		{"glossary exlain", 2, `did you mean "explain"?`},
		{"new stroy", 2, `did you mean "story"?`},
		{"build -C " + t.TempDir(), 3, "lontar new site"},
	} {
		status, out, errOut := run(t, strings.Fields(step.args)...)
		if status != step.status || !strings.Contains(out+errOut, step.says) {
			t.Errorf("lontar %s: status %d, want %d and %q; got\n%s%s", step.args, status, step.status, step.says, out, errOut)
		}
	}
}

func TestErrorsWriteNothing(t *testing.T) {
	dir := t.TempDir()
	if status, _, e := run(t, "new", "site", filepath.Join(dir, "s")); status != 0 {
		t.Fatal(e)
	}
	site := filepath.Join(dir, "s")
	run(t, "build", "-C", site)
	story := filepath.Join(site, "content/news/welcome/index.en.md")
	if err := os.WriteFile(story, []byte("---\ntitle: \"open\n---\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	status, _, errOut := run(t, "build", "-C", site)
	if status != 1 || !strings.Contains(errOut, "index.en.md:2:8: error:") || !strings.Contains(errOut, "nothing was written") {
		t.Errorf("status %d: %s", status, errOut)
	}
	if _, err := os.Stat(filepath.Join(site, "build/en/news/welcome/index.html")); err != nil {
		t.Error("the page of the last good build is gone")
	}
	run(t, "new", "site", filepath.Join(dir, "second"))
	site = filepath.Join(dir, "second")
	if err := os.MkdirAll(filepath.Join(site, "layouts"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(site, "layouts/404.html"), []byte("{{define \"main\"}}\n{{.Titel}}\n{{end}}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, errOut := run(t, "build", "-C", site); status != 1 || !strings.Contains(errOut, "layouts/404.html:2:3: error:") || !strings.Contains(errOut, "Titel") {
		t.Errorf("a layout that fails: status %d: %s", status, errOut)
	}
}

func TestCheckMendsWhatIsCertain(t *testing.T) {
	site := filepath.Join(t.TempDir(), "s")
	run(t, "new", "site", site)
	write := func(name, text string) {
		t.Helper()
		p := filepath.Join(site, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("content/glossary/valuation.md", "# id\n\n- valuasi\n- penilaian {status=deprecated near=\"OpenAI miliar\"}\n\nNilai.\n")
	story := "content/news/x/index.id.md"
	write(story, "---\ntitle: X\n---\n\nPenilaiannya naik setelah OpenAI.\n\nIa berkata, “penilaian OpenAI tinggi.”\n\n<!-- ignore term/deprecated: judul laporan -->\nPenilaian OpenAI 2024 adalah laporan.\n")
	status, out, errOut := run(t, "check", "-C", site)
	if status != 0 || !strings.Contains(errOut, story+":5:1: warning:") || !strings.Contains(errOut, "    ^^^^^^^^^^^^\n    hint: write \"Valuasinya\"") || strings.Count(errOut, "term/deprecated") != 1 {
		t.Errorf("status %d: %s%s", status, out, errOut)
	}
	for _, format := range []string{"json", "sarif", "github"} {
		_, out, _ := run(t, "check", "-C", site, "--format", format)
		if !strings.Contains(out, "term/deprecated") || !strings.Contains(out, "Valuasinya") {
			t.Errorf("%s: %s", format, out)
		}
	}
	if status, _, errOut := run(t, "check", "--fix", "-C", site); status != 0 || !strings.Contains(errOut, "1 place mended") || strings.Contains(errOut, "term/deprecated") {
		t.Errorf("status %d: %s", status, errOut)
	}
	b, err := os.ReadFile(filepath.Join(site, story))
	if err != nil || !strings.Contains(string(b), "\nValuasinya naik setelah") || !strings.Contains(string(b), "“penilaian OpenAI") || !strings.Contains(string(b), "\nPenilaian OpenAI 2024") {
		t.Errorf("after --fix: %v %s", err, b)
	}
	write(story, "---\ntitle: X\n---\n\n<!-- ignore term/deprecated -->\nPenilaian OpenAI.\n\n<!-- ignore link/brokn: why -->\nA.\n\n<!-- ignore link/broken: why -->\nB.\n")
	if _, _, errOut := run(t, "check", "-C", site); !strings.Contains(errOut, "check/no-reason") || !strings.Contains(errOut, "term/deprecated") || !strings.Contains(errOut, `did you mean "link/broken"?`) || !strings.Contains(errOut, "check/nothing-ignored") {
		t.Errorf("bad comments: %s", errOut)
	}
}

// The glossary of this archive goes out, comes into an empty site and goes out
// again as it was.
func TestTheGlossaryTravelsWithoutLoss(t *testing.T) {
	for _, format := range []string{"tbx", "csv"} {
		dir := t.TempDir()
		status, first, errOut := run(t, "glossary", "export", "--format", format, "-C", "../..")
		if status != 0 {
			t.Fatal(errOut)
		}
		file := filepath.Join(dir, "terms."+format)
		if err := os.WriteFile(file, []byte(first), 0o644); err != nil {
			t.Fatal(err)
		}
		site := filepath.Join(dir, "site")
		if err := os.MkdirAll(filepath.Join(site, "content"), 0o755); err != nil {
			t.Fatal(err)
		}
		settings, err := os.ReadFile("../../lontar.yaml")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(site, "lontar.yaml"), settings, 0o644); err != nil {
			t.Fatal(err)
		}
		if status, out, errOut := run(t, "glossary", "import", file, "-C", site); status != 0 || !strings.Contains(out, "16 concepts made, 0 left") {
			t.Fatalf("status %d: %s%s", status, out, errOut)
		}
		if _, second, _ := run(t, "glossary", "export", "--format", format, "-C", site); second != first {
			a, b := strings.Split(first, "\n"), strings.Split(second, "\n")
			for i := range min(len(a), len(b)) {
				if a[i] != b[i] {
					t.Errorf("%s, line %d:\n%s\n%s", format, i+1, a[i], b[i])
					break
				}
			}
		}
		if _, out, _ := run(t, "glossary", "import", file, "-C", site); !strings.Contains(out, "0 concepts made, 16 left") {
			t.Errorf("again: %s", out)
		}
	}
	for args, says := range map[string]string{
		"glossary export --format skos": "skos:ConceptScheme",
		"glossary export --format word": "--format is one of tbx, csv, skos",
		"glossary list --lang fi":       "arvostus",
		"glossary list --lang xx":       "the site has no language",
		"glossary coverage":             "16/16",
		"status":                        "all",
		"glossary explain nowhere.md:1": "no edition of this site",
		"glossary explain x":            "FILE:LINE",
		"glossary explain content/news/2024/musk-xai-resources/index.id.md:24": "valuasinya ← valuasi + -nya; concept valuation, status preferred; marked for readers",
	} {
		if _, out, errOut := run(t, append(strings.Fields(args), "-C", "../..")...); !strings.Contains(out+errOut, says) {
			t.Errorf("lontar %s: %s%s", args, out, errOut)
		}
	}
}

func TestAStoryThatHasExpiredIsLeftOut(t *testing.T) {
	site := filepath.Join(t.TempDir(), "s")
	run(t, "new", "site", site)
	story := filepath.Join(site, "content/news/brief/index.en.md")
	if err := os.MkdirAll(filepath.Dir(story), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(story, []byte("---\ntitle: Brief\ndate: 2024-01-01\nexpires: 2024-06-01\n---\n\nWords.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(site, "build/en/news/brief/index.html")
	for day, there := range map[string]bool{"2024-05-31": true, "2024-06-01": false} {
		if status, _, e := run(t, "build", "--at", day, "-C", site); status != 0 {
			t.Fatal(e)
		}
		if _, err := os.Stat(page); (err == nil) != there {
			t.Errorf("on %s: %v, want it there: %v", day, err, there)
		}
	}
	if status, _, _ := run(t, "build", "--at", "someday", "-C", site); status != 2 {
		t.Errorf("a day that is none: status %d", status)
	}
}

// Every command of the README is one the tests know.
func TestReadmeShowsOnlyCommandsThatExist(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`go run \. ([a-z]+)( [a-z]+)?`).FindAllStringSubmatch(string(b), -1) {
		args := []string{m[1], "--help"}
		if m[1] == "new" {
			args = []string{"new", strings.TrimSpace(m[2]), "--help"}
		}
		if status, out, _ := run(t, args...); status != 0 || !strings.Contains(out, "lontar "+m[1]) {
			t.Errorf("README shows %q: status %d", m[0], status)
		}
	}
}
