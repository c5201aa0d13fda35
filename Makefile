# Everything sets itself up: Python 3.11 or newer and make are enough. ARGS is passed through.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PYTEST := $(BIN)/python -m pytest
WORKERS ?= 3

.PHONY: demo run test check format campaign fuzz reading bench bench-test lock clean

demo: $(READY)
	@$(BIN)/yousaid demo $(ARGS)

run: $(READY)
	@$(BIN)/yousaid run $(ARGS)

# The inner loop: format, lint, types, and every test that is neither slow nor on Postgres.
check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST) -m "not slow and not long" -k "not postgres" -n $(WORKERS) $(ARGS)

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST) -m "not long" -n $(WORKERS) $(ARGS)

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# All rows at their sizes for CI, within twenty minutes on two cores; renews the figures in docs/.
campaign: $(READY)
	@$(BIN)/python -m tests.campaign --report $(ARGS)

# A hundred thousand mutated payloads a platform through the real edge: docs/reliability.md, Bad input.
fuzz: $(READY)
	@$(BIN)/python -m tests.fuzz $(ARGS)

# Right, asked again and silently wrong for each language, over the tables in tests/tables: docs/reading.md.
reading: $(READY)
	@$(BIN)/python -m tests.reading_tables $(ARGS)

bench-test: $(READY)
	$(PYTEST) -m long $(ARGS)

bench: $(READY)
	@$(BIN)/python -m benchmarks $(ARGS)

# Names and hashes only: the file must not say where packages come from.
lock: $(READY)
	$(BIN)/python -m pip -q install uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --upgrade \
		--group dev --extra postgres --extra holidays pyproject.toml -o requirements.lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	@echo "Setting up .venv (once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip -q --disable-pip-version-check install --require-hashes -r requirements.lock
	@$(BIN)/python -m pip -q --disable-pip-version-check install --no-deps --no-build-isolation -e .
	@touch $(READY)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache data
