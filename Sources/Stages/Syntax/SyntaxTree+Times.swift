import Language
import Pipeline
import Synchronization

extension SyntaxTree {
  /// The time expressions of a document by rules, with their tokens, in text order.
  ///
  /// - Parameter published: ISO 8601 at any precision; without it, values that depend on a date are symbolic.
  func times(of document: Document, published: String?) -> [(time: TimeExpression, tokens: Range<Int>)] {
    knownTimes.withLock { known in
      if let known, known.published == published { return known.times }
      let times = findTimes(of: document, published: published)
      known = KnownTimes(published: published, times: times)
      return times
    }
  }

  /// The times of the tree's document, kept for the next that asks.
  struct KnownTimes {
    let published: String?
    let times: [(time: TimeExpression, tokens: Range<Int>)]
  }

  private func findTimes(
    of document: Document, published: String?
  ) -> [(time: TimeExpression, tokens: Range<Int>)] {
    let reference = published.flatMap { TimeReference($0) }
    let finder = TimeFinder()
    let directions = TimeDirections(tree: self)
    var context = TimeContext(reference: reference)
    var memory = TimeFinder.Memory()
    var found: [(time: TimeExpression, tokens: Range<Int>)] = []
    document.utf8.withUnsafeBufferPointer { text in
      for sentence in document.sentences where !sentence.tokens.isEmpty {
        let tokens = sentence.tokens.clamped(to: 0..<count)
        context.direction = directions.direction(of: tokens)
        var next = tokens.lowerBound
        // Asked in text order, so that all askings together pass the sentence once.
        func direction(at place: Int) -> TimeDirection? {
          while next < tokens.upperBound, Int(document.tokens[next].end) <= place { next += 1 }
          return next < tokens.upperBound ? directions.direction(at: next) : nil
        }
        let times = finder.times(
          in: text, sentence.range, context: &context, memory: &memory, direction: direction(at:))
        var token = sentence.tokens.lowerBound
        for time in times {
          while token < sentence.tokens.upperBound, Int(document.tokens[token].end) <= time.range.lowerBound {
            token += 1
          }
          let first = token
          while token < sentence.tokens.upperBound, Int(document.tokens[token].start) < time.range.upperBound {
            token += 1
          }
          if first < token { found.append((time, first..<token)) }
        }
      }
    }
    return found
  }
}
