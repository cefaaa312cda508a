"""Addresses on lines of their own, `[navn]: https://…`, for links and pictures that name them: `[tekst][navn]`.

Markdown takes every line like that, and `[OBS]: husk mødet` would disappear. Here it must be an address, a picture of
the case or a key; what else looks like one is told, and so is a line that nobody names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.token import Token

from . import codes
from .protect import restore
from .source import ADDRESS_LINE, NAME_OF_ADDRESS, Source

_ALMOST = re.compile(rf"[\s>]*{NAME_OF_ADDRESS}<?(?P<address>\S+?)>?[ \t]*(?:[\"'(].*)?")
_ADDRESS = re.compile(r"https?:|mailto:|billeder/|#|www\.|(?:\.{0,2}/)?[\w~-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,5}(?:/\S*)?$")
_NAMED = re.compile(r"\]\[(?P<name>[^\[\]^][^\[\]]*)?\]")
_WRITE = "skriv den på en linje for sig, med en tom linje over: [navn]: https://…"


def link_lines_plugin(parser: MarkdownIt) -> None:
    """Puts our rule in the place of the parser's own."""
    parser.block.ruler.at("reference", _rule, {"alt": []})
    parser.options["store_labels"] = True


def _rule(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    begins = state.bMarks[first] + state.tShift[first]
    is_one = ADDRESS_LINE.match(state.src, begins, state.eMarks[first])
    return bool(is_one) and reference(state, first, last, silent)


def check_link_lines(tokens: Sequence[Token], environment: Mapping[str, object], source: Source) -> None:
    """Tells of addresses that no link names, and of names that stand twice: neither comes into the document."""
    known, twice = environment.get("references"), environment.get("duplicate_refs")
    used = set(_labels(tokens)) if known else set()
    for name, said in known.items() if isinstance(known, dict) else ():
        if name not in used:
            line = said["map"][0]
            written = _name_in(source, line)
            remedy = f"skriv [tekst][{written}] der, hvor linket skal stå, eller slet linjen"
            source.report(codes.LINK_LINE_UNUSED, source.line(line), f"intet link nævner `{written}`", remedy)
    for said in twice if isinstance(twice, list) else ():
        line = said["map"][0]
        says = f"`{_name_in(source, line)}` står også tidligere"
        source.report(codes.LINK_LINE_UNUSED, source.line(line), says, "giv den ene et andet navn, eller slet den")


def _labels(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if "label" in token.meta and token.type in ("link_open", "image"):
            yield str(token.meta["label"])
        yield from _labels(token.children or ())


def _name_in(source: Source, line: int) -> str:
    found = re.search(NAME_OF_ADDRESS, source.lines[line])
    return found["name"] if found else ""


def tell_almost(source: Source, first: int, number: int) -> None:
    """Tells of a line (from 0) of a paragraph (which begins at `first`) that was meant as an address of its own."""
    almost = _ALMOST.fullmatch(source.protected[number])
    if almost is None or not _ADDRESS.match(almost["address"]):
        return
    if ADDRESS_LINE.match(source.protected[number].lstrip(" >")):
        remedy = "lav en tom linje over den" if number > first else "slet det, der står efter adressen"
        source.report(codes.ADDRESS, source.line(number), "linjen er læst som tekst", remedy)
        return
    remedy = "skriv en hel adresse, der begynder med https://, http:// eller mailto:"
    says = f"adressen er `{restore(almost['address'], source.quoted)}`"
    source.report(codes.ADDRESS, source.line(number), says, remedy)


def tell_unknown(text: str, source: Source, lines: tuple[int, int]) -> None:
    """Tells of `[tekst][navn]` in words whose name has no address, and no line that was told of either."""
    for found in _NAMED.finditer(text):
        written = restore(found[0], source.quoted)
        name = restore(found["name"] or "", source.quoted)
        if _is_told(name, source) or not _is_written(written, source.lines[slice(*lines)]):
            continue
        says = f"adressen til `{name}` findes ikke" if name else "adressen findes ikke"
        source.report(codes.NO_LINK_LINE, source.find(written, *lines), says, _WRITE.replace("navn", name or "navn"))


def _is_written(mark: str, lines: Iterable[str]) -> bool:
    """Whether these brackets stand there behind others, and none of them after a backslash."""
    pattern = re.compile(rf"(?<!\\)\[(?:[^\[\]\\]|\\.)*{re.escape(mark)}")
    return any(mark in line and pattern.search(line) for line in lines)


def _is_told(name: str, source: Source) -> bool:
    """Whether there is a line with that name whose address is told of."""
    if source.almost is None:
        lines = (_ALMOST.fullmatch(line) for line in source.protected if "]:" in line)
        source.almost = frozenset(normalizeReference(line["name"]) for line in lines if line is not None)
    return normalizeReference(name) in source.almost
