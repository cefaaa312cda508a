"""Where a text has a person's first and last name: "Jens Jensen fra Ladegårdsparken er frivillig".

Organisations, places, streets and activities are named after people and look the same. So the first name must be one
that many bear, and the last name too; another last name is only taken for one where the text goes on as of a person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..pattern import Pattern

_FIRST_NAMES = """
Abdi Abdul Abdullah Adam Agnes Ahmad Ahmed Aicha Aisha Albert Alexander Alfred Ali Allan Amal Amanda Amina Amir
Anders Andrea Andreas Ane Anette Anita Anja Ann Anna Anne Annette Anni Annika Anton Arne Asger Astrid Axel Aya Aylin
Ayse Benjamin Bent Bente Bettina Birgit Birgitte Birte Birthe Bodil Brian Britta Camilla Carina Carl Caroline
Carsten Casper Cecilie Charlotte Christian Christina Christine Christoffer Claus Connie Dennis Diana Ditte Dorte
Dorthe Ebbe Edith Egon Einar Ejvind Elias Elin Elisabeth Ellen Elna Else Emil Emilie Emma Emre Erik Erling Esben
Esther Eva Fatima Fatma Finn Flemming Frank Frederik Freja Frida Frode Gert Gitte Grete Grethe Gunnar Gurli Halima
Hanna Hannah Hanne Hans Harald Hasan Hassan Heidi Helga Helle Henning Henny Henriette Henrik Holger Hussein Ib
Ibrahim Ida Inga Inge Inger Ingrid Isabella Jacob Jakob Jamal Jan Janne Janni Jannie Jeanette Jens Jeppe Jesper
Jette Joan Johan Johanne Johannes John Johnny Jonas Jonna Josefine Julie Julius Jytte Jørgen Jørn Kaj Karen Karin
Karina Karl Karla Karsten Kasper Katrine Kenneth Kent Khadija Khalid Kim Kirsten Kirstine Kjeld Klaus Knud Kristian
Kristina Kristine Kurt Lars Lasse Laura Leif Leila Lena Lene Linda Line Lis Lisbeth Lise Lissi Lone Louise Lucas
Lukas Mads Magnus Malene Maria Mariam Marianne Marie Martin Maryam Mathias Mathilde Mehmet Merete Mette Michael
Michelle Mikael Mikkel Mohamad Mohamed Mohammad Mohammed Mona Morten Muhammad Murat Mustafa Nadia Nanna Nete Nicklas
Nicolai Niels Nina Nora Olav Ole Oliver Omar Oscar Osman Otto Palle Patrick Paul Per Pernille Peter Pia Poul Preben
Rasmus Rebecca Regitze Rikke Rita Robert Ruth Said Samira Sanne Sara Sarah Sebastian Signe Silas Simon Sine Sofia
Sofie Solveig Stefan Sten Stine Susanne Svend Søren Tage Tanja Teresa Thea Thomas Thorkild Tina Tobias Tom Tommy
Torben Tove Trine Troels Ulla Vagn Verner Vibeke Victor Viggo Viktor Villads Vivi Waqas William Yasmin Yusuf Yvonne
Zahra Zainab Zeynep Åge Åse
"""
"""Not those that are ordinary words or places as often: Bo, Liv, Maj, August, Mark."""
_WORDS_TOO = frozenset(("Else", "Frank", "Line", "Per", "Said", "Sten", "Tage", "Tom"))
"""Those of them that a sentence may begin with."""
_LAST_NAMES = """
Abdi Abdullah Ahmadi Ahmed Ali Andersson Arslan Bach Bak Bech Beck Berg Bertelsen Berthelsen Bjerre Brandt Bruun
Buch Carlsen Celik Dahl Dam Demir Eskildsen Farah Friis Frost Haddad Hald Hashemi Hassan Hedegaard Holm Holst
Hussain Hussein Ibrahim Iversen Jama Juhl Juul Kaya Khalil Khan Kjær Kjærgaard Koch Kofoed Krogh Kruse Lauridsen
Lund Lynge Mahmoud Mohamed Mohammed Munk Møller Nguyen Nygaard Nørgaard Omar Osman Overgaard Pham Rahimi Ravn Sahin
Said Saleh Schmidt Schou Schultz Singh Skaarup Steffensen Svane Svendsen Søgaard Sørensen Thygesen Toft Tran
Vestergaard Villadsen Vinther Winther Yildiz Yilmaz Yusuf Østergaard
"""
_WORD = r"[A-ZÆØÅÖ][a-zæøåéöüä]+(?:-[A-ZÆØÅ][a-zæøå]+)?"
_NAME = Pattern(rf"{_WORD}(?: (?:[A-ZÆØÅ]\.|{_WORD})){{1,3}}(?!\w)")
_CANDIDATE = Pattern(r"(?<![\w.&-])[A-ZÅ][a-zøåæ]+(?=[ -][A-ZÆØÅÖ])")
_AS_OF_A_PERSON = Pattern(
    r"(?:,? (?:der|som))? (?:fra|bor|boede|fortæller|fortalte|siger|sagde|mener|er (?:beboer|frivillig|enlig|alene"
    r"|mor|far|formand|kasserer|født))\b|,? \(?[1-9][0-9] år\b"
)
_AS_OF_SOMETHING_ELSE = Pattern(
    r"s?[’']? (?:vej|gade|allé|plads|torv|stræde|sti|have|hus|skole|legat|fond|pris|stiftelse|minde|samling)"
    r"|[-–&/]|s? (?:&|A/S|ApS|I/S|P/S)|,? \(?(?:19|20)[0-9]{2}|s? [A-ZÆØÅ]"
)
"""What makes the name before it that of a street, a firm, or the author of a book."""
_BEFORE_SOMETHING_ELSE = Pattern(
    r"(?i)(?:\b(?:sankt|skt\.|kong|dronning|prins(?:esse)?|caf[eé]en|caf[eé]|fonden|projekt(?:et)?|firma(?:et)?|klub(?:ben)?|villa"
    r"|restaurant(?:en)?|galleri(?:et)?|museet|legat(?:et)?|butik(?:ken)?|hus(?:et)?|skolen|foreningen|bogen|filmen"
    r"|parken|holdet)|&|(?<!\w)[a-zæøå]\.) [»\"”]?$"
)


def resident_names(text: str, names_of_others: Collection[str]) -> Iterator[tuple[int, str]]:
    """Where each stands, and the name. `names_of_others` are the organisations, places and activities of the case."""
    first_names, last_names = frozenset(_FIRST_NAMES.split()), frozenset(_LAST_NAMES.split())
    for first in _CANDIDATE.finditer(text):
        if first[0] not in first_names:
            continue
        match = _NAME.match(text, first.start())
        if match is None or _BEFORE_SOMETHING_ELSE.search(text, max(0, first.start() - 20), first.start()):
            continue
        name = match[0]
        if _AS_OF_SOMETHING_ELSE.match(text, match.end()) or any(name in other for other in names_of_others):
            continue
        last = name.rpartition(" ")[2].rpartition("-")[2]
        is_last_name = any(one.endswith("sen") or one in last_names for one in (last, last.removesuffix("s")))
        if is_last_name or (first[0] not in _WORDS_TOO and _AS_OF_A_PERSON.match(text, match.end())):
            yield match.start(), name
