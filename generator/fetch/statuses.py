"""Answers that are neither a body nor "nothing changed", in our words."""

from __future__ import annotations

from typing import Final

from generator.fetch.transport import Answer
from generator.incoming.deciding import Failed

_STATUS: Final = {
    401: "no-access",
    403: "no-access",
    404: "not-found",
    407: "no-access",
    410: "gone",
    429: "busy",
    503: "busy",
}
_SERVER_ERROR: Final = 500


class Refused(Exception):  # noqa: N818 - it says what is the case
    """An answer that is neither a body nor "nothing changed"; `host` gave it."""

    def __init__(self, answer: Answer, host: str) -> None:
        super().__init__(answer.status)
        self.host = host
        status = answer.status
        code = _STATUS.get(status, "server-error" if status >= _SERVER_ERROR else "odd-status")
        if "challenge" in answer.headers.get("cf-mitigated", ""):
            code = "challenge"
        self.failure = Failed(code, {"status": str(status)}, status, answer.headers.get("retry-after"))
