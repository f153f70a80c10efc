"""Uføretrygd under opphold i institusjon (§ 12-19) og under varetekt og soning (§ 12-20)."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, Aggregat, Visning, avrund, manedsnummer, regel
from ...engine.units import Andel, AntallG, AntallManeder, Dato, JaNei, KrPerAr, KrPerG, KrPerManed
from .valg_tillegg import SoningStans

AGGREGATER = (
    Aggregat(
        navn="uforetrygd_opphold_utbetalt",
        av="uforetrygd_opphold_niva",
        metode="sum",
        hjemmel="ftrl. §§ 12-19 og 12-20",
        etikett="Uføretrygd med opphold i institusjon eller fengsel",
    ),
)

VISNINGER = (
    Visning(
        av="uforetrygd_opphold_utbetalt",
        per_ar="uforetrygd_opphold_utbetalt_per_ar",
        i_aret="uforetrygd_opphold_utbetalt_i_aret",
    ),
)


@regel("ftrl. § 12-13", fra="2015-01-01", periode="måned", etikett="Uføretrygd per måned", minst=0)
def uforetrygd_opphold_brutto_per_maned(uforetrygd_brutto_per_ar: KrPerAr) -> KrPerManed:
    """Uføretrygden i måneden er en tolvdel av året, i hele kroner."""
    return avrund(uforetrygd_brutto_per_ar / MANEDER_I_ARET)


@regel("ftrl. § 12-19", fra="2015-01-01", periode="måned", etikett="Måneder siden innleggelsesmåneden")
def uforetrygd_institusjon_maneder(maned: Dato, uforetrygd_innlagt_dato: Dato) -> AntallManeder:
    """Månedene telles fra måneden etter den en ble lagt inn."""
    return manedsnummer(maned) - manedsnummer(uforetrygd_innlagt_dato)


@regel("ftrl. § 12-19", fra="2015-01-01", periode="måned", etikett="Måneder uten reduksjon", minst=0)
def uforetrygd_institusjon_fri(
    uforetrygd_innlagt_pa_nytt: JaNei,
    uforetrygd_institusjon_frimaneder: AntallManeder,
    uforetrygd_institusjon_frimaneder_pa_nytt: AntallManeder,
) -> AntallManeder:
    """Etter innleggelsesmåneden er det tre måneder uten reduksjon, færre ved ny innleggelse."""
    if uforetrygd_innlagt_pa_nytt:
        return uforetrygd_institusjon_frimaneder_pa_nytt
    return uforetrygd_institusjon_frimaneder


@regel("ftrl. § 12-19", fra="2015-01-01", periode="måned", etikett="Uføretrygden reduseres under oppholdet")
def uforetrygd_institusjon_reduseres(
    uforetrygd_pa_institusjon: JaNei,
    uforetrygd_forsorger: JaNei,
    uforetrygd_institusjon_maneder: AntallManeder,
    uforetrygd_institusjon_fri: AntallManeder,
) -> JaNei:
    """Etter de frie månedene går uføretrygden ned, men ikke for den som forsørger noen."""
    if not uforetrygd_pa_institusjon or uforetrygd_forsorger:
        return False
    return uforetrygd_institusjon_maneder > uforetrygd_institusjon_fri


@regel("ftrl. § 12-20", fra="2015-01-01", periode="måned", etikett="Måneder siden soningen begynte")
def uforetrygd_soning_maneder(maned: Dato, uforetrygd_soning_dato: Dato) -> AntallManeder:
    """Månedene telles fra måneden etter den soningen begynte."""
    return manedsnummer(maned) - manedsnummer(uforetrygd_soning_dato)


@regel("ftrl. § 12-20", fra="2015-01-01", periode="måned", etikett="Uføretrygden stanser under soning")
def uforetrygd_soning_stanser(
    uforetrygd_soner: JaNei,
    uforetrygd_soning_maneder: AntallManeder,
    uforetrygd_soning_stans_maned: AntallManeder,
    uforetrygd_valg_soning: SoningStans,
) -> JaNei:
    """Uføretrygden stanser fra og med andre måned etter at soningen begynte."""
    if not uforetrygd_soner:
        return False
    if uforetrygd_valg_soning == SoningStans.ETTER_ANDRE_MANED:
        return uforetrygd_soning_maneder > uforetrygd_soning_stans_maned
    return uforetrygd_soning_maneder >= uforetrygd_soning_stans_maned


@regel("ftrl. § 12-13", fra="2015-01-01", periode="måned", etikett="Uføretrygd utbetalt i måneden", minst=0)
def uforetrygd_opphold_utbetalt_per_maned(uforetrygd_opphold_ytelse_per_maned: KrPerManed) -> KrPerManed:
    """Uten opphold i institusjon eller fengsel utbetales hele uføretrygden."""
    return uforetrygd_opphold_ytelse_per_maned


@regel(
    "ftrl. § 12-19",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygd i institusjon",
    unntak_fra="uforetrygd_opphold_utbetalt_per_maned",
    nar="uforetrygd_institusjon_reduseres",
    minst=0,
)
def uforetrygd_institusjon_per_maned(
    uforetrygd_opphold_ytelse_per_maned: KrPerManed,
    uforetrygd_institusjon_andel: Andel,
    uforetrygd_institusjon_minst: AntallG,
    grunnbelop: KrPerG,
    uforetrygd_institusjon_bolig_per_maned: KrPerManed,
) -> KrPerManed:
    """I institusjon utbetales 14 prosent, men minst 45 prosent av G, og aldri mer enn før."""
    minst = uforetrygd_institusjon_minst * grunnbelop / MANEDER_I_ARET
    del_av = uforetrygd_institusjon_andel * uforetrygd_opphold_ytelse_per_maned
    igjen = max(del_av, minst) + uforetrygd_institusjon_bolig_per_maned
    return min(uforetrygd_opphold_ytelse_per_maned, igjen)


@regel(
    "ftrl. § 12-20",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygd under soning",
    unntak_fra="uforetrygd_opphold_utbetalt_per_maned",
    nar="uforetrygd_soning_stanser",
    foran=("uforetrygd_institusjon_per_maned",),
    minst=0,
)
def uforetrygd_soning_per_maned(
    uforetrygd_opphold_ytelse_per_maned: KrPerManed,
    uforetrygd_forsorger_barn: JaNei,
    uforetrygd_soning_andel_med_barn: Andel,
    uforetrygd_soning_andel: Andel,
) -> KrPerManed:
    """Under soning utbetales ingenting, eller halvparten til den som forsørger barn."""
    if uforetrygd_forsorger_barn:
        return uforetrygd_opphold_ytelse_per_maned * uforetrygd_soning_andel_med_barn
    return uforetrygd_opphold_ytelse_per_maned * uforetrygd_soning_andel


@regel(
    "ftrl. §§ 12-19 og 12-20",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygd med opphold, som nivå per år",
    minst=0,
)
def uforetrygd_opphold_niva(uforetrygd_opphold_utbetalt_per_maned: KrPerManed) -> KrPerAr:
    """Månedens utbetaling ganger tolv, så månedene i året kan legges sammen."""
    return uforetrygd_opphold_utbetalt_per_maned * MANEDER_I_ARET
