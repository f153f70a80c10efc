# Needs only python3 (3.11 or newer) and make. Everything else is fetched into .venv.
# Packages come from the lock files, with exact versions and hashes.

PYTHON ?= python3
BIN := .venv/bin
# Only ready-made wheels: a missing one is one clear error instead of a long failed build.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:
UV := uv==0.13.9

.PHONY: run test test-lang pytest lint bench lock clean

# Prints the example, and then shows it in the browser until Ctrl-C.
run: .venv/.web
	$(BIN)/trygdekart beregn examples/helt_med.yaml --dato 2020-05-01
	$(BIN)/trygdekart forklar examples/helt_med.yaml uforetrygd_kutt --dato 2020-05-01 --dybde 1
	$(BIN)/trygdekart web --ingen-nettleser

# One more than the cores, since many tests wait for a command or a browser. A file's tests stay together (see
# tests/conftest.py), in the order of the files: the long ones would come last.
PYTEST = $(BIN)/pytest -q -n $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)') --dist loadfile --no-loadscope-reorder

# The types are checked beside the first tests: alone they keep one core waiting.
test: .venv/.dev
	@$(MAKE) --no-print-directory -j2 lint pytest

pytest: .venv/.dev
	$(PYTEST)

# The same tests with many times more persons and new random examples: before a release, or overnight.
test-lang: lint
	TRYGDEKART_LANG=1 $(PYTEST)

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: .venv/.dev
	$(BIN)/python -m tests.bench

# The stamp files say what .venv holds, so that nothing is installed twice.
.venv/.base: pyproject.toml requirements/base.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Trygdekart trenger Python 3.11 eller nyere; installer det, eller skriv for eksempel «make PYTHON=python3.12»." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python mangler modulen venv; installer den (på Debian og Ubuntu: pakken python3-venv)." >&2; exit 1; }
	@echo "Installerer i .venv (bare første gang og når låsefilene endres) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(INSTALL) -r requirements/base.lock || \
	  { echo "Pakkene i requirements/base.lock lot seg ikke hente: sjekk nettet, og at Python er en av versjonene låsen har pakker for (3.11 til 3.14)." >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.web: .venv/.base requirements/web.lock
	@echo "Installerer nettsiden ..."
	@$(INSTALL) -r requirements/web.lock
	@touch $@

.venv/.population: .venv/.base requirements/population.lock
	@echo "Installerer det som befolkningen trenger ..."
	@$(INSTALL) -r requirements/population.lock
	@touch $@

.venv/.pdf: .venv/.base requirements/pdf.lock
	@echo "Installerer det som trengs for å lage PDF ..."
	@$(INSTALL) -r requirements/pdf.lock
	@touch $@

.venv/.dev: .venv/.base requirements/dev.lock
	@echo "Installerer verktøy for utvikling og test ..."
	@$(INSTALL) -r requirements/dev.lock
	@touch $@

# New versions of everything. Each lock file holds all it needs and agrees with the one before it.
# "fewest": one version of a package for every Python, so that all get the same numbers.
COMPILE = .venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
  --upgrade --generate-hashes --no-header --no-annotate --group build pyproject.toml

lock:
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/python -m pip install --quiet --disable-pip-version-check $(UV)
	$(COMPILE) -o requirements/base.lock
	$(COMPILE) -o requirements/web.lock -c requirements/base.lock --extra web
	$(COMPILE) -o requirements/population.lock -c requirements/web.lock --extra population
	$(COMPILE) -o requirements/pdf.lock -c requirements/population.lock --extra pdf
	$(COMPILE) -o requirements/dev.lock -c requirements/population.lock -c requirements/pdf.lock --all-extras
	@! grep -n '://' requirements/*.lock

clean:
	rm -rf .venv build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
