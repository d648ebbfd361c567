/// Where reading stands: in front of a record.
public struct InputPosition: Sendable, Hashable {
  /// Index into the listing.
  public var file = 0
  /// Offset in the file.
  public var offset = 0
  /// Records of the file before this one.
  public var record = 0

  public init(file: Int = 0, offset: Int = 0, record: Int = 0) {
    self.file = file
    self.offset = offset
    self.record = record
  }
}

/// What reading gives next.
struct ReadItem {
  enum Content {
    case record(RawRecord, format: Int)
    /// Something that could not be read, with the bytes there were.
    case failure(RawRecord, DocumentError)
  }

  let content: Content
  /// Where the item begins, and where reading goes on after it.
  let start: InputPosition
  let end: InputPosition
}

/// Reads the records of a listing one after the other. Used by one thread at a time.
struct InputReader {
  /// Reasons that say the input could not be read, rather than that a document was no good.
  static let readErrors: Set<String> = ["unreadable", "file-shrank"]

  private let listing: InputListing
  private let maximumRecord: Int
  private var position: InputPosition
  private var stream: RecordStream?
  private let stop: StopFlag

  /// - Parameter maximumRecord: bytes that a record may have; a longer one fails.
  init(
    _ listing: InputListing, from position: InputPosition = InputPosition(), maximumRecord: Int,
    stop: StopFlag = StopFlag()
  ) {
    self.listing = listing
    self.stop = stop
    self.position = position
    self.maximumRecord = maximumRecord
  }

  /// Whether the next item is in memory, so that ``next()`` will not wait for a slow input.
  var hasBufferedItem: Bool { stream?.hasBufferedRecord ?? false }

  /// - Returns: nil at the end of the input, or when the reader is to stop and would have to wait.
  mutating func next() -> ReadItem? {
    while position.file < listing.files.count {
      let file = listing.files[position.file]
      do throws(DocumentError) {
        if stream == nil { stream = try open(file) }
        if let record = try stream!.next() { return item(record, of: file) }
        if stop.isSet { return nil }
        moveToNextFile()
      } catch {
        return failure(error, of: file)
      }
    }
    return nil
  }

  private mutating func open(_ file: InputFile) throws(DocumentError) -> RecordStream {
    try RecordStream(
      file, formats: listing.formats, from: position.offset, after: position.record, maximumRecord: maximumRecord,
      stop: stop)
  }

  private mutating func item(_ record: RecordStream.Item, of file: InputFile) -> ReadItem {
    let start = position
    position.offset = record.end
    position.record += 1
    let isAlone = listing.formats.isWhole[record.format]
    let origin = Origin(path: file.name, offset: record.start, record: isAlone ? nil : start.record)
    let raw = RawRecord(origin: origin, bytes: record.bytes)
    let content: ReadItem.Content = record.failure.map { .failure(raw, $0) } ?? .record(raw, format: record.format)
    return ReadItem(content: content, start: start, end: position)
  }

  private mutating func failure(_ error: DocumentError, of file: InputFile) -> ReadItem {
    let start = position
    let rest = stream?.takeRest() ?? []
    moveToNextFile()
    let origin = Origin(path: file.name, offset: start.offset, record: start.record > 0 ? start.record : nil)
    return ReadItem(content: .failure(RawRecord(origin: origin, bytes: rest), error), start: start, end: position)
  }

  private mutating func moveToNextFile() {
    stream = nil
    position = InputPosition(file: position.file + 1)
  }
}
