"""LBF104: who and what the plan knows by name is called so in all lines of the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.parties import Partner, Party
from lbf_docs.model.passages import Kind, Mention, all_passages

from ..base import Remark, Rule
from ..spelled import names_by_letters
from .known_names import known_names, says_a_name
from .spellings import names, other_spellings


def check(plan: Plan) -> Iterator[Remark]:
    """The lines of the data against the names in parter.yaml and områder.yaml; each spelling is told once."""
    forms = names(known_names(plan), names_by_letters(plan))
    known = {**names_by_letters(plan), **known_names(plan)}
    found: dict[tuple[str, str], list[Mention]] = {}
    for line in all_passages(plan):
        if line.kind is Kind.VALUE and line.path and not says_a_name(line.path):
            for spelling in other_spellings(line.text, forms):
                mention = line.mention(spelling.start, spelling.end)
                found.setdefault((mention.words, spelling.known), []).append(mention)
    for (words, name), mentions in found.items():
        spot = known[name]
        other = _OTHER_FORMS.get(type(spot[0]), "") if isinstance(spot, tuple) else ""
        yield Remark(
            mentions[0],
            f"navnet er »{name}«",
            f"skriv navnet ens{other}",
            f"»{words}« er næsten »{name}«",
            also=(*mentions[1:], *((spot,) if spot else ())),
        )


_OTHER_FORMS: Mapping[type, str] = {
    Party: ", eller tilføj den anden form under andre_navne: ved parten",
    Partner: ", eller tilføj den anden form som kortnavn: ved samarbejdspartneren",
}
"""Where another form of a name may be told."""


RULE = Rule(
    code="LBF104",
    severity=Severity.WARNING,
    title="et navn er skrevet på to måder",
    why="Læseren kan tro, at der er tale om to. En anden form af en parts navn skal stå ved parten.",
    citation="holbaek-navneformer",
    wrong={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Lokale hos Boligforening Lyng
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
    },
    right={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Lokale hos Boligforeningen Lyng
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
    },
    check=check,
)
