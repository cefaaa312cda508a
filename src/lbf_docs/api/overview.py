"""The overview of changes (ændringsoversigt) for the board and the fund, as a Word document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbf_docs.comparing import Difference, gathered
from lbf_docs.comparing.difference import CHANGED, MOVED
from lbf_docs.comparing.wording import excerpt
from lbf_docs.expressions import Language, Record
from lbf_docs.model import Plan
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import Block, Emphasis, Inline, ListBlock, Paragraph, Strong, Text
from lbf_docs.rendering.documents import day_of
from lbf_docs.report.private import hidden
from lbf_docs.values import Count
from lbf_docs.values.show import in_words_list, show_long_date
from lbf_docs.word import Content, Properties, Rendered, prepare, render
from lbf_docs.word.lookup import DESIGN, OVERVIEW, find_template, template_folders

from .changes import GONE, NEW, SAME, ChangedDocument, Changes
from .changes_shown import about, brief
from .loading import Case

TITLE = "Ændringsoversigt"


def overview(changes: Changes, case: Case) -> Rendered:
    """The document. The same changes give the same bytes. Raises TemplateProblem."""
    folders, language = template_folders(case.folder, None), Language()
    name, template = find_template(folders, OVERVIEW)
    design_name, design = find_template(folders, DESIGN)
    prepared = prepare(name, template, design, language, design_name, changes.new.look)
    return render(prepared, Content(_root(changes), changes.new.number_style, {}, _properties(changes.new)), language)


def _root(changes: Changes) -> Record:
    plan = changes.new
    own = plan.plan.revision
    number = own.number if own else None
    day = own.day if own else None
    changed = [_document(one) for one in changes.changed]
    same = [one.title for one in changes.documents if one.state == SAME]
    said = f"Revision {number}" + (f" af {show_long_date(day)}" if day else "") if number else "Ny udgave"
    return Record(
        "ændringsoversigt",
        {
            "kladde": False,
            "illustrativ": own.illustrative if own else None,
            "kortnavn": plan.plan.short_name or plan.plan.area_name or "",
            "områdets_navn": plan.plan.area_name or "",
            "dokument": Record("dokument", {"titel": TITLE, "nummer": ""}),
            "revision": Record("revision", {"nummer": number, "dato": day}) if number and day else None,
            "ny_udgave": said,
            "sammenlignet_med": _compared_with(changes),
            "sammenfatning": plan.text(own.summary) if own and own.summary else None,
            "antal_ændrede": Count(len(changed)),
            "antal_i_alt": Count(sum(one.state != GONE for one in changes.documents)),
            "ændrede": tuple(changed),
            "uændrede": in_words_list(same) if same and changed else None,
            "udseende": _items(changes.look) if changes.look else None,
            "uden_for": _items(changes.elsewhere) if changes.elsewhere else None,
        },
    )


def _compared_with(changes: Changes) -> str:
    """The earlier state, and who approved it."""
    approvals = changes.frozen.approvals if changes.frozen else ()
    day = changes.old.plan.revision.day if changes.old.plan.revision else None
    name = changes.old_name.replace(f"{day:%d.%m.%Y}", show_long_date(day)) if day else changes.old_name
    said = name[:1].upper() + name[1:]
    by = [f"{one.name} den {show_long_date(one.day)}" for one in approvals]
    return f"{said}, godkendt af {in_words_list(by)}" if by else said


def _document(one: ChangedDocument) -> Record:
    seen = about(one.seen)
    state = {NEW: "nyt dokument", GONE: "udgår"}.get(one.state)
    return Record(
        "dokument",
        {
            "titel": one.title,
            "kort": brief(one.differences) or ("følger af andre ændringer" if seen else state or "ændret"),
            "nyt_eller_udgår": state,
            "hvad": _items(one.differences) if one.differences else None,
            "ses_også": "; ".join(seen) or None,
            "begrundelse": one.reason or None,
            "godkender": one.approver.name if one.approver else "–",
            "kilde": one.source or None,
            "godkendt": _approved(one),
        },
    )


def _approved(one: ChangedDocument) -> str | None:
    """Who approved it, for one that is approved already."""
    approval = one.standing.approval if one.standing and not one.standing.awaits else None
    return f"{approval.name} den {show_long_date(approval.day)}" if approval else None


def _items(differences: Sequence[Difference]) -> Prose:
    """The differences as a list; under what several have in common their names."""
    items: list[tuple[Block, ...]] = []
    for one in gathered(differences):
        names = tuple((Paragraph((Text(hidden(name)),)),) for name in one.names)
        line = Paragraph(tuple(_line(one)))
        items.append((line, ListBlock(False, names)) if names else (line,))
    return Prose("", (ListBlock(False, tuple(items)),))


def _line(one: Difference) -> Iterator[Inline]:
    """One difference: what was there before in italics, what is new in bold."""
    about = hidden(one.about[:1].upper() + one.about[1:])
    if one.words:
        moved = f" {one.kind} {hidden(one.way)}".rstrip() if one.kind == MOVED else ""
        yield Text(f"{about}{moved}: ")
        yield from _words(one)
    elif one.kind == CHANGED and (one.before or one.after):
        yield Text(f"{about}: ")
        yield Emphasis((Text(hidden(one.before) or "–"),))
        yield Text(" → ")
        yield Strong((Text(hidden(one.after) or "–"),))
    elif one.kind == MOVED:
        yield Text(f"{about} flyttet {hidden(one.how)}".rstrip())
    else:
        yield Text(f"{about} {one.kind}")
        if one.before or one.after:
            yield Text(": ")
            yield Strong((Text(hidden(one.after)),)) if one.after else Emphasis((Text(hidden(one.before)),))


def _words(one: Difference) -> Iterator[Inline]:
    before = ""
    for run in excerpt(one.words):
        text = hidden(run.text)
        if run.kind == "removed":
            yield from _apart(text, Emphasis)
        elif run.kind == "added":
            if before == "removed":
                yield Text(" →")
                text = text if text[:1].isspace() else f" {text}"
            yield from _apart(text, Strong)
        else:
            yield Text(text)
        before = run.kind


def _apart(text: str, kind: type[Emphasis] | type[Strong]) -> Iterator[Inline]:
    """Marked words, the space before them unmarked."""
    words = text.lstrip()
    if len(words) < len(text):
        yield Text(" ")
    yield kind((Text(words),))


def _properties(plan: Plan) -> Properties:
    revision, name = plan.plan.revision, plan.plan.area_name
    return Properties(
        title=f"{TITLE}: {name}" if name else TITLE,
        subject=name or "",
        creator=", ".join(p.name for p in plan.parties.parties if p.name),
        revision=int((revision and revision.number) or 1),
        day=day_of(plan),
    )
