"""The HTML deck as it is shown, read, told and printed, in a real browser and from a file."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.program import SMALL, call, own_site, small_site

DECK = "content/2025-rapport/deck.yaml"
TREND = "content/2025-rapport/01-une-tendance.md"
KINDS = """\
minutes: 10
speaker: Ana
contact: ana@exemple.org
slides:
  - {figure: pour, text: "Ce qu'il faut en dire"}
  - {charts: [avis, avis], title: Deux fois}
  - {charts: [avis], title: "Un graphique et sa lecture", text: "Ce qu'on y lit, en une phrase ou deux."}
  - {table: avis}
  - {quote: "Enfin quelqu'un qui répond, et qui ne fait pas semblant d'avoir compris.", by: "Ana B., cliente"}
  - {points: ["Un", "Deux", "Trois"], title: Trois points}
  - {picture: {file: x.png, alt: Une file, credit: "Photo : Ana"}, title: Une image}
"""
# What is cut off a slide or lies over something else: shown words, pictures and drawings.
CUT = """() => {
  const seen = (one) => one.checkVisibility() && !one.closest('.unseen, .notes')
  const told = []
  for (const slide of document.querySelectorAll('.slide')) {
    const room = slide.getBoundingClientRect()
    for (const one of slide.querySelectorAll('h1, h2, p, li, th, td, figcaption, img, svg, svg text')) {
      const box = one.getBoundingClientRect()
      if (seen(one) && box.width && (box.left < room.left - 1 || box.right > room.right + 1
          || box.top < room.top - 1 || box.bottom > room.bottom + 1))
        told.push(`${slide.id}: ${one.tagName} ${one.textContent.slice(0, 40)}`)
    }
    const body = slide.querySelector('.body')
    if (body && (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1))
      told.push(`${slide.id}: body ${body.scrollHeight} > ${body.clientHeight}`)
  }
  return told
}"""
MIDDLE = """() => document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.slide')?.id"""


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x99" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def made(site: Path, report: str, language: str) -> str:
    """The address of a report's deck, as a file."""
    path = site / "deck.html"
    found = call("deck", report, "--site", site, "--out", path, "--lang", language)
    assert found.exit_code == 0, found.output
    return path.resolve().as_uri()


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A deck with a slide of each kind, and ten minutes for it."""
    trend = SMALL[TREND].replace("summary:", "challenges: [Agir, Attendre]\nsummary:")
    site = small_site(tmp_path_factory.mktemp("kinds"), **{DECK: KINDS, TREND: trend})
    (site / "content/2025-rapport/x.png").write_bytes(png(1600, 1200))
    return made(site, "2025-rapport", "fr")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The longest deck of this repository's own site."""
    return made(own_site(tmp_path_factory.mktemp("own")), "2011-tendances", "fr")


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One that is in English around texts that are not translated."""
    return made(own_site(tmp_path_factory.mktemp("own")), "2016-defis", "en")


@pytest.fixture(scope="module", params=["kinds", "report", "english"])
def deck(request: pytest.FixtureRequest) -> str:
    """Each of them."""
    found: str = request.getfixturevalue(request.param)
    return found


def opened(page: Page, address: str, *, wide: int = 1280, high: int = 720) -> list[str]:
    """Show a deck in a window of this size; the ids of its slides."""
    page.set_viewport_size({"width": wide, "height": high})
    page.goto(address)
    ids: list[str] = page.evaluate("() => [...document.querySelectorAll('.slide')].map((one) => one.id)")
    return ids


def shows(page: Page, slide: str) -> None:
    """Wait until a slide stands in the middle of the window, and the address and the count say so."""
    page.wait_for_function(f"(id) => ({MIDDLE})() === id && location.hash === '#' + id", arg=slide)
    place = page.evaluate(
        "(id) => [...document.querySelectorAll('.slide')].findIndex((o) => o.id === id) + 1", slide
    )
    expect(page.locator(".controls output")).to_have_text(re.compile(rf"^{place} / \d+$"))


@pytest.mark.parametrize("still", ["no-preference", "reduce"])
def test_keys_lead_from_slide_to_slide(page: Page, kinds: str, still: Any) -> None:
    """Arrows, Page Up and Down, Home, End and the space bar; none leads out at either end."""
    page.emulate_media(reduced_motion=still)
    ids = opened(page, kinds)
    shows(page, ids[0])
    at = 0
    for key, to in [
        ("ArrowLeft", 0),
        ("ArrowRight", 1),
        ("ArrowDown", 2),
        ("PageDown", 3),
        (" ", 4),
        ("Shift+ ", 3),
        ("ArrowLeft", 2),
        ("ArrowUp", 1),
        ("End", len(ids) - 1),
        ("PageDown", len(ids) - 1),
        ("PageUp", len(ids) - 2),
        ("Home", 0),
    ]:
        page.keyboard.press(key)
        shows(page, ids[to])
        at = to
    assert at == 0


def test_no_press_of_a_key_is_lost(page: Page, kinds: str) -> None:
    """However quickly they follow one another, while the window is still moving."""
    ids = opened(page, kinds)
    for _ in range(6):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(90)
    shows(page, ids[6])
    for key in ("ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        page.wait_for_timeout(90)
    shows(page, ids[4])


def test_keys_of_links_and_buttons_stay_theirs(page: Page, kinds: str) -> None:
    """The space bar on a button presses it once; keys with Ctrl, Alt or Cmd are the browser's."""
    ids = opened(page, kinds)
    page.locator("[data-go='1']").focus()
    page.keyboard.press(" ")
    shows(page, ids[1])
    page.keyboard.press("Control+ArrowRight")
    page.keyboard.press("Alt+s")
    page.keyboard.press("x")
    shows(page, ids[1])
    assert len(page.context.pages) == 1


def test_buttons_lead_as_keys_do(page: Page, kinds: str) -> None:
    """Each says in words what it does."""
    ids = opened(page, kinds)
    page.get_by_role("button", name="Diapositive suivante").click()
    shows(page, ids[1])
    page.get_by_role("button", name="Diapositive précédente").click()
    shows(page, ids[0])


def test_scrolling_is_followed(page: Page, kinds: str) -> None:
    """The wheel snaps to slides; keys go on from there."""
    ids = opened(page, kinds)
    page.mouse.move(400, 300)
    for _ in range(3):
        page.mouse.wheel(0, 720)
        page.wait_for_timeout(50)
    page.wait_for_function("() => location.hash !== '#cover'")
    page.wait_for_function(f"() => location.hash === '#' + ({MIDDLE})() && scrollY % innerHeight < 2")
    page.wait_for_timeout(300)
    here = ids.index(page.evaluate("() => location.hash.slice(1)"))
    page.keyboard.press("ArrowRight")
    shows(page, ids[here + 1])


def test_each_slide_has_an_address(page: Page, kinds: str) -> None:
    """By its number or its name; one that means nothing is the first slide."""
    ids = opened(page, f"{kinds}#3")
    shows(page, ids[2])
    page.goto("about:blank")
    opened(page, f"{kinds}#{ids[4]}")
    shows(page, ids[4])
    page.goto("about:blank")
    opened(page, f"{kinds}#%E0%A4%A")
    page.keyboard.press("ArrowRight")
    shows(page, ids[1])


def test_the_back_button_leads_back(page: Page, kinds: str) -> None:
    """To the slide before an address that was typed; steps of keys are no history."""
    ids = opened(page, kinds)
    page.keyboard.press("ArrowRight")
    shows(page, ids[1])
    page.evaluate("() => { location.hash = '#6' }")
    shows(page, ids[5])
    page.keyboard.press("ArrowRight")
    shows(page, ids[6])
    page.go_back()
    shows(page, ids[1])
    page.go_forward()
    shows(page, ids[6])
    page.reload()
    shows(page, ids[6])


def swipe(page: Page, start: tuple[int, int], end: tuple[int, int]) -> None:
    """One finger over the screen."""
    touch = page.context.new_cdp_session(page)
    steps = 5
    for step in range(steps + 1):
        x = start[0] + (end[0] - start[0]) * step / steps
        y = start[1] + (end[1] - start[1]) * step / steps
        kind = "touchStart" if step == 0 else "touchMove"
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A window as wide as a phone that is touched."""
    with browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, device_scale_factor=2
    ) as context:
        said: list[str] = []
        found = context.new_page()
        found.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        found.on("pageerror", lambda error: said.append(str(error)))
        found.set_default_timeout(60_000)
        yield found
        assert said == []


def test_a_finger_leads_from_slide_to_slide(phone: Page, kinds: str) -> None:
    """To the side; a movement that is short, or mostly up or down, is none."""
    phone.set_viewport_size({"width": 844, "height": 390})
    phone.goto(kinds)
    ids = phone.evaluate("() => [...document.querySelectorAll('.slide')].map((one) => one.id)")
    swipe(phone, (600, 200), (200, 190))
    shows(phone, ids[1])
    swipe(phone, (600, 200), (200, 210))
    shows(phone, ids[2])
    swipe(phone, (200, 200), (600, 200))
    shows(phone, ids[1])
    swipe(phone, (400, 200), (380, 200))
    phone.wait_for_timeout(400)
    shows(phone, ids[1])


def speaking(page: Page) -> Page:
    """The speaker's window."""
    with page.expect_popup() as found:
        page.keyboard.press("s")
    return found.value


def test_the_speaker_sees_notes_time_and_what_comes(page: Page, report: str) -> None:
    """Of the slide that is shown, in a window of its own that says whose it is."""
    ids = opened(page, report)
    place = next(
        place
        for place, one in enumerate(ids)
        if page.evaluate("(id) => !!document.getElementById(id).querySelector('.notes')", one) and place > 2
    )
    page.goto(f"{report}#{place + 1}")
    page.reload()
    shows(page, ids[place])
    speaker = speaking(page)
    for title in page.evaluate(
        "(id) => [...document.getElementById(id).querySelectorAll('.notes h3')].map((o) => o.textContent)",
        ids[place],
    ):
        expect(speaker.locator("body > main h3", has_text=title).first).to_be_visible()
    for line in page.evaluate(
        "(id) => [...document.getElementById(id).querySelectorAll('.notes p')].map((o) => o.textContent)",
        ids[place],
    ):
        expect(speaker.locator("body > main")).to_contain_text(line)
    expect(speaker.locator("body > header")).to_contain_text(f"{place + 1} / {len(ids)}")
    coming = page.evaluate(
        "(id) => document.getElementById(id).querySelector('h1, h2').textContent", ids[place + 1]
    )
    expect(speaker.locator("body > aside")).to_contain_text(coming)
    expect(speaker.locator("time")).to_have_text(re.compile(r"^0:0\d"))
    expect(speaker.locator("time")).not_to_have_text(re.compile(r"^0:00"))
    assert speaker.evaluate("() => getComputedStyle(document.body).display") == "grid"
    assert speaker.evaluate("() => document.documentElement.lang") == page.evaluate(
        "() => document.documentElement.lang"
    )
    assert speaker.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_both_windows_stay_in_step(page: Page, kinds: str) -> None:
    """Keys and buttons lead in either; the window is opened once, and closed with the deck."""
    ids = opened(page, kinds)
    said: list[str] = []
    speaker = speaking(page)
    speaker.on("pageerror", lambda error: said.append(str(error)))
    count = speaker.locator("body > header")
    page.keyboard.press("ArrowRight")
    expect(count).to_contain_text(f"2 / {len(ids)}")
    for key in ("ArrowRight", "PageDown"):
        speaker.keyboard.press(key)
    shows(page, ids[3])
    expect(count).to_contain_text(f"4 / {len(ids)}")
    speaker.get_by_role("button", name="Diapositive suivante").click()
    shows(page, ids[4])
    expect(count).to_contain_text(f"5 / {len(ids)}")
    speaker.keyboard.press("s")
    page.keyboard.press("s")
    page.keyboard.press("End")
    expect(count).to_contain_text(f"{len(ids)} / {len(ids)}")
    assert len(page.context.pages) == 2
    assert said == []
    with speaker.expect_event("close"):
        page.goto("about:blank")


def test_the_clock_knows_the_time_that_is_planned(page: Page, kinds: str) -> None:
    """How long it took, how long it should have taken up to here, and how long there is; late is said."""
    opened(page, kinds)
    page.clock.install()
    speaker = speaking(page)
    clock = speaker.locator("time")
    expect(clock).to_have_text(re.compile(r"^0:00 / 0:\d\d / 10:00$"))
    assert clock.get_attribute("class") in {None, ""}
    page.clock.run_for(125_000)
    expect(clock).to_have_text(re.compile(r"^2:0\d / 0:\d\d / 10:00$"))
    expect(clock).to_have_class("late")
    page.keyboard.press("End")
    expect(clock).to_have_text(re.compile(r"^2:0\d / (9|10):\d\d / 10:00$"))
    expect(clock).not_to_have_class("late")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080), (2560, 1080)])
def test_nothing_is_cut(page: Page, deck: str, size: tuple[int, int]) -> None:
    """Whatever the window is like, every word stands on its slide, and the slide in the window."""
    opened(page, deck, wide=size[0], high=size[1])
    assert page.evaluate(CUT) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_it_is_read_on_a_phone(phone: Page, deck: str) -> None:
    """Without moving to the side; nothing is cut, and nothing is tiny."""
    phone.goto(deck)
    assert phone.evaluate("() => document.documentElement.scrollWidth <= 390")
    assert phone.evaluate(CUT) == []
    tiny = phone.evaluate(
        """() => [...document.querySelectorAll('h1, h2, p, li, th, td, figcaption, a, svg text, button')]
          .filter((one) => one.checkVisibility() && !one.closest('.unseen, .notes') && one.textContent.trim())
          .map((one) => {
            const scale = one.getScreenCTM?.().a ?? 1
            return [parseFloat(getComputedStyle(one).fontSize) * scale, one.textContent.slice(0, 40)]
          })
          .filter(([size]) => size < 11.5)"""
    )
    assert tiny == []


def test_it_prints_a_slide_a_page(page: Page, deck: str) -> None:
    """All of them, as wide as they are, with nothing cut and no buttons."""
    ids = opened(page, deck)
    page.emulate_media(media="print")
    assert page.evaluate(CUT) == []
    expect(page.locator(".controls")).to_be_hidden()
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    boxes = re.findall(rb"/MediaBox ?\[([^\]]*)\]", content)
    assert len(re.findall(rb"/Type ?/Page\b", content)) == len(ids)
    assert {tuple(round(float(one)) for one in box.split()) for box in boxes} == {(0, 0, 960, 540)}


def test_nobody_is_moved_who_does_not_want_to_be(page: Page, kinds: str) -> None:
    """Where the system asks for less motion, the next slide is there at once."""
    page.emulate_media(reduced_motion="reduce")
    ids = opened(page, kinds)
    there = page.evaluate(
        f"""() => {{
          document.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowRight', bubbles: true }}))
          return ({MIDDLE})()
        }}"""
    )
    assert there == ids[1]
    assert page.evaluate("() => document.getAnimations().length") == 0


def test_nothing_is_asked_of_anybody(page: Page, deck: str) -> None:
    """No request but for the file itself; its own policy holds, and lets nothing else run."""
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    opened(page, deck)
    page.keyboard.press("End")
    page.wait_for_timeout(200)
    assert [one for one in asked if not one.startswith("data:")] == [deck]


def test_nothing_else_may_run(browser: Browser, kinds: str) -> None:
    """What got into the page in spite of everything is stopped by its own policy."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(kinds)
        stopped = page.evaluate(
            """async () => {
              const told = []
              addEventListener('securitypolicyviolation', (event) => told.push(event.effectiveDirective))
              for (const [name, inner] of [['script', 'window.ran = 1'], ['style', 'body { color: red }']]) {
                const one = document.createElement(name)
                one.textContent = inner
                document.body.append(one)
              }
              const link = document.createElement('img')
              link.src = 'https://example.org/x.png'
              link.setAttribute('onerror', 'window.ran = 1')
              document.body.append(link)
              await new Promise((done) => setTimeout(done, 300))
              return [!!window.ran, getComputedStyle(document.body).color, told.sort()]
            }"""
        )
    assert stopped[0] is False
    assert stopped[1] != "rgb(255, 0, 0)"
    assert {"script-src-elem", "style-src-elem", "img-src"} <= set(stopped[2])


def test_every_slide_is_a_heading_for_those_who_listen(page: Page, deck: str) -> None:
    """The title of each is there, once, in order, and names its section; one is the first of all."""
    ids = opened(page, deck)
    titles = page.evaluate(
        "() => [...document.querySelectorAll('.slide')].map((o) => o.querySelector('h1, h2').textContent)"
    )
    headings = page.get_by_role("heading")
    assert [one.strip() for one in headings.all_text_contents()] == titles
    assert page.get_by_role("heading", level=1).count() == 1
    for place in (1, len(ids) // 2, len(ids) - 1):
        assert page.get_by_role("region", name=titles[place], exact=True).count() >= 1
    page.keyboard.press("ArrowRight")
    shows(page, ids[1])
    assert page.evaluate("() => document.activeElement.id") == ids[1]


def test_every_figure_has_its_source_in_sight(page: Page, deck: str) -> None:
    """On the slide itself; the buttons do not lie over it, nor over the number of the slide."""
    ids = opened(page, deck)
    shown = page.evaluate(
        "() => [...document.querySelectorAll('.slide:has(svg, table)')].map((one) => one.id)"
    )
    assert shown
    for slide in shown:
        line = page.locator(f"[id='{slide}'] .source")
        expect(line).to_have_text(re.compile(r"^Sources?\s?:\s\S"))
    page.emulate_media(reduced_motion="reduce")
    over = []
    for slide in [one for one in ids if one in shown]:
        page.evaluate("(id) => document.getElementById(id).scrollIntoView({ block: 'center' })", slide)
        over += page.evaluate(
            """(id) => {
              const bar = document.querySelector('.controls').getBoundingClientRect()
              const range = document.createRange()
              range.selectNodeContents(document.getElementById(id).querySelector('.source'))
              return [...range.getClientRects()]
                .filter((one) => one.right > bar.left && one.bottom > bar.top)
                .filter((one) => one.left < bar.right && one.top < bar.bottom)
                .map(() => id)
            }""",
            slide,
        )
    assert over == []
    number = page.evaluate("() => getComputedStyle(document.querySelector('.slide'), '::after').content")
    assert number in {"none", "normal"}  # the buttons say it


def test_without_its_script_it_is_a_document(browser: Browser, kinds: str) -> None:
    """Every slide is there, and no button that does nothing."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 720}) as context:
        page = context.new_page()
        page.goto(kinds)
        expect(page.locator(".controls")).to_be_hidden()
        assert page.locator(".slide").count() > 10
        expect(page.locator(".slide").last).to_be_visible()
