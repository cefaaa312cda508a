"""The text files in a case's folder that are no part of the case: notes, lists, older copies. They are sent along too.

They are looked through for what no file may hold, and for nothing else. What is larger than notes ever are is
left alone, and so is what lies behind thousands of other files.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.case.characters import decode
from lbf_docs.case.names import nfc, without_backup_mark

_ENDINGS = (".txt", ".text", ".md", ".markdown", ".yaml", ".yml", ".csv", ".tsv", ".xml", ".eml", ".vcf")
"""No pages and no JSON: those are our own reports, which show what was found before."""
_LARGEST, _MOST = 1_000_000, 5_000_000
"""Bytes of one file, and of all of them."""


def other_texts(folder: Path, known: Mapping[str, str], left_alone: Collection[str] = ()) -> dict[str, str]:
    """Their texts by relative path, "/" between folders. `known` are the texts that were read with the case, and
    `left_alone` the folders at the top that nobody looks into.
    """
    read = {file.casefold(): text for file, text in known.items()}
    out: dict[str, str] = {}
    room = _MOST
    for shown, path in _below(folder, left_alone):
        raw = disk.bytes_of(path, min(room, _LARGEST)) if shown not in known else b""
        if isinstance(raw, disk.Fault) or not raw:
            continue
        room -= len(raw)
        text = decode(raw, shown).text
        if read.get(shown.casefold()) != text:  # a file of the case, with other capitals in its name
            out[shown] = text
    return out


def _below(folder: Path, left_alone: Collection[str]) -> Iterator[tuple[str, Path]]:
    """The text files of a folder and the folders in it by their relative names, those that lie higher up first."""
    todo = [("", folder)]
    left = disk.FILES_MAX
    for above, path in todo:
        for name, is_folder in disk.entries_in(path)[:left]:
            shown = f"{above}{nfc(name)}"
            left -= 1
            if name.startswith((".", "~$")) or shown in left_alone:
                continue
            if is_folder:
                todo.append((f"{shown}/", path / name))
            elif without_backup_mark(name).lower().endswith(_ENDINGS):
                yield shown, path / name
