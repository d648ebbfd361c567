import Language
import Pipeline

/// A number that a clause holds, with what it counts.
struct ClaimQuantity: Sendable, Hashable {
  var tokens: Range<Int>
  var span: TextSpan
  var quantity: Quantity
  /// What is counted: the noun that the number belongs to.
  var of: Int?
  /// "down 4 percent".
  var isNegative = false

  func json(_ tree: SyntaxTree) -> Claim.Value {
    func number(_ value: DecimalNumber) -> Claim.Value {
      .json(.number((isNegative && value.significand > 0 ? "-" : "") + value.description))
    }
    var fields = [
      Claim.Part("op", string: quantity.op.rawValue), Claim.Part("value", number(quantity.value)),
    ]
    if let value2 = quantity.value2 { fields.append(Claim.Part("value2", number(value2))) }
    if let unit = quantity.unit { fields.append(Claim.Part("unit", string: unit)) }
    if let of { fields.append(Claim.Part("of", string: tree.words[of])) }
    return .span(span, fields)
  }
}

/// The numbers of a document by the clause they stand in.
struct ClaimQuantities {
  /// By index of the clause's first copy.
  private var byClause: [Int: [ClaimQuantity]] = [:]

  /// More numbers than a sentence that people read.
  private static let most = 12

  init(_ document: Document, tree: SyntaxTree, index: ClauseIndex) {
    var token = 0
    let numbers = document.mentions.filter { Self.kinds[$0.label] != nil && $0.kind == .name }
    for mention in numbers.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      while token < document.tokens.count, document.tokens[token].end <= mention.start { token += 1 }
      var end = token
      while end < document.tokens.count, document.tokens[end].start < mention.end { end += 1 }
      guard token < end, end <= tree.count else { continue }
      let tokens = token..<end
      let head = tree.headToken(of: tokens)
      guard let clause = index.clause(around: head), byClause[clause, default: []].count < Self.most,
        let quantity = QuantityReader.read(document.text(of: mention), kind: Self.kinds[mention.label] ?? .other),
        !quantity.isOrdinal, !Self.isNoAmount(tokens, quantity, tree)
      else { continue }
      byClause[clause, default: []].append(
        ClaimQuantity(
          tokens: tokens, span: TextSpan(start: mention.start, end: mention.end), quantity: quantity,
          of: Self.counted(head, tokens, tree)))
    }
  }

  /// "one of the men", "a two-way street".
  private static func isNoAmount(_ tokens: Range<Int>, _ quantity: Quantity, _ tree: SyntaxTree) -> Bool {
    let next = tokens.upperBound
    guard next < tree.count else { return false }
    if tree.isHyphen(next), !tree.hasGap(before: next) { return quantity.unit == nil }
    return tokens.count == 1 && tree.lowered[tokens.lowerBound] == "one"
      && (tree.lowered[next] == "of" || tree.tags[tokens.lowerBound] == "PRP")
  }

  private static let kinds: [String: QuantityKind] = [
    "CARDINAL": .other, "PERCENT": .other, "MONEY": .money, "QUANTITY": .measurement,
  ]

  /// "eleven *people*", "5 percent of *exports*", "four of the *men*".
  private static func counted(_ head: Int, _ tokens: Range<Int>, _ tree: SyntaxTree) -> Int? {
    let above = tree.head(of: head)
    if !tokens.contains(above), tree.relations[head] == .nummod || tree.relations[head] == .quantmod,
      tree.categories[above] == .noun
    {
      return above
    }
    guard let of = tree.child(of: head, .prep), tree.lowered[of] == "of", let noun = tree.child(of: of, .pobj),
      !tokens.contains(noun)
    else { return nil }
    return noun
  }

  /// Those in the parts of a clause itself; what stands in clauses below is theirs.
  ///
  /// - Parameter first: index of the clause, or of the first of those that a coordination was split into.
  func quantities(of clause: Clause, first: Int, _ tree: SyntaxTree) -> [ClaimQuantity] {
    guard let all = byClause[first] else { return [] }
    let isDown = clause.rule == .absolute && (tree.lowered[clause.head] == "down" || tree.lowered[clause.head] == "off")
    return all.compactMap { quantity in
      let token = quantity.tokens.lowerBound
      guard
        clause.subject?.tokens.contains(token) ?? false
          || clause.constituents.contains(where: { $0.phrase.tokens.contains(token) })
      else { return nil }
      var quantity = quantity
      quantity.isNegative = isDown
      return quantity
    }
  }
}
