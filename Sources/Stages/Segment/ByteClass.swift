/// What a byte of UTF-8 can be to the tokenizer, as bits, so that a scan over a run is one load and one test a byte.
enum ByteClass {
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 4
  static let white: UInt8 = 8
  /// Part of a code point beyond ASCII; ``ScalarClass`` says more.
  static let high: UInt8 = 16
  static let underscore: UInt8 = 32

  static let letter = lower | upper
  static let alphanumeric = letter | digit
  /// ASCII that goes on a word.
  static let word = alphanumeric | underscore

  /// One entry a byte value.
  static let table: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case 9...13, 32: white
    case UInt8(ascii: "_"): underscore
    case 0x80...: high
    default: 0
    }
  }
}

/// The bytes that rules name.
enum Byte {
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let blank: UInt8 = 32
  static let exclamation = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let percent = UInt8(ascii: "%")
  static let apostrophe = UInt8(ascii: "'")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let question = UInt8(ascii: "?")
  static let at = UInt8(ascii: "@")
  static let plus = UInt8(ascii: "+")
  static let underscore = UInt8(ascii: "_")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
}

/// What the rules look up, made once and shared by all workers.
struct Tables: Sendable {
  let classes = ByteClass.table
  let words = Lexicon.table
  let fused = Lexicon.fusedWords
}
