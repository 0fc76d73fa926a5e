"""Texts about the same subject, and what is said of why they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.models import Kind, Ref
from generator.pages import related as module
from generator.pages.related import related
from generator.pages.views import TextCard
from tests.years import place, text

if TYPE_CHECKING:
    import pytest


def of(folder: Path, name: str, **changed: str) -> list[TextCard]:
    """What stands on the page of a trend or an article."""
    kind = Kind.TREND if "/" in name else Kind.ARTICLE
    here = place(folder, f"{name}/" if kind is Kind.TREND else f"articles/{name}/", **changed)
    return list(related(here, here.site.original(Ref(kind, name))))


def test_what_is_shared_is_said(tmp_path: Path) -> None:
    """The most alike first, of each what counts most: a source that two share before what three measure."""
    assert [(one.title, one.note) for one in of(tmp_path, "2011-tendances/ici")] == [
        ("Trace", "2014 · même source\u00a0: BVA · même indicateur\u00a0: Achat en ligne"),
        ("Mobilité", "2016 · même thème\u00a0: Mobile · même marque\u00a0: Orange"),
        ("Relire", "Article · même indicateur\u00a0: Achat en ligne"),
        ("Croire", "2011 · même thème\u00a0: Avis"),
    ]


def test_a_text_links_there(tmp_path: Path) -> None:
    """An article has some too, of those equally alike the newest first; nothing is related to itself."""
    found = of(tmp_path, "relire")
    assert [(one.title, one.href) for one in found] == [
        ("Trace", "../../2014-tendances/trace/"),
        ("Ici", "../../2011-tendances/ici/"),
        ("Mobilité", "../../2016-tendances/mobilite/"),
    ]
    assert found[-1].note == "2016 · même marque\u00a0: Ikea"


def test_what_many_share_counts_less(tmp_path: Path) -> None:
    """A theme of two texts says more than one of all."""
    alike = {
        f"content/2016-tendances/0{n}-t{n}.md": text(title=f"T{n}", themes="[mobile]") for n in range(2, 6)
    }
    rare = {"content/2014-tendances/02-avis.md": text(title="Rare", themes="[avis]")}
    found = of(tmp_path, "2011-tendances/ici", **alike, **rare)
    assert "Rare" in [one.title for one in found]
    assert len(found) == module.MOST


def test_what_is_retold_is_no_source_in_common(tmp_path: Path) -> None:
    """All trends of a report cite it; nor are figures without a source one."""
    origin = "title: L'original\nchecked: primary\n"
    nobody = (
        "title: Sans source\nkind: unsourced\nchecked: secondary\nstatistics:\n"
        "  u: {value: 1, unit: percent, label: des x}\n  v: {value: 2, unit: percent, label: des y}\n"
    )
    body = "Dit-il [@original]."
    found = of(
        tmp_path,
        "2014-tendances/trace",
        **{
            "content/studies/original.yaml": origin,
            "content/studies/rien.yaml": nobody,
            "content/2014-tendances/report.md": text(
                title="T", year="2014", after="{title: L'original, study: original}"
            ),
            "content/2014-tendances/01-trace.md": text(f"{body} [[u]]", title="Trace"),
            "content/2014-tendances/02-autre.md": text(f"{body} [[v]]", title="Autre"),
            "content/2016-tendances/01-mobilite.md": text("[[u]] [[brand:ikea]] [[brand:orange]]", title="M"),
        },
    )
    assert found == []


def test_more_names_than_two_are_left_out_and_it_shows(tmp_path: Path) -> None:
    """The note stays a line."""
    brands = {
        "content/brands.yaml": "".join(
            f"{name}: {{name: {name.upper()}}}\n" for name in ("orange", "ikea", "a", "b", "c")
        )
    }
    (card, *_) = of(
        tmp_path,
        "2014-tendances/trace",
        **brands,
        **{
            "content/2014-tendances/01-trace.md": text("[[achat-2014]]", title="Trace", brands="[a, b, c]"),
            "content/2011-tendances/02-avis.md": text(title="Croire", brands="[a, b, c]"),
        },
    )
    assert card.note == "2011 · mêmes marques\u00a0: A, B…"


def test_what_hundreds_share_brings_none_of_them_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It only adds to what other things say: no page has to look at all texts."""
    monkeypatch.setattr(module, "_COMMON", 1)
    titles = [one.title for one in of(tmp_path, "2011-tendances/ici")]
    assert titles == ["Trace", "Mobilité", "Croire"]  # not the article, which shares the measure alone
