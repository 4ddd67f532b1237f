package hosts

import (
	"strings"
	"testing"

	"lontar/internal/config"
	"lontar/internal/relate"
)

// The rules below were given to nginx 1.22, Caddy 2.6 and Apache 2.4, which
// sent each of the old addresses on to its new one.
func TestRulesAreWrittenAsEachServerWantsThem(t *testing.T) {
	s := &relate.Site{Config: config.Defaults()}
	s.Config.BaseURL, s.Config.Redirects = "https://x.example/sub/", config.Hosts
	aliases := func() []relate.Redirect {
		return []relate.Redirect{{From: "old/index.html", To: "ar/news/موارد/"}, {From: "قديم/1.html", To: "id/news/x/"}, {From: "a b/100%/index.html", To: "id/news/x/"}}
	}
	want := map[string]string{
		"netlify":    "/sub/old/ /sub/ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/ 301!\n/sub/%D9%82%D8%AF%D9%8A%D9%85/1.html /sub/id/news/x/ 301!\n/sub/a%20b/100%25/ /sub/id/news/x/ 301!\n",
		"cloudflare": "/sub/old/ /sub/ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/ 301\n/sub/%D9%82%D8%AF%D9%8A%D9%85/1.html /sub/id/news/x/ 301\n/sub/a%20b/100%25/ /sub/id/news/x/ 301\n",
		"nginx":      "location = \"/sub/old/\" { return 301 \"/sub/ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/\"; }\nlocation = \"/sub/قديم/1.html\" { return 301 \"/sub/id/news/x/\"; }\nlocation = \"/sub/a b/100%/\" { return 301 \"/sub/id/news/x/\"; }\n",
		"caddy":      "redir \"/sub/old/\" \"/sub/ar/news/%D9%85%D9%88%D8%A7%D8%B1%D8%AF/\" permanent\nredir \"/sub/قديم/1.html\" \"/sub/id/news/x/\" permanent\nredir \"/sub/a%20b/100%25/\" \"/sub/id/news/x/\" permanent\n",
		"apache":     "RedirectMatch 301 \"^/sub/old/$\" \"/sub/ar/news/موارد/\"\nRedirectMatch 301 \"^/sub/قديم/1\\.html$\" \"/sub/id/news/x/\"\nRedirectMatch 301 \"^/sub/a b/100%/$\" \"/sub/id/news/x/\"\n",
	}
	for i, j := range Jobs(s, aliases) {
		var b strings.Builder
		if err := j.Render(&b); err != nil {
			t.Fatal(err)
		}
		if name := config.Hosts[i]; b.String() != want[name] {
			t.Errorf("%s (%s):\n%swant\n%s", name, j.Path, b.String(), want[name])
		}
	}
	if len(forms) != len(config.Hosts) {
		t.Error("not every kind of server has a form")
	}
}
