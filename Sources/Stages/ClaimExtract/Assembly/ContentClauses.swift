import Language
import Pipeline

/// Sees to it that whatever somebody says has a clause: fragments ("called it “a disaster”") have none of their own, and
/// infinitives that assert nothing by themselves ("urged him to leave") are somebody's word here.
struct ContentClauses {
  private let document: Document
  private let tree: SyntaxTree
  private let attributions: Attributions
  private let sections: Set<SectionKind>

  init(_ document: Document, _ tree: SyntaxTree, _ attributions: Attributions, sections: Set<SectionKind>) {
    self.sections = sections
    self.document = document
    self.tree = tree
    self.attributions = attributions
  }

  /// The clauses with those that are missing, and where they are.
  func completed(_ found: [Clause]) -> (clauses: [Clause], index: ClauseIndex) {
    var clauses = found
    var index = ClauseIndex(found, tree)
    var isCarried = [Bool](repeating: false, count: attributions.all.count)
    for position in found.indices where found[position].reason == nil { mark(found[position].head, &isCarried) }
    for (position, attribution) in attributions.all.enumerated() where !isCarried[position] {
      guard let head = head(of: attribution, position) else { continue }
      if let clause = index.clause(headedBy: head), let reason = clauses[clause].reason {
        guard reason.isLifted else { continue }
        clauses[clause].reason = nil
        mark(clauses[clause].head, &isCarried)
      } else if index.clause(headedBy: head) == nil, !isOutside(head) {
        clauses.append(fragment(head, attribution))
        mark(head, &isCarried)
      }
    }
    if clauses.count > found.count { index = ClauseIndex(clauses, tree) }
    linkSpeechActs(&clauses, index)
    return (clauses, index)
  }

  /// Marks the attributions that a clause has: the innermost of its head, and those around it.
  private func mark(_ head: Int, _ isCarried: inout [Bool]) {
    var next = attributions.innermost(of: head)
    while let position = next, !isCarried[position] {
      isCarried[position] = true
      next = attributions.all[position].parent
    }
  }

  /// The word that a content is about, as far as the content is its innermost one.
  private func head(of attribution: Attribution, _ position: Int) -> Int? {
    if let head = attribution.contentHead, attributions.innermost(of: head) == position,
      tree.categories[head] != .punct
    {
      return head
    }
    guard let first = attribution.content.first, let tokens = self.tokens(in: first) else { return nil }
    return tokens.first {
      attributions.innermost(of: $0) == position && tree.categories[$0] != .punct
        && (tree.isRoot($0) || !tokens.contains(tree.head(of: $0)))
    } ?? tokens.first { attributions.innermost(of: $0) == position && tree.categories[$0] != .punct }
  }

  private func tokens(in bytes: Range<Int>) -> Range<Int>? {
    func first(behind offset: Int) -> Int {
      var (low, high) = (0, tree.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(document.tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let tokens = first(behind: bytes.lowerBound)..<first(behind: bytes.upperBound)
    return tokens.isEmpty ? nil : tokens
  }

  /// In a heading, a caption or other parts that no author claims.
  private func isOutside(_ token: Int) -> Bool { !document.isIn(sections, token: token, tree) }

  /// A record that carries the attribution: the content is what is said, whoever does it.
  private func fragment(_ head: Int, _ attribution: Attribution) -> Clause {
    var clause = Clause(head: head, chain: [head], rule: .fragment)
    clause.kind = .nominal
    clause.verbGroup = [head]
    if let piece = attribution.content.lazy.compactMap(tokens(in:)).first(where: { $0.contains(head) }) {
      clause.extent = piece
    }
    return clause
  }

  /// Names what is said in the clause of the saying, where the parser did not make it a part of that clause.
  private func linkSpeechActs(_ clauses: inout [Clause], _ index: ClauseIndex) {
    for attribution in attributions.all {
      guard let cue = attribution.cue?.head, let act = index.clause(headedBy: cue), clauses[act].synthetic == nil,
        let head = attribution.contentHead, let content = index.clause(headedBy: head), content != act,
        !clauses[act].constituents.contains(where: { $0.clause == content }),
        let piece = attribution.content.first.flatMap(tokens(in:)), !piece.contains(clauses[act].head)
      else { continue }
      if let part = clauses[act].constituents.firstIndex(where: { $0.phrase.tokens.contains(head) }) {
        if clauses[act].constituents[part].clause == nil { clauses[act].constituents[part].clause = content }
      } else if attribution.rule == .quotationBeside || attribution.rule == .parenthesis {
        clauses[act].constituents.append(
          Constituent(role: .clause, phrase: Phrase(head: head, tokens: piece), top: head, clause: content))
      }
    }
  }
}

extension Clause.Reason {
  /// Whether somebody's saying so makes a claim of it.
  var isLifted: Bool {
    switch self {
    case .heading: false
    default: true
    }
  }
}
