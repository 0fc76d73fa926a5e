"""Addresses of the web: asked, shown, compared."""

from __future__ import annotations

import pytest

from generator.incoming.addresses import (
    BadAddress,
    asked,
    canonical,
    host_named,
    host_of,
    is_remote,
    safe_link,
    study_id,
    without_tracking,
)
from tests.vectors import ADDRESSES


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("https://exemple.org", "https://exemple.org/"),
        ("HTTPS://Exemple.ORG/Flux?a=b#c", "https://exemple.org/Flux?a=b"),
        ("http://exemple.org:8080/a b/é", "http://exemple.org:8080/a%20b/%C3%A9"),
        ("https://été.exemple.org/x", "https://xn--t-9fab.exemple.org/x"),
        ("https://exemple.org/%C3%A9?q=%20", "https://exemple.org/%C3%A9?q=%20"),
        ("http://[2606:4700::1111]:80/", "http://[2606:4700::1111]:80/"),
        ("  https://exemple.org/x  ", "https://exemple.org/x"),
    ],
)
def test_an_address_is_sent_in_ascii(typed: str, sent: str) -> None:
    """Its host in lower case, its path quoted once, nothing of the fragment."""
    assert asked(typed) == sent
    assert asked(sent) == sent


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("file:///etc/passwd", "bad-scheme"),
        ("ftp://exemple.org/", "bad-scheme"),
        ("javascript:alert(1)", "bad-scheme"),
        ("https://moi:secret@exemple.org/", "credentials"),
        ("https://moi@exemple.org/", "credentials"),
        ("exemple.org/flux", "bad-address"),
        ("https://", "bad-address"),
        ("https:///x", "bad-address"),
        ("https://[::1", "bad-address"),
        ("https://exemple.org:abc/", "bad-address"),
        ("https://exem ple.org/", "bad-address"),
        ("https://exemple.org\\@evil.example/", "bad-address"),
        ("https://exemple.org/\r\nHost: x", "bad-address"),
        ("https://exemple.org/\x00", "bad-address"),
        ("https://a..b/", "bad-address"),
        (f"https://exemple.org/{'a' * 3000}", "bad-address"),
        (f"https://{'a' * 70}.org/", "bad-address"),
        ("", "bad-address"),
    ],
)
def test_what_is_no_address_is_not_asked(typed: str, code: str) -> None:
    """And why."""
    with pytest.raises(BadAddress) as fault:
        asked(typed)
    assert fault.value.code == code


def test_the_host_is_that_of_the_machine() -> None:
    """Without port, brackets and final dot."""
    assert host_of("https://exemple.org.:8080/x") == "exemple.org"
    assert host_of("http://[::1]:80/") == "::1"


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("Intranet.LOCAL", "intranet.local"),
        ("intranet.local.", "intranet.local"),
        ("[::1]", "::1"),
        ("FD00::1", "fd00::1"),
        ("müller.local", "xn--mller-kva.local"),
        ("a..b", ""),
        ("", ""),
    ],
)
def test_a_host_is_spelled_as_addresses_have_it(typed: str, host: str) -> None:
    """However an author types it: else it would be listed in vain."""
    assert host_named(typed) == host


@pytest.mark.parametrize("address", [one for one in ADDRESSES if "'" not in one and "0aalert" not in one])
def test_what_runs_or_leads_astray_is_no_link(address: str) -> None:
    """Only whole http and https addresses are."""
    assert safe_link(address) is None


@pytest.mark.parametrize(
    "address", ["https://exemple.org/a?b=c#d", "http://exemple.org", "https://fr.wikipedia.org/wiki/L'Oréal"]
)
def test_links_stay_as_they_are(address: str) -> None:
    """Letter for letter."""
    assert safe_link(f" {address}\n") == address


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://exemple.org/a", "http://www.exemple.org/a/"),
        ("https://exemple.org/a?utm_source=x&b=1", "https://exemple.org/a?b=1#part"),
        ("https://exemple.org:443/a?b=1&a=2", "https://exemple.org/a?a=2&b=1"),
    ],
)
def test_one_page_has_one_spelling(one: str, other: str) -> None:
    """Whatever was added to count readers."""
    assert canonical(one) == canonical(other)


def test_different_pages_are_different() -> None:
    """By path, query, port and host."""
    pages = [
        "https://a.org/x",
        "https://a.org/y",
        "https://a.org/x?p=1",
        "https://b.org/x",
        "https://a.org:8443/x",
    ]
    assert len({canonical(page) for page in pages}) == len(pages)
    assert canonical("http://[::1") == "http://[::1"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://exemple.org/etudes/attente-2026.yaml", "attente-2026"),
        ("https://exemple.org/Étude n 3.YML?raw=1", "etude-n-3"),
        ("https://exemple.org/", "exemple-org"),
        ("https://exemple.org/…", "exemple-org"),
    ],
)
def test_a_remote_study_is_called_after_its_file(address: str, name: str) -> None:
    """As a local one is; after its host where the file has no name."""
    assert study_id(address) == name


def test_patterns_are_no_addresses() -> None:
    """Nor is what would not be asked."""
    assert is_remote("https://exemple.org/etude.yaml")
    assert not is_remote("content/studies/*.yaml")
    assert not is_remote("ftp://exemple.org/x.yaml")
    assert not is_remote("https://moi:secret@exemple.org/x.yaml")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/x?utm_source=rss&id=3&UTM_medium=y#p", "https://a.example/x?id=3#p"),
        ("https://a.example/x?utm_source=rss", "https://a.example/x"),
        ("https://a.example/x?b=%C3%A9&a=1", "https://a.example/x?b=%C3%A9&a=1"),
        ("https://a.example/x#?utm_source=rss", "https://a.example/x#?utm_source=rss"),
        (None, None),
    ],
)
def test_an_address_can_do_without_whence_its_readers_come(address: str | None, expected: str | None) -> None:
    """All the rest stays letter for letter, since servers read it as they like."""
    assert without_tracking(address) == expected


def test_half_a_character_is_in_no_address() -> None:
    """JSON can spell one, and no file could be written with it; it is no reason to stop."""
    assert safe_link("https://a.example/?\ud800") is None
    assert canonical("https://a.example/?b=\ud800") == canonical("https://a.example/?b=?")
