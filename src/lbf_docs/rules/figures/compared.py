"""The measured figures in a text against the data: the same measure, area and year, and another value."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.model import Plan
from lbf_docs.model.index import WHOLE_AREAS
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.values import NumberStyle

from ..base import Remark
from ..pattern import Pattern
from .areas import Areas, Keys, areas_of
from .claims import Claim, bare, claims
from .facts import Fact
from .meant import is_meant
from .measures import Measure, measures_of
from .none_of import none_of, shown
from .slips import slip
from .topics import Topic

_OLDEST = 3
"""How many years before the plan its figures are from at most."""


def slips(plan: Plan) -> Iterator[Remark]:
    """The figures of a plan's texts that aren't those of its data."""
    areas, measures, style = areas_of(plan), measures_of(plan), plan.number_style
    earliest = earliest_year(plan)
    for claim in claims(plan):
        if not claim.quoted:
            yield from _written(claim, earliest, areas, style)
            if claim.topic is None and len(claim.likely) > 1:
                yield from none_of(claim, areas, style)
        elif known := measures.by_expression.get(bare(claim.quoted)):
            yield from _quoted(claim, measures.all[known[0]], known[1], areas)


def earliest_year(plan: Plan) -> str:
    """The first year that a figure without one may be from."""
    period = plan.plan.period
    return str(period.start.year - _OLDEST) if period and period.start else ""


def _written(claim: Claim, earliest: str, areas: Areas, style: NumberStyle) -> Iterator[Remark]:
    facts, topic = candidates(claim, earliest), claim.topic
    if not facts or topic is None or any(f.value is not None and claim.number.agrees(f.value) for f in facts):
        return
    fact = next((fact for fact in facts if not fact.aim), facts[0])
    where, year = areas.shown(fact.keys), f" i {year_words(fact.years)}" if fact.years else ""
    if fact.value is None:
        if topic.own:
            says = f"her står {claim.words}, men {fact.file} har »-« for {where}{year} (»{topic.measure.title}«)"
            title = "teksten viser et tal, som sagens data holder tilbage"
            yield slip(claim.place, title, says, "slet tallet i teksten, eller skriv det i sagens data", (fact.spot,))
        return
    value = shown(fact.value, fact.unit, style)
    yield slip(
        claim.place, "tallet i teksten er et andet end i sagens data",
        f"her står {claim.words}, men {fact.file} har {value} for {where}{year} (»{topic.measure.title}«)",
        f"ret det tal, der er forkert, eller hent det fra data: {{{{ {fact.expression} }}}}",
        tuple(fact.spot for fact in facts[:4]),
    )  # fmt: skip


def year_words(years: frozenset[str]) -> str:
    """2021, or 2022/2023."""
    return "/".join(sorted(years))


def candidates(claim: Claim, earliest: str) -> tuple[Fact, ...]:
    """The figures of the data that a number may be; none where it isn't plain enough what it is."""
    topic, area = claim.topic, claim.area
    if topic is None or area is None or not area.keys or claim.number.about:
        return ()
    facts = topic.measure.of(area.keys)
    if not facts or not topic.told or not is_meant(topic, claim):
        return ()
    if is_compared_with(area.keys):
        facts += tuple(
            fact for own in topic.measure.facts.values() for fact in own if not fact.aim and fact not in facts
        )
    elif not area.sure:
        facts += tuple(fact for fact in topic.measure.of((WHOLE_PLAN,)) if WHOLE_PLAN not in area.keys)
    known = tuple(fact for fact in facts if fact.aim or _same_time(fact, claim, topic, earliest))
    if all(fact.aim for fact in known):
        return ()
    paired = _from_and_to(claim, known)
    aims = any(fact.aim or not fact.years.isdisjoint(claim.when.years) for fact in known)
    if not paired and not aims and _is_aim(claim):
        return ()
    return paired or known


_WIDER = frozenset(WHOLE_AREAS) - {WHOLE_PLAN}


def is_compared_with(keys: Keys) -> bool:
    """Whether the area is one that the plan's own are held against, so that a figure beside it may well be theirs:
    "sammenlignet med kommunen er andelen kun 74 %"."""
    return _WIDER.issuperset(keys)


_AIM = Pattern(r"(?i)\b(?:skal|måltal\w*|målet|ønsker|forvent\w*|ambition\w*)\b[^.;]*\b(?:til|på|mod)\s+$")


def _is_aim(claim: Claim) -> bool:
    """Whether a number is where the plan wants to be: "skal falde til 14 %"."""
    begin, _ = claim.text.sentence(claim.number.start)
    return bool(_AIM.search(claim.text.text, begin, claim.number.start))


def _same_time(fact: Fact, claim: Claim, topic: Topic, earliest: str) -> bool:
    """Whether a figure may be for the year that the text names. Where the data have no year, the text's may be it if
    nothing else measures the same, and it isn't long ago."""
    said = claim.when.years
    if not said or not fact.years.isdisjoint(said):
        return True
    return not fact.years and topic.alone and min(said) >= earliest


_TO, _FROM = Pattern(r"\b(?:til|mod)\s+$"), Pattern(r"\bfra\s+$")


def _from_and_to(claim: Claim, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Of "fra 73 % til 72 %" the earlier or the later figure, where the data have two; nothing for other numbers."""
    text, number = claim.text, claim.number
    begin, stop = text.sentence(number.start)
    here = [one for one in text.numbers if begin <= one.start < stop and one.unit == number.unit]
    at = here.index(number)
    first, second = (at, at + 1) if _FROM.search(text.text, begin, number.start) else (at - 1, at)
    if claim.when.years or first < 0 or second >= len(here):
        return ()
    if not (_FROM.search(text.text, begin, here[first].start) and _TO.search(text.text, begin, here[second].start)):
        return ()
    real = tuple(fact for fact in facts if not fact.aim)
    own = real if len({fact.years for fact in real}) == 2 else facts
    times = sorted({(fact.aim, *sorted(fact.years)) for fact in own})
    if len(times) != 2:
        return ()
    return tuple(fact for fact in own if (fact.aim, *sorted(fact.years)) == times[0 if at == first else 1])


def _quoted(claim: Claim, measure: Measure, fact: Fact, areas: Areas) -> Iterator[Remark]:
    """What is wrong with a figure that comes from the data: it may be another than the sentence is about."""
    area, topic, when = claim.area, claim.topic, claim.when
    title = says = ""
    another = bool(area and area.sure and area.keys and set(area.keys).isdisjoint(fact.keys))
    if area and another and (not is_compared_with(area.keys) or is_compared_with(fact.keys)):
        title = "tallet er hentet for et andet område end det, sætningen handler om"
        says = f"teksten handler om {areas.shown(area.keys)}, men tallet er for {areas.shown(fact.keys)}"
    elif when.sure and fact.years and fact.years.isdisjoint(when.years):
        title = "tallet er hentet for et andet år end det, teksten nævner"
        says = f"her står {year_words(when.years)}, men tallet er for {year_words(fact.years)}"
    elif topic and topic.own and topic.told and topic.measure is not measure and not _is_named(topic, claim, measure):
        title = "tallet måler noget andet end det, teksten handler om"
        says = f"teksten handler om »{topic.measure.title}«, men tallet er »{measure.title}«"
    if title:
        remedy = f"ret udtrykket {{{{ {bare(claim.quoted)} }}}} eller teksten"
        yield slip(claim.place, title, says, remedy, (fact.spot,))


def _is_named(topic: Topic, claim: Claim, measure: Measure) -> bool:
    """Whether the number's clause has words of a measure."""
    begin, stop = topic.clause
    return any(not measure.words.isdisjoint(token[2]) for token in claim.text.tokens_between(begin, stop))
