import Language
import Pipeline

/// Gives numbers, amounts and times their normal values, and the times that the model missed.
struct ValueMentions {
  let tree: SyntaxTree

  /// Times found by rules take the place of the model's, and of names that lie within them; names that reach further
  /// keep what they hold: `2019 general election`. A name that runs on into a date is cut before it.
  func add(to names: inout NameList, _ document: Document) {
    let published = document.metadata.strings(MetadataKey.published).first
    let times = TimeMentions(tree: tree).times(document, published: published)
    var isTime = [Bool](repeating: false, count: tree.count)
    var spans: [NameSpan] = []
    for time in times where time.tokens.allSatisfy({ isFree($0, for: time, names) }) {
      for token in time.tokens { isTime[token] = true }
      var span = NameSpan(time.tokens, time.label)
      span.value = time.value
      span.bytes = time.bytes
      spans.append(span)
    }
    for name in names.spans {
      var span = name
      if let time = name.tokens.first(where: { isTime[$0] }) {
        if time == name.tokens.lowerBound || name.label.isValue { continue }
        span = name.over(name.tokens.lowerBound..<time)
      }
      span.value = value(of: span, document)
      spans.append(span)
    }
    names.replace(by: spans)
  }

  private func isFree(_ token: Int, for time: TimeMentions.Time, _ names: NameList) -> Bool {
    guard let span = names.span(at: token), !span.label.isValue else { return true }
    if time.tokens.lowerBound <= span.tokens.lowerBound { return span.tokens.upperBound <= time.tokens.upperBound }
    // "Seoul Nov" of the model, where "Nov 18-19" follows the town. A name may end in a month, not begin a date.
    return time.isExact && span.tokens.upperBound < time.tokens.upperBound
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
