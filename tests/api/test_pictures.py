"""Pictures in the texts of a case: looked at when it is read, and each in a document once."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import build, load_case
from lbf_docs.figures import Spot, draw_map
from lbf_docs.word.outline import outline
from lbf_docs.word.package import read_package

TEXT = 'Se [](#huset).\n\n{#huset}\n![Huset i {{ områdets_navn }}](billeder/hus.png "Huset, set fra gaden")\n'


def with_text(case: Path, text: str) -> Path:
    """The case with a text about a vision, and a picture in its folder."""
    (case / "tekst" / "2-vision.md").write_text(text, encoding="utf-8")
    (case / "billeder").mkdir(exist_ok=True)
    (case / "billeder" / "hus.png").write_bytes(draw_map([Spot("Byen", "sted", 55.7, 11.7)], "Byen").png)
    return case


def test_a_picture_comes_into_the_document_with_its_words_and_its_number(small: Path, tmp_path: Path) -> None:
    case = load_case(with_text(small, TEXT))
    assert case.findings == ()
    result = build(case, tmp_path / "ud", draft=True, only=["01"])
    text = outline(result.files[0].read_bytes())
    assert "figur: <billede: Huset i " in text
    assert "caption: Figur <felt:SEQ Figur \\* ARABIC>2: Huset, set fra gaden" in text  # the map is the first
    assert "Se <felt:REF _Ref100000001 \\h>Figur 2." in text


def test_a_picture_that_is_shown_twice_is_one_part(small: Path, tmp_path: Path) -> None:
    (with_text(small, TEXT) / "tekst" / "4-samspil.md").write_text("![Igen](billeder/hus.png)\n", encoding="utf-8")
    result = build(load_case(small), tmp_path / "ud", draft=True, only=["01"])
    media = [name for name in read_package(result.files[0].read_bytes()) if "media/billede-" in name]
    assert len(media) == 1


@pytest.mark.parametrize(
    ("path", "says"), [("billeder/nej.png", "findes ikke"), ("billeder/a.txt", "PNG eller JPEG"), ("billeder", "")]
)
def test_one_that_can_not_be_used_is_an_error_at_its_place_and_a_gap_in_a_draft(
    small: Path, tmp_path: Path, path: str, says: str
) -> None:
    with_text(small, f"Tekst.\n\n![Huset]({path})\n")
    (small / "billeder" / "a.txt").write_text("tekst", encoding="utf-8")
    case = load_case(small)
    (found,) = case.findings
    assert found.code == ("FIL201" if says else "TXT118")
    assert says in found.title
    assert (found.place.file, found.place.line, found.place.column) == ("tekst/2-vision.md", 3, 1)
    result = build(case, tmp_path / "ud", draft=True, only=["01"])
    assert f"figur: [mangler: {path}]" in outline(result.files[0].read_bytes())


def test_a_link_out_of_the_folder_is_not_followed(small: Path, tmp_path: Path) -> None:
    with_text(small, "![Huset](billeder/ude.png)\n")
    outside = tmp_path / "ude.png"
    outside.write_bytes((small / "billeder" / "hus.png").read_bytes())
    (small / "billeder" / "ude.png").symlink_to(outside)
    assert [f.code for f in load_case(small).findings if f.code == "FIL201"] == ["FIL201"]


def test_a_reference_to_another_document_names_it(small: Path, tmp_path: Path) -> None:
    with_text(small, "{#vision}\nVi vil noget.\n")
    data = small / "kommissorium.yaml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("1. Følge de faste mål", "1. Følge [visionen](#vision) og [](#vision): de faste mål"))
    result = build(load_case(small), tmp_path / "ud", draft=True)
    (mandate,) = (file for file in result.files if "kommissorium" in file.name)
    said = "Følge visionen (i »Strategisk samarbejdsaftale«) og »Strategisk samarbejdsaftale«: de faste mål"
    assert said in outline(mandate.read_bytes())
