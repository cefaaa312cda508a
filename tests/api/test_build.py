"""load_case, check, build: as a developer uses them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import CaseError, Severity, build, check, load_case, show_text
from lbf_docs.figures import Figure
from lbf_docs.model import Plan
from lbf_docs.rendering.pictures import estate_map
from lbf_docs.word.outline import outline

Change = Callable[[str, str, str], Path]


def test_the_example_loads_with_nothing_to_say(example: Path) -> None:
    case = load_case(example)
    assert case.findings == ()
    assert case.plan is not None
    assert [party.name for party in case.plan.parties.parties][-1] == "Holbæk Kommune"


def test_what_the_example_is_told_is_a_slip_of_the_agreement_and_accepted_with_its_reason(example: Path) -> None:
    report = check(load_case(example))
    assert {"LBF009", "LBF104", "LBF203", "LBF210", "LBF212", "LBF701", "LBF907"} <= {f.code for f in report.findings}
    assert all(f.accepted.endswith(".") for f in report.findings)
    assert report.ok
    assert report.exit_code(strict=True) == 0


def test_the_manifest_says_what_was_made_from_what(example: Path, tmp_path: Path) -> None:
    result = build(load_case(example), tmp_path)
    assert [f.name for f in result.files] == sorted(f.name for f in tmp_path.iterdir() if f.suffix == ".docx")
    assert len(result.files) == 10
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["regulativ"] == "2019-12-11"
    assert (manifest["revision"], manifest["dato"], manifest["kladde"]) == (1, "2024-01-01", False)


def test_errors_stop_the_build_and_nothing_is_written(change: Change, tmp_path: Path) -> None:
    case = load_case(change("parter.yaml", "navn: Lejerbo Holbæk", "nåvn: Lejerbo Holbæk"))
    result = build(case, tmp_path / "ud")
    assert not result.ok
    assert not (tmp_path / "ud").exists()
    assert "mente du `navn`?" in show_text(result.findings, result.sources)


def test_all_errors_come_at_once(case: Path) -> None:
    (case / "parter.yaml").write_text(
        "parter:\n  - id: a\n    nåvn: A\n  - id: a\n    typ: kommune\n", encoding="utf-8"
    )
    (case / "plan.yaml").write_text("periode: {fra: 31.02.2024}\nområdetsnavn: X\n", encoding="utf-8")
    found = {(f.place.file, f.place.line) for f in load_case(case).findings if f.severity is Severity.ERROR}
    assert {("parter.yaml", 3), ("parter.yaml", 5), ("plan.yaml", 1), ("plan.yaml", 2)} <= found


@pytest.mark.parametrize("inside", ["", "tekst", "skabeloner", "kladde"])
def test_the_case_own_folders_are_no_place_for_documents(case: Path, inside: str) -> None:
    before = sorted(case.rglob("*"))
    result = build(load_case(case), case / inside)
    assert [f.code for f in result.findings if f.severity is Severity.ERROR] == ["UD106"]
    assert sorted(case.rglob("*")) == before


def test_a_folder_in_the_case_own_build_will_do(case: Path) -> None:
    assert build(load_case(case), case / "build" / "kladde", only=["budget"]).ok


def test_a_draft_shows_its_gaps_and_says_so_on_every_page(case: Path, tmp_path: Path) -> None:
    (case / "tekst" / "2-vision.md").unlink()
    (case / "organisering.yaml").unlink()
    result = build(load_case(case), tmp_path, draft=True)
    assert result.ok
    text = outline(result.files[0].read_bytes())
    assert "[mangler: teksten til afsnit 2, Vision for boligområderne (tekst/2-vision.md)]" in text
    assert "[mangler: organisationsdiagram]" in text
    assert "(header1) | KLADDE" in text
    assert "kladdemærke: KLADDE" in text


def test_an_empty_case_renders_as_a_draft(tmp_path: Path) -> None:
    folder = tmp_path / "ny sag"
    folder.mkdir()
    (folder / "plan.yaml").write_text("områdets_navn: Vangen\n", encoding="utf-8")
    result = build(load_case(folder), tmp_path / "ud", draft=True)
    assert result.ok, [f.title for f in result.findings]
    text = outline(result.files[0].read_bytes())
    assert "forsidetekst: Vangen" in text
    assert "forsidetekst: [mangler: parter]" in text
    assert "heading 2: [mangler: indsatsområder]" in text


def test_a_folder_that_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"plan\.yaml"):
        load_case(tmp_path)
    with pytest.raises(CaseError):
        load_case(tmp_path / "findes ikke")


def test_the_case_own_templates_win_and_the_ones_given_win_over_them(case: Path, tmp_path: Path) -> None:
    from lbf_docs.word.lookup import template_folders

    assert template_folders(case, tmp_path)[:2] == (tmp_path, case / "skabeloner")
    (case / "skabeloner").mkdir()
    (case / "skabeloner" / "01-strategisk-samarbejdsaftale.docx").write_bytes(b"ikke Word")
    result = build(load_case(case), tmp_path / "ud")
    assert not result.ok
    assert [f.code for f in result.findings if f.severity is Severity.ERROR] == ["SKA101"]


def test_same_case_same_bytes_whatever_the_hash_seed_folder_and_time_zone(example: Path, tmp_path: Path) -> None:
    made = []
    for number, (seed, zone) in enumerate([("0", "UTC"), ("4711", "Pacific/Auckland")]):
        out, work = tmp_path / f"ud{number}", tmp_path / f"arbejde{number}"
        work.mkdir()
        subprocess.run(
            [sys.executable, "-m", "lbf_docs", "build", str(example), "--out", str(out), "--quiet"],
            check=True, cwd=work, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        )  # fmt: skip
        made.append({p.name: p.read_bytes() for p in out.iterdir()})
    assert made[0] == made[1]


def test_the_case_own_map_replaces_the_drawn_one(change: Change, tmp_path: Path) -> None:
    from lbf_docs.figures import Spot, draw_map

    case = change(
        "områder.yaml", "kort:\n", "kort:\n  billede: billeder/kort.png\n  alternativ_tekst: Kortet viser byen.\n"
    )
    (case / "billeder").mkdir()
    (case / "billeder" / "kort.png").write_bytes(draw_map([Spot("Byen", "sted", 55.7, 11.7)], "Byen").png)
    result = build(load_case(case), tmp_path, only=["01"])
    assert result.ok, [f.title for f in result.findings]
    assert "<billede: Kortet viser byen.>" in outline(result.files[0].read_bytes())


@pytest.mark.parametrize("name", ["billeder/findes-ikke.png", "../../uden-for.png", "plan.yaml", "/etc/hostname"])
def test_a_map_picture_that_cannot_be_used_is_an_error_at_its_place(change: Change, name: str) -> None:
    case = load_case(change("områder.yaml", "kort:\n", f"kort:\n  billede: {name}\n  alternativ_tekst: Byen.\n"))
    (finding,) = case.findings
    assert (finding.code, finding.place.file) == ("FIL201", "områder.yaml")
    assert finding.place.column == len("  billede: ") + 1


def test_text_from_a_case_is_data(case: Path, tmp_path: Path) -> None:
    """Marks of XML, Jinja and docxtpl in names and prose come out as they were written."""
    name = "A & B <w:p> {{ 7 }} {% if %} ]]> {_{ &amp;"
    plan = (case / "plan.yaml").read_text(encoding="utf-8")
    old = "områdets_navn: Den boligsociale helhedsplan for Holbæk by"
    assert old in plan
    (case / "plan.yaml").write_text(plan.replace(old, f"områdets_navn: '{name}'"), encoding="utf-8")
    (case / "tekst" / "2-vision.md").write_text(
        r"R&D <w:p> `{{ 7 }}` \{{ 7 }} {% for x in y %} ]]> {_{ \<b>x</b>", encoding="utf-8"
    )
    result = build(load_case(case), tmp_path, only=["01"])
    assert result.ok, [f.title for f in result.findings]
    text = outline(result.files[0].read_bytes())
    assert f"forsidetekst: {name}" in text
    assert "body text: R&D <w:p> {{ 7 }} {{ 7 }} {% for x in y %} ]]> {_{ <b>x</b>" in text


def test_a_figure_in_prose_follows_the_data(change: Change, tmp_path: Path) -> None:
    result = build(load_case(change("områder.yaml", "beboere: 1586", "beboere: 1.601")), tmp_path, only=["01"])
    text = outline(result.files[0].read_bytes())
    assert "I Ladegårdsparken bor der 1601 beboere." in text
    assert "| Ladegårdsparken | 1601 |" in text
    assert "1586" not in text


def test_a_figure_that_no_text_asks_for_is_not_drawn(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def counted(plan: Plan) -> Figure:
        drawn.append("kort")
        return estate_map(plan)

    monkeypatch.setattr("lbf_docs.rendering.pictures.estate_map", counted)
    assert build(load_case(case), tmp_path / "a", only=["01"]).ok
    assert drawn == ["kort"]
    path = case / "tekst" / "1-kort-om-boligområderne.md"
    path.write_text(path.read_text(encoding="utf-8").replace("{{ kort }}", ""), encoding="utf-8")
    assert build(load_case(case), tmp_path / "b", only=["01"]).ok
    assert drawn == ["kort"]


@pytest.mark.parametrize(
    "damage", [b"GIF89a", b"\xff\xd8\xff\xe1\x00 Exif", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x01\xe6\xe6\xe6\xe6", b""]
)
def test_a_damaged_picture_is_an_error_and_no_traceback(change: Change, damage: bytes) -> None:
    folder = change("områder.yaml", "kort:\n", "kort:\n  billede: billeder/k.png\n  alternativ_tekst: Byen.\n")
    (folder / "billeder").mkdir()
    (folder / "billeder" / "k.png").write_bytes(damage)
    assert [f.code for f in load_case(folder).findings] == ["FIL201"]


def test_a_template_that_is_a_folder_is_told(case: Path, tmp_path: Path) -> None:
    (case / "skabeloner" / "design.docx").mkdir(parents=True)
    result = build(load_case(case), tmp_path / "ud")
    assert [f.code for f in result.findings if f.severity is Severity.ERROR] == ["SKA107"]
    (told,) = [f for f in result.findings if f.code == "SKA107"]
    assert "er en mappe" in told.title
