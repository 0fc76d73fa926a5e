/* What a page does beyond its links. Without this all of it is there as well, at the end of the page.
   A citation's source shows beside it, and in the margin where there is one; what can be cited can be copied. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (name, act, options) => document.addEventListener(name, act, options);
  const made = (name, kind, ...inside) => {
    const element = document.createElement(name);
    element.className = kind;
    element.append(...inside);
    return element;
  };
  const copy = (element) => {
    const twin = element.cloneNode(true);
    for (const one of [twin, ...all("[id]", twin)]) one.removeAttribute("id");
    return twin;
  };

  /* Cards: what stands in the list of references, shown where it is cited. */
  const MARKS = '.text .cite a[href^="#ref-"], .text a.stat';
  let card, owner, timer, finger;

  const markOf = (event) => event.target.closest?.(MARKS);
  const outside = (event) => card && !card.contains(event.target) && markOf(event) !== owner;
  const entryOf = (mark) => {
    if (!mark.classList.contains("stat")) return [document.getElementById(mark.hash.slice(1))];
    const figure = all(".taken a").find((one) => one.href === mark.href)?.parentElement;
    return [figure?.closest("[value]"), figure];
  };

  const close = () => {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    card?.remove();
    card = owner = undefined;
  };

  /* By keyboard a card is only read: its links are in the list of references, and Tab goes on with the text. */
  const open = (mark, keys = false) => {
    clearTimeout(timer);
    if (mark === owner) return true;
    const [entry, figure] = entryOf(mark);
    if (!entry) return false;
    close();
    owner = mark;
    card = made("span", "source-card");
    card.id = "source-card";
    card.setAttribute("role", "note");
    if (figure) card.append(made("span", "", ...copy(figure).childNodes));
    const parts = all(":scope > :is(.reference, .badge, .record)", entry);
    card.append(made("span", "", ...parts.flatMap((one) => [copy(one), " "])));
    const words = entry.closest("[data-close]").dataset.close;
    const button = made("button", "source-card-close", made("span", "unseen", words), "×");
    button.type = "button";
    card.append(button);
    for (const one of keys ? all("a, button", card) : []) one.tabIndex = -1;
    (mark.closest("sup") || mark).after(card);
    mark.setAttribute("aria-describedby", card.id);
    place(mark);
    return true;
  };

  const place = (mark) => {
    const at = mark.getClientRects()[0];
    const { width, height } = card.getBoundingClientRect();
    const page = document.documentElement;
    const left = Math.max(12, Math.min(at.left - 24, page.clientWidth - width - 12));
    const above = at.bottom + 8 + height > page.clientHeight && at.top > height + 8;
    const origin = (card.offsetParent || page).getBoundingClientRect();
    card.style.left = `${left - origin.left}px`;
    card.style.top = `${(above ? at.top - height - 8 : at.bottom + 8) - origin.top}px`;
  };

  on("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer);
    const mark = markOf(event);
    if (mark) timer = setTimeout(open, 120, mark);
    else if (outside(event)) timer = setTimeout(close, 250);
  });
  on("focusin", (event) => {
    if (outside(event)) close();
    const mark = markOf(event);
    if (mark?.matches(":focus-visible")) open(mark, true);
  });
  on("pointerdown", (event) => {
    finger = event.pointerType !== "mouse";
    if (outside(event)) close();
  });
  on("click", (event) => {
    const mark = markOf(event);
    /* A finger asks for the card first, and follows the link in it. */
    if (mark && finger && owner !== mark && open(mark)) event.preventDefault();
    if (event.target.closest(".source-card-close")) close();
  });
  on("keydown", (event) => {
    if (event.key !== "Escape" || !card) return;
    if (card.contains(document.activeElement)) owner.focus();
    close();
  });

  /* The margin: each source beside the line that cites it first. */
  const notes = new Map();
  const lay = () => {
    let free = 0;
    for (const [note, mark] of notes) {
      free = Math.max(free, mark.getBoundingClientRect().top - note.parentElement.getBoundingClientRect().top - 4);
      note.style.translate = `0 ${free}px`; /* which moves nothing, as browsers count it */
      free += note.offsetHeight + 10;
    }
  };
  const observer = new ResizeObserver(lay);
  const margin = () => {
    const text = document.querySelector(".text");
    for (const note of notes.keys()) note.remove();
    notes.clear();
    observer.disconnect();
    if (!text) return;
    for (const mark of all('.prose > :is(p, ul, ol) .cite a[id^="cite-"]', text)) {
      const words = document.getElementById(mark.hash.slice(1))?.querySelector(".record .unseen")?.textContent;
      const note = made("small", "margin-note", made("b", "", mark.textContent), ` ${words?.trim()}`);
      note.setAttribute("aria-hidden", "true");
      if (words) notes.set(note, mark);
    }
    text.append(...notes.keys());
    lay();
    observer.observe(text);
  };

  /* What can be cited can be copied. */
  const buttons = () => {
    for (const source of navigator.clipboard ? all("[data-copy] details > :is(p, pre)") : []) {
      const { copy: asks, copied } = source.closest("[data-copy]").dataset;
      const button = made("button", "copy", asks);
      button.type = "button";
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(source.textContent);
        button.textContent = copied;
        setTimeout(() => { button.textContent = asks; }, 2000);
      });
      if (!source.previousElementSibling?.matches(".copy")) source.before(button);
    }
  };

  const start = () => {
    close();
    margin();
    buttons();
  };
  start();
  on("trendbook:changed", start); /* the preview puts another text in place of this one */
})();
