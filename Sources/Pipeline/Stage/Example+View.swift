extension ProcessedDocument {
  /// The part of the result that an example shows; ``Example/View`` says how each is written.
  public func shown(as view: Example.View) -> String {
    if view == .output { return shownOutput }
    if case .dropped(_, let reason) = outcome { return "dropped: \(reason)" }
    return switch view {
    case .text: document.text
    case .sections: document.sections.map { "\($0.kind.name): \(document.text(of: $0))" }.joined(separator: "\n")
    case .sentences: document.sentences.map { document.text(of: $0) }.joined(separator: "\n")
    case .tokens: shownTokens
    case .mentions: document.mentions.map { "\($0.label): \(document.text(of: $0))" }.joined(separator: "\n")
    case .entities: shownEntities
    case .claims: document.claims.map(\.shown).joined(separator: "\n")
    case .metadata: document.metadata.members.map { "\($0.key): \($0.value.shown)" }.joined(separator: "\n")
    case .outcome, .output: "kept"
    }
  }

  private var shownTokens: String {
    let all = document.tokens
    let lines = document.sentences.isEmpty ? [all[...]] : document.sentences.map { all[$0.tokens] }
    return lines.map { $0.map { document.text(of: $0) }.joined(separator: " ") }.joined(separator: "\n")
  }

  private var shownEntities: String {
    document.entities.enumerated().map { index, entity in
      let mentions = document.mentions.filter { $0.entity == index }.map { document.text(of: $0) }
      return "\(Entity.id(at: index)) \(entity.label) \(entity.name): \(mentions.joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  /// The exporting stage of an example is the last of its chain, so its output is the last too.
  private var shownOutput: String {
    let text = outputs.last.map { String(decoding: $0.header, as: UTF8.self) + $0.text } ?? ""
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

extension Claim {
  fileprivate var shown: String {
    "\(fields.text("attribution", "type")), \(fields.text("polarity", "value")): \(fields.text("statement"))"
  }
}

extension [Claim.Part] {
  /// The text of a field, or of a field within it.
  fileprivate func text(_ path: String...) -> String {
    var parts = self
    for key in path.dropLast() {
      guard case .object(let within)? = parts.first(where: { $0.key == key })?.value else { return "" }
      parts = within
    }
    guard case .json(let value)? = parts.first(where: { $0.key == path.last })?.value else { return "" }
    return value.shown
  }
}

extension JSONValue {
  fileprivate var shown: String {
    switch self {
    case .array(let values): values.map(\.shown).joined(separator: ", ")
    case .object, .null: compact
    case .bool, .number, .string: scalarText ?? ""
    }
  }
}
