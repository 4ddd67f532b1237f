// What only the editor wants to know of the page. Small: a strip in a corner
// that opens into a panel or shrinks to a dot, as it was left in this tab.
const memory = {
  get() { try { return sessionStorage.getItem("lontar-bar") || "strip"; } catch { return "strip"; } },
  set(v) { try { sessionStorage.setItem("lontar-bar", v); } catch { /* a browser without memory shows the strip */ } },
};

const states = {
  orphaned: ["∅", "what it was made from is missing"], stale: ["↻", "its original has changed"], unrecorded: ["?", "not recorded what it was made from"],
  machine: ["⚙", "machine translation"], unreviewed: ["◌", "not reviewed"], current: ["✓", "current"], original: ["●", "the original"], missing: ["–", "missing"],
};
const signs = list => {
  const some = list.filter(s => s !== "current" && (s !== "unreviewed" || !list.includes("machine")));
  return (some.length ? some : list).map(s => states[s]?.[0]).join("");
};
const meaning = list => list.map(s => states[s]?.[1]).join(", ");

const foreign = (text, lang, dir) => el("bdi", { lang, dir }, text);

const bar = {
  data: null, asking: null, compared: false,

  begin() {
    try { this.compared = !!window.frameElement && parent.location.pathname.startsWith("/_lontar/compare/"); } catch { /* framed by somebody else */ }
    if (this.compared) return;
    this.why = el("p", { id: "why", hidden: true });
    this.strip = el("div", { id: "strip" });
    this.panel = el("div", { id: "panel", tabindex: "-1" });
    this.toggle = el("button", { type: "button", id: "toggle", "aria-expanded": "false", "aria-controls": "panel", title: "Alt+Shift+L", onclick: () => this.set(this.state === "panel" ? "strip" : "panel") }, "Lontar");
    this.shrink = el("button", { type: "button", id: "shrink", onclick: () => this.set(this.state === "dot" ? "strip" : "dot") });
    this.box = el("aside", { id: "bar", "aria-label": "Lontar preview" }, this.why, this.panel, el("div", { id: "line" }, this.toggle, this.strip, this.shrink));
    shadow.append(this.box);
    this.set(memory.get());
    this.box.addEventListener("keydown", e => {
      if (e.key !== "Escape" || this.state !== "panel") return;
      e.stopPropagation();
      this.set("strip");
      this.toggle.focus();
    });
    addEventListener("keydown", e => {
      if (!e.altKey || !e.shiftKey || e.code !== "KeyL") return;
      e.preventDefault();
      this.set(this.state === "panel" ? "strip" : "panel");
      this.state === "panel" ? this.panel.focus() : this.toggle.focus();
    });
    for (const type of ["pointerover", "focusin"]) {
      document.addEventListener(type, e => {
        const term = e.composedPath()[0]?.closest?.("a.term");
        if (term) this.explain(term);
        else if (type === "pointerover" && !document.activeElement?.matches("a.term")) this.explain(null);
      });
    }
    for (const type of ["focusin", "scroll", "selectionchange", "resize"]) (type === "resize" ? window : document).addEventListener(type, () => this.dodge(), { passive: true });
    document.addEventListener("visibilitychange", () => { if (this.late && document.visibilityState === "visible") this.look(); });
    this.look();
  },

  set(state) {
    this.state = state;
    memory.set(state);
    this.box.className = state;
    this.panel.hidden = state !== "panel";
    this.strip.hidden = this.toggle.hidden = state === "dot";
    this.toggle.setAttribute("aria-expanded", String(state === "panel"));
    this.shrink.textContent = state === "dot" ? "L" : "×";
    this.shrink.setAttribute("aria-label", state === "dot" ? "show the bar of Lontar" : "shrink the bar of Lontar");
    if (state === "dot") this.why.hidden = true;
    this.dodge();
  },

  // dodge moves the bar to the other edge while it would cover what has the
  // focus.
  dodge() {
    if (!this.box) return;
    const e = document.activeElement;
    if (!e || e === host || e === document.body) { this.box.classList.remove("above"); return; }
    const r = e.getBoundingClientRect(), b = this.box.getBoundingClientRect();
    const height = b.height + 16;
    const covered = r.right > b.left && r.left < b.right && r.bottom > innerHeight - height && r.top < innerHeight;
    const coveredAbove = r.right > b.left && r.left < b.right && r.top < height && r.bottom > 0;
    this.box.classList.toggle("above", covered && !coveredAbove);
  },

  connected(yes) {
    if (!this.box) return;
    this.box.toggleAttribute("data-here", yes);
    if (!yes && !this.away) this.away = setTimeout(() => { this.box.setAttribute("data-away", ""); say("the preview does not answer; trying again"); }, 3000);
    if (yes) { clearTimeout(this.away); this.away = null; this.box.removeAttribute("data-away"); }
  },

  // look asks for the page's data, once for several changes in a row.
  look() {
    if (!this.box) return;
    this.late = document.visibilityState !== "visible";
    if (this.late) return;
    clearTimeout(this.asking);
    this.asking = setTimeout(async () => {
      try {
        const answer = await fetch("/_lontar/page.json?path=" + encodeURIComponent(at));
        if (!answer.ok) return;
        this.data = await answer.json();
        this.draw();
      } catch { /* the server is away; the next connection asks again */ }
    }, 50);
  },

  draw() {
    const d = this.data, s = d.story, warnings = d.problems.filter(p => p.severity === "warning").length;
    this.strip.replaceChildren();
    this.panel.replaceChildren();
    if (s?.draft) this.strip.append(el("strong", {}, "draft"));
    for (const [n, one, many, id] of [[warnings, "warning", "warnings", "problems"], [d.untranslated.list.length, "word untranslated", "words untranslated", "untranslated"]]) {
      if (n) this.strip.append(el("button", { type: "button", onclick: () => this.show(id) }, some(n, one, many)));
    }
    if (s) {
      this.strip.append(el("span", {}, this.length(s)));
      this.strip.append(el("ul", { class: "matrix", "aria-label": "languages" }, ...s.editions.map(e => {
        const label = e.lang + ": " + meaning(e.states) + (e.draft ? ", draft" : "");
        const inner = [el("span", { "aria-hidden": "true" }, e.lang + " " + signs(e.states) + (e.draft ? "✎" : "")), el("span", { class: "sr" }, label)];
        return el("li", { class: e.states[0], title: label }, e.href ? el("a", { href: e.href, "aria-current": e.here && "page" }, ...inner) : el("span", {}, ...inner));
      })));
    }
    this.section("files", "Files", el("ul", {}, ...d.files.map(f => el("li", {}, f.what + ": ", f.own ? placeButton(f, f.path) : el("span", { class: "quiet" }, f.path + " (comes with Lontar)")))));
    if (s) {
      const shown = s.editions.find(e => e.path === d.files[0].path);
      this.section("languages", "Languages", el("table", {}, el("tbody", {}, ...s.editions.map(e => el("tr", { class: e.states[0] },
        el("th", { scope: "row" }, foreign(e.name, e.lang, e.dir)), el("td", {}, signs(e.states) + " " + meaning(e.states) + (e.draft ? ", draft" : "")),
        el("td", {}, e.path ? placeButton(e, "edit", "edit " + e.path) : null),
        el("td", {}, e.href && e !== shown ? el("a", { href: "/_lontar/compare" + shown.href + "?with=" + encodeURIComponent(e.lang), "aria-label": "compare with " + e.lang }, "compare") : null))))));
      this.section("length", "Text", el("p", {}, this.length(s) + "; " + some(s.marks.length, "term is marked", "terms are marked") + (s.unmarked ? ", " + some(s.unmarked, "more is found", "more are found") : "")));
    }
    if (d.terms.length) this.section("terms", "Terms to look at", el("ol", { class: "list" }, ...d.terms.map(problem)));
    const rest = d.problems.filter(p => !p.code.startsWith("term/"));
    if (d.problems.length) this.section("problems", "On this page", rest.length ? el("ol", { class: "list" }, ...rest.map(problem)) : el("p", {}, "Only terms: see above."));
    if (d.untranslated.list.length) {
      this.section("untranslated", "Interface words that another language lends", el("p", {}, d.untranslated.own ? placeButton({ path: d.untranslated.file }, d.untranslated.file) : d.untranslated.file + " is not in this site"),
        el("ul", { class: "list" }, ...d.untranslated.list.map(w => el("li", {}, el("code", {}, w.key), " " + w.from + ": ", foreign(w.text, w.from, w.dir)))));
    }
    if (d.drafts.length) this.section("drafts", "Drafts", el("ul", { class: "list" }, ...d.drafts.map(l => el("li", {}, el("a", { href: l.href }, foreign(l.title, l.lang, l.dir)), " " + l.lang + " ", placeButton(l, "edit", "edit " + l.path)))));
    this.dodge();
  },

  section(id, title, ...children) {
    this.panel.append(el("section", { id, "aria-label": title, tabindex: "-1" }, el("h2", {}, title), ...children));
  },

  show(id) {
    this.set("panel");
    const section = shadow.getElementById(id);
    section?.scrollIntoView({ block: "start" });
    section?.focus();
  },

  length: s => [s.words && some(s.words, "word", "words"), s.characters && some(s.characters, "character", "characters"), s.minutes + " min"].filter(Boolean).join(" · "),

  // explain says why a term is marked.
  explain(term) {
    const marks = this.data?.story?.marks;
    const m = term && marks && this.state !== "dot" ? marks.find(m => m.id === term.id) : null;
    this.why.hidden = !m;
    if (!m) return;
    const own = text => foreign(text, m.lang, m.dir);
    const how = m.parts.filter(p => p.before || p.ending).map(p => [p.before && [own(p.before), " before "], own(p.word), p.ending && [" with the ending ", own(p.ending)]].flat(2).filter(Boolean));
    this.why.replaceChildren(own(m.form), m.form === m.term ? " is the " : " is a form of the ", (m.status || "preferred") + " term ", m.form === m.term ? "as it is written" : own(m.term),
      ...how.flatMap((h, i) => [i ? ", " : ": ", ...h]), " · ", placeButton({ path: m.file }, m.concept), " · ", placeButton({ path: this.data.files[0].path, line: m.line, col: m.col }, "line " + m.line));
    this.dodge();
  },
};
