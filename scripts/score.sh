#!/bin/sh
# What `make score` runs: scripts/score.sh [SECTION ...]; without sections, all of them:
#   coreference   scripts/score_coreference.py on corpus/coreference
#   attribution   scripts/score_attribution.py on corpus/attribution
#   entities      names in public sets, beside the language model's own
#   claims        claims in public sets, and how far their confidence can be trusted
#   events        certainty, polarity and tense of events in public sets, beside simple answers
#   times         dates and times with their values, in public cases
#
# SCORE_TEST=1       scores corpus/*/test too, which nothing may be tuned on
# SCORE_ERRORS=N     prints the first N errors of each kind of coreference and attribution
# PIPE_DATA=FOLDER   the public sets, in entities/, claims/, events/ and times/
# PIPE_TOOLS=FOLDER  their scorers: score_entities.py, score_openie.py, score_events.py
# PIPE=PROGRAM       another program than .build/release/pipe
#
# What is not there is skipped, and said to be. Records stay in .build/score/.
set -eu
cd "$(dirname "$0")/.."

pipe=${PIPE:-.build/release/pipe}
out=.build/score
claims_chain=scripts/score-claims.yaml

run() { # CHAIN OUTPUT INPUT
  "$pipe" run "$1" "$3" --output "$2" --force --quiet
}

skip() { echo "skipped: $1"; }

field() { # NAME: the field of the summary that a scorer prints last, from standard input
  tail -n 1 | tr ' ' '\n' | sed -n "s/^$1=//p"
}

tool() { # SCRIPT DATA-FILE...: whether all are there; says so if not
  script=$1
  shift
  if [ -z "${PIPE_DATA:-}" ] || [ -z "${PIPE_TOOLS:-}" ]; then
    skip "PIPE_DATA and PIPE_TOOLS do not both name a folder"
    return 1
  fi
  [ -f "$PIPE_TOOLS/$script" ] || { skip "PIPE_TOOLS has no $script"; return 1; }
  for name; do
    [ -f "$PIPE_DATA/$name" ] || { skip "PIPE_DATA has no $name"; return 1; }
  done
}

corpus() { # LAYER CHAIN
  for part in dev ${SCORE_TEST:+test}; do
    gold=corpus/$1/$part
    echo
    echo "== $1, $part =="
    [ -f "$2" ] || { skip "there is no $2"; continue; }
    [ -d "$gold" ] || { skip "there is no $gold"; continue; }
    rm -rf "$out/$1-$part"
    python3 "scripts/score_$1.py" "$gold" --texts "$out/$1-$part/texts"
    run "$2" "$out/$1-$part/records" "$out/$1-$part/texts"
    python3 "scripts/score_$1.py" "$gold" "$out/$1-$part/records/documents.jsonl" --errors "${SCORE_ERRORS:-0}"
  done
}

texts() { # GOLD INPUT: ids and texts of annotated documents, without what is to be found
  mkdir -p "$(dirname "$2")"
  python3 -c '
import json, sys
for line in sys.stdin:
    record = json.loads(line)
    print(json.dumps({"id": record["id"], "text": record["text"]}, ensure_ascii=False))' <"$1" >"$2"
}

entity_set() { # SET MAP GOLD...: a line of the table
  set_name=$1 map=$2 folder=$out/entities/$1
  shift 2
  mkdir -p "$folder"
  (cd "$PIPE_DATA" && cat "$@") >"$folder/gold.jsonl"
  texts "$folder/gold.jsonl" "$folder/input.jsonl"
  for chain in score score-model; do
    run "scripts/$chain.yaml" "$folder/$chain" "$folder/input.jsonl"
    python3 "$PIPE_TOOLS/score_entities.py" "$folder/gold.jsonl" "$folder/$chain/documents.jsonl" --map "$map" \
      >"$folder/$chain.txt"
  done
  echo "$set_name $(field f1 <"$folder/score-model.txt") $(field trimmed_f1 <"$folder/score-model.txt")" \
    "$(field f1 <"$folder/score.txt")"
}

entities() {
  echo
  echo "== entities =="
  uner=entities/uner-ewt-dev.jsonl wikigold=entities/wikigold.jsonl re3d=entities/re3d-first-half.jsonl
  train=entities/crossner-politics-train.jsonl dev=entities/crossner-politics-dev.jsonl
  tool score_entities.py $uner $train $dev $re3d $wikigold || return 0
  mkdir -p "$out/entities"
  {
    entity_set uner-ewt-dev uner $uner
    entity_set crossner-politics crossner $train $dev
    entity_set re3d re3d $re3d
    entity_set wikigold wikigold $wikigold
  } >"$out/entities/table.txt"
  awk 'BEGIN { printf "%-20s %8s %14s %8s %11s\n", "set", "model f1", "model trimmed", "our f1", "difference" }
    function line(name, f1, trimmed, ours) {
      printf "%-20s %8.3f %14.3f %8.3f %+11.3f\n", name, f1, trimmed, ours, ours - trimmed
    }
    { line($1, $2, $3, $4); f1 += $2; trimmed += $3; ours += $4 }
    END { line("mean", f1 / NR, trimmed / NR, ours / NR) }' "$out/entities/table.txt"
  echo "difference: our f1 less the model's trimmed_f1, which compares spans without articles"
}

public_set() { # SCRIPT GOLD: runs the chain of claims on a set, and prints the scorer's summary
  echo
  echo "== $2 =="
  tool "$1" "$2" || return 0
  [ -f "$claims_chain" ] || { skip "there is no $claims_chain"; return 0; }
  folder=$out/$(basename "$2" .jsonl)
  texts "$PIPE_DATA/$2" "$folder/input.jsonl"
  run "$claims_chain" "$folder/records" "$folder/input.jsonl"
  python3 "$PIPE_TOOLS/$1" "$PIPE_DATA/$2" "$folder/records/documents.jsonl" >"$folder/score.txt"
  tail -n 1 "$folder/score.txt"
}

claims() {
  public_set score_openie.py claims/carb-dev.jsonl
  [ -f "$out/carb-dev/score.txt" ] || return 0
  python3 scripts/reliability.py "$PIPE_DATA/claims/carb-dev.jsonl" "$out/carb-dev/records/documents.jsonl"
}

time_cases() { # as mentions of a chain: each case is a document of the day it is read on
  cases=times/English/DateTimeModel.json
  echo
  echo "== $cases =="
  [ -f "${PIPE_DATA:-}/$cases" ] || { skip "PIPE_DATA has no $cases"; return 0; }
  mkdir -p "$out/times"
  python3 scripts/score_times.py "$PIPE_DATA/$cases" --requests | sed 's/"reference":/"published":/' >"$out/times/cases.jsonl"
  run scripts/score.yaml "$out/times/records" "$out/times/cases.jsonl"
  python3 scripts/score_times.py "$PIPE_DATA/$cases" --predictions "$out/times/records/documents.jsonl"
}

event_set() { # GOLD: ours, and simple answers about the same relations
  public_set score_events.py "$1"
  folder=$out/$(basename "$1" .jsonl)
  [ -f "$folder/score.txt" ] || return 0
  for baseline in majority modals; do
    python3 scripts/baseline_events.py $baseline "$folder/records/documents.jsonl" "$PIPE_DATA/$1" \
      >"$folder/$baseline.jsonl"
    echo "$baseline: $(python3 "$PIPE_TOOLS/score_events.py" "$PIPE_DATA/$1" "$folder/$baseline.jsonl" | tail -n 1)"
  done
}

events() {
  event_set events/meantime-apple-stock.jsonl
  event_set events/uds-ih2-dev.jsonl
}

[ -x "$pipe" ] || { echo "error: no program at $pipe; 'make build' makes it" >&2; exit 69; }
[ $# -gt 0 ] || set -- coreference attribution entities claims events times
for section; do
  case $section in
  coreference) corpus coreference scripts/score.yaml ;;
  attribution) corpus attribution $claims_chain ;;
  entities | claims | events) "$section" ;;
  times) time_cases ;;
  *) echo "error: no section '$section'; there are coreference, attribution, entities, claims, events and times" >&2; exit 64 ;;
  esac
done
