# Everything runs in .venv. Stamps remember what was installed, so that a second `make run` starts at once.
# Written for GNU make 3.81, which macOS has.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run demo test check format bench debriefs play screenshots types bundle clean

# Where the machine has no recent Node, .venv holds one (from PyPI), and it goes first.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet
VENV := .venv/.stamp-venv
APP := .venv/.stamp-app
DEV := .venv/.stamp-dev
BROWSER := .venv/.stamp-browser
NODE_APP := node_modules/.package-lock.json
NODE_DEV := node_modules/.stamp-dev
BUNDLE := web/static/build/manifest.json
SOURCES := $(shell find web/client facilitator/client -type f 2>/dev/null)
CATALOGUES := $(shell find web facilitator \( -name '*.po' -o -name '*.json' \) -not -path '*/static/*' 2>/dev/null)

help: ## Show these lines.
	@sed -n 's/^\([a-z]*\):.*## /\1@/p' Makefile | awk -F@ '{ printf "make %-12s %s\n", $$1, $$2 }'

run: $(APP) $(BUNDLE) ## Start Rolecall (PORT=8000; ROLECALL_DATA for the data folder).
	@exec $(BIN)/rolecall serve

demo: $(DEV) $(BUNDLE) ## Start Rolecall with a session full of simulated people (ARGS="--people 40").
	@exec $(BIN)/python -m tests.load.demo $(ARGS)

test: $(NODE_DEV) $(DEV) $(BUNDLE) $(BROWSER) ## Run all tests, those in the browser too (ARGS="-k name").
	@exec $(BIN)/python -m pytest $(ARGS)

check: $(NODE_DEV) $(DEV) ## Check format, style and types.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	@if [ -n "$(filter %.ts,$(SOURCES))" ]; then echo tsc; node node_modules/typescript/bin/tsc; fi
	node node_modules/typescript/bin/tsc --project tsconfig.bundle.json
	node node_modules/prettier/bin/prettier.cjs --check --log-level warn .

format: $(NODE_DEV) $(DEV) ## Format all sources.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	node node_modules/prettier/bin/prettier.cjs --write --log-level warn .

types: $(NODE_DEV) $(DEV) ## Make the browser's types from the rules' messages.
	$(BIN)/python -m web.browser_types

bench: $(DEV) $(BUNDLE) ## Measure 100, 300 and 1,000 phones (ARGS for the bench).
	@exec $(BIN)/python -m tests.load $(ARGS)

debriefs: $(DEV) $(BUNDLE) ## Measure a large debrief, a comparison of 50 sessions, and their workbook.
	@exec $(BIN)/python -m tests.load.debriefs $(ARGS)

play: $(DEV) $(BUNDLE) $(BROWSER) ## Play every card and take pictures to look at (ARGS="--language da").
	$(BIN)/python -m tests.e2e.playthrough --pictures test-results/cards $(ARGS)

screenshots: $(DEV) $(BUNDLE) $(BROWSER) ## Take the README's pictures from the real app.
	$(BIN)/python -m tests.screenshots

bundle: $(APP) $(BUNDLE) ## Bundle the browser sources.

clean: ## Remove everything that these commands made; sessions stay.
	rm -rf .venv node_modules dist web/static/build facilitator/static/build
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV):
	@echo "Setting up .venv ..."
	@sh setup/venv.sh
	@sh setup/node.sh
	@touch $@

$(NODE_APP): package-lock.json | $(VENV)
	@echo "Fetching the browser libraries ..."
	@npm ci --ignore-scripts --omit=dev --loglevel=error >/dev/null && touch $@

$(NODE_DEV): package-lock.json | $(VENV)
	@echo "Fetching the browser libraries and their tools ..."
	@npm ci --ignore-scripts --loglevel=error >/dev/null && touch $(NODE_APP) $@

$(APP): pyproject.toml hatch_build.py $(NODE_APP) | $(VENV)
	@echo "Installing Rolecall into .venv (a minute or two the first time) ..."
	@$(PIP) --editable . && touch $@

$(DEV): pyproject.toml hatch_build.py $(NODE_APP) | $(VENV)
	@echo "Installing Rolecall and its tests into .venv (a minute or two the first time) ..."
	@$(PIP) --editable '.[dev]' && touch $(APP) $@

$(BUNDLE): $(SOURCES) $(CATALOGUES) bundle.mjs $(NODE_APP) | $(VENV)
	@node bundle.mjs

$(BROWSER): | $(DEV)
	@sh setup/browser.sh && touch $@
