// Keys, fingers, an address for each slide, the speaker's window. Without it the deck is a document that scrolls.
(() => {
  const self = document.currentScript.dataset;
  const slides = [...document.querySelectorAll(".slide")];
  const bar = document.querySelector(".controls");
  const output = bar.querySelector("output");
  // The slide that is shown; while the window moves to one, those that it passes count for nothing.
  let at = 0, aim = null, touch = null, popup = null, started = 0, clock = 0;

  const show = (index, far = true) => {
    const to = Math.max(0, Math.min(slides.length - 1, index));
    const behavior = far || Math.abs(to - at) > 1 ? "instant" : "auto";
    at = to;
    aim = slides[at];
    aim.scrollIntoView({ block: aim.offsetHeight > innerHeight ? "start" : "center", behavior });
    told();
  };
  const step = (by) => {
    show(at + by, false);
    slides[at].focus({ preventScroll: true });
  };
  const named = (slide) => new URL(`#${slide.id}`, location).hash;
  const told = () => {
    output.textContent = `${at + 1} / ${slides.length}`;
    if (location.hash !== named(slides[at])) history.replaceState(null, "", named(slides[at]));
    speak();
  };
  const fromHash = () => {
    const found = slides.findIndex((one, place) => [named(one), `#${place + 1}`].includes(location.hash));
    if (found >= 0) show(found);
  };
  const arrived = () => {
    aim = null;
    const middle = innerHeight / 2;
    const found = slides.findIndex((one) => one.getBoundingClientRect().bottom > middle);
    if (found >= 0 && found !== at) { at = found; told(); }
  };
  const keys = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    if (by) step(by);
    else if (event.key === " " && !event.target.closest?.("a, button")) step(event.shiftKey ? -1 : 1);
    else if (event.key === "Home") step(-slides.length);
    else if (event.key === "End") step(slides.length);
    else if (event.key === "s") open();
    else return;
    event.preventDefault();
  };
  const press = (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.go) step(Number(button.dataset.go));
    else if (button) open();
  };

  const open = () => {
    const found = window.open("", "speaker", "width=1000,height=680");
    const other = found?.document;
    if (!other || other.body.className) return;
    popup = found;
    other.title = document.title;
    other.documentElement.lang = document.documentElement.lang;
    other.head.replaceChildren(document.querySelector("style").cloneNode(true));
    other.body.className = "speaker";
    popup.addEventListener("keydown", keys);
    popup.addEventListener("click", press);
    started ||= Date.now();
    clearInterval(clock);
    clock = setInterval(tick, 1000);
    speak();
  };
  const make = (name, ...inner) => {
    const made = popup.document.createElement(name);
    made.append(...inner);
    return made;
  };
  const title = (slide) => slide.querySelector("h1, h2").textContent;
  const speak = () => {
    if (!popup || popup.closed) return;
    const notes = slides[at].querySelector(".notes"), coming = slides[at + 1]?.cloneNode(true);
    coming?.querySelector(".notes")?.remove();
    const buttons = [...bar.querySelectorAll("[data-go]")].map((one) => one.cloneNode(true));
    popup.document.body.replaceChildren(
      make("header", make("time"), make("output", output.textContent), ...buttons),
      make("main", make("h2", title(slides[at])), ...(notes ? notes.cloneNode(true).children : [])),
      make("aside", make("h3", coming ? self.next : ""), ...(coming ? [coming] : [])),
    );
    tick();
  };
  const tick = () => {
    if (!popup || popup.closed) return clearInterval(clock);
    const time = popup.document.querySelector("time");
    const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
    const gone = (Date.now() - started) / 1000, whole = Number(self.time);
    const planned = slides.slice(0, at + 1).reduce((sum, one) => sum + Number(one.dataset.seconds || 0), 0);
    time.textContent = whole ? `${minutes(gone)} / ${minutes(planned)} / ${minutes(whole)}` : minutes(gone);
    time.className = whole && gone > planned ? "late" : "";
  };

  document.documentElement.classList.add("live");
  bar.hidden = false;
  bar.addEventListener("click", press);
  document.addEventListener("keydown", keys);
  addEventListener("hashchange", fromHash);
  addEventListener("scrollend", arrived);
  addEventListener("wheel", () => { aim = null; }, { passive: true });
  addEventListener("touchstart", (event) => {
    aim = null;
    touch = event.touches.length === 1 && visualViewport.scale < 1.1 ? event.touches[0] : null;
  }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touch) return;
    const { clientX, clientY } = event.changedTouches[0];
    const along = clientX - touch.clientX;
    if (Math.abs(along) > 50 && Math.abs(along) > 2 * Math.abs(clientY - touch.clientY)) step(along < 0 ? 1 : -1);
    touch = null;
  });
  addEventListener("pagehide", () => popup?.close());
  const watch = new IntersectionObserver((seen) => {
    for (const one of seen) {
      if (!one.isIntersecting || (aim && aim !== one.target)) continue;
      aim = null;
      if (slides[at] !== one.target) { at = slides.indexOf(one.target); told(); }
    }
  }, { rootMargin: "-50% 0px -49% 0px" });
  slides.forEach((one) => watch.observe(one));
  fromHash();
  told();
})();
