"""Grunnlaget når arbeidsevnen ble ytterligere nedsatt under uføretrygd, ftrl. § 11-28.

Inntekten i de tre årene før regnes opp for uføregraden, og det høyeste av de to grunnlagene brukes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple

from ...engine import MANEDER_I_ARET, Oppslag, ar_av, avrund, del_pa, krev, mangler, regel
from ...engine.declare import utledning
from ...engine.units import AntallG, Arstall, Dato, JaNei, KrPerAr, KrPerG
from ...engine.unknown import Unknown
from ...timeline import Tidslinje
from .regler_grunnlag import beste_av_siste_og_snitt, hele_ar, inntekt_i_g, verdi_i_aret

Tall = Annotated[float, "tall"]
Antall = Annotated[float, "antall"]
FULL_GRAD = 1

OPPSLAG = tuple(
    Oppslag(
        navn=f"aap_ytterligere_snitt_g_{n}",
        av="grunnbelop_gjennomsnitt",
        dato="aap_ytterligere_nedsatt_dato",
        hjemmel="ftrl. § 11-28",
        etikett=f"Gjennomsnittlig G {n} år før arbeidsevnen ble ytterligere nedsatt",
        ar_tilbake=n,
    )
    for n in (1, 2, 3)
)


# --- uføregraden over tid ------------------------------------------------------------------------


class Uforevedtak(NamedTuple):
    """A record of uføregrad: from when it has effect, the degree, its last day, when the degree began."""

    virkning: date
    grad: float
    til: date | None = None
    grad_fra: date | None = None


def uforegrad_over_tid(vedtak: Iterable[Uforevedtak]) -> Tidslinje[float]:
    """Return the degree over time: each record holds until the next one has effect.

    There is a stop only where a record ended before the day before the next degree is said to begin;
    otherwise a record's own last day matters for the last one only.
    """
    ordnet = sorted(vedtak, key=lambda v: v.virkning)
    rader: list[tuple[date, date | None, float]] = []
    for i, ett in enumerate(ordnet):
        slutt = ett.til
        if i + 1 < len(ordnet):
            neste = ordnet[i + 1]
            slutt = neste.virkning - timedelta(days=1)
            if ett.til and neste.grad_fra and ett.til < neste.grad_fra - timedelta(days=1):
                slutt = min(ett.til, slutt)
        if slutt is None or slutt >= ett.virkning:
            rader.append((ett.virkning, slutt, ett.grad))
    return Tidslinje.av(rader)


@utledning("ftrl. § 11-28", fra="2010-03-01", etikett="Uføregraden over tid")
def aap_uforegrad_over_tid(aap_uforegrad: Any) -> Annotated[Tidslinje[float], "forløp"]:
    """Hver uføregrad gjelder til den neste får virkning."""
    return aap_uforegrad if isinstance(aap_uforegrad, Tidslinje) else Tidslinje.konstant(aap_uforegrad)


def grader_i_aret(grad: Any, ar: int) -> tuple[float | None, ...]:
    """Return the degree on the first of each month of a year; None where there is none."""
    if not isinstance(grad, Tidslinje):
        return (None if isinstance(grad, Unknown) else grad,) * MANEDER_I_ARET
    return tuple(grad.verdi_pa(date(ar, m, 1), standard=None) for m in range(1, MANEDER_I_ARET + 1))


def _en_grad_hele_aret(grad: Any, ar: int) -> tuple[bool, float | None]:
    """Return whether the degree (or the lack of one) is the same every day of a year, and which."""
    if not isinstance(grad, Tidslinje):
        return True, None if isinstance(grad, Unknown) else grad
    i_aret = grad.klipp(date(ar, 1, 1), date(ar, 12, 31)).komprimer()
    if not len(i_aret):
        return True, None
    hele = i_aret.segmenter[0]
    return (hele.fra, hele.til) == (date(ar, 1, 1), date(ar, 12, 31)), hele.verdi


def _opp(inntekt: float, grad: float | None, avrunding: float) -> float:
    """Gross an income up for the part of work capacity that was left; with none left it is 0."""
    if grad is None or grad == 0:
        return inntekt
    return 0.0 if grad >= FULL_GRAD else avrund(inntekt / (FULL_GRAD - grad), avrunding)


def manedene(inntekt: Any, ar: int) -> tuple[float | None, ...]:
    """Return the income of each month of a year; None for a month nobody has said."""
    if not isinstance(inntekt, Tidslinje):
        return (None if isinstance(inntekt, Unknown) else inntekt,) * MANEDER_I_ARET
    return tuple(inntekt.verdi_pa(date(ar, m, 1), standard=None) for m in range(1, MANEDER_I_ARET + 1))


def oppjustert_inntekt(ar: int, i_aret: Any, per_maned: Any, grad: Any, avrunding: float) -> float:
    """Return a year's income grossed up for the degree, by months when the degree changed in it."""
    samme, hele = _en_grad_hele_aret(grad, ar)
    if samme:
        return _opp(krev(i_aret), hele, avrunding)
    sum_av_manedene = 0.0
    for inntekt, graden in zip(manedene(per_maned, ar), grader_i_aret(grad, ar), strict=True):
        if inntekt is None:
            mangler("aap_manedsinntekt")
        sum_av_manedene += _opp(inntekt, graden, avrunding)
    return avrund(sum_av_manedene, avrunding)


def ma_fordeles(ar: int, i_aret: Any, per_maned: Any, grad: Any, toleranse: float) -> bool:
    """Return whether someone must say what the income of each month was, for the year to be grossed up."""
    if _en_grad_hele_aret(grad, ar)[0]:
        return False
    if i_aret is None or isinstance(i_aret, Unknown):
        return True
    return bool(abs(i_aret - sum(m or 0.0 for m in manedene(per_maned, ar))) >= toleranse)


def _arene(dato: Any, antall: Any) -> tuple[int, ...]:
    siste = date.fromordinal(int(dato)).year
    return tuple(siste - n for n in range(1, int(antall) + 1))


# --- inntekten i de tre årene, regnet opp --------------------------------------------------------


@utledning("ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten i årene før ytterligere nedsettelse")
def aap_ytterligere_inntekt_over_tid(
    aap_inntekt_over_tid: Any,
    inntekt_historie: Any,
    aap_ytterligere_nedsatt_dato: Any,
    aap_grunnlag_antall_ar: Any,
) -> Annotated[Tidslinje[float], "forløp"]:
    """Inntekten i de tre kalenderårene før arbeidsevnen ble ytterligere nedsatt."""
    belop = {}
    for ar in _arene(aap_ytterligere_nedsatt_dato, aap_grunnlag_antall_ar):
        funnet = verdi_i_aret(aap_inntekt_over_tid, ar)
        if funnet is None and not isinstance(inntekt_historie, Tidslinje):
            funnet = verdi_i_aret(inntekt_historie, ar)
        if funnet is None:
            mangler("inntekt_historie")
        belop[ar] = funnet
    return hele_ar(belop)


@utledning("ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten i årene før, regnet opp for uføregraden")
def aap_oppjustert_over_tid(
    aap_ytterligere_inntekt_over_tid: Tidslinje[float],
    aap_manedsinntekt: Any,
    aap_uforegrad: Any,
    aap_avrunding_ore: Any,
) -> Annotated[Tidslinje[float], "forløp"]:
    """Inntekten deles på den delen av arbeidsevnen som var igjen, måned for måned når graden endret seg."""
    return hele_ar(
        {
            s.fra.year: oppjustert_inntekt(
                s.fra.year, s.verdi, aap_manedsinntekt, aap_uforegrad, aap_avrunding_ore
            )
            for s in krev(aap_ytterligere_inntekt_over_tid)
        }
    )


def _nummer(linje: Tidslinje[float], nummer: int) -> float:
    """Return the value of the nth year back in a course of three years."""
    return linje.segmenter[-nummer].verdi


@utledning(
    "ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten året før ytterligere nedsettelse, regnet opp"
)
def aap_oppjustert_inntekt_1(aap_oppjustert_over_tid: Tidslinje[float]) -> KrPerAr:
    """Inntekten i kalenderåret før, regnet opp."""
    return _nummer(aap_oppjustert_over_tid, 1)


@utledning(
    "ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten 2 år før ytterligere nedsettelse, regnet opp"
)
def aap_oppjustert_inntekt_2(aap_oppjustert_over_tid: Tidslinje[float]) -> KrPerAr:
    """Inntekten i det andre kalenderåret før, regnet opp."""
    return _nummer(aap_oppjustert_over_tid, 2)


@utledning(
    "ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten 3 år før ytterligere nedsettelse, regnet opp"
)
def aap_oppjustert_inntekt_3(aap_oppjustert_over_tid: Tidslinje[float]) -> KrPerAr:
    """Inntekten i det tredje kalenderåret før, regnet opp."""
    return _nummer(aap_oppjustert_over_tid, 3)


@utledning("ftrl. § 11-28 (praksis)", fra="2010-03-01", etikett="År der inntekten må fordeles på måneder")
def aap_ar_som_ma_fordeles(
    inntekt_historie: Any,
    aap_manedsinntekt: Any,
    aap_uforegrad: Any,
    aap_ytterligere_nedsatt_dato: Any,
    aap_ytterligere_nedsatt_toleranse: Any,
    aap_grunnlag_antall_ar: Any,
) -> Annotated[tuple[int, ...], "nøkkeltabell"]:
    """Endret graden seg i året, og månedene ikke stemmer med årsinntekten, må noen fordele den."""
    return tuple(
        ar
        for ar in sorted(_arene(aap_ytterligere_nedsatt_dato, aap_grunnlag_antall_ar))
        if ma_fordeles(
            ar,
            verdi_i_aret(inntekt_historie, ar),
            aap_manedsinntekt,
            aap_uforegrad,
            aap_ytterligere_nedsatt_toleranse,
        )
    )


# --- grunnlaget ----------------------------------------------------------------------------------


@regel(
    "ftrl. § 11-28",
    fra="2010-03-01",
    periode="fast",
    etikett="Siste kalenderår før ytterligere nedsettelse",
)
def aap_ytterligere_siste_inntektsar(aap_ytterligere_nedsatt_dato: Dato) -> Arstall:
    """Det siste året er kalenderåret før arbeidsevnen ble ytterligere nedsatt."""
    return ar_av(aap_ytterligere_nedsatt_dato) - 1


@utledning(
    "ftrl. § 11-28", fra="2010-03-01", etikett="Hadde uføretrygd da arbeidsevnen ble ytterligere nedsatt"
)
def aap_ufor_ved_ytterligere(aap_uforegrad: Any, aap_ytterligere_nedsatt_dato: Any) -> JaNei:
    """Regelen gjelder bare den som hadde uføretrygd den dagen."""
    dag = date.fromordinal(int(aap_ytterligere_nedsatt_dato))
    if isinstance(aap_uforegrad, Tidslinje):
        return aap_uforegrad.verdi_pa(dag, standard=None) is not None
    return True


@regel("ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten før ytterligere nedsettelse kan brukes")
def aap_ytterligere_gjelder(aap_ytterligere_nedsatt: JaNei, aap_ufor_ved_ytterligere: JaNei) -> JaNei:
    """Arbeidsevnen må være ytterligere nedsatt mens en hadde uføretrygd."""
    if not aap_ytterligere_nedsatt:
        return False
    return aap_ufor_ved_ytterligere


@regel("ftrl. § 11-28", fra="2010-03-01", etikett="Siste års inntekt regnet opp, i G", minst=0)
def aap_ytterligere_siste_i_g(
    aap_oppjustert_inntekt_1: KrPerAr,
    aap_ytterligere_snitt_g_1: KrPerG,
    aap_grunnlag_tak: AntallG,
    aap_avrunding_g: Tall,
) -> AntallG:
    """Inntekten i det siste året, regnet opp for uføregraden, høyst 6 G."""
    return min(
        inntekt_i_g(aap_oppjustert_inntekt_1, aap_ytterligere_snitt_g_1, aap_avrunding_g), aap_grunnlag_tak
    )


@regel("ftrl. § 11-28", fra="2010-03-01", etikett="Snittet av tre år regnet opp, i G", minst=0)
def aap_ytterligere_snitt_i_g(
    aap_ytterligere_siste_i_g: AntallG,
    aap_oppjustert_inntekt_2: KrPerAr,
    aap_oppjustert_inntekt_3: KrPerAr,
    aap_ytterligere_snitt_g_2: KrPerG,
    aap_ytterligere_snitt_g_3: KrPerG,
    aap_grunnlag_tak: AntallG,
    aap_grunnlag_antall_ar: Antall,
    aap_avrunding_g: Tall,
) -> AntallG:
    """Hvert år regnes opp og kuttes ved 6 G før gjennomsnittet regnes."""
    andre = inntekt_i_g(aap_oppjustert_inntekt_2, aap_ytterligere_snitt_g_2, aap_avrunding_g)
    tredje = inntekt_i_g(aap_oppjustert_inntekt_3, aap_ytterligere_snitt_g_3, aap_avrunding_g)
    til_sammen = aap_ytterligere_siste_i_g + min(andre, aap_grunnlag_tak) + min(tredje, aap_grunnlag_tak)
    return avrund(del_pa(til_sammen, aap_grunnlag_antall_ar, ved_null=0), aap_avrunding_g)


@regel("ftrl. § 11-28", fra="2010-03-01", etikett="Grunnlag før ytterligere nedsettelse, i G", minst=0)
def aap_ytterligere_grunnlag_g(
    aap_ytterligere_siste_i_g: AntallG, aap_ytterligere_snitt_i_g: AntallG
) -> AntallG:
    """Det siste året, eller snittet av tre når det er høyere."""
    return beste_av_siste_og_snitt(aap_ytterligere_siste_i_g, aap_ytterligere_snitt_i_g)


@utledning("ftrl. § 11-28", fra="2010-03-01", etikett="Inntekten regnet opp, i G, uten tak")
def aap_oppjustert_g_over_tid(
    aap_oppjustert_over_tid: Tidslinje[float],
    aap_ytterligere_snitt_g_1: Any,
    aap_ytterligere_snitt_g_2: Any,
    aap_ytterligere_snitt_g_3: Any,
    aap_avrunding_g: Any,
) -> Annotated[Tidslinje[float], "forløp"]:
    """Hvert års oppregnede inntekt delt på gjennomsnittlig G i året."""
    nyest_sist = (aap_ytterligere_snitt_g_3, aap_ytterligere_snitt_g_2, aap_ytterligere_snitt_g_1)
    arene = zip(krev(aap_oppjustert_over_tid), nyest_sist, strict=True)
    return hele_ar({s.fra.year: inntekt_i_g(s.verdi, g, aap_avrunding_g) for s, g in arene})


@regel("ftrl. § 11-28", fra="2010-03-01", etikett="Grunnlaget før ytterligere nedsettelse er høyest")
def aap_ytterligere_brukes(aap_ytterligere_grunnlag_g: AntallG, aap_grunnlag_inntekt_g: AntallG) -> JaNei:
    """Det må være høyere enn det vanlige grunnlaget; er de like, brukes det vanlige."""
    return aap_ytterligere_grunnlag_g > aap_grunnlag_inntekt_g


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Grunnlag før yrkesskade, i G", minst=0)
def aap_grunnlag_uten_yrkesskade_g(aap_grunnlag_inntekt_g: AntallG) -> AntallG:
    """Grunnlaget følger av inntekten før arbeidsevnen ble nedsatt."""
    return aap_grunnlag_inntekt_g


@regel(
    "ftrl. § 11-28",
    fra="2010-03-01",
    etikett="Grunnlag i G for den som også har uføretrygd",
    unntak_fra="aap_grunnlag_uten_yrkesskade_g",
    nar="aap_ytterligere_gjelder",
    minst=0,
)
def aap_grunnlag_hoyeste_g(aap_grunnlag_inntekt_g: AntallG, aap_ytterligere_grunnlag_g: AntallG) -> AntallG:
    """Det høyeste av grunnlagene før arbeidsevnen ble nedsatt og ytterligere nedsatt brukes."""
    return max(aap_grunnlag_inntekt_g, aap_ytterligere_grunnlag_g)
