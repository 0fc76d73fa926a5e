// The search page: looks into the site's own index (made by Pagefind) and shows what it finds.
"use strict";
(() => {
  const form = document.getElementById("search");
  const status = document.getElementById("search-status");
  const language = document.documentElement.lang;
  const french = language.startsWith("fr");
  const locale = language === "en" ? "en-GB" : language; // as the rest of the site
  const many = 8; // results of each sort are shown at a time
  const sections = [...document.querySelectorAll(".search-found")].map(section);
  const kinds = [...form.querySelectorAll("[name=kind]")];
  const excerptLength = 32; // words
  let facets = {}; // by result: its kind, its year, its publishers, a note
  let pagefind;
  let asked = 0;

  document.querySelector(".search-without").hidden = true;
  open().catch((error) => {
    console.warn(error);
    status.textContent = status.dataset.broken;
  });

  async function open() {
    const shelves = form.dataset.shelves.split(" ").filter(Boolean).map((shelf) => new URL(shelf, location).href);
    const program = await import(`${shelves[0]}pagefind.js`);
    pagefind = program.createInstance({ noWorker: true });
    await pagefind.options({ excerptLength, ranking: { metaWeights: { about: 0.2 } } });
    const known = await Promise.all(shelves.map(async (shelf) => (await fetch(`${shelf}facets.json`, { cache: "no-cache" })).json()));
    facets = Object.assign({}, ...known);
    for (const shelf of shelves.slice(1)) await pagefind.mergeIndex(shelf, { excerptLength });
    fill();
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      look();
    });
    form.elements.q.addEventListener("input", later(look, 150));
    form.addEventListener("change", look);
    addEventListener("popstate", () => {
      fill();
      look();
    });
    // On a phone this would cover half of the page with a keyboard.
    if (matchMedia("(pointer: fine)").matches) form.elements.q.focus({ preventScroll: true });
    await look();
  }

  function later(job, milliseconds) {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(job, milliseconds);
    };
  }

  // The address says what is looked for, and the form shows it.
  function fill() {
    const given = new URLSearchParams(location.search);
    form.reset();
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = given.getAll(field.name).includes(field.value);
      else if (field.name) field.value = given.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.selectedIndex = 0; // a year or publisher that is not there
    }
    const narrowed = ["kind", "year", "publisher"].some((name) => given.has(name));
    form.querySelector("details").open = narrowed || matchMedia("(min-width: 48rem)").matches;
  }

  function chosen() {
    const fields = [...new FormData(form)].map(([name, value]) => [name, value.trim()]);
    return new URLSearchParams(fields.filter(([, value]) => value));
  }

  async function look() {
    const mine = ++asked;
    const query = chosen();
    const any = query.toString() !== "";
    history.replaceState(null, "", any ? `?${query}` : location.pathname);
    const found = any ? (await pagefind.search(query.get("q"))).results : [];
    const fitting = found.filter(({ id }) => facets[id] && fits(id, query));
    const wanted = new Set(query.getAll("kind"));
    const shown = fitting.filter(({ id }) => !wanted.size || wanted.has(facets[id][0]));
    const lists = sections.map((one) => shown.filter(({ id }) => one.holds(facets[id][0])));
    const made = await Promise.all(sections.map((one, place) => one.made(lists[place])));
    if (mine !== asked) return; // somebody typed on
    made.forEach((show) => show());
    count(fitting, any);
    const told = sections.flatMap((one, place) => one.told(lists[place].length));
    const list = new Intl.ListFormat(locale, { type: "conjunction" });
    status.textContent = told.length ? `${list.format(told)}.` : any ? status.dataset.none : "";
  }

  function fits(id, query) {
    const [, year, publishers] = facets[id];
    const publisher = query.get("publisher");
    return (!query.has("year") || query.get("year") === year) && (!publisher || publishers.includes(publisher));
  }

  // How many there are of each kind, whichever kinds are chosen.
  function count(found, any) {
    for (const box of kinds) {
      const number = found.filter(({ id }) => facets[id][0] === box.value).length;
      box.closest("label").querySelector(".search-count").textContent = any ? number.toLocaleString(language) : "";
    }
  }

  // Results of one sort: the kinds it names, or all that no other one does.
  function section(root) {
    const own = root.dataset.kinds.split(" ").filter(Boolean);
    const others = [...document.querySelectorAll(".search-found")].flatMap((one) => one.dataset.kinds.split(" "));
    const list = root.querySelector("ul, ol");
    const more = root.querySelector("button");
    const template = root.querySelector("template").content.firstElementChild;
    let left = [];
    const items = (results) => Promise.all(results.map((result) => item(template, result)));
    more.addEventListener("click", async () => {
      const next = await items(left.splice(0, many));
      list.append(...next);
      more.hidden = !left.length;
      next[0].querySelector("a").focus();
    });
    return {
      holds: (kind) => (own.length ? own.includes(kind) : !others.includes(kind)),
      told: (number) => {
        const words = number === 1 ? root.dataset.one : root.dataset.many;
        return number ? [words.replace("{n}", number.toLocaleString(language))] : [];
      },
      made: async (results) => {
        const first = await items(results.slice(0, many));
        return () => {
          left = results.slice(many);
          list.replaceChildren(...first);
          root.hidden = !results.length;
          more.hidden = !left.length;
        };
      },
    };
  }

  async function item(template, { id, data }) {
    const found = await data();
    const [kind, , , note] = facets[id];
    const made = template.cloneNode(true);
    const texts = { ...found.meta, kind: kinds.find((box) => box.value === kind)?.dataset.one, note };
    made.querySelector("a").href = new URL(form.dataset.root + found.raw_url, location).href;
    for (const name of ["value", "title", "kind", "about", "note"]) {
      const place = made.querySelector(`[data-${name}]`);
      if (place && texts[name]) place.textContent = typeset(texts[name]);
      else place?.remove();
    }
    made.querySelector("[data-excerpt]")?.append(...marked(cut(found)));
    return made;
  }

  // Where an excerpt leaves something out is seen.
  function cut({ excerpt, plain_excerpt: plain, raw_content: whole }) {
    return (whole.startsWith(plain.slice(0, 30)) ? "" : "… ") + excerpt + (whole.endsWith(plain.slice(-30)) ? "" : " …");
  }

  // Pagefind marks what stands between spaces, and writes < and > as entities; here texts stay texts, and the
  // signs around a word are not marked.
  function marked(excerpt) {
    return excerpt.split(/<\/?mark>/).flatMap((part, place) => {
      const text = typeset(part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
      if (place % 2 === 0) return [text];
      const [, before, word, after] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
      const mark = document.createElement("mark");
      mark.textContent = word;
      return [before, mark, after];
    });
  }

  // The index has plain apostrophes and spaces.
  function typeset(text) {
    const curly = text.replaceAll("'", "\u2019");
    if (!french) return curly;
    return curly
      .replace(/ (?=[;!?%])|(?<=\d) (?=\d{3}(?!\d))/g, "\u202f")
      .replace(/ (?=[:\u00bb])|(?<=\u00ab) /g, "\u00a0");
  }
})();
