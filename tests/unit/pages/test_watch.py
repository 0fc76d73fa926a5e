"""The watch: by month and publisher, bounded, and tied to publishers and studies."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.incoming.entries import Entry, EntryStatus
from generator.models import Publisher
from generator.pages import watch
from generator.pages.entities import entity_page
from generator.pages.here import Here
from generator.pages.studies import study_page
from generator.pages.watch_views import WatchPage
from tests.program import edition_of, small_site
from tests.watching import entry, figure, followed, snapshot

OWN = 'url: "https://institut.example/flux", publisher: institut-exemple'


def here(folder: Path, files: dict[str, str], language: str = "fr") -> Here:
    """The page of the watch on a small site."""
    edition = edition_of(small_site(folder, **files))
    return Here(edition, language, edition.urls.watch(language))


def page(folder: Path, *entries: Entry) -> WatchPage:
    """The page of one feed with these entries."""
    return watch.watch_page(here(folder, followed(snapshot(*entries))))


def shown(view: WatchPage) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Months, in them publishers, in them entries."""
    return [
        (month.title, [(group.title.text, [one.title for one in group.entries]) for group in month.groups])
        for month in view.months
    ]


def many(count: int, month: str = "2026-01") -> list[Entry]:
    """So many entries of one month."""
    return [entry(f"n{month}-{number:03}", f"{month}-{1 + number % 28:02}") for number in range(count)]


def test_entries_stand_by_month_and_publisher(tmp_path: Path) -> None:
    """Newest first; in a month, who published last comes first."""
    files = followed(
        snapshot(entry("a", "2026-02-01"), entry("b", "2026-01-31"), entry("c", "2026-02-03")),
        snapshot(entry("d", "2026-02-02"), feed="autre"),
        settings={"institut": OWN},
    )
    view = watch.watch_page(here(tmp_path, files))
    assert shown(view) == [
        ("Février 2026", [("Institut Exemple", ["Titre c", "Titre a"]), ("Le flux autre", ["Titre d"])]),
        ("Janvier 2026", [("Institut Exemple", ["Titre b"])]),
    ]
    group = view.months[0].groups[0]
    assert group.title.href == "../instituts/institut-exemple/"
    assert group.note == "consulté le 22 novembre 2026"
    assert group.entries[0].date == "3 février 2026"
    assert [(one.name.text, one.note) for one in view.sources] == [
        ("Institut Exemple", "3 publications, consulté le 22 novembre 2026"),
        ("Le flux autre", "1 publication, consulté le 22 novembre 2026"),
    ]


def test_all_of_it_is_marked_as_not_verified(tmp_path: Path) -> None:
    """On the page, on that of a month, on a publisher's."""
    files = followed(snapshot(*many(101)), settings={"institut": OWN})
    at = here(tmp_path, files)
    for view in (watch.watch_page(at), watch.month_page(at, "2026-01")):
        assert "n’est encore vérifié" in view.unverified
    group = watch.publisher_group(at, "institut-exemple")
    assert group
    assert group.note.startswith("Pas encore vérifié")


def test_a_hundred_entries_and_no_more(tmp_path: Path) -> None:
    """The page says how many there are and where others stand; a month that is cut leads to all of it."""
    view = page(tmp_path, *many(60, "2026-03"), *many(50, "2026-02"), *many(7, "2026-01"))
    assert [(month.title, sum(len(one.entries) for one in month.groups)) for month in view.months] == [
        ("Mars 2026", 60),
        ("Février 2026", 40),
    ]
    assert view.left_out.startswith("Cette page montre les 100 publications les plus récentes sur 117")
    assert [(one.text, one.note, one.href) for one in view.archive] == [
        ("Février 2026", "50", "2026-02/"),
        ("Janvier 2026", "7", "2026-01/"),
    ]
    whole, cut = view.months
    assert whole.more is None
    assert cut.more
    assert (cut.more.text, cut.more.href) == ("Tout février 2026 (50)", "2026-02/")


def test_a_month_s_own_page_has_all_of_it(tmp_path: Path) -> None:
    """And leads back, and to the other months."""
    at = here(tmp_path, followed(snapshot(*many(90, "2026-03"), *many(50, "2026-02"), *many(7, "2026-01"))))
    assert watch.month_pages(at) == ("2026-02", "2026-01")
    view = watch.month_page(at.at(at.urls.watch("fr", "2026-02")), "2026-02")
    assert view.title == "Veille\u00a0: février 2026"
    assert [len(group.entries) for month in view.months for group in month.groups] == [50]
    assert view.eyebrow
    assert view.eyebrow.href == "../"
    assert [(one.href, one.current) for one in view.archive] == [("./", True), ("../2026-01/", False)]


def test_a_few_entries_have_no_archive(tmp_path: Path) -> None:
    """A hundred are all on one page."""
    view = page(tmp_path, *many(100))
    assert (view.left_out, view.archive) == ("", ())


def test_a_publisher_s_page_has_its_newest(tmp_path: Path) -> None:
    """Five at most, of all its feeds; none where it has no feed."""
    files = followed(
        snapshot(*many(4, "2026-01")),
        snapshot(*(entry(f"x{one}", f"2026-02-0{one}") for one in (1, 2, 3)), feed="autre"),
        settings=dict.fromkeys(("institut", "autre"), OWN),
    )
    at = here(tmp_path, files)
    group = entity_page(at, at.site.publishers["institut-exemple"]).watch
    assert group
    assert [one.title for one in group.entries] == [
        "Titre x3",
        "Titre x2",
        "Titre x1",
        "Titre n2026-01-003",
        "Titre n2026-01-002",
    ]
    assert entity_page(at, Publisher(id="institut-exemple", name="x"))
    assert watch.publisher_group(at, "autre") is None


def test_entry_and_study_lead_to_each_other(tmp_path: Path) -> None:
    """An adopted entry to its study, the study to where the entry stands; one of an unknown study to none."""
    adopted = {"status": EntryStatus.ADOPTED, "study": "enquete"}
    unknown = {"status": EntryStatus.ADOPTED, "study": "partie"}
    old = entry("z", "2025-01-02", **adopted)
    at = here(tmp_path, followed(snapshot(*many(100), old, entry("y", "2025-01-01", **unknown))))
    page = watch.month_page(at.at(at.urls.watch("fr", "2025-01")), "2025-01")
    first, second = page.months[0].groups[0].entries
    assert first.study
    assert first.record == "Fiche établie\u00a0:"
    assert (first.study.text, first.study.href) == ("Une enquête", "../../etudes/enquete/")
    assert second.study is None
    study = at.site.studies["enquete"]
    found = study_page(at.at("etudes/enquete/"), study).announced
    assert found
    assert (found.text, found.href, found.note) == ("Titre z", "../../veille/2025-01/#e-z", "2 janvier 2025")
    assert study_page(here(tmp_path / "none", {}), study).announced is None


def test_a_title_that_both_have_is_said_once(tmp_path: Path) -> None:
    """The study of an announcement is called as it is."""
    adopted = entry("z", "2026-01-02", title="Une enquête", status=EntryStatus.ADOPTED, study="enquete")
    at = here(tmp_path, followed(snapshot(adopted)))
    shown = watch.watch_page(at).months[0].groups[0].entries[0]
    assert shown.study
    assert (shown.record, shown.study.text, shown.study.href) == (
        "",
        "Fiche établie",
        "../etudes/enquete/",
    )
    found = study_page(at.at("etudes/enquete/"), at.site.studies["enquete"]).announced
    assert found
    assert (found.text, found.note, found.language) == ("annonce du 2 janvier 2026", "", "")


def test_words_are_set_in_their_own_language(tmp_path: Path) -> None:
    """French spaces in French, English ones in English, none in others."""
    sentence = figure("48%", "Sont-ils 48%?")
    view = page(
        tmp_path,
        *(entry(name, language=name, title='Un "mot"?', figures=(sentence,)) for name in ("fr", "en", "de")),
    )
    by_language = {
        one.anchor: one for month in view.months for group in month.groups for one in group.entries
    }
    assert {name: one.title for name, one in by_language.items()} == {
        "e-fr": "Un «\u00a0mot\u00a0»\u202f?",
        "e-en": "Un “mot”?",
        "e-de": 'Un "mot"?',
    }
    assert {name: one.language for name, one in by_language.items()} == {
        "e-fr": "",
        "e-en": "en",
        "e-de": "de",
    }
    runs = {name: [run.text for run in one.sentences[0].runs] for name, one in by_language.items()}
    assert runs == {
        "e-fr": ["Sont-ils ", "48\u202f%", "\u202f?"],
        "e-en": ["Sont-ils ", "48%", "?"],
        "e-de": ["Sont-ils ", "48%", "?"],
    }


def test_who_is_credited_is_said_once(tmp_path: Path) -> None:
    """And that nobody is, too."""
    view = page(
        tmp_path,
        entry("a", "2026-01-03", figures=(figure("1", "Un 1.", "Insee"), figure("2", "Un 2.", "Insee"))),
        entry("b", "2026-01-02", figures=(figure("1", "Un 1.", "Insee"), figure("2", "Un 2."))),
        entry("c", "2026-01-01", figures=tuple(figure(n, f"Un {n}.") for n in "123")),
    )
    entries = view.months[0].groups[0].entries
    assert [[sentence.credit for sentence in one.sentences] for one in entries] == [
        ["", "source citée\u00a0: Insee"],
        ["source citée\u00a0: Insee", "aucune source citée"],
        ["", "aucune source citée"],
    ]
    assert [one.more for one in entries] == ["", "", "et 1 autre chiffre"]


def test_samples_say_what_they_are(tmp_path: Path) -> None:
    """Wherever one of their entries stands; a page without any says nothing of samples."""
    files = followed(
        snapshot(entry("a")),
        snapshot(entry("b"), feed="autre"),
        settings={"autre": 'url: "file:samples/autre.xml", sample: true'},
    )
    view = watch.watch_page(here(tmp_path, files))
    assert {group.title.text: group.badge for group in view.months[0].groups} == {
        "Le flux institut": "",
        "Le flux autre": "exemple",
    }
    assert "inventées" in view.invented
    assert [one.badge for one in view.sources] == ["", "exemple"]
    assert page(tmp_path / "real", entry("a")).invented == ""


@pytest.mark.parametrize(
    ("settings", "listed"),
    [
        ('url: "https://institut.example/flux"', True),
        ('url: "file:samples/autre.xml"', False),
        ('url: "https://intranet.local/flux"', False),
    ],
)
def test_only_feeds_that_all_can_read_are_listed(settings: str, *, listed: bool, tmp_path: Path) -> None:
    """Files of the site and machines of a private network are nobody else's business."""
    files = followed(snapshot(entry("a")), settings={"institut": settings})
    files["sources.yaml"] += "allow_private: [Intranet.local]\n"
    at = here(tmp_path, files)
    assert [one.id for one in watch.public_feeds(at)] == (["institut"] if listed else [])
    assert [one.href for one in watch.watch_page(at).feeds] == (["veille.opml"] if listed else [])


def test_an_entry_without_title_has_a_word(tmp_path: Path) -> None:
    """A link needs a text."""
    view = page(tmp_path, entry("a", title="\u200b", link="https://exemple.org/", language="en"))
    (one,) = view.months[0].groups[0].entries
    assert (one.title, one.href, one.language) == ("Sans titre", "https://exemple.org/", "")
