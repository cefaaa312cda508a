"""How a member stands on the list of an organ, and which organisation that line names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lbf_docs.model import Plan, index
from lbf_docs.model.organisation import Member, Role
from lbf_docs.model.parties import Partner, Party
from lbf_docs.model.view import record_of

from ..parties.likeness import plain, words_of

_TELLING = 4
"""How many letters a word of a name must have to tell whose it is."""


def roles_by_id(plan: Plan) -> Mapping[str, Role]:
    """The roles by their ids."""
    return {role.id: role for role in plan.organisation.roles}


def shown(plan: Plan, member: Member) -> str:
    """The member's line on the list; empty while its role has no title."""
    text = record_of(member, plan, index(plan)).text
    return text if isinstance(text, str) else ""


def other_organisation(plan: Plan, member: Member, role: Role | None) -> tuple[str, str] | None:
    """The names of the role's organisation and of the one that the plan's own wording of the line has instead."""
    if not (member.shown_as and role and role.organisation):
        return None
    named: tuple[Party | Partner, ...] = (*plan.parties.parties, *plan.parties.partners)
    own = next((one for one in named if one.id == role.organisation), None)
    line = member.shown_as
    if own is None or own.name is None or any(_without(form, line) != line for form in _forms(own)):
        return None
    for other in named:
        for form in _forms(other):
            rest = _without(form, line)
            if rest != line and not _tells(rest, own):
                return own.name, other.name or other.id
    return None


def _tells(line: str, own: Party | Partner) -> bool:
    """Whether a line has a word of an organisation's name, in whatever form: "kommunen" of "Hede Kommune"."""
    said = [plain(word[0]) for word in words_of(line)]
    telling = {plain(word[0]) for form in _forms(own) for word in words_of(form) if len(word[0]) >= _TELLING}
    short = {plain(form) for form in _forms(own)}
    return any(word in short or any(word.startswith(one) for one in telling) for word in said)


def _without(name: str, line: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(name)}s?(?!\w)", "", line)


def _forms(one: Party | Partner) -> Iterator[str]:
    forms = [one.name, one.short_name]
    if isinstance(one, Party):
        forms += [one.former_name, *one.other_names]
    return (form for form in forms if form)
