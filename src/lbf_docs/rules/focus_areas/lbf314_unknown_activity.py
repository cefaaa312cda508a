"""LBF314: an activity that a text names is in the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Mention, Passage
from lbf_docs.suggest import nearest

from ..base import Remark, Rule
from ..parties.likeness import plain, resembles, words_of
from ..pattern import Pattern
from ..spelled import activity_names, is_form, own_names
from ..wording import and_more, others, with_any

_CALLED = Pattern(r"\b[Aa]ktivitet(?:en|erne) ")
_LINK = Pattern(r"[»«\"”“]?(?:, (?:og )?| og )")
_MARKS = {"*": "*", "_": "_", "»": "«", "”": "”", "“": "”", '"': '"'}
"""What stands before a name in the file, and after it: without it nobody knows where the name ends."""
_LONGEST = 100


def check(plan: Plan) -> Iterator[Remark]:
    """What is called an activity and stands in italics, in bold or in quotation marks; each name is told once."""
    activities = activity_names(plan)
    known = [*activities, *own_names(plan)]
    found: dict[str, list[Mention]] = {}
    for passage in with_any(plan, "ktiviteten ", "ktiviteterne ") if activities else ():
        for mention in _called_activities(plan, passage):
            found.setdefault(mention.words, []).append(mention)
    for name, mentions in found.items():
        if not any(_is_meant(name, one) for one in known):
            like = nearest(name, activities)
            meant = f"skriv »{like[0]}«, hvis det er den, eller" if like else "ret navnet, eller"
            yield Remark(
                mentions[0], f"den er ikke i aktiviteter.yaml{and_more(mentions)}",
                f"{meant} tilføj aktiviteten; er den ikke planens egen, så kald den for eksempel en indsats",
                f"der er ingen aktivitet, der hedder »{name}«", also=others(mentions),
            )  # fmt: skip


def _called_activities(plan: Plan, passage: Passage) -> Iterator[Mention]:
    """The names after the word in a passage: "aktiviteterne *A* og *B*"."""
    text = passage.text
    for called in _CALLED.finditer(text) if passage.kind is not Kind.VALUE else ():
        at: int | None = called.end()
        while at is not None:
            at += text[at : at + 1] in _MARKS
            name = _marked(plan, passage, at)
            if not name[:1].isupper() or passage.is_quoted(at, at + len(name)) or not text.startswith(name, at):
                break
            yield passage.mention(at, at + len(name))
            link = _LINK.match(text, at + len(name))
            at = link.end() if link else None


def _marked(plan: Plan, passage: Passage, at: int) -> str:
    """What stands between two marks in the file, the first of them just before this place; "" if none does."""
    place = passage.place(at, at + 1)
    lines: Sequence[str] = plan.written.sources.get(place.file, "").split("\n") if plan.written else ()
    line, column = lines[(place.line or 1) - 1] if lines else "", (place.column or 1) - 1
    closing = _MARKS.get(line[column - 1 : column])
    end = line.find(closing, column, column + _LONGEST) if closing else -1
    return line[column:end] if end > 0 else ""


def _is_meant(written: str, name: str) -> bool:
    """Whether it is a name, the beginning of it, another form of it, or what LBF309 takes for a slip of it."""
    own, words = ([plain(word[0]) for word in words_of(one)] for one in (name, written))
    if not words or words == own[: len(words)] or "".join(words) in ("".join(own), "".join(own) + "s"):
        return True
    return is_form(written, name) or resembles(written, name)


RULE = Rule(
    code="LBF314",
    severity=Severity.WARNING,
    title="en aktivitet, som teksten nævner, findes ikke i sagens data",
    why="Læseren leder efter aktiviteten i delaftalen, budgettet og milepælsplanen. Ofte har den fået et andet navn, "
    "eller den er udgået.",
    citation="",
    wrong={
        "tekst/4-samspil.md": "Aktiviteten *Fædreklubben* flytter kommunens tilbud ud til beboerne.\n",
    },
    right={
        "tekst/4-samspil.md": "Aktiviteten *Jobdøren* flytter kommunens tilbud ud til beboerne.\n",
    },
    check=check,
)
