"""`python -m lbf_docs` is `lbf-docs`."""

from lbf_docs.cli import program

program()
