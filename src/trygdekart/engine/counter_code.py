"""A counter compiled: the text of its versions and of one loop over persons' spells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from . import helpers
from .codegen import HEADER, helper_texts
from .counters import MEMORY, Steg, Teller, facts_of
from .lawbook import Lovverk
from .rule_text import Writer

# `fra`, `til`, `hendelse` are spells, `forste[p]` to `forste[p + 1]` those of person p; `personer` has
# a row for each fact. `sum` gets the days of each outcome; `ut` (unless empty) what each spell's days
# became, as flat days from `dag0[p]`. `linje[p + 1]` gets the number of stretches of one outcome; when
# `l_fra` is not empty, `linje[p]` is where the person's stretches are written.
KERNEL = """
@kernel
def tell(
    p0, p1, forste, fra, til, hendelse, del_fra, versjon, satser, personer,
    sum, dag0, ut, linje, l_fra, l_til, l_utfall, for_dag,
):
    <MEMORY>
    for p in range(p0, p1):
        tilstand = <START>
        s = 0
        ventende = 0
        husket_n = 0
        linjer = 0
        forrige = -1
        for k in range(forste[p], forste[p + 1]):
            h = int(hendelse[k])
            dag = fra[k]
            while dag <= til[k]:
                while s + 1 < len(del_fra) and del_fra[s + 1] <= dag:
                    s += 1
                n = til[k] - dag + 1
                if s + 1 < len(del_fra):
                    n = min(n, del_fra[s + 1] - dag)
                for forsok in range(2):
<DISPATCH>                    if r.helg == 0 or not for_dag:
                        break
                    n = min(n, dager_til_ukeskille(dag))
                u = r.utfall
                if r.helg != 0 and for_dag and er_helg(dag):
                    u = r.helg
                if r.dager < 1 or r.dager > n:
                    raise ValueError("et steg må ta minst én dag og høyst n")
                tilstand = r.tilstand
                if r.tidligere != 0:
                    if len(ut) > 0 and ventende > 0:
                        mangler = ventende
                        j = dag0[p] + dag - fra[forste[p]] - 1
                        while mangler > 0:
                            if ut[j] == 0:
                                ut[j] = r.tidligere
                                mangler -= 1
                            j -= 1
                    if len(l_fra) > 0 and ventende > 0:
                        mangler = ventende
                        j = linje[p] + linjer - 1
                        while mangler > 0:
                            if l_utfall[j] == 0:
                                l_utfall[j] = r.tidligere
                                mangler -= l_til[j] - l_fra[j] + 1
                            j -= 1
                    sum[p, r.tidligere] += ventende
                    ventende = 0
                    <NEVER_BACKWARDS>
                if u == 0:
                    ventende += r.dager
                elif r.helg != 0 and not for_dag:
                    ukedager = ukedager_mellom(dag, dag + r.dager)
                    sum[p, u] += ukedager
                    sum[p, r.helg] += r.dager - ukedager
                else:
                    sum[p, u] += r.dager
                <REMEMBER>
                if len(ut) > 0:
                    start = dag0[p] + dag - fra[forste[p]]
                    for j in range(start, start + r.dager):
                        ut[j] = u
                if u != forrige or r.tidligere != 0 or (dag == fra[k] and til[k - 1] != dag - 1):
                    linjer += 1
                    if len(l_fra) > 0:
                        l_fra[linje[p] + linjer - 1] = dag
                if len(l_fra) > 0:
                    l_til[linje[p] + linjer - 1] = dag + r.dager - 1
                    l_utfall[linje[p] + linjer - 1] = u
                forrige = u
                dag += r.dager
        sum[p, 0] += ventende
        if len(l_fra) == 0:
            linje[p + 1] = linjer
"""
REMEMBER = """if u == <OUTCOME>:
                    if husket_n > 0 and husket_alt[husket_n - 1, 1] == dag - 1:
                        husket_alt[husket_n - 1, 1] = dag + r.dager - 1
                    else:
                        if husket_n == <ROWS>:
                            husket_alt[: husket_n - 1] = husket_alt[1:husket_n].copy()
                            husket_n -= 1
                        husket_alt[husket_n, 0] = dag
                        husket_alt[husket_n, 1] = dag + r.dager - 1
                        husket_n += 1"""


def counter_text(lov: Lovverk, name: str) -> str:
    """Return the source of the compiled counter `name`."""
    versions = lov.tellere[name]
    facts = facts_of(lov, name)
    writer = Writer()
    states: dict[str, Any] = {}
    calls = []
    for i, version in enumerate(versions):
        writer.function(version.funksjon, f"steg_{i}")
        states.update(_state_types(version))
        calls.append(f"r = steg_{i}(tilstand, h, n{''.join(_arguments(lov, version, facts))})\n")
    start = versions[0].declared.start
    values = ", ".join(repr(_plain_number(v)) for v in start)
    classes = "\n".join(f"{n} = namedtuple({n!r}, {f!r})" for n, f in sorted(states.items()))
    return "\n".join(
        [
            HEADER,
            "from collections import namedtuple\n",
            *helper_texts((*helpers.HELPERS, *helpers.COUNTER_HELPERS)),
            classes,
            *writer.texts,
            _kernel(versions, f"{type(start).__name__}({values})", _dispatch(calls)),
        ]
    )


def _arguments(lov: Lovverk, version: Teller, facts: tuple[str, ...]) -> Iterable[str]:
    if version.tar_dag:
        yield ", dag"
    if version.tar_minne:
        yield ", husket_alt[:husket_n]"
    for k, argument in enumerate(version.argumenter):
        rate = argument.navn in lov.satser
        value = f"satser[s, {k}]" if rate else f"personer[{facts.index(argument.navn)}, p]"
        yield f", int({value})" if argument.type is int else f", {value}"


def _dispatch(calls: list[str]) -> str:
    indent = " " * 20
    if len(calls) == 1:
        return indent + calls[0]
    text = ""
    for i, call in enumerate(calls):
        test = "else:" if i == len(calls) - 1 else f"{'el' if i else ''}if versjon[s] == {i}:"
        text += f"{indent}{test}\n{indent}    {call}"
    return text


def _kernel(versions: tuple[Teller, ...], start: str, dispatch: str) -> str:
    outcome = versions[0].declared.husker
    with_memory = any(v.tar_minne for v in versions)
    return (
        KERNEL.replace("<START>", start)
        .replace("<DISPATCH>", dispatch)
        .replace("<MEMORY>", f"husket_alt = np.zeros(({MEMORY}, 2), np.int64)" if with_memory else "pass")
        .replace("<REMEMBER>", REMEMBER if with_memory else "pass")
        .replace("<OUTCOME>", str(outcome))
        .replace("<ROWS>", str(MEMORY))
        .replace(
            "<NEVER_BACKWARDS>",
            f"if r.tidligere == {outcome}:\n                        "
            'raise ValueError("det som huskes, kan ikke avgjøres bakover")'
            if with_memory
            else "pass",
        )
    )


def _plain_number(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    return int(value) if isinstance(value, int) else float(value)


def _state_types(version: Teller) -> Mapping[str, Any]:
    found: dict[str, Any] = {"Steg": list(Steg._fields)}
    for name, value in version.funksjon.__globals__.items():
        if isinstance(value, type) and issubclass(value, tuple) and hasattr(value, "_fields"):
            found[name] = list(value._fields)
    start = version.declared.start
    found[type(start).__name__] = list(start._fields)
    return found
