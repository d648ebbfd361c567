/// A token on its way to a sentence: its span, and what the tokenizer saw of it, so that the splitter need not look
/// at the text again.
struct Piece {
  var start: UInt32
  var end: UInt32
  var traits: Traits
}

/// Pieces in memory that grows and is kept from document to document.
///
/// An array would ask at every append whether it is shared, which costs a twentieth of the whole. Who makes a buffer
/// frees it.
struct PieceBuffer {
  private(set) var base: UnsafeMutablePointer<Piece>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  @inline(__always)
  mutating func append(_ piece: Piece) {
    if count == capacity { grow() }
    (base + count).initialize(to: piece)
    count &+= 1
  }

  mutating func removeAll() { count = 0 }

  func free() { base.deallocate() }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Piece>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}

struct Traits: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(bit: UInt32) { rawValue = 1 << bit }

  // What lies before the token.
  static let space = Traits(bit: 0)
  static let line = Traits(bit: 1)
  static let blankLine = Traits(bit: 2)

  // What it is.
  static let word = Traits(bit: 3)
  /// Begins with a capital.
  static let capital = Traits(bit: 4)
  /// Has a small ASCII letter, or one beyond ASCII.
  static let small = Traits(bit: 5)
  static let number = Traits(bit: 6)
  /// `.`, `!`, `?` and runs of them; for a single period ``period`` too.
  static let terminal = Traits(bit: 7)
  static let period = Traits(bit: 8)
  static let ellipsis = Traits(bit: 9)
  /// A word that kept its period.
  static let abbreviation = Traits(bit: 10)
  static let opener = Traits(bit: 11)
  static let closer = Traits(bit: 12)
  /// `"` or `'`, whose direction is to be found out.
  static let straightQuote = Traits(bit: 13)
  /// Any mark of quotation.
  static let quote = Traits(bit: 14)
  /// Comma, colon, semicolon.
  static let pause = Traits(bit: 15)
  static let dash = Traits(bit: 16)
  static let emoticon = Traits(bit: 17)
  static let bullet = Traits(bit: 18)
  /// A ruler of one repeated sign: `*****`.
  static let ruler = Traits(bit: 19)
  static let web = Traits(bit: 20)
  /// Digits with a colon between: a time of day, or a ratio.
  static let clock = Traits(bit: 24)
  /// A capitalised word with a blank and a small letter behind it, as a sentence begins.
  static let opening = Traits(bit: 25)

  // What an abbreviation may do.
  /// Ends a sentence before any capital: `etc.`, `p.m.`
  static let endsReadily = Traits(bit: 21)
  /// Ends a sentence before a function word only: `U.S.`, `Inc.`
  static let endsSeldom = Traits(bit: 22)
  /// One capital letter: `J.`
  static let initial = Traits(bit: 23)

  /// Pieces behind which a sentence may end.
  static let candidates: Traits = [.terminal, .ellipsis, .abbreviation]
  /// Pieces before which a sentence may end whatever stands before them.
  static let breaks: Traits = [.line, .blankLine, .ruler]
}
