"""French elision: "de photos" but "d’avis", "d’heures" but "de hausses"."""

from __future__ import annotations

import functools
import re
from typing import Final

# An h that does not let the article elide ("h aspiré"): the nouns that trend reports count.
_ASPIRATED: Final = r"""
    hach|hackathon|hacker|haie|hain|hall(?:s|es?)?\b|halo|halte|hamac|hamburger|hameau|hamster|hanche
    |hand(?:ball|icap)|hangar|hard|harcel|harcèl|hareng|haricot|harnais|harpe|hasard|hashtag|hâte|hauss|haut
    |havre|heurt|hérisson|héron|héros|hibou|hiérarchi|hip|hit|hobb|hochet|hockey|holding|hold-up|hollande?
    |homard|hong|hont|hooligan|hors|hot|houle|housse|hub|huée|huis|huit(?:i|\b|ain|ante)|hurl|husky|hutte"""
# These begin like words of the list above, and elide.
_MUTE: Final = ("hippo", "huissi", "hotel")
# "De onze", "de oui", and y before a vowel ("de yaourts").
_STIFF: Final = r"onz|oui\b|ouistiti|uhlan|ululement|y(?:a|o|en\b|ens\b|eti)"
_VOWELS: Final = frozenset("aàâäeéèêëiîïoôöuùûüyœæh")


def de(words: str) -> str:
    """`words` after "de": "de photos", "d’avis"."""
    return f"d’{words}" if _elides(words.casefold()) else f"de {words}"


def _elides(words: str) -> bool:
    if not words or words[0] not in _VOWELS:
        return False
    return words.startswith(_MUTE) or not _stiff().match(words)


@functools.cache
def _stiff() -> re.Pattern[str]:
    return re.compile(f"{_ASPIRATED}|{_STIFF}", re.VERBOSE)
