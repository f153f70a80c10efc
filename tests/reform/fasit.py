"""Reforms against other reckonings: `python -m tests.reform.fasit FILE` writes docs/reformer.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trygdekart.population.kjor import kjor
from trygdekart.population.kjor_resultat import Resultat
from trygdekart.reform import Valgt, hent, katalog
from trygdekart.reform.katalog import GRUPPER

PAGE = Path(__file__).parents[2] / "docs" / "reformer.md"
OUTTURN_2025 = 61_700  # kap. 2650 post 70, millioner kroner
OUTLAY_2007, MONTHS = 26_500, 10 / 12
BEFORE_COVID = 2019
DERIVED = "egen regning på regnskapet og fraværets lengde; ikke et offisielt anslag"


@dataclass(frozen=True)
class Mal:
    """One figure to hit: what, the figure, from where, what the model gives, and why they differ."""

    hva: str
    mal: float
    enhet: str
    kilde: str
    modell: float
    hvorfor: str

    @property
    def avstand(self) -> float:
        """How far the model is from the figure, as a share of it."""
        return self.modell / self.mal - 1


def rows(fil: str) -> Iterator[Mal]:
    """Yield the comparisons; each runs the population once."""
    now = kjor(fil, 2025, [Valgt.av(hent("3.2"), {"delen-er-av": "redusert"})], spenn=False)
    outlay = now.tall("sykepenger", dim="sektor", koder=(0, 1, 2, 3)).verdi
    scale = OUTTURN_2025 / (outlay / 1e6)
    model = f"{outlay / 1e6:,.0f}".replace(",", " ")
    level = f"Modellens post 70 i 2025 er {model} mill. kr, og er her ført til regnskapets 61 700."
    yield Mal(
        "3.2: lavere dekning, brutto i 2025",
        3_800,
        "mill. kr",
        DERIVED,
        -now.endring("sykepenger").verdi / 1e6 * scale,
        f"{level} Målet regner at 22,5 prosent av dagene er etter seks måneder fra første fraværsdag.",
    )
    yield Mal(
        "3.2: arbeidsgivernes tidel av de nedsatte sykepengene i 2025",
        5_800,
        "mill. kr",
        DERIVED,
        now.endring("arbeidsgiverdel").verdi / 1e6 * scale,
        "Samme skala. Selvstendige har ingen arbeidsgiver og er ikke med.",
    )
    old = kjor(fil, BEFORE_COVID, [Valgt.av(hent("arbeidsgiverandel-2006"))], spenn=False)
    before = old.tall("sykepenger", dim="sektor", koder=(0, 1, 2, 3)).verdi
    to_2007 = OUTLAY_2007 * MONTHS / before
    why = (
        f"Regnet på {BEFORE_COVID}, det siste året uten korona, og ført til utgiften i 2007 (26,5 mrd. kr) "
        "og ti måneder. Fraværets lengde kan ha vært en annen i 2006; unntak i forslaget er ikke med."
    )
    yield Mal(
        "2006: arbeidsgiverne betaler mer i 2007, netto for to kortere dager",
        2_500,
        "mill. kr",
        "svar på spørsmål 1168 (2005–2006); høy sikkerhet",
        _employers(old) * to_2007,
        why,
    )
    for sector, word, target in ((1, "private", 1_700), (2, "kommuner", 500), (3, "staten", 300)):
        yield Mal(
            f"2006: av dette {word}",
            target,
            "mill. kr",
            "Bergens Tidende 2006; middels sikkerhet",
            _employers(old, sector) * to_2007,
            "Modellens sektorer er fra 2015 og senere; helseforetakene er staten.",
        )
    for name, share, source in (
        ("kortere-sykepengear-11", 2.0, "budsjettsvar 15 (H), oktober 2012; høy sikkerhet"),
        ("kortere-sykepengear-10", 5.0, "budsjettsvar 15/577, oktober 2012; høy sikkerhet"),
    ):
        short = kjor(fil, BEFORE_COVID, [Valgt.av(hent(name))], spenn=False)
        saved = -short.endring("sykepenger").verdi / short.tall("sykepenger").verdi
        yield Mal(
            f"Sykepengeåret kortet til {name[-2:]} måneder: spart av utgiften",
            share,
            "prosent",
            source,
            saved * 100,
            "Halen av lange fravær: anslagene gjaldt 2013, modellen er drevet av fravær fra 2011–2017.",
        )


def _employers(r: Resultat, sector: int | None = None) -> float:
    """Return what employers pay more: the share after the employer period, and the shorter period."""
    where = {"dim": "i alt", "koder": (0,)} if sector is None else {"dim": "sektor", "koder": (sector,)}
    return sum(r.endring(m, **where).verdi for m in ("arbeidsgiverdel", "arbeidsgiverperiode"))  # type: ignore[arg-type]


def page(found: list[Mal], about: Mapping[str, object]) -> str:
    """Return docs/reformer.md."""
    lines = [
        "# Reformer",
        "",
        "<!-- Laget av `python -m tests.reform.fasit FIL`. Endre ikke for hånd. -->",
        "",
        "Filformen er i [reformfil.md](reformfil.md). Dette er det som følger med, og hvordan modellen",
        "treffer det andre har regnet. Alt er mekanisk virkning: ingen endrer hva de gjør.",
        "",
        "## Modell mot mål",
        "",
        f"Kjørt på en syntetisk befolkning ({about['personer']} personer, andel {about.get('andel', 1)}).",
        "",
        "| hva | mål | modell | avstand | kilde | hvorfor |",
        "|---|---|---|---|---|---|",
    ]
    for m in found:
        number = f"{m.modell:,.1f}" if m.enhet == "prosent" else f"{m.modell:,.0f}"
        goal = f"{m.mal:,.0f} {m.enhet}"
        cells = (m.hva, goal, f"{number} {m.enhet}", f"{m.avstand:+.0%}", m.kilde, m.hvorfor)
        text = [
            c.replace(",", " ").replace(".", ",").replace("mill,", "mill.") if i in (1, 2) else c
            for i, c in enumerate(cells)
        ]
        lines.append(f"| {' | '.join(text)} |")
    for group, title in GRUPPER.items():
        lines += ["", f"## {title}", "", "| navn | hva | status | grunn |", "|---|---|---|---|"]
        for kind, f in katalog().values():
            if kind == group:
                status = f.kort.status if f.kort else "beregnbart"
                reason = f.kort.grunn if f.kort else f.forutsetninger[0]
                lines.append(
                    f"| `{f.navn}` | {f.nummer + ' ' if f.nummer else ''}{f.tittel} | {status} | {reason} |"
                )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    from trygdekart.population.arrow import om, open_file

    file = sys.argv[1]
    about = {**om(file), "personer": open_file(Path(file)).metadata.num_rows}
    PAGE.write_text(page(list(rows(file)), about), encoding="utf-8")
    print(PAGE)
