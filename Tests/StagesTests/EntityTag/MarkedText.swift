import Pipeline

/// A text in which a reader has marked who is who: `[Ann Lee](a PERSON) said [she](a pronoun) left [Minsk](m).`
///
/// In parentheses stands the entity's key, the same for all its mentions, then in any order the label (in capitals), the
/// mention's kind and the rule that should have joined it. The key `-` says that the words are part of no entity.
struct MarkedText {
  struct Mark {
    let start: Int
    let end: Int
    let key: String
    var label: String?
    var kind: String?
    var link: String?
  }

  /// Without the marks.
  let text: String
  /// With byte offsets in ``text``.
  let marks: [Mark]

  init(_ marked: String) {
    var text: [UInt8] = []
    var marks: [Mark] = []
    var open: [Int] = []
    let bytes = Array(marked.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "[") {
        open.append(text.count)
      } else if byte == UInt8(ascii: "]"), index < bytes.count, bytes[index] == UInt8(ascii: "(") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))!
        let words = String(decoding: bytes[index + 1..<end], as: UTF8.self).split(separator: " ").map(String.init)
        marks.append(Self.mark(open.removeLast()..<text.count, words))
        index = end + 1
      } else {
        text.append(byte)
      }
    }
    precondition(open.isEmpty, "a bracket of a test has no partner")
    self.text = String(decoding: text, as: UTF8.self)
    self.marks = marks
  }

  private static func mark(_ range: Range<Int>, _ words: [String]) -> Mark {
    var mark = Mark(start: range.lowerBound, end: range.upperBound, key: words[0])
    for word in words.dropFirst() {
      if Mention.Kind(rawValue: word) != nil {
        mark.kind = word
      } else if word == word.uppercased() {
        mark.label = word
      } else {
        mark.link = word
      }
    }
    return mark
  }
}

extension MarkedText {
  /// Where the mentions of a document differ from the marks, a line each; empty where they do not.
  ///
  /// Mentions that are not marked are nobody's business, unless they lie across a mark or `isComplete`.
  func differences(from document: Document, isComplete: Bool = false) -> [String] {
    var lines: [String] = []
    var entityOf: [String: Int] = [:]
    var keyOf: [Int: String] = [:]
    for mark in marks {
      let found = document.mentions.first { Int($0.start) == mark.start && Int($0.end) == mark.end }
      let words = "'\(shown(mark))' (\(mark.key))"
      if mark.key == "-" {
        let entity = found.flatMap(\.entity)
        if let entity { lines.append("\(words) belongs to \(document.entities[entity].name)") }
        continue
      }
      guard let found else {
        let near = document.mentions.filter { Int($0.start) < mark.end && Int($0.end) > mark.start }
        let names = near.map { "'\(document.text(of: $0))'" }.joined(separator: ", ")
        lines.append("\(words) is no mention" + (near.isEmpty ? "" : "; there is \(names)"))
        continue
      }
      if let label = mark.label, found.label != label { lines.append("\(words) has the label \(found.label)") }
      if let kind = mark.kind, found.kind.rawValue != kind { lines.append("\(words) is a \(found.kind.rawValue)") }
      if let link = mark.link, found.link != link { lines.append("\(words) was joined by \(found.link ?? "nothing")") }
      guard let entity = found.entity else {
        if entityOf[mark.key] != nil || marks.count(where: { $0.key == mark.key }) > 1 {
          lines.append("\(words) belongs to no entity")
        }
        continue
      }
      let name = document.entities[entity].name
      if let known = entityOf[mark.key], known != entity {
        lines.append("\(words) belongs to '\(name)' (\(Entity.id(at: entity)))")
      }
      if let known = keyOf[entity], known != mark.key { lines.append("\(words) is one with (\(known)), '\(name)'") }
      entityOf[mark.key] = entityOf[mark.key] ?? entity
      keyOf[entity] = keyOf[entity] ?? mark.key
    }
    if isComplete {
      for mention in document.mentions
      where !marks.contains(where: { $0.start == Int(mention.start) && $0.end == Int(mention.end) }) {
        lines.append("'\(document.text(of: mention))' is a mention, \(mention.label)")
      }
    }
    return lines
  }

  private func shown(_ mark: Mark) -> String {
    String(decoding: Array(text.utf8)[mark.start..<mark.end], as: UTF8.self)
  }
}
