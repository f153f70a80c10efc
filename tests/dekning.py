"""Writes docs/coverage.md: every § we implement, since when, how sure, and what holds it to the law.

Run `python -m tests.dekning`. A case holds a rule when the rule was in the plan that answered it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

import trygdekart as tk
from tests import kilderader
from trygdekart.case import Sak
from trygdekart.conformance import runner
from trygdekart.conformance.alias import table_for
from trygdekart.engine.errors import TrygdekartFault
from trygdekart.engine.lawbook import Lovverk
from trygdekart.engine.plan import Plan
from trygdekart.law import lovverk

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "coverage.md"
LEFT_OUT = ROOT / "docs" / "utelatt.yaml"
KORPUS = ROOT / "tests" / "conformance" / "korpus"


def plans_of_own_cases() -> Iterator[tuple[str, Plan]]:
    """Yield (file, plan) for every number that a file in tests/law/saker asks for."""
    for path in sorted((ROOT / "tests" / "law" / "saker").glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for prove in data["prover"]:
            tid = prove["tid"]
            lov = tk.lov(tid if isinstance(tid, int) else str(tid), prove.get("kjent"))
            sak = data["sak"]
            case = Sak.les(ROOT / sak) if isinstance(sak, str) else Sak.fra_data(sak)
            case = case.med(lov.verk, prove.get("sett", {}))
            svar = lov.beregn_rett(case.verdier, tuple(prove["forvent"]))
            yield path.stem, svar.plan
            for parts in svar.greiner[0].deler.values():
                for part in parts[:1]:
                    yield path.stem, part.plan


def plans_of_corpora(verk: Lovverk) -> Iterator[tuple[str, Plan]]:
    """Yield (file, plan) for every expected number of the case corpora that we answer."""
    for path in sorted(KORPUS.glob("*.json")):
        data = runner.read_corpus(path)
        for case in data["cases"]:
            table = table_for(path.name, str(data.get("topic", "")), str(case.get("type", "")), case)
            if table is None:
                continue
            try:
                yield from ((path.stem, plan) for plan in runner.plans(case, table, verk))
            except TrygdekartFault:
                continue


def rows(verk: Lovverk) -> list[dict[str, Any]]:
    """Return one row per rule: section, name, since, confidence, and how many cases hold it."""
    held: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, plan in [*plans_of_own_cases(), *plans_of_corpora(verk)]:
        for step in plan.steps:
            held[step.navn.split("#")[0]][name] += 1
    out = []
    for name, versions in verk.regler.items():
        for rule in versions:
            v = rule.validity
            out.append(
                {
                    "hjemmel": rule.hjemmel,
                    "regel": name,
                    "sier": rule.setning,
                    "fra": str(v.virker_fra) + (f" (i kraft {v.in_force})" if v.retroactive else ""),
                    "til": str(v.til or ""),
                    "sikkerhet": rule.declared.sikkerhet,
                    "prover": ", ".join(f"{k} ({n})" for k, n in sorted(held[name].items())),
                }
            )
    return sorted(out, key=lambda r: (_section_key(r["hjemmel"]), r["regel"], r["fra"]))


def _section_key(text: str) -> tuple[int, int, str]:
    import re

    found = re.search(r"§+ (\d+)-(\d+)", text)
    return (int(found[1]), int(found[2]), text) if found else (99, 0, text)


def page() -> str:
    """Return the page as markdown."""
    verk = lovverk()
    table = rows(verk)
    held = sum(1 for r in table if r["prover"])
    lines = [
        "# Dekning av loven",
        "",
        "Laget av koden med `python -m tests.dekning`; ikke rett den for hånd. En prøve holder en regel",
        "når regelen var med i utregningen som svarte. Sikkerheten er vår i at regelen er lest rett.",
        "",
        f"Loven er gått gjennom per {verk.lovdata}. {len(table)} regelversjoner, {held} holdt av prøver.",
        "",
        "## Regler",
        "",
        "| § | regel | hva den sier | fra | til | sikkerhet | prøver |",
        "|---|---|---|---|---|---|---|",
    ]
    keys = ("hjemmel", "regel", "sier", "fra", "til", "sikkerhet", "prover")
    lines += ["| " + " | ".join(str(r[k]).replace("|", "/") for k in keys) + " |" for r in table]
    lines += ["", "## Tellere", "", "| § | teller | hva den sier | fra |", "|---|---|---|---|"]
    lines += [
        f"| {t.declared.hjemmel} | {t.navn} | {t.setning} | {t.validity.virker_fra} |"
        for versions in verk.tellere.values()
        for t in versions
    ]
    lines += [
        "",
        "## Uavklart lov: valg vi har tatt",
        "",
        "| § | spørsmål | vi bruker | grunn | sikkerhet |",
    ]
    lines.append("|---|---|---|---|---|")
    lines += [
        f"| {c.hjemmel} | {c.sporsmal} | {c.text(c.standard)} | {c.grunn} | {c.sikkerhet} |"
        for c in verk.valg.values()
    ]
    lines += ["", "## Skjønn vi ikke regner ut", "", "| faktum | kriterier |", "|---|---|"]
    lines += [
        f"| {f.etikett} ({f.navn}) | {' '.join(f.kriterier)} |" for f in verk.fakta.values() if f.skjonn
    ]
    lines += [
        "",
        "## Satser vi er usikre på",
        "",
        "| sats | verdi | fra | sikkerhet | kilde |",
        "|---|---|---|---|---|",
    ]
    for rate in verk.satser.values():
        for value in rate.verdier:
            if value.sikkerhet != "høy":
                shown = value.verdi if not isinstance(value.verdi, tuple) else "tabell"
                cells = (rate.navn, shown, value.validity.virker_fra, value.sikkerhet, value.kilde)
                lines.append("| " + " | ".join(map(str, cells)) + " |")
    lines += ["", "## Avvik fra saker utenfra", "", "| sak | § | grunn |", "|---|---|---|"]
    lines += [
        f"| {name} | {row['hjemmel']} | {row['grunn'].strip()} |"
        for name, row in runner.known_deviations().items()
    ]
    lines += [
        "",
        "## Der loven kan leses annerledes enn sakene",
        "",
        "| § | sakene | vi |",
        "|---|---|---|",
    ]
    lines += [f"| {row['hjemmel']} | {row['sakene']} | {row['vi']} |" for row in runner.doubtful()]
    lines += ["", "## Utelatt med vilje", "", "| § | hva | hvorfor |", "|---|---|---|"]
    left = yaml.safe_load(LEFT_OUT.read_text(encoding="utf-8"))["utelatt"]
    lines += [f"| {row['hjemmel']} | {row['hva']} | {row['hvorfor']} |" for row in left]
    lines += ["", *kilderader.markdown(kilderader.read())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Skrev {PAGE.relative_to(ROOT)}.")
