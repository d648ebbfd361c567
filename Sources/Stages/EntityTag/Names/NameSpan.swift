import Language

/// A name, number or date on its way through correction: tokens with a label.
struct NameSpan: Sendable, Hashable {
  var tokens: Range<Int>
  var label: EntityLabel
  /// The label that the model would have given otherwise, and by how much it scored less (a logit).
  var rival: EntityLabel
  var margin: Float
  /// TIMEX3, number or amount of what is a value.
  var value: String?
  /// Bytes of the document, of what begins or ends within a token: "30 December" in "says:30 December".
  var bytes: Range<Int>?

  /// - Parameter margin: 0 for spans that a rule made and whose label the document's other occurrences may overrule.
  init(_ tokens: Range<Int>, _ label: EntityLabel, rival: EntityLabel? = nil, margin: Float = 0) {
    self.tokens = tokens
    self.label = label
    self.rival = rival ?? label
    self.margin = margin
  }

  /// The same name over other tokens.
  func over(_ tokens: Range<Int>) -> NameSpan { NameSpan(tokens, label, rival: rival, margin: margin) }
}

/// Spans of a document in text order that do not overlap, with the question what stands at a token.
struct NameList {
  private(set) var spans: [NameSpan]
  /// For each token the index of its span, or -1.
  private var spanOf: [Int32]

  init(_ spans: [NameSpan], tokens count: Int) {
    self.spans = []
    spanOf = Array(repeating: -1, count: count)
    replace(by: spans)
  }

  /// Of spans that overlap, the first in the list's order of starts stays, the longer one at the same start.
  mutating func replace(by new: [NameSpan]) {
    spans.removeAll(keepingCapacity: true)
    for index in spanOf.indices { spanOf[index] = -1 }
    let ordered = new.sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    for span in ordered where !span.tokens.isEmpty && span.tokens.lowerBound >= (spans.last?.tokens.upperBound ?? 0) {
      for token in span.tokens { spanOf[token] = Int32(spans.count) }
      spans.append(span)
    }
  }

  /// Adds spans that touch none of those there.
  mutating func add(_ new: [NameSpan]) {
    let free = new.filter { $0.tokens.allSatisfy { spanOf[$0] < 0 } }
    if !free.isEmpty { replace(by: spans + free) }
  }

  /// Index of the span over a token.
  func index(at token: Int) -> Int? {
    spanOf.indices.contains(token) && spanOf[token] >= 0 ? Int(spanOf[token]) : nil
  }

  func span(at token: Int) -> NameSpan? { index(at: token).map { spans[$0] } }

  mutating func relabel(_ index: Int, _ label: EntityLabel) { spans[index].label = label }
}
