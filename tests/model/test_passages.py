"""The words of a whole plan: texts, Markdown in the data and its single lines, each letter where it stands."""

from __future__ import annotations

from pathlib import Path

from lbf_docs import load_case
from lbf_docs.model import Plan
from lbf_docs.model.passages import all_passages, line_of, text_passages

from ..rules.overlay import laid_over


def plan_of(case: Path) -> Plan:
    plan = load_case(case).plan
    assert plan is not None
    return plan


def test_every_letter_of_the_example_stands_where_it_is_said_to(example: Path) -> None:
    plan = plan_of(example)
    assert plan.written is not None
    lines = {file: text.split("\n") for file, text in plan.written.sources.items()}
    seen = all_passages(plan)
    assert len(seen) > 1000
    for piece in seen:
        for at in range(0, len(piece.text), 7):
            place = piece.place(at, at + 1)
            if piece.is_quoted(at, at + 1) or piece.text[at] == " ":
                continue
            assert lines[place.file][(place.line or 0) - 1][(place.column or 0) - 1] == piece.text[at], place


def test_what_a_text_quotes_is_filled_in(example: Path) -> None:
    words = " ".join(piece.text for piece in text_passages(plan_of(example)))
    assert "Der bor i alt 3498 beboere i de tre boligområder" in words
    assert "{{" not in words


def test_a_folded_text_and_one_in_quotes_have_exact_places(tmp_path: Path) -> None:
    case = laid_over({}, tmp_path / "sag")
    parties = case / "parter.yaml"
    with parties.open("a", encoding="utf-8") as stream:
        stream.write(
            "andre_aftaler:\n  - titel: 'Aftale om »tryghed«'\n    om: >-\n      Faste møder\n      med politiet.\n"
        )
    plan = plan_of(case)
    number = len(plan.parties.other_agreements) - 1
    title, about = (line_of(plan, ("parter", "andre_aftaler", number, key)) for key in ("titel", "om"))
    assert title is not None
    assert about is not None
    source = parties.read_text(encoding="utf-8").split("\n")
    for piece, words in ((title, "tryghed"), (about, "politiet")):
        start = piece.text.index(words)
        place = piece.place(start, start + len(words))
        assert source[(place.line or 0) - 1][(place.column or 0) - 1 :].startswith(words)


def test_a_note_to_the_author_is_no_passage(small: Path) -> None:
    text = small / "tekst" / "2-vision.md"
    text.write_text("<!-- husk 010190-1234 -->\n\nVisionen.\n", encoding="utf-8")
    own = [piece.text for piece in text_passages(plan_of(small)) if piece.file == "tekst/2-vision.md"]
    assert own == ["Visionen."]
