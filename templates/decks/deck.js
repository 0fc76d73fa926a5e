// Keys, address of each slide, speaker window. Without it the deck is a document that scrolls.
(() => {
  const self = document.currentScript.dataset;
  const slides = [...document.querySelectorAll(".slide")];
  const bar = document.querySelector(".controls");
  const output = bar.querySelector("output");
  let at = 0, popup = null, started = 0, clock = 0;

  const show = (index, focus) => {
    at = Math.max(0, Math.min(slides.length - 1, index));
    slides[at].scrollIntoView({ block: "center" });
    if (focus) slides[at].focus({ preventScroll: true });
    told();
  };
  const told = () => {
    output.textContent = `${at + 1} / ${slides.length}`;
    if (location.hash.slice(1) !== slides[at].id) history.replaceState(null, "", `#${slides[at].id}`);
    speak();
  };
  const fromHash = () => {
    const found = slides.findIndex((one) => one.id === decodeURIComponent(location.hash.slice(1)));
    if (found >= 0) { at = found; slides[at].scrollIntoView({ block: "center", behavior: "instant" }); told(); }
  };
  const keys = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    const onControl = event.target.closest && event.target.closest("a, button");
    if (step) show(at + step, true);
    else if (event.key === " " && !onControl) show(at + (event.shiftKey ? -1 : 1), true);
    else if (event.key === "Home") show(0, true);
    else if (event.key === "End") show(slides.length - 1, true);
    else if (event.key === "s" || event.key === "n") open();
    else return;
    event.preventDefault();
  };

  const open = () => {
    popup = window.open("", "speaker", "width=900,height=620");
    if (!popup) return;
    const other = popup.document;
    other.title = document.title;
    other.documentElement.lang = document.documentElement.lang;
    other.head.replaceChildren(document.querySelector("style").cloneNode(true));
    other.body.className = "speaker";
    popup.addEventListener("keydown", keys);
    started ||= Date.now();
    clearInterval(clock);
    clock = setInterval(tick, 1000);
    speak();
  };
  const make = (name, text) => {
    const made = popup.document.createElement(name);
    made.textContent = text;
    return made;
  };
  const title = (slide) => slide.querySelector("h1, h2").textContent;
  const speak = () => {
    if (!popup || popup.closed) return;
    const head = make("header", ""), time = make("time", ""), main = make("main", ""), next = make("aside", "");
    head.append(time, make("span", output.textContent));
    main.append(make("h2", title(slides[at])));
    const notes = slides[at].querySelector(".notes");
    if (notes) main.append(...[...notes.children].map((one) => make(one.tagName, one.textContent)));
    next.append(make("h3", self.next));
    if (slides[at + 1]) next.append(make("p", title(slides[at + 1])));
    popup.document.body.replaceChildren(head, main, next);
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

  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.dataset.go) show(at + Number(button.dataset.go));
    else if (button) open();
  });
  document.addEventListener("keydown", keys);
  addEventListener("hashchange", fromHash);
  const watch = new IntersectionObserver((seen) => {
    for (const one of seen) if (one.isIntersecting) { at = slides.indexOf(one.target); told(); }
  }, { rootMargin: "-50% 0px -49% 0px" });
  slides.forEach((one) => watch.observe(one));
  fromHash();
})();
