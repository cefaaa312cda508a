"""`read_case`: the whole folder, with all that is wrong with it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from lbf_docs.case import codes, disk
from lbf_docs.case.characters import decode
from lbf_docs.case.folder import Listing, list_case
from lbf_docs.case.kept import Kept, KeptFiles
from lbf_docs.case.kinds import finding
from lbf_docs.case.names import did_you_mean, nfc
from lbf_docs.case.places import Places
from lbf_docs.case.raw import Layout, RawCase, Tree
from lbf_docs.findings import CaseError, Finding, Place, in_order

if TYPE_CHECKING:
    from lbf_docs.case.yaml_tree import YamlFile


def read_case(folder: Path, layout: Layout, *, pure: bool = False) -> RawCase:
    """Everything in `folder` that can be read, and a finding for everything that can't.

    `pure` parses YAML in Python even when the parser in C is installed. Raises CaseError only when there is no
    readable folder with at least one of the known data files in it.
    """
    root, listing = _open(folder, layout)
    texts = _read_texts(listing)
    findings = [*listing.findings, *texts.findings]
    data_files = [nfc(name) for name in layout.data]
    data: dict[str, Tree] = {}
    places, keys = Places(), Places()
    kept = KeptFiles(root)
    for file in data_files:
        stem = PurePosixPath(file).stem
        places.put((stem,), Place(file))
        if file not in listing.files and file not in map(nfc, layout.optional):
            findings.append(finding(codes.MISSING_FILE, Place(file), remedy=_make(file)))
        if file not in texts.good:
            continue
        text = texts.good[file]
        sound = None if pure else kept.find(text, file, stem)
        if sound is None:
            yaml = (_parsed if len(text) > _LARGE else _parsed_once)(text, file, stem, pure)
            findings += yaml.findings
            if not yaml.readable:
                continue
            sound = Kept(yaml.tree, yaml.places, yaml.keys)
            if not yaml.findings and not pure:
                kept.add(text, file, stem, sound)
        data[stem] = sound.tree
        places.take_over(sound.places)
        keys.take_over(sound.keys)
    kept.keep()
    return RawCase(
        folder=root,
        data=data,
        places=places,
        keys=keys,
        prose={file: text for file, text in texts.good.items() if file not in data_files},
        sources=MappingProxyType(texts.shown),
        findings=in_order(findings),
    )


def _parsed(text: str, file: str, stem: str, pure: bool) -> YamlFile:
    """By way of the parser, imported when there is something to read that isn't kept."""
    from lbf_docs.case.yaml_file import read_yaml  # noqa: PLC0415

    return read_yaml(text, file, stem, pure=pure)


_LARGE = 200_000
"""Letters of a file that is not remembered."""
_parsed_once = lru_cache(maxsize=32)(_parsed)
"""A case is compared with its last revision, in which most files are the same: nobody changes what was read."""


@dataclass
class _Texts:
    """The text of every file that could be decoded, and of those that can only be shown."""

    good: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def _read_texts(listing: Listing) -> _Texts:
    texts = _Texts()
    total = 0
    for file, path in sorted(listing.files.items()):
        if path is None:
            continue
        raw = disk.bytes_of(path)
        if isinstance(raw, disk.Fault):
            texts.findings.append(finding(raw.kind, Place(file), raw.says, remedy=raw.remedy))
            continue
        total += len(raw)
        if total > disk.CASE_BYTES_MAX:
            texts.findings.append(finding(codes.CASE_TOO_LARGE, Place(file), "her blev grænsen på 50 MB nået"))
            break
        decoded = decode(raw, file)
        texts.shown[file] = decoded.text
        if decoded.fault:
            texts.findings.append(decoded.fault)
        else:
            texts.good[file] = decoded.text
    return texts


def _open(folder: Path, layout: Layout) -> tuple[Path, Listing]:
    """The resolved folder and what it holds, or the one reason why there is no case."""
    if not disk.is_folder(folder):
        if disk.exists(folder):
            raise CaseError(f'"{folder}" er en fil; skriv navnet på sagens mappe')
        raise CaseError(f'mappen "{folder}" findes ikke')
    root = folder.resolve()
    listing = list_case(root, layout)
    if isinstance(listing, disk.Fault):
        raise CaseError(f'mappen "{folder}" kan ikke læses' + (f": {listing.says}" if listing.says else ""))
    if not any(nfc(name) in listing.files for name in layout.data):
        raise CaseError(_no_case(folder, layout, listing))
    return root, listing


def _no_case(folder: Path, layout: Layout, listing: Listing) -> str:
    message = f'mappen "{folder}" er ikke en sag: her mangler "{layout.marker}"'
    if disk.exists(folder.resolve().parent / layout.marker):
        return f"{message}; sagen er mappen ovenover"
    for name in listing.unknown:
        hint = did_you_mean(name, map(nfc, layout.data))
        if hint:
            return f'{message}, men her ligger "{name}": {hint}'
    return message


def _make(file: str) -> str:
    return f'læg "{file}" i mappen; `lbf-docs ny en-anden-mappe` laver en, som kan kopieres hertil'
