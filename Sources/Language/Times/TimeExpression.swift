/// The type of a time expression in TIMEX3 (TimeML 1.2.1, ISO 24617-1).
public enum TimeType: String, Sendable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }

/// TIMEX3's `mod`.
public enum TimeMod: String, Sendable {
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approx = "APPROX"
}

/// OntoNotes' two labels of times: `DATE` for days and longer, `TIME` for what is shorter.
public enum TimeLabel: String, Sendable { case date = "DATE", time = "TIME" }

/// A time expression in a text.
public struct TimeExpression: Hashable, Sendable {
  /// Bytes of the text. A leading preposition is left out ("since *March*"), an article or a word that modifies is not
  /// ("*the 1990s*", "*early 2024*", "*about two years*").
  public var range: Range<Int>
  public var type: TimeType
  /// TIMEX3, with these conventions: a range is two values with a slash between them, `2012/2020` (ISO 8601); what
  /// cannot be known is `X` (`XXXX-12`, `PXW`); what depends on a reference that is not known is written from the
  /// document's time on: `DCT-P1D`, `DCT+P0W` for this week, `DCT-P1DTAF` for yesterday afternoon.
  public var value: String
  public var mod: TimeMod?
  public var label: TimeLabel
  /// Whether the value names a place on the calendar: no `X`, no `DCT`, no duration and no set. A duration counts if it
  /// ends or begins at the reference ("the past two years").
  public var isAnchored: Bool
}
