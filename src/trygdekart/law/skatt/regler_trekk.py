"""Hvilke måneder det trekkes skatt i, skattebetalingsforskriften § 5-7. Årets skatt er den samme."""

from __future__ import annotations

from ...engine import ar_av, dag_fra_dato, del_pa, hjelpefunksjon, manedsnummer, regel, tabellverdi
from ...engine.units import Andel, AntallManeder, Dato, KrPerAr, KrPerManed, ManederIAret, Nokkeltabell

HJEMMEL = "skattebetalingsforskriften § 5-7"


@hjelpefunksjon
def _maneder_siden_januar(maned: Dato) -> AntallManeder:
    """Januar er 0 og desember 11."""
    return manedsnummer(maned) - manedsnummer(dag_fra_dato(ar_av(maned), 1, 1))


@regel(
    HJEMMEL,
    fra="2015-01-01",
    periode="måned",
    etikett="Del av vanlig skattetrekk, lønn",
    sikkerhet="middels",
    minst=0,
)
def skatt_trekkandel_lonn(maned: Dato, skatt_trekk_lonn: Nokkeltabell) -> Andel:
    """Det trekkes ikke skatt i feriepengemåneden, og halv skatt i desember."""
    return tabellverdi(skatt_trekk_lonn, 1, _maneder_siden_januar(maned))


@regel(
    HJEMMEL,
    fra="2015-01-01",
    periode="måned",
    etikett="Del av vanlig skattetrekk, uføretrygd",
    minst=0,
)
def skatt_trekkandel_uforetrygd(maned: Dato, skatt_trekk_uforetrygd: Nokkeltabell) -> Andel:
    """Det trekkes ikke skatt av uføretrygden i juni, og halv skatt i desember."""
    return tabellverdi(skatt_trekk_uforetrygd, 1, _maneder_siden_januar(maned))


@regel(
    HJEMMEL,
    fra="2015-01-01",
    periode="måned",
    etikett="Del av vanlig skattetrekk, sykepenger",
    minst=0,
)
def skatt_trekkandel_sykepenger(maned: Dato, skatt_trekk_sykepenger: Nokkeltabell) -> Andel:
    """Det trekkes halv skatt av sykepenger fra Nav i desember."""
    return tabellverdi(skatt_trekk_sykepenger, 1, _maneder_siden_januar(maned))


@regel(
    HJEMMEL,
    fra="2015-01-01",
    periode="måned",
    etikett="Del av vanlig skattetrekk, alderspensjon",
    sikkerhet="lav",
    minst=0,
)
def skatt_trekkandel_alderspensjon(maned: Dato, skatt_trekk_alderspensjon: Nokkeltabell) -> Andel:
    """Det trekkes ikke skatt av alderspensjonen i desember."""
    return tabellverdi(skatt_trekk_alderspensjon, 1, _maneder_siden_januar(maned))


@regel(HJEMMEL, fra="2015-01-01", periode="år", etikett="Vanlig skattetrekk per måned", minst=0)
def skatt_trekk_per_maned(skatt: KrPerAr, skatt_trekkmaneder: ManederIAret) -> KrPerManed:
    """Årets skatt fordeles på månedene med trekk; desember teller som en halv."""
    return del_pa(skatt, skatt_trekkmaneder, ved_null=0)
