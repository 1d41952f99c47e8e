# `make demo` and `make test` need Python 3.11+, make and gcc, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: help demo test browser postgres check evals bench bench-pages soak fuzz picture train-events train-quotations lock clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/core.done: requirements/core.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/core.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

# The lock is whole: pip looks for nothing more, above all not for PyICU (see [tool.uv] in pyproject.toml).
$(VENV)/dev.done: requirements/dev.lock $(VENV)/core.done
	$(PIP) install --no-deps --require-hashes -r requirements/dev.lock
	touch $@

demo: $(VENV)/core.done  ## build a case from examples/ and print its record
	@$(BIN)/dateline demo

test: $(VENV)/dev.done browser postgres  ## run the whole test suite
	$(BIN)/python -m pytest -n 2

browser:  ## install Debian's Chromium for the tests of pages, or say how
	@command -v chromium >/dev/null \
	  || { test "$$(id -u)" = 0 && apt-get -qq update && apt-get -qq install -y chromium >/dev/null; } \
	  || echo "tests of pages are skipped without Chromium: apt-get install chromium"

postgres:  ## install Debian's PostgreSQL for the tests of cases on a server, or say how
	@test -n "$$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" \
	  || { test "$$(id -u)" = 0 && apt-get -qq update && apt-get -qq install -y --no-install-recommends postgresql >/dev/null; } \
	  || echo "tests of cases on a server are skipped without PostgreSQL: apt-get install postgresql"

check: $(VENV)/dev.done  ## style, types, layers, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest tests/test_docs.py -m 'not slow'

evals: $(VENV)/dev.done  ## measure against ../shared/evals and compare with evals/floors.json
	$(BIN)/python -m evals.gate

# Peers get an environment of their own; some ask for older versions than Dateline, but run with these.
.venv-bench/done: requirements/core.lock benchmarks/peers.txt pyproject.toml
	test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/pip --disable-pip-version-check --quiet install --require-hashes -r requirements/core.lock
	.venv-bench/bin/pip --disable-pip-version-check --quiet install --no-deps -r benchmarks/peers.txt
	.venv-bench/bin/pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation -e .
	touch $@

bench: .venv-bench/done  ## speed and memory, beside spaCy and other peers
	.venv-bench/bin/python -m benchmarks.run

bench-pages: $(VENV)/dev.done  ## how fast pages are, for a case of 10,000 reports
	$(BIN)/python -m benchmarks.pages

soak: $(VENV)/dev.done  ## kill, starve and hurry `add`; nothing may be lost
	$(BIN)/python -m soak.run

SECONDS ?= 60
FUZZED ?= clean csv docx feed gzip html jsonl judgements mail mbox newsml ninjs pdf quotations text times wacz warc zip

fuzz: $(VENV)/dev.done  ## feed mutated bytes to each source, reader and importer, SECONDS=60 each
	$(PIP) install --no-build-isolation -e ".[fuzz]"
	for target in $(FUZZED); do $(BIN)/python -m fuzz.harness $$target $(SECONDS) || exit 1; done

picture: $(VENV)/core.done  ## draw the README's picture from what the program prints
	$(BIN)/python docs/picture.py

TRAIN := .venv-training/bin/python
WEIGHTS := src/dateline/read/quotations/spans/data

train-quotations: $(VENV)/core.done  ## train the network that finds quotations, in an environment of its own
	test -x $(TRAIN) || $(PYTHON) -m venv .venv-training
	$(TRAIN) -m pip install --quiet -r training/quotations.txt
	mkdir -p training/made
	$(BIN)/python -m training.prepare ../shared/evals/quotes/polnear training/made/train.json
	OMP_WAIT_POLICY=passive $(TRAIN) -m training.train training/made/train.json training/made/first --keep 2
	OMP_WAIT_POLICY=passive $(TRAIN) -m training.train training/made/train.json training/made/second \
	  --keep 2 --epochs 1 --start training/made/first/3.pt --scale 0.5 --seed 20161109
	OMP_WAIT_POLICY=passive $(TRAIN) -m training.train training/made/train.json training/made/third \
	  --epochs 4 --stop 2 --start training/made/second/1.pt --scale 0.75 --hide 0.05 --seed 20161109
	OMP_WAIT_POLICY=passive $(TRAIN) -m training.train training/made/train.json training/made/fourth \
	  --epochs 1 --start training/made/third/2.pt --scale 0.45 --hide 0.05 --seed 20161110
	$(TRAIN) -m training.export training/made/fourth/1.pt $(WEIGHTS)

train-events: $(VENV)/core.done  ## fit the two models that weigh events
	$(BIN)/python -m training.events ../shared/evals/events src/dateline/read/events/data

lock: $(VENV)/core.done  ## pin all dependencies with hashes in requirements/*.lock
	$(PIP) install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-annotate pyproject.toml requirements/build.in -o requirements/core.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-annotate --extra test --extra check pyproject.toml requirements/build.in \
	  -c requirements/core.lock -o requirements/dev.lock

clean:  ## remove what the other targets made
	rm -rf $(VENV) .venv-bench .venv-training .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
