"""What a new case begins as: every file by its name in the case, with its bytes.

The neutral case lies in `sag/`, as it will lie at the secretariat. Three kinds of lines stand in its YAML: `## …`
explains the key below it and may end in "For eksempel: VALUE"; `# …` is a piece of one small made-up case and is YAML
without its first two characters; the rest is live, and empty except for what is the same in every plan. Tests hold
that all of it together reads as a sound case and shows every key of the model. The line that tells an editor which
schema a file has is put on top when a case is made, also of the example: in a checkout there are no schemas.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lbf_docs.case.names import is_system, nfc
from lbf_docs.model import FILES

from .answers import Answers
from .fill import fill
from .schemas import FOLDER, schema_files, schema_line

EXAMPLE = Path("examples") / "holbaek"
_HERE = Path(__file__).parent
_NOT_COPIED = ("build",)
"""Folders of the example that hold what was made of it."""


def neutral_files(answers: Answers) -> dict[str, bytes]:
    """The case that is the same for everybody, with what the answers know of this one."""
    files = {name: data.decode("utf-8") for name, data in _files_in(_HERE / "sag").items()}
    return _with_schemas({name: text.encode("utf-8") for name, text in fill(files, answers).items()})


def example_files() -> dict[str, bytes]:
    """The example: in a checkout the one beside pyproject.toml, as a copy in the package goes stale."""
    package = _HERE.parent
    checkout = package.parent.parent
    in_checkout = (checkout / "pyproject.toml").is_file() and (checkout / EXAMPLE / "plan.yaml").is_file()
    return _with_schemas(_files_in((checkout if in_checkout else package) / EXAMPLE))


def _with_schemas(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files, each that has a schema with the line that names it, and the schemas."""
    out = dict(files)
    for stem in FILES:
        out[f"{stem}.yaml"] = f"{schema_line(stem)}\n".encode() + out[f"{stem}.yaml"]
    return {**out, **{f"{FOLDER}/{name}": data for name, data in schema_files().items()}}


def _files_in(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its name, with "/" between folders; not what the computer put there by itself."""
    files = {path.relative_to(folder).parts: path for path in folder.rglob("*")}
    return {
        nfc("/".join(parts)): path.read_bytes()
        for parts, path in sorted(files.items())
        if path.is_file() and parts[0] not in _NOT_COPIED and not any(is_system(part) for part in parts)
    }
