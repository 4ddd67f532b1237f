package permalink

import (
	"strings"
	"testing"
	"time"
)

func TestAPatternMakesAddressesInEveryScript(t *testing.T) {
	day := time.Date(2024, 8, 3, 23, 0, 0, 0, time.UTC)
	stories := map[string]Story{
		"id":      {Lang: "id", Folders: []string{"news", "2023"}, Name: "musk-xai", Slug: "musk-sumber-daya", Title: "Musk mengalihkan sumber daya", Date: day},
		"zh-hans": {Lang: "zh-hans", Folders: []string{"news", "2023"}, Name: "musk-xai", Title: "马斯克：“资源” 之争", Date: day},
		"ar":      {Lang: "ar", Folders: []string{"news", "2023"}, Name: "musk-xai", Slug: "ماسك-وموارد", Title: "ماسك: موارد", Date: day},
		"fa":      {Lang: "fa", Folders: []string{"news", "2023"}, Name: "musk-xai", Title: "می\u200cخواهد – آرام", Date: day},
		"about":   {Lang: "fi", Name: "tietoja", Title: "Tietoja!"},
	}
	for _, c := range []struct{ pattern, story, want string }{
		{Default, "id", "id/news/2023/musk-sumber-daya/"},
		{Default, "zh-hans", "zh-hans/news/2023/musk-xai/"},
		{Default, "about", "fi/tietoja/"},
		{"/:lang/:year/:month/:slug/", "id", "id/2024/08/musk-sumber-daya/"},
		{"/:year/:month/:day/:slug", "ar", "ar/2024/08/03/ماسك-وموارد/"},
		{":lang/:section/:slug", "ar", "ar/news/ماسك-وموارد/"},
		{"/:section/:title/", "zh-hans", "zh-hans/news/马斯克资源-之争/"},
		{"/:title/", "fa", "fa/می\u200cخواهد-آرام/"},
		{"/:section/:name/", "id", "id/news/musk-xai/"},
		{"/archive-of/:year-:month/:day_:name/", "id", "id/archive-of/2024-08/03_musk-xai/"},
		{"/:section/:title/", "about", "fi/tietoja/"},
		{"/:sections/x/:slug/", "id", "id/news/2023/x/musk-sumber-daya/"},
		{"/:slugOrContentBaseName/", "ar", "ar/ماسك-وموارد/"},
		{"/:contentbasename/", "ar", "ar/musk-xai/"},
		{"//nyheter//:slug//", "id", "id/nyheter/musk-sumber-daya/"},
		{"/新闻/:slug/", "zh-hans", "zh-hans/新闻/musk-xai/"},
	} {
		p, fault := Parse(c.pattern)
		if fault != nil {
			t.Errorf("%s: %+v", c.pattern, fault)
			continue
		}
		if got := p.Of(stories[c.story]); got != c.want {
			t.Errorf("%s of %s is %q, want %q", c.pattern, c.story, got, c.want)
		}
		if got := p.Dated(); got != (strings.Contains(c.pattern, ":year") || strings.Contains(c.pattern, ":day")) {
			t.Errorf("%s asks for a date: %v", c.pattern, got)
		}
	}
}

func TestAPatternThatCannotBeFollowedIsReportedAtItsPlace(t *testing.T) {
	for pattern, want := range map[string]struct {
		start, end int
		says       string
	}{
		"/:yaer/:slug/":         {1, 6, `did you mean ":year"?`},
		"/新/:x/":                {3, 5, "use :lang, :section"},
		"/:sections[1:]/:slug/": {1, 14, "unknown token"},
		"/:/:slug/":             {1, 2, "unknown token"},
		"/:year/:month/":        {0, 14, "one story from another"},
		"":                      {0, 0, "one story from another"},
		"/../:slug/":            {1, 3, "leave the site"},
		"/News/:slug/":          {1, 2, `write "news"`},
		"/a b/:slug/":           {2, 3, "' ' cannot stand"},
		"/a?b/:slug/":           {2, 3, "'?' cannot stand"},
		"/:slug.html":           {6, 11, "take .html out"},
		"/:section/:lang/:slug": {10, 15, "begin with /:lang/"},
		"/x-:lang/:slug":        {1, 8, "begin with /:lang/"},
		"/x:sections/:slug":     {1, 11, "between slashes"},
	} {
		_, f := Parse(pattern)
		if f == nil {
			t.Errorf("%q is taken", pattern)
		} else if f.Start != want.start || f.End != want.end || !strings.Contains(f.Message+f.Hint, want.says) {
			t.Errorf("%q: %+v, want %+v", pattern, *f, want)
		}
	}
}

func TestASegmentHoldsWhatEveryFileSystemTakes(t *testing.T) {
	for written, want := range map[string]string{
		"Musk & Tesla":               "musk-tesla",
		"a/b\\c":                     "a-b-c",
		"a--b":                       "a--b",
		"a - b — c–d":                "a-b-c-d",
		"..":                         "",
		"???":                        "",
		".hidden.":                   "hidden",
		"CON":                        "con_",
		"com9.md":                    "com9_.md",
		"com0":                       "com0",
		"console":                    "console",
		"Ёлка":                       "ёлка",
		"cafe\u0301":                 "café",
		"नमस्ते":                     "नमस्ते",
		"Straße":                     "straße",
		"x\u202ey\u0000":             "xy",
		strings.Repeat("あ", 100):     strings.Repeat("あ", 47),
		strings.Repeat("\u0301", 99): "",
	} {
		got := Segment(written)
		if got != want {
			t.Errorf("%q becomes %q, want %q", written, got, want)
		}
		if again := Segment(got); again != got {
			t.Errorf("%q becomes %q, and that %q", written, got, again)
		}
		if p := Path("en/" + written); written != "a/b\\c" && p != strings.TrimSuffix("en/"+want, "/")+"/" {
			t.Errorf("the path of %q is %q", written, p)
		}
	}
}

func FuzzSegment(f *testing.F) {
	for _, s := range []string{"a b", "CON.x", strings.Repeat("é", 80), "नमस्ते", "-.-", "\u200c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Segment(s)
		if len(got) > maxBytes+1 || strings.ContainsAny(got, "/\\ :*?\"<>|") || Segment(got) != got {
			t.Errorf("%q becomes %q, and that %q", s, got, Segment(got))
		}
		if p, fault := Parse(s); fault == nil {
			if at := p.Of(Story{Lang: "en", Name: "x"}); !strings.HasPrefix(at, "en/") || strings.Contains(at, "..") || strings.Contains(at, "//") {
				t.Errorf("%q gives %q", s, at)
			}
		}
	})
}
