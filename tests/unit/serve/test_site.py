"""The site in memory: what it shows, what it keeps, what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.serve.site import FaultyError
from tests.program import FAULT, SMALL, picture, small_site, write
from tests.serving import DrawnHere, live, saved

TREND = "content/2025-rapport/01-une-tendance.md"
PAGE = "2025-rapport/une-tendance/index.html"
STUDY = "content/studies/enquete.yaml"
DOCUMENTS = (
    "2025-rapport/2025-rapport-diaporama.pptx",
    "diaporamas/2025-rapport.html",
    "2025-rapport/2025-rapport.pdf",
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site."""
    return small_site(tmp_path / "site")


def test_a_fault_leaves_the_last_good_pages(site: Path) -> None:
    """They are those from before it, until it is mended."""
    following = live(site)
    before = following.find(PAGE)
    saved(following, site, {TREND: SMALL[TREND] + "\nVoir [[nulle-part]].\n"})
    assert [one.code for one in following.outcome.diagnostics] == ["unknown-reference"]
    assert following.find(PAGE) == before
    saved(following, site, {TREND: SMALL[TREND] + "\nVoir ailleurs.\n"})
    assert not following.outcome.diagnostics
    after = following.find(PAGE)
    assert after
    assert "Voir ailleurs." in after.content.decode()


def test_a_site_that_is_faulty_from_the_beginning(tmp_path: Path) -> None:
    """There is nothing to show but the faults; then there is."""
    site = small_site(tmp_path / "site", **FAULT)
    following = live(site)
    with pytest.raises(FaultyError) as told:
        following.find("index.html")
    assert [one.code for one in told.value.outcome.diagnostics] == ["unknown-reference"]
    saved(following, site, {next(iter(FAULT)): None})
    assert following.find("index.html")


def test_an_edit_leaves_other_pages_as_they_were_made(site: Path) -> None:
    """They are not even rendered again; those that say something else now are."""
    following = live(site)
    home, report = following.find("index.html"), following.find("2025-rapport/index.html")
    saved(following, site, {TREND: SMALL[TREND] + "\nUn mot.\n"})
    assert following.find("index.html") is home
    assert following.find("2025-rapport/index.html") is report
    saved(following, site, {TREND: SMALL[TREND].replace("Une tendance", "Un autre titre")})
    after = following.find("2025-rapport/index.html")
    assert after
    assert "Un autre titre" in after.content.decode()


def test_documents_are_made_when_they_are_asked_for(site: Path) -> None:
    """A report's page does not wait for them; they follow the edits of its trends."""
    write(site, {"content/site.yaml": "title: Petit site\ndownloads: [deck.pptx, deck.html, report.pdf]\n"})
    following = live(site)
    report = following.find("2025-rapport/index.html")
    assert report
    assert '<a href="../diaporamas/2025-rapport.html">Diaporama (HTML)</a>' in report.content.decode()
    before = {name: following.find(name) for name in DOCUMENTS}
    assert all(before.values())
    saved(following, site, {TREND: SMALL[TREND] + "\n> [!quote] Ana\n> Enfin.\n"})
    assert following.find("2025-rapport/index.html") is report
    for name, found in before.items():
        after = following.find(name)
        assert found
        assert after
        assert after.content != found.content
    assert following.find("2025-rapport/2025-rapport-diaporama.pdf") is None


def test_a_document_that_cannot_be_made_is_told(site: Path) -> None:
    """In its place: the page that leads to it is shown."""
    deck = "slides:\n  - title: Vu\n    picture: {file: photo.png, alt: Une photo}\n"
    config = "title: Petit site\ndownloads: [deck.pptx]\n"
    write(site, {"content/2025-rapport/deck.yaml": deck, "content/site.yaml": config})
    whole = bytearray(picture(64, 64))
    whole[60:70] = bytes(10)
    (site / "content/2025-rapport/photo.png").write_bytes(whole)
    following = live(site)
    assert following.find("2025-rapport/index.html")
    with pytest.raises(FaultyError) as told:
        following.find("2025-rapport/2025-rapport-diaporama.pptx")
    assert [(one.code, one.mark.line) for one in told.value.outcome.diagnostics] == [("bad-image", 3)]


def test_a_chart_is_drawn_once_for_each_of_its_values(site: Path) -> None:
    """An edited text does not have the charts of its page drawn anew, an edited figure does."""
    drawers = DrawnHere()
    following = live(site, drawers)
    following.find(PAGE)
    drawn = drawers.count
    assert drawn
    saved(following, site, {TREND: SMALL[TREND] + "\nUn mot.\n"})
    following.find(PAGE)
    assert drawers.count == drawn
    saved(following, site, {STUDY: SMALL[STUDY].replace("value: 30", "value: 31")})
    following.find(PAGE)
    assert drawers.count == 2 * drawn


@pytest.mark.parametrize(
    ("field", "hidden"),
    [("status: draft", True), ("publish: 2027-01-17", True), ("publish: 2020-01-17", False)],
)
def test_what_readers_do_not_see_yet_is_known(site: Path, field: str, hidden: bool) -> None:  # noqa: FBT001
    """A draft, a text whose day has not come, and the trends of a report that is one."""
    text = SMALL["content/2025-rapport/report.md"].replace("year:", f"{field}\nyear:")
    following = live(small_site(site, **{"content/2025-rapport/report.md": text}))
    found = following.find(PAGE)
    assert found
    assert found.owner
    assert bool(following.hidden(found.owner)) is hidden


def test_a_template_is_told_when_a_page_that_is_shown_needs_it(site: Path) -> None:
    """The page stays as it was, and comes anew when the template does."""
    following = live(site)
    before = following.find(PAGE)
    name = "templates/pages/trend.html"
    saved(following, site, {name: "{{ page.nothing }}"}, [PAGE])
    assert [one.code for one in following.outcome.diagnostics] == ["template-fault"]
    assert following.outcome.texts[name] == "{{ page.nothing }}"
    assert following.find(PAGE) == before
    saved(following, site, {name: "<p>{{ page.chrome.title }}</p>"}, [PAGE])
    after = following.find(PAGE)
    assert after
    assert after.content == b"<p>Une tendance</p>"


def test_a_save_that_was_not_taken_in_to_its_end(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a bug nothing is known for sure: the next save has everything read again."""
    following = live(site)

    def broken(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(following, "_take_edits", broken)
    with pytest.raises(AssertionError):
        saved(following, site, {TREND: SMALL[TREND] + "\nPerdu de vue.\n"})
    monkeypatch.undo()
    saved(
        following,
        site,
        {"content/2025-rapport/report.md": SMALL["content/2025-rapport/report.md"] + "\nFin.\n"},
    )
    found = following.find(PAGE)
    assert found
    assert "Perdu de vue." in found.content.decode()


def test_what_is_under_embargo_is_marked(tmp_path: Path) -> None:
    """A study, its figures and its charts; a study without a day is not."""
    text = SMALL[STUDY].replace("checked:", "embargo: 2027-02-01\nchecked:")
    following = live(small_site(tmp_path / "site", **{STUDY: text}))
    for path in ("etudes/enquete/index.html", "chiffres/pour/index.html", "series/avis/index.html"):
        found = following.find(path)
        assert found
        assert found.owner
        hidden = following.hidden(found.owner)
        assert hidden
        assert str(hidden.until) == "2027-02-01"
    publisher = following.find("instituts/institut-exemple/index.html")
    assert publisher
    assert publisher.owner
    assert following.hidden(publisher.owner) is None
