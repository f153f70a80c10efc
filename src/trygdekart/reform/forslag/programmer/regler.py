"""Forslag: ytelsen i et program uten helsevilkår; nivået settes av den som regner."""

from __future__ import annotations

from ....engine import forste_i_maneden, fyller_ar, regel
from ....engine.units import Alder, Andel, AntallG, Dato, JaNei, KrPerAr, KrPerG


@regel("programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Har alderen for programmet")
def program_alder(
    maned: Dato, fodselsdato: Dato, program_forslag_alder_fra: Alder, program_alder_til: Alder
) -> JaNei:
    """Programmet er for dem som har fylt den laveste alderen, og ikke er over den høyeste."""
    gammel_nok = maned >= forste_i_maneden(fyller_ar(fodselsdato, program_forslag_alder_fra))
    return gammel_nok and maned < forste_i_maneden(fyller_ar(fodselsdato, program_alder_til))


@regel("programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Minste ytelse i G", minst=0)
def program_minste(
    maned: Dato,
    fodselsdato: Dato,
    program_skille_alder: Alder,
    program_minste_over: AntallG,
    program_minste_under: AntallG,
) -> AntallG:
    """Den minste ytelsen er lavere for dem som er under skillet i alder."""
    if maned < forste_i_maneden(fyller_ar(fodselsdato, program_skille_alder)):
        return program_minste_under
    return program_minste_over


@regel("programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Programytelse", minst=0)
def program_per_ar(
    program_alder: JaNei,
    program_kompensasjonsgrad: Andel,
    program_tidligere_inntekt: KrPerAr,
    program_tak: AntallG,
    program_minste: AntallG,
    grunnbelop: KrPerG,
) -> KrPerAr:
    """Ytelsen er en del av tidligere inntekt opp til taket, men aldri mindre enn den minste."""
    if not program_alder:
        return 0.0
    av_inntekt = program_kompensasjonsgrad * min(program_tidligere_inntekt, program_tak * grunnbelop)
    return max(av_inntekt, program_minste * grunnbelop)


@regel(
    "programmet (forslag)", fra="2010-01-01", periode="måned", etikett="Programytelse etter lønn", minst=0
)
def program_etter_lonn_per_ar(
    program_per_ar: KrPerAr, program_arbeidsinntekt: KrPerAr, program_reduksjon: Andel
) -> KrPerAr:
    """Ytelsen går ned med en del av lønnen ved siden av."""
    return max(0.0, program_per_ar - program_reduksjon * program_arbeidsinntekt)
