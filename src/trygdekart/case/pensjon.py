"""What illness costs in old age: the same person's pension with and without the disability.

Nothing is computed here: the law is run twice, the second time as if the disability had not come, and
the rules themselves give the loss.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.law import Lov
from ..engine.unknown import Unknown
from ..law.afp.fakta import Ordning
from ..timeline import Tidslinje

# What is shown of each pension, in the order a person reads it: the capital, the parts, the sum.
DELER = (
    "alderspensjon_beholdning",
    "alderspensjon_sluttpoengtall",
    "alderspensjon_delingstall",
    "alderspensjon_forholdstall",
    "alderspensjon_inntektspensjon",
    "alderspensjon_garantipensjon",
    "alderspensjon_grunnpensjon",
    "alderspensjon_tilleggspensjon",
    "alderspensjon_pensjonstillegg",
    "alderspensjon_skjermingstillegg",
    "alderspensjon_ved_uttak_per_ar",
    "alderspensjon_per_maned",
)
KAP20 = frozenset({"beholdning", "delingstall", "inntektspensjon", "garantipensjon"})
KAP19 = frozenset({"sluttpoengtall", "forholdstall", "grunnpensjon", "tilleggspensjon", "pensjonstillegg"})
ARENE = "alderspensjon_opptjeningsar"
GRUNNEN = (
    "alderspensjon_uttaksdato",
    "alderspensjon_regnedag",
    "alderspensjon_alder_ved_uttak",
    "alderspensjon_andel_kap20",
    "alderspensjon_kan_tas_ut",
    "alderspensjon_delingstall_status",
)
VILKAR = (
    "alderspensjon_gammel_nok",
    "alderspensjon_gyldig_uttaksgrad",
    "alderspensjon_sum_grader_tillatt",
    "alderspensjon_nok_opptjening",
)
AFP = ("afp_livsvarig_per_ar", "afp_tap_med_alderspensjon_per_ar")
TAP = ("alderspensjon_tap_per_ar", "alderspensjon_tap_hele_livet", "alderspensjon_tap_naverdi")


@dataclass(frozen=True)
class Pensjonstap:
    """A person's pension as it is, as it would have been, and the loss.

    `uten` and `tap` are None without illness, and when the pension cannot be drawn as asked.
    `navn` are the parts shown; `uten_skjerming` says that the shielding supplement is not known and was
    left out of the sums; `afp` is the AFP that is lost besides, when the case names one. Each is an
    ordinary answer, so that every number in it can be explained.
    """

    navn: tuple[str, ...]
    med: Svar
    uten: Svar | None
    tap: Svar | None
    uten_skjerming: bool = False
    afp: Svar | None = None


def uttak(lov: Lov, verdier: Mapping[str, Any], alder: int | None, grad: float | None) -> dict[str, Any]:
    """Return the values with the withdrawal at an age in months and a degree, where they are given.

    Raises `InputFault` when there is no date of birth to count the age from.
    """
    ut = dict(verdier)
    if alder is not None:
        gitt = {**verdier, "alderspensjon_uttaksalder": alder}
        ut["alderspensjon_uttaksdato"] = lov.beregn_rett(gitt, ("alderspensjon_uttak_ved_alder",))[
            "alderspensjon_uttak_ved_alder"
        ]
    if grad is not None:
        ut["alderspensjon_uttaksgrad"] = grad
    return ut


def pensjonstap(lov: Lov, verdier: Mapping[str, Any]) -> Pensjonstap:
    """Return the pension with and without the disability; raises `InputFault` naming what is missing."""
    navn = _deler(lov, verdier)
    gitt, uten_skjerming = _med_kjent_skjerming(lov, verdier)
    med = _ett_svar(lov.beregn_rett(gitt, (*navn, *GRUNNEN, *VILKAR, ARENE)))
    fra = _ufor_fra(lov, verdier)
    if fra is None or not med["alderspensjon_kan_tas_ut"]:
        return Pensjonstap(navn, med, None, None, uten_skjerming)
    frisk = {
        **verdier,
        "uforetrygd_uforegrad": 0.0,
        "alderspensjon_uforegrad_ved_67": 0.0,
        "alderspensjon_uten_uforhet_fra": fra,
    }
    uten = _ett_svar(lov.beregn_rett(frisk, (*navn, *GRUNNEN, ARENE)))
    sammenlignet = {**gitt, "alderspensjon_uten_uforhet_per_ar": uten["alderspensjon_ved_uttak_per_ar"]}
    tap = _ett_svar(lov.beregn_rett(sammenlignet, (*TAP, "alderspensjon_naverdi_rente")))
    afp = _afp(lov, {**frisk, "alderspensjon_tap_per_ar": tap["alderspensjon_tap_per_ar"]})
    return Pensjonstap(navn, med, uten, tap, uten_skjerming, afp)


def _afp(lov: Lov, frisk: Mapping[str, Any]) -> Svar | None:
    """Return the AFP of the same person without illness; None when there is none, or it is not lost.

    Without illness the person is taken to have worked on and to meet the conditions for AFP.
    """
    ordning, beholder = frisk.get("afp_ordning"), frisk.get("afp_beholder_uforetrygd", True)
    finnes = all(any(v.validity.virker_fra <= lov.dato for v in lov.verk.regler[n]) for n in AFP)
    if ordning is None or ordning == Ordning.INGEN or not beholder or not finnes:
        return None
    return _ett_svar(lov.beregn_rett({**frisk, "afp_vilkar_arbeid": True}, AFP))


def _deler(lov: Lov, verdier: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the parts that this birth year's pension has."""
    andel = lov.beregn_rett(verdier, ("alderspensjon_andel_kap20",))["alderspensjon_andel_kap20"]
    utenfor = KAP20 if andel == 0 else KAP19 if andel == 1 else frozenset()
    if andel == 1:
        utenfor |= {"skjermingstillegg"}
    return tuple(n for n in DELER if n.removeprefix("alderspensjon_") not in utenfor)


def _med_kjent_skjerming(lov: Lov, verdier: Mapping[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return the values, with no shielding supplement where its rate is not known, and whether so."""
    name = "alderspensjon_skjermingstillegg"
    svar = lov.beregn_rett(verdier, (name,))
    ukjent = any(type(v) is Unknown for v in svar.verdier(name))
    if ukjent and "alderspensjon_skjerming_sats_fastsatt" in svar.mangler:
        return {**verdier, name: 0.0}, True
    return dict(verdier), False


def _ufor_fra(lov: Lov, verdier: Mapping[str, Any]) -> int | None:
    """Return the day number from which the person is disabled; None for someone who is not."""
    grad = verdier.get("uforetrygd_uforegrad")
    if isinstance(grad, Tidslinje):
        ufor = [s.fra for s in grad if s.verdi > 0]
        return min(ufor).toordinal() if ufor else None
    if grad == 0:
        return None
    return int(lov.beregn_rett(verdier, ("uforetrygd_innvilget_fra",))["uforetrygd_innvilget_fra"])


def _ett_svar(svar: Svar) -> Svar:
    """Return an answer in which all is known; raises `InputFault` naming what is missing or decides."""
    for navn in svar.navn:
        try:
            svar[navn]
        except InputFault:
            mangler = sorted(svar.mangler) or [a.navn for a in svar.avgjor]
            if not mangler:
                raise
            raise InputFault(mangler[0], "mangler", _remedy(svar, mangler[0])) from None
    return svar


def _remedy(svar: Svar, navn: str) -> str:
    """Return what to give when a name is missing: the fact, or what it could be computed from."""
    fakta = svar.lov.verk.fakta.get(navn)
    if fakta is None:
        return "oppgi det i saken"
    regnet = [g.verdier.get(fakta.ellers) for g in svar.greiner] if fakta.ellers else []
    trengs = sorted({n for v in regnet if isinstance(v, Unknown) for n in v.missing} - {navn})
    eller = f", eller det som trengs for å regne det ut ({', '.join(trengs)})" if trengs else ""
    return f"oppgi det i saken{eller}: {fakta.sporsmal}"
