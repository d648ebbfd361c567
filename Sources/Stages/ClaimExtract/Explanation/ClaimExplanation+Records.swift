import Pipeline

extension ClaimExplanation {
  /// A record as it is written, a line a field: the words of spans, without offsets.
  func explain(_ claim: Claim, on page: inout ExplanationPage) {
    page.line("  \(claim.name)" + (number(ofClauseOf: claim).map { ", of clause \($0)" } ?? ""))
    for field in claim.fields {
      if case .array(let values) = field.value, field.key == "arguments" {
        for value in values {
          let role = words(of: value["role"])
          page.field(role.isEmpty ? "argument" : role, words(of: value, except: ["role"]), indent: 5)
        }
      } else {
        // What is attributed stands with the attributions already.
        let except: Set = field.key == "attribution" ? ["content"] : []
        var text = words(of: field.value, except: except)
        if case .object = field.value { text = String(text.dropFirst().dropLast()) }
        page.field(field.key, text, indent: 5)
      }
    }
  }

  /// The number of the clause that a claim was made of.
  private func number(ofClauseOf claim: Claim) -> Int? {
    order(ofClausesIn: claim.sentence).firstIndex {
      assembly.ids[$0] == claim.hash && assembly.reasons[$0] == nil
    }.map { $0 + 1 }
  }

  private func words(of value: Claim.Value?, except: Set<String> = []) -> String {
    switch value {
    case nil: return ""
    case .json(let value): return value.scalarText ?? value.compact
    case .span(let span, let fields):
      let text: String
      if case .array(let pieces)? = value?["spans"] {
        text = pieces.map { words(of: $0) }.joined(separator: " … ")
      } else {
        text = document.text(of: span).onOneLine
      }
      return [text, notes(fields, except: except.union(["spans"]))].filter { !$0.isEmpty }.joined(separator: "  ")
    case .object(let fields): return notes(fields, except: except)
    case .array(let values):
      return values.isEmpty ? "none" : values.map { words(of: $0, except: except) }.joined(separator: " | ")
    case .claim(let hash): return Claim.name(ofHash: hash)
    case .entity(let index):
      let name = document.entities.indices.contains(index) ? " \(document.entities[index].name)" : ""
      return Entity.id(at: index) + name
    }
  }

  /// `(role: time; head: May)`
  private func notes(_ fields: [Claim.Part], except: Set<String>) -> String {
    // An entity is written with its name.
    let hasEntity = fields.contains { $0.key == "entity" }
    let notes = fields.filter { !except.contains($0.key) && !(hasEntity && $0.key == "resolved") }
      .map { "\($0.key): \(words(of: $0.value, except: except))" }
    return notes.isEmpty ? "" : "(" + notes.joined(separator: "; ") + ")"
  }
}
