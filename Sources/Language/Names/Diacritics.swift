/// Latin letters without their marks.
package enum Diacritics {
  /// Appends the letter's base in lower case: "Ł" gives "l", "ß" gives "ss".
  ///
  /// - Returns: false, and nothing appended, where the code point is no Latin letter beyond ASCII.
  static func append(base scalar: UInt32, to output: inout [UInt8]) -> Bool {
    if scalar &- 0x300 < 0x70 { return true }  // a combining mark
    guard let index = index(of: scalar), table[index].0 != 0 else { return false }
    output.append(table[index].0)
    if table[index].1 != 0 { output.append(table[index].1) }
    return true
  }

  /// The word in lower case without marks; letters of other scripts and punctuation stay.
  package static func strip(_ word: some StringProtocol) -> String {
    var output: [UInt8] = []
    for scalar in word.lowercased().unicodeScalars where !append(base: scalar.value, to: &output) {
      output.append(scalar: scalar.value)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func index(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0xc0..<0x250: Int(scalar) - 0xc0
    case 0x1e00..<0x1f00: Int(scalar) - 0x1e00 + 0x190
    default: nil
    }
  }

  private static let table: [(UInt8, UInt8)] = {
    var table = [(UInt8, UInt8)](repeating: (0, 0), count: 0x290)
    for (base, letters) in rows {
      let base = Array(base.utf8)
      for letter in letters.unicodeScalars {
        for scalar in String(letter).uppercased().unicodeScalars + [letter] {
          if let index = index(of: scalar.value) { table[index] = (base[0], base.count > 1 ? base[1] : 0) }
        }
      }
    }
    return table
  }()

  private static let rows = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ"), ("ae", "æǽǣ"), ("b", "ɓḃḅ"), ("c", "çćĉċčḉ"), ("d", "ďđðḋḍḏḑ"),
    ("e", "èéêëēĕėęěȅȇȩǝəẹẻẽếềểễệḗ"), ("f", "ḟ"), ("g", "ĝğġģǧǵǥḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋịỉḭİ"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻ"), ("m", "ḿṁṃ"),
    ("n", "ñńņňŉŋǹṅṇṉ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợṓ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯẗ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự"),
    ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷȳẏỳỵỷỹẙ"), ("z", "źżžẑẓẕ"),
  ]
}
