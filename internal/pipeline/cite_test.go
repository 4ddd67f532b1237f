package pipeline

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestAStorySaysHowItIsCited(t *testing.T) {
	files := richSite(t, "citations: true\n")
	for p, want := range map[string][]string{
		"en/news/2024/x/index.html": {
			`<p class="citation"><bdi>Ann Other</bdi> and <bdi>Daily</bdi>, “<bdi>Ann &amp; co.</bdi>”, <bdi>The Daily</bdi>, <time datetime="2024-08-13">August 13, 2024</time>, <bdi dir="ltr">https://d.example/a/en/news/2024/x/</bdi></p>`,
			`<link rel="describedby" type="application/vnd.citationstyles.csl&#43;json" href="citation.json">`,
			`<link rel="describedby" type="application/x-bibtex" href="citation.bib">`,
			`<a href="citation.bib" type="application/x-bibtex">`,
		},
		// Nobody is named as its author.
		"ar/news/2024/x/index.html":   {`<p class="citation">«<bdi>آن</bdi>»، <bdi>اليومية</bdi>، `},
		"en/news/2024/x/citation.bib": {"author = {Other, Ann and {Daily}}", "title = {{Ann \\& co.}}", "url = {https://d.example/a/en/news/2024/x/}"},
		"id/news/2024/x/citation.bib": {"translator = {{Tri}}", "origtitle = {{Ann \\& co.}}", "note = {Terjemahan mesin"},
		"ar/news/2024/x/citation.bib": {"translator = {{Mu}}"},
	} {
		for _, w := range want {
			if !strings.Contains(files[p], w) {
				t.Errorf("%s has no\n%s in\n%s", p, w, files[p])
			}
		}
	}
	var items []struct {
		OriginalTitle string `json:"original-title"`
		Translator    []struct{ Literal string }
	}
	if err := json.Unmarshal([]byte(files["id/news/2024/x/citation.json"]), &items); err != nil || items[0].OriginalTitle != "Ann & co." || items[0].Translator[0].Literal != "Tri" {
		t.Errorf("%v: %+v", err, items)
	}
	if strings.Contains(files["ar/news/2024/x/citation.json"], "Engine 3") {
		t.Error("a machine is cited as a translator")
	}
	off := richSite(t, "")
	if _, ok := off["en/news/2024/x/citation.bib"]; ok || strings.Contains(off["en/news/2024/x/index.html"], "citation.bib") || !strings.Contains(off["en/news/2024/x/index.html"], `class="citation"`) {
		t.Error("a site that did not ask for files has them, or its stories do not say how they are cited")
	}
}

func TestAStorySaysAllThatIsKnownOfItsSources(t *testing.T) {
	files := richSite(t, "")
	const archived = "https://web.archive.org/web/20240813101112/https://wire.example/a?b=1&amp;c=2"
	for p, want := range map[string][]string{
		"en/news/2024/x/index.html": {
			`<a href="https://wire.example/a?b=1&amp;c=2" data-versionurl="` + archived + `" data-versiondate="2024-08-13"><bdi>A &#34;report&#34; &amp; more</bdi></a>&nbsp;· <bdi>The Wire</bdi>&nbsp;· Account: <bdi>@wire</bdi>&nbsp;· <time datetime="2024-08-12">`,
			`<a href="` + archived + `" data-originalurl="https://wire.example/a?b=1&amp;c=2" data-versiondate="2024-08-13">Archived copy</a>`,
			// Its address does not tell when it was copied: the day of the story.
			`<a href="https://court.example/1" data-versionurl="https://perma.cc/AB12" data-versiondate="2024-08-13">`,
			`<a href="https://perma.cc/AB12" data-originalurl="https://court.example/1" data-versiondate="2024-08-13">Archived copy</a>`,
			`<li><bdi>Agency</bdi></li>`,
			`Author</span> <bdi>Ann Other</bdi>`, `Photographer</span> <bdi>Ph</bdi>`, `<time datetime="2024-08-15">`, "It was 3.",
		},
		"id/news/2024/x/index.html": {`Akun: <bdi>@wire</bdi>&nbsp;· <time`, "Tri", `<time datetime="2024-08-16">`},
		// It was translated from Indonesian, and its source is in English.
		"ar/news/2024/x/index.html": {`الحساب: <bdi>@wire</bdi>&nbsp;· اللغة الأصلية: <bdi lang="en" dir="ltr">English</bdi>&nbsp;· <time`},
	} {
		for _, w := range want {
			if !strings.Contains(files[p], w) {
				t.Errorf("%s has no\n%s in\n%s", p, w, files[p])
			}
		}
	}
	if strings.Contains(files["en/news/2024/x/index.html"], "Original language: ") {
		t.Error("the source is in the language of the page")
	}
	for p, want := range map[string][]string{
		"en/atom.xml":  {"Ann Other", "Account: <bdi>@wire</bdi>", `href="` + archived + `"`, `href="https://perma.cc/AB12"`, "Agency", "It was 3.", "<strong>Photographer</strong> <bdi>Ph</bdi>", "<name>Ph</name>"},
		"id/rss.xml":   {`Akun: <bdi>@wire</bdi> · <time`, "Tri"},
		"ar/atom.xml":  {`الحساب: <bdi>@wire</bdi> · اللغة الأصلية: <bdi lang="en" dir="ltr">English</bdi> · <time`},
		"id/feed.json": {"Akun: <bdi>@wire</bdi>", `href=\"https://perma.cc/AB12\"`},
	} {
		for _, w := range want {
			if !strings.Contains(files[p], w) {
				t.Errorf("%s has no %s in\n%s", p, w, files[p])
			}
		}
	}
}
