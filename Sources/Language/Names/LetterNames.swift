/// Cyrillic and Greek letters as English newspapers write them: a first step, which ``NameFolding`` evens out.
enum LetterNames {
  /// Appends the letter in Latin, lower case.
  ///
  /// - Returns: false, and nothing appended, where the code point is no such letter. Signs without a sound are none
  ///   that leaves nothing.
  static func append(_ scalar: UInt32, to output: inout [UInt8]) -> Bool {
    guard (0x370..<0x530).contains(scalar), let latin = table[scalar] else { return false }
    output.append(contentsOf: latin)
    return true
  }

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for (letters, latin) in rows {
      for letter in letters.unicodeScalars {
        table[letter.value] = Array(latin.utf8)
        for capital in String(letter).uppercased().unicodeScalars { table[capital.value] = Array(latin.utf8) }
      }
    }
    return table
  }()

  private static let rows = [
    ("а", "a"), ("б", "b"), ("в", "v"), ("гґ", "g"), ("д", "d"), ("её", "e"), ("є", "ye"), ("ж", "zh"), ("з", "z"),
    ("иіійы", "i"), ("ї", "yi"), ("ј", "y"), ("к", "k"), ("лљ", "l"), ("м", "m"), ("нњ", "n"), ("о", "o"), ("п", "p"),
    ("р", "r"), ("с", "s"), ("тћ", "t"), ("у", "u"), ("ў", "v"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("чџ", "ch"),
    ("ш", "sh"), ("щ", "shch"), ("ъьʼ", ""), ("э", "e"), ("ю", "yu"), ("я", "ya"), ("ђ", "dz"),
    ("αά", "a"), ("β", "v"), ("γ", "g"), ("δ", "d"), ("εέ", "e"), ("ζ", "z"), ("ηήιίϊΐυύϋΰ", "i"), ("θ", "th"),
    ("κ", "k"), ("λ", "l"), ("μ", "m"), ("ν", "n"), ("ξ", "x"), ("οόωώ", "o"), ("π", "p"), ("ρ", "r"), ("σς", "s"),
    ("τ", "t"), ("φ", "f"), ("χ", "ch"), ("ψ", "ps"),
  ]
}
