"""Vilkårene for tilskudd til ekspertbistand; beløpet står i kapitlet om oppfølging av sykefravær."""

from __future__ import annotations

from ...engine import regel
from ...engine.units import JaNei
from ..sykepenger.fakta_kort import ja_nei

HJEMMEL = "forskrift om tilskudd til ekspertbistand"
FRA = "2019-09-01"
_HVORFOR = "Det er et vilkår for tilskudd til ekspertbistand."

FAKTA = (
    ja_nei(
        "ekspertbistand_langt_eller_hyppig",
        "Lange eller hyppige fravær",
        "Long or frequent absence",
        "Er det lange fravær, eller fravær som gjentar seg ofte?",
        _HVORFOR,
    ),
    ja_nei(
        "ekspertbistand_annet_provd",
        "Vanlig oppfølging er prøvd eller vurdert",
        "Ordinary follow-up tried or considered",
        "Er vanlig oppfølging og andre ordninger prøvd eller vurdert?",
        _HVORFOR,
        skjonn=True,
        kriterier=("Tilrettelegging etter aml. § 4-6 og andre tilskudd løser ikke problemet.",),
    ),
    ja_nei(
        "ekspertbistand_alle_enige",
        "Arbeidstakeren, arbeidsgiveren og Nav er enige",
        "Employee, employer and Nav agree",
        "Er du, arbeidsgiveren og Nav enige om det?",
        _HVORFOR,
    ),
    ja_nei(
        "ekspertbistand_noytral",
        "Eksperten er nøytral og utdannet",
        "The expert is neutral and qualified",
        "Kommer eksperten utenfra, er den nøytral, og har den en godkjent utdanning?",
        _HVORFOR,
    ),
    ja_nei(
        "ekspertbistand_begynt",
        "Eksperten har begynt før tilskuddet ble innvilget",
        "The expert began before the grant",
        "Begynte eksperten før tilskuddet var innvilget?",
        _HVORFOR,
    ),
)


@regel(HJEMMEL, fra=FRA, etikett="Fraværet er langt eller gjentar seg")
def ekspertbistand_vilkar_fravaer(ekspertbistand_langt_eller_hyppig: JaNei) -> JaNei:
    """Arbeidstakeren har lange eller hyppige fravær, men trenger ikke være sykmeldt nå."""
    return ekspertbistand_langt_eller_hyppig


@regel(HJEMMEL, fra=FRA, etikett="Annen oppfølging er prøvd eller vurdert")
def ekspertbistand_vilkar_provd(ekspertbistand_annet_provd: JaNei) -> JaNei:
    """Vanlig oppfølging og andre ordninger er prøvd eller vurdert."""
    return ekspertbistand_annet_provd


@regel(HJEMMEL, fra=FRA, etikett="Alle er enige")
def ekspertbistand_vilkar_enige(ekspertbistand_alle_enige: JaNei) -> JaNei:
    """Arbeidstakeren, arbeidsgiveren og Nav må være enige."""
    return ekspertbistand_alle_enige


@regel(HJEMMEL, fra=FRA, etikett="Eksperten er nøytral og utdannet")
def ekspertbistand_vilkar_noytral(ekspertbistand_noytral: JaNei) -> JaNei:
    """Eksperten kommer utenfra, er nøytral og har en godkjent utdanning."""
    return ekspertbistand_noytral


@regel(HJEMMEL, fra=FRA, etikett="Innvilget før arbeidet begynner")
def ekspertbistand_vilkar_ikke_begynt(ekspertbistand_begynt: JaNei) -> JaNei:
    """Tilskuddet må være innvilget før eksperten begynner."""
    return not ekspertbistand_begynt
