import Language
import Pipeline

/// Reads a user's file of words, and finds everything that is wrong in it.
///
/// What a section takes is what the program's own lists have there: as many fields, with the same values. Sections of
/// one family share their values.
struct LexiconFile {
  private let standard: WordLists
  private let names: [String]
  private let source: SourceFile
  private var problems = Diagnostics()
  /// By section and field, as asked for so far: a long file asks for the same again and again.
  private var knownValues: [String: [Int: [String]]] = [:]

  /// - Parameter standard: the program's own lists.
  private init(_ text: String, path: String, standard: WordLists) {
    self.standard = standard
    names = standard.names
    source = SourceFile(path: path, text: text)
  }

  /// - Throws: ``DiagnosticError`` with everything that is wrong, each with its place in the file.
  static func lists(_ bytes: [UInt8], path: String, standard: WordLists) throws(DiagnosticError) -> WordLists {
    let text = String(decoding: bytes, as: UTF8.self)
    var file = LexiconFile(text, path: path, standard: standard)
    if String(validating: bytes, as: UTF8.self) == nil { file.problems.error("not UTF-8", at: file.place(1, 0, 1)) }
    file.check()
    try file.problems.throwIfErrors()
    return WordLists(text)
  }

  private mutating func check() {
    var section: String?
    var number = 1
    while let line = source.line(number) {
      let fields = Self.fields(of: line)
      if let word = fields.first, let name = Self.section(word.text) {
        section = name
        if !names.contains(name) {
          let nearest = nearestName(to: name, in: names).map { " (did you mean '[\($0)]'?)" } ?? ""
          problems.error(
            "unknown section '[\(name)]'\(nearest); there are \(names.joined(separator: ", "))", at: place(number, word)
          )
        }
      } else if let word = fields.first {
        if let section, names.contains(section) {
          check(fields, in: section, number)
        } else if section == nil {
          problems.error("a word before the first section; expected a line such as '[verbs]'", at: place(number, word))
        }
      }
      number += 1
    }
  }

  private mutating func check(_ fields: [Field], in section: String, _ line: Int) {
    let counts = standard.entries(section).map(\.count)
    guard let fewest = counts.min(),
      let most = family(of: section).map({ standard.entries($0).map(\.count).max() ?? 1 }).max()
    else { return }
    if fields.count < fewest {
      let values = fewest == 2 ? "a value" : "\(fewest - 1) values"
      problems.error(
        "'\(fields[0].text)' has too few fields; '[\(section)]' takes a word and \(values), parted by tabs",
        at: place(line, fields[0]))
    } else if fields.count > most {
      let limit = most == 1 ? "words without values" : "\(most - 1) values at most"
      problems.error("too many fields; '[\(section)]' takes \(limit)", at: place(line, fields[most]))
    }
    for (index, field) in fields.enumerated().dropFirst() where index < most {
      // Behind the first value stand lists of words.
      for word in index == 1 ? [Substring(field.text)] : field.text.split(separator: " ") {
        let known = knownValues[section]?[index] ?? values(section, index)
        knownValues[section, default: [:]][index] = known
        if known.contains(String(word)) || word.hasPrefix("prep:") && known.contains(where: { $0.hasPrefix("prep:") }) {
          continue
        }
        let choices = known.count <= 12 ? "; expected one of \(known.joined(separator: ", "))" : ""
        problems.error(
          "unknown value '\(word)' in '[\(section)]'\(suggestion(for: String(word), in: known))\(choices)",
          at: place(line, column(of: word, in: field), word.unicodeScalars.count))
      }
    }
  }

  private static let families: [[String]] = [
    ["verbs", "nouns", "adjectives", "phrases"],
    ["modal", "governor", "clause-governor", "author-hedge", "adverb", "adjective"],
  ]

  private func family(of section: String) -> [String] {
    Self.families.first { $0.contains(section) } ?? [section]
  }

  /// The values that a field may have; in lists of what cues take, all prepositions.
  private func values(_ section: String, _ index: Int) -> [String] {
    let family = family(of: section)
    var values = Set(
      family.flatMap { standard.entries($0) }.filter { $0.count > index }.flatMap { entry in
        index == 1 ? [entry[1]] : entry[index].split(separator: " ").map(String.init)
      })
    if family.contains("verbs"), index > 1 {
      for list in ["place-preposition", "goal-preposition", "preposition-role"] {
        values.formUnion(standard.words(list))
      }
    }
    return values.filter { !$0.isEmpty }.sorted()
  }

  // MARK: Places

  private struct Field {
    let text: String
    /// In code points, from 0.
    let column: Int
  }

  /// The fields of a line, without comment and white space around them.
  private static func fields(of line: String) -> [Field] {
    let content = WordLists.content(of: line)
    if content.isEmpty { return [] }
    return content.split(separator: "\t", omittingEmptySubsequences: false).map { part in
      let text = part.drop(while: \.isWhitespace)
      let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
      let column = line.unicodeScalars.distance(from: line.startIndex, to: text.startIndex)
      return Field(text: String(text[..<end]), column: column)
    }
  }

  private static func section(_ text: String) -> String? {
    text.first == "[" && text.last == "]" ? String(text.dropFirst().dropLast()) : nil
  }

  /// In code points, from 0.
  private func column(of word: Substring, in field: Field) -> Int {
    field.column + field.text.unicodeScalars.distance(from: field.text.startIndex, to: word.startIndex)
  }

  private func place(_ line: Int, _ field: Field) -> SourceLocation {
    place(line, field.column, field.text.unicodeScalars.count)
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> SourceLocation {
    SourceLocation(file: source, line: line, column: column + 1, length: length)
  }
}
