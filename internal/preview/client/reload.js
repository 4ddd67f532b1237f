(() => {
  const sum = new URL(document.currentScript.src).search.slice(1);
  let box, wait = 250;
  const show = text => {
    if (!text) { if (box) box.remove(); box = null; return; }
    if (!box) {
      box = document.createElement("pre");
      box.id = "lontar-errors";
      box.dir = "ltr"; box.lang = "en"; box.setAttribute("role", "alert");
      document.body.append(box);
    }
    box.textContent = text;
  };
  const connect = () => {
    const s = new WebSocket("ws://" + location.host + "/_lontar/reload?page=" + encodeURIComponent(decodeURIComponent(location.pathname)) + "&sum=" + sum);
    s.onmessage = m => {
      if (m.data.startsWith("errors\n")) show(m.data.slice(7));
      else { show(""); if (m.data === "reload") location.reload(); }
    };
    s.onopen = () => { wait = 250; };
    s.onclose = () => { wait = Math.min(wait * 2, 4000); setTimeout(connect, wait); };
  };
  connect();
})();
