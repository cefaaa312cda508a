"""The list of styles that a design must have is what the writers use."""

from __future__ import annotations

import re
from pathlib import Path

import lbf_docs.word
from lbf_docs.word.required import REQUIRED_STYLES
from lbf_docs.word.styles import Styles

from .conftest import STYLES

FOLDER = Path(lbf_docs.word.__file__).parent
SOURCE = "\n".join(file.read_text(encoding="utf-8") for file in sorted(FOLDER.rglob("*.py")))
NAMED = re.compile(r'(?:here\.id|here\.character|paragraph|styled|_styled)\(\s*(?:properties, here, )?"([^"{]+)"')


def test_our_design_has_them_all() -> None:
    assert isinstance(STYLES, Styles)
    assert [style for style in REQUIRED_STYLES if (style[0], style[1].lower()) not in STYLES.ids] == []


def test_every_style_that_code_names_is_on_the_list() -> None:
    named = NAMED.findall(SOURCE)
    assert len(named) > 8
    assert set(named) <= {name for _, name in REQUIRED_STYLES}
