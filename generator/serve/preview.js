// The live preview's part in the browser. Only `trendbook serve` gives it to pages; what is published has none.
(() => {
  "use strict";
  const own = document.currentScript;
  let { digest, note } = own.dataset;
  let source = null;
  let waiting = null; // the page that is being fetched, so that two saves do not cross
  let again = false;

  // A tree of its own, so that the site's styles and this one do not meet; styles set from a script need no policy.
  const host = document.createElement("trendbook-preview");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
    [hidden] { display: none !important; }
    .note { position: fixed; inset: auto 0 0 0; z-index: 2147483646; padding: .4rem 1rem; text-align: center;
      background: #ffe9a8; color: #3d2c00; border-top: 1px solid #c99700; }
    .fault { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto;
      background: #fff; color: #1a1a1a; border-top: 4px solid #b3261e; box-shadow: 0 -4px 24px #0006; }
    .fault header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: center; padding: .6rem 1rem;
      background: inherit; }
    .fault strong { flex: 1; color: #b3261e; }
    .fault button { font: inherit; padding: .2rem .8rem; }
    .fault pre { margin: 0; padding: 0 1rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere;
      font: 13px/1.5 ui-monospace, monospace; }
    @media (prefers-color-scheme: dark) {
      .note { background: #4a3800; color: #ffe9a8; }
      .fault { background: #1e1e1e; color: #eee; }
      .fault strong { color: #ff8a80; }
    }
    @media print { .note, .fault { display: none; } }
  `);
  root.adoptedStyleSheets = [sheet];
  const made = (name, parent, properties) => parent.appendChild(Object.assign(document.createElement(name), properties));
  const noted = made("div", root, { className: "note", role: "status", hidden: true });
  const fault = made("section", root, { className: "fault", role: "alert", hidden: true });
  const head = made("header", fault, {});
  const title = made("strong", head, {});
  const close = made("button", head, { type: "button" });
  const text = made("pre", fault, { tabIndex: 0 });
  const hide = () => { fault.hidden = true; };
  close.addEventListener("click", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.documentElement.append(host);

  function showNote() {
    noted.textContent = note;
    noted.hidden = !note;
  }

  function showFaults(event) {
    const told = JSON.parse(event.data);
    if (!digest) { // this page is nothing but faults
      const alone = document.querySelector("body > pre");
      if (told.text && alone) alone.textContent = told.text;
      return;
    }
    title.textContent = told.title;
    close.textContent = told.close;
    text.textContent = told.text;
    fault.hidden = !told.text;
  }

  // What a page holds that cannot be exchanged in place: scripts of the site's own, another policy, other styles.
  // A stylesheet that is being exchanged is there twice for a moment.
  const fixed = (page) => [...new Set([...page.querySelectorAll("head script[src], head script:not([type]), head style, head link[rel~=stylesheet], body script")]
    .filter((one) => one.getAttribute("src") !== own.getAttribute("src"))
    .map((one) => (one.href || one.src || one.outerHTML).replace(/[?&]preview=\d+/, "")))].join("\n");
  const stays = (one) => one.matches("script[src], script:not([type]), style, link[rel~=stylesheet], meta[http-equiv]");
  // The site's script takes up what was exchanged, as "trendbook:changed" asks; others may hold on to what is gone.
  const follows = (one) => /\/assets\/site\.js$/.test(new URL(one.getAttribute("src") || "", location.href).pathname);
  const runs = (page) => [...page.querySelectorAll("script")].some((one) => one.getAttribute("src") !== own.getAttribute("src")
    && !follows(one) && !/json/.test(one.type));

  function exchange(page) {
    const place = { left: scrollX, top: scrollY, behavior: "instant" };
    const open = [...document.querySelectorAll("details")].map((one) => one.open);
    for (const { name, value } of page.documentElement.attributes) document.documentElement.setAttribute(name, value);
    [...document.head.children].filter((one) => !stays(one)).forEach((one) => one.remove());
    document.head.append(...[...page.head.children].filter((one) => !stays(one)));
    document.body.replaceWith(page.body);
    document.dispatchEvent(new Event("trendbook:changed"));
    const details = [...document.querySelectorAll("details")];
    if (details.length === open.length) details.forEach((one, index) => { one.open = open[index]; });
    scrollTo(place);
  }

  async function fetchPage() {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!/^text\/html/.test(answer.headers.get("content-type"))) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const tag = page.querySelector(`script[src="${own.getAttribute("src")}"]`);
    const whole = !tag || !tag.dataset.digest || !digest || runs(page) || runs(document);
    if (whole || fixed(page) !== fixed(document)) return location.reload();
    ({ digest, note } = tag.dataset);
    exchange(page);
    return showNote();
  }

  function renew() {
    if (waiting) { again = true; return; }
    waiting = fetchPage().catch(() => {}).finally(() => {
      waiting = null;
      if (again) { again = false; renew(); }
    });
  }

  let count = 0;
  function restyle() {
    count += 1;
    for (const link of document.querySelectorAll("link[rel~=stylesheet]")) {
      const address = new URL(link.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set("preview", count);
      const next = link.cloneNode();
      next.href = address.href;
      // The old one stays until the new one is there, so that the page is never without.
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", () => next.remove());
      link.after(next);
    }
  }

  // A browser keeps six connections to a server, so a page that nobody sees holds none.
  function connect() {
    if (source || document.hidden) return;
    const asked = new URLSearchParams({ page: location.pathname, digest });
    source = new EventSource(`${new URL("events", own.src)}?${asked}`);
    source.addEventListener("page", renew);
    source.addEventListener("styles", restyle);
    source.addEventListener("faults", showFaults);
    source.addEventListener("error", () => {
      disconnect();
      setTimeout(connect, 1000);
    });
  }

  function disconnect() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  showNote();
  connect();
})();
