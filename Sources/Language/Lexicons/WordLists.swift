/// A data file of words in named sections, made for people to read and extend:
///
/// ```
/// # What this file is for.
/// [section]
/// word
/// several words<TAB>a value<TAB>another
/// ```
///
/// An entry is a line, its fields are separated by tabs. Empty lines, and what follows a `#` at the begin of a line or
/// behind white space, are comments. A section may be named twice; its entries are then put together.
package struct WordLists: Sendable {
  private let sections: [String: [Entry]]

  /// The fields of a line; the first is the word.
  package typealias Entry = [String]

  package init(_ text: some StringProtocol) {
    var sections: [String: [Entry]] = [:]
    var name = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let content = Self.content(of: line)
      if content.isEmpty { continue }
      if content.first == "[", content.last == "]" {
        name = String(content.dropFirst().dropLast())
        sections[name, default: []] += []
      } else {
        sections[name, default: []].append(
          content.split(separator: "\t", omittingEmptySubsequences: false).map { String(Self.trimmed($0)) })
      }
    }
    self.sections = sections
  }

  /// - Parameter bytes: UTF-8, such as a file that is part of the program.
  package init(bytes: UnsafeBufferPointer<UInt8>) { self.init(String(decoding: bytes, as: UTF8.self)) }

  /// The entries of several files, section by section, in the order of the files.
  package init(merging files: [WordLists]) {
    var sections: [String: [Entry]] = [:]
    for file in files { sections.merge(file.sections) { $0 + $1 } }
    self.sections = sections
  }

  package var names: [String] { sections.keys.sorted() }

  /// The entries of a section in the order of the file; none when there is no such section.
  package func entries(_ section: String) -> [Entry] { sections[section] ?? [] }

  /// The words of a section.
  package func words(_ section: String) -> Set<String> { Set(entries(section).map { $0[0] }) }

  /// The second field by the first; the last entry of a word wins, and a word without a second field has `""`.
  package func values(_ section: String) -> [String: String] {
    Dictionary(entries(section).map { ($0[0], $0.count > 1 ? $0[1] : "") }, uniquingKeysWith: { $1 })
  }

  /// A line without its comment and white space at its ends.
  package static func content(of line: some StringProtocol) -> Substring {
    var last: Character = " "
    var end = line.endIndex
    for index in line.indices {
      if line[index] == "#", last.isWhitespace {
        end = index
        break
      }
      last = line[index]
    }
    return trimmed(line[line.startIndex..<end])
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
