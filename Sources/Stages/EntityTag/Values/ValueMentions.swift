import Language
import Pipeline

/// Gives numbers, amounts and times their normal values, and the times that the model missed.
struct ValueMentions {
  let tree: SyntaxTree

  /// Times found by rules take the place of the model's, and of names that lie within them; names that reach further
  /// keep what they hold: `2019 general election`.
  func add(to names: inout NameList, _ document: Document) {
    let published = document.metadata.strings(MetadataKey.published).first
    let times = TimeMentions(tree: tree).times(document, published: published)
    var isTime = [Bool](repeating: false, count: tree.count)
    var spans: [NameSpan] = []
    for time in times where time.tokens.allSatisfy({ isFree($0, for: time.tokens, names) }) {
      for token in time.tokens { isTime[token] = true }
      var span = NameSpan(time.tokens, time.label)
      span.value = time.value
      spans.append(span)
    }
    for span in names.spans where !span.tokens.contains(where: { isTime[$0] }) {
      var span = span
      span.value = value(of: span, document)
      spans.append(span)
    }
    names.replace(by: spans)
  }

  private func isFree(_ token: Int, for time: Range<Int>, _ names: NameList) -> Bool {
    guard let span = names.span(at: token), !span.label.isValue else { return true }
    return time.lowerBound <= span.tokens.lowerBound && span.tokens.upperBound <= time.upperBound
  }

  private func value(of span: NameSpan, _ document: Document) -> String? {
    let kind: QuantityKind
    switch span.label {
    case .money: kind = .money
    case .quantity: kind = .measurement
    case .percent, .cardinal, .ordinal: kind = .other
    default: return nil
    }
    let range = tree.bytes(of: span.tokens, document)
    return document.utf8.withUnsafeBufferPointer {
      QuantityReader.read(UnsafeBufferPointer(rebasing: $0[range]), kind: kind)?.text
    }
  }
}
