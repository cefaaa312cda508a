"""LBF004: the fund's fixed text stands in the template of the strategic agreement as the fund has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbf_docs.findings import Finding, Place
from lbf_docs.regulation import FixedText, Regulation
from lbf_docs.report.explaining import citation_of
from lbf_docs.report.template_codes import FIXED_TEXT
from lbf_docs.word.element import Element, qn
from lbf_docs.word.template_findings import shortened

from .paragraphs import text_of
from .wording import ANY, nearest_sentence, sentences_of, spoken, stands_in, wanted, words

FIXED_IN = "strategisk_samarbejdsaftale"
"""The document whose text is fixed, by its key."""
_TOLD_APART = 3
"""How many missing sentences of one stretch are told one by one."""


def changed_text(name: str, body: Element, law: Regulation) -> Iterator[Finding]:
    """A warning for each sentence that is changed or missing in a template; `body` is its document as it lies there."""
    paragraphs = [spoken(text_of(paragraph)) for paragraph in body.iter(qn("w:p"))]
    split = [words(paragraph) for paragraph in paragraphs]
    rest = [sentence for paragraph in paragraphs for sentence in sentences_of(paragraph) if sentence.strip(ANY)]
    lost: list[tuple[FixedText, str]] = []
    for stretch in law.fixed_text:
        for sentence in stretch.sentences:
            sought = wanted(sentence)
            if any(stands_in(sought, paragraph) for paragraph in split):
                rest = [other for other in rest if not stands_in(sought, words(other))]
            else:
                lost.append((stretch, sentence))
    for stretch in law.fixed_text:
        yield from _told(name, stretch, [sentence for one, sentence in lost if one is stretch], rest)


def _told(name: str, stretch: FixedText, lost: Sequence[str], rest: Sequence[str]) -> Iterator[Finding]:
    """What is said of one stretch. `rest` are the template's sentences that aren't the fund's."""
    found = {sentence: nearest_sentence(wanted(sentence), rest) for sentence in lost}
    gone = [sentence for sentence, instead in found.items() if instead is None]
    for sentence, instead in found.items():
        if instead is not None:
            title = f"fondens faste tekst er ændret: »{shortened(readable(sentence))}«"
            says = f"{stretch.where}: her står i stedet »{shortened(instead.replace(ANY, '…'))}«"
            yield _finding(name, stretch, title, says, sentence)
        elif len(gone) <= _TOLD_APART:
            title = f"fondens faste tekst mangler: »{shortened(readable(sentence))}«"
            yield _finding(name, stretch, title, stretch.where, sentence)
    if len(gone) > _TOLD_APART:
        title = f"{len(gone)} af fondens faste sætninger mangler i {stretch.where}"
        says = "; ".join(f"»{shortened(readable(sentence))}«" for sentence in gone)
        yield _finding(name, stretch, title, says, "")


def _finding(name: str, stretch: FixedText, title: str, says: str, sentence: str) -> Finding:
    remedy = (
        f"skriv den, som fonden har den: »{readable(sentence)}«" if sentence else "tag udgangspunkt i vores skabelon"
    )
    found = FIXED_TEXT.code.finding(Place(name), says, remedy, citation_of(stretch.citation))
    return found.changed(title=f"skabelonen {name}: {title}")


def readable(sentence: str) -> str:
    """A sentence of the fund's for people: the first of the forms that will do."""
    return "".join(
        piece.partition("|")[0] if number % 2 else piece
        for number, piece in enumerate(sentence.replace("]", "[").split("["))
    )
