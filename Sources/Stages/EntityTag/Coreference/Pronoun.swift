import Language

/// A personal, possessive or reflexive pronoun.
struct Pronoun: Sendable {
  enum Person: Sendable { case first, firstPlural, masculine, feminine, neuter, plural }

  let person: Person
  let isReflexive: Bool
  let isPossessive: Bool

  init?(_ word: String) {
    guard let (person, isReflexive, isPossessive) = Self.table[word] else { return nil }
    (self.person, self.isReflexive, self.isPossessive) = (person, isReflexive, isPossessive)
  }

  var gender: Gender {
    switch person {
    case .masculine: .masculine
    case .feminine: .feminine
    default: .unknown
    }
  }

  /// *you* is left out: it mostly means nobody of the text.
  private static let table: [String: (Person, isReflexive: Bool, isPossessive: Bool)] = [
    "i": (.first, false, false), "me": (.first, false, false), "my": (.first, false, true),
    "mine": (.first, false, true), "myself": (.first, true, false),
    "we": (.firstPlural, false, false), "us": (.firstPlural, false, false), "our": (.firstPlural, false, true),
    "ours": (.firstPlural, false, true), "ourselves": (.firstPlural, true, false),
    "he": (.masculine, false, false), "him": (.masculine, false, false), "his": (.masculine, false, true),
    "himself": (.masculine, true, false),
    "she": (.feminine, false, false), "her": (.feminine, false, false), "hers": (.feminine, false, true),
    "herself": (.feminine, true, false),
    "it": (.neuter, false, false), "its": (.neuter, false, true), "itself": (.neuter, true, false),
    "they": (.plural, false, false), "them": (.plural, false, false), "their": (.plural, false, true),
    "theirs": (.plural, false, true), "themselves": (.plural, true, false),
  ]
}
