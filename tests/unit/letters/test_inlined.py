"""Styles written into the elements that they are for."""

from __future__ import annotations

import pytest

from generator.letters.inlined import inlined

PAGE = '<!doctype html><html lang="fr"><head>{head}</head><body><p class="a">é &amp; \u202f</p></body></html>'


def test_a_sheet_goes_into_the_elements() -> None:
    """And is gone; one that is marked stays as it is."""
    kept = '<style data-css-inline="keep">@media (max-width:9px){.a{color:blue !important}}</style>'
    found = inlined(PAGE.format(head=f"<style>p{{margin:0}}.a{{color:red}}</style>{kept}"))
    assert '<p class="a" style="margin: 0;color: red;">é &amp; \u202f</p>' in found
    assert found.count("<style") == 1
    assert kept in found


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x.css", "file:///etc/passwd", "/etc/passwd"])
def test_nothing_is_fetched(address: str) -> None:
    """Whatever a site's own template names."""
    found = inlined(PAGE.format(head=f'<link rel="stylesheet" href="{address}">'))
    assert "root:" not in found
    assert 'class="a">' in found
