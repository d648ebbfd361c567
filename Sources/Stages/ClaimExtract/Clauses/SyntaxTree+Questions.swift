import Language

extension SyntaxTree {
  /// All tokens, heads before what depends on them.
  var topDown: [Int] {
    var order = (0..<count).filter(isRoot)
    order.reserveCapacity(count)
    var next = 0
    while next < order.count {
      order += children(of: order[next]).lazy.map(Int.init)
      next += 1
    }
    return order
  }

  /// All tokens, what depends on a head before the head.
  var bottomUp: [Int] { topDown.reversed() }

  func isVerbal(_ token: Int) -> Bool { categories[token] == .verb || categories[token] == .aux }

  func isNominal(_ token: Int) -> Bool {
    switch categories[token] {
    case .noun, .propn, .pron, .num: true
    default: false
    }
  }

  func isComma(_ token: Int) -> Bool { words[token] == "," }

  func isHyphen(_ token: Int) -> Bool { lowered[token] == "-" }

  /// A mark that sets off what stands behind it: a comma, a dash, a bracket.
  func isDivider(_ token: Int) -> Bool {
    guard token >= 0 else { return false }
    switch words[token] {
    case ",", "--", "—", "–", "(", "[", "-LRB-", ";", ":": return true
    default: return false
    }
  }

  /// A mark behind which nothing belongs to the phrase before it.
  func endsPhrase(_ token: Int) -> Bool {
    switch words[token] {
    case ":", ";", "--", "—", "–", ".", "?", "!": return true
    default: return false
    }
  }

  /// "who", "which", "that" in a relative clause.
  func isRelativePronoun(_ token: Int) -> Bool {
    switch tags[token] {
    case "WDT", "WP": return lowered[token] != "what"
    default: return lowered[token] == "that" && (relations[token].isSubject || relations[token] == .dobj)
    }
  }

  /// "to V".
  func isInfinitive(_ token: Int) -> Bool {
    children(of: token).contains { relations[Int($0)] == .aux && tags[Int($0)] == "TO" }
  }

  func subject(of token: Int) -> Int? {
    children(of: token).first { relations[Int($0)].isSubject }.map(Int.init)
  }

  /// Whether the sentence's tokens of a range are of the same sentence as `token`.
  func sentence(of token: Int) -> Range<Int> {
    let index = sentenceOf[token]
    return index < 0 ? token..<token + 1 : sentences[Int(index)]
  }
}
