"""Når det er søkt for sent (§ 22-13), og feriepenger av de første 48 dagene (§ 8-33)."""

from __future__ import annotations

from ...engine import regel
from ...engine.helpers import ar_av, forste_i_maneden, fyller_ar, legg_til_maneder
from ...engine.units import Alder, Andel, AntallManeder, Arstall, Dato, Kr


@regel("ftrl. § 22-13 tredje ledd", fra="2010-01-01", etikett="Første dag det kan gis sykepenger for")
def sykepenger_tidligste_dag(
    sykepenger_krav_dato: Dato, sykepenger_foreldelse_maneder: AntallManeder
) -> Dato:
    """Det gis sykepenger for høyst tre måneder før den måneden det ble søkt."""
    return forste_i_maneden(legg_til_maneder(sykepenger_krav_dato, -sykepenger_foreldelse_maneder))


@regel("ftrl. § 8-33; ferieloven § 10", fra="2010-01-01", etikett="Feriepengesats", minst=0)
def sykepenger_feriepengesats(
    fodselsdato: Dato,
    sykepenger_feriepenger_opptjeningsar: Arstall,
    sykepenger_feriepenger_alder_hoy_sats: Alder,
    sykepenger_feriepenger_sats: Andel,
    sykepenger_feriepenger_sats_hoy: Andel,
) -> Andel:
    """Satsen er høyere for den som er minst 59 år ved utgangen av opptjeningsåret."""
    fyller = ar_av(fyller_ar(fodselsdato, sykepenger_feriepenger_alder_hoy_sats))
    if fyller <= sykepenger_feriepenger_opptjeningsar:
        return sykepenger_feriepenger_sats_hoy
    return sykepenger_feriepenger_sats


@regel("ftrl. § 8-33", fra="2010-01-01", etikett="Feriepenger av sykepengene", minst=0)
def sykepenger_feriepenger(sykepenger_feriepengegrunnlag: Kr, sykepenger_feriepengesats: Andel) -> Kr:
    """Nav betaler feriepenger av sykepengene for de første 48 dagene i året, i mai året etter."""
    return sykepenger_feriepengegrunnlag * sykepenger_feriepengesats
