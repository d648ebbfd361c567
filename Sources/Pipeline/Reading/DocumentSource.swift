/// A way to make documents from files: how a file is cut into records, and how a record becomes a document.
///
/// Cutting happens one file at a time in input order, so it does as little as it can; making the document happens in
/// the workers, in parallel.
public protocol DocumentSource: Sendable {
  associatedtype Options: StageOptions = NoOptions

  /// What `input: {format: NAME}` calls it.
  static var name: String { get }
  /// One sentence.
  static var summary: String { get }
  /// File endings, in lower case without the dot, by which `format: auto` knows the format.
  static var endings: [String] { get }
  static var settings: [Setting<Options>] { get }

  init(_ options: Options)

  /// A splitter for one file, starting at a record's first byte.
  func makeSplitter() -> any RecordSplitter

  /// - Throws: ``DocumentError``, with the offset in the record where there is one.
  func document(from record: RawRecord) throws(DocumentError) -> Document
}

extension DocumentSource where Options == NoOptions {
  public static var settings: [Setting<NoOptions>] { [] }
}

/// The bytes of one document as they were read.
public struct RawRecord: Sendable {
  public var origin: Origin
  public var bytes: [UInt8]

  public init(origin: Origin, bytes: [UInt8]) {
    self.origin = origin
    self.bytes = bytes
  }
}

/// Finds the borders of records in the bytes of a file.
public protocol RecordSplitter: Sendable {
  /// Looks for the next record at the beginning of `bytes`.
  ///
  /// - Parameters:
  ///   - searched: how many of the bytes an earlier call for this record has seen.
  ///   - atEnd: whether the file ends behind `bytes`.
  /// - Returns: nil if the record does not end within `bytes`.
  func next(in bytes: UnsafeRawBufferPointer, searched: Int, atEnd: Bool) -> RecordBorder?
}

/// Where a record lies, and how much of the file it uses up.
public struct RecordBorder: Sendable, Hashable {
  /// Nil where the bytes hold no record, such as a blank line.
  public var record: Range<Int>?
  /// Bytes to move on by.
  public var consumed: Int

  public init(record: Range<Int>?, consumed: Int) {
    self.record = record
    self.consumed = consumed
  }
}
