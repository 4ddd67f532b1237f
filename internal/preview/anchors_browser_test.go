package preview

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestChangingTheLanguageKeepsTheSection(t *testing.T) {
	ctx := browser(t)
	dir := smallSite(t)
	long := strings.Repeat("\n\nWords.", 60)
	put(t, dir, "content/news/2024/long/index.en.md", "---\ntitle: Long\n---\n\n## One"+long+"\n\n## Two"+long+"\n\n### Under two"+long+"\n\n## Three {#three}"+long)
	put(t, dir, "content/news/2024/long/index.ar.md", "---\ntitle: طويل\ntranslation: {from: en}\n---\n\n## واحد"+long+"\n\n## اثنان"+long+"\n\n### تحت اثنين"+long+"\n\n## ثلاثة"+long)
	srv := httptest.NewServer(open(t, dir))
	defer srv.Close()
	for _, c := range []struct{ from, to, heading, hash, arrives string }{
		{"en", "ar", "two", "#s-2", "اثنان"},
		{"en", "ar", "under-two", "#s-2.1", "تحت-اثنين"},
		{"en", "ar", "three", "#three", "ثلاثة"},
		{"ar", "en", "تحت-اثنين", "#s-2.1", "under-two"},
		{"ar", "en", "ثلاثة", "#three", "three"},
		{"en", "ar", "", "", ""},
	} {
		visit(t, ctx, srv.URL+"/"+c.from+"/news/2024/long/")
		until(t, ctx, `document.readyState === "complete"`)
		if c.heading != "" {
			eval[bool](t, ctx, `(document.getElementById("`+c.heading+`").scrollIntoView({behavior: "instant"}), true)`)
		}
		eval[bool](t, ctx, `(document.querySelector('nav.languages a[hreflang="`+c.to+`"]').click(), true)`)
		until(t, ctx, `location.pathname.startsWith("/`+c.to+`/") && document.readyState === "complete"`)
		if got := eval[string](t, ctx, `decodeURIComponent(location.hash)`); got != c.hash {
			t.Errorf("%s to %s from %q: at %q, want %q", c.from, c.to, c.heading, got, c.hash)
		}
		if c.arrives != "" {
			until(t, ctx, `Math.abs(document.getElementById("`+c.arrives+`").getBoundingClientRect().top) < 60`)
		}
	}
}

// The languages stand at the head of the page: the section is the one that was
// read before scrolling back there.
func TestScrollingBackToTheLanguagesKeepsTheSection(t *testing.T) {
	ctx := browser(t)
	dir := smallSite(t)
	long := strings.Repeat("\n\nWords.", 60)
	put(t, dir, "content/news/2024/long/index.en.md", "---\ntitle: Long\n---\n\nFirst."+long+"\n\n## One"+long+"\n\n## Two"+long)
	put(t, dir, "content/news/2024/long/index.ar.md", "---\ntitle: طويل\ntranslation: {from: en}\n---\n\nأول."+long+"\n\n## واحد"+long+"\n\n## اثنان"+long)
	srv := httptest.NewServer(open(t, dir))
	defer srv.Close()
	visit(t, ctx, srv.URL+"/en/news/2024/long/")
	until(t, ctx, `document.readyState === "complete"`)
	eval[bool](t, ctx, `(document.getElementById("two").scrollIntoView({behavior: "instant"}), window.rest = new Promise(done => setTimeout(() => done(window.rests = true), 1500)), true)`)
	until(t, ctx, `window.rests === true`)
	eval[bool](t, ctx, `(scrollTo({top: 0, behavior: "instant"}), document.querySelector('nav.languages a[hreflang="ar"]').click(), true)`)
	until(t, ctx, `location.pathname.startsWith("/ar/") && document.readyState === "complete"`)
	if got := eval[string](t, ctx, `decodeURIComponent(location.hash)`); got != "#s-2" {
		t.Errorf("at %q, want #s-2", got)
	}
}
