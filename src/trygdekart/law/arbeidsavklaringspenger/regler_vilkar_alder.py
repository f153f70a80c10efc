"""Alder, § 11-4: fra 18 år til og med måneden en når aldersgrensen, og inntektskravet fra 62 år."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ...engine import (
    MANEDER_I_ARET,
    Kategori,
    Oppslag,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    legg_til_maneder,
    regel,
)
from ...engine.declare import utledning
from ...engine.units import Alder, AntallG, AntallManeder, Dato, JaNei, KrPerAr, KrPerG
from ...timeline import Tidslinje
from .valg_vilkar import Inntektsar

HJEMMEL = "ftrl. § 11-4 første ledd"
INNTEKT = "ftrl. § 11-4 andre ledd"

OPPSLAG = tuple(
    Oppslag(
        navn=f"aap_{kort}_ar_{n}",
        av=av,
        dato="aap_inntektsprove_fra",
        hjemmel=INNTEKT,
        etikett=f"{tekst} {'året før' if n == 1 else f'{n} år før'}",
        ar_tilbake=n,
    )
    for kort, av, tekst in (
        ("provd_inntekt", "inntekt_historie", "Inntekten"),
        ("provd_snitt_g", "grunnbelop_gjennomsnitt", "Gjennomsnittlig G"),
    )
    for n in (1, 2, 3)
)


class Aldersutfall(Kategori):
    """Hva alderen sier om retten."""

    OPPFYLT = 0, "gammel nok og ikke for gammel"
    UNDER_18 = 1, "under 18 år"
    OVER_ALDERSGRENSEN = 2


@regel(HJEMMEL, fra="2010-03-01", etikett="Øvre aldersgrense i måneder", minst=0)
def aap_ovre_aldersgrense_maneder(
    aap_alder_til: Alder, alderspensjon_aldersheving_maneder: AntallManeder
) -> AntallManeder:
    """Retten varer til 67 år, med den samme hevingen for årskullet som for alderspensjon."""
    return aap_alder_til * MANEDER_I_ARET + alderspensjon_aldersheving_maneder


@regel(HJEMMEL, fra="2010-03-01", periode="fast", etikett="Dagen en fyller 18 år")
def aap_fyller_18(fodselsdato: Dato, aap_alder_fra: Alder) -> Dato:
    """Retten begynner tidligst på 18-årsdagen; født 29. februar er det 28. februar i vanlige år."""
    return fyller_ar(fodselsdato, aap_alder_fra)


@regel(HJEMMEL, fra="2010-03-01", etikett="Siste dag før aldersgrensen")
def aap_alder_siste_dag(
    fodselsdato: Dato, aap_ovre_aldersgrense_maneder: AntallManeder, aap_en_maned: AntallManeder
) -> Dato:
    """Retten varer ut den måneden en når aldersgrensen."""
    grense = forste_i_maneden(legg_til_maneder(fodselsdato, aap_ovre_aldersgrense_maneder))
    return legg_til_maneder(grense, aap_en_maned) - 1


@regel(HJEMMEL, fra="2010-03-01", etikett="Kravet er satt fram for tidlig", sikkerhet="middels")
def aap_krav_for_tidlig(
    aap_fyller_18: Dato, aap_krav_dato: Dato, aap_krav_for_18_maneder: AntallManeder
) -> JaNei:
    """Et krav mer enn tre måneder før 18-årsdagen avslås, også for tiden etter den."""
    return aap_fyller_18 > legg_til_maneder(aap_krav_dato, aap_krav_for_18_maneder)


@utledning(HJEMMEL, fra="2010-03-01", etikett="Alder, over tid")
def aap_aldersforlop(
    fodselsdato: Any, aap_fyller_18: Any, aap_alder_siste_dag: Any, aap_krav_for_tidlig: Any
) -> Annotated[Tidslinje[Aldersutfall], "forløp"]:
    """Retten varer fra 18-årsdagen og ut den måneden en når aldersgrensen."""
    fodt, fylt, siste = (date.fromordinal(d) for d in (fodselsdato, aap_fyller_18, aap_alder_siste_dag))
    if aap_krav_for_tidlig:
        return Tidslinje.konstant(Aldersutfall.UNDER_18, fodt)
    return Tidslinje.av(
        [
            (fodt, date.fromordinal(fylt.toordinal() - 1), Aldersutfall.UNDER_18),
            (fylt, siste, Aldersutfall.OPPFYLT),
            (date.fromordinal(siste.toordinal() + 1), None, Aldersutfall.OVER_ALDERSGRENSEN),
        ]
    )


@regel(HJEMMEL, fra="2010-03-01", periode="dag", etikett="Alderen gir rett")
def aap_vilkar_alder(
    dag: Dato, aap_fyller_18: Dato, aap_alder_siste_dag: Dato, aap_krav_for_tidlig: JaNei
) -> JaNei:
    """En må være fylt 18 år og ikke ha nådd aldersgrensen."""
    if aap_krav_for_tidlig:
        return False
    return aap_fyller_18 <= dag <= aap_alder_siste_dag


# --- inntekt fra 62 år, andre ledd ---------------------------------------------------------------


@regel(INNTEKT, fra="2010-03-01", periode="fast", etikett="Inntekten prøves i årene før")
def aap_inntektsprove_fra(
    aap_valg_inntektsar: Inntektsar, aap_krav_dato: Dato, aap_nedsatt_dato: Dato
) -> Dato:
    """Årene som prøves, er kalenderårene før arbeidsevnen ble nedsatt, eller før kravet."""
    if aap_valg_inntektsar == Inntektsar.KRAVET:
        return aap_krav_dato
    return aap_nedsatt_dato


@regel(INNTEKT, fra="2010-03-01", periode="fast", etikett="Inntekt i det siste året i G", minst=0)
def aap_inntekt_siste_ar_i_g(aap_provd_inntekt_ar_1: KrPerAr, aap_provd_snitt_g_ar_1: KrPerG) -> AntallG:
    """Inntekten i det siste kalenderåret, målt i årets gjennomsnittlige G."""
    return del_pa(aap_provd_inntekt_ar_1, aap_provd_snitt_g_ar_1, ved_null=0)


@regel(INNTEKT, fra="2010-03-01", periode="fast", etikett="Inntekt i de tre siste årene i G", minst=0)
def aap_inntekt_tre_ar_i_g(
    aap_inntekt_siste_ar_i_g: AntallG,
    aap_provd_inntekt_ar_2: KrPerAr,
    aap_provd_snitt_g_ar_2: KrPerG,
    aap_provd_inntekt_ar_3: KrPerAr,
    aap_provd_snitt_g_ar_3: KrPerG,
) -> AntallG:
    """Hvert års inntekt måles i det årets G, og de tre legges sammen."""
    ar_2 = del_pa(aap_provd_inntekt_ar_2, aap_provd_snitt_g_ar_2, ved_null=0)
    ar_3 = del_pa(aap_provd_inntekt_ar_3, aap_provd_snitt_g_ar_3, ved_null=0)
    return aap_inntekt_siste_ar_i_g + ar_2 + ar_3


@regel(INNTEKT, fra="2010-03-01", etikett="Inntektskravet gjelder")
def aap_inntektskrav_gjelder(
    fodselsdato: Dato,
    aap_krav_dato: Dato,
    aap_inntektskrav_fra_alder: Alder,
    alderspensjon_aldersheving_maneder: AntallManeder,
) -> JaNei:
    """Den som er fylt 62 år når kravet settes fram, må ha hatt inntekt."""
    maneder = aap_inntektskrav_fra_alder * MANEDER_I_ARET + alderspensjon_aldersheving_maneder
    return aap_krav_dato >= legg_til_maneder(fodselsdato, maneder)


@regel(INNTEKT, fra="2010-03-01", etikett="Inntekten er stor nok")
def aap_inntekt_stor_nok(
    aap_inntekt_siste_ar_i_g: AntallG,
    aap_inntekt_tre_ar_i_g: AntallG,
    aap_inntektskrav_siste_ar: AntallG,
    aap_inntektskrav_tre_ar: AntallG,
) -> JaNei:
    """Det er nok med 1 G i det siste kalenderåret, eller 3 G til sammen i de tre siste."""
    if aap_inntekt_siste_ar_i_g >= aap_inntektskrav_siste_ar:
        return True
    return aap_inntekt_tre_ar_i_g >= aap_inntektskrav_tre_ar


@regel(INNTEKT, fra="2010-03-01", etikett="Inntektskravet er oppfylt uten skjønn")
def aap_inntektskrav_oppfylt(aap_inntektskrav_gjelder: JaNei, aap_inntekt_stor_nok: JaNei) -> JaNei:
    """Under 62 år er det ikke noe krav; ellers må inntekten være stor nok."""
    if not aap_inntektskrav_gjelder:
        return True
    return aap_inntekt_stor_nok


@regel(INNTEKT, fra="2010-03-01", etikett="Vilkåret om inntekt fra 62 år")
def aap_vilkar_inntekt(aap_inntektskrav_oppfylt: JaNei, aap_kan_ta_ut_full_alderspensjon: JaNei) -> JaNei:
    """Den som ikke kan ta ut full alderspensjon, slipper inntektskravet."""
    if aap_inntektskrav_oppfylt:
        return True
    return not aap_kan_ta_ut_full_alderspensjon
