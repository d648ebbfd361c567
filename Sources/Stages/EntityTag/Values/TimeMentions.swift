import Language
import Pipeline

/// Finds the times of a document by rules and gives them TIMEX3 values against the document's date.
struct TimeMentions {
  let tree: SyntaxTree

  struct Time {
    var tokens: Range<Int>
    var label: EntityLabel
    var value: String
    /// Of the document.
    var bytes: Range<Int>

    /// A day, or a range of days or months.
    var isExact: Bool { value.contains("/") || value.count(where: { $0 == "-" }) == 2 }
  }

  /// - Parameter published: ISO 8601 at any precision; without it, values that depend on a date are symbolic.
  func times(_ document: Document, published: String?) -> [Time] {
    tree.times(of: document, published: published).map { time, tokens in
      Time(tokens: tokens, label: time.label == .time ? .time : .date, value: time.value, bytes: time.range)
    }
  }
}
