/// A line of the cleaned text.
struct CleanLine {
  /// The bytes in ``CleanText/bytes``.
  var range: Range<Int>
  /// The bytes of the original that the line was made from, without the white space around it.
  var source: Range<Int>
  /// Index of the line's first run in ``CleanText/runs``; every line begins one.
  var firstRun: Int
  /// Whether an empty line, or the start of the text, stands before.
  var followsBlank: Bool
  /// Number of tabs inside.
  var tabs: Int
}

/// Where a stretch of cleaned bytes comes from.
struct CleanRun {
  var new: Int
  var old: Int
  /// Whether the bytes are those of the original, one to one.
  var isCopied: Bool
}

/// The lines of a text after the clean pass, one behind the other without line ends. Reused from document to document.
struct CleanText {
  var bytes: [UInt8] = []
  var runs: [CleanRun] = []
  var lines: [CleanLine] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// The byte of the original that the byte at `offset`, within the last line, was made from.
  func source(of offset: Int) -> Int {
    guard let run = runs.last(where: { $0.new <= offset }) else { return offset }
    return run.isCopied ? run.old + offset - run.new : run.old
  }
}
