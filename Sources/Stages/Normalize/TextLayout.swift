import Pipeline

/// The normalised text: one line a section, parted by empty lines.
struct TextLayout {
  private(set) var text: [UInt8] = []
  private(set) var map = OffsetMap()
  /// The pieces between empty lines, in order.
  private(set) var pieces: [Piece] = []
  /// Whether there may be tables.
  let hasRows: Bool

  /// A piece of text that is one thing.
  struct Piece {
    /// The bytes in the normalised text.
    var range: Range<Int>
    /// The bytes of the original it was made from.
    var source: Range<Int>
  }

  init(_ clean: CleanText, removesHyphens: Bool) {
    let splitter = BlockSplitter(clean, removesHyphens: removesHyphens)
    let joints = splitter.joints()
    hasRows = splitter.hasRows
    text.reserveCapacity(clean.bytes.count + 2 * clean.lines.count)
    pieces.reserveCapacity(clean.lines.count)
    for (index, line) in clean.lines.enumerated() {
      var hasHyphen = false
      if index + 1 < joints.count, case .hyphen = joints[index + 1] { hasHyphen = true }
      separate(joints[index], from: line)
      add(line, at: index, of: clean, without: hasHyphen ? 1 : 0)
      // A line begins with no tab, and may have lost the hyphen at its end.
      if line.tabs > 0, !splitter.isRow[index] { replaceTabs(last: line.range.count - 1) }
    }
  }

  /// Whether every byte comes from itself.
  var isIdentity: Bool { text.isEmpty || map == Self.straight }

  private static let straight: OffsetMap = {
    var map = OffsetMap()
    map.copy(from: 0, at: 0)
    return map
  }()

  /// Begins a piece, or goes on with the last one.
  private mutating func separate(_ joint: BlockSplitter.Joint, from line: CleanLine) {
    guard let last = pieces.last else {
      pieces.append(Piece(range: 0..<0, source: line.source))
      return
    }
    switch joint {
    case .hyphen: return
    case .space: addGap(Self.space, last.source.upperBound..<line.source.lowerBound)
    case .none:
      addGap(Self.emptyLine, last.source.upperBound..<line.source.lowerBound)
      pieces.append(Piece(range: text.count..<text.count, source: line.source))
    }
  }

  private static let space: [UInt8] = [0x20]
  private static let emptyLine: [UInt8] = [0x0A, 0x0A]

  /// Adds white space that stands for the bytes of `gap`: copied where there are as many.
  private mutating func addGap(_ space: [UInt8], _ gap: Range<Int>) {
    if gap.count == space.count {
      map.copy(from: gap.lowerBound, at: text.count)
    } else {
      map.replace(gap.lowerBound, at: text.count)
    }
    text.append(contentsOf: space)
  }

  private mutating func add(_ line: CleanLine, at index: Int, of clean: CleanText, without dropped: Int) {
    let shift = text.count - line.range.lowerBound
    let runs = line.firstRun..<(index + 1 < clean.lines.count ? clean.lines[index + 1].firstRun : clean.runs.count)
    for run in clean.runs[runs] where run.new < line.range.upperBound - dropped {
      run.isCopied ? map.copy(from: run.old, at: run.new + shift) : map.replace(run.old, at: run.new + shift)
    }
    text.append(contentsOf: clean.bytes[line.range.lowerBound..<line.range.upperBound - dropped])
    let last = pieces.count - 1
    pieces[last].range = pieces[last].range.lowerBound..<text.count
    pieces[last].source = pieces[last].source.lowerBound..<line.source.upperBound
  }

  /// Tabs part the cells of a table; elsewhere they are spaces.
  private mutating func replaceTabs(last count: Int) {
    for position in text.count - count..<text.count where text[position] == 0x09 { text[position] = 0x20 }
  }
}
