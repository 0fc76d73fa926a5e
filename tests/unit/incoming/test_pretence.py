"""What titles and addresses say of pages that pretend to be there."""

from __future__ import annotations

import pytest

from generator.incoming.pretence import (
    is_home,
    leads_home,
    leads_to_error,
    leads_to_login,
    says_missing,
    says_wall,
    stranger_of,
)


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "Erreur 404 | Institut",
        "404 Not Found",
        "404 - File or directory not found.",
        "Page Not Found (404)",
        "HTTP 404 - page introuvable",
        "Page introuvable - Institut X",
        "Page non trouvée – Le Journal",
        "Oups\u202f! Cette page n’existe plus",
        "La page que vous recherchez est introuvable",
        "La page demandée n'a pas été trouvée",
        "Désolé, cette page n'est plus disponible.",
        "L’article n’existe plus | Institut",
        "Contenu introuvable",
        "Not Found",
        "Page not found • Nielsen",
        "Oops! Page Not Found",
        "Sorry, this page doesn't exist",
        "The page you requested could not be found",
        "The page you are looking for no longer exists",
        "We can't find that page",
        "institut.example domain is for sale",
        "Ce nom de domaine est à vendre",
    ],
)
def test_a_title_may_say_that_nothing_is_there(title: str) -> None:
    """In both languages, with the site's name before or after."""
    assert says_missing(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Accueil",
        "Baromètre 2010 des services clients",
        "Pages introuvables\u00a0: 12 % des clients abandonnent",
        "Page 404 : comment la soigner en 2012",
        "How 404 pages lose customers",
        "404 clients interrogés sur la relation client",
        "Étude : le produit est indisponible, que font les clients ?",
        "Les clients n’ont pas trouvé de réponse",
        "Not found in translation",
        "Gone with the wind",
        "Peugeot 404",
        "Error rates of web surveys",
        "Access to services in Europe",
    ],
)
def test_a_title_about_something_says_no_such_thing(title: str) -> None:
    """Though it has the same words."""
    assert not says_missing(title)
    assert not says_wall(title)


@pytest.mark.parametrize(
    "title",
    ["Just a moment...", "Access Denied", "Attention Required! | Cloudflare", "Accès refusé - Institut"],
)
def test_a_title_may_say_that_one_may_not_look(title: str) -> None:
    """That is no sign of death."""
    assert says_wall(title)
    assert not says_missing(title)


@pytest.mark.parametrize(
    ("asked", "final", "expected"),
    [
        ("/etudes/2010", "/", True),
        ("/etudes/2010", "/fr/", True),
        ("/etudes/2010", "/en-gb/index.html", True),
        ("/etudes/2010", "/accueil", True),
        ("/etudes/2010", "/?error=404", True),
        ("/?p=12", "/", True),
        ("/etudes/2010", "/?p=12", False),
        ("/?p=12", "/2010/etude/", False),
        ("/etudes/2010", "/etudes/", False),
        ("/", "/fr/", False),
        ("/fr/", "/", False),
    ],
)
def test_what_leads_home_was_not_home(asked: str, final: str, expected: bool) -> None:  # noqa: FBT001
    """A front page may be cited; a page that leads there is gone."""
    assert leads_home(f"https://a.example{asked}", f"https://a.example{final}") is expected
    assert leads_home(f"https://a.example{asked}", f"https://b.example{final}") is expected


def test_addresses_may_tell() -> None:
    """That of an error, that of a gate; unless it is what was asked for."""
    base = "https://a.example"
    assert leads_to_error(f"{base}/etude", f"{base}/fr/404.html")
    assert leads_to_error(f"{base}/etude", f"{base}/page-not-found/")
    assert not leads_to_error(f"{base}/404", f"{base}/404")
    assert not leads_to_error(f"{base}/etude", f"{base}/erreurs-de-mesure")
    assert leads_to_login(f"{base}/etude", f"{base}/sso/login.php?back=etude")
    assert not leads_to_login(f"{base}/etude", f"{base}/relogin-study")
    assert is_home(f"{base}/")
    assert not is_home(f"{base}/etude")


@pytest.mark.parametrize(
    ("address", "stranger"),
    [
        ("https://a.example/x/y.html?z=1", "https://a.example/x/zz.html"),
        ("https://a.example/x/y/", "https://a.example/x/zz"),
        ("https://a.example:8080/y", "https://a.example:8080/zz"),
        ("https://a.example/?p=1", "https://a.example/zz"),
    ],
)
def test_a_stranger_stands_beside(address: str, stranger: str) -> None:
    """In the same folder and of the same kind, for hosts answer by both."""
    assert stranger_of(address, "zz") == stranger


@pytest.mark.parametrize(
    "heavy", ["a " * 50_000, "404 " * 50_000, "page " * 50_000, "oups !" * 50_000, "-" * 100_000]
)
def test_no_title_takes_long(heavy: str) -> None:
    """What is long is about something, or cut."""
    says_missing(heavy)
    says_wall(heavy)
