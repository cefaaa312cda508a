"""Markdown → blocks, by way of the parser.

What the parser (`parser.py`) makes of a text, token by token. HTML is text, and told. A token that no function here
knows is a finding that names it: text is never dropped.
Imported when a text needs it: the parser takes as long to import as it takes to read all texts of a case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from lbf_docs.findings import Finding

from . import codes
from .attributes import ATTRIBUTES, ODD_LINE
from .blocks import (
    Block,
    CodeBlock,
    ListBlock,
    Named,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Table,
    Text,
)
from .definitions import COLON, read_definitions
from .headings import close_levels, read_heading
from .html_marks import orders, struck, tags
from .inline import note_label, read_images, read_inline
from .link_lines import check_link_lines, tell_almost
from .notes import check_notes
from .numbered import is_broken_line, one_paragraph, read_items, read_numbers, tell_typed
from .parser import DEEPEST, cell_lines, code_lines, parse
from .protect import Origin, Protected, restore
from .source import Source, printable
from .tables import is_title, read_table, with_titles
from .titles import TITLE

_DEEPEST_INLINE = 50
_DEEPEST_LIST = 5

_ORDER = "{% … %} virker ikke i teksterne og er læst som tekst"
_ORDER_REMEDY = "skriv teksten, som den skal stå, og hent tal med {{ … }}, eller skriv \\{%, hvis tegnene skal stå der"
_STRUCK_REMEDY = "slet det, der er streget over, eller skriv \\~~, hvis tegnene skal stå i teksten"
_Reader = Callable[[SyntaxTreeNode, Source], tuple[Block, ...]]


def parsed(text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
    """The blocks of any text, and what is wrong with it."""
    tokens, environment, lines, letters, typed = parse(protected.text)
    source = Source(
        file, text.split("\n"), lines, protected.quoted, list(protected.findings), origin=origin, letters=letters
    )
    if any(token.level >= DEEPEST - 1 for token in tokens):
        where = next(t.map for t in tokens if t.level >= 8 and t.map)
        source.report(codes.TOO_DEEP, source.line(where[0]), remedy="flad listen ud til højst fem niveauer")
    _flatten(tokens, source)
    close_levels(tokens, source)
    notes: dict[str, tuple[Block, ...]] = {}
    try:
        tree = SyntaxTreeNode(tokens).children
    except ValueError:  # markdown-it nests a footnote that is defined inside a footnote's list wrongly
        source.report(codes.NOTE_IN_NOTE, source.line(0), remedy="skriv hver fodnote på sin egen linje uden indrykning")
        plain = (" ".join(part.split()) for part in text.split("\n\n"))
        return Prose(file, tuple(Paragraph((Text(printable(p)),)) for p in plain if p)), tuple(source.findings)
    body = _blocks([node for node in tree if node.type != "footnote_block"], source)
    for note in (note for node in tree if node.type == "footnote_block" for note in node.children):
        notes[note_label(note)] = _blocks(note.children, source, in_note=True)
    tell_typed(typed, source)
    code = code_lines(tokens)
    check_notes(text, environment, source, code)
    check_link_lines(tokens, environment, source)
    for line, tag, remedy in tags(source.protected, code, cell_lines(tokens)):
        source.report(codes.HTML, source.line(line, tag), f"her står {tag}", remedy)
    for line, words in orders(source.protected, code):
        if not ODD_LINE.fullmatch(source.protected[line].strip()):
            code_here = codes.ODD_BRACES.changed(title=_ORDER)
            source.report(
                code_here, source.line(line, words), f"her står {restore(words, source.quoted)}", _ORDER_REMEDY
            )
    for line, words in struck(source.protected, code):
        says, remedy = f"her står {restore(words, source.quoted)}", _STRUCK_REMEDY
        source.report(codes.UNKNOWN_CONSTRUCT, source.line(line, words), says, remedy)
    named = tuple(source.keys), tuple(source.references), tuple(source.pictures)
    return Prose(file, body, notes, None, *named, tuple(source.tables)), tuple(source.findings)


def _flatten(tokens: list[Token], source: Source) -> None:
    """Marks inside marks, far beyond what anybody means, become the text that they are."""
    for token in tokens:
        if token.type == "inline" and any(child.level > _DEEPEST_INLINE for child in token.children or ()):
            source.report(
                codes.TOO_DEEP, source.line(token.map[0] if token.map else 0), remedy="slet de mange * eller _"
            )
            token.children = [Token("text", "", 0, content=token.content)]


def _blocks(nodes: list[SyntaxTreeNode], source: Source, in_note: bool = False) -> tuple[Block, ...]:
    out: list[Block] = []
    was, source.in_note = source.in_note, in_note or source.in_note
    attributes, above = None, None
    titles: list[tuple[int, int]] = []
    for node in nodes:
        if node.type == ATTRIBUTES:
            if attributes is not None:
                node.meta.update({key: value or attributes.meta[key] for key, value in node.meta.items()})
            attributes = node
            continue
        made = _block(node, source, attributes)
        if made and out and is_broken_line(node, above, made[0], out[-1]):
            made = (one_paragraph(out.pop(), made[0]), *made[1:])
        elif made and is_title(node):
            titles.append((len(out), node.map[0] if node.map else 0))
        out += made
        attributes, above = None, node
    if titles:
        out = with_titles(out, titles, source)
    if attributes is not None:
        line = attributes.map[0] if attributes.map else 0
        source.report(
            codes.NO_BLOCK, source.line(line), "her", "skriv linjen lige over den tabel eller tekst, den gælder"
        )
        out.append(Paragraph((Text(attributes.content),)))
    source.in_note = was
    return tuple(out)


def _block(node: SyntaxTreeNode, source: Source, attributes: SyntaxTreeNode | None) -> tuple[Block, ...]:
    reader = READ.get(node.type)
    if reader is None:
        line = node.map[0] if node.map else 0
        says, remedy = f"`{node.type}` kendes ikke her", "skriv det som almindelig tekst"
        source.report(codes.UNKNOWN_CONSTRUCT, source.line(line), says, remedy)
        return (Paragraph((Text(restore(node.content, source.quoted)),)),) if node.content else ()
    blocks = reader(node, source)
    if attributes is None or not blocks:
        return blocks
    first, key = blocks[0], str(attributes.meta["key"])
    if key:
        source.keys.append(Named(key, source.line(attributes.map[0] if attributes.map else 0, f"#{key}")))
    if attributes.meta["layout"]:
        if isinstance(first, Table):
            first = first.changed(header=(), rows=(first.header, *first.rows))
        else:
            line = attributes.map[0] if attributes.map else 0
            source.report(codes.NO_BLOCK, source.line(line), "her", "{.opstilling} gælder kun en tabel")
    return (first.changed(key=key) if key and not isinstance(first, Rule) else first, *blocks[1:])


def _paragraph(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    first = node.map[0] if node.map else 0
    for number in range(first, node.map[1] if node.map else 0):
        if ODD_LINE.fullmatch(source.protected[number].strip()):
            remedy = "skriv {.opstilling} over en tabel eller {#navn} over et afsnit, eller slet linjen"
            source.report(codes.ODD_BRACES, source.line(number), "her", remedy)
        elif number > first and COLON.match(source.protected[number]):
            remedy = (
                "skriv begrebet på én linje og lige under det et kolon, et mellemrum og forklaringen, "
                "eller \\:, hvis kolonet hører til teksten"
            )
            source.report(codes.COLON_IS_TEXT, source.line(number), "her", remedy)
        elif number > first and source.protected[number].lstrip(" >").startswith(TITLE):
            source.report(codes.TITLE, source.line(number), "her", "lav en tom linje over den")
        elif "]:" in source.protected[number]:
            tell_almost(source, first, number)
    images = read_images(node.children[0], source)
    if images:
        return images
    children = read_inline(node.children[0], source)
    return (Paragraph(children),) if children else ()


def _bullets(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (ListBlock(False, read_items(node, source, _item)),)


def _numbers(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return read_numbers(node, source, _item)


def _item(nodes: list[SyntaxTreeNode], source: Source) -> tuple[Block, ...]:
    """What stands in an item. The sixth list inside lists is told, where it begins."""
    source.lists += 1
    if source.lists == _DEEPEST_LIST:
        for deeper in (node for node in nodes if node.type in ("bullet_list", "ordered_list")):
            remedy = "flad listen ud til højst fem niveauer"
            source.report(
                codes.TOO_DEEP,
                source.line(deeper.map[0] if deeper.map else 0),
                "her begynder det sjette niveau",
                remedy,
            )
    made = _blocks(nodes, source)
    source.lists -= 1
    return made


def _quote(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (Quote(_blocks(node.children, source)),)


def _code(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (CodeBlock(printable(restore(node.content.rstrip("\n"), source.quoted))),)


def _nothing(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return ()  # the way back from a footnote on a web page


def _rule(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (Rule(),)


def _definitions(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return read_definitions(node, source, _blocks)


READ: Mapping[str, _Reader] = {
    "paragraph": _paragraph,
    "heading": read_heading,
    "bullet_list": _bullets,
    "ordered_list": _numbers,
    "blockquote": _quote,
    "code_block": _code,
    "fence": _code,
    "hr": _rule,
    "table": read_table,
    "dl": _definitions,
    "footnote_anchor": _nothing,
}
