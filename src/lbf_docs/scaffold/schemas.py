"""The schemas of a case's files on disk, in a folder that no case reads, and the line that leads an editor there."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lbf_docs.findings import Code, Finding, Place, Severity, has_errors
from lbf_docs.model import FILES, Plan
from lbf_docs.schema import MADE_BY, file_schema, known

from .folder import why_not

FOLDER = ".skema"
"""Its name in a case; names with a dot in front are the computer's and are passed over."""
NO_SCHEMAS = Code("UD109", Severity.ERROR, "skemaerne kan ikke lægges her")
_LINE = re.compile(r"#\s+yaml-language-server\s*:")


@dataclass(frozen=True)
class Schemas:
    """The schemas that lie in the folder now (none, if something spoke against it), and what that was."""

    folder: Path
    files: tuple[Path, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the schemas are there."""
        return not has_errors(self.findings)


def schema_line(stem: str) -> str:
    """The line that stands on top of a file, for editors that know the YAML language server."""
    return f"# yaml-language-server: $schema={FOLDER}/{stem}.json"


def without_line(texts: Mapping[str, str]) -> tuple[str, ...]:
    """The stems of the files, by their texts, that have no such line before their first key."""
    return tuple(stem for stem in FILES if f"{stem}.yaml" in texts and not _leads(texts[f"{stem}.yaml"]))


def _leads(text: str) -> bool:
    for line in text.split("\n"):
        if _LINE.match(line):
            return True
        if line.strip() and not line.lstrip().startswith("#"):
            return False
    return False


def schema_files(plan: Plan | None = None) -> dict[str, bytes]:
    """The schema of each file of a case by its name; those of a plan offer its own ids."""
    offer = known(plan)
    schemas = {stem: file_schema(stem, offer) for stem in FILES}
    return {
        f"{stem}.json": (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
        for stem, schema in schemas.items()
    }


def write_schemas(folder: str | Path, plan: Plan | None = None) -> Schemas:
    """Writes the schemas of a case's files into `folder`, which is made if it isn't there.

    With a `plan` its own ids are offered where one is asked for. Schemas of an earlier time are replaced; anything else
    of those names is somebody's, and then nothing is written.
    """
    target = Path(folder)
    files = schema_files(plan)
    try:
        refused = _refusal(target, files)
        if refused:
            return Schemas(target, (), (refused,))
        _replace(target, files)
    except (OSError, ValueError) as error:
        remedy = "se efter i mappen, og prøv igen; intet er ændret"
        return Schemas(target, (), (NO_SCHEMAS.finding(Place(str(target)), why_not(target, error), remedy),))
    return Schemas(target, tuple(target / name for name in files))


def _refusal(target: Path, files: Mapping[str, bytes]) -> Finding | None:
    if target.name == FOLDER and target.is_symlink():  # a case is mailed about: its link may lead anywhere
        says = "mappen er en genvej til et andet sted"
        return NO_SCHEMAS.finding(Place(str(target)), says, "slet genvejen; intet er ændret")
    for name in files:
        path = target / name
        if os.path.lexists(path) and (
            path.is_symlink() or not path.is_file() or MADE_BY.encode() not in path.read_bytes()
        ):
            remedy = "flyt filen, eller vælg en anden mappe; intet er ændret"
            return NO_SCHEMAS.finding(Place(str(path)), f"her ligger en anden {name}", remedy)
    return None


def _replace(target: Path, files: Mapping[str, bytes]) -> None:
    """All beside their places first, then each in its place; what is as it should be isn't touched."""
    target.mkdir(parents=True, exist_ok=True)
    changed = {target / n: data for n, data in files.items() if not _is(target / n, data)}
    beside: dict[Path, Path] = {}
    try:
        for path, data in changed.items():
            written = target / f".{path.name}.{os.getpid()}.tmp"
            with written.open("xb") as stream:  # not tempfile's: its files are for their owner alone, a case is shared
                beside[path] = written
                stream.write(data)
        for path, written in beside.items():
            written.replace(path)
    finally:
        for written in beside.values():
            with contextlib.suppress(OSError):
                written.unlink()


def _is(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data
