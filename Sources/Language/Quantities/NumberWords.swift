/// Numbers in words.
enum NumberWords {
  static let units: [String: Int64] = [
    "zero": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  static let tens: [String: Int64] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  static let magnitudes: [String: DecimalNumber] = [
    "dozen": DecimalNumber(12), "score": DecimalNumber(20), "hundred": DecimalNumber(1, exponent: 2),
    "thousand": DecimalNumber(1, exponent: 3), "k": DecimalNumber(1, exponent: 3),
    "million": DecimalNumber(1, exponent: 6), "mn": DecimalNumber(1, exponent: 6), "mln": DecimalNumber(1, exponent: 6),
    "mio": DecimalNumber(1, exponent: 6), "lakh": DecimalNumber(1, exponent: 5),
    "crore": DecimalNumber(1, exponent: 7), "billion": DecimalNumber(1, exponent: 9),
    "bn": DecimalNumber(1, exponent: 9), "bln": DecimalNumber(1, exponent: 9),
    "trillion": DecimalNumber(1, exponent: 12), "tn": DecimalNumber(1, exponent: 12),
    "trn": DecimalNumber(1, exponent: 12), "quadrillion": DecimalNumber(1, exponent: 15),
  ]

  /// Magnitudes without a number are vague: from twice to just below ten times as many.
  static let vague: [String: (low: DecimalNumber, high: DecimalNumber)] = [
    "dozens": (DecimalNumber(24), DecimalNumber(99)), "scores": (DecimalNumber(40), DecimalNumber(99)),
    "tens": (DecimalNumber(20), DecimalNumber(99)), "hundreds": (DecimalNumber(200), DecimalNumber(999)),
    "thousands": (DecimalNumber(2000), DecimalNumber(9999)),
    "millions": (DecimalNumber(2, exponent: 6), DecimalNumber(9_999_999)),
    "billions": (DecimalNumber(2, exponent: 9), DecimalNumber(9_999_999_999)),
    "trillions": (DecimalNumber(2, exponent: 12), DecimalNumber(9_999_999_999_999)),
  ]

  static let ordinals: [String: Int64] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 1_000_000,
  ]

  /// Parts with a finite decimal; thirds and their like have none.
  static let fractions: [String: DecimalNumber] = [
    "half": DecimalNumber(5, exponent: -1), "halves": DecimalNumber(5, exponent: -1),
    "quarter": DecimalNumber(25, exponent: -2), "quarters": DecimalNumber(25, exponent: -2),
    "fourth": DecimalNumber(25, exponent: -2), "fourths": DecimalNumber(25, exponent: -2),
    "fifth": DecimalNumber(2, exponent: -1), "fifths": DecimalNumber(2, exponent: -1),
    "eighth": DecimalNumber(125, exponent: -3), "eighths": DecimalNumber(125, exponent: -3),
    "tenth": DecimalNumber(1, exponent: -1), "tenths": DecimalNumber(1, exponent: -1),
  ]
}
