// Brings the page to what was served last. Three states meet here: what a node
// was served as, what it is to be, and what the reader and the page's scripts
// made of it since. Only what differs between the first two is touched, so that
// an opened <details>, typed text, focus, or an element that a script put in
// stays as it is.
const served = new WeakMap(); // node of the page → what it was served as

const note = (live, as) => {
  served.set(live, as);
  for (let l = live.firstChild, a = as.firstChild; l && a; l = l.nextSibling, a = a.nextSibling) note(l, a);
};

// pairs of characters tell texts of all languages apart, also those written
// without blanks.
const pairs = (node, known) => {
  if (!known.has(node)) {
    const text = node.textContent.slice(0, 2000), all = new Set();
    for (let i = 0; i + 1 < text.length; i++) all.add(text.slice(i, i + 2));
    known.set(node, all);
  }
  return known.get(node);
};

const common = (a, b) => {
  if (!a.size || !b.size) return a.size === b.size ? 1 : 0;
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n / Math.max(a.size, b.size);
};

const told = ["id", "name", "property", "rel", "hreflang", "type", "http-equiv"];

// likeness of a node as it was and one as it will be; 0: they are nothing to
// each other.
const likeness = (a, b, known) => {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return 0;
  if (a.isEqualNode(b)) return a.nodeType === 1 || a.data.trim() ? 3 : .3;
  if (a.nodeType !== 1) return a.nodeType === 3 && (!a.data.trim() || !b.data.trim()) ? .05 : .1 + .8 * common(pairs(a, known), pairs(b, known));
  if (a.id && a.id === b.id) return 2;
  if (["META", "LINK"].includes(a.nodeName) && told.some(name => a.getAttribute(name) !== b.getAttribute(name))) return 0;
  return .1 + (a.className === b.className ? .1 : 0) + .8 * common(pairs(a, known), pairs(b, known));
};

// align says of each node that is to be which of those that were becomes it,
// or -1: those in order that are most alike in sum.
const align = (was, now) => {
  const to = new Array(now.length).fill(-1);
  let start = 0, a = was.length, b = now.length;
  while (start < a && start < b && was[start].isEqualNode(now[start])) to[start] = start++;
  while (a > start && b > start && was[a - 1].isEqualNode(now[b - 1])) to[--b] = --a;
  const rows = a - start, columns = b - start, known = new Map();
  // Often each is a little different and none is new or gone.
  if (rows === columns && now.slice(start, b).every((n, i) => likeness(was[start + i], n, known) >= .5)) {
    for (let i = start; i < b; i++) to[i] = i + a - b;
    return to;
  }
  if (rows * columns > 10000) {
    // Too many to try all: each becomes the first like it that follows.
    for (let j = start, i = start; j < b; j++) {
      for (let k = i; k < Math.min(a, i + 40); k++) {
        if (likeness(was[k], now[j], known) < .5) continue;
        to[j] = k;
        i = k + 1;
        break;
      }
    }
    return to;
  }
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const like = Array.from({ length: rows }, () => new Float64Array(columns));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      like[i][j] = likeness(was[start + i], now[start + j], known);
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], like[i][j] ? like[i][j] + best[i + 1][j + 1] : 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (like[i][j] && best[i][j] === like[i][j] + best[i + 1][j + 1]) to[start + j++] = start + i++;
    else if (best[i][j] === best[i + 1][j]) i++;
    else j++;
  }
  return to;
};

// editText changes the part that differs and nothing around it, so that a
// selection in the rest stays.
const editText = (live, was, now, lit) => {
  if (was.data === now.data) return;
  if (live.data !== was.data) { live.data = now.data; return; }
  const o = was.data, n = now.data;
  let from = 0, same = 0;
  while (from < o.length && from < n.length && o[from] === n[from]) from++;
  while (same < o.length - from && same < n.length - from && o[o.length - 1 - same] === n[n.length - 1 - same]) same++;
  live.replaceData(from, o.length - same - from, n.slice(from, n.length - same));
  if (n.trim()) lit.push([live, from, n.length - same]);
};

const editAttributes = (live, was, now) => {
  for (const { name, value } of now.attributes) {
    if (was.getAttribute(name) !== value) live.setAttributeNode(document.importNode(now.getAttributeNode(name)));
  }
  for (const { name } of [...was.attributes]) if (!now.hasAttribute(name)) live.removeAttribute(name);
};

const isSheet = e => e.localName === "link" && e.relList.contains("stylesheet");

const create = (now, lit) => {
  const live = document.importNode(now, true);
  note(live, now);
  if (now.textContent.trim()) lit.push([live]);
  return live;
};

const put = (parent, live, before) => {
  if (parent.moveBefore && live.isConnected && parent.isConnected) parent.moveBefore(live, before);
  else parent.insertBefore(live, before);
};

const editChildren = (live, now, lit) => {
  const old = [...live.childNodes].filter(n => served.has(n)), next = [...now.childNodes];
  const was = old.map(n => served.get(n)), to = align(was, next);
  const free = new Set(old.keys());
  for (const i of to) free.delete(i);
  // What has only changed places is moved, with all its state.
  const moved = new Set();
  for (const j of next.keys()) {
    if (to[j] >= 0 || next[j].nodeType !== 1) continue;
    const i = [...free].find(i => next[j].id ? was[i].id === next[j].id && was[i].nodeName === next[j].nodeName : was[i].isEqualNode(next[j]));
    if (i === undefined) continue;
    to[j] = i;
    free.delete(i);
    moved.add(j);
  }
  for (const i of free) old[i].remove();
  let after = null;
  for (const j of next.keys()) {
    let node = to[j] >= 0 ? old[to[j]] : null;
    if (!node || moved.has(j)) {
      let before = after ? after.nextSibling : live.firstChild;
      // What a script put in belongs to what stands before it.
      while (after && before && !served.has(before)) before = before.nextSibling;
      if (node) put(live, node, before);
      else live.insertBefore(node = create(next[j], lit), before);
    }
    if (to[j] >= 0) node = morph(node, next[j], lit);
    after = node;
  }
};

// morph makes a node of the page what it is to be and returns it.
const morph = (live, now, lit) => {
  const was = served.get(live);
  if (was.isEqualNode(now) || now.nodeName === "NOSCRIPT") return live;
  if (now.nodeType !== 1) {
    if (now.nodeType === 3) editText(live, was, now, lit);
    else live.data = now.data;
  } else if (isSheet(now) && was.getAttribute("href") !== now.getAttribute("href")) {
    return swapSheet(live, now);
  } else {
    editAttributes(live, was, now);
    if (now.localName === "template") live.innerHTML = now.innerHTML;
    else editChildren(live, now, lit);
  }
  served.set(live, now);
  return live;
};
