import Testing

@testable import Stages

@Suite struct AbbreviationTests {
  @Test(arguments: [
    ("WHO", "World Health Organization"), ("EU", "European Union"), ("UNHCR", "UN High Commissioner for Refugees"),
    ("U.N.", "United Nations"), ("DoD", "Department of Defense"), ("BoE", "Bank of England"),
    ("IAEA", "International Atomic Energy Agency"), ("CDU", "Christian-Democratic Union"),
    ("ÖBB", "Österreichische Bundes Bahnen"),
    // Letters from inside the words, when all initials are there.
    ("NATO", "North Atlantic Treaty Organization"), ("Interpol", "International Police"),
    ("Gestapo", "Geheime Staats Polizei"),
  ])
  func isShort(_ short: String, of name: String) {
    #expect(Abbreviation.isShort(short, of: name.split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    // Another name; another order; a letter too many.
    ("WHO", "United Nations"), ("OHW", "World Health Organization"), ("WHOX", "World Health Organization"),
    // One word, one letter, no capital, too long, no letter.
    ("WHO", "Whooping"), ("W", "World Health"), ("who", "World Health Organization"),
    ("ABCDEFGHIJK", "A B C D E F G H I J K"), ("12", "World Health"), ("", "World Health"),
    // Does not begin as the name does.
    ("HO", "World Health Organization"),
  ])
  func isNotShort(_ short: String, of name: String) {
    #expect(!Abbreviation.isShort(short, of: name.split(separator: " ").map(String.init)))
  }

  @Test func anEmptyNameHasNone() {
    #expect(!Abbreviation.isShort("WHO", of: [String]()))
    #expect(!Abbreviation.isShort("WHO", of: ["", ""]))
  }
}
