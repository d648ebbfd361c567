#!/bin/sh
# Runs the main job over the sample articles into out/, and shows what came of it.
# Use: scripts/demo.sh PIPE, the program that was built. PIPE_SKIP_MODEL=1 does what needs no language model.
set -eu

pipe=$1

if [ "${PIPE_SKIP_MODEL:-}" = 1 ]; then
  "$pipe" run pipelines/first.yaml corpus/*.txt --output out --force
  echo "PIPE_SKIP_MODEL=1: claims need a language model; out/ holds $(wc -l <out/documents.jsonl) articles in $(wc -l <out/sentences.jsonl) sentences."
  exit 0
fi

"$pipe" run pipelines/claims.yaml corpus/*.txt --output out --force
echo
echo "Of what others are said to say, most worth checking:"
echo
"$pipe" digest out/claims.jsonl --attributed --limit 12
echo
echo "All claims: out/claims.jsonl and out/claims.csv; whom they are about: out/entities.csv"
echo "Next: $pipe run pipelines/claims.yaml YOUR-FOLDER --output YOUR-OUTPUT"
echo "Why a claim is as it is: $pipe explain pipelines/claims.yaml ARTICLE"
