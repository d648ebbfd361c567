#!/usr/bin/env python3
"""Score time expressions, span and TIMEX3 value, against Microsoft's date-time cases.

    scripts/score_times.py DateTimeModel.json --run .build/release/times-bench
    scripts/score_times.py DateTimeModel.json --requests > requests.jsonl   # {"id","text","reference"} a line
    scripts/score_times.py DateTimeModel.json --predictions documents.jsonl

Predictions are document records in JSON Lines: `id` (the case's number, as --requests gives it) or the order of lines,
and `mentions` of {start, end, label, value}, in code points; labels other than DATE and TIME are ignored. A result is
right if one mention has its span and a value that the case allows.

How Microsoft's expressions are read as TIMEX3 (values):
  * A clock time is compared by its minute: T15 = T15:00, 2026-01-01T15:00:00 = 2026-01-01T15:00. A case that leaves
    a.m. and p.m. open allows both.
  * A date in part (XXXX-10-02, XXXX-WXX-5) has two resolutions, the last and the next one. Both are allowed, and so is
    the expression itself, since the case states no tense.
  * (a,b,P) is a range a/b. Its ends are compared by their first days: 2014/2018 = (2014-01-01,2018-01-01,P4Y).
    Of a quarter, half year, decade or century it is the one period: 2019-Q3, 2019-H2, 199, 20.
    Of a counted length beside the reference ("the last three months") it is a DURATION: P3M.
  * A point so many weeks, months or years away is written to the day; TIMEX3 keeps the unit that is said:
    "two months ago" is 2018-08 as well.
  * Durations are compared by amount: PT1.5H = PT90M, P1Y = P12M; a vague number ("few", "some", "several") is X.
    Nights are counted as days by both.
  * A set of a clock time (T19:13 every day) is XXXX-XX-XXT19:13; weekdays, P1WD, are days.
  * SU is any summer: XXXX-SU, 2026-SU. Nightly parts of days (TMO, TNI) are the same. TIMEX3 has no P4BD: P4D.
  * FY2008 and SY2008 are years.
Spans: prepositions and articles at the beginning do not count on either side ("since March" = "March",
"the past year" = "past year"), because TimeML leaves signals out of the expression and Microsoft's spans hold them; nor
does what compares behind a date ("or later", "and after") or a full stop at the end.
"""
import argparse
import collections
import json
import re
import subprocess
import sys

# What is left out of the main figure: name, reason, test of (type name, expression in lower case, timex of the first
# value). The share over the whole file is printed beside it.
LEFT_OUT = [
    ("assistant-clock-range", "clock ranges as told to a calendar assistant (\"monday 12-4\"); news has none",
     lambda k, t, x: k in ("datetimeV2.timerange", "datetimeV2.datetimerange") and x.startswith("(")),
    ("meal", "meals are no times in TIMEX3", lambda k, t, x: "TME" in x),
    ("week-of-month", "TIMEX3 cannot write the nth week of a month or the weekend of a feast",
     lambda k, t, x: re.match(r"[\dX]{4}-[\dX]{2}-W", x) or "weekend of" in t or "day weekend" in t
     or "halloween weekend" in t or "weekend" in t and "day 2021" in t),
    ("anaphor", "\"same week\", \"that weekend\" and bare \"the day\" point to the text before, not to a date",
     lambda k, t, x: x in ("XXXX", "XXXX-XX", "XXXX-WXX", "XXXX-WXX-WE") or t in ("the day", "the hour", "the day before",
                                                                                   "the day after", "the fortnight", "the minute")),
    ("comparison", "query language: \"year greater than 2012\", \">= 2019\"",
     lambda k, t, x: re.search(r"[<>=]|greater|later than|no later|or later|and later|and after|as late as|as early as", t)),
    ("school-year", "business calendars: fiscal and school years, business days, end-of-day and on-this-day codes",
     lambda k, t, x: re.search(r"\b(fy|sy|cy|eod|eoy|otd|w/c)\b|\b[scf]y\d|(fiscal|school|calendar) year|business day", t)
     or "BD" in x),
    ("spoken-digits", "transcripts of speech: clock times and years in words without \"o'clock\" or \"p.m.\"",
     lambda k, t, x: re.search(r"\b(one|two|three|four|five|six|seven|eight|nine) (thirty|forty)|\b(nine|six) (a m|pm)\b|p \. m|p m\b|"
                               r"nineteen (eighty|hundred|seventy)|seventeen hundred|one thirty", t)),
    ("bare-part-of-day", "greetings and bare parts of a day (\"morning\", \"in the evening\") hold no date",
     lambda k, t, x: re.fullmatch(r"T[A-Z]{2}", x) is not None and not re.search("every|each", t)),
    ("end-of-instant", "\"end of today\" as a second before midnight is no TIMEX3 value", lambda k, t, x: "T23:59:59" in x),
    ("assistant-shorthand", "shorthand of notes: \"11ish\", \"9a\", \"7ampm\", \"3h\", \"sat at 5\"",
     lambda k, t, x: re.search(r"ish\b|\d[apwyd]\b|ampm|\bmid night|tmrw|tonite|\d min\b|\d\.am", t)),
    ("odd-format", "formats that no newsroom writes: \"7.6\", \"7-6\", \"2020/23/sep\", \"2016 10 16\", \"sep-2020-23\"",
     lambda k, t, x: re.search(r"(^|friday )\d\d?[.-]\d\d?$|\d{4}[/-]\d\d[/-][a-z]|\d-\d{4}-[a-z]|[a-z]-\d{4}-\d|\d{4} \d\d \d\d|"
                               r"jun-15|from this 5/12|^(this|next) 5/12|02-30|february 30|feb 30|02-29|2/29", t) or "feb 30" in t),
    ("range-of-edges", "\"from the end of March to …\": START, MID, END are a `mod`, which the ends of a range have no place for",
     lambda k, t, x: x.startswith("(") and re.search(r"(end|start|middle) of", t) and re.search("from|between", t)),
    ("duration-anchored", "\"3 days starting Monday\", \"for a week from …\": two expressions in TimeML",
     lambda k, t, x: re.search(r"starting|^for .* from|^from .* for |beginning|commencing|for 7 hours", t)),
]

LEADING = (r"(?:in|on|at|of|from|since|until|till|by|before|after|during|for|the|within|as|any time|no|starting|to|"
           r"any|between|through)\s+")


def span(text, start, end):
    """The span without what does not count at its ends."""
    while match := re.match(LEADING, text[start:end], re.I):
        start += match.end()
    piece = text[start:end]
    for tail in (r"\s+(or|and) (later|after|greater)$", r"[.\s)]+$"):
        if match := re.search(tail, piece):
            end -= len(piece) - match.start()
            piece = text[start:end]
    return start, end


UNITS = {"Y": 31_556_952, "M": 2_629_746, "W": 604_800, "D": 86_400, "WE": 7e-9, "H": 3600, "S": 1}


def amount(value):
    """A duration as a comparable amount: months, and seconds apart; None if it is not one."""
    match = re.fullmatch(r"P((?:[\d.]+(?:WE|WD|BD|[YMWD]))*)(?:T((?:[\d.]+[HMS])+))?", value)
    if not match or value in ("P", "PT"):
        return None
    months = seconds = 0.0
    for count, unit in re.findall(r"([\d.]+)(WE|WD|BD|[YMWD])", match[1] or ""):
        if unit in "YM":
            months += float(count) * (12 if unit == "Y" else 1)
        else:
            seconds += float(count) * (UNITS["D"] if unit in ("WD", "BD") else UNITS[unit])
    for count, unit in re.findall(r"([\d.]+)([HMS])", match[2] or ""):
        seconds += float(count) * {"H": 3600, "M": 60, "S": 1}[unit]
    return f"amount {round(months, 6)} {round(seconds, 9)}"


def clock(value):
    """Clock times to the minute, without seconds that are zero or a zone."""
    match = re.fullmatch(r"(.*T)(\d\d?)(?::(\d\d))?(?::(\d\d))?(?:Z|[+-]\d\d:\d\d)?", value)
    if not match or value.startswith("P"):
        return value
    second = f":{match[4]}" if match[4] not in (None, "00") else ""
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}{second}"


def first_day(value):
    """The first day of a date, for comparing the ends of ranges."""
    head, _, tail = value.partition("T")
    if tail:
        return clock(value)
    if match := re.fullmatch(r"([\dX]{4})-Q(\d)", head):
        return f"{match[1]}-{int(match[2]) * 3 - 2:02}-01"
    if re.fullmatch(r"\d{3}", head):
        return head + "0-01-01"
    if re.fullmatch(r"[\dX]{4}", head):
        return head + "-01-01"
    if re.fullmatch(r"[\dX]{4}-\d\d", head):
        return head + "-01"
    return head


def canonical(value):
    """What two values have in common that mean the same."""
    if value is None:
        return None
    if "/" in value:
        return "/".join(first_day(part) for part in value.split("/"))
    value = re.sub(r"^([\dX]{4})-(SU|WI|SP|FA)$", r"\2", value)
    return amount(value) or clock(value.replace("XXXX-XX-XXT", "T"))


def filled(timex, *known):
    """The expression with what it leaves open taken from its resolution, if there is one."""
    for value in known:
        if not value or not re.match(r"\d{4}", value):
            continue
        if match := re.match(r"(XXXX-WXX-\d|XXXX-[\dX]{2}-WXX-\d-#\d|XXXX-XX-\d\d|XXXX-\d\d-\d\d)(.*)$", timex):
            return value[:10] + match[2]
        if timex.startswith("XXXX"):
            return value[:4] + timex[4:]
        if timex.startswith("XX") and re.match(r"XX\d\d", timex):
            return value[:2] + timex[2:]
    return timex


COUNTED = re.compile(r"\b(seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|quarters|years?|decades|fortnight)\b")


def ranges(timex, value, text):
    """What (a,b,P) allows."""
    start, end, length = timex.strip("()").split(",")
    known_start, known_end = value.get("start"), value.get("end")
    start, end = filled(start, known_start), filled(end, known_end)
    yield f"{start}/{end}"
    if length == "P3M" and re.search(r"quarter|\bq\d", text) and not re.search(r"\bto\b", text):
        yield f"{start[:4]}-Q{(int(start[5:7]) + 2) // 3}"
    if length == "P6M" and re.search(r"\bh\d", text):
        yield f"{start[:4]}-H{(int(start[5:7]) + 5) // 6}"
    if length == "P10Y":
        yield start[:3]
    if length == "P100Y":
        yield start[:2]
    if COUNTED.search(text) and not re.search(r"\b(between|to|until|till)\b", text):
        yield length
        yield re.sub(r"BD", "D", length)


def allowed(result, text):
    """All canonical values that the case allows for a result."""
    values = set()
    for value in (result.get("Resolution") or {}).get("values", []):
        timex = value.get("timex")
        if not timex:
            continue
        forms = {timex}
        if timex.startswith("("):
            forms = set(ranges(timex, value, text))
        else:
            forms.add(filled(timex, value.get("value"), value.get("start"), value.get("end")))
        if re.search(r"\b(ago|later|from now|earlier)\b|^in \S+ (weeks?|months?|years?|fortnight)\b|^in a fortnight", text):
            for form in list(forms):
                if re.fullmatch(r"\d{4}-\d\d-\d\d", form) and not re.search(r"\d (day|night)|two day|days|day\b", text):
                    if "year" in text:
                        forms.add(form[:4])
                    elif "month" in text:
                        forms.add(form[:7])
                    elif re.search("week|fortnight", text):
                        forms.add(week(form))
        if re.search(r"\bfew\b|\bsome\b|\bseveral\b", text):
            forms |= {re.sub(r"\d+", "X", form) for form in forms}
        if match := re.fullmatch(r"[FS]Y(\d{4}|XXXX)", timex):
            forms.add(match[1])
        if timex == "XXXX-WXX-WE":
            forms.add("P1WE")
        if re.match(r"the week of", text) or "the week " in text:
            forms |= {week(form) for form in forms if re.fullmatch(r"\d{4}-\d\d-\d\d", form)}
        values |= {canonical(form) for form in forms}
    return values


def week(day):
    """The ISO week of a day."""
    import datetime
    year, number, _ = datetime.date.fromisoformat(day).isocalendar()
    return f"{year}-W{number:02}"


def cases(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def requests(data):
    for number, case in enumerate(data):
        reference = (case.get("Context") or {}).get("ReferenceDateTime")
        yield {"id": str(number), "text": case["Input"], **({"reference": reference[:19]} if reference else {})}


def predictions(args, data):
    if args.run:
        lines = "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests(data))
        run = subprocess.run([args.run], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        records = [json.loads(line) for line in run.stdout.splitlines()]
    else:
        with open(args.predictions, encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
    return {str(record.get("id", number)): record for number, record in enumerate(records)}


def left_out(result, timexes):
    text = result["Text"].lower()
    first = timexes[0] if timexes else ""
    return next((name for name, _, test in LEFT_OUT if test(result.get("TypeName"), text, first)), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", help="a JSON file of cases, such as DateTimeModel.json")
    parser.add_argument("--run", help="a program that reads requests and prints predictions")
    parser.add_argument("--predictions", help="document records in JSON Lines")
    parser.add_argument("--requests", action="store_true", help="print the requests and end")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N errors")
    parser.add_argument("--all-errors", action="store_true", help="show errors of the classes left out too")
    args = parser.parse_args()
    data = cases(args.cases)
    if args.requests:
        for request in requests(data):
            print(json.dumps(request, ensure_ascii=False))
        return
    if not args.run and not args.predictions:
        parser.error("--run or --predictions is needed")
    records = predictions(args, data)
    right, count, spans = (collections.Counter() for _ in range(3))
    out, out_right = collections.Counter(), collections.Counter()
    shown = extra = quiet = empty = 0
    for number, case in enumerate(data):
        text = case["Input"]
        mentions = [m for m in records.get(str(number), {}).get("mentions", []) if m["label"] in ("DATE", "TIME")]
        expected = []
        found = {span(text, m["start"], m["end"]): m for m in mentions}
        if not case["Results"]:
            empty += 1
            quiet += not mentions
        for result in case["Results"]:
            if result.get("TypeName") == "datetimeV2.timezone":
                continue
            start = result["Start"] if "Start" in result else text.lower().find(result["Text"].lower())
            key = span(text, start, start + len(result["Text"]))
            expected.append((start, start + len(result["Text"])))
            lower = result["Text"].lower()
            timexes = [v.get("timex") or "" for v in (result.get("Resolution") or {}).get("values", [])]
            good = allowed(result, lower)
            mention = found.pop(key, None)
            is_right = mention is not None and canonical(mention.get("value")) in good
            kind = (result.get("TypeName") or "none").replace("datetimeV2.", "")
            reason = left_out(result, timexes)
            if reason:
                out[reason] += 1
                out_right[reason] += is_right
            else:
                count[kind] += 1
                right[kind] += is_right
                spans[kind] += mention is not None
            if not is_right and shown < args.errors and (not reason or args.all_errors):
                shown += 1
                near = mention and mention.get("value") or [(m["text"], m.get("value")) for m in mentions]
                print(f"[{kind}{' ' + reason if reason else ''}] {text!r} ({(case.get('Context') or {}).get('ReferenceDateTime', '')[:16]})\n"
                      f"    expected {result['Text']!r} {' | '.join(sorted(set(timexes)))}; found {near}")
        extra += sum(not any(m["start"] < end and start < m["end"] for start, end in expected) for m in mentions)
    if shown:
        print()
    print(f"{'class':<28}{'results':>8}{'span':>8}{'right':>8}{'share':>8}")
    for kind in sorted(count):
        print(f"{kind:<28}{count[kind]:>8}{spans[kind]:>8}{right[kind]:>8}{right[kind] / count[kind]:>8.1%}")
    kept, total = sum(count.values()), sum(count.values()) + sum(out.values())
    print(f"{'news, all classes':<28}{kept:>8}{sum(spans.values()):>8}{sum(right.values()):>8}{sum(right.values()) / kept:>8.1%}")
    print(f"\nleft out: {sum(out.values())} of {total} results ({sum(out.values()) / total:.1%})")
    for name, reason, _ in LEFT_OUT:
        print(f"  {name:<22}{out_right[name]:>4} of {out[name]:<4} {reason}")
    whole = sum(right.values()) + sum(out_right.values())
    print(f"\nwhole file: {whole} of {total} right ({whole / total:.1%}); {quiet} of {empty} texts without times left alone; "
          f"{extra} mentions where no result is")


if __name__ == "__main__":
    main()
