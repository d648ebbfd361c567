import Language
import Testing

/// Dates; expected spans and values by the guidelines of TimeML 1.2.1 and by hand. The reference is a Wednesday.
@Suite struct TimeDateTests {
  static let reference = "2026-02-11T10:10"

  static let calendar: [(String, [String])] = [
    ("Signed on 2026-02-10 in Geneva.", ["2026-02-10 = 2026-02-10"]),
    ("Filed 2026-02-10T15:30 by wire.", ["2026-02-10T15:30 = 2026-02-10T15:30"]),
    ("He was born on 11 Feb. 1960 there.", ["11 Feb. 1960 = 1960-02-11"]),
    ("On Feb 11, 2024, it fell.", ["Feb 11, 2024 = 2024-02-11"]),
    ("It begins on the 5th of May 2027.", ["the 5th of May 2027 = 2027-05-05"]),
    ("After 9/11/2001 all changed.", ["9/11/2001 = 2001-09-11 AFTER"]),
    ("A letter of 13/1/2020 says so.", ["13/1/2020 = 2020-01-13"]),
    ("On 3.10.1990 it was over.", ["3.10.1990 = 1990-10-03"]),
    ("In March 2024 and in Dec., 2023.", ["March 2024 = 2024-03", "Dec., 2023 = 2023-12"]),
    ("The talks of mid\u{2011}December 2025 failed.", ["mid\u{2011}December 2025 = 2025-12 MID"]),
    ("By May\u{A0}5,\u{A0}2025, it was late.", ["May\u{A0}5,\u{A0}2025 = 2025-05-05 ON_OR_BEFORE"]),
    ("Since 2014 it has grown.", ["2014 = 2014 ON_OR_AFTER"]), ("The 2016 election.", ["2016 = 2016"]),
    ("In early 2024, in late 2025.", ["early 2024 = 2024 START", "late 2025 = 2025 END"]),
    ("The end of 2026 is near.", ["The end of 2026 = 2026 END"]),
    ("In the 1990s and the early 2000s.", ["the 1990s = 199", "the early 2000s = 200 START"]),
    ("In the 21st century.", ["the 21st century = 20"]), ("In Q1 2025 it rose.", ["Q1 2025 = 2025-Q1"]),
    ("In the third quarter of 2025.", ["the third quarter of 2025 = 2025-Q3"]),
    ("In the second half of 2024 it rose.", ["the second half of 2024 = 2024-H2"]),
    ("The summer of 2019 was hot.", ["The summer of 2019 = 2019-SU"]),
    ("In 2026-W07 and 2026-Q1.", ["2026-W07 = 2026-W07", "2026-Q1 = 2026-Q1"]),
    (
      "On Christmas 2024 and New Year's Day 2025.", ["Christmas 2024 = 2024-12-25", "New Year's Day 2025 = 2025-01-01"]
    ),
    ("Easter 2025 and Thanksgiving 2023.", ["Easter 2025 = 2025-04-20", "Thanksgiving 2023 = 2023-11-23"]),
    ("The last day of February 2024.", ["The last day of February 2024 = 2024-02-29"]),
    ("On 18 and 19 June 2024.", ["18 = 2024-06-18", "19 June 2024 = 2024-06-19"]),
    ("On the first Monday of May 2025.", ["the first Monday of May 2025 = 2025-05-05"]),
  ]

  @Test(arguments: calendar) func readsTheCalendar(text: String, expected: [String]) {
    #expect(times(text, Self.reference) == expected)
    #expect(times(text) == expected)
  }

  static let relative: [(String, [String], [String])] = [
    ("He left yesterday.", ["yesterday = 2026-02-10"], ["yesterday = DCT-P1D"]),
    (
      "It rains today and tomorrow.", ["today = 2026-02-11", "tomorrow = 2026-02-12"],
      ["today = DCT", "tomorrow = DCT+P1D"]
    ),
    ("Last week he met her.", ["Last week = 2026-W06"], ["Last week = DCT-P1W"]),
    ("Next year is better.", ["Next year = 2027"], ["Next year = DCT+P1Y"]),
    ("This week it snowed.", ["This week = 2026-W07"], ["This week = DCT+P0W"]),
    (
      "Last month and this quarter.", ["Last month = 2026-01", "this quarter = 2026-Q1"],
      ["Last month = DCT-P1M", "this quarter = DCT+P0M"]
    ),
    ("He came three months ago.", ["three months ago = 2025-11"], ["three months ago = DCT-P3M"]),
    ("Ten days ago she left.", ["Ten days ago = 2026-02-01"], ["Ten days ago = DCT-P10D"]),
    (
      "More than a decade ago it closed.", ["More than a decade ago = 2016 BEFORE"],
      ["More than a decade ago = DCT-P10Y BEFORE"]
    ),
    ("Last December it froze.", ["Last December = 2025-12"], ["Last December = XXXX-12"]),
    ("By the end of the year.", ["the end of the year = 2026 END"], ["the end of the year = DCT+P0Y END"]),
    ("Late last year he won.", ["Late last year = 2025 END"], ["Late last year = DCT-P1Y END"]),
    ("The day before yesterday.", ["The day before yesterday = 2026-02-09"], ["The day before yesterday = DCT-P2D"]),
    ("On Tuesday of next week.", ["Tuesday of next week = 2026-02-17"], ["Tuesday of next week = XXXX-WXX-2"]),
    (
      "Next Friday and last Friday.", ["Next Friday = 2026-02-20", "last Friday = 2026-02-06"],
      ["Next Friday = XXXX-WXX-5", "last Friday = XXXX-WXX-5"]
    ),
    (
      "Two weeks before Christmas.", ["Two weeks before Christmas = 2025-12-11"],
      ["Two weeks before Christmas = XXXX-12-25"]
    ),
    ("Tomorrow afternoon we talk.", ["Tomorrow afternoon = 2026-02-12TAF"], ["Tomorrow afternoon = DCT+P1DTAF"]),
  ]

  @Test(arguments: relative) func resolvesFromTheReference(text: String, resolved: [String], symbolic: [String]) {
    #expect(times(text, Self.reference) == resolved)
    #expect(times(text) == symbolic)
  }

  static let partial: [(String, String, String, String)] = [
    ("on Friday", "2026-02-06", "2026-02-13", "2026-02-06"), ("on Wednesday", "2026-02-11", "2026-02-11", "2026-02-11"),
    ("in December", "2025-12", "2026-12", "2025-12"), ("in April", "2025-04", "2026-04", "2026-04"),
    ("on March 3", "2025-03-03", "2026-03-03", "2026-03-03"),
    ("on the 3rd of June", "2025-06-03", "2026-06-03", "2026-06-03"),
    ("in February", "2026-02", "2026-02", "2026-02"),
    ("on February 29", "2024-02-29", "2028-02-29", "2024-02-29"),
  ]

  @Test(arguments: partial) func choosesByDirection(text: String, past: String, future: String, unknown: String) {
    func value(_ direction: TimeDirection) -> String? {
      TimeFinder().times(in: "It was " + text + ".", reference: TimeReference(Self.reference), direction: direction)
        .first?.value
    }
    #expect(value(.past) == past)
    #expect(value(.future) == future)
    #expect(value(.unknown) == unknown)
  }

  @Test func fillsPartsFromTheTextBefore() {
    #expect(
      times("On March 3, 2025, he left; he was back on April 5.")
        == ["March 3, 2025 = 2025-03-03", "April 5 = 2025-04-05"])
    #expect(times("He was back on April 5.") == ["April 5 = XXXX-04-05"])
    #expect(
      times("No pit closes before 2040. In December it fell in.")
        == ["2040 = 2040 BEFORE", "December = XXXX-12"])
    #expect(times("He came in December, on a Friday.") == ["December = XXXX-12", "Friday = XXXX-WXX-5"])
  }

  @Test func keepsToThePrecisionOfTheReference() {
    #expect(
      times("yesterday, last month, last year", "2026-02") == [
        "yesterday = DCT-P1D", "last month = 2026-01", "last year = 2025",
      ])
  }

  static let ranges: [(String, [String])] = [
    ("The war of 2012–2020.", ["2012–2020 = 2012/2020"]),
    ("From March to May 2025.", ["March to May 2025 = 2025-03/2025-05"]),
    ("Between 2010 and 2015.", ["Between 2010 and 2015 = 2010/2015"]),
    ("On May 3-5, 2024.", ["May 3-5, 2024 = 2024-05-03/2024-05-05"]),
    ("From 3 to 5 May 2024.", ["3 to 5 May 2024 = 2024-05-03/2024-05-05"]), ("In 2015–16.", ["2015–16 = 2015/2016"]),
    ("From 5/1-5/7, 2024.", ["5/1-5/7, 2024 = 2024-05-01/2024-05-07"]),
    ("From January to March.", ["January to March = 2026-01/2026-03"]),
    ("From June to March.", ["June to March = 2025-06/2026-03"]),
    ("From March to date.", ["March to date = 2025-03/2026-02-11"]),
    ("From November to February 2017.", ["November to February 2017 = 2016-11/2017-02"]),
  ]

  @Test(arguments: ranges) func readsRanges(text: String, expected: [String]) {
    #expect(times(text, Self.reference) == expected)
  }

  static let none: [String] = [
    "She may go.", "It may not be right.", "Mrs. May said no.", "They march on.", "The Sun rose.", "He sat down.",
    "A second round.", "The fall of Kabul.", "It costs $2000.",
    "He has 2,010 men.",
    "Some 350 pages.", "The score was 4:3:2.", "Version 2.10 is out.",
    "Call 555-1234.", "In 3.5 percent of cases.", "She wed him.", "Open 24/7 for all.",
    "Look at five thirty people have.", "",
  ]

  @Test(arguments: none) func leavesOtherWordsAlone(text: String) { #expect(times(text, Self.reference) == []) }
}
