"""`new_case`: the folder of a new case, and what speaks against making it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lbf_docs.findings import Code, Finding, Place, Severity, has_errors

from .answers import Answers
from .folder import names_in, why_not, write_new
from .sources import example_files, neutral_files

NOT_EMPTY = Code("UD107", Severity.ERROR, "mappen til den nye sag er ikke tom")
CANNOT_MAKE = Code("UD108", Severity.ERROR, "den nye sag kan ikke lægges her")

_SHOWN = 5


@dataclass(frozen=True)
class NewCase:
    """The files that were made (none, if something spoke against it), and what that was."""

    folder: Path
    files: tuple[Path, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the case is there."""
        return not has_errors(self.findings)


def new_case(folder: str | Path, *, example: bool = False, answers: Answers | None = None) -> NewCase:
    """Makes the folder of a new case: a neutral one whose files explain themselves, or a copy of the `example`.

    What the `answers` know is written into the neutral one. The folder may be there, if it is empty. Nothing is
    overwritten, and what can't be made whole is not made at all. Beside the case's own files there is a folder with
    their schemas, for editors.

    Raises ValueError when there are answers for the example: it is somebody else's plan.
    """
    if example and answers is not None:
        raise ValueError("the example is a plan of its own and takes no answers")
    target = Path(folder)
    refused = in_the_way(target)
    if refused:
        return NewCase(target, (), (refused,))
    files = example_files() if example else neutral_files(answers or Answers())
    try:
        return NewCase(target, write_new(target, files))
    except (OSError, ValueError) as error:
        return NewCase(target, (), (_cannot_make(target, error),))


def in_the_way(folder: str | Path) -> Finding | None:
    """What speaks against a new case in the folder, so that nobody is asked for nothing; None when nothing does."""
    target = Path(folder)
    try:
        names = names_in(target)
    except (OSError, ValueError) as error:
        return _cannot_make(target, error)
    return _not_empty(target, names) if names else None


def _not_empty(target: Path, names: tuple[str, ...]) -> Finding:
    more = f" og {len(names) - _SHOWN} til" if len(names) > _SHOWN else ""
    says = f"her ligger {', '.join(names[:_SHOWN])}{more}"
    remedy = "vælg et navn, der ikke er brugt, eller en tom mappe; intet er ændret"
    if "plan.yaml" in names:
        remedy = f"ret i den sag, der ligger her, eller {remedy}"
    return NOT_EMPTY.finding(Place(str(target)), says, remedy)


def _cannot_make(target: Path, error: OSError | ValueError) -> Finding:
    says, remedy = why_not(target, error), "vælg et andet navn eller en anden mappe; intet er ændret"
    return CANNOT_MAKE.finding(Place(str(target)), says, remedy)
