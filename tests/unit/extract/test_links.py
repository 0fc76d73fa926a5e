"""Links that say whose figures stand beside them."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract
from generator.extract.hosts import host_name
from generator.extract.plain import Form


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("D'après une [étude Velga](https://a.example), 42 % raccrochent.", "Velga"),
        ("Ils sont 42 % à raccrocher ([Velga, 2024](https://a.example)).", "Velga"),
        ("Selon [cette enquête](https://www.velga.fr/a), 42 % raccrochent.", "velga.fr"),
        ("[42 % des clients](https://www.velga.fr/a) raccrochent.", "velga.fr"),
        ("Ils sont 42 % à raccrocher. [Source](https://www.velga.fr/a)", "velga.fr"),
        ("[Orlane](https://orlane.example) a perdu 12 % de ses clients.", None),
        ("[Notre rapport](https://nous.example) : 42 % raccrochent.", None),
    ],
)
def test_links(text: str, source: str | None) -> None:
    """A study that is linked is somebody's: who is named, else whose site it is; a brand is none."""
    assert [one.source for one in extract(text, Form.MARKDOWN, "fr")] == [source]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.velga.fr/a?b=1", "velga.fr"),
        ("https://stats.velga.gouv.fr", "velga.gouv.fr"),
        ("https://blog.velga.co.uk/x", "velga.co.uk"),
        ("https://fr.wikipedia.org/wiki/A", None),
        ("https://[broken", None),
        ("/relative", None),
    ],
)
def test_hosts(address: str, name: str | None) -> None:
    """Whose site it is, where that says something."""
    assert host_name(address) == name
