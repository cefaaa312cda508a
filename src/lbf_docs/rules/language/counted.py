"""What numbers in running text count: the words that tell a number from a year, a postcode or the number of a law."""

COUNTED = (
    r"(?:beboere|lejemål|lejere|boliger|lejligheder|familieboliger|husstande|husstandene|personer|mennesker|borgere|børn|unge"
    r"|voksne|elever|deltagere|gæster|frivillige|medlemmer|medarbejdere|familier|studerende|indbyggere|timer|besøg|samtaler"
    r"|henvendelser|anmeldelser|job|stillinger|pladser|m2|m²|kvadratmeter|stemmer)\b"
)
"""What is counted."""
KRONER = r"(?:kr\b|kroner\b|DKK\b)"
