"""How the keys of the AAP corpora are read, and our answers written in their words.

Only shapes are known here: timelines, lists of benefits, children, stays and reporting cards. The
rules that make something of them are in `law/arbeidsavklaringspenger/`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from ..engine.helpers import MANEDER_I_ARET
from ..law.arbeidsavklaringspenger.regler_barnetillegg import Barn
from ..law.arbeidsavklaringspenger.regler_dagsats import Minstesats
from ..law.arbeidsavklaringspenger.regler_grunnlag import Arsbelop, hele_ar, summer_per_ar
from ..law.arbeidsavklaringspenger.regler_grunnlag_ufore import Uforevedtak, uforegrad_over_tid
from ..law.arbeidsavklaringspenger.regler_meldekort import Meldekort, timer_fra_meldekort
from ..law.arbeidsavklaringspenger.regler_samordning_perioder import Vurdering, Ytelse
from ..timeline import Periode, Tidslinje

PERCENT = 100
FIRST_YEAR, LAST_YEAR = 1990, 2060  # incomes outside what a register says are 0 in these corpora
BORN = ("fodt", "fodselsdato")
DIED = ("dod", "dodsdato")


# --- reading -------------------------------------------------------------------------------------


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _start(text: str | None) -> date:
    return date.min if text is None else date.fromisoformat(text)


def _share(value: Any) -> float | None:
    return None if value is None else float(value) / PERCENT


def _number(value: Any, _: date) -> float | None:
    return None if value is None else float(value)


def _incomes(value: Mapping[str, Any]) -> dict[int, float]:
    return {int(year): float(amount) for year, amount in value.items()}


def _all_years(value: Mapping[str, Any]) -> Tidslinje[float]:
    """Return incomes by year; a year the register says nothing of is 0."""
    return hele_ar({**dict.fromkeys(range(FIRST_YEAR, LAST_YEAR), 0.0), **_incomes(value)})


def _after_the_last_year(value: Mapping[str, Any], _: date) -> int:
    return date(max(int(year) for year in value) + 1, 1, 1).toordinal()


def _months(value: Mapping[str, Any], _: date) -> Tidslinje[float]:
    """Return monthly incomes written by year («2022»), or by months («2022-01..2022-06»)."""
    rows = []
    for key, amount in value.items():
        first, _dots, last = key.partition("..")
        last = last or first
        start = date.fromisoformat(f"{first}-01" if "-" in first else f"{first}-01-01")
        end = date.fromisoformat(f"{last}-28" if "-" in last else f"{last}-12-31")
        following = (end.replace(day=28) + timedelta(days=4)).replace(day=1)
        rows.append((start, following - timedelta(days=1), float(amount)))
    return _with_zero_around(Tidslinje.av(rows))


def _with_zero_around(line: Tidslinje[float]) -> Tidslinje[float]:
    whole: Tidslinje[float] = Tidslinje.konstant(0.0, date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
    return whole.slaa_sammen_ytre(line, lambda zero, v: v if v is not None else zero or 0.0)


def _twelve_months(value: Mapping[str, Any], _: date) -> Tidslinje[float]:
    return _all_years({year: MANEDER_I_ARET * float(amount) for year, amount in value.items()})


def _evenly(keys: Mapping[str, Any], _: date) -> Tidslinje[float] | None:
    if not keys["maanedsinntekt_jevnt_fordelt"]:
        return None
    return _all_years(
        {year: float(amount) / MANEDER_I_ARET for year, amount in keys["aarsinntekter"].items()}
    )


def _degrees(value: Any, _: date) -> Tidslinje[float]:
    records = [
        Uforevedtak(
            date.fromisoformat(row["virkningstidspunkt"]),
            row["grad"] / PERCENT,
            _day(row.get("tom")),
            _day(row.get("grad_fom")),
        )
        for row in value
    ]
    return uforegrad_over_tid(records)


def _degree_rows(value: Any, _: date) -> Tidslinje[float] | None:
    records = [Uforevedtak(date.fromisoformat(start), degree / PERCENT) for start, degree in value or ()]
    return uforegrad_over_tid(records) if records else None


def _injuries(value: Mapping[str, Any], _: date) -> Tidslinje[float]:
    days = [(date.fromisoformat(s["skadedato"]), float(s["antatt_aarlig_inntekt"])) for s in value["saker"]]
    return Tidslinje.av((day, day, amount) for day, amount in days)


def _injury_year(value: Mapping[str, Any], _: date) -> Tidslinje[float]:
    day = date(int(value["aar"]), 1, 1)
    return Tidslinje.av([(day, day, float(value["kroner"]))])


def _fixed(value: Any, which: int) -> Tidslinje[float]:
    rows = [Arsbelop(int(r["aar"]), _of(r, "belop"), float(r.get("eos_belop") or 0)) for r in value]
    return summer_per_ar(rows)[which]


def _of(row: Mapping[str, Any], key: str) -> float | None:
    return None if row.get(key) is None else float(row[key])


def _newest_first(keys: Mapping[str, Any], _: date) -> Tidslinje[float]:
    last = int(keys["sykmeldt_aar"]) - 1
    return hele_ar({last - i: float(a) for i, a in enumerate(keys["inntekter_siste_til_eldste"])})


def _average_g(back: int) -> Callable[[Mapping[str, Any], date], float]:
    def read(keys: Mapping[str, Any], _: date) -> float:
        return float(keys["snitt_G"][str(int(keys["sykmeldt_aar"]) - back)])

    return read


def _hours(keys: Mapping[str, Any], _: date) -> Tidslinje[float]:
    first = date.fromisoformat(keys["meldeperiode"][0])
    return _day_by_day(first, [float(h) for h in keys["timer_per_dag"]])


def _hours_from(keys: Mapping[str, Any], _: date) -> Tidslinje[float]:
    return _day_by_day(
        date.fromisoformat(keys["meldeperiode_fom"]), [float(h) for h in keys["timer_per_dag"]]
    )


def _steps_from(keys: Mapping[str, Any], _: date) -> Tidslinje[bool]:
    return _day_by_day(date.fromisoformat(keys["meldeperiode_fom"]), keys["opptrapping_per_dag"])


def _day_by_day(first: date, values: list[Any]) -> Tidslinje[Any]:
    days = [first + timedelta(days=i) for i in range(len(values))]
    return Tidslinje.av((d, d, v) for d, v in zip(days, values, strict=True))


def _cards(value: Any, _: date) -> Tidslinje[float]:
    cards = [
        Meldekort(
            str(c.get("mottatt") or f"{c.get('mottatt_nr', 0):09}"), _day(c.get("fom")), c["timer_per_dag"]
        )
        for c in value
    ]
    return timer_fra_meldekort(cards)


def _end(which: int) -> Callable[[Any, date], int]:
    return lambda period, _: date.fromisoformat(period[which]).toordinal()


def _by_period(value: Mapping[str, Any], _: date) -> Any:
    """Return values by period («2025-12-01..2025-12-07», «alle») as a timeline."""
    if "alle" in value:
        return float(value["alle"])
    return Tidslinje.av((*_ends(key), float(v)) for key, v in value.items())


def _ends(key: str) -> tuple[date, date]:
    first, _dots, last = key.partition("..")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def _except(value: Any, _: date) -> Tidslinje[bool]:
    """Return yes on all days but those of the periods."""
    no = Tidslinje.av((date.fromisoformat(a), _day(b), False) for a, b, *_rest in value)
    yes: Tidslinje[bool] = Tidslinje.konstant(True, date(FIRST_YEAR, 1, 1))
    return yes.slaa_sammen_ytre(no, lambda _yes, held: True if held is None else held)


def _children(value: Any, _: date) -> tuple[Barn, ...]:
    return tuple(
        Barn(
            date.fromisoformat(next(row[k] for k in BORN if k in row)),
            _day(next((row[k] for k in DIED if row.get(k)), None)),
            tuple((date.fromisoformat(day), bool(yes)) for day, yes in row.get("vurderinger") or ()),
        )
        for row in value
    )


def _benefits(value: Any, _: date) -> tuple[Ytelse, ...]:
    return tuple(
        Ytelse(kind, date.fromisoformat(first), _day(last), degree / PERCENT)
        for kind, first, last, degree in value or ()
    )


def _spells(value: Any, _: date) -> Tidslinje[bool]:
    return Tidslinje.av((date.fromisoformat(first), _day(last), True) for first, last, *_rest in value)


def _amounts_on_days(value: Any, _: date) -> Tidslinje[float]:
    days = [(date.fromisoformat(day), float(amount)) for day, amount in value]
    return Tidslinje.av((day, day, amount) for day, amount in days)


def _paid_each_day(keys: Mapping[str, Any], _: date) -> Tidslinje[float]:
    first, last = keys["ytelse_periode"]
    amount = float(keys["dagsats_til_utbetaling_per_hverdag"])
    return Tidslinje.konstant(amount, date.fromisoformat(first), _day(last))


def _periods(value: Any, _: date) -> tuple[Periode, ...]:
    return tuple(Periode(date.fromisoformat(first), date.fromisoformat(last)) for first, last in value)


def _fraction(value: Any, _: date) -> float | None:
    if value is None:
        return None
    above, slash, below = str(value).partition("/")
    return float(above) / float(below) if slash else float(value)


FORMER: Mapping[str, Callable[..., Any]] = {
    "desimal": _number,
    "andel av prosent": lambda v, _: _share(v),
    "resten av prosent": lambda v, _: None if v is None else 1 - float(v) / PERCENT,
    "inntekt per år": lambda v, _: hele_ar(_incomes(v)),
    "inntekt per år, ellers null": lambda v, _: _all_years(v),
    "første dag etter årene": _after_the_last_year,
    "månedsinntekter": _months,
    "tolv måneder": _twelve_months,
    "jevnt fordelt": _evenly,
    "årene ellers null": lambda keys, _: _all_years(keys["aarsinntekter"]),
    "uføregrader": _degrees,
    "uføregrad fra dag": _degree_rows,
    "skader": _injuries,
    "skade i et år": _injury_year,
    "yrkesskadeandel": lambda v, _: _share(v["andel_prosent"]),
    "fastsatt inntekt": lambda v, _: _fixed(v, 0),
    "fastsatt inntekt fra EØS": lambda v, _: _fixed(v, 1),
    "nyeste først": _newest_first,
    "første dag i året": lambda keys, _: date(int(keys["sykmeldt_aar"]), 1, 1).toordinal(),
    "snitt-G 1 år før": _average_g(1),
    "snitt-G 2 år før": _average_g(2),
    "snitt-G 3 år før": _average_g(3),
    "dagen selv": lambda keys, _: date.fromisoformat(keys["meldeperiode_fom"]).toordinal(),
    "timer dag for dag": _hours,
    "timer fra dagen": _hours_from,
    "opptrapping fra dagen": _steps_from,
    "meldekort": _cards,
    "noe er meldt": lambda cards, _: any(c["timer_per_dag"] for c in cards),
    "første dag": lambda keys, day: _end(0)(keys["meldeperiode"], day),
    "siste dag": lambda keys, day: _end(1)(keys["meldeperiode"], day),
    "verdi i perioder": _by_period,
    "ja unntatt i periodene": _except,
    "barn": _children,
    "ytelser": _benefits,
    "ja i periodene": _spells,
    "ja i perioden": lambda v, day: _spells([v], day),
    "beløp på dager": _amounts_on_days,
    "betalt hver dag": _paid_each_day,
    "perioder fra og til": _periods,
    "brøk": _fraction,
}


# --- writing -------------------------------------------------------------------------------------


def _in_periods(scale: float) -> Callable[[Tidslinje[Any], Mapping[str, Any]], Any]:
    """Return a writer of a course: by the periods asked for, or one number when it never changes."""

    def write(course: Tidslinje[Any], given: Mapping[str, Any]) -> Any:
        wanted = given["forventet"]
        if isinstance(wanted, Mapping):
            return {key: _one_value(course.klipp(*_ends(key)), scale) for key in wanted}
        return _one_value(course, scale)

    return write


def _one_value(course: Tidslinje[Any], scale: float) -> Any:
    values = list(dict.fromkeys(float(s.verdi) * scale for s in course))
    return values[0] if len(values) == 1 else values


def _by_year(course: Tidslinje[Any], _given: Mapping[str, Any]) -> dict[str, Any]:
    return {str(s.fra.year): s.verdi for s in course}


def _in_year(year: int) -> Callable[[Tidslinje[Any], Mapping[str, Any]], Any]:
    return lambda course, _given: course.verdi_pa(date(year, 1, 1), standard=None)


def _clipped(course: Tidslinje[Any], given: Mapping[str, Any]) -> Tidslinje[Any]:
    return course.klipp(_start(given.get("fra")), _day(given.get("til")))


def _yearly_and_kind(_: Any, given: Mapping[str, Any]) -> Tidslinje[Any]:
    """Return (yearly benefit, kind of rate) over time, under the law that has the rate for under 25.

    These cases apply that rate on every date; days before it was law are therefore run as its first day,
    with the age the person has on the day itself.
    """
    regn = given["regn"]
    in_force = date(2020, 2, 1)
    adult = date.fromordinal(int(regn("aap_fyller_25", in_force)))
    days = sorted({date.min, adult, *regn.endringer("aap_arlig_ytelse_g", in_force)})
    rows = []
    for day, after in zip(days, [*days[1:], None], strict=True):
        known = {"aap_under_25": day < adult}
        on = max(day, in_force)
        kind = Minstesats(int(regn("aap_minstesats", on, known))).name
        value = [regn("aap_arlig_ytelse_g", on, known), kind]
        rows.append((day, None if after is None else after - timedelta(days=1), value))
    return Tidslinje.av(rows).komprimer()


def _each_reporting_period(_: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    names = {"gradering_prosent": "aap_gradering", "andel_arbeid_prosent": "aap_andel_arbeid"}
    return {
        first: {k: PERCENT * given["regn"](names[k], date.fromisoformat(first)) for k in wanted}
        for first, wanted in given["forventet"].items()
    }


def _among(years: Any, given: Mapping[str, Any]) -> list[int]:
    return [year for year in given["forventet"] if year in years]


def _not_among(years: Any, given: Mapping[str, Any]) -> list[int]:
    return [year for year in given["forventet"] if year not in years]


REASON: Mapping[Vurdering, str | None] = {Vurdering.IKKE_OPPFYLT: "ANNEN_FULL_YTELSE"}


def _assessment(course: Tidslinje[Any], _given: Mapping[str, Any]) -> Tidslinje[Any]:
    return course.map(lambda v: [Vurdering(v).name, REASON.get(Vurdering(v))])


def _assessment_of_days(course: Tidslinje[Any], given: Mapping[str, Any]) -> dict[str, Any]:
    found = {day: course.verdi_pa(date.fromisoformat(day), standard=None) for day in given["forventet"]}
    return {day: None if v is None else Vurdering(v).name for day, v in found.items()}


def _without(course: Tidslinje[Any], given: Mapping[str, Any]) -> list[str]:
    days = given["forventet"]
    return [day for day in days if course.verdi_pa(date.fromisoformat(day), standard=None) is None]


def _posted(rows: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        breach: [[p.dag.isoformat(), p.belop] for p in rows if p.trekk.isoformat() == breach]
        for breach, _amount in given["trekk"]
    }


def _posted_after_each(rows: Any, given: Mapping[str, Any]) -> list[int]:
    ends = (date.fromisoformat(last) for _first, last in given["nye_meldeperioder"])
    return [sum(p.dag <= end for p in rows) for end in ends]


def _distinct(rows: Any, _given: Mapping[str, Any]) -> Any:
    amounts = list(dict.fromkeys(p.belop for p in rows))
    return amounts[0] if len(amounts) == 1 else amounts


def _cap_in_words(share: float, given: Mapping[str, Any]) -> str:
    cap = given["regn"]("aap_tak_med_barnetillegg", given["regn"].dag)
    return f"ytelse/{share:g}*{cap:g}"


def _years() -> Iterator[tuple[str, Callable[..., Any]]]:
    for year in range(FIRST_YEAR, LAST_YEAR):
        yield f"i {year}", _in_year(year)


FORMER_UT: Mapping[str, Callable[..., Any]] = {
    "i perioder": _in_periods(1),
    "prosent i perioder": _in_periods(PERCENT),
    "per år": _by_year,
    "fra og til": _clipped,
    "ytelse og sats over tid": _yearly_and_kind,
    "hver meldeperiode": _each_reporting_period,
    "de som er med": _among,
    "de som ikke er med": _not_among,
    "vurdering og grunn": _assessment,
    "vurdering på dager": _assessment_of_days,
    "uten vurdering": _without,
    "tidligste dager": lambda rows, _: [o.tidligst.isoformat() for o in rows],
    "posteringer": _posted,
    "posteringer etter hver": _posted_after_each,
    "likt beløp": _distinct,
    "dagen før": lambda day, _: date.fromordinal(int(day) - 1).isoformat(),
    "rundet opp": lambda amount, _: math.ceil(amount - 1e-9),
    "taket i ord": _cap_in_words,
    **dict(_years()),
}
