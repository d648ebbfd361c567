import Stages

/// A digest as it is printed: articles, in each the sources, in each their claims.
struct DigestText {
  let text: String

  /// - Parameter isStyled: whether names stand out by the terminal's means.
  init(_ choice: ClaimChoice, width: Int, isStyled: Bool) {
    var lines: [String] = []
    for document in Self.groups(choice.claims, by: \.document) {
      if !lines.isEmpty { lines.append("") }
      lines.append(isStyled ? "\u{1B}[1m\(document[0].document.printable)\u{1B}[0m" : document[0].document.printable)
      for claims in Self.groups(document, by: { $0.source ?? "" }) {
        lines.append("  " + Self.name(ofSource: claims[0]).printable)
        for claim in claims { lines += Self.lines(of: claim, width: max(width, 40)) }
      }
    }
    lines.append("")
    lines.append("\(choice.claims.count) of \(Units.counted(choice.read, "claim"))")
    text = lines.joined(separator: "\n")
  }

  /// `said (neutral, 2026-02-03) "…" [possible]`
  private static func lines(of claim: DigestedClaim, width: Int) -> [String] {
    let notes = [claim.commitment, claim.time].compactMap { $0 }.joined(separator: ", ")
    var words = [claim.cue, notes.isEmpty ? nil : "(\(notes))", "“\(claim.statement)”"].compactMap { $0 }
    if !claim.marks.isEmpty { words.append("[\(claim.marks.joined(separator: "; "))]") }
    return words.joined(separator: " ").printable.folded(to: width, indent: 4, hanging: 2)
  }

  private static func name(ofSource claim: DigestedClaim) -> String {
    if let source = claim.source { return source }
    return claim.commitment == nil ? "the author" : "somebody who is not named"
  }

  /// Groups in the order of their best claims, which the claims stand in.
  private static func groups(_ claims: [DigestedClaim], by key: (DigestedClaim) -> String) -> [[DigestedClaim]] {
    var groups: [[DigestedClaim]] = []
    var places: [String: Int] = [:]
    for claim in claims {
      let place = places[key(claim)] ?? groups.count
      if place == groups.count {
        groups.append([])
        places[key(claim)] = place
      }
      groups[place].append(claim)
    }
    return groups
  }
}
