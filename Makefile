# Needs Python 3.11 or newer, make and git; everything else is made in .venv.
# uv is used where it is installed (it is several times faster), pip where it is not.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
FULL := $(VENV)/.full
UV := $(shell command -v uv 2>/dev/null)

# The first interpreter that is new enough. Asked by running it: a name on the PATH may be a shim for nothing.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help build check test test-full lint format bench serve site schema picture lock clean

help: ## Show what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

build: $(READY) ## Do the main job: check, then write everything under dist/
	$(BIN)/wsrcode build

check: $(READY) ## Say whether the codes under standards/ are sound
	$(BIN)/wsrcode check

test: lint ## Lint, and run every test that needs no browser
	$(BIN)/pytest -n auto --dist worksteal --ignore tests/full -m "not full"

# A machine without a browser has not passed these tests, so it must not say that it has.
test-full: $(FULL) ## Run the tests that need a browser, an office and gettext
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
		{ echo "make test-full: chromium is missing; install it (Debian: apt-get install chromium) and run again" >&2; exit 1; }
	@$(BIN)/pytest -m full || { status=$$?; \
		[ $$status -ne 5 ] || echo "make test-full: not one test is marked full; tests/full is missing" >&2; exit $$status; }

lint: $(READY) ## Check style, types and which way the imports point
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Put the Python files in order
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

bench: $(READY) ## Print how long things take, as ratios
	$(BIN)/python benchmarks/run.py

serve: $(READY) ## Show the site, live while you edit
	$(BIN)/wsrcode serve

site: $(READY) ## Write the site to dist/site
	$(BIN)/wsrcode site

schema: $(READY) ## Write schemas/, so that editors complete and explain the files under standards/
	$(BIN)/wsrcode schema --write schemas

picture: $(READY) ## Draw the picture of the README anew from the Spanish booklet
	$(BIN)/python .ci/picture.py

LOCKING := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet

# Index addresses belong to a machine, not to the repository: pip and uv know their own.
lock: ## Write requirements.lock anew from pyproject.toml (needs uv)
	@test -n "$(UV)" || { echo "make lock: needs uv; install it (pip install uv) and run again" >&2; exit 1; }
	$(UV) pip compile pyproject.toml --group dev $(LOCKING) --output-file requirements.lock
	$(UV) pip compile --group full $(LOCKING) --constraint requirements.lock --output-file requirements-full.lock
	@! grep -nE '://|^ *-(-index|-extra-index|-find|i |f )' requirements.lock requirements-full.lock || \
		{ echo "make lock: a lock holds an address; take it out" >&2; exit 1; }

clean: ## Forget what can be made again, but not .venv
	rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "make: found no Python 3.11 or newer; install one, or say make PYTHON=/path/to/python" >&2; exit 1; }
ifneq ($(UV),)
	$(UV) venv --quiet --python "$(PYTHON)" $(VENV)
else
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "make: $(PYTHON) cannot make environments; install its venv package (Debian: apt-get install python3-venv) or uv" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
endif

# Not order-only: when the lock or the project changes, the environment follows.
$(READY): pyproject.toml requirements.lock | $(BIN)/python
ifneq ($(UV),)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
else
	@$(BIN)/python -c 'import pip' 2>/dev/null || $(BIN)/python -m ensurepip >/dev/null # uv made it, and has gone since
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endif
	@touch $(READY)

$(FULL): $(READY) requirements-full.lock
ifneq ($(UV),)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements-full.lock
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-full.lock
endif
	@touch $(FULL)
