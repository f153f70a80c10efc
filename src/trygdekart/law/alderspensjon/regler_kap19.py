"""Gamle regler, kap. 19: grunnpensjon, tilleggspensjon, pensjonstillegg og skjermingstillegg."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...engine import del_pa, interpolert, regel
from ...engine.declare import Oppslag, utledning
from ...engine.units import Andel, AntallAr, AntallG, Arstall, JaNei, KrPerAr, KrPerG, Nokkeltabell
from ..person.fakta import Sivilstand
from .fakta import MinsteNiva
from .livslop import pa

OPPSLAG = (
    Oppslag(
        navn="alderspensjon_g",
        av="grunnbelop",
        dato="alderspensjon_regnedag",
        hjemmel="ftrl. § 1-4",
        etikett="Grunnbeløpet når pensjonen regnes ut",
    ),
)


@regel("ftrl. §§ 3-2 og 20-9", fra="1967-01-01", etikett="Lavere sats på grunn av ektefellen")
def alderspensjon_lavere_sats(
    sivilstand: Sivilstand, alderspensjon_ektefelle_har_pensjon_eller_inntekt: JaNei
) -> JaNei:
    """Har ektefellen eller samboeren egen pensjon eller inntekt over 2 G, er satsen lavere."""
    if sivilstand == Sivilstand.ENSLIG:
        return False
    return alderspensjon_ektefelle_har_pensjon_eller_inntekt


@regel("ftrl. §§ 19-5 og 20-10", fra="1967-01-01", etikett="Trygdetid av full trygdetid", minst=0)
def alderspensjon_trygdetid_andel(
    alderspensjon_trygdetid: AntallAr, alderspensjon_full_trygdetid: AntallAr
) -> Andel:
    """Full pensjon krever 40 års trygdetid; kortere tid gir så mange førtideler."""
    return del_pa(alderspensjon_trygdetid, alderspensjon_full_trygdetid, ved_null=0)


# --- pensjonen før levealdersjustering ------------------------------------------------------------


@regel("ftrl. §§ 3-2 og 19-5", fra="2011-01-01", etikett="Sats for grunnpensjon", minst=0)
def alderspensjon_grunnpensjon_sats(
    alderspensjon_lavere_sats: JaNei,
    alderspensjon_grunnpensjon_enslig: AntallG,
    alderspensjon_grunnpensjon_gift: AntallG,
) -> AntallG:
    """Full grunnpensjon er grunnbeløpet, eller 90 prosent av det for mange gifte og samboere."""
    if alderspensjon_lavere_sats:
        return alderspensjon_grunnpensjon_gift
    return alderspensjon_grunnpensjon_enslig


@regel("ftrl. § 19-5", fra="2011-01-01", etikett="Grunnpensjon før levealdersjustering", minst=0)
def alderspensjon_basisgrunnpensjon(
    alderspensjon_g: KrPerG,
    alderspensjon_grunnpensjon_sats: AntallG,
    alderspensjon_trygdetid_andel: Andel,
) -> KrPerAr:
    """Grunnpensjonen er satsen av grunnbeløpet, avkortet når trygdetiden er under 40 år."""
    return alderspensjon_g * alderspensjon_grunnpensjon_sats * alderspensjon_trygdetid_andel


@regel("ftrl. §§ 3-8 og 19-7", fra="2011-01-01", etikett="Pensjonsprosent av poengårene", minst=0)
def alderspensjon_poengandel(
    alderspensjon_poengar_tom_1991: AntallAr,
    alderspensjon_poengar_fom_1992: AntallAr,
    alderspensjon_poengar_fulle: AntallAr,
    alderspensjon_tilleggspensjon_sats_tom_1991: Andel,
    alderspensjon_tilleggspensjon_sats_fom_1992: Andel,
) -> Andel:
    """Hvert poengår til og med 1991 gir 45 prosent delt på 40, de senere 42; høyst 40 år teller."""
    gamle = min(alderspensjon_poengar_tom_1991, alderspensjon_poengar_fulle)
    nye = min(alderspensjon_poengar_fom_1992, alderspensjon_poengar_fulle - gamle)
    av_gamle = alderspensjon_tilleggspensjon_sats_tom_1991 * gamle
    alle = av_gamle + alderspensjon_tilleggspensjon_sats_fom_1992 * nye
    return del_pa(alle, alderspensjon_poengar_fulle, ved_null=0)


@regel("ftrl. § 19-7", fra="2011-01-01", etikett="Tilleggspensjon før levealdersjustering", minst=0)
def alderspensjon_basistilleggspensjon(
    alderspensjon_g: KrPerG, alderspensjon_sluttpoengtall: AntallG, alderspensjon_poengandel: Andel
) -> KrPerAr:
    """Tilleggspensjonen er grunnbeløpet ganger sluttpoengtallet ganger prosenten av poengårene."""
    return alderspensjon_g * alderspensjon_sluttpoengtall * alderspensjon_poengandel


@regel("ftrl. § 19-8", fra="2011-01-01", etikett="Sats for minste pensjonsnivå", sikkerhet="lav")
def alderspensjon_minste_niva_beregnet(
    sivilstand: Sivilstand, alderspensjon_ektefelle_har_pensjon_eller_inntekt: JaNei
) -> MinsteNiva:
    """Enslige har den særskilte satsen; gifte høy sats, eller ordinær når ektefellen har egen pensjon."""
    if sivilstand == Sivilstand.ENSLIG:
        return MinsteNiva.SAERSKILT_ENSLIG
    if alderspensjon_ektefelle_har_pensjon_eller_inntekt:
        return MinsteNiva.ORDINAER
    return MinsteNiva.HOY


@utledning(
    "ftrl. § 19-8",
    fra="2011-01-01",
    etikett="Minste pensjonsnivå",
    sikkerhet="middels",
    minst=0,
    over_tid=(
        "alderspensjon_minste_niva_lav",
        "alderspensjon_minste_niva_ordinaer",
        "alderspensjon_minste_niva_hoy",
        "alderspensjon_minste_niva_saerskilt_enslig",
        "alderspensjon_minste_niva_saerskilt_forsorger",
    ),
)
def alderspensjon_minste_pensjonsniva(
    alderspensjon_regnedag: int,
    alderspensjon_minste_niva: int,
    alderspensjon_minste_niva_lav: Any,
    alderspensjon_minste_niva_ordinaer: Any,
    alderspensjon_minste_niva_hoy: Any,
    alderspensjon_minste_niva_saerskilt_enslig: Any,
    alderspensjon_minste_niva_saerskilt_forsorger: Any,
    alderspensjon_minste_niva_2015_2021: Any,
) -> KrPerAr:
    """Nivået følger sivilstanden; satsene fra mai 2015 til april 2021 er ikke funnet og må oppgis."""
    satser = {
        MinsteNiva.LAV: alderspensjon_minste_niva_lav,
        MinsteNiva.ORDINAER: alderspensjon_minste_niva_ordinaer,
        MinsteNiva.HOY: alderspensjon_minste_niva_hoy,
        MinsteNiva.SAERSKILT_ENSLIG: alderspensjon_minste_niva_saerskilt_enslig,
        MinsteNiva.SAERSKILT_FORSORGER: alderspensjon_minste_niva_saerskilt_forsorger,
    }
    dag = date.fromordinal(int(alderspensjon_regnedag))
    belop = pa(satser[MinsteNiva(int(alderspensjon_minste_niva))], dag)
    if belop is None and alderspensjon_minste_niva == MinsteNiva.SAERSKILT_ENSLIG:
        belop = pa(alderspensjon_minste_niva_hoy, dag)  # den særskilte satsen for enslige kom senere
    return float(alderspensjon_minste_niva_2015_2021 if belop is None else belop)


@regel(
    "ftrl. § 19-9",
    fra="2011-01-01",
    etikett="Pensjonstillegg før levealdersjustering",
    sikkerhet="middels",
    minst=0,
)
def alderspensjon_basispensjonstillegg(
    alderspensjon_basisgrunnpensjon: KrPerAr,
    alderspensjon_basistilleggspensjon: KrPerAr,
    alderspensjon_minste_pensjonsniva: KrPerAr,
    alderspensjon_trygdetid_andel: Andel,
) -> KrPerAr:
    """Er grunnpensjon og tilleggspensjon under minste pensjonsnivå, fyller pensjonstillegget opp."""
    minst = alderspensjon_minste_pensjonsniva * alderspensjon_trygdetid_andel
    return max(0, minst - alderspensjon_basisgrunnpensjon - alderspensjon_basistilleggspensjon)


@regel(
    "ftrl. §§ 19-5 til 19-9",
    fra="2011-01-01",
    etikett="Pensjon etter kap. 19 før levealdersjustering",
    minst=0,
)
def alderspensjon_basispensjon(
    alderspensjon_basisgrunnpensjon: KrPerAr,
    alderspensjon_basistilleggspensjon: KrPerAr,
    alderspensjon_basispensjonstillegg: KrPerAr,
) -> KrPerAr:
    """Grunnpensjon, tilleggspensjon og pensjonstillegg, som om levealderen ikke hadde økt."""
    egen = alderspensjon_basisgrunnpensjon + alderspensjon_basistilleggspensjon
    return egen + alderspensjon_basispensjonstillegg


# --- pensjonen når den tas ut ---------------------------------------------------------------------


@regel("ftrl. § 19-6", fra="2011-01-01", etikett="Pensjon etter kap. 19, levealdersjustert", minst=0)
def alderspensjon_levealdersjustert(
    alderspensjon_basispensjon: KrPerAr, alderspensjon_grad_per_forholdstall: Andel
) -> KrPerAr:
    """Pensjonen deles på forholdstallet for årskullet og alderen ved uttak."""
    return alderspensjon_basispensjon * alderspensjon_grad_per_forholdstall


@regel(
    "ftrl. § 19-6", fra="2011-01-01", etikett="Pensjon etter kap. 19 ved 67 år, levealdersjustert", minst=0
)
def alderspensjon_levealdersjustert_67(
    alderspensjon_basispensjon: KrPerAr, alderspensjon_forholdstall_67: Andel
) -> KrPerAr:
    """Pensjonen delt på forholdstallet ved 67 år."""
    return del_pa(alderspensjon_basispensjon, alderspensjon_forholdstall_67, ved_null=0)


@regel("ftrl. §§ 19-5 og 19-6", fra="2011-01-01", etikett="Grunnpensjon", minst=0)
def alderspensjon_grunnpensjon(
    alderspensjon_basisgrunnpensjon: KrPerAr,
    alderspensjon_andel_kap19: Andel,
    alderspensjon_grad_per_forholdstall: Andel,
) -> KrPerAr:
    """Grunnpensjonen som tas ut, levealdersjustert, for den delen som følger gamle regler."""
    return alderspensjon_basisgrunnpensjon * alderspensjon_andel_kap19 * alderspensjon_grad_per_forholdstall


@regel("ftrl. §§ 19-6 og 19-7", fra="2011-01-01", etikett="Tilleggspensjon", minst=0)
def alderspensjon_tilleggspensjon(
    alderspensjon_basistilleggspensjon: KrPerAr,
    alderspensjon_andel_kap19: Andel,
    alderspensjon_grad_per_forholdstall: Andel,
) -> KrPerAr:
    """Tilleggspensjonen som tas ut, levealdersjustert, for den delen som følger gamle regler."""
    del_ = alderspensjon_andel_kap19 * alderspensjon_grad_per_forholdstall
    return alderspensjon_basistilleggspensjon * del_


@regel("ftrl. §§ 19-6 og 19-9", fra="2011-01-01", etikett="Pensjonstillegg", sikkerhet="middels", minst=0)
def alderspensjon_pensjonstillegg(
    alderspensjon_basispensjonstillegg: KrPerAr,
    alderspensjon_andel_kap19: Andel,
    alderspensjon_grad_per_forholdstall: Andel,
) -> KrPerAr:
    """Pensjonstillegget som tas ut, levealdersjustert, for den delen som følger gamle regler."""
    del_ = alderspensjon_andel_kap19 * alderspensjon_grad_per_forholdstall
    return alderspensjon_basispensjonstillegg * del_


# --- skjermingstillegg ----------------------------------------------------------------------------


@regel("ftrl. § 19-9 a", fra="2011-01-01", etikett="Sats for skjermingstillegg", minst=0)
def alderspensjon_skjerming_sats(
    alderspensjon_arskull: Arstall,
    alderspensjon_skjerming_siste_kjente_kull: Arstall,
    alderspensjon_skjerming_siste_kull: Arstall,
    alderspensjon_skjerming_tabell: Nokkeltabell,
    alderspensjon_skjerming_sats_fastsatt: Andel,
) -> Andel:
    """Satsen følger årskullet; for 1954–1962 er den ikke funnet, og fra 1963 er det ikke noe tillegg."""
    if alderspensjon_arskull > alderspensjon_skjerming_siste_kull:
        return 0.0
    if alderspensjon_arskull > alderspensjon_skjerming_siste_kjente_kull:
        return alderspensjon_skjerming_sats_fastsatt
    return interpolert(alderspensjon_skjerming_tabell, alderspensjon_arskull)


@regel("ftrl. § 19-9 a", fra="2011-01-01", etikett="Skjermingstillegg", minst=0)
def alderspensjon_skjermingstillegg(
    alderspensjon_uforegrad_ved_67: Andel,
    alderspensjon_uttak_ved_normert_alder: JaNei,
    alderspensjon_skjerming_sats: Andel,
    alderspensjon_basispensjon: KrPerAr,
    alderspensjon_forholdstall_67: Andel,
) -> KrPerAr:
    """Den som var ufør ved 67 år, får igjen noe av levealdersjusteringen, i samme grad som uføregraden."""
    if not alderspensjon_uttak_ved_normert_alder or alderspensjon_uforegrad_ved_67 == 0:
        return 0.0
    ved_67 = del_pa(alderspensjon_basispensjon, alderspensjon_forholdstall_67, ved_null=0)
    return alderspensjon_skjerming_sats * ved_67 * alderspensjon_uforegrad_ved_67
