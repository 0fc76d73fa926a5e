# Everything that a fresh machine needs is Python 3.11 or later, make and a package index.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
SCRIPTS := Scripts
else
SCRIPTS := bin
endif
BIN := $(VENV)/$(SCRIPTS)
READY := $(VENV)/.ready-run
READY_DEV := $(VENV)/.ready-dev
PEERS := .venv-bench
READY_PEERS := $(PEERS)/.ready
WORKERS ?= auto

.PHONY: help site test check fix golden bench bench-all lock schemas clean

help:
	@echo "make site    build this repository's own site into output/"
	@echo "make test    run every test"
	@echo "make check   formatting, rules, types, layers"
	@echo "make fix     format, and mend what can be mended"
	@echo "make golden  write the expected results anew (then read the diff)"
	@echo "make bench   compare with a plain script of the same libraries"
	@echo "make bench-all  also with Hugo and Pelican, and on sites of up to 10,000 trends"
	@echo "make schemas write the JSON Schemas of the YAML files anew"
	@echo "make lock    resolve requirements/ anew"
	@echo "make clean   remove what was made"

site: $(READY)
	$(BIN)/python -m generator build $(ARGS)

test: $(READY_DEV)
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)
	$(MAKE) --no-print-directory check

check: $(READY_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(READY_DEV)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: $(READY_DEV)
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests $(ARGS)

bench: $(READY)
	$(BIN)/python benchmarks/run.py own charts --rounds 3 $(ARGS)

bench-all: $(READY) $(READY_PEERS)
	$(BIN)/python benchmarks/run.py own charts pages large --peers $(PEERS) $(ARGS)

schemas: $(READY)
	$(BIN)/python -m generator schema schemas

lock: $(READY_DEV)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 \
		pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 \
		pyproject.toml --group dev -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 \
		--group bench -o requirements/bench.txt

clean:
	rm -rf $(VENV) $(PEERS) .trendbook dist

$(READY): requirements/run.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	touch $(READY)

$(READY_DEV): requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $(READY_DEV)

$(READY_PEERS): requirements/bench.txt
	test -d $(PEERS) || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r requirements/bench.txt
	touch $(READY_PEERS)
