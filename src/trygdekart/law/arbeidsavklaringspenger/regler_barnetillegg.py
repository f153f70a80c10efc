"""Barnetillegg til arbeidsavklaringspenger, ftrl. § 11-20 og AAP-forskriften § 8."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple

from ...engine import avrund, del_pa, fyller_ar, krev, mangler, regel
from ...engine.declare import utledning
from ...engine.units import Andel, KrPerAr, KrPerDag
from ...engine.unknown import Unknown
from ...timeline import Tidslinje, felles_knekkpunkter
from .valg import TakMedBarnetillegg

Tall = Annotated[float, "tall"]
Barnetall = Annotated[int, "barn"]
KrPerDagPerBarn = Annotated[float, "kr/dag/barn"]
DagerPerAr = Annotated[float, "dag/år"]


class Barn(NamedTuple):
    """A child: born, when it died if it did, and what has been decided of the right, from each day on."""

    fodt: date
    dod: date | None = None
    vurdert: tuple[tuple[date, bool], ...] = ()


def _tid_med_rett(barn: Barn, alder_til: int) -> Tidslinje[bool]:
    """Return the days a child gives a right: from birth to the day before it is too old, or it died."""
    slutt = date.fromordinal(fyller_ar(barn.fodt.toordinal(), alder_til)) - timedelta(days=1)
    if barn.dod is not None:
        slutt = min(slutt, barn.dod)
    if slutt < barn.fodt:
        return Tidslinje.tom()
    rett = Tidslinje.konstant(True, barn.fodt, slutt)
    if not barn.vurdert:
        return rett
    vurdert = sorted(barn.vurdert)
    ender = [d - timedelta(days=1) for d, _ in vurdert[1:]]
    svar = Tidslinje.av((d, til, s) for (d, s), til in zip(vurdert, [*ender, None], strict=True))
    return rett.slaa_sammen(svar, lambda a, b: a and b)


def barn_over_tid(barna: Iterable[Barn], alder_til: int) -> Tidslinje[int]:
    """Return how many children give a right, for all time."""
    linjer = [_tid_med_rett(b, alder_til) for b in barna]
    knekk = felles_knekkpunkter(*linjer, fra=date.min, til=None)
    starter = [date.min, *knekk]
    slutter = [*(d - timedelta(days=1) for d in knekk), None]
    rader = (
        (fra, til, sum(bool(linje.verdi_pa(fra, standard=False)) for linje in linjer))
        for fra, til in zip(starter, slutter, strict=True)
    )
    return Tidslinje.av(rader).komprimer()


@utledning("ftrl. § 11-20", fra="2010-03-01", etikett="Antall barn med rett over tid")
def aap_barn_over_tid(
    aap_barn_fodt: Any, aap_barnetillegg_alder_til: Any
) -> Annotated[Tidslinje[int], "forløp"]:
    """Et barn gir rett fra fødselen til dagen før det fyller 18 år, eller til det dør."""
    barna = (b if isinstance(b, Barn) else Barn(date.fromordinal(int(b))) for b in krev(aap_barn_fodt))
    return barn_over_tid(barna, int(aap_barnetillegg_alder_til))


@utledning("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Antall barn med rett")
def aap_barn_med_rett(aap_barn_over_tid: Any, dag: Any) -> Barnetall:
    """Barna som gir rett den dagen."""
    if isinstance(aap_barn_over_tid, Unknown):
        mangler("aap_antall_barn")
    return int(aap_barn_over_tid.verdi_pa(date.fromordinal(int(dag))))


@regel(
    "ftrl. § 11-20; AAP-forskriften § 8",
    fra="2010-03-01",
    periode="dag",
    etikett="Fullt barnetillegg",
    minst=0,
)
def aap_barnetillegg_for_tak(
    aap_barnetillegg_per_dag_per_barn: KrPerDagPerBarn, aap_antall_barn: Barnetall
) -> KrPerDag:
    """Barnetillegget er et fast beløp for hvert barn og hver dag."""
    return aap_barnetillegg_per_dag_per_barn * aap_antall_barn


@regel(
    "ftrl. § 11-20; AAP-forskriften § 8",
    fra="2010-03-01",
    periode="dag",
    etikett="Tak for AAP med barnetillegg",
    sikkerhet="lav",
    minst=0,
)
def aap_tak_per_dag(
    aap_dagsats: KrPerDag,
    aap_kompensasjonsgrad: Andel,
    aap_tak_med_barnetillegg: Andel,
    aap_avrunding_ore: Tall,
) -> KrPerDag:
    """Taket er 90 prosent av grunnlaget; ved minsteytelse av det grunnlaget den svarer til."""
    grunnlag = del_pa(aap_dagsats, aap_kompensasjonsgrad, ved_null=0)
    return avrund(grunnlag * aap_tak_med_barnetillegg, aap_avrunding_ore)


@regel(
    "ftrl. § 11-20; AAP-forskriften § 8",
    fra="2010-03-01",
    periode="dag",
    etikett="Barnetillegg per dag",
    minst=0,
)
def aap_barnetillegg_per_dag(
    aap_valg_tak: TakMedBarnetillegg,
    aap_barnetillegg_for_tak: KrPerDag,
    aap_tak_per_dag: KrPerDag,
    aap_dagsats: KrPerDag,
) -> KrPerDag:
    """Barnetillegget legges til dagsatsen, og kuttes ved taket hvis det finnes."""
    if aap_valg_tak == TakMedBarnetillegg.ANDEL_AV_GRUNNLAGET:
        return min(aap_barnetillegg_for_tak, max(0.0, aap_tak_per_dag - aap_dagsats))
    return aap_barnetillegg_for_tak


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Full ytelse med barnetillegg", minst=0)
def aap_full_per_dag(aap_dagsats: KrPerDag, aap_barnetillegg_per_dag: KrPerDag) -> KrPerDag:
    """Dagsatsen med barnetillegg, før noe trekkes fra."""
    return aap_dagsats + aap_barnetillegg_per_dag


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Full ytelse i året", minst=0)
def aap_full_per_ar(aap_full_per_dag: KrPerDag, aap_dager_per_ar: DagerPerAr) -> KrPerAr:
    """Dagsatsen med barnetillegg i 260 dager."""
    return aap_full_per_dag * aap_dager_per_ar
