package parse

import (
	"testing"

	"lontar/internal/diag"
)

func TestAliasesAreAddedWithoutTouchingTheRest(t *testing.T) {
	for before, want := range map[string]string{
		"---\ntitle: T\n---\nText\n":                                   "---\ntitle: T\naliases: [/en/a/, /en/ق/]\n---\nText\n",
		"---\r\ntitle: T\r\n---\r\nText\r\n":                           "---\r\ntitle: T\r\naliases: [/en/a/, /en/ق/]\r\n---\r\nText\r\n",
		"---\naliases: [/x/] \ntitle: T\n---\n":                        "---\naliases: [/x/, /en/a/, /en/ق/] \ntitle: T\n---\n",
		"---\naliases: []\n---\n":                                      "---\naliases: [/en/a/, /en/ق/]\n---\n",
		"---\naliases: /x/\n---\n":                                     "---\naliases: [/x/, /en/a/, /en/ق/]\n---\n",
		"---\nAliases:\n  - /x/ # why\n  - /y/\ntitle: T\n---\n":       "---\nAliases:\n  - /en/a/\n  - /en/ق/\n  - /x/ # why\n  - /y/\ntitle: T\n---\n",
		"---\naliases:\n- /x/\n---\n":                                  "---\naliases:\n- /en/a/\n- /en/ق/\n- /x/\n---\n",
		"---\ntitle: T\nbyline:\n  - name: A\n    role: editor\n---\n": "---\ntitle: T\nbyline:\n  - name: A\n    role: editor\naliases: [/en/a/, /en/ق/]\n---\n",
		"+++\ntitle = \"T\"\n[source]\nurl = \"x\"\n+++\n":             "+++\naliases = [\"/en/a/\", \"/en/ق/\"]\ntitle = \"T\"\n[source]\nurl = \"x\"\n+++\n",
		"+++\naliases = [\"/x/\"]\n+++\n":                              "+++\naliases = [\"/x/\", \"/en/a/\", \"/en/ق/\"]\n+++\n",
		"\xef\xbb\xbf---\ntitle: T\n---\n":                             "\xef\xbb\xbf---\ntitle: T\naliases: [/en/a/, /en/ق/]\n---\n",
		// What is not certain is left to the author.
		"Text without front matter":                 "",
		"---\ntitle: T\n":                           "",
		"---\naliases: [/x/,\n  /y/]\n---\n":        "",
		"---\naliases: [/x/] # old [ones]\n---\n":   "",
		"---\n{title: T}\n---\n":                    "",
		"---\ntitle: |\n  T\n\n---\nText\n":         "---\ntitle: |\n  T\n\naliases: [/en/a/, /en/ق/]\n---\nText\n",
		"---\naliases: \"/x/\"\n---\n":              "",
		"+++\naliases = [\n  \"/x/\",\n]\n+++\nT\n": "",
	} {
		fix, ok := AddAliases([]byte(before), []string{"/en/a/", "/en/ق/"})
		got := ""
		if ok {
			b, _ := diag.Apply([]byte(before), []diag.Diagnostic{{Fix: fix}})
			got = string(b)
		}
		if got != want {
			t.Errorf("%q\nbecomes %q\nwant    %q", before, got, want)
		}
	}
	if fix, ok := AddAliases([]byte("---\ntitle: T\n---\n"), []string{"/a, b/"}); !ok || fix.New != "aliases: [\"/a, b/\"]\n" {
		t.Errorf("an alias with a comma: %v %q", ok, fix.New)
	}
}

func FuzzAddAliases(f *testing.F) {
	f.Add("---\ntitle: T\naliases: [/x/]\n---\n")
	f.Add("+++\naliases = [\"/x/\"]\n+++\n")
	f.Add("---\naliases:\n  - /x/\n---\n")
	f.Fuzz(func(t *testing.T, s string) {
		fix, ok := AddAliases([]byte(s), []string{"/en/a/"})
		if !ok {
			return
		}
		if b, done := diag.Apply([]byte(s), []diag.Diagnostic{{Fix: fix}}); done != 1 || len(b) <= len(s) {
			t.Errorf("%q becomes %q", s, b)
		}
	})
}
