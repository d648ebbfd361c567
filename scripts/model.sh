#!/bin/sh
# Installs the language model that the demo and the tests use; quick where it is installed.
# Use: scripts/model.sh PIPE, the program that was built. PIPE_SKIP_MODEL=1 leaves it out.
set -eu

if [ "${PIPE_SKIP_MODEL:-}" = 1 ]; then
  echo "PIPE_SKIP_MODEL=1: no language model is installed, and what needs one is skipped"
  exit 0
fi
exec "$1" model install en_core_web_md
