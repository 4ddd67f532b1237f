// Scrolls two editions together by the addresses their headings share, and
// shows in the one where the reader of the other is.
(() => {
  "use strict";
  const frames = [...document.querySelectorAll("iframe")], together = document.querySelector("input[type=checkbox]");
  const blocks = "h1, h2, h3, h4, h5, h6, p, li, pre, figure, table, blockquote, dt, dd";
  for (const select of document.querySelectorAll("select")) {
    // An arrow key changes the value at once; the choice is made by Enter or by leaving.
    let keyed = false;
    const go = () => { if (!select.selectedOptions[0].defaultSelected) location.href = select.value; };
    select.addEventListener("keydown", e => { keyed = e.key !== "Enter"; if (e.key === "Enter") go(); });
    select.addEventListener("pointerdown", () => { keyed = false; });
    select.addEventListener("change", () => { if (!keyed) go(); });
    select.addEventListener("blur", go);
  }

  // Along the lines' progress: down, or to the right where lines run down.
  const axis = w => w.getComputedStyle(w.document.documentElement).writingMode.startsWith("vertical")
    ? { start: "left", end: "right", scrolled: w.scrollX, seen: w.innerWidth, whole: w.document.documentElement.scrollWidth }
    : { start: "top", end: "bottom", scrolled: w.scrollY, seen: w.innerHeight, whole: w.document.documentElement.scrollHeight };
  const begins = (w, e) => e.getBoundingClientRect()[axis(w).start] + axis(w).scrolled;
  const ends = (w, e) => e.getBoundingClientRect()[axis(w).end] + axis(w).scrolled;
  // places are the headings that have an address of their own, by it.
  const places = w => {
    const all = new Map();
    for (const h of w.document.querySelectorAll(".body :is(h1, h2, h3, h4, h5, h6)[id]")) all.set((h.querySelector(".anchor") || h).id, h);
    return all;
  };
  // rulers are the heights, on both sides, of what is the same: the beginning
  // of the page and of its text, shared headings, the end of the text and of the page.
  const rulers = (a, b) => {
    const theirs = places(b), points = [[0, 0]];
    const add = (x, y) => { const last = points[points.length - 1]; if (x > last[0] && y > last[1]) points.push([x, y]); };
    const body = [a, b].map(w => w.document.querySelector(".body"));
    if (body[0] && body[1]) add(begins(a, body[0]), begins(b, body[1]));
    for (const [id, h] of places(a)) if (theirs.has(id)) add(begins(a, h), begins(b, theirs.get(id)));
    if (body[0] && body[1]) add(ends(a, body[0]), ends(b, body[1]));
    add(axis(a).whole, axis(b).whole);
    return points;
  };
  const across = (points, y) => {
    let i = points.findIndex(p => p[0] > y);
    if (i < 1) i = points.length - 1;
    const [x0, y0] = points[i - 1], [x1, y1] = points[i];
    return y0 + (y - x0) / (x1 - x0) * (y1 - y0);
  };

  // part is the run of blocks between two headings that a block is in.
  const part = (w, block) => {
    const all = [...w.document.querySelectorAll(".body")].flatMap(b => [...b.querySelectorAll(blocks)]).filter(e => !e.querySelector(blocks));
    let start = all.indexOf(block);
    const at = start;
    while (start > 0 && !all[start].matches("[id]:is(h1, h2, h3, h4, h5, h6)")) start--;
    const heading = all[start];
    let end = at + 1;
    while (end < all.length && !all[end].matches("[id]:is(h1, h2, h3, h4, h5, h6)")) end++;
    return { id: heading?.matches("h1, h2, h3, h4, h5, h6") ? (heading.querySelector(".anchor") || heading).id : "", index: at - start, run: all.slice(start, end), all };
  };
  // same finds the block of the other side: of equal runs the one at the same
  // place, else the one as far down.
  const same = (from, to, block) => {
    const mine = part(from, block);
    if (mine.index < 0 || !mine.run.length) return null;
    const first = mine.id ? places(to).get(mine.id) : part(to, to.document.querySelector(".body")?.querySelector(blocks)).all[0];
    if (!first) return null;
    const theirs = part(to, first).run;
    const k = theirs.length === mine.run.length ? mine.index : Math.round(mine.index / Math.max(1, mine.run.length - 1) * (theirs.length - 1));
    return theirs[k];
  };
  const light = (w, block) => {
    w.CSS.highlights.delete("lontar-same");
    if (!block) return;
    const range = w.document.createRange();
    range.selectNodeContents(block);
    w.CSS.highlights.set("lontar-same", new w.Highlight(range));
  };
  const lightBoth = (i, block) => {
    const [from, to] = [frames[i].contentWindow, frames[1 - i].contentWindow];
    const there = block && same(from, to, block);
    light(from, there ? block : null);
    light(to, there);
  };

  let leader = -1, until = 0;
  const lead = i => { leader = i; until = Date.now() + 400; };
  const follow = i => {
    const a = frames[i].contentWindow, b = frames[1 - i].contentWindow;
    if (!together.checked || !a.document?.body || !b.document?.body) return;
    // What one side scrolls because the other does is not followed back.
    if (leader !== i && Date.now() < until) return;
    lead(i);
    const from = axis(a), to = axis(b), line = from.seen / 3;
    const last = from.scrolled + from.seen >= from.whole - 1;
    const there = from.scrolled <= 0 ? 0 : last ? to.whole : across(rulers(a, b), from.scrolled + line) - to.seen / 3;
    b.scrollTo({ [to.start]: there, behavior: "instant" });
    const box = a.document.querySelector(".body")?.getBoundingClientRect();
    if (box) {
      const e = [...a.document.querySelectorAll(".body :is(" + blocks + ")")].find(e => !e.querySelector(blocks) && e.getBoundingClientRect()[from.end] > line);
      lightBoth(i, e || null);
    }
  };

  const begin = i => {
    const w = frames[i].contentWindow;
    if (!w.document?.body || w.location.href === "about:blank") return;
    const rules = new w.CSSStyleSheet();
    rules.replaceSync("::highlight(lontar-same) { background-color: rgb(80 160 255 / .22); }");
    w.document.adoptedStyleSheets.push(rules);
    w.addEventListener("scroll", () => follow(i), { passive: true });
    for (const type of ["wheel", "pointerdown", "keydown", "touchstart"]) w.addEventListener(type, () => lead(i), { passive: true });
    w.document.addEventListener("pointerover", e => { const b = e.target.closest?.(".body :is(" + blocks + ")"); if (b && !b.querySelector(blocks)) lightBoth(i, b); });
    w.document.addEventListener("focusin", e => { const b = e.target.closest?.(".body :is(" + blocks + ")"); if (b && !b.querySelector(blocks)) lightBoth(i, b); });
    w.document.addEventListener("lontar:patched", () => { const l = leader < 0 ? 0 : leader; lead(l); follow(l); });
    // A link inside leads this side to another page; one to another edition of
    // the story is the same as choosing its language.
    w.document.addEventListener("click", e => {
      const a = e.target.closest?.("nav.languages a[hreflang]");
      if (!a) return;
      const option = [...document.querySelectorAll("select")[i].options].find(o => o.lang === a.hreflang);
      if (option) { e.preventDefault(); location.href = option.value; }
    }, true);
  };
  for (const i of [0, 1]) {
    frames[i].addEventListener("load", () => begin(i));
    if (frames[i].contentDocument?.readyState === "complete") begin(i);
  }
  together.addEventListener("change", () => { if (together.checked) follow(0); });
})();
