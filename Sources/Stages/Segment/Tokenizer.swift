import Pipeline

/// Parts a section into tokens as UD English does, which follows the Penn Treebank but parts hyphenated words: de
/// Marneffe et al., *Universal Dependencies*, 2021; Bies et al., *English Web Treebank*, 2012.
///
/// One pass from left to right. What a byte begins is settled by its class; each method takes the offset where a run
/// begins, appends the pieces of the run and returns the offset behind it. Looking ahead is bounded, so that the cost
/// is linear in the text.
struct Tokenizer {
  let text: UnsafePointer<UInt8>
  let classes: UnsafePointer<UInt8>
  let words: WordTable
  let fused: WordTable
  /// Where the section ends.
  var end = 0
  /// What lies between the last token and the next.
  var gap: Traits = []
  var pieces: PieceBuffer

  init(
    _ text: UnsafePointer<UInt8>, _ classes: UnsafePointer<UInt8>, _ tables: Tables, into pieces: PieceBuffer
  ) {
    self.text = text
    self.classes = classes
    words = tables.words
    fused = tables.fused
    self.pieces = pieces
  }

  /// Appends the tokens of a section to ``pieces``.
  mutating func tokenize(_ section: Range<Int>, _ context: StageContext) throws(DocumentError) {
    end = section.upperBound
    gap = .space
    var checkpoint = pieces.count + 4096
    var index = section.lowerBound
    while index < end {
      let kind = classes[Int(text[index])]
      if kind & ByteClass.letter != 0 {
        index = word(index)
      } else if kind & ByteClass.white != 0 {
        index = white(index)
      } else if kind & ByteClass.digit != 0 {
        index = number(index)
      } else if kind & ByteClass.high != 0 {
        index = beyondASCII(index)
      } else {
        index = mark(index)
      }
      if pieces.count >= checkpoint {
        try context.checkDeadline()
        checkpoint = pieces.count + 4096
      }
    }
  }

  /// The byte at an offset; a blank behind the section's end, since the end parts tokens as a blank does.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < end ? text[index] : Byte.blank }

  @inline(__always)
  func kind(_ index: Int) -> UInt8 { index < end ? classes[Int(text[index])] : ByteClass.white }

  @inline(__always)
  func isASCIILetter(_ index: Int) -> Bool { kind(index) & ByteClass.letter != 0 }

  /// Appends a token.
  @inline(__always)
  @discardableResult
  mutating func emit(_ start: Int, _ end: Int, _ traits: Traits) -> Int {
    let span = (UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
    pieces.append(Piece(start: span.0, end: span.1, traits: traits.union(gap)))
    gap = []
    return end
  }

  /// The traits of the last token; none at the beginning.
  var last: Traits { pieces.count > 0 ? pieces.base[pieces.count - 1].traits : [] }

  /// White space: a line break that follows another with only white space between is a blank line.
  @inline(__always)
  private mutating func white(_ start: Int) -> Int {
    gap.insert(.space)
    let value = text[start]
    guard value == Byte.lineFeed || value == Byte.carriageReturn else { return start + 1 }
    let isPair = value == Byte.carriageReturn && byte(start + 1) == Byte.lineFeed
    gap.insert(gap.contains(.line) ? .blankLine : .line)
    return start + (isPair ? 2 : 1)
  }

  /// The offset behind a run of one byte value.
  func run(of value: UInt8, _ start: Int) -> Int {
    var index = start
    while index < end && text[index] == value { index += 1 }
    return index
  }
}
