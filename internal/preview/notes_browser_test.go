package preview

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// notedSite has notes in scripts of each direction: two in one line, so that
// the second has to give way, one further down, and one whose words are gone.
func notedSite(t *testing.T) string {
	dir := t.TempDir()
	put(t, dir, "lontar.yaml", "title: Small\nbaseURL: https://example.org/\ndefault: en\n")
	for lang, words := range map[string][3]string{
		"en": {"alpha", "gamma", "delta"}, "ar": {"محكمة", "قضاء", "حكمت"}, "he": {"בית", "משפט", "פסק"}, "ja": {"裁判所", "判決", "控訴"}, "mn-Mong": {"ᠮᠣᠩᠭᠣᠯ", "ᠬᠡᠯᠡ", "ᠪᠢᠴᠢᠭ"},
	} {
		put(t, dir, "content/news/2024/one/index."+lang+".md", "---\ntitle: "+words[0]+"\ndate: 2024-01-02\n---\n\n"+words[0]+" 1 "+words[1]+".\n\n"+strings.Repeat("2 3 4 5 6 7 8. ", 60)+words[2]+".\n")
		put(t, dir, "content/news/2024/one/notes."+lang+".md", "---\nby: Ann\n---\n> "+words[0]+"\n\n"+strings.Repeat("Words of a note. ", 20)+"\n\n> "+words[1]+"\n\nOf the same line.\n\n> "+words[2]+"\n\nFurther down.\n\n> what is gone from here\n\nAt the end.\n")
	}
	srv := httptest.NewServer(open(t, dir))
	t.Cleanup(srv.Close)
	return srv.URL
}

// box is where something is, in pixels of the page.
const boxes = `(() => { const box = e => { const r = e.getBoundingClientRect(); return {l: r.left, r: r.right, t: r.top + scrollY, b: r.bottom + scrollY}; };
	return [...document.querySelectorAll(".notes li:not(.unplaced)")].map(box).concat([...document.querySelectorAll(".noteref a")].map(box), [box(document.querySelector(".body"))]); })()`

func TestNotesStandBesideTheirWordsWhereThereIsAMargin(t *testing.T) {
	ctx := browser(t)
	url := notedSite(t)
	do(t, ctx, chromedp.EmulateViewport(1280, 900))
	for _, lang := range []string{"en", "ar", "he", "ja"} {
		visit(t, ctx, url+"/"+lang+"/news/2024/one/")
		all := eval[[]rect](t, ctx, boxes)
		if len(all) != 7 {
			t.Fatalf("%s: %d boxes", lang, len(all))
		}
		notes, refs, body := all[:3], all[3:6], all[6]
		for i, n := range notes {
			beside := n.L > body.R && n.R <= 1280
			if lang == "ar" || lang == "he" {
				beside = n.R < body.L && n.L >= 0
			}
			if !beside || n.T < refs[i].T-1 {
				t.Errorf("%s: note %d is at %v, its words at %v, the text at %v", lang, i+1, n, refs[i], body)
			}
			if i > 0 && n.T < notes[i-1].B {
				t.Errorf("%s: note %d overlaps the one before it", lang, i+1)
			}
		}
		if notes[0].T > refs[0].T+1 || notes[1].T > notes[0].B+24 {
			t.Errorf("%s: %v are not as near as they could be to %v", lang, notes, refs)
		}
		if !eval[bool](t, ctx, `(() => { const last = document.querySelector(".notes li.unplaced"); return getComputedStyle(last).position === "static" && last.getBoundingClientRect().top > document.querySelector(".body").getBoundingClientRect().bottom && document.querySelector(".notes h2").getBoundingClientRect().height > 10; })()`) {
			t.Errorf("%s: the note without a place does not stand at the end under its heading", lang)
		}
		media(t, ctx, "print")
		if print := eval[string](t, ctx, `[...document.querySelectorAll(".notes li")].map(e => getComputedStyle(e).position).join()`); print != "static,static,static,static" {
			t.Errorf("%s: printed notes are %s", lang, print)
		}
		media(t, ctx, "")
	}
}

func media(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name}); err != nil {
		t.Fatal(err)
	}
}

func TestNotesStandAtTheEndWhereThereIsNoMargin(t *testing.T) {
	ctx := browser(t)
	url := notedSite(t)
	for _, c := range []struct {
		lang  string
		width int64
	}{{"en", 360}, {"ar", 360}, {"ja", 1000}, {"mn-mong", 1280}} {
		do(t, ctx, chromedp.EmulateViewport(c.width, 800))
		visit(t, ctx, url+"/"+c.lang+"/news/2024/one/")
		all := eval[[]rect](t, ctx, boxes)
		for i, n := range all[:3] {
			after := n.T >= all[6].B && n.L >= 0 && n.R <= float64(c.width)
			if c.lang == "mn-mong" {
				after = n.L >= all[6].R
			}
			if !after || i > 0 && c.lang != "mn-mong" && n.T < all[i-1].B-1 {
				t.Errorf("%s at %d: note %d is at %v, the text at %v", c.lang, c.width, i+1, n, all[6])
			}
		}
		if wide := eval[float64](t, ctx, `document.documentElement.scrollWidth`); c.lang != "mn-mong" && wide > float64(c.width) {
			t.Errorf("%s at %d: the page is %v pixels wide", c.lang, c.width, wide)
		}
	}
}

func TestReferencesOfNotesLeadThereAndBack(t *testing.T) {
	ctx := browser(t)
	url := notedSite(t)
	do(t, ctx, chromedp.EmulateViewport(360, 640))
	visit(t, ctx, url+"/en/news/2024/one/")
	if got := eval[string](t, ctx, `(() => {
		const out = [];
		for (const ref of document.querySelectorAll("a[role=doc-noteref][id^=nref]")) {
			ref.focus();
			const note = document.querySelector(ref.hash), back = note.querySelector("a[role=doc-backlink]");
			out.push(document.activeElement === ref, ref.textContent === note.querySelector(".number").textContent, document.querySelector(back.hash) === ref, back.querySelector(".sr").textContent);
		}
		return out.join();
	})()`); got != strings.TrimSuffix(strings.Repeat("true,true,true,Back to the text,", 3), ",") {
		t.Errorf("got %s", got)
	}
}

// The mark of a note within a word leaves its letters joined: the word is as
// wide as without it.
func TestAMarkWithinAWordLeavesItsLettersJoined(t *testing.T) {
	ctx := browser(t)
	dir := t.TempDir()
	put(t, dir, "lontar.yaml", "title: Small\ndefault: ar\n")
	put(t, dir, "content/news/2024/one/index.ar.md", "---\ntitle: س\ndate: 2024-01-02\n---\n\nوالمستشفيات\n")
	put(t, dir, "content/news/2024/one/notes.ar.md", "> وال**مستشف**يات\n\nملاحظة.\n")
	srv := httptest.NewServer(open(t, dir))
	defer srv.Close()
	visit(t, ctx, srv.URL+"/ar/news/2024/one/")
	if got := eval[[]float64](t, ctx, `(() => {
		const p = document.querySelector(".body p"), width = () => { const r = document.createRange(); r.selectNodeContents(p); return r.getBoundingClientRect().width; };
		p.querySelector("sup").remove();
		const marks = p.querySelectorAll(".noted").length, marked = width();
		for (const m of p.querySelectorAll(".noted")) m.replaceWith(...m.childNodes);
		p.normalize();
		return [marks, marked, width()];
	})()`); got[0] != 1 || got[1]-got[2] > .5 || got[2]-got[1] > .5 {
		t.Errorf("%v mark makes the word %v pixels wide instead of %v", got[0], got[1], got[2])
	}
}
