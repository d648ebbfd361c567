import Language
import Testing

/// Clock times, durations, sets and references; labels, types and offsets.
@Suite struct TimeSpanTests {
  static let reference = "2026-02-11T10:10"

  static let clocks: [(String, [String])] = [
    ("At 10:10 a.m. it rang.", ["10:10 a.m. = T10:10"]), ("By 8pm all was quiet.", ["8pm = T20:00 ON_OR_BEFORE"]),
    ("At noon and at midnight.", ["noon = T12:00", "midnight = T00:00"]),
    ("At half past three.", ["half past three = T03:30"]),
    ("At 1500 GMT it began.", ["1500 GMT = T15:00Z"]),
    ("At 3 p.m. EST today.", ["3 p.m. EST today = 2026-02-11T15:00-05:00"]),
    ("At 15:30 sharp.", ["15:30 = T15:30"]), ("At seven in the evening.", ["seven in the evening = T19:00"]),
    ("At ten o\u{2019}clock.", ["ten o\u{2019}clock = T10:00"]),
    ("On Monday at 9 a.m. Eastern time.", ["Monday at 9 a.m. Eastern time = 2026-02-09T09:00"]),
    ("From 2:00 to 2:30 pm.", ["2:00 to 2:30 pm = T14:00/T14:30"]),
    ("At five-thirty tomorrow evening.", ["five-thirty tomorrow evening = 2026-02-12T17:30"]),
    ("It began at seven twenty-five.", ["seven twenty-five = T07:25"]),
    ("Monday night it burned.", ["Monday night = 2026-02-09TNI"]),
    ("Yesterday morning.", ["Yesterday morning = 2026-02-10TMO"]),
    ("On the night of May 5, 2024.", ["the night of May 5, 2024 = 2024-05-05TNI"]),
  ]

  @Test(arguments: clocks) func readsClocks(text: String, expected: [String]) {
    #expect(times(text, Self.reference) == expected)
  }

  static let durations: [(String, [String])] = [
    ("It took a decade.", ["a decade = P10Y"]), ("For two and a half years.", ["two and a half years = P2.5Y"]),
    ("He waited for weeks.", ["weeks = PXW"]), ("The past two years were hard.", ["The past two years = P2Y"]),
    ("In 2 hours and 15 minutes of film.", ["2 hours and 15 minutes = PT2H15M"]),
    ("A three-year plan.", ["three-year = P3Y"]),
    ("Half an hour of rain.", ["Half an hour = PT30M"]),
    ("More than four days passed.", ["More than four days = P4D MORE_THAN"]),
    ("About six months passed.", ["About six months = P6M APPROX"]),
    ("At least 3 weeks.", ["At least 3 weeks = P3W EQUAL_OR_MORE"]),
    ("Over a decade of war.", ["Over a decade = P10Y MORE_THAN"]), ("Over the past year.", ["the past year = 2025"]),
    ("Several days of talks.", ["Several days = PXD"]), ("Two to three weeks.", ["Two to three weeks = P2W/P3W"]),
    ("Over the next few months.", ["the next few months = PXM"]), ("He is 80 years old.", ["80 years old = P80Y"]),
    (
      "For the last three months and two days ago.",
      ["the last three months = P3M", "two days ago = 2026-02-09"]
    ),
    ("The first drop in ten years.", ["ten years = P10Y"]),
    ("The first two weeks of 2021.", ["The first two weeks of 2021 = P2W"]),
  ]

  @Test(arguments: durations) func readsDurations(text: String, expected: [String]) {
    #expect(times(text, Self.reference) == expected)
  }

  static let sets: [(String, [String])] = [
    ("It comes daily.", ["daily = P1D"]), ("Every Monday we meet.", ["Every Monday = XXXX-WXX-1"]),
    ("A weekly paper.", ["weekly = P1W"]),
    ("Twice a month.", ["Twice a month = P1M"]), ("Every two years.", ["Every two years = P2Y"]),
    ("On Sundays.", ["Sundays = XXXX-WXX-7"]),
    ("Every day at 7:13 p.m.", ["Every day at 7:13 p.m. = XXXX-XX-XXT19:13"]),
    ("Each December.", ["Each December = XXXX-12"]),
  ]

  @Test(arguments: sets) func readsSets(text: String, expected: [String]) {
    #expect(times(text, Self.reference) == expected)
  }

  static let references: [(String, [String])] = [
    ("Now it is over.", ["Now = PRESENT_REF"]), ("It is currently closed.", ["currently = PRESENT_REF"]),
    ("Recently he wrote.", ["Recently = PAST_REF"]), ("In recent years.", ["recent years = PAST_REF"]),
    ("In the near future.", ["the near future = FUTURE_REF"]), ("In the past.", ["the past = PAST_REF"]),
    ("Several weeks ago.", ["Several weeks ago = PAST_REF"]), ("At the moment.", ["At the moment = PRESENT_REF"]),
  ]

  @Test(arguments: references) func readsReferences(text: String, expected: [String]) {
    #expect(times(text, Self.reference) == expected)
  }

  static let kinds: [(String, TimeType, TimeLabel, Bool)] = [
    ("on 5 May 2024", .date, .date, true), ("at 8 pm", .time, .time, false), ("for two days", .duration, .date, false),
    ("for two hours", .duration, .time, false), ("the past two years", .duration, .date, true),
    ("every Monday", .set, .date, false), ("Monday night", .time, .time, true), ("in December", .date, .date, true),
  ]

  @Test(arguments: kinds) func tellsTypes(text: String, type: TimeType, label: TimeLabel, isAnchored: Bool) {
    let found = TimeFinder().times(in: text, reference: TimeReference(Self.reference)).first
    #expect(found?.type == type)
    #expect(found?.label == label)
    #expect(found?.isAnchored == isAnchored)
  }

  @Test func givesBytesOfTheWholeText() {
    let text = Array("Ünlü: été 2024, no\u{2011}one in mid\u{2011}May 2025.".utf8)
    var (context, memory) = (TimeContext(), TimeFinder.Memory())
    let found = text.withUnsafeBufferPointer { bytes in
      TimeFinder().times(in: bytes, 8..<bytes.count, context: &context, memory: &memory)
    }
    #expect(found.map { String(decoding: text[$0.range], as: UTF8.self) } == ["2024", "mid\u{2011}May 2025"])
  }

  /// Time must stay linear; a quadratic step would not end here.
  @Test(arguments: [
    "May ", "the ", "1 ", "1/", "2 weeks before ", "from ", "1-", "of the last ", "\u{2011}", "a.m. ", "Monday ",
    "every ",
  ])
  func endsOnLongInput(unit: String) {
    let text = String(repeating: unit, count: 4_000)
    _ = TimeFinder().times(in: text, reference: TimeReference(Self.reference))
  }
}
