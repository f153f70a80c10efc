"""What five public documents say, row by row, and the command that answers each: docs/kilder.yaml."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from trygdekart.cli.main import main

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "kilder.yaml"
ANSWERS = ("virker", "opplysning", "utelatt")


def read() -> dict[str, Any]:
    """Return the sources and the rows as they stand in the file."""
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return data


def expected_rows(data: dict[str, Any]) -> list[str]:
    """Return the names of all rows, in order: source and number."""
    return [
        f"{source}.{number}"
        for source, about in data["kilder"].items()
        for number in range(1, about["rader"] + 1)
    ]


def printed(command: str) -> tuple[int, str]:
    """Return the exit code and the text of a command, with plain spaces."""
    result = CliRunner().invoke(main, shlex.split(command))
    return result.exit_code, result.output.replace("\xa0", " ").replace("\u202f", " ")


def texts(value: object) -> list[str]:
    """Return one text, or each of a list of texts, as the file may have either."""
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def markdown(data: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of the section in docs/coverage.md."""
    order = {name: place for place, name in enumerate(expected_rows(data))}
    rows = sorted(data["rader"], key=lambda row: order[row["rad"]])
    counts = {answer: sum(1 for row in rows if row["svar"] == answer) for answer in ANSWERS}
    yield "## Hva kildene sier, rad for rad"
    yield ""
    yield (
        "Fem offentlige dokumenter er gått gjennom setning for setning. "
        + ", ".join(f"{name}: {count}" for name, count in counts.items())
        + ". En prøve kjører hver kommando."
    )
    for source, about in data["kilder"].items():
        yield from ("", f"### {about['navn']}", "")
        yield "| rad | kilden sier | svar | vises av | der kilden er gammel eller upresis |"
        yield "|---|---|---|---|---|"
        for row in rows:
            if row["rad"].split(".")[0] == source:
                commands = " · ".join(f"`trygdekart {command}`" for command in texts(row.get("vis", [])))
                shown = commands or row["hvorfor"]
                cells = (row["rad"], row["sier"], row["svar"], shown, row.get("gammelt", ""))
                yield "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"
