// The host of everything the preview shows. It stands after <body>, in a tree
// of its own, so that the site's styles do not reach it and its own reach
// nothing else.
const host = document.createElement("lontar-preview");
host.lang = "en";
host.dir = "ltr";
const shadow = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
shadow.adoptedStyleSheets = [sheet];

const el = (name, attributes, ...children) => {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
    else if (value === true) e.setAttribute(key, "");
    else if (value !== false && value != null) e.setAttribute(key, value);
  }
  e.append(...children.filter(c => c != null && c !== false));
  return e;
};

const some = (n, one, many) => n + " " + (n === 1 ? one : many);

// visible shows characters that would reorder or hide what stands around them.
const visible = text => text.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g,
  c => c === "\t" ? " " : "<U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + ">");

const say = text => { overlay.live.textContent = text; };

const openFile = async place => {
  try {
    const answer = await fetch("/_lontar/open", { method: "POST", headers: { "X-Lontar-Token": page.token }, body: JSON.stringify(place) });
    if (!answer.ok) { say(await answer.text()); overlay.told.textContent = overlay.live.textContent; return; }
    const { link } = await answer.json();
    overlay.told.textContent = "";
    if (link) location.href = link;
    else say("opened " + place.path);
  } catch {
    say("the preview does not answer");
  }
};

const placeButton = (p, text, label) => el("button", { type: "button", class: "place", title: "open in the editor", "aria-label": label, onclick: () => openFile({ path: p.path, line: p.line || 1, col: p.col || 1 }) }, text);

const quote = p => {
  if (!p.text) return null;
  const line = [...p.text.replace(/[\r\n]+$/, "")];
  const from = Math.min(Math.max(0, (p.col || 1) - 1), line.length), to = Math.min(Math.max(from + 1, (p.end || 0) - 1), line.length);
  const before = line.slice(Math.max(0, from - 60), from), after = line.slice(to, to + 80);
  return el("pre", { dir: "auto", tabindex: "0", "aria-label": "line " + p.line }, el("code", {},
    (from > 60 ? "…" : "") + visible(before.join("")), el("mark", {}, visible(line.slice(from, to).join("")) || " "), visible(after.join("")) + (to + 80 < line.length ? "…" : "")));
};

const problem = p => el("li", { class: p.severity },
  el("p", {}, el("span", { class: "severity" }, p.severity), " ", placeButton(p, p.path + (p.line ? ":" + p.line + (p.col ? ":" + p.col : "") : "")), " ", el("code", { class: "code" }, p.code)),
  el("p", { class: "message" }, el("bdi", {}, visible(p.message))), quote(p),
  p.hint && el("p", { class: "hint" }, "hint: ", el("bdi", {}, visible(p.hint))));

const overlay = {
  live: el("p", { class: "sr", role: "status", "aria-live": "polite" }),
  told: el("p", { class: "told" }),
  errors: [], said: "", lost: null, kept: false, folded: false,

  begin() {
    this.title = el("h2", { id: "title" });
    this.list = el("ol", {});
    this.notice = el("div", { class: "gone" });
    this.box = el("section", { id: "overlay", "aria-labelledby": "title", tabindex: "-1", hidden: true },
      el("header", {}, this.title, el("button", { type: "button", class: "fold", "aria-label": "fold the problems away", title: "Escape", onclick: () => this.fold(true) }, "×")),
      this.notice, this.list, this.told);
    this.chip = el("button", { type: "button", id: "unfold", hidden: true, onclick: () => this.fold(false) });
    shadow.append(this.box, this.chip, this.live);
    document.documentElement.append(host);
    addEventListener("keydown", e => {
      if (e.key !== "Escape" || e.defaultPrevented || this.box.hidden) return;
      // A card of the page has the first claim, unless the focus is here.
      if (document.activeElement !== host && document.querySelector(".card, dialog[open], :popover-open")) return;
      this.fold(true);
    }, true);
  },

  problems({ errors = [], counts }) {
    const said = JSON.stringify(errors), before = this.errors.length;
    this.errors = errors;
    this.counts = counts;
    if (said !== this.said) this.folded = false;
    this.said = said;
    this.list.replaceChildren(...errors.map(problem));
    if (counts.errors > errors.length) this.list.append(el("li", {}, "and " + some(counts.errors - errors.length, "more", "more")));
    if (errors.length) say(some(counts.errors, "error", "errors") + ". " + errors[0].path + ": " + errors[0].message);
    else if (before) say("mended");
    this.show();
  },

  gone(m) {
    if (!m && !this.lost) return;
    if (m && JSON.stringify(m) !== JSON.stringify(this.lost)) this.folded = false;
    this.lost = m;
    this.notice.replaceChildren();
    if (m) {
      const link = m.to && el("a", { href: m.to }, el("bdi", {}, m.title || decodeURI(m.to)));
      this.notice.append(el("p", {}, "This page was deleted or renamed; what you see is its last form."),
        link ? el("p", {}, "It went to ", link) : el("p", {}, el("a", { href: m.home }, "To the front page")));
      say("this page is gone" + (m.to ? "; it went to " + (m.title || m.to) : ""));
    }
    this.show();
  },

  // keep says whether the page cannot be made now and stands as it was.
  keep(kept) {
    this.kept = kept;
    this.show();
  },

  show() {
    const any = this.errors.length > 0 || !!this.lost;
    const what = this.errors.length ? some(this.counts.errors, "error", "errors") : "page gone";
    this.title.textContent = !this.errors.length ? "This page is gone" : this.kept ? what + " · this page is as it could last be made" : what;
    this.chip.textContent = what;
    this.chip.setAttribute("aria-label", what + ": show");
    if (!any) this.told.textContent = "";
    const had = shadow.activeElement && this.box.contains(shadow.activeElement);
    this.box.hidden = !any || this.folded;
    this.chip.hidden = !any || !this.folded;
    if (had && this.box.hidden) (this.chip.hidden ? null : this.chip)?.focus();
  },

  fold(folded) {
    this.folded = folded;
    this.show();
    if (!folded) this.box.focus();
  },
};
