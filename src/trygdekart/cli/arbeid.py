"""Commands about work and tax: `jobb`, `skatt` and `sammenlign`."""

from __future__ import annotations

from typing import Any

import click

from ..engine.errors import InputFault
from .options import Command, bind, read_case, when

NUMBERS = (
    ("timer", "arbeid_timer", "Arbeidstimer i året."),
    ("timelonn", "arbeid_timelonn", "Lønn i timen."),
    ("stilling", "arbeid_stilling", "Stilling i prosent, i stedet for timer."),
    ("arslonn", "arbeid_arslonn", "Årslønn i full stilling, i stedet for timelønn."),
    ("lonn", "pensjonsgivende_inntekt", "Lønn i året, i stedet for timer og timelønn."),
)

INSTEAD_OF = (("arbeid_stilling", "arbeid_timer"), ("arbeid_arslonn", "arbeid_timelonn"))


def _wage(options: dict[str, Any]) -> dict[str, float]:
    """Return what the options say of the wage, by name of the law; raises `InputFault` when twice."""
    given = {name: float(options[flag]) for flag, name, _ in NUMBERS if options[flag] is not None}
    if {"arbeid_timer", "arbeid_stilling"} <= given.keys() or {
        "arbeid_timelonn",
        "arbeid_arslonn",
    } <= given.keys():
        raise InputFault("jobb", "det samme er sagt på to måter", "oppgi timer eller stilling, og én lønn")
    if "pensjonsgivende_inntekt" in given and len(given) > 1:
        raise InputFault("--lonn", "lønnen i året er sagt på to måter", "oppgi enten --lonn eller timer")
    return given


def _wage_options(command: Any) -> Any:
    for flag, _, text in reversed(NUMBERS):
        command = click.option(f"--{flag}", type=float, help=text)(command)
    return command


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@_wage_options
@click.option("--mal", type=float, help="Hvor mye du vil sitte igjen med i året etter skatt.")
@click.option("--start", help="Jobben begynner denne dagen (med --ar): vis måned for måned.")
@click.option("--meldt", type=click.IntRange(0, 12), help="Måneden inntekten meldes (0: før året).")
@when
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
@click.pass_context
def jobb(
    ctx: click.Context,
    /,
    sak: str,
    mal: float | None,
    start: str | None,
    meldt: int | None,
    dato: str | None,
    ar: int | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
    **_: float | None,
) -> None:
    """Lønner det seg å jobbe? Lønn mot trygd, før og etter skatt, med hver knekk og hvert stup."""
    from ..case.jobb import jobb as whether_work_pays
    from ..case.jobb_aap import jobb_med_aap, om_aap
    from ..case.jobb_data import aap_data, jobb_data
    from ..case.jobb_tillegg import tillegg
    from . import arbeid_aap, arbeid_views
    from .output import show, show_json

    lov = bind(dato, ar, kjent)
    wage = _wage(ctx.params)
    changed = (*sett, *(f"{name}={value:.10g}" for name, value in wage.items()))
    case = _with_wage(read_case(sak, lov, sett), lov, wage)
    if om_aap(case.verdier):
        beside = jobb_med_aap(lov, case.verdier)
        show_json(aap_data(beside)) if as_json else show(list(arbeid_aap.aap_lines(beside)))
        return
    answer = whether_work_pays(lov, case.verdier)
    extra = tillegg(lov, case.verdier, answer, mal, start, meldt)
    if as_json:
        show_json({**jobb_data(answer, case.verdier), **extra.data(answer)})
        return
    lines = list(arbeid_views.work_lines(answer, case.verdier, sak, changed))
    if mal is not None:
        lines += arbeid_views.goal_lines(answer, mal)
    if extra.meldinger is not None:
        lines += arbeid_views.report_lines(lov, extra.meldinger)
    if extra.plan is not None:
        lines += arbeid_views.month_lines(extra.plan)
    show(lines)


def _with_wage(case: Any, lov: Any, wage: dict[str, float]) -> Any:
    """Return the case with the wage of the options; other ways the case said it give way."""
    from ..case.sak import Sak

    if not wage:
        return case
    away = set() if "pensjonsgivende_inntekt" in wage else {"pensjonsgivende_inntekt"}
    away |= {other for name, other in INSTEAD_OF if name in wage}
    rest = Sak(
        {k: v for k, v in case.fakta.items() if k not in away},
        {k: v for k, v in case.gitt.items() if k not in away},
        case.merknad,
    )
    return rest.med(lov.verk, wage)


@click.command(cls=Command)
@click.option("--ar", type=int, help="Kalenderåret (ellers lovdataenes år).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen.")
@click.option("--lonn", type=float, help="Lønn i året.")
@click.option("--ytelse", type=float, help="Ytelser som skattlegges som lønn, som AAP.")
@click.option("--uforetrygd", type=float, help="Uføretrygd i året.")
@click.option("--sykepenger", type=float, help="Sykepenger i året.")
@click.option("--pensjon", type=float, help="Alderspensjon og AFP i året.")
@click.option("--pensjonsgrad", type=float, default=100.0, help="Uttaksgrad i prosent.")
@click.option("--fodt", help="Fødselsdato; ellers regnes det som for 17 til 69 år.")
@click.option("--tiltakssonen", is_flag=True, help="Bor i Finnmark eller Nord-Troms.")
@click.option("--unge-fradrag", is_flag=True, help="Trukket ut til forsøket med arbeidsfradrag for unge.")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def skatt(
    ar: int | None,
    kjent: str | None,
    lonn: float | None,
    ytelse: float | None,
    uforetrygd: float | None,
    sykepenger: float | None,
    pensjon: float | None,
    pensjonsgrad: float,
    fodt: str | None,
    tiltakssonen: bool,
    unge_fradrag: bool,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Skatten av lønn, ytelser og pensjon i et år, post for post med grunnen."""
    from ..case import Sak
    from ..law import LOVDATA
    from . import arbeid_views
    from .options import with_settings
    from .output import show, show_json

    lov = bind(None, LOVDATA.year if ar is None else ar, kjent)
    if all(amount is None for amount in (lonn, ytelse, uforetrygd, sykepenger, pensjon)) and not sett:
        raise InputFault(
            "skatt",
            "ingen inntekt er oppgitt",
            "oppgi minst én, som --lonn 500000 eller --uforetrygd 350000",
        )
    facts: dict[str, Any] = {
        "skatt_lonn": lonn or 0.0,
        "skatt_andre_ytelser": ytelse or 0.0,
        "skatt_uforetrygd": uforetrygd or 0.0,
        "skatt_sykepenger": sykepenger or 0.0,
        "skatt_pensjon": pensjon or 0.0,
        "skatt_pensjonsgrad": pensjonsgrad,
        "skatt_tiltakssonen": tiltakssonen,
        "skatt_arbeidsfradrag_trukket_ut": unge_fradrag,
    }
    facts.update({"fodselsdato": fodt} if fodt else {"skatt_lav_trygdeavgift": False})
    case = Sak.fra_data({"skjema": "trygdekart-sak/1", "fakta": facts}, lov.verk)
    case = with_settings(case, lov, sett)
    svar = lov.beregn_rett(case.verdier, arbeid_views.TAX)
    if svar.mangler:
        first = sorted(svar.mangler)[0]
        raise InputFault(first, "mangler, og skatten kan ikke regnes uten", f"oppgi --sett {first}=…")
    show_json(arbeid_views.tax_data(svar)) if as_json else show(list(arbeid_views.tax_lines(svar)))


@click.command(cls=Command)
@click.argument("saker", nargs=-1, required=True, type=click.Path())
@click.option("--dato", multiple=True, help="Loven på denne dagen; kan gis flere ganger.")
@click.option("--ar", type=int, multiple=True, help="Loven for dette året; kan gis flere ganger.")
@click.option("--kjent", help="Loven slik den var kjent denne dagen.")
@click.option("--mot", multiple=True, metavar="NAVN=VERDI", help="En kolonne til, der dette er annerledes.")
@click.option("--tall", multiple=True, help="Bare dette tallet; kan gis flere ganger.")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gjelder alle kolonnene.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def sammenlign(
    saker: tuple[str, ...],
    dato: tuple[str, ...],
    ar: tuple[int, ...],
    kjent: str | None,
    mot: tuple[str, ...],
    tall: tuple[str, ...],
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Sett to til fire saker eller dager ved siden av hverandre; det som er ulikt, står først."""
    from ..case.overview import main_numbers, with_tax
    from ..case.sammenlign import Kolonne
    from ..case.sammenlign import sammenlign as side_by_side
    from . import sammenlign_views as views
    from .options import with_settings
    from .output import show, show_json

    if dato and ar:
        raise InputFault("--ar", "både datoer og år er oppgitt", "velg ett av dem")
    laws = (
        [bind(d, None, kjent) for d in dato]
        or [bind(None, a, kjent) for a in ar]
        or [bind(None, None, kjent)]
    )
    columns = []
    for path in saker:
        for lov in laws:
            case = read_case(path, lov, sett)
            for change in ("", *mot):
                changed = with_settings(case, lov, (change,)) if change else case
                wanted = tall or with_tax(lov, main_numbers(lov, changed.verdier))
                title = views.column_title(path, saker, lov, laws, change)
                columns.append(Kolonne(title, lov.beregn_rett(changed.verdier, wanted)))
    result = side_by_side(columns)
    if as_json:
        show_json(views.compare_data(result))
    else:
        show(list(views.compare_lines(result)))


COMMANDS = (jobb, skatt, sammenlign)
