extension Gazetteer {
  /// A gazetteer with the names of a user's file, which win over those of `standard`.
  ///
  /// The file is CSV in UTF-8 with the columns `name` and `label` and, where wanted, `canonical` and `aliases`:
  ///
  /// ```csv
  /// name,label,canonical,aliases
  /// Nutrien,ORG,Nutrien Ltd.,Nutrien Limited|NTR
  /// "Lukashenka, Jr.",PERSON,,
  /// ```
  ///
  /// Labels are OntoNotes'. `|` separates aliases. Without `canonical`, the name is the canonical one. Where the standard
  /// gazetteer knows the canonical name under that label, its country code is taken.
  ///
  /// - Throws: ``GazetteerFileError`` with all that is wrong.
  public init(_ standard: Gazetteer = .standard, contentsOf path: String) throws(GazetteerFileError) {
    let bytes: [UInt8]
    do {
      let file = try MappedFile(path: path)
      bytes = withExtendedLifetime(file) { Array(file.bytes) }
    } catch {
      guard case .unreadable(_, let reason) = error else { preconditionFailure("a file maps or is unreadable") }
      throw GazetteerFileError(path: path, problems: [.init(line: 0, column: 0, "cannot be read: \(reason)")])
    }
    try self.init(standard, csv: bytes, path: path)
  }

  /// The same of bytes; `path` is for messages.
  public init(
    _ standard: Gazetteer = .standard, csv bytes: [UInt8], path: String
  ) throws(GazetteerFileError) {
    let rows = try UserRows(bytes, path: path).rows
    self = standard
    var own: Set<[UInt8]> = []
    for row in rows {
      let known = standard.entries(for: row.canonical)
      let code = known.first { $0.label == row.label }?.code
      for (name, form) in row.names {
        let entry = Entry(name: row.canonical, label: row.label, kind: .user, form: form, code: code)
        replace(name, by: entry, own: &own)
      }
    }
    // A canonical name that nobody lists is a name too.
    for row in rows where entries(for: row.canonical).isEmpty {
      replace(row.canonical, by: Entry(name: row.canonical, label: row.label, kind: .user), own: &own)
    }
  }

  /// Adds an entry under a name, in place of what was there before the keys `own`.
  private mutating func replace(_ name: String, by entry: Entry, own: inout Set<[UInt8]>) {
    var text = name
    text.withUTF8 { name in
      key.removeAll(keepingCapacity: true)
      NameKey.append(name, to: &key)
      if own.insert(key).inserted { key.withUnsafeBufferPointer { index.remove($0) } }
      add(entry, as: name)
    }
  }
}
