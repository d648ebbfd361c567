/// Reads the parts of the tokenizer's regular expressions that are data: character classes and lists of literals. The
/// expressions themselves are predicates in code (specification 7).
struct RegexSource {
  /// A bracket expression and the text that follows it.
  struct Class {
    var ranges: [ClosedRange<UInt32>]
    /// Index after the closing bracket.
    var end: Int
  }

  let scalars: [UInt32]

  init(_ source: String) { scalars = source.unicodeScalars.map(\.value) }

  private init(scalars: ArraySlice<UInt32>) { self.scalars = Array(scalars) }

  /// The parts between the `|` that stand in no group or class.
  func alternatives() -> [RegexSource] {
    var parts: [RegexSource] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case 0x5c: index += 1
      case 0x5b: index = characterClass(at: index).end - 1
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x7c where depth == 0:
        parts.append(RegexSource(scalars: scalars[start..<index]))
        start = index + 1
      default: break
      }
      index += 1
    }
    return parts + [RegexSource(scalars: scalars[start...])]
  }

  /// All bracket expressions, in order.
  func classes() -> [Class] {
    var result: [Class] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == 0x5c {
        index += 2
      } else if scalars[index] == 0x5b {
        result.append(characterClass(at: index))
        index = result[result.count - 1].end
      } else {
        index += 1
      }
    }
    return result
  }

  /// The classes that `text` follows directly.
  func classes(before text: String) -> [Class] { classes().filter { has(text, at: $0.end) } }

  func has(_ text: String, at index: Int) -> Bool {
    scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars.lazy.map(\.value))
  }

  /// The literals of each group `(?:a|b|…)` that stands after `prefix`, without backslashes.
  func literals(after prefix: String) -> [[UInt32]] {
    let opening = prefix + "(?:"
    return scalars.indices.filter { has(opening, at: $0) }.flatMap { index in
      let body = scalars[(index + opening.unicodeScalars.count)...].prefix { $0 != 0x29 }
      return RegexSource(scalars: body).alternatives().map(\.unescaped)
    }
  }

  /// The one character that the expression stands for, anchors and a backslash aside; nil for longer ones.
  var singleCharacter: UInt32? {
    var body = scalars[...]
    if body.first == 0x5e { body = body.dropFirst() }
    if body.last == 0x24, body.count > 1, body.dropLast().last != 0x5c { body = body.dropLast() }
    if body.count == 2, body.first == 0x5c { body = body.dropFirst() }
    return body.count == 1 ? body.first : nil
  }

  private var unescaped: [UInt32] { scalars.filter { $0 != 0x5c } }

  /// Reads the class whose `[` stands at `start`.
  private func characterClass(at start: Int) -> Class {
    var ranges: [ClosedRange<UInt32>] = []
    var index = start + 1
    while index < scalars.count, scalars[index] != 0x5d {
      let first = character(at: &index)
      var last = first
      if index + 1 < scalars.count, scalars[index] == 0x2d, scalars[index + 1] != 0x5d {
        index += 1
        last = character(at: &index)
      }
      ranges.append(min(first, last)...max(first, last))
    }
    return Class(ranges: ranges, end: index + 1)
  }

  /// A character of a class: itself, `\uXXXX`, `\UXXXXXXXX`, or a character after a backslash.
  private func character(at index: inout Int) -> UInt32 {
    let escape = scalars[index] == 0x5c && index + 1 < scalars.count
    index += escape ? 2 : 1
    let value = scalars[index - 1]
    guard escape, value == 0x75 || value == 0x55 else { return value }
    let digits = scalars[index...].prefix(value == 0x75 ? 4 : 8)
    index += digits.count
    return digits.reduce(0) { $0 << 4 | Self.hexadecimal($1) }
  }

  private static func hexadecimal(_ digit: UInt32) -> UInt32 { digit <= 0x39 ? digit & 0xf : (digit & 0xf) + 9 }
}
