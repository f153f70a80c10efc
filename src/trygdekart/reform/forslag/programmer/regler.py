"""Forslag: ytelsen i et program uten helsevilkår; nivået settes av den som regner."""

from __future__ import annotations

from ....engine import forste_i_maneden, fyller_ar, regel
from ....engine.units import Alder, Andel, AntallG, Dato, JaNei, KrPerAr, KrPerG


@regel("programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Har alderen for programmet")
def forslag_program_alder(
    maned: Dato, fodselsdato: Dato, forslag_program_alder_fra: Alder, forslag_program_alder_til: Alder
) -> JaNei:
    """Programmet er for dem som har fylt den laveste alderen, og ikke er over den høyeste."""
    gammel_nok = maned >= forste_i_maneden(fyller_ar(fodselsdato, forslag_program_alder_fra))
    return gammel_nok and maned < forste_i_maneden(fyller_ar(fodselsdato, forslag_program_alder_til))


@regel("programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Minste ytelse i G", minst=0)
def forslag_program_minste(
    maned: Dato,
    fodselsdato: Dato,
    forslag_program_skille_alder: Alder,
    forslag_program_minste_over: AntallG,
    forslag_program_minste_under: AntallG,
) -> AntallG:
    """Den minste ytelsen er lavere for dem som er under skillet i alder."""
    if maned < forste_i_maneden(fyller_ar(fodselsdato, forslag_program_skille_alder)):
        return forslag_program_minste_under
    return forslag_program_minste_over


@regel("programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Programytelse", minst=0)
def forslag_program_per_ar(
    forslag_program_alder: JaNei,
    forslag_program_kompensasjonsgrad: Andel,
    forslag_program_tidligere_inntekt: KrPerAr,
    forslag_program_tak: AntallG,
    forslag_program_minste: AntallG,
    grunnbelop: KrPerG,
) -> KrPerAr:
    """Ytelsen er en del av tidligere inntekt opp til taket, men aldri mindre enn den minste."""
    if not forslag_program_alder:
        return 0.0
    av_inntekt = forslag_program_kompensasjonsgrad * min(
        forslag_program_tidligere_inntekt, forslag_program_tak * grunnbelop
    )
    return max(av_inntekt, forslag_program_minste * grunnbelop)


@regel(
    "programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Programytelse etter lønn", minst=0
)
def forslag_program_etter_lonn_per_ar(
    forslag_program_per_ar: KrPerAr,
    forslag_program_arbeidsinntekt: KrPerAr,
    forslag_program_reduksjon: Andel,
) -> KrPerAr:
    """Ytelsen går ned med en del av lønnen ved siden av."""
    return max(0.0, forslag_program_per_ar - forslag_program_reduksjon * forslag_program_arbeidsinntekt)
