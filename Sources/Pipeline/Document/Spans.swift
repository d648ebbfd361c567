/// A half-open range of bytes in a document's UTF-8 text.
///
/// Offsets are 32-bit, so a document is at most 4 GB; the reader refuses longer ones. Outside the program offsets are
/// code points: see ``CodePointIndex``.
public protocol ByteSpan: Sendable {
  /// Offset of the first byte.
  var start: UInt32 { get }
  /// Offset behind the last byte.
  var end: UInt32 { get }
}

extension ByteSpan {
  /// The bytes as a range of array indices.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Length in bytes.
  public var count: Int { Int(end) - Int(start) }
}

/// What a section of an article is.
public enum SectionKind: UInt8, Sendable, CaseIterable {
  case title, byline, dateline, dek, caption, heading, paragraph, list, quote, table, bio, boilerplate

  /// The name in records and in chain files.
  public var name: String { Self.names[Int(rawValue)] }

  /// Made once: a description goes through reflection.
  private static let names = allCases.map { String(describing: $0) }

  public init?(name: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

/// A part of the text that is one thing: a headline, a paragraph, a caption.
///
/// Sections are in text order and do not overlap; only white space lies between them.
public struct Section: ByteSpan, Hashable {
  public var kind: SectionKind
  public var start: UInt32
  public var end: UInt32

  public init(_ kind: SectionKind, _ range: Range<Int>) {
    self.kind = kind
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }
}

/// A word, number or punctuation mark.
public struct Token: ByteSpan, Hashable {
  public var start: UInt32
  public var end: UInt32

  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }
}

/// A sentence: a span within one section, and the tokens in it.
public struct Sentence: ByteSpan, Hashable {
  public var start: UInt32
  public var end: UInt32
  /// Index into ``Document/sections``.
  public var section: UInt32
  /// Index of the first token in ``Document/tokens``.
  public var firstToken: UInt32
  /// Number of tokens.
  public var tokenCount: UInt32

  public init(start: UInt32, end: UInt32, section: UInt32, firstToken: UInt32, tokenCount: UInt32) {
    self.start = start
    self.end = end
    self.section = section
    self.firstToken = firstToken
    self.tokenCount = tokenCount
  }

  /// Indices of the sentence's tokens in ``Document/tokens``.
  public var tokens: Range<Int> { Int(firstToken)..<Int(firstToken) + Int(tokenCount) }
}
