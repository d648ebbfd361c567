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
    let reference = published.flatMap { TimeReference($0) }
    let finder = TimeFinder()
    var context = TimeContext(reference: reference)
    var memory = TimeFinder.Memory()
    var found: [Time] = []
    document.utf8.withUnsafeBufferPointer { text in
      for sentence in document.sentences where !sentence.tokens.isEmpty {
        context.direction = direction(sentence.tokens)
        var token = sentence.tokens.lowerBound
        for time in finder.times(in: text, sentence.range, context: &context, memory: &memory) {
          while token < sentence.tokens.upperBound, Int(document.tokens[token].end) <= time.range.lowerBound {
            token += 1
          }
          let first = token
          while token < sentence.tokens.upperBound, Int(document.tokens[token].start) < time.range.upperBound {
            token += 1
          }
          guard first < token else { continue }
          found.append(Time(tokens: first..<token, label: time.label == .time ? .time : .date, value: time.value))
        }
      }
    }
    return found
  }

  /// Whether the sentence speaks of the past or of what is to come, by its first finite verb.
  private func direction(_ sentence: Range<Int>) -> TimeDirection {
    for token in sentence {
      switch tree.tags[token] {
      case "VBD": return .past
      case "MD": return tree.lowered[token] == "will" || tree.lowered[token] == "'ll" ? .future : .unknown
      case "VBZ", "VBP":
        return tree.lemmas[token] == "have" && tree.relations[token] == .aux ? .past : .unknown
      default: break
      }
    }
    return .unknown
  }
}
