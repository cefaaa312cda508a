"""In which documents each part of a plan is seen, also through what refers to it: what a change of it changes.

What the texts quote needs no place here: texts are compared as they read, with everything filled in. A test renders
plans with one thing changed and holds what it sees against what is said here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from lbf_docs.documents import editions
from lbf_docs.model import Plan, located
from lbf_docs.model.index import references

from .shown_keys import AGREEMENT, SUB, Chain, Documents, documents_of

_CALLED_BY = {"navn", "titel", "kortnavn", "enhed", "organisation", "anden_organisation"}
"""The keys by whose values others show a part that they refer to."""
_UNSEEN = {
    ("plan", "revision"), ("plan", "kvitteringer"), ("parter", "andre_navne"), ("organisering", "daglig_ledelse"),
}  # fmt: skip
"""Keys that no document shows."""
WHOLE, SHORT = "hel", "kort"
"""How a party or a role is shown where it is referred to: in full, or short."""
_SHOWN_SHORT = {"ansvarlig": (SHORT,), "hvem": (SHORT,), "betales_af": (WHOLE, SHORT)}
"""The keys that refer to one and show it short."""
_PASSED_ON = {"organisation"}
"""The keys of a role that its own words are made of."""

Forms = Callable[[str], Collection[str]]
"""Of an id, the forms in which it reads differently in the other plan."""


class ShownIn:
    """Where the parts of one plan are seen."""

    def __init__(self, plan: Plan, forms: Forms = lambda _: (WHOLE, SHORT)) -> None:
        self.plan = plan
        self.all = tuple(edition.key for edition in editions(plan))
        self.documents = Documents(plan, self.all, tuple(key for key in self.all if key.startswith(f"{SUB}:")))
        self._forms = forms
        self._referring: dict[str, list[tuple[Chain, str]]] | None = None

    def texts(self, file: str) -> tuple[str, ...]:
        """The documents that show a text of the case."""
        law = self.plan.regulation
        for chosen in self.plan.plan.focus_areas:
            if file == law.problem_complex_file(chosen.id):
                own = any(one.focus_area == chosen.id and one.problem for one in self.plan.sub_agreements.agreements)
                return (AGREEMENT,) if own else (AGREEMENT, f"{SUB}:{chosen.id}")
        return (AGREEMENT,) if any(file == section.prose for section in law.sections) else ()

    def part(self, stem: str, chain: Chain, key: str = "") -> tuple[str, ...]:
        """The documents that show a key of the last part of the chain, or the part itself, in their order."""
        found = self._of(stem, chain, key, set())
        return tuple(document for document in self.all if document in found)

    def _of(self, stem: str, chain: Chain, key: str, seen: set[int]) -> set[str]:
        if (stem, key) in _UNSEEN:
            return set()
        own = set(documents_of(self.documents, stem, chain, key))
        last = chain[-1]
        if key in _CALLED_BY and hasattr(last, "id") and id(last) not in seen:
            seen.add(id(last))
            own |= self.referring(str(last.id), seen)
        return own

    def referring(self, id_: str, seen: set[int]) -> set[str]:
        """The documents that show a part by what refers to it, in a form that reads differently."""
        forms = self._forms(id_)
        own: set[str] = set()
        for chain, alias in self._references_to(id_):
            if alias in _PASSED_ON or any(form in forms for form in _SHOWN_SHORT.get(alias, (WHOLE,))):
                own |= self._of(_stem_of(self.plan, chain[0]), chain, alias, seen)
        return own

    def _references_to(self, id_: str) -> Sequence[tuple[Chain, str]]:
        """The parts that refer to an id, each with the key that does."""
        if self._referring is None:
            self._referring = {}
            by_path = {path: part for part, path in located(self.plan)}
            for path, part in by_path.items():
                chain = tuple(by_path[path[:n]] for n in range(1, len(path) + 1) if path[:n] in by_path)
                for at, _kinds, to in references(part):
                    self._referring.setdefault(to, []).append((chain, str(at[0])))
        return self._referring.get(id_, ())


def _stem_of(plan: Plan, file: object) -> str:
    return next(stem for stem, part in plan.files.items() if part is file)
