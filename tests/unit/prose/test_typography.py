"""Typography follows the language, whatever was typed. N is U+202F and _ is U+00A0 in what is expected."""

from __future__ import annotations

import pytest

from generator.prose.typography import typeset, typeset_runs


def _shown(text: str) -> str:
    return text.replace("N", "\u202f").replace("_", "\u00a0")


FRENCH = [
    ("Vraiment ?", "VraimentN?"),
    ("Vraiment?", "VraimentN?"),
    ("Vraiment\u00a0!", "VraimentN!"),
    ("Quoi?!", "QuoiN?!"),
    ("un; deux", "unN; deux"),
    ("84%", "84N%"),
    ("84 % et 12,5\u00a0%", "84N% et 12,5N%"),
    ("ainsi : voici", "ainsi_: voici"),
    ("ainsi: voici", "ainsi_: voici"),
    ("« avis »", "«_avis_»"),
    ("«avis»", "«_avis_»"),
    ('"avis"', "«_avis_»"),
    ('dit "un "autre" mot" ici', "dit «_un “autre” mot_» ici"),
    ('l\'"avis"', "l’«_avis_»"),
    ("l'été d'hier", "l’été d’hier"),
    ("98 000 clients", "98N000 clients"),
    ("1 234 567,8", "1N234N567,8"),
    ("attendez...", "attendez…"),
    ("(?) et (!)", "(?) et (!)"),
    ("à 12:30", "à 12:30"),
    ("en 16:9", "en 16:9"),
    ("voir http://a.fr/b;c?d=1!e : oui", "voir http://a.fr/b;c?d=1!e_: oui"),
    ("std::vector", "std::vector"),
    ("page.php?x=1", "page.php?x=1"),
    ("01 23 45 67 89", "01 23 45 67 89"),
    ("en 2014 300 clients", "en 2014 300 clients"),
    ('un écran de 27"', 'un écran de 27"'),
    ("fin....", "fin...."),
    ("ravi ;-) et vous", "ravi ;-) et vous"),
    ("un « ?! » de trop", "un «_?!_» de trop"),
    ("base : n = 400", "base_: n_=_400"),
    ("(n = 1 004)", "(n_=_1N004)"),
    ("n=400", "n=400"),
    ("n = 400 et n = 12", "n_=_400 et n_=_12"),
    ("un + un = 2", "un + un = 2"),
    ("n = 400 %", "n_=_400N%"),
]
ENGLISH = [
    ('a "word" here', "a “word” here"),
    ("a \"b 'c' d\"", "a “b ‘c’ d”"),
    ("isn't it", "isn’t it"),
    ("the '90s", "the ’90s"),
    ("really ?", "really?"),
    ("84 %", "84%"),
    ("so : yes", "so: yes"),
    ("1,234,567", "1,234,567"),
    ("98 000", "98 000"),
    ("wait...", "wait…"),
    ("at 12:30", "at 12:30"),
    ("glad :-) so", "glad :-) so"),
    ("base: n = 400", "base: n\u00a0=\u00a0400"),
    ("see http://a.fr/b?c='d' !", "see http://a.fr/b?c='d'!"),
]


@pytest.mark.parametrize(("typed", "expected"), FRENCH)
def test_french(typed: str, expected: str) -> None:
    """U+202F before ; ! ? % and in thousands, U+00A0 before : and inside « », ’ and …, nothing in URLs.

    "n = 400" stays in one line.
    """
    assert typeset(typed, "fr") == _shown(expected)


@pytest.mark.parametrize(("typed", "expected"), ENGLISH)
def test_english(typed: str, expected: str) -> None:
    """Curly quotes, no space before ; : ! ? %, thousands as typed."""
    assert typeset(typed, "en") == expected


@pytest.mark.parametrize(
    ("typed", "language"), [(t, "fr") for t, _ in FRENCH] + [(t, "en") for t, _ in ENGLISH]
)
def test_twice_is_once(typed: str, language: str) -> None:
    """Typesetting what has been typeset changes nothing."""
    once = typeset(typed, language)
    assert typeset(once, language) == once


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("", "mot", " !"), ("", "mot", "N!")),
        (("", "mot", "!"), ("", "mot", "N!")),
        (('"', "mot", '"'), ("«_", "mot", "_»")),
        (("mot ", "!", ""), ("motN", "!", "")),
        (("98 ", "000", ""), ("98N", "000", "")),
    ],
)
def test_runs_are_read_as_one_text(runs: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """Emphasis between a word and its sign changes nothing: `*mot* !`, `"*mot*"`."""
    assert typeset_runs(runs, "fr") == tuple(_shown(run) for run in expected)
