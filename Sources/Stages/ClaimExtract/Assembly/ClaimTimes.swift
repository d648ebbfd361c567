import Language
import Pipeline

/// The times of a document's clauses.
///
/// A time belongs to the clause whose verb it hangs on, so that what was said on Monday did not happen on Monday. One
/// inside a noun phrase counts where a preposition joins it ("sanctions in May"), after those that stand free.
struct ClaimTimes {
  private let tree: SyntaxTree
  /// By index of the clause's first copy.
  private var own: [Int: ClaimTime] = [:]
  /// All expressions with their tokens, in text order.
  let expressions: [(time: TimeExpression, tokens: Range<Int>)]
  /// The time of what is so when the document is written.
  private let present: ClaimTime
  /// First bytes of the tokens.
  private let starts: [UInt32]

  init(_ document: Document, tree: SyntaxTree, index: ClauseIndex) {
    self.tree = tree
    starts = document.tokens.map(\.start)
    let published = document.metadata.strings(MetadataKey.published).first
    present = ClaimTime(.present, published: published)
    expressions = tree.times(of: document, published: published)
    var isFree: [Int: Bool] = [:]
    for (time, tokens) in expressions {
      let head = tree.headToken(of: tokens)
      guard let clause = index.clause(around: head), let free = isFreeStanding(head, tokens, index),
        isFree[clause].map({ free && !$0 }) ?? true
      else { continue }
      own[clause] = ClaimTime(time)
      isFree[clause] = free
    }
  }

  /// Whether a time hangs on the verb itself; nil where it only describes a noun.
  private func isFreeStanding(_ head: Int, _ tokens: Range<Int>, _ index: ClauseIndex) -> Bool? {
    var token = head
    var isFree = true
    for _ in 0..<12 {
      if index.clause(headedBy: token) != nil { return isFree }
      let above = tree.head(of: token)
      guard above != token else { return nil }
      if !tokens.contains(above), tree.isNominal(above) {
        guard tree.relations[token] == .prep, Self.joining.contains(tree.lowered[token]) else { return nil }
        isFree = false
      }
      token = above
    }
    return nil
  }

  /// The time that the words of a clause say: its own, or that of the clause that is its time ("after they left in May").
  ///
  /// - Parameter first: index of the clause, or of the first of those that a coordination was split into.
  func explicit(_ first: Int, _ clauses: [Clause], _ document: Document) -> ClaimTime? {
    if let time = own[first] { return time }
    for part in clauses[first].constituents where part.role == .time {
      guard let below = part.clause, below != first, let time = own[below] else { continue }
      let linker = clauses[below].linker ?? part.prepositionToken
      return ClaimTime(
        time, span: document.span(of: part.phrase.tokens), mod: linker.flatMap { Self.mods[tree.lowered[$0]] },
        basis: .explicit)
    }
    return nil
  }

  /// The time of the clause above, where the two happen together.
  func inherited(_ clause: Clause, _ clauses: [Clause]) -> ClaimTime? {
    guard let parent = clause.parent, let time = own[parent], let span = time.span else { return nil }
    switch clause.rule {
    case .coordination:
      // "In May they met and agreed": said before both.
      guard let verb = clauses[parent].verbGroup.first, span.start < starts[verb] else { return nil }
    case .participle where !clause.presupposed, .absolute, .gerund: break
    default: return nil
    }
    return ClaimTime(time, span: span, mod: nil, basis: .document)
  }

  func ofTense(_ tense: Tense) -> ClaimTime { tense == .present ? present : ClaimTime(tense, published: nil) }

  /// Prepositions that place in time the event that the noun before them stands for; "of" does not.
  private static let joining: Set<String> = [
    "in", "on", "during", "since", "after", "before", "from", "until", "at", "by", "through",
  ]

  private static let mods: [String: TimeMod] = [
    "after": .after, "before": .before, "since": .onOrAfter, "until": .onOrBefore, "till": .onOrBefore,
    "following": .after,
  ]
}
