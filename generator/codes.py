"""Every code that a diagnostic can have. What it means is in the catalogue, under `<code>.meaning`.

A code is stable: authors name it in `checks:`, and other programs read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.catalogue import say
from generator.diagnostics import Severity

_ERRORS: Final = """
    yaml-syntax yaml-unsupported duplicate-key bad-character bad-front-matter
    not-utf8 file-too-large unreadable-file same-path missing-file
    unknown-key missing-key wrong-type bad-value bad-date bad-url unknown-language bad-id
    duplicate-id ambiguous-id unknown-reference draft-reference
    number-mismatch false-claim bad-citation
    bad-link unclosed-link empty-link unknown-footnote unknown-callout raw-html
    markdown-too-large markdown-too-deep missing-alt bad-image
    no-interval not-derived count-mismatch duplicate-number unknown-check url-collision template-fault
    chart-data misleading-chart chart-fault bad-slide bad-template bad-font
    changed-value erratum-mismatch damaged-record damaged-pin damaged-snapshot not-fetched
"""
_WARNINGS: Final = """
    misplaced-file breakdown-total mixed-bases missing-challenges unused unverified unused-footnote
    list-number-year uncited-number overdue superseded-used
    dead-link changed-link outdated-translation translation-mismatch low-contrast
"""

# A variant may weigh less: `yaml-syntax/hash` and `unreadable-file/outside` are warnings, and so is
# `not-fetched` where nothing needs the study.
CODES: Final[Mapping[str, Severity]] = {
    **dict.fromkeys(_ERRORS.split(), Severity.ERROR),
    **dict.fromkeys(_WARNINGS.split(), Severity.WARNING),
}


def meaning(code: str, language: str) -> str:
    """What a code says, in one line."""
    return say(language, f"{code}.meaning")
