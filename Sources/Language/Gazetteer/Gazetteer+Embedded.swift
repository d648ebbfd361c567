import CLexicons

extension Gazetteer {
  init(embedded: Void) {
    index = NameIndex(capacity: 48_000)
    entries.reserveCapacity(20_000)
    addCountries()
    addPlaces()
    addOrganisations()
    addGivenNames()
    addNouns()
  }

  private mutating func addCountries() {
    for row in EmbeddedRows(pipe_lexicon_countries()) {
      let (code, name) = (row[0].string, row[1].string)
      func entry(_ form: Entry.Form, _ label: EntityLabel = .geopolitical) -> Entry {
        Entry(name: name, label: label, kind: .country, form: form, code: code)
      }
      add(entry(.name), as: row[1])
      for other in row[2].names { add(entry(.official), as: other) }
      for other in row[3].names { add(entry(.short), as: other) }
      for adjective in row[4].names { add(entry(.adjective, .group), as: adjective) }
      for demonym in row[5].names { add(entry(.demonym, .group), as: demonym) }
      var capitals: [String] = []
      for capital in row[6].names {
        var spellings: [ByteString] = []
        EmbeddedRows.split(capital, at: UInt8(ascii: "=")) { spellings.append($0) }
        capitals.append(spellings[0].string)
        for (number, spelling) in spellings.enumerated() {
          let form: Entry.Form = number == 0 ? .name : .short
          let city = Entry(name: capitals.last!, label: .geopolitical, kind: .capital, form: form, code: code)
          add(city, as: spelling)
        }
      }
      countries.append(
        Country(
          code: code, name: name, capitals: capitals, adjectives: row[4].names.map(\.string),
          demonyms: row[5].names.map(\.string), continent: row[7].string))
    }
  }

  private mutating func addPlaces() {
    for row in EmbeddedRows(pipe_lexicon_places()) {
      let (name, code) = (Self.unmarked(row[0]).string, row[3].string)
      func entry(_ form: Entry.Form, _ label: EntityLabel?, ambiguous: Bool) -> Entry {
        Entry(
          name: name, label: label ?? EntityLabel(rawValue: row[1].string)!, kind: Entry.Kind(rawValue: row[2].string)!,
          form: form, code: code.isEmpty ? nil : code, isAmbiguous: ambiguous)
      }
      add(row[0]) { entry(.name, nil, ambiguous: $0) }
      for alias in row[4].names { add(alias) { entry(.short, nil, ambiguous: $0) } }
      for adjective in row[5].names { add(adjective) { entry(.adjective, .group, ambiguous: $0) } }
      for demonym in row[6].names { add(demonym) { entry(.demonym, .group, ambiguous: $0) } }
    }
  }

  private mutating func addOrganisations() {
    for row in EmbeddedRows(pipe_lexicon_organisations()) {
      let (name, code) = (Self.unmarked(row[0]).string, row[3].string)
      let label = EntityLabel(rawValue: row[1].string)!
      let kind = Entry.Kind(rawValue: row[2].string)!
      func entry(_ form: Entry.Form, ambiguous: Bool) -> Entry {
        Entry(
          name: name, label: label, kind: kind, form: form, code: code.isEmpty ? nil : code, isAmbiguous: ambiguous)
      }
      add(row[0]) { entry(.name, ambiguous: $0) }
      for acronym in row[4].names { add(acronym) { entry(.acronym, ambiguous: $0) } }
      for alias in row[5].names { add(alias) { entry(.short, ambiguous: $0) } }
    }
  }

  private mutating func addGivenNames() {
    for row in EmbeddedRows(pipe_lexicon_given_names()) {
      let gender: Gender =
        switch row[1].first {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: .either
        }
      add(Entry(name: row[0].string, label: .person, kind: .givenName, gender: gender), as: row[0])
    }
  }

  private mutating func addNouns() {
    for row in EmbeddedRows(pipe_lexicon_offices()) {
      let gender: Gender? =
        switch row[3].first {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: nil
        }
      let noun = TypeNoun(
        word: row[0].string, kind: TypeNoun.Kind(rawValue: row[1].string)!,
        label: EntityLabel(rawValue: row[2].string)!, gender: gender, level: TypeNoun.Level(rawValue: row[4].string),
        isPlural: row[5].string == "plural", full: row[6].isEmpty ? nil : row[6].string)
      add(noun, as: row[0])
    }
  }

  /// Adds an entry under a name that may end with the mark of ambiguous ones.
  private mutating func add(_ name: ByteString, _ entry: (Bool) -> Entry) {
    let unmarked = Self.unmarked(name)
    add(entry(unmarked.count < name.count), as: unmarked)
  }

  private static func unmarked(_ name: ByteString) -> ByteString {
    name.last == UInt8(ascii: "?") ? name.slice(0..<name.count - 1) : name
  }
}
