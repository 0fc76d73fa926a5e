"""Time whole commands as a user runs them, beside a plain script and other generators.

    python benchmarks/run.py [own] [charts] [pages] [large] [--rounds N] [--json FILE]

docs/benchmarks.md says what is measured, and how.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from edits import ROOT
from measure import CommandFailed
from report import raw, tables
from suites import SUITES, Measured, OtherPages, Suite, measure_suite
from tools import HUGO, PELICAN, PeerMissing, hugo_program, pelican_program


def main() -> None:
    """Print the tables; the raw numbers go into a file."""
    chosen = _arguments()
    with tempfile.TemporaryDirectory() as folder:  # one for all: nothing is removed before the last command
        places = ((suite, Path(folder).resolve() / suite.name) for suite in _suites(chosen))
        try:
            done = [measure_suite(suite, place, chosen.peers) for suite, place in places]
        except (CommandFailed, OtherPages, PeerMissing) as error:
            sys.exit(str(error))
    print("\n\n".join((_heading(done, chosen.peers), *map(tables, done))))
    if chosen.json:
        text = json.dumps({**_circumstances(), "suites": list(map(raw, done))}, indent=1)
        chosen.json.write_text(f"{text}\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("suites", nargs="*", metavar="suite", help=f"any of {', '.join(SUITES)}")
    parser.add_argument("--rounds", type=int, help="how often each command is run")
    parser.add_argument("--trends", type=int, nargs="+", help="other sizes of the synthetic sites")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every sample there")
    parser.add_argument(
        "--peers", type=_folder, default=ROOT / ".venv-bench", help="where Hugo and Pelican are installed"
    )
    chosen = parser.parse_args()
    if unknown := set(chosen.suites) - set(SUITES):
        parser.error(f"no such suite: {', '.join(sorted(unknown))}")
    return chosen


def _folder(typed: str) -> Path:
    return Path(typed).resolve()  # commands are run elsewhere


def _suites(chosen: argparse.Namespace) -> list[Suite]:
    """Those that were asked for, else that of this repository's site."""
    found = [SUITES[name] for name in chosen.suites or ["own"]]
    if chosen.rounds:
        found = [suite._replace(rounds=chosen.rounds) for suite in found]
    if chosen.trends:
        found = [suite._replace(trends=suite.trends and tuple(chosen.trends)) for suite in found]
    return found


def _heading(done: list[Measured], peers: Path) -> str:
    """When, how and with what it was measured."""
    circumstances = _circumstances()
    programs = [f"Python {circumstances['python']}"]
    names = {name for one in done for name in one.suite.peers}
    if HUGO in names:
        programs.append(f"Hugo {_version([hugo_program(peers), 'version'])}")
    if PELICAN in names:
        programs.append(f"Pelican {_version([pelican_program(peers), '--version'])}")
    return (
        f"Measured on {circumstances['date']} with `{circumstances['command']}`, {', '.join(programs)}, "
        f"{circumstances['processors']} processors."
    )


def _circumstances() -> dict[str, Any]:
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "command": f"python benchmarks/run.py {' '.join(sys.argv[1:])}".strip(),
        "python": platform.python_version(),
        "processors": os.cpu_count(),
    }


def _version(command: list[str | Path]) -> str:
    """The first word of what a program says that looks like a version."""
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return next(word for word in said.replace("v", " ").replace("-", " ").split() if word[0].isdigit())


if __name__ == "__main__":
    main()
