// Lifts a term's entry from the end of the article into a card beside the
// term. Without this script the link leads to the entry, and back.
(() => {
  const words = document.getElementById("card-words");
  if (!words) return;
  let card, owner, timer, pinned;
  const close = focus => {
    clearTimeout(timer);
    if (!card) return;
    card.remove();
    if (focus && owner) owner.focus();
    if (owner) owner.removeAttribute("aria-expanded");
    card = owner = null;
  };
  const place = () => {
    const at = owner.getClientRects()[0], box = card.getBoundingClientRect(), wide = document.documentElement.clientWidth;
    const rtl = getComputedStyle(owner).direction === "rtl";
    const left = Math.max(16, Math.min(rtl ? at.right - box.width : at.left, wide - box.width - 16));
    const below = at.bottom + 8, above = at.top - box.height - 8;
    if (getComputedStyle(owner).writingMode.startsWith("vertical")) {
      // Beside the line, which runs down.
      const right = at.right + 8, top = Math.max(8, Math.min(at.top, innerHeight - box.height - 8));
      card.style.left = (right + box.width > wide && at.left > box.width + 16 ? at.left - box.width - 8 : right) + scrollX + "px";
      card.style.top = top + scrollY + "px";
      return;
    }
    card.style.left = left + scrollX + "px";
    card.style.top = (below + box.height > innerHeight && above > 0 ? above : below) + scrollY + "px";
  };
  const open = (term, focus) => {
    if (owner === term) return;
    close(false);
    const entry = document.getElementById(decodeURIComponent(term.hash.slice(1)));
    if (!entry) return;
    owner = term;
    pinned = focus;
    card = document.createElement("div");
    card.className = "card";
    // Not of the language of the words around it, but of the entry's.
    const of = entry.closest("[lang]");
    card.lang = of.lang;
    card.dir = of.dir;
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", entry.querySelector("dfn").textContent);
    card.tabIndex = -1;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", words.dataset.close);
    button.onclick = () => close(true);
    const dl = document.createElement("dl");
    for (const c of entry.children) dl.append(c.cloneNode(true));
    dl.style.margin = 0;
    card.append(button, dl);
    term.setAttribute("aria-expanded", "true");
    term.after(card);
    place();
    card.onmouseleave = later;
    card.onmouseenter = () => clearTimeout(timer);
    if (focus) card.focus();
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(() => { if (!pinned) close(false); }, 300); };
  document.addEventListener("click", e => {
    const term = e.target.closest("a.term");
    if (term && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
      e.preventDefault();
      // A card that hovering opened is kept by a click.
      if (owner !== term) open(term, true);
      else if (pinned) close(true);
      else { pinned = true; card.focus(); }
    } else if (card && !card.contains(e.target)) close(false);
  });
  document.addEventListener("keydown", e => { if (e.key === "Escape") close(true); });
  // On the document, so that terms that come later are heard too.
  document.addEventListener("pointerover", e => {
    const term = e.target.closest("a.term");
    if (e.pointerType !== "mouse" || !term || term.contains(e.relatedTarget)) return;
    clearTimeout(timer);
    timer = setTimeout(() => open(term, false), 500);
  });
  document.addEventListener("pointerout", e => {
    const term = e.target.closest("a.term");
    if (term && !term.contains(e.relatedTarget)) later();
  });
  addEventListener("resize", () => { if (card) place(); });
})();

// Keeps the section when the language is changed: the address that the heading
// at or above the top of the window has in every edition. The languages stand at
// the head of the page, so who scrolls back there to choose one means the
// section they rested at before.
(() => {
  const heading = () => {
    let at = "";
    for (const h of document.querySelectorAll(".body :is(h1, h2, h3, h4, h5, h6)[id]")) {
      if (h.getBoundingClientRect().top > 40) break;
      at = "#" + (h.querySelector(".anchor") || h).id;
    }
    return at;
  };
  let rested = "", timer;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { rested = heading() || rested; }, 1000);
  }, { passive: true });
  document.addEventListener("click", e => {
    const link = e.target.closest("nav.languages a");
    if (link) link.hash = heading() || rested;
  }, true);
})();
