# make demo    try it: a local Telegram and the bot, one address to open     make demo-reset  forget the demo's data
# make test    the whole test suite                                          make check       formatting, lint, types, tests
# make bench   Genklang measured beside two plain bots (ten minutes or so)
# make run     the real Telegram, with config.toml                           make venv        only the set-up: .venv/bin/genklang

PYTHON ?= $(firstword $(wildcard /usr/bin/python3) $(shell command -v python3))
BIN := .venv/bin

.PHONY: help bench demo demo-reset run test check lint venv venv-dev lock
.DEFAULT_GOAL := help

help:
	@sed -n '1,/^$$/s/^# //p' Makefile

demo: venv
	@$(BIN)/python -m bot.demo

demo-reset:
	@rm -rf var/demo
	@echo "The demo's data is gone; the next make demo starts afresh."

run: venv
	@$(BIN)/genklang run --config config.toml

test: venv-dev
	@$(BIN)/python -m pytest

bench: venv-dev
	@$(BIN)/python -m bench.updates

check: lint test

lint: venv-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

venv:
	@$(if $(PYTHON),$(PYTHON) tools/setup.py requirements.lock,$(no_python))

venv-dev:
	@$(if $(PYTHON),$(PYTHON) tools/setup.py requirements-dev.lock,$(no_python))

define no_python
echo 'genklang: Python 3.11 or newer is needed: run "sudo apt-get install python3 python3-venv" and try again.' >&2; exit 1
endef

# After a change of the dependencies in pyproject.toml. The oldest Python that is supported resolves for all.
COMPILE := var/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --annotation-style=line \
	--build-deps-for editable --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: export CUSTOM_COMPILE_COMMAND = make lock
lock:
	@python3.11 -m venv var/lock
	@var/lock/bin/pip install --quiet pip-tools
	@$(COMPILE) --extra dev --output-file requirements-dev.lock pyproject.toml
	@$(COMPILE) --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml
