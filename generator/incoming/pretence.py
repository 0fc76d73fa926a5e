"""Pages that answer 200 and are not what was cited: what their titles and addresses say."""

from __future__ import annotations

import re
from functools import cache
from typing import Final
from urllib.parse import urlsplit

_LONGEST: Final = 60  # letters: a longer title is about something
_AROUND: Final = " .!?…:;-–—'\"“”«»()[]"
_HOME: Final = r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default|accueil)(?:\.\w{2,5})?/?)?"
_ERROR_PATH: Final = (
    r".*/(?:error-?)?(?:404|not-?found|page-?not-?found|page-?introuvable|erreur(?:-?404)?|error)"
    r"(?:\.\w{2,5})?/?"
)
_LOGIN_PATH: Final = (
    r".*/(?:log-?in|sign-?in|signon|connexion|se-connecter|identification|auth(?:entication)?|sso)"
    r"(?:\.\w{2,5})?/?"
)
_SORRY: Final = r"(?:(?:o+u?ps|désolée?s?|sorry|aïe|zut|whoops|hmm+|ah|oh non|erreur|error)\W*)?"
_PAGE: Final = "page|adresse|article|document|contenu|publication|ressource|fichier|url"
_PAGE_EN: Final = "page|address|article|document|content|resource|file|url"
_404: Final = r"erreur|error|http|code|page|statut|status"
_FRENCH: Final = (
    rf"(?:cette |la |l’|l'|votre )?(?:{_PAGE})(?: web| demandée?| que vous (?:re)?cherchez)?",
    r"(?:est |reste )?(?:introuvable|non trouvée?|inexistante?|inconnue?|supprimée?|indisponible)",
    r"n(?:’|'|e )existe (?:pas|plus)",
    r"n(?:’|'|e )(?:a |est )?pas (?:été )?(?:trouvée?|disponible)",
    r"n(?:’|'|e )est plus (?:disponible|en ligne)",
    r"a (?:été )?(?:supprimée?|disparu)",
)
_ENGLISH: Final = (
    rf"(?:this |the |that |your )?(?:requested )?(?:{_PAGE_EN})(?: you (?:want|requested|are looking for))?",
    r"(?:was |is |could |can ?)?(?:not (?:be )?found|not available|unavailable|missing|removed|gone)",
    r"(?:doesn(?:’|')t|does not) exist",
    r"(?:is )?no longer (?:exists|available|here)",
)
_MISSING: Final = (
    rf"(?:(?:{_404})\W*)*404(?:\W*(?:{_404}|(?:(?:page|file) )?(?:not found|introuvable|non trouvée?)))*",
    rf"{_FRENCH[0]} (?:{'|'.join(_FRENCH[1:])})",
    rf"{_ENGLISH[0]} (?:{'|'.join(_ENGLISH[1:])})",
    r"(?:contenu|rien|aucun résultat|aucune page)(?: n(?:’|'|e )a (?:été )?)? ?(?:introuvable|trouvée?)",
    r"(?:page |file |object |content )?not found",
    r"(?:we )?can(?:no|’|')?t find (?:that|this|the|your) page",
    r"nothing found|no results found|error 410|410 gone|gone",
)
_FOR_SALE: Final = (
    r".*\b(?:domain|domaine|nom de domaine)\b.*\b(?:for sale|à vendre|is parked|parked|expired|expiré)\b.*",
    r".*\b(?:buy this domain|acheter ce domaine|parked domain|domain parking)\b.*",
)
_WALL: Final = (
    r"(?:just a moment|un instant|please wait|veuillez patienter|pardon our interruption)\W*",
    r"(?:access denied|accès (?:refusé|interdit)|(?:403 )?forbidden|(?:request )?(?:rejected|blocked))\W*",
    r"(?:attention required!?(?: \| cloudflare)?|security check|vérification de sécurité|ddos-guard)\W*",
    r"(?:are you (?:a )?(?:robot|human)|êtes-vous un robot|captcha|robot check|verifying you are human)\W*",
    r"(?:human|bot) verification\W*",
)


def says_missing(title: str) -> bool:
    """Whether a title, or a heading, says that the page is not there, or that its name is for sale."""
    return any(_fits(_missing(), part) or _fits(_for_sale(), part) for part in _parts(title))


def says_wall(title: str) -> bool:
    """Whether a title says that somebody is to prove to be no machine, or may not look."""
    return any(_fits(_wall(), part) for part in _parts(title))


def leads_home(asked: str, final: str) -> bool:
    """Whether an address that was none of a front page leads to one."""
    start, end = urlsplit(asked), urlsplit(final)
    if _is_home(start.path) and not start.query:
        return False
    return _is_home(end.path) and (not end.query or "404" in end.query or "error" in end.query.lower())


def is_home(address: str) -> bool:
    """Whether an address is that of a front page."""
    parts = urlsplit(address)
    return _is_home(parts.path) and not parts.query


def leads_to_error(asked: str, final: str) -> bool:
    """Whether an address leads to one that is called an error, and was not so itself."""
    return _is_error(final) and not _is_error(asked)


def leads_to_login(asked: str, final: str) -> bool:
    """Whether an address leads to where one logs in, and was not so itself."""
    return _is_login(final) and not _is_login(asked)


def stranger_of(address: str, word: str) -> str:
    """The address of what cannot be there: beside `address`, under a name that nobody gave."""
    parts = urlsplit(address)
    folder = parts.path.rstrip("/").rpartition("/")[0]
    name = parts.path.rstrip("/").rpartition("/")[2]
    ending = name.rpartition(".")[2] if "." in name else ""
    suffix = f".{ending}" if ending and len(ending) <= len("xhtml") else ""
    return f"{parts.scheme}://{parts.netloc}{folder}/{word}{suffix}"


def home_of(address: str) -> str:
    """The address of the front page of a host."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"


def _is_home(path: str) -> bool:
    return bool(_home().fullmatch(path.lower() or "/"))


def _is_error(address: str) -> bool:
    return bool(_error().fullmatch(urlsplit(address).path.lower()))


def _is_login(address: str) -> bool:
    return bool(_login().fullmatch(urlsplit(address).path.lower()))


def _parts(title: str) -> list[str]:
    """A title without its site's name, which stands before or after a mark: each of its parts."""
    text = " ".join(title.split())[:300].casefold()
    parts = [text, *re.split(r" [-–—·»«>] |\s*[|•]\s*", text)]
    stripped = (part.strip(_AROUND) for part in parts)
    return [part for part in stripped if 0 < len(part) <= _LONGEST]


def _fits(patterns: tuple[re.Pattern[str], ...], part: str) -> bool:
    return any(pattern.fullmatch(part) for pattern in patterns)


@cache
def _missing() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_SORRY + rf"(?:{one})(?:\W*404)?") for one in _MISSING)


@cache
def _for_sale() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in _FOR_SALE)


@cache
def _wall() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in _WALL)


@cache
def _home() -> re.Pattern[str]:
    return re.compile(_HOME)


@cache
def _error() -> re.Pattern[str]:
    return re.compile(_ERROR_PATH)


@cache
def _login() -> re.Pattern[str]:
    return re.compile(_LOGIN_PATH)
