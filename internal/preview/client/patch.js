// What only the preview adds to a page it keeps out of the document: rules in
// adopted sheets, changed words as a highlight, the rest in a shadow tree.
const lights = new CSSStyleSheet(), still = new CSSStyleSheet();
still.replaceSync(":root { overflow-anchor: none; }");
still.disabled = true;
document.adoptedStyleSheets.push(lights, still);

// What the console said is gone after loading, so that is when it is said.
const reload = why => {
  try { sessionStorage.setItem("lontar-reload", why); } catch { console.info("lontar: full reload: " + why); }
  location.reload();
};
try {
  if (sessionStorage.getItem("lontar-reload")) console.info("lontar: full reload: " + sessionStorage.getItem("lontar-reload"));
  sessionStorage.removeItem("lontar-reload");
} catch { /* it was said before */ }

// A new sheet is there before the old one goes, so that the page never stands
// without.
const leaving = new WeakMap();
const swapSheet = (live, now, href) => {
  const next = document.importNode(now, true), olds = [live, ...(leaving.get(live) || [])];
  if (href) next.setAttribute("href", href);
  leaving.set(next, olds);
  served.delete(live);
  served.set(next, now);
  next.addEventListener("load", () => { for (const old of olds) old.remove(); }, { once: true });
  next.addEventListener("error", () => console.info("lontar: the style sheet " + next.href + " did not load; the one before stays"), { once: true });
  live.after(next);
  return next;
};

// hold remembers where the blocks in view are, and afterwards brings the first
// that is still there back to its place. Who reads the top of the page stays
// at the top.
const hold = () => {
  if (!scrollX && !scrollY) return () => {};
  const seen = [];
  for (const e of document.body.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li, pre, figure, table, blockquote, dt, dd, summary")) {
    const r = e.getBoundingClientRect();
    if (r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth && r.height) seen.push([e, r, r.top < 0 || r.left < 0]);
  }
  seen.sort((a, b) => a[2] - b[2]);
  still.disabled = false;
  return () => {
    const first = seen.find(([e]) => e.isConnected);
    if (first) {
      const r = first[0].getBoundingClientRect();
      const upright = getComputedStyle(document.documentElement).writingMode.startsWith("vertical");
      scrollBy({ top: upright ? 0 : r.top - first[1].top, left: upright ? r.left - first[1].left : 0, behavior: "instant" });
    }
    setTimeout(() => { still.disabled = true; }, 100);
  };
};

let lightTimer;
const shine = strength => lights.replaceSync(`::highlight(lontar-changed) { background-color: rgb(255 196 0 / ${strength}); }`);

// light shows what changed for a moment, without touching the document.
const light = lit => {
  if (!window.Highlight || !lit.length) return;
  const segments = window.Intl && Intl.Segmenter ? new Intl.Segmenter(document.documentElement.lang || undefined, { granularity: "word" }) : null;
  const ranges = [];
  for (const [node, from, to] of lit) {
    if (!node.isConnected || node.parentNode?.closest?.("head")) continue;
    const range = document.createRange();
    if (from === undefined) range.selectNodeContents(node);
    else {
      let a = from, b = Math.max(to, from);
      for (const s of segments ? segments.segment(node.data) : []) {
        if (s.index < from && s.index + s.segment.length > from) a = s.index;
        if (s.index < b && s.index + s.segment.length > b) b = s.index + s.segment.length;
      }
      range.setStart(node, a);
      range.setEnd(node, b);
    }
    ranges.push(range);
  }
  if (!ranges.length) return;
  CSS.highlights.set("lontar-changed", new Highlight(...ranges));
  clearTimeout(lightTimer);
  let strength = .45;
  shine(strength);
  const fade = () => {
    strength -= .05;
    if (strength <= .05) CSS.highlights.delete("lontar-changed");
    else { shine(strength); lightTimer = setTimeout(fade, 60); }
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  lightTimer = setTimeout(calm ? () => CSS.highlights.delete("lontar-changed") : fade, 1200);
};

// What cannot be changed in a page that runs: its scripts, its policies.
const fixed = root => [...root.querySelectorAll("script, meta[http-equiv], base")]
  .filter(e => e.localName !== "script" || !e.type || /module|javascript|importmap|speculationrules/.test(e.type)).map(e => e.outerHTML).join("\n");

const patch = html => {
  const now = new DOMParser().parseFromString(html, "text/html").documentElement;
  if (fixed(served.get(document.documentElement)) !== fixed(now)) { reload("a script or a policy of the page changed"); return; }
  const lit = [], held = hold();
  try {
    morph(document.documentElement, now, lit);
  } catch (e) {
    console.error(e);
    reload("the page could not be changed in place");
    return;
  }
  held();
  light(lit);
  document.dispatchEvent(new CustomEvent("lontar:patched"));
};

// Files that keep their name are asked for again under another query.
let asked = 0;
const again = (address, paths) => {
  const u = new URL(address, document.baseURI);
  if (u.origin !== location.origin || !paths.includes("*") && !paths.includes(decodeURIComponent(u.pathname))) return null;
  u.searchParams.set("lontar", ++asked);
  return u.href;
};

const refreshStyles = paths => {
  for (const l of document.querySelectorAll("link")) {
    const href = isSheet(l) && served.has(l) && again(l.href, paths);
    if (href) swapSheet(l, served.get(l), href);
  }
};

const refreshImages = paths => {
  for (const e of document.querySelectorAll("img, source, video, audio, image, input[type=image], link[rel~=icon]")) {
    for (const name of ["src", "href", "poster"]) {
      const href = e.hasAttribute(name) && again(e.getAttribute(name), paths);
      if (!href) continue;
      // Loaded first, so that the old one stands until the new one can.
      const ahead = new Image();
      ahead.onload = ahead.onerror = () => e.setAttribute(name, href);
      ahead.src = href;
    }
    if (e.hasAttribute("srcset")) {
      const set = e.getAttribute("srcset").split(/,\s+/).map(part => {
        const [address, ...size] = part.trim().split(/\s+/);
        return [again(address, paths) || address, ...size].join(" ");
      }).join(", ");
      if (set !== e.getAttribute("srcset")) e.setAttribute("srcset", set);
    }
  }
};
