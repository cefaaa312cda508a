"""The settings of the LibreOffice that we start: a profile of its own, so that no other one is disturbed or asked."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lxml import etree

_OOR: Final = "http://openoffice.org/2001/registry"
_SETTINGS: Final = (
    # No macros and nothing active, whatever a document holds, and no Java.
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Java/VirtualMachine", "Enable", "false"),
    # No network: nothing linked is fetched, and nobody asks for a newer version.
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled", "false"),
    # Names of styles reach the PDF in the language of the menus, which would differ from one computer to the next.
    ("Linguistic/General", "UILocale", "en-US"),
)  # fmt: skip


def write_profile(folder: Path) -> None:
    """Writes the settings where LibreOffice looks for those of its user."""
    root = etree.Element(f"{{{_OOR}}}items", nsmap={"oor": _OOR})
    for path, name, value in _SETTINGS:
        item = etree.SubElement(root, "item", {f"{{{_OOR}}}path": f"/org.openoffice.Office.{path}"})
        prop = etree.SubElement(item, "prop", {f"{{{_OOR}}}name": name, f"{{{_OOR}}}op": "fuse"})
        etree.SubElement(prop, "value").text = value
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
