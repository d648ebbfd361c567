import Language
import Testing

/// Expected values by hand.
@Suite struct QuantityReaderTests {
  static let numbers: [(String, String)] = [
    ("1,100", "1100"), ("25", "25"), ("3.2", "3.2"), ("0.05", "0.05"), ("-3.2", "-3.2"), ("twenty-five", "25"),
    ("a hundred", "100"), ("two hundred and five", "205"), ("one thousand two hundred", "1200"),
    ("half a million", "500000"), ("two and a half million", "2500000"), ("2.5 million", "2500000"),
    ("three million two hundred thousand", "3200000"), ("a dozen", "12"), ("half a dozen", "6"),
    ("4.1bn", "4100000000"), ("1.2 trillion", "1200000000000"), ("200k", "200000"), ("0.1 million", "100000"),
    ("1\u{A0}234\u{A0}567", "1234567"), ("2½", "2.5"), ("three-quarters", "0.75"), ("two-thirds", "~0.667"),
    ("a quarter of a million", "250000"), ("hundred", ""), ("", ""),
  ]

  @Test(arguments: numbers) func readsNumbers(text: String, expected: String) {
    #expect(QuantityReader.read(text)?.text ?? "" == expected)
  }

  static let operators: [(String, String)] = [
    ("more than 300", ">300"), ("over 5,000", ">5000"), ("at least 40", ">=40"), ("no fewer than six", ">=6"),
    ("up to 5,500 kilometers", "<=5500 km"), ("fewer than 10", "<10"), ("less than 2%", "<2 %"),
    ("about 1,100", "~1100"), ("nearly 20", "~20"), ("some 400", "~400"), ("roughly a third", "~0.333"),
    ("just over 70", ">70"), ("between 10 and 20", "10..20"), ("two to three million", "2000000..3000000"),
    ("2-3 million", "2000000..3000000"), ("10–15 percent", "10..15 %"), ("five or six", "5..6"),
    ("100 or more", ">=100"), ("50+", ">=50"), ("a total of 12", "12"), ("as many as 90", "<=90"),
    ("dozens", "24..99"), ("hundreds", "200..999"), ("many hundreds", "200..999"),
    ("tens of thousands", "20000..99999"), ("hundreds of thousands", "200000..999999"), ("several hundred", "200..999"),
    ("a few", "3..9"), ("millions", "2000000..9999999"), (">= 5", ">=5"),
  ]

  @Test(arguments: operators) func readsOperators(text: String, expected: String) {
    #expect(QuantityReader.read(text)?.text == expected)
  }

  static let units: [(String, String)] = [
    ("5.6 percent", "5.6 %"), ("5.6%", "5.6 %"), ("7 per cent", "7 %"), ("2 percentage points", "2 pp"),
    ("25 basis points", "25 bp"), ("$4 million", "4000000 USD"), ("US$20", "20 USD"), ("A$3.5bn", "3500000000 AUD"),
    ("€1.5m", "1500000 EUR"), ("£300", "300 GBP"), ("80 rubles", "80 RUB"),
    ("3 billion Belarusian rubles", "3000000000 BYN"),
    ("20 Canadian dollars", "20 CAD"), ("50 cents", "0.5 USD"), ("USD 5 million", "5000000 USD"),
    ("$2-3 billion", "2000000000..3000000000 USD"), ("$1 million to $2 million", "1000000..2000000 USD"),
    ("5,500 km", "5500 km"), ("120 kilometers per hour", "120 km/h"), ("90 mph", "90 mi/h"), ("40 tonnes", "40 t"),
    ("2,400 MW", "2400 MW"), ("-5 °C", "-5 °C"), ("30 degrees Celsius", "30 °C"), ("15 square miles", "15 mi2"),
    ("300 million cubic meters", "300000000 m3"), ("$80 a barrel", "80 USD/bbl"), ("five pounds", "5 lb"),
    ("a 20-mile", "20 mi"), ("12 metric tons", "12 t"), ("6 m", "6 m"),
  ]

  @Test(arguments: units) func readsUnits(text: String, expected: String) {
    #expect(QuantityReader.read(text)?.text == expected)
  }

  @Test func asksForTheKindWhereWordsAreOpen() {
    #expect(QuantityReader.read("five pounds", kind: .money)?.text == "5 GBP")
    #expect(QuantityReader.read("3m", kind: .money)?.text == "3000000")
  }

  static let ordinals: [(String, String)] = [
    ("third", "3"), ("21st", "21"), ("twenty-first", "21"), ("the 100th", "100"), ("first", "1"),
  ]

  @Test(arguments: ordinals) func readsOrdinals(text: String, expected: String) {
    let quantity = QuantityReader.read(text)
    #expect(quantity?.text == expected)
    #expect(quantity?.isOrdinal == true)
  }

  @Test func computesExactly() {
    #expect(QuantityReader.read("0.3 million")?.value == DecimalNumber(3, exponent: 5))
    #expect(QuantityReader.read("1.1 billion")?.text == "1100000000")
    #expect(DecimalNumber(30, exponent: -2) == DecimalNumber(3, exponent: -1))
    #expect(DecimalNumber(5, exponent: -3).description == "0.005")
    #expect(DecimalNumber(-125, exponent: -1).description == "-12.5")
    #expect(DecimalNumber(2) < DecimalNumber(25, exponent: -1))
  }

  @Test func marksVagueWords() {
    #expect(QuantityReader.read("dozens")?.isVague == true)
    #expect(QuantityReader.read("24")?.isVague == false)
  }

  @Test(arguments: [
    "9999999999999999999999999 trillion", String(repeating: "1", count: 500), "- - -", "between and", "$$$ %%",
  ])
  func survives(text: String) { _ = QuantityReader.read(text)?.text }
}
