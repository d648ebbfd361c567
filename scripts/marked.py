#!/usr/bin/env python3
"""Turns a copy of an article with brackets in it into stand-off JSON for corpus/coreference or corpus/attribution.

Brackets are ⟦ID|text⟧ and may be nested. After a line of ===== follows a table, one line an id.

  coreference   ⟦3|Maria Lane⟧ a name, ⟦3n|the minister⟧ a nominal, ⟦3p|she⟧ a pronoun of entity 3
                table: 3 PERSON Maria Lane
  attribution   ⟦s1|Lane⟧ source, ⟦q1|said⟧ cue, ⟦c1|it rained⟧ content of attribution 1; ⟦s1,s2|Lane⟧ is the source of two
                table: 1 direct Maria Lane      (or: 2 indirect -   without a source)

The marked copy must have the article's words; white space may differ. Prints what is wrong and where, and writes nothing then.
"""
import argparse
import json
import re
import sys

LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC"}
TYPES = {"direct", "indirect", "mixed"}
KINDS = {"": "name", "n": "nominal", "p": "pronoun"}
BLANK = re.compile(r"[\s\u200b\u00ad\ufeff]")


def spans_of(marked, text, problems):
    """[(ids, start, end)] in `text`, by matching what is not white space."""
    places = [i for i, c in enumerate(text) if not BLANK.match(c)]
    spans, stack, k, i = [], [], 0, 0
    while i < len(marked):
        if marked[i] == "⟦":
            bar = marked.find("|", i)
            stack.append((marked[i + 1:bar].split(","), k))
            i = bar + 1
            continue
        if marked[i] == "⟧":
            if not stack:
                problems.append(f"a closing bracket too many after {marked[max(0, i - 40):i]!r}")
                return []
            ids, begin = stack.pop()
            if begin == k:
                problems.append(f"nothing between the brackets of {ids}")
                return []
            spans.append((ids, places[begin], places[k - 1] + 1))
        elif not BLANK.match(marked[i]):
            if k >= len(places) or text[places[k]] != marked[i]:
                at = places[k] if k < len(places) else len(text)
                problems.append(f"the copy has {marked[i:i + 40]!r} where the article has {text[at:at + 40]!r}")
                return []
            k += 1
        i += 1
    if stack:
        problems.append(f"no closing bracket for {stack[-1][0]}")
    if k < len(places):
        problems.append(f"the copy ends before {text[places[k]:places[k] + 40]!r}")
    return sorted(spans, key=lambda s: (s[1], -s[2]))


def table_of(lines, allowed, problems):
    table = {}
    for line in filter(None, map(str.strip, lines)):
        parts = line.split(maxsplit=2)
        if len(parts) < 3 or parts[1] not in allowed:
            problems.append(f"line of the table not understood: {line!r}")
        elif parts[0] in table:
            problems.append(f"{parts[0]} stands twice in the table")
        else:
            table[parts[0]] = (parts[1], "" if parts[2] == "-" else parts[2])
    return table


def coreference(spans, table, problems):
    mentions = {key: [] for key in table}
    for ids, start, end in spans:
        for name in ids:
            match = re.fullmatch(r"(\d+)([np]?)", name)
            if not match or match[1] not in table:
                problems.append(f"{name!r} is not in the table")
                continue
            mentions[match[1]].append([start, end, KINDS[match[2]]])
    problems += [f"{key} is not in the text" for key, found in mentions.items() if not found]
    kept = {k: v for k, v in mentions.items() if len(v) > 1 or any(m[2] == "name" for m in v)}
    problems += [f"{key} has neither a name nor two mentions" for key in mentions if mentions[key] and key not in kept]
    ordered = sorted((k for k in kept if kept[k]), key=lambda k: kept[k][0])
    return {"entities": [{"id": f"e{n}", "label": table[k][0], "name": table[k][1], "mentions": kept[k]}
                         for n, k in enumerate(ordered, 1)]}


def attribution(spans, table, problems):
    parts = {key: {"s": [], "q": [], "c": []} for key in table}
    for ids, start, end in spans:
        for name in ids:
            match = re.fullmatch(r"([sqc])(\d+)", name)
            if not match or match[2] not in table:
                problems.append(f"{name!r} is not in the table")
                continue
            parts[match[2]][match[1]].append([start, end])
    found = []
    for key, part in parts.items():
        if not part["c"]:
            problems.append(f"attribution {key} has no content")
        elif len(part["s"]) > 1:
            problems.append(f"attribution {key} has {len(part['s'])} sources")
        elif bool(part["s"]) != bool(table[key][1]):
            problems.append(f"attribution {key}: a source needs its name in the table, and a name its source in the text")
        else:
            cue = [part["q"][0][0], part["q"][-1][1]] if part["q"] else None
            found.append({"type": table[key][0], "source": part["s"][0] if part["s"] else None, "name": table[key][1],
                          "cue": cue, "content": part["c"]})
    return {"attributions": sorted(found, key=lambda a: a["content"])}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layer", choices=["coreference", "attribution"])
    parser.add_argument("marked", help="the copy with brackets")
    parser.add_argument("article", help="the article")
    parser.add_argument("output", help="the JSON file to write")
    parser.add_argument("--inline", action="store_true", help="put the text into the output, for passages that are no article")
    args = parser.parse_args()
    with open(args.article, encoding="utf-8", newline="") as file:
        text = file.read()
    with open(args.marked, encoding="utf-8") as file:
        marked, _, table = file.read().partition("\n=====")
    problems = []
    make, allowed = (coreference, LABELS) if args.layer == "coreference" else (attribution, TYPES)
    spans = spans_of(marked, text, problems)
    found = make(spans, table_of(table.split("\n")[1:], allowed, problems), problems) if not problems else {}
    for problem in problems:
        print(f"{args.marked}: {problem}", file=sys.stderr)
    if problems:
        return 1
    head = {"text": text} if args.inline else {"article": args.article.rsplit("/", 1)[-1]}
    items = next(iter(found.values()))
    with open(args.output, "w", encoding="utf-8") as file:
        lines = ",\n  ".join(json.dumps(item, ensure_ascii=False) for item in items)
        body = json.dumps(head, ensure_ascii=False)[:-1]
        file.write(f'{body},\n "{next(iter(found))}": [\n  {lines}\n ]}}\n')
    print(f"{args.output}: {len(items)} items, {len(spans)} spans")
    return 0


if __name__ == "__main__":
    sys.exit(main())
