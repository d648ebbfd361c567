import CLexicons

extension Gazetteer {
  init(embedded: Void) {
    index = NameIndex(capacity: 32_000)
    entries.reserveCapacity(25_000)
    addCountries()
    addPlaces()
    addOrganisations()
    addGivenNames()
    addNouns()
  }

  private mutating func addCountries() {
    EmbeddedRows(pipe_lexicon_countries()).forEach { row in
      let (code, name) = (row[0].string, row[1].string)
      func entry(_ form: Entry.Form, _ label: EntityLabel = .geopolitical) -> Entry {
        Entry(name: name, label: label, kind: .country, form: form, code: code)
      }
      add(entry(.name), as: row[1])
      row[2].forEachName { add(entry(.official), as: $0) }
      row[3].forEachName { add(entry(.short), as: $0) }
      row[4].forEachName { add(entry(.adjective, .group), as: $0) }
      row[5].forEachName { add(entry(.demonym, .group), as: $0) }
      var capitals: [String] = []
      row[6].forEachName { capital in
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
          code: code, name: name, capitals: capitals, adjectives: row[4].nameStrings,
          demonyms: row[5].nameStrings, continent: row[7].string))
    }
  }

  private mutating func addPlaces() {
    var labels = FieldValues<EntityLabel>()
    var kinds = FieldValues<Entry.Kind>()
    EmbeddedRows(pipe_lexicon_places()).forEach { row in
      let (name, code) = (Self.unmarked(row[0]).string, row[3].string)
      let (ownLabel, kind) = (labels[row[1]]!, kinds[row[2]]!)
      func entry(_ form: Entry.Form, _ label: EntityLabel?, ambiguous: Bool) -> Entry {
        Entry(
          name: name, label: label ?? ownLabel, kind: kind, form: form, code: code.isEmpty ? nil : code,
          isAmbiguous: ambiguous)
      }
      add(row[0]) { entry(.name, nil, ambiguous: $0) }
      row[4].forEachName { alias in add(alias) { entry(.short, nil, ambiguous: $0) } }
      row[5].forEachName { adjective in add(adjective) { entry(.adjective, .group, ambiguous: $0) } }
      row[6].forEachName { demonym in add(demonym) { entry(.demonym, .group, ambiguous: $0) } }
    }
  }

  private mutating func addOrganisations() {
    var labels = FieldValues<EntityLabel>()
    var kinds = FieldValues<Entry.Kind>()
    EmbeddedRows(pipe_lexicon_organisations()).forEach { row in
      let (name, code) = (Self.unmarked(row[0]).string, row[3].string)
      let (label, kind) = (labels[row[1]]!, kinds[row[2]]!)
      func entry(_ form: Entry.Form, ambiguous: Bool) -> Entry {
        Entry(
          name: name, label: label, kind: kind, form: form, code: code.isEmpty ? nil : code, isAmbiguous: ambiguous)
      }
      add(row[0]) { entry(.name, ambiguous: $0) }
      row[4].forEachName { acronym in add(acronym) { entry(.acronym, ambiguous: $0) } }
      row[5].forEachName { alias in add(alias) { entry(.short, ambiguous: $0) } }
    }
  }

  private mutating func addGivenNames() {
    EmbeddedRows(pipe_lexicon_given_names()).forEach { row in
      let gender: Gender =
        switch row[1].first {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: .either
        }
      let name = Self.unmarked(row[0]).string
      add(row[0]) { Entry(name: name, label: .person, kind: .givenName, gender: gender, isAmbiguous: $0) }
    }
  }

  private mutating func addNouns() {
    var labels = FieldValues<EntityLabel>()
    var kinds = FieldValues<TypeNoun.Kind>()
    var levels = FieldValues<TypeNoun.Level>()
    EmbeddedRows(pipe_lexicon_offices()).forEach { row in
      let gender: Gender? =
        switch row[3].first {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: nil
        }
      let noun = TypeNoun(
        word: row[0].string, kind: kinds[row[1]]!, label: labels[row[2]]!, gender: gender, level: levels[row[4]],
        isPlural: row[5].first == UInt8(ascii: "p"), full: row[6].isEmpty ? nil : row[6].string)
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
