#!/bin/sh
# Compares the engine with spaCy: scripts/parity.sh [TEXTS.jsonl ...]; without texts, on corpus/ and made-up strings.
set -eu
cd "$(dirname "$0")/.."
scripts/parity_setup.sh
for model in en_core_web_md en_core_web_sm; do .build/release/pipe model install $model; done
exec .build/parity/venv/bin/python scripts/parity.py \
  --model en_core_web_md=.build/parity/en_core_web_md --model en_core_web_sm=.build/parity/en_core_web_sm "$@"
