/// A piece of a quantity's text.
enum QuantityToken: Hashable {
  case number(DecimalNumber)
  /// In lower case, without full stops: "U.S." is `us`.
  case word(String)
  case hyphen
  /// Any other character: `$`, `%`, `/`.
  case sign(String)
}

enum QuantityTokenizer {
  /// More are not read: no quantity is so long.
  static let limit = 64

  static func tokens(of text: some StringProtocol) -> [QuantityToken] {
    var tokens: [QuantityToken] = []
    let characters = Array(text.unicodeScalars)
    var index = 0
    while index < characters.count, tokens.count < limit {
      let scalar = characters[index]
      if isWhiteSpace(scalar) || scalar == "," || scalar == "\u{200B}" {
        index += 1
      } else if isDigit(scalar) || scalar == ".", index + 1 < characters.count,
        isDigit(characters[index + 1]) || isDigit(scalar)
      {
        tokens.append(number(characters, &index))
      } else if isDigit(scalar) {
        tokens.append(number(characters, &index))
      } else if isLetter(scalar) && !"½¼¾".unicodeScalars.contains(scalar) || scalar == "°" {
        tokens.append(.word(word(characters, &index)))
      } else {
        switch scalar {
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": tokens.append(.hyphen)
        case "½": tokens.append(.number(DecimalNumber(5, exponent: -1)))
        case "¼": tokens.append(.number(DecimalNumber(25, exponent: -2)))
        case "¾": tokens.append(.number(DecimalNumber(75, exponent: -2)))
        case ".": break
        default: tokens.append(.sign(String(scalar)))
        }
        index += 1
      }
    }
    return tokens
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? 0x61...0x7A ~= scalar.value | 0x20 : scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// "1,100.5", "1 100" with a no-break space, ".5"; digits beyond the eighteenth count as zeros.
  private static func number(_ characters: [Unicode.Scalar], _ index: inout Int) -> QuantityToken {
    var (significand, digits, exponent) = (Int64(0), 0, 0)
    var isFraction = false
    while index < characters.count {
      let scalar = characters[index]
      if isDigit(scalar) {
        if digits < 18 {
          significand = significand * 10 + Int64(scalar.value - 0x30)
          if significand > 0 { digits += 1 }
          if isFraction { exponent -= 1 }
        } else if !isFraction {
          exponent += 1
        }
      } else if scalar == ".", !isFraction, index + 1 < characters.count, isDigit(characters[index + 1]) {
        isFraction = true
      } else if !isFraction, isSeparator(scalar), isGroup(characters, index + 1) {
        // Skipped: it parts thousands.
      } else {
        break
      }
      index += 1
    }
    return .number(DecimalNumber(significand, exponent: exponent))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}" || scalar == "'"
  }

  /// Three digits and no fourth.
  private static func isGroup(_ characters: [Unicode.Scalar], _ start: Int) -> Bool {
    guard start + 3 <= characters.count, characters[start..<start + 3].allSatisfy(isDigit) else { return false }
    return start + 3 == characters.count || !isDigit(characters[start + 3])
  }

  /// Letters, with the full stops of an abbreviation between them left out, and the signs of units ("km²", "°C").
  private static func word(_ characters: [Unicode.Scalar], _ index: inout Int) -> String {
    var word = ""
    while index < characters.count {
      let scalar = characters[index]
      if isLetter(scalar) || scalar == "°" {
        word.unicodeScalars.append(scalar)
      } else if scalar == "²" || scalar == "³" {
        word += scalar == "²" ? "2" : "3"
      } else if scalar != "." || word.unicodeScalars.count > 3 {
        break
      }
      index += 1
    }
    return word.lowercased()
  }
}
