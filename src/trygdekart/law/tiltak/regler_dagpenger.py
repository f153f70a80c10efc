"""Dagpenger for den som mister arbeidet etter AAP eller ved siden av uføretrygd, ftrl. kap. 4."""

from __future__ import annotations

from typing import Annotated

from ...engine import avrund, del_pa, regel
from ...engine.units import Andel, AntallG, JaNei, KrPerAr, KrPerDag, KrPerG
from .enheter import AntallUker, Barn, DagerPerAr, KrPerBarnOgDag

FRA = "2010-01-01"
ArPerDag = Annotated[float, "år/dag"]


@regel("ftrl. § 4-4", fra=FRA, etikett="Har tjent nok til dagpenger")
def dagpenger_vilkar_inntekt(
    dagpenger_inntekt_12_maneder: KrPerAr,
    dagpenger_inntekt_36_maneder_snitt: KrPerAr,
    grunnbelop: KrPerG,
    dagpenger_minsteinntekt_12: AntallG,
    dagpenger_minsteinntekt_36: AntallG,
) -> JaNei:
    """Minst 1,5 G de siste 12 månedene, eller 3 G til sammen de siste 36; bare arbeidsinntekt teller."""
    if dagpenger_inntekt_12_maneder >= grunnbelop * dagpenger_minsteinntekt_12:
        return True
    return dagpenger_inntekt_36_maneder_snitt >= grunnbelop * dagpenger_minsteinntekt_36


@regel("ftrl. § 4-3", fra=FRA, etikett="Har mistet nok arbeidstid", sikkerhet="middels")
def dagpenger_vilkar_tapt_tid(dagpenger_tapt_arbeidstid: Andel, dagpenger_minste_tap: Andel) -> JaNei:
    """Minst halvparten av arbeidstiden må være tapt."""
    return dagpenger_tapt_arbeidstid >= dagpenger_minste_tap


@regel("ftrl. §§ 4-5 og 4-8", fra=FRA, etikett="Reell arbeidssøker")
def dagpenger_vilkar_arbeidssoker(dagpenger_reell_arbeidssoker: JaNei) -> JaNei:
    """En må være arbeidsfør og villig til å ta arbeid, og være meldt som arbeidssøker."""
    return dagpenger_reell_arbeidssoker


@regel("ftrl. § 4-11", fra=FRA, etikett="Dagpengegrunnlag", minst=0)
def dagpenger_grunnlag_per_ar(
    dagpenger_inntekt_12_maneder: KrPerAr,
    dagpenger_inntekt_36_maneder_snitt: KrPerAr,
    grunnbelop: KrPerG,
    dagpenger_grunnlag_tak_g: AntallG,
) -> KrPerAr:
    """Det høyeste av inntekten de siste 12 månedene og snittet av de siste 36, høyst 6 G."""
    hoyest = max(dagpenger_inntekt_12_maneder, dagpenger_inntekt_36_maneder_snitt)
    return min(hoyest, grunnbelop * dagpenger_grunnlag_tak_g)


@regel("ftrl. § 4-12", fra=FRA, etikett="Dagpenger per dag", minst=0)
def dagpenger_per_dag(
    dagpenger_grunnlag_per_ar: KrPerAr,
    dagpenger_dagsats: ArPerDag,
    dagpenger_barnetillegg: KrPerBarnOgDag,
    program_antall_barn: Barn,
    dagpenger_tak_med_barn: Andel,
    dagpenger_dager_i_aret: DagerPerAr,
) -> KrPerDag:
    """2,4 promille av grunnlaget fem dager i uken, med barnetillegg høyst 90 prosent av grunnlaget."""
    sats = avrund(dagpenger_grunnlag_per_ar * dagpenger_dagsats)
    tak = del_pa(dagpenger_grunnlag_per_ar * dagpenger_tak_med_barn, dagpenger_dager_i_aret, ved_null=0)
    return min(sats + dagpenger_barnetillegg * program_antall_barn, avrund(tak))


@regel("ftrl. § 4-15", fra=FRA, etikett="Uker med dagpenger", minst=0)
def dagpenger_uker(
    dagpenger_inntekt_12_maneder: KrPerAr,
    dagpenger_inntekt_36_maneder_snitt: KrPerAr,
    grunnbelop: KrPerG,
    dagpenger_lang_fra_g: AntallG,
    dagpenger_uker_kort: AntallUker,
    dagpenger_uker_lang: AntallUker,
) -> AntallUker:
    """104 uker når inntekten var minst 2 G, ellers 52."""
    if (
        max(dagpenger_inntekt_12_maneder, dagpenger_inntekt_36_maneder_snitt)
        >= grunnbelop * dagpenger_lang_fra_g
    ):
        return dagpenger_uker_lang
    return dagpenger_uker_kort
