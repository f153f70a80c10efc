"""Uttak lag for lag, vilkårene for det, og uføretrygd ved siden av, §§ 19-10, 19-11, 20-14 og 20-15."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NamedTuple

from ...engine import avrund, del_pa, har_nokkel, interpolert, regel
from ...engine.declare import utledning
from ...engine.units import (
    Andel,
    AntallManeder,
    Dato,
    JaNei,
    Kr,
    KrPerAr,
    Nokkeltabell,
)
from ...timeline import Tidslinje
from .livslop import pa
from .regler_alder import alder_ved
from .regler_delingstall import Delingstall, delingstall_ved, forholdstall_ved
from .valg import KravForUttak, MidtMellomGrader

PerAr = Annotated[float, "1/år"]
Rader = Annotated[tuple[tuple[float, ...], ...], "trinntabell"]


class Uttakslag(NamedTuple):
    """En del av pensjonen som ble tatt ut samtidig: dagnummer, økning i graden, og dagens tall."""

    dag: float
    grad: float
    delingstall: float
    forholdstall: float


# --- dagen det regnes for -------------------------------------------------------------------------


@utledning("ftrl. §§ 19-6 og 20-12", fra="1967-01-01", etikett="Dagen pensjonen regnes ut etter")
def alderspensjon_regnedag(dag: int, alderspensjon_uttaksdato: int) -> Dato:
    """Uttaksdagen, eller dagen det regnes for når uttaket kommer senere."""
    return min(int(dag), int(alderspensjon_uttaksdato))


@utledning("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Har nådd normert pensjonsalder")
def alderspensjon_har_nadd_normert_alder(
    dag: int, alderspensjon_uttaksdato: int, alderspensjon_pensjoneringsdato: int
) -> JaNei:
    """Den en regner pensjonen for, har nådd normert alder den dagen, eller når pensjonen tas ut."""
    return max(int(dag), int(alderspensjon_uttaksdato)) >= alderspensjon_pensjoneringsdato


@utledning("ftrl. §§ 19-10 og 20-14", fra="1967-01-01", etikett="Uttaksgrad som gjelder", minst=0)
def alderspensjon_gjeldende_uttaksgrad(
    dag: int, alderspensjon_uttaksdato: int, alderspensjon_uttaksgrad: Any
) -> Andel:
    """Uttaksgraden den dagen det regnes for, eller på uttaksdagen når den kommer senere."""
    da = date.fromordinal(max(int(dag), int(alderspensjon_uttaksdato)))
    grad = pa(alderspensjon_uttaksgrad, da)
    return float(0.0 if grad is None else grad)


# --- flere uttak ----------------------------------------------------------------------------------


@utledning("ftrl. §§ 19-10 og 20-14", fra="1967-01-01", etikett="Har tatt ut mer av pensjonen senere")
def alderspensjon_flere_uttak(alderspensjon_uttaksgrad: Any) -> JaNei:
    """Uttaksgraden er økt etter det første uttaket."""
    return len(_okninger(alderspensjon_uttaksgrad)) > 1


def _okninger(grad: Any) -> list[tuple[date, float]]:
    """Return (day, increase) for each time the degree of withdrawal rises."""
    if not isinstance(grad, Tidslinje):
        return [(date.min, float(grad))] if grad > 0 else []
    ut, for_ = [], 0.0
    for s in grad:
        if s.verdi > for_:
            ut.append((s.fra, float(s.verdi) - for_))
        for_ = float(s.verdi)
    return ut


@utledning(
    "ftrl. §§ 19-10 og 20-14", fra="2011-01-01", etikett="Uttakene, ett for ett", sikkerhet="middels"
)
def alderspensjon_uttakslag(
    dag: int,
    fodselsdato: int,
    alderspensjon_uttaksdato: int,
    alderspensjon_uttaksgrad: Any,
    alderspensjon_arskull: int,
    alderspensjon_neste_maned: int,
    alderspensjon_delingstall_67: Any,
    alderspensjon_delingstall_profil: Any,
    alderspensjon_delingstall_desimal: float,
    alderspensjon_delingstall_enhet: float,
    alderspensjon_forholdstall_67_tabell: Any,
    alderspensjon_forholdstall_profil: Any,
    alderspensjon_forholdstall_desimal: float,
) -> Rader:
    """Hver økning av uttaksgraden får delingstallet og forholdstallet for alderen da."""
    forst = date.fromordinal(int(alderspensjon_uttaksdato))
    lag = []
    for fra, grad in _okninger(alderspensjon_uttaksgrad):
        nar = forst if fra == date.min else fra
        if nar > max(date.fromordinal(int(dag)), forst):
            continue
        alder = alder_ved(int(fodselsdato), nar.toordinal(), alderspensjon_neste_maned)
        dt = delingstall_ved(
            alderspensjon_arskull,
            alder,
            alderspensjon_delingstall_67,
            alderspensjon_delingstall_profil,
            alderspensjon_delingstall_desimal,
            alderspensjon_delingstall_enhet,
        )
        ft = forholdstall_ved(
            alderspensjon_arskull,
            alder,
            alderspensjon_forholdstall_67_tabell,
            alderspensjon_forholdstall_profil,
            alderspensjon_forholdstall_desimal,
        )
        lag.append(Uttakslag(float(nar.toordinal()), grad, dt, ft))
    return tuple(lag)


@utledning("ftrl. § 20-12", fra="2011-01-01", etikett="Uttakene delt på hvert sitt delingstall", minst=0)
def alderspensjon_lag_per_delingstall(alderspensjon_uttakslag: Any) -> PerAr:
    """Summen av hvert uttak delt på delingstallet da det ble tatt ut."""
    return float(sum(u.grad / u.delingstall for u in (Uttakslag(*rad) for rad in alderspensjon_uttakslag)))


@utledning("ftrl. § 19-6", fra="2011-01-01", etikett="Uttakene delt på hvert sitt forholdstall", minst=0)
def alderspensjon_lag_per_forholdstall(alderspensjon_uttakslag: Any) -> Andel:
    """Summen av hvert uttak delt på forholdstallet da det ble tatt ut."""
    return float(sum(u.grad / u.forholdstall for u in (Uttakslag(*rad) for rad in alderspensjon_uttakslag)))


@regel("ftrl. § 20-12", fra="2011-01-01", etikett="Uttaksgrad delt på delingstall", minst=0)
def alderspensjon_grad_per_delingstall(
    alderspensjon_gjeldende_uttaksgrad: Andel, alderspensjon_delingstall: Delingstall
) -> PerAr:
    """Så stor del av beholdningen blir årlig pensjon."""
    return del_pa(alderspensjon_gjeldende_uttaksgrad, alderspensjon_delingstall, ved_null=0)


@regel(
    "ftrl. §§ 20-12 og 20-14",
    fra="2011-01-01",
    unntak_fra="alderspensjon_grad_per_delingstall",
    nar="alderspensjon_flere_uttak",
    etikett="Flere uttak delt på hvert sitt delingstall",
    minst=0,
)
def alderspensjon_grad_per_delingstall_lag(alderspensjon_lag_per_delingstall: PerAr) -> PerAr:
    """Det som er tatt ut før, beholder delingstallet det ble tatt ut med."""
    return alderspensjon_lag_per_delingstall


@regel("ftrl. § 19-6", fra="2011-01-01", etikett="Uttaksgrad delt på forholdstall", minst=0)
def alderspensjon_grad_per_forholdstall(
    alderspensjon_gjeldende_uttaksgrad: Andel, alderspensjon_forholdstall: Andel
) -> Andel:
    """Så stor del av pensjonen før levealdersjustering blir utbetalt."""
    return del_pa(alderspensjon_gjeldende_uttaksgrad, alderspensjon_forholdstall, ved_null=0)


@regel(
    "ftrl. §§ 19-6 og 19-10",
    fra="2011-01-01",
    unntak_fra="alderspensjon_grad_per_forholdstall",
    nar="alderspensjon_flere_uttak",
    etikett="Flere uttak delt på hvert sitt forholdstall",
    minst=0,
)
def alderspensjon_grad_per_forholdstall_lag(alderspensjon_lag_per_forholdstall: Andel) -> Andel:
    """Det som er tatt ut før, beholder forholdstallet det ble tatt ut med."""
    return alderspensjon_lag_per_forholdstall


# --- vilkårene for uttak --------------------------------------------------------------------------


@regel("ftrl. §§ 19-10 og 20-14", fra="2011-01-01", etikett="Uttaksgraden er en av lovens")
def alderspensjon_gyldig_uttaksgrad(
    alderspensjon_gjeldende_uttaksgrad: Andel,
    alderspensjon_uttaksgrader: Nokkeltabell,
    alderspensjon_prosent: Annotated[float, "antall"],
) -> JaNei:
    """Pensjonen tas ut med 20, 40, 50, 60, 80 eller 100 prosent."""
    prosent = avrund(alderspensjon_gjeldende_uttaksgrad * alderspensjon_prosent)
    return prosent > 0 and har_nokkel(alderspensjon_uttaksgrader, prosent)


@regel("ftrl. §§ 19-10 og 20-14", fra="2011-01-01", etikett="Gammel nok til å ta ut alderspensjon")
def alderspensjon_gammel_nok(
    alderspensjon_uttaksdato: Dato, alderspensjon_tidligste_uttaksdato: Dato
) -> JaNei:
    """Pensjonen kan tas ut fra måneden etter at en når nedre aldersgrense."""
    return alderspensjon_uttaksdato >= alderspensjon_tidligste_uttaksdato


@regel(
    "ftrl. §§ 19-10 og 20-14",
    fra="2011-01-01",
    etikett="Alderspensjon ved siden av uføretrygden er tillatt",
)
def alderspensjon_sum_grader_tillatt(
    alderspensjon_uttak_ved_normert_alder: JaNei,
    uforetrygd_uforegrad: Andel,
    alderspensjon_gjeldende_uttaksgrad: Andel,
    alderspensjon_sum_grader_maks: Andel,
) -> JaNei:
    """Før normert alder kan uføregrad og uttaksgrad til sammen ikke være over 100 prosent."""
    if alderspensjon_uttak_ved_normert_alder:
        return True
    return uforetrygd_uforegrad + alderspensjon_gjeldende_uttaksgrad <= alderspensjon_sum_grader_maks


@regel(
    "ftrl. §§ 19-11 og 20-15",
    fra="2016-01-01",
    etikett="Nivået pensjonen må nå ved normert alder",
    sikkerhet="lav",
    minst=0,
)
def alderspensjon_krav_ved_normert_alder(
    alderspensjon_valg_krav: KravForUttak,
    alderspensjon_andel_kap20: Andel,
    alderspensjon_garantipensjonssats: KrPerAr,
    alderspensjon_garantisats_hoy: KrPerAr,
    alderspensjon_minste_pensjonsniva: KrPerAr,
    alderspensjon_trygdetid_andel: Andel,
) -> KrPerAr:
    """Garantipensjonen for den nye delen og minste pensjonsnivå for den gamle, etter trygdetiden."""
    sats = alderspensjon_garantipensjonssats
    if alderspensjon_valg_krav == KravForUttak.HOY_SATS:
        sats = alderspensjon_garantisats_hoy
    krav = sats
    if alderspensjon_andel_kap20 < 1:
        gammel = alderspensjon_minste_pensjonsniva * (1 - alderspensjon_andel_kap20)
        krav = sats * alderspensjon_andel_kap20 + gammel
    return krav * alderspensjon_trygdetid_andel


@regel(
    "ftrl. §§ 19-11 og 20-15",
    fra="2011-01-01",
    etikett="Pensjonen ved normert alder etter uttaket",
    sikkerhet="middels",
    minst=0,
)
def alderspensjon_ved_normert_alder_etter_uttak(
    alderspensjon_andel_kap20: Andel,
    alderspensjon_beholdning: Kr,
    alderspensjon_gjeldende_uttaksgrad: Andel,
    alderspensjon_grad_per_delingstall: PerAr,
    alderspensjon_delingstall_normert: Delingstall,
    alderspensjon_basisgrunnpensjon: KrPerAr,
    alderspensjon_basistilleggspensjon: KrPerAr,
    alderspensjon_grad_per_forholdstall: Andel,
    alderspensjon_forholdstall_67: Andel,
) -> KrPerAr:
    """Det som er tatt ut nå, og resten av pensjonen tatt ut ved normert alder, uten garantien."""
    rest = 1 - alderspensjon_gjeldende_uttaksgrad
    resten_ny = del_pa(rest, alderspensjon_delingstall_normert, ved_null=0)
    ny = alderspensjon_beholdning * (alderspensjon_grad_per_delingstall + resten_ny)
    if alderspensjon_andel_kap20 == 1:
        return ny
    resten_gammel = del_pa(rest, alderspensjon_forholdstall_67, ved_null=0)
    basis = alderspensjon_basisgrunnpensjon + alderspensjon_basistilleggspensjon
    gammel = basis * (alderspensjon_grad_per_forholdstall + resten_gammel)
    return ny * alderspensjon_andel_kap20 + gammel * (1 - alderspensjon_andel_kap20)


@regel(
    "ftrl. §§ 19-11 og 20-15",
    fra="2016-01-01",
    etikett="Opptjeningen er stor nok til tidlig uttak",
    sikkerhet="middels",
)
def alderspensjon_nok_opptjening(
    alderspensjon_uttak_ved_normert_alder: JaNei,
    alderspensjon_ved_normert_alder_etter_uttak: KrPerAr,
    alderspensjon_krav_ved_normert_alder: KrPerAr,
) -> JaNei:
    """Pensjonen må bli minst garantipensjonen eller minste pensjonsnivå ved normert alder."""
    if alderspensjon_uttak_ved_normert_alder:
        return True
    return alderspensjon_ved_normert_alder_etter_uttak >= alderspensjon_krav_ved_normert_alder


@regel("ftrl. §§ 19-10, 19-11, 20-14 og 20-15", fra="2016-01-01", etikett="Alderspensjonen kan tas ut")
def alderspensjon_kan_tas_ut(
    alderspensjon_gammel_nok: JaNei,
    alderspensjon_gyldig_uttaksgrad: JaNei,
    alderspensjon_sum_grader_tillatt: JaNei,
    alderspensjon_nok_opptjening: JaNei,
) -> JaNei:
    """En må være gammel nok, velge en av lovens grader, og ha tjent opp nok; uføregraden teller med."""
    if not alderspensjon_gammel_nok or not alderspensjon_gyldig_uttaksgrad:
        return False
    if not alderspensjon_sum_grader_tillatt:
        return False
    return alderspensjon_nok_opptjening


# --- uføretrygd og alderspensjon ------------------------------------------------------------------


@regel("ftrl. §§ 12-4, 19-10 og 20-14", fra="2011-01-01", etikett="Siste dag med uføretrygd")
def alderspensjon_uforeperiode_til(
    alderspensjon_uttaksdato: Dato,
    alderspensjon_gjeldende_uttaksgrad: Andel,
    alderspensjon_tar_ut_afp: JaNei,
    alderspensjon_pensjoneringsdato: Dato,
) -> Dato:
    """Uføretrygden slutter dagen før helt uttak eller AFP, ellers dagen før pensjonen ved normert alder."""
    if alderspensjon_gjeldende_uttaksgrad >= 1 or alderspensjon_tar_ut_afp:
        return min(alderspensjon_uttaksdato, alderspensjon_pensjoneringsdato) - 1
    return alderspensjon_pensjoneringsdato - 1


@regel(
    "ftrl. §§ 19-10 og 20-14",
    fra="2011-01-01",
    etikett="Uttaksgrad når uføretrygden blir til alderspensjon",
    sikkerhet="lav",
    minst=0,
)
def alderspensjon_overgang_uttaksgrad(
    uforetrygd_uforegrad: Andel,
    alderspensjon_overgang_ned: Nokkeltabell,
    alderspensjon_overgang_opp: Nokkeltabell,
    alderspensjon_prosent: Annotated[float, "antall"],
    alderspensjon_valg_overgang_midt: MidtMellomGrader,
) -> Andel:
    """Uføretrygden går over til alderspensjon med uttaksgraden som er nærmest uføregraden."""
    prosent = avrund(uforetrygd_uforegrad * alderspensjon_prosent)
    grader = alderspensjon_overgang_ned
    if alderspensjon_valg_overgang_midt == MidtMellomGrader.OPP:
        grader = alderspensjon_overgang_opp
    return interpolert(grader, prosent)


# --- når uttaket ikke er mulig --------------------------------------------------------------------


@regel(
    "ftrl. §§ 19-10 og 20-14",
    fra="2011-01-01",
    etikett="Alternativ: gradert uttak fra alder, i måneder",
    minst=0,
)
def alderspensjon_alternativ_gradert_alder(
    alderspensjon_normert_alder_maneder: AntallManeder, alderspensjon_neste_maned: AntallManeder
) -> AntallManeder:
    """Kan en uføretrygdet ikke ta ut det en ønsker, er det en mulighet en måned før normert alder."""
    return alderspensjon_normert_alder_maneder - alderspensjon_neste_maned


@regel(
    "ftrl. §§ 19-10 og 20-14", fra="2011-01-01", etikett="Alternativ: uttaksgrad før normert alder", minst=0
)
def alderspensjon_alternativ_grad(alderspensjon_minste_uttaksgrad: Andel) -> Andel:
    """Da tas den laveste graden ut, og hele pensjonen ved normert alder."""
    return alderspensjon_minste_uttaksgrad


@regel(
    "ftrl. §§ 19-4 og 20-2",
    fra="2011-01-01",
    etikett="Alternativ: helt uttak fra alder, i måneder",
    minst=0,
)
def alderspensjon_alternativ_helt_alder(
    alderspensjon_normert_alder_maneder: AntallManeder,
) -> AntallManeder:
    """Ved normert pensjonsalder kan hele pensjonen tas ut uten vilkår."""
    return alderspensjon_normert_alder_maneder
