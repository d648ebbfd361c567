/// The attributions of a document, and which of them a word stands under.
struct Attributions: Sendable {
  /// By the sentence of their content, then by its beginning.
  let all: [Attribution]
  /// For each token the attribution with the smallest content around it, -1 where the author speaks.
  private let innermostOf: [Int32]
  /// The quotations, those included that nobody is known to be the source of.
  private let quoted: QuotedTokens?

  static let none = Attributions(all: [], innermostOf: [])

  init(all: [Attribution], innermostOf: [Int32], quoted: QuotedTokens? = nil) {
    self.all = all
    self.innermostOf = innermostOf
    self.quoted = quoted
  }

  /// Whether a token is somebody's words, and not the author's: "I" is another there.
  func isQuoted(_ token: Int) -> Bool {
    guard let quoted, let quotation = quoted.quotation(around: token) else { return false }
    return quoted.quotations[quotation].kind == .quotation
  }

  /// The innermost attribution whose content holds a token: who says the clause that the token heads. Those around it
  /// follow by ``Attribution/parent``.
  func innermost(of token: Int) -> Int? {
    guard innermostOf.indices.contains(token), innermostOf[token] >= 0 else { return nil }
    return Int(innermostOf[token])
  }

  /// From the innermost attribution of a token outwards: "A says that B said" gives B's, then A's.
  func chain(of token: Int) -> [Attribution] {
    var chain: [Attribution] = []
    var next = innermost(of: token)
    while let index = next, chain.count < 16 {
      chain.append(all[index])
      next = all[index].parent
    }
    return chain
  }

  /// The attributions that a cue makes: those of the speech act that a verb heads.
  func indices(ofCue head: Int) -> [Int] { all.indices.filter { all[$0].cue?.head == head } }
}
