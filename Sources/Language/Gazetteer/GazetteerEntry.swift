extension Gazetteer {
  /// What one name stands for. A name of several things (Georgia, Jordan) has several.
  public struct Entry: Sendable, Hashable {
    public enum Kind: String, Sendable {
      case country, capital, city
      /// A part of a country: a state, a province.
      case region
      /// A part of the world: a continent, the Middle East, a sea, a river, a mountain.
      case area
      /// A body of several states or of none: the United Nations.
      case organisation
      case company, media, party, armed
      /// People of one belief, one party or one people.
      case group
      case givenName
      /// From a file of the user.
      case user
    }

    /// How the name that was looked up relates to ``Entry/name``.
    public enum Form: String, Sendable { case name, official, short, acronym, adjective, demonym }

    /// The canonical name: "Belarus" for "Belarusian".
    public let name: String
    public let label: EntityLabel
    public let kind: Kind
    public let form: Form
    /// ISO 3166-1 alpha-3 of the country it is, or is in; other states have codes that `countries.csv` explains.
    public let code: String?
    /// Of given names.
    public let gender: Gender?
    /// Whether the looked up form is as often something else: "CA", "Reading", "Shell".
    public let isAmbiguous: Bool

    public init(
      name: String, label: EntityLabel, kind: Kind, form: Form = .name, code: String? = nil, gender: Gender? = nil,
      isAmbiguous: Bool = false
    ) {
      self.name = name
      self.label = label
      self.kind = kind
      self.form = form
      self.code = code
      self.gender = gender
      self.isAmbiguous = isAmbiguous
    }
  }

  public enum Gender: Sendable, Hashable {
    case male, female
    /// Some bearers are men, others women.
    case either
  }

  /// A country, by its code.
  public struct Country: Sendable, Hashable {
    public let code: String
    public let name: String
    /// The capital first, then former ones and seats of the government.
    public let capitals: [String]
    public let adjectives: [String]
    public let demonyms: [String]
    public let continent: String
  }

  /// A title or a noun that tells what it stands for: "Senator", "spokeswoman", "the company", "the capital".
  public struct TypeNoun: Sendable, Hashable {
    public enum Kind: String, Sendable {
      /// May stand before a name, and alone.
      case title
      /// A person's part or work.
      case role
      /// An organisation, a place or a group.
      case noun
    }

    public enum Level: String, Sendable { case country, region, city }

    /// In lower case, but for abbreviations.
    public let word: String
    public let kind: Kind
    public let label: EntityLabel
    /// Where the word itself tells: Mr., spokeswoman.
    public let gender: Gender?
    /// Of nouns for geopolitical entities.
    public let level: Level?
    /// Whether it always stands for many: troops, people.
    public let isPlural: Bool
    /// The word without abbreviation: "general" for "Gen."; nil where `word` is that.
    public let full: String?
  }

  /// The longest name that begins at a token.
  public struct Match<Value: Sendable>: Sendable {
    /// Number of tokens.
    public let count: Int
    public let values: [Value]
  }
}

extension Gazetteer.Match: Equatable where Value: Equatable {}
