"""Load a case, check it, build its documents: the one package that joins the stages, a module for each.

Nothing here prints, asks or exits; findings come back as values. The command line is a thin shell over this.
The modules are imported one by one (`lbf_docs/__init__.py`), so that a check doesn't wait for what writes Word files.
"""
