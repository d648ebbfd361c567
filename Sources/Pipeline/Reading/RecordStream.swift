/// The records of one file, read through a buffer that grows to the longest record.
final class RecordStream {
  struct Item {
    let bytes: [UInt8]
    /// Offset of the record's first byte, and of the byte behind what it used up.
    let start: Int
    let end: Int
    let format: Int
    let failure: DocumentError?
  }

  private static let chunk = 1 << 18

  private let file: OpenFile
  private let listed: InputFile
  private let maximumRecord: Int
  private var format: Int
  private var splitter: any RecordSplitter
  private var buffer: UnsafeMutableRawBufferPointer
  /// The unread part of the buffer.
  private var low = 0
  private var high = 0
  /// File offset of `low`.
  private var offset: Int
  private var searched = 0
  private var atEnd = false
  private var gaveRecord = false
  private let sources: [any DocumentSource]
  private var sniffs: Bool
  private let stop: StopFlag

  /// - Parameters:
  ///   - start: offset to go on from, in front of a record.
  ///   - records: records in front of it.
  init(
    _ listed: InputFile, formats: InputFormats, from start: Int, after records: Int, maximumRecord: Int,
    stop: StopFlag = StopFlag()
  ) throws(DocumentError) {
    self.listed = listed
    self.maximumRecord = maximumRecord
    self.stop = stop
    do throws(SystemError) {
      file = listed.path == "-" ? .standardInput() : try .reading(listed.path)
    } catch {
      throw DocumentError(reason: "unreadable", error.description)
    }
    sources = formats.sources
    format = listed.format
    sniffs = listed.size == nil && formats.sniffsStreams
    splitter = sources[format].makeSplitter()
    offset = start
    // Not `start > 0`: an empty file is a document of no bytes.
    gaveRecord = records > 0
    buffer = .allocate(byteCount: Self.chunk, alignment: 16)
    if start > 0 { try skip(to: start) }
  }

  deinit { buffer.deallocate() }

  /// Whether a whole record lies in the buffer.
  var hasBufferedRecord: Bool {
    low < high && splitter.next(in: unread, searched: searched, atEnd: atEnd) != nil
  }

  private var unread: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[low..<high]) }

  /// - Returns: nil at the end of the file, or when the reader is to stop and would have to wait.
  func next() throws(DocumentError) -> Item? {
    while true {
      // An empty file is a document where a file is one, and nothing where a line is.
      if atEnd && low == high && (gaveRecord || splitter.next(in: unread, searched: 0, atEnd: true)?.record == nil) {
        return nil
      }
      if !sniffs, let border = splitter.next(in: unread, searched: searched, atEnd: atEnd) {
        if let record = border.record, record.count > maximumRecord { return try tooLarge() }
        defer { advance(by: border.consumed) }
        guard let record = border.record else { continue }
        gaveRecord = true
        let bytes = Array(UnsafeRawBufferPointer(rebasing: unread[record]))
        return Item(
          bytes: bytes, start: offset + record.lowerBound, end: offset + border.consumed, format: format, failure: nil)
      }
      if high - low > maximumRecord { return try tooLarge() }
      searched = sniffs ? 0 : high - low
      if listed.size == nil, !file.waitForInput(until: { stop.isSet }) { return nil }
      try fill()
      if sniffs { sniff() }
    }
  }

  /// What is in the buffer of a file that turned out unreadable.
  func takeRest() -> [UInt8] { Array(unread.prefix(maximumRecord)) }

  private func advance(by count: Int) {
    low += count
    offset += count
    searched = 0
  }

  /// An object or its beginning means JSON Lines.
  private func sniff() {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    // From a pipe the mark may come in pieces.
    if !atEnd, unread.count < byteOrderMark.count, byteOrderMark.starts(with: unread) { return }
    let text = unread.dropFirst(unread.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    guard let first = text.first(where: { !blanks.contains($0) }) ?? (atEnd ? 0 : nil) else { return }
    sniffs = false
    guard first == UInt8(ascii: "{"), let lines = sources.firstIndex(where: { $0 is JSONLinesSource }) else { return }
    format = lines
    splitter = sources[lines].makeSplitter()
  }

  private func fill() throws(DocumentError) {
    if low > 0 {
      UnsafeMutableRawBufferPointer(rebasing: buffer[0..<high - low]).copyMemory(from: unread)
      high -= low
      low = 0
    }
    if high == buffer.count { grow() }
    // A file that grows while it is read is read as long as it was when it was listed.
    let allowed = listed.size.map { $0 - offset - high } ?? .max
    let room = UnsafeMutableRawBufferPointer(
      rebasing: buffer[high..<min(buffer.count, high + min(allowed, Self.chunk))])
    if room.isEmpty {
      atEnd = true
      return
    }
    let count: Int
    do throws(SystemError) { count = try file.read(into: room) } catch {
      throw DocumentError(reason: "unreadable", error.description)
    }
    high += count
    guard count == 0 else { return }
    atEnd = true
    if let size = listed.size, offset + high < size {
      throw DocumentError(
        reason: "file-shrank",
        "'\(listed.path)' shrank while it was read: it had \(size) bytes, now \(offset + high)")
    }
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<high]))
    buffer.deallocate()
    buffer = larger
  }

  /// Passes over a record that is too long without keeping it.
  ///
  /// - Returns: nil when the reader is to stop; a stream may never come to the record's end.
  private func tooLarge() throws(DocumentError) -> Item? {
    let start = offset
    gaveRecord = true
    let beginning = Array(unread.prefix(min(maximumRecord, 1 << 16)))
    var size = 0
    while true {
      if let border = splitter.next(in: unread, searched: 0, atEnd: atEnd) {
        size += border.record?.count ?? 0
        advance(by: border.consumed)
        break
      }
      size += high - low
      advance(by: high - low)
      if stop.isSet { return nil }
      if listed.size == nil, !file.waitForInput(until: { stop.isSet }) { return nil }
      try fill()
    }
    let error = DocumentError(
      reason: "too-large",
      "the document has \(size) bytes, more than 'maximum-size' allows (\(maximumRecord)); "
        + "the first \(beginning.count) bytes are kept")
    return Item(bytes: beginning, start: start, end: offset, format: format, failure: error)
  }

  /// Passes over what an earlier run has read. A stream cannot be wound forward, so it must be the same again.
  private func skip(to start: Int) throws(DocumentError) {
    do throws(SystemError) {
      if listed.size != nil { return try file.seek(to: start) }
      while low < start {
        guard file.waitForInput(until: { stop.isSet }) else { break }
        let wanted = min(start - low, buffer.count)
        high = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        if high == 0 { break }
        // What the format is shows at the beginning only.
        if sniffs {
          let passed = low
          low = 0
          sniff()
          low = passed
        }
        low += high
      }
    } catch {
      throw DocumentError(reason: "unreadable", error.description)
    }
    let passed = low
    (low, high) = (0, 0)
    if passed < start, !stop.isSet {
      throw DocumentError(
        reason: "file-shrank", "\(file.path) ends after \(passed) bytes; the run that is resumed had read \(start)")
    }
  }
}
