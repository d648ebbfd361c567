import Pipeline

/// The clean pass: one loop over the bytes that finds the lines, squeezes white space, drops what cannot be seen and
/// composes characters.
///
/// Stretches that need no change, which is nearly everything, are found eight bytes at a time and copied whole. What
/// stands in the output at any moment is clean, so that marks compose with the letter that is left before them.
struct TextCleaner {
  private let input: UnsafeBufferPointer<UInt8>
  private let table: CodePointTable
  private(set) var output: CleanText
  private var position = 0
  /// Start of the bytes before `position` that are still to be copied.
  private var stretch = 0
  private var line: CleanLine

  /// - Parameter reusing: memory of an earlier document.
  init(_ input: UnsafeBufferPointer<UInt8>, _ table: CodePointTable, reusing memory: CleanText) {
    self.input = input
    self.table = table
    output = memory
    output.removeAll()
    output.bytes.reserveCapacity(input.count)
    line = CleanLine(range: 0..<0, source: 0..<0, firstRun: 0, followsBlank: true, tabs: 0)
  }

  mutating func run(_ context: StageContext) throws(DocumentError) {
    while position < input.count {
      try context.checkDeadline()
      let border = min(input.count, position + 1 << 20)
      while position < border {
        position = plainEnd(input, from: position, to: border, followsSpace: followsSpace)
        if position < border { step() }
      }
    }
    endLine(behind: position)
  }

  /// Whether a space at `position` would be one too many.
  private var followsSpace: Bool {
    stretch == position ? isLineEmpty || endsInBlank : input[position - 1] == 0x20
  }

  /// Works on one byte or code point that the fast loop stopped at.
  private mutating func step() {
    switch kind(at: position) {
    case .ordinary: position += sequenceLength(input[position])
    case .blank, .removed: squeeze()
    case .newline:
      endLine(behind: position)
      let isPair = input[position] == 0x0D && position + 1 < input.count && input[position + 1] == 0x0A
      position += isPair ? 2 : sequenceLength(input[position])
      stretch = position
    case .composing: compose()
    }
  }

  private func kind(at position: Int) -> CodePointClass {
    switch input[position] {
    case 0x20, 0x09: .blank
    case 0x0A...0x0D: .newline  // a form feed parts pages, a vertical tab parts lines
    case ..<0x20, 0x7F: .removed
    case ..<0x80: .ordinary
    default: table.classify(input, position)
    }
  }

  /// Copies the waiting stretch.
  private mutating func flush() {
    guard stretch < position else { return }
    addRun(from: stretch, isCopied: true)
    output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[stretch..<position]))
    line.source = (isLineEmpty ? stretch : line.source.lowerBound)..<position
    line.range = line.range.lowerBound..<output.bytes.count
    stretch = position
  }

  private var isLineEmpty: Bool { line.range.isEmpty }

  private mutating func addRun(from old: Int, isCopied: Bool) {
    let new = output.bytes.count
    if isCopied, output.runs.count > line.firstRun, let last = output.runs.last, last.isCopied,
      old - last.old == new - last.new
    {
      return
    }
    output.runs.append(CleanRun(new: new, old: old, isCopied: isCopied))
  }

  /// Takes the last `count` bytes back.
  private mutating func retract(_ count: Int) {
    output.bytes.removeLast(count)
    line.range = line.range.lowerBound..<output.bytes.count
    while output.runs.count > line.firstRun, output.runs[output.runs.count - 1].new >= output.bytes.count {
      output.runs.removeLast()
    }
  }

  private var endsInBlank: Bool {
    guard !isLineEmpty else { return false }
    let last = output.bytes[output.bytes.count - 1]
    return last == 0x20 || last == 0x09
  }

  /// Puts one space, or one tab, in place of a run of blanks and invisible characters; nothing at the ends of a line.
  private mutating func squeeze() {
    flush()
    var from = position
    var hasBlank = false
    var hasTab = false
    if endsInBlank {
      hasBlank = true
      hasTab = output.bytes[output.bytes.count - 1] == 0x09
      from = output.source(of: output.bytes.count - 1)
      if hasTab { line.tabs -= 1 }
      retract(1)
      line.source = line.source.lowerBound..<min(line.source.upperBound, from)
    }
    skip: while position < input.count {
      switch kind(at: position) {
      case .blank: hasBlank = true
      case .removed: break
      default: break skip
      }
      hasTab = hasTab || input[position] == 0x09
      position += sequenceLength(input[position])
    }
    stretch = position
    guard hasBlank, !isLineEmpty, position < input.count, kind(at: position) != .newline else { return }
    addRun(from: from, isCopied: position - from == 1)
    output.bytes.append(hasTab ? 0x09 : 0x20)
    line.tabs += hasTab ? 1 : 0
    line.range = line.range.lowerBound..<output.bytes.count
  }

  private mutating func endLine(behind end: Int) {
    flush()
    if endsInBlank {
      if output.bytes[output.bytes.count - 1] == 0x09 { line.tabs -= 1 }
      let blank = output.source(of: output.bytes.count - 1)
      retract(1)
      line.source = line.source.lowerBound..<min(line.source.upperBound, max(line.source.lowerBound, blank))
    }
    let isBlank = isLineEmpty
    if !isBlank { output.lines.append(line) }
    let start = output.bytes.count
    line = CleanLine(
      range: start..<start, source: end..<end, firstRun: output.runs.count, followsBlank: isBlank, tabs: 0)
  }
}

// MARK: Composition

extension TextCleaner {
  /// Marks in a row beyond which text is left as it stands: canonical ordering need not be linear, and no writing
  /// system stacks more (30 in Unicode's Stream-Safe Text Format).
  private static let longestSequence = 32

  /// Composes the code point before `position` with the marks that follow.
  private mutating func compose() {
    let (marks, count, end) = collectMarks()
    let base = precedingCodePoint()
    let sequence = base + marks
    let composed = count > Self.longestSequence ? sequence : canonicallyComposed(sequence)
    if composed == sequence, end - position == marks.count {
      position = end
      return
    }
    flush()
    let old = base.isEmpty ? position : output.source(of: output.bytes.count - base.count)
    let wasEmpty = output.bytes.count - base.count == line.range.lowerBound
    retract(base.count)
    addRun(from: old, isCopied: false)
    output.bytes.append(contentsOf: composed)
    line.source = (wasEmpty ? old : line.source.lowerBound)..<end
    line.range = line.range.lowerBound..<output.bytes.count
    position = end
    stretch = end
  }

  /// The composing code points from `position` on, without invisible ones between them; how many; where they end.
  private func collectMarks() -> (bytes: [UInt8], count: Int, end: Int) {
    var bytes: [UInt8] = []
    var count = 0
    var end = position
    var next = position
    while next < input.count {
      let kind = kind(at: next)
      guard kind == .composing || kind == .removed else { break }
      let length = sequenceLength(input[next])
      if kind == .composing {
        bytes.append(contentsOf: input[next..<next + length])
        count += 1
        end = next + length
      }
      next += length
    }
    return (bytes, count, end)
  }

  /// The bytes of the last code point of the line so far.
  private func precedingCodePoint() -> [UInt8] {
    if stretch < position {
      var start = position - 1
      while start > stretch, input[start] & 0xC0 == 0x80 { start -= 1 }
      return Array(input[start..<position])
    }
    guard !isLineEmpty else { return [] }
    var start = output.bytes.count - 1
    while output.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Array(output.bytes[start...])
  }
}
