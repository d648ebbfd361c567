/// A plain text file: one document.
public struct TextSource: DocumentSource {
  public static let name = "text"
  public static let summary = "Plain text in UTF-8; a file is a document, its path is the id."
  public static let endings = ["txt", "text"]

  public init(_ options: NoOptions = NoOptions()) {}

  public func makeSplitter() -> any RecordSplitter { WholeFile() }

  public func document(from record: RawRecord) throws(DocumentError) -> Document {
    let bytes = record.bytes
    let marks: [(name: String, bytes: [UInt8])] = [("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0xFE, 0xFF])]
    if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) {
      throw DocumentError(
        reason: "encoding", "the file is \(mark.name); convert it to UTF-8, for example with iconv", offset: 0)
    }
    return try makeDocument(id: record.origin.path, utf8: bytes, metadata: [:], origin: record.origin)
  }

  private struct WholeFile: RecordSplitter {
    func next(in bytes: UnsafeRawBufferPointer, searched: Int, atEnd: Bool) -> RecordBorder? {
      atEnd ? RecordBorder(record: 0..<bytes.count, consumed: bytes.count) : nil
    }
  }
}

/// What some editors put first in a file of UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The text without a byte order mark in front.
func withoutMark(_ utf8: [UInt8]) -> [UInt8] {
  utf8.first == byteOrderMark[0] && utf8.starts(with: byteOrderMark) ? Array(utf8[byteOrderMark.count...]) : utf8
}

/// A document, without the byte order mark that some editors put first, and with the error that a run reports.
func makeDocument(
  id: String, utf8: [UInt8], metadata: Metadata, origin: Origin
) throws(DocumentError) -> Document {
  do throws(InvalidUTF8) {
    try validate(utf8.span)
    return Document(id: id, validated: withoutMark(utf8), metadata: metadata, origin: origin)
  } catch {
    let offset = error.offset
    let line = utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
    throw DocumentError(reason: "invalid-utf-8", "not UTF-8 at byte \(offset), line \(line)", offset: offset)
  }
}
