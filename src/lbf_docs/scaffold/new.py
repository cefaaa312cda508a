"""`new_case`: the folder of a new case, and what speaks against making it."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from lbf_docs.findings import Code, Finding, Place, Severity, has_errors

from .folder import names_in, write_new
from .sources import example_files, neutral_files

NOT_EMPTY = Code("UD107", Severity.ERROR, "mappen til den nye sag er ikke tom")
CANNOT_MAKE = Code("UD108", Severity.ERROR, "den nye sag kan ikke lægges her")

_SHOWN = 5
_WHY = {
    errno.EACCES: "der er ikke adgang til at skrive", errno.EPERM: "der er ikke adgang til at skrive",
    errno.EEXIST: "der er allerede en fil med det navn", errno.ENOTDIR: "en del af stien er en fil, ikke en mappe",
    errno.ENOSPC: "drevet er fuldt", errno.EROFS: "drevet er skrivebeskyttet",
    errno.ENAMETOOLONG: "navnet er for langt",
}  # fmt: skip


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


def new_case(folder: str | Path, *, example: bool = False) -> NewCase:
    """Makes the folder of a new case: a neutral one whose files explain themselves, or a copy of the `example`.

    The folder may be there, if it is empty. Nothing is overwritten, and what can't be made whole is not made at all.
    """
    target = Path(folder)
    try:
        names = names_in(target)
        if names:
            return NewCase(target, (), (_not_empty(target, names),))
        return NewCase(target, write_new(target, example_files() if example else neutral_files()))
    except (OSError, ValueError) as error:
        return NewCase(target, (), (_cannot_make(target, error),))


def _not_empty(target: Path, names: tuple[str, ...]) -> Finding:
    more = f" og {len(names) - _SHOWN} til" if len(names) > _SHOWN else ""
    says = f"her ligger {', '.join(names[:_SHOWN])}{more}"
    remedy = "vælg et navn, der ikke er brugt, eller en tom mappe; intet er ændret"
    if "plan.yaml" in names:
        remedy = f"ret i den sag, der ligger her, eller {remedy}"
    return NOT_EMPTY.finding(Place(str(target)), says, remedy)


def _cannot_make(target: Path, error: OSError | ValueError) -> Finding:
    if isinstance(error, ValueError):
        says = "navnet har et tegn, som en mappe ikke kan hedde"
    elif os.path.isfile(target):  # noqa: PTH113  Path.is_file may raise for odd names
        says = "det er en fil, ikke en mappe"
    else:
        says = _WHY.get(error.errno or 0, "computeren siger nej")
    return CANNOT_MAKE.finding(Place(str(target)), says, "vælg et andet navn eller en anden mappe; intet er ændret")
