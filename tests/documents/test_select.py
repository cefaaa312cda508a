"""How a document may be asked for: number, name, with or without æ, the indsatsområde, the file's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import list_documents, load_case
from lbf_docs.documents import UnknownDocument, select


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["milepælsplan"], ["08-milepælsplan"]),
        (["milepaelsplan"], ["08-milepælsplan"]),
        (["Milepælsplan"], ["08-milepælsplan"]),
        (["8"], ["08-milepælsplan"]),
        (["08"], ["08-milepælsplan"]),
        (["08-milepælsplan.docx"], ["08-milepælsplan"]),
        (["beskæftigelse"], ["03-delaftale-beskæftigelse"]),
        (["Uddannelse og livschancer"], ["02-delaftale-uddannelse-og-livschancer"]),
        (["budget", "1"], ["01-strategisk-samarbejdsaftale", "06-budget"]),
        (["kommissorium", "09"], ["09-kommissorium"]),
    ],
)
def test_what_is_meant(example: Path, asked: list[str], found: list[str]) -> None:
    assert [document.stem for document in select(list_documents(load_case(example)), asked)] == found


def test_delaftale_means_all_of_them_and_nothing_means_everything(example: Path) -> None:
    everyone = list_documents(load_case(example))
    assert [document.number for document in select(everyone, ["delaftale"])] == [2, 3, 4, 5]
    assert select(everyone, []) == everyone


@pytest.mark.parametrize(
    ("asked", "said"), [("milepæle", "mente du `milepælsplan`"), ("", "vælg mellem"), ("11", "11")]
)
def test_what_is_not_there_names_what_is(example: Path, asked: str, said: str) -> None:
    with pytest.raises(UnknownDocument, match=said):
        select(list_documents(load_case(example)), [asked])
