"""What is gone in one place and has come in another: a part of another list, a sentence of another text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from .difference import ADDED, MOVED, REMOVED, Difference
from .lines import NOTE, called
from .sides import Loose
from .texts import MOVED_LETTERS, reworded
from .wording import compared


def moved(
    all_found: Iterable[Loose], inside: Callable[[Loose, Loose], Iterator[Loose]], titles: Mapping[str, str]
) -> Iterator[Difference]:
    """The differences, what is gone in one place and has come in another as one that moved, told at both ends.

    `inside` says what changed in a part that moved; `titles` are those of the documents, by key.
    """
    found = list(all_found)
    pairs = {**_parts(found), **_sentences(found)}
    origins = {there: at for at, there in pairs.items()}
    for number, one in enumerate(found):
        if number in origins:
            gone = found[origins[number]]
            if not _follows(gone, one, found, pairs):
                yield _as_moved(gone, one, titles)
            if one.part is not None:
                yield from (below.difference for below in inside(gone, one))
        elif number not in pairs:
            yield one.difference


def _follows(gone: Loose, come: Loose, found: Sequence[Loose], pairs: Mapping[int, int]) -> bool:
    """Whether it is a footnote that only follows the sentence which refers to it."""
    if come.line is None or gone.line is None or come.line.kind != NOTE or come.line.text != gone.line.text:
        return False
    ends = (gone.difference.spot, come.difference.spot)
    return any(
        (found[at].difference.spot, found[there].difference.spot) == ends
        for at, there in pairs.items()
        if (line := found[there].line) and line.kind != NOTE
    )


def _parts(found: Sequence[Loose]) -> Mapping[int, int]:
    """The numbers of parts that are gone, each with that of the same part that has come."""
    come = {_known(one): number for number, one in enumerate(found) if one.difference.kind == ADDED and one.part}
    return {
        number: come[_known(one)]
        for number, one in enumerate(found)
        if one.part is not None and one.difference.kind == REMOVED and _known(one) in come
    }


def _known(one: Loose) -> tuple[type, str]:
    """What a part is known by wherever it stands."""
    return type(one.part), str(getattr(one.part, "id", "") or id(one))


def _sentences(found: Sequence[Loose]) -> Mapping[int, int]:
    """The same of the lines of texts, first those that are equal, then those that were reworded on the way."""
    gone = [(n, one.line) for n, one in enumerate(found) if one.line and one.difference.kind == REMOVED]
    come = [(n, one.line) for n, one in enumerate(found) if one.line and one.difference.kind == ADDED]
    places: dict[tuple[str, str], list[int]] = {}
    for there, line in come:
        places.setdefault((line.kind, line.text), []).append(there)
    out: dict[int, int] = {}
    for at, line in gone:
        equal = places.get((line.kind, line.text))
        if equal and len(line.text) >= MOVED_LETTERS:
            out[at] = equal.pop(0)
    taken = set(out.values())
    rest = [(at, line) for at, line in gone if at not in out], [(m, line) for m, line in come if m not in taken]
    return {**out, **dict(reworded(*rest))}


def _as_moved(gone: Loose, come: Loose, titles: Mapping[str, str]) -> Difference:
    old, new = gone.difference, come.difference
    touches = tuple(dict.fromkeys((*new.touches, *old.touches)))
    also = (old.home,) if old.home not in ("", new.home) else ()
    before, after = _place_of(gone, titles), _place_of(come, titles)
    if come.line is None or gone.line is None:
        return new.changed(kind=MOVED, subject=new.part, before=before, after=after, touches=touches, also=also)
    words = compared(gone.line.text, come.line.text) if gone.line.text != come.line.text else ()
    return new.changed(
        kind=MOVED, subject="", label=called(come.line), before=before, after=after, words=words, touches=touches,
        also=also, part="",
    )  # fmt: skip


def _place_of(loose: Loose, titles: Mapping[str, str]) -> str:
    """What a part or a line belonged to: a part, a section, or the formål of a part; with its document if that alone
    says which."""
    one = loose.difference
    above = one.subject if loose.line else one.subject.removesuffix(one.part).removesuffix(", ")
    key = one.label.partition(", ")[0] if loose.line and ".yaml" in one.spot else ""
    return ", ".join(filter(None, (above or titles.get(one.home, ""), key)))
