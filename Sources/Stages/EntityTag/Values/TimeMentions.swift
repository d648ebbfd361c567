import Language
import Pipeline

/// Finds the times of a document by rules and gives them TIMEX3 values against the document's date.
struct TimeMentions {
  let tree: SyntaxTree

  struct Time {
    var tokens: Range<Int>
    var label: EntityLabel
    var value: String
  }

  /// - Parameter published: ISO 8601 at any precision; without it, values that depend on a date are symbolic.
  func times(_ document: Document, published: String?) -> [Time] {
    tree.times(of: document, published: published).map { time, tokens in
      Time(tokens: tokens, label: time.label == .time ? .time : .date, value: time.value)
    }
  }
}
