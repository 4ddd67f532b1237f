package cli

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func listSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"lontar.yaml":                   "title: T\nbaseURL: https://x.example/\nlanguages: [en, id]\n",
		"content/news/a/index.en.md":    "---\ntitle: =HYPERLINK(A1)\ndate: 2024-08-13\nbyline: [{name: \"Ann, B.\"}, {name: Ed, role: editor}]\ntopics: [law, Chips]\npeople: [\"+1\"]\nsource: {publisher: The Wire, url: https://wire.example/1}\n---\nA.\n",
		"content/news/a/index.id.md":    "---\ntitle: \"Satu,\\n“dua”\"\ndate: 2024-08-14\ntranslation: {from: en, method: machine, by: Mesin, reviewed: 2024-08-15}\ncorrections: [{date: 2024-08-15, text: x}]\n---\nA.\n",
		"content/opinion/b/index.en.md": "---\ntitle: Two\ndate: 2024-08-12T23:00:00+07:00\ntopics: [law]\n---\nB.\n",
		"content/opinion/c/index.en.md": "---\ntitle: ＝SUM(1)\n---\nC.\n",
		"content/opinion/d/index.en.md": "---\ntitle: Four\ndraft: true\ndate: 2024-08-20\n---\nD.\n",
	} {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestListPicksEditions(t *testing.T) {
	dir := listSite(t)
	for args, want := range map[string]string{
		"":                                      "news/a id, news/a en, opinion/b en, opinion/c en",
		"--drafts":                              "opinion/d en, news/a id, news/a en, opinion/b en, opinion/c en",
		"--lang id":                             "news/a id",
		"--section opinion":                     "opinion/b en, opinion/c en",
		"--topic law":                           "news/a en, opinion/b en",
		"--topic chips":                         "news/a en",
		"--person 1":                            "news/a en",
		"--source the-wire":                     "news/a en",
		"--since 2024-08-13":                    "news/a id, news/a en",
		"--until 2024-08-12":                    "opinion/b en",
		"--since 2024-08-12 --until 2024-08-13": "news/a en, opinion/b en",
		"--topic law --section opinion":         "opinion/b en",
		"--topic chips --section opinion":       "",
	} {
		status, out, errOut := run(t, append([]string{"list", "--format", "json", "-C", dir}, strings.Fields(args)...)...)
		var rows []listed
		if err := json.Unmarshal([]byte(out), &rows); err != nil || status != 0 || rows == nil {
			t.Errorf("list %s: status %d, %v: %s%s", args, status, err, out, errOut)
		}
		var got []string
		for _, r := range rows {
			got = append(got, r.Story+" "+r.Lang)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("list %s: %v, want %s", args, got, want)
		}
	}
	for args, says := range map[string]string{
		"--lang fr":         "the site has no language",
		"--topic lwa":       `did you mean "law"?`,
		"--section opinoin": `did you mean "opinion"?`,
		"--format xml":      "table, csv, json",
		"--since yesterday": "yesterday",
		"--sectoin news":    `did you mean "--section"?`,
	} {
		if status, _, errOut := run(t, append([]string{"list", "-C", dir}, strings.Fields(args)...)...); status != misused || !strings.Contains(errOut, says) {
			t.Errorf("list %s: status %d: %s", args, status, errOut)
		}
	}
}

func TestListSaysTheSameInEveryFormat(t *testing.T) {
	dir := listSite(t)
	_, asJSON, _ := run(t, "list", "--format", "json", "-C", dir)
	_, asCSV, _ := run(t, "list", "--format", "csv", "-C", dir)
	_, asTable, _ := run(t, "list", "-C", dir)
	var rows []map[string]any
	if err := json.Unmarshal([]byte(asJSON), &rows); err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(strings.NewReader(asCSV)).ReadAll()
	if err != nil || len(cells) != len(rows)+1 || len(strings.Split(strings.TrimSpace(asTable), "\n")) != len(rows)+1 {
		t.Fatalf("%v: %d rows of JSON, %d of CSV, a table of\n%s", err, len(rows), len(cells), asTable)
	}
	var tags []string
	for f := range reflect.TypeFor[listed]().Fields() {
		tags = append(tags, f.Tag.Get("json"))
	}
	if !slices.Equal(cells[0], listColumns) || !slices.Equal(tags, listColumns) {
		t.Errorf("columns of CSV %v, of JSON %v", cells[0], tags)
	}
	column := func(row int, name string) string { return cells[row+1][slices.Index(listColumns, name)] }
	for _, c := range []struct {
		row        int
		name, want string
	}{
		{0, "title", "Satu,\n“dua”"}, {0, "from", "en"}, {0, "method", "machine"}, {0, "by", "Mesin"}, {0, "reviewed", "2024-08-15"}, {0, "corrections", "1"},
		{1, "title", "'=HYPERLINK(A1)"}, {1, "byline", "Ann, B. (author); Ed (editor)"}, {1, "topics", "law; chips"}, {1, "people", "1"}, {1, "publisher", "The Wire"},
		{1, "source", "https://wire.example/1"}, {1, "address", "https://x.example/en/news/a/"}, {1, "file", "content/news/a/index.en.md"}, {1, "draft", "false"},
		{3, "title", "'＝SUM(1)"}, {3, "date", ""},
	} {
		if got := column(c.row, c.name); got != c.want {
			t.Errorf("row %d: %s is %q, want %q", c.row, c.name, got, c.want)
		}
	}
	if rows[1]["title"] != "=HYPERLINK(A1)" || rows[3]["places"] == nil {
		t.Errorf("JSON is %v", rows)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	for cell, want := range map[string]string{"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1", "＋1": "'＋1", "a=1": "a=1", "": "", "'=1": "'=1", "–1": "–1"} {
		if got := harmless(cell); got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
	}
}

// What docs/citing.md shows works: its commands on the archive of this
// repository, its front matter and settings on a site of their own.
func TestTheManualOfCitingShowsWhatWorks(t *testing.T) {
	b, err := os.ReadFile("../../docs/citing.md")
	if err != nil {
		t.Fatal(err)
	}
	manual := string(b)
	commands := 0
	for line := range strings.Lines(manual) {
		if args, ok := strings.CutPrefix(strings.TrimSpace(line), "go run . "); ok {
			commands++
			if status, out, errOut := run(t, append(strings.Fields(args), "-C", "../..")...); status != clean || strings.Count(out, "\n") < 3 {
				t.Errorf("%s: status %d: %s%s", args, status, out, errOut)
			}
		}
	}
	if commands < 3 || !strings.Contains(strings.Join(strings.Fields(manual), " "), strings.Join(listColumns, ", ")) {
		t.Errorf("%d commands, or not all columns in their order", commands)
	}
	block := func(first string) string {
		var out strings.Builder
		in := false
		for line := range strings.Lines(manual) {
			in = strings.HasPrefix(line, "    "+first) || in && strings.HasPrefix(line, "    ")
			if in {
				out.WriteString(line[4:])
			}
		}
		return out.String()
	}
	dir := listSite(t)
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("lontar.yaml", "title: T\nbaseURL: https://x.example/\nlanguages: [en, id]\n"+block("require:"))
	if err := os.MkdirAll(filepath.Join(dir, "content/pages"), 0o755); err != nil {
		t.Fatal(err)
	}
	write("content/pages/about.en.md", "---\ntitle: About\n---\nUs.\n") // it is asked for nothing
	write("content/news/a/index.id.md", "---\ntitle: Satu\n"+block("byline:")+"---\nA.\n")
	_, _, errOut := run(t, "check", "-C", dir)
	for _, want := range []string{"index.en.md:1:1: error: there is no source.archived", "index.id.md:1:1: error: there is no date", "index.id.md:1:1: error: there is no image.alt"} {
		if !strings.Contains(errOut, want) {
			t.Errorf("no %q in\n%s", want, errOut)
		}
	}
	if strings.Contains(errOut, "unknown") || strings.Contains(errOut, "about.en.md") || strings.Contains(errOut, "no translation.by") || strings.Contains(errOut, "no source.") && strings.Contains(errOut, "id.md:1:1: error: there is no source") {
		t.Error(errOut)
	}
}
