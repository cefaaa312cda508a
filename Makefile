# make build   makes .venv/ and builds examples/holbaek
# make test    what must hold: style, types, arrows, tests
# make slow    the slow tests: LibreOffice, a browser, very large and hostile input; CI runs them
# make fuzz    the properties with new examples, for as long as you like: make fuzz ROUNDS=20
# make bench   how fast it is, as ratios in one run
# make docs    renews what is generated: the text of the templates, and golden files (look at the diff)

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
# Everything is installed in the versions of constraints.txt, the build's own tools too.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

ROUNDS ?= 3

.PHONY: build test slow fuzz lint bench docs lock clean

build: $(READY)
	@$(BIN)/python -m compileall -q src
	$(BIN)/lbf-docs build examples/holbaek

test: lint
	$(BIN)/pytest -n auto -rs -m "not slow"

# The slow rest: LibreOffice, a browser, very large and hostile input. CI runs it.
slow: $(READY)
	$(BIN)/pytest -n auto -rs -m slow

# Other examples each time. -m "" takes the slow ones too; only tests that say @given are asked for.
fuzz: $(READY)
	for round in $$(seq $(ROUNDS)); do \
		$(BIN)/pytest -q -n auto -m hypothesis --hypothesis-profile=wandering || exit 1; done

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	for script in cold check warm growth memory pdf compare; do $(BIN)/python benchmarks/$$script.py examples/holbaek || exit 1; done

docs: $(READY)
	-$(BIN)/pytest -q -n 0 --force-regen tests/documents tests/templates tests/word tests/bad tests/case \
		tests/docs tests/rules tests/figures
	git --no-pager diff --stat

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing. Debian and Ubuntu: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing. Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(READY)

# Renews the lock after a change of pyproject.toml: the newest versions that fit, for every platform.
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --extra dev --no-header --no-annotate \
		--no-emit-index-url --upgrade --output-file constraints.txt pyproject.toml

clean:
	rm -rf .venv dist examples/*/build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
