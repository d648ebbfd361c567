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


def words(name):
    return set(" ".join(lines(LISTS / name)).split())


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


SMALL = set("of and for the in on to against with without".split())
FOREIGN = set("de des la le les du et pour der die und del do da dos y e i o el al los il un une con van".split())


def recased(name):
    """The name of a source in capitals as it is written, or None where that is not sure: a short word may be an
    acronym, and French, Spanish or German words have other rules."""
    words = re.sub(r"\([^)]*\)", "", name).replace("_", " ").split()
    if words and words[0] == "THE":
        words = words[1:]
    fit = []
    for number, word in enumerate(words):
        low = word.lower()
        if low in SMALL:
            fit.append(low if number else low.capitalize())
        elif low in FOREIGN or not re.fullmatch(r"[A-Z]+('S|S')?(-[A-Z]{4,})*", word):
            return None
        elif low in ("inc", "co", "corp", "ltd") and number == len(words) - 1 or len(word) >= 4 and re.search("[AEIOUY]", word):
            fit.append("-".join(part.capitalize() for part in low.split("-")))
        else:
            return None
    return " ".join(fit)


def is_all_acronym(name):
    return re.fullmatch(r"[A-Z0-9.&+/-]{2,}\??", name) and len(re.findall("[A-Z]", name)) > 1


def items(body):
    """The items of a list, each as its names."""
    for item in " ".join(body).split(","):
        names = unique(name.strip() for name in item.split("="))
        if names:
            yield names


def places(sources):
    rows, own, people_of = {}, set(), {}
    for head, body in sections(LISTS / "places.txt"):
        if head == ["people"]:
            for line in body:
                name, adjectives, demonyms = line.split(";")
                adjectives = unique(adjectives.split(","))
                people_of[name] = [adjectives, people(demonyms, adjectives)]
            continue
        kind, label, code = head
        for name, *others in items(body):
            code = "" if code == "-" else code
            own.update(other.rstrip("?") for other in [name, *others])
            mark = "?" if name.endswith("?") else ""
            name = name.rstrip("?")
            row = rows.setdefault((name, kind, code), [name + mark, label, kind, code, [], "", ""])
            row[4] += others
    for name, found in people_of.items():
        rows[min(key for key in rows if key[0] == name)][5:] = ["|".join(names) for names in found]
    for code, name in cities(sources):
        if name not in own:
            rows.setdefault((name, "city", code), [name, "GPE", "city", code, [], "", ""])
    write("places.csv",
          ["Cities, parts of countries, parts of the world, seas, rivers and mountains.",
           "From scripts/gazetteer/places.txt and Phoenix.Countries.actors.txt (MIT, see LICENSES.md), by "
           "scripts/gazetteer.py.",
           "A name that ends with ? is as often something else. Several names in a field are separated by |."],
          ["name", "label", "kind", "code", "aliases", "adjectives", "demonyms"],
          [[*row[:4], "|".join(unique(row[4])), *row[5:]] for row in rows.values()])


def cities(sources):
    """(country, name) of the cities and provinces of Phoenix.Countries.actors.txt: what follows the capital, since
    adjectives and misspellings stand before it. Rivers and the like, and what is also a person's name, are left out."""
    capitals, known = {}, set()
    for row in csv.reader(line for line in (DATA / "countries.csv").open(encoding="utf-8") if line[0] != "#"):
        spellings = re.split(r"[|=]", row[6])
        capitals[row[0]] = {plain(name) for name in spellings}
        known |= {plain(name) for field in row[1:7] for name in re.split(r"[|=]", field)}
    known |= {plain(row.split(",")[0]) for row in lines(DATA / "given-names.csv")}
    nature = re.compile(
        r"\b(RIVER|DESERT|LAKE|MOUNT|MOUNTAINS?|GULF|PENINSULA|ISLANDS?|ISLES?|CAPE|BAY|PLAINS?|FALLS|CANAL|HIGHLANDS|ALPS|"
        r"VALLEY|GORGE|STRAIT|SEA|REEF|RANGE|PLATEAU|CITY OF|COUNTY|DAM|PARK|SQUARE|HEIGHTS|PEAK|SHIELD|VOLCANO?|ARCHIPELAGO|MT)\b")
    code, after, blocks, misleading = None, False, {}, words("no-cities.txt")
    text = (sources / "oeda" / "Phoenix.Countries.actors.txt").read_text(encoding="utf-8", errors="replace")
    for line in text.replace("\0", "").splitlines():
        line = re.split(r"[#;]", line)[0].rstrip()
        if head := re.fullmatch(r"[^+\t\s].*?_?\s*\[([A-Z]{3})\]", line):
            # Nicknames follow the capital of the United States.
            code, after = None if head[1] == "USA" else head[1], False
        elif line.startswith("+") and code:
            name = line[1:].strip("_ ").replace("_", " ")
            after = after or plain(name) in capitals.get(code, ())
            if after:
                blocks.setdefault(code, []).append(name)
        elif line:
            code = None
    for code, names in blocks.items():
        natural = {nature.sub("", name).strip() for name in names if nature.search(name)}
        for name in names:
            if nature.search(name) or name in natural or plain(name) in known or not 4 <= len(name) <= 24:
                continue
            if placed(name) in misleading:
                continue
            if re.fullmatch(r"[A-Z]+(?:[ -][A-Z]+)*", name) and not re.search(r"\b(THE|OF|AND|NEW|OLD)\b", name):
                yield code, placed(name)


def placed(name):
    small = {"de", "do", "da", "dos", "del", "of", "i", "e", "na", "on"}
    return "".join(part if part in " -" else part.lower() if part.lower() in small and start else part.capitalize()
                   for start, part in enumerate(re.split(r"([ -])", name)))


def plain(name):
    letters = unicodedata.normalize("NFD", name.replace("ł", "l").replace("Ł", "L"))
    return re.sub(r"[^a-z]", "", "".join(c for c in letters if not unicodedata.combining(c)).lower())


def organisations(sources):
    rows, own = {}, set()
    for (kind, label, code), body in sections(LISTS / "organisations.txt"):
        for name, *others in items(body):
            own.update(plain(other) for other in [name, *others])
            key = (name.rstrip("?"), kind, "" if code == "-" else code)
            row = rows.setdefault(key, [name, label, kind, key[2], [], []])
            for other in others:
                row[4 if is_all_acronym(other) else 5].append(other)
    for kind, name, aliases in actors(sources):
        if plain(name) not in own:
            own.add(plain(name))
            rows[name, kind, ""] = [name, "ORG", kind, "", [], aliases]
    write("organisations.csv",
          ["International bodies, authorities, parties, armed groups, media, companies; and groups of people (NORP).",
           "From scripts/gazetteer/organisations.txt and petrarch2's actor files (MIT, see LICENSES.md), by "
           "scripts/gazetteer.py.",
           "A name that ends with ? is as often something else. Several names in a field are separated by |."],
          ["name", "label", "kind", "code", "acronyms", "aliases"],
          [[*row[:4], "|".join(unique(row[4])), "|".join(unique(row[5]))] for row in rows.values()])


def actors(sources):
    """(kind, name, aliases) from petrarch2's files: names whose words say that they are organisations."""
    bodies = re.compile(
        r"\b(ORGANIZATION|ORGANISATION|COMMISSION|COMMITTEE|COUNCIL|ASSOCIATION|FEDERATION|SOCIETY|UNION|FUND|NETWORK|BANK|"
        r"INSTITUTE|FOUNDATION|AGENCY|ALLIANCE|COALITION|CONFEDERATION|CONFERENCE|ACADEMY|CENTER|CENTRE|LEAGUE|CONGRESS)\b")
    renowned = re.compile(r"(THE_)?(INTERNATIONAL|WORLD|GLOBAL|UNITED|EUROPEAN|AFRICAN|ASIAN|ARAB|AMERICAN|NATIONAL)_")
    armed = re.compile(
        r"\b(ARMY|FRONT|MOVEMENT|BRIGADES?|LIBERATION|ORGANIZATION|ORGANISATION|PARTY|FORCES?|COMMANDO|FRACTION|MILITIA|"
        r"GUARDS?|FIGHTERS|RESISTANCE|JIHAD|MARTYRS|COUNCIL|LEAGUE)\b")
    firms = re.compile(r"_(INC|CORP|CO|GROUP|HOLDINGS?|COMPANY|TECHNOLOGIES|INTERNATIONAL|INDUSTRIES|SYSTEMS|ENERGY|"
                       r"FINANCIAL|RESOURCES|BANCORP|PHARMACEUTICALS?|PARTNERS)_?$")  # fmt: skip
    for line in (sources / "petrarch2" / "Phoenix.International.actors.txt").read_text("utf-8", "replace").splitlines():
        match = re.match(r"([A-Z_'-]+?)_?\s*\[(IGO|NGO|MNC)[A-Z]*\](.*)", line)
        name = match and recased(match[1])
        if not name or " " not in name or re.search("Rapporteur|Representative|Member|Secretariat|Chair", name):
            continue
        if match[2] == "MNC":
            worth = re.search(r"\$([\d,]+)", match[3])
            if worth and int(worth[1].replace(",", "")) >= 2_000_000_000 and firms.search(match[1]):
                short = re.sub(r" (Inc|Corp|Co|Company)$", "", name)
                yield "company", name, [short] if " " in short and short != name else []
        elif bodies.search(match[1].replace("_", " ")) and (match[2] == "IGO" or renowned.match(match[1])):
            yield "organisation", name, []
    for line in (sources / "petrarch2" / "Phoenix.MilNonState.actors.txt").read_text("utf-8", "replace").splitlines():
        match = re.match(r"\+?([A-Z_()'-]+?)_?\s*(?:\[|#|$)", line)
        name = match and recased(match[1])
        if name and " " in name and armed.search(match[1].replace("_", " ")):
            yield "armed", name, []


def given_names():
    genders, ordinary = {}, words("ordinary-names.txt")
    for (*_, gender), body in sections(LISTS / "given-names.txt"):
        for name in unicodedata.normalize("NFC", " ".join(body)).split():
            genders.setdefault(name, set()).add(gender)
    rows = [[name + "?" * (name in ordinary), next(iter(found)) if len(found) == 1 else "u"]
            for name, found in genders.items()]
    write("given-names.csv",
          ["Given names with gender: m, f, or u for either. From scripts/gazetteer/given-names.txt.",
           "A name that ends with ? is as often something else."],
          ["name", "gender"], rows)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sources = pathlib.Path(sys.argv[1])
    countries(sources)
    offices(sources)
    given_names()
    places(sources)
    organisations(sources)


if __name__ == "__main__":
    main()
