#!/bin/sh
# Makes the virtual environment .venv, also where Python came without ensurepip (Debian without python3-venv).
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

is_recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null && is_recent "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    say "Rolecall needs Python 3.11 or newer, and this machine has none. Install it, then run this again."
    exit 1
}

# The usual way. Says nothing where ensurepip is missing: the next ways are tried then.
with_ensurepip() { "$python" -m venv --clear .venv >/dev/null 2>&1; }

# Debian's python3-pip without python3-venv: let its pip install another into an empty environment.
with_own_pip() {
    "$python" -m pip --version >/dev/null 2>&1 &&
        "$python" -m venv --clear --without-pip .venv &&
        "$python" -m pip --quiet --python .venv/bin/python install pip
}

with_apt() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null &&
        say "Installing Debian's python3-venv, which Python needs for a virtual environment." &&
        apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3-venv >/dev/null &&
        with_ensurepip
}

rm -rf .venv
python=$(find_python)
if ! with_ensurepip && ! with_own_pip && ! with_apt; then
    rm -rf .venv
    say "$python cannot make a virtual environment. On Debian and Ubuntu run: sudo apt-get install python3-venv"
    exit 1
fi
