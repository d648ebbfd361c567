#!/usr/bin/env python3
"""How far the confidence of claims can be trusted: a table of confidence against how much of a claim is right.

    PIPE_TOOLS=FOLDER scripts/reliability.py GOLD PRED

GOLD and PRED are those of score_openie.py in PIPE_TOOLS, whose measure is used: of the words of a predicted tuple, the
share that the best matching gold tuple has. A claim counts as right from one half on.
"""
import os
import sys

sys.path.insert(0, os.environ.get("PIPE_TOOLS", ""))
EDGES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


def main():
    if len(sys.argv) != 3 or sys.argv[1].startswith("-"):
        print(__doc__)
        return 0 if "--help" in sys.argv else 64
    from score_openie import best, claim_tuples, pair, slots, words
    rows = []
    for gold, pred in pair(sys.argv[1], sys.argv[2]):
        want = [slots(t, words) for t in claim_tuples(gold, keep_bare=True)]
        for t in claim_tuples(pred) if pred else []:
            precision = max((best(g, slots(t, words))[0] for g in want), default=0.0)
            rows.append((t["confidence"], precision))
    print("confidence   claims   words right   claims right")
    for low, high in zip(EDGES, EDGES[1:]):
        within = [p for c, p in rows if low <= c < high]
        if within:
            right = sum(p >= 0.5 for p in within) / len(within)
            print(f"{low:.1f} to {min(high, 1):.1f}   {len(within):6}   {sum(within) / len(within):11.2f}   {right:12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
