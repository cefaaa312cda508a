"""LBF109: the plan begins while a frame for the fund's grants is known."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The year of the first day against the last year of the frame; a period upside down is LBF105's."""
    period = plan.plan.period
    if period is None or period.start is None or (period.end and period.end < period.start):
        return
    last = int(plan.law.value("grant_frame_last_year"))
    if last < period.start.year < last + _SLIP:
        yield Remark(
            (period, "fra"),
            f"rammen gælder tilsagn til og med {last}; det, der er til overs, kan overføres til {last + 1}",
            "spørg Landsbyggefonden, hvilken ramme planen får tilsagn af",
        )


_SLIP = 20
"""So many years after the frame are a slip, which budget and milestones show."""


RULE = Rule(
    code="LBF109",
    severity=Severity.NOTICE,
    title="planen begynder efter det sidste år, som fonden har en kendt ramme for",
    why="Loven giver fonden en ramme for hvert år til og med 2026. Hvad der gælder senere, er ikke fundet.",
    citation="almenboligloven-91a-stk1",
    wrong={
        "plan.yaml": """\
periode:
  fra: 01.01.2027
  til: 31.12.2030
""",
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2027: 100.000, 2028: 100.000, 2029: 100.000, 2030: 100.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2027: 70.000, 2028: 70.000, 2029: 70.000, 2030: 70.000}
  - kilde: lyng
    beløb: {2027: 30.000, 2028: 30.000, 2029: 30.000, 2030: 30.000}
""",
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2027, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2028, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2029, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2030, ansvarlig: bestyrelsen}
""",
    },
    right={
        "plan.yaml": """\
periode:
  fra: 01.01.2026
  til: 31.12.2029
""",
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 100.000, 2028: 100.000, 2029: 100.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    check=check,
)
