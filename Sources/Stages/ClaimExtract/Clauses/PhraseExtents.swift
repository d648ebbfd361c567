/// How far the phrase of each token reaches, in three readings, made bottom-up in one pass.
///
/// What stands behind a comma (non-restrictive relatives and participles, appositions, parentheses) belongs to none of them, so
/// that an argument holds no second statement.
struct PhraseExtents: Sendable {
  /// With coordinated words.
  private(set) var full: [Range<Int32>]
  /// The first of several coordinated words only.
  private(set) var single: [Range<Int32>]
  /// As `single`, and without relatives and participles.
  private(set) var core: [Range<Int32>]

  init(_ tree: SyntaxTree, names: TokenNames) {
    full = (0..<tree.count).map { Int32($0)..<Int32($0 + 1) }
    single = full
    core = full
    for token in tree.topDown.reversed() where !tree.children(of: token).isEmpty {
      full[token] = extent(of: token, tree, names, stopAtConjunct: false, stopAtClause: false)
      single[token] =
        tree.hasChild(token, .conj, .cc, .preconj, .appos)
        ? extent(of: token, tree, names, stopAtConjunct: true, stopAtClause: false) : full[token]
      core[token] =
        tree.hasChild(token, .relcl, .acl)
        ? extent(of: token, tree, names, stopAtConjunct: true, stopAtClause: true) : single[token]
    }
  }

  private func extent(
    of token: Int, _ tree: SyntaxTree, _ names: TokenNames, stopAtConjunct: Bool, stopAtClause: Bool
  ) -> Range<Int32> {
    let children = tree.children(of: token)
    // A phrase ends before the word it hangs on, even where the parser crosses it: "a deal was struck that …".
    let above = tree.isRoot(token) ? token : tree.head(of: token)
    var start = Int32(token)
    for child in children.reversed() where Int(child) < token {
      let relation = tree.relations[Int(child)]
      if relation == .punct { continue }
      if above < token, Int(child) < above { break }
      if relation == .cc || relation == .mark || stopAtConjunct && relation == .preconj { break }
      if relation.isAside { break }
      start = min(start, full[Int(child)].lowerBound)
    }
    var end = Int32(token) + 1
    var isBehindMark = false
    for child in children where Int(child) > token {
      let child = Int(child)
      let relation = tree.relations[child]
      if above > token, child > above { break }
      if relation == .punct {
        // Kept only between parts: "apples, pears and plums".
        if tree.endsPhrase(child) { break }
        isBehindMark = isBehindMark || tree.isDivider(child)
        continue
      }
      if relation == .cc {
        if stopAtConjunct { break }
        continue
      }
      let isListItem = tree.isListItem(child)
      if stopAtConjunct, relation == .conj || isListItem { break }
      if stopAtClause, relation == .relcl || relation == .acl { break }
      if relation == .conj, tree.isClausal(child), !tree.isVerbal(token) { break }
      if relation == .neg || tree.isReflexive(child) { break }
      let isBehindComma = isBehindMark || tree.isDivider(Int(full[child].lowerBound) - 1)
      if relation.isAside, !isListItem,
        !(relation == .appos && (names.isAddress(token, child) || isClose(child, behind: Int(end), tree)))
      {
        break
      }
      if isBehindComma, relation.isSetOff, !isListItem, !names.isAddress(token, child), !names.isSameDate(token, child)
      {
        break
      }
      end = max(end, full[child].upperBound)
      isBehindMark = false
    }
    return start..<end
  }

  /// "the painter Ann Lee", "the film `Rain'": without a comma, an apposition is a part of the phrase.
  private func isClose(_ apposition: Int, behind end: Int, _ tree: SyntaxTree) -> Bool {
    let start = Int(full[apposition].lowerBound)
    return start >= end && start - end <= 2 && (end..<start).allSatisfy { tree.tags[$0] == "``" }
  }
}

extension Relation {
  /// Never a part of the phrase it stands in.
  fileprivate var isAside: Bool { self == .parataxis || self == .appos || self == .intj || self == .meta }

  /// A statement of its own behind a comma.
  fileprivate var isSetOff: Bool {
    switch self {
    case .relcl, .acl, .advcl, .appos, .prep, .npadvmod, .dep, .amod, .advmod: true
    default: false
    }
  }
}
