// One connection for the page. The server says what changed; what it said while
// there was none it says at the next, told by the sum of what the page shows.
const script = document.currentScript;
const page = { sum: new URL(script.src).search.slice(1), run: "", token: "", source: "" };
const at = decodeURIComponent(location.pathname);
script.remove();
const blank = document.implementation.createHTMLDocument("");
note(document.documentElement, blank.importNode(document.documentElement, true));

let socket, wait = 250, retry, heard = 0, silence = 25000;

const hear = {
  hello: m => { page.run = m.run; page.token = m.token; silence = 2.5 * m.beat; },
  alive: () => {},
  clean: m => { page.source = m.source || ""; overlay.keep(false); overlay.gone(null); },
  changed: m => { page.sum = m.sum; page.source = m.source || ""; overlay.keep(false); overlay.gone(null); patch(m.html); bar.look(); },
  failed: () => overlay.keep(true),
  gone: m => overlay.gone(m),
  style: m => refreshStyles(m.paths),
  image: m => refreshImages(m.paths),
  script: m => { if ([...document.scripts].some(s => s.src && again(s.src, m.paths))) reload("a script changed"); },
  problems: m => { overlay.problems(m); bar.look(); },
};

const connect = () => {
  clearTimeout(retry);
  const query = new URLSearchParams({ page: at, sum: page.sum, run: page.run, source: page.source });
  const s = socket = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/_lontar/socket?" + query);
  heard = Date.now();
  s.onmessage = e => {
    if (s !== socket) return;
    heard = Date.now();
    const m = JSON.parse(e.data);
    if (m.type === "hello") { wait = 250; bar.connected(true); }
    hear[m.type]?.(m);
  };
  s.onclose = () => { if (s === socket) lost(); };
};

const lost = () => {
  socket = null;
  bar.connected(false);
  retry = setTimeout(connect, wait * (.75 + Math.random() / 2));
  wait = Math.min(wait * 2, 4000);
};

// A server that is silent for too long is dead, even if the connection does
// not know.
setInterval(() => {
  if (!socket || Date.now() - heard < silence) return;
  const s = socket;
  lost();
  s.close();
}, 1000);

const wake = () => { if (!socket && document.visibilityState === "visible") { wait = 250; connect(); } };
addEventListener("online", wake);
addEventListener("pageshow", e => { if (e.persisted) wake(); });
document.addEventListener("visibilitychange", wake);
addEventListener("pagehide", () => { const s = socket; socket = null; clearTimeout(retry); s?.close(); });

const ready = () => { overlay.begin(); bar.begin(); connect(); };
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
else ready();
