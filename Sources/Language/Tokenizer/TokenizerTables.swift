/// What the model's `tokenizer` file says.
package struct TokenizerTables: Sendable {
  /// A text that has its own tokens.
  package struct Exception: Sendable, Equatable {
    package var text: String
    package var tokens: [(orth: String, norm: String?)]

    package init(_ text: String, _ tokens: [(orth: String, norm: String?)]) {
      self.text = text
      self.tokens = tokens
    }

    package static func == (a: Exception, b: Exception) -> Bool {
      a.text == b.text && a.tokens.elementsEqual(b.tokens, by: ==)
    }
  }

  /// Sources of regular expressions, as in `prefix_search` and so on.
  package var prefixes: String
  package var suffixes: String
  package var infixes: String
  package var urls: String
  package var exceptions: [Exception]

  package init(prefixes: String, suffixes: String, infixes: String, urls: String, exceptions: [Exception]) {
    self.prefixes = prefixes
    self.suffixes = suffixes
    self.infixes = infixes
    self.urls = urls
    self.exceptions = exceptions
  }
}

extension TokenizerTables {
  private static let file = "tokenizer"
  /// Attribute ids of spaCy: ORTH and NORM.
  private static let (orth, norm): (UInt64, UInt64) = (65, 67)

  /// - Parameter blob: the decoded file.
  package init(blob: MessagePack) throws(LanguageTableError) {
    prefixes = try Self.source("prefix_search", blob)
    suffixes = try Self.source("suffix_search", blob)
    infixes = try Self.source("infix_finditer", blob)
    urls = try Self.source("url_match", blob)
    exceptions = []
    for entry in blob["exceptions"]?.entries ?? [] {
      guard let text = entry.key.string, let tokens = Self.tokens(entry.value) else {
        throw LanguageTableError(Self.file, "an exception is not a text with tokens")
      }
      guard tokens.map(\.orth).joined().utf8.elementsEqual(text.utf8) else {
        throw LanguageTableError(Self.file, "the tokens of the exception '\(text)' are not its text")
      }
      exceptions.append(Exception(text, tokens))
    }
    guard !exceptions.isEmpty else { throw LanguageTableError(Self.file, "no exceptions") }
  }

  private static func source(_ key: String, _ blob: MessagePack) throws(LanguageTableError) -> String {
    guard let source = blob[key]?.string else { throw LanguageTableError(file, "no \(key)") }
    return source
  }

  private static func tokens(_ value: MessagePack) -> [(orth: String, norm: String?)]? {
    guard let list = value.array, !list.isEmpty else { return nil }
    var tokens: [(orth: String, norm: String?)] = []
    for token in list {
      let entries = token.entries ?? []
      func attribute(_ id: UInt64) -> String? { entries.first { $0.key.unsigned == id }?.value.string }
      guard let text = attribute(orth), !text.isEmpty else { return nil }
      tokens.append((text, attribute(norm)))
    }
    return tokens
  }
}
