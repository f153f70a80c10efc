"""Good bodies made bad in every way a program or a person may; seeded, so that they stay the same."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

from tests.api.klient import question

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1e308, -1e308, 10**30, 0.1, "", " ", "ja", "ukjent", "2020-02-30"),
    *(
        "9999-99-99",
        "0000-00-00",
        "\u0000",
        "\ud800",
        "💥",
        "x" * 5000,
        "<script>",
        "' OR 1=1",
        "../../etc",
    ),
    *([], {}, [[]], [{}], [None], {"": ""}, {"fra": 1}, [{"fra": "2020-01-01", "verdi": 1}], [1, 2, 3]),
    *([{"fra": "2020-01-01", "til": "2019-01-01", "verdi": 1}], {"a": {"b": {"c": 1}}}, "01017012345"),
    *([{"fra": "0001-01-01", "til": "9999-12-31", "verdi": 50}], {"kafeen": 1, "skolen": 2}),
)
BYTES = (
    b"\x00",
    b"\xff",
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b",",
    b":",
    b"\\",
    b"NaN",
    b"1e999",
    b"-",
    b"\xf0\x28",
)
STARTS = (
    ("beregn", "uten_vta"),
    ("beregn", "syk_i_jobben"),
    ("forklar", "sammen"),
    ("jobb", "ved_siden_av"),
    ("frister", "sykmeldt"),
    ("forlop", "ung_ufor"),
)


def bodies(count: int, seed: int = 20_261_122) -> Iterator[tuple[str, bytes]]:
    """Yield so many (operation, body)."""
    dice = random.Random(seed)
    for i in range(count):
        word, name = STARTS[i % len(STARTS)]
        body: Any = question(word, name)
        for _ in range(dice.randint(1, 3)):
            body = dice.choice(CHANGES)(dice, body)
        raw = body if isinstance(body, bytes) else json.dumps(body).encode("utf-8")
        if dice.random() < 0.3:
            raw = broken(dice, raw)
        yield word, raw


def odd(dice: random.Random) -> Any:
    """Return something that does not belong; a copy, since more may be put into it."""
    return copy.deepcopy(dice.choice(ODD))


def broken(dice: random.Random, raw: bytes) -> bytes:
    """Return bytes cut, doubled, or with something put in."""
    at = dice.randrange(len(raw) + 1)
    return dice.choice(
        (raw[:at], raw[at:], raw + raw, raw[:at] + dice.choice(BYTES) + raw[at:], b"", raw.swapcase())
    )


def _places(body: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container and key in a body."""
    keys = body if isinstance(body, dict) else range(len(body)) if isinstance(body, list) else ()
    for key in keys:
        yield body, key
        yield from _places(body[key])


def _somewhere(dice: random.Random, body: Any) -> tuple[Any, Any] | None:
    places = list(_places(body))
    return dice.choice(places) if places else None


def _replaced(dice: random.Random, body: Any) -> Any:
    place = _somewhere(dice, body)
    if place is None:
        return odd(dice)
    place[0][place[1]] = odd(dice)
    return body


def _removed(dice: random.Random, body: Any) -> Any:
    place = _somewhere(dice, body)
    if place is not None:
        del place[0][place[1]]
    return body


def _added(dice: random.Random, body: Any) -> Any:
    place = _somewhere(dice, body)
    if place is not None and isinstance(place[0], dict):
        place[0][dice.choice(("ekstra", "", "navn", "fodselsnummer", "\u202e", "skjema", "tall"))] = odd(
            dice
        )
    return body


def _wrapped(dice: random.Random, body: Any) -> Any:
    place = _somewhere(dice, body)
    if place is not None:
        inner = place[0][place[1]]
        place[0][place[1]] = dice.choice(([inner], {"verdi": inner}, [inner] * 50, str(inner)))
    return body


def _another_name(dice: random.Random, body: Any) -> Any:
    """Ask for, or give, some other name of the law."""
    from trygdekart.law import lovverk

    if isinstance(body, dict):
        names = sorted(lovverk().names())
        name = dice.choice(names)
        sak = body.get("sak")
        if dice.random() < 0.5 or not isinstance(sak, dict):
            body["tall"] = [name]
        else:
            part = "fakta" if name in lovverk().fakta else "gitt"
            if isinstance(sak.get(part, {}), dict):
                sak.setdefault(part, {})[name] = odd(dice)
    return body


def _another_time(dice: random.Random, body: Any) -> Any:
    if isinstance(body, dict):
        body[dice.choice(("dato", "kjent", "ar"))] = dice.choice(
            ("1900-01-01", "2199-12-31", "2026-06-30", 1999, 2026, 2200, 3000, "i går", None)
        )
    return body


CHANGES: tuple[Callable[[random.Random, Any], Any], ...] = (
    _replaced,
    _removed,
    _added,
    _wrapped,
    _another_name,
    _another_time,
)
