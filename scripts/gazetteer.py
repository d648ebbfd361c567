#!/usr/bin/env python3
"""Makes the gazetteer's data files, Sources/CLexicons/data/*.csv.

usage: scripts/gazetteer.py SOURCES

SOURCES is a folder with country-codes/country-codes.csv (datasets/country-codes), oeda/Phoenix.Countries.actors.txt,
oeda/Phoenix.agents.txt (openeventdata/Dictionaries), petrarch2/Phoenix.International.actors.txt and
petrarch2/Phoenix.MilNonState.actors.txt (openeventdata/petrarch2). What these do not say, or not surely, is in the
lists of scripts/gazetteer/, which are general knowledge. The same input gives the same bytes.
"""

import csv
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
LISTS = HERE / "gazetteer"
DATA = HERE.parent / "Sources" / "CLexicons" / "data"

OFFICIAL_BUT_NO_NAME = re.compile(r"[(\[,*]")


def lines(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            yield line


def unique(names):
    return list(dict.fromkeys(name for name in names if name))


def write(name, head, columns, rows):
    """Writes rows sorted by their text. Fields hold no comma, quote or line end: readers need not unquote."""
    rows = sorted({",".join(row) for row in rows}, key=lambda row: row.encode())
    for row in rows:
        assert row.count(",") == len(columns) - 1 and '"' not in row, row
    text = "".join(f"# {line}\n" for line in head) + ",".join(columns) + "\n" + "".join(f"{row}\n" for row in rows)
    (DATA / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(rows)} rows, {len(text.encode())} bytes")


def people(notation, adjectives):
    """The nouns for people of a country, from the notation explained in countries.txt."""
    names = []
    for word in notation.split(","):
        if word == "=":
            names += adjectives
        elif word == "+":
            names += [adjectives[0], adjectives[0] + "s"]
        elif word.endswith("%"):
            names += [word[:-1] + end for end in ("man", "men", "woman", "women")]
        elif word.endswith("+"):
            names += [word[:-1], plural(word[:-1])]
        else:
            names.append(word)
    return unique(names)


def plural(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def countries(sources):
    with open(sources / "country-codes" / "country-codes.csv", encoding="utf-8", newline="") as file:
        facts = {row["ISO3166-1-Alpha-3"]: row for row in csv.DictReader(file)}
    continents = {"AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe", "NA": "North America",
                  "OC": "Oceania", "SA": "South America"}  # fmt: skip
    rows, seen = [], set()
    for line in lines(LISTS / "countries.txt"):
        code, name, short, adjectives, demonyms, capitals, *continent = line.split(";")
        fact = facts.get(code, {})
        seen.add(code)
        adjectives = unique(adjectives.split(","))
        official = [re.sub(r"^the ", "", fact.get(key) or "", flags=re.IGNORECASE)
                    for key in ("UNTERM English Formal", "UNTERM English Short", "CLDR display name")]
        official = [re.sub(r" \(the\)$", "", text) for text in official]
        short = unique(short.split(","))
        official = [text for text in unique(official)
                    if not OFFICIAL_BUT_NO_NAME.search(text) and text != name and text not in short]
        capitals = unique(capitals.split(",")) or unique([fact.get("Capital", "")])
        rows.append([code, name, "|".join(official), "|".join(short), "|".join(adjectives),
                     "|".join(people(demonyms, adjectives)), "|".join(capitals),
                     continents[fact["Continent"]] if fact else continent[0]])
    missing = {code for code in facts if code} - seen
    assert missing <= {"BVT", "HMD", "ATF"}, f"countries.txt lacks {sorted(missing)}"
    write("countries.csv",
          ["Countries and territories, former and unrecognised states: names, adjectives, people, capitals.",
           "From country-codes (public domain) and scripts/gazetteer/countries.txt, by scripts/gazetteer.py.",
           "Code: ISO 3166-1 alpha-3, withdrawn codes for former states, XAA-XZZ for states without one,",
           "ISO 3166-2 for the parts of the United Kingdom. Several names in a field are separated by |."],
          ["code", "name", "official", "short", "adjectives", "demonyms", "capitals", "continent"], rows)


def sections(path):
    """(words of the bracketed line, text below it) of a list."""
    head, body = None, []
    for line in lines(path):
        if line.startswith("["):
            if head:
                yield head, body
            head, body = line[1:-1].split(), []
        else:
            body.append(line)
    if head:
        yield head, body


BARE = set("Mr Mrs Ms Mx Dr Prof Rev Mme Fr Messrs".split())
AS_DOTTED = set("M. Sr. Br. Fr. Del. Sec. Hon. Det. Bp. Comm.".split()) | {"the Hon.", "the Rev."}


def is_abbreviation(word):
    """Whether the word keeps its case in the data: "PM" is no "pm"."""
    return word in BARE or re.fullmatch("[A-Z]{2,4}", word) or any(part.endswith(".") for part in word.split())


def offices(sources):
    genders, levels, numbers = {"m", "f"}, {"country", "region", "city"}, {"plural", "group"}
    rows, known, both = {}, set(), set()
    for (kind, label, *marks), body in sections(LISTS / "offices.txt"):
        for item in " ".join(body).split(","):
            word, _, full = item.strip().partition("=")
            if not word:
                continue
            word = word if is_abbreviation(word) else word.lower()
            key = (word, kind, label)
            row = rows.setdefault(key, [word, kind, label, "", "", "", full.lower()])
            for mark in marks:
                column = 3 if mark in genders else 4 if mark in levels else 5
                if column == 3 and row[3] not in ("", mark):
                    both.add(key)
                row[column] = mark
            assert set(marks) <= genders | levels | numbers, marks
            known.add(word)
    for key in both:
        rows[key][3] = ""
    for word in agents(sources):
        if word not in known:
            rows[word, "role", "PERSON"] = [word, "role", "PERSON", "", "", "", ""]
    for key in [key for key in rows if "." in key[0] and key[0] not in AS_DOTTED]:
        bare = key[0].replace(".", "")
        rows.setdefault((bare, *key[1:]), [bare, *rows[key][1:]])
    for key in [key for key in rows if key[1] == "role" and (key[0], "title", "PERSON") in rows]:
        title = rows[key[0], "title", "PERSON"]
        title[3] = title[3] or rows[key][3]
        del rows[key]
    write("offices.csv",
          ["Titles, roles and the nouns for a person, an organisation or a place; in lower case, but for abbreviations.",
           "From scripts/gazetteer/offices.txt and Phoenix.agents.txt (MIT, see LICENSES.md), by scripts/gazetteer.py.",
           "A title may stand before a name, and is a role too. full: the word that a short form stands for."],
          ["word", "kind", "label", "gender", "level", "number", "full"], rows.values())


def agents(sources):
    """Nouns for persons from Phoenix.agents.txt: those whose last word ends as such nouns do."""
    ends = re.compile(
        r"(?:ist|ician|ologist|grapher|officer|worker|leader|soldier|fighter|activist|lawyer|judge|attorney|minister|"
        r"official|teacher|student|doctor|nurse|farmer|priest|monk|cleric|journalist|reporter|editor|banker|broker|"
        r"trader|manager|engineer|scientist|adviser|secretary|ambassador|diplomat|negotiator|prosecutor|commissioner|"
        r"inspector|investigator|director|president|governor|mayor|senator|commander|colonel|sergeant|guard|pilot|"
        r"rebel|militant|insurgent|guerrilla|terrorist|bomber|smuggler|trafficker|refugee|migrant|resident|villager|"
        r"prisoner|detainee|candidate|lawmaker|spokesman|spokeswoman|envoy|delegate|representative|economist|analyst)$")
    unfit = re.compile(  # aircraft, guards that are forces, stems, misspellings, adjectives that decide nothing
        r"minist$|jet|stealth|tomcat|strike fighter|fighter bomber|(?:coast|army|national) guard|extemist|opthamo|tingin|"
        r"^(?:ent|anti|high|top|students|muslim|moslem|islamic|christian|catholic|hindu|buddhist|sunni|salafi|former|"
        r"ousted|light|enemy|power|mines|murderous) ")
    for line in (sources / "oeda" / "Phoenix.agents.txt").read_text(encoding="utf-8", errors="replace").splitlines():
        match = re.match(r"([A-Z_]+?)_?\s*\[~([A-Z]+)\]", line)
        if not match or "!" in line.split("[")[0]:
            continue
        word = match[1].replace("_", " ").strip().lower()
        if ends.search(word) and not unfit.search(word) and word.count(" ") <= 2:
            yield word


def given_names():
    genders = {}
    for (*_, gender), body in sections(LISTS / "given-names.txt"):
        for name in unicodedata.normalize("NFC", " ".join(body)).split():
            genders.setdefault(name, set()).add(gender)
    rows = [[name, next(iter(found)) if len(found) == 1 else "u"] for name, found in genders.items()]
    write("given-names.csv",
          ["Given names with gender: m, f, or u for either. From scripts/gazetteer/given-names.txt."],
          ["name", "gender"], rows)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sources = pathlib.Path(sys.argv[1])
    countries(sources)
    offices(sources)
    given_names()


if __name__ == "__main__":
    main()
