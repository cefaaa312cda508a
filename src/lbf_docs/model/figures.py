"""What is measured: the fixed indicators' baselines (indikatorer.yaml) and all other figures (tal.yaml)."""

from __future__ import annotations

from lbf_docs.regulation import Indicator

from .base import Part, identity, listed, optional, required
from .kinds import ByArea, Id, Line, Measured, TargetByArea, Text


class Baseline(Part):
    """Where one of the fund's fixed indicators stands when the plan begins."""

    danish = "indikator"

    id: Id = identity("id", "Indikatorens id i regulativet, for eksempel tryghed.")
    wording: Line | None = optional(
        "ordlyd", "Fondens ordlyd, hvis regulativets data ikke har den bekræftet; ellers udelades den."
    )
    area: ByArea | None = required(
        "område", "Baseline for boligområdet: én værdi, eller en for hvert område.", "baseline for området"
    )
    municipality: Measured | None = optional("kommune", "Baseline for kommunen.")
    population: Measured | None = optional("befolkning", "Befolkningens tal, når kommunens ikke findes.")
    target: TargetByArea | None = optional(
        "måltal", "Hvor indikatoren skal være, når planen slutter; bruges i delaftalen."
    )
    year: Line | None = required("år", "Året, tallene gælder.", "baselineår")
    source: Line | None = required("kilde", "Datakilden.", "datakilde")


def words_of(indicator: Indicator, baseline: Baseline | None) -> tuple[str, bool]:
    """The words of one of the fund's indicators, and whether they are the fund's.

    The regulation's own, unless they are not confirmed and the case says how the fund's template has them.
    """
    if baseline and baseline.wording and not indicator.verified:
        return baseline.wording, True
    return indicator.text, indicator.verified


class IndicatorsFile(Part):
    """indikatorer.yaml"""

    baselines: tuple[Baseline, ...] = listed("indikatorer", "Baseline for hver af de faste indikatorer.", needed=True)
    area_note: Text | None = optional(
        "fodnote_boligområde", "Fodnote til kolonnen Baseline boligområde; Markdown er tilladt."
    )


class FigureSet(Part):
    """One thing that is measured, for some areas and years."""

    danish = "tal"

    id: Id = identity("id", "Kort navn uden mellemrum; teksten henviser til det.")
    title: Line | None = required("titel", "Hvad der måles.", "hvad tallet måler")
    source: Line | None = required("kilde", "Hvor tallene kommer fra.", "talkilde")
    values: dict[str, ByArea] = listed(
        "målinger",
        "For hvert år: værdien for hvert område. Nøgler er id på område, afdeling eller sted, eller helhedsplanen, "
        "kommunen, landet, befolkningen, alle_helhedsplaner.",
        needed=True,
    )


class FiguresFile(Part):
    """tal.yaml"""

    figures: tuple[FigureSet, ...] = listed("tal", "Alle tal, som teksten nævner, og som ikke står et andet sted.")
