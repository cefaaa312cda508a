"""What lies in a package, and what is said of it: names that systems accept, a list for people, a manifest."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field

from lbf_docs import __version__
from lbf_docs.model import Plan

_LONGEST = 60
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"})
_OTHERS = re.compile(r"[^a-z0-9.]+")


@dataclass
class Contents:
    """What is put together, and what is said of it."""

    files: dict[str, bytes] = field(default_factory=dict)
    about: dict[str, dict[str, str]] = field(default_factory=dict)
    left_out: list[tuple[str, str]] = field(default_factory=list)

    def put(self, name: str, data: bytes, title: str, note: str = "") -> None:
        """Adds a file under a name that systems accept."""
        plain = plain_name(name)
        self.files[plain] = data
        self.about[plain] = {"titel": title, "navn": name, "note": note, "sha256": hashlib.sha256(data).hexdigest()}


def plain_name(name: str) -> str:
    """A file's name that case systems accept: a–z, digits and hyphens, short, with its ending."""
    stem, dot, ending = name.lower().rpartition(".")
    plain = _OTHERS.sub("-", (stem or ending).translate(_LETTERS)).strip("-.")[:_LONGEST].strip("-.")
    return f"{plain}.{ending}" if dot and stem else plain


def number_of(plan: Plan) -> int:
    """The revision's number; 1 for a plan that doesn't say."""
    return int(plan.plan.revision.number) if plan.plan.revision and plan.plan.revision.number else 1


def as_text(plan: Plan, contents: Contents, public: bool) -> str:
    """indhold.txt, for the one who uploads it."""
    number, own = number_of(plan), plan.plan.revision
    day = f" af {own.day:%d.%m.%Y}" if own and own.day else ""
    lines = [f"{plan.plan.area_name or 'Helhedsplanen'}: revision {number}{day}", ""]
    if public:
        lines += ["Offentlig udgave.", ""]
    lines.append("I pakken:")
    width = max((len(name) for name in contents.files), default=0)
    for name, about in sorted(contents.about.items()):
        note = f" ({about['note']})" if about["note"] else ""
        lines.append(f"  {name:{width}}  {about['titel']}{note}")
    if contents.left_out:
        lines += ["", "Ikke i pakken:", *(f"  {title}: {why}" for title, why in contents.left_out)]
    return "\r\n".join(lines) + "\r\n"


def manifest_of(plan: Plan, contents: Contents, public: bool) -> bytes:
    """manifest.json, for programs."""
    own = plan.plan.revision
    data = {
        "skema": 1,
        "lbf_docs": __version__,
        "regulativ": plan.regulation.version,
        "revision": number_of(plan),
        "dato": own.day.isoformat() if own and own.day else None,
        "offentlig": public,
        "filer": {name: contents.about[name] for name in sorted(contents.about)},
        "ikke_med": [{"hvad": title, "hvorfor": why} for title, why in contents.left_out],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
