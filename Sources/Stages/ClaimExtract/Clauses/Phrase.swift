/// A stretch of a sentence and the word it is about.
struct Phrase: Sendable, Hashable {
  /// Index of the head among the document's tokens.
  var head: Int
  /// What belongs to it, without a gap.
  var tokens: Range<Int>
}
