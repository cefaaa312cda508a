"""fortegnelse.txt: everything that was sealed in `revisioner/`, a line each, so that what is gone is missed.

Each revision holds the hash of the one before it, but nothing comes after the newest one, after its further approvals
or its signed copies. The file is only ever added to, after the thing itself is in its place: a crash between the two
leaves a thing without a line, which the next one adds. The lines are those of `sha256sum`, which can check them too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.case.names import nfc

REGISTER = "fortegnelse.txt"
_HEAD = """\
# Alt, hvad lbf-docs har lagt i mappen, med aftryk. Ret ikke i filen, og slet den ikke: den viser, om noget er fjernet.
# Er noget slettet med vilje, en forkert godkendelse fx, så slet også dens linje her.
"""
_LINE = re.compile(r"([0-9a-f]{64}) [ *](\d{2,6}/\S.*)")
_LARGEST = 1_000_000


def read_register(home: Path) -> dict[str, str]:
    """The hash of each sealed file by its path in `home`; nothing where there is no register. Other lines are left."""
    data = disk.bytes_of(home / REGISTER, _LARGEST)
    if isinstance(data, disk.Fault):
        return {}
    lines = map(_LINE.fullmatch, nfc(data.decode("utf-8-sig", "replace")).splitlines())
    return {found[2]: found[1] for found in lines if found}


def register(home: Path, sealed: Mapping[str, str]) -> None:
    """Adds those of the sealed files that have no line yet. What can't be written now is written the next time."""
    known = read_register(home)
    new = "".join(f"{digest}  {path}\n" for path, digest in sealed.items() if path not in known)
    if not new:
        return
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(home / REGISTER, flags, 0o666), "r+b", buffering=0) as file:
            end = file.seek(0, os.SEEK_END)
            if end:
                file.seek(-1, os.SEEK_END)
                new = new if file.read(1) == b"\n" else "\n" + new
            file.write((new if end else _HEAD + new).encode())  # in one go: another computer may add its own line
            os.fsync(file.fileno())
    except OSError:
        return
